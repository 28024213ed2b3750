package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.BodiesRow;
import org.itaconsolidator.model.BodyStandingRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;

/** เปรียบเทียบหน่วยงาน: the bodies side by side by their official results, the newest year first, in it the best body. */
final class BodiesSheet {
    private static final int YEAR = 0;
    private static final int RANK = 1;
    private static final int BODY = 2;
    private static final int TOTAL = 3;
    private static final int LEVEL = 4;
    private static final int GAP = 5;
    private static final int QUARTILE = 6;
    private static final int FIRST_INDICATOR = 7;

    /** The longest text that a formula may hold in quotation marks. */
    private static final int LONGEST_LITERAL = 255;

    private final ReportWords words;
    private final Messages comparisons;
    private final ScoreBook book;
    private final Map<Scorecard, ScorePlaces> places;
    private final Map<FiscalYear, Integer> meanRows = new HashMap<>();

    /** The first and the last row of a year's bodies, as Excel numbers them. */
    private final Map<FiscalYear, int[]> rowsOfYear = new HashMap<>();

    private final TableSheet table;

    /** As many as the year with most has: what a number means is its year's own. */
    private final int indicators;

    private final int risks;

    BodiesSheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            Messages comparisons,
            ScoreBook book,
            Map<Scorecard, ScorePlaces> places) {
        this.words = words;
        this.comparisons = comparisons;
        this.book = book;
        this.places = places;
        indicators = book.cards().stream()
                .flatMap(card -> card.years().values().stream())
                .flatMap(year -> year.scores.keySet().stream())
                .reduce(0, Math::max);
        risks = FIRST_INDICATOR + indicators;
        ColumnList columns = new ColumnList(words, "bodies.");
        columns.add(8, "year").add(7, "rank").add(30, "body").add(10, "total").add(15, "level");
        columns.add(10, "gap").add(8, "quartile");
        for (int indicator = 1; indicator <= indicators; indicator++) {
            columns.named(10, words.text("bodies.indicator", Map.of("number", words.digits(indicator))));
        }
        columns.add(26, "risks").add(15, "next-level").add(10, "lacks");
        table = new TableSheet(workbook, words.text("sheet.bodies"), styles, words, columns.all());
    }

    void write(ReportContent content, String title, String asOf) {
        table.line(words.text("sheet.bodies.title"), Look.TITLE);
        table.line(words.text("sheet.bodies.note"), Look.NOTE);
        if (content.listBodyStandings().stream().anyMatch(row -> row.unconfirmed() || row.levelUnconfirmed())) {
            table.line(words.text("sheet.scores.unconfirmed"), Look.NOTE);
        }
        table.headings();
        noteMeanRows(content);
        Map<FiscalYear, List<BodyStandingRow>> years =
                content.listBodyStandings().stream().collect(Collectors.groupingBy(BodyStandingRow::fiscalYear));
        int next = table.firstRow();
        for (FiscalYear year :
                years.keySet().stream().sorted(Comparator.reverseOrder()).toList()) {
            rowsOfYear.put(year, new int[] {next, next + years.get(year).size() - 1});
            next += years.get(year).size();
        }
        years.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> years.get(year).forEach(this::write));
        for (int column = TOTAL; column < risks; column++) {
            if (column == TOTAL || column >= FIRST_INDICATOR) {
                ScoreColours.belowTarget(table, column, content.run().target());
            }
        }
        ScoreColours.below(table, GAP, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        table.filter();
        writeTogether(content.listBodiesTogether());
        table.setUp(BODY + 1, risks + 1, title, asOf);
    }

    /** Where the mean of each year will stand: below the bodies, after a gap and a heading. */
    private void noteMeanRows(ReportContent content) {
        List<BodiesRow> years = content.listBodiesTogether();
        int last = table.lastRow() + content.listBodyStandings().size() + 2;
        for (int i = years.size() - 1; i >= 0; i--) {
            meanRows.put(years.get(i).fiscalYear(), ++last);
        }
    }

    private void write(BodyStandingRow row) {
        int at = table.begin();
        table.fill(YEAR, risks + 2, Look.TEXT);
        table.text(YEAR, words.year(row.fiscalYear()), Look.CENTRED);
        writeRank(row, at);
        table.text(BODY, words.body(row.body()), Look.STRONG);
        Scorecard card = new Scorecard(row.body(), "", SourceKind.OFFICIAL);
        Optional<ScorePlaces> from = Optional.ofNullable(places.get(card));
        copy(TOTAL, from.map(found -> found.total(row.fiscalYear())), Optional.of(row.total()), Look.STRONG_SCORE);
        writeLevel(row, from, at);
        writeGap(row);
        if (row.quartile().isPresent()) {
            table.whole(QUARTILE, row.quartile().getAsInt());
        }
        if (row.unconfirmed()) {
            table.markUnconfirmed(TOTAL, Look.STRONG_SCORE);
            table.markUnconfirmed(GAP, Look.CHANGE);
        }
        if (row.levelUnconfirmed()) {
            mark(LEVEL, row.level().isPresent(), Look.CENTRED);
        }
        Optional<ScoreBook.Year> scores = book.findCard(card).flatMap(found -> found.findYear(row.fiscalYear()));
        for (int i = 1; i <= indicators; i++) {
            int indicator = i;
            copy(
                    FIRST_INDICATOR + i - 1,
                    from.flatMap(found -> found.findScore(row.fiscalYear(), indicator)),
                    scores.flatMap(known -> known.findScore(indicator)),
                    Look.SCORE);
        }
        table.text(risks, row.risks().stream().map(comparisons::text).collect(Collectors.joining("\n")));
        table.text(risks + 1, row.nextLevel().orElse(""), Look.CENTRED);
        table.number(risks + 2, row.totalLacks(), Look.SCORE);
        if (row.levelUnconfirmed()) {
            mark(risks + 1, row.nextLevel().isPresent(), Look.CENTRED);
            mark(risks + 2, row.totalLacks().isPresent(), Look.SCORE);
        }
        table.end();
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

    /** Where a total is another, what lacked of it to the next level is no longer said. */
    private void writeLevel(BodyStandingRow row, Optional<ScorePlaces> from, int at) {
        String level = level(row);
        Optional<String> cell = from.filter(any -> row.level().isPresent()).map(found -> found.level(row.fiscalYear()));
        if (cell.isEmpty() || level.length() > LONGEST_LITERAL) {
            table.text(LEVEL, level, Look.CENTRED);
            return;
        }
        String text = "\"" + level.replace("\"", "\"\"").replace("\n", "\"&CHAR(10)&\"") + "\"";
        table.wordFormula(
                LEVEL,
                "IF(" + TableSheet.cell(TOTAL, at) + "=" + row.total().toPlainString() + "," + text + "," + cell.get()
                        + ")",
                level,
                Look.CENTRED);
    }

    private void writeRank(BodyStandingRow row, int at) {
        int[] rows = rowsOfYear.get(row.fiscalYear());
        String own = TableSheet.cell(TOTAL, at);
        String all = TableSheet.fixed(TOTAL, rows[0]) + ":" + TableSheet.fixed(TOTAL, rows[1]);
        table.formula(
                RANK,
                "IF(ISNUMBER(" + own + "),RANK(" + own + "," + all + ",0),\"\")",
                Optional.of(BigDecimal.valueOf(row.rank())),
                Look.WHOLE);
    }

    private void writeGap(BodyStandingRow row) {
        if (!meanRows.containsKey(row.fiscalYear())) {
            table.number(GAP, Optional.of(row.gapToMean()), Look.CHANGE);
            return;
        }
        String own = TableSheet.cell(TOTAL, table.lastRow());
        String mean = TableSheet.fixed(TOTAL, meanRows.get(row.fiscalYear()));
        table.formula(
                GAP,
                "IF(COUNT(" + own + "," + mean + ")=2,ROUND(" + own + "-" + mean + ",2),\"\")",
                Optional.of(row.gapToMean()),
                Look.CHANGE);
    }

    /** A figure of the sheet of scores; where the workbook has no such cell, the number itself. */
    private void copy(int column, Optional<String> cell, Optional<BigDecimal> value, Look look) {
        if (cell.isPresent()) {
            table.copy(column, cell.get(), value, look);
        } else {
            table.number(column, value, look);
        }
    }

    /** An empty cell has nothing to mark. */
    private void mark(int column, boolean filled, Look look) {
        if (filled) {
            table.markUnconfirmed(column, look);
        }
    }

    /** The mean of a year's bodies; of a year without rows here the number alone. */
    private void writeMean(int column, FiscalYear year, Optional<BigDecimal> mean) {
        int[] rows = rowsOfYear.get(year);
        if (rows == null || mean.isEmpty()) {
            table.number(column, mean, Look.BAND_SCORE);
            return;
        }
        String all = TableSheet.cell(column, rows[0]) + ":" + TableSheet.cell(column, rows[1]);
        table.formula(
                column, "IF(COUNT(" + all + ")=0,\"\",ROUND(ROUND(AVERAGE(" + all + "),8),2))", mean, Look.BAND_SCORE);
    }

    /** Below the bodies: what they are together in each year. */
    private void writeTogether(List<BodiesRow> years) {
        if (years.isEmpty()) {
            return;
        }
        table.space(DocumentFont.SIZE);
        table.line(words.text("bodies.together"), Look.SECTION);
        for (int i = years.size() - 1; i >= 0; i--) {
            BodiesRow year = years.get(i);
            table.begin();
            table.fill(YEAR, risks, Look.BAND);
            table.text(YEAR, words.year(year.fiscalYear()), Look.BAND_CENTRED);
            table.text(BODY, words.text("bodies.mean", Map.of("count", words.digits(year.bodies()))), Look.BAND);
            writeMean(TOTAL, year.fiscalYear(), Optional.of(year.mean()));
            if (year.unconfirmed()) {
                table.markUnconfirmed(TOTAL, Look.BAND_SCORE);
            }
            Map<Integer, BigDecimal> means = new HashMap<>();
            year.indicatorMeans().forEach((indicator, mean) -> means.put(indicator, mean.mean()));
            for (int indicator = 1; indicator <= indicators; indicator++) {
                writeMean(
                        FIRST_INDICATOR + indicator - 1, year.fiscalYear(), Optional.ofNullable(means.get(indicator)));
            }
            Function<BodiesRow.Quartiles, String> cuts = quartiles -> words.text(
                    "bodies.quartiles",
                    Map.of(
                            "lower", words.score(quartiles.lower()),
                            "median", words.score(quartiles.median()),
                            "upper", words.score(quartiles.upper())));
            table.text(
                    risks,
                    words.text("bodies.passing", Map.of("count", words.digits(year.passing())))
                            + year.quartiles()
                                    .map(cuts)
                                    .map(text -> "\n" + text)
                                    .orElse(""),
                    Look.BAND);
            table.end();
        }
    }
}
