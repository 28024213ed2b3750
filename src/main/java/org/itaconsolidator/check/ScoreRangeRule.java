package org.itaconsolidator.check;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;

/** A score lies in 0 to 100, both included. */
final class ScoreRangeRule implements Rule {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    @Override
    public List<Finding> check(Submission submission) {
        return submission.scores().stream()
                .filter(reading ->
                        reading.score().signum() < 0 || reading.score().compareTo(HIGHEST) > 0)
                .map(reading ->
                        Finding.at(reading.at(), FindingCode.SCORE_OUT_OF_RANGE, reading.shownScore(), "0 - 100"))
                .toList();
    }
}
