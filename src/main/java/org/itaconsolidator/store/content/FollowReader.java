package org.itaconsolidator.store.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.FollowRows;
import org.itaconsolidator.store.row.RowsAhead;
import org.itaconsolidator.store.row.Scope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Promises and what was reported of them, on connections that only read: what the step score committed last. */
public final class FollowReader {
    private final JdbcTemplate jdbc;
    private final Scope scope;

    FollowReader(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /**
     * The measures of all bodies, by body, fiscal year and division, then in the order of their documents. Ask each how it
     * stands on the day of the run: {@link FollowedMeasure#stateOn}. One body and year and a few hundred measures are in
     * memory at a time.
     */
    public void forEachMeasure(Consumer<FollowedMeasure> consumer) {
        RowsAhead.<FollowedMeasure>forEach(
                each -> listYears().forEach(year -> listMeasures(year).forEach(each)), consumer);
    }

    private record BodyYear(long bodyId, Body body, int fiscalYear) {}

    private List<BodyYear> listYears() {
        return ContentRows.byBody(
                jdbc.query(
                        """
                SELECT DISTINCT f.body_id, b.name, b.district, b.province, f.fiscal_year
                FROM followed f JOIN body b USING (body_id) WHERE %s ORDER BY b.name, b.district, b.province, f.fiscal_year
                """.replace("%s", scope.ofBody("f.body_id")),
                        (rs, n) -> new BodyYear(
                                rs.getLong("body_id"),
                                new Body(rs.getString("name"), rs.getString("district"), rs.getString("province")),
                                rs.getInt("fiscal_year"))),
                BodyYear::body);
    }

    private List<FollowedMeasure> listMeasures(BodyYear year) {
        Map<Long, List<DueDate>> dues = new HashMap<>();
        jdbc.query(
                """
                SELECT d.* FROM due_date d JOIN followed f USING (measure_id)
                WHERE f.body_id = ? AND f.fiscal_year = ? ORDER BY d.measure_id, d.position
                """,
                (RowCallbackHandler) rs -> dues.computeIfAbsent(rs.getLong("measure_id"), id -> new ArrayList<>())
                        .add(FollowRows.dueDate(rs)),
                year.bodyId(),
                year.fiscalYear());
        Map<Long, List<LocalDate>> dates = new HashMap<>();
        jdbc.query(
                """
                SELECT e.measure_id, e.text FROM evidence e
                WHERE e.body_id = ? AND e.fiscal_year = ? AND e.kind = 'date' ORDER BY e.measure_id, e.position
                """,
                (RowCallbackHandler) rs -> dates.computeIfAbsent(rs.getLong("measure_id"), id -> new ArrayList<>())
                        .add(LocalDate.parse(rs.getString("text"))),
                year.bodyId(),
                year.fiscalYear());
        Map<Long, List<ReportedResult>> reports = new HashMap<>();
        jdbc.query(
                """
                SELECT r.measure_id AS promise, r.likely, r.says, m.measure_id, m.division, m.round, m.result_text,
                    m.outcome_text, m.inbox_path, m.sheet, m.cell
                FROM followed f JOIN followed_report r USING (measure_id)
                    JOIN counting_measure m ON m.measure_id = r.report_id
                WHERE f.body_id = ? AND f.fiscal_year = ? ORDER BY r.measure_id, r.position
                """,
                (RowCallbackHandler) rs -> reports.computeIfAbsent(rs.getLong("promise"), id -> new ArrayList<>())
                        .add(FollowRows.report(rs, dates.getOrDefault(rs.getLong("measure_id"), List.of()))),
                year.bodyId(),
                year.fiscalYear());
        return jdbc.query(
                """
                SELECT m.*, f.origin,
                    (SELECT group_concat(division, char(31) ORDER BY position) FROM measure_division d
                        WHERE d.measure_id = m.measure_id) AS divisions
                FROM followed f JOIN counting_measure m USING (measure_id)
                WHERE f.body_id = ? AND f.fiscal_year = ? ORDER BY m.division, %s
                """.replace("%s", ContentReader.DOCUMENTS),
                (rs, n) -> {
                    long id = rs.getLong("measure_id");
                    return FollowRows.measure(
                            rs, year.body(), dues.getOrDefault(id, List.of()), reports.getOrDefault(id, List.of()));
                },
                year.bodyId(),
                year.fiscalYear());
    }

    /** The last day up to a day on which a promise became missing; empty where none is. */
    public Optional<LocalDate> findLastMissed(LocalDate day) {
        return jdbc.queryForList("""
                        SELECT max(d.asked_from) FROM followed f JOIN due_date d USING (measure_id)
                        WHERE %s AND d.told IS NULL AND d.asked_from <= ? HAVING max(d.asked_from) IS NOT NULL
                        """.replace("%s", scope.ofBody("f.body_id")), String.class, day.toString()).stream()
                .findFirst()
                .map(LocalDate::parse);
    }
}
