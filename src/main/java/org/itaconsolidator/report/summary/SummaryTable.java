package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.OfficialTotals;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScoreColours;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** สรุปผู้บริหาร of several bodies: what holds for all of them, two charts, then a row for each. */
public final class SummaryTable implements Summary {
    private static final int GAP_HEIGHT = 8;

    private final ReportWords words;
    private final RunFacts run;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final TableSheet table;

    public SummaryTable(
            StreamedWorkbook workbook, ReportWords words, RunFacts run, Messages comparisons, Frameworks frameworks) {
        this.words = words;
        this.run = run;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        table = new TableSheet(workbook, words.text("sheet.summary"), words, BodyColumns.all(words));
    }

    @Override
    public void write(SummaryFacts facts, List<String> leftOut, String title, String asOf) {
        int bodies = facts.bodies().size();
        table.line(title, Look.TITLE);
        table.line(asOf, Look.NOTE);
        SummaryWords.closed(words, facts.closed()).ifPresent(text -> table.line(text, Look.OWNER));
        writeRefused(facts);
        OfficialTotals official = OfficialTotals.of(facts.book(), facts.bodies());
        List<Body> order = byNeed(facts.bodies(), official);
        if (bodies > 0) {
            writeOverview(facts, official, order);
        }
        table.headings();
        SummaryRows rows = new SummaryRows(
                table, words, run.target(), comparisons, frameworks, new IndicatorLabels(frameworks), facts);
        for (int i = 0; i < bodies; i++) {
            rows.write(i + 1, order.get(i));
        }
        ScoreColours.below(table, BodyColumns.CHANGE, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        ScoreColours.below(table, BodyColumns.GAP, table.firstRow(), table.lastRow(), SheetColours.BAD);
        table.filter();
        table.repeatHeadings();
        writeNotes(facts, leftOut);
        table.setUpPage(BodyColumns.SOURCE + 1, table.lastRow() - 1, title, asOf, true);
    }

    /** Who needs help first: without an official total, then from the lowest total on; equal ones in the order of their names. */
    private static List<Body> byNeed(List<Body> bodies, OfficialTotals official) {
        return bodies.stream()
                .sorted(Comparator.comparing(
                        body -> official.find(body).orElse(BigDecimal.ONE.negate()), Comparator.naturalOrder()))
                .toList();
    }

    /** Files of which nothing is stored are an alarm: nobody may take the figures for all that came. */
    private void writeRefused(SummaryFacts facts) {
        int refused = facts.deliveries().refused().all().size();
        if (refused > 0) {
            table.line(words.text("table.refused-files", Map.of("count", words.digits(refused))), Look.OWNER);
        }
        long nobodys = facts.deliveries().refused().countBeyond(facts.bodies());
        if (nobodys > 0) {
            table.line(words.text("table.refused-of-nobody", Map.of("count", words.digits(nobodys))), Look.NOTE);
        }
    }

    private void writeNotes(SummaryFacts facts, List<String> leftOut) {
        int bodies = facts.bodies().size();
        if (bodies > 0) {
            table.line(words.text("table.by-need"), Look.NOTE);
            table.line(words.text("table.counted"), Look.NOTE);
        }
        if (isAnyMarked(facts)) {
            table.line(words.text("sheet.scores.unconfirmed"), Look.NOTE);
        }
        if (facts.apart().isPresent()) {
            table.line(words.text("overview.apart"), Look.NOTE);
        }
        if (bodies > BodiesCharts.DRAWN_BODIES) {
            table.line(words.text("all.many", Map.of("count", words.digits(BodiesCharts.DRAWN_BODIES))), Look.NOTE);
        }
        SummaryWords.leftOut(words, leftOut).ifPresent(text -> table.line(text, Look.NOTE));
    }

    private void writeOverview(SummaryFacts facts, OfficialTotals official, List<Body> order) {
        // three lines of figures, a gap, the charts, a gap, the headings
        int firstBody = table.lastRow() + 3 + 1 + BodiesCharts.CHART_ROWS + 1 + 1 + 1;
        Optional<Framework> framework = official.year().flatMap(frameworks::findFramework);
        BodiesTotals totals = new BodiesTotals(
                official.year(),
                order.stream().map(official::find).toList(),
                framework.stream()
                        .flatMap(of -> of.levels().levels().stream())
                        .map(LevelScale.Level::from)
                        .sorted()
                        .distinct()
                        .toList(),
                firstBody,
                official.year().isEmpty() || framework.filter(Confirmed::total).isPresent());
        new BodiesFigures(table, words, run.target(), totals, facts.deliveries()).write();
        table.space(GAP_HEIGHT);
        new BodiesCharts(table, words, run.target(), totals).write();
        table.space(GAP_HEIGHT);
    }

    /** Whether a star stands somewhere in the table. */
    private boolean isAnyMarked(SummaryFacts facts) {
        return facts.bodies().stream()
                .flatMap(body -> facts.book().findMain(body).stream())
                .map(ScoreBook.Card::latest)
                .distinct()
                .flatMap(year -> frameworks.findFramework(year).stream())
                .anyMatch(framework -> !Confirmed.total(framework) || !Confirmed.level(framework));
    }
}
