package org.itaconsolidator.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/**
 * The files that were published last, as they were verified then. A file of the next run that is the very same, by another name
 * of one file on the disk, and that nobody has written to since, need not be read again.
 */
final class LatestFiles {
    private final Path folder;
    private final Map<String, String> hashes;
    private final FileTime verified;

    private LatestFiles(Path folder, Map<String, String> hashes, FileTime verified) {
        this.folder = folder;
        this.hashes = hashes;
        this.verified = verified;
    }

    /** Those of an output folder; none where nothing is published. */
    static LatestFiles of(OutputFolder output) throws IOException {
        Optional<Path> run = output.findLatestRun();
        return run.isEmpty()
                ? new LatestFiles(Path.of(""), Map.of(), FileTime.fromMillis(0))
                : new LatestFiles(
                        run.get(),
                        output.hashesOfLatest(),
                        Files.getLastModifiedTime(run.get().resolve(OutputFolder.RUN_FILE)));
    }

    /** A file as it was verified; empty where it has to be read. */
    Optional<PublishedFile> find(Path file, String path) throws IOException {
        String hash = hashes.get(path);
        if (hash == null || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        Path before = folder.resolve(path);
        boolean same = Files.isRegularFile(before, LinkOption.NOFOLLOW_LINKS)
                && Files.isSameFile(before, file)
                && Files.getLastModifiedTime(file).compareTo(verified) < 0;
        return same ? Optional.of(new PublishedFile(path, Files.size(file), hash)) : Optional.empty();
    }
}
