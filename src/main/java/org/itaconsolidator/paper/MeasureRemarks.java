package org.itaconsolidator.paper;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.PaperMeasure;
import org.itaconsolidator.paper.MeasureGroups.Group;

/**
 * What a report says of measures beside their own words: that one is likely a measure of the plan in other words, and that
 * a report of an earlier round tells of it. A likely one is never taken for the other before somebody confirms it.
 */
final class MeasureRemarks {
    /** Of two rounds a year only the first one is earlier than another. */
    static final int EARLIER_ROUND = 6;

    private final PaperWords words;
    private final PaperContent content;
    private final OptionalInt round;
    private final Map<Long, PaperMeasure> measures;
    private final Map<Long, Integer> likelyNumbers = new HashMap<>();

    /**
     * The remarks of one report.
     *
     * @param reported its rows, with the numbers under which they stand in it
     */
    MeasureRemarks(PaperWords words, PaperContent content, OptionalInt round, List<Group> reported) {
        this.words = words;
        this.content = content;
        this.round = round;
        this.measures = content.measures().stream().collect(Collectors.toMap(PaperMeasure::id, each -> each));
        reported.stream()
                .flatMap(group -> group.measures().stream())
                .forEach(each ->
                        findLikely(each.measure()).ifPresent(one -> likelyNumbers.put(one.id(), each.number())));
    }

    private Optional<PaperMeasure> findLikely(PaperMeasure reported) {
        return Optional.ofNullable(content.following().likely().get(reported.id()))
                .map(measures::get);
    }

    /** Whether a row of the report is likely a measure in other words. */
    boolean hasLikely() {
        return !likelyNumbers.isEmpty();
    }

    /** The words of the measure that a reported one is likely to be; {@code ""} where it is none. */
    String likelyMeasure(PaperMeasure reported) {
        return findLikely(reported).map(MeasureTexts::name).orElse("");
    }

    /** The number in the report of the row that is likely a planned measure. */
    OptionalInt likelyNumber(PaperMeasure planned) {
        Integer number = likelyNumbers.get(planned.id());
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether a report of an earlier round tells of a planned measure. */
    boolean isToldBefore(PaperMeasure planned) {
        Set<Long> told = round.isPresent()
                ? content.following().toldBefore().getOrDefault(round.getAsInt(), Set.of())
                : Collections.emptySet();
        return told.contains(planned.id());
    }

    /** What stands below the name of a reported measure; {@code ""} where nothing. */
    String ofReported(PaperMeasure reported) {
        return findLikely(reported)
                .map(planned ->
                        words.text("likely.reported", Map.of("measure", words.written(MeasureTexts.name(planned)))))
                .orElse("");
    }

    /** What stands below the name of a measure without a report in this round; {@code ""} where nothing. */
    String ofUnreported(PaperMeasure planned) {
        String likely = likelyNumbers.containsKey(planned.id())
                ? words.text("likely.planned", Map.of("number", likelyNumbers.get(planned.id())))
                : "";
        String before = isToldBefore(planned) ? words.text("told-before", Map.of("months", EARLIER_ROUND)) : "";
        return likely.isEmpty() || before.isEmpty() ? likely + before : before + "\n" + likely;
    }
}
