package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;

/** Rules for the rows of an OIT checklist. */
final class ChecklistRules {
    private static final int IN_PLACE = 100;

    /** An item that stands twice leaves open which row is meant. Both rows are kept. */
    static List<Finding> duplicates(Submission submission) {
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

    /**
     * An item that its division calls disclosed (100) must say where, because the assessors look there. Words in place of an address have
     * a finding already, and so has a column of addresses with an unknown heading.
     */
    static List<Finding> addressMissing(Submission submission) {
        Map<CellRef, Integer> unread = new HashMap<>();
        submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .flatMap(finding -> finding.cells().stream())
                .forEach(heading -> unread.merge(headOf(heading), heading.row(), Math::min));
        Set<CellRef> told = submission.findings().stream()
                .filter(finding -> "not-an-address".equals(finding.details().get("case")))
                .flatMap(finding -> finding.cells().stream())
                .collect(Collectors.toSet());
        return submission.oitItems().stream()
                .filter(item ->
                        item.selfScore().filter(score -> score == IN_PLACE).isPresent())
                .filter(item -> item.url().isBlank())
                .filter(item -> !isInUnreadColumn(item, unread))
                .map(ChecklistRules::cellOf)
                .filter(cell -> !told.contains(cell))
                .map(cell -> Finding.at(cell, FindingCode.ADDRESS_MISSING, "", ""))
                .toList();
    }

    /** The first cell of the same column. */
    private static CellRef headOf(CellRef cell) {
        return new CellRef(cell.sheet(), 1, cell.column());
    }

    /** Whether an item without an address has a cell below an unknown heading: each such column is reported once. */
    private static boolean isInUnreadColumn(OitItem item, Map<CellRef, Integer> unread) {
        CellRef url = item.cells().get(Field.URL);
        return url != null && unread.getOrDefault(headOf(url), Integer.MAX_VALUE) < url.row();
    }

    /** The cell of the address or of what stands in its place; else that of the self-assessment. */
    private static CellRef cellOf(OitItem item) {
        return item.cells().getOrDefault(Field.URL, item.cells().getOrDefault(Field.SELF_SCORE, item.at()));
    }
}
