package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;

/** A checklist that holds an item twice leaves open which row is meant. Both stay. */
final class DuplicateItems implements Rule {
    @Override
    public List<Finding> check(Submission submission) {
        Map<String, CellRef> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (OitItem item : submission.oitItems()) {
            CellRef earlier = first.putIfAbsent(item.item(), item.at());
            if (earlier != null) {
                findings.add(Finding.at(List.of(item.at(), earlier), FindingCode.DUPLICATE_ROW, item.item(), "")
                        .with("case", "of-item")
                        .with("other", earlier.toString()));
            }
        }
        return findings;
    }
}
