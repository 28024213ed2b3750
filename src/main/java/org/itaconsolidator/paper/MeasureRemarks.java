package org.itaconsolidator.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.paper.MeasureGroups.Group;

/**
 * What a report says of measures beside their own words: that one is likely a measure of the plan in other words, and that
 * its result is of an earlier round. A likely one is never taken for the other before somebody confirms it.
 */
final class MeasureRemarks {
    private final PaperWords words;
    private final ReportedRows rows;
    private final Map<Long, Integer> likelyNumbers = new HashMap<>();

    /**
     * The remarks of one report.
     *
     * @param reported the same with the numbers under which they stand in it
     */
    MeasureRemarks(PaperWords words, ReportedRows rows, List<Group> reported) {
        this.words = words;
        this.rows = rows;
        reported.stream()
                .flatMap(group -> group.measures().stream())
                .forEach(each ->
                        rows.findLikely(each.measure()).ifPresent(one -> likelyNumbers.put(one.id(), each.number())));
    }

    /** Whether a row of the report is likely a measure in other words. */
    boolean hasLikely() {
        return !likelyNumbers.isEmpty();
    }

    /** The words of the measure that a reported one is likely to be; {@code ""} where it is none. */
    String likelyMeasure(MeasureRow reported) {
        return rows.findLikely(reported).map(MeasureTexts::name).orElse("");
    }

    /** The number in the report of the row that is likely a planned measure. */
    OptionalInt likelyNumber(MeasureRow planned) {
        Integer number = likelyNumbers.get(planned.id());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    OptionalInt earlierRound(MeasureRow reported) {
        return rows.isOfEarlierRound(reported) ? OptionalInt.of(ReportedRows.HALF_YEAR) : OptionalInt.empty();
    }

    /** What stands below the name of a measure; {@code ""} where nothing. */
    String of(MeasureRow measure) {
        String likely = rows.findLikely(measure)
                .map(planned ->
                        words.text("likely.reported", Map.of("measure", words.written(MeasureTexts.name(planned)))))
                .orElse("");
        String planned = likelyNumbers.containsKey(measure.id())
                ? words.text("likely.planned", Map.of("number", likelyNumbers.get(measure.id())))
                : "";
        String before = rows.isOfEarlierRound(measure)
                ? words.text("told-before", Map.of("months", ReportedRows.HALF_YEAR))
                : "";
        return MeasureTexts.lines(before, planned, likely);
    }
}
