package org.itaconsolidator.app;

import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.Ledger;

/**
 * What reading and checking one workbook gave.
 *
 * @param file as named by the caller
 * @param head what it was taken for, and which place said so, with a form for each table that shows one; empty if it could not
 *     be opened
 * @param findings in the order of sheets and cells
 * @param tables how its tables were understood; empty unless asked for
 */
public record CheckedFile(
        Path file, Ledger ledger, List<HeadFact> head, List<Finding> findings, List<ExplainedTable> tables) {
    public CheckedFile {
        head = List.copyOf(head);
        findings = List.copyOf(findings);
        tables = List.copyOf(tables);
    }

    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /**
     * @param at its first heading
     * @param form the form's code such as measures; {@code ""} for a table left alone
     * @param reason why it was left alone; {@code ""} for a recognised one
     * @param headings its headings from left to right
     */
    public record ExplainedTable(CellRef at, String form, String reason, List<ExplainedHeading> headings) {
        public ExplainedTable {
            headings = List.copyOf(headings);
        }
    }

    /**
     * @param field the field's code such as responsible; {@code ""} if it is not known
     * @param recognised how it was recognised: exact, near, by-word, by-content, below-group, confirmed, no-headings; {@code ""} if it was not
     * @param fitting how many of its first cells fit the field
     */
    public record ExplainedHeading(
            CellRef at, String heading, String field, String recognised, int fitting, int filled) {}
}
