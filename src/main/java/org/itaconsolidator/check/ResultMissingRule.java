package org.itaconsolidator.check;

import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** A report says what was done, or states that nothing was done yet. That it is done says nothing of what was. */
final class ResultMissingRule implements Rule {
    private final Words words;

    ResultMissingRule(Words words) {
        this.words = words;
    }

    @Override
    public List<Finding> check(Submission submission) {
        List<Measure> reported = submission.measures().stream()
                .filter(measure -> measure.form() == Form.REPORT)
                .toList();
        return MissingTexts.findings(reported, this::saysNothing, Field.RESULT, FindingCode.RESULT_MISSING);
    }

    private boolean saysNothing(Measure measure) {
        return Stream.of(Field.RESULT, Field.OUTCOME)
                        .allMatch(field -> measure.findText(field).isEmpty())
                && measure.findText(Field.STATUS)
                        .filter(status -> !words.is(Words.Kind.DONE, status.text()))
                        .isEmpty()
                && measure.steps().stream().allMatch(step -> step.result().isEmpty());
    }
}
