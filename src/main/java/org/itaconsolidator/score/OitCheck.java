package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Fraction;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.ItemCount;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitCheckRow.Item;
import org.itaconsolidator.model.score.OitCheckRow.State;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;

/**
 * Combines the OIT checklists of a body's divisions: what is in place, what is missing and whose it is; and, if the
 * year's framework computes an OIT indicator from its items, the score that they would give. It is self-assessed and
 * is shown beside the official score, never in its place.
 */
public final class OitCheck {
    private final Framework framework;
    private final Body body;
    private final Map<Integer, List<OitItemRow>> byNumber = new TreeMap<>();

    /** @param items of the framework's year and the body, from any divisions in any order */
    public OitCheck(Framework framework, Body body, List<OitItemRow> items) {
        this.framework = framework;
        this.body = body;
        for (OitItemRow item : items) {
            findNumber(item.item())
                    .ifPresent(number -> byNumber.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(item));
        }
        byNumber.values().forEach(list -> list.sort(Comparator.comparing(row -> String.join("/", row.listOwners()))));
    }

    /**
     * The groups, in their order. If the year's groups are not known, all its items are one group. Items that checklists name
     * and the year does not have make a group of their own, which counts for nothing.
     */
    public List<OitCheckRow> listGroups() {
        if (framework.facts().subIndicators().isEmpty()) {
            Optional<ItemCount> known = framework.findItemCount(Instrument.OIT);
            int listed = byNumber.keySet().stream().reduce(Math::max).orElse(0);
            int last = known.map(ItemCount::count).orElse(listed);
            Certainty certainty = known.map(ItemCount::certainty).orElse(Certainty.UNCONFIRMED);
            OitCheckRow all = group(Instrument.OIT.name(), Optional.empty(), numbers(1, last), certainty);
            List<Integer> beyond =
                    byNumber.keySet().stream().filter(number -> number > last).toList();
            return beyond.isEmpty()
                    ? List.of(all)
                    : List.of(all, group(OitCheckRow.BEYOND, Optional.empty(), beyond, certainty));
        }
        return framework.facts().subIndicators().stream()
                .map(sub -> group(
                        sub.code(),
                        Optional.of(sub.indicator()),
                        numbers(sub.firstItem(), sub.lastItem()),
                        sub.certainty()))
                .toList();
    }

    /**
     * The scores that the items would give to each OIT indicator and to the instrument, beside the official ones.
     *
     * @param official scores of the same year, by figure
     */
    public List<OitScoreRow> listScores(Map<Figure, BigDecimal> official) {
        List<OitScoreRow> rows = new ArrayList<>();
        for (IndicatorDef def : framework.indicatorsOf(Instrument.OIT)) {
            rows.add(score(Figure.of(def.number()), findScore(def.number()), official));
        }
        rows.add(score(Figure.of(Instrument.OIT), findInstrumentScore(), official));
        return rows;
    }

    private OitScoreRow score(Figure figure, Optional<BigDecimal> own, Map<Figure, BigDecimal> official) {
        return new OitScoreRow(
                body,
                framework.fiscalYear(),
                figure,
                own,
                own.isPresent() ? Optional.empty() : Optional.of(obstacle(figure.indicator())),
                Optional.ofNullable(official.get(figure)),
                framework.facts().subIndicators().stream().anyMatch(sub -> sub.certainty() != Certainty.CONFIRMED)
                        || figure.indicator().isEmpty()
                                && official.containsKey(figure)
                                && framework.weightMark().isSet());
    }

    private String obstacle(Optional<Integer> indicator) {
        if (!framework.facts().oitFromItems()) {
            return "not-from-items";
        }
        boolean contradictory = listGroups().stream()
                .filter(group -> indicator.isEmpty() || group.indicator().equals(indicator))
                .anyMatch(group -> group.count(State.CONTRADICTORY) > 0);
        return contradictory ? "items-contradictory" : "items-not-assessed";
    }

    /**
     * The score that the items would give to an OIT indicator: the mean of its sub-indicators, each the mean of its items,
     * rounded once, half-up, to 2 decimals. Empty if an item is not assessed (a blank is not 0) or contradictory, and in
     * years whose framework does not compute it so.
     */
    public Optional<BigDecimal> findScore(int indicator) {
        return findMean(indicator).map(mean -> mean.rounded(RoundedFigure.DECIMALS));
    }

    /** The instrument's score by its items: the mean of its indicators, rounded once. */
    public Optional<BigDecimal> findInstrumentScore() {
        List<IndicatorDef> members = framework.indicatorsOf(Instrument.OIT);
        Fraction sum = Fraction.ZERO;
        for (IndicatorDef def : members) {
            Optional<Fraction> mean = findMean(def.number());
            if (mean.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(mean.get());
        }
        return Optional.of(sum.over(members.size()).rounded(RoundedFigure.DECIMALS));
    }

    private Optional<Fraction> findMean(int indicator) {
        List<OitCheckRow> groups = listGroups().stream()
                .filter(group -> group.indicator().equals(Optional.of(indicator)))
                .toList();
        if (!framework.facts().oitFromItems()
                || groups.isEmpty()
                || !groups.stream().allMatch(OitCheck::isDecided)) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (OitCheckRow group : groups) {
            sum = sum.plus(inPlace(group).over(groups.size()));
        }
        return Optional.of(sum);
    }

    private static List<Integer> numbers(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    private OitCheckRow group(String code, Optional<Integer> indicator, List<Integer> numbers, Certainty certainty) {
        List<Item> items = new ArrayList<>();
        for (int number : numbers) {
            List<OitItemRow> rows = byNumber.getOrDefault(number, List.of());
            List<String> owners = rows.stream()
                    .flatMap(row -> row.listOwners().stream())
                    .distinct()
                    .toList();
            items.add(new Item("O" + number, state(rows), owners));
        }
        OitCheckRow group = new OitCheckRow(
                body,
                framework.fiscalYear(),
                code,
                indicator,
                items,
                Optional.empty(),
                certainty != Certainty.CONFIRMED);
        // what share of a score an item is in later years is not known: only items are counted
        return framework.facts().oitFromItems() && isDecided(group) ? withShare(group) : group;
    }

    private static OitCheckRow withShare(OitCheckRow group) {
        return new OitCheckRow(
                group.body(),
                group.fiscalYear(),
                group.group(),
                group.indicator(),
                group.items(),
                Optional.of(inPlace(group).rounded(RoundedFigure.DECIMALS)),
                group.unconfirmed());
    }

    /** Whether there are items, each scored without contradiction. */
    private static boolean isDecided(OitCheckRow group) {
        int decided = group.count(State.IN_PLACE) + group.count(State.MISSING);
        return decided > 0 && decided == group.items().size();
    }

    /** The share of the items in place, in per cent. */
    private static Fraction inPlace(OitCheckRow group) {
        return Fraction.of(
                BigDecimal.valueOf(100L * group.count(State.IN_PLACE)),
                group.items().size());
    }

    private static State state(List<OitItemRow> rows) {
        List<Boolean> scores = rows.stream()
                .flatMap(row -> row.selfScore().stream())
                .map(score -> score > 0)
                .distinct()
                .toList();
        if (scores.isEmpty()) {
            return State.NOT_ASSESSED;
        }
        if (scores.size() > 1) {
            return State.CONTRADICTORY;
        }
        return scores.get(0) ? State.IN_PLACE : State.MISSING;
    }

    private static Optional<Integer> findNumber(String code) {
        return code.matches("O[1-9]\\d?") ? Optional.of(Integer.valueOf(code.substring(1))) : Optional.empty();
    }
}
