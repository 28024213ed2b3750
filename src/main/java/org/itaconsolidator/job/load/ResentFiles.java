package org.itaconsolidator.job.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.itaconsolidator.app.RunOutcome.Resent;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.read.book.MovedRows;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.store.row.StoredVersion;

/** The workbooks that replaced an earlier version, and how the findings on it changed. For several threads. */
public final class ResentFiles {
    private record Compared(long submissionId, List<Finding> earlier, List<Finding> now) {}

    private final Originals originals;
    /** Kept because they are asked for several times in a run. */
    private final Map<Compared, FindingChanges> told = new ConcurrentHashMap<>();

    public ResentFiles(Originals originals) {
        this.originals = originals;
    }

    /** The replaced files of a run, by path; all files of a run have its start as their time. */
    public List<Resent> listOf(ContentReader content, RunRow run) {
        List<Resent> resent = new ArrayList<>();
        for (StoredVersion version : content.deliveries().listReplacing(run.startedAt())) {
            List<Finding> earlier = content.findings()
                    .findEarlierFindings(version.submissionId())
                    .orElseThrow();
            List<Finding> now = content.findings().listFindings(version.submissionId());
            resent.add(new Resent(
                    version.inboxPath(),
                    changes(content, version, withoutTrial(earlier), withoutTrial(now)),
                    content.deliveries().findOtherPeriod(version.submissionId())));
        }
        return resent;
    }

    /** How the findings changed from a replaced version to the one that replaced it. */
    public FindingChanges changes(
            ContentReader content, StoredVersion version, List<Finding> earlier, List<Finding> now) {
        return told.computeIfAbsent(
                new Compared(version.submissionId(), earlier, now),
                any -> FindingChanges.between(earlier, now, new Versions(content, version)));
    }

    private static List<Finding> withoutTrial(List<Finding> findings) {
        return findings.stream().filter(finding -> !finding.code().isOnTrial()).toList();
    }

    /** The rows of a version and of the one that it replaced, read when first asked for. */
    private final class Versions implements FindingChanges.Rows {
        private final ContentReader content;
        private final StoredVersion version;
        private Optional<FindingChanges.Rows> read = Optional.empty();

        Versions(ContentReader content, StoredVersion version) {
            this.content = content;
            this.version = version;
        }

        @Override
        public RowRef placeOf(CellRef earlier) {
            if (read.isEmpty()) {
                read = Optional.of(read());
            }
            return read.get().placeOf(earlier);
        }

        private FindingChanges.Rows read() {
            Optional<byte[]> before =
                    content.deliveries().findReplaced(version.submissionId()).flatMap(originals::read);
            Optional<byte[]> after = before.flatMap(any -> originals.read(version));
            return after.isPresent() ? MovedRows.between(before.get(), after.get(), version.inboxPath()) : IN_PLACE;
        }
    }
}
