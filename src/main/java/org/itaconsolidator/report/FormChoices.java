package org.itaconsolidator.report;

import java.util.List;

/**
 * The words that a fiscal year's forms offer.
 *
 * @param indicators the ten names, in the official order
 * @param items the year's items, in the official order; those that are not known are left out
 * @param topics the topics of measures; empty where the year has none
 */
public record FormChoices(List<String> indicators, List<Item> items, List<String> topics) {
    private static final String DISCLOSURE = "O";

    /** Copies the lists. */
    public FormChoices {
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
        topics = List.copyOf(topics);
    }

    /** The items that the web site must disclose. */
    public List<Item> listDisclosures() {
        return items.stream().filter(item -> item.code().startsWith(DISCLOSURE)).toList();
    }

    /**
     * An item as a form shows it.
     *
     * @param code such as O12
     * @param name its subject, {@code ""} where no source gives it
     * @param confirmed whether the name may be shown without a mark
     */
    public record Item(String code, String name, boolean confirmed) {}
}
