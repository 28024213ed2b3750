package org.itaconsolidator.paper;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.measure.MeasureRow;

/** The texts of a measure for each part of a document, as written. */
final class MeasureTexts {
    private static final Words OFFICERS_WORDS = Words.load();

    /** Problems, then recommendation; an officer's answer to this program's questions is left out. */
    static String recommendation(MeasureRow measure) {
        return lines(Stream.of(Field.PROBLEMS, Field.RECOMMENDATION)
                .map(field -> OFFICERS_WORDS.withoutLinesOf(Words.Kind.INTENDED, measure.text(field))));
    }

    /** What is to be mended: the item, its subject, then the officer's words, each once. */
    static String issue(MeasureRow measure) {
        return lines(Stream.of(
                measure.item(),
                measure.text(Field.SUB_TOPIC),
                measure.text(Field.ISSUE),
                measure.text(Field.WEAKNESS),
                measure.text(Field.TO_DEVELOP)));
    }

    /** The measure's name: the issue where the form has no column for measures. */
    static String name(MeasureRow measure) {
        String measured = measure.text(Field.MEASURE);
        return measured.isEmpty() ? issue(measure) : measured;
    }

    /** The steps; the cell's text where it holds no list. */
    static String steps(MeasureRow measure) {
        return measure.steps().isEmpty() ? measure.text(Field.STEPS) : measure.listedSteps();
    }

    static String responsible(MeasureRow measure) {
        return withSteps(measure, Field.RESPONSIBLE, MeasureRow.Step::responsible);
    }

    static String period(MeasureRow measure) {
        return withSteps(measure, Field.PERIOD, MeasureRow.Step::period);
    }

    static String result(MeasureRow measure) {
        return withSteps(measure, Field.RESULT, MeasureRow.Step::result);
    }

    private static String withSteps(MeasureRow measure, Field field, Function<MeasureRow.Step, String> textOf) {
        String own = measure.text(field);
        if (measure.steps().isEmpty()) {
            return own.strip();
        }
        List<MeasureRow.Step> adding = measure.steps().stream()
                .filter(step -> !textOf.apply(step).isBlank() && !own.contains(textOf.apply(step)))
                .toList();
        return lines(
                Stream.concat(Stream.of(own), adding.stream().map(step -> step.number() + ". " + textOf.apply(step))));
    }

    /** The texts that are not blank, each once, one a line. */
    static String lines(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining("\n"));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
