package org.itaconsolidator.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** A text is longer than a cell can show: other programs write such ones, and texts of several rows are joined to such ones. */
final class TextShortenedRule implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        Set<FieldText> texts = new LinkedHashSet<>();
        for (Measure measure : submission.measures()) {
            // in the order of the columns, whatever the map's
            Stream.of(Field.values())
                    .flatMap(field -> measure.findText(field).stream())
                    .forEach(texts::add);
        }
        submission.analysis().forEach(note -> texts.add(new FieldText(note.text(), note.at())));
        return texts.stream()
                .filter(text -> text.text().length() > ShownText.LONGEST_OF_A_CELL)
                .map(text -> Finding.at(
                        text.at(),
                        FindingCode.TEXT_SHORTENED,
                        number(text.text().length()),
                        number(ShownText.LONGEST_OF_A_CELL)))
                .toList();
    }

    private static String number(int letters) {
        return String.format(Locale.ROOT, "%,d", letters);
    }
}
