package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.RunFacts;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ContradictedTotals;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * สรุปผู้บริหาร of one body: one A4 page for a meeting. Its figures are formulas over the score sheet; what the charts and the
 * order of the indicators stand on is beside the page, outside what is printed.
 */
public final class SummaryPage implements Summary {
    private static final int GAP_HEIGHT = 8;

    private final StreamedWorkbook workbook;
    private final ReportWords words;
    private final RunFacts run;
    private final ReportContent content;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final TableSheet page;

    public SummaryPage(
            StreamedWorkbook workbook,
            ReportWords words,
            ReportContent content,
            Messages comparisons,
            Frameworks frameworks) {
        this.workbook = workbook;
        this.words = words;
        this.content = content;
        this.run = content.run();
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        page = new TableSheet(workbook, words.text("sheet.summary"), words, PageColumns.all());
    }

    @Override
    public void write(SummaryFacts facts, List<String> leftOut, String title, String asOf) {
        Body body = facts.bodies().get(0);
        Optional<ScoreBook.Card> card = facts.book().findMain(body);
        page.linesWithin(PageColumns.RANK + 1);
        page.line(title, Look.TITLE);
        page.line(words.body(body), Look.OWNER);
        page.line(asOf + " · " + SummaryWords.deliveries(words, facts.deliveries(), body), Look.NOTE);
        SummaryWords.closed(words, facts.closed()).ifPresent(text -> page.line(text, Look.NOTE));
        card.flatMap(found -> found.headline(content))
                .ifPresent(headline -> page.lineAsWritten(words.headlines().of(headline), Look.OWNER));
        page.space(GAP_HEIGHT);
        new PageSteps(workbook, page, words, run).write(body, facts);
        page.space(GAP_HEIGHT);
        boolean weak = card.isPresent()
                && facts.weaknesses().isPresent()
                && new PageWeaknesses(
                                page,
                                words,
                                new IndicatorLabels(frameworks),
                                facts.weaknesses().get())
                        .write(
                                body,
                                card.get(),
                                Optional.ofNullable(
                                        facts.places().get(card.get().scorecard())));
        if (weak) {
            page.space(GAP_HEIGHT);
        }
        Optional<PageYears> years = card.map(
                found -> writeScores(found, Optional.ofNullable(facts.places().get(found.scorecard()))));
        List<ScoreBook.Card> divisions = facts.book().listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            new PageDivisions(page, words, comparisons, frameworks, run.target()).write(divisions, facts.places());
            page.space(GAP_HEIGHT);
        }
        new PageStates(workbook, page, words, run).write(body, facts);
        years.ifPresent(found -> {
            page.space(GAP_HEIGHT);
            found.drawCharts();
        });
        if (card.isPresent() && isMarked(card.get())) {
            page.line(words.text("sheet.scores.unconfirmed"), Look.NOTE);
        }
        SummaryWords.leftOut(words, leftOut).ifPresent(text -> page.line(text, Look.NOTE));
        page.setUpPage(PageColumns.RANK + 1, page.lastRow() - 1, title, asOf, false);
        page.onePage(false);
    }

    /** Whether a figure or title of the page bears the mark. */
    private boolean isMarked(ScoreBook.Card card) {
        return card.years().keySet().stream()
                .flatMap(year -> frameworks.findFramework(year).stream())
                .anyMatch(framework -> !Confirmed.level(framework));
    }

    /** Gives the years of the charts, which are drawn further below. */
    private PageYears writeScores(ScoreBook.Card card, Optional<ScorePlaces> places) {
        PageYears years = new PageYears(page, words, frameworks, run.target(), card);
        PageIndicators indicators = new PageIndicators(page, words, frameworks, years, card, places);
        new PageFigures(page, words, comparisons, frameworks, run.target()).write(card, places);
        new ContradictedTotals(words).writeLines(page, PageColumns.NUMBER, card, places, years.first());
        page.space(GAP_HEIGHT);
        indicators.write();
        page.space(GAP_HEIGHT);
        indicators.writeExtremes();
        page.space(GAP_HEIGHT);
        return years;
    }
}
