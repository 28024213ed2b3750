package org.itaconsolidator.read.measure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.LookLegend;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TitleYear;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.ClosingRows;
import org.itaconsolidator.read.cut.RowFilter;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.DividedColumns;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HowToFillIn;
import org.itaconsolidator.read.heading.StatusTicks;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.row.RowScope;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.score.SheetTexts;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.read.table.TableTitles;
import org.itaconsolidator.read.table.UnreadSection;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/** Reads the rows of one table of measures or of a checklist, and reports which of its columns were not read. */
public final class DocumentSection extends SheetSection {
    private static final String FILE = "layouts/tables.yaml";

    private static final WordPattern NO_DRAFT = WordPattern.of(Words.anyOf(FILE, "no-draft-of-measures"));

    private static final Pattern GOES_ON = Pattern.compile("[^\\p{L}]*+ต่อ[^\\p{L}]*+");
    private static final Pattern COPIED_FROM =
            Pattern.compile("(?:คัดลอก|ลอก|ก๊อป|เอา|นำ|ยก|copy)(?:มา)?(?:จาก|ของ)", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_YET = Words.anyOf(FILE, "document-not-yet-this-years");

    private static final Pattern DRAFT_FOR_SURE = Words.anyOf(FILE, "drafts-for-sure");

    private static final Pattern OF_ALL = Words.anyOf(FILE, "said-of-all-measures");

    /** What points from a line to the row above it. */
    private static final Pattern POINTS_ABOVE =
            Pattern.compile("^[^\\p{L}]*↑|(?:ข้าง|ด้าน|แถว|ข้อ)บน(?!.*(?:ทั้งหมด|ทุก))");

    /** Headings over what was decided of measures, and not of their money. */
    private static final Pattern DECISIONS = Pattern.compile("^(?!.*(?:งบ|เงิน)).*(?:พิจารณา|อนุมัติ|เห็นชอบ|มติ)");

    private static final Pattern REJECTED = Words.anyOf(FILE, "rejected-measures");

    /** A line through a text where none can be drawn. */
    private static final Pattern STRUCK_IN_SIGNS = Pattern.compile("~~[^~]++~~");

    /** What stands in the place of a row's number and strikes the row out, where others have theirs. */
    private static final Pattern STRIKES_OUT = Pattern.compile("(?i)[x×✗✘❌]|ลบ|ตัด");

    /** What is put off to a later day of the year, or to none that is told, is to be done all the same. */
    private static final Pattern PUT_OFF =
            Pattern.compile("^(?:ขอ|ถูก|ให้)*(?:เลื่อน|ชะลอ|ระงับ|พัก)(?!.*(?:ปี|ไม่มีกำหนด))");

    /** How a measure's text begins that says of itself what the brackets say: "(ยกเลิก) จัดทำคู่มือ". */
    private static final Pattern SAID_AT_FIRST =
            Pattern.compile("^\\s*(?:\\(([^()]+)\\)|\\[([^\\[\\]]+)]|\\*+([^*]+)\\*+)\\s*\\S");

    /** What numbers of rows a note speaks of: "ข้อ 7", "ลำดับที่ ๓, 5". */
    private static final Pattern OF_ROWS = Pattern.compile(
            "(?:ข้อ|ลำดับ|รายการ|มาตรการ|แถว)(?:ที่)?\\s*(\\d{1,2}(?:\\s*(?:,|และ|กับ)\\s*\\d{1,2})*)(?![\\d.])");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private static final Pattern FIRST_WORD = Pattern.compile("^(\\S+)(?s:.*)$");
    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]]++)[)\\]]");

    private static final Set<Field> OF_MEASURES = EnumSet.complementOf(
            EnumSet.of(Field.SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.URL, Field.SELF_SCORE, Field.DATE));

    /** The fields of a table whose rows each state their year, which is held against the plan's. */
    private static final Set<Field> WITH_YEARS =
            EnumSet.complementOf(EnumSet.of(Field.SCORE, Field.LEVEL, Field.URL, Field.SELF_SCORE, Field.DATE));

    private static final Set<Field> OF_OIT = EnumSet.of(
            Field.SEQ,
            Field.ITEM,
            Field.SUB_TOPIC,
            Field.INDICATOR,
            Field.RESPONSIBLE,
            Field.URL,
            Field.SELF_SCORE,
            Field.DATE);

    /** In these columns "ยกเลิก" alone gives the measure up; as a state or a result it is a report, and as a note it is told. */
    private static final Set<Field> GIVEN_UP_IN =
            EnumSet.of(Field.INDICATOR, Field.ISSUE, Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING);

    private static final Set<Field> TOLD = EnumSet.of(Field.RESULT, Field.OUTCOME, Field.EVIDENCE);

    private static final Set<Field> NAMES_AND_MEASURES = EnumSet.of(Field.INDICATOR, Field.MEASURE);

    private static final Set<Field> MEASURE_AND_RESULT = EnumSet.of(Field.MEASURE, Field.RESULT);

    private static final Pattern REMARK = Pattern.compile("[\\s*(\\[]*+(?:หมายเหตุ|(?:ข้อมูล|รายงาน)\\s?ณ)");

    /** A remark, folded, that tells nothing but the day of what stands above it, or out of which money that was paid. */
    private static final Pattern REMARK_ALONE = Pattern.compile("[*(\\[]*+(?:หมายเหตุ)?[:.\u2010-\u2015-]*+"
            + "(?:(?:ข้อมูล|รายงาน)ณ(?:วันที่|สิ้นสุด|สิ้น|เดือน|ไตรมาส|ที่|ปีงบประมาณ|ปี|พ\\.?ศ\\.?|เวลา|น\\.|[\\d/.,:-]|"
            + MonthNames.IN_FOLDED
            + ")++|(?:โดย)?(?:ใช้|เบิก)?(?:จาก)?(?:งบ|เงิน)(?:ประมาณ)?(?:เหลือจ่าย|กลาง|รายได้|อุดหนุน|สะสม|รายจ่ายประจำ|ปกติ)?)?"
            + "[^\\p{L}\\p{M}\\d]*+");

    private static final Pattern OF_PROGRESS =
            Pattern.compile("ระหว่าง|กำลัง|ไม่|เลื่อน|ยกเลิก|งด|ชะลอ|ระงับ|ร้อยละ|%|เสร็จ|บางส่วน|จะ");

    /** Letters of a line that only says who or when: the longest name of a division with its body fits, a sentence about one does not. */
    private static final int LONGEST_LINE = 90;

    /** Letters of a line that names a measure with its number, which is a sentence itself; beyond is a paragraph of text. */
    private static final int LONGEST_MEASURE = 300;

    private static final Pattern NO_DIGITS_AT_END = Pattern.compile("\\D++$");

    /** Months of half a year. */
    private static final int LONGEST_PART = 6;

    /** A measure, and two cells that say of what, by whom or when. */
    private static final int FULL = 3;

    /** What stands in front of the time in a line over measures: "1. มาตรการในไตรมาส 2". */
    private static final Pattern BEFORE_TIME = Pattern.compile(
            "^[\\s(•-]*+(?:\\d{1,2}[.)]\\s*+)?(?:มาตรการ|กิจกรรม|แผนงาน|แผน|งาน|ระยะเวลา|ช่วงเวลา|ดำเนินการ|ที่|ใน|[\\s:])*+");

    private final MeasureTable measures;
    private final SheetTexts texts;
    private final UnreadSection unread;

    /** The headings read last, and the indicator that stood alone among their rows: it holds beyond a page break. */
    private Optional<HeadingBlock> read = Optional.empty();

    private Optional<FieldText> band = Optional.empty();

    /** The division over rows which name nobody, and the part of the year over rows of a plan which say nothing of when. */
    private final LinesOverRows units;

    private final LinesOverRows times;

    /** The measure over rows of its steps. */
    private final LinesOverRows deeds;

    /** The lines that stand over the other kind: divisions over times, or times over divisions; null before the first line. */
    private LinesOverRows outer;

    /** Comments of the sheet that call measures a draft, listed once for all of its tables; null until they were looked for. */
    private List<Finding> draftComments;

    private List<Finding> draftNotes;

    /** Which looks of rows give measures up, as lines of the sheet say; null until they were looked for. */
    private List<LookLegend> legends;

    /** @param whole the sheet with the tables beside this one */
    public DocumentSection(
            SheetSection sheet, Grid whole, MeasureTable measures, SheetTexts texts, UnreadSection unread) {
        super(sheet);
        this.measures = measures;
        this.texts = texts;
        this.unread = unread;
        this.units = new LinesOverRows(
                grid,
                whole,
                Field.RESPONSIBLE,
                LONGEST_LINE,
                1,
                line -> context.divisionNames().findAlone(line));
        this.times = new LinesOverRows(grid, whole, Field.PERIOD, LONGEST_LINE, 1, this::partOfYearAlone);
        this.deeds = new LinesOverRows(
                grid,
                whole,
                Field.MEASURE,
                LONGEST_MEASURE,
                2, // a line of the indicator may stand between
                this::measureNumbered);
    }

    /** Says that measures are stored for another year than their heading names: an analysis of one year is answered in the next. */
    private void reportYearOf(HeadingBlock heading) {
        heading.find(Field.MEASURE)
                .flatMap(column -> YearInHeading.find(ThaiText.fold(column.text()))
                        .map(YearInHeading::year)
                        .filter(year -> !context.documentYear().equals(Optional.of(year))
                                && ownYear().filter(own -> !own.equals(year)).isPresent())
                        .map(year -> Finding.at(
                                        grid.ref(heading.lastRow(), column.number()),
                                        FindingCode.FISCAL_YEAR_MISMATCH,
                                        text(year),
                                        text(ownYear().get()))
                                .with("case", "by-title")))
                .ifPresent(draft.findings::addOnce);
    }

    /** Says which title or name of the file calls measures a draft or an example of how to fill in: nobody promises or reports them yet. */
    private void reportDraft(HeadingBlock heading, List<TextLine> above) {
        Words words = context.words();
        title.fileName()
                .filter(name -> isDraft(name) || isTakenBack(name))
                .map(name -> draftText(grid.ref(heading.firstRow(), heading.firstColumn()), name, "draft-file"))
                .ifPresent(draft.findings::addOnce);
        listTextsOverAll(heading, above).entrySet().stream()
                .filter(text -> isTakenBack(text.getValue())
                        || text.getKey().row() < heading.firstRow()
                                && (isDraft(text.getValue())
                                        || words.contains(Words.Kind.OTHER_UNITS, text.getValue())))
                .findFirst()
                .map(text -> draftText(text.getKey(), text.getValue(), "draft-title"))
                .or(() -> findDraftAround(heading))
                .ifPresent(draft.findings::addOnce);
    }

    private static Finding draftText(CellRef at, String text, String wording) {
        return Finding.inCase(at, FindingCode.HEADING_NOT_RECOGNISED, wording, text);
    }

    /**
     * The text around the table that calls its measures a draft: a comment at its headings or at no cell, the page's header or
     * footer, a note below.
     */
    private Optional<Finding> findDraftAround(HeadingBlock heading) {
        if (draftComments == null) {
            draftComments = listDraftComments();
            draftNotes = listDraftNotes();
        }
        Set<CellRef> blanks = grid.listCommentsAtBlanks().keySet();
        CellRef page = CellRef.wholeSheet(grid.sheet());
        Stream<Finding> onPages = grid.listPageTexts().stream()
                .filter(text -> isTakenBack(text) || isDraft(text) || isOfYearGone(text, page))
                .map(text -> draftText(page, text, "draft-page"));
        return Stream.of(
                        draftComments.stream()
                                .filter(told -> told.cell().row() <= heading.lastRow() || blanks.contains(told.cell())),
                        onPages,
                        draftNotes.stream().filter(told -> told.cell().row() > heading.lastRow()))
                .flatMap(found -> found)
                .findFirst();
    }

    private List<Finding> listDraftComments() {
        Map<CellRef, String> comments = new LinkedHashMap<>();
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                Optional<String> comment = grid.findComment(row.number(), cell.column());
                if (comment.isPresent()) {
                    comments.put(grid.ref(row, cell), comment.get());
                }
            }
        }
        comments.putAll(grid.listCommentsAtBlanks());
        return comments.entrySet().stream()
                .filter(text -> isTakenBack(text.getValue())
                        || isNotAdopted(text.getValue())
                        || COPIED_FROM.matcher(ThaiText.fold(text.getValue())).find()
                                && title.findOtherBody(text.getKey(), text.getValue())
                                        .isPresent())
                .map(text -> draftText(text.getKey(), text.getValue(), "draft-title"))
                .toList();
    }

    private List<Finding> listDraftNotes() {
        List<Finding> notes = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            if (row.size() <= 2 && isOfAllAsNote(row.last().text())) {
                notes.add(draftText(at(row), row.last().text(), "draft-title"));
            }
        }
        return notes;
    }

    private boolean isNotAdopted(String text) {
        return context.words().contains(Words.Kind.PLANS_NOT_ADOPTED, withoutNoDrafts(text));
    }

    private boolean isOfAllAsNote(String text) {
        return context.words().starts(Words.Kind.NOTES, text)
                && (isTakenBack(text) || isNotAdopted(text))
                && NOT_YET.matcher(ThaiText.fold(text)).find();
    }

    /** Whether a text states an earlier year than the plan's, and no other. */
    private boolean isOfYearGone(String text, CellRef at) {
        List<FiscalYear> years = listYears(text, at);
        return ownYear()
                .filter(ours -> !years.isEmpty() && years.stream().allMatch(year -> year.buddhist() < ours.buddhist()))
                .isPresent();
    }

    /** What stands over all rows: title lines, comments at them, texts among the headings, boxes, the sheet's name. */
    private Map<CellRef, String> listTextsOverAll(HeadingBlock heading, List<TextLine> above) {
        Map<CellRef, String> texts = new LinkedHashMap<>();
        for (TextLine line : above) {
            if (!line.prose()) {
                texts.put(line.at(), line.text());
            }
            grid.findComment(line.at().row(), line.at().column())
                    .ifPresent(comment -> texts.merge(line.at(), comment, (text, more) -> text + "\n" + more));
        }
        for (int row = heading.firstRow(); row <= heading.lastRow(); row++) {
            for (GridCell cell : grid.cells(row).toList()) {
                texts.put(grid.ref(row, cell.column()), cell.text());
            }
        }
        grid.listBoxes().forEach(box -> texts.putIfAbsent(box.at(), box.text()));
        texts.put(CellRef.wholeSheet(grid.sheet()), grid.sheet());
        return texts;
    }

    private boolean isTakenBack(String text) {
        return context.words().contains(Words.Kind.PLANS_GIVEN_UP, withoutNoDrafts(text));
    }

    private static String withoutNoDrafts(String text) {
        return NO_DRAFT.replaceAll(ThaiText.fold(text), "");
    }

    private boolean isDraft(String text) {
        Words words = context.words();
        String ofPlan = withoutNoDrafts(text);
        return words.contains(Words.Kind.DRAFTS, ofPlan)
                || isNotAdopted(text)
                || OF_ALL.matcher(ofPlan).find()
                || words.hasLineThatIs(Words.Kind.NO_RESULT_NAMES, text)
                || Stream.of(Words.Kind.EXAMPLE_SHEETS, Words.Kind.NO_RESULT_STARTS)
                        .anyMatch(kind -> words.starts(kind, words.names().outOf(ThaiText.fold(text))))
                || IN_BRACKETS
                        .matcher(text)
                        .results()
                        .map(said -> said.group(1).strip())
                        .filter(said -> !NO_DRAFT.isIn(ThaiText.fold(said)))
                        .anyMatch(said -> words.starts(Words.Kind.EXAMPLE_SHEETS, said)
                                || words.givesUp(FIRST_WORD.matcher(said).replaceFirst("$1")));
    }

    /**
     * Reads the rows of measures.
     *
     * @param written their headings
     * @param above the lines of text above the headings
     * @param followed whether other headings stand below
     */
    public void readMeasures(
            HeadingBlock written, List<TextLine> above, List<GridRow> rows, Form form, boolean followed) {
        HeadingBlock heading = belowDeeds(belowNames(written, rows), above, rows);
        Optional<Finding> why =
                SlippedHeadings.find(grid, heading, rows, context).or(() -> findDraftThroughout(above));
        if (why.isPresent()) {
            draft.findings.add(why.get());
            rows.forEach(ledger::refuse);
            return;
        }
        boolean away = read.isPresent() && isBelowAway(above);
        if (!away) {
            reportDraft(heading, above);
            reportYearOf(heading);
        }
        List<TableRow> taken = new ArrayList<>();
        List<GridRow> bare = new ArrayList<>();
        List<ClosingRows.Place> places = ClosingRows.of(rows, heading, followed, context.words());
        boolean goesOn = read.filter(heading::repeats).isPresent();
        Optional<FieldText> before = goesOn ? band : Optional.empty();
        band = indicatorAbove(heading, above).or(() -> before).or(() -> indicatorOfSheet(heading));
        if (!goesOn || !above.isEmpty()) {
            measures.lineBetween();
            units.hold(units.findAbove(heading, above));
            times.hold(form == Form.MEASURES ? times.findAbove(heading, above) : Optional.empty());
            deeds.hold(deeds.findAbove(heading, withoutIndicators(above)));
        }
        read = Optional.of(heading);
        RowScope scope = new RowScope(grid, Footnotes.NONE, heading, rows, context);
        List<TableColumn> years = yearColumns(heading);
        Map<Integer, GridRow> names = filter.listNamesOverMeasures(rows, heading);
        boolean full = areFull(rows, heading);
        int lastContent = lastContent(rows, heading);
        SaidAbove said = new SaidAbove(grid, heading, rows);
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            Optional<FieldText> indicator = filter.indicatorBand(row, heading)
                    .filter(cell -> findWhyAway(cell.text(), at(row)).isEmpty())
                    .map(cell -> ledger.textOf(row, cell));
            Optional<GridRow> name = Optional.ofNullable(names.get(row.number()));
            boolean line = filter.isLine(row, heading);
            Optional<FieldText> division = line
                    ? units.find(heading, row)
                    : row.size() > 1 ? Optional.empty() : units.findOverAll(heading, row);
            Optional<FieldText> time = form != Form.MEASURES || row.size() > 1 || division.isPresent()
                    ? Optional.empty()
                    : times.findOverAll(heading, row)
                            .filter(part -> findWhyAway(part.text(), part.at()).isEmpty());
            Optional<FieldText> deed = row.size() > 1 ? Optional.empty() : deeds.find(heading, row);
            boolean apart = line && indicator.isEmpty() && !isContent(row, heading) && deed.isEmpty();
            if (deed.isEmpty() && row.size() == 1 && !isContent(row, heading)) {
                deeds.hold(Optional.empty());
            }
            if (apart && division.isEmpty() && time.isEmpty()) {
                units.hold(Optional.empty()); // whatever else it says is of nobody, or of all
                times.hold(Optional.empty());
            }
            if (apart && saysMore(row, heading)) {
                band = Optional.empty();
                texts.takeTopic(row);
                measures.lineBetween();
            }
            if (division.isPresent()) {
                ledger.ignore(row);
                hold(units, division, times);
            } else if (time.isPresent()) {
                ledger.ignore(row);
                hold(times, time, units);
            } else if (indicator.isPresent()) {
                ledger.ignore(row);
                if (texts.areOfTopics()) {
                    texts.takeTopic(
                            row); // where topics head the rows; beside an indicator none would end what one line says
                }
                band = indicator;
            } else if (deed.isPresent()) {
                ledger.ignore(row);
                deeds.hold(deed);
            } else if (isCaptionOfTheRest(rows, i, heading, above, followed)) {
                ledger.ignore(row);
            } else if (name.isPresent()) {
                ledger.ignore(row);
                texts.take(name.get());
                band = name.map(GridRow::first)
                        .filter(cell ->
                                context.naming().findIndicator(cell.text()).isPresent())
                        .map(cell -> ledger.textOf(row, cell));
            } else if (heading.isRepeatedBy(row)) {
                ledger.ignore(row);
            } else if (isRemarkBelow(row, heading)) {
                ledger.ignore(row);
                columns.remark(at(row), row.first().text(), form);
            } else if (places.get(i) == ClosingRows.Place.BELOW || filter.isOfNoMeasure(row, heading)) {
                ledger.ignore(row);
                texts.take(row);
                band = Optional.empty();
            } else if (places.get(i) == ClosingRows.Place.DOUBTFUL) {
                ledger.refuseBelow(row);
            } else if (isHowToFillIn(row, heading, rows)) {
                ledger.ignore(row);
                GridCell shown = HowToFillIn.findLabelled(row, heading, rows)
                        .or(() -> HowToFillIn.findMarked(row, heading))
                        .orElseGet(() -> row.get(HowToFillIn.placeOfName(row)));
                draft.findings.add(Finding.inCase(
                        grid.ref(row, shown),
                        FindingCode.TABLE_LEFT_ALONE,
                        "example-row",
                        ThaiText.clean(shown.text())));
            } else if (takesRowAboveBack(row) || i >= lastContent && isOfAll(row)) {
                ledger.ignore(row);
            } else if (isTakenBackBelow(rows, i, form)
                    || (form == Form.MEASURES ? isGivenUp(row, heading, rows) : isStruck(row, heading))) {
                ledger.refuse(row);
            } else if (isOwnCaption(row, heading)) {
                ledger.ignore(row);
                away = false;
            } else if (away = isAway(row, heading, away, i < lastContent)) {
                ledger.refuse(row);
            } else if (apart
                    && grid.isMergedAcross(row.number(), row.first().column())
                    && namesMeasure(rows, i + 1, heading)) {
                ledger.ignore(row); // a caption, though it may begin as measures do
            } else if (!scope.refusesAsAnothers(row, ledger, draft) && !isOfAnotherYear(row, years, heading)) {
                TableRow tableRow =
                        measures.meant(withLinesAbove(said.resolve(ledger.read(row, heading), i)), heading, form);
                taken.add(tableRow);
                if (tableRow.own().keySet().stream().allMatch(Continuation::identifies)) {
                    bare.add(row);
                }
                OptionalInt topic = texts.giveTopic(heading.has(Field.TOPIC));
                measures.take(tableRow, heading, form, topic, full, isOverParts(rows, i, heading));
            }
        }
        if (!followed) {
            tellDraftBelow(
                    taken.isEmpty()
                            ? heading.lastRow()
                            : taken.get(taken.size() - 1).row().number());
        }
        unread.refuseBelowMeasures(bare);
        columns.unread(heading, taken, yearColumns(heading).isEmpty() ? OF_MEASURES : WITH_YEARS, form);
        columns.notes(taken, form);
        columns.comments(taken, form);
        if (form == Form.MEASURES) {
            tellUnseen(taken);
            tellGivenUpByNotes(heading, taken);
        }
    }

    /** Whether the row below counts the first part of what a row has the number of: 2.1 below 2. */
    private static boolean isOverParts(List<GridRow> rows, int at, HeadingBlock heading) {
        Optional<TableColumn> numbers = heading.find(Field.SEQ).filter(column -> at + 1 < rows.size());
        String number = numbers.map(column -> ThaiText.fold(rows.get(at).text(column.number())))
                .map(text -> NO_DIGITS_AT_END.matcher(text).replaceFirst(""))
                .orElse("");
        return !number.isEmpty()
                && ThaiText.fold(rows.get(at + 1).text(numbers.get().number())).startsWith(number + ".1");
    }

    /** Whether a row is nothing but a remark below what came of a measure: it tells no deed and no day of one, or gives the measure up. */
    private boolean isRemarkBelow(GridRow row, HeadingBlock heading) {
        if (row.size() != 1 || !REMARK.matcher(row.first().text()).lookingAt()) {
            return false;
        }
        String text = row.first().text();
        return heading.hasAt(row.first().column(), TOLD)
                && !OF_PROGRESS.matcher(text).find()
                && (REMARK_ALONE.matcher(ThaiText.fold(text)).matches()
                        || context.words().givesUp(text)
                        || context.words().isNotApproved(text));
    }

    /** Whether most rows that hold a measure hold two more cells of it. */
    private static boolean areFull(List<GridRow> rows, HeadingBlock heading) {
        List<GridRow> filled = heading.find(Field.MEASURE).stream()
                .flatMap(column -> rows.stream().filter(row -> row.has(column.number())))
                .toList();
        return filled.stream().filter(row -> row.size() >= FULL).count() * 2 > filled.size();
    }

    /** Whether the line right above headings further down takes their rows out, as it would without the headings. */
    private boolean isBelowAway(List<TextLine> above) {
        Optional<Finding> why = above.stream()
                .filter(line -> !line.prose())
                .reduce((upper, lower) -> lower)
                .flatMap(line -> findWhyAway(line.text(), line.at()));
        why.ifPresent(draft.findings::add);
        return why.isPresent();
    }

    /**
     * What tells that the file's name, the sheet's and a title all call the measures a draft or an example, or give them up: one of them may be
     * left over from before they were adopted, not all three.
     */
    private Optional<Finding> findDraftThroughout(List<TextLine> above) {
        return title.fileName()
                .filter(name -> isForSureDraft(name) && isForSureDraft(grid.sheet()))
                .flatMap(name -> above.stream()
                        .filter(line -> !line.prose() && isForSureDraft(line.text()))
                        .findFirst())
                .map(line -> draftText(line.at(), line.text(), "draft-line").as(Severity.ERROR));
    }

    private boolean isForSureDraft(String text) {
        return isTakenBack(text)
                || isDraft(text)
                        && DRAFT_FOR_SURE.matcher(withoutNoDrafts(text)).find();
    }

    /**
     * Whether a plan's row is for sure none of it any more: its measure is struck through, of a look that a line gives up, or begins
     * with words that do, or what stands for the row's number strikes it out. It is told there.
     */
    private boolean isGivenUp(GridRow row, HeadingBlock heading, List<GridRow> rows) {
        Optional<GridCell> measure = heading.find(Field.MEASURE)
                .flatMap(column -> row.find(column.number()))
                .filter(cell -> !ThaiText.isNothing(cell.text()));
        Optional<GridCell> saying = measure.filter(cell -> cell.look().struck()
                        || STRUCK_IN_SIGNS.matcher(cell.text().strip()).matches()
                        || saysGivenUp(cell.text())
                        || listLegends().stream().anyMatch(legend -> legend.isOf(cell.look())))
                .or(() -> measure.isEmpty() ? measure : findStrikingOut(row, heading, rows))
                .or(() -> measure.isEmpty() ? measure : findRejection(row, heading))
                .or(() -> measure.isEmpty() ? measure : findGivenUpBeside(row, heading));
        saying.ifPresent(cell -> tellGivenUp(row, cell));
        return saying.isPresent();
    }

    /** Whether the measure of a report's row, or its result, is struck through: the row tells nothing any more. It is told there. */
    private boolean isStruck(GridRow row, HeadingBlock heading) {
        for (GridCell cell : row.cells()) {
            if (cell.look().struck()
                    && !ThaiText.isNothing(cell.text())
                    && heading.hasAt(cell.column(), MEASURE_AND_RESULT)) {
                tellGivenUp(row, cell);
                return true;
            }
        }
        return false;
    }

    private void tellGivenUp(GridRow row, GridCell cell) {
        draft.findings.add(Finding.inCase(
                        grid.ref(row, cell),
                        FindingCode.HEADING_NOT_RECOGNISED,
                        "row-given-up",
                        ThaiText.clean(cell.text()))
                .as(Severity.ERROR));
    }

    private static Optional<GridCell> findStrikingOut(GridRow row, HeadingBlock heading, List<GridRow> rows) {
        return heading.find(Field.SEQ)
                .filter(column -> rows.stream()
                        .anyMatch(other -> other.find(column.number())
                                .filter(GridCell::readsAsNumber)
                                .isPresent()))
                .flatMap(column -> row.find(column.number()))
                .filter(cell -> STRIKES_OUT.matcher(cell.text().strip()).matches());
    }

    /** The cell that says in a column of decisions that the row was not approved. */
    private static Optional<GridCell> findRejection(GridRow row, HeadingBlock heading) {
        for (TableColumn column : heading.unknown()) {
            Optional<GridCell> cell = row.find(column.number());
            String over = ThaiText.fold(column.text());
            boolean ticked = REJECTED.matcher(over).matches();
            if (cell.isPresent()
                    && (ticked || DECISIONS.matcher(over).find())
                    && (ticked
                            ? StatusTicks.isTick(cell.get().text())
                            : REJECTED.matcher(ThaiText.fold(cell.get().text())).matches())) {
                return cell;
            }
        }
        return Optional.empty();
    }

    /** The cell that holds nothing but that the measure was given up, where something of it is due or no heading stands. */
    private Optional<GridCell> findGivenUpBeside(GridRow row, HeadingBlock heading) {
        return row.where(cell -> !heading.isHeaded(cell.column())
                        || heading.findAt(cell.column())
                                .filter(column ->
                                        GIVEN_UP_IN.contains(column.field()) && !DividedColumns.isPeriod(column))
                                .isPresent())
                .filter(cell -> context.words().isGivenUp(cell.text())
                        && !isPutOff(cell.text())
                        && !ThaiText.isNothing(cell.text()))
                .findFirst();
    }

    /** Whether a line says of the row above it alone that it was given up or is a draft. */
    private boolean takesRowAboveBack(GridRow row) {
        if (row.size() != 1) {
            return false;
        }
        String text = ThaiText.fold(row.last().text());
        return POINTS_ABOVE.matcher(text).find()
                && (context.words().givesUp(text) || isTakenBack(text) || isDraft(text));
    }

    /** Whether the next row says so of a row; in a report, where it is a state, the row stays and the line is told. */
    private boolean isTakenBackBelow(List<GridRow> rows, int at, Form form) {
        GridRow row = rows.get(at);
        if (at + 1 == rows.size() || rows.get(at + 1).number() != row.number() + 1 || row.size() == 1) {
            return false;
        }
        GridRow next = rows.get(at + 1);
        if (!takesRowAboveBack(next)) {
            return false;
        }
        draft.findings.add(Finding.inCase(
                        List.of(at(row), at(next)),
                        FindingCode.HEADING_NOT_RECOGNISED,
                        form == Form.MEASURES ? "row-given-up" : "note-given-up",
                        next.last().text())
                .as(form == Form.MEASURES ? Severity.ERROR : Severity.WARNING));
        return form == Form.MEASURES;
    }

    /** Tells the lines below all measures that take all of them back. */
    private void tellDraftBelow(int last) {
        grid.rowsBelow(last)
                .filter(row -> isOfAll(row))
                .filter(row ->
                        draft.findings.stream().noneMatch(told -> told.cells().contains(at(row))))
                .map(row -> draftText(at(row), row.last().text(), "draft-title"))
                .forEach(draft.findings::add);
    }

    private boolean isOfAll(GridRow row) {
        return row.size() == 1
                && !takesRowAboveBack(row)
                && OF_ALL.matcher(withoutNoDrafts(row.last().text())).find();
    }

    /** The place of the last row that holds something of the table's own; below it stand only lines. */
    private int lastContent(List<GridRow> rows, HeadingBlock heading) {
        int at = rows.size() - 1;
        while (at >= 0 && filter.isLine(rows.get(at), heading) && !isContent(rows.get(at), heading)) {
            at--;
        }
        return at;
    }

    private boolean saysGivenUp(String measure) {
        Matcher said = SAID_AT_FIRST.matcher(measure);
        return said.find()
                && Stream.of(said.group(1), said.group(2), said.group(3))
                        .filter(Objects::nonNull)
                        .anyMatch(text -> context.words().isGivenUp(text) && !isPutOff(text));
    }

    private static boolean isPutOff(String text) {
        return PUT_OFF.matcher(ThaiText.fold(text)).find();
    }

    private List<LookLegend> listLegends() {
        if (legends == null) {
            legends = grid.listRows().stream()
                    .filter(row -> row.size() <= 2)
                    .flatMap(row -> LookLegend.listOf(
                            row.last().text(),
                            at(row),
                            meaning -> context.words().beginsGivenUp(meaning) && !isPutOff(meaning))
                            .stream())
                    .toList();
        }
        return legends;
    }

    /** Tells the measures that nobody sees, as rows are made that no longer count. */
    private void tellUnseen(List<TableRow> taken) {
        List<CellRef> unseen = taken.stream()
                .flatMap(row -> row.findOwn(Field.MEASURE).stream())
                .map(FieldText::at)
                .filter(at ->
                        grid.find(at).filter(cell -> cell.look().invisible()).isPresent())
                .toList();
        if (!unseen.isEmpty()) {
            draft.findings.add(Finding.inCase(unseen, FindingCode.HIDDEN_CONTENT, "invisible-measure", "")
                    .as(Severity.WARNING));
        }
    }

    /** Tells the measures of which a note says by their numbers that they were given up. */
    private void tellGivenUpByNotes(HeadingBlock heading, List<TableRow> taken) {
        for (GridRow row : grid.listRows()) {
            if (row.size() > 2 || row.number() <= heading.lastRow()) {
                continue;
            }
            String text = ThaiText.arabicDigits(row.last().text());
            Set<String> numbers = OF_ROWS.matcher(text)
                    .results()
                    .flatMap(said -> NUMBER.matcher(said.group(1)).results().map(MatchResult::group))
                    .collect(Collectors.toSet());
            if (numbers.isEmpty() || !context.words().givesUp(text)) {
                continue;
            }
            List<CellRef> meant = taken.stream()
                    .flatMap(each -> each.findOwn(Field.SEQ).stream())
                    .filter(number -> numbers.contains(
                            ThaiText.arabicDigits(number.text()).strip()))
                    .map(FieldText::at)
                    .toList();
            if (!meant.isEmpty()) {
                draft.findings.add(Finding.inCase(
                                grid.ref(row.number(), row.last().column()),
                                FindingCode.HEADING_NOT_RECOGNISED,
                                "note-given-up",
                                row.last().text())
                        .alsoAt(meant));
            }
        }
    }

    /** Whether a row shows or tells how the form is filled in. */
    private boolean isHowToFillIn(GridRow row, HeadingBlock heading, List<GridRow> rows) {
        return HowToFillIn.isShownBy(row, heading)
                || HowToFillIn.findLabelled(row, heading, rows).isPresent()
                || heading.find(Field.NOTE)
                        .flatMap(note -> row.find(note.number()))
                        .filter(note -> HowToFillIn.isExampleWord(note.text()))
                        .isPresent()
                || HowToFillIn.isToldBy(
                        row,
                        heading.lastRow(),
                        text -> filter.isIndicator(text)
                                || context.isOf(Field.RESPONSIBLE, text)
                                || context.isOf(Field.PERIOD, text));
    }

    /**
     * Whether a row is none of this plan, as a line says that stands alone in it or above it, down to the next: of another year or
     * body, given up, a draft, an example. Why is told at the line.
     *
     * @param above whether the row above is none
     * @param overRows whether rows of the table stand below it
     */
    private boolean isAway(GridRow row, HeadingBlock heading, boolean above, boolean overRows) {
        if (!filter.isLine(row, heading)) {
            return above;
        }
        String line = row.cells().get(0).text();
        boolean content = isContent(row, heading);
        boolean title = overRows
                && (!content
                        || context.words().starts(Words.Kind.MEASURE_STARTS, line)
                        || HowToFillIn.isExampleWord(line));
        Optional<Finding> why = title ? findWhyAway(line, at(row)) : Optional.empty();
        why.ifPresent(draft.findings::add);
        return why.isPresent() || above && content;
    }

    /** Whether the text of a line may be a row's own: no line over several columns is. */
    private boolean isContent(GridRow row, HeadingBlock heading) {
        int column = row.cells().get(0).column();
        return RowFilter.isContent(column, heading) && !grid.isMergedAcross(row.number(), column);
    }

    private CellRef at(GridRow row) {
        return grid.ref(row.number(), row.cells().get(0).column());
    }

    /** Whether a row is a line that says nothing but that what stands below it is of the plan's own year. */
    private boolean isOwnCaption(GridRow row, HeadingBlock heading) {
        return filter.isLine(row, heading)
                && !isContent(row, heading)
                && listYears(row.cells().get(0).text(), at(row)).stream()
                        .anyMatch(year -> ownYear().equals(Optional.of(year)));
    }

    private Optional<FiscalYear> ownYear() {
        return title.year().or(context::documentYear);
    }

    /** The years that a line over measures states, but for those of results. */
    private List<FiscalYear> listYears(String line, CellRef at) {
        if (context.words().contains(Words.Kind.SCORE_TITLES, line)) {
            return List.of();
        }
        return TitleYear.listOf(List.of(new TextLine(at, line, false)), context.words()).stream()
                .filter(year -> !year.ofResult())
                .map(TitleYear::year)
                .toList();
    }

    private Optional<Finding> findWhyAway(String line, CellRef at) {
        Optional<Finding> other = title.findOtherBody(at, line);
        if (other.isPresent()) {
            return other;
        }
        List<FiscalYear> years = listYears(line, at);
        if (ownYear().filter(ours -> !years.isEmpty() && !years.contains(ours)).isPresent()) {
            return Optional.of(
                    ofAnotherYear(at, text(years.get(0)), text(ownYear().get())));
        }
        return isTakenBack(line) || isDraft(line) || isOfOtherBodies(line)
                ? Optional.of(draftText(at, line, "draft-line").as(Severity.ERROR))
                : Optional.empty();
    }

    /** Whether a line speaks of bodies that are others, whichever: "มาตรการของ อบต. ข้างเคียง". */
    private boolean isOfOtherBodies(String line) {
        return context.words().contains(Words.Kind.OTHER_UNITS, line)
                && context.words().contains(Words.Kind.BODY_TYPES, line);
    }

    /** The columns that say which year a row is of; none where the plan's own is not known. */
    private List<TableColumn> yearColumns(HeadingBlock heading) {
        return ownYear().isEmpty()
                ? List.of()
                : heading.all().stream()
                        .filter(column -> ColumnEvidence.isYearAlone(column.text()))
                        .toList();
    }

    /** Whether a row says in a column of years that it is of another than the plan; such rows are refused. */
    private boolean isOfAnotherYear(GridRow row, List<TableColumn> columns, HeadingBlock heading) {
        Optional<Finding> another = columns.stream()
                .flatMap(column -> findYear(row, column, heading).stream())
                .filter(year -> !year.text().equals(text(ownYear().get())))
                .map(year ->
                        ofAnotherYear(year.at(), year.text(), text(ownYear().get())))
                .findFirst();
        another.ifPresent(finding -> {
            draft.findings.addOnce(finding);
            ledger.refuse(row);
        });
        return another.isPresent();
    }

    private Optional<FieldText> findYear(GridRow row, TableColumn column, HeadingBlock heading) {
        CellRef at = grid.refHolding(row.number(), column.number(), heading.lastRow());
        return grid.find(at)
                .flatMap(cell -> ColumnEvidence.findYear(column.text(), cell))
                .map(year -> new FieldText(text(year), at));
    }

    private static String text(FiscalYear year) {
        return String.valueOf(year.buddhist());
    }

    private static Finding ofAnotherYear(CellRef at, String found, String ours) {
        return Finding.at(at, FindingCode.FISCAL_YEAR_MISMATCH, found, ours)
                .with("case", "rows-refused")
                .as(Severity.ERROR);
    }

    /** The indicator whose name alone stands above headings that have no column for it, with at most blank rows between. */
    private Optional<FieldText> indicatorAbove(HeadingBlock heading, List<TextLine> above) {
        int nearest = grid.findRowAbove(heading.firstRow()).map(GridRow::number).orElse(0);
        return above.stream()
                .filter(line ->
                        line.at().row() == nearest && !heading.has(Field.INDICATOR) && filter.isIndicator(line.text()))
                .findFirst()
                .map(line -> new FieldText(line.text(), line.at()));
    }

    /** The indicator after whose name the sheet is called, for the first headings if they have no column for it: those below are of other things. */
    private Optional<FieldText> indicatorOfSheet(HeadingBlock heading) {
        return read.isEmpty() && !heading.has(Field.INDICATOR) && filter.isIndicator(grid.sheet())
                ? Optional.of(new FieldText(
                        grid.sheet(),
                        grid.ref(heading.firstRow(), heading.columns().get(0).number())))
                : Optional.empty();
    }

    /** Notes that other text stands below a table: no indicator holds beyond it. */
    public void endBand() {
        band = Optional.empty();
    }

    /** Takes a line over rows; an outer one begins anew what the lines below it say. */
    private void hold(LinesOverRows lines, Optional<FieldText> line, LinesOverRows others) {
        lines.hold(line);
        outer = outer == null ? lines : outer;
        if (outer == lines) {
            others.hold(Optional.empty());
        }
    }

    /** The row with what the lines above it say of it. */
    private TableRow withLinesAbove(TableRow row) {
        // a row's own item says more surely of which indicator it is than what its sheet is called
        TableRow named = band.filter(indicator -> !indicator.text().equals(grid.sheet())
                        || row.find(Field.ITEM).isEmpty())
                .map(indicator -> row.holding(Field.INDICATOR, indicator))
                .orElse(row);
        TableRow whose = units.holding()
                .map(division -> named.holding(Field.RESPONSIBLE, division))
                .orElse(named);
        TableRow when =
                times.holding().map(time -> whose.holding(Field.PERIOD, time)).orElse(whose);
        return deeds.holding().map(deed -> when.holding(Field.MEASURE, deed)).orElse(when);
    }

    private static boolean namesMeasure(List<GridRow> rows, int at, HeadingBlock heading) {
        return at < rows.size()
                && heading.find(Field.MEASURE)
                        .flatMap(column -> rows.get(at).find(column.number()))
                        .isPresent();
    }

    /** Whether a line between measures says more than a number, when, or that the table goes on: what is below it may be of something else. */
    private boolean saysMore(GridRow line, HeadingBlock heading) {
        String text = line.first().text();
        return text.chars().anyMatch(Character::isLetter)
                && !GOES_ON.matcher(text).matches()
                && !isOwnCaption(line, heading)
                && !context.isOf(Field.PERIOD, text);
    }

    private Optional<String> measureNumbered(String line) {
        return TableTitles.findNumberedMeasure(line).map(new Continuation(context.words())::withoutMark);
    }

    /**
     * The headings as they are meant where one column holds names of indicators, each in a row of its own, and the measures below
     * it: "ตัวชี้วัด/มาตรการ".
     */
    private HeadingBlock belowNames(HeadingBlock heading, List<GridRow> rows) {
        if (heading.has(Field.MEASURE)) {
            return heading;
        }
        return Stream.concat(heading.list(Field.INDICATOR).stream(), heading.unknown().stream())
                .filter(column ->
                        HeadingWords.load().listSpokenOf(column.text()).containsAll(NAMES_AND_MEASURES))
                .filter(column -> !filter.listNamesOverMeasures(rows, heading.withReadAs(column, Field.MEASURE))
                        .isEmpty())
                .findFirst()
                .map(column -> {
                    takeByContent(column, Field.MEASURE);
                    return heading.withReadAs(column, Field.MEASURE);
                })
                .orElse(heading);
    }

    /**
     * The headings as they are meant below lines that each name a measure: what speaks of steps heads steps, though nothing else in the
     * table could be the measure.
     */
    private HeadingBlock belowDeeds(HeadingBlock heading, List<TextLine> above, List<GridRow> rows) {
        Optional<TableColumn> deed = heading.has(Field.STEPS)
                ? Optional.empty()
                : heading.find(Field.MEASURE)
                        .filter(column ->
                                HeadingWords.load().listSpokenOf(column.text()).contains(Field.STEPS));
        if (deed.isEmpty() || rows.isEmpty()) {
            return heading;
        }
        HeadingBlock meant = heading.withReadAs(Field.MEASURE, Field.STEPS);
        Optional<FieldText> line =
                deeds.findAbove(meant, withoutIndicators(above)).or(() -> deeds.find(meant, rows.get(0)));
        if (line.isEmpty()) {
            return heading;
        }
        if (!HeadingWords.load().listSpokenOf(deed.get().text()).contains(Field.MEASURE)) {
            forgetTaken(deed.get());
            return meant;
        }
        if (!areSteps(deed.get(), line.get(), heading, rows)) {
            return heading;
        }
        takeByContent(deed.get(), Field.STEPS);
        return meant;
    }

    /**
     * Whether the rows are steps of the lines among them that name a measure each, below a heading of both as "มาตรการ/ขั้นตอน". Its second
     * word speaks of steps alone, every line is a measure and no group of them, and every row stands below one. Rows that are counted by the
     * second word are steps; of others none names a measure, and those below one line are counted from 1 on, are of one division and tell of
     * one result.
     */
    private boolean areSteps(TableColumn both, FieldText line, HeadingBlock heading, List<GridRow> rows) {
        HeadingWords words = HeadingWords.load();
        boolean steps = words.isSaidIn(Field.MEASURE, line.text())
                && TableTitles.findBehindMeasures(both.text())
                        .filter(second -> words.listSpokenOf(second).equals(Set.of(Field.STEPS)))
                        .isPresent();
        boolean underLine = true;
        List<List<GridRow>> below = new ArrayList<>(List.of(new ArrayList<>()));
        for (GridRow row : rows) {
            boolean alone = row.size() == 1;
            String text = alone ? row.first().text() : row.text(both.number());
            Optional<String> named = TableTitles.findNumberedMeasure(text);
            if (alone && named.isPresent()) {
                steps &= words.isSaidIn(Field.MEASURE, named.get());
                underLine = true;
                below.add(new ArrayList<>());
            } else if (alone && !isContent(row, heading)) {
                underLine = false;
            } else if (!text.isEmpty()) {
                steps &= alone || underLine;
                if (StepRows.findNumber(text, both).isEmpty()) {
                    steps &= !StepRows.namesMeasure(text);
                    below.get(below.size() - 1).add(row);
                }
            }
        }
        return steps && below.stream().noneMatch(some -> areOfTheirOwn(some, heading));
    }

    private static boolean areOfTheirOwn(List<GridRow> rows, HeadingBlock heading) {
        return MeasureTable.TOLD.stream()
                        .anyMatch(field -> listTexts(field, rows, heading).size() > 1)
                || Set.copyOf(listTexts(Field.RESPONSIBLE, rows, heading)).size() > 1
                || listTexts(Field.SEQ, rows, heading).stream()
                        .limit(1)
                        .flatMap(text -> RunningNumber.of(text).stream())
                        .anyMatch(number -> number.last() > 1);
    }

    private static List<String> listTexts(Field field, List<GridRow> rows, HeadingBlock heading) {
        return heading.find(field).stream()
                .flatMap(column -> rows.stream().map(row -> row.text(column.number())))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void takeByContent(TableColumn column, Field field) {
        forgetTaken(column);
        draft.findings.add(Finding.at(
                        column.ref(grid),
                        FindingCode.HEADING_TAKEN_AS,
                        column.text(),
                        context.layouts().heading(field))
                .with("case", "by-content"));
    }

    /** Takes back what was said of a heading that was taken for something else. */
    private void forgetTaken(TableColumn column) {
        CellRef at = column.ref(grid);
        draft.findings.removeIf(told ->
                told.code() == FindingCode.HEADING_TAKEN_AS && told.cell().equals(at));
    }

    /** Lines without those that say of which indicator the rows below are. */
    private List<TextLine> withoutIndicators(List<TextLine> lines) {
        return lines.stream().filter(line -> !filter.isIndicator(line.text())).toList();
    }

    /** Whether a line says with the mark that the table goes on: right above headings, or with the words of a title. */
    private boolean isCaptionOfTheRest(
            List<GridRow> rows, int at, HeadingBlock heading, List<TextLine> above, boolean followed) {
        GridRow row = rows.get(at);
        Optional<String> said = row.size() > 1
                ? Optional.empty()
                : new Continuation(context.words())
                        .findTextBeforeMark(row.first().text())
                        .map(ThaiText::fold)
                        .filter(text -> !text.isEmpty());
        boolean overHeadings = at + 1 < rows.size() ? heading.isRepeatedBy(rows.get(at + 1)) : followed;
        return said.isPresent()
                && (overHeadings && !RowFilter.isContent(row.first().column(), heading)
                        || above.stream()
                                .anyMatch(line -> ThaiText.fold(line.text()).startsWith(said.get())));
    }

    /** The part of a year that a line names alone; the whole year is the plan's, and a title's line. */
    private Optional<String> partOfYearAlone(String line) {
        String time = BEFORE_TIME.matcher(line).replaceFirst("");
        return Periods.read(time, context.documentYear()) instanceof Period.Between part
                        && part.first().plusMonths(LONGEST_PART).isAfter(part.last())
                ? Optional.of(time)
                : Optional.empty();
    }

    public void readOit(HeadingBlock heading, List<GridRow> rows, boolean followed) {
        OitTable table = new OitTable(
                context,
                title.findOtherYear().or(context::documentYear).or(title::year),
                heading.find(Field.URL).map(TableColumn::number),
                columns,
                draft);
        List<TableRow> taken = new ArrayList<>();
        List<ClosingRows.Place> places = ClosingRows.of(rows, heading, followed, context.words());
        RowScope scope = new RowScope(grid, Footnotes.NONE, heading, rows, context);
        List<TableColumn> years = yearColumns(heading);
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            // what is doubtful here names no item, and is told as that
            boolean below = places.get(i) == ClosingRows.Place.BELOW;
            if (below || filter.isNote(row, heading) || RowFilter.numbersColumns(row)) {
                ledger.ignore(row);
            } else if (!scope.refusesAsAnothers(row, ledger, draft)) {
                TableRow tableRow = ledger.read(row, heading);
                taken.add(tableRow);
                table.take(tableRow);
            }
        }
        columns.unread(heading, taken, OF_OIT, Form.OIT_CHECKLIST);
        columns.notKept(heading, taken, Field.INDICATOR);
        columns.notes(taken, Form.OIT_CHECKLIST);
    }
}
