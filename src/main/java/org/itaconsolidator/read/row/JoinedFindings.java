package org.itaconsolidator.read.row;

import java.util.LinkedHashSet;
import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;

/**
 * Findings that one habit of the officer makes in many cells, joined to one line with all cells: a format of a sheet, a
 * column of notes, one spelling of a name. What the first of them found stands for all.
 */
final class JoinedFindings {
    private JoinedFindings() {}

    /** The findings in their order, each once, those of one cause at the place of the first. */
    static List<Finding> of(List<Finding> findings) {
        return FindingCauses.join(
                new LinkedHashSet<>(findings),
                JoinedFindings::cause,
                ofOne -> ofOne.get(0).found());
    }

    /** What findings of one cause share beside their code and case; a finding that is its own cause shares nothing. */
    private static Object cause(Finding finding) {
        String kind = finding.details().getOrDefault("case", "");
        String sheet = finding.cell().sheet();
        List<Object> shared = switch (finding.code()) {
            case PERCENT_FORMAT, FORMULA_WITHOUT_VALUE, HIDDEN_CONTENT -> List.of(sheet, finding.severity());
            case TEXT_NOT_UNDERSTOOD ->
                switch (kind) {
                    case "name", "remark", "comment" -> List.of(sheet, finding.expected());
                    case "told" -> List.of(sheet);
                    default -> List.of();
                };
            case ROW_JOINED -> List.of(sheet, finding.details().getOrDefault("other", ""));
            case HEADING_NOT_RECOGNISED ->
                switch (kind) {
                    case "note", "note-of-scores" ->
                        List.of(sheet, finding.cell().column());
                    case "no-result", "comment", "comment-self" -> List.of(sheet, finding.severity(), finding.found());
                    default -> List.of();
                };
            case ROW_NOT_UNDERSTOOD ->
                kind.equals("figure-alone") ? List.of(sheet, finding.cell().column()) : List.of();
            case INDICATOR_NOT_RECOGNISED ->
                kind.equals("near") ? List.of(finding.found(), finding.expected()) : List.of();
            default -> List.of();
        };
        return shared.isEmpty() ? finding : List.of(finding.code(), kind, shared);
    }
}
