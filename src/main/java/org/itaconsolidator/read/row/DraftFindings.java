package org.itaconsolidator.read.row;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * The findings of a workbook so far, indexed by cell and by sheet, so that each row can ask what was found already
 * without searching all findings.
 */
public final class DraftFindings extends AbstractList<Finding> {
    private final List<Finding> all = new ArrayList<>();
    private final Map<CellRef, List<Finding>> byCell = new HashMap<>();

    /** How many findings of a code have their first cell on a sheet. */
    private final Map<FindingCode, Map<String, Integer>> bySheet = new EnumMap<>(FindingCode.class);

    @Override
    public void add(int place, Finding finding) {
        all.add(place, finding);
        cellsOf(finding)
                .forEach(cell ->
                        byCell.computeIfAbsent(cell, any -> new ArrayList<>(1)).add(finding));
        count(finding, 1);
    }

    /** Takes the last finding that is equal to this one back: what is taken back was mostly found just now. */
    @Override
    public boolean remove(Object finding) {
        int place = contains(finding) ? all.lastIndexOf(finding) : -1;
        if (place < 0) {
            return false;
        }
        Finding gone = all.remove(place);
        cellsOf(gone).forEach(cell -> byCell.get(cell).remove(gone));
        count(gone, -1);
        return true;
    }

    @Override
    public boolean removeIf(Predicate<? super Finding> filter) {
        List<Finding> kept = new ArrayList<>(all);
        return kept.removeIf(filter) && become(kept);
    }

    @Override
    public void replaceAll(UnaryOperator<Finding> change) {
        List<Finding> changed = new ArrayList<>(all);
        changed.replaceAll(change);
        become(changed);
    }

    private boolean become(List<Finding> findings) {
        all.clear();
        byCell.clear();
        bySheet.clear();
        return addAll(findings) || findings.isEmpty();
    }

    private static List<CellRef> cellsOf(Finding finding) {
        return finding.cells().isEmpty() ? List.of(finding.cell()) : finding.cells();
    }

    private void count(Finding finding, int more) {
        bySheet.computeIfAbsent(finding.code(), any -> new HashMap<>())
                .merge(finding.cell().sheet(), more, Integer::sum);
    }

    @Override
    public boolean removeAll(Collection<?> findings) {
        return removeIf(Set.copyOf(findings)::contains);
    }

    @Override
    public boolean contains(Object finding) {
        return finding instanceof Finding one && listAt(one.cell()).contains(one);
    }

    /** The findings that name a cell, first or beside others. */
    public List<Finding> listAt(CellRef cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    public boolean isOn(String sheet, FindingCode code) {
        return bySheet.getOrDefault(code, Map.of()).getOrDefault(sheet, 0) > 0;
    }

    /** Adds what was not found before. */
    public void addOnce(Finding finding) {
        if (!contains(finding)) {
            add(finding);
        }
    }

    /** The findings whose first cell is on a sheet, in the order in which they were told. */
    public Stream<Finding> on(String sheet) {
        return stream().filter(finding -> finding.cell().sheet().equals(sheet));
    }

    public Stream<Finding> on(String sheet, FindingCode code) {
        return on(sheet).filter(finding -> finding.code() == code);
    }

    @Override
    public Finding get(int place) {
        return all.get(place);
    }

    @Override
    public int size() {
        return all.size();
    }

    /**
     * The findings in their order, each once, those at the place of the first that one habit of the officer makes in many cells: a format
     * of a sheet, a column of notes, one spelling of a name. What the first of them found stands for all.
     */
    List<Finding> joined() {
        return FindingCauses.join(
                new LinkedHashSet<>(all),
                DraftFindings::cause,
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
                    case "no-result", "no-result-sheet", "comment", "comment-self" ->
                        List.of(sheet, finding.severity(), finding.found());
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
