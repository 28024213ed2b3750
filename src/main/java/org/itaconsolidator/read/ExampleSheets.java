package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.cut.WorkbookSheets;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HowToFillIn;
import org.itaconsolidator.read.row.SubmissionDraft;

/**
 * Sheets named as examples, and tables that explain how to fill in a form and were copied along with it. Beside a
 * sheet with filled tables of the same forms, examples are no data; alone they are, because then the officer has
 * written into the example.
 */
final class ExampleSheets {
    private static final Set<Field> BEFORE_IT_IS_FILLED =
            EnumSet.of(Field.SEQ, Field.TOPIC, Field.INDICATOR, Field.ITEM, Field.SUB_TOPIC);

    /** The sheets without the examples; their tables are told, and their rows ignored. */
    static WorkbookSheets leaveAlone(WorkbookSheets sheets, Layouts layouts, Words words, SubmissionDraft draft) {
        Set<String> named = list(sheets, layouts, words);
        sheets.segments().forEach((part, stretches) -> {
            if (named.contains(part.grid().sheet())) {
                stretches.forEach(stretch -> leaveAlone(part.grid(), stretch, draft));
            }
        });
        return named.isEmpty() ? sheets : sheets.without(named);
    }

    private static void leaveAlone(Grid grid, Segment table, SubmissionDraft draft) {
        if (table.heading().isEmpty()) {
            return;
        }
        GridCell first = table.headingRows().get(0).first();
        CellRef at = grid.ref(table.heading().get().firstRow(), first.column());
        tell(at, first.text(), grid.sheet(), "example", table.rows(), draft);
    }

    /** A sheet without the tables that tell how a form is filled in, which bear no mark where they were copied out of it. */
    static Grid withoutHelp(Grid grid, HeadingFinder finder, SubmissionDraft draft) {
        List<GridRow> rows = grid.listRows();
        List<GridRow> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            GridRow heading = rows.get(i);
            int end = HowToFillIn.isHeading(heading) ? i + 1 : i;
            int labels = 0;
            while (end > i
                    && end < rows.size()
                    && rows.get(end).number() == rows.get(end - 1).number() + 1
                    && rows.get(end).last().column() <= heading.last().column()
                    && !HowToFillIn.isHeading(rows.get(end))) {
                boolean label =
                        finder.matcher().match(rows.get(end).first().text()).isPresent();
                labels += label ? 1 : 0;
                end++;
            }
            if (labels > 0 && labels * 2 >= end - i) {
                CellRef at = grid.ref(heading.number(), heading.first().column());
                String found = heading.cells().get(1).text();
                tell(at, heading.first().text(), found, "help", rows.subList(i + 1, end), draft);
                i = end - 1;
            } else {
                kept.add(heading);
            }
        }
        return kept.size() == rows.size() ? grid : grid.part(kept);
    }

    private static void tell(
            CellRef at, String heading, String found, String reason, List<GridRow> rows, SubmissionDraft draft) {
        draft.findings.add(
                Finding.inCase(at, FindingCode.TABLE_LEFT_ALONE, reason, found).with("reason", reason));
        draft.explanations.add(Explanation.notRead(at, heading, reason));
        for (GridRow row : rows) {
            RowRef ref = new RowRef(at.sheet(), row.number());
            draft.read(ref);
            draft.ignored(ref);
        }
    }

    private static Set<String> list(WorkbookSheets sheets, Layouts layouts, Words words) {
        Set<String> examples = new LinkedHashSet<>();
        sheets.listGrids().stream()
                .map(Grid::sheet)
                .filter(sheet -> words.starts(Words.Kind.EXAMPLE_SHEETS, sheet)
                        || words.contains(Words.Kind.EXAMPLE_MARKS, sheet))
                .forEach(examples::add);
        Set<Form> filled = forms(sheets, layouts, sheet -> !examples.contains(sheet), ExampleSheets::isFilled);
        examples.removeIf(example -> {
            Set<Form> own = forms(sheets, layouts, example::equals, table -> true);
            return own.isEmpty() || !filled.containsAll(own);
        });
        return examples;
    }

    private static Set<Form> forms(
            WorkbookSheets sheets, Layouts layouts, Predicate<String> ofSheet, Predicate<Segment> taken) {
        Set<Form> forms = EnumSet.noneOf(Form.class);
        sheets.segments().forEach((part, stretches) -> {
            for (Segment table : stretches) {
                if (table.heading().isPresent() && ofSheet.test(part.grid().sheet()) && taken.test(table)) {
                    Set<Field> fields = table.heading().get().fields();
                    layouts.forms().values().stream()
                            .filter(form -> form.isRecognisedBy(fields))
                            .forEach(form -> forms.add(form.form()));
                }
            }
        });
        return forms;
    }

    private static boolean isFilled(Segment table) {
        HeadingBlock heading = table.heading().orElseThrow();
        return table.rows().stream()
                .filter(row -> row.cells().size() > 1)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> heading.findAt(cell.column())
                        .filter(column -> !BEFORE_IT_IS_FILLED.contains(column.field()))
                        .isPresent());
    }
}
