package org.itaconsolidator.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.store.RunStore;
import org.itaconsolidator.store.Store;
import org.itaconsolidator.store.StoredVersion;
import org.itaconsolidator.store.SubmissionStore;

/** Step collect: what is in the inbox now, and which of it is to be read, frozen as the run's list. */
final class InboxList {
    private final Store store;
    private final Stages stages;
    private final SubmissionStore submissions;
    private final RunStore runs;
    private final Settling settling;

    InboxList(Store store, Stages stages) {
        this.store = store;
        this.stages = stages;
        this.submissions = new SubmissionStore(store, stages.wording());
        this.runs = new RunStore(store);
        this.settling = new Settling(store, stages.wording());
    }

    /**
     * Freezes the list of a run.
     *
     * @param forget inbox paths whose deliveries no longer count
     */
    void freeze(long runId, List<String> forget) {
        Collected inbox = collect();
        store.inTransaction(() -> {
            forget.forEach(path -> settling.settle(submissions.forget(path)));
            Set<String> present =
                    inbox.files().stream().map(SourceFile::inboxPath).collect(Collectors.toSet());
            present.addAll(inbox.waiting());
            settling.settle(submissions.markPresence(present));
            runs.freeze(runId, inbox.files().size(), listDue(inbox, present));
            return null;
        });
    }

    private Collected collect() {
        try {
            return stages.collecting().collect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What differs from what is stored, or was read otherwise; of what has left the inbox, what the archive holds. */
    private List<SourceFile> listDue(Collected inbox, Set<String> present) {
        Map<String, StoredVersion> latest = new HashMap<>();
        List<SourceFile> due = new ArrayList<>();
        for (StoredVersion version : submissions.listVersions()) {
            if (version.latest()) {
                latest.put(version.inboxPath(), version);
            }
            boolean outdated = !version.fingerprint().equals(stages.fingerprint());
            if (outdated && version.delivers() && !present.contains(version.inboxPath())) {
                stages.archive().find(version).ifPresent(due::add);
            }
        }
        for (SourceFile file : inbox.files()) {
            StoredVersion known = latest.get(file.inboxPath());
            if (known == null
                    || !known.sha256().equals(file.sha256())
                    || !known.fingerprint().equals(stages.fingerprint())) {
                due.add(file);
            }
        }
        return due;
    }
}
