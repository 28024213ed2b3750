package org.itaconsolidator.report.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.MeasureRow;

/**
 * The numbers by which people find measures: in each document of a division from 1, as the document tells them. The store's own
 * numbers are other ones as soon as a file is read again.
 */
public final class MeasureNumbers {
    private record Document(Body body, String division, FiscalYear year, Form form, OptionalInt round) {
        static Document of(MeasureRow measure) {
            return new Document(
                    measure.body(), measure.division(), measure.fiscalYear(), measure.form(), measure.round());
        }
    }

    private final Map<Document, Integer> counted = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();

    /** Counts a measure, which comes in the order of its document; gives its number. */
    public int count(MeasureRow measure) {
        int number = counted.merge(Document.of(measure), 1, Integer::sum);
        numbers.put(measure.id(), number);
        return number;
    }

    /** The number of a measure that was counted. */
    public Optional<Integer> find(long id) {
        return Optional.ofNullable(numbers.get(id));
    }
}
