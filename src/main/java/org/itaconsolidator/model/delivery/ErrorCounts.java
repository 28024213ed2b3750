package org.itaconsolidator.model.delivery;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;

/** How many entries of accepted files were not taken, by body and delivering division. */
public final class ErrorCounts {
    private final Map<Long, SubmissionRow> files;
    private final Map<Body, Map<String, Integer>> errors = new HashMap<>();

    /** Of files by their id; findings on others count for nobody. */
    public ErrorCounts(Map<Long, SubmissionRow> files) {
        this.files = files;
    }

    public void add(FindingRow finding) {
        SubmissionRow file = files.get(finding.submissionId());
        if (file != null && file.body().isPresent() && finding.isErrorOfAccepted(file)) {
            errors.computeIfAbsent(file.body().get(), any -> new TreeMap<>()).merge(file.division(), 1, Integer::sum);
        }
    }

    /** A body's, by division; one without errors is no key. */
    public Map<String, Integer> of(Body body) {
        return errors.getOrDefault(body, Map.of());
    }
}
