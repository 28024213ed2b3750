package org.itaconsolidator.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder for copies that are thrown away, in the system's place for temporary files and its owner's alone. Its name says whose
 * process it is, so that what a killed one left can be told from what is in use.
 */
public final class WorkFolder {
    private static final String PREFIX = "ita-work-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*");

    private WorkFolder() {}

    /** A new one; what killed processes left goes. */
    public static Path create() throws IOException {
        clear();
        return Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Deletes what killed processes left; how many folders. Those of another user stay. */
    public static int clear() throws IOException {
        int cleared = 0;
        for (Path folder : Durable.list(Path.of(System.getProperty("java.io.tmpdir")), PREFIX)) {
            Matcher name = NAME.matcher(folder.getFileName().toString());
            if (name.matches()
                    && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
                    && Files.isWritable(folder)
                    && Files.getOwner(folder).getName().equals(System.getProperty("user.name"))) {
                Durable.delete(folder);
                cleared++;
            }
        }
        return cleared;
    }
}
