package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.DataBars;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** สรุปผู้บริหาร of several bodies: what holds for all of them, then a row for each: scores, deliveries, measures, findings. */
public final class SummaryTable extends Summary {
    private final BigDecimal target;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final TableSheet table;
    private final TotalNotes notes;

    public SummaryTable(ReportContext context) {
        super(context);
        target = context.target();
        comparisons = context.comparisons();
        frameworks = context.frameworks();
        notes = new TotalNotes(context);
        table = context.table("summary", BodyColumns.all(words));
        table.linesWithin(BodyColumns.TO_DO + 1);
    }

    @Override
    public void write(SummaryFacts facts) {
        List<Body> bodies = context.content().listBodies();
        table.line(context.workbook().title(), Look.TITLE);
        table.line(context.workbook().asOf() + " · " + print(), Look.NOTE);
        closed().ifPresent(text -> table.line(text, Look.OWNER));
        writeRefused(facts, bodies);
        OfficialTotals official = OfficialTotals.of(facts.scores().book(), bodies);
        List<Body> order = byNeed(bodies, official);
        if (!bodies.isEmpty()) {
            new BodiesOverview(context, table, official, order).write(facts.deliveries());
        }
        PageSteps steps = new PageSteps(context, table, facts);
        table.headings();
        for (int i = 0; i < order.size(); i++) {
            write(facts, official, steps, i + 1, order.get(i));
        }
        if (!order.isEmpty()) {
            DataBars.behindFigures(
                    table.sheet(),
                    TableSheet.cell(BodyColumns.TOTAL, table.firstRow()) + ":"
                            + TableSheet.cell(BodyColumns.TOTAL, table.lastRow()),
                    SheetColours.SKY);
        }
        table.colourLosses(BodyColumns.CHANGE, SheetColours.WATCH);
        table.colourLosses(BodyColumns.GAP, SheetColours.BAD);
        if (!order.isEmpty()) {
            table.nameTable("Bodies");
        }
        table.repeatHeadings();
        writeNotes(facts, bodies);
        if (!table.fitsOnePage(BodyColumns.TO_DO + 1)) {
            table.noteMarksBelow(true);
        }
        table.setUpPage(BodyColumns.TO_DO + 1, true);
    }

    /** Who needs help first: without an official total, then from the lowest total on; equal ones in the order of their names. */
    private static List<Body> byNeed(List<Body> bodies, OfficialTotals official) {
        return bodies.stream()
                .sorted(Comparator.comparing(
                        body -> official.find(body).orElse(BigDecimal.ONE.negate()), Comparator.naturalOrder()))
                .toList();
    }

    /** Files of which nothing is stored are an alarm: nobody may take the figures for all that came. */
    private void writeRefused(SummaryFacts facts, List<Body> bodies) {
        int refused = facts.deliveries().refused().all().size();
        if (refused > 0) {
            table.line(words.text("table.refused-files", Map.of("count", words.digits(refused))), Look.OWNER);
        }
        long nobodys = facts.deliveries().refused().countBeyond(bodies);
        if (nobodys > 0) {
            table.line(words.text("table.refused-of-nobody", Map.of("count", words.digits(nobodys))), Look.NOTE);
        }
    }

    private void writeNotes(SummaryFacts facts, List<Body> bodies) {
        if (!bodies.isEmpty()) {
            table.line(words.text("table.by-need"), Look.NOTE);
            table.line(words.text("table.counted"), Look.NOTE);
        }
        if (table.isMarked()) {
            table.line(words.unconfirmed(), Look.NOTE);
        }
        if (facts.workbooks().isPresent()) {
            table.line(words.text("overview.apart"), Look.NOTE);
        }
        leftOut(facts.leftOut()).ifPresent(text -> table.line(text, Look.NOTE));
    }

    private void write(SummaryFacts facts, OfficialTotals official, PageSteps steps, int number, Body body) {
        ScoreBook book = facts.scores().book();
        table.begin();
        table.fill(BodyColumns.NUMBER, BodyColumns.COUNTED, Look.TEXT);
        table.whole(BodyColumns.NUMBER, number);
        String name = words.body(body);
        Optional<String> link = facts.workbooks()
                .map(workbooks -> workbooks.get(body))
                .flatMap(path -> Links.beside(path, "", "", name));
        table.link(BodyColumns.BODY, link, name, Look.STRONG);
        book.findMain(body).ifPresent(card -> writeScores(facts, card));
        List<ScoreBook.Card> divisions = book.listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            String count = words.digits(divisions.size());
            table.text(BodyColumns.SOURCE, words.text("table.divisions-alone", Map.of("count", count)), Look.CENTRED);
        }
        DeliveryBook deliveries = facts.deliveries();
        FormsCame came = deliveries.came(body, context.run().businessDate());
        table.whole(BodyColumns.DELIVERED, came.asked() == 0 ? came.unasked() : came.here());
        table.whole(BodyColumns.DELIVERED + 1, deliveries.refused().count(body));
        table.whole(BodyColumns.DELIVERED + 2, came.owed());
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        for (int column = BodyColumns.KEPT;
                column <= BodyColumns.NOT_DONE && !facts.tally().isEmpty();
                column++) {
            List<MeasureState> states = column == BodyColumns.NOT_DONE
                    ? MeasureState.AS_REPORTED
                    : MEASURE_STATES.get(column - BodyColumns.KEPT);
            table.whole(column, measures.map(counts -> counts.count(states)).orElse(0));
        }
        table.whole(BodyColumns.ERRORS, deliveries.findings(body, Severity.ERROR));
        table.whole(BodyColumns.ERRORS + 1, deliveries.findings(body, Severity.WARNING));
        steps.writeFirst(body);
        official.year()
                .ifPresent(year -> table.put(
                        BodyColumns.OFFICIAL,
                        facts.scores().show(body, year, Figure.TOTAL, official.find(body)),
                        Look.SCORE));
        table.end();
    }

    /** By formulas over the sheet of scores; as values where that stands in the body's own workbook. */
    private void writeScores(SummaryFacts facts, ScoreBook.Card card) {
        FiscalYear latest = card.latest();
        ReportContext own = context.of(card);
        ScoreBook.Year year = card.years().get(latest);
        Optional<ScorePlaces> places = facts.scores().find(card);
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        table.year(BodyColumns.YEAR, latest, Look.WHOLE);
        String lacking = total.isPresent() ? "" : notes.lacking(year, latest);
        String level = year.findTotal().flatMap(TotalRow::level).orElse("");
        String doubt = notes.findShort(card, latest).map(said -> "\n" + said).orElse("");
        String told = (level.isEmpty() ? lacking : level) + doubt;
        boolean levelSure = level.isEmpty() || own.isLevelSure(latest);
        Expr shownLevel = places.map(at -> Expr.of(
                        "IF(" + at.level(latest).formula() + "=\"\","
                                + notes.lackingNowOr(at, latest, "\"\"").orElse("\"\"") + ","
                                + at.level(latest).formula() + ")"
                                + (doubt.isEmpty()
                                        ? ""
                                        : "&"
                                                + notes.whileContradicted(
                                                                card,
                                                                latest,
                                                                at.total(latest).formula(),
                                                                doubt)
                                                        .formula()),
                        told))
                .orElse(Expr.text(places.isPresent() || facts.workbooks().isPresent() ? told : lacking));
        table.put(BodyColumns.LEVEL, shownLevel.ifSure(levelSure), Look.CENTRED);
        if (places.isPresent() || facts.workbooks().isPresent()) {
            writeTotal(card, own, places, total);
        }
        writeWeakest(latest, year, places);
        table.text(
                BodyColumns.SOURCE,
                words.word("source", card.scorecard().source().code()),
                Look.CENTRED);
    }

    private void writeTotal(
            ScoreBook.Card card, ReportContext own, Optional<ScorePlaces> places, Optional<BigDecimal> total) {
        FiscalYear latest = card.latest();
        Optional<BigDecimal> before = card.findYear(latest.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        table.put(
                BodyColumns.TOTAL,
                places.map(at -> at.total(latest))
                        .orElse(number(total, latest, own))
                        .again(),
                Look.STRONG_SCORE);
        table.put(
                BodyColumns.GAP,
                places.map(ScorePlaces::gap)
                        .orElse(number(total.map(now -> now.subtract(target)), latest, own))
                        .again(),
                Look.CHANGE);
        Optional<String> refusal = card.years().get(latest).findRefusal(Figure.TOTAL);
        if (refusal.isPresent()) {
            table.text(BodyColumns.CHANGE, comparisons.text(refusal.get()), Look.QUIET);
            return;
        }
        Expr change = number(total.flatMap(now -> before.map(now::subtract)), latest, own)
                .ifSure(own.isTotalSure(latest) && own.isTotalSure(latest.previous()));
        Optional<Expr> cell = places.flatMap(ScorePlaces::change);
        if (places.isEmpty() || cell.isPresent()) {
            table.put(BodyColumns.CHANGE, cell.orElse(change).again(), Look.CHANGE);
        }
    }

    private static Expr number(Optional<BigDecimal> value, FiscalYear year, ReportContext own) {
        return Expr.number(value).ifSure(own.isTotalSure(year));
    }

    /** The lowest score; by formula where the sheet of scores has all of them, those that are still blank too. */
    private void writeWeakest(FiscalYear latest, ScoreBook.Year year, Optional<ScorePlaces> places) {
        Optional<BigDecimal> least =
                year.scores.values().stream().map(ScoreRow::score).min(Comparator.naturalOrder());
        List<Integer> lowest = year.scores.values().stream()
                .filter(row -> row.score().compareTo(least.orElseThrow()) == 0)
                .map(ScoreRow::indicator)
                .sorted()
                .toList();
        String weakest = least.map(score -> indicator(
                                lowest.get(0), context.labels().of(latest, lowest.get(0)), words.score(score))
                        + (lowest.size() == 1
                                ? ""
                                : words.text("summary.equal", Map.of("count", words.digits(lowest.size() - 1)))))
                .orElse("");
        table.put(
                BodyColumns.WEAKEST,
                places.map(at -> Expr.of(weakest(latest, at.latestScores()), weakest))
                        .orElse(Expr.text(weakest)),
                Look.TEXT);
    }

    /** Of equal ones that of the lower number, and how many others there are; blank cells are not among them. */
    private String weakest(FiscalYear latest, String cells) {
        String least = "MIN(" + cells + ")";
        String names = frameworks.getNearest(latest).indicators().stream()
                .map(def -> TextFormula.quoted(indicator(def.number(), def.name(), "")))
                .collect(Collectors.joining(","));
        String equal = "COUNTIF(" + cells + "," + least + ")";
        return Expr.ifAny(
                cells,
                "CHOOSE(MATCH(" + least + "," + cells + ",0)," + names + ")&"
                        + TextFormula.number(Expr.round(least, 2), 2, words) + "&IF(" + equal + ">1,"
                        + TextFormula.of(
                                of -> words.text("summary.equal", of),
                                Map.of("count", TextFormula.number(equal + "-1", 0, words)))
                        + ",\"\")");
    }

    private String indicator(int number, String name, String score) {
        return words.text("summary.indicator", Map.of("number", words.digits(number), "name", name, "score", score));
    }
}
