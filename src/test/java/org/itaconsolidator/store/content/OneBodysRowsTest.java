package org.itaconsolidator.store.content;

import static org.itaconsolidator.store.Samples.MONDAY;
import static org.itaconsolidator.store.Samples.file;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of one body costs the same however many bodies there are: thousands of bodies ask it one after another. */
class OneBodysRowsTest {
    /** What a statement itself makes for a row or the body, or a list in JSON, is short; c is how certain the body's totals are. */
    private static final Pattern SHORT =
            Pattern.compile("SCAN (?:CONSTANT ROW|\\(subquery-\\d+\\)|c LEFT-JOIN|.* VIRTUAL TABLE .*)");

    private static final Pattern STATEMENT = Pattern.compile("(?s)Executing[^\\[]*\\[(.*)\\]");

    @TempDir
    private Path folder;

    @Test
    void noTableOfAllBodiesIsLookedThroughForOne() throws SQLException {
        Path file = folder.resolve("ita.db");
        Set<String> statements;
        try (Store store = Store.open(file)) {
            new SubmissionStore(store, Samples.WORDING)
                    .save(Samples.report(file("a.xlsx", 1), "กองคลัง", "ก", "ข"), Map.of(), MONDAY);
            ContentReader content = new ContentReader(store);
            assertEquals(1, content.listBodies().size());
            statements = statementsOf(() -> assertEquals(List.of(), content.listUnreadable()));
        }
        Set<String> through = new TreeSet<>();
        int ofOneBody = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String statement : statements) {
                if (statement.contains("?1")) {
                    ofOneBody++;
                    listSteps(connection, statement).stream()
                            .filter(step -> step.startsWith("SCAN")
                                    && !SHORT.matcher(step).matches())
                            .forEach(step -> through.add(step + " of " + statement));
                }
            }
            String deliveries = statements.stream()
                    .filter(statement -> statement.contains("m.whose = ''"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(
                    listSteps(connection, deliveries)
                            .contains("SEARCH m USING INDEX measure_of_others (submission_id=?)"),
                    "the long rows of the other measures are not read");
        }
        assertTrue(ofOneBody > 25, "statements of one body: " + ofOneBody);
        assertEquals(Set.of(), through);
    }

    /** What SQLite does for a statement. */
    private static List<String> listSteps(Connection connection, String statement) throws SQLException {
        List<String> details = new ArrayList<>();
        try (PreparedStatement plan = connection.prepareStatement("EXPLAIN QUERY PLAN " + statement)) {
            for (int i = 1; i <= plan.getParameterMetaData().getParameterCount(); i++) {
                plan.setString(i, "");
            }
            try (ResultSet steps = plan.executeQuery()) {
                while (steps.next()) {
                    details.add(steps.getString("detail"));
                }
            }
        }
        return details;
    }

    private static Set<String> statementsOf(Runnable work) {
        Set<String> statements = new TreeSet<>();
        Handler noting = new Handler() {
            @Override
            public void publish(LogRecord line) {
                Matcher statement = STATEMENT.matcher(line.getMessage());
                if (statement.matches()) {
                    statements.add(statement.group(1));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger spring = Logger.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = spring.getLevel();
        spring.setLevel(Level.FINE);
        spring.setUseParentHandlers(false);
        spring.addHandler(noting);
        try {
            work.run();
        } finally {
            spring.removeHandler(noting);
            spring.setUseParentHandlers(true);
            spring.setLevel(before);
        }
        return statements;
    }
}
