package org.itaconsolidator.store.keep;

import java.util.Optional;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;

/** The settled rows of one body as they stand in columns. */
final class SettledScoreRows {
    private final Store store;

    SettledScoreRows(Store store) {
        this.store = store;
    }

    void write(long bodyId, SettledScores settled) {
        Batch scores = new Batch("INSERT INTO score VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
        settled.scores().forEach(row -> scores.add(columns(bodyId, row)));
        scores.send(store.batches());
        Batch totals = new Batch("INSERT INTO total VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        settled.totals().forEach(row -> totals.add(columns(bodyId, row)));
        totals.send(store.batches());
        Batch comparisons = new Batch("INSERT INTO score_comparison VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        settled.comparisons().forEach(row -> comparisons.add(columns(bodyId, row)));
        comparisons.send(store.batches());
    }

    private static Object[] columns(long bodyId, ScoreRow row) {
        return new Object[] {
            bodyId,
            row.scorecard().division(),
            row.scorecard().source().code(),
            row.fiscalYear().buddhist(),
            row.indicator(),
            row.score().toPlainString(),
            row.place().fileName(),
            row.place().sheet(),
            row.place().cell()
        };
    }

    private static Object[] columns(long bodyId, TotalRow row) {
        return new Object[] {
            bodyId,
            row.scorecard().division(),
            row.scorecard().source().code(),
            row.fiscalYear().buddhist(),
            ColumnValues.plain(Optional.ofNullable(row.instruments().get(Instrument.IIT))),
            ColumnValues.plain(Optional.ofNullable(row.instruments().get(Instrument.EIT))),
            ColumnValues.plain(Optional.ofNullable(row.instruments().get(Instrument.OIT))),
            ColumnValues.plain(row.total()),
            row.level().orElse(null),
            ColumnValues.plain(row.reportedTotal()),
            row.reportedLevel().orElse(null),
            row.agrees().map(agrees -> agrees ? 1 : 0).orElse(null),
            ColumnValues.of(row.proof().weights()),
            row.proof().level() ? 1 : 0
        };
    }

    private static Object[] columns(long bodyId, ComparisonRow row) {
        return new Object[] {
            bodyId,
            row.scorecard().division(),
            row.scorecard().source().code(),
            row.indicator(),
            row.fiscalYear().buddhist(),
            row.score().toPlainString(),
            ColumnValues.plain(row.previousScore()),
            ColumnValues.plain(row.change()),
            row.target().toPlainString(),
            row.gapToTarget().toPlainString(),
            row.rank()
        };
    }
}
