package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.UncheckedReason;

/** How promises and reports stand in columns, and back. */
public final class FollowRows {
    /** The reports of a body that count, name no measure and say that there is nothing to report. */
    public static final String NOTHING_REPORTED = """
            SELECT DISTINCT s.division, s.fiscal_year, s.round
            FROM submission s JOIN submission_form f USING (submission_id)
            WHERE s.delivers = 1 AND s.nothing_to_report = 1 AND s.fiscal_year IS NOT NULL AND f.form = 'report'
                AND f.counts = 1 AND NOT EXISTS (
                    SELECT 1 FROM measure m WHERE m.submission_id = s.submission_id AND m.form = 'report')
                AND s.body_id = %body
            ORDER BY s.fiscal_year, s.round, s.division
            """;

    private FollowRows() {}

    public static NothingReported nothing(ResultSet rs) throws SQLException {
        return new NothingReported(
                rs.getString("division"),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                ColumnValues.optional((Number) rs.getObject("round")));
    }

    public static DueDate dueDate(ResultSet rs) throws SQLException {
        return new DueDate(
                rs.getInt("step_no"),
                rs.getString("division"),
                rs.getString("phrase"),
                rs.getString("sheet"),
                rs.getString("cell"),
                day(rs, "first_day"),
                day(rs, "last_day"),
                day(rs, "asked_from"),
                day(rs, "met_on"),
                Optional.ofNullable(rs.getString("told")).map(DueState::ofCode),
                Optional.ofNullable(rs.getString("unchecked")).map(UncheckedReason::ofCode));
    }

    public static ReportedResult report(ResultSet rs, List<LocalDate> dates) throws SQLException {
        return new ReportedResult(
                rs.getLong("measure_id"),
                rs.getString("division"),
                ColumnValues.optional((Number) rs.getObject("round")),
                rs.getBoolean("likely"),
                ReportedResult.Says.ofCode(rs.getString("says")),
                ColumnValues.orEmpty(rs.getString("result_text")),
                ColumnValues.orEmpty(rs.getString("outcome_text")),
                dates,
                new Place(rs.getString("inbox_path"), rs.getString("sheet"), rs.getString("cell")));
    }

    public static FollowedMeasure measure(ResultSet rs, Body body, List<DueDate> dues, List<ReportedResult> reports)
            throws SQLException {
        String measure = text(rs, Field.MEASURE);
        return new FollowedMeasure(
                rs.getLong("measure_id"),
                body,
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                rs.getString("division"),
                ContentRows.parts(rs.getString("divisions")),
                ColumnValues.optional((Number) rs.getObject("topic")),
                ColumnValues.optional((Number) rs.getObject("indicator")),
                measure.isEmpty() ? text(rs, Field.ISSUE) : measure,
                origin(rs.getString("origin")),
                text(rs, Field.PERIOD),
                text(rs, Field.MONITORING),
                day(rs, "period_start"),
                day(rs, "period_end"),
                dues,
                reports,
                new Place(rs.getString("inbox_path"), rs.getString("sheet"), rs.getString("cell")));
    }

    public static Object[] columns(long measureId, int position, DueDate due) {
        return new Object[] {
            measureId,
            position,
            due.step(),
            due.phrase(),
            due.sheet(),
            due.cell(),
            ColumnValues.orNull((Object) due.first().orElse(null)),
            ColumnValues.orNull((Object) due.last().orElse(null)),
            ColumnValues.orNull((Object) due.askedFrom().orElse(null)),
            ColumnValues.orNull((Object) due.metOn().orElse(null)),
            due.told().map(DueState::code).orElse(null),
            due.unchecked().map(UncheckedReason::code).orElse(null),
            due.division()
        };
    }

    public static String code(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Origin origin(String code) {
        return Origin.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(ResultSet rs, Field field) throws SQLException {
        return ColumnValues.orEmpty(rs.getString(MeasureTextColumns.column(field)));
    }

    private static Optional<LocalDate> day(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column)).map(LocalDate::parse);
    }
}
