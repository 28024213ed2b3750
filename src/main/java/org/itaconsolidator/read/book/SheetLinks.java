package org.itaconsolidator.read.book;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;

/** Where the cells of one sheet link to: by hyperlinks, and by the formula HYPERLINK. Nothing is ever followed. */
final class SheetLinks {
    private static final String HYPERLINK = "/hyperlink";

    /** The address as it stands in the formula; one that is put together of cells is not worked out. */
    private static final Pattern FORMULA =
            Pattern.compile("(?i)^\\s*(?:_xlfn\\.)?HYPERLINK\\s*\\(\\s*\"((?:[^\"]|\"\")*)\"\\s*[,;)]");

    private final Map<String, String> targets;
    private final WorkbookBound bound;
    /** By row; nearly all links are of one. */
    private final TreeMap<Integer, List<Link>> ofOneRow = new TreeMap<>();

    /** What was found for a range: one that is merged over many rows is asked about by each of them. */
    private final Map<Merge, List<String>> found = new HashMap<>();

    private final List<Link> ofSeveralRows = new ArrayList<>();

    /** A range of cells with the address, file or place that it links to, as it stands in the workbook. */
    private record Link(Merge range, String target) {}

    /**
     * The links of a sheet.
     *
     * @param targets by the id of the relation what it leads to
     */
    private SheetLinks(Map<String, String> targets, WorkbookBound bound) {
        this.targets = targets;
        this.bound = bound;
    }

    /** The links of a sheet that has none as yet. */
    static SheetLinks none(WorkbookBound bound) {
        return new SheetLinks(Map.of(), bound);
    }

    /** Begins with what the relations of a sheet's part lead to; a sheet without relations has no part for them. */
    static SheetLinks of(WorkbookParts parts, String sheetPart, WorkbookBound bound) throws UnreadableWorkbook {
        return new SheetLinks(targets(parts, sheetPart, bound), bound);
    }

    /** By the id of the relation what the hyperlinks of a part lead to. */
    static Map<String, String> targets(WorkbookParts parts, String ofPart, WorkbookBound bound)
            throws UnreadableWorkbook {
        int name = ofPart.lastIndexOf('/') + 1;
        String part = ofPart.substring(0, name) + "_rels/" + ofPart.substring(name) + ".rels";
        Map<String, String> targets = new HashMap<>();
        Optional<InputStream> in = parts.find(part);
        if (in.isPresent()) {
            Xml.read(part, in.get(), xml -> {
                if (xml.getLocalName().equals("Relationship")
                        && Xml.attribute(xml, "Type").endsWith(HYPERLINK)) {
                    bound.keep(WorkbookBound.Kept.LINKS, CellRef.WHOLE_FILE);
                    targets.put(Xml.attribute(xml, "Id"), Xml.attribute(xml, "Target"));
                }
            });
        }
        return targets;
    }

    /**
     * Notes a hyperlink.
     *
     * @param relation the id of the relation, {@code ""} for a link inside the workbook
     * @param location the place inside what is linked to, {@code ""} for none
     */
    void add(Merge range, String relation, String location) {
        String target = targets.getOrDefault(relation, "");
        String place = location.isEmpty() || target.contains("#") ? target : target + "#" + location;
        add(range, place);
    }

    /** Notes what a range links to; {@code ""} for nothing. */
    void add(Merge range, String target) {
        if (!target.isEmpty()) {
            add(new Link(range, target));
        }
    }

    void addFormula(CellAddress at, String formula) {
        if (formula.isEmpty()) {
            return;
        }
        Matcher link = FORMULA.matcher(formula);
        if (link.find()) {
            Merge cell = new Merge(at.row(), at.column(), at.row(), at.column());
            add(cell, link.group(1).replace("\"\"", "\""));
        }
    }

    private void add(Link link) {
        boolean oneRow = link.range().firstRow() == link.range().lastRow();
        List<Link> links =
                oneRow ? ofOneRow.computeIfAbsent(link.range().firstRow(), row -> new ArrayList<>()) : ofSeveralRows;
        links.add(link);
    }

    /** What the cells of a range link to, from top to bottom, each once. */
    List<String> list(Merge range) {
        return found.computeIfAbsent(range, this::look);
    }

    private List<String> look(Merge range) {
        Set<String> targets = new LinkedHashSet<>();
        Stream.concat(
                        ofOneRow.subMap(range.firstRow(), true, range.lastRow(), true).values().stream()
                                .flatMap(List::stream),
                        ofSeveralRows.stream())
                .peek(link -> bound.visit(1))
                .filter(link -> link.range().overlaps(range))
                .forEach(link -> targets.add(link.target()));
        return List.copyOf(targets);
    }
}
