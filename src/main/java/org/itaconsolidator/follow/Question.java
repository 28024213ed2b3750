package org.itaconsolidator.follow;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.MeasureToFollow;

/** Asks about rows of one workbook that are like another row. */
final class Question {
    private Question() {}

    /** Whether the officer has answered that a row is meant so. */
    static boolean isAnswered(MeasureToFollow row, Words words) {
        return Stream.of(Field.RECOMMENDATION, Field.PROBLEMS, Field.NOTE)
                .anyMatch(field -> words.isALineOf(Words.Kind.INTENDED, row.text(field)));
    }

    /**
     * A question on some rows of one workbook.
     *
     * @param field the field whose cells are asked about
     * @param other the row that they are like, in any workbook
     */
    static DeliveryFinding ask(
            FindingCode code,
            List<MeasureToFollow> rows,
            Field field,
            String expected,
            MeasureToFollow other,
            Map<String, String> details) {
        MeasureToFollow first = rows.get(0);
        List<CellRef> cells = rows.stream().map(row -> row.at(field)).distinct().toList();
        Finding finding =
                Finding.at(cells, code, first.text(field), expected).with("other", place(first, other, field));
        for (Map.Entry<String, String> detail : details.entrySet()) {
            finding = finding.with(detail.getKey(), detail.getValue());
        }
        return new DeliveryFinding(first.submissionId(), finding);
    }

    private static String place(MeasureToFollow row, MeasureToFollow other, Field field) {
        String cell = other.at(field).toString();
        return other.submissionId() == row.submissionId() ? cell : other.fileName() + " " + cell;
    }
}
