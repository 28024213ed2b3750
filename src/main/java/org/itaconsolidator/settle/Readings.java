package org.itaconsolidator.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Delivered;
import org.itaconsolidator.model.DeliveryFinding;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;

/**
 * Which score counts where several deliveries hold the same one: the value with which the total is a reported one, else
 * the later received one's. Where their values differ, a finding on each of them names both.
 */
public final class Readings {
    private record Key(Scorecard scorecard, FiscalYear fiscalYear) {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key k) -> k.scorecard().body().name())
                .thenComparing(k -> k.scorecard().body().district())
                .thenComparing(k -> k.scorecard().body().province())
                .thenComparing(k -> k.scorecard().division())
                .thenComparing(k -> k.scorecard().source())
                .thenComparing(Key::fiscalYear);
    }

    private Readings() {}

    /**
     * Settles what deliveries hold.
     *
     * @param scores those that count within their own deliveries
     * @param reported totals, instrument scores and levels as stated
     * @param totals the formula of the total
     * @param slips how one figure is mistyped as another
     */
    public static SettledReadings settle(
            Collection<Delivered<ScoreReading>> scores,
            Collection<Delivered<ReportedFigure>> reported,
            TotalOfScores totals,
            SlipsOfTheHand slips) {
        TreeMap<Key, List<Delivered<ScoreReading>>> scored =
                grouped(scores, d -> new Key(d.scorecard(), d.value().fiscalYear()));
        TreeMap<Key, List<Delivered<ReportedFigure>>> stated =
                grouped(reported, d -> new Key(d.scorecard(), d.value().fiscalYear()));
        SortedSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(scored.keySet());
        keys.addAll(stated.keySet());
        List<ScoreRow> rows = new ArrayList<>();
        List<Delivered<ReportedFigure>> figures = new ArrayList<>();
        List<DeliveryFinding> findings = new ArrayList<>();
        for (Key key : keys) {
            YearOfScores year = new YearOfScores(
                    key.fiscalYear(), scored.getOrDefault(key, List.of()), stated.getOrDefault(key, List.of()), totals);
            year.counting().values().forEach(counts -> rows.add(row(counts)));
            findings.addAll(conflicts(year, slips));
            figures.addAll(year.figures());
        }
        return new SettledReadings(rows, figures, findings);
    }

    private static List<DeliveryFinding> conflicts(YearOfScores year, SlipsOfTheHand slips) {
        List<DeliveryFinding> findings = new ArrayList<>();
        year.counting().forEach((indicator, counts) -> {
            List<Delivered<ScoreReading>> others = year.readings(indicator).stream()
                    .filter(other -> !YearOfScores.isSame(other, counts))
                    .toList();
            if (others.isEmpty()) {
                return;
            }
            List<Delivered<ScoreReading>> all = new ArrayList<>(year.readings(indicator));
            all.removeAll(others);
            all.addAll(others);
            Finding conflict = conflict(counts, all, others.get(0), year.findDecidingTotal());
            String slipped = year.findDecidingTotal()
                    .map(total -> slips.explain(counts, others))
                    .orElse("");
            Finding told = slipped.isEmpty() ? conflict : conflict.with("slips", slipped);
            all.forEach(on -> findings.add(new DeliveryFinding(on.submissionId(), at(on.value(), told))));
        });
        return findings;
    }

    /** The same finding, at the cell of one of the deliveries. */
    private static Finding at(ScoreReading value, Finding conflict) {
        return new Finding(
                conflict.code(),
                conflict.severity(),
                List.of(value.at()),
                value.shownScore(),
                conflict.expected(),
                conflict.details());
    }

    private static <T> TreeMap<Key, List<Delivered<T>>> grouped(
            Collection<Delivered<T>> all, Function<Delivered<T>, Key> key) {
        return all.stream().collect(Collectors.groupingBy(key, () -> new TreeMap<>(Key.ORDER), Collectors.toList()));
    }

    /** The latest delivery first, and within a delivery the first cell. */
    static <T> Comparator<Delivered<T>> latestFirst(Function<T, CellRef> at) {
        return Comparator.comparing((Delivered<T> d) -> d.arrival()).reversed().thenComparing(d -> at.apply(d.value()));
    }

    private static ScoreRow row(Delivered<ScoreReading> d) {
        ScoreReading value = d.value();
        return new ScoreRow(d.scorecard(), value.fiscalYear(), value.indicator(), value.score(), d.place(value.at()));
    }

    /** What all deliveries that hold the score are told: each cell, those with the value that counts first. */
    private static Finding conflict(
            Delivered<ScoreReading> counts,
            List<Delivered<ScoreReading>> all,
            Delivered<ScoreReading> latestOther,
            Optional<BigDecimal> decidingTotal) {
        ScoreReading value = counts.value();
        Finding finding = Finding.at(value.at(), FindingCode.SCORE_CONFLICT, "", value.shownScore())
                .with("indicator", String.valueOf(value.indicator()))
                .with("fiscalYear", String.valueOf(value.fiscalYear().buddhist()))
                .with(
                        "cells",
                        NamedCells.joined(all.stream().map(Readings::named).toList()))
                .with("chosen", named(counts));
        return decidingTotal
                .map(total -> finding.with("reportedTotal", total.toPlainString()))
                .orElseGet(() -> finding.with("case", Later.by(counts.arrival(), latestOther.arrival())));
    }

    private static String named(Delivered<ScoreReading> d) {
        return d.place(d.value().at()) + " = " + d.value().shownScore();
    }
}
