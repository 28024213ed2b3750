package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.sqlite.SQLiteConnectionConfig;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Unpacks SQLite's native library at every start. The program does this itself because sqlite-jdbc compares each copy
 * byte by byte (60 CPU ms). Each process has its own folder beside the store; the next start removes those that killed
 * processes left.
 */
final class NativeLibrary {
    private static final Pattern PROCESS = Pattern.compile("[0-9]{1,18}");
    private static final String PLACE = "org.sqlite.tmpdir";
    private static final String LIBRARY_PLACE = "org.sqlite.lib.path";
    private static final String LIBRARY_NAME = "org.sqlite.lib.name";

    /** The library of this system in sqlite-jdbc, which asks another process what system it is. */
    private static final class Bundled {
        static final String NAME = LibraryLoaderUtil.getNativeLibName();
        static final String RESOURCE = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + NAME;
    }

    private static boolean placed;

    /** Finds the library and loads the calendar classes of connections, before the store's place is known. */
    static String loadAhead() {
        SQLiteConnectionConfig.fromPragmaTable(new Properties());
        return Bundled.RESOURCE;
    }

    /** Sets the folder once, when the first store is opened; tidies other processes' folders. */
    static synchronized void placeBeside(Path store) throws IOException {
        if (placed) {
            return;
        }
        OwnFiles files = OwnFiles.of(store);
        Path all = files.make(Part.NATIVE);
        Path own = all.resolve(String.valueOf(ProcessHandle.current().pid()));
        PrivateFiles.createFolders(own);
        tidy(files, pid -> ProcessHandle.of(pid).isPresent());
        System.setProperty(PLACE, own.toString());
        unpack(own);
        placeTemporaryFiles(own);
        placed = true;
    }

    /** Unpacks the library of this system. If there is none, sqlite-jdbc looks for it and reports the failure. */
    private static void unpack(Path folder) throws IOException {
        String name = Bundled.NAME;
        try (InputStream library = LibraryLoaderUtil.class.getResourceAsStream(Bundled.RESOURCE)) {
            if (library != null && System.getProperty(LIBRARY_PLACE) == null) {
                Path own = folder.resolve("sqlite-" + name);
                own.toFile().deleteOnExit();
                Files.copy(library, own, StandardCopyOption.REPLACE_EXISTING);
                System.setProperty(LIBRARY_PLACE, folder.toString());
                System.setProperty(LIBRARY_NAME, own.getFileName().toString());
            }
        }
    }

    /**
     * SQLite's temporary files go into the same folder: on the disk of the store and readable by its owner alone, unlike the
     * system's folder. The statement is deprecated and holds for the whole process, but Java can reach no other.
     */
    private static void placeTemporaryFiles(Path folder) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "PRAGMA temp_store_directory = '" + folder.toString().replace("'", "''") + "'");
        } catch (SQLException e) {
            throw new IOException("SQLite's temporary files cannot be put into " + folder, e);
        }
    }

    static void tidy(OwnFiles files, LongPredicate isAlive) {
        try {
            for (Path folder : Durable.list(files.folder(Part.NATIVE), "")) {
                String name = folder.getFileName().toString();
                if (PROCESS.matcher(name).matches() && !isAlive.test(Long.parseLong(name))) {
                    files.deleteAll(Part.NATIVE, folder);
                }
            }
        } catch (IOException e) {
            // another start may tidy at the same time, or a virus scanner look into it; the next start tries again
        }
    }
}
