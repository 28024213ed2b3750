package org.itaconsolidator.store.content;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.measure.WeaknessRow.Link;
import org.itaconsolidator.model.measure.WeaknessRow.Note;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodiesRow.IndicatorMean;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.ListedBody;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitCheckRow.Item;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.row.ColumnValues;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;
import org.itaconsolidator.store.row.RecordColumns;
import org.itaconsolidator.thai.text.ThaiOrder;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads the results of bodies that the step score has stored: the scores that count, the figures computed from them,
 * the figures that documents state, what they are compared with, and the measures that answer them.
 */
public final class ResultReader {
    /** The scorecard of the whole body's official result. */
    private static final String OFFICIAL = "c.division = '' AND c.source = 'official'";

    private static final RecordColumns<ListedBody> LISTED =
            RecordColumns.of(ListedBody.class, Map.of("total", "sound_total"));
    private static final RecordColumns<ListedBody.Score> LISTED_SCORE = RecordColumns.of(ListedBody.Score.class);

    private final Queries sql;

    ResultReader(Queries sql) {
        this.sql = sql;
    }

    /**
     * Joins how certain the totals of a scorecard are. The condition on the body is repeated for the view itself: SQLite would
     * otherwise compute the view for all bodies, once per body.
     */
    private String certaintyOf(String scorecard) {
        return " LEFT JOIN total_certainty c ON c.body_id = x.body_id AND c.fiscal_year = x.fiscal_year AND "
                + scorecard + " AND " + sql.scope().ofBody("c.body_id");
    }

    /** Rows of a table x ordered by body, then by {@code order}. */
    private String by(String order) {
        return " JOIN body b USING (body_id) WHERE " + sql.scope().ofBody("x.body_id")
                + " ORDER BY b.name, b.district, b.province, " + order;
    }

    private <R extends Record> List<R> list(String table, String order, RowMapper<R> row) {
        return sql.list("SELECT * FROM " + table + " x" + by(order), row);
    }

    /** The scores that count, by scorecard, fiscal year and indicator. */
    void forEachScore(Consumer<ScoreRow> consumer) {
        sql.each(
                "SELECT * FROM score x" + by("x.division, x.source, fiscal_year, indicator"),
                ContentRows.SCORE.rows(),
                consumer);
    }

    /** Totals and levels, by scorecard and fiscal year. */
    void forEachTotal(Consumer<TotalRow> consumer) {
        sql.each("SELECT * FROM total x" + by("x.division, x.source, fiscal_year"), ContentRows.TOTAL.rows(), consumer);
    }

    /** Totals and instrument scores as the deliveries that count state them, in the order of the documents. */
    List<StatedFigureRow> listStatedFigures() {
        return sql.list("""
                SELECT b.name, b.district, b.province, s.division, x.source, x.fiscal_year, x.kind, x.value, x.text,
                    s.inbox_path, x.sheet, x.row, x.col
                FROM reported_figure x JOIN submission s USING (submission_id) JOIN body b USING (body_id)
                    LEFT JOIN submission_form f ON f.submission_id = s.submission_id AND f.form = 'scores'
                WHERE x.kind IN ('TOTAL', 'IIT', 'EIT', 'OIT') AND x.value IS NOT NULL
                    AND s.delivers = 1 AND s.status = 'accepted' AND coalesce(f.counts, 1) = 1 AND %s
                ORDER BY x.submission_id, x.figure_id
                """.replace("%s", sql.scope().ofDelivery("x.submission_id")), ContentRows.stated());
    }

    /**
     * Every figure of every scorecard and year with what it is compared with: by body, scorecard, year; then indicators,
     * instruments, total.
     */
    List<FigureRow> listFigures() {
        return list("figure", """
                x.division, x.source, x.fiscal_year,
                    CASE x.figure WHEN 'IIT' THEN 101 WHEN 'EIT' THEN 102 WHEN 'OIT' THEN 103 WHEN 'TOTAL' THEN 104
                    ELSE CAST(x.figure AS INTEGER) END
                """, ContentRows.FIGURE.rows());
    }

    public void forEachTotalFigure(Consumer<FigureRow> consumer) {
        sql.each(
                "SELECT * FROM figure x"
                        + by("x.division, x.source, x.fiscal_year").replace(" ORDER", " AND x.figure = 'TOTAL' ORDER"),
                ContentRows.FIGURE.rows(),
                consumer);
    }

    /** The ways to the target, by body and scorecard; each route once. */
    List<PlanRow> listPlans() {
        Map<List<String>, List<PlanRow.Step>> steps = sql.grouped(
                "SELECT * FROM plan_step WHERE " + sql.scope().ofBody("body_id") + " ORDER BY indicator",
                ResultReader::planKey,
                ContentRows.PLAN_STEP.rows());
        return sql.list(
                "SELECT x.*, b.*, coalesce(c.unconfirmed, 1) AS structure_unconfirmed,"
                        + " coalesce(c.scale_unconfirmed, 1) AS level_unconfirmed"
                        + " FROM plan x" + certaintyOf("c.division = x.division AND c.source = x.source")
                        + by("x.division, x.source, x.fiscal_year, x.route"),
                ContentRows.PLAN.rows(Map.of("steps", rs -> steps.getOrDefault(planKey(rs), List.of()))));
    }

    /** The aims of all plans, each once. */
    public List<BigDecimal> listAims() {
        return sql
                .list("SELECT DISTINCT target FROM plan WHERE " + sql.scope().ofBody("body_id"), String.class)
                .stream()
                .map(target -> new BigDecimal(target).stripTrailingZeros())
                .distinct()
                .toList();
    }

    /** Official totals against the country's, by body and year; a year without national figures has no row. */
    List<NationalRow> listNational() {
        return sql.list("""
                SELECT x.*, b.*, m.mean, m.passing, m.passing_target, m.sources,
                    coalesce(c.total_unconfirmed, 1) AS total_unconfirmed,
                    coalesce(f.certainty <> 'sure', 1) AS national_unconfirmed,
                    coalesce(t.certainty <> 'sure', 1) AS target_unconfirmed
                FROM national_comparison x JOIN national m USING (fiscal_year)
                """ + certaintyOf(OFFICIAL) + """
                    LEFT JOIN framework_fact f ON f.fiscal_year = x.fiscal_year AND f.fact = 'national'
                    LEFT JOIN framework_fact t ON t.fiscal_year = x.fiscal_year AND t.fact = 'national-target'
                """ + by("x.fiscal_year"), ContentRows.NATIONAL.rows());
    }

    /**
     * Where the official totals of bodies stand among the totals that lists of many bodies state for their provinces, by body and year.
     * A year without a list of the province has no row. The place of a body without a known province is looked for in lists: it has a
     * row if all lists agree on the province of its name and state a total of it.
     */
    List<ListStanding> listListStandings() {
        Map<ListStanding, String> places = new IdentityHashMap<>();
        Map<List<Object>, List<ListedBody>> provinces = new HashMap<>();
        // the rows are read first: a query while they are read would take a second connection
        List<ListStanding> alone = sql.list("""
                SELECT * FROM (
                    SELECT b.name, b.district, b.province, x.fiscal_year, x.total,
                        iif(b.province <> '', b.province, (
                            SELECT iif(min(c.province) = max(c.province), min(c.province), '') FROM compared_result c
                            WHERE c.name = b.name AND c.province <> ''
                                AND (b.district = '' OR c.district IN ('', b.district)))) AS place
                    FROM total x JOIN body b USING (body_id)
                    WHERE x.source = 'official' AND x.division = '' AND x.total IS NOT NULL AND %s) t
                WHERE place <> '' AND EXISTS (SELECT 1 FROM compared_result c
                    WHERE c.fiscal_year = t.fiscal_year AND c.province = t.place)
                ORDER BY name, district, province, fiscal_year
                """.replace("%s", sql.scope().ofBody("x.body_id")), (rs, n) -> {
            ListStanding standing = new ListStanding(
                    ColumnValues.body(rs),
                    FiscalYear.ofBuddhist(rs.getInt("fiscal_year")),
                    ColumnValues.getDecimal(rs, "total"),
                    List.of());
            places.put(standing, rs.getString("place"));
            return standing;
        });
        return alone.stream()
                .map(each -> new ListStanding(
                        each.body(),
                        each.fiscalYear(),
                        each.delivered(),
                        provinces.computeIfAbsent(
                                List.of(places.get(each), each.fiscalYear()),
                                any -> listListed(places.get(each), each.fiscalYear()))))
                .filter(each ->
                        !each.body().province().isEmpty() || each.findRank().isPresent())
                .toList();
    }

    /**
     * The bodies of a province in lists. One list may name a body with its district and another without: if the name is the only one
     * of its kind, the scores of both are its.
     */
    private List<ListedBody> listListed(String province, FiscalYear year) {
        Map<Body, Map<Integer, ListedBody.Score>> scores = new HashMap<>();
        Map<String, Map<Integer, ListedBody.Score>> byName = new HashMap<>();
        RowMapper<ListedBody.Score> mapper = LISTED_SCORE.rows();
        sql.each(
                "SELECT * FROM listed_score WHERE province = ? AND fiscal_year = ?",
                rs -> {
                    Body body = ColumnValues.body(rs);
                    int indicator = rs.getInt("indicator");
                    ListedBody.Score score = mapper.mapRow(rs, 0);
                    scores.computeIfAbsent(body, any -> new HashMap<>()).put(indicator, score);
                    byName.computeIfAbsent(body.name(), any -> new HashMap<>()).put(indicator, score);
                },
                province,
                year.buddhist());
        return sql.list(
                "SELECT *, iif(agrees = 0, NULL, total) AS sound_total, count(*) OVER (PARTITION BY name) AS of_name"
                        + " FROM listed_total WHERE province = ? AND fiscal_year = ? ORDER BY name, district",
                LISTED.rows(Map.of("scores", rs -> {
                    Body body = ColumnValues.body(rs);
                    return rs.getInt("of_name") == 1
                            ? byName.getOrDefault(body.name(), Map.of())
                            : scores.getOrDefault(body, Map.of());
                })),
                province,
                year.buddhist());
    }

    /** The bodies of each year by their official totals, the earliest year first, in it the best body; equal ones by name. */
    List<BodyStandingRow> listBodyStandings() {
        return sql
                .list(
                        "SELECT x.*, b.*, y.bodies, coalesce(c.total_unconfirmed, 1) AS total_unconfirmed,"
                                + " coalesce(c.level_unconfirmed, 1) AS level_unconfirmed,"
                                + " coalesce(c.scale_unconfirmed, 1) AS scale_unconfirmed"
                                + " FROM body_standing x JOIN body b USING (body_id) JOIN bodies_year y USING (fiscal_year)"
                                + certaintyOf(OFFICIAL) + " WHERE "
                                + sql.scope().ofBody("x.body_id")
                                + " ORDER BY x.fiscal_year, x.rank",
                        ContentRows.STANDING.rows(Map.of("risks", ResultReader::risks)))
                .stream()
                .sorted(Comparator.comparing(BodyStandingRow::fiscalYear)
                        .thenComparing(BodyStandingRow::rank)
                        .thenComparing(BodyStandingRow::body, ThaiOrder.BODIES))
                .toList();
    }

    /** The bodies of each year together, the earliest year first. */
    List<BodiesRow> listBodies() {
        Map<Integer, SortedMap<Integer, IndicatorMean>> means = new TreeMap<>();
        RowMapper<IndicatorMean> mean = ContentRows.INDICATOR_MEAN.rows();
        sql.each(
                "SELECT * FROM indicator_mean",
                rs -> means.computeIfAbsent(rs.getInt("fiscal_year"), year -> new TreeMap<>())
                        .put(rs.getInt("indicator"), mean.mapRow(rs, 0)));
        return sql.list(
                """
                SELECT x.*, (SELECT max(coalesce(c.total_unconfirmed, 1)) FROM total_certainty c JOIN body_standing s USING (body_id, fiscal_year)
                    WHERE c.fiscal_year = x.fiscal_year AND c.division = '' AND c.source = 'official') AS structure_unconfirmed
                FROM bodies_year x ORDER BY x.fiscal_year
                """,
                ContentRows.BODIES.rows(
                        Map.of("indicatorMeans", rs -> means.getOrDefault(rs.getInt("fiscal_year"), new TreeMap<>()))));
    }

    /** How the bodies of each year changed, and how many are below the target, the earliest year first. */
    List<BodiesChange> listBodiesChanges() {
        SortedMap<Integer, List<BigDecimal>> changes = new TreeMap<>();
        Map<Integer, Mark> marks = new HashMap<>();
        sql.each("""
                SELECT fiscal_year, change, change_unconfirmed FROM figure
                WHERE figure = 'TOTAL' AND source = 'official' AND division = '' AND change IS NOT NULL AND value IS NOT NULL
                """, rs -> {
            changes.computeIfAbsent(rs.getInt("fiscal_year"), any -> new ArrayList<>())
                    .add(ColumnValues.getDecimal(rs, "change"));
            marks.merge(rs.getInt("fiscal_year"), Coded.of(Mark.class, rs.getString("change_unconfirmed")), Mark::and);
        });
        SortedMap<Integer, SortedMap<Integer, Integer>> below = new TreeMap<>();
        sql.each(
                """
                SELECT fiscal_year, indicator, count(*) AS bodies
                FROM score JOIN total USING (body_id, division, source, fiscal_year)
                WHERE source = 'official' AND division = '' AND CAST(score AS REAL) < CAST(target AS REAL)
                GROUP BY fiscal_year, indicator
                """,
                rs -> below.computeIfAbsent(rs.getInt("fiscal_year"), any -> new TreeMap<>())
                        .put(rs.getInt("indicator"), rs.getInt("bodies")));
        return Stream.concat(changes.keySet().stream(), below.keySet().stream())
                .distinct()
                .sorted()
                .map(year -> new BodiesChange(
                        FiscalYear.ofBuddhist(year),
                        changes.getOrDefault(year, List.of()),
                        marks.getOrDefault(year, Mark.NONE),
                        below.getOrDefault(year, new TreeMap<>())))
                .toList();
    }

    /** What each part of a year was in the year before: indicators, instruments, total, levels, then what is gone. */
    List<CrosswalkRow> listCrosswalk() {
        return sql.list("SELECT * FROM crosswalk ORDER BY fiscal_year, crosswalk_id", ContentRows.CROSSWALK.rows());
    }

    private static List<String> planKey(ResultSet rs) throws SQLException {
        List<String> key = new ArrayList<>();
        for (String column : List.of("body_id", "division", "source", "fiscal_year", "route")) {
            key.add(rs.getString(column));
        }
        return key;
    }

    private static List<String> risks(ResultSet rs) throws SQLException {
        String risks = rs.getString("risks");
        return risks.isEmpty() ? List.of() : List.of(risks.split(","));
    }

    /** The weaknesses, by body, year, indicator and item; one without measures is not answered. */
    List<WeaknessRow> listWeaknesses() {
        Map<String, List<Note>> notes = grouped("weakness_note", "note", ContentRows.WEAKNESS_NOTE.rows());
        Map<String, List<Link>> links = grouped("weakness_measure", "link", ContentRows.WEAKNESS_MEASURE.rows());
        return ContentRows.byBody(
                list(
                        "weakness",
                        "x.fiscal_year, x.position",
                        ContentRows.WEAKNESS.rows(Map.of("named", lookUp(notes), "measures", lookUp(links)))),
                WeaknessRow::body);
    }

    /** The remarks on measures, by body, year of the result and measure. */
    List<MeasureRemarkRow> listMeasureRemarks() {
        return ContentRows.byBody(
                list("measure_remark", "x.fiscal_year, x.measure_id, x.remark", ContentRows.REMARK.rows()),
                MeasureRemarkRow::body);
    }

    /** The rows of a detail table, grouped by what they belong to. */
    private <T> Map<String, List<T>> grouped(String table, String order, RowMapper<T> row) {
        // in the order of the table's key, so that SQLite need not sort
        return sql.grouped(
                "SELECT * FROM " + table + " WHERE " + sql.scope().ofBody("body_id")
                        + " ORDER BY body_id, fiscal_year, position, " + order,
                ResultReader::key,
                row);
    }

    private static <T> RecordColumns.Cell lookUp(Map<String, List<T>> groups) {
        return rs -> groups.getOrDefault(key(rs), List.of());
    }

    private static String key(ResultSet rs) throws SQLException {
        return rs.getLong("body_id") + " " + rs.getInt("fiscal_year") + " " + rs.getInt("position");
    }

    /** The rows of the checklists that count, by body, year, division, then item. */
    List<OitItemRow> listOitItems() {
        return ContentRows.byBody(
                sql.list("""
                SELECT b.name AS organisation, b.district, b.province, s.division, o.fiscal_year, o.item, o.owner, o.url,
                    o.self_score, s.inbox_path AS file_name, o.sheet, o.cell, o.date, o.cells
                FROM oit_item o
                    JOIN submission_form f
                        ON f.submission_id = o.submission_id AND f.form = 'oit-checklist' AND f.counts = 1
                    JOIN submission s ON s.submission_id = o.submission_id JOIN body b USING (body_id)
                WHERE %s
                ORDER BY 1, 2, 3, o.fiscal_year, s.division, CAST(substr(o.item, 2) AS INTEGER), o.item, file_name,
                    o.sheet, o.cell
                """.replace("%s", sql.scope().ofDelivery("o.submission_id")), ContentRows.oitItems()),
                OitItemRow::body);
    }

    /** How the groups of items stand, by body and year, in the order of the items. */
    List<OitCheckRow> listOitChecks() {
        Map<String, List<Item>> items = grouped("oit_check_item", "number", ContentRows.OIT_CHECK_ITEM.rows());
        return ContentRows.byBody(
                list(
                        "oit_check",
                        "x.fiscal_year, x.position",
                        ContentRows.OIT_CHECK.rows(Map.of("items", lookUp(items)))),
                OitCheckRow::body);
    }

    /** The OIT scores that the checklists would give, by body and year: indicators, then the instrument. */
    List<OitScoreRow> listOitScores() {
        return ContentRows.byBody(
                list(
                        "oit_score",
                        "x.fiscal_year, x.figure = 'OIT', CAST(x.figure AS INTEGER)",
                        ContentRows.OIT_SCORE.rows()),
                OitScoreRow::body);
    }
}
