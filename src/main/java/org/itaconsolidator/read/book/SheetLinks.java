package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;

/** Where the cells of one sheet link to, by hyperlinks and by the formula HYPERLINK. Links are never followed. */
final class SheetLinks {
    /** The address as it stands in the formula; one that is put together of cells is not worked out. */
    private static final Pattern FORMULA =
            Pattern.compile("(?i)^\\s*(?:_xlfn\\.)?HYPERLINK\\s*\\(\\s*\"((?:[^\"]|\"\")*)\"\\s*[,;)]");

    private final WorkbookBound bound;
    /** By row; nearly all links are of one. */
    private final TreeMap<Integer, List<Link>> ofOneRow = new TreeMap<>();

    /** What was found for a range: one that is merged over many rows is asked about by each of them. */
    private final Map<Merge, List<String>> found = new HashMap<>();

    private final List<Link> ofSeveralRows = new ArrayList<>();

    /** A range of cells with the address, file or place that it links to, as it stands in the workbook. */
    private record Link(Merge range, String target) {}

    SheetLinks(WorkbookBound bound) {
        this.bound = bound;
    }

    /** Notes what a range links to; {@code ""} for nothing. */
    void add(Merge range, String target) {
        if (!target.isEmpty()) {
            boolean oneRow = range.firstRow() == range.lastRow();
            List<Link> links =
                    oneRow ? ofOneRow.computeIfAbsent(range.firstRow(), row -> new ArrayList<>()) : ofSeveralRows;
            links.add(new Link(range, target));
        }
    }

    void addFormula(CellRef at, String formula) {
        Matcher link = FORMULA.matcher(formula);
        if (link.find()) {
            add(Merge.of(at, at), link.group(1).replace("\"\"", "\""));
        }
    }

    /**
     * What the cells of a range link to, from top to bottom, each once.
     *
     * @param others cells whose links are their own
     */
    List<String> list(Merge range, BiPredicate<Integer, Integer> others) {
        return found.computeIfAbsent(range, asked -> look(asked, others));
    }

    private List<String> look(Merge range, BiPredicate<Integer, Integer> others) {
        Set<String> targets = new LinkedHashSet<>();
        Stream.concat(
                        ofOneRow.subMap(range.firstRow(), true, range.lastRow(), true).values().stream()
                                .flatMap(List::stream),
                        ofSeveralRows.stream())
                .peek(link -> bound.visit(1))
                .filter(link -> link.range().overlaps(range))
                .filter(link ->
                        !others.test(link.range().firstRow(), link.range().firstColumn()))
                .forEach(link -> targets.add(link.target()));
        return List.copyOf(targets);
    }
}
