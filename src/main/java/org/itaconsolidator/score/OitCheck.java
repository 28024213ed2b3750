package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.SubIndicator;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.OitItem;

/**
 * The OIT checklists of a body's divisions, put together: what is in place, what is missing and whose it is, and where the
 * year's framework computes an OIT indicator from its items, the score that they would give. Self-assessed: it stands
 * beside the official score and never in its place.
 */
public final class OitCheck {
    private final Framework framework;
    private final Map<Integer, List<OitItem>> byNumber = new TreeMap<>();

    /**
     * Puts checklists together.
     *
     * @param items of the framework's year, of one body, from any number of divisions, in any order
     */
    public OitCheck(Framework framework, List<OitItem> items) {
        this.framework = framework;
        for (OitItem item : items) {
            findNumber(item.item())
                    .ifPresent(number -> byNumber.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(item));
        }
        byNumber.values().forEach(list -> list.sort(Comparator.comparing(OitItem::owner)));
    }

    /** How an item stands. */
    public enum State {
        /** Scored 100 by all who score it. */
        IN_PLACE,
        /** Scored 0 by all who score it. */
        MISSING,
        /** Scored 100 by one and 0 by another. */
        CONTRADICTORY,
        /** Listed by nobody, or without a score: not 0. */
        NOT_ASSESSED
    }

    /**
     * One item.
     *
     * @param code such as O42
     * @param state how it stands
     * @param owners the divisions that answer for it; empty where none is named
     */
    public record ItemState(String code, State state, List<String> owners) {}

    /**
     * A group of items.
     *
     * @param code the sub-indicator's, such as 9.1; OIT for all items where the year's groups are not known
     * @param indicator the indicator it belongs to; empty where not known
     * @param items in their order
     */
    public record Group(String code, OptionalInt indicator, List<ItemState> items) {
        /** How many items are in a state. */
        public int count(State state) {
            return listItems(state).size();
        }

        /** The items in a state. */
        public List<ItemState> listItems(State state) {
            return items.stream().filter(item -> item.state() == state).toList();
        }

        /** Whether every item is scored without contradiction. */
        public boolean isDecided() {
            return count(State.IN_PLACE) + count(State.MISSING) == items.size();
        }
    }

    /** The groups, in their order; one of all items where the year's groups are not known. */
    public List<Group> listGroups() {
        if (framework.subIndicators().isEmpty()) {
            int last = framework
                    .findItemCount(Instrument.OIT)
                    .map(count -> count.count())
                    .orElse(0);
            int listed = byNumber.keySet().stream().reduce(Math::max).orElse(0);
            return List.of(group("OIT", OptionalInt.empty(), 1, Math.max(last, listed)));
        }
        return framework.subIndicators().stream()
                .map(sub -> group(sub.code(), OptionalInt.of(sub.indicator()), sub.firstItem(), sub.lastItem()))
                .toList();
    }

    /**
     * The score that the items would give to an OIT indicator: the mean of its sub-indicators, each the mean of its items,
     * rounded once, half-up, to 2 decimals. Empty where an item is not assessed (a blank is not 0) or contradictory, and in
     * years whose framework does not compute it so.
     */
    public Optional<BigDecimal> findScore(int indicator) {
        List<SubIndicator> subs = framework.subIndicators().stream()
                .filter(sub -> sub.indicator() == indicator)
                .toList();
        if (!framework.oitFromItems() || subs.isEmpty()) {
            return Optional.empty();
        }
        Fraction sum = Fraction.ZERO;
        for (Group group : listGroups()) {
            if (group.indicator().equals(OptionalInt.of(indicator))) {
                if (!group.isDecided()) {
                    return Optional.empty();
                }
                BigDecimal points = BigDecimal.valueOf(100L * group.count(State.IN_PLACE));
                sum = sum.plus(Fraction.of(points, group.items().size() * subs.size()));
            }
        }
        return Optional.of(sum.rounded(TotalCalculator.DECIMALS));
    }

    private Group group(String code, OptionalInt indicator, int first, int last) {
        List<ItemState> items = new ArrayList<>();
        for (int number = first; number <= last; number++) {
            List<OitItem> rows = byNumber.getOrDefault(number, List.of());
            List<String> owners = rows.stream()
                    .map(OitItem::owner)
                    .filter(owner -> !owner.isBlank())
                    .distinct()
                    .toList();
            items.add(new ItemState("O" + number, state(rows), owners));
        }
        return new Group(code, indicator, List.copyOf(items));
    }

    private static State state(List<OitItem> rows) {
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
