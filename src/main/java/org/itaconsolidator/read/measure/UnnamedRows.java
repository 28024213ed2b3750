package org.itaconsolidator.read.measure;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rows that name no measure and are not surely of the one above. In the program's own forms every row has a cell for
 * everything, so that a state, result, period or division of its own there is another measure's; in an officer's own layout
 * such a row goes on with the measure above.
 */
final class UnnamedRows {
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

    private final Layouts layouts;
    private final Words words;
    private final ContinuationMark mark;
    private final SubmissionDraft draft;

    /** The last row that was refused; what goes on below it is of no measure either. */
    private Optional<RowRef> refused = Optional.empty();

    UnnamedRows(Layouts layouts, Words words, SubmissionDraft draft) {
        this.layouts = layouts;
        this.words = words;
        this.mark = new ContinuationMark(words);
        this.draft = draft;
    }

    /** Whether a row of one of the program's own forms names no measure and tells of another one than the row above. */
    boolean isOne(
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
                        && mark.findTextBefore(texts.get(Field.ISSUE).text()).isPresent()
                || Stream.concat(texts.keySet().stream(), row.held().keySet().stream())
                        .anyMatch(Continuation::identifies)
                || NAMING.stream().anyMatch(row.held()::containsKey);
    }

    private static boolean isOwn(Field field, Map<Field, FieldText> texts, Optional<MeasureDraft> above) {
        return texts.containsKey(field)
                && above.filter(measure -> measure.says(field, texts)).isEmpty();
    }

    /** Whether the row above on the sheet was refused, and no measure has begun since. */
    boolean isAbove(TableRow row) {
        return refused.filter(above -> above.sheet().equals(row.ref().sheet())).isPresent();
    }

    /** A measure begins. */
    void end() {
        refused = Optional.empty();
    }

    /** Keeps a row out and says so at the cell of its measure. */
    void refuse(TableRow row, HeadingBlock heading) {
        refused = Optional.of(row.ref());
        draft.refused(row.ref());
        CellRef blank =
                findBlank(row, heading).map(FieldText::at).orElse(row.ref().asCell());
        draft.findings.add(
                Finding.at(blank, FindingCode.ROW_NOT_UNDERSTOOD, "", "").with("case", "unnamed"));
    }

    /**
     * Keeps a row out in whose cell for the measure, or for its result, stands something else.
     *
     * @param kind the case that is told
     */
    void refuse(TableRow row, FieldText noMeasure, String kind) {
        refused = Optional.of(row.ref());
        draft.refused(row.ref());
        draft.findings.add(Finding.at(noMeasure.at(), FindingCode.ROW_NOT_UNDERSTOOD, noMeasure.text(), "")
                .with("case", kind));
    }

    /**
     * What a row lacks that says which measure it is about and nothing of it.
     *
     * @param said what the row says, for a table without a column for it
     */
    Finding lacking(TableRow row, HeadingBlock heading, FieldText said) {
        return findBlank(row, heading)
                .map(column -> Finding.at(column.at(), FindingCode.ROW_NOT_UNDERSTOOD, "", "")
                        .with("heading", column.text()))
                .orElseGet(() -> Finding.at(said.at(), FindingCode.ROW_NOT_UNDERSTOOD, said.text(), ""));
    }

    /** The blank cell in which the row would name its measure, with the heading above it. */
    private static Optional<FieldText> findBlank(TableRow row, HeadingBlock heading) {
        return NAMING.stream()
                .filter(field -> row.find(field).isEmpty())
                .flatMap(field -> heading.find(field).stream())
                .findFirst()
                .map(column -> new FieldText(
                        ThaiText.clean(column.text()),
                        new CellRef(row.ref().sheet(), row.ref().row(), column.number())));
    }

    /** Whether a row without content says that there is nothing, and at most of which topic, division and period. */
    boolean saysThereIsNothing(TableRow row, Map<Field, FieldText> texts) {
        return texts.entrySet().stream()
                        .filter(e -> !words.saysNothing(e.getValue().text()))
                        .allMatch(e -> Continuation.identifies(e.getKey()) || BESIDE_NOTHING.contains(e.getKey()))
                && SAYING.stream()
                        .anyMatch(field -> texts.containsKey(field)
                                && words.saysNothing(texts.get(field).text()))
                && NAMING.stream().noneMatch(row.held()::containsKey);
    }
}
