package org.itaconsolidator.store.keep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.Waivers;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.FindingRows;
import org.itaconsolidator.store.row.MeasureTextColumns;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;

/**
 * Reads the measures to be followed, and stores what was found about them. Only bodies whose measures changed are due.
 */
public final class FollowStore {
    private static final RecordColumns<MeasureToFollow> MEASURE = RecordColumns.of(
            MeasureToFollow.class, Map.of("id", "measure_id", "fileName", "inbox_path", "division", "whose"));
    private static final RecordColumns<MeasureToFollow.Step> STEP =
            RecordColumns.of(MeasureToFollow.Step.class, Map.of("number", "step_no", "text", "step"));
    private static final RecordColumns<Evidence> EVIDENCE = RecordColumns.of(Evidence.class);

    private final Queries sql;
    private final FindingRows findings;

    /** Measures of a store, whose findings are worded by {@code wording} and let pass by {@code waiving}. */
    public FollowStore(Store store, Function<Finding, String> wording, Waivers waiving) {
        this.sql = Queries.writing(store);
        this.findings = new FindingRows(store, wording, waiving);
    }

    /** Stores the settings for following; if they are new, all bodies are due. */
    public void followAllWith(String state) {
        boolean same = sql.find("SELECT state FROM followed_with", String.class)
                .filter(state::equals)
                .isPresent();
        if (!same) {
            sql.update("INSERT OR REPLACE INTO followed_with (only, state) VALUES (1, ?)", state);
            sql.update("INSERT OR IGNORE INTO follow_due SELECT DISTINCT body_id FROM followed");
        }
    }

    /** The bodies whose measures or settled deliveries changed since they were last followed. */
    public List<Body> listBodiesDue() {
        return sql.list(
                "SELECT name, district, province FROM follow_due JOIN body USING (body_id) ORDER BY 1, 2, 3",
                (rs, n) -> ColumnValues.body(rs));
    }

    /** The body's measures that count and have a known fiscal year, by id. */
    public List<MeasureToFollow> listMeasures(Body body) {
        long bodyId = sql.findBodyId(body).orElseThrow();
        Map<Long, List<MeasureToFollow.Step>> steps =
                sql.grouped("""
                     SELECT t.* FROM measure_step t JOIN measure m USING (measure_id) JOIN submission s USING (submission_id)
                     WHERE s.body_id = ? AND s.delivers = 1 ORDER BY t.measure_id, t.step_no
                     """, rs -> rs.getLong("measure_id"), STEP.rows(), bodyId);
        Map<Long, List<FieldText>> days = sql.grouped("""
                     SELECT e.* FROM event e JOIN measure m USING (measure_id) JOIN submission s USING (submission_id)
                     WHERE s.body_id = ? AND s.delivers = 1 ORDER BY e.measure_id, e.position
                     """, rs -> rs.getLong("measure_id"), (rs, n) -> day(rs), bodyId);
        return sql.list(
                """
                     SELECT m.*, s.inbox_path, s.fiscal_year, s.round, s.read_on,
                         (SELECT group_concat(division, char(31) ORDER BY position) FROM measure_division d
                             WHERE d.measure_id = m.measure_id) AS divisions
                     FROM measure m JOIN submission s USING (submission_id)
                         JOIN submission_form f ON f.submission_id = m.submission_id AND f.form = m.form AND f.counts = 1
                     WHERE s.body_id = ? AND s.delivers = 1 AND s.fiscal_year IS NOT NULL ORDER BY m.measure_id
                     """,
                MEASURE.rows(Map.of(
                        "texts", rs -> withOwnDays(rs, days.getOrDefault(rs.getLong("measure_id"), List.of())),
                        "divisions", rs -> ContentRows.parts(rs.getString("divisions")),
                        "steps", rs -> steps.getOrDefault(rs.getLong("measure_id"), List.of()),
                        "repeats", rs -> rs.getObject("duplicate_of") != null)),
                bodyId);
    }

    private static FieldText day(ResultSet rs) throws SQLException {
        LocalDate day = LocalDate.parse(rs.getString("event_date"));
        int year = day.getYear() + FiscalYear.ERA_OFFSET;
        return new FieldText(
                day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + year,
                ColumnValues.cell(rs.getString("sheet"), rs.getString("cell")));
    }

    /** The texts of a row; days that stand in another column are added to what was done. */
    private static Map<Field, FieldText> withOwnDays(ResultSet rs, List<FieldText> days) throws SQLException {
        Map<Field, FieldText> texts = MeasureTextColumns.placedTexts(rs);
        Set<Integer> told = Stream.of(Field.RESULT, Field.OUTCOME)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream())
                .map(text -> text.at().column())
                .collect(Collectors.toSet());
        List<FieldText> own =
                days.stream().filter(day -> !told.contains(day.at().column())).toList();
        if (!told.isEmpty() && !own.isEmpty()) {
            String all = own.stream().map(FieldText::text).collect(Collectors.joining(" "));
            texts.put(Field.DATE, new FieldText(all, own.get(0).at()));
        }
        return texts;
    }

    /** The body's reports that count and say, without naming a measure, that there is nothing to report. */
    public List<NothingReported> listNothingReported(Body body) {
        return sql.list(
                ContentRows.NOTHING_REPORTED_OF_BODY.replace("%body", "?"),
                ContentRows.NOTHING_REPORTED.rows(),
                sql.findBodyId(body).orElseThrow());
    }

    /** Replaces the results of following a body's measures; the body is no longer due. */
    public void replace(Body body, FollowedBody followed) {
        sql.store().inTransaction(() -> {
            long bodyId = sql.findBodyId(body).orElseThrow();
            for (String table : List.of("followed", "evidence", "measure_standing", "follow_due")) {
                sql.update("DELETE FROM " + table + " WHERE body_id = ?", bodyId);
            }
            write(bodyId, followed);
            writeStandings(bodyId, body, followed);
            replaceFindings(bodyId, followed.questions());
        });
    }

    private void write(long bodyId, FollowedBody followed) {
        Batch measures = sql.batch(
                "INSERT INTO followed (measure_id, body_id, fiscal_year, origin, answers) VALUES (?, ?, ?, ?, ?)");
        Batch same = sql.batch("INSERT INTO followed_same (row_id, measure_id) VALUES (?, ?)");
        Batch reports = sql.batch(
                "INSERT INTO followed_report (measure_id, report_id, position, likely, says) VALUES (?, ?, ?, ?, ?)");
        Batch.Of<DueDate> dues = sql.into("due_date", ContentRows.DUE_DATE, "measure_id", "position");
        for (FollowThread thread : followed.threads()) {
            long id = thread.promise().id();
            measures.add(
                    id,
                    bodyId,
                    thread.promise().fiscalYear(),
                    thread.origin(),
                    thread.promise().division());
            thread.same().forEach(row -> same.add(row.id(), id));
            int position = 0;
            for (FollowThread.Told told : thread.reports()) {
                reports.add(id, told.report().id(), ++position, told.likely(), told.says());
            }
            position = 0;
            for (DueDate due : thread.dueDates()) {
                dues.add(due, id, ++position);
            }
        }
        Batch.Of<Evidence> evidence =
                sql.into("evidence", EVIDENCE, "measure_id", "position", "body_id", "fiscal_year", "step_no");
        Map<Long, Integer> positions = new HashMap<>();
        for (FollowedBody.Offered offered : followed.evidence()) {
            MeasureToFollow report = offered.report();
            int position = positions.merge(report.id(), 1, Integer::sum);
            evidence.add(offered.evidence(), report.id(), position, bodyId, report.fiscalYear(), offered.step());
        }
        List.of(measures, same, reports, dues, evidence).forEach(Batch::send);
    }

    /** Writes how many measures are in each state from which day on, for readers that only count them. */
    private void writeStandings(long bodyId, Body body, FollowedBody followed) {
        Batch standings = sql.batch(
                "INSERT INTO measure_standing (body_id, fiscal_year, from_day, state, measures, late, missed) VALUES (?, ?, ?, ?, ?, ?, ?)");
        followed.latestYear()
                .ifPresent(year -> MeasureTally.byDay(
                                followed.listOf(body, year), () -> followed.listOf(body, year.previous()))
                        .forEach((day, standing) -> standing.states()
                                .forEach((state, count) -> standings.add(
                                        bodyId,
                                        standing.year(),
                                        day.equals(LocalDate.MIN) ? "" : day,
                                        state,
                                        count,
                                        state == MeasureState.COMPLETE ? standing.late() : 0,
                                        standing.missed().containsKey(state)
                                                ? standing.missed().get(state)
                                                : ""))));
        standings.send();
    }

    private void replaceFindings(long bodyId, List<DeliveryFinding> said) {
        sql.update("""
                     DELETE FROM finding WHERE origin = 'follow'
                         AND submission_id IN (SELECT submission_id FROM submission WHERE body_id = ? AND delivers = 1)
                     """, bodyId);
        findings.replaceOfFollowing(said);
    }

    /** Marks the body of a submission as due if it has measures or nothing to report. */
    static void markDue(Queries sql, long submissionId) {
        sql.update("""
                     INSERT OR IGNORE INTO follow_due
                     SELECT body_id FROM submission s WHERE submission_id = ? AND body_id IS NOT NULL
                         AND (nothing_to_report = 1
                             OR EXISTS (SELECT 1 FROM measure m WHERE m.submission_id = s.submission_id))
                     """, submissionId);
    }
}
