package org.itaconsolidator.report.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.model.DivisionComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.report.content.IndicatorNames;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * How the divisions score themselves beside the official result, with which these scores never mix: on a sheet of its own,
 * because a sheet prints one table's headings on its pages. Without measures of divisions it is เปรียบเทียบส่วนราชการ.
 */
public final class OwnScoresSheet {
    /** A score that a division gave itself. */
    private record OwnScore(Scorecard scorecard, FiscalYear year, int indicator) {}

    private final ReportWords words;
    private final IndicatorNames indicatorNames;
    private final OfficialCells official;
    private final boolean single;

    /** The column of the indicator; before it the body, where there are several. */
    private final int first;

    private final Map<OwnScore, Place> places = new HashMap<>();

    public OwnScoresSheet(ReportWords words, IndicatorNames indicatorNames, OfficialCells official, boolean single) {
        this.words = words;
        this.indicatorNames = indicatorNames;
        this.official = official;
        this.single = single;
        this.first = single ? 0 : 1;
    }

    /**
     * Writes the sheet where divisions scored themselves; tells whether it did.
     *
     * @param name the sheet's
     */
    public boolean write(StreamedWorkbook workbook, String name, ReportContent content, String title, String asOf) {
        List<DivisionComparisonRow> rows = content.listDivisionComparisons();
        if (rows.isEmpty()) {
            return false;
        }
        content.scores(this::notePlace);
        ColumnList columns = new ColumnList(words, "divisions.");
        if (!single) {
            columns.add(26, "body");
        }
        columns.add(36, "indicator").add(12, "year");
        columns.add(14, "official", "mean", "spread", "furthest-by", "count-of").add(44, "own-scores");
        int printed = columns.size();
        columns.add(70, "sources"); // beside what is printed: where each division's score stands
        TableSheet table = new TableSheet(workbook, name, words, columns.all());
        table.linesWithin(printed);
        table.line(words.text("divisions.own"), Look.TITLE);
        if (single) {
            table.line(words.body(content.listBodies().get(0)), Look.OWNER);
        }
        table.headings();
        rows.forEach(row -> write(table, row));
        table.filter();
        table.setUp(first + 1, printed, title, asOf);
        if (single) {
            table.upright();
        }
        return true;
    }

    private void write(TableSheet table, DivisionComparisonRow row) {
        int at = table.begin();
        if (!single) {
            table.text(0, words.shortBody(row.body()));
        }
        table.text(first, words.digits(row.indicator()) + " " + indicatorNames.of(row.fiscalYear(), row.indicator()));
        table.text(first + 1, words.year(row.fiscalYear()), Look.CENTRED);
        official.write(
                table,
                first + 2,
                row.body(),
                row.fiscalYear(),
                OptionalInt.of(row.indicator()),
                row.official(),
                Look.STRONG_SCORE);
        new OwnScoreFormulas(row, TableSheet.cell(first + 2, at), official.own(row), words)
                .write(table, first + 3, first + 6, first + 7);
        table.text(first + 8, placesOf(row));
        table.end();
    }

    private void notePlace(ScoreRow score) {
        if (score.scorecard().source() == SourceKind.SELF_ASSESSMENT) {
            places.put(new OwnScore(score.scorecard(), score.fiscalYear(), score.indicator()), score.place());
        }
    }

    private String placesOf(DivisionComparisonRow row) {
        return row.selfScores().keySet().stream()
                .flatMap(division -> {
                    Scorecard card = new Scorecard(row.body(), division, SourceKind.SELF_ASSESSMENT);
                    return Optional.ofNullable(places.get(new OwnScore(card, row.fiscalYear(), row.indicator())))
                            .map(place -> division + " " + place)
                            .stream();
                })
                .collect(Collectors.joining("\n"));
    }
}
