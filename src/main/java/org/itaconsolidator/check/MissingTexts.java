package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Measure;

/** Blanks of one column: one finding per measure, and only one where the whole table lacks them. */
final class MissingTexts {
    private MissingTexts() {}

    static List<Finding> findings(List<Measure> measures, Predicate<Measure> isMissing, FindingCode code) {
        Map<Table, List<Measure>> tables = new LinkedHashMap<>();
        for (Measure measure : measures) {
            tables.computeIfAbsent(new Table(measure.form(), measure.at().sheet()), any -> new ArrayList<>())
                    .add(measure);
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Measure> table : tables.values()) {
            List<Measure> missing = table.stream().filter(isMissing).toList();
            int named = missing.size() == table.size() ? Math.min(1, missing.size()) : missing.size();
            missing.subList(0, named).forEach(measure -> findings.add(Finding.at(measure.at(), code, "", "")));
        }
        return findings;
    }

    private record Table(Form form, String sheet) {}
}
