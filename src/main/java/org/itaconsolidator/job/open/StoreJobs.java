package org.itaconsolidator.job.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.StoreUse;

/** The job files that have run on a store, wherever they are; noted beside it. */
public final class StoreJobs {
    private static final String NOTE = "jobs";

    private final JobSettings job;
    private final OwnFiles own;

    public StoreJobs(JobSettings job) {
        this.job = job;
        own = OwnFiles.of(job.store());
    }

    /** The store's other jobs: from the job's folder and from its notes, if their files still name it. */
    public List<StoreUse> listOthers() {
        return StoreUse.listOthers(job, listNoted());
    }

    /** The other jobs that name the job's output, from the same places. */
    public List<StoreUse> listOthersOfOutput() {
        return StoreUse.listOthersOfOutput(job, listNoted());
    }

    /**
     * The inboxes of all the store's jobs, this one's included: first those that have run, in the order noted, then the others. If
     * a run uses another inbox for once, that is included too.
     */
    public List<Path> listInboxes() {
        List<Path> noted = listNoted();
        Map<Path, Path> inboxes = new TreeMap<>(
                Comparator.comparing((Path file) -> noted.contains(file) ? noted.indexOf(file) : noted.size())
                        .thenComparing(Comparator.naturalOrder()));
        listOthers().forEach(use -> inboxes.put(use.file(), use.inbox()));
        Path asked = job.inbox().toAbsolutePath().normalize();
        Path file = job.file().toAbsolutePath().normalize();
        inboxes.put(file, StoreUse.of(file).map(StoreUse::inbox).orElse(asked));
        return Stream.concat(inboxes.values().stream(), Stream.of(asked))
                .distinct()
                .toList();
    }

    /** Whether the store may have jobs whose inboxes are not known now, because their files cannot be read. */
    public boolean mayHaveOthers() {
        return StoreUse.isAnyUnreadable(job, listNoted());
    }

    /** Whether the job has run on this store before. */
    public boolean hasRun() {
        return listNoted().contains(job.file().toAbsolutePath().normalize());
    }

    /** Notes the job; the caller holds the store's lock. */
    public void remember() throws IOException {
        Path file = job.file().toAbsolutePath().normalize();
        List<Path> noted = listNoted();
        if (noted.contains(file)) {
            return;
        }
        List<Path> all = new ArrayList<>(
                noted.stream().filter(path -> !StoreUse.isDeleted(path)).toList());
        all.add(file);
        Path unfinished = own.newFile(".jobs");
        Files.writeString(unfinished, all.stream().map(path -> path + "\n").collect(Collectors.joining()));
        Durable.syncFile(unfinished);
        Durable.putInPlace(unfinished, own.make(Part.NOTES).resolve(NOTE));
    }

    private List<Path> listNoted() {
        Path note = own.folder(Part.NOTES).resolve(NOTE);
        if (own.isForeign() || !Files.isRegularFile(note)) {
            return List.of();
        }
        try {
            return Files.readString(note, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Path::of)
                    .toList();
        } catch (IOException | InvalidPathException e) {
            return List.of(); // a note that cannot be read names none
        }
    }
}
