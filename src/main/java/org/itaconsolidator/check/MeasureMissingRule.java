package org.itaconsolidator.check;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** A row of a plan that has an issue or steps says what is to be done about it, where the plan has a column for that. */
final class MeasureMissingRule implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> planned = submission.measures().stream()
                .filter(measure -> measure.form() == Form.MEASURES)
                .toList();
        return MissingTexts.findings(
                planned, MeasureMissingRule::namesNone, Field.MEASURE, FindingCode.MEASURE_MISSING);
    }

    private static boolean namesNone(Measure measure) {
        boolean begun = Stream.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.STEPS)
                .anyMatch(field -> measure.findText(field).isPresent());
        return measure.blanks().containsKey(Field.MEASURE)
                && measure.findText(Field.MEASURE).isEmpty()
                && (begun || !measure.steps().isEmpty());
    }
}
