package org.itaconsolidator.store.content;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodiesRow.IndicatorMean;
import org.itaconsolidator.model.score.BodiesRow.Quartiles;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.FigureRow.Change;
import org.itaconsolidator.model.score.FigureRow.History;
import org.itaconsolidator.model.score.FigureRow.Rank;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.store.row.ColumnValues;

/** How rows of the comparisons become rows of the model. */
final class ComparisonRows {
    private ComparisonRows() {}

    static FigureRow figure(ResultSet rs, Scorecard card) throws SQLException {
        return new FigureRow(
                card,
                year(rs),
                new Figure(rs.getString("figure")),
                ColumnValues.findDecimal(rs, "value"),
                rs.getBoolean("unconfirmed"),
                change(rs),
                history(rs),
                rank(rs),
                ColumnValues.numbers(rs.getString("missing")));
    }

    private static Optional<Change> change(ResultSet rs) throws SQLException {
        if (rs.getObject("change_unconfirmed") == null) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                ColumnValues.findDecimal(rs, "previous"),
                ColumnValues.findDecimal(rs, "change"),
                ColumnValues.findDecimal(rs, "contribution"),
                Optional.ofNullable(rs.getString("reason")),
                rs.getBoolean("change_unconfirmed")));
    }

    private static Optional<History> history(ResultSet rs) throws SQLException {
        if (rs.getObject("best_year") == null) {
            return Optional.empty();
        }
        return Optional.of(new History(
                FiscalYear.ofBuddhist(rs.getInt("best_year")),
                ColumnValues.getDecimal(rs, "best"),
                ColumnValues.getDecimal(rs, "gap_to_best"),
                FigureRow.Verdict.ofCode(rs.getString("standing")),
                ColumnValues.findDecimal(rs, "distance"),
                rs.getInt("others"),
                rs.getBoolean("history_unconfirmed")));
    }

    private static Optional<Rank> rank(ResultSet rs) throws SQLException {
        if (rs.getObject("rank") == null) {
            return Optional.empty();
        }
        return Optional.of(new Rank(
                Instrument.valueOf(rs.getString("instrument")),
                rs.getInt("rank"),
                rs.getInt("rank_in_instrument"),
                rs.getBoolean("weakest"),
                rs.getBoolean("weakest_in_instrument")));
    }

    /** Whose plan, by its key in the tables. */
    static String planKey(ResultSet rs) throws SQLException {
        return String.join(
                "\t",
                rs.getString("body_id"),
                rs.getString("division"),
                rs.getString("source"),
                rs.getString("fiscal_year"),
                rs.getString("route"));
    }

    static Map.Entry<String, PlanRow.Step> planStep(ResultSet rs, int n) throws SQLException {
        return Map.entry(
                planKey(rs),
                new PlanRow.Step(
                        rs.getInt("indicator"),
                        ColumnValues.getDecimal(rs, "current"),
                        ColumnValues.getDecimal(rs, "planned"),
                        ColumnValues.getDecimal(rs, "worth")));
    }

    static PlanRow plan(ResultSet rs, List<PlanRow.Step> steps) throws SQLException {
        return new PlanRow(
                ColumnValues.scorecard(rs),
                year(rs),
                rs.getString("route"),
                ColumnValues.getDecimal(rs, "target"),
                Optional.ofNullable(rs.getString("reason")),
                ColumnValues.numbers(rs.getString("missing")),
                steps,
                ColumnValues.findDecimal(rs, "effort"),
                ColumnValues.findDecimal(rs, "total"),
                Optional.ofNullable(rs.getString("level")),
                rs.getBoolean("structure_unconfirmed"),
                rs.getBoolean("level_unconfirmed"),
                new PlanLimits(
                        ColumnValues.findDecimal(rs, "most_points"), ColumnValues.numbers(rs.getString("locked"))));
    }

    static NationalRow national(ResultSet rs, int n) throws SQLException {
        return new NationalRow(
                ColumnValues.body(rs),
                year(rs),
                ColumnValues.getDecimal(rs, "total"),
                ColumnValues.findDecimal(rs, "mean"),
                ColumnValues.findDecimal(rs, "gap_to_mean"),
                ColumnValues.findDecimal(rs, "passing"),
                ColumnValues.findDecimal(rs, "passing_target"),
                rs.getBoolean("reaches_target"),
                rs.getBoolean("structure_unconfirmed"),
                rs.getBoolean("national_unconfirmed"),
                rs.getBoolean("target_unconfirmed"),
                ComparisonReader.lines(rs.getString("sources")));
    }

    static DivisionComparisonRow division(ResultSet rs, SortedMap<String, BigDecimal> selfScores) throws SQLException {
        return new DivisionComparisonRow(
                ColumnValues.body(rs),
                year(rs),
                rs.getInt("indicator"),
                selfScores,
                ColumnValues.getDecimal(rs, "mean"),
                ColumnValues.getDecimal(rs, "spread"),
                ColumnValues.findDecimal(rs, "official"),
                ComparisonReader.lines(rs.getString("furthest")),
                ColumnValues.findDecimal(rs, "furthest_by"));
    }

    static BodyStandingRow standing(ResultSet rs, int n) throws SQLException {
        Map<Instrument, BigDecimal> lacking = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            ColumnValues.findDecimal(rs, ColumnValues.of(instrument) + "_lacks")
                    .ifPresent(points -> lacking.put(instrument, points));
        }
        String risks = rs.getString("risks");
        return new BodyStandingRow(
                ColumnValues.body(rs),
                year(rs),
                ColumnValues.getDecimal(rs, "total"),
                Optional.ofNullable(rs.getString("level")),
                rs.getInt("rank"),
                rs.getInt("bodies"),
                ColumnValues.optional((Number) rs.getObject("quartile")),
                ColumnValues.getDecimal(rs, "gap_to_mean"),
                Optional.ofNullable(rs.getString("next_level")),
                ColumnValues.findDecimal(rs, "total_lacks"),
                lacking,
                risks.isEmpty() ? List.of() : List.of(risks.split(",")),
                rs.getBoolean("structure_unconfirmed"),
                rs.getBoolean("level_unconfirmed"));
    }

    static BodiesRow bodies(ResultSet rs, SortedMap<Integer, IndicatorMean> means) throws SQLException {
        Optional<Quartiles> quartiles = rs.getString("median") == null
                ? Optional.empty()
                : Optional.of(new Quartiles(
                        ColumnValues.getDecimal(rs, "lower_quartile"),
                        ColumnValues.getDecimal(rs, "median"),
                        ColumnValues.getDecimal(rs, "upper_quartile")));
        return new BodiesRow(
                year(rs),
                rs.getInt("bodies"),
                ColumnValues.getDecimal(rs, "mean"),
                quartiles,
                rs.getInt("passing"),
                means,
                rs.getBoolean("structure_unconfirmed"));
    }

    static CrosswalkRow crosswalk(ResultSet rs, int n) throws SQLException {
        return new CrosswalkRow(
                year(rs),
                rs.getString("part"),
                rs.getString("name"),
                CrosswalkRow.Verdict.ofCode(rs.getString("verdict")),
                ColumnValues.optional((Number) rs.getObject("earlier_number")),
                Optional.ofNullable(rs.getString("earlier_name")),
                Optional.ofNullable(rs.getString("reason")),
                rs.getBoolean("unconfirmed"));
    }

    private static FiscalYear year(ResultSet rs) throws SQLException {
        return FiscalYear.ofBuddhist(rs.getInt("fiscal_year"));
    }
}
