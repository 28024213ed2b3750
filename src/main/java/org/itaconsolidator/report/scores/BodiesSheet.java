package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * เปรียบเทียบหน่วยงาน: the bodies side by side by their official results, the newest year first, in it the best body, and last
 * those that cannot be ranked for want of a total, with the reason.
 */
public final class BodiesSheet {
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final ReportContent content;
    private final ScoreBook book;
    private final Map<Scorecard, ScorePlaces> places;
    private final BodiesColumns columns;
    private final TableSheet table;

    private final NavigableSet<FiscalYear> years = new TreeSet<>();

    /** The best first. */
    private final Map<FiscalYear, List<BodyStandingRow>> ranked;

    private final Map<FiscalYear, List<Body>> unranked = new HashMap<>();

    /**
     * The sheet, still empty.
     *
     * @param book with at least one official score
     * @param places where the sheet of scores has the figures; none where the workbook has no such sheet
     */
    public BodiesSheet(
            StreamedWorkbook workbook,
            ReportWords words,
            Messages comparisons,
            Frameworks frameworks,
            ReportContent content,
            ScoreBook book,
            Map<Scorecard, ScorePlaces> places) {
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.content = content;
        this.book = book;
        this.places = places;
        ranked = content.listBodyStandings().stream()
                .collect(Collectors.groupingBy(BodyStandingRow::fiscalYear, LinkedHashMap::new, Collectors.toList()));
        years.addAll(ranked.keySet());
        noteUnranked();
        columns = new BodiesColumns(years, frameworks, new IndicatorPaths(content.listCrosswalk()), words);
        table = new TableSheet(workbook, words.text("sheet.bodies"), words, columns.all());
    }

    private void noteUnranked() {
        for (ScoreBook.Card card : book.cards()) {
            Body body = card.scorecard().body();
            if (!card.scorecard().equals(BodyCells.official(body))) {
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

    public void write(String title, String asOf) {
        table.line(words.text("sheet.bodies.title"), Look.TITLE);
        table.line(words.text("sheet.bodies.note"), Look.NOTE);
        if (content.listBodyStandings().stream().anyMatch(row -> row.unconfirmed() || row.levelUnconfirmed())) {
            table.line(words.text("sheet.scores.unconfirmed"), Look.NOTE);
        }
        table.headings();
        BodiesPlaces where = whereRowsStand();
        BodiesTable sheet = new BodiesTable(table, columns, words, comparisons);
        BodyCells cells = new BodyCells(sheet, frameworks, book, places, where);
        BigDecimal target = content.run().target();
        BodyRow body = new BodyRow(sheet, cells, target);
        for (FiscalYear year : years.descendingSet()) {
            ranked.getOrDefault(year, List.of()).forEach(body::write);
            unranked.getOrDefault(year, List.of()).forEach(each -> body.write(year, each));
        }
        for (int column = BodiesColumns.TOTAL; column < columns.risks; column++) {
            if (column == BodiesColumns.TOTAL || column >= BodiesColumns.FIRST_INDICATOR) {
                ScoreColours.belowTarget(table, column, target);
            }
        }
        ScoreColours.below(table, BodiesColumns.GAP, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        table.filter();
        new BodiesTogether(table, words, columns, where, target).write(content.listBodiesTogether());
        table.setUp(BodiesColumns.BODY + 1, columns.risks + 1, title, asOf);
    }

    /** The rows to come, from the one below the headings on. */
    private BodiesPlaces whereRowsStand() {
        BodiesPlaces where = new BodiesPlaces(table.lastRow());
        years.descendingSet()
                .forEach(year -> where.addBodies(
                        year,
                        ranked.getOrDefault(year, List.of()).size()
                                + unranked.getOrDefault(year, List.of()).size()));
        List<FiscalYear> withMean = new ArrayList<>(
                content.listBodiesTogether().stream().map(BodiesRow::fiscalYear).toList());
        Collections.reverse(withMean);
        where.addMeans(withMean);
        return where;
    }
}
