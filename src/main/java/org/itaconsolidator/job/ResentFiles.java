package org.itaconsolidator.job;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.app.Resent;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingChanges;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunRow;
import org.itaconsolidator.store.StoredVersion;

/** The workbooks that came in place of an earlier version, and what became of the findings on it. */
final class ResentFiles {
    private ResentFiles() {}

    /** Those of a run, by path: a run receives all its files when it begins. */
    static List<Resent> listOf(ContentReader content, RunRow run) {
        List<Resent> resent = new ArrayList<>();
        for (StoredVersion version : content.deliveries().listReplacing(run.startedAt())) {
            List<Finding> earlier = content.findings()
                    .findEarlierFindings(version.submissionId())
                    .orElseThrow();
            List<Finding> now = content.findings().listFindings(version.submissionId());
            resent.add(new Resent(version.inboxPath(), FindingChanges.between(counted(earlier), counted(now))));
        }
        return resent;
    }

    private static List<Finding> counted(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.code().isOnTrial()).toList();
    }
}
