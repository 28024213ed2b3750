package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.thai.text.NameDifference;
import org.itaconsolidator.thai.text.TextProfile;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * Marks measures that repeat an earlier one of the same form: the same topic, indicator, item and issue, the same
 * or nearly the same text, and no other time, state or result. Both stay.
 */
final class DuplicateMeasures {
    private static final List<Field> ISSUE = List.of(Field.SUB_TOPIC, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP);

    /** What a row says of its own part, month or division: if two rows differ here, neither repeats the other. */
    private static final List<Field> OF_PART = List.of(Field.PERIOD, Field.STATUS, Field.RESULT);

    private static final Pattern NO_NUMBER = Pattern.compile("\\D+");

    /** "อบรมรุ่นที่ ๑" and "อบรมรุ่นที่ ๒" are two measures, in whatever cell they stand and however alike they are. */
    private static final WordPattern ORDINAL =
            WordPattern.of(Pattern.compile("(?:ที่|รุ่น|ครั้ง|หมู่|ไตรมาส|ระยะ|กลุ่ม|ชุด|งวด|รอบ)\\d+"));

    /** Repetitions stand near: so many earlier measures are compared word by word, others only if equal. */
    private static final int COMPARED = 200;

    /** The measures in their order, repetitions marked with the index of the first. */
    static List<Measure> mark(List<Measure> measures) {
        Map<Key, Originals> originals = new HashMap<>();
        List<Measure> marked = new ArrayList<>();
        for (int index = 0; index < measures.size(); index++) {
            Measure measure = measures.get(index);
            OptionalInt repeated = originals
                    .computeIfAbsent(Key.of(measure), any -> new Originals())
                    .take(Original.of(index, measure));
            marked.add(repeated.isPresent() ? measure.asDuplicateOf(repeated.getAsInt()) : measure);
        }
        return marked;
    }

    /** A finding for each marked measure, naming both cells. */
    static List<Finding> findings(List<Measure> marked) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : marked) {
            if (measure.duplicateOf().isPresent()) {
                CellRef earlier = marked.get(measure.duplicateOf().getAsInt()).at();
                findings.add(Finding.at(List.of(measure.at(), earlier), FindingCode.DUPLICATE_ROW, textOf(measure), "")
                        .with("other", earlier.toString()));
            }
        }
        return findings;
    }

    /** What must be equal before texts are compared. An item's code is compared and not its wording, which may vary. */
    private record Key(
            Form form, OptionalInt topic, OptionalInt indicator, String item, String issue, List<String> ordinals) {
        static Key of(Measure measure) {
            String issue = measure.item().isEmpty() ? ThaiText.fold(issueOf(measure)) : "";
            String text = ThaiText.fold(textOf(measure));
            List<String> ordinals = new ArrayList<>();
            WordPattern.Search ordinal = ORDINAL.in(text);
            while (ordinal.find()) {
                ordinals.add(ordinal.found().group());
            }
            return new Key(measure.form(), measure.topic(), measure.indicator(), measure.item(), issue, ordinals);
        }
    }

    /** The measures of one key that repeat none before them. */
    private static final class Originals {
        private final List<Original> all = new ArrayList<>();
        private final Map<String, List<Original>> byText = new HashMap<>();

        /** The index of the first measure that this one repeats; if there is none, it becomes an original. */
        OptionalInt take(Original mine) {
            List<Original> same = byText.computeIfAbsent(mine.text(), any -> new ArrayList<>(1));
            int repeated = Math.min(firstNearly(mine, same), firstNearly(mine, all));
            if (repeated < mine.index()) {
                return OptionalInt.of(repeated);
            }
            all.add(mine);
            same.add(mine);
            return OptionalInt.empty();
        }

        /** The index of the first of the last ones that says nearly the same; its own if none does. */
        private static int firstNearly(Original mine, List<Original> earlier) {
            for (int i = Math.max(0, earlier.size() - COMPARED); i < earlier.size(); i++) {
                if (mine.isNearly(earlier.get(i))) {
                    return earlier.get(i).index();
                }
            }
            return mine.index();
        }
    }

    /** A measure to compare others with. */
    private record Original(int index, Measure measure, TextProfile issue, TextProfile body) {
        static Original of(int index, Measure measure) {
            return new Original(index, measure, TextProfile.of(issueOf(measure)), TextProfile.of(textOf(measure)));
        }

        boolean isNearly(Original other) {
            return !isReportOfOthers(other)
                    && issue.isNearly(other.issue)
                    && body.isNearly(other.body)
                    && !isNamedOtherwise(other)
                    && !tellsOtherwise(other);
        }

        private boolean isNamedOtherwise(Original other) {
            String name = measure.text(Field.MEASURE);
            String otherName = other.measure.text(Field.MEASURE);
            return NameDifference.isOfOtherNumber(name, otherName) || NameDifference.differInWord(name, otherName);
        }

        private boolean tellsOtherwise(Original other) {
            return OF_PART.stream().anyMatch(field -> {
                String own = ThaiText.fold(measure.text(field));
                String others = ThaiText.fold(other.measure.text(field));
                return !own.isEmpty()
                        && !others.isEmpty()
                        && !own.equals(others)
                        && !isSaidInOtherWords(field, own, others, other.measure);
            });
        }

        private boolean isSaidInOtherWords(Field field, String own, String others, Measure other) {
            return switch (field) {
                case PERIOD ->
                    measure.period().start().isPresent() && measure.period().equals(other.period());
                case STATUS -> isDone(measure) && isDone(other);
                default -> haveTheSameNumbers(own, others);
            };
        }

        private static boolean isDone(Measure row) {
            return Words.load().is(Words.Kind.DONE, row.text(Field.STATUS));
        }

        /** Whether results in other words give the same days and numbers, and so report the same twice. */
        private static boolean haveTheSameNumbers(String one, String other) {
            String numbers = NO_NUMBER.matcher(one).replaceAll(" ").strip();
            return !numbers.isEmpty()
                    && numbers.equals(NO_NUMBER.matcher(other).replaceAll(" ").strip());
        }

        /** If several divisions report on a measure that they share, none repeats another. */
        private boolean isReportOfOthers(Original other) {
            return measure.form() == Form.REPORT
                    && !measure.divisions().isEmpty()
                    && !other.measure.divisions().isEmpty()
                    && Collections.disjoint(measure.divisions(), other.measure.divisions());
        }

        String text() {
            return ThaiText.fold(textOf(measure));
        }
    }

    private static String textOf(Measure measure) {
        String steps = measure.steps().isEmpty()
                ? measure.text(Field.STEPS)
                : measure.steps().stream().map(MeasureStep::text).collect(Collectors.joining("\n"));
        String body = joined(Stream.of(measure.text(Field.MEASURE), steps));
        return body.isEmpty() ? measure.text(Field.RESULT) : body;
    }

    private static String issueOf(Measure measure) {
        return joined(ISSUE.stream().map(measure::text));
    }

    private static String joined(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
