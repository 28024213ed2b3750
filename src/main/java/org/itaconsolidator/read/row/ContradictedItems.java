package org.itaconsolidator.read.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/**
 * Rows of checklists whose code is one item's and whose name another's. The name counts if the year's names are
 * confirmed and no other row is of that item; otherwise the code counts, because two rows of one item would misstate
 * both.
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
        Set<Integer> byName = settled(draft);
        for (Row row : rows) {
            boolean named = byName.contains(row.index());
            draft.findings.add(finding(row, named));
            if (named) {
                String item = row.named().code();
                draft.oitItems.set(row.index(), draft.oitItems.get(row.index()).of(item));
            }
        }
    }

    /**
     * The rows that are of their names' items, by their place: no other row is of that item then. Each round in which one row goes back
     * to its code may give another a twin; there are no more rounds than items.
     */
    private Set<Integer> settled(SubmissionDraft draft) {
        Map<Integer, String> named = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.named().certainty() == Certainty.CONFIRMED)
                .forEach(row -> named.put(row.index(), row.named().code()));
        boolean changed;
        do {
            Map<String, Integer> times = new HashMap<>();
            for (int index = 0; index < draft.oitItems.size(); index++) {
                String code =
                        named.getOrDefault(index, draft.oitItems.get(index).item());
                times.merge(code, 1, Integer::sum);
            }
            changed = named.values().removeIf(code -> times.get(code) > 1);
        } while (changed);
        return named.keySet();
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
