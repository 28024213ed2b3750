package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework.SubIndicator;
import org.itaconsolidator.framework.FrameworkReader.ItemReader.ItemRange;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Reads a year's file, and the file of national figures, strictly: anything unknown, missing, duplicate or out of
 * range is a problem with file and line.
 */
final class FrameworkReader {
    /** The store, its views and the sheets have room for this many. */
    private static final int MOST_INDICATORS = 10;

    private static final int MOST_TOPICS = 7;

    private final YamlNode root;
    private final Map<String, String> sources = new LinkedHashMap<>();

    private FrameworkReader(YamlNode root) {
        this.root = root;
    }

    static Framework read(YamlNode root, FiscalYear expected) {
        return new Framework(new FrameworkReader(root).facts(expected));
    }

    static List<National> readNational(YamlNode root) {
        root.fields("sources", "years");
        Map<String, YamlNode> sources = root.get("sources").entries();
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((key, text) -> texts.put(key, text.text()));
        List<National> years = new ArrayList<>();
        for (YamlNode def : root.get("years").list()) {
            def.fields("fiscal-year", "mean", "passing", "passing-target", "certainty", "target-certainty", "source");
            FiscalYear year =
                    FiscalYear.ofBuddhist(def.get("fiscal-year").integer(FiscalYear.EARLIEST, FiscalYear.LATEST));
            if (!years.isEmpty() && years.get(years.size() - 1).fiscalYear().compareTo(year) >= 0) {
                throw def.get("fiscal-year").problem("years-in-order-expected");
            }
            Optional<BigDecimal> mean = figure(def, "mean");
            Optional<BigDecimal> passing = figure(def, "passing");
            Optional<BigDecimal> target = figure(def, "passing-target");
            years.add(new National(
                    year,
                    mean,
                    passing,
                    target,
                    certainty(def, "certainty", mean.isPresent() || passing.isPresent()),
                    certainty(def, "target-certainty", target.isPresent()),
                    ItemReader.sources(def, texts.keySet()).stream()
                            .map(texts::get)
                            .toList()));
        }
        return List.copyOf(years);
    }

    private static Certainty certainty(YamlNode def, String key, boolean due) {
        return due ? Certainty.of(def.get(key)) : Certainty.UNCONFIRMED;
    }

    private static Optional<BigDecimal> figure(YamlNode def, String key) {
        return def.find(key).map(YamlNode::upToHundred);
    }

    private FrameworkFacts facts(FiscalYear expected) {
        root.fields("fiscal-year", "sources", "structure", "oit-structure", "items", "levels", "topics", "measures");
        YamlNode year = root.get("fiscal-year");
        if (year.integer(FiscalYear.EARLIEST, FiscalYear.LATEST) != expected.buddhist()) {
            throw year.problem("year-of-file-name", Map.of("expected", String.valueOf(expected.buddhist())));
        }
        root.get("sources").entries().forEach((key, text) -> sources.put(key, text.text()));
        YamlNode structure = root.get("structure");
        structure.fields("certainty", "source", "instruments", "indicators");
        List<InstrumentDef> instruments = instruments(structure.get("instruments"));
        List<IndicatorDef> indicators = indicators(structure.get("indicators"), instruments);
        Optional<YamlNode> oit = root.find("oit-structure");
        List<SubIndicator> subIndicators =
                oit.map(node -> subIndicators(node, indicators)).orElse(List.of());
        ItemReader items = new ItemReader(indicators, subIndicators, sources.keySet());
        root.get("items")
                .fields("IIT", "EIT", "OIT")
                .forEach((name, node) -> items.read(Instrument.valueOf(name), node));
        YamlNode levels = root.get("levels");
        Optional<YamlNode> topics = root.find("topics");
        YamlNode measures = root.get("measures");
        measures.fields("certainty", "source", "measures-item", "report-item");
        return new FrameworkFacts(
                expected,
                Collections.unmodifiableMap(sources),
                certainty(structure),
                instruments,
                indicators,
                items.counts(),
                subIndicators,
                oit.map(node -> node.get("score-from-items").bool()).orElse(false),
                items.items(),
                certainty(levels),
                levels(levels),
                topics.map(this::certainty).orElse(Certainty.CONFIRMED),
                topics.map(node -> topics(node, indicators)).orElse(List.of()),
                certainty(measures),
                items.findCode(measures, "measures-item"),
                items.findCode(measures, "report-item"));
    }

    private List<InstrumentDef> instruments(YamlNode node) {
        List<InstrumentDef> instruments = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, YamlNode> entry :
                node.fields("IIT", "EIT", "OIT").entrySet()) {
            YamlNode def = entry.getValue();
            def.fields("name", "weight", "spellings", "question-openings");
            BigDecimal weight = def.get("weight").decimal();
            if (weight.signum() <= 0) {
                throw def.get("weight").problem("share-expected");
            }
            sum = sum.add(weight);
            instruments.add(new InstrumentDef(
                    Instrument.valueOf(entry.getKey()),
                    def.get("name").text(),
                    texts(def, "spellings"),
                    texts(def, "question-openings"),
                    weight));
        }
        if (instruments.size() != Instrument.values().length) {
            throw node.problem("instruments-expected");
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            String found = sum.toPlainString();
            throw node.problem("weights-expected", Map.of("found", found));
        }
        return List.copyOf(instruments);
    }

    private List<IndicatorDef> indicators(YamlNode node, List<InstrumentDef> instruments) {
        List<IndicatorDef> indicators = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<Instrument> used = new HashSet<>();
        for (YamlNode def : node.list()) {
            def.fields("number", "name", "instrument", "spellings");
            checkNumber(def, indicators.size() + 1, MOST_INDICATORS);
            checkNames(def, names);
            Instrument instrument = def.get("instrument").oneOf(List.of(Instrument.values()), Instrument::name);
            used.add(instrument);
            indicators.add(new IndicatorDef(
                    indicators.size() + 1, def.get("name").text(), texts(def, "spellings"), instrument));
        }
        if (used.size() != instruments.size()) {
            throw node.problem("instrument-without-indicator");
        }
        return List.copyOf(indicators);
    }

    private List<Topic> topics(YamlNode node, List<IndicatorDef> indicators) {
        node.fields("certainty", "source", "list");
        List<Topic> topics = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode def : node.get("list").list()) {
            def.fields("number", "name", "spellings", "indicators");
            checkNumber(def, topics.size() + 1, MOST_TOPICS);
            checkNames(def, names);
            List<Integer> touched = def.get("indicators").list().stream()
                    .map(number -> number.integer(1, indicators.size()))
                    .toList();
            topics.add(new Topic(topics.size() + 1, def.get("name").text(), texts(def, "spellings"), touched));
        }
        return List.copyOf(topics);
    }

    private List<SubIndicator> subIndicators(YamlNode node, List<IndicatorDef> indicators) {
        node.fields("source", "score-from-items", "sub-indicators");
        sources(node);
        List<SubIndicator> groups = new ArrayList<>();
        for (YamlNode def : node.get("sub-indicators").list()) {
            def.fields("code", "indicator", "name", "items", "certainty", "source");
            int indicator = def.get("indicator").integer(1, indicators.size());
            if (indicators.get(indicator - 1).instrument() != Instrument.OIT) {
                throw def.get("indicator")
                        .problem(
                                "not-of-instrument",
                                Map.of("found", String.valueOf(indicator), "instrument", Instrument.OIT.name()));
            }
            ItemRange range = ItemRange.of(Instrument.OIT, def.get("items"));
            if (groups.stream().anyMatch(group -> range.overlaps(group.firstItem(), group.lastItem()))) {
                throw def.get("items").problem("item-in-two-groups");
            }
            String code = def.get("code").text();
            if (groups.stream().anyMatch(group -> group.code().equals(code))) {
                throw def.get("code").problem("listed-twice", Map.of("found", code));
            }
            groups.add(new SubIndicator(
                    code, indicator, def.get("name").text(), range.first(), range.last(), certainty(def)));
        }
        return List.copyOf(groups);
    }

    /** How sure a part is, with its sources, which must be declared. */
    private Certainty certainty(YamlNode node) {
        sources(node);
        return Certainty.of(node.get("certainty"));
    }

    private void sources(YamlNode node) {
        ItemReader.sources(node, sources.keySet());
    }

    private static void checkNumber(YamlNode def, int expected, int most) {
        if (expected > most) {
            throw def.problem("too-many", Map.of("most", String.valueOf(most)));
        }
        if (def.get("number").integer(1, 99) != expected) {
            throw def.get("number").problem("number-in-order-expected", Map.of("expected", String.valueOf(expected)));
        }
    }

    private static void checkNames(YamlNode def, Set<String> names) {
        List<String> all = new ArrayList<>(texts(def, "spellings"));
        all.add(def.get("name").text());
        for (String name : all) {
            if (!names.add(ThaiText.fold(name))) {
                throw def.problem("listed-twice", Map.of("found", name));
            }
        }
    }

    private static List<String> texts(YamlNode def, String key) {
        return def.find(key).map(YamlNode::texts).orElse(List.of());
    }

    /** Reads the levels of a year: the best first, the last from 0. */
    private static LevelScale levels(YamlNode node) {
        node.fields("certainty", "source", "kind", "list");
        boolean letters = node.get("kind").oneOf("letters", "passing").equals("letters");
        List<Level> levels = new ArrayList<>();
        for (YamlNode def : node.get("list").list()) {
            def.fields("name", "from", "each-instrument");
            Level level = new Level(
                    def.get("name").text(),
                    def.get("from").upToHundred(),
                    def.find("each-instrument").map(YamlNode::upToHundred));
            if (letters && level.eachInstrument().isPresent()) {
                throw def.problem("letters-by-total");
            }
            checkOrder(def, levels, level);
            levels.add(level);
        }
        if (levels.isEmpty()
                || levels.get(levels.size() - 1).from().signum() != 0
                || levels.get(levels.size() - 1).eachInstrument().isPresent()) {
            throw node.get("list").problem("last-level-from-zero");
        }
        return new LevelScale(levels);
    }

    private static void checkOrder(YamlNode def, List<Level> levels, Level level) {
        if (levels.stream().anyMatch(other -> other.name().equals(level.name()))) {
            throw def.problem("listed-twice", Map.of("found", level.name()));
        }
        if (levels.isEmpty()) {
            return;
        }
        Level above = levels.get(levels.size() - 1);
        int order = level.from().compareTo(above.from());
        boolean easier = above.eachInstrument().isPresent()
                && level.eachInstrument()
                        .map(least -> least.compareTo(above.eachInstrument().get()) < 0)
                        .orElse(true);
        if (order > 0 || order == 0 && !easier) {
            throw def.problem("levels-in-order-expected");
        }
    }

    static final class ItemReader {
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
            ItemCount count =
                    new ItemCount(node.get("count").integer(1, MOST_ITEMS), Certainty.of(node.get("certainty")));
            counts.put(instrument, count);
            Map<Integer, ItemRange> ranges = ranges(instrument, node, count);
            Map<String, YamlNode> names = new LinkedHashMap<>(
                    node.find("names").map(YamlNode::entries).orElse(Map.of()));
            List<ItemDef> list = new ArrayList<>();
            for (int number = 1; number <= count.count(); number++) {
                Optional<YamlNode> name = Optional.ofNullable(names.remove(ItemDef.code(instrument, number)));
                list.add(item(instrument, number, name, ranges, count));
            }
            names.values().stream().findFirst().ifPresent(extra -> {
                String first = ItemDef.code(instrument, 1);
                String last = ItemDef.code(instrument, count.count());
                throw extra.problem("not-an-item", Map.of("found", extra.name(), "first", first, "last", last));
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
                                        "found",
                                        group.code(),
                                        "last",
                                        "O" + group.lastItem(),
                                        "count",
                                        String.valueOf(count.count())));
                    }
                }
            }
            return ranges;
        }

        private static ItemRange checked(
                ItemRange range, Map<Integer, ItemRange> before, ItemCount count, YamlNode node) {
            if (range.last() > count.count()) {
                throw node.problem("fewer-items", Map.of("count", String.valueOf(count.count()), "found", node.text()));
            }
            if (before.values().stream().anyMatch(other -> range.overlaps(other.first(), other.last()))) {
                throw node.problem("item-under-two-indicators");
            }
            return range;
        }

        private int indicator(Instrument instrument, String key, YamlNode at) {
            return indicators.stream()
                    .filter(def -> def.instrument() == instrument
                            && String.valueOf(def.number()).equals(key))
                    .findFirst()
                    .orElseThrow(() ->
                            at.problem("not-of-instrument", Map.of("found", key, "instrument", instrument.name())))
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
                            .orElseThrow(() -> node.problem("item-of-year-expected")));
        }

        /** The keys under {@code source}, each declared at the top of the file. */
        static List<String> sources(YamlNode node, Set<String> declared) {
            List<String> keys = node.get("source").texts();
            for (String key : keys) {
                if (!declared.contains(key)) {
                    throw node.get("source").problem("source-undeclared", Map.of("found", key));
                }
            }
            return keys;
        }

        /** Items from a first to a last number, written O1-O9. */
        record ItemRange(int first, int last) {
            private static final Pattern WRITTEN = Pattern.compile("([IEO])([1-9]\\d?)-([IEO])([1-9]\\d?)");

            static ItemRange of(Instrument instrument, YamlNode node) {
                Matcher matcher = WRITTEN.matcher(node.text());
                String letter = instrument.name().substring(0, 1);
                if (!matcher.matches()
                        || !matcher.group(1).equals(letter)
                        || !matcher.group(3).equals(letter)) {
                    throw node.problem("items-expected", Map.of("letter", letter, "found", node.text()));
                }
                ItemRange range = new ItemRange(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)));
                if (range.first > range.last) {
                    throw node.problem("items-in-order-expected");
                }
                return range;
            }

            boolean overlaps(int otherFirst, int otherLast) {
                return first <= otherLast && otherFirst <= last;
            }

            boolean holds(int number) {
                return number >= first && number <= last;
            }
        }
    }
}
