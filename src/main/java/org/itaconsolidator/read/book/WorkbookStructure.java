package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * What the package says about itself: the sheets in their order, where their parts are, the date system.
 *
 * @param sheets in the order of the tabs, chart sheets left out
 * @param date1904 whether days are counted from 1904
 * @param sharedStringsPart {@code ""} where there is none
 * @param stylesPart {@code ""} where there is none
 */
record WorkbookStructure(List<SheetPart> sheets, boolean date1904, String sharedStringsPart, String stylesPart) {
    private static final String OFFICE_DOCUMENT = "/officeDocument";
    private static final String BINARY = ".bin";

    /** Tabs that are no worksheets: charts, and the dialogs and macros of Excel 4. */
    private static final Pattern OTHER_SHEET =
            Pattern.compile(".*/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)");

    /** A worksheet: name of the tab, name of the part, whether it is hidden. */
    record SheetPart(String name, String part, boolean hidden) {}

    private record Relation(String type, String target) {}

    static WorkbookStructure read(WorkbookParts parts, WorkbookBound bound) throws UnreadableWorkbook {
        Map<String, Relation> root = relations(parts, "_rels/.rels", "", FindingCode.NOT_A_WORKBOOK);
        String workbook = root.values().stream()
                .filter(r -> r.type().endsWith(OFFICE_DOCUMENT))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, ""));
        if (workbook.endsWith(BINARY)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, "");
        }
        String folder = workbook.contains("/") ? workbook.substring(0, workbook.lastIndexOf('/') + 1) : "";
        String file = workbook.substring(folder.length());
        Map<String, Relation> relations =
                relations(parts, folder + "_rels/" + file + ".rels", folder, FindingCode.CORRUPT_WORKBOOK);
        List<SheetPart> sheets = new ArrayList<>();
        boolean[] date1904 = new boolean[1];
        boolean[] isWorkbook = new boolean[1];
        var in = parts.find(workbook).orElseThrow(() -> new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, workbook));
        Xml.read(workbook, in, xml -> {
            switch (xml.getLocalName()) {
                case "workbook" -> isWorkbook[0] = true;
                case "workbookPr" -> date1904[0] = Xml.isSet(xml, "date1904");
                case "sheet" -> {
                    bound.keep(WorkbookBound.Kept.SHEETS, CellRef.WHOLE_FILE);
                    Relation relation = relations.get(Xml.attribute(xml, "id"));
                    if (relation == null || parts.find(relation.target()).isEmpty()) {
                        throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, Xml.attribute(xml, "name"));
                    }
                    if (relation.type().endsWith("/worksheet")) {
                        String state = Xml.attribute(xml, "state");
                        boolean hidden = !state.isEmpty() && !state.equals("visible");
                        sheets.add(new SheetPart(Xml.attribute(xml, "name"), relation.target(), hidden));
                    } else if (!OTHER_SHEET.matcher(relation.type()).matches()) {
                        throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, Xml.attribute(xml, "name"));
                    }
                }
                default -> {
                    // nothing else of it matters for reading
                }
            }
        });
        if (!isWorkbook[0]) {
            throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, "");
        }
        refuseSharedParts(sheets);
        return new WorkbookStructure(
                sheets, date1904[0], target(relations, "/sharedStrings"), target(relations, "/styles"));
    }

    /** Each tab has a part of its own: where two share one, another sheet's content is lost or shown under a wrong name. */
    private static void refuseSharedParts(List<SheetPart> sheets) throws UnreadableWorkbook {
        Set<String> taken = new HashSet<>();
        for (SheetPart sheet : sheets) {
            if (!taken.add(sheet.part().toLowerCase(Locale.ROOT))) {
                throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, sheet.name());
            }
        }
    }

    private static String target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(r -> r.type().endsWith(type))
                .map(Relation::target)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Relation> relations(WorkbookParts parts, String part, String folder, FindingCode missing)
            throws UnreadableWorkbook {
        Map<String, Relation> relations = new HashMap<>();
        var in = parts.find(part).orElseThrow(() -> new UnreadableWorkbook(missing, part));
        Xml.read(part, in, xml -> {
            if (xml.getLocalName().equals("Relationship") && !"External".equals(Xml.attribute(xml, "TargetMode"))) {
                String target = resolved(folder, Xml.attribute(xml, "Target"));
                relations.put(Xml.attribute(xml, "Id"), new Relation(Xml.attribute(xml, "Type"), target));
            }
        });
        return relations;
    }

    /** The parts that a sheet's part is related to by such a relation; a sheet without relations has none. */
    static List<String> listRelated(WorkbookParts parts, String sheetPart, String type) throws UnreadableWorkbook {
        int name = sheetPart.lastIndexOf('/') + 1;
        String folder = sheetPart.substring(0, name);
        String part = folder + "_rels/" + sheetPart.substring(name) + ".rels";
        return parts.find(part).isEmpty()
                ? List.of()
                : relations(parts, part, folder, FindingCode.CORRUPT_WORKBOOK).values().stream()
                        .filter(relation -> relation.type().endsWith(type))
                        .map(Relation::target)
                        .toList();
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target.startsWith("./") ? target.substring(2) : target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            int slash = base.lastIndexOf('/', base.length() - 2);
            base = slash < 0 ? "" : base.substring(0, slash + 1);
        }
        return base + rest;
    }
}
