package org.itaconsolidator.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;

/** The stored findings of a submission, by what they come from. */
final class FindingRows {
    static final String OF_FILE = "file";
    static final String OF_DELIVERIES = "deliveries";
    static final String OF_SCORES = "scores";

    private final Store store;
    private final Function<Finding, String> wording;

    FindingRows(Store store, Function<Finding, String> wording) {
        this.store = store;
        this.wording = wording;
    }

    void replace(long submissionId, String origin, List<Finding> findings) {
        remove(submissionId, origin);
        Batch batch = new Batch("""
                INSERT INTO finding
                (submission_id, origin, severity, code, sheet, cell, cells, message, found, expected)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        for (Finding f : findings) {
            batch.add(
                    submissionId,
                    origin,
                    f.severity().code(),
                    f.code().code(),
                    f.cell().sheet(),
                    f.cell().a1(),
                    f.cells().stream().map(CellRef::toString).collect(Collectors.joining("\n")),
                    wording.apply(f),
                    f.found(),
                    f.expected());
        }
        batch.send(store.batches());
    }

    void remove(long submissionId, String origin) {
        store.sql()
                .sql("DELETE FROM finding WHERE submission_id = ? AND origin = ?")
                .params(submissionId, origin)
                .update();
    }
}
