package org.itaconsolidator.store.keep;

import java.util.HashMap;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;

/** The OIT checklists of one body, put together, as they stand in columns. */
final class OitRows {
    private final Store store;
    private final long bodyId;

    OitRows(Store store, long bodyId) {
        this.store = store;
        this.bodyId = bodyId;
    }

    void write(SettledComparisons settled) {
        Batch checks = Batch.into("oit_check", 7);
        Batch items = Batch.into("oit_check_item", 7);
        Map<FiscalYear, Integer> positions = new HashMap<>();
        for (OitCheckRow check : settled.oitChecks()) {
            int year = check.fiscalYear().buddhist();
            int position = positions.merge(check.fiscalYear(), 1, Integer::sum);
            checks.add(
                    bodyId,
                    year,
                    position,
                    check.group(),
                    ColumnValues.orNull(check.indicator()),
                    ColumnValues.plain(check.share()),
                    check.unconfirmed());
            int number = 0;
            for (OitCheckRow.Item item : check.items()) {
                String owners = String.join("\n", item.owners());
                items.add(
                        bodyId,
                        year,
                        position,
                        ++number,
                        item.code(),
                        item.state().code(),
                        owners);
            }
        }
        Batch scores = Batch.into("oit_score", 7);
        for (OitScoreRow score : settled.oitScores()) {
            scores.add(
                    bodyId,
                    score.fiscalYear().buddhist(),
                    score.figure().code(),
                    ColumnValues.plain(score.selfScore()),
                    score.reason().orElse(null),
                    ColumnValues.plain(score.official()),
                    score.unconfirmed());
        }
        checks.send(store.batches());
        items.send(store.batches());
        scores.send(store.batches());
    }
}
