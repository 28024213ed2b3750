package org.itaconsolidator.follow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.EvidenceScan.Told;
import org.itaconsolidator.thai.promise.ToldTimes;

/** The evidence in a body's texts, each scanned once: every promise of a measure asks the same reports. */
final class ScannedTexts {
    private final Map<String, List<Evidence>> found = new HashMap<>();
    private final Map<String, List<Told>> told = new HashMap<>();
    private final Map<String, Boolean> toCome = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, Boolean> unfinished = new HashMap<>();
    private final Map<String, Boolean> planned = new HashMap<>();

    /** Whether a text says that the work is not finished. */
    boolean isUnfinished(String text) {
        return unfinished.computeIfAbsent(text, EvidenceScan::isUnfinished);
    }

    /** The days and months that a text tells of as evidence, with what is told of each. */
    List<Told> told(String text) {
        return told.computeIfAbsent(text, EvidenceScan::listTold);
    }

    boolean tellsOfWhatIsToCome(String text) {
        return toCome.computeIfAbsent(text, EvidenceScan::tellsOfWhatIsToCome);
    }

    int times(String text) {
        return times.computeIfAbsent(text, ToldTimes::of);
    }

    /** All evidence of a text, in its order. */
    List<Evidence> list(String text) {
        return found.computeIfAbsent(text, EvidenceScan::list);
    }

    /** Whether a text names a day on which something is only meant to be done. */
    boolean isPlanned(String text) {
        return planned.computeIfAbsent(
                text, each -> !EvidenceScan.listPlannedDays(each).isEmpty());
    }
}
