package org.itaconsolidator.publish;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.publish.Draft.PublishedFile;

/**
 * What a run says about itself: {@code run.json}.
 *
 * @param businessDate the day that decides what is due
 * @param exitCode the exit code of the contract as far as it is known when the run is published: where the store
 *     cannot be copied afterwards, the program ends with 1
 * @param unchanged whether nothing was published because nothing changed
 * @param counts how many of what, such as files, bodies, measures; in the order given
 * @param findings how many findings of each code stand open
 * @param more further facts, in the order given: anything that {@link org.itaconsolidator.json.Json} writes
 */
public record RunReport(
        String job,
        String program,
        LocalDate businessDate,
        OffsetDateTime finishedAt,
        int exitCode,
        boolean unchanged,
        Map<String, Long> counts,
        Ledger ledger,
        Map<String, Long> findings,
        Map<String, Object> more) {
    /** The version of the document's format; it rises when a key changes its meaning. */
    private static final int FORMAT = 1;

    /**
     * @param history the run's folder relative to the output, {@code ""} where nothing was published
     * @param files every published file except {@code run.json} itself, by path
     */
    public Map<String, Object> document(String history, List<PublishedFile> files) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("format", FORMAT);
        document.put("job", job);
        document.put("program", program);
        document.put("business_date", businessDate);
        document.put("finished_at", finishedAt);
        document.put("exit_code", exitCode);
        document.put("unchanged", unchanged);
        document.put("history", history);
        document.put("counts", counts);
        Map<String, Object> rows = new LinkedHashMap<>();
        rows.put("rows_read", ledger.read());
        rows.put("rows_stored", ledger.stored());
        rows.put("rows_refused", ledger.refused());
        rows.put("rows_ignored", ledger.ignored());
        document.put("ledger", rows);
        document.put("findings", new TreeMap<>(findings));
        document.putAll(more);
        document.put("files", files);
        return document;
    }
}
