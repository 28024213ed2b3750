package org.itaconsolidator.store.content;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodiesRow.IndicatorMean;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.ListedBody;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.thai.text.ThaiOrder;
import org.springframework.jdbc.core.RowMapper;

/** What the scores are compared with, and the ways to the target: what the step that settles scores has written. */
public final class ComparisonReader {
    private static final String BY_SCORECARD =
            " JOIN body b USING (body_id) WHERE %s ORDER BY b.name, b.district, b.province, x.division, x.source, x.fiscal_year";

    /** The official result of the whole body, and how sure it is. */
    private static final String OFFICIAL = """
             LEFT JOIN total_certainty c ON c.body_id = x.body_id AND c.fiscal_year = x.fiscal_year AND c.division = ''
                AND c.source = 'official'
            """;

    private static final RecordColumns<ListedBody> LISTED =
            RecordColumns.of(ListedBody.class, Map.of("total", "sound_total"));
    private static final RecordColumns<ListedBody.Score> LISTED_SCORE = RecordColumns.of(ListedBody.Score.class);

    private final Queries sql;

    ComparisonReader(Queries sql) {
        this.sql = sql;
    }

    /**
     * Every figure of every scorecard and year with what it is compared with: by body, scorecard, year; then indicators,
     * instruments, total.
     */
    public List<FigureRow> listFigures() {
        return sql.list("SELECT * FROM figure x" + byScorecard() + """
                , CASE x.figure WHEN 'IIT' THEN 101 WHEN 'EIT' THEN 102 WHEN 'OIT' THEN 103 WHEN 'TOTAL' THEN 104
                    ELSE CAST(x.figure AS INTEGER) END
                """, ContentRows.FIGURE.rows());
    }

    public void forEachTotalFigure(Consumer<FigureRow> consumer) {
        RowMapper<FigureRow> mapper = ContentRows.FIGURE.rows();
        sql.each(
                "SELECT * FROM figure x"
                        + BY_SCORECARD.replace(
                                "%s", "x.figure = 'TOTAL' AND " + sql.scope().ofBody("x.body_id")),
                rs -> consumer.accept(mapper.mapRow(rs, 0)));
    }

    /** The ways to the target, by body and scorecard; each route once. */
    public List<PlanRow> listPlans() {
        RowMapper<PlanRow.Step> step = ContentRows.PLAN_STEP.rows();
        Map<List<String>, List<PlanRow.Step>> steps = sql.grouped(
                "SELECT * FROM plan_step WHERE " + sql.scope().ofBody("body_id") + " ORDER BY indicator",
                ComparisonReader::planKey,
                step);
        return sql.list(
                "SELECT x.*, b.*, coalesce(c.unconfirmed, 1) AS structure_unconfirmed,"
                        + " coalesce(c.scale_unconfirmed, 1) AS level_unconfirmed"
                        + " FROM plan x LEFT JOIN total_certainty c USING (body_id, division, source, fiscal_year)"
                        + byScorecard() + ", x.route",
                ContentRows.PLAN.rows(Map.of("steps", rs -> steps.getOrDefault(planKey(rs), List.of()))));
    }

    /** What the ways lead to, each value once. */
    public List<BigDecimal> listAims() {
        return sql
                .list("SELECT DISTINCT target FROM plan WHERE " + sql.scope().ofBody("body_id"), String.class)
                .stream()
                .map(target -> new BigDecimal(target).stripTrailingZeros())
                .distinct()
                .toList();
    }

    /** Official totals against the country's, by body and year; a year without national figures has no row. */
    public List<NationalRow> listNational() {
        return sql.list(
                """
                SELECT x.*, b.*, m.mean, m.passing, m.passing_target, m.sources,
                    coalesce(c.total_unconfirmed, 1) AS total_unconfirmed,
                    coalesce(f.certainty <> 'sure', 1) AS national_unconfirmed,
                    coalesce(t.certainty <> 'sure', 1) AS target_unconfirmed
                FROM national_comparison x JOIN body b USING (body_id) JOIN national m USING (fiscal_year)
                """ + OFFICIAL + """
                    LEFT JOIN framework_fact f ON f.fiscal_year = x.fiscal_year AND f.fact = 'national'
                    LEFT JOIN framework_fact t ON t.fiscal_year = x.fiscal_year AND t.fact = 'national-target'
                WHERE %s ORDER BY b.name, b.district, b.province, x.fiscal_year
                """.replace("%s", sql.scope().ofBody("x.body_id")), ContentRows.NATIONAL.rows());
    }

    /**
     * How the official totals of bodies stand among those that lists of many bodies name in their provinces, by body and year; a
     * year of which no list tells of the province has none.
     */
    public List<ListStanding> listListStandings() {
        List<ListStanding> standings = new ArrayList<>();
        Map<List<Object>, List<ListedBody>> provinces = new HashMap<>();
        sql.each("""
                SELECT b.name, b.district, b.province, x.fiscal_year, x.total FROM total x JOIN body b USING (body_id)
                WHERE x.source = 'official' AND x.division = '' AND x.total IS NOT NULL AND b.province <> '' AND %s
                    AND EXISTS (SELECT 1 FROM compared_result c
                        WHERE c.fiscal_year = x.fiscal_year AND c.province = b.province)
                ORDER BY b.name, b.district, b.province, x.fiscal_year
                """.replace("%s", sql.scope().ofBody("x.body_id")), rs -> {
            Body body = ColumnValues.body(rs);
            FiscalYear year = FiscalYear.ofBuddhist(rs.getInt("fiscal_year"));
            BigDecimal total = ColumnValues.getDecimal(rs, "total");
            standings.add(new ListStanding(
                    body,
                    year,
                    total,
                    provinces.computeIfAbsent(
                            List.of(body.province(), year), any -> listListed(body.province(), year))));
        });
        return standings;
    }

    private List<ListedBody> listListed(String province, FiscalYear year) {
        Map<Body, Map<Integer, ListedBody.Score>> scores = new HashMap<>();
        RowMapper<ListedBody.Score> score = LISTED_SCORE.rows();
        sql.each(
                "SELECT * FROM listed_score WHERE province = ? AND fiscal_year = ?",
                rs -> scores.computeIfAbsent(ColumnValues.body(rs), any -> new HashMap<>())
                        .put(rs.getInt("indicator"), score.mapRow(rs, 0)),
                province,
                year.buddhist());
        return sql.list(
                "SELECT *, iif(agrees = 0, NULL, total) AS sound_total FROM listed_total"
                        + " WHERE province = ? AND fiscal_year = ? ORDER BY name, district",
                LISTED.rows(Map.of("scores", rs -> scores.getOrDefault(ColumnValues.body(rs), Map.of()))),
                province,
                year.buddhist());
    }

    /** Self-assessments of divisions, by body, year and indicator. */
    public List<DivisionComparisonRow> listDivisions() {
        Map<String, SortedMap<String, BigDecimal>> own = new TreeMap<>();
        sql.each(
                """
                SELECT body_id || ' ' || fiscal_year || ' ' || indicator AS key, division, score FROM score
                WHERE source = 'self-assessment' AND division <> '' AND %s
                """.replace("%s", sql.scope().ofBody("body_id")),
                rs -> own.computeIfAbsent(rs.getString("key"), key -> new TreeMap<>())
                        .put(rs.getString("division"), ColumnValues.getDecimal(rs, "score")));
        return sql.list(
                """
                SELECT x.*, b.name, b.district, b.province,
                    x.body_id || ' ' || x.fiscal_year || ' ' || x.indicator AS key
                FROM division_comparison x JOIN body b USING (body_id)
                WHERE %s ORDER BY b.name, b.district, b.province, x.fiscal_year, x.indicator
                """.replace("%s", sql.scope().ofBody("x.body_id")),
                ContentRows.DIVISIONS.rows(
                        Map.of("selfScores", rs -> own.getOrDefault(rs.getString("key"), new TreeMap<>()))));
    }

    /** The bodies of each year by their official totals, the earliest year first, in it the best body; equal ones by name. */
    public List<BodyStandingRow> listBodyStandings() {
        return sql
                .list(
                        "SELECT x.*, b.*, y.bodies, coalesce(c.total_unconfirmed, 1) AS total_unconfirmed,"
                                + " coalesce(c.level_unconfirmed, 1) AS level_unconfirmed"
                                + " FROM body_standing x JOIN body b USING (body_id) JOIN bodies_year y USING (fiscal_year)"
                                + OFFICIAL + " WHERE " + sql.scope().ofBody("x.body_id")
                                + " ORDER BY x.fiscal_year, x.rank",
                        ContentRows.STANDING.rows(Map.of("risks", ComparisonReader::risks)))
                .stream()
                .sorted(Comparator.comparing(BodyStandingRow::fiscalYear)
                        .thenComparing(BodyStandingRow::rank)
                        .thenComparing(BodyStandingRow::body, ThaiOrder.BODIES))
                .toList();
    }

    /** The bodies of each year together, the earliest year first. */
    public List<BodiesRow> listBodies() {
        Map<Integer, SortedMap<Integer, IndicatorMean>> means = new TreeMap<>();
        RowMapper<IndicatorMean> mean = ContentRows.INDICATOR_MEAN.rows();
        sql.each(
                "SELECT * FROM indicator_mean",
                rs -> means.computeIfAbsent(rs.getInt("fiscal_year"), year -> new TreeMap<>())
                        .put(rs.getInt("indicator"), mean.mapRow(rs, 0)));
        return sql.list(
                "SELECT x.*, coalesce(v.unconfirmed, 1) AS structure_unconfirmed FROM bodies_year x JOIN v_bodies v USING (fiscal_year)"
                        + " ORDER BY x.fiscal_year",
                ContentRows.BODIES.rows(
                        Map.of("indicatorMeans", rs -> means.getOrDefault(rs.getInt("fiscal_year"), new TreeMap<>()))));
    }

    /** What each part of a year was in the year before: indicators, instruments, total, levels, then what is gone. */
    public List<CrosswalkRow> listCrosswalk() {
        return sql.list("SELECT * FROM crosswalk ORDER BY fiscal_year, crosswalk_id", ContentRows.CROSSWALK.rows());
    }

    private String byScorecard() {
        return BY_SCORECARD.replace("%s", sql.scope().ofBody("x.body_id"));
    }

    private static List<String> planKey(ResultSet rs) throws SQLException {
        return List.of(
                rs.getString("body_id"),
                rs.getString("division"),
                rs.getString("source"),
                rs.getString("fiscal_year"),
                rs.getString("route"));
    }

    private static List<String> risks(ResultSet rs) throws SQLException {
        String risks = rs.getString("risks");
        return risks.isEmpty() ? List.of() : List.of(risks.split(","));
    }
}
