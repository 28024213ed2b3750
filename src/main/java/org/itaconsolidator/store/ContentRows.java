package org.itaconsolidator.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ChangeRow;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.ContributionRow;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FindingRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Ledger;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.model.TotalRow;

/** How rows of the views and tables become rows of the model. */
final class ContentRows {
    private static final String UNIT_SEPARATOR = "\u001F";

    private ContentRows() {}

    static ScoreRow score(ResultSet rs, int n) throws SQLException {
        return new ScoreRow(
                scorecard(rs),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                rs.getInt("indicator"),
                new BigDecimal(rs.getString("score")),
                new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell")));
    }

    static ComparisonRow comparison(ResultSet rs, int n) throws SQLException {
        return new ComparisonRow(
                scorecard(rs),
                rs.getInt("indicator"),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                new BigDecimal(rs.getString("score")),
                decimal(rs, "previous_score"),
                decimal(rs, "change"),
                new BigDecimal(rs.getString("target")),
                rs.getInt("rank"));
    }

    static ContributionRow contribution(ResultSet rs, int n) throws SQLException {
        return new ContributionRow(
                scorecard(rs),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                rs.getInt("indicator"),
                decimal(rs, "change"),
                decimal(rs, "contribution"),
                Optional.ofNullable(rs.getString("reason")));
    }

    static SubmissionRow submission(ResultSet rs, int n) throws SQLException {
        return new SubmissionRow(
                rs.getLong("submission_id"),
                rs.getString("file_name"),
                rs.getString("sha256"),
                Columns.body(rs.getString("organisation"), rs.getString("district"), rs.getString("province")),
                rs.getString("division"),
                Columns.fiscalYear((Number) rs.getObject("fiscal_year")),
                Columns.optional((Number) rs.getObject("round")),
                rs.getString("forms"),
                rs.getString("status"),
                new Ledger(
                        rs.getInt("rows_read"),
                        rs.getInt("rows_stored"),
                        rs.getInt("rows_refused"),
                        rs.getInt("rows_ignored")),
                rs.getString("received_at"),
                rs.getBoolean("filled_in"));
    }

    static FindingRow finding(ResultSet rs, int n) throws SQLException {
        return new FindingRow(
                rs.getLong("submission_id"),
                rs.getString("file_name"),
                Columns.orEmpty(rs.getString("sheet")),
                Columns.orEmpty(rs.getString("cell")),
                rs.getString("severity"),
                rs.getString("code"),
                rs.getString("message"),
                rs.getString("found"),
                rs.getString("expected"));
    }

    static ChangeRow change(ResultSet rs, int n) throws SQLException {
        return new ChangeRow(
                rs.getString("file_name"),
                rs.getString("sheet"),
                rs.getString("cell"),
                rs.getString("field"),
                Optional.ofNullable(rs.getString("old_text")),
                Optional.ofNullable(rs.getString("new_text")),
                OffsetDateTime.parse(rs.getString("changed_at")));
    }

    private static Scorecard scorecard(ResultSet rs) throws SQLException {
        return new Scorecard(
                new Body(rs.getString("name"), rs.getString("district"), rs.getString("province")),
                rs.getString("division"),
                SourceKind.ofCode(rs.getString("source")));
    }

    static TotalRow total(ResultSet rs, int n) throws SQLException {
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            decimal(rs, instrument.name().toLowerCase(Locale.ROOT))
                    .ifPresent(score -> instruments.put(instrument, score));
        }
        return new TotalRow(
                scorecard(rs),
                FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                instruments,
                decimal(rs, "total"),
                Optional.ofNullable(rs.getString("level")),
                decimal(rs, "reported_total"),
                Optional.ofNullable(rs.getString("reported_level")));
    }

    static MeasureRow measure(ResultSet rs, int n) throws SQLException {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : MeasureTexts.FIELDS) {
            String text = rs.getString(MeasureTexts.column(field));
            if (text != null) {
                texts.put(field, text);
            }
        }
        return new MeasureRow(
                rs.getLong("measure_id"),
                new Body(rs.getString("organisation"), rs.getString("district"), rs.getString("province")),
                rs.getString("division"),
                Columns.fiscalYear((Number) rs.getObject("fiscal_year")).orElseThrow(),
                Columns.optional((Number) rs.getObject("round")),
                Columns.optional((Number) rs.getObject("topic")),
                Columns.optional((Number) rs.getObject("indicator")),
                rs.getString("item"),
                texts,
                parts(rs.getString("divisions")),
                parts(rs.getString("steps")),
                Optional.ofNullable(rs.getString("period_start")),
                Optional.ofNullable(rs.getString("period_end")),
                Optional.ofNullable((Number) rs.getObject("duplicate_of")).map(Number::longValue),
                new Place(rs.getString("inbox_path"), rs.getString("sheet"), rs.getString("cell")));
    }

    private static List<String> parts(String joined) {
        return joined == null ? List.of() : List.of(joined.split(UNIT_SEPARATOR));
    }

    private static Optional<BigDecimal> decimal(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column)).map(BigDecimal::new);
    }
}
