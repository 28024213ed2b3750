package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;

/**
 * The notes of a sheet, and the marks that lead to them.
 *
 * @param notes in the order of the sheet
 * @param carried the marks that headings and names carry
 */
record SheetNotes(List<SelfAssessmentNote> notes, Set<String> carried) {
    /**
     * The notes of a sheet: texts that begin as one does, or with an asterisk, and those below the last number that say that scores
     * are self-assessed.
     */
    static SheetNotes of(Grid sheet, Words words) {
        ScoreClaim claim = new ScoreClaim(words);
        TreeSet<Integer> numbers = sheet.listRows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> ThaiNumbers.read(cell.text()) instanceof NumberReading.Number))
                .map(GridRow::number)
                .collect(Collectors.toCollection(TreeSet::new));
        int lastNumber = numbers.isEmpty() ? 0 : numbers.last();
        String table = "";
        List<SelfAssessmentNote> notes = new ArrayList<>();
        Set<String> carried = new HashSet<>();
        for (GridRow row : sheet.listRows()) {
            for (GridCell cell : row.cells()) {
                if (!(cell.value() instanceof CellValue.Text)) {
                    continue;
                }
                table = SelfAssessmentNote.findTable(cell.text()).orElse(table);
                boolean marked = FootnoteMarks.begin(cell.text());
                boolean below = row.number() > lastNumber;
                if (marked
                        || words.starts(Words.Kind.NOTES, cell.text())
                        || claim.tellsOfSelfAssessment(cell.text())
                        || below && claim.isSelfAssessment(cell.text())) {
                    Integer above = numbers.lower(row.number());
                    Integer under = numbers.higher(row.number());
                    int anchor = above != null ? above : under != null ? under : 0;
                    notes.add(
                            new SelfAssessmentNote(sheet.ref(row.number(), cell.column()), cell.text(), anchor, table));
                } else {
                    carried.addAll(FootnoteMarks.in(List.of(cell.text())));
                }
            }
        }
        return new SheetNotes(List.copyOf(notes), Set.copyOf(carried));
    }
}
