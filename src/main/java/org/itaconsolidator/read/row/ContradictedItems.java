package org.itaconsolidator.read.row;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/**
 * Rows of checklists whose code is of one item and whose name is of another. The name outranks the code where the year's names are
 * confirmed and no other row is of that item; else the code counts, because two rows of one item would be a wrong statement of both.
 */
public final class ContradictedItems {
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row that is stored by its code for now.
     *
     * @param index its place among the items read
     * @param item its item by its code
     * @param at the cells of code and name
     */
    private record Row(int index, ItemOfRow item, ItemDef named, List<CellRef> at) {}

    /** Takes the row that is stored next. */
    public void expect(SubmissionDraft draft, ItemOfRow item, ItemDef named, List<CellRef> at) {
        rows.add(new Row(draft.oitItems.size(), item, named, at));
    }

    /** Gives each row its item, when all rows of the workbook are known, and says so. */
    public void settle(SubmissionDraft draft) {
        Set<Row> byName = new LinkedHashSet<>(rows.stream()
                .filter(row -> row.named().certainty() == Certainty.CONFIRMED)
                .toList());
        List<Row> doubled;
        do {
            doubled = byName.stream()
                    .filter(row -> isOfAnother(row, byName, draft))
                    .toList();
        } while (byName.removeAll(doubled));
        for (Row row : rows) {
            draft.findings.add(finding(row, byName.contains(row)));
            if (byName.contains(row)) {
                String item = row.named().code();
                draft.oitItems.set(row.index(), draft.oitItems.get(row.index()).of(item));
            }
        }
    }

    private boolean isOfAnother(Row row, Set<Row> byName, SubmissionDraft draft) {
        return IntStream.range(0, draft.oitItems.size())
                .filter(index -> index != row.index())
                .mapToObj(index -> byName.stream()
                        .filter(other -> other.index() == index)
                        .map(other -> other.named().code())
                        .findFirst()
                        .orElse(draft.oitItems.get(index).item()))
                .anyMatch(row.named().code()::equals);
    }

    private static Finding finding(Row row, boolean byName) {
        Finding finding = Finding.at(
                        row.at(),
                        FindingCode.ITEM_NUMBER_MISMATCH,
                        row.item().typed(),
                        row.named().code())
                .with("name", row.named().name().orElse(""));
        if (byName || row.item().code().equals(row.named().code())) {
            return finding;
        }
        return row.named().certainty() == Certainty.CONFIRMED
                ? finding.with("case", "by-code")
                : finding.with("case", "unconfirmed").as(Severity.NOTICE);
    }
}
