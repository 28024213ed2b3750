package org.itaconsolidator.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Delivered;
import org.itaconsolidator.model.DeliveryFinding;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;

/**
 * Which score counts where several deliveries hold the same one: the later received one's. Where their values differ, a
 * finding on each of them names both.
 */
public final class Readings {
    /** The case of a finding: two deliveries hold different values, and the one received later counts. */
    public static final String LATER_COUNTS = "later-counts";

    private record Key(Scorecard scorecard, FiscalYear fiscalYear, int number) {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key k) -> k.scorecard().body().name())
                .thenComparing(k -> k.scorecard().body().district())
                .thenComparing(k -> k.scorecard().body().province())
                .thenComparing(k -> k.scorecard().division())
                .thenComparing(k -> k.scorecard().source())
                .thenComparing(Key::fiscalYear)
                .thenComparingInt(Key::number);
    }

    private Readings() {}

    /**
     * Settles what deliveries hold.
     *
     * @param scores those that count within their own deliveries
     * @param reported totals, instrument scores and levels as stated
     */
    public static SettledReadings settle(
            Collection<Delivered<ScoreReading>> scores, Collection<Delivered<ReportedFigure>> reported) {
        List<ScoreRow> rows = new ArrayList<>();
        List<DeliveryFinding> findings = new ArrayList<>();
        Comparator<Delivered<ScoreReading>> later = latestFirst(ScoreReading::at);
        grouped(
                        scores,
                        d -> new Key(
                                d.scorecard(), d.value().fiscalYear(), d.value().indicator()))
                .forEach((key, same) -> {
                    List<Delivered<ScoreReading>> latestFirst =
                            same.stream().sorted(later).toList();
                    Delivered<ScoreReading> counts = latestFirst.get(0);
                    rows.add(row(counts));
                    latestFirst.stream()
                            .filter(d ->
                                    d.value().score().compareTo(counts.value().score()) != 0)
                            .forEach(d -> {
                                findings.add(conflict(counts, counts, d));
                                findings.add(conflict(d, counts, d));
                            });
                });
        Comparator<Delivered<ReportedFigure>> laterFigure = latestFirst(ReportedFigure::at);
        List<Delivered<ReportedFigure>> figures = new ArrayList<>();
        grouped(
                        reported,
                        d -> new Key(
                                d.scorecard(),
                                d.value().fiscalYear(),
                                d.value().kind().ordinal()))
                .forEach((key, same) ->
                        figures.add(same.stream().min(laterFigure).orElseThrow()));
        return new SettledReadings(rows, figures, findings);
    }

    private static <T> TreeMap<Key, List<Delivered<T>>> grouped(
            Collection<Delivered<T>> all, Function<Delivered<T>, Key> key) {
        return all.stream().collect(Collectors.groupingBy(key, () -> new TreeMap<>(Key.ORDER), Collectors.toList()));
    }

    /** The latest delivery first, and within a delivery the first cell. */
    private static <T> Comparator<Delivered<T>> latestFirst(Function<T, CellRef> at) {
        return Comparator.comparing((Delivered<T> d) -> d.arrival()).reversed().thenComparing(d -> at.apply(d.value()));
    }

    private static ScoreRow row(Delivered<ScoreReading> d) {
        ScoreReading value = d.value();
        return new ScoreRow(d.scorecard(), value.fiscalYear(), value.indicator(), value.score(), d.place(value.at()));
    }

    private static DeliveryFinding conflict(
            Delivered<ScoreReading> on, Delivered<ScoreReading> counts, Delivered<ScoreReading> other) {
        ScoreReading value = on.value();
        Finding finding = Finding.at(
                        value.at(),
                        FindingCode.SCORE_CONFLICT,
                        value.score().toPlainString(),
                        counts.value().score().toPlainString())
                .with("indicator", String.valueOf(value.indicator()))
                .with("fiscalYear", String.valueOf(value.fiscalYear().buddhist()))
                .with("cells", named(counts) + ", " + named(other))
                .with("chosen", named(counts))
                .with("case", LATER_COUNTS);
        return new DeliveryFinding(on.submissionId(), finding);
    }

    private static String named(Delivered<ScoreReading> d) {
        return d.place(d.value().at()) + " = " + d.value().score().toPlainString();
    }
}
