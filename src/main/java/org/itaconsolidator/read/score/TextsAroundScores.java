package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.LookLegend;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.around.TextOverNothing;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.SheetPart;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreBands;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.row.RefusedPart;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.AimedYears;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.NamedColumn;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.Origin;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.TextPlace;
import org.itaconsolidator.read.scope.YearClauses;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Applies to the official scores of a sheet, once they are read, what the texts around them say ({@link ScopeJudge#open}), by one
 * rule for all places: known words that the scores are something else take them back; unknown text is reported, as a warning if
 * it may be about the scores, otherwise as a notice. A chart takes no scores back, because it may show other figures than those
 * beside it. {@link TextsOfWorkbook} judges what is said on no single sheet.
 */
public final class TextsAroundScores {
    private static final int LONGEST_LABEL = 25;

    private static final int FEWEST_OF_A_NOTE = 20;

    private static final int LONGEST_NAME = 60;

    /** Most bodies have a score above it. */
    private static final BigDecimal NEAR_A_HUNDRED = BigDecimal.valueOf(80);

    private static final Pattern FIGURES = Pattern.compile("(?<![\\d.])\\d{2,3}(?:\\.\\d{1,2})?(?![\\d.])");

    private static final String AIM = "เป้า";

    /** What the national plan asks of every body. */
    private static final BigDecimal AIM_OF_ALL = BigDecimal.valueOf(85);

    private static final Pattern AT_LEAST = Pattern.compile("ไม่(?:น้อย|ต่ำ)กว่า|อย่างน้อย|ขึ้นไป");

    /** Beside fewer rows the same text may be said of each. */
    private static final int FEWEST_ROWS = 5;

    /** The score in front of what is typed in its cell, and the bracket around that. */
    private static final Pattern NUMBER_IN_FRONT =
            Pattern.compile("^\\s*\\p{Nd}{1,3}(?:[.,]\\p{Nd}+)?[\\s(\\[:=*-]+|[)\\]]\\s*$");

    private static final Pattern SAYS_WHAT_ALL_ARE = Words.anyOf("layouts/asides.yaml", "said-of-all-scores");

    /** Of the columns beside scores those that may say something of them. */
    private static final Set<Field> REMARKS = Set.of(Field.NOTE, Field.STATUS);

    /** What indicators are called over their names, which elsewhere is what must be reached. */
    private static final Pattern OF_CRITERIA = Pattern.compile("(?:หลัก)?เกณฑ์(?:การ|ที่)ประเมิน(?:ผล)?(?:ita)?");

    /** What levels are called over them: whether each is passed. */
    private static final Pattern OF_DECISION = Pattern.compile("ผลการพิจารณา");

    /** What a name has in front of other figures that the scores are held against. */
    private static final Pattern HELD_AGAINST = Pattern.compile("^(?:การ)?(?:เปรียบ)?เทียบ(?:กับ)?");

    /** A sheet's name is looked for in headings only if it is so long: shorter names are part of many headings. */
    private static final int SHORTEST_NAME = 4;

    private static final String COLUMN = "คอลัมน์";

    /** How a comment at one score begins that is about all in its column: "ตัวเลขทั้งคอลัมน์นี้". */
    private static final Pattern OF_COLUMN =
            Pattern.compile("^[^\\p{L}]*(?:ตัวเลข|คะแนน|ค่า|ข้อมูล)?(?:ทั้ง|ใน)?" + COLUMN + "(?:นี้|ทั้งหมด)*");

    private static final Pattern OF_ITEMS = Pattern.compile("(?:ผล)?(?:คะแนน)?ราย(?:ข้อ|คำถาม|ข้อคำถาม)");

    private static final Pattern OF_YEARS_TO_COME =
            Pattern.compile("(?:คาดว่า|ตั้งเป้า(?:หมาย)?(?:ไว้)?(?:ว่า)?)(?:ใน)?(?:ปี|ผล|คะแนน)");

    private static final Pattern OF_ALL_BODIES = Pattern.compile("(?:ทุก|ทั้ง).{0,5}อปท|อปท\\.?ทั้ง");

    private static final List<Field> PARTS_OF_A_RESULT = List.of(Field.ITEM, Field.RESPONSIBLE, Field.PERIOD);

    private static final Pattern NAME_OF_SCORES = Pattern.compile("(?:สรุป)?(?:ผล)?คะแนน");

    /** How a line begins that says whose or which figures follow, or what for. */
    private static final Pattern OF_FIGURES = Pattern.compile("ผล|คะแนน|อปท|หน่วยงาน|เทศบาล|อบต|เพื่อการ");

    /** Who works on an indicator, as a heading says it. */
    private static final Pattern WHO_WORKS_ON_IT = Pattern.compile("รับผิดชอบ|ดูแล|เจ้าภาพ|เจ้าของ");

    /** Behind an indicator's name: a part of it in words that say nothing elsewhere. */
    private static final Pattern PART_OF_INDICATOR =
            Pattern.compile("(?:(?<=ข้อมูล)\\s*+พื้นฐาน|ของ\\s*+(?:ผู้บริหาร|ผู้บังคับบัญชา))[^\\p{L}]*+$");

    private final Grid grid;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final List<GridRow> lines = new ArrayList<>();
    private final TreeMap<Integer, HeadingBlock> headings = new TreeMap<>();
    private final int before;
    private final int figuresBefore;
    private final KnownTexts known;
    private final ScoreWords claim;
    private final OfficialScores judged;
    private final RivalColumns rivals;

    private final TreeMap<Integer, List<ScoreReading>> scores = new TreeMap<>();
    /** Of all scores of the sheet, official or not. */
    private final Set<FiscalYear> years = new HashSet<>();

    private final Set<FiscalYear> officialYears = new HashSet<>();
    private final Set<BigDecimal> values = new HashSet<>();

    private final List<OfficialScores.Refusal> refusals = new ArrayList<>();

    /** By column and years whether one text stands beside all their scores. */
    private final Map<List<Object>, Boolean> beside = new HashMap<>();

    /** At how many scores a comment stands. */
    private final Map<String, Integer> commented = new HashMap<>();

    /** The names of indicators by the words in them that nobody knows. */
    private final Map<String, List<CellRef>> addedToNames = new HashMap<>();

    /** Whether the notes and boxes have not been heard by a reader of scores, as there are none. */
    private boolean figuresOnly;

    private int titleOfTheirYear;
    private int lastTitleOfScores;

    /** Whether their year is that of a plan or measures, which answer the result of the year before. */
    private boolean planOfTheirYear;

    /** Whether the line before tells of the office's work. */
    private boolean tellsOfWork;

    public TextsAroundScores(SheetPart part, ReadingContext context, SubmissionDraft draft) {
        this(part.grid(), context, draft);
        part.above().forEach(lines::addAll);
    }

    private TextsAroundScores(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.draft = draft;
        this.before = draft.scores.size();
        this.figuresBefore = draft.reported.size();
        this.known = context.known();
        this.claim = new ScoreWords(context.words());
        this.judged = new OfficialScores(draft);
        this.rivals = new RivalColumns(grid, draft);
    }

    public void take(List<GridRow> rows) {
        lines.addAll(rows);
    }

    /** Leaves out a row that was taken: the caption of a table that has no scores. */
    public void leaveOut(int row) {
        lines.removeIf(taken -> taken.number() == row);
    }

    /**
     * Takes a table of scores that has been read: its heading, and texts that stand alone right below its last score. What stands
     * between scores is judged with the rows below it.
     */
    public void take(HeadingBlock heading, List<GridRow> rows) {
        headings.put(heading.lastRow(), heading);
        int last = draft.scores.subList(before, draft.scores.size()).stream()
                .mapToInt(score -> score.at().row())
                .filter(row -> row > heading.lastRow())
                .max()
                .orElse(Integer.MAX_VALUE);
        rows.stream()
                .filter(row -> row.number() > last
                        && row.cells().size() <= 2
                        && row.none(cell -> cell.value() instanceof CellValue.Num))
                .forEach(lines::add);
    }

    /** The scores of this part; where its tables have none, the totals and scores of instruments that they state. */
    private List<ScoreReading> ours() {
        List<ScoreReading> ours = draft.scores.subList(before, draft.scores.size());
        return ours.isEmpty() && !headings.isEmpty()
                ? OfficialScores.figures(draft.reported.subList(
                                Math.min(figuresBefore, draft.reported.size()), draft.reported.size()))
                        .stream()
                        .filter(figure ->
                                grid.isSheetOf(figure.at()) && figure.at().row() > headings.firstKey())
                        .toList()
                : ours;
    }

    private List<ScoreReading> official() {
        return scores.values().stream().flatMap(List::stream).toList();
    }

    /** Says what is not understood, where the sheet has official scores. */
    public void report() {
        leaveOutOfLess();
        figuresOnly = draft.scores.size() == before;
        ours().forEach(this::count);
        if (!scores.isEmpty()) {
            tellAll();
            refusals.forEach(refusal -> judged.takeBack(new OfficialScores.Refusal(
                    refusal.why(),
                    (cell, year) -> grid.isSheetOf(cell) && refusal.of().test(cell, year))));
            List<ScoreReading> ours = official();
            if (!refusals.isEmpty() && Collections.disjoint(draft.scores, ours)) {
                Finding why = refusals.get(0).why();
                draft.refusedParts.add(new RefusedPart(
                        ours.stream().map(ScoreReading::indicator).collect(Collectors.toSet()),
                        why.cell(),
                        why.found()));
            }
        }
    }

    /** Refuses what is left of scores that stand in several tables of the sheet, of which a text says of one that it is no result. */
    public void refuseRestOf(RefusedPart part) {
        Set<CellRef> rest = draft.scores.stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL && grid.isSheetOf(score.at()))
                .collect(Collectors.groupingBy(ScoreReading::fiscalYear))
                .values()
                .stream()
                .flatMap(ofYear -> part.listRest(ofYear, context.frameworks()).stream())
                .map(ScoreReading::at)
                .collect(Collectors.toSet());
        if (!rest.isEmpty()) {
            refuse(part.at(), part.text(), (cell, year) -> rest.contains(cell));
        }
    }

    /** Notes that a text says in known words that scores are not the body's result: those of the years that it names, if any are here. */
    private void refuse(CellRef at, String text, BiPredicate<CellRef, FiscalYear> of) {
        Set<FiscalYear> named = new HashSet<>(FiscalYears.listIn(text));
        boolean some = !Collections.disjoint(named, officialYears);
        refusals.add(new OfficialScores.Refusal(
                ScoreWords.refusal(at, text), (cell, year) -> of.test(cell, year) && (!some || named.contains(year))));
    }

    private void refuse(CellRef at, String text) {
        refuse(at, text, OfficialScores.ALL);
    }

    /**
     * Refuses what a line says to be no result: the scores of the table that it is the caption of, up to the next caption; all where it is
     * a title of the sheet, or a note.
     */
    private void refuseBelow(TextLine line) {
        int row = line.at().row();
        if (row < scores.firstKey() ? row <= titleOfTheirYear : !isCaptionOnly(row)) {
            refuse(line.at(), line.text());
            return;
        }
        int table = grid.rowsBelow(row)
                .filter(below -> isOfTable(below))
                .mapToInt(GridRow::number)
                .findFirst()
                .orElse(row);
        int end = grid.listRows().stream()
                .filter(other -> other.number() > table
                        && other.size() == 1
                        && isNameOfScores(other.first().text()))
                .mapToInt(GridRow::number)
                .filter(this::isCaptionOnly)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        if (!scores.subMap(row, end).isEmpty()) {
            refuse(line.at(), line.text(), (cell, year) -> row < cell.row() && cell.row() < end);
        }
    }

    /** Whether a line stands over a table, and not at the end of the one above it with a blank row below. */
    private boolean isCaptionOnly(int line) {
        boolean ends = grid.findRow(line - 1).filter(this::isOfTable).isPresent();
        return isCaption(line) && !(ends && grid.findRow(line + 1).isEmpty());
    }

    private void count(ScoreReading score) {
        years.add(score.fiscalYear());
        if (score.source() == SourceKind.OFFICIAL) {
            scores.computeIfAbsent(score.at().row(), any -> new ArrayList<>()).add(score);
            officialYears.add(score.fiscalYear());
            values.add(score.score().stripTrailingZeros());
        }
    }

    /** Tells what a text leaves open of the scores. */
    private void hear(CellRef at, String text, TextPlace place, boolean ofAll) {
        boolean ranks = (place == TextPlace.SHEET || place == TextPlace.TITLE || place == TextPlace.NOTE)
                && claim.isOfRanks(context.body().without(text));
        if (ranks && !mayBeRanks()
                || place == TextPlace.SHEET && (isNamedAfterOthers(text) || isOfYearBeforeAnother(text))) {
            return;
        }
        ScopeJudge.Open said = context.scope().open(text, place, ofAll, officialYears.size() > 1);
        boolean toCome = place == TextPlace.NOTE && said.doubt() && ScopeJudge.isOfYearsToCome(text, officialYears);
        ScopeJudge.Open open = toCome ? new ScopeJudge.Open(false, false, said.words()) : said;
        if (open.known() && place == TextPlace.COMMENT && isTold(at) && !ScopeJudge.isOfWholeTable(text)) {
            return; // a reader has taken its score back
        }
        boolean sure = (place == TextPlace.BOX || place == TextPlace.PAGE)
                && context.scope().saysNoResult(text, officialYears);
        if (open.known() && place == TextPlace.NOTE) {
            refuseBelow(new TextLine(at, text, false));
        } else if (sure || open.known() && place != TextPlace.CHART) {
            refuse(at, text, place == TextPlace.COMMENT ? ofColumn(at, text) : OfficialScores.ALL);
        } else if (!open.doubt() || at.row() == 0 || !isTold(at)) {
            judged.tell(at, text, place, open);
        }
    }

    /**
     * Whether a sheet is named after other figures that stand beside the scores, in a column called so or in rows of items: "น้ำหนัก",
     * "เทียบเป้า", "รายข้อ". The name says that they are there, and nothing of the scores.
     */
    private boolean isNamedAfterOthers(String name) {
        String said = HELD_AGAINST.matcher(ThaiText.fold(name)).replaceFirst("");
        boolean column = said.length() >= SHORTEST_NAME
                && (claim.isBesideScores(name)
                        || !context.scope()
                                .open(name, TextPlace.SHEET, true, false)
                                .known())
                && headings.values().stream()
                        .anyMatch(block -> block.all().stream()
                                .anyMatch(each -> ThaiText.fold(each.text()).contains(said)
                                        && areOtherFigures(each.number(), below(block))));
        return column
                || OF_ITEMS.matcher(said).matches()
                        && grid.listRows().stream()
                                        .filter(row -> !scores.containsKey(row.number()))
                                        .filter(row -> row.any(cell -> ColumnEvidence.isOf(Field.ITEM, cell.text())))
                                        .count()
                                >= scores.size();
    }

    /** Whether a sheet is named for the year before, its title gives that year, and another sheet's scores are of the year after it. */
    private boolean isOfYearBeforeAnother(String name) {
        return titleOfTheirYear > 0
                && context.scope().isOfYearBefore(name)
                && officialYears.stream()
                        .allMatch(year -> draft.scores.stream()
                                .anyMatch(score -> score.fiscalYear().buddhist() == year.buddhist() + 1
                                        && !grid.isSheetOf(score.at())));
    }

    private boolean areOtherFigures(int column, Map<Integer, List<ScoreReading>> below) {
        return !below.isEmpty()
                && below.entrySet().stream()
                        .allMatch(row -> row.getValue().stream()
                                        .noneMatch(score -> score.at().column() == column)
                                && grid.findRow(row.getKey())
                                        .filter(each -> ScoreCell.isNumberIn(each, column))
                                        .isPresent());
    }

    /** Whether the scores may be ranks: of these none has decimals. */
    private boolean mayBeRanks() {
        return values.stream().allMatch(value -> value.scale() <= 0);
    }

    /** The scores below a heading, or in the column of which a comment speaks; all where none stand there. */
    private BiPredicate<CellRef, FiscalYear> ofColumn(CellRef at, String comment) {
        boolean heading = at.row() > 0 && ThaiText.fold(comment).contains(COLUMN)
                || headings.values().stream()
                        .anyMatch(block -> block.findAt(at.column()).isPresent() && block.holds(at.row()));
        boolean over =
                heading && official().stream().anyMatch(score -> score.at().column() == at.column());
        return (cell, year) -> !over || cell.column() == at.column();
    }

    /** Takes back the scores that a text in known words is of; what it leaves open is told. */
    private void carryOut(
            CellRef at, String text, TextPlace place, ScopeJudge.Open open, BiPredicate<CellRef, FiscalYear> of) {
        if (open.known()) {
            refuse(at, text, of);
        } else if (!isTold(at)) {
            judged.tell(at, text, place, open);
        }
    }

    /**
     * Tells that what a line says of the rows below it may be said of those above it too: it stands among the rows of one list, where
     * no name is of one above it again.
     */
    static void tellBetween(
            ScoreBands.Band refused,
            List<String> names,
            List<ScoreReading> above,
            ReadingContext context,
            SubmissionDraft draft) {
        Finding why = refused.refusal().orElseThrow();
        boolean again = names.stream()
                .flatMap(name -> context.naming().findIndicator(name).stream())
                .anyMatch(name -> above.stream().anyMatch(score -> score.indicator() == name.indicator()));
        if (!above.isEmpty() && !again) {
            draft.findings.add(OfficialScores.finding(why.cell(), why.found(), "", "between"));
        }
    }

    /** Takes scores back where a title, heading or note says that full marks are not a hundred, and none of them is higher. */
    private void leaveOutOfLess() {
        List<ScoreReading> ours = List.copyOf(draft.scores.subList(before, draft.scores.size()));
        for (String text : ours.isEmpty() ? List.<String>of() : listTextsOfFullMarks(ours)) {
            Optional<BigDecimal> full = ScoreWords.findOtherFullMarks(text)
                    .filter(most ->
                            ours.stream().allMatch(score -> score.score().compareTo(most) <= 0));
            if (full.isPresent()) {
                draft.reported.removeIf(figure -> grid.isSheetOf(figure.at()));
                draft.takeBack(
                        ours,
                        Finding.at(
                                        ours.stream().map(ScoreReading::at).toList(),
                                        FindingCode.NOTATION_AMBIGUOUS,
                                        text,
                                        full.get().toPlainString())
                                .with("case", "full-marks")
                                .of(ours.get(0).fiscalYear()));
                return;
            }
        }
    }

    /** The lines and headings; where no score is near a hundred, whatever stands above or among the scores, and the names of the sheet and the file. */
    private List<String> listTextsOfFullMarks(List<ScoreReading> ours) {
        List<String> said = new ArrayList<>();
        lines.forEach(row -> row.cells().forEach(cell -> said.add(cell.text())));
        headings.values().forEach(heading -> heading.columns().forEach(column -> said.add(column.text())));
        if (ours.stream().allMatch(score -> score.score().compareTo(NEAR_A_HUNDRED) <= 0)) {
            int last = ours.stream().mapToInt(score -> score.at().row()).max().orElseThrow();
            grid.listRows().stream()
                    .takeWhile(row -> row.number() <= last)
                    .flatMap(row -> row.cells().stream())
                    .filter(GridCell::isText)
                    .forEach(cell -> said.add(cell.text()));
            said.add(grid.sheet());
        }
        return said;
    }

    /** Whether a row is the heading of a small table of something else: the headings of scores have none over them, but their title. */
    private boolean isOverTable(GridRow row) {
        return row.cells().size() == 2
                && headings.values().stream().noneMatch(block -> block.firstRow() == row.number() + 1)
                && grid.findRow(row.number() + 1).filter(this::isOfTable).isPresent();
    }

    /** Whether a row outside tables is one of a small table of something else, or of several labels the one that is heard. */
    private boolean isOfTable(GridRow row) {
        return row.cells().size() > 2 && !row.isOfLabels()
                || row.cells().size() == 2 && row.any(cell -> !isSaid(cell))
                || row.size() < grid.findRow(row.number()).map(GridRow::size).orElse(0);
    }

    /** Rows of several texts outside tables that have no other such row next to them: lines in cells, for no table has but one row. */
    private List<GridRow> listLinesInCells() {
        Set<Integer> several = lines.stream()
                .filter(row -> row.cells().size() > 1)
                .map(GridRow::number)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(row -> !scores.containsKey(row.number())
                        && isOfTable(row)
                        && !several.contains(row.number() - 1)
                        && !several.contains(row.number() + 1)
                        && row.all(TextsAroundScores::isSaid))
                .toList();
    }

    /**
     * Hears in the cells of a line what known words say of the scores: other words may be of anything that is filled in there. A label with
     * its own figure beside it is of that: "เป้าหมาย | 85 คะแนน".
     */
    private void hearCells(GridRow row) {
        List<GridCell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            boolean figure = i + 1 < cells.size()
                    && Character.isDigit(cells.get(i + 1).text().charAt(0));
            ScopeJudge.Open said = context.scope().open(text, TextPlace.TITLE, false, false);
            boolean named = claim.inLabel(text)
                    .filter(what -> !what.equals(ScoreWords.OTHER_UNIT)) // "อำเภอ" is in each address
                    .isPresent();
            if (!figure && (said.known() || said.doubt() && named)) {
                carryOut(grid.ref(row, cells.get(i)), text, TextPlace.TITLE, said, OfficialScores.ALL);
            }
        }
    }

    private static boolean isSaid(GridCell cell) {
        return cell.text().codePoints().anyMatch(Character::isLetter)
                || !FiscalYears.inText(cell.text()).isEmpty();
    }

    private void tellAll() {
        List<GridRow> outside = lines.stream()
                .filter(row -> !scores.containsKey(row.number()) && !isOfTable(row) && !isOverTable(row))
                .toList();
        findTitles();
        TextLine.listOf(grid, outside, context.words()).forEach(this::tellLine);
        listLinesInCells().forEach(this::hearCells);
        CellRef sheet = CellRef.wholeSheet(grid.sheet());
        grid.listPageTexts().forEach(text -> tellPage(sheet, text));
        grid.listBoxes().forEach(this::tellBox);
        grid.listPrompts().forEach(this::tellPrompt);
        tellDay(sheet, grid.sheet(), true);
        if (isPlanned(context.words().names().outOfName(grid.sheet()), true)) {
            refuse(sheet, grid.sheet());
        } else {
            hear(sheet, grid.sheet(), TextPlace.SHEET, true);
        }
        tellYearOfSheet(sheet);
        tellYearsOfUnreadRows();
        headings.values().forEach(this::hearHeadingsOfNumbers);
        headings.values().forEach(this::hearHeadingOfNames);
        headings.values().forEach(this::tellWhatScoresAreOf);
        headings.values().forEach(block -> rivals.tellRivals(block, below(block), endOf(block)));
        headings.values().forEach(block -> rivals.tellUnheaded(block, below(block)));
        if (figuresOnly) {
            draft.findings
                    .on(grid.sheet())
                    .filter(said -> said.severity() == Severity.ERROR
                            && (said.code() == FindingCode.HEADING_NOT_RECOGNISED
                                    || said.code() == FindingCode.INDICATOR_NOT_RECOGNISED
                                            && claim.isNoResultOfIndicator(said.found())))
                    .findFirst()
                    .ifPresent(said -> draft.findings.add(
                            OfficialScores.finding(said.cell(), said.found(), said.found(), "name")));
        }
        headings.values().stream()
                .flatMap(block -> block.list(Field.LEVEL).stream())
                .forEach(level -> tellOpenLevel(level.ref(grid), level.text()));
        for (TextOverNothing text : TextOverNothing.listOf(grid)) {
            tellOverNothing(text);
        }
        TreeSet<Integer> near = new TreeSet<>(scores.keySet());
        // where the first score was taken back its row is the one before
        int top = Optional.ofNullable(headings.floorKey(scores.firstKey())).orElse(scores.firstKey() - 1);
        IntStream.rangeClosed(top, scores.lastKey() + 1).forEach(near::add);
        outside.forEach(row -> near.add(row.number()));
        headings.values().forEach(heading -> near.addAll(List.of(heading.firstRow(), heading.lastRow())));
        near.stream().flatMap(row -> grid.findRow(row).stream()).forEach(this::tellComments);
        draft.findings
                .on(grid.sheet(), FindingCode.SCORE_NOT_A_NUMBER)
                .toList()
                .forEach(said -> tellWordsInScore(said.cell(), said.found()));
        grid.listCommentsAtBlanks().forEach(this::tellMended);
        scores.keySet().stream().flatMap(row -> grid.findRow(row).stream()).forEach(this::tellRow);
        listTextsBelowEach().forEach(line -> hear(line.at(), line.text(), TextPlace.REMARK, false));
        draft.reported.stream()
                .map(ReportedFigure::at)
                .filter(at -> grid.isSheetOf(at) && !scores.containsKey(at.row()))
                .forEach(this::tellBesideTotal);
    }

    /** The texts that stand alone below the scores, each in a row of its own, where every score has one. */
    private List<TextLine> listTextsBelowEach() {
        List<GridRow> below = scores.keySet().stream()
                .flatMap(row -> grid.findRow(row + 1).stream())
                .filter(row -> row.size() == 1 && row.first().isText())
                .filter(row -> !isStatement(grid.ref(row.number(), row.first().column())))
                .toList();
        return scores.size() >= FEWEST_ROWS && below.size() == scores.size()
                ? TextLine.listOf(grid, below, context.words())
                : List.of();
    }

    /** Whether a cell is one of an analysis, which says what is weak and nothing of the scores. */
    private boolean isStatement(CellRef at) {
        return draft.analysis.stream().anyMatch(note -> note.at().equals(at));
    }

    /** Tells what stands behind a total or an instrument's score below no heading, as a note; a few letters tell of this figure alone. */
    private void tellBesideTotal(CellRef total) {
        Optional<HeadingBlock> heading = headingOver(total.row());
        grid.cells(total.row())
                .filter(cell -> cell.column() > total.column()
                        && cell.value() instanceof CellValue.Text text
                        && text.text().length() > FEWEST_OF_A_NOTE)
                .filter(cell -> heading.filter(
                                block -> block.all().stream().anyMatch(column -> column.number() == cell.column()))
                        .isEmpty())
                .forEach(cell -> carryOut(
                        grid.ref(total.row(), cell.column()),
                        cell.text(),
                        TextPlace.NOTE,
                        context.scope().open(cell.text(), TextPlace.NOTE, false, officialYears.size() > 1),
                        OfficialScores.ALL));
    }

    /** Tells what a prompt for cells with scores leaves open of these, as a comment would; one that asks says how to fill in. */
    private void tellPrompt(Grid.Prompt prompt) {
        List<ScoreReading> of = official().stream()
                .filter(score -> grid.standsIn(prompt.cells(), score.at()))
                .toList();
        if (of.isEmpty()) {
            return;
        }
        List<CellRef> cells = of.stream().map(ScoreReading::at).toList();
        Set<FiscalYear> own = of.stream().map(ScoreReading::fiscalYear).collect(Collectors.toSet());
        CellRef at = cells.get(0);
        boolean asks = prompt.texts().stream().anyMatch(ScopeJudge::asks);
        for (String text : prompt.texts()) {
            String said = ScopeJudge.withoutAsking(text);
            ScopeJudge.Open open = context.scope().open(said, TextPlace.COMMENT, true, false);
            List<FiscalYear> given = claim.listYearsGiven(said, true);
            boolean aim = asks && claim.inTitle(Asides.without(said)).isPresent();
            if (open.known()) {
                refuse(at, said, (cell, year) -> grid.standsIn(prompt.cells(), cell));
            } else if (aim || !asks && open.doubt()) {
                draft.findings.add(
                        OfficialScores.finding(at, text, aim ? said : open.words(), TextPlace.COMMENT.wording())
                                .alsoAt(cells));
            } else if (!given.isEmpty() && Collections.disjoint(given, own)) {
                draft.findings.add(OfficialScores.finding(
                                at, text, String.valueOf(given.get(0).buddhist()), "other-year")
                        .alsoAt(cells));
            }
        }
    }

    /** What the words say of scores that only their numbers tell. */
    private void hearHeadingsOfNumbers(HeadingBlock block) {
        block.list(Field.SCORE).stream()
                .filter(column -> column.heading().isByCells())
                .forEach(column -> carryOut(
                        column.ref(grid),
                        column.text(),
                        TextPlace.TITLE,
                        context.scope()
                                .openHeading(column.text(), column.heading().match() == Heading.Match.BY_NUMBERS),
                        (cell, year) -> cell.column() == column.number()
                                && cell.row() > block.lastRow()
                                && cell.row() < endOf(block)));
    }

    /** What the heading of the names says of the scores beside them, where it is more than their heading: "ตัวชี้วัดของจังหวัด". */
    private void hearHeadingOfNames(HeadingBlock block) {
        List<TableColumn> all = block.list(Field.INDICATOR);
        for (TableColumn names : all) {
            int next = all.stream()
                    .mapToInt(TableColumn::number)
                    .filter(number -> number > names.number())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            boolean beside = below(block).values().stream()
                    .flatMap(List::stream)
                    .mapToInt(score -> score.at().column())
                    .anyMatch(column -> names.number() < column && column < next);
            List<GridRow> below = grid.rowsBelow(block.lastRow()).toList();
            if (beside
                    && !OF_CRITERIA.matcher(ThaiText.fold(names.text())).matches()
                    && !WeightsBehindNames.areMeant(names, below, context)) {
                CellRef at = grid.ref(block.lastRow(), names.number());
                carryOut(
                        at,
                        names.text(),
                        TextPlace.TITLE,
                        context.scope().open(names.text(), TextPlace.TITLE, true, false),
                        (cell, year) -> names.number() < cell.column() && cell.column() < next);
                tellYear(at, names.text(), claim.listYearsGiven(names.text(), false), years);
                if (claim.isSelfAssessment(names.text())) {
                    tellKnown(at, names.text(), names.text(), "");
                }
            }
        }
    }

    /**
     * Tells a column in front of scores that is kept nowhere and says by its cells of what part they may be: of an item, a division, a
     * quarter.
     */
    private void tellWhatScoresAreOf(HeadingBlock block) {
        NavigableMap<Integer, List<ScoreReading>> below = below(block);
        int last = below.values().stream()
                .flatMap(List::stream)
                .mapToInt(score -> score.at().column())
                .max()
                .orElse(0);
        int names = block.find(Field.INDICATOR).map(TableColumn::number).orElse(last);
        for (TableColumn column : block.all()) {
            boolean kept = column.heading() != null
                    && (!PARTS_OF_A_RESULT.contains(column.field())
                                    && (column.field() != Field.SEQ
                                            || column.heading().match() != Heading.Match.BY_CONTENT)
                            || column.number() < names
                            || holdsMeasures());
            if (kept
                    || column.number() >= last
                    || WHO_WORKS_ON_IT.matcher(ThaiText.fold(column.text())).find()) {
                continue;
            }
            List<String> cells = below.keySet().stream()
                    .filter(row -> !isTheirYear(row, column.number()))
                    .flatMap(row -> grid.findRow(row).stream())
                    .map(row -> row.text(column.number()))
                    .filter(text -> !ThaiText.isNothing(text))
                    .toList();
            boolean parts = PARTS_OF_A_RESULT.stream()
                    .anyMatch(field -> cells.stream().allMatch(cell -> ColumnEvidence.isOf(field, cell)));
            boolean counted = column.heading() != null && column.field() == Field.SEQ;
            boolean groups = column.number() > names
                    && new HashSet<>(cells).size() * 2 <= cells.size()
                    && cells.stream()
                            .allMatch(cell -> cell.length() <= LONGEST_LABEL
                                    && !known.listUnknown(cell).isEmpty());
            if (cells.size() > 1 && (parts || groups || counted)) {
                draft.findings.add(OfficialScores.finding(
                        grid.ref(block.lastRow(), column.number()), column.text(), column.text(), ""));
            }
        }
    }

    /** Whether a cell beside scores names their own year. */
    private boolean isTheirYear(int row, int column) {
        return grid.findRow(row)
                .flatMap(found -> FiscalYears.findOnlyIn(found.text(column)))
                .filter(year -> scores.get(row).stream()
                        .allMatch(score -> score.fiscalYear().equals(year)))
                .isPresent();
    }

    /** The rows with official scores below a heading, up to the next one. */
    private NavigableMap<Integer, List<ScoreReading>> below(HeadingBlock block) {
        return scores.subMap(block.lastRow(), false, endOf(block), false);
    }

    private Optional<HeadingBlock> headingOver(int row) {
        return Optional.ofNullable(headings.floorEntry(row)).map(Map.Entry::getValue);
    }

    private int endOf(HeadingBlock block) {
        return Optional.ofNullable(headings.higherKey(block.lastRow())).orElse(Integer.MAX_VALUE);
    }

    /** Tells what stands beside the headings over nothing; among them it may be the heading of any column not filled yet. */
    private void tellOverNothing(TextOverNothing text) {
        CellRef at = grid.ref(text.row(), text.cell().column());
        String said = text.cell().text();
        if (isTold(at)) {
            return;
        }
        if (!text.apart() && mayBeOfAll(text)) {
            draft.findings.add(OfficialScores.finding(at, said, "", "empty-column"));
        } else if (text.apart()) {
            hear(at, said, TextPlace.NOTE, false);
        } else if (context.scope().open(said, TextPlace.REMARK, false, false).doubt()) {
            hear(at, said, TextPlace.REMARK, false);
        }
        if (text.apart()) {
            tellYearOfNote(at, said);
            if (context.scope().overNothing(said, true).self()) {
                draft.findings.add(
                        OfficialScores.finding(at, said, "", "empty-column").as(Severity.WARNING));
            }
        }
    }

    private void tellDay(CellRef at, String text, boolean name) {
        judged.tellDay(Optional.of(at), text, name, ours());
    }

    private void tellPage(CellRef sheet, String text) {
        tellDay(sheet, text, false);
        hear(sheet, text, TextPlace.PAGE, true);
        tellYearOfNote(sheet, text);
    }

    /** Tells what a box says; a chart may show what its title says beside the scores, and so takes none of them back. */
    private void tellBox(Grid.Box box) {
        if (isTold(box.at()) && !box.chart()) {
            return;
        }
        tellDay(box.at(), box.text(), false);
        NumberScope said = context.scope().floating(box.text());
        if (figuresOnly && said.deniesResult()) {
            refuse(box.at(), box.text());
        }
        if (box.chart()) {
            boolean inCells = grid.cells().anyMatch(cell -> cell.text().equals(box.text()));
            if (!inCells
                    && (!said.deniesResult()
                            || !isSaid(FindingCode.TABLE_LEFT_ALONE) && !isSaid(FindingCode.HEADING_NOT_RECOGNISED))) {
                hear(box.at(), box.text(), TextPlace.CHART, true);
            }
        } else if (context.scope().mayLabel(box.text(), said)) {
            draft.findings.add(OfficialScores.finding(box.at(), box.text(), "", "box"));
        } else {
            hear(box.at(), box.text(), TextPlace.BOX, true);
            tellMended(box.at(), box.text());
        }
        tellYearOfNote(box.at(), box.text());
    }

    /** Whether what heads a column not filled yet would say of all scores, apart from the headings, that they are none of these. */
    private boolean mayBeOfAll(TextOverNothing text) {
        NumberScope apart = context.scope().overNothing(text.cell().text(), true);
        List<FiscalYear> named = FiscalYears.listIn(text.cell().text());
        boolean onlyOne = grid.findRow(text.row())
                .orElseThrow()
                .none(cell ->
                        cell != text.cell() && !FiscalYears.listIn(cell.text()).isEmpty());
        return apart.deniesResult()
                || named.size() == 1 && onlyOne && isNameOfScores(text.cell().text()) && !years.contains(named.get(0));
    }

    /** Tells a text that gives the scores a year that none of those here is of: "ข้อมูลปี ๒๕๖๗". */
    private void tellYearOfNote(CellRef at, String text) {
        if (ScopeJudge.confirmsYear(text)) {
            return;
        }
        tellYear(at, text, claim.listYearsGiven(text, false), years);
    }

    private void tellYear(CellRef at, String text, List<FiscalYear> given, Set<FiscalYear> own) {
        if (!given.isEmpty() && Collections.disjoint(given, own)) {
            draft.findings.add(
                    OfficialScores.finding(at, text, String.valueOf(given.get(0).buddhist()), "other-year"));
        }
    }

    /** Tells the rows among scores of which nobody knows what they are, and that name another year: "รวม (ข้อมูลปี ๒๕๖๖)". */
    private void tellYearsOfUnreadRows() {
        draft.findings
                .on(grid.sheet(), FindingCode.INDICATOR_NOT_RECOGNISED)
                .filter(finding -> finding.severity() == Severity.ERROR
                        && context.naming().findIndicator(finding.found()).isEmpty())
                .toList()
                .forEach(finding ->
                        tellYear(finding.cell(), finding.found(), claim.listYearsGiven(finding.found(), true), years));
    }

    private boolean isNameOfScores(String text) {
        return context.scope().label(text).kind() == NumberScope.Kind.RESULT;
    }

    /** Tells that a sheet is named after a year that neither its scores are of nor a title or heading over them names. */
    private void tellYearOfSheet(CellRef sheet) {
        Optional<FiscalYear> year = YearInHeading.inName(grid.sheet());
        List<FiscalYear> named = year.map(List::of).orElseGet(() -> FiscalYears.listIn(grid.sheet()));
        if (named.size() != 1 || years.contains(named.get(0)) || year.isEmpty() && !isNameOfScores(grid.sheet())) {
            return;
        }
        boolean said = grid.listRows().stream()
                .filter(row -> row.number() <= scores.firstKey())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> FiscalYears.listIn(cell.text()).contains(named.get(0)));
        if (!said) {
            FiscalYear own = scores.firstEntry().getValue().get(0).fiscalYear();
            draft.findings.add(Finding.at(
                            sheet,
                            FindingCode.FISCAL_YEAR_MISMATCH,
                            String.valueOf(named.get(0).buddhist()),
                            String.valueOf(own.buddhist()))
                    .with("case", "by-sheet"));
        }
    }

    /** Whether a line behind the scores stands right over the headings of a table that none of them is in, and does not point to them: it is of that. */
    private boolean isOverOtherTable(TextLine line, String said) {
        int row = line.at().row();
        return row > scores.lastKey()
                && grid.findRow(row - 1).isEmpty()
                && grid.findRow(row + 1).filter(this::isOfTable).isPresent()
                && grid.findRow(row + 2).filter(this::isOfTable).isPresent()
                && isAlone(line)
                && !line.prose()
                && ScopeJudge.sayOfThese(said).isEmpty()
                && !ScopeJudge.isOfWholeTable(said);
    }

    /** Whether a line stands over another table: it may be the caption of one that is not filled yet. */
    private boolean isCaption(int line) {
        return IntStream.rangeClosed(line + 1, line + 2)
                .anyMatch(row -> grid.findRow(row)
                        .filter(below -> below.cells().size() > 1)
                        .isPresent());
    }

    /**
     * Notes the first row above the scores that names their year, as below it another year is not that of the paper that they stand
     * in, and the last line that names scores.
     */
    private void findTitles() {
        titleOfTheirYear = grid.rowsAbove(scores.firstKey())
                .filter(row -> row.any(cell -> !Collections.disjoint(FiscalYears.listIn(cell.text()), years)))
                .mapToInt(GridRow::number)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        planOfTheirYear = grid.cells(titleOfTheirYear).anyMatch(cell -> claim.isOfPlan(cell.text()));
        lastTitleOfScores = lines.stream()
                .filter(row -> row.number() < scores.firstKey())
                .filter(row -> row.any(cell -> context.words().contains(Words.Kind.SCORE_TITLES, cell.text())))
                .mapToInt(GridRow::number)
                .max()
                .orElse(0);
    }

    /** Whether a text calls the scores planned; a plan that names a year of none of them, or stands over measures, is one of its own. */
    private boolean isPlanned(String text, boolean title) {
        List<FiscalYear> named = FiscalYears.listIn(text);
        return officialYears.size() == 1
                && (named.isEmpty() || !Collections.disjoint(named, years))
                && claim.isPlanned(context.body().without(text), title && !holdsMeasures());
    }

    private boolean holdsMeasures() {
        return draft.measures.stream().anyMatch(measure -> grid.isSheetOf(measure.at()));
    }

    /** Tells in known words that scores may be something else, where nothing else tells it. */
    private void tellKnown(CellRef at, String text, String words, String place) {
        if (!isTold(at)) {
            draft.findings.add(OfficialScores.finding(at, text, words, place));
        }
    }

    private void tellMended(CellRef at, String text) {
        claim.findMended(text, number -> values.contains(number.stripTrailingZeros()))
                .ifPresent(number -> tellKnown(at, text, number, "note"));
    }

    /** Whether a line is a label or the cell beside it that say nothing of the scores together: the body's province, who runs the assessment. */
    private boolean isHarmlessTogether(TextLine line) {
        List<String> row =
                grid.findRow(line.at().row()).stream().flatMap(GridRow::texts).toList();
        int own = row.indexOf(line.text());
        return own > 0 && context.scope().isHarmless(row.get(own - 1), row.get(own))
                || own >= 0 && own + 1 < row.size() && context.scope().isHarmless(row.get(own), row.get(own + 1));
    }

    /**
     * Whether a sentence over scores gives the figure of an aim or of another body, and may be meant for them: it may be their own total,
     * as exactly as it is given, or no title but it says what they are.
     */
    private boolean givesTheirTotal(TextLine line) {
        if (line.at().row() > scores.firstKey()) {
            return false;
        }
        String said = ThaiText.fold(line.text());
        boolean label = ScoreWords.isOwnFigure(line.text());
        boolean aim =
                said.contains(AIM) && (label || Asides.without(line.text()).isEmpty());
        boolean another = !aim
                && Asides.givesFigureOfAnother(line.text())
                && context.body().findOther(line.text()).isPresent();
        if (!aim && !another) {
            return false;
        }
        List<FiscalYear> named = FiscalYears.listIn(line.text());
        boolean ofTheirYear = !named.isEmpty() && !Collections.disjoint(named, years);
        boolean leastBesideYear = AT_LEAST.matcher(said).find() && isYearInHeadings();
        if (aim && !label && ofTheirYear && !leastBesideYear && !hasAnotherTitle(line)) {
            return true;
        }
        List<BigDecimal> totals = listTotals();
        return !label && (totals.isEmpty() || mayBeRanks())
                || FIGURES.matcher(said)
                        .results()
                        .map(figure -> new BigDecimal(figure.group()))
                        .anyMatch(figure -> totals.stream().anyMatch(total -> isTheirs(figure, total, said)));
    }

    /** Whether a figure may be a total, as exactly as it is given: an aim of all bodies, or one to be reached at least, is near to many. */
    private static boolean isTheirs(BigDecimal figure, BigDecimal total, String said) {
        boolean ofMany =
                figure.compareTo(AIM_OF_ALL) == 0 || AT_LEAST.matcher(said).find();
        return RoundedFigure.agree(figure, total) || !ofMany && RoundedFigure.isRounded(figure, total);
    }

    private boolean isYearInHeadings() {
        return headings.values().stream()
                .flatMap(block -> block.list(Field.SCORE).stream())
                .anyMatch(column ->
                        column.heading().year().filter(years::contains).isPresent());
    }

    /** Whether another line above the headings, which tells of no aim, is a title of results. */
    private boolean hasAnotherTitle(TextLine line) {
        int top = headings.isEmpty()
                ? scores.firstKey()
                : headings.firstEntry().getValue().firstRow();
        return grid.rowsAbove(top)
                .filter(row -> row.number() != line.at().row())
                .flatMap(GridRow::texts)
                .anyMatch(text ->
                        !ThaiText.fold(text).contains(AIM) && context.words().namesScores(text));
    }

    /** The totals of this part's official years, as stated and as their scores make them; none where nobody knows that of a year. */
    private List<BigDecimal> listTotals() {
        List<BigDecimal> totals = new ArrayList<>();
        for (FiscalYear year : officialYears) {
            Map<Integer, BigDecimal> ofYear = new HashMap<>();
            official().stream()
                    .filter(score -> score.fiscalYear().equals(year))
                    .forEach(score -> ofYear.put(score.indicator(), score.score()));
            List<BigDecimal> all = new ArrayList<>();
            draft.reported.stream()
                    .filter(figure -> figure.fiscalYear().equals(year)
                            && figure.kind() == ReportedFigure.Kind.TOTAL
                            && grid.isSheetOf(figure.at()))
                    .forEach(figure -> all.add(figure.value().orElseThrow()));
            context.frameworks()
                    .getNearest(year)
                    .formula()
                    .totals(ofYear)
                    .total()
                    .ifPresent(all::add);
            if (all.isEmpty()) {
                return List.of();
            }
            totals.addAll(all);
        }
        return totals;
    }

    /** Tells what a line says of the scores; the note to a mark that only some of them carry leaves open what these are, and no others. */
    private void tellLine(TextLine line) {
        List<CellRef> marked = listMarked(line);
        int refused = refusals.size();
        int told = draft.findings.size();
        tellText(line);
        if (marked.isEmpty()) {
            return;
        }
        List<OfficialScores.Refusal> refusing = refusals.subList(refused, refusals.size());
        if (!refusing.isEmpty()) {
            refusing.clear();
            tellKnown(line.at(), line.text(), FootnoteMarks.behind(line.text()), TextPlace.NOTE.wording());
        }
        List.copyOf(draft.findings.subList(told, draft.findings.size())).forEach(said -> {
            draft.findings.remove(said);
            draft.findings.add(said.alsoAt(marked));
        });
    }

    /** The scores and figures that alone carry, themselves or beside their names, the mark with which a line behind them begins; none if all do. */
    private List<CellRef> listMarked(TextLine line) {
        if (line.at().row() < scores.firstKey() || !FootnoteMarks.begin(line.text())) {
            return List.of();
        }
        String mark = FootnoteMarks.in(List.of(line.text())).get(0);
        Set<CellRef> carrying = grid.rowsAbove(line.at().row())
                .flatMap(row -> row.where(cell -> FootnoteMarks.in(
                                        List.of(cell.text(), cell.look().words()))
                                .contains(mark))
                        .map(cell -> grid.ref(row, cell)))
                .collect(Collectors.toSet());
        List<CellRef> own = Stream.concat(
                        official().stream().map(ScoreReading::at),
                        draft.reported.stream().map(ReportedFigure::at).filter(grid::isSheetOf))
                .toList();
        Set<CellRef> ofOthers = new HashSet<>(carrying);
        ofOthers.removeAll(own);
        List<CellRef> marked = own.stream()
                .filter(at -> carrying.contains(at)
                        || ofOthers.stream().anyMatch(name -> name.row() == at.row() && name.column() < at.column()))
                .toList();
        boolean alone = ofOthers.stream().allMatch(name -> scores.containsKey(name.row()));
        return alone && marked.size() < own.size() ? marked : List.of();
    }

    private void tellText(TextLine whole) {
        TextLine line = new TextLine(whole.at(), ScopeJudge.withoutOpening(whole.text()), whole.prose());
        List<String> clauses = line.at().row() < scores.firstKey() ? List.of() : YearClauses.listIn(line.text());
        if (!clauses.isEmpty()) {
            clauses.forEach(clause -> tellText(new TextLine(line.at(), clause, line.prose())));
            return;
        }
        if (givesTheirTotal(line)) {
            refuseBelow(line);
            return;
        }
        Optional<ScopeJudge.Open> ofWork = context.scope().ofWork(line.text(), tellsOfWork);
        String said = Asides.without(line.text());
        tellsOfWork = ofWork.isPresent();
        if (tellsOfWork || said.isEmpty()) {
            ofWork.ifPresent(open -> judged.tell(line.at(), line.text(), TextPlace.NOTE, open));
            return;
        }
        boolean over = line.at().row() < scores.firstKey();
        TextPlace place = over ? TextPlace.TITLE : TextPlace.NOTE;
        Optional<FiscalYear> withoutResult =
                context.scope().findYearWithoutResult(line.text()).filter(officialYears::contains);
        if (withoutResult.isPresent()) {
            refusals.add(new OfficialScores.Refusal(
                    ScoreWords.refusal(line.at(), line.text()), (cell, year) -> year.equals(withoutResult.get())));
            return;
        }
        if (context.scope().saysNoResult(line.text(), officialYears)) {
            refuseBelow(line);
            return;
        }
        tellMended(line.at(), line.text());
        tellDay(line.at(), line.text(), over && !line.prose());
        boolean beside =
                over ? line.at().row() > titleOfTheirYear : !isCaption(line.at().row());
        boolean division = over
                ? line.at().row() > titleOfTheirYear && claim.isPartOfBody(said)
                : claim.isDivision(ScopeJudge.sayOfThese(said));
        boolean ofPlansYear = over
                && planOfTheirYear
                && line.at().row() > titleOfTheirYear
                && context.words().starts(Words.Kind.YEAR_OF_RESULT, said)
                && FiscalYears.listIn(said).isEmpty();
        if (division && over || ScoreWords.isOfTrend(context.body().without(said)) && isPlanned(said, over)) {
            tellKnown(line.at(), line.text(), line.text(), place.wording());
        } else if (division
                || ofPlansYear
                || isPlanned(said, over && line.at().row() >= lastTitleOfScores)
                || figuresOnly && !over && context.scope().note(said, "").deniesResult()) {
            refuse(line.at(), line.text());
            return;
        }
        if (beside && !isTold(line.at())) {
            tellYear(line.at(), line.text(), claim.listYearsGiven(said, false), years);
        }
        if (context.scope().saysAnnounced(whole.text())) {
            return;
        }
        boolean ofOthers = claim.inTitle(said).isPresent() || claim.isNoResultIn(said);
        boolean understood = ofOthers && (isLeftAloneForIt() || (over ? isSaidOfColumns(said) : isRefused()))
                || !LookLegend.listOf(line.text(), line.at(), context.scope()).isEmpty()
                || !over && isOfAnotherYear(said)
                || claim.isBeforeAppeal(said) && isSaid(FindingCode.SCORE_BEFORE_APPEAL)
                || isHarmlessTogether(line)
                || !over && isCaption(line.at().row()) && (claim.isBesideScores(said) || isOverOtherTable(line, said));
        if (understood || isTold(line.at())) {
            return;
        }
        if (known.listUnknown(said).isEmpty() && isOpenLabel(line)) {
            tellKnown(line.at(), line.text(), line.text(), place.wording());
        } else {
            boolean aimsElsewhere = over && Collections.disjoint(AimedYears.listIn(line.text()), officialYears);
            hear(
                    line.at(),
                    aimsElsewhere ? AimedYears.without(line.text()) : line.text(),
                    place,
                    over ? line.at().row() >= titleOfTheirYear : line.text().startsWith("("));
        }
    }

    /**
     * Whether a short line between the title and the scores, or a title that names them, says in known words something else than that
     * they are a result: "ผลที่ต้องการ", "คะแนน ITA สูงสุด ปี 2567".
     */
    private boolean isOpenLabel(TextLine line) {
        int row = line.at().row();
        String said = ThaiText.fold(line.text());
        boolean named = row == titleOfTheirYear
                ? NAME_OF_SCORES.matcher(said).lookingAt()
                        && ThaiText.fold(context.body().without(line.text())).length() <= LONGEST_NAME
                : row > titleOfTheirYear
                        && said.length() <= LONGEST_LABEL
                        && OF_FIGURES.matcher(said).lookingAt();
        List<FiscalYear> told = FiscalYears.listIn(line.text());
        boolean ofTheirYears = told.size() > 1 && officialYears.containsAll(told);
        return named
                && !ofTheirYears
                && row < scores.firstKey()
                && !line.prose()
                && isAlone(line)
                && !(claim.isOfScores(context.body().without(ScopeJudge.withoutPurpose(line.text())))
                        && !OF_ALL_BODIES.matcher(said).find())
                && context.scope().line(Asides.without(line.text()), false).refuses();
    }

    private boolean isAlone(TextLine line) {
        return grid.findRow(line.at().row()).filter(row -> row.size() == 1).isPresent();
    }

    /** Whether another table of the sheet was left alone for what such a line says. */
    private boolean isSaid(FindingCode code) {
        return draft.findings.isOn(grid.sheet(), code);
    }

    /** Whether what a title says was told of a column or row of other figures that it names besides. */
    private boolean isSaidOfColumns(String title) {
        List<String> told = draft.findings
                .on(grid.sheet(), FindingCode.HEADING_NOT_RECOGNISED)
                .map(Finding::found)
                .toList();
        return claim.namesBeside(context.body().without(title), told);
    }

    /** Whether another table of scores was left alone for what a text says of it. */
    private boolean isLeftAloneForIt() {
        return draft.findings
                .on(grid.sheet(), FindingCode.TABLE_LEFT_ALONE)
                .anyMatch(said -> said.details().containsKey("name"));
    }

    private boolean isRefused() {
        return draft.findings
                .on(grid.sheet(), FindingCode.HEADING_NOT_RECOGNISED)
                .anyMatch(said -> said.severity() == Severity.ERROR);
    }

    /** Whether what is not understood in a note tells of a year that none of the scores is of: "ปี 2569 ยังไม่ประกาศ". */
    private boolean isOfAnotherYear(String note) {
        String said = ThaiText.fold(note);
        List<FiscalYear> named = FiscalYears.listIn(note);
        return ScopeJudge.speaksOfNextYear(said)
                || OF_YEARS_TO_COME.matcher(said).find()
                        && named.stream().allMatch(year -> year.compareTo(Collections.max(officialYears)) > 0)
                || !named.isEmpty()
                        && said.indexOf(known.listUnknown(note).stream()
                                        .findFirst()
                                        .orElse(""))
                                > said.indexOf(String.valueOf(named.get(0).buddhist()))
                        && Collections.disjoint(named, officialYears);
    }

    private boolean isTold(CellRef at) {
        return draft.findings.listAt(at).stream().anyMatch(finding -> finding.severity() != Severity.NOTICE);
    }

    private void tellComments(GridRow row) {
        row.cells()
                .forEach(cell -> grid.findComment(row.number(), cell.column())
                        .ifPresent(text -> tellComment(row, grid.ref(row, cell), text)));
    }

    private void tellComment(GridRow row, CellRef at, String comment) {
        Optional<NamedColumn> named = NamedColumn.find(at, comment);
        named.filter(other -> context.scope().comment(other.said(), "").deniesResult())
                .ifPresent(other -> refuseColumn(other.column(), comment));
        String text = named.map(NamedColumn::rest).orElse(comment);
        String said = OF_COLUMN.matcher(text).replaceFirst("คะแนนนี้");
        if (text.isEmpty()) {
            return;
        }
        boolean whole = ScopeJudge.isOfWholeTable(text);
        boolean ofResult = !whole
                && headings.values().stream().noneMatch(block -> block.holds(at.row()))
                && ScopeJudge.isOfWholeResult(text);
        if ((whole || ofResult) && context.scope().comment(said, "").deniesResult()) {
            Set<FiscalYear> years = listYearsAt(at);
            if (whole || !years.isEmpty()) {
                refuse(at, text, whole ? ofColumn(at, text) : (cell, year) -> years.contains(year));
            }
            return;
        }
        if (!whole && !ofResult && isOverOtherFigures(at)) {
            return;
        }
        hear(at, text, TextPlace.COMMENT, whole || isCommentOfAll(row, text));
        tellYear(at, text, false);
        tellDoubt(at, text);
        tellMended(at, text);
    }

    /** What is typed behind a score that is not stored for it may say of all what they are: "74.51 (ทุกข้อยังไม่ใช่ผลจริง)". */
    private void tellWordsInScore(CellRef at, String typed) {
        String text = NUMBER_IN_FRONT.matcher(typed).replaceAll("");
        String said = ThaiText.fold(text);
        if (text.equals(typed)
                || !SAYS_WHAT_ALL_ARE.matcher(said).matches()
                || context.scope().saysAnnounced(text)) {
            return;
        }
        ScopeJudge.Open open = context.scope().open(text, TextPlace.COMMENT, true, officialYears.size() > 1);
        if (context.scope().comment(text, "").deniesResult()
                || open.doubt()
                || claim.isOfOtherFigures(text)
                || claim.isSelfAssessment(text)) {
            judged.tell(at, text, TextPlace.NOTE, new ScopeJudge.Open(true, false, text));
        }
    }

    /** Whether a cell is the heading of numbers beside the scores: a comment there is of these. */
    private boolean isOverOtherFigures(CellRef at) {
        return headings.values().stream()
                .anyMatch(block -> block.holds(at.row())
                        && !block.hasAt(at.column(), Field.SEQ)
                        && areOtherFigures(at.column(), below(block)));
    }

    private void refuseColumn(int column, String comment) {
        official().stream()
                .map(ScoreReading::at)
                .filter(score -> score.column() == column)
                .findFirst()
                .ifPresent(score -> {
                    int heading =
                            Optional.ofNullable(headings.floorKey(score.row())).orElse(score.row());
                    refuse(grid.ref(heading, column), comment, (cell, year) -> cell.column() == column);
                });
    }

    /** The year that a score at a cell is or was of: its column's where that has one, else its row's; none where no others stand in the column. */
    private Set<FiscalYear> listYearsAt(CellRef at) {
        Set<FiscalYear> ofColumn = new HashSet<>();
        Set<FiscalYear> ofRow = new HashSet<>();
        official().forEach(score -> {
            if (score.at().column() == at.column()) {
                ofColumn.add(score.fiscalYear());
            }
            if (score.at().row() == at.row()) {
                ofRow.add(score.fiscalYear());
            }
        });
        return ofColumn.size() > 1 && ofRow.size() == 1 ? ofRow : ofColumn;
    }

    /** Whether a comment stands at the title or the headings, or the same at many scores. */
    private boolean isCommentOfAll(GridRow row, String text) {
        if (commented.isEmpty()) {
            scores.values()
                    .forEach(ofRow -> ofRow.forEach(score -> grid.findComment(
                                    score.at().row(), score.at().column())
                            .ifPresent(comment -> commented.merge(comment, 1, Integer::sum))));
        }
        return !scores.containsKey(row.number()) || commented.getOrDefault(text, 0) >= FEWEST_ROWS;
    }

    /** Tells a comment at a score that leaves open in known words whether it is the right one. */
    private void tellDoubt(CellRef at, String comment) {
        List<ScoreReading> ofRow = scores.getOrDefault(at.row(), List.of());
        tellDoubt(
                at,
                comment,
                ofRow.stream().filter(score -> score.at().equals(at)).toList());
    }

    private void tellDoubt(CellRef at, String comment, List<ScoreReading> of) {
        of.stream()
                .filter(score -> !isTold(at) && context.scope().isDoubted(comment, score.score(), score.indicator()))
                .findFirst()
                .ifPresent(score ->
                        draft.findings.add(OfficialScores.finding(at, comment, score.shownScore(), "doubted")));
    }

    /** Tells what may be meant of the level that is wanted: "ระดับที่ตั้งใจ", "คาดว่าผ่านดี". */
    private void tellOpenLevel(CellRef at, String level) {
        if (!OF_DECISION.matcher(ThaiText.fold(level)).matches()
                && context.scope().open(level, TextPlace.REMARK, false, false).doubt()) {
            tellKnown(at, level, level, "remark");
        }
    }

    /** Tells what stands in a row of scores beside them: the name of the indicator, and what has no heading that says what it is. */
    private void tellRow(GridRow row) {
        Optional<HeadingBlock> heading = headingOver(row.number());
        int firstScore = scores.get(row.number()).stream()
                .map(ScoreReading::at)
                .min(Comparator.comparingInt(CellRef::column))
                .orElseThrow()
                .column();
        boolean ofYear = scores.get(row.number()).stream()
                        .map(ScoreReading::indicator)
                        .distinct()
                        .count()
                >= FEWEST_ROWS;
        for (GridCell cell : row.cells()) {
            if (!cell.isText()) {
                continue;
            }
            Optional<Heading> over =
                    heading.flatMap(block -> block.findAt(cell.column())).map(TableColumn::heading);
            Optional<Field> field = over.map(Heading::field);
            Optional<String> other =
                    heading.flatMap(block -> block.findUnknown(cell.column())).map(TableColumn::text);
            if (other.filter(text -> claim.inLabel(text).isPresent()).isPresent()) {
                continue; // what stands below "เป้าหมาย" is a target and no word on the score
            }
            if (field.filter(Field.LEVEL::equals).isPresent()) {
                tellOpenLevel(grid.ref(row, cell), cell.text());
            }
            if (other.filter(text -> ThaiText.fold(text).startsWith("วันที่")).isPresent()) {
                tellDay(grid.ref(row, cell), cell.text(), true);
            }
            boolean name = field.map(Field.INDICATOR::equals).orElse(other.isEmpty() && cell.column() < firstScore);
            boolean aboutScores = other.filter(text -> cell.column() < firstScore
                            || !known.listUnknown(text).isEmpty()
                            || claim.isOfPlan(text))
                    .isEmpty();
            boolean ofAll = isOfAll(row, cell);
            boolean open = over.filter(
                            said -> !REMARKS.contains(said.field()) && said.match() != Heading.Match.BY_CONTENT)
                    .isEmpty();
            boolean ofRow = ofYear
                    && (!claim.isOfScores(cell.text()) || claim.isBeforeAppeal(cell.text()))
                    && (claim.isChangedBy(cell.text()) || claim.isDivision(cell.text()));
            Optional<ScopeJudge.Open> ofAllScores = ofAll && open
                    ? Optional.of(context.scope().open(cell.text(), TextPlace.REMARK, true, false))
                    : Optional.empty();
            boolean changed =
                    ofRow || ofAllScores.filter(ScopeJudge.Open::doubt).isPresent();
            boolean label = ofYear
                    && cell.text().length() <= LONGEST_LABEL
                    && (cell.column() < firstScore
                            ? context.scope().label(cell.text()).refuses()
                            : !known.listUnknown(cell.text()).isEmpty());
            boolean remark = !name
                    && (open && changed
                            || field.map(REMARKS::contains)
                                    .orElseGet(() -> aboutScores
                                            || label
                                            || cell.column() < firstScore
                                                    && (ofAll
                                                            || ofYear
                                                                    && !FiscalYears.listIn(cell.text())
                                                                            .isEmpty())));
            boolean asHeading = ofAll
                    && open
                    && other.isEmpty()
                    && !name
                    && !claim.isDivision(cell.text())
                    && !ScopeJudge.isOfSingle(cell.text())
                    && ThaiText.fold(Asides.without(cell.text())).equals(ThaiText.fold(cell.text()));
            Matcher part = PART_OF_INDICATOR.matcher(cell.text());
            if (name && part.find()) {
                draft.findings.add(OfficialScores.finding(grid.ref(row, cell), cell.text(), part.group(), "name"));
            } else if (name && !isMisspelt(cell.text()) || remark) {
                CellRef at = grid.ref(row, cell);
                TextPlace place = name ? TextPlace.NAME : TextPlace.REMARK;
                ScopeJudge.Open left = context.scope().open(cell.text(), place, false, false);
                boolean source = left.doubt()
                        && !ofAll
                        && other.filter(Origin::isHeading).isPresent();
                if (open && ofRow && !claim.isDivision(cell.text())
                        || source
                        || ofAllScores.filter(ScopeJudge.Open::known).isPresent()
                        || open && context.scope().saysNoResult(cell.text(), officialYears)) {
                    refuse(at, cell.text(), (score, year) -> ofAll || score.row() == row.number());
                } else if (name && left.doubt() && areAllNamesWith(left.words())) {
                    refuseNames(at, cell.text(), addedToNames.get(left.words()));
                } else if (asHeading && (changed || left.doubt())) {
                    // a column of one text is judged as a heading would be: every word must be known
                    refusals.add(new OfficialScores.Refusal(
                            ScoreWords.doubt(at, cell.text()), (score, year) -> score.row() == row.number()));
                } else if (changed && !left.says()) {
                    tellKnown(at, cell.text(), cell.text(), place.wording());
                } else if (left.says()) {
                    boolean doubt = left.doubt() || name || label || changed || ofAll;
                    judged.tell(at, cell.text(), place, new ScopeJudge.Open(doubt, left.known(), left.words()));
                }
                tellYear(at, cell.text(), asHeading);
                if (field.filter(REMARKS::contains).isPresent()
                        && context.scope().isOfOneScore(cell.text())) {
                    tellDoubt(at, cell.text(), scores.get(row.number()));
                }
            }
        }
    }

    /**
     * Whether a short text, or one that says so for sure, stands beside all scores, in each row or merged over them: it says of all what they
     * are. A division that stands beside all scores of a year says it of these.
     */
    private boolean isOfAll(GridRow row, GridCell cell) {
        Set<FiscalYear> of = claim.isDivision(cell.text())
                ? scores.get(row.number()).stream()
                        .map(ScoreReading::fiscalYear)
                        .collect(Collectors.toSet())
                : officialYears;
        return scores.size() >= FEWEST_ROWS
                && (cell.text().length() <= LONGEST_LABEL || context.scope().saysNoResult(cell.text(), officialYears))
                && beside.computeIfAbsent(List.of(cell.column(), of), any -> {
                    List<Integer> rows = scores.keySet().stream()
                            .filter(each ->
                                    scores.get(each).stream().anyMatch(score -> of.contains(score.fiscalYear())))
                            .toList();
                    return rows.size() >= FEWEST_ROWS
                            && rows.stream()
                                            .map(each -> grid.findHolding(each, cell.column())
                                                    .map(GridCell::text)
                                                    .orElse(""))
                                            .distinct()
                                            .count()
                                    == 1;
                });
    }

    /** The same words that nobody knows behind all names say of all scores what they are. */
    private void refuseNames(CellRef at, String text, List<CellRef> names) {
        if (at.equals(names.get(0))) {
            Set<Integer> rows = names.stream().map(CellRef::row).collect(Collectors.toSet());
            refusals.add(new OfficialScores.Refusal(
                    ScoreWords.doubt(at, text).alsoAt(names), (score, year) -> rows.contains(score.row())));
        }
    }

    /** Whether all names of indicators, and not few, stand with the same words that nobody knows. */
    private boolean areAllNamesWith(String unknown) {
        if (addedToNames.isEmpty()) {
            for (int row : scores.keySet()) {
                for (GridCell cell : grid.findRow(row).orElseThrow().cells()) {
                    if (cell.isText()
                            && context.naming().findIndicator(cell.text()).isPresent()) {
                        String words = context.scope()
                                .open(cell.text(), TextPlace.NAME, false, false)
                                .words();
                        addedToNames
                                .computeIfAbsent(words, any -> new ArrayList<>())
                                .add(grid.ref(row, cell.column()));
                    }
                }
            }
        }
        return addedToNames.size() == 1
                && addedToNames.getOrDefault(unknown, List.of()).size() >= FEWEST_ROWS;
    }

    /** Whether a text is nearly an indicator's name, which is told as that. */
    private boolean isMisspelt(String name) {
        return name.indexOf('?') < 0
                && context.naming()
                        .findIndicator(name)
                        .filter(match -> match.kind() == NameKind.NEAR)
                        .isPresent();
    }

    /** Tells a text at scores that names years and none of theirs; beside all of them it refuses them. */
    private void tellYear(CellRef at, String text, boolean ofAll) {
        Set<FiscalYear> own = new HashSet<>();
        scores.getOrDefault(at.row(), scores.firstEntry().getValue()).forEach(score -> own.add(score.fiscalYear()));
        List<FiscalYear> given = claim.listYearsGiven(text, true);
        if (ofAll && !given.isEmpty() && Collections.disjoint(given, own)) {
            NumberScope said = NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, text);
            refusals.add(new OfficialScores.Refusal(
                    context.scope().refusal(said, at), (score, year) -> score.row() == at.row()));
        } else if (!isTold(at)) {
            tellYear(at, text, given, own);
        }
    }
}
