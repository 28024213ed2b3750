package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * สรุปผู้บริหาร of one body: one A4 page for a meeting. Its figures are formulas over the score sheet; what the charts and the
 * order of the indicators stand on is beside the page, outside what is printed.
 */
public final class SummaryPage implements Summary {
    private static final int GAP_HEIGHT = 8;

    private final ReportContext context;
    private final ReportWords words;
    private final TableSheet page;
    private boolean isMarked;

    public SummaryPage(ReportContext context) {
        this.context = context;
        words = context.words();
        page = context.table("summary", PageColumns.all());
        page.tracedFrom(PageColumns.RANK + 1);
    }

    @Override
    public void write(SummaryFacts facts) {
        Body body = context.content().listBodies().get(0);
        ShownScores scores = facts.scores();
        Optional<ScoreBook.Card> card = scores.book().findMain(body);
        page.linesWithin(PageColumns.RANK + 1);
        page.line(context.workbook().title(), Look.TITLE);
        page.line(words.body(body), Look.OWNER);
        page.line(
                context.workbook().asOf() + " · " + SummaryWords.deliveries(context, facts.deliveries(), body),
                Look.NOTE);
        page.line(SummaryWords.print(words), Look.NOTE);
        SummaryWords.closed(context).ifPresent(text -> page.line(text, Look.NOTE));
        Optional<Headline> headline = card.flatMap(found -> found.headline(context.content()));
        headline.ifPresent(found -> page.lineAsWritten(words.headlines().of(found), Look.OWNER));
        page.space(GAP_HEIGHT);
        new PageSteps(context, page, facts).write(body);
        page.space(GAP_HEIGHT);
        boolean weak = card.isPresent()
                && facts.weaknesses().isPresent()
                && new PageWeaknesses(context, page, facts.weaknesses().get())
                        .write(body, card.get(), scores.find(card.get()));
        if (weak) {
            page.space(GAP_HEIGHT);
        }
        Optional<PageYears> years = card.map(found -> writeScores(found, scores.find(found)));
        List<ScoreBook.Card> divisions = scores.book().listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            new PageDivisions(context, page).write(divisions, scores);
            page.space(GAP_HEIGHT);
        }
        new PageStates(context, page).write(body, facts);
        years.ifPresent(found -> {
            page.space(GAP_HEIGHT);
            found.drawCharts();
        });
        boolean marked = isMarked
                || page.isMarked()
                || headline.filter(Headline::isMarked).isPresent()
                || years.filter(PageYears::isMarked).isPresent();
        if (marked) {
            page.line(words.unconfirmed(), Look.NOTE);
        }
        SummaryWords.leftOut(words, facts.leftOut()).ifPresent(text -> page.line(text, Look.NOTE));
        page.setUpPage(PageColumns.RANK + 1, false);
        page.onePage(false);
    }

    /** Gives the years of the charts, which are drawn further below. */
    private PageYears writeScores(ScoreBook.Card card, Optional<ScorePlaces> places) {
        ReportContext own = context.of(card);
        PageYears years = new PageYears(own, page, card);
        PageIndicators indicators = new PageIndicators(own, page, years, card, places);
        isMarked = new PageFigures(own, page).write(card, places);
        new TotalNotes(context).writeContradictions(page, PageColumns.NUMBER, card, places, years.first());
        page.space(GAP_HEIGHT);
        indicators.write();
        page.space(GAP_HEIGHT);
        indicators.writeExtremes();
        page.space(GAP_HEIGHT);
        return years;
    }
}
