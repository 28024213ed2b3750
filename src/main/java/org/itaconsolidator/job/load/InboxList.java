package org.itaconsolidator.job.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.job.load.LoadStages.Collected;
import org.itaconsolidator.job.load.SubmissionLoad.Settling;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.itaconsolidator.store.keep.SubmissionStore.LeftAlone;
import org.itaconsolidator.store.row.StoredVersion;
import org.itaconsolidator.store.run.RunStore;

/** Step collect: what is in the inbox now, and which of it is to be read, frozen as the run's list. */
public final class InboxList {
    private final Store store;
    private final LoadStages stages;
    private final SubmissionStore submissions;
    private final RunStore runs;
    private final Settling settling;

    public InboxList(Store store, LoadStages stages) {
        this.store = store;
        this.stages = stages;
        this.submissions =
                new SubmissionStore(store, stages.wording(), stages.checking().waiving());
        this.runs = new RunStore(store);
        this.settling = new Settling(store, stages.wording(), stages.checking().waiving());
    }

    /** @param forget inbox paths whose deliveries no longer count */
    public void freeze(long runId, List<String> forget) {
        Collected inbox = collect();
        store.inTransaction(() -> {
            forget.forEach(path -> settling.settle(submissions.forget(path)));
            Set<String> present =
                    inbox.files().stream().map(SourceFile::inboxPath).collect(Collectors.toSet());
            present.addAll(inbox.waiting());
            present.addAll(listBelow(inbox.waiting()));
            settling.settle(submissions.markPresence(present));
            submissions.forgetLeftAlone(present);
            List<SourceFile> deliveries = listDeliveries(inbox);
            List<SourceFile> changed = listChanged(deliveries);
            List<SourceFile> due = new ArrayList<>(listOutdatedOfArchive(present));
            changed.forEach(file -> submissions.rememberFindings(file.inboxPath(), file.sha256()));
            due.addAll(changed);
            int found = deliveries.size();
            runs.freeze(runId, found, found - changed.size(), due);
        });
    }

    /** The inbox paths of deliveries that no run has read as they lie there now; nothing is noted of this look. */
    public List<String> listUnread() {
        Collected inbox = collect();
        return listChanged(listDeliveries(inbox)).stream()
                .map(SourceFile::inboxPath)
                .toList();
    }

    /** What lies in the inbox, without the files in which a run found nothing for us. */
    private List<SourceFile> listDeliveries(Collected inbox) {
        Set<LeftAlone> leftAlone = submissions.listLeftAlone();
        return inbox.files().stream()
                .filter(file ->
                        !leftAlone.contains(new LeftAlone(file.inboxPath(), file.sha256(), stages.fingerprint())))
                .toList();
    }

    /** What is known to lie below folders that cannot be looked into: nothing says that it is gone. */
    private List<String> listBelow(List<String> waiting) {
        List<String> folders =
                waiting.stream().filter(path -> path.endsWith("/")).toList();
        return submissions.listVersions().stream()
                .map(StoredVersion::inboxPath)
                .filter(path -> folders.stream().anyMatch(path::startsWith))
                .toList();
    }

    private Collected collect() {
        try {
            return stages.collecting().collect();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is not as stored, or was read otherwise than now. */
    private List<SourceFile> listChanged(List<SourceFile> deliveries) {
        Map<String, StoredVersion> latest = submissions.listVersions().stream()
                .filter(StoredVersion::latest)
                .collect(Collectors.toMap(StoredVersion::inboxPath, Function.identity()));
        return deliveries.stream()
                .filter(file -> isChanged(file, latest.get(file.inboxPath())))
                .toList();
    }

    private boolean isChanged(SourceFile file, StoredVersion known) {
        return known == null
                || known.gone()
                || !known.sha256().equals(file.sha256())
                || !known.fingerprint().equals(stages.fingerprint());
    }

    /** What has left the inbox, still counts and was read otherwise than now, as far as the archive holds it. */
    private List<SourceFile> listOutdatedOfArchive(Set<String> present) {
        return submissions.listVersions().stream()
                .filter(version -> version.delivers() && !present.contains(version.inboxPath()))
                .filter(version -> !version.fingerprint().equals(stages.fingerprint()))
                .flatMap(version -> stages.archive().apply(version).stream())
                .toList();
    }
}
