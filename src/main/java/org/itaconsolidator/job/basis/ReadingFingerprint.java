package org.itaconsolidator.job.basis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.itaconsolidator.model.Sha256;

/**
 * The fingerprint of everything that decides how a workbook is read: the program with its layouts and words, the
 * frameworks, and the relevant settings of the job. A workbook read with another fingerprint is read again, so that a
 * corrected rule reaches all workbooks that it concerns.
 */
public final class ReadingFingerprint {
    private static final String PROGRAM = "org/itaconsolidator/";

    /** The packages that decide what of a workbook is stored; all others only show or move it. */
    private static final Set<String> PACKAGES = Set.of(
            "model yaml thai layout framework message settings collect read check settle score follow job".split(" "));

    /** The data files that decide it too, and the beginnings of names of message files whose sentences are stored. */
    private static final List<String> DECLARATIONS =
            List.of("frameworks/", "layouts/", "names/", "messages/findings_", "messages/suspects_");

    /** The fingerprint of this program with a job's settings and frameworks. */
    public static String of(String settingsHash, String frameworksHash) {
        return new Sha256().add(Own.READING + settingsHash + frameworksHash).hex();
    }

    /** A hash of the whole program: while it is the same, the same input gives the same output. */
    static String ofProgram() {
        return Own.PROGRAM;
    }

    /** Computed once: the program does not change while it runs. Each file is hashed once; the second hash holds the first. */
    private static final class Own {
        private static final String READING;
        private static final String PROGRAM;

        static {
            Sha256 reading = new Sha256();
            Sha256 rest = new Sha256();
            program().forEach((name, crc) -> (matters(name) ? reading : rest).add(name + crc + "\n"));
            READING = reading.hex();
            PROGRAM = rest.add(READING).hex();
        }
    }

    /** The program's files with checksums: from the jar's directory, else from the folder of classes. */
    private static TreeMap<String, Long> program() {
        try {
            Path place = Path.of(ReadingFingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(place) ? ofFolder(place) : ofJar(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program's own place is no path", e);
        }
    }

    private static TreeMap<String, Long> ofJar(Path jar) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach((ZipEntry entry) -> files.put(entry.getName(), entry.getCrc()));
        }
        return files;
    }

    private static TreeMap<String, Long> ofFolder(Path folder) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                CRC32 crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                files.put(folder.relativize(file).toString().replace('\\', '/'), crc.getValue());
            }
        }
        return files;
    }

    /** Whether a file of the program decides what is stored of a workbook. */
    static boolean matters(String name) {
        if (!name.startsWith(PROGRAM)) {
            return DECLARATIONS.stream().anyMatch(name::startsWith);
        }
        int end = name.indexOf('/', PROGRAM.length());
        return end > 0 && PACKAGES.contains(name.substring(PROGRAM.length(), end));
    }
}
