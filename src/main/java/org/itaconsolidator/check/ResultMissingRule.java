package org.itaconsolidator.check;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Measure;
import org.itaconsolidator.model.Submission;

/** A report says what was done, or states that nothing was done yet. */
final class ResultMissingRule implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> reported = submission.measures().stream()
                .filter(measure -> measure.form() == Form.REPORT)
                .toList();
        return MissingTexts.findings(reported, ResultMissingRule::saysNothing, FindingCode.RESULT_MISSING);
    }

    private static boolean saysNothing(Measure measure) {
        return Stream.of(Field.RESULT, Field.OUTCOME, Field.STATUS)
                        .allMatch(field -> measure.findText(field).isEmpty())
                && measure.steps().stream().allMatch(step -> step.result().isEmpty());
    }
}
