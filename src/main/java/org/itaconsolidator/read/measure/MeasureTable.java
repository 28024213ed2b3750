package org.itaconsolidator.read.measure;

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
import java.util.regex.Pattern;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.Divisions;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rows of plans and reports joined to measures: a row that goes on from the row above, from the page before, with or
 * without "(ต่อ)", belongs to the measure above. Keeps its state over the tables of a workbook, because a page break
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
    private static final Set<Field> TOLD =
            EnumSet.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.PROBLEMS);

    /** The dotted line of a form that nobody has written on. */
    private static final Pattern TO_FILL_IN = Pattern.compile("[\\s.\u2026_]{3,}");

    /** Where a row may say that there is nothing to report. */
    private static final List<Field> MAY_SAY_NOTHING = List.of(Field.STATUS, Field.RESULT, Field.MEASURE);

    private static final Set<Field> OF_FIGURES = EnumSet.of(Field.INDICATOR, Field.ITEM);
    private static final Pattern FIGURE =
            Pattern.compile("(?:ได้|คะแนน|ร้อยละ|เท่ากับ|เต็ม|[%:=/()])*\\d(?:คะแนน|ร้อยละ|เต็ม|[\\d.%/()])*");

    private static final Pattern RUNNING_NUMBER = Pattern.compile("\\(?[1-9]\\d?(?:\\.\\d{1,2})*[.)]?");

    private final Words words;
    private final DivisionNames divisions;
    private final ContinuationMark mark;
    private final Continuation continuation;
    private final UnnamedRows unnamed;
    private final SubmissionDraft draft;
    private final List<MeasureDraft> measures = new ArrayList<>();

    /** Rows of reports that say that there is nothing to report, of all or of what they name. */
    private final List<TableRow> nothing = new ArrayList<>();

    /** A row that only says which measure comes, or says so and lacks it; empty once a measure or another row follows. */
    private Optional<Announced> announced = Optional.empty();

    public MeasureTable(ReadingContext context, SubmissionDraft draft) {
        this.words = context.words();
        this.divisions = context.divisionNames();
        this.mark = new ContinuationMark(words);
        this.continuation = new Continuation(mark);
        this.unnamed = new UnnamedRows(context.layouts(), words, draft);
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

    void take(TableRow row, HeadingBlock heading, Form form, OptionalInt topic) {
        if (isFinished(row)) {
            draft.ignored(row.ref());
            announced = Optional.empty();
            return;
        }
        Optional<MeasureDraft> above = measures.isEmpty()
                ? Optional.empty()
                : Optional.of(last()).filter(each -> each.isOn(row.ref().sheet(), form));
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(NeighbourColumn.homed(row, heading, above, words, draft));
        texts.values().removeIf(MeasureTable::isToFillIn);
        FieldText named = texts.get(Field.MEASURE);
        if (named != null && isOnlyItsNumber(named, texts, above)) {
            if (texts.putIfAbsent(Field.SEQ, named) == null) {
                texts.remove(Field.MEASURE);
            }
        } else if (named != null && isNoMeasure(named.text())) {
            unnamed.refuse(row, named, "no-measure");
            announced = Optional.empty();
            return;
        }
        Optional<FieldText> figure = findFigureAlone(withHeld(row, texts));
        if (figure.isPresent()) {
            unnamed.refuse(row, figure.get(), "figure-alone");
            announced = Optional.empty();
            return;
        }
        boolean ofItsOwn = unnamed.isOne(row, texts, heading, form, above);
        if (!hasContent(texts)) {
            takeWithoutContent(row, texts, heading, form, ofItsOwn);
            if (texts.values().stream().anyMatch(text -> words.saysNothing(text.text()))) {
                draft.nothingToReport(row.ref());
            }
            if (form == Form.REPORT && findNothing(row).isPresent() && unnamed.saysThereIsNothing(row, texts)) {
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
        if (unknown || goesOn && unnamed.isAbove(row)) {
            unnamed.refuse(row, heading);
            return;
        }
        draft.stored(row.ref());
        ColumnReport.reportNoNumber(row, draft);
        if (goesOn) {
            continuation
                    .findDoubt(row, texts, heading, last())
                    .ifPresent(text -> draft.findings.add(Finding.at(
                                    text.at(),
                                    FindingCode.ROW_JOINED,
                                    text.text().lines().findFirst().orElse(""),
                                    "")
                            .with("other", last().at.toString())));
            last().add(row, withoutRepeatedName(texts));
            return;
        }
        unnamed.end();
        CellRef at = texts.values().iterator().next().at();
        for (FieldText text : texts.values()) {
            at = text.at().compareTo(at) < 0 ? text.at() : at;
        }
        MeasureDraft next = new MeasureDraft(form, topic, at);
        before.ifPresent(each -> {
            next.add(each.row(), each.texts());
            draft.stored(each.row().ref());
            each.lacking().ifPresent(draft.findings::remove);
        });
        boolean told = before.filter(each -> each.texts().containsKey(Field.INDICATOR)
                        || each.texts().containsKey(Field.ITEM))
                .isPresent();
        Map<Field, FieldText> all = withHeld(row, texts);
        boolean numbered = texts.containsKey(Field.SEQ)
                || Continuation.isNumbered(row, heading)
                || before.filter(each -> each.texts().containsKey(Field.SEQ)).isPresent();
        next.add(row, told || numbered ? all : withSubjectAbove(all, row, heading, next));
        for (TableColumn column : heading.columns()) {
            Field field = column.heading().field();
            if (!texts.containsKey(field) && !row.held().containsKey(field)) {
                next.blanks.putIfAbsent(
                        field, new CellRef(row.ref().sheet(), row.ref().row(), column.number()));
            }
        }
        measures.add(next);
    }

    /** A number is none, and of a ditto mark or a reference nobody knows which measure it means. */
    private boolean isNoMeasure(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return divisions.isReference(text);
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

    /** A row that the program's own form held for information, and that came back as it was. */
    private boolean isFinished(TableRow row) {
        if (draft.finished.isEmpty()) {
            return false;
        }
        Map<Field, String> words = new EnumMap<>(Field.class);
        row.own().forEach((field, text) -> words.put(field, text.text()));
        return draft.finished.contains(FinishedRow.mark(words));
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
        if (said.isPresent() && (!goesOn || ofItsOwn) && unnamed.saysThereIsNothing(row, texts)) {
            draft.ignored(row.ref());
            announced = Optional.empty();
            return;
        }
        if (said.isPresent() && goesOn && (ofItsOwn || unnamed.isAbove(row))) {
            unnamed.refuse(row, heading);
            return;
        }
        if (said.isPresent() && goesOn) {
            last().add(row, texts);
            draft.stored(row.ref());
            return;
        }
        Optional<Finding> lacking = said.map(text -> unnamed.lacking(row, heading, text));
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
        for (Map.Entry<Field, FieldText> each : texts.entrySet()) {
            if (CONTENT.contains(each.getKey())
                    && !words.saysNothing(each.getValue().text())) {
                return true;
            }
        }
        return false;
    }

    /** A name written again after a page break adds nothing. */
    private Map<Field, FieldText> withoutRepeatedName(Map<Field, FieldText> texts) {
        Map<Field, FieldText> more = new EnumMap<>(Field.class);
        texts.forEach((field, text) -> {
            String plain = field == Field.STEPS ? text.text() : mark.without(text.text());
            if (!plain.isEmpty()) {
                more.put(field, new FieldText(plain, text.at()));
            }
        });
        return more;
    }

    /**
     * A new measure without a number of its own whose cell for the indicator is blank means the indicator above it on the
     * sheet: officers leave out what stays the same. Its item is not passed on, because that may differ.
     */
    private Map<Field, FieldText> withSubjectAbove(
            Map<Field, FieldText> texts, TableRow row, HeadingBlock heading, MeasureDraft next) {
        boolean blank = heading.find(Field.INDICATOR).isPresent() && !texts.containsKey(Field.INDICATOR);
        if (blank && !texts.containsKey(Field.ITEM) && !measures.isEmpty()) {
            last().list(Field.INDICATOR).stream()
                    .filter(above -> above.at().sheet().equals(row.ref().sheet()))
                    .findFirst()
                    .ifPresent(above -> {
                        texts.put(Field.INDICATOR, above);
                        int column = heading.find(Field.INDICATOR).orElseThrow().number();
                        next.indicatorFromAbove = Optional.of(
                                new CellRef(row.ref().sheet(), row.ref().row(), column));
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
}
