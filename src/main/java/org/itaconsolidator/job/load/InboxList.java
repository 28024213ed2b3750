package org.itaconsolidator.job.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
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

/** The step collect, with {@link InboxCollecting}: lists what is in the inbox now, and fixes which of it the run will read. */
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
                new SubmissionStore(store, stages.wording(), stages.checking().waiving(), stages.named());
        this.runs = new RunStore(store);
        this.settling = new Settling(store, stages);
    }

    /** @param forget inbox paths whose deliveries no longer count */
    public void freeze(long runId, List<String> forget) {
        Collected inbox = collect();
        store.inTransaction(() -> {
            OffsetDateTime now = OffsetDateTime.parse(runs.getRun(runId).startedAt());
            forget.forEach(path -> settling.settle(submissions.forget(path, now)));
            Set<String> present =
                    inbox.files().stream().map(SourceFile::inboxPath).collect(Collectors.toSet());
            present.addAll(inbox.waiting());
            present.addAll(listBelow(inbox.waiting()));
            settling.settle(submissions.markPresence(present));
            submissions.forgetLeftAlone(present);
            List<SourceFile> deliveries = listDeliveries(inbox);
            List<StoredVersion> known = submissions.listVersions();
            List<SourceFile> changed = listChanged(deliveries, known);
            List<SourceFile> due = new ArrayList<>(listOutdatedOfArchive(present, known));
            changed.forEach(file -> submissions.rememberFindings(file.inboxPath(), file.sha256()));
            due.addAll(changed);
            int found = deliveries.size();
            runs.freeze(runId, found, found - changed.size(), due);
        });
    }

    /** The inbox paths of deliveries that no run has read in their present state; stores nothing. */
    public List<String> listUnread() {
        Collected inbox = collect();
        return listChanged(listDeliveries(inbox), submissions.listVersions()).stream()
                .map(SourceFile::inboxPath)
                .toList();
    }

    /** The files in the inbox without those in which an earlier run found nothing meant for this program. */
    private List<SourceFile> listDeliveries(Collected inbox) {
        Set<LeftAlone> leftAlone = submissions.listLeftAlone();
        return inbox.files().stream()
                .filter(file ->
                        !leftAlone.contains(new LeftAlone(file.inboxPath(), file.sha256(), stages.fingerprint())))
                .toList();
    }

    /** Known files below folders that cannot be read: they may still be there. */
    private List<String> listBelow(List<String> waiting) {
        List<String> folders =
                waiting.stream().filter(path -> path.endsWith("/")).toList();
        if (folders.isEmpty()) {
            return List.of();
        }
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

    /** The deliveries that are not as stored, or were read with other settings. */
    private List<SourceFile> listChanged(List<SourceFile> deliveries, List<StoredVersion> known) {
        Map<String, StoredVersion> latest = known.stream()
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

    /** Deliveries that count, have left the inbox and were read with other settings, if the archive has them. */
    private List<SourceFile> listOutdatedOfArchive(Set<String> present, List<StoredVersion> known) {
        return known.stream()
                .filter(version -> version.delivers() && !present.contains(version.inboxPath()))
                .filter(version -> !version.fingerprint().equals(stages.fingerprint()))
                .flatMap(version -> stages.archive().apply(version).stream())
                .toList();
    }
}
