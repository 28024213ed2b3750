package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * A separate sheet that shows how divisions score themselves beside the official result, with which these scores are
 * never mixed. It is separate because only one table's headings can be repeated on printed pages. If there are no
 * measures of divisions, it is the sheet เปรียบเทียบส่วนราชการ.
 */
public final class OwnScoresSheet {
    private record OwnScore(Scorecard scorecard, FiscalYear year, int indicator) {}

    /** Excel's limit for a formula, less what it adds itself when saving. */
    private static final int LONGEST = 8_000;

    private final ReportContext context;
    private final ReportWords words;
    private final ShownScores scores;
    private final Map<OwnScore, Place> places = new HashMap<>();

    public OwnScoresSheet(ReportContext context, ShownScores scores) {
        this.context = context;
        words = context.words();
        this.scores = scores;
    }

    /** Writes the sheet if divisions scored themselves; returns whether it did. */
    public boolean write(String name) {
        List<DivisionComparisonRow> rows = context.content().list(DivisionComparisonRow.class);
        if (rows.isEmpty()) {
            return false;
        }
        context.content().each(ScoreRow.class, this::notePlace);
        Columns<DivisionComparisonRow> columns = new Columns<>(words, "divisions.");
        columns.body(26, DivisionComparisonRow::body);
        columns.text(
                        "indicator",
                        36,
                        row -> words.digits(row.indicator()) + " "
                                + context.frameworks().indicatorName(row.fiscalYear(), row.indicator()))
                .frozen();
        columns.year(12, row -> Optional.of(row.fiscalYear()));
        columns.figure(
                        "official",
                        14,
                        Look.STRONG_SCORE,
                        (row, at) ->
                                scores.show(row.body(), row.fiscalYear(), Optional.of(row.indicator()), row.official()))
                .always();
        columns.figure("mean", 14, Look.SCORE, (row, at) -> of(row, at).mean());
        columns.figure("spread", 14, Look.SCORE, (row, at) -> of(row, at).spread());
        columns.figure("furthest-by", 14, Look.SCORE, (row, at) -> of(row, at).largest());
        columns.figure("count-of", 14, Look.WHOLE, (row, at) -> of(row, at).count());
        columns.figure("own-scores", 44, Look.TEXT, (row, at) -> of(row, at).each(at.cell("furthest-by")))
                .printed();
        columns.text("sources", 70, this::placesOf); // where each division's score stands
        ListSheet<DivisionComparisonRow> sheet =
                new ListSheet<>(context.workbook(), words, name, words.text("divisions.own"), columns, rows);
        words.owner().ifPresent(body -> sheet.table().line(body, Look.OWNER));
        sheet.write("OwnScores");
        if (words.owner().isPresent()) {
            sheet.table().upright();
        }
        return true;
    }

    private Figures of(DivisionComparisonRow row, Columns.Row at) {
        return new Figures(row, at.cell("official"), scores.own(row), words);
    }

    private void notePlace(ScoreRow score) {
        if (score.scorecard().source() == SourceKind.SELF_ASSESSMENT) {
            places.put(new OwnScore(score.scorecard(), score.fiscalYear(), score.indicator()), score.place());
        }
    }

    private String placesOf(DivisionComparisonRow row) {
        return row.selfScores().keySet().stream()
                .flatMap(division -> {
                    Scorecard card = new Scorecard(row.body(), division, SourceKind.SELF_ASSESSMENT);
                    return Optional.ofNullable(places.get(new OwnScore(card, row.fiscalYear(), row.indicator())))
                            .map(place -> division + " " + place)
                            .stream();
                })
                .collect(Collectors.joining("\n"));
    }

    /**
     * What follows from these scores in one indicator, as formulas over them and the official one.
     *
     * @param official the cell of the official score
     */
    private record Figures(DivisionComparisonRow row, String official, Map<String, Expr> cells, ReportWords words) {
        /** The formula; the figure alone where a formula cannot name all divisions. */
        private Expr figure(String formula, Optional<BigDecimal> value) {
            return furthestBy().length() > LONGEST ? Expr.number(value) : Expr.of(formula, value);
        }

        Expr mean() {
            return figure(Expr.ifAny(all(), Expr.rounded("AVERAGE(" + all() + ")")), Optional.of(row.mean()));
        }

        Expr spread() {
            String spread = "MAX(" + all() + ")-MIN(" + all() + ")";
            return figure(Expr.ifAny(all(), Expr.round(spread, Expr.EXACT)), Optional.of(row.spread()));
        }

        Expr largest() {
            return figure(furthestBy(), row.furthestBy());
        }

        Expr count() {
            return figure(
                    "COUNT(" + all() + ")",
                    Optional.of(BigDecimal.valueOf(row.selfScores().size())));
        }

        /**
         * Each of them; of many only the furthest.
         *
         * @param furthest the cell of {@link #largest}
         */
        Expr each(String furthest) {
            if (furthestBy().length() > LONGEST) {
                return Expr.text("");
            }
            List<String> lines =
                    row.selfScores().keySet().stream().map(this::told).toList();
            return lines.size() <= ThaiMetrics.mostLines(Look.TEXT.size())
                    ? Expr.of(eachOfThem(furthest), String.join("\n", lines))
                    : furthest();
        }

        private String told(String division) {
            return division + " " + words.score(row.selfScores().get(division))
                    + (row.furthest().contains(division) ? " " + words.text("divisions.furthest") : "");
        }

        /** With many divisions only the furthest are listed, as long as no score has changed. */
        private Expr furthest() {
            String changed = TextFormula.quoted(words.text("changed-since"));
            String told = row.furthest().stream().map(this::told).collect(Collectors.joining("\n"));
            String same = "ISNUMBER(" + official + ")," + official + "="
                    + row.official().map(BigDecimal::toPlainString).orElse("-1");
            for (Map.Entry<String, Expr> cell : cells.entrySet()) {
                same += "," + cell.getValue().formula() + "="
                        + row.selfScores().get(cell.getKey()).toPlainString();
            }
            String formula = "IF(COUNT(" + all() + ")<" + cells.size() + "," + changed + ",IF(AND(" + same + "),"
                    + TextFormula.quoted(told) + "," + changed + "))";
            return row.official().isEmpty() || formula.length() > LONGEST ? Expr.text("") : Expr.of(formula, told);
        }

        /** The largest distance, which is that of the lowest or the highest score. */
        private String furthestBy() {
            return "IF(AND(ISNUMBER(" + official + "),COUNT(" + all() + ")>0),ROUND(MAX(ABS(MIN(" + all() + ")-SUM("
                    + official + ")),ABS(MAX(" + all() + ")-SUM(" + official + ")))," + Expr.EXACT + "),\"\")";
        }

        /** A line for each division with a score; the furthest from the official score are marked. */
        private String eachOfThem(String furthest) {
            List<String> lines = row.selfScores().keySet().stream()
                    .map(division -> {
                        String cell = cells.get(division).formula();
                        String far = "IF(ROUND(ABS(" + cell + "-SUM(" + official + "))-" + furthest + "," + Expr.EXACT
                                + ")=0," + TextFormula.quoted(" " + words.text("divisions.furthest")) + ",\"\")";
                        return Expr.ifNumber(
                                cell,
                                "CHAR(10)&" + TextFormula.quoted(division + " ") + "&TEXT(" + cell + ",\"0.00\")&"
                                        + Expr.ifNumber(furthest, far));
                    })
                    .toList();
            return TextFormula.digits("MID(" + String.join("&", lines) + ",2,9999)", words);
        }

        private String all() {
            return cells.values().stream().map(Expr::formula).collect(Collectors.joining(","));
        }
    }
}
