package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;

/** Blanks of one column: one finding per measure, and only one where the whole table lacks them, at its first row where it has no such column. */
final class MissingTexts {
    private MissingTexts() {}

    /** At the empty cell of the field, where the form has a column for it. */
    static List<Finding> findings(List<Measure> measures, Predicate<Measure> isMissing, Field field, FindingCode code) {
        Map<Table, List<Measure>> tables = new LinkedHashMap<>();
        for (Measure measure : measures) {
            tables.computeIfAbsent(new Table(measure.form(), measure.at().sheet()), any -> new ArrayList<>())
                    .add(measure);
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Measure> table : tables.values()) {
            List<CellRef> missing = table.stream()
                    .filter(isMissing)
                    .map(measure -> measure.cellFor(field))
                    .toList();
            if (missing.size() < table.size()) {
                missing.forEach(cell -> findings.add(Finding.at(cell, code, "", "")));
            } else if (table.stream().noneMatch(measure -> measure.blanks().containsKey(field))) {
                findings.add(Finding.at(missing.get(0), code, "", ""));
            } else {
                findings.add(Finding.at(missing, code, "", ""));
            }
        }
        return findings;
    }

    private record Table(Form form, String sheet) {}
}
