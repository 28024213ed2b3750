package org.itaconsolidator.store.keep;

import java.util.HashMap;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.SequenceRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;

/** The weaknesses of one body with their measures as they stand in columns. */
final class WeaknessRows {
    private final Store store;
    private final long bodyId;

    WeaknessRows(Store store, long bodyId) {
        this.store = store;
        this.bodyId = bodyId;
    }

    void write(SettledComparisons settled) {
        Batch rows = Batch.into("weakness", 7);
        Batch notes = Batch.into("weakness_note", 8);
        Batch links = Batch.into("weakness_measure", 6);
        Map<FiscalYear, Integer> positions = new HashMap<>();
        for (WeaknessRow weakness : settled.weaknesses()) {
            int year = weakness.fiscalYear().buddhist();
            int position = positions.merge(weakness.fiscalYear(), 1, Integer::sum);
            rows.add(
                    bodyId,
                    year,
                    position,
                    ColumnValues.orNull(weakness.indicator()),
                    weakness.item(),
                    ColumnValues.plain(weakness.score()),
                    ColumnValues.plain(weakness.belowTarget()));
            int note = 0;
            for (WeaknessRow.Note each : weakness.named()) {
                notes.add(
                        bodyId,
                        year,
                        position,
                        ++note,
                        each.text(),
                        each.place().fileName(),
                        each.place().sheet(),
                        each.place().cell());
            }
            int link = 0;
            for (WeaknessRow.Link each : weakness.measures()) {
                links.add(bodyId, year, position, ++link, each.measureId(), each.by());
            }
        }
        Batch remarks = Batch.into("measure_remark", 4);
        settled.remarks()
                .forEach(row -> remarks.add(
                        bodyId,
                        row.fiscalYear().buddhist(),
                        row.measureId(),
                        row.remark().code()));
        for (Batch batch : new Batch[] {rows, notes, links, remarks}) {
            batch.send(store.batches());
        }
        writeSequences(settled);
    }

    private void writeSequences(SettledComparisons settled) {
        Batch rows = Batch.into("measure_sequence", 7);
        Batch measures = Batch.into("measure_sequence_measure", 4);
        for (SequenceRow row : settled.sequences()) {
            int year = row.fiscalYear().buddhist();
            rows.add(
                    bodyId,
                    year,
                    row.indicator(),
                    ColumnValues.plain(row.before()),
                    ColumnValues.plain(row.after()),
                    row.reason().orElse(null),
                    row.unconfirmed());
            row.measureIds().forEach(id -> measures.add(bodyId, year, row.indicator(), id));
        }
        rows.send(store.batches());
        measures.send(store.batches());
    }
}
