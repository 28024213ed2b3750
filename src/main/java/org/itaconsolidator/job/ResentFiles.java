package org.itaconsolidator.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.app.Resent;
import org.itaconsolidator.model.FindingChanges;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunRow;
import org.itaconsolidator.store.StoredVersion;

/** The workbooks that came in place of an earlier version, and what became of the findings on it. */
final class ResentFiles {
    private ResentFiles() {}

    /** Those of a run, by path: a run receives all its files when it begins. */
    static List<Resent> listOf(ContentReader content, RunRow run) {
        Map<Long, String> receivedAt = content.listSubmissions().stream()
                .collect(Collectors.toMap(SubmissionRow::id, SubmissionRow::receivedAt));
        List<Resent> resent = new ArrayList<>();
        for (StoredVersion version : content.listPresentVersions()) {
            if (!run.startedAt().equals(receivedAt.get(version.submissionId()))) {
                continue;
            }
            Optional<Long> earlier = content.findEarlierVersion(version.submissionId());
            earlier.map(id -> FindingChanges.between(
                            content.listFindings(id), content.listFindings(version.submissionId())))
                    .ifPresent(changes -> resent.add(new Resent(version.inboxPath(), changes)));
        }
        return resent;
    }
}
