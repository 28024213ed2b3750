package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.json.Json;

/**
 * The folder where runs are published: {@code latest} shows the newest run, {@code history} keeps all. One run at a
 * time.
 */
public final class OutputFolder {
    public enum LatestStyle {
        /** A symbolic link to the newest folder of {@code history}: it switches at once. */
        LINK,
        /** Copies, each file whole at every moment and {@code run.json} last: where the system has no links. */
        COPY
    }

    /** The default number of newest runs in the history; each month's last stays anyway. */
    public static final int KEPT_NEWEST = 30;

    static final String RUN_FILE = "run.json";
    private static final String DRAFT_PREFIX = ".next-";

    private final Path output;
    private final LatestStyle style;
    private final int keptNewest;
    private final Latest latest;
    private final History history;

    /**
     * @param output made when the first run begins
     * @param style how {@code latest} shows the newest run
     * @param keptNewest how many of the newest runs stay in the history, at least 1
     */
    public OutputFolder(Path output, LatestStyle style, int keptNewest) {
        if (keptNewest < 1) {
            throw new IllegalArgumentException("at least 1 run is kept, not " + keptNewest);
        }
        this.output = output.toAbsolutePath().normalize();
        this.style = style;
        this.keptNewest = keptNewest;
        history = new History(this.output);
        latest = new Latest(this.output, history);
    }

    /** The output folder of a job, made if missing, with links where the system has them. */
    public static OutputFolder of(Path output, int keptNewest) throws PublishFailure {
        Path folder = output.toAbsolutePath().normalize();
        try {
            PrivateFiles.createFolders(folder);
        } catch (IOException e) {
            throw PublishFailure.of(folder, e);
        }
        return new OutputFolder(folder, canBeALink(folder) ? LatestStyle.LINK : LatestStyle.COPY, keptNewest);
    }

    /** An output folder for reading only. */
    public static OutputFolder toLookAt(Path output) {
        return new OutputFolder(output, LatestStyle.LINK, KEPT_NEWEST);
    }

    /** The place of {@code latest} if something there was not made by the program. */
    public Optional<Path> findForeign() {
        try {
            return latest.isForeign() ? Optional.of(output.resolve(Latest.NAME)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // told when it is used
        }
    }

    public int countRuns() throws IOException {
        return history.runs().size();
    }

    /**
     * Removes what was published: {@code latest} and the history.
     *
     * @param left takes the folders of which something is left, because it is somebody's own or not known to be the program's
     * @return how many runs the history held
     */
    public int removeRuns(Collection<Path> left) throws IOException {
        tidy();
        List<History.Run> runs = history.runs();
        if (!latest.delete()) {
            left.add(output.resolve(Latest.NAME));
        }
        for (History.Run run : runs) {
            if (!history.delete(run)) {
                left.add(run.folder());
            }
        }
        return runs.size();
    }

    /** Begins a run: tidies what a killed run left behind, and makes a temporary folder. */
    public Draft begin() throws PublishFailure {
        try {
            PrivateFiles.createFolders(output);
            tidy();
            Path draft = output.resolve(DRAFT_PREFIX + UUID.randomUUID());
            PrivateFiles.createFolders(draft);
            return new Draft(this, draft);
        } catch (IOException e) {
            throw PublishFailure.of(output, e);
        }
    }

    /** The hashes in {@code run.json} of the published run, by path. */
    Map<String, String> hashesOfLatest() {
        return SignedFolders.hashes(findLatestReport().orElse(Map.of()));
    }

    /** The folder in the history of the published run; empty where nothing is published. */
    Optional<Path> findLatestRun() {
        return findShownRun().filter(run -> Files.isRegularFile(run.resolve(RUN_FILE)));
    }

    /** The {@code run.json} of the published run; empty where nothing is published or it cannot be read. */
    public Optional<Map<?, ?>> findLatestReport() {
        return findReport(output.resolve(Latest.NAME));
    }

    /** The folder of a job's run: the published one, else the newest of the history; empty if it never published here. */
    public Optional<Path> findRunOf(String job) {
        return listFolders().stream()
                .filter(folder -> findReport(folder)
                        .filter(report -> job.equals(report.get("job")))
                        .isPresent())
                .findFirst();
    }

    /** Where published results lie: {@code latest}, whether it is there or not, then the history from the newest on. */
    public List<Path> listFolders() {
        List<Path> folders = new ArrayList<>(List.of(output.resolve(Latest.NAME)));
        try {
            history.runs().forEach(run -> folders.add(1, run.folder()));
        } catch (IOException e) {
            // a folder that cannot be listed tells nothing
        }
        return folders;
    }

    /** The {@code run.json} of a run's folder; empty where it is missing or cannot be read. */
    public static Optional<Map<?, ?>> findReport(Path folder) {
        try {
            return Json.read(folder.resolve(RUN_FILE)) instanceof Map<?, ?> report
                    ? Optional.of(report)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The folder below the output of the run that {@code latest} shows, such as {@code history/2026-03-02}. */
    public Optional<String> findShown() {
        return findLatestReport().map(report -> report.get("history")).map(Object::toString);
    }

    /** Whether {@code latest} shows this very run, whole. */
    public boolean isInPlace(String run) {
        return findShown().filter(run::equals).isPresent() && isLatestWhole();
    }

    /**
     * Whether {@code latest} holds exactly what its {@code run.json} lists, each file with the size listed. Where it is a folder and
     * no link, what somebody else has put there does not count.
     */
    public boolean isLatestWhole() {
        Optional<Map<?, ?>> report = findLatestReport();
        if (report.isEmpty() || !(report.get().get("files") instanceof List<?> files)) {
            return false;
        }
        try {
            Path folder = output.resolve(Latest.NAME).toRealPath();
            List<String> listed = new ArrayList<>(List.of(RUN_FILE));
            for (Object each : files) {
                if (!(each instanceof Map<?, ?> file) || !(file.get("path") instanceof String path)) {
                    return false;
                }
                // officers' names stand in paths as they are, also such as are no names on other systems
                Path found = folder.resolve(path).normalize();
                if (!found.startsWith(folder)
                        || !Files.isRegularFile(found)
                        || !Long.valueOf(Files.size(found)).equals(file.get("size"))) {
                    return false;
                }
                listed.add(path);
            }
            List<Path> others = new ArrayList<>(Durable.files(folder));
            others.removeAll(latest.listForeign());
            return others.size() == listed.size();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    History history() {
        return history;
    }

    /** Moves a verified draft to the history and shows it; if it cannot be shown, it is removed from the history. */
    void putInPlace(Path draft, Path run) throws IOException {
        Optional<Path> before = findShownRun();
        PrivateFiles.createFolders(history.folder());
        try {
            Files.move(draft, run, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw PublishFailure.at(run, e); // what stands in the way is there, not where it comes from
        }
        try {
            Durable.syncFolder(history.folder());
            Durable.syncFolder(output);
            if (style == LatestStyle.LINK) {
                latest.link(run);
            } else {
                latest.copy(run, before);
            }
        } catch (IOException e) {
            Durable.delete(run);
            throw e;
        }
        thinOutHistory(run);
    }

    private void thinOutHistory(Path run) {
        try {
            history.thinOut(keptNewest, run);
        } catch (IOException e) {
            // the run is published; what could not be deleted is tried again by the next one
        }
    }

    /** The history folder of the run that {@code latest} shows. */
    private Optional<Path> findShownRun() {
        return findLatestReport()
                .map(report -> report.get("history"))
                .filter(String.class::isInstance)
                .map(name -> output.resolve((String) name).normalize())
                .filter(folder -> folder.startsWith(history.folder()) && Files.isDirectory(folder));
    }

    private void tidy() throws IOException {
        for (Path left : listUnfinished()) {
            Durable.delete(left);
        }
        latest.deleteStaged();
    }

    /** Unfinished folders and links that killed processes left. */
    public List<Path> listUnfinished() throws IOException {
        List<Path> unfinished = new ArrayList<>();
        for (String prefix : List.of(DRAFT_PREFIX, Latest.LINK_PREFIX, SignedFolders.DRAFT)) {
            Durable.list(output, prefix).stream()
                    .filter(path -> isTemporary(path, prefix))
                    .forEach(unfinished::add);
        }
        return unfinished;
    }

    /** Whether a name is one that the program gives to something unfinished. */
    static boolean isTemporary(Path path, String prefix) {
        return path.getFileName()
                .toString()
                .matches(Pattern.quote(prefix) + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    /** Whether a copied folder can become a link; not if somebody keeps files of their own in it. */
    private static boolean canBeALink(Path folder) {
        try {
            return new Latest(folder, new History(folder)).listForeign().isEmpty() && hasLinks(folder);
        } catch (IOException e) {
            return hasLinks(folder);
        }
    }

    private static boolean hasLinks(Path folder) {
        Path link = folder.resolve(Latest.LINK_PREFIX + UUID.randomUUID());
        try {
            Files.createSymbolicLink(link, Path.of("."));
            Files.delete(link);
            return true;
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
