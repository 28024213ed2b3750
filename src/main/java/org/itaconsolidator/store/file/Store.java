package org.itaconsolidator.store.file;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.itaconsolidator.disk.PrivateFiles;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An open store. Everything that writes uses one connection, in transactions that take the write lock at their start;
 * everything that reads for people uses read-only connections.
 */
public final class Store implements AutoCloseable {
    private final Path file;
    private final String inbox;
    private final HikariDataSource writer;
    private final JdbcTransactionManager transactions;
    private final JdbcTemplate batches;
    private final JdbcClient sql;
    private final Map<String, List<Column>> columns = new HashMap<>();
    private HikariDataSource readers;
    private boolean resting;

    private Store(Path file, String inbox, HikariDataSource writer) {
        this.file = file;
        this.inbox = inbox;
        this.writer = writer;
        this.transactions = new JdbcTransactionManager(writer);
        this.batches = new JdbcTemplate(writer);
        this.sql = JdbcClient.create(batches);
    }

    /** Loads on a thread of its own what is the same for every store. */
    public static void loadAhead() {
        Thread thread = new Thread(NativeLibrary::loadAhead, "store-ahead");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((ahead, fault) -> {}); // opening a store meets it too, and tells of it
        thread.start();
    }

    /**
     * Opens the store at a place, or makes it there with its parent folders. A file that is not one of this program's
     * stores is refused and left as it is.
     *
     * @throws StoreUnreadable if the file is no store that can be used, or another version of the program wrote it
     */
    public static Store open(Path place) {
        return open(place, "");
    }

    /**
     * Opens the store, as {@link #open(Path)} does, for the deliveries of one inbox.
     *
     * @param inbox the inbox's name if several jobs deliver into the store: the same path in another inbox is another delivery;
     *     blank if the store has one job
     */
    public static Store open(Path place, String inbox) {
        Path file = place.toAbsolutePath().normalize();
        StoreHeader.check(file);
        makeParents(file);
        HikariDataSource writer = null;
        try {
            NativeLibrary.placeBeside(file);
            StoreFile.prove(file);
            PrivateFiles.createFile(file);
            writer = Connections.writer(file);
            Store store = new Store(file, inbox, writer);
            if (!Schema.isCurrent(store.sql(), file)) {
                store.inTransaction(() -> Schema.make(store.sql(), file));
            }
            return store;
        } catch (IOException e) {
            throw new StoreUnreadable(file, StoreFailures.reason(file, e), e);
        } catch (PoolInitializationException | DataAccessException | TransactionException e) {
            closeQuietly(writer);
            throw new StoreUnreadable(file, StoreFailures.reason(file, e), e);
        } catch (StoreUnreadable e) {
            closeQuietly(writer);
            throw e;
        }
    }

    /**
     * Looks at what stands at a store's place; nothing is opened, made or changed.
     *
     * @throws StoreUnreadable if it is no store that can be used
     */
    public static void check(Path place) {
        StoreHeader.check(place.toAbsolutePath().normalize());
    }

    /** Checks like {@link #check}; returns whether a first run would begin a store there. */
    public static boolean isNew(Path place) {
        return StoreHeader.isNew(place.toAbsolutePath().normalize());
    }

    private static void makeParents(Path file) {
        try {
            PrivateFiles.createFolders(file.getParent());
        } catch (FileAlreadyExistsException e) {
            throw new StoreUnreadable(file, Reason.NOT_A_FILE, e);
        } catch (IOException e) {
            throw new StoreUnreadable(file, Reason.NO_ACCESS, e);
        }
    }

    private static void closeQuietly(HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    public Path file() {
        return file;
    }

    /** The inbox for whose deliveries the store is open; blank if the store has one job. */
    public String inbox() {
        return inbox;
    }

    /** The writing connection, which Spring Batch's repository shares. */
    public DataSource dataSource() {
        return writer;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** Runs work completely or not at all; joins the caller's transaction. */
    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /**
     * Does work completely or not at all. Within the caller's transaction a failure undoes only this work, and the caller
     * can go on; without one, the work has its own.
     */
    public <T> T apart(Supplier<T> work) {
        TransactionTemplate nested = new TransactionTemplate(transactions);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return nested.execute(status -> work.get());
    }

    /**
     * Sets whether each commit waits until it is on the disk. If not, a power failure undoes the last commits, in order and each as
     * a whole; the next commit that waits secures those before it. Call outside a transaction.
     */
    public void waitForDisk(boolean eachCommit) {
        batches.execute("PRAGMA synchronous = " + (eachCommit ? "FULL" : "NORMAL"));
    }

    public JdbcClient sql() {
        return sql;
    }

    public JdbcTemplate batches() {
        return batches;
    }

    /** @param isNumbered whether SQLite itself numbers the rows in it */
    public record Column(String name, boolean isNumbered) {}

    /** A table's columns in order; those of all tables are read at once. */
    public List<Column> listColumns(String table) {
        synchronized (columns) {
            if (columns.isEmpty()) {
                sql().sql("""
                    SELECT t.name AS of_table, c.name,
                        c.type = 'INTEGER' AND pk = 1 AND count(nullif(pk, 0)) OVER (PARTITION BY t.name) = 1 AS numbered
                    FROM (SELECT name FROM sqlite_schema WHERE type = 'table') t, pragma_table_info(t.name) c
                    ORDER BY t.name, cid
                    """).query(rs -> {
                    columns.computeIfAbsent(rs.getString("of_table"), any -> new ArrayList<>())
                            .add(new Column(rs.getString("name"), rs.getBoolean("numbered")));
                });
            }
            return columns.getOrDefault(table, List.of());
        }
    }

    /** The next id of a table whose ids are never reused, so that they rise in the order of the document. */
    public long nextId(String table) {
        return sql().sql("SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = ?), 0) + 1")
                .param(table)
                .query(Long.class)
                .single();
    }

    /** Read-only connections that see what is committed; made when first used. */
    public synchronized DataSource readers() {
        if (readers == null) {
            readers = Connections.readers(file);
        }
        return readers;
    }

    /** What is done before a copy gets its name. */
    @FunctionalInterface
    public interface BeforeNaming {
        void run() throws IOException;
    }

    /** Writes a sealed copy to disk. */
    public void copyTo(Path copy) throws IOException {
        copyTo(copy, () -> {});
    }

    /** Writes a sealed copy to disk and names it after some work; if that fails, there is no copy. */
    public void copyTo(Path copy, BeforeNaming before) throws IOException {
        StoreFile.write(copy, true, part -> new JdbcTemplate(writer).update("VACUUM INTO ?", part), before);
    }

    /** Whether a copy has the last publication of this store. If a process was killed in between, it has not. */
    public boolean isHeldBy(Path copy) {
        return StoreFile.findLastPublication(copy).equals(Optional.of(StoreFile.lastPublication(sql)));
    }

    /** Whether a copy holds deliveries unknown to this store, and so must not be replaced by a copy of it. */
    public boolean lacksDeliveriesOf(Path copy) {
        Set<String> held = new HashSet<>(StoreFile.listDeliveries(copy));
        sql.sql("SELECT inbox_path || ' ' || sha256 FROM submission")
                .query(String.class)
                .list()
                .forEach(held::remove);
        return !held.isEmpty();
    }

    /** Rewrites the file so that no page contains deleted data. */
    public void scrub() {
        new JdbcTemplate(writer).execute("PRAGMA temp_store = FILE"); // it is as large as the store
        new JdbcTemplate(writer).execute("VACUUM");
        new JdbcTemplate(writer).execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /**
     * Reads the store through after a run that changed something. A reading connection allows copying meanwhile.
     *
     * @throws StoreUnreadable if it is damaged
     */
    public void prove() {
        StoreFile.demandSound(file, () -> {
            JdbcClient reading = JdbcClient.create(readers());
            return StoreFile.refersToNothingMissing(reading) && StoreFile.isOk(reading, "PRAGMA quick_check(1)");
        });
    }

    /** Moves SQLite's log into the file; nothing may be written afterwards. */
    public void rest() {
        new JdbcTemplate(writer).execute("PRAGMA wal_checkpoint(TRUNCATE)");
        resting = true;
    }

    @Override
    public synchronized void close() {
        closeQuietly(readers);
        writer.close();
        if (resting) {
            SoundMark.note(file);
        }
    }
}
