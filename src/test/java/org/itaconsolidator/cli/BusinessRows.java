package org.itaconsolidator.cli;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** All rows of all public views of a store, in order, to compare. */
final class BusinessRows {
    /** When something happened, and numbers given anew where a step is done again. */
    private static final Set<String> OF_THE_RUN = Set.of(
            "received_at", "first_received_at", "first_here_at", "came_at", "changed_at", "finding_id", "change_id");

    private BusinessRows() {}

    /** Without what only tells when it was stored. */
    static List<String> of(Path store) throws SQLException {
        return of(store, OF_THE_RUN);
    }

    /** With the times as well. */
    static List<String> withTimes(Path store) throws SQLException {
        return of(store, Set.of());
    }

    private static List<String> of(Path store, Set<String> without) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            for (String view : views(statement)) {
                List<String> found = new ArrayList<>();
                try (ResultSet all = statement.executeQuery("SELECT * FROM " + view)) {
                    while (all.next()) {
                        found.add(view + row(all, without));
                    }
                }
                Collections.sort(found);
                rows.add(view + ": " + found.size());
                rows.addAll(found);
            }
        }
        return rows;
    }

    private static List<String> views(Statement statement) throws SQLException {
        List<String> views = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'v\\_%' ESCAPE '\\' ORDER BY name")) {
            while (found.next()) {
                views.add(found.getString(1));
            }
        }
        return views;
    }

    private static String row(ResultSet at, Set<String> without) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= at.getMetaData().getColumnCount(); i++) {
            String name = at.getMetaData().getColumnName(i);
            if (!without.contains(name)) {
                row.append(" · ").append(name).append('=').append(at.getString(i));
            }
        }
        return row.toString();
    }
}
