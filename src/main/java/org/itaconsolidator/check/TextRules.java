package org.itaconsolidator.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.Promises;
import org.itaconsolidator.thai.text.LostLetters;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rules for the texts of a submission: dates of another round, times that are not understood, headings, texts that lost
 * their letters, and those longer than a cell can show.
 */
final class TextRules {
    private static final List<Field> FIELDS = List.of(Field.values());
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\(\\d+\\)");
    /** Stands in for the year of phrases that fit any year. */
    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2566);

    private final Map<Field, Set<String>> headings = new EnumMap<>(Field.class);

    TextRules(Layouts layouts) {
        layouts.headings()
                .forEach((field, texts) -> headings.put(
                        field, texts.stream().map(TextRules::folded).collect(Collectors.toSet())));
    }

    /** A time that monitoring or a step names must be understood. A text without a time is no promise and no fault. */
    List<Finding> monitoringNotUnderstood(Submission submission) {
        FiscalYear year = submission.head().fiscalYear().orElse(ANY_YEAR);
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : submission.measures()) {
            measure.findText(Field.MONITORING)
                    .ifPresent(monitoring -> addNotUnderstood(monitoring.text(), monitoring.at(), year, findings));
            for (MeasureStep step : measure.steps()) {
                addNotUnderstood(step.text(), step.at(), year, findings);
            }
        }
        return findings;
    }

    private static void addNotUnderstood(String text, CellRef at, FiscalYear year, List<Finding> findings) {
        Promises.inText(text, Optional.of(year)).stream()
                .filter(mention -> mention.promise() instanceof Promise.NotUnderstood)
                .forEach(mention ->
                        findings.add(Finding.at(at, FindingCode.MONITORING_NOT_UNDERSTOOD, mention.phrase(), "")));
    }

    /**
     * A date in a result must lie between the first day of the fiscal year and the last day of the reported round; without a
     * stated round, of the fiscal year.
     */
    List<Finding> eventOutsideRound(Submission submission) {
        if (submission.head().fiscalYear().isEmpty()) {
            return List.of();
        }
        FiscalYear year = submission.head().fiscalYear().get();
        LocalDate first = year.start();
        LocalDate last = year.roundEnd(submission.head().round().orElse(FiscalYear.WHOLE_YEAR));
        return submission.measures().stream()
                .flatMap(measure -> measure.events().stream())
                .filter(event -> event.date().isBefore(first) || event.date().isAfter(last))
                // a day on which something is still to be done, or was not done, is left to the measure's state
                .filter(event ->
                        !new EvidenceScan(event.text()).listPlannedDays().contains(event.date()))
                .map(event -> Finding.at(
                        event.at(),
                        FindingCode.EVENT_OUTSIDE_ROUND,
                        ThaiDays.day(event.date()),
                        ThaiDays.span(first, last)))
                .toList();
    }

    /** A cell holds more than the heading of its own column. */
    List<Finding> headingInCell(Submission submission) {
        return listTexts(submission, this::isHeadingOf).stream()
                .map(text -> Finding.at(text.at(), FindingCode.HEADING_IN_CELL, text.text(), ""))
                .toList();
    }

    /** A text of which another program lost letters, so that it cannot be read. */
    List<Finding> lettersLost(Submission submission) {
        return listTextsAndNotes(submission, LostLetters::isLost).stream()
                .map(text -> Finding.at(text.at(), FindingCode.LETTERS_LOST, text.text(), ""))
                .toList();
    }

    private static List<FieldText> listTexts(Submission submission, BiPredicate<Field, FieldText> wanted) {
        List<FieldText> texts = new ArrayList<>();
        for (Measure measure : submission.measures()) {
            // in the order of the columns, whatever the map's
            for (Field field : FIELDS) {
                Optional<FieldText> text = measure.findText(field);
                if (text.isPresent() && wanted.test(field, text.get())) {
                    texts.add(text.get());
                }
            }
        }
        return texts;
    }

    private boolean isHeadingOf(Field field, FieldText text) {
        return headings.getOrDefault(field, Set.of()).contains(folded(text.text()));
    }

    /** A text as headings are compared: without blanks and a leading "(๑)". */
    private static String folded(String text) {
        String folded = ThaiText.fold(text);
        return folded.startsWith("(") ? NUMBER_IN_FRONT.matcher(folded).replaceFirst("") : folded;
    }

    private static boolean isLong(String text) {
        return text.length() > ShownText.LONGEST_OF_A_CELL;
    }

    /** A text is longer than a cell can show: other programs write such texts, and joined rows can become as long. */
    List<Finding> shortened(Submission submission) {
        return listTextsAndNotes(submission, TextRules::isLong).stream()
                .map(text -> Finding.at(
                        text.at(),
                        FindingCode.TEXT_SHORTENED,
                        number(text.text().length()),
                        number(ShownText.LONGEST_OF_A_CELL)))
                .toList();
    }

    /** The texts of measures and of the analysis for which this holds. */
    private static Set<FieldText> listTextsAndNotes(Submission submission, Predicate<String> wanted) {
        Set<FieldText> texts = new LinkedHashSet<>(listTexts(submission, (field, text) -> wanted.test(text.text())));
        submission.analysis().stream()
                .filter(note -> wanted.test(note.text()))
                .forEach(note -> texts.add(new FieldText(note.text(), note.at())));
        return texts;
    }

    private static String number(int letters) {
        return String.format(Locale.ROOT, "%,d", letters);
    }
}
