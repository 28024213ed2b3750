package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;

/**
 * The state of a group of OIT items by the checklists of a body's divisions: self-assessed.
 *
 * @param group the sub-indicator, such as {@code 9.1}; {@code OIT} for all items if the year's groups are not known,
 *     {@link #BEYOND} for those that the year does not have
 * @param indicator the indicator it belongs to; empty if not known
 * @param items every item of the group
 * @param share of the items in place, in per cent, rounded to 2 decimals; empty if an item is not assessed or
 *     contradictory: then there are only the counts
 * @param unconfirmed whether the number of items or the group is not confirmed
 */
public record OitCheckRow(
        Body body,
        FiscalYear fiscalYear,
        String group,
        Optional<Integer> indicator,
        List<Item> items,
        Optional<BigDecimal> share,
        boolean unconfirmed) {
    /** The group of items that are in checklists but not in the year. */
    public static final String BEYOND = "OIT+";

    public OitCheckRow {
        items = List.copyOf(items);
    }

    public int count(State state) {
        return listItems(state).size();
    }

    public List<Item> listItems(State state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /**
     * @param code such as O42
     * @param owners the divisions that answer for it: those named, else those that deliver it; none if neither is known
     */
    public record Item(String code, State state, List<String> owners) {
        public Item {
            owners = List.copyOf(owners);
        }
    }

    public enum State implements Coded {
        /** Scored 100 by all who score it. */
        IN_PLACE,
        /** Scored 0 by all who score it. */
        MISSING,
        /** Scored 100 by one and 0 by another. */
        CONTRADICTORY,
        /** Listed by nobody, or without a score: not 0. */
        NOT_ASSESSED
    }
}
