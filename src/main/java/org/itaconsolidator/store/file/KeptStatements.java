package org.itaconsolidator.store.file;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/** SQLite with statements that live as long as their connection: preparing them anew took a twentieth of a run. */
final class KeptStatements extends SQLiteDataSource {
    /** Of one connection; a run asks fewer. */
    private static final int MOST = 128;

    private static final long TRY_AGAIN_NANOS = 10_000_000;

    private static final String SCHEME = "jdbc:sqlite:";

    KeptStatements(SQLiteConfig sqlite) {
        super(sqlite);
    }

    /**
     * Opens a connection. SQLite refuses the switch of a new file to its log at once, not after the configured wait, while
     * another process makes the same switch: two that would wait for one another would wait for ever.
     */
    @Override
    public SQLiteConnection getConnection(String user, String password) throws SQLException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(getConfig().getBusyTimeout());
        while (true) {
            try {
                return new Keeping(getUrl());
            } catch (SQLException e) {
                if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code
                        || System.nanoTime() >= end
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(TRY_AGAIN_NANOS);
            }
        }
    }

    private final class Keeping extends JDBC4Connection {
        /** Those that nobody uses, the one unused for longest first. */
        private final Map<String, Kept> idle = new LinkedHashMap<>();

        Keeping(String url) throws SQLException {
            super(url, url.substring(SCHEME.length()), getConfig().toProperties());
        }

        @Override
        public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
                throws SQLException {
            checkOpen();
            checkCursor(type, concurrency, holdability);
            Kept kept = idle.remove(sql);
            return kept == null ? new Kept(this, sql) : kept;
        }

        /** Takes a statement back; one that is used twice at once is kept once, and one that is closed twice stays. */
        private boolean takeBack(String sql, Kept statement) throws SQLException {
            Kept there = idle.putIfAbsent(sql, statement);
            if (there != null) {
                return there == statement;
            }
            if (idle.size() > MOST) {
                Iterator<Kept> longest = idle.values().iterator();
                Kept unused = longest.next();
                longest.remove();
                unused.finish();
            }
            return true;
        }
    }

    private static final class Kept extends JDBC4PreparedStatement {
        private final Keeping connection;
        private final String text;

        Kept(Keeping connection, String text) throws SQLException {
            super(connection, text);
            this.connection = connection;
            this.text = text;
        }

        /** Forgets rows and values and waits for the next to ask the same; one that failed is not kept. */
        @Override
        public void close() throws SQLException {
            if (isClosed() || pointer.isClosed()) {
                return;
            }
            rs.close();
            clearGeneratedKeys();
            batch = null;
            batchPos = 0;
            batchQueryCount = 0;
            resultsWaiting = false;
            boolean sound =
                    pointer.safeRunInt(DB::reset) == SQLITE_OK && pointer.safeRunInt(DB::clear_bindings) == SQLITE_OK;
            if (!sound || !connection.takeBack(text, this)) {
                finish();
            }
        }

        private void finish() throws SQLException {
            super.close();
        }
    }
}
