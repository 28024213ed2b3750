package org.itaconsolidator.read.heading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.row.Stated;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/** What a row of a score table is about, according to its label. */
public sealed interface ScoreRowKind {
    record OfIndicator(IndicatorMatch match) implements ScoreRowKind {}

    /**
     * An instrument's score, the total or the level, as the officer states them. A name that says more than whose score it is may be
     * another figure's; it is where a row of nothing but the instrument's name stands beside it.
     *
     * @param mean whether it is called an instrument's mean
     * @param open whether nobody knows what the name of an instrument says besides: who answered, the best of a province, a question's
     */
    record Stated(ReportedFigure.Kind kind, boolean mean, boolean open) implements ScoreRowKind {}

    /**
     * An average of the scores, or one that is called so of all ({@code total}): the total where its figure is that, and nothing to
     * store where it is a plain mean.
     */
    record MeanOfAll(boolean total) implements ScoreRowKind {}

    /** A blank label, a note: nothing to store. */
    record Other() implements ScoreRowKind {}

    /** A label that names nothing known. */
    record Unknown() implements ScoreRowKind {}

    /** Whether it states a figure under no name but its own. */
    default boolean states(ReportedFigure.Kind kind) {
        return equals(new Stated(kind, false, false));
    }

    /** Whether it states a figure under a name that says what nobody knows. */
    default boolean isOpen() {
        return this instanceof Stated figure && figure.open();
    }

    /** The assessment's own name: beside scores of its indicators or instruments that of their total. */
    String ASSESSMENT = "ita";

    /** A longer label is a sentence, not a name. */
    int LONGEST_LABEL = 120;

    /** "9.1 ข้อมูลพื้นฐาน": a part of an indicator of OIT, whose score is in the indicator's. */
    Pattern SUB_INDICATOR = Pattern.compile("(?:ตัวชี้วัดย่อย(?:ที่)?)?(?:9|10)\\.\\d(?![\\d.])(?=.*\\p{L})");

    /** What may stand beside a total's name. */
    Pattern ADDITION = Pattern.compile("\\([^()]*+(?:\\([^()]*+){0,9}+\\)|[\\d.]+(?:คะแนน|%)?|iit[+,/]eit[+,/]oit|:$");

    /** What a label adds where the total's cell holds the level too: "คะแนนรวม / ระดับ". */
    Pattern WITH_LEVEL = Pattern.compile("(?<=.)(?:/|และ|,|-)ระดับ(?:คะแนน|ผลการประเมิน|ที่ได้)?$");

    /** An instrument's abbreviation with the form's name before it: "แบบวัด IIT", "(EIT)". */
    Pattern INSTRUMENT_MARK = Pattern.compile("(?:แบบ(?:วัด|ตรวจ|สำรวจ)?)?\\(?(?<![a-z])[ieo]it(?![a-z])\\)?");

    /** What may stand between an instrument and an indicator's name. */
    Pattern BESIDE_INSTRUMENT = Pattern.compile("^[^\\p{L}\\p{N}(]+|[\\p{Pd}:/_,]+$");

    Pattern LATIN = Pattern.compile("[a-z]+");

    static boolean namesAssessment(String label) {
        return ThaiText.fold(label).contains(ASSESSMENT);
    }

    static ScoreRowKind of(String label, Framework framework, Words words) {
        String text = label.strip();
        boolean average = words.starts(Words.Kind.AVERAGE_ROWS, text);
        if (average
                && !words.is(Words.Kind.TOTAL_ROWS, text)
                && !new ScoreWords(words).isWeightedTotal(text)
                && !isMeanOfInstrument(text, framework, words)) {
            return framework.findInstrument(text).isPresent()
                    ? new Other()
                    : new MeanOfAll(new ScoreWords(words).isOfTotal(text));
        }
        if (text.isEmpty()
                || words.starts(Words.Kind.TARGET_ROWS, text)
                || isBesideScores(text, words) && !new ScoreWords(words).isOfTotal(text)
                || words.starts(Words.Kind.NOTES, text)) {
            return new Other();
        }
        String folded = ThaiText.fold(text);
        boolean longer = folded.length() > LONGEST_LABEL;
        // an instrument's English name beside its Thai one is none too much
        boolean sentence = longer && LATIN.matcher(folded).replaceAll("").length() > LONGEST_LABEL;
        if (folded.equals(ASSESSMENT)) {
            return new Stated(ReportedFigure.Kind.TOTAL, false, false);
        }
        Optional<ReportedFigure.Kind> stated = sentence ? Optional.empty() : stated(text, framework, words);
        if (stated.isPresent()) {
            boolean open = stated.get().isOfInstrument()
                    && withoutInstrument(text, framework)
                            .filter(rest -> rest.isEmpty() || new ScoreWords(words).isOfInstrument(rest))
                            .isEmpty();
            return new Stated(stated.get(), average, open);
        }
        if (longer) {
            return new Other();
        }
        Optional<IndicatorMatch> match = findBehindInstrument(text, framework).or(() -> framework.findIndicator(text));
        if (match.isPresent() && !new ScoreWords(words).isNoResultOfIndicator(text)) {
            return new OfIndicator(match.get());
        }
        // a question's score is in that of the indicator above it
        return SUB_INDICATOR.matcher(folded).lookingAt()
                        || ItemCode.begins(folded)
                        || framework.facts().subIndicators().stream()
                                .anyMatch(part -> ThaiText.fold(part.name()).equals(folded))
                ? new Other()
                : new Unknown();
    }

    /** Whether a cell in front of a name says that it is of a part of an indicator, or of a question: "9.1", "O12". */
    static boolean isCodeOfPart(String cell, String name) {
        return ItemCode.areAlone(cell)
                || SUB_INDICATOR
                        .matcher(ThaiText.fold(cell) + ThaiText.fold(name))
                        .lookingAt();
    }

    /** Whether a row says of itself that it holds full marks, weights, ranks, differences or the like. */
    static boolean isBesideScores(String label, Words words) {
        ScoreWords claim = new ScoreWords(words);
        return words.starts(Words.Kind.FIGURES_BESIDE_SCORES, label)
                || claim.isBesideScores(label)
                || claim.isTotalOfBefore(label);
    }

    /** Whether a number beside the label must be told as one of no indicator: a sentence names none either. */
    default boolean tellsNothing(String label) {
        return this instanceof Unknown
                || this instanceof Other && ThaiText.fold(label).length() > LONGEST_LABEL;
    }

    /** The stated figure that a label names, where it names one. */
    static Optional<ReportedFigure.Kind> stated(String label, Framework framework, Words words) {
        String[] names = label.split("/");
        if (names.length > 0 && Stream.of(names).allMatch(name -> words.is(Words.Kind.TOTAL_ROWS, name))
                || framework.findInstrument(label).isEmpty()
                        && (words.is(Words.Kind.TOTAL_ROWS, withoutAddition(label))
                                || new ScoreWords(words).isOfTotal(label))) {
            return Optional.of(ReportedFigure.Kind.TOTAL);
        }
        if (words.is(Words.Kind.LEVEL_ROWS, withoutAddition(label))) {
            return Optional.of(ReportedFigure.Kind.LEVEL);
        }
        boolean namesIndicator =
                framework.findIndicator(label).filter(IndicatorMatch::isName).isPresent();
        return namesIndicator || findBehindInstrument(label, framework).isPresent()
                ? Optional.empty()
                : framework.findInstrument(label).map(ScoreRowKind::kind);
    }

    /**
     * The indicator that a label is the name of when the instrument that stands beside it is left out: "IIT การใช้งบประมาณ",
     * "แบบวัด EIT-6 คุณภาพการดำเนินงาน". Empty where the rest is no name of its own, as in the instruments' own names.
     */
    static Optional<IndicatorMatch> findBehindInstrument(String label, Framework framework) {
        return withoutInstrument(label, framework)
                .flatMap(framework::findIndicator)
                .filter(IndicatorMatch::isName);
    }

    /** Whether the label of a mean names an instrument and nothing else, such as whose mean it is: that is the instrument's score. */
    private static boolean isMeanOfInstrument(String label, Framework framework, Words words) {
        return withoutInstrument(label, framework)
                .filter(rest -> words.is(Words.Kind.AVERAGE_ROWS, rest))
                .isPresent();
    }

    /** A label without the instrument that it names, folded; empty where it names none. */
    static Optional<String> withoutInstrument(String label, Framework framework) {
        String folded = ThaiText.fold(label);
        return framework.listInstrumentNames().stream()
                .filter(folded::contains)
                .findFirst()
                .map(name -> INSTRUMENT_MARK.matcher(folded).replaceAll("").replace(name, ""))
                .map(rest -> BESIDE_INSTRUMENT.matcher(rest).replaceAll(""));
    }

    /** "รวม (100 คะแนน)" is "รวม": what stands in brackets, and a number with its unit, name no other row. */
    private static String withoutAddition(String label) {
        String alone = ADDITION.matcher(ThaiText.fold(label)).replaceAll("");
        return WITH_LEVEL.matcher(alone).replaceFirst("");
    }

    private static ReportedFigure.Kind kind(Instrument instrument) {
        return switch (instrument) {
            case IIT -> ReportedFigure.Kind.IIT;
            case EIT -> ReportedFigure.Kind.EIT;
            case OIT -> ReportedFigure.Kind.OIT;
        };
    }
}
