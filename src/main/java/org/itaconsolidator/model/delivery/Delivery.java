package org.itaconsolidator.model.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;

/**
 * One form of one stored workbook, with what decides which counts if several deliver the same.
 *
 * @param sha256 the workbook's content hash
 * @param present whether the workbook is still in the inbox
 * @param newerVersion when a newer version at the same path was received, if this is an older one that has come back
 * @param answers the submission at another path of which this is the corrected marked copy; empty for any other
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear of the document; empty if it holds several
 * @param round 6 or 12, empty if none is stated
 * @param years the years of which a score form states anything, each as it states it; none for other forms
 * @param rowKeys its rows' keys: two deliveries share a row if they share a key
 */
public record Delivery(
        long submissionId,
        String sha256,
        Arrival arrival,
        boolean present,
        Optional<Instant> newerVersion,
        Optional<Long> answers,
        Body body,
        String division,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        Form form,
        Set<ScoredYear> years,
        Set<Long> rowKeys) {
    public Delivery {
        years = Set.copyOf(years);
        rowKeys = Set.copyOf(rowKeys);
    }

    /**
     * A year of a score form. The official result and a self-assessment of one year are two results.
     *
     * @param figures its scores as one text, the same for the same scores; {@code ""} if only totals are stated
     */
    public record ScoredYear(SourceKind source, FiscalYear year, String figures) {
        /** Whether another states the same result, or the same scores with another source, which corrects this. */
        public boolean isStatedBy(ScoredYear other) {
            return year.equals(other.year)
                    && (source == other.source || !figures.isEmpty() && figures.equals(other.figures));
        }
    }

    public boolean isBlank() {
        return rowKeys.isEmpty();
    }

    /**
     * When a delivery came. Its order decides which of two deliveries is the later one: by the time of receipt, then by the
     * file's time of modification, then by its path.
     *
     * @param receivedAt when this content was first seen at any place of the inbox
     * @param modifiedAt the file's time of last modification
     */
    public record Arrival(Instant receivedAt, Instant modifiedAt, String inboxPath) implements Comparable<Arrival> {
        private static final Comparator<Arrival> ORDER = Comparator.comparing(Arrival::receivedAt)
                .thenComparing(Arrival::modifiedAt)
                .thenComparing(Arrival::inboxPath);

        @Override
        public int compareTo(Arrival other) {
            return ORDER.compare(this, other);
        }
    }
}
