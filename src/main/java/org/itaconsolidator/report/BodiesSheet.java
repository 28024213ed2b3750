package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.BodiesRow;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.BodyStandingRow;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.IndicatorPaths;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.TotalRow;

/**
 * เปรียบเทียบหน่วยงาน: the bodies side by side by their official results, the newest year first, in it the best body, and last
 * those that cannot be ranked for want of a total, with the reason.
 */
final class BodiesSheet {
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
    private final Map<FiscalYear, int[]> rows = new HashMap<>();
    private final Map<FiscalYear, Integer> meanRows = new HashMap<>();

    /**
     * The sheet, still empty.
     *
     * @param book with at least one official score
     * @param places where the sheet of scores has the figures; none where the workbook has no such sheet
     */
    BodiesSheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
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
        table = new TableSheet(workbook, words.text("sheet.bodies"), styles, words, columns.all());
    }

    private void noteUnranked() {
        for (ScoreBook.Card card : book.cards()) {
            Body body = card.scorecard().body();
            if (!card.scorecard().equals(official(body))) {
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

    private static Scorecard official(Body body) {
        return new Scorecard(body, "", SourceKind.OFFICIAL);
    }

    void write(String title, String asOf) {
        table.line(words.text("sheet.bodies.title"), Look.TITLE);
        table.line(words.text("sheet.bodies.note"), Look.NOTE);
        if (content.listBodyStandings().stream().anyMatch(row -> row.unconfirmed() || row.levelUnconfirmed())) {
            table.line(words.text("sheet.scores.unconfirmed"), Look.NOTE);
        }
        table.headings();
        noteRows();
        for (FiscalYear year : years.descendingSet()) {
            ranked.getOrDefault(year, List.of()).forEach(this::write);
            unranked.getOrDefault(year, List.of()).forEach(body -> writeUnranked(year, body));
        }
        for (int column = BodiesColumns.TOTAL; column < columns.risks; column++) {
            if (column == BodiesColumns.TOTAL || column >= BodiesColumns.FIRST_INDICATOR) {
                ScoreColours.belowTarget(table, column, content.run().target());
            }
        }
        ScoreColours.below(table, BodiesColumns.GAP, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        table.filter();
        new BodiesTogether(table, words, columns, rows, content.run().target()).write(content.listBodiesTogether());
        table.setUp(BodiesColumns.BODY + 1, columns.risks + 1, title, asOf);
    }

    /** Where the bodies of each year will stand, and its mean: below all of them, after a gap and a heading. */
    private void noteRows() {
        int last = table.lastRow();
        for (FiscalYear year : years.descendingSet()) {
            int first = last + 1;
            last += ranked.getOrDefault(year, List.of()).size()
                    + unranked.getOrDefault(year, List.of()).size();
            rows.put(year, new int[] {first, last});
        }
        last += 2;
        List<BodiesRow> together = content.listBodiesTogether();
        for (int i = together.size() - 1; i >= 0; i--) {
            meanRows.put(together.get(i).fiscalYear(), ++last);
        }
    }

    private void write(BodyStandingRow row) {
        begin(row.fiscalYear(), row.body());
        StandingFormulas formulas = formulas(row);
        table.formula(BodiesColumns.RANK, formulas.rank(), Optional.of(BigDecimal.valueOf(row.rank())), Look.WHOLE);
        table.copy(
                BodiesColumns.TOTAL,
                places(row.body()).map(at -> at.total(row.fiscalYear())),
                Optional.of(row.total()),
                Look.STRONG_SCORE);
        writeLevel(row, formulas);
        writeGap(row);
        if (row.quartile().isPresent()) {
            table.formula(
                    BodiesColumns.QUARTILE,
                    formulas.quartile(),
                    Optional.of(BigDecimal.valueOf(row.quartile().getAsInt())),
                    Look.WHOLE);
        }
        if (row.unconfirmed()) {
            table.markUnconfirmed(BodiesColumns.RANK, Look.WHOLE);
            mark(BodiesColumns.QUARTILE, row.quartile().isPresent(), Look.WHOLE);
            table.markUnconfirmed(BodiesColumns.TOTAL, Look.STRONG_SCORE);
            table.markUnconfirmed(BodiesColumns.GAP, Look.CHANGE);
        }
        if (row.levelUnconfirmed()) {
            mark(BodiesColumns.LEVEL, row.level().isPresent(), Look.CENTRED);
        }
        writeScores(row.fiscalYear(), row.body());
        table.wordFormula(
                columns.risks,
                formulas.risks(
                        content.run().target(),
                        comparisons,
                        before(row.fiscalYear(), row.body()),
                        lacking(row.fiscalYear(), row.body())),
                row.risks().stream().map(comparisons::text).collect(Collectors.joining("\n")),
                Look.TEXT);
        if (row.unconfirmed()) {
            mark(columns.risks, !row.risks().isEmpty(), Look.TEXT);
        }
        table.wordFormula(
                columns.nextLevel,
                formulas.nextLevel()
                        .orElseGet(() -> formulas.unchanged(
                                TextFormula.quoted(row.nextLevel().orElse("")))),
                row.nextLevel().orElse(""),
                Look.CENTRED);
        table.formula(
                columns.lacks,
                formulas.lacks()
                        .orElseGet(() -> formulas.unchanged(
                                row.totalLacks().map(BigDecimal::toPlainString).orElse("\"\""))),
                row.totalLacks(),
                Look.SCORE);
        if (row.levelUnconfirmed()) {
            mark(columns.nextLevel, row.nextLevel().isPresent(), Look.CENTRED);
            mark(columns.lacks, row.totalLacks().isPresent(), Look.SCORE);
        }
        table.end();
    }

    private void begin(FiscalYear year, Body body) {
        table.begin();
        table.fill(BodiesColumns.YEAR, columns.lacks, Look.TEXT);
        table.text(BodiesColumns.YEAR, words.year(year), Look.CENTRED);
        table.text(BodiesColumns.BODY, words.body(body), Look.STRONG);
    }

    /** What lacks for a total; its scores count in the means of the indicators all the same. */
    private void writeUnranked(FiscalYear year, Body body) {
        begin(year, body);
        writeScores(year, body);
        ScoreBook.Year scores =
                book.findCard(official(body)).orElseThrow().years().get(year);
        String reason = frameworks
                .findFramework(year)
                .map(framework -> words.text(
                        "card.lacking",
                        Map.of(
                                "indicators",
                                framework.indicators().stream()
                                        .map(IndicatorDef::number)
                                        .filter(number ->
                                                scores.findScore(number).isEmpty())
                                        .map(words::digits)
                                        .collect(Collectors.joining(", ")))))
                .orElseGet(() -> comparisons.text("no-framework"));
        Optional<Framework> framework = frameworks.findFramework(year);
        if (framework.isPresent() && places(body).isPresent()) {
            writeUnranked(year, body, framework.get(), places(body).get(), reason);
        } else {
            table.text(columns.risks, reason);
        }
        table.end();
    }

    /** All that follows from a total, blank until the scores that lack are typed in on the sheet of scores. */
    private void writeUnranked(FiscalYear year, Body body, Framework framework, ScorePlaces at, String reason) {
        StandingFormulas formulas = formulas(year, body, Optional.empty());
        Optional<BigDecimal> blank = Optional.empty();
        ScoreBook.Year scores =
                book.findCard(official(body)).orElseThrow().years().get(year);
        for (IndicatorDef indicator : framework.indicators()) {
            OptionalInt column = columns.indicator(year, indicator.number());
            if (column.isPresent() && scores.findScore(indicator.number()).isEmpty()) {
                table.copy(column.getAsInt(), at.findScore(year, indicator.number()), blank, Look.SCORE);
            }
        }
        table.formula(BodiesColumns.RANK, formulas.rank(), blank, Look.WHOLE);
        table.copy(BodiesColumns.TOTAL, at.total(year), blank, Look.STRONG_SCORE);
        String own = formulas.own();
        table.wordFormula(BodiesColumns.LEVEL, levelFormula(year, at, formulas), "", Look.CENTRED);
        if (meanRows.containsKey(year)) {
            table.formula(BodiesColumns.GAP, gap(year, own), blank, Look.CHANGE);
        }
        table.formula(BodiesColumns.QUARTILE, formulas.quartile(), blank, Look.WHOLE);
        table.wordFormula(
                columns.risks,
                formulas.risks(content.run().target(), comparisons, before(year, body), lacking(year, body)),
                reason,
                Look.TEXT);
        table.wordFormula(columns.nextLevel, formulas.nextLevel().orElse("\"\""), "", Look.CENTRED);
        String lacks = formulas.lacks().orElse("\"\"");
        table.formula(columns.lacks, "IF(ISNUMBER(" + own + ")," + lacks + ",\"\")", blank, Look.SCORE);
    }

    private Optional<ScorePlaces> places(Body body) {
        return Optional.ofNullable(places.get(official(body)));
    }

    private void writeScores(FiscalYear year, Body body) {
        Optional<ScoreBook.Year> scores = book.findCard(official(body)).flatMap(found -> found.findYear(year));
        scores.ifPresent(found -> found.scores.forEach((number, row) -> {
            OptionalInt column = columns.indicator(year, number);
            if (column.isPresent()) {
                table.copy(
                        column.getAsInt(),
                        places(body).flatMap(at -> at.findScore(year, number)),
                        Optional.of(row.score()),
                        Look.SCORE);
            }
        }));
    }

    /** The level, and all that lacks to the next one: instruments may keep a body from it whose total suffices. */
    private String level(BodyStandingRow row) {
        List<String> lacks = new ArrayList<>();
        row.totalLacks()
                .filter(points -> points.signum() > 0)
                .ifPresent(points -> lacks.add(words.text("bodies.total") + " " + words.score(points)));
        new TreeMap<>(row.instrumentsLack())
                .forEach((instrument, points) -> lacks.add(instrument + " " + words.score(points)));
        String level = row.level().orElse("");
        if (row.nextLevel().isEmpty() || lacks.isEmpty()) {
            return level;
        }
        return level + "\n"
                + words.text(
                        "bodies.to-next", Map.of("level", row.nextLevel().get(), "lacks", String.join(", ", lacks)));
    }

    /** On the sheet of scores the level moves with the scores, and what lacks to the next one with it. */
    private void writeLevel(BodyStandingRow row, StandingFormulas formulas) {
        String level = level(row);
        Optional<ScorePlaces> at =
                places(row.body()).filter(any -> formulas.framework().isPresent());
        table.wordFormula(
                BodiesColumns.LEVEL,
                at.map(found -> levelFormula(row.fiscalYear(), found, formulas))
                        .orElseGet(() -> formulas.unchanged(TextFormula.quoted(level))),
                level,
                Look.CENTRED);
    }

    private String levelFormula(FiscalYear year, ScorePlaces at, StandingFormulas formulas) {
        String next = TableSheet.cell(columns.nextLevel, table.lastRow());
        String lacks = TableSheet.cell(columns.lacks, table.lastRow());
        return "IF(ISNUMBER(" + formulas.own() + ")," + at.level(year) + "&IF(LEN(" + next + ")=0,\"\","
                + formulas.toNext(next, lacks) + "),\"\")";
    }

    /** The cell of the total of the year before; empty where it may not be held against this year's, or is not known. */
    private Optional<String> before(FiscalYear year, Body body) {
        Optional<ScoreBook.Card> card = book.findCard(official(body));
        return places(body)
                .filter(any -> card.flatMap(found -> found.findYear(year))
                        .filter(found -> found.findRefusal(Figure.TOTAL).isEmpty())
                        .isPresent())
                .filter(any -> card.flatMap(found -> found.findYear(year.previous()))
                        .flatMap(ScoreBook.Year::findTotal)
                        .isPresent())
                .filter(any -> frameworks.findFramework(year.previous()).isPresent()
                        && frameworks.findFramework(year).isPresent())
                .map(at -> at.total(year.previous()));
    }

    /** Which scores lack for a total, as they stand on the sheet of scores. */
    private String lacking(FiscalYear year, Body body) {
        Optional<Framework> framework = frameworks.findFramework(year);
        Optional<ScorePlaces> at = places(body);
        if (framework.isEmpty() || at.isEmpty()) {
            return "\"\"";
        }
        Map<Integer, String> cells = new TreeMap<>();
        framework
                .get()
                .indicators()
                .forEach(
                        def -> at.get().findScore(year, def.number()).ifPresent(cell -> cells.put(def.number(), cell)));
        return TextFormula.of(
                of -> words.text("card.lacking", of), Map.of("indicators", TextFormula.blanks(cells, words)));
    }

    private StandingFormulas formulas(BodyStandingRow row) {
        return formulas(row.fiscalYear(), row.body(), Optional.of(row));
    }

    private StandingFormulas formulas(FiscalYear year, Body body, Optional<BodyStandingRow> row) {
        int[] of = rows.get(year);
        return new StandingFormulas(
                year,
                row,
                TableSheet.cell(BodiesColumns.TOTAL, table.lastRow()),
                TableSheet.fixed(BodiesColumns.TOTAL, of[0]) + ":" + TableSheet.fixed(BodiesColumns.TOTAL, of[1]),
                frameworks.findFramework(year),
                places(body),
                words);
    }

    private void writeGap(BodyStandingRow row) {
        if (!meanRows.containsKey(row.fiscalYear())) {
            table.number(BodiesColumns.GAP, Optional.of(row.gapToMean()), Look.CHANGE);
            return;
        }
        String own = TableSheet.cell(BodiesColumns.TOTAL, table.lastRow());
        table.formula(BodiesColumns.GAP, gap(row.fiscalYear(), own), Optional.of(row.gapToMean()), Look.CHANGE);
    }

    private String gap(FiscalYear year, String own) {
        String mean = TableSheet.fixed(BodiesColumns.TOTAL, meanRows.get(year));
        return "IF(COUNT(" + own + "," + mean + ")=2,ROUND(" + own + "-" + mean + ",2),\"\")";
    }

    /** An empty cell has nothing to mark. */
    private void mark(int column, boolean filled, Look look) {
        if (filled) {
            table.markUnconfirmed(column, look);
        }
    }
}
