package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;

/** A cell holds more than the heading of its own column. */
final class HeadingInCellRule implements Rule {
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\(\\d+\\)");

    private final Map<Field, Set<String>> headings = new EnumMap<>(Field.class);

    HeadingInCellRule(Layouts layouts) {
        layouts.headings()
                .forEach((field, texts) -> headings.put(
                        field, texts.stream().map(HeadingInCellRule::folded).collect(Collectors.toSet())));
    }

    @Override
    public List<Finding> check(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : submission.measures()) {
            // in the order of the columns, whatever the map's
            for (Field field : Field.values()) {
                measure.findText(field)
                        .filter(text -> isHeadingOf(field, text))
                        .map(text -> Finding.at(text.at(), FindingCode.HEADING_IN_CELL, text.text(), ""))
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    private boolean isHeadingOf(Field field, FieldText text) {
        return headings.getOrDefault(field, Set.of()).contains(folded(text.text()));
    }

    /** As headings are compared: without blanks and a leading "(๑)". */
    private static String folded(String text) {
        String folded = ThaiText.fold(text);
        return folded.startsWith("(") ? NUMBER_IN_FRONT.matcher(folded).replaceFirst("") : folded;
    }
}
