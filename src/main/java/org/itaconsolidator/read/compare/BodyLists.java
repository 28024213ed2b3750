package org.itaconsolidator.read.compare;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds lists of results of many bodies in a workbook and removes them from its sheets: a row or a column per body,
 * with most of the indicators or the total across. Their content is for comparison only. Anything that is not clearly
 * such a list stays, to be read as tables of the body that delivers.
 */
public final class BodyLists {
    /** A list names bodies in most of its rows: so many, looked at from the top and all over the sheet, show whether it may be one. */
    static final int ROWS_TO_LOOK_AT = 12;

    private final ListContext context;
    private final ListPhrases phrases;
    private final List<BodyList> lists = new ArrayList<>();
    private final BodyTables tables;

    /** @param ofOneBody reads sheets as those of one body */
    public BodyLists(ListContext context, Function<List<Grid>, Submission> ofOneBody) {
        this.context = context;
        this.phrases = new ListPhrases(context.words(), context.names(), context.frameworks());
        this.tables = new BodyTables(context, phrases, ofOneBody);
    }

    /** The sheets without the lists, which go to the draft; the same sheets where there is none. */
    public List<Grid> takeOutOf(List<Grid> sheets) {
        List<Grid> rest = tables.takeOutOf(sheets.stream().map(this::takeOutOf).toList());
        settleLists();
        lists.forEach(BodyList::report);
        tables.report();
        return rest;
    }

    /**
     * A body may stand in several lists of one workbook, such as one of the province and one of each district: it counts once, with
     * what all of them state. Where they contradict one another none counts.
     */
    private void settleLists() {
        Map<Body, Set<Body>> placed = lists.stream()
                .flatMap(list -> list.results.keySet().stream())
                .map(BodyYear::body)
                .filter(body -> !body.district().isEmpty())
                .collect(Collectors.groupingBy(body -> new Body(body.name(), "", body.province()), Collectors.toSet()));
        Map<BodyYear, List<Listed>> byBody = new LinkedHashMap<>();
        for (BodyList list : lists) {
            list.results.forEach(
                    (of, rows) -> byBody.computeIfAbsent(inDistrict(list, of, placed), any -> new ArrayList<>())
                            .add(new Listed(list.stored, list.refused, rows.get(0))));
        }
        for (ComparedResult result : tables.results) {
            byBody.computeIfAbsent(new BodyYear(result.body(), result.fiscalYear()), any -> new ArrayList<>())
                    .add(new Listed(tables.stored, tables.refused, result));
        }
        byBody.forEach((of, listed) -> {
            Optional<ComparedResult> joined =
                    join(of, listed.stream().map(Listed::result).toList());
            if (joined.isEmpty()) {
                listed.forEach(each -> each.refused().addAll(each.result().rows()));
                refuseTwice(context.draft(), listed.stream().map(Listed::result).toList());
                return;
            }
            context.draft().compared.add(joined.get());
            listed.forEach(each -> joined.get().rows().stream()
                    .filter(each.result().rows()::contains)
                    .forEach(each.stored()::add));
        });
    }

    /** What is said of a body in several places as one result; empty where they contradict one another. */
    static Optional<ComparedResult> join(BodyYear of, List<ComparedResult> parts) {
        Map<Object, ScoreReading> scores = new LinkedHashMap<>();
        Map<Object, ReportedFigure> stated = new LinkedHashMap<>();
        Set<Object> figures = new LinkedHashSet<>();
        for (ComparedResult part : parts) {
            figures.addAll(figures(part));
            part.scores().forEach(score -> scores.putIfAbsent(score.indicator(), score));
            part.stated().forEach(figure -> stated.putIfAbsent(figure.kind(), figure));
        }
        return figures.size() > scores.size() + stated.size()
                ? Optional.empty()
                : Optional.of(new ComparedResult(
                        of.body(), of.year(), List.copyOf(scores.values()), List.copyOf(stated.values())));
    }

    /** The body of a list that tells no district, in the only district that other lists name for it. */
    private static BodyYear inDistrict(BodyList list, BodyYear of, Map<Body, Set<Body>> placed) {
        Set<Body> bodies = placed.getOrDefault(of.body(), Set.of());
        if (bodies.size() != 1 || of.body().province().isEmpty()) {
            return of;
        }
        BodyYear inDistrict = new BodyYear(bodies.iterator().next(), of.year());
        return list.results.containsKey(inDistrict) ? of : inDistrict;
    }

    static void refuseTwice(SubmissionDraft draft, List<ComparedResult> ofOne) {
        draft.findings.add(refusal(
                ofOne.stream().map(ComparedResult::at).toList(),
                "same-body",
                ofOne.get(0).body().name(),
                ""));
    }

    /** That results of many bodies were taken for a list of them. */
    static Finding told(CellRef at, Collection<BodyYear> of) {
        String years = of.stream()
                .map(each -> String.valueOf(each.year().buddhist()))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        long bodies = of.stream().map(BodyYear::body).distinct().count();
        return Finding.at(at, FindingCode.LIST_OF_BODIES, String.valueOf(bodies), years);
    }

    static Finding refusal(List<CellRef> at, String why, String found, String count) {
        return Finding.at(at, FindingCode.LIST_NOT_READ, found, count).with("case", why);
    }

    static Set<Object> figures(ComparedResult result) {
        Set<Object> figures = new LinkedHashSet<>();
        result.scores().forEach(score -> figures.add(Map.entry(score.indicator(), score.shownScore())));
        result.stated()
                .forEach(figure -> figures.add(Map.entry(
                        figure.kind(),
                        figure.value()
                                .map(value ->
                                        value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                                .orElseGet(() -> ThaiText.fold(figure.text())))));
        return figures;
    }

    private Grid takeOutOf(Grid sheet) {
        Grid rest = sheet;
        for (Optional<BodyList> found = findIn(rest); found.isPresent(); found = findIn(rest)) {
            rest = found.get().take();
        }
        // where nothing but texts is left they are the lists' too, and speak of no other sheet's scores
        boolean onlyTexts = rest != sheet && rest.listRows().stream().allMatch(ListCells::isText);
        return onlyTexts ? rest.part(List.of()) : rest;
    }

    private Optional<BodyList> findIn(Grid grid) {
        return mayHoldList(grid)
                ? Stream.of(false, true)
                        .map(across -> new BodyList(context, phrases, grid, across, lists))
                        .filter(BodyList::isList)
                        .findFirst()
                : Optional.empty();
    }

    private boolean mayHoldList(Grid grid) {
        List<GridRow> rows = grid.listRows();
        int step = Math.max(1, (rows.size() - ROWS_TO_LOOK_AT) / ROWS_TO_LOOK_AT);
        List<GridCell> naming = IntStream.range(0, rows.size())
                .filter(i -> i < ROWS_TO_LOOK_AT || i % step == 0)
                .mapToObj(rows::get)
                .flatMap(row -> row.cells().stream())
                .filter(this::namesKind)
                .toList();
        // names of which each heads several rows stand below one another
        Set<Integer> columns = naming.stream().map(GridCell::column).collect(Collectors.toSet());
        boolean named = naming.size() >= BodyList.FEWEST_BODIES
                || rows.stream()
                                .flatMap(row -> columns.stream().flatMap(column -> row.find(column).stream()))
                                .filter(this::namesKind)
                                .limit(BodyList.FEWEST_BODIES)
                                .count()
                        == BodyList.FEWEST_BODIES;
        boolean kindAsHeading = rows.stream()
                .limit(ROWS_TO_LOOK_AT)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !phrases.kind(cell.text()).isEmpty());
        return rows.size() > 1 && (named || kindAsHeading) && !isExample(grid.sheet());
    }

    private boolean namesKind(GridCell cell) {
        return cell.isText() && context.names().hasType(cell.text());
    }

    private boolean isExample(String sheet) {
        return context.words().starts(Words.Kind.EXAMPLE_SHEETS, sheet)
                || context.words().contains(Words.Kind.EXAMPLE_MARKS, sheet);
    }

    record BodyYear(Body body, FiscalYear year) {}

    /** What is said of a body in one place, and where its rows are counted. */
    private record Listed(Set<RowRef> stored, Set<RowRef> refused, ComparedResult result) {}
}
