package org.itaconsolidator.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.Instrument;

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

    /**
     * The words of a year. A measures document answers the result of the year before, so that year's survey questions are
     * offered where the year's own are not known.
     *
     * @param before the year before, where known
     */
    public static FormChoices of(Framework year, Optional<Framework> before) {
        List<ItemDef> items = new ArrayList<>();
        before.ifPresent(earlier -> earlier.items().stream()
                .filter(item -> item.instrument() != Instrument.OIT)
                .filter(item -> year.items().stream().noneMatch(own -> own.instrument() == item.instrument()))
                .forEach(items::add));
        items.addAll(year.items());
        return new FormChoices(
                year.indicators().stream().map(IndicatorDef::name).toList(),
                items.stream()
                        .map(item -> new Item(
                                item.code(), item.name().orElse(""), item.certainty() != Certainty.UNCONFIRMED))
                        .toList(),
                year.topics().stream().map(Topic::name).toList());
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
