package org.itaconsolidator.check;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A report says what was done, when or how much: "done" alone is no execution that can be shown. A few letters without a
 * figure, and no evidence beside them, are worth a look. What says that something was not done is an answer.
 */
final class ResultNotConcreteRule implements Rule {
    /** Letters, vowels and tone marks; "conducted in order" has 22 in Thai, the shortest sentence with an object a few more. */
    private static final int FEWEST_LETTERS = 25;

    private static final String NOT = "ไม่";

    @Override
    public List<Finding> check(Submission submission) {
        return submission.measures().stream()
                .filter(measure -> measure.form() == Form.REPORT && isVague(measure))
                .flatMap(measure -> measure.findText(Field.RESULT).stream())
                .map(result -> Finding.at(result.at(), FindingCode.RESULT_NOT_CONCRETE, result.text(), ""))
                .toList();
    }

    private static boolean isVague(Measure measure) {
        String result = ThaiText.fold(measure.text(Field.RESULT));
        String all = result + ThaiText.fold(measure.text(Field.OUTCOME));
        return result.length() < FEWEST_LETTERS
                && !ThaiText.isNothing(measure.text(Field.RESULT))
                && !result.contains(NOT)
                && all.chars().noneMatch(Character::isDigit)
                && measure.findText(Field.EVIDENCE).isEmpty()
                && measure.findText(Field.URL).isEmpty();
    }
}
