package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * เปรียบเทียบหน่วยงาน: the bodies side by side by their official results, the newest year first, in it the best body, and last
 * those that cannot be ranked for want of a total, with the reason; below all of them what they are together in each year.
 */
public final class BodiesSheet {
    private record Rows(int first, int last) {}

    final ReportContext context;
    final ShownScores scores;
    final BodiesColumns columns;
    final TableSheet table;
    private final ReportWords words;
    private final NavigableSet<FiscalYear> years = new TreeSet<>();

    /** The best first. */
    private final Map<FiscalYear, List<BodyStandingRow>> ranked;

    private final Map<FiscalYear, List<Body>> unranked = new HashMap<>();
    private final Map<FiscalYear, Rows> rows = new HashMap<>();

    /** The rows of the years' means: below all bodies, after a gap and a heading. */
    private final Map<FiscalYear, Integer> means = new HashMap<>();

    /** The sheet, still empty, of scores of which at least one is official. */
    public BodiesSheet(ReportContext context, ShownScores scores) {
        this.context = context;
        this.scores = scores;
        words = context.words();
        ranked = context.content().list(BodyStandingRow.class).stream()
                .collect(Collectors.groupingBy(BodyStandingRow::fiscalYear, LinkedHashMap::new, Collectors.toList()));
        years.addAll(ranked.keySet());
        noteUnranked();
        boolean quartered = years.stream().anyMatch(year -> countBodies(year) >= BodiesRow.FEWEST_FOR_QUARTILES);
        columns = new BodiesColumns(years, quartered, context);
        table = context.table("bodies", columns.all());
    }

    private void noteUnranked() {
        for (ScoreBook.Card card : scores.book().cards()) {
            Body body = card.scorecard().body();
            if (!card.scorecard().equals(OfficialTotals.card(body))) {
                continue;
            }
            card.years().forEach((year, found) -> {
                boolean total = found.findTotal().flatMap(TotalRow::total).isPresent();
                if (!found.scores.isEmpty() && !total) {
                    years.add(year);
                    unranked.computeIfAbsent(year, any -> new ArrayList<>()).add(body);
                }
            });
        }
    }

    public void write() {
        ReportContent content = context.content();
        table.line(words.text("sheet.bodies.title"), Look.TITLE);
        table.line(words.text("sheet.bodies.note"), Look.NOTE);
        if (content.list(BodyStandingRow.class).stream().anyMatch(row -> row.unconfirmed() || row.levelUnconfirmed())) {
            table.line(words.unconfirmed(), Look.NOTE);
        }
        table.headings();
        List<BodiesRow> together = new ArrayList<>(content.list(BodiesRow.class));
        Collections.reverse(together);
        noteRows(together);
        for (FiscalYear year : years.descendingSet()) {
            ranked.getOrDefault(year, List.of())
                    .forEach(row -> new BodyRow(this, year, row.body(), Optional.of(row)).write());
            unranked.getOrDefault(year, List.of())
                    .forEach(body -> new BodyRow(this, year, body, Optional.empty()).write());
        }
        IntStream.concat(IntStream.of(BodiesColumns.TOTAL), IntStream.range(columns.firstIndicator, columns.risks))
                .forEach(column -> table.colourBelow(
                        column, table.firstRow(), table.lastRow(), context.target(), SheetColours.BAD));
        table.colourLosses(BodiesColumns.GAP, SheetColours.WATCH);
        table.filter();
        if (!together.isEmpty()) {
            table.space(DocumentFont.SIZE);
            table.line(words.text("bodies.together"), Look.SECTION);
            together.forEach(this::write);
        }
        table.noteMarksBelow(false);
        table.setUp(BodiesColumns.BODY + 1, columns.risks + 1);
    }

    private void noteRows(List<BodiesRow> together) {
        int last = table.lastRow();
        for (FiscalYear year : years.descendingSet()) {
            rows.put(year, new Rows(last + 1, last + countBodies(year)));
            last += countBodies(year);
        }
        for (int i = 0; i < together.size(); i++) {
            means.put(together.get(i).fiscalYear(), last + 3 + i);
        }
    }

    private int countBodies(FiscalYear year) {
        return ranked.getOrDefault(year, List.of()).size()
                + unranked.getOrDefault(year, List.of()).size();
    }

    /** The cells of the totals of a year's bodies, the same from whichever row is asked. */
    String totals(FiscalYear year) {
        Rows of = rows.get(year);
        return TableSheet.fixed(BodiesColumns.TOTAL, of.first()) + ":"
                + TableSheet.fixed(BodiesColumns.TOTAL, of.last());
    }

    /** The cell of the mean of the year's totals; empty where it has none. */
    Optional<String> findMean(FiscalYear year) {
        return Optional.ofNullable(means.get(year)).map(row -> TableSheet.fixed(BodiesColumns.TOTAL, row));
    }

    /** What the bodies are together in a year, as formulas over their rows. */
    private void write(BodiesRow year) {
        boolean sure = !year.unconfirmed();
        table.begin();
        table.fill(BodiesColumns.YEAR, columns.risks, Look.BAND);
        table.year(BodiesColumns.YEAR, year.fiscalYear(), Look.BAND_WHOLE);
        boolean others =
                year.indicatorMeans().values().stream().anyMatch(indicator -> indicator.bodies() != year.bodies());
        String cells = cells(year, BodiesColumns.TOTAL);
        table.put(
                BodiesColumns.BODY,
                sentence(
                        others ? "bodies.mean-others" : "bodies.mean",
                        Map.of("count", count("COUNT(" + cells + ")", year.bodies()))),
                Look.BAND);
        writeMean(year, BodiesColumns.TOTAL, year.mean(), sure);
        year.indicatorMeans()
                .forEach((number, of) -> columns.indicator(year.fiscalYear(), number)
                        .ifPresent(column -> writeMean(year, column, of.mean(), true)));
        String reached = "COUNTIF(" + cells + ",\">=" + context.target().toPlainString() + "\")";
        Expr passing = sentence("bodies.passing", Map.of("count", count(reached, year.passing())));
        Optional<BodiesRow.Quartiles> known = year.quartiles();
        Expr cuts = sentence(
                "bodies.quartiles",
                Map.of(
                        "lower", cut(cells, "0.25", known.map(BodiesRow.Quartiles::lower)),
                        "median", cut(cells, "0.5", known.map(BodiesRow.Quartiles::median)),
                        "upper", cut(cells, "0.75", known.map(BodiesRow.Quartiles::upper))));
        String none = words.text("bodies.no-quartiles");
        table.put(
                columns.risks,
                Expr.of(
                                passing.formula() + "&CHAR(10)&IF(COUNT(" + cells + ")<"
                                        + BodiesRow.FEWEST_FOR_QUARTILES + "," + TextFormula.quoted(none) + ","
                                        + cuts.formula() + ")",
                                passing.text() + "\n" + (known.isPresent() ? cuts.text() : none))
                        .ifSure(sure),
                Look.BAND);
        table.end();
    }

    private Expr sentence(String key, Map<String, Expr> reckoned) {
        return TextFormula.sentence(of -> words.text(key, of), reckoned);
    }

    private Expr count(String formula, int value) {
        return Expr.of(TextFormula.number(formula, 0, words), words.digits(value));
    }

    private Expr cut(String cells, String share, Optional<BigDecimal> value) {
        return Expr.of(
                TextFormula.number(Expr.rounded("PERCENTILE(" + cells + "," + share + ")"), 2, words),
                value.map(words::score).orElse(""));
    }

    private void writeMean(BodiesRow year, int column, BigDecimal mean, boolean sure) {
        String cells = cells(year, column);
        table.put(
                column,
                Expr.of(Expr.ifAny(cells, Expr.rounded("AVERAGE(" + cells + ")")), Optional.of(mean))
                        .ifSure(sure),
                Look.BAND_SCORE);
    }

    private String cells(BodiesRow year, int column) {
        Rows of = rows.get(year.fiscalYear());
        return TableSheet.cell(column, of.first()) + ":" + TableSheet.cell(column, of.last());
    }
}
