package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.BodyStandingRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;

/** เปรียบเทียบหน่วยงาน: the bodies side by side by their official results, the newest year first, in it the best body. */
final class BodiesSheet {
    static final int YEAR = 0;
    static final int RANK = 1;
    static final int BODY = 2;
    static final int TOTAL = 3;
    private static final int LEVEL = 4;
    static final int GAP = 5;
    private static final int QUARTILE = 6;
    static final int FIRST_INDICATOR = 7;

    /** The longest text that a formula may hold in quotation marks. */
    private static final int LONGEST_LITERAL = 255;

    private final ReportWords words;
    private final Messages comparisons;
    private final ScoreBook book;
    private final Map<Scorecard, ScorePlaces> places;
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
        Map<FiscalYear, List<BodyStandingRow>> years =
                content.listBodyStandings().stream().collect(Collectors.groupingBy(BodyStandingRow::fiscalYear));
        BodiesMeans means = new BodiesMeans(table, words, indicators, content);
        years.keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(year -> years.get(year).forEach(row -> write(row, means)));
        for (int column = TOTAL; column < risks; column++) {
            if (column == TOTAL || column >= FIRST_INDICATOR) {
                ScoreColours.belowTarget(table, column, content.run().target());
            }
        }
        ScoreColours.below(table, GAP, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        table.filter();
        means.write();
        table.setUp(BODY + 1, risks + 1, title, asOf);
    }

    private void write(BodyStandingRow row, BodiesMeans means) {
        int at = table.begin();
        table.fill(YEAR, risks + 2, Look.TEXT);
        table.text(YEAR, words.year(row.fiscalYear()), Look.CENTRED);
        means.writeRank(row, at);
        table.text(BODY, words.body(row.body()), Look.STRONG);
        Scorecard card = new Scorecard(row.body(), "", SourceKind.OFFICIAL);
        Optional<ScorePlaces> from = Optional.ofNullable(places.get(card));
        copy(TOTAL, from.map(found -> found.total(row.fiscalYear())), Optional.of(row.total()), Look.STRONG_SCORE);
        writeLevel(row, from, at);
        means.writeGap(row, at);
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
}
