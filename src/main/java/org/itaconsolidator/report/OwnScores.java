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

    /** The column of the body's name, where there are several. */
    private static final int BODY = 0;

    private final TableSheet table;
    private final ReportWords words;
    private final IndicatorNames indicatorNames;
    private final OfficialCells official;
    private final boolean single;
    private final int division;
    private final int count;
    private final int firstState;
    private final int share;
    private final int note;
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
        division = single ? 0 : BODY + 1;
        count = division + 1;
        firstState = count + 1;
        share = firstState + SummaryWords.MEASURE_STATES.size();
        note = share + 1;
    }

    /** Writes them; nothing where no division has any. */
    void write(List<DivisionComparisonRow> rows, ReportContent content) {
        if (rows.isEmpty()) {
            return;
        }
        content.scores(this::notePlace);
        table.space(DocumentFont.SIZE);
        table.line(words.text("divisions.own"), Look.SECTION);
        table.begin();
        if (!single) {
            table.heading(BODY, words.text("divisions.body"));
        }
        String[] keys = {
            "indicator", "year", "official", "mean", "spread", "furthest-by", "count-of", "own-scores", "sources"
        };
        for (int i = 0; i < keys.length; i++) {
            table.heading(division + i, words.text("divisions." + keys[i]));
        }
        table.end();
        for (DivisionComparisonRow row : rows) {
            int at = table.begin();
            if (!single) {
                table.text(BODY, words.shortBody(row.body()));
            }
            table.text(
                    division,
                    words.digits(row.indicator()) + " " + indicatorNames.of(row.fiscalYear(), row.indicator()));
            table.text(count, words.year(row.fiscalYear()), Look.CENTRED);
            official.write(
                    table,
                    firstState,
                    row.body(),
                    row.fiscalYear(),
                    OptionalInt.of(row.indicator()),
                    row.official(),
                    Look.STRONG_SCORE);
            new OwnScoreFormulas(row, TableSheet.cell(firstState, at), official.own(row), words)
                    .write(table, firstState + 1, share, note);
            table.text(note + 1, placesOf(row));
            table.end();
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
