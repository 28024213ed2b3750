package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.ListedBody;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The sheet เทียบในจังหวัด: each body's indicators compared with those of the bodies that lists name in its province,
 * with the nearest body that did better. It shows the latest year with both a list and a result, for comparison only.
 */
record ProvinceSheet(ReportContext context) {
    private static final int INDICATORS = 10;

    /** Writes the sheet if a list tells of a body's province. */
    void write() {
        ReportContent content = context.content();
        List<ListStanding> told = content.listBodies().stream()
                .flatMap(body -> latest(content, body).stream())
                .toList();
        if (told.isEmpty()) {
            return;
        }
        ColumnList columns = new ColumnList(words(), "province.");
        columns.add(28, "body")
                .add(8, "year")
                .add(34, "indicator")
                .add(12, "own", "mean")
                .add(12, "difference");
        columns.add(14, "rank")
                .add(34, "better")
                .add(12, "better-score", "better-by")
                .source();
        TableSheet table = context.table("province", columns.all());
        int printed = columns.size() - 3;
        table.linesWithin(printed);
        table.tracedFrom(printed);
        table.line(words().text("sheet.province.title"), Look.TITLE);
        table.line(words().text("sheet.province.note"), Look.NOTE);
        told.stream()
                .filter(ListStanding::differs)
                .forEach(each -> table.line(
                        words().text("province.differs", "body", words().shortBody(each.body())), Look.NOTE));
        table.headings();
        told.forEach(each -> write(table, each, printed));
        table.filter();
        table.setUp(3, printed);
    }

    private static Optional<ListStanding> latest(ReportContent content, Body body) {
        return content.list(ListStanding.class).stream()
                .filter(each -> each.body().equals(body) && each.isTold())
                .max(Comparator.comparing(ListStanding::fiscalYear));
    }

    private void write(TableSheet table, ListStanding of, int printed) {
        writeTotal(table, of, printed);
        for (int number = 1; number <= INDICATORS; number++) {
            int indicator = number;
            of.findIndicator(number).ifPresent(each -> {
                String name = words().digits(indicator) + " "
                        + context.frameworks().indicatorName(of.fiscalYear(), indicator);
                Optional<ListedBody.Score> better =
                        each.better().map(other -> other.scores().get(indicator));
                row(
                        table,
                        of,
                        name,
                        Optional.of(each.own().score()),
                        each.mean(),
                        Optional.of(each.rank()),
                        each.bodies(),
                        each.better().map(ListedBody::body),
                        better.map(ListedBody.Score::score));
                context.writeSource(
                        table,
                        printed,
                        better.map(ListedBody.Score::place).orElse(each.own().place()));
                table.end();
            });
        }
    }

    private void writeTotal(TableSheet table, ListStanding of, int printed) {
        Optional<BigDecimal> own = of.findOwn().flatMap(ListedBody::total).filter(any -> !of.differs());
        Optional<ListedBody> better = own.flatMap(total -> of.listed().stream()
                .filter(each ->
                        each.total().filter(other -> other.compareTo(total) > 0).isPresent())
                .reduce((higher, lower) -> lower));
        row(
                table,
                of,
                words().text("province.total"),
                own,
                of.mean(),
                of.findRank(),
                of.ranked(),
                better.map(ListedBody::body),
                better.flatMap(ListedBody::total));
        better.or(of::findOwn).map(ListedBody::place).ifPresent(place -> context.writeSource(table, printed, place));
        table.end();
    }

    private void row(
            TableSheet table,
            ListStanding of,
            String name,
            Optional<BigDecimal> own,
            BigDecimal mean,
            Optional<Integer> rank,
            int bodies,
            Optional<Body> better,
            Optional<BigDecimal> betterScore) {
        int row = table.begin();
        table.fill(0, 10, Look.TEXT);
        table.text(0, words().shortBody(of.body()));
        table.year(1, of.fiscalYear(), Look.WHOLE);
        table.text(2, name, Look.STRONG);
        table.number(3, own, Look.SCORE);
        table.number(4, Optional.of(mean), Look.SCORE);
        own.ifPresent(score -> table.put(5, minus(row, 3, 4, score.subtract(mean)), Look.CHANGE));
        rank.ifPresent(
                place -> table.text(6, words().text("province.rank-of", "rank", place, "count", bodies), Look.CENTRED));
        if (own.isPresent()) {
            table.text(7, better.map(words()::shortBody).orElse(words().text("province.none-better")));
        }
        betterScore.ifPresent(score -> {
            table.number(8, betterScore, Look.SCORE);
            table.put(9, minus(row, 8, 3, score.subtract(own.orElseThrow())), Look.CHANGE);
        });
    }

    private static Expr minus(int row, int column, int less, BigDecimal value) {
        return Expr.of(TableSheet.cell(column, row) + "-" + TableSheet.cell(less, row), Optional.of(value));
    }

    private ReportWords words() {
        return context.words();
    }
}
