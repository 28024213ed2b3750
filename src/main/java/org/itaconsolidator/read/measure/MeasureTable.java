package org.itaconsolidator.read.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.SigningCell;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Joins rows of plans and reports to measures: a row that continues the row above or the page before, with or without
 * "(ต่อ)", belongs to the measure above. It keeps its state across the tables of a workbook, because a page break
 * repeats the heading in the middle of a measure.
 */
public final class MeasureTable {
    /** Fields of which one at least makes a row a measure. */
    private static final Set<Field> CONTENT = EnumSet.of(
            Field.SUB_TOPIC,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.MEASURE,
            Field.STEPS,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.EVIDENCE);

    /** What a report tells of a measure. */
    static final Set<Field> TOLD =
            EnumSet.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.PROBLEMS);

    private static final Pattern SHARE = Pattern.compile("(?:ร้อยละ)?(\\d[\\d.]*)(%?)(?:เปอร์เซ็นต์)?");

    private static final Pattern LESS = Pattern.compile("ร้อยละ \\d{1,2}(?:\\.\\d+)?");

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** The dotted line of a form that nobody has written on. */
    private static final Pattern TO_FILL_IN = Pattern.compile("[\\s.\u2026_]{3,}");

    private static final String FILE = "layouts/tables.yaml";

    private static final Pattern PLACEHOLDER = Words.anyOf(FILE, "asks-for-a-measure");

    private static final Pattern OF_THE_ASSESSMENT = Words.anyOf(FILE, "of-the-assessment");

    /** Where a row may say that there is nothing to report. */
    private static final List<Field> MAY_SAY_NOTHING = List.of(Field.STATUS, Field.RESULT, Field.MEASURE);

    private static final List<Field> SUBJECTS = List.of(Field.TOPIC, Field.INDICATOR);

    private static final Set<Field> OF_FIGURES = EnumSet.of(Field.INDICATOR, Field.ITEM);
    private static final Pattern FIGURE =
            Pattern.compile("(?:ได้|คะแนน|ร้อยละ|เท่ากับ|เต็ม|[%:=/()])*\\d(?:คะแนน|ร้อยละ|เต็ม|[\\d.%/()])*");

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\(?[1-9]\\d?(?:\\.\\d{1,2})*[.)]?");

    private static final String NAMES_A_DEED = "การ";

    private static final Pattern LABEL = Pattern.compile("^\\(?(\\d{1,2})[.)]");

    /** How persons and units of a division begin, which go on with who is responsible. */
    private static final Pattern UNIT = Pattern.compile(
            "^[(/,+-]*(?:และ|ร่วม|งาน|ฝ่าย|กลุ่ม|คณะ|ศูนย์|โรงเรียน|หน่วย|ส่วน|ทุก|เจ้าของ|บุคลากร|พนักงาน)");

    /** What tells of another measure where the row above does not say the same. */
    private static final Set<Field> TELLING =
            EnumSet.of(Field.ISSUE, Field.STATUS, Field.RESULT, Field.OUTCOME, Field.PERIOD, Field.RESPONSIBLE);

    private static final List<Field> LISTS = List.of(Field.STEPS, Field.RESULT, Field.OUTCOME, Field.MONITORING);

    /** What names a measure, in the order in which it is asked for. */
    private static final List<Field> NAMING =
            List.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.SUB_TOPIC, Field.STEPS, Field.RESULT);

    /** What may stand beside words that there is nothing to report, besides what a row is about. */
    private static final Set<Field> BESIDE_NOTHING = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);

    private static final Set<Field> SAYING = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.STATUS, Field.RESULT);

    private final ReadingContext context;
    private final Words words;
    private final DivisionNames divisions;
    private final Continuation continuation;
    private final Layouts layouts;
    private final SubmissionDraft draft;
    private final List<MeasureDraft> measures = new ArrayList<>();

    /** Rows of reports that say that there is nothing to report, of all or of what they name. */
    private final List<TableRow> nothing = new ArrayList<>();

    /** The last row that was refused; what goes on below it is of no measure either. */
    private Optional<RowRef> lastRefused = Optional.empty();

    /** Whether a line stands below the last measure that may head something else than its topic. */
    private boolean lineBetween;

    /** A row that only says which measure comes, or says so and lacks it; empty once a measure or another row follows. */
    private Optional<Announced> announced = Optional.empty();

    public MeasureTable(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.words = context.words();
        this.divisions = context.divisionNames();
        this.continuation = new Continuation(words);
        this.layouts = context.layouts();
        this.draft = draft;
    }

    /** The measures in the order of the document; what a report says that there is nothing of stands at those left blank too. */
    public List<MeasureDraft> listMeasures() {
        if (!nothing.isEmpty()) {
            measures.stream()
                    .filter(each ->
                            TOLD.stream().allMatch(field -> each.list(field).isEmpty()))
                    .forEach(each -> nothing.stream()
                            .filter(said -> isOf(said, each))
                            .findFirst()
                            .ifPresent(said -> each.parts
                                    .get(0)
                                    .put(Field.STATUS, findNothing(said).orElseThrow())));
        }
        return measures;
    }

    /** Whether a row that says that there is nothing is of a measure's report, and names nothing that the measure names otherwise. */
    private boolean isOf(TableRow said, MeasureDraft measure) {
        return measure.isOn(said.ref().sheet(), Form.REPORT)
                && said.own().entrySet().stream().allMatch(each -> switch (each.getKey()) {
                    case TOPIC, SUB_TOPIC, INDICATOR, ITEM ->
                        measure.list(each.getKey()).isEmpty() || measure.says(each.getKey(), said.own());
                    case RESPONSIBLE -> isOfOne(measure.list(Field.RESPONSIBLE), each.getValue());
                    default -> true;
                });
    }

    /** Where a row says that there is nothing to report: in its state, or where its result or its measure is to stand. */
    private Optional<FieldText> findNothing(TableRow row) {
        for (Field field : MAY_SAY_NOTHING) {
            FieldText text = row.own().get(field);
            if (text != null && words.saysNothing(text.text())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    /** Topics are headed as issues are: a row that says there is nothing, of a topic by its very name, has no issue. */
    private TableRow withTopicOfIssue(TableRow row) {
        FieldText issue = row.own().get(Field.ISSUE);
        boolean named = issue != null
                && !row.own().containsKey(Field.MEASURE)
                && !row.own().containsKey(Field.TOPIC)
                && context.naming()
                        .findTopic(issue.text())
                        .filter(match -> match.kind() == NameKind.EXACT)
                        .isPresent();
        if (!named) {
            return row;
        }
        Map<Field, FieldText> own = new EnumMap<>(row.own());
        own.put(Field.TOPIC, own.remove(Field.ISSUE));
        return new TableRow(row.row(), row.ref(), own, row.held(), row.outside(), row.broken());
    }

    /** A row with what cells under other headings say in the place of its own. */
    TableRow meant(TableRow row, HeadingBlock heading, Form form) {
        return form != Form.REPORT
                ? row
                : findNothing(row).isPresent()
                        ? withTopicOfIssue(row)
                        : withDayDone(withShareAsState(row, heading), heading);
    }

    /** The day on which the work was done, in the one column of a report that tells it beside when it was due. */
    private TableRow withDayDone(TableRow row, HeadingBlock heading) {
        if (heading.has(Field.DATE)) {
            return row;
        }
        return findOnly(Words.Kind.DAYS_DONE, heading)
                .flatMap(days -> row.row()
                        .find(days.number())
                        .filter(cell -> !ThaiDates.read(cell.text()).mentions().isEmpty())
                        .map(cell -> row.saying(Field.DATE, said(row, cell, days.text() + " " + cell.text()))))
                .orElse(row);
    }

    /** The one column without a field of its own whose heading begins with such words and is of no plan; empty where there are several. */
    private Optional<TableColumn> findOnly(Words.Kind beginning, HeadingBlock heading) {
        List<TableColumn> found = heading.unknown().stream()
                .filter(column ->
                        words.starts(beginning, column.text()) && !words.contains(Words.Kind.OF_A_PLAN, column.text()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static FieldText said(TableRow row, GridCell cell, String text) {
        return new FieldText(text, row.at(cell.column()));
    }

    /**
     * How far the work got, in the one column of per cents that tells it, says what a state would, where the row has none; words there
     * are the state themselves. Behind a state of done it stands where it is less than all. What is left unread makes the column one that is told.
     */
    private TableRow withShareAsState(TableRow row, HeadingBlock heading) {
        String state = row.text(Field.STATUS);
        if (!state.isEmpty() && !words.is(Words.Kind.DONE, state)) {
            return row;
        }
        return findOnly(Words.Kind.SHARES_DONE, heading)
                .flatMap(shares -> row.row().find(shares.number()))
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .flatMap(cell -> shareDone(cell.text())
                        .filter(share -> state.isEmpty() || LESS.matcher(share).matches())
                        .map(share -> row.saying(Field.STATUS, said(row, cell, (state + " " + share).strip()))))
                .orElse(row);
    }

    /**
     * A number as a per cent in words, anything else as it stands; nothing for a bare number up to 1, which may be a part of the work or a
     * hundredth of it, or beyond a hundred.
     */
    private static Optional<String> shareDone(String text) {
        Matcher share = SHARE.matcher(ThaiText.fold(text));
        if (!share.matches() || !(ThaiNumbers.read(share.group(1)) instanceof NumberReading.Number number)) {
            return Optional.of(text);
        }
        BigDecimal per = number.value();
        boolean bare = share.group(2).isEmpty() && per.signum() > 0 && per.compareTo(BigDecimal.ONE) <= 0;
        return bare || per.compareTo(ALL) > 0
                ? Optional.empty()
                : Optional.of("ร้อยละ "
                        + (per.signum() == 0 ? "0" : per.stripTrailingZeros().toPlainString()));
    }

    private boolean isOfOne(List<FieldText> responsible, FieldText named) {
        Divisions who = divisions.read(named.text());
        return responsible.isEmpty()
                || who.all()
                || responsible.stream()
                        .map(text -> divisions.read(text.text()))
                        .anyMatch(each -> each.all() || !Collections.disjoint(each.names(), who.names()));
    }

    /**
     * A row above its measure.
     *
     * @param lacking says that the measure is lacking, where the row holds something else of it
     */
    private record Announced(TableRow row, Map<Field, FieldText> texts, Form form, Optional<Finding> lacking) {}

    /**
     * @param full whether most rows of the table that hold a measure say more of it
     * @param caption whether the row below counts the first part of what this one has the number of
     */
    void take(TableRow row, HeadingBlock heading, Form form, OptionalInt topic, boolean full, boolean caption) {
        String mark = draft.open.isEmpty() && draft.finished.isEmpty() ? "" : markOf(row);
        if (draft.open.contains(mark)) {
            draft.untouched(row.ref());
        }
        if (draft.finished.contains(mark) || isNotAsked(row, mark)) {
            draft.ignored(row.ref());
            if (draft.open.isEmpty() && !FinishedRow.OPTIONAL.equals(row.text(Field.SEQ))) {
                draft.nothingToReport(row.ref()); // all is done: sent back as it is, the form says so
            }
            announced = Optional.empty();
            return;
        }
        Optional<MeasureDraft> above = measures.isEmpty()
                ? Optional.empty()
                : Optional.of(last()).filter(each -> each.isOn(row.ref().sheet(), form));
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(homed(row, heading, above));
        if (heading.has(Field.DATE)) {
            texts.remove(Field.DATE); // below "วันที่" alone it may be the day of the report
        }
        texts.values().removeIf(MeasureTable::isToFillIn);
        texts.computeIfPresent(
                Field.MEASURE,
                (field, text) -> PLACEHOLDER.matcher(ThaiText.fold(text.text())).matches() ? null : text);
        FieldText named = texts.get(Field.MEASURE);
        if (named != null && form == Form.MEASURES && words.saysNothing(named.text()) && hasContent(texts)) {
            texts.remove(Field.MEASURE); // "ไม่มี" beside an issue: no measure, which is asked for
            named = null;
        }
        if (named != null && isOnlyItsNumber(named, texts, above)) {
            if (texts.putIfAbsent(Field.SEQ, named) == null) {
                texts.remove(Field.MEASURE);
            }
        } else if (named != null && isNoMeasure(named.text())) {
            refuse(row, named, "no-measure");
            announced = Optional.empty();
            return;
        }
        Optional<FieldText> figure = findFigureAlone(withHeld(row, texts));
        if (figure.isPresent()) {
            refuse(row, figure.get(), "figure-alone");
            announced = Optional.empty();
            return;
        }
        above.flatMap(each -> StepRows.find(row, texts, heading, each)).ifPresent(step -> {
            texts.keySet().removeAll(Set.of(Field.MEASURE, Field.SEQ));
            texts.put(Field.STEPS, step);
            draft.findings.add(Finding.inCase(step.at(), FindingCode.ROW_JOINED, "step", step.firstLine())
                    .as(Severity.NOTICE));
        });
        boolean ofItsOwn = isUnnamed(row, texts, heading, form, above);
        if (!hasContent(texts)) {
            takeWithoutContent(row, texts, heading, form, ofItsOwn);
            if (texts.values().stream().anyMatch(text -> words.saysNothing(text.text()))) {
                draft.nothingToReport(row.ref());
            }
            if (form == Form.REPORT && findNothing(row).isPresent() && saysThereIsNothing(row, texts)) {
                nothing.add(row);
            }
            return;
        }
        Optional<Announced> before = announced.filter(each ->
                isBelow(each, row, texts, form) && !(ofItsOwn && each.lacking().isPresent()));
        announced = Optional.empty();
        boolean goesOn = before.isEmpty()
                && !ofItsOwn
                && !measures.isEmpty()
                && continuation.isMeant(row, texts, heading, last(), form);
        boolean unknown = before.isEmpty() && ofItsOwn && !texts.containsKey(Field.ISSUE);
        if (unknown || goesOn && isRefusedAbove(row)) {
            refuse(row, heading);
            return;
        }
        if (full && !goesOn && before.isEmpty() && isTextAlone(row, texts, heading, above, caption)) {
            refuse(row, texts.get(Field.MEASURE), "text-alone");
            return;
        }
        draft.stored(row.ref());
        ColumnReport.reportNoNumber(row, context, draft);
        if (goesOn) {
            join(row, withoutRepeatedName(texts), continuation.findDoubt(row, texts, heading, last()));
            return;
        }
        lastRefused = Optional.empty();
        CellRef at = texts.values().iterator().next().at();
        for (FieldText text : texts.values()) {
            at = text.at().compareTo(at) < 0 ? text.at() : at;
        }
        MeasureDraft next = new MeasureDraft(form, topic, at, heading);
        before.ifPresent(each -> {
            next.add(each.row(), each.texts());
            draft.stored(each.row().ref());
            each.lacking().ifPresent(draft.findings::remove);
        });
        boolean told = before.filter(each -> each.texts().containsKey(Field.INDICATOR)
                        || each.texts().containsKey(Field.ITEM))
                .isPresent();
        Map<Field, FieldText> all = withHeld(row, texts);
        boolean numbered = texts.containsKey(Field.SEQ) && !countsBelowNumberOf(above, texts.get(Field.SEQ))
                || Continuation.isNumbered(row, heading)
                || before.filter(each -> each.texts().containsKey(Field.SEQ)).isPresent();
        next.add(row, told || numbered ? all : withSubjectAbove(all, row, heading, next));
        for (TableColumn column : heading.columns()) {
            Field field = column.field();
            if (!texts.containsKey(field) && !row.held().containsKey(field)) {
                next.blanks.putIfAbsent(field, row.at(column.number()));
            }
        }
        measures.add(next);
        lineBetween = false;
    }

    /** Says that a line stands here: a blank cell below it does not mean the topic above. */
    void lineBetween() {
        lineBetween = true;
    }

    /**
     * Whether a row has nothing of a measure but a text in its place, or a label or a number out of order in front of it, and the text
     * does not begin as measures do: a caption, a remark, the rest of a text. An indicator of a band above is not the row's own.
     */
    private boolean isTextAlone(
            TableRow row,
            Map<Field, FieldText> texts,
            HeadingBlock heading,
            Optional<MeasureDraft> above,
            boolean caption) {
        FieldText text = texts.get(Field.MEASURE);
        boolean alone = text != null
                && (texts.size() == 1 || heading.has(Field.RESPONSIBLE))
                && row.held().keySet().stream().allMatch(Field.INDICATOR::equals)
                && texts.entrySet().stream().allMatch(each -> switch (each.getKey()) {
                    case MEASURE -> true;
                    case SEQ -> caption || !goesOnCounting(each.getValue(), above);
                    case INDICATOR ->
                        context.naming().findIndicator(each.getValue().text()).isEmpty();
                    default -> TOLD.contains(each.getKey()) || each.getKey() == Field.NOTE;
                });
        return alone
                && !LABEL.matcher(ThaiText.fold(text.text())).find()
                && !HeadingWords.load().isSaidIn(Field.MEASURE, text.text())
                && above.filter(measure -> areDeeds(measure.firstText(Field.MEASURE), text.text()))
                        .isEmpty();
    }

    /** Whether both measures are names of deeds, as "การอบรมเจ้าหน้าที่" below "การจัดทำคู่มือ": a caption seldom is. */
    private static boolean areDeeds(String... measures) {
        return Stream.of(measures)
                .map(ThaiText::fold)
                .allMatch(text -> text.startsWith(NAMES_A_DEED)
                        && HeadingWords.load().isSaidIn(Field.MEASURE, text.substring(NAMES_A_DEED.length())));
    }

    /** Whether a number counts parts, or is the next after that of the measure above; the first may be any. */
    private static boolean goesOnCounting(FieldText number, Optional<MeasureDraft> above) {
        Optional<RunningNumber> before = numberOf(above);
        return RunningNumber.of(number)
                .filter(own -> own.countsParts() || before.isEmpty() || own.follows(before.get()))
                .isPresent();
    }

    private static boolean countsBelowNumberOf(Optional<MeasureDraft> above, FieldText number) {
        return numberOf(above)
                .flatMap(before -> RunningNumber.of(number).filter(own -> own.isBelowSameAs(before)))
                .isPresent();
    }

    private static Optional<RunningNumber> numberOf(Optional<MeasureDraft> above) {
        return above.flatMap(each -> RunningNumber.of(each.firstText(Field.SEQ)));
    }

    /** Joins a row to the measure above, and tells of a text that may be of another one or of another column. */
    private void join(TableRow row, Map<Field, FieldText> texts, Optional<FieldText> doubt) {
        doubt.ifPresent(text -> draft.findings.add(Finding.at(text.at(), FindingCode.ROW_JOINED, text.firstLine(), "")
                .with("other", last().at.toString())));
        last().add(row, texts);
    }

    /** A number is none, nor is what the assessment asks or a law says, and of a ditto mark or a reference nobody knows which measure it means. */
    private boolean isNoMeasure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return divisions.isReference(text)
                        || OF_THE_ASSESSMENT.matcher(ThaiText.fold(text)).matches();
            }
        }
        return !text.isEmpty() && !words.saysNothing(text);
    }

    /** The figure that alone stands as the result of an indicator or item: a score, or nobody knows of what. */
    private static Optional<FieldText> findFigureAlone(Map<Field, FieldText> texts) {
        FieldText result = texts.get(Field.RESULT);
        boolean alone = result != null
                && texts.keySet().stream().anyMatch(OF_FIGURES::contains)
                && texts.keySet().stream().noneMatch(field -> field != Field.RESULT && CONTENT.contains(field));
        return alone && FIGURE.matcher(ThaiText.fold(result.text())).matches() ? Optional.of(result) : Optional.empty();
    }

    /** A column that only numbers the measures, beside one of steps or results that say what they are. */
    private static boolean isOnlyItsNumber(FieldText named, Map<Field, FieldText> texts, Optional<MeasureDraft> above) {
        boolean told = saysWords(texts.get(Field.STEPS)) || saysWords(texts.get(Field.RESULT));
        return told
                && RUNNING_NUMBER.matcher(ThaiText.fold(named.text())).matches()
                && above.filter(each -> each.list(Field.MEASURE).stream().anyMatch(MeasureTable::saysWords))
                        .isEmpty();
    }

    private static boolean saysWords(FieldText said) {
        return said != null && said.text().codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isToFillIn(FieldText said) {
        String text = said.text();
        boolean ends = text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1));
        return !ends && TO_FILL_IN.matcher(text).matches();
    }

    /** By what a row that the program's own form held is known where it comes back as it was. */
    private static String markOf(TableRow row) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        row.own().forEach((field, text) -> words.put(field, text.text()));
        return FinishedRow.mark(words);
    }

    /** An unchanged row of all divisions in a form from before rows were marked that nobody asks of this division. */
    private boolean isNotAsked(TableRow row, String mark) {
        return draft.olderForm
                && draft.open.contains(mark)
                && divisions.read(row.text(Field.RESPONSIBLE)).all();
    }

    /** A row of which nothing alone is a measure: it goes on with the one above, announces one, or says nothing. */
    private void takeWithoutContent(
            TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, Form form, boolean ofItsOwn) {
        Optional<FieldText> said = texts.entrySet().stream()
                .filter(e -> !Continuation.identifies(e.getKey())
                        && !words.saysNothing(e.getValue().text()))
                .map(Map.Entry::getValue)
                .min(Comparator.comparing(FieldText::at));
        int firstKnown = heading.columns().get(0).number();
        boolean identified = texts.keySet().stream().anyMatch(Continuation::identifies)
                || row.outside().stream().anyMatch(column -> column < firstKnown);
        boolean goesOn = !identified
                && announced.isEmpty()
                && !measures.isEmpty()
                && last().isOn(row.ref().sheet(), form);
        if (said.isPresent() && (!goesOn || ofItsOwn) && saysThereIsNothing(row, texts)) {
            draft.ignored(row.ref());
            announced = Optional.empty();
            return;
        }
        if (said.isPresent() && goesOn && (ofItsOwn || isRefusedAbove(row))) {
            refuse(row, heading);
            return;
        }
        if (said.isPresent() && goesOn && texts.size() == 1 && isAnothersText(texts)) {
            refuse(row, said.get(), "text-below-another");
            return;
        }
        if (said.isPresent() && goesOn) {
            join(row, texts, Optional.empty());
            draft.stored(row.ref());
            return;
        }
        Optional<Finding> lacking = said.map(text -> lacking(row, heading, text));
        lacking.ifPresent(draft.findings::add);
        if (said.isPresent() || row.broken()) {
            draft.refused(row.ref());
        } else {
            draft.ignored(row.ref());
        }
        if (identified) {
            boolean announces = said.isPresent() || Continuation.onlyIdentifies(texts);
            announced = announces ? Optional.of(new Announced(row, texts, form, lacking)) : Optional.empty();
        }
    }

    /** Whether a text alone below a whole period, or below divisions, is none, and makes none of what stands above it either. */
    private boolean isAnothersText(Map<Field, FieldText> texts) {
        for (Field field : List.of(Field.PERIOD, Field.RESPONSIBLE)) {
            FieldText text = texts.get(field);
            String above = last().firstText(field);
            if (text != null && context.isOf(field, above) && !context.isOf(field, text.text())) {
                return field == Field.PERIOD
                        ? !context.isOf(field, above + " " + text.text())
                        : !UNIT.matcher(ThaiText.fold(text.text())).find()
                                && SigningCell.of(text.text())
                                        .filter(said -> said != SigningCell.REMARK)
                                        .isEmpty()
                                && !HeadingWords.load().isSaidIn(field, text.text());
            }
        }
        return false;
    }

    /** Whether a row holds the measure that the row above announced: the same table's, and it names none itself. */
    private boolean isBelow(Announced above, TableRow row, Map<Field, FieldText> texts, Form form) {
        return above.form() == form
                && above.row().ref().sheet().equals(row.ref().sheet())
                && texts.keySet().stream().noneMatch(Continuation::identifies)
                && row.held().keySet().stream().noneMatch(Continuation::identifies);
    }

    private MeasureDraft last() {
        return measures.get(measures.size() - 1);
    }

    private boolean hasContent(Map<Field, FieldText> texts) {
        return texts.entrySet().stream()
                .anyMatch(each -> CONTENT.contains(each.getKey())
                        && !words.saysNothing(each.getValue().text()));
    }

    /** A name written again after a page break adds nothing. */
    private Map<Field, FieldText> withoutRepeatedName(Map<Field, FieldText> texts) {
        Map<Field, FieldText> more = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> {
            String plain = field == Field.STEPS ? text.text() : continuation.withoutMark(text.text());
            if (!plain.isEmpty()) {
                more.put(field, new FieldText(plain, text.at()));
            }
        });
        return more;
    }

    /**
     * A new measure without a number of its own whose cell for the topic or the indicator is blank means that above it on the
     * sheet: officers leave out what stays the same. Its item is not passed on, because that may differ, nor a topic below a line of
     * its own.
     */
    private Map<Field, FieldText> withSubjectAbove(
            Map<Field, FieldText> texts, TableRow row, HeadingBlock heading, MeasureDraft next) {
        for (Field subject : texts.containsKey(Field.ITEM) || measures.isEmpty() ? List.<Field>of() : SUBJECTS) {
            boolean open = heading.has(subject) && !texts.containsKey(subject);
            Optional<FieldText> above = !open || subject == Field.TOPIC && lineBetween
                    ? Optional.empty()
                    : last().list(subject).stream()
                            .filter(text -> text.at().sheet().equals(row.ref().sheet()))
                            .findFirst();
            above.ifPresent(text -> {
                texts.put(subject, text);
                int column = heading.find(subject).orElseThrow().number();
                next.subjectsFromAbove.put(subject, row.at(column));
            });
        }
        return texts;
    }

    private static Map<Field, FieldText> withHeld(TableRow row, Map<Field, FieldText> texts) {
        Map<Field, FieldText> all = new EnumMap<>(Field.class);
        all.putAll(row.held());
        all.putAll(texts);
        return all;
    }

    /**
     * The row's own texts, with a measure that stands one column beside its own put where it belongs: the measure's cell
     * is blank and the neighbour's text says by its first word that it is a measure. A step that goes on with the numbers of the
     * steps above is none, whatever its first word.
     *
     * @param above the measure above, in the same table
     */
    private Map<Field, FieldText> homed(TableRow row, HeadingBlock heading, Optional<MeasureDraft> above) {
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(row.own());
        if (texts.containsKey(Field.MEASURE) || !heading.has(Field.MEASURE)) {
            return texts;
        }
        int home = heading.find(Field.MEASURE).get().number();
        for (int neighbour : new int[] {home - 1, home + 1}) {
            heading.findAt(neighbour).map(TableColumn::field).ifPresent(field -> {
                FieldText text = texts.get(field);
                if (text != null
                        && !texts.containsKey(Field.MEASURE)
                        && startsAsMeasure(text.text())
                        && !(field == Field.STEPS && isNextStep(text.text(), row, above))) {
                    texts.remove(field);
                    texts.put(Field.MEASURE, text);
                    draft.findings.add(Finding.at(
                                    text.at(),
                                    FindingCode.VALUE_IN_NEIGHBOUR_COLUMN,
                                    text.text(),
                                    CellRef.columnName(home) + row.row().number())
                            .with("heading", heading.findAt(home).get().text()));
                }
            });
        }
        return texts;
    }

    private static boolean isNextStep(String text, TableRow row, Optional<MeasureDraft> above) {
        OptionalInt number = number(text);
        return number.isPresent()
                && row.own().keySet().stream().noneMatch(Continuation::identifies)
                && above.stream()
                        .flatMap(measure -> measure.list(Field.STEPS).stream())
                        .flatMap(steps -> steps.text().lines())
                        .anyMatch(step -> number(step).equals(OptionalInt.of(number.getAsInt() - 1)));
    }

    private static OptionalInt number(String step) {
        Matcher label = LABEL.matcher(ThaiText.fold(step));
        return label.find() ? OptionalInt.of(Integer.parseInt(label.group(1))) : OptionalInt.empty();
    }

    private boolean startsAsMeasure(String text) {
        String folded = ThaiText.fold(text);
        String bare = LABEL.matcher(folded).replaceFirst("");
        return words.starts(Words.Kind.MEASURE_STARTS, bare);
    }

    // Rows that name no measure and are not surely of the one above. In the program's own forms every row has a cell
    // for
    // everything, so that a state, result, period or division of its own there is another measure's; in an officer's
    // own layout
    // such a row goes on with the measure above.

    /** Whether a row of one of the program's own forms names no measure and tells of another one than the row above. */
    private boolean isUnnamed(
            TableRow row, Map<Field, FieldText> texts, HeadingBlock heading, Form form, Optional<MeasureDraft> above) {
        if (isNamed(row, texts) || !layouts.form(form).isWholeIn(heading.fields())) {
            return false;
        }
        if (isOwn(Field.STATUS, texts, above)) {
            return true;
        }
        boolean goesOn = LISTS.stream().anyMatch(field -> Continuation.goesOn(texts.get(field)));
        return !goesOn
                && (texts.containsKey(Field.STATUS) || TELLING.stream().anyMatch(field -> isOwn(field, texts, above)));
    }

    private boolean isNamed(TableRow row, Map<Field, FieldText> texts) {
        return !row.outside().isEmpty()
                || texts.containsKey(Field.MEASURE)
                || texts.containsKey(Field.ISSUE)
                        && continuation
                                .findTextBeforeMark(texts.get(Field.ISSUE).text())
                                .isPresent()
                || Stream.concat(texts.keySet().stream(), row.held().keySet().stream())
                        .anyMatch(Continuation::identifies)
                || NAMING.stream().anyMatch(row.held()::containsKey);
    }

    private static boolean isOwn(Field field, Map<Field, FieldText> texts, Optional<MeasureDraft> above) {
        return texts.containsKey(field)
                && above.filter(measure -> measure.says(field, texts)).isEmpty();
    }

    /** Whether the row above on the sheet was refused, and no measure has begun since. */
    private boolean isRefusedAbove(TableRow row) {
        return lastRefused
                .filter(above -> above.sheet().equals(row.ref().sheet()))
                .isPresent();
    }

    /** Keeps a row out and says so at the cell of its measure. */
    private void refuse(TableRow row, HeadingBlock heading) {
        lastRefused = Optional.of(row.ref());
        draft.refused(row.ref());
        CellRef blank =
                findBlank(row, heading).map(FieldText::at).orElse(row.ref().asCell());
        draft.findings.add(Finding.inCase(blank, FindingCode.ROW_NOT_UNDERSTOOD, "unnamed", ""));
    }

    /**
     * Keeps a row out in whose cell for the measure, or for its result, stands something else.
     *
     * @param kind the case that is told
     */
    private void refuse(TableRow row, FieldText noMeasure, String kind) {
        lastRefused = Optional.of(row.ref());
        draft.refused(row.ref());
        draft.findings.add(Finding.inCase(noMeasure.at(), FindingCode.ROW_NOT_UNDERSTOOD, kind, noMeasure.text()));
    }

    /**
     * What a row lacks that says which measure it is about and nothing of it.
     *
     * @param said what the row says, for a table without a column for it
     */
    private Finding lacking(TableRow row, HeadingBlock heading, FieldText said) {
        return findBlank(row, heading)
                .map(column -> Finding.at(column.at(), FindingCode.ROW_NOT_UNDERSTOOD, "", "")
                        .with("heading", column.text()))
                .orElseGet(() -> Finding.at(said.at(), FindingCode.ROW_NOT_UNDERSTOOD, said.text(), ""));
    }

    /** The blank cell in which the row would name its measure, with the heading above it. */
    private static Optional<FieldText> findBlank(TableRow row, HeadingBlock heading) {
        return NAMING.stream()
                .filter(field -> !row.has(field))
                .flatMap(field -> heading.find(field).stream())
                .findFirst()
                .map(column -> new FieldText(ThaiText.clean(column.text()), row.at(column.number())));
    }

    /** Whether a row without content says that there is nothing, and at most of which topic, division and period. */
    private boolean saysThereIsNothing(TableRow row, Map<Field, FieldText> texts) {
        return texts.entrySet().stream()
                        .filter(e -> !words.saysNothing(e.getValue().text()))
                        .allMatch(e -> Continuation.identifies(e.getKey()) || BESIDE_NOTHING.contains(e.getKey()))
                && SAYING.stream()
                        .anyMatch(field -> texts.containsKey(field)
                                && words.saysNothing(texts.get(field).text()))
                && NAMING.stream().noneMatch(row.held()::containsKey);
    }
}
