package org.itaconsolidator.report.scores;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;

/**
 * How the divisions score themselves beside the official result, with which these scores never mix: on a sheet of its own,
 * because a sheet prints one table's headings on its pages. Without measures of divisions it is เปรียบเทียบส่วนราชการ.
 */
public final class OwnScoresSheet {
    /** A score that a division gave itself. */
    private record OwnScore(Scorecard scorecard, FiscalYear year, int indicator) {}

    private final ReportWords words;
    private final IndicatorLabels indicatorNames;
    private final OfficialCells official;

    private final Map<OwnScore, Place> places = new HashMap<>();

    public OwnScoresSheet(ReportWords words, IndicatorLabels indicatorNames, OfficialCells official) {
        this.words = words;
        this.indicatorNames = indicatorNames;
        this.official = official;
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
        Columns<DivisionComparisonRow> columns = new Columns<>(words, "divisions.");
        columns.body(26, DivisionComparisonRow::body);
        columns.text(
                        "indicator",
                        36,
                        row -> words.digits(row.indicator()) + " "
                                + indicatorNames.of(row.fiscalYear(), row.indicator()))
                .frozen();
        columns.year(12, row -> Optional.of(row.fiscalYear()));
        columns.of(
                "official",
                14,
                (row, at) -> official.show(
                        row.body(),
                        row.fiscalYear(),
                        OptionalInt.of(row.indicator()),
                        row.official(),
                        Look.STRONG_SCORE));
        columns.of("mean", 14, (row, at) -> formulas(row, at).mean());
        columns.of("spread", 14, (row, at) -> formulas(row, at).spread());
        columns.of("furthest-by", 14, (row, at) -> formulas(row, at).largest());
        columns.of("count-of", 14, (row, at) -> formulas(row, at).count());
        columns.of("own-scores", 44, (row, at) -> formulas(row, at).each(at.cell("furthest-by")))
                .printed();
        columns.text("sources", 70, this::placesOf); // where each division's score stands
        ListSheet<DivisionComparisonRow> sheet =
                new ListSheet<>(workbook, words, name, words.text("divisions.own"), columns, rows);
        words.owner().ifPresent(body -> sheet.table().line(body, Look.OWNER));
        sheet.write("OwnScores", title, asOf);
        if (words.owner().isPresent()) {
            sheet.table().upright();
        }
        return true;
    }

    private OwnScoreFormulas formulas(DivisionComparisonRow row, Columns.Row at) {
        return new OwnScoreFormulas(row, at.cell("official"), official.own(row), words);
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
