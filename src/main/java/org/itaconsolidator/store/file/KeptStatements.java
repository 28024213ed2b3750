package org.itaconsolidator.store.file;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.CoreResultSet;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.core.SafeStmtPtr.SafePtrFunction;
import org.sqlite.core.SafeStmtPtr.SafePtrIntFunction;
import org.sqlite.core.SafeStmtPtr.SafePtrLongFunction;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;
import org.sqlite.jdbc4.JDBC4ResultSet;

/**
 * SQLite statements that live as long as their connection: preparing them again for each use took a twentieth of a run.
 */
final class KeptStatements extends SQLiteDataSource {
    /** Kept for one connection; a run uses fewer. */
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
        /** Unused statements, the longest unused first. */
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

        /** Takes a statement back; keeps only one of two that were in use at once, and ignores a second close. */
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
        private final String[] names;

        Kept(Keeping connection, String text) throws SQLException {
            super(connection, text);
            this.connection = connection;
            this.text = text;
            this.names = rs.colsMeta;
        }

        /**
         * Closed rows forget the names of their columns, and sqlite-jdbc would ask SQLite for each of them again. They are those of when the
         * statement was prepared: no kept one may be used again after a change of the schema.
         */
        @Override
        public ResultSet getResultSet() throws SQLException {
            rs.colsMeta = names;
            return super.getResultSet();
        }

        @Override
        public ResultSet executeQuery() throws SQLException {
            super.executeQuery();
            return new Rows(this, rs);
        }

        /** Resets rows and values for the next use; a failed statement is not kept. */
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
    /**
     * Fetches texts and numbers of rows with fewer calls. For each value sqlite-jdbc makes a lambda, and for each text a buffer of the
     * JVM, which together cost more than SQLite itself.
     */
    private static final class Rows extends JDBC4ResultSet {
        private final SafePtrFunction<String, SQLException> text = this::text;
        private final SafePtrLongFunction<SQLException> number = this::number;
        private final SafePtrIntFunction<SQLException> type = this::type;
        /** The stored texts of the row before, by column: neighbouring rows often have the same. */
        private final byte[][] before;

        private final String[] texts;
        /** The column that is asked for, from 0. */
        private int at;

        Rows(CoreStatement statement, CoreResultSet opened) {
            super(statement);
            cols = opened.cols;
            colsMeta = opened.colsMeta;
            maxRows = opened.maxRows;
            emptyResultSet = opened.emptyResultSet;
            open = true;
            before = new byte[cols.length][];
            texts = new String[cols.length];
        }

        @Override
        public String getColumnName(int column) throws SQLException {
            return colsMeta[checkCol(column)];
        }

        @Override
        public String getString(int column) throws SQLException {
            at = markCol(column);
            return stmt.pointer.safeRun(text);
        }

        @Override
        public long getLong(int column) throws SQLException {
            at = markCol(column);
            return stmt.pointer.safeRunLong(number);
        }

        @Override
        public int getInt(int column) throws SQLException {
            return (int) getLong(column);
        }

        @Override
        public boolean wasNull() throws SQLException {
            at = markCol(lastCol);
            return stmt.pointer.safeRunInt(type) == SQLITE_NULL;
        }

        /** A text as its stored bytes, which are UTF-8, also for numbers. */
        private String text(DB db, long pointer) throws SQLException {
            byte[] utf8 = db.column_blob(pointer, at);
            if (utf8 == null) {
                return null;
            }
            if (!Arrays.equals(utf8, before[at])) {
                before[at] = utf8;
                texts[at] = new String(utf8, StandardCharsets.UTF_8);
            }
            return texts[at];
        }

        private long number(DB db, long pointer) throws SQLException {
            return db.column_long(pointer, at);
        }

        private int type(DB db, long pointer) throws SQLException {
            return db.column_type(pointer, at);
        }
    }
}
