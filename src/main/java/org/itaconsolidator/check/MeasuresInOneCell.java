package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reports a cell whose numbered list is kept as one measure, if other numbers show that its items are counted as measures: the cell for who does
 * it, when, or the result has the same numbers, or the numbers run on from row to row. Words never decide it, because steps and measures begin
 * alike. A list that may be either is only told: the steps stand in a cell of their own, or the items are called measures.
 */
final class MeasuresInOneCell implements Rule {
    /** What is said of each measure alone, in the order in which it is named in the finding. */
    private static final List<Field> OF_EACH = List.of(Field.RESPONSIBLE, Field.PERIOD, Field.RESULT, Field.STATUS);

    private static final List<Field> OF_STEPS = List.of(Field.RESULT, Field.STATUS);

    private static final Pattern CALLED = Pattern.compile("(?m)^[ \\t]*+มาตรการที่[ \\t]*+\\d{1,2}(?!\\d)");

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        List<Measure> running = new ArrayList<>();
        int last = 0;
        for (Measure measure : submission.measures()) {
            List<Integer> numbers = numbersOf(measure.text(Field.MEASURE));
            boolean goesOn = !numbers.isEmpty() && last > 0 && numbers.get(0) == last + 1 && isBelow(measure, running);
            if (!goesOn) {
                tellRunning(running, findings);
                running.clear();
            }
            if (goesOn || !numbers.isEmpty() && numbers.get(0) == 1) {
                running.add(measure);
                last = numbers.get(numbers.size() - 1);
            } else {
                last = 0;
            }
            if (numbers.size() > 1) {
                findBeside(measure, numbers)
                        .ifPresent(beside -> findings.add(finding(measure, numbers)
                                .with("other", beside.at().toString())
                                .as(isOfSteps(beside, measure) ? Severity.NOTICE : Severity.WARNING)));
            }
        }
        tellRunning(running, findings);
        tellLists(submission.measures(), findings);
        return findings;
    }

    /** Reports lists that may be measures or parts of one, if nothing is said of them yet. */
    private static void tellLists(List<Measure> measures, List<Finding> findings) {
        Set<CellRef> told = findings.stream().map(Finding::cell).collect(Collectors.toSet());
        for (Measure measure : measures) {
            String text = measure.text(Field.MEASURE);
            boolean besideSteps = !measure.text(Field.STEPS).isEmpty() && isList(text);
            if (besideSteps
                    || CALLED.matcher(ThaiText.arabicDigits(text)).results().count() > 1) {
                CellRef at = measure.findText(Field.MEASURE).orElseThrow().at();
                if (told.add(at)) {
                    findings.add(Finding.inCase(at, FindingCode.MEASURES_IN_ONE_CELL, "list", "")
                            .as(Severity.NOTICE));
                }
            }
        }
    }

    private static boolean isList(String text) {
        List<Integer> numbers = numbersOf(text);
        return numbers.size() > 1 && numbers.get(0) == 1;
    }

    private static boolean isBelow(Measure measure, List<Measure> running) {
        Measure above = running.get(running.size() - 1);
        return above.form() == measure.form()
                && above.at().sheet().equals(measure.at().sheet());
    }

    /** Reports numbers that run on over rows, which count measures; without rows already reported. */
    private static void tellRunning(List<Measure> running, List<Finding> findings) {
        if (running.size() < 2) {
            return;
        }
        for (Measure measure : running) {
            List<Integer> numbers = numbersOf(measure.text(Field.MEASURE));
            if (numbers.size() > 1 && findBeside(measure, numbers).isEmpty()) {
                findings.add(finding(measure, numbers).with("case", "running"));
            }
        }
    }

    private static Finding finding(Measure measure, List<Integer> numbers) {
        FieldText cell = measure.findText(Field.MEASURE).orElseThrow();
        ListItem first = NumberedLists.split(cell.text()).get(0);
        return Finding.at(
                cell.at(),
                FindingCode.MEASURES_IN_ONE_CELL,
                first.label() + " " + first.text(),
                Integer.toString(numbers.size()));
    }

    /** Results may be given for each step of one measure too; by whom and when are given for a measure. */
    private static boolean isOfSteps(FieldText beside, Measure measure) {
        return OF_STEPS.stream()
                .flatMap(field -> measure.findText(field).stream())
                .anyMatch(beside::equals);
    }

    private static Optional<FieldText> findBeside(Measure measure, List<Integer> numbers) {
        return OF_EACH.stream()
                .flatMap(field -> measure.findText(field).stream())
                .filter(text -> numbersOf(text.text()).equals(numbers))
                .findFirst();
    }

    /** The numbers of a text that is a list from its first word on, each the next; empty for any other text. */
    private static List<Integer> numbersOf(String text) {
        List<ListItem> items = NumberedLists.split(text);
        List<Integer> numbers = items.stream().map(ListItem::number).toList();
        boolean counted = items.stream()
                .allMatch(item -> ThaiText.arabicDigits(item.label()).chars().anyMatch(Character::isDigit)
                        && !item.text().isEmpty());
        return counted
                        && Stream.iterate(1, i -> i < numbers.size(), i -> i + 1)
                                .allMatch(i -> numbers.get(i) == numbers.get(i - 1) + 1)
                ? numbers
                : List.of();
    }
}
