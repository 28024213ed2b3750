package org.itaconsolidator.paper;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.paper.PaperMeasure;

/** What a measure says in each part of a document, as written. */
final class MeasureTexts {
    private static final Words OFFICERS_WORDS = Words.load();

    private MeasureTexts() {}

    /** Problems, then recommendation; an answer to what this program asked is none of the body's. */
    static String recommendation(PaperMeasure measure) {
        return lines(Stream.of(Field.PROBLEMS, Field.RECOMMENDATION)
                .map(field -> OFFICERS_WORDS.withoutLinesOf(Words.Kind.INTENDED, measure.text(field))));
    }

    /** What is to be mended: item, its subject, then what the officer says of it, each once. */
    static String issue(PaperMeasure measure) {
        return lines(Stream.of(
                measure.item(),
                measure.text(Field.SUB_TOPIC),
                measure.text(Field.ISSUE),
                measure.text(Field.WEAKNESS),
                measure.text(Field.TO_DEVELOP)));
    }

    /** What the measure is called: the issue where the form has no measures. */
    static String name(PaperMeasure measure) {
        String measured = measure.text(Field.MEASURE);
        return measured.isEmpty() ? issue(measure) : measured;
    }

    /** The steps with their numbers, one a line; the cell's text where it holds no list. */
    static String steps(PaperMeasure measure) {
        return measure.steps().isEmpty()
                ? measure.text(Field.STEPS)
                : measure.steps().stream()
                        .map(step -> step.number() + ". " + step.text())
                        .collect(Collectors.joining("\n"));
    }

    static String responsible(PaperMeasure measure) {
        return withSteps(measure, Field.RESPONSIBLE, PaperMeasure.Step::responsible);
    }

    static String period(PaperMeasure measure) {
        return withSteps(measure, Field.PERIOD, PaperMeasure.Step::period);
    }

    static String result(PaperMeasure measure) {
        return withSteps(measure, Field.RESULT, PaperMeasure.Step::result);
    }

    private static String withSteps(PaperMeasure measure, Field field, Function<PaperMeasure.Step, String> textOf) {
        String own = measure.text(field);
        List<PaperMeasure.Step> adding = measure.steps().stream()
                .filter(step -> !textOf.apply(step).isBlank() && !own.contains(textOf.apply(step)))
                .toList();
        return lines(
                Stream.concat(Stream.of(own), adding.stream().map(step -> step.number() + ". " + textOf.apply(step))));
    }

    /** Those of some texts that say anything, each once, a line each. */
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
