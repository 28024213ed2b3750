package org.itaconsolidator.check;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;

/** A check of a submission. Rules know nothing of each other and change nothing. */
interface Rule {
    List<Finding> check(Submission submission);

    /** Whether this rule replaces a finding of the reader, which sees one table at a time. */
    default boolean replaces(Finding ofReader) {
        return false;
    }
}
