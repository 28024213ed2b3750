package org.itaconsolidator.check;

import java.util.List;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.Submission;

/** One thing that may be wrong with a submission. Rules know nothing of each other and change nothing. */
@FunctionalInterface
interface Rule {
    /** What the rule finds; empty for nothing. */
    List<Finding> check(Submission submission);
}
