package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.thai.BodyNames;

/**
 * The sheets of a workbook that may hold what is delivered, each cut into its stretches: neither the hidden sheets of the
 * program's own forms nor the sheet of an answer.
 *
 * @param segments by sheet, in the order of the tabs
 */
record WorkbookSheets(Map<Grid, List<Segment>> segments, Words words) {
    private static final List<Form> DOCUMENTS = List.of(Form.MEASURES, Form.REPORT, Form.OIT_CHECKLIST);

    static WorkbookSheets of(Workbook workbook, HeadingFinder finder, Words words) {
        List<Grid> grids = workbook.sheets().stream()
                .filter(grid -> !FormMeta.isOwnSheet(grid.sheet()) && !AnswerSheet.isMarkedBy(firstText(grid)))
                .toList();
        return cut(grids, finder, words);
    }

    private static WorkbookSheets cut(List<Grid> grids, HeadingFinder finder, Words words) {
        Map<Grid, List<Segment>> segments = new LinkedHashMap<>();
        grids.forEach(grid -> segments.put(grid, Segment.listOf(grid, finder)));
        return new WorkbookSheets(segments, words);
    }

    private static String firstText(Grid grid) {
        return grid.findRow(1).map(row -> row.text(1)).orElse("");
    }

    /** The same sheets cut by other headings. */
    WorkbookSheets cutAnew(HeadingFinder finder) {
        return cut(listGrids(), finder, words);
    }

    List<Grid> listGrids() {
        return List.copyOf(segments.keySet());
    }

    /** The texts above the first table of each sheet. */
    List<TextLine> listLines() {
        List<TextLine> lines = new ArrayList<>();
        segments.forEach((grid, stretches) ->
                lines.addAll(TextLine.listOf(grid, stretches.get(0).rows(), words)));
        return lines;
    }

    /** The title lines above the further tables of each sheet. */
    List<TextLine> listSectionTitles() {
        List<TextLine> titles = new ArrayList<>();
        segments.forEach((grid, stretches) -> {
            for (int i = 1; i < stretches.size() - 1; i++) {
                TextLine.listOf(grid, stretches.get(i).trailingText(), words).stream()
                        .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                        .forEach(titles::add);
            }
        });
        return titles;
    }

    /** The sheets that hold scores and no table of a document: their years are of results. */
    Set<String> listOnlyScores(Layouts layouts, Frameworks frameworks) {
        HeadlessScores lists = new HeadlessScores(frameworks, words);
        Set<String> names = new LinkedHashSet<>();
        segments.forEach((grid, stretches) -> {
            boolean scores =
                    stretches.size() > 1 || !lists.find(stretches.get(0).rows()).isEmpty();
            boolean document = stretches.stream()
                    .flatMap(stretch -> stretch.heading().stream())
                    .anyMatch(heading -> DOCUMENTS.stream()
                            .anyMatch(form -> layouts.form(form).isRecognisedBy(heading.fields())));
            if (scores && !document) {
                names.add(grid.sheet());
            }
        });
        return names;
    }

    /** Every cell, in tables too, that may name a body. */
    List<TextLine> listTextsOfBodies(BodyNames names) {
        return listGrids().stream().flatMap(grid -> textsOfBodies(grid, names)).toList();
    }

    private static Stream<TextLine> textsOfBodies(Grid grid, BodyNames names) {
        return grid.listRows().stream()
                .flatMap(row -> row.cells().stream()
                        .filter(cell -> names.hasType(cell.text()))
                        .map(cell -> new TextLine(grid.ref(row.number(), cell.column()), cell.text(), true)));
    }
}
