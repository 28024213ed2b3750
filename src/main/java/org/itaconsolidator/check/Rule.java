package org.itaconsolidator.check;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;

/** One thing that may be wrong with a submission. Rules know nothing of each other and change nothing. */
interface Rule {
    /** What the rule finds; empty for nothing. */
    List<Finding> check(Submission submission);

    /** Whether this rule says it better than the reader, who sees one table at a time. */
    default boolean replaces(Finding ofReader) {
        return false;
    }
}
