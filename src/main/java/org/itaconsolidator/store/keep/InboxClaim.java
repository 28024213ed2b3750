package org.itaconsolidator.store.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/**
 * Moves deliveries of inboxes that no job has any more to the inboxes of the store's jobs: the store had one job until now, an older
 * program wrote it, an inbox was moved, or a job was given up. All versions of a path move together, except those whose content lies in
 * another inbox. While the store may have jobs that are not known, a delivery leaves no inbox that still exists, and goes only to one
 * in which it lies.
 */
public final class InboxClaim {
    private static final RecordColumns<Version> VERSIONS = RecordColumns.of(Version.class);

    private final Queries sql;
    private final Path own;
    private final boolean mayHaveOthers;
    private final Map<String, Path> jobs = new LinkedHashMap<>();

    /**
     * Works for the job for whose inbox the store is open.
     *
     * @param own that inbox
     * @param all the inboxes of the store's jobs, those of the oldest first; only this one if the store has one job
     * @param mayHaveOthers whether the store may have more jobs
     */
    public InboxClaim(Store store, Path own, List<Path> all, boolean mayHaveOthers) {
        sql = Queries.writing(store);
        this.own = own;
        this.mayHaveOthers = mayHaveOthers;
        if (store.inbox().isEmpty()) {
            jobs.put("", own);
        } else {
            all.forEach(each -> jobs.put(each.toString(), each));
        }
    }

    /** Works in its caller's transaction. */
    public void make() {
        List<String> ofNoJob = sql.list("SELECT DISTINCT inbox FROM submission", String.class).stream()
                .filter(inbox -> !jobs.containsKey(inbox) && mayLeave(inbox))
                // if two inboxes deliver at the same path, the own inbox comes first
                .sorted(Comparator.comparing((String inbox) -> !inbox.equals(own.toString()))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (ofNoJob.isEmpty()) {
            return;
        }
        Map<String, List<Version>> byInbox = sql
                .list("SELECT submission_id, inbox_path, inbox, sha256, size, latest FROM submission", VERSIONS.rows())
                .stream()
                .collect(Collectors.groupingBy(Version::inbox));
        Map<String, Set<String>> taken = new HashMap<>();
        jobs.keySet()
                .forEach(inbox -> taken.put(
                        inbox,
                        byInbox.getOrDefault(inbox, List.of()).stream()
                                .map(Version::inboxPath)
                                .collect(Collectors.toCollection(HashSet::new))));
        Batch moves = sql.batch("UPDATE submission SET inbox = ? WHERE submission_id = ?");
        ofNoJob.forEach(inbox -> {
            give(inbox, byInbox.get(inbox), taken, moves);
            sql.update("DELETE FROM left_alone WHERE inbox = ?", inbox); // looked at anew
        });
        moves.send();
    }

    private boolean mayLeave(String inbox) {
        return inbox.isEmpty() || !mayHaveOthers || !Files.isDirectory(Path.of(inbox));
    }

    private void give(String from, List<Version> versions, Map<String, Set<String>> taken, Batch moves) {
        Map<String, List<Version>> paths = versions.stream().collect(Collectors.groupingBy(Version::inboxPath));
        Optional<String> most = findMost(from, versions);
        boolean allThere = !mayHaveOthers && jobs.values().stream().allMatch(Files::isDirectory);
        boolean byPath = !mayHaveOthers || from.isEmpty();
        paths.forEach((path, all) -> {
            Optional<String> home = all.stream()
                    .filter(Version::latest)
                    .flatMap(latest -> findHolder(latest).stream())
                    .findFirst()
                    .or(() -> most.filter(inbox -> byPath && isFileAt(inbox, path)))
                    .or(() -> jobs.keySet().stream()
                            .filter(inbox -> byPath && isFileAt(inbox, path))
                            .findFirst())
                    .or(() -> most.filter(inbox -> allThere));
            Set<String> given = new HashSet<>();
            for (Version version : all) {
                Optional<String> to =
                        version.latest() ? home : findHolder(version).or(() -> home);
                to.filter(inbox -> !taken.get(inbox).contains(path)).ifPresent(inbox -> {
                    moves.add(inbox, version.submissionId());
                    given.add(inbox);
                });
            }
            given.forEach(inbox -> taken.get(inbox).add(path));
        });
    }

    /** The inbox with most of these contents, or else with most files at these paths; of equals the oldest job's. */
    private Optional<String> findMost(String from, List<Version> versions) {
        if (jobs.size() == 1) {
            return jobs.keySet().stream().findFirst();
        }
        List<Version> latest = versions.stream().filter(Version::latest).toList();
        Map<String, Long> contents =
                latest.stream().flatMap(each -> findHolder(each).stream()).collect(counting());
        Map<String, Long> files = latest.stream()
                .flatMap(each -> jobs.keySet().stream().filter(inbox -> isFileAt(inbox, each.inboxPath())))
                .collect(counting());
        return jobs.keySet().stream()
                .filter(inbox -> from.isEmpty() || files.containsKey(inbox))
                .min(Comparator.comparing((String inbox) -> -contents.getOrDefault(inbox, 0L))
                        .thenComparing(inbox -> -files.getOrDefault(inbox, 0L)));
    }

    private static Collector<String, ?, Map<String, Long>> counting() {
        return Collectors.groupingBy(Function.identity(), Collectors.counting());
    }

    /** The inbox in which a version's content lies at its path. */
    private Optional<String> findHolder(Version version) {
        return jobs.keySet().stream()
                .filter(inbox -> isFileAt(inbox, version.inboxPath()) && isContentAt(inbox, version))
                .findFirst();
    }

    private boolean isContentAt(String inbox, Version version) {
        try {
            Path file = jobs.get(inbox).resolve(version.inboxPath());
            return Files.size(file) == version.size() && Sha256.of(file).equals(version.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isFileAt(String inbox, String path) {
        try {
            return Files.isRegularFile(jobs.get(inbox).resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private record Version(
            long submissionId, String inboxPath, String inbox, String sha256, long size, boolean latest) {}
}
