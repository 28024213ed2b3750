package org.itaconsolidator.store.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.itaconsolidator.disk.Durable;
import org.itaconsolidator.disk.OwnFiles;
import org.itaconsolidator.disk.OwnFiles.Part;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A store's file while nobody has it open: inspecting it, copying it, bringing it up to date. */
public final class StoreFile {
    /**
     * Whether a file is an undamaged store of this program, of this version or an older one; a sealed one must be as it was
     * sealed. The file is not changed.
     */
    public static boolean isWhole(Path file) {
        try {
            return StoreHeader.check(file) > 0
                    && CopySeal.isUnbroken(file)
                    && reading(file, jdbc -> isOk(jdbc, "PRAGMA integrity_check(1)"))
                    && reading(file, StoreFile::refersToNothingMissing);
        } catch (StoreUnreadable | DataAccessException | IOException e) {
            return false;
        }
    }

    /** Whether a store has this program's version; an older one must be brought up to date first. */
    public static boolean isOfThisVersion(Path file) {
        return StoreHeader.check(file) == Schema.VERSION;
    }

    /**
     * Makes sure that a store is not damaged before anything is written to it. If its file is as the last good run left
     * it, it need not be read for that.
     *
     * @throws StoreUnreadable if it is damaged
     */
    static void prove(Path file) {
        if (StoreHeader.check(file) == 0 || SoundMark.holds(file)) {
            return;
        }
        demandSound(file, () -> reading(file, jdbc -> isOk(jdbc, "PRAGMA quick_check(1)")));
    }

    static void demandSound(Path file, BooleanSupplier look) {
        boolean sound;
        try {
            sound = look.getAsBoolean();
        } catch (DataAccessException e) {
            throw new StoreUnreadable(file, StoreFailures.reason(file, e), e);
        }
        if (!sound) {
            throw new StoreUnreadable(file, Reason.DAMAGED, null);
        }
    }

    /** Writes a copy to work with, without a seal. */
    public static void copy(Path file, Path copy) throws IOException {
        copy(file, copy, false);
    }

    private static void copy(Path file, Path copy, boolean sealed) throws IOException {
        write(
                copy,
                sealed,
                part -> reading(
                        file, jdbc -> jdbc.sql("VACUUM INTO ?").param(part).update()),
                () -> {});
    }

    /** Writes a copy beside its place and checks it there, so that a half copy never has its name. */
    static void write(Path copy, boolean sealed, Consumer<String> copying, Store.BeforeNaming before)
            throws IOException {
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        Files.deleteIfExists(part);
        PrivateFiles.createFolders(copy.toAbsolutePath().getParent());
        PrivateFiles.createFile(part); // SQLite takes an empty one for its own
        try {
            copying.accept(part.toString());
            if (!reading(part, jdbc -> isOk(jdbc, "PRAGMA quick_check(1)"))) {
                throw new IOException("the copy " + part + " is not whole");
            }
            if (sealed) {
                CopySeal.set(part);
            }
            before.run();
        } catch (IOException | RuntimeException | Error e) {
            Files.deleteIfExists(part);
            throw e;
        }
        Durable.putInPlace(part, copy);
    }

    /** The deliveries that count in a store's file, each as its path and content; empty if the file cannot be read. */
    static Set<String> listDeliveries(Path file) {
        return findIn(
                        file,
                        jdbc -> jdbc.sql("SELECT inbox_path || ' ' || sha256 FROM submission WHERE delivers = 1")
                                .query(String.class)
                                .set())
                .orElse(Set.of());
    }

    /** The inboxes in which a store's file found workbooks, the last first; empty if it cannot be read or does not say. */
    public static List<String> listInboxes(Path file) {
        return findIn(file, jdbc -> jdbc.sql("""
                        SELECT substr(path, 1, length(path) - length(inbox_path) - 1) AS inbox FROM run_file
                        GROUP BY inbox ORDER BY max(run_id) DESC""").query(String.class).list()).orElse(List.of());
    }

    /** What was published last according to a store's file; empty if it cannot be read. */
    static Optional<String> findLastPublication(Path file) {
        return findIn(file, StoreFile::lastPublication);
    }

    static String lastPublication(JdbcClient jdbc) {
        return jdbc.sql("SELECT publication_id || ' ' || published_at || ' ' || state_hash FROM publication"
                        + " ORDER BY publication_id DESC LIMIT 1")
                .query(String.class)
                .optional()
                .orElse("");
    }

    /**
     * Copies a store of an older version, then brings it up to date, completely or not at all. Views made by another version
     * of the program are replaced. The caller holds its lock.
     *
     * @return the copy; empty if there was nothing to do
     */
    public static Optional<Path> bringUpToDate(Path place, LocalDateTime now) throws IOException {
        Path file = place.toAbsolutePath().normalize();
        int version = StoreHeader.check(file);
        if (version == 0 || version == Schema.VERSION && hasOwnViews(file)) {
            return Optional.empty();
        }
        NativeLibrary.placeBeside(file);
        prove(file);
        Optional<Path> copy = Optional.empty();
        if (version < Schema.VERSION) {
            OwnFiles.of(file).make(Part.BACKUP);
            copy = Optional.of(new Backups(file).placeBefore(Schema.VERSION, now));
            copy(file, copy.get(), true);
        }
        migrate(file);
        return copy;
    }

    /** Gives a store's copy of this version, which a program with other views may have made, the views of this one. */
    public static void giveOwnViews(Path copy) {
        if (!hasOwnViews(copy)) {
            migrate(copy);
        }
    }

    private static void migrate(Path file) {
        try {
            with(Connections.alone(file), jdbc -> {
                Migrations.OF_THE_STORE.apply(jdbc);
                return jdbc.sql("PRAGMA wal_checkpoint(TRUNCATE)")
                        .query((rs, n) -> rs.getInt(1))
                        .list();
            });
        } catch (DataAccessException e) {
            throw new StoreUnreadable(file, StoreFailures.reason(file, e), e);
        }
    }

    /** Whether the views are current; true for a file that cannot be read, as whoever opens it says why. */
    private static boolean hasOwnViews(Path file) {
        try {
            NativeLibrary.placeBeside(file);
            return reading(file, Schema::hasOwnViews);
        } catch (DataAccessException | IOException e) {
            return true;
        }
    }

    /** Sets where SQLite's library is unpacked, which counts for the first file that this process opens. */
    public static void placeLibraryBeside(Path store) throws IOException {
        NativeLibrary.placeBeside(store.toAbsolutePath().normalize());
    }

    static boolean isOk(JdbcClient jdbc, String check) {
        return jdbc.sql(check).query(String.class).list().get(0).equals("ok");
    }

    static boolean refersToNothingMissing(JdbcClient jdbc) {
        return jdbc.sql("PRAGMA foreign_key_check")
                .query((rs, n) -> rs.getString(1))
                .list()
                .isEmpty();
    }

    public static <T> T reading(Path file, Function<JdbcClient, T> question) {
        return with(Connections.onlyReading(file), question);
    }

    /** The answer of such a file; empty if it cannot be read. */
    public static <T> Optional<T> findIn(Path file, Function<JdbcClient, T> question) {
        try {
            return Optional.of(reading(file, question));
        } catch (DataAccessException e) {
            return Optional.empty();
        }
    }

    private static <T> T with(DataSource source, Function<JdbcClient, T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException e) {
            throw new org.springframework.jdbc.CannotGetJdbcConnectionException("the store cannot be opened", e);
        }
    }
}
