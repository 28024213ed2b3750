package org.itaconsolidator.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.Sha256;

/**
 * The folder of a run while it is filled, in a temporary place beside what is published. Closing it without publishing
 * leaves nothing behind.
 */
public final class Draft implements AutoCloseable {
    private final OutputFolder output;
    private final Path folder;

    Draft(OutputFolder output, Path folder) {
        this.output = output;
        this.folder = folder;
    }

    /** The folder to write into, which is then published. */
    public Path folder() {
        return folder;
    }

    /**
     * Verifies the files, writes {@code run.json}, moves the run to the history and switches {@code latest}.
     *
     * @return the run's folder in the history
     * @throws PublishFailure where a file is not as it should be or cannot be put into place; what was published before stays
     */
    public Path publish(RunReport report) throws PublishFailure {
        try {
            List<PublishedFile> files = verify();
            Path run = output.history().next(report.businessDate());
            String name = History.NAME + "/" + run.getFileName();
            Json.write(report.document(name, files), folder.resolve(OutputFolder.RUN_FILE));
            Durable.syncTree(folder);
            output.putInPlace(folder, run);
            return run;
        } catch (IOException e) {
            throw PublishFailure.of(folder, e);
        }
    }

    /** Deletes the folder, if it has not been published. */
    @Override
    public void close() throws PublishFailure {
        try {
            Durable.delete(folder);
        } catch (IOException e) {
            throw PublishFailure.of(folder, e);
        }
    }

    private List<PublishedFile> verify() throws IOException {
        List<String> paths = new ArrayList<>(Durable.paths(folder));
        paths.remove(OutputFolder.RUN_FILE);
        LatestFiles before = LatestFiles.of(output);
        try {
            return paths.parallelStream()
                    .map(path -> verified(path, before)) // on all cores: nothing else is done beside
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private PublishedFile verified(String path, LatestFiles before) {
        Path file = folder.resolve(path);
        try {
            Optional<PublishedFile> known = before.find(file, path);
            return known.isPresent() ? known.get() : FileCheck.check(file, path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The files that were published last, as they were verified then. A file of the next run that is the very same, by another name
     * of one file on the disk, and that nobody has written to since, need not be read again.
     */
    private record LatestFiles(Path folder, Map<String, String> hashes, FileTime verified) {
        /** The files last published in an output folder; none where nothing is published. */
        static LatestFiles of(OutputFolder output) throws IOException {
            Optional<Path> run = output.findLatestRun();
            return run.isEmpty()
                    ? new LatestFiles(Path.of(""), Map.of(), FileTime.fromMillis(0))
                    : new LatestFiles(
                            run.get(),
                            output.hashesOfLatest(),
                            Files.getLastModifiedTime(run.get().resolve(OutputFolder.RUN_FILE)));
        }

        /** A file as it was verified before; empty where it has to be read. */
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

    /** Verifies a finished file before it is published. */
    static final class FileCheck {
        private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
        private static final byte[] PNG_END = HexFormat.of().parseHex("0000000049454e44ae426082");

        /**
         * Checks a file and states its size and hash.
         *
         * @throws PublishFailure where it is missing, empty, no regular file, or not what its name says
         */
        static PublishedFile check(Path file, String path) throws IOException {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new PublishFailure(file, "the run lists this file, and it is not there");
            }
            long size = Files.size(file);
            if (size == 0) {
                throw new PublishFailure(file, "the file is empty");
            }
            String name = path.toLowerCase(Locale.ROOT);
            if (name.endsWith(".xlsx")) {
                checkZip(file);
            } else if (name.endsWith(".png")) {
                checkPng(file, size);
            }
            return new PublishedFile(path, size, Sha256.of(file));
        }

        /** Checks that every part can be read and has the CRC that the central directory states. */
        private static void checkZip(Path file) throws IOException {
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32());
                    in.transferTo(OutputStream.nullOutputStream());
                    if (in.getChecksum().getValue() != entry.getCrc()) {
                        throw new PublishFailure(file, "the part " + entry.getName() + " is damaged");
                    }
                }
                if (zip.getEntry("[Content_Types].xml") == null) {
                    throw new PublishFailure(file, "it is no workbook: [Content_Types].xml is missing");
                }
            } catch (ZipException e) {
                throw new PublishFailure(file, "it cannot be opened as a workbook: " + e.getMessage());
            }
        }

        private static void checkPng(Path file, long size) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] start = in.readNBytes(PNG.length);
                in.skipNBytes(Math.max(0, size - PNG.length - PNG_END.length));
                byte[] end = in.readAllBytes();
                if (!Arrays.equals(start, PNG) || !Arrays.equals(end, PNG_END)) {
                    throw new PublishFailure(file, "it is not a whole PNG picture");
                }
            }
        }
    }

    /**
     * A file of a run, as {@code run.json} lists it.
     *
     * @param path relative to the run's folder, with {@code /}
     * @param size bytes
     * @param sha256 64 lower-case hexadecimal digits
     */
    public record PublishedFile(String path, long size, String sha256) {}
}
