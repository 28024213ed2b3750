package org.itaconsolidator.read.book;

import java.util.ArrayList;
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

    static WorkbookStructure read(WorkbookParts parts, WorkbookBound bound) throws UnreadableWorkbook {
        if (!parts.holds(WorkbookParts.relationsOf(""))) {
            throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, WorkbookParts.relationsOf(""));
        }
        String workbook = parts.listRelated("", OFFICE_DOCUMENT).stream()
                .findFirst()
                .orElseThrow(() -> new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, ""));
        if (workbook.endsWith(BINARY)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, "");
        }
        String rels = WorkbookParts.relationsOf(workbook);
        if (!parts.holds(rels)) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, rels);
        }
        Map<String, WorkbookParts.Relation> relations = parts.relations(workbook);
        List<SheetPart> sheets = new ArrayList<>();
        boolean[] date1904 = new boolean[1];
        boolean[] isWorkbook = new boolean[1];
        parts.demand(workbook, xml -> {
            switch (xml.getLocalName()) {
                case "workbook" -> isWorkbook[0] = true;
                case "workbookPr" -> date1904[0] = Xml.isSet(xml, "date1904");
                case "sheet" -> {
                    bound.keep(WorkbookBound.Kept.SHEETS, CellRef.WHOLE_FILE);
                    WorkbookParts.Relation relation = relations.get(Xml.attribute(xml, "id"));
                    if (relation == null || !parts.holds(relation.target())) {
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

    private static String target(Map<String, WorkbookParts.Relation> relations, String type) {
        return relations.values().stream()
                .filter(r -> r.type().endsWith(type))
                .map(WorkbookParts.Relation::target)
                .findFirst()
                .orElse("");
    }
}
