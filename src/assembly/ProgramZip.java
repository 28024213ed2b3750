import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the built program into one zip: unpacked anywhere, it runs wherever a Java is. Started by the build in a process with
 * a UTF-8 locale, because under the POSIX locale Maven itself sees no file with a Thai name, and says nothing. Arguments:
 * the project's folder, its target folder, the zip, the time of all entries.
 *
 * <p>The archive of loaded classes is not in it: it fits one Java and one place only. Nothing is compressed: jars are already.
 */
final class ProgramZip {
    /** What of the project goes in, beside jar and libraries. */
    private static final List<String> CONTENT = List.of(
            "bin",
            "docs",
            "jobs/sample",
            "jobs/sample-with-faults",
            "jobs/systemd",
            "jobs/windows",
            "jobs/nightly/inbox/.gitkeep",
            "jobs/nightly.yaml",
            "jobs/sample.yaml",
            "jobs/sample-with-faults.yaml",
            "workbook-templates",
            "CHANGELOG.md",
            "README.md");

    private ProgramZip() {}

    public static void main(String[] args) throws IOException {
        Path project = Path.of(args[0]);
        Path target = Path.of(args[1]);
        Path zip = Path.of(args[2]);
        FileTime time = FileTime.from(Instant.parse(args[3]));
        Files.deleteIfExists(zip);
        Map<String, String> options = 
                Map.of("create", "true", "enablePosixFileAttributes", "true", "compressionMethod", "STORED");
        try (FileSystem inside = FileSystems.newFileSystem(zip, options)) {
            Path top = inside.getPath("/" + zip.getFileName().toString().replaceFirst("\\.zip$", ""));
            for (Path file : files(target, List.of("ita-consolidator.jar", "lib"))) {
                copy(target, file, top, time);
            }
            for (Path file : files(project, CONTENT)) {
                copy(project, file, top, time);
            }
        }
    }

    private static List<Path> files(Path folder, List<String> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : names) {
            try (Stream<Path> found = Files.walk(folder.resolve(name))) {
                found.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static void copy(Path from, Path file, Path top, FileTime time) throws IOException {
        Path entry = top;
        for (Path part : from.relativize(file)) {
            entry = entry.resolve(part.toString());
        }
        for (Path folder = top; !folder.equals(entry.getParent()); ) {
            folder = folder.resolve(folder.relativize(entry).getName(0));
            makeFolder(folder, time);
        }
        makeFolder(top, time);
        Files.copy(file, entry);
        boolean program = entry.endsWith("bin/ita");
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        Files.setLastModifiedTime(entry, time);
    }

    private static void makeFolder(Path folder, FileTime time) throws IOException {
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.setLastModifiedTime(folder, time);
        }
    }
}
