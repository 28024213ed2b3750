package org.itaconsolidator.store.file;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/** Two connection pools: one connection that writes, and a few that read what is committed. */
final class Connections {
    private static final Duration BUSY = Duration.ofSeconds(60);
    private static final int READERS = 4;

    /** The size to which SQLite cuts its log after a checkpoint. */
    private static final int LOG_BYTES = 16 << 20;

    static HikariDataSource writer(Path file) {
        SQLiteConfig sqlite = common();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(SynchronousMode.FULL);
        sqlite.setJournalSizeLimit(LOG_BYTES);
        // otherwise each savepoint would write what it may have to take back into a file of its own
        sqlite.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // a transaction that begins by reading cannot start to write while another one writes, however long it waits
        sqlite.setTransactionMode(TransactionMode.IMMEDIATE);
        return pool("store", file, sqlite, 1);
    }

    static HikariDataSource readers(Path file) {
        SQLiteConfig sqlite = common();
        sqlite.setReadOnly(true);
        return pool("store-readers", file, sqlite, READERS);
    }

    /**
     * One connection that reads a closed store's file and leaves nothing beside it. If SQLite's log is beside the file,
     * the log's content is read too.
     */
    static DataSource onlyReading(Path file) {
        SQLiteConfig sqlite = common();
        sqlite.setReadOnly(true);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        boolean logged = Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
        source.setUrl("jdbc:sqlite:" + (logged ? file : file.toUri() + "?immutable=1"));
        return source;
    }

    /** A single connection for changing tables; it does not check foreign keys. */
    static DataSource alone(Path file) {
        SQLiteConfig sqlite = common();
        sqlite.enforceForeignKeys(false);
        sqlite.setSynchronous(SynchronousMode.FULL);
        SQLiteDataSource source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private static SQLiteConfig common() {
        SQLiteConfig sqlite = new SQLiteConfig();
        // sqlite-jdbc itself lets one thread at a time into a connection
        sqlite.setOpenMode(SQLiteOpenMode.NOMUTEX);
        sqlite.enforceForeignKeys(true);
        sqlite.setBusyTimeout((int) BUSY.toMillis());
        sqlite.setGetGeneratedKeys(
                false); // nobody asks for them, and each insertion would be followed by a statement that does
        return sqlite;
    }

    private static HikariDataSource pool(String name, Path file, SQLiteConfig sqlite, int size) {
        KeptStatements source = new KeptStatements(sqlite);
        source.setUrl("jdbc:sqlite:" + file);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(source);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setReadOnly(size > 1);
        pool.setConnectionTimeout(BUSY.toMillis());
        // connections to a file need no renewal
        pool.setMaxLifetime(0);
        pool.setIdleTimeout(0);
        return new HikariDataSource(pool);
    }
}
