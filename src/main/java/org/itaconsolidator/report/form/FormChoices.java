package org.itaconsolidator.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;

/**
 * The words that the forms of a fiscal year offer to choose from.
 *
 * @param indicators the ten names, in the official order
 * @param items the year's items, in the official order; those that are not known are left out
 * @param topics the topics of measures; empty where the year has none
 */
public record FormChoices(List<String> indicators, List<Item> items, List<String> topics) {
    private static final String DISCLOSURE = "O";

    public FormChoices {
        indicators = List.copyOf(indicators);
        items = List.copyOf(items);
        topics = List.copyOf(topics);
    }

    /**
     * The words of a year. A measures document answers the result of the year before, so that year's survey questions are
     * offered where the year's own are not known. An item that must be disclosed and whose name was not found has the newest
     * earlier one under its code, not confirmed: a list of which a few lack their names cannot be filled in.
     *
     * @param frameworks of the year, which must be known, and of those before
     */
    public static FormChoices of(FiscalYear fiscalYear, Function<FiscalYear, Optional<Framework>> frameworks) {
        Framework year = frameworks.apply(fiscalYear).orElseThrow();
        List<ItemDef> items = new ArrayList<>();
        frameworks
                .apply(fiscalYear.previous())
                .ifPresent(earlier -> earlier.items().stream()
                        .filter(item -> item.instrument() != Instrument.OIT)
                        .filter(item -> year.items().stream().noneMatch(own -> own.instrument() == item.instrument()))
                        .forEach(items::add));
        items.addAll(year.items());
        return new FormChoices(
                year.indicators().stream().map(IndicatorDef::name).toList(),
                items.stream()
                        .map(item -> new Item(
                                item.code(),
                                item.name().orElseGet(() -> earlierName(item.code(), fiscalYear, frameworks)),
                                item.name().isPresent() && item.certainty() != Certainty.UNCONFIRMED))
                        .toList(),
                year.topics().stream().map(Topic::name).toList());
    }

    private static String earlierName(
            String code, FiscalYear year, Function<FiscalYear, Optional<Framework>> frameworks) {
        return Stream.iterate(year.previous(), FiscalYear::previous)
                .map(frameworks)
                .takeWhile(known -> known.isPresent() && code.startsWith(DISCLOSURE))
                .flatMap(known ->
                        known.get().items().stream().filter(item -> item.code().equals(code)))
                .flatMap(item -> item.name().stream())
                .findFirst()
                .orElse("");
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
