package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A report's state says whether a measure is done: what is understood as done is not asked about again. Where neither state
 * nor result stand, the result is asked for.
 */
final class StatusRule implements Rule {
    private static final List<Words.Kind> STATES = List.of(
            Words.Kind.DONE, Words.Kind.IN_PROGRESS, Words.Kind.NOT_DONE, Words.Kind.POSTPONED, Words.Kind.CANCELLED);

    private final Words words;
    private final Set<String> offered;

    StatusRule(Words words, FormLists lists) {
        this.words = words;
        this.offered = lists.statuses().stream().map(ThaiText::fold).collect(Collectors.toSet());
    }

    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> reported = submission.measures().stream()
                .filter(measure -> measure.form() == Form.REPORT)
                .toList();
        List<Finding> findings = new ArrayList<>();
        reported.stream()
                .flatMap(measure -> measure.findText(Field.STATUS).stream())
                .filter(status -> !isState(status.text()))
                .map(status -> Finding.at(status.at(), FindingCode.STATUS_NOT_UNDERSTOOD, status.text(), ""))
                .forEach(findings::add);
        findings.addAll(MissingTexts.findings(
                reported, StatusRule::lacksOnlyTheState, Field.STATUS, FindingCode.STATUS_NOT_UNDERSTOOD));
        return findings;
    }

    private boolean isState(String text) {
        return offered.contains(ThaiText.fold(text))
                || words.saysNothing(text)
                || STATES.stream().anyMatch(kind -> words.isOrGivesReason(kind, text));
    }

    private static boolean lacksOnlyTheState(Measure measure) {
        return measure.blanks().containsKey(Field.STATUS)
                && measure.findText(Field.STATUS).isEmpty()
                && Stream.of(Field.RESULT, Field.OUTCOME)
                        .anyMatch(field -> measure.findText(field).isPresent());
    }
}
