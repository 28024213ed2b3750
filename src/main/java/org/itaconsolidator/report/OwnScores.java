package org.itaconsolidator.report;

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

/**
 * Below the divisions' progress: how they score themselves, beside the official result, with which these scores never mix. It
 * stands in the columns of the progress, under headings of its own.
 */
final class OwnScores {
    /** A score that a division gave itself. */
    private record OwnScore(Scorecard scorecard, FiscalYear year, int indicator) {}

    private final TableSheet table;
    private final ReportWords words;
    private final IndicatorNames indicatorNames;
    private final OfficialCells official;
    private final boolean single;
    private final DivisionColumns layout;
    private final Map<OwnScore, Place> places = new HashMap<>();

    OwnScores(
            TableSheet table,
            ReportWords words,
            IndicatorNames indicatorNames,
            OfficialCells official,
            boolean single) {
        this.table = table;
        this.words = words;
        this.indicatorNames = indicatorNames;
        this.official = official;
        this.single = single;
        layout = new DivisionColumns(single);
    }

    /**
     * Writes them; nothing where no division has any.
     *
     * @param alone whether no other table stands on the sheet: then its headings are the sheet's
     */
    void write(List<DivisionComparisonRow> rows, ReportContent content, boolean alone) {
        if (rows.isEmpty()) {
            return;
        }
        content.scores(this::notePlace);
        if (!alone) {
            table.space(DocumentFont.SIZE);
            table.line(words.text("divisions.own"), Look.SECTION);
        }
        table.begin();
        if (!single) {
            table.heading(DivisionColumns.BODY, words.text("divisions.body"));
        }
        String[] keys = {
            "indicator", "year", "official", "mean", "spread", "furthest-by", "count-of", "own-scores", "sources"
        };
        for (int i = 0; i < keys.length; i++) {
            table.heading(layout.division + i, words.text("divisions." + keys[i]));
        }
        table.end();
        if (alone) {
            table.lastRowIsHeadings();
        }
        for (DivisionComparisonRow row : rows) {
            int at = table.begin();
            if (!single) {
                table.text(DivisionColumns.BODY, words.shortBody(row.body()));
            }
            table.text(
                    layout.division,
                    words.digits(row.indicator()) + " " + indicatorNames.of(row.fiscalYear(), row.indicator()));
            table.text(layout.count, words.year(row.fiscalYear()), Look.CENTRED);
            official.write(
                    table,
                    layout.firstState,
                    row.body(),
                    row.fiscalYear(),
                    OptionalInt.of(row.indicator()),
                    row.official(),
                    Look.STRONG_SCORE);
            new OwnScoreFormulas(row, TableSheet.cell(layout.firstState, at), official.own(row), words)
                    .write(table, layout.firstState + 1, layout.share, layout.note);
            table.text(layout.note + 1, placesOf(row));
            table.end();
        }
        if (alone) {
            table.filter();
        }
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
