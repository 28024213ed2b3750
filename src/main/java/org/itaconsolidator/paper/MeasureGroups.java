package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.Paper.Row;

/**
 * Groups measures as the year requires: by topic if the year's framework has topics, otherwise by indicator. Measures
 * that name neither come last, under a heading that says so: they are never placed where they might belong.
 */
record MeasureGroups(PaperWords words, Optional<Framework> framework) {
    /** A measure with its number in the document, from 1. */
    record Numbered(int number, MeasureRow measure, OptionalInt repeats) {}

    record Group(String title, List<Numbered> measures) {
        /** The rows of a table: each group's title, then a row for each of its measures. */
        static List<Row> rows(List<Group> groups, Function<Numbered, Row> row) {
            List<Row> rows = new ArrayList<>();
            for (Group group : groups) {
                rows.add(new Row(List.of(group.title), true));
                group.measures.forEach(each -> rows.add(row.apply(each)));
            }
            return rows;
        }
    }

    List<Group> of(List<MeasureRow> measures) {
        return of(measures, UnaryOperator.identity());
    }

    /** The groups that have measures, numbered consecutively. */
    List<Group> of(List<MeasureRow> measures, UnaryOperator<MeasureRow> standsWith) {
        List<Group> groups = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        List<Heading> headings = headings();
        Set<OptionalInt> named = headings.stream().map(Heading::number).collect(Collectors.toSet());
        for (Heading heading : headings) {
            List<Numbered> rows = new ArrayList<>();
            for (MeasureRow measure : measures) {
                OptionalInt own = key(standsWith.apply(measure));
                OptionalInt key = named.contains(own) ? own : OptionalInt.empty();
                if (key.equals(heading.number())) {
                    numbers.put(measure.id(), numbers.size() + 1);
                    OptionalInt repeats = measure.duplicateOf()
                            .map(numbers::get)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty());
                    rows.add(new Numbered(numbers.size(), measure, repeats));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(heading.title(), List.copyOf(rows)));
            }
        }
        return groups;
    }

    /** The topic's or indicator's name in the year's framework; empty where none is named. */
    String nameOf(MeasureRow measure) {
        return headings().stream()
                .filter(heading ->
                        heading.number().isPresent() && heading.number().equals(key(measure)))
                .findFirst()
                .map(Heading::name)
                .orElse("");
    }

    /** The indicator's name in the year's framework; empty where none is named. */
    String indicatorOf(MeasureRow measure) {
        return measure.indicator().isPresent()
                ? framework
                        .map(known -> known.getIndicator(measure.indicator().getAsInt()))
                        .map(IndicatorDef::name)
                        .orElse("")
                : "";
    }

    boolean byTopic() {
        return framework.filter(known -> !known.topics().isEmpty()).isPresent();
    }

    private OptionalInt key(MeasureRow measure) {
        return byTopic() ? measure.topic() : measure.indicator();
    }

    private record Heading(OptionalInt number, String name, String title) {}

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        if (byTopic()) {
            for (Topic topic : framework.orElseThrow().topics()) {
                headings.add(heading("group.topic", topic.number(), topic.name()));
            }
            headings.add(new Heading(OptionalInt.empty(), "", words.text("group.no-topic")));
        } else {
            framework.ifPresent(known -> known.indicators()
                    .forEach(each -> headings.add(heading("group.indicator", each.number(), each.name()))));
            headings.add(new Heading(OptionalInt.empty(), "", words.text("group.no-indicator")));
        }
        return headings;
    }

    private Heading heading(String key, int number, String name) {
        return new Heading(OptionalInt.of(number), name, words.text(key, "number", number, "name", name));
    }
}
