package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.name.DivisionNames;

/** A measure names who is responsible, for itself or for a step; a reference to another row names nobody. */
final class ResponsibleMissingRule implements Rule {
    private final DivisionNames divisions = DivisionNames.load();

    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> measures = submission.measures().stream()
                .filter(ResponsibleMissingRule::isMeasure)
                .toList();
        List<Finding> findings = new ArrayList<>(MissingTexts.findings(
                measures, ResponsibleMissingRule::namesNobody, Field.RESPONSIBLE, FindingCode.RESPONSIBLE_MISSING));
        measures.stream()
                .flatMap(measure -> measure.findText(Field.RESPONSIBLE).stream())
                .filter(text -> divisions.isReference(text.text()))
                .map(text -> Finding.at(text.at(), FindingCode.RESPONSIBLE_MISSING, text.text(), ""))
                .forEach(findings::add);
        return findings;
    }

    /** An issue without a measure needs nobody yet. */
    private static boolean isMeasure(Measure measure) {
        return measure.findText(Field.MEASURE).isPresent()
                || measure.findText(Field.STEPS).isPresent()
                || !measure.steps().isEmpty();
    }

    private static boolean namesNobody(Measure measure) {
        return measure.divisions().isEmpty()
                && measure.findText(Field.RESPONSIBLE).isEmpty()
                && measure.steps().stream().allMatch(step -> step.responsible().isEmpty());
    }
}
