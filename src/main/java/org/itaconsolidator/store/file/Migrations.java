package org.itaconsolidator.store.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings older stores up to date: a script per version, applied in order. Views are recreated, all scores are settled
 * again, and the next run publishes again, even if only the views differ. Views whose names are not ours stay.
 *
 * @param folder where the scripts {@code <version>.sql} stand; a script brings the version before it to its own
 * @param oldest the oldest version from which there is a way
 * @param newest the version that they lead to
 */
record Migrations(String folder, int oldest, int newest) {
    static final Migrations OF_THE_STORE = new Migrations("/store/migrations/", 2, Schema.VERSION);

    /** Brings a store up to date in one transaction; does nothing to one that is. */
    void apply(JdbcClient jdbc) {
        jdbc.sql("BEGIN IMMEDIATE").update();
        try {
            int version = Schema.number(jdbc, "PRAGMA user_version");
            if (version < newest) {
                migrate(jdbc, version);
            } else if (version == newest && !Schema.hasOwnViews(jdbc)) {
                for (String view : views(jdbc).keySet()) {
                    if (Schema.isOurView(view)) {
                        drop(jdbc, view);
                    }
                }
                makeViews(jdbc);
            }
            jdbc.sql("COMMIT").update();
        } catch (RuntimeException e) {
            jdbc.sql("ROLLBACK").update();
            throw e;
        }
    }

    private void migrate(JdbcClient jdbc, int from) {
        if (from < oldest) {
            throw new IllegalStateException("no way leads from version " + from + " of the store to " + newest);
        }
        Map<String, String> ofOthers = views(jdbc);
        ofOthers.keySet().forEach(view -> drop(jdbc, view)); // SQLite renames no table that a view would then not find
        ofOthers.keySet().removeIf(Schema::isOurView);
        for (int version = from + 1; version <= newest; version++) {
            Schema.statements(folder + version + ".sql")
                    .forEach(sql -> jdbc.sql(sql).update());
        }
        makeViews(jdbc);
        ofOthers.values().forEach(view -> jdbc.sql(view).update());
        if (!StoreFile.refersToNothingMissing(jdbc)) {
            throw new IllegalStateException("after the migration to version " + newest + " rows refer to missing ones");
        }
        jdbc.sql("PRAGMA user_version = " + newest).update();
    }

    private static Map<String, String> views(JdbcClient jdbc) {
        Map<String, String> textByName = new LinkedHashMap<>();
        jdbc.sql("SELECT name, sql FROM sqlite_schema WHERE type = 'view'")
                .query((row, n) -> textByName.put(row.getString("name"), row.getString("sql")))
                .list();
        return textByName;
    }

    private static void drop(JdbcClient jdbc, String view) {
        jdbc.sql("DROP VIEW \"" + view.replace("\"", "\"\"") + "\"").update();
    }

    /** Makes the views; everything computed and published from others is due again. */
    private static void makeViews(JdbcClient jdbc) {
        Schema.statements(Schema.VIEWS).forEach(sql -> jdbc.sql(sql).update());
        jdbc.sql("UPDATE body SET scores_due = 1").update();
        jdbc.sql("UPDATE publication SET state_hash = ''").update();
    }
}
