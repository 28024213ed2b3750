package org.itaconsolidator.settle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedTotals;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.score.Candidates;
import org.itaconsolidator.score.DeliveredSlips;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.settle.Deliveries.Later;

/**
 * Decides which score counts if several deliveries hold the same one: the value that gives the stated total; otherwise the one without doubt;
 * otherwise the one that the body itself sent, not a division; otherwise the one received later. If values differ, a finding on each names both.
 */
public final class Readings {
    private record Key(Scorecard scorecard, FiscalYear fiscalYear) {
        private static final Comparator<Key> ORDER = Comparator.comparing(
                        (Key k) -> k.scorecard().body(), Body.BY_NAME)
                .thenComparing(k -> k.scorecard().division())
                .thenComparing(k -> k.scorecard().source())
                .thenComparing(Key::fiscalYear);
    }

    /** The case of a conflict where the earlier value counts, because the later may be no published result. */
    private static final String UNDOUBTED = "undoubted-counts";

    /** The case of a conflict where the earlier value counts, because a division sent the later one. */
    private static final String OWN = "own-counts";

    /**
     * @param scores those that count within their own deliveries
     * @param reported totals, instrument scores and levels as stated
     * @param doubted those of the scores and figures that may be no published result: others take precedence
     * @param totals computes the totals
     */
    public static SettledReadings settle(
            Collection<Delivered<ScoreReading>> scores,
            Collection<Delivered<ReportedFigure>> reported,
            Set<Delivered<?>> doubted,
            SettledTotals totals) {
        TreeMap<Key, List<Delivered<ScoreReading>>> scored = grouped(scores, ScoreReading::fiscalYear);
        TreeMap<Key, List<Delivered<ReportedFigure>>> stated = grouped(reported, ReportedFigure::fiscalYear);
        SortedSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(scored.keySet());
        keys.addAll(stated.keySet());
        List<ScoreRow> rows = new ArrayList<>();
        List<Delivered<ReportedFigure>> figures = new ArrayList<>();
        List<DeliveryFinding> findings = new ArrayList<>();
        for (Key key : keys) {
            YearOfScores year = new YearOfScores(
                    key.fiscalYear(),
                    scored.getOrDefault(key, List.of()),
                    stated.getOrDefault(key, List.of()),
                    doubted,
                    totals);
            year.counting().values().forEach(counts -> rows.add(row(counts)));
            findings.addAll(conflicts(year));
            figures.addAll(year.figures());
        }
        return new SettledReadings(rows, figures, findings);
    }

    /** A score with several values: the reading that counts, and all readings, equal ones first. */
    private record Conflict(Delivered<ScoreReading> counts, List<Delivered<ScoreReading>> all) {
        List<Delivered<ScoreReading>> others() {
            return all.stream()
                    .filter(each -> !YearOfScores.isSame(each, counts))
                    .toList();
        }

        /** The value that counts, then those that differ from it, then the others: a sentence may have room for two. */
        Stream<Delivered<ScoreReading>> mostTelling() {
            return Stream.of(
                            Stream.of(counts),
                            others().stream(),
                            all.stream().filter(each -> YearOfScores.isSame(each, counts) && each != counts))
                    .flatMap(each -> each);
        }

        /** The deliveries whose values differ. Scores for which these are the same share a finding. */
        List<Object> deliveries() {
            return List.of(ids(all.stream().filter(each -> YearOfScores.isSame(each, counts))), ids(others().stream()));
        }

        private static SortedSet<Long> ids(Stream<Delivered<ScoreReading>> readings) {
            return readings.map(Delivered::submissionId).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static List<DeliveryFinding> conflicts(YearOfScores year) {
        Map<List<Object>, List<Conflict>> ofDeliveries = new LinkedHashMap<>();
        year.counting().forEach((indicator, counts) -> {
            List<Delivered<ScoreReading>> all = year.readings(indicator).stream()
                    .sorted(Comparator.comparing(each -> !YearOfScores.isSame(each, counts)))
                    .toList();
            Conflict conflict = new Conflict(counts, all);
            if (!conflict.others().isEmpty()) {
                ofDeliveries
                        .computeIfAbsent(conflict.deliveries(), files -> new ArrayList<>())
                        .add(conflict);
            }
        });
        return ofDeliveries.values().stream()
                .flatMap(same -> conflictFindings(same, year).stream())
                .toList();
    }

    /** A finding for each delivery that differs, at its own cells; its sentence names all cells. */
    private static List<DeliveryFinding> conflictFindings(List<Conflict> same, YearOfScores year) {
        Optional<BigDecimal> decidingTotal = year.findDecidingTotal();
        Conflict first = same.get(0);
        Map<String, String> details = new HashMap<>();
        details.put(
                "indicator",
                same.stream()
                        .map(each -> String.valueOf(each.counts().value().indicator()))
                        .collect(Collectors.joining(", ")));
        details.put(
                "fiscalYear", String.valueOf(first.counts().value().fiscalYear().buddhist()));
        details.put(
                "cells",
                NamedCells.joined(same.stream()
                        .flatMap(Conflict::mostTelling)
                        .map(Readings::cellWithValue)
                        .toList()));
        details.put(
                "chosen",
                NamedCells.joined(
                        same.stream().map(each -> cellWithValue(each.counts())).toList()));
        decidingTotal.ifPresentOrElse(
                total -> details.put("reportedTotal", total.toPlainString()),
                () -> details.put(
                        "case", decidedBy(first.counts(), first.others().get(0), year)));
        String slipped = decidingTotal.stream()
                .flatMap(total -> same.stream())
                .map(each -> DeliveredSlips.explain(each.counts(), each.others()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        if (!slipped.isEmpty()) {
            details.put("slips", slipped);
        }
        String expected = FindingCauses.each(
                same.stream().map(each -> each.counts().value().shownScore()).toList());
        Map<Long, List<ScoreReading>> byDelivery = same.stream()
                .flatMap(each -> each.all().stream())
                .collect(Collectors.groupingBy(
                        Delivered::submissionId,
                        LinkedHashMap::new,
                        Collectors.mapping(Delivered::value, Collectors.toList())));
        FindingCode code = FindingCode.SCORE_CONFLICT;
        return byDelivery.entrySet().stream()
                .map(own -> new DeliveryFinding(
                        own.getKey(),
                        new Finding(
                                code,
                                code.severity(),
                                own.getValue().stream().map(ScoreReading::at).toList(),
                                FindingCauses.each(own.getValue().stream()
                                        .map(ScoreReading::shownScore)
                                        .toList()),
                                expected,
                                details)))
                .toList();
    }

    private static String decidedBy(Delivered<ScoreReading> counts, Delivered<ScoreReading> other, YearOfScores year) {
        if (counts.arrival().compareTo(other.arrival()) >= 0) {
            return Later.by(counts.arrival(), other.arrival());
        }
        return year.isDoubted(other) && !year.isDoubted(counts) ? UNDOUBTED : OWN;
    }

    private static <T> TreeMap<Key, List<Delivered<T>>> grouped(
            Collection<Delivered<T>> all, Function<T, FiscalYear> year) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> new Key(each.scorecard(), year.apply(each.value())),
                        () -> new TreeMap<>(Key.ORDER),
                        Collectors.toList()));
    }

    static <T> Comparator<Delivered<T>> latestFirst(Function<T, CellRef> at) {
        return Comparator.comparing((Delivered<T> d) -> d.arrival()).reversed().thenComparing(d -> at.apply(d.value()));
    }

    private static ScoreRow row(Delivered<ScoreReading> d) {
        ScoreReading value = d.value();
        return new ScoreRow(d.scorecard(), value.fiscalYear(), value.indicator(), value.score(), d.place(value.at()));
    }

    private static String cellWithValue(Delivered<ScoreReading> d) {
        return d.place(d.value().at()) + " = " + d.value().shownScore();
    }

    /**
     * What counts of one body's scores once its deliveries are compared.
     *
     * @param scores one per scorecard, fiscal year and indicator
     * @param reported one per scorecard, fiscal year and kind, but all those of instruments
     * @param findings on deliveries that contradict each other
     */
    public record SettledReadings(
            List<ScoreRow> scores, List<Delivered<ReportedFigure>> reported, List<DeliveryFinding> findings) {
        public SettledReadings {
            scores = List.copyOf(scores);
            reported = List.copyOf(reported);
            findings = List.copyOf(findings);
        }
    }

    /**
     * One scorecard's scores and figures of one fiscal year in all deliveries that hold some. If their values differ, the
     * set of scores counts whose rounded total equals a reported one, otherwise for each score the value received later.
     */
    private static final class YearOfScores {
        /** With more mixed sets, one of them would give a reported total by chance. */
        private static final int MOST_MIXED_SETS = 32;

        private final FiscalYear year;
        private final SettledTotals totals;
        private final Set<Delivered<?>> doubted;
        private final SortedMap<Integer, List<Delivered<ScoreReading>>> latestFirst;
        private final List<Delivered<ReportedFigure>> reported;

        private SortedMap<Integer, Delivered<ScoreReading>> counting;
        private Optional<BigDecimal> decidingTotal = Optional.empty();

        YearOfScores(
                FiscalYear year,
                Collection<Delivered<ScoreReading>> scores,
                List<Delivered<ReportedFigure>> reported,
                Set<Delivered<?>> doubted,
                SettledTotals totals) {
            this.year = year;
            this.totals = totals;
            this.reported = reported;
            this.doubted = doubted;
            this.latestFirst = scores.stream()
                    .sorted(surestFirst(ScoreReading::at))
                    .collect(
                            Collectors.groupingBy(each -> each.value().indicator(), TreeMap::new, Collectors.toList()));
            this.counting = new TreeMap<>();
            latestFirst.forEach((indicator, same) -> counting.put(indicator, same.get(0)));
            if (latestFirst.values().stream()
                    .anyMatch(same -> distinctValues(same).size() > 1)) {
                decideByTotal();
            }
        }

        /** Doubted ones last, then those that a division sent, otherwise the latest delivery first. */
        private <T> Comparator<Delivered<T>> surestFirst(Function<T, CellRef> at) {
            return Comparator.<Delivered<T>, Boolean>comparing(doubted::contains)
                    .thenComparing(Delivered::isOfDivision)
                    .thenComparing(Readings.latestFirst(at));
        }

        boolean isDoubted(Delivered<?> each) {
            return doubted.contains(each);
        }

        /** The reading that counts, by indicator: of equal values the later one. */
        SortedMap<Integer, Delivered<ScoreReading>> counting() {
            return counting;
        }

        List<Delivered<ScoreReading>> readings(int indicator) {
            return latestFirst.get(indicator);
        }

        /** The reported total that decided; empty if no values differ or the later ones count. */
        Optional<BigDecimal> findDecidingTotal() {
            return decidingTotal;
        }

        /**
         * The stated figures that count: all of the instruments, which must agree with each other, and one of every other kind, from the delivery
         * that states the deciding total, otherwise from the one with most scores that count. Of totals that contradict each other within a delivery,
         * only the one that agrees with the scores counts.
         */
        List<Delivered<ReportedFigure>> figures() {
            Comparator<Delivered<ReportedFigure>> best = Comparator.comparing(
                            (Delivered<ReportedFigure> figure) -> !statesDecidingTotal(figure.submissionId()))
                    .thenComparing(figure -> -countCounting(figure.submissionId()))
                    .thenComparing(surestFirst(ReportedFigure::at));
            List<Delivered<ReportedFigure>> bestFirst =
                    reported.stream().sorted(best).toList();
            Optional<Delivered<ReportedFigure>> total = findTotal(bestFirst);
            Optional<Delivered<ReportedFigure>> level = total.flatMap(stated -> findLevelBeside(stated, bestFirst))
                    .or(() -> bestFirst.stream()
                            .filter(each -> each.value().kind() == Kind.LEVEL)
                            .findFirst());
            return Stream.of(
                            bestFirst.stream()
                                    .filter(each -> each.value().kind().isOfInstrument()),
                            total.stream(),
                            level.stream())
                    .flatMap(Function.identity())
                    .toList();
        }

        private Optional<Delivered<ReportedFigure>> findTotal(List<Delivered<ReportedFigure>> bestFirst) {
            Optional<BigDecimal> computed = totals.findTotal(year, values(counting));
            Map<Long, List<Delivered<ReportedFigure>>> byDelivery = bestFirst.stream()
                    .collect(Collectors.groupingBy(Delivered::submissionId, LinkedHashMap::new, Collectors.toList()));
            return byDelivery.values().stream()
                    .flatMap(own -> new StatedTotals(
                                    own.stream().map(Delivered::value).toList())
                            .findCounting(computed).stream()
                                    .flatMap(counts -> own.stream()
                                            .filter(each -> each.value().equals(counts))
                                            .limit(1)))
                    .findFirst();
        }

        /** The level in the same row as a total, unless it belongs to another total of the delivery. */
        private static Optional<Delivered<ReportedFigure>> findLevelBeside(
                Delivered<ReportedFigure> total, List<Delivered<ReportedFigure>> bestFirst) {
            return bestFirst.stream()
                    .filter(each -> each.value().kind() == Kind.LEVEL
                            && each.submissionId() == total.submissionId()
                            && each.value()
                                    .at()
                                    .rowRef()
                                    .equals(total.value().at().rowRef()))
                    .findFirst();
        }

        private void decideByTotal() {
            boolean own = counting.values().stream().anyMatch(each -> !each.isOfDivision());
            Set<BigDecimal> stated = reported.stream()
                    .filter(each -> each.value().kind() == Kind.TOTAL)
                    .filter(each -> !own || !each.isOfDivision()) // a division's copy always agrees with itself
                    .flatMap(each -> each.value().value().stream())
                    .map(RoundedFigure::rounded)
                    .collect(Collectors.toSet());
            if (stated.isEmpty()) {
                return;
            }
            List<SortedMap<Integer, Delivered<ScoreReading>>> agreeing = agreeing(setsOfOneDelivery(), stated);
            boolean several = agreeing.size() > 1;
            if (agreeing.isEmpty()) {
                agreeing = agreeing(mixedSets(), stated);
            }
            if (agreeing.isEmpty() || agreeing.size() > 1 && !several) {
                return;
            }
            boolean latest = values(agreeing.get(0)).equals(values(counting));
            counting = agreeing.get(0);
            if (!several || !latest) {
                decidingTotal = totals.findTotal(year, values(counting));
            }
        }

        /** The sets that give a reported total, each once. */
        private List<SortedMap<Integer, Delivered<ScoreReading>>> agreeing(
                List<SortedMap<Integer, Delivered<ScoreReading>>> sets, Set<BigDecimal> stated) {
            List<SortedMap<Integer, Delivered<ScoreReading>>> agreeing = new ArrayList<>();
            for (SortedMap<Integer, Delivered<ScoreReading>> set : sets) {
                boolean agrees = totals.findTotal(year, values(set))
                        .map(RoundedFigure::rounded)
                        .filter(stated::contains)
                        .isPresent();
                if (agrees && agreeing.stream().noneMatch(other -> values(other).equals(values(set)))) {
                    agreeing.add(set);
                }
            }
            return agreeing;
        }

        /** For each delivery, the latest first, its own values; those it lacks come from the latest other delivery. */
        private List<SortedMap<Integer, Delivered<ScoreReading>>> setsOfOneDelivery() {
            return latestFirst.values().stream()
                    .flatMap(List::stream)
                    .sorted(surestFirst(ScoreReading::at))
                    .map(Delivered::submissionId)
                    .distinct()
                    .map(id -> pick(same -> same.stream()
                            .filter(each -> each.submissionId() == id)
                            .findFirst()
                            .orElse(same.get(0))))
                    .toList();
        }

        private SortedMap<Integer, Delivered<ScoreReading>> pick(
                Function<List<Delivered<ScoreReading>>, Delivered<ScoreReading>> choice) {
            SortedMap<Integer, Delivered<ScoreReading>> set = new TreeMap<>();
            latestFirst.forEach((indicator, same) -> set.put(indicator, latestWith(choice.apply(same), same)));
            return set;
        }

        private List<SortedMap<Integer, Delivered<ScoreReading>>> mixedSets() {
            SortedMap<Integer, List<Delivered<ScoreReading>>> values = new TreeMap<>();
            latestFirst.forEach((indicator, same) -> values.put(indicator, distinctValues(same)));
            return Candidates.listCombinations(values, MOST_MIXED_SETS);
        }

        private static List<Delivered<ScoreReading>> distinctValues(List<Delivered<ScoreReading>> same) {
            return same.stream().filter(each -> latestWith(each, same) == each).toList();
        }

        private static Delivered<ScoreReading> latestWith(
                Delivered<ScoreReading> value, List<Delivered<ScoreReading>> latestFirst) {
            return latestFirst.stream()
                    .filter(each -> isSame(each, value))
                    .findFirst()
                    .orElseThrow();
        }

        private boolean statesDecidingTotal(long submissionId) {
            return decidingTotal.isPresent()
                    && reported.stream()
                            .filter(each -> each.submissionId() == submissionId
                                    && each.value().kind() == Kind.TOTAL)
                            .flatMap(each -> each.value().value().stream())
                            .map(RoundedFigure::rounded)
                            .anyMatch(RoundedFigure.rounded(decidingTotal.get())::equals);
        }

        private int countCounting(long submissionId) {
            return (int) latestFirst.values().stream()
                    .flatMap(List::stream)
                    .filter(each -> each.submissionId() == submissionId)
                    .filter(each -> isSame(each, counting.get(each.value().indicator())))
                    .count();
        }

        static boolean isSame(Delivered<ScoreReading> one, Delivered<ScoreReading> other) {
            return one.value().score().compareTo(other.value().score()) == 0;
        }

        private static Map<Integer, BigDecimal> values(Map<Integer, Delivered<ScoreReading>> set) {
            Map<Integer, BigDecimal> values = new TreeMap<>();
            set.forEach((indicator, each) -> values.put(indicator, each.value().score()));
            return values;
        }
    }
}
