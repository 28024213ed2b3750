package org.itaconsolidator.framework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.yaml.YamlNode;

/** Reads the items of a year. */
final class ItemReader {
    private static final int MOST_ITEMS = 99;

    private final List<IndicatorDef> indicators;
    private final List<SubIndicator> subIndicators;
    private final Set<String> sources;
    private final Map<Instrument, ItemCount> counts = new EnumMap<>(Instrument.class);
    private final Map<Instrument, List<ItemDef>> items = new EnumMap<>(Instrument.class);

    ItemReader(List<IndicatorDef> indicators, List<SubIndicator> subIndicators, Set<String> sources) {
        this.indicators = indicators;
        this.subIndicators = subIndicators;
        this.sources = sources;
    }

    void read(Instrument instrument, YamlNode node) {
        node.fields("count", "certainty", "source", "indicators", "names");
        sources(node, sources);
        ItemCount count = new ItemCount(node.get("count").integer(1, MOST_ITEMS), Certainty.of(node.get("certainty")));
        counts.put(instrument, count);
        Map<Integer, ItemRange> ranges = ranges(instrument, node, count);
        Map<String, YamlNode> names =
                new LinkedHashMap<>(node.find("names").map(YamlNode::entries).orElse(Map.of()));
        List<ItemDef> list = new ArrayList<>();
        for (int number = 1; number <= count.count(); number++) {
            Optional<YamlNode> name = Optional.ofNullable(names.remove(ItemDef.code(instrument, number)));
            list.add(item(instrument, number, name, ranges, count));
        }
        names.values().stream().findFirst().ifPresent(extra -> {
            String first = ItemDef.code(instrument, 1);
            String last = ItemDef.code(instrument, count.count());
            throw extra.problem(
                    "not-an-item",
                    Map.of("found", extra.name(), "first", first, "last", last),
                    "not one of " + first + " to " + last);
        });
        items.put(instrument, list);
    }

    private Map<Integer, ItemRange> ranges(Instrument instrument, YamlNode node, ItemCount count) {
        Map<Integer, ItemRange> ranges = new LinkedHashMap<>();
        Optional<YamlNode> written = node.find("indicators");
        if (written.isPresent()) {
            written.get().entries().forEach((key, range) -> {
                int indicator = indicator(instrument, key, range);
                ranges.put(indicator, checked(ItemRange.of(instrument, range), ranges, count, range));
            });
        }
        if (instrument == Instrument.OIT) {
            for (SubIndicator group : subIndicators) {
                if (group.lastItem() > count.count()) {
                    throw node.problem(
                            "group-ends-behind-items",
                            Map.of(
                                    "found", group.code(),
                                    "last", "O" + group.lastItem(),
                                    "count", String.valueOf(count.count())),
                            "sub-indicator " + group.code() + " ends with O" + group.lastItem() + ", but there are "
                                    + count.count() + " items");
                }
            }
        }
        return ranges;
    }

    private static ItemRange checked(ItemRange range, Map<Integer, ItemRange> before, ItemCount count, YamlNode node) {
        if (range.last() > count.count()) {
            throw node.problem(
                    "fewer-items",
                    Map.of("count", String.valueOf(count.count()), "found", node.text()),
                    "there are only " + count.count() + " items");
        }
        if (before.values().stream().anyMatch(other -> range.overlaps(other.first(), other.last()))) {
            throw node.problem("item-under-two-indicators", Map.of(), "an item stands under two indicators");
        }
        return range;
    }

    private int indicator(Instrument instrument, String key, YamlNode at) {
        return indicators.stream()
                .filter(def -> def.instrument() == instrument
                        && String.valueOf(def.number()).equals(key))
                .findFirst()
                .orElseThrow(() -> at.problem(
                        "not-of-instrument",
                        Map.of("found", key, "instrument", instrument.name()),
                        "'" + key + "' is not an indicator of " + instrument))
                .number();
    }

    private ItemDef item(
            Instrument instrument,
            int number,
            Optional<YamlNode> named,
            Map<Integer, ItemRange> ranges,
            ItemCount count) {
        named.ifPresent(node -> node.fields("name", "certainty", "source"));
        Optional<SubIndicator> group = instrument == Instrument.OIT
                ? subIndicators.stream().filter(sub -> sub.holds(number)).findFirst()
                : Optional.empty();
        OptionalInt indicator = group.isPresent()
                ? OptionalInt.of(group.get().indicator())
                : ranges.entrySet().stream()
                        .filter(entry -> entry.getValue().holds(number))
                        .mapToInt(Map.Entry::getKey)
                        .findFirst();
        return new ItemDef(
                instrument,
                number,
                indicator,
                named.map(node -> node.get("name").text()),
                named.map(node -> Certainty.of(node.get("certainty"))).orElse(count.certainty()),
                named.map(node -> sources(node, sources)).orElse(List.of()));
    }

    Map<Instrument, ItemCount> counts() {
        return Map.copyOf(counts);
    }

    List<ItemDef> items() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    Optional<String> findCode(YamlNode parent, String key) {
        return parent.find(key)
                .map(node -> items().stream()
                        .map(ItemDef::code)
                        .filter(code -> code.equals(node.text()))
                        .findFirst()
                        .orElseThrow(() -> node.problem(
                                "item-of-year-expected",
                                Map.of("found", node.text()),
                                "'" + node.text() + "' is not an item of this year")));
    }

    /** The keys under {@code source}; every one must be declared at the top of the file. */
    static List<String> sources(YamlNode node, Set<String> declared) {
        List<String> keys = node.get("source").texts();
        for (String key : keys) {
            if (!declared.contains(key)) {
                throw node.get("source")
                        .problem(
                                "source-undeclared",
                                Map.of("found", key),
                                "'" + key + "' is not declared under sources");
            }
        }
        return keys;
    }
}
