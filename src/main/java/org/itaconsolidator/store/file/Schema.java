package org.itaconsolidator.store.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.store.file.StoreUnreadable.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Creates the tables and views of a new store, in the transaction of the caller. */
public final class Schema {
    /** The version that this program writes, SQLite's {@code user_version}. */
    static final int VERSION = 26;

    /** SQLite's {@code application_id} of a store: "ITAC" in ASCII. */
    static final int APPLICATION = 0x49544143;

    static final String VIEWS = "/store/views.sql";

    private static final List<String> SCRIPTS =
            List.of("/store/schema.sql", VIEWS, "/org/springframework/batch/core/schema-sqlite.sql");

    /**
     * Whether the file is a store that can be used as it is. Asks without the writer's lock, so that a look at the store
     * does not wait for a run.
     */
    static boolean isCurrent(JdbcClient jdbc, Path file) {
        if (number(jdbc, "PRAGMA application_id") != APPLICATION) {
            return false;
        }
        StoreHeader.checkCurrent(file, number(jdbc, "PRAGMA user_version"));
        if (!hasOwnViews(jdbc)) {
            throw new StoreUnreadable(file, Reason.OLDER, null);
        }
        return true;
    }

    /** Makes the schema in an empty file, in a transaction, as two may try at once; refuses another program's file. */
    static void make(JdbcClient jdbc, Path file) {
        if (isCurrent(jdbc, file)) {
            return;
        }
        if (number(jdbc, "SELECT count(*) FROM sqlite_schema") > 0) {
            throw new StoreUnreadable(file, Reason.OTHER_PROGRAM, null);
        }
        SCRIPTS.stream()
                .flatMap(Schema::statements)
                .forEach(sql -> jdbc.sql(sql).update());
        jdbc.sql("PRAGMA application_id = " + APPLICATION).update();
        jdbc.sql("PRAGMA user_version = " + VERSION).update();
    }

    /** Whether all views are as this program makes them, by the texts that SQLite keeps. */
    static boolean hasOwnViews(JdbcClient jdbc) {
        return jdbc.sql("SELECT sql FROM sqlite_schema WHERE type = 'view'")
                .query(String.class)
                .set()
                .containsAll(statements(VIEWS).toList());
    }

    /** Whether a view's name is one that this program gives or gave; any other is somebody's own. */
    static boolean isOurView(String name) {
        return name.startsWith("v_") || statements(VIEWS).anyMatch(sql -> sql.startsWith("CREATE VIEW " + name + " "));
    }

    public static int number(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** The statements of a script; comments have lines of their own. */
    static Stream<String> statements(String script) {
        try (InputStream in = Schema.class.getResourceAsStream(script)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^[ \\t]*+--.*$", "");
            return Stream.of(text.split(";\\s*(\\R|$)")).map(String::strip).filter(s -> !s.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
