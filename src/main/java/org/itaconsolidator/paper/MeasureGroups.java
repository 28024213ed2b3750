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
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.Paper.Row;

/**
 * Groups measures as the year requires: by topic if the year's framework has topics, otherwise by indicator; by indicator also
 * if the body's documents name only these. Measures that name none come last, under a heading that says so: they are never placed where
 * they might belong.
 */
record MeasureGroups(PaperWords words, Optional<Framework> framework, boolean byTopic) {
    /** The groups of all documents of a body and year: they are grouped alike. */
    static MeasureGroups of(
            PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks, PaperContent content) {
        Optional<Framework> framework = frameworks.apply(content.year());
        return new MeasureGroups(words, framework, hasTopics(framework) && !content.namesOnlyIndicators());
    }

    static boolean hasTopics(Optional<Framework> framework) {
        return framework.filter(known -> !known.topics().isEmpty()).isPresent();
    }

    /** A measure with its number in the document, from 1. */
    record Numbered(int number, MeasureRow measure, OptionalInt repeats) {
        /** Whether it copies an earlier row and has that one's number: a plan prints it once. */
        boolean isCopy() {
            return repeats.equals(OptionalInt.of(number));
        }
    }

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

    /** The groups of a plan: a row of a division that copies another of its rows has its number. */
    List<Group> of(List<MeasureRow> measures) {
        return of(measures, UnaryOperator.identity(), true);
    }

    /** The groups of a report, in which each row has a number. */
    List<Group> of(List<MeasureRow> measures, UnaryOperator<MeasureRow> standsWith) {
        return of(measures, standsWith, false);
    }

    /** The groups without copies. */
    static List<Group> once(List<Group> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.title(),
                        group.measures().stream().filter(each -> !each.isCopy()).toList()))
                .filter(group -> !group.measures().isEmpty())
                .toList();
    }

    /** The groups that have measures, numbered consecutively. */
    private List<Group> of(List<MeasureRow> measures, UnaryOperator<MeasureRow> standsWith, boolean once) {
        List<Group> groups = new ArrayList<>();
        Map<Long, Integer> numbers = new HashMap<>();
        Map<Long, MeasureRow> first = new HashMap<>();
        int given = 0;
        List<Heading> headings = headings();
        Set<OptionalInt> named = headings.stream().map(Heading::number).collect(Collectors.toSet());
        for (Heading heading : headings) {
            List<Numbered> rows = new ArrayList<>();
            for (MeasureRow measure : measures) {
                OptionalInt own = key(standsWith.apply(measure));
                OptionalInt key = named.contains(own) ? own : OptionalInt.empty();
                if (key.equals(heading.number())) {
                    OptionalInt repeats = measure.duplicateOf()
                            .map(numbers::get)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty());
                    boolean copy = once
                            && measure.duplicateOf()
                                    .filter(id -> isCopy(measure, first.get(id)))
                                    .isPresent();
                    int number = copy ? repeats.orElseThrow() : ++given;
                    numbers.put(measure.id(), number);
                    first.put(measure.id(), measure);
                    rows.add(new Numbered(number, measure, repeats));
                }
            }
            if (!rows.isEmpty()) {
                groups.add(new Group(heading.title(), List.copyOf(rows)));
            }
        }
        return groups;
    }

    private static boolean isCopy(MeasureRow measure, MeasureRow first) {
        return first != null
                && measure.division().equals(first.division())
                && measure.texts().equals(first.texts())
                && measure.divisions().equals(first.divisions())
                && measure.steps().equals(first.steps());
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

    private OptionalInt key(MeasureRow measure) {
        return byTopic ? measure.topic() : measure.indicator();
    }

    private record Heading(OptionalInt number, String name, String title) {}

    private List<Heading> headings() {
        List<Heading> headings = new ArrayList<>();
        if (byTopic) {
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
