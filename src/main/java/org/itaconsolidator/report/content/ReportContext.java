package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContent.RunFacts;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * What every sheet of a workbook needs to be written: the workbook, its rows, its words, and the frameworks with what
 * its own results prove about them.
 */
public record ReportContext(
        StreamedWorkbook workbook, ReportContent content, Frameworks frameworks, ReportWords words) {
    /** Makes the context of a workbook and gives the workbook its title and day. */
    public static ReportContext of(StreamedWorkbook workbook, ReportContent content, Frameworks frameworks) {
        RunFacts run = content.run();
        Map<Body, Set<String>> divisions = content.run().expected().stream()
                .collect(Collectors.groupingBy(
                        ExpectedDeliveries::body,
                        Collectors.flatMapping(each -> each.divisions().stream(), Collectors.toSet())));
        List<TotalRow> totals = content.list(TotalRow.class);
        List<Place> doubted =
                totals.stream().flatMap(row -> row.proof().doubts().stream()).toList();
        List<Body> whose = totals.stream()
                .filter(row -> row.proof().isDoubted())
                .map(row -> row.scorecard().body())
                .distinct()
                .toList();
        ReportWords words = new ReportWords(run.thaiDigits(), content.listBodies(), divisions, doubted, whose);
        workbook.describe(words.text("title"), words.text("as-of", "date", run.asOf()));
        return new ReportContext(workbook, content, frameworks.provedBy(totals), words);
    }

    /** This context with the frameworks as proved by one scorecard's documents. */
    public ReportContext of(Results card) {
        Frameworks proved = frameworks.provedBy(card.totals().toList());
        return proved == frameworks ? this : new ReportContext(workbook, content, proved, words);
    }

    public RunFacts run() {
        return content.run();
    }

    public BigDecimal target() {
        return content.run().target();
    }

    public boolean isSingle() {
        return content.listBodies().size() == 1;
    }

    /** Whose scores stand below and of which kind; a body's are not called official above figures that have a mark. */
    public String owner(Results card) {
        return isMarked(card) ? words.body(card.scorecard().body()) : words.card(card.scorecard());
    }

    /** {@link #owner} with the body's short name. */
    public String shortOwner(Results card) {
        return isMarked(card) ? words.shortBody(card.scorecard().body()) : words.shortCard(card.scorecard());
    }

    /** Whether some of a body's official figures may be no published result, or are not confirmed. */
    private boolean isMarked(Results card) {
        ReportContext own = of(card);
        return card.scorecard().isOfficial()
                && card.totals()
                        .anyMatch(row -> row.proof().isDoubted()
                                || row.total().isPresent()
                                        && own.totalMark(row.fiscalYear()).isSet()
                                || row.level().isPresent()
                                        && own.levelMark(row.fiscalYear()).isSet()
                                || row.instruments().keySet().stream()
                                        .anyMatch(instrument -> own.mark(row.fiscalYear(), Figure.of(instrument))
                                                .isSet()));
    }

    /** Of an indicator's score, which may not be the published one. */
    public Mark scoreMark(FiscalYear year, int indicator) {
        return frameworks.scoreMark(year, indicator);
    }

    /** Of a year's weights, on which contributions rest. */
    public Mark weightMark(FiscalYear year) {
        return mark(year, Framework::weightMark);
    }

    /** Of an instrument's score or the total of a year. */
    public Mark mark(FiscalYear year, Figure figure) {
        return mark(
                year,
                framework -> figure.instrument().map(framework::instrumentMark).orElseGet(framework::totalMark));
    }

    public Mark totalMark(FiscalYear year) {
        return mark(year, Framework::totalMark);
    }

    /** The kind of a card's scores in a word; what has a total that is not confirmed is not called official beside its star. */
    public String source(Results card, FiscalYear year) {
        boolean unconfirmed = card.scorecard().source() == SourceKind.OFFICIAL
                && totalMark(year).isSet()
                && card.years().get(year).findTotal().flatMap(TotalRow::total).isPresent();
        return unconfirmed
                ? Mark.marked(words.text("table.source.unconfirmed"), totalMark(year))
                : words.word("source", card.scorecard().source().code());
    }

    public Mark levelMark(FiscalYear year) {
        return mark(year, Framework::levelMark);
    }

    private Mark mark(FiscalYear year, Function<Framework, Mark> mark) {
        return frameworks.findFramework(year).map(mark).orElse(Mark.UNCONFIRMED);
    }

    /** A new sheet, named by the text {@code sheet.<key>}. */
    public TableSheet table(String key, List<TableSheet.Column> columns) {
        return new TableSheet(workbook, words.text("sheet." + key), words, columns);
    }

    /** A sheet with a list, named by the text {@code sheet.<key>} and titled by {@code sheet.<key>.title}. */
    public <T> ListSheet<T> list(String key, Columns<T> columns, Collection<T> things) {
        return new ListSheet<>(
                workbook, words, words.text("sheet." + key), words.text("sheet." + key + ".title"), columns, things);
    }

    /** A row's place, as a link into the marked copy of its workbook if there is one. */
    public Optional<String> findLink(Place place, String shown) {
        return content.findReturned(place.fileName())
                .flatMap(path -> Links.beside(path, place.sheet(), place.cell(), shown));
    }

    public SheetCell sourceFile(Place place) {
        return SheetCell.link(findLink(place, place.fileName()), place.fileName(), Look.TEXT);
    }

    public SheetCell sourceSheet(Place place) {
        return SheetCell.text(place.sheet(), Look.TEXT);
    }

    public SheetCell sourceCell(Place place) {
        return SheetCell.text(place.cell(), Look.CENTRED);
    }

    /**
     * Adds three columns that say where a row comes from: file, sheet, cell. Where the workbook was answered, the file leads to the cell in
     * the copy with the marks; else the name alone stands there, and the sheet of sources has its hash.
     */
    public <T> void addSource(Columns<T> columns, int fileWidth, Function<T, Place> place) {
        Function<T, Place> once = Columns.once(place);
        columns.common("file", fileWidth, (thing, row) -> sourceFile(once.apply(thing)));
        columns.common("sheet", 14, (thing, row) -> sourceSheet(once.apply(thing)));
        columns.common("cell", 9, (thing, row) -> sourceCell(once.apply(thing)));
    }

    public void writeSource(TableSheet table, int column, Place place) {
        table.put(column, sourceFile(place));
        table.put(column + 1, sourceSheet(place));
        table.put(column + 2, sourceCell(place));
    }
}
