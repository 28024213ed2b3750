package org.itaconsolidator.check;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Measure;
import org.itaconsolidator.model.Submission;

/** A measure names who is responsible, for itself or for a step. */
final class ResponsibleMissingRule implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> measures = submission.measures().stream()
                .filter(ResponsibleMissingRule::isMeasure)
                .toList();
        return MissingTexts.findings(
                measures, ResponsibleMissingRule::namesNobody, Field.RESPONSIBLE, FindingCode.RESPONSIBLE_MISSING);
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
