package org.itaconsolidator.job;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.store.Samples;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.SubmissionStore;

/** Score tables put into a store as if they had been read. */
public final class DeliveredScores {
    private DeliveredScores() {}

    /**
     * A body's official scores as one file.
     *
     * @param version 1 for the first, more for what replaces it
     * @param indicators how many have a score, from indicator 1
     * @param yearsAndScores years, each with the score of all these indicators
     */
    public static void deliver(Store store, Body body, int version, int indicators, int... yearsAndScores) {
        deliver(store, body, "", SourceKind.OFFICIAL, version, indicators, yearsAndScores);
    }

    /** What a division, or with {@code ""} the whole body, estimates of all ten indicators. */
    public static void estimate(Store store, Body body, String division, int... yearsAndScores) {
        deliver(store, body, division, SourceKind.SELF_ASSESSMENT, 1, 10, yearsAndScores);
    }

    /** A body's official scores of one year, in the order of the indicators and separated by blanks, as one file. */
    public static void deliver(Store store, Body body, int version, int year, String scores) {
        deliver(
                store,
                body,
                "",
                SourceKind.OFFICIAL,
                version,
                Map.of(year, Stream.of(scores.split(" ")).map(BigDecimal::new).toList()));
    }

    private static void deliver(
            Store store,
            Body body,
            String division,
            SourceKind source,
            int version,
            int indicators,
            int... yearsAndScores) {
        Map<Integer, List<BigDecimal>> years = new LinkedHashMap<>();
        for (int i = 0; i < yearsAndScores.length; i += 2) {
            years.put(yearsAndScores[i], Collections.nCopies(indicators, BigDecimal.valueOf(yearsAndScores[i + 1])));
        }
        deliver(store, body, division, source, version, years);
    }

    private static void deliver(
            Store store,
            Body body,
            String division,
            SourceKind source,
            int version,
            Map<Integer, List<BigDecimal>> years) {
        List<ScoreReading> readings = new ArrayList<>();
        Set<RowRef> rows = new HashSet<>();
        Set<CellRef> chosen = new HashSet<>();
        int column = 2;
        for (Map.Entry<Integer, List<BigDecimal>> year : years.entrySet()) {
            for (int indicator = 1; indicator <= year.getValue().size(); indicator++) {
                CellRef at = new CellRef("ก", indicator, column);
                readings.add(new ScoreReading(
                        FiscalYear.ofBuddhist(year.getKey()),
                        indicator,
                        source,
                        year.getValue().get(indicator - 1),
                        at));
                rows.add(at.rowRef());
                chosen.add(at);
            }
            column += 2;
        }
        String name = body.name() + body.district() + division + (source == SourceKind.OFFICIAL ? "" : source.code());
        SourceFile file = new SourceFile(
                name + ".xlsx",
                Path.of(name),
                String.format("%064x", (name.hashCode() & 0xFFFFFFFFL) * 10L + version),
                4000,
                Instant.parse("2026-03-01T00:00:00Z"));
        Submission submission = new Submission(
                file,
                new DocumentHead(Optional.of(body), division, Optional.empty(), OptionalInt.empty(), source),
                Set.of(Form.SCORES),
                readings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rows,
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                false);
        new SubmissionStore(store, Samples.WORDING)
                .save(
                        new CheckedSubmission(
                                submission, chosen, new Ledger(rows.size(), rows.size(), 0, 0), List.of(), "f"),
                        Map.of(),
                        version == 1 ? Samples.MONDAY : Samples.TUESDAY);
    }
}
