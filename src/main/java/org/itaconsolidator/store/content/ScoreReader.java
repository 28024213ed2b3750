package org.itaconsolidator.store.content;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedInstrumentRow;
import org.itaconsolidator.model.score.StatedTotalRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.row.ContentRows;
import org.itaconsolidator.store.row.Queries;

/** The scores that count, what is computed of them and what documents state beside them. */
public final class ScoreReader {
    private static final String SCORECARD = "b.name, b.district, b.province, x.division, x.source";
    private static final String BY_SCORECARD = " JOIN body b USING (body_id) WHERE %s ORDER BY " + SCORECARD;

    private final Queries sql;

    ScoreReader(Queries sql) {
        this.sql = sql;
    }

    /** The scores that count, by scorecard, fiscal year and indicator. */
    public List<ScoreRow> listScores() {
        List<ScoreRow> scores = new ArrayList<>();
        forEachScore(scores::add);
        return scores;
    }

    /** The same, row by row. */
    public void forEachScore(Consumer<ScoreRow> consumer) {
        sql.ahead(
                "SELECT * FROM score x" + byScorecard() + ", fiscal_year, indicator",
                ContentRows.SCORE.rows(),
                consumer);
    }

    /** Totals and levels, by scorecard and fiscal year. */
    public List<TotalRow> listTotals() {
        List<TotalRow> totals = new ArrayList<>();
        forEachTotal(totals::add);
        return totals;
    }

    /** The same, row by row. */
    public void forEachTotal(Consumer<TotalRow> consumer) {
        sql.ahead("SELECT * FROM total x" + byScorecard() + ", fiscal_year", ContentRows.TOTAL.rows(), consumer);
    }

    /** The totals as documents that count state them, in the order of the deliveries. */
    public List<StatedTotalRow> listStatedTotals() {
        return sql.list(statedFigures("'TOTAL'"), ContentRows.statedTotals());
    }

    /** Stated scores of instruments of the deliveries that count, in the order of the documents. */
    public List<StatedInstrumentRow> listStatedInstruments() {
        return sql.list(statedFigures("'IIT', 'EIT', 'OIT'"), ContentRows.statedInstruments());
    }

    private String statedFigures(String kinds) {
        return """
                SELECT b.name, b.district, b.province, s.division, x.source, x.fiscal_year, x.kind, x.value, x.text,
                    s.inbox_path, x.sheet, x.row, x.col
                FROM reported_figure x JOIN submission s USING (submission_id) JOIN body b USING (body_id)
                    LEFT JOIN submission_form f ON f.submission_id = s.submission_id AND f.form = 'scores'
                WHERE x.kind IN (%k) AND x.value IS NOT NULL
                    AND s.delivers = 1 AND s.status = 'accepted' AND coalesce(f.counts, 1) = 1 AND %s
                ORDER BY x.submission_id, x.figure_id
                """.replace("%k", kinds).replace("%s", sql.scope().ofDelivery("x.submission_id"));
    }

    /** Comparisons, by scorecard, fiscal year and indicator. */
    public List<ComparisonRow> listComparisons() {
        return sql.list(
                "SELECT * FROM score_comparison x" + byScorecard() + ", fiscal_year, indicator",
                ContentRows.COMPARISON.rows());
    }

    private String byScorecard() {
        return BY_SCORECARD.replace("%s", sql.scope().ofBody("x.body_id"));
    }
}
