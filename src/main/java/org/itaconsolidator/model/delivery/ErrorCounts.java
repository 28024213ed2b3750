package org.itaconsolidator.model.delivery;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/** How many entries of accepted files were not stored, by body and delivering division. */
public final class ErrorCounts {
    private static final Set<String> OF_SCORES =
            Set.of(FindingCode.SCORE_NOT_A_NUMBER.code(), FindingCode.SCORE_OUT_OF_RANGE.code());

    private final Map<Long, SubmissionRow> files;
    private final Map<Body, Map<String, Integer>> errors = new HashMap<>();
    private final Map<Body, Integer> scores = new HashMap<>();
    private final Set<Body> blank = new HashSet<>();

    /** @param files by id; findings on other files count for nobody */
    public ErrorCounts(Map<Long, SubmissionRow> files) {
        this.files = files;
    }

    public void add(FindingRow finding) {
        SubmissionRow file = files.get(finding.submissionId());
        if (file != null && file.body().isPresent() && finding.isErrorOfAccepted(file)) {
            errors.computeIfAbsent(file.body().get(), any -> new TreeMap<>()).merge(file.division(), 1, Integer::sum);
            if (OF_SCORES.contains(finding.code())) {
                scores.merge(file.body().get(), 1, Integer::sum);
            }
        }
        if (file != null
                && finding.code().equals(FindingCode.SCORE_MISSING.code())
                && finding.severity() != Severity.NOTICE) {
            file.body().ifPresent(blank::add);
        }
    }

    /** How many scores of a body's files were not stored; 0 if it left blanks, because one may replace the other. */
    public int ofScores(Body body) {
        return blank.contains(body) ? 0 : scores.getOrDefault(body, 0);
    }

    /** How many a body has, by division; a division without any is no key. */
    public Map<String, Integer> of(Body body) {
        return errors.getOrDefault(body, Map.of());
    }
}
