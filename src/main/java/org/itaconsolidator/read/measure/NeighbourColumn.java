package org.itaconsolidator.read.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.thai.text.ThaiText;

/** A measure typed one column beside its own. */
final class NeighbourColumn {
    private static final Pattern LABEL = Pattern.compile("^\\(?(\\d{1,2})[.)]");

    private NeighbourColumn() {}

    /**
     * The row's own texts, with a measure that stands one column beside its own put where it belongs: the measure's cell
     * is blank and the neighbour's text says by its first word that it is a measure. A step that goes on with the numbers of the
     * steps above is none, whatever its first word.
     *
     * @param above the measure above, in the same table
     */
    static Map<Field, FieldText> homed(
            TableRow row, HeadingBlock heading, Optional<MeasureDraft> above, Words words, SubmissionDraft draft) {
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(row.own());
        if (texts.containsKey(Field.MEASURE) || heading.find(Field.MEASURE).isEmpty()) {
            return texts;
        }
        int home = heading.find(Field.MEASURE).get().number();
        for (int neighbour : new int[] {home - 1, home + 1}) {
            heading.findAt(neighbour).map(c -> c.heading().field()).ifPresent(field -> {
                FieldText text = texts.get(field);
                if (text != null
                        && !texts.containsKey(Field.MEASURE)
                        && startsAsMeasure(text.text(), words)
                        && !(field == Field.STEPS && goesOn(text.text(), row, above))) {
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

    private static boolean goesOn(String text, TableRow row, Optional<MeasureDraft> above) {
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

    private static boolean startsAsMeasure(String text, Words words) {
        String folded = ThaiText.fold(text);
        String bare = LABEL.matcher(folded).replaceFirst("");
        return words.starts(Words.Kind.MEASURE_STARTS, bare);
    }
}
