package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When completed runs looked into the inbox. What the first of them found may have come long before, so when it was
 * handed in is not known.
 */
public final class InboxVisits {
    /** For each day the end of its first run, in the job's zone. */
    private final NavigableMap<String, String> firstEnds = new TreeMap<>();

    /** Takes the beginning and the end of a run. */
    public void add(String begin, String end) {
        firstEnds.merge(
                begin.substring(
                        0, Math.min(begin.length(), LocalDate.EPOCH.toString().length())),
                end,
                (one, other) -> one.compareTo(other) < 0 ? one : other);
    }

    /** Whether a run had already looked before something was first seen. */
    boolean areBefore(String firstSeen) {
        return !firstEnds.isEmpty() && firstEnds.firstEntry().getValue().compareTo(firstSeen) < 0;
    }

    /** Whether a run that looked after a day did not find what was first seen later. */
    boolean show(LocalDate missingAfter, String firstSeen) {
        Map.Entry<String, String> after = firstEnds.higherEntry(missingAfter.toString());
        return after != null && after.getValue().compareTo(firstSeen) < 0;
    }
}
