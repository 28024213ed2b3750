package org.itaconsolidator.store.content;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/**
 * Reads promises and what was reported about them, over connections that only read: what the step score last committed.
 */
public final class FollowReader {
    private static final RecordColumns<BodyYear> BODY_YEAR = RecordColumns.of(BodyYear.class);
    private static final RecordColumns<ReportedResult> REPORT = RecordColumns.of(
            ReportedResult.class,
            Map.of(
                    "division", "whose",
                    "result", "result_text",
                    "outcome", "outcome_text",
                    "place.fileName", "inbox_path"));
    private static final RecordColumns<FollowedMeasure> MEASURE = RecordColumns.of(
            FollowedMeasure.class,
            Map.of(
                    "division", "answers",
                    "text", "named",
                    "period", "period_text",
                    "monitoring", "monitoring_text",
                    "start", "period_start",
                    "end", "period_end",
                    "place.fileName", "inbox_path"));

    /** JSON's null instead of a list of ids: all measures. An empty list would ask for none. */
    private static final String EACH = "null";

    private static final String WANTED =
            "AND (?3 = '" + EACH + "' OR f.measure_id IN (SELECT value FROM json_each(?3)))";

    /** The columns of the long texts of a measure and of its report. */
    private record Texts(String ofMeasure, String ofReport) {
        static final Texts ALL = new Texts("m.period_text, m.monitoring_text", "m.result_text, m.outcome_text");
        static final Texts NONE =
                new Texts("'' AS period_text, '' AS monitoring_text", "'' AS result_text, '' AS outcome_text");
    }

    private final Queries sql;

    FollowReader(Queries sql) {
        this.sql = sql;
    }

    /**
     * The measures of all bodies, by body, fiscal year and division, then in the order of their documents. Ask each how it
     * stands on the day of the run: {@link FollowedMeasure#stateOn}. One body and year and a few hundred measures are in
     * memory at a time.
     */
    public void forEachMeasure(Consumer<FollowedMeasure> consumer) {
        listYears("1 = 1").forEach(year -> listMeasures(year, EACH, Texts.ALL).forEach(consumer));
    }

    /** The same measures for counting: with their names, but without period, monitoring and what reports say in words. */
    public void forEachInBrief(Consumer<FollowedMeasure> consumer) {
        listYears("1 = 1").forEach(year -> listMeasures(year, EACH, Texts.NONE).forEach(consumer));
    }

    /** Of these measures only those that are wanted, by their ids. */
    public void forEachInBrief(Map<Body, Set<Long>> wanted, Consumer<FollowedMeasure> consumer) {
        listYears("1 = 1").stream()
                .filter(year -> wanted.containsKey(year.body()))
                .forEach(year -> listMeasures(year, wanted.get(year.body()).toString(), Texts.NONE)
                        .forEach(consumer));
    }

    /** The same measures, of these years, of the bodies that on a day have measures of which a report is still to tell. */
    public void forEachMeasureOfOwingBodies(LocalDate day, Set<FiscalYear> years, Consumer<FollowedMeasure> consumer) {
        listYears("""
                f.body_id IN (SELECT x.body_id FROM measure_standing x WHERE x.state IN (%states) AND x.from_day =
                    (SELECT max(d.from_day) FROM measure_standing d WHERE d.body_id = x.body_id AND d.from_day <= '%day'))
                """.replace(
                                "%states",
                                Stream.of(
                                                MeasureState.NOT_REPORTED,
                                                MeasureState.LATER_REPORT,
                                                MeasureState.NOT_DONE,
                                                MeasureState.INCOMPLETE,
                                                MeasureState.UNFINISHED)
                                        .map(state -> "'" + state.code() + "'")
                                        .collect(Collectors.joining(", ")))
                        .replace("%day", day.toString()))
                .stream()
                .filter(year -> years.contains(FiscalYear.ofBuddhist(year.fiscalYear())))
                .forEach(year -> listMeasures(year, EACH, Texts.ALL).forEach(consumer));
    }

    /**
     * Counts the states of each body's measures in its latest year on the tally's day. For many bodies it uses the counts that were stored
     * when the measures were followed, which say nothing of divisions.
     */
    public void countStates(MeasureTally tally) {
        if (sql.get("SELECT count(DISTINCT body_id) FROM followed", Integer.class) <= MeasureTally.FEW_BODIES) {
            forEachInBrief(tally::add);
            return;
        }
        sql.each(
                """
                SELECT b.name, b.district, b.province, x.fiscal_year, x.state, x.measures, x.late, x.missed
                FROM measure_standing x JOIN body b USING (body_id)
                WHERE %s AND x.from_day = (SELECT max(d.from_day) FROM measure_standing d
                    WHERE d.body_id = x.body_id AND d.from_day <= ?2)
                """.replace("%s", sql.scope().ofBody("x.body_id")),
                rs -> tally.take(
                        ColumnValues.body(rs),
                        FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                        Coded.of(MeasureState.class, rs.getString("state")),
                        rs.getInt("measures"),
                        rs.getInt("late"),
                        Optional.of(rs.getString("missed"))
                                .filter(on -> !on.isEmpty())
                                .map(LocalDate::parse)),
                tally.day().toString());
    }

    private record BodyYear(long bodyId, Body body, int fiscalYear) {}

    private List<BodyYear> listYears(String which) {
        return ContentRows.byBody(
                sql.list("""
                SELECT DISTINCT f.body_id, b.name, b.district, b.province, f.fiscal_year
                FROM followed f JOIN body b USING (body_id) WHERE %s AND %which ORDER BY b.name, b.district, b.province, f.fiscal_year
                """.replace("%s", sql.scope().ofBody("f.body_id")).replace("%which", which), BODY_YEAR.rows()),
                BodyYear::body);
    }

    /** @param ids a list in JSON; {@link #EACH} for all */
    private List<FollowedMeasure> listMeasures(BodyYear year, String ids, Texts texts) {
        Object[] asked = {year.bodyId(), year.fiscalYear(), ids};
        Map<Long, List<DueDate>> dues = sql.grouped(
                """
                SELECT d.* FROM due_date d JOIN followed f USING (measure_id)
                WHERE f.body_id = ? AND f.fiscal_year = ? %wanted ORDER BY d.measure_id, d.position
                """.replace("%wanted", WANTED), rs -> rs.getLong("measure_id"), ContentRows.DUE_DATE.rows(), asked);
        Map<Long, List<LocalDate>> dates = sql.grouped(
                """
                SELECT e.measure_id, e.text FROM evidence e
                WHERE e.body_id = ? AND e.fiscal_year = ? AND e.kind = 'date' AND (?3 = '%each' OR e.measure_id IN
                    (SELECT r.report_id FROM followed_report r JOIN json_each(?3) w ON r.measure_id = w.value))
                ORDER BY e.measure_id, e.position
                """.replace("%each", EACH),
                rs -> rs.getLong("measure_id"),
                (rs, n) -> LocalDate.parse(rs.getString("text")),
                asked);
        Map<Long, List<ReportedResult>> reports = sql.grouped(
                """
                SELECT r.measure_id AS promise, r.likely, r.says, m.measure_id, m.whose, m.round,
                    (SELECT group_concat(division, char(31) ORDER BY position) FROM measure_division d
                        WHERE d.measure_id = m.measure_id) AS divisions, %of-report,
                    m.inbox_path, m.sheet, m.cell
                FROM followed f JOIN followed_report r USING (measure_id)
                    JOIN counting_measure m ON m.measure_id = r.report_id
                WHERE f.body_id = ? AND f.fiscal_year = ? %wanted ORDER BY r.measure_id, r.position
                """.replace("%wanted", WANTED).replace("%of-report", texts.ofReport()),
                rs -> rs.getLong("promise"),
                REPORT.rows(Map.of(
                        "divisions", rs -> ContentRows.parts(rs.getString("divisions")),
                        "dates", rs -> dates.getOrDefault(rs.getLong("measure_id"), List.of()))),
                asked);
        return sql.list(
                """
                SELECT m.measure_id, m.fiscal_year, m.division, m.topic, m.indicator, %named, %of-measure, m.period_start,
                    m.period_end, m.inbox_path, m.sheet, m.cell, f.origin, f.answers,
                    (SELECT group_concat(division, char(31) ORDER BY position) FROM measure_division d
                        WHERE d.measure_id = m.measure_id) AS divisions
                FROM followed f JOIN counting_measure m USING (measure_id)
                WHERE f.body_id = ? AND f.fiscal_year = ? %wanted ORDER BY m.division, %s
                """.replace("%wanted", WANTED)
                        .replace("%s", ContentReader.DOCUMENTS)
                        .replace("%named", MeasureTextColumns.NAMED)
                        .replace("%of-measure", texts.ofMeasure()),
                MEASURE.rows(Map.of(
                        "body", rs -> year.body(),
                        "divisions", rs -> ContentRows.parts(rs.getString("divisions")),
                        "dueDates", rs -> dues.getOrDefault(rs.getLong("measure_id"), List.of()),
                        "reports", rs -> reports.getOrDefault(rs.getLong("measure_id"), List.of()))),
                asked);
    }

    /** Where further plans have a measure that counts once, by its id and the division that delivered the plan. */
    public Map<Long, Map<String, Place>> listFurtherPlaces() {
        Map<Long, Map<String, Place>> places = new HashMap<>();
        sql.each(
                """
                SELECT n.measure_id, m.division, m.inbox_path, m.sheet, m.cell
                FROM followed_same n JOIN counting_measure m ON m.measure_id = n.row_id
                    JOIN counting_measure first ON first.measure_id = n.measure_id
                WHERE %s AND m.division <> first.division ORDER BY m.measure_id
                """.replace("%s", sql.scope().ofBody("m.body_id")),
                rs -> places.computeIfAbsent(rs.getLong("measure_id"), any -> new HashMap<>())
                        .putIfAbsent(
                                rs.getString("division"),
                                new Place(rs.getString("inbox_path"), rs.getString("sheet"), rs.getString("cell"))));
        return places;
    }

    /** The last day, up to a given one, on which a promise became missing; empty if none did. */
    public Optional<LocalDate> findLastMissed(LocalDate day) {
        return sql.find("""
                        SELECT max(d.asked_from) FROM followed f JOIN due_date d USING (measure_id)
                        WHERE %s AND d.asked_from <= ?2 HAVING max(d.asked_from) IS NOT NULL
                        """.replace("%s", sql.scope().ofBody("f.body_id")), String.class, day.toString())
                .map(LocalDate::parse);
    }
}
