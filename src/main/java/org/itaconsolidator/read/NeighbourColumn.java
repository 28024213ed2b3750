package org.itaconsolidator.read;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.thai.ThaiText;

/** A measure typed one column beside its own. */
final class NeighbourColumn {
    private static final Pattern LABEL = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private NeighbourColumn() {}

    /**
     * The row's own texts, with a measure that stands one column beside its own put where it belongs: the measure's cell
     * is blank and the neighbour's text says by its first word that it is a measure.
     */
    static Map<Field, FieldText> homed(TableRow row, HeadingBlock heading, Words words, SubmissionDraft draft) {
        Map<Field, FieldText> texts = new EnumMap<>(Field.class);
        texts.putAll(row.own());
        if (texts.containsKey(Field.MEASURE) || heading.find(Field.MEASURE).isEmpty()) {
            return texts;
        }
        int home = heading.find(Field.MEASURE).get().number();
        for (int neighbour : new int[] {home - 1, home + 1}) {
            heading.findAt(neighbour).map(c -> c.heading().field()).ifPresent(field -> {
                FieldText text = texts.get(field);
                if (text != null && !texts.containsKey(Field.MEASURE) && startsAsMeasure(text.text(), words)) {
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

    private static boolean startsAsMeasure(String text, Words words) {
        String folded = ThaiText.fold(text);
        String bare = LABEL.matcher(folded).replaceFirst("");
        return words.starts(Words.Kind.MEASURE_STARTS, bare);
    }
}
