package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.Memo;

/**
 * Excel workbooks since 2007: which parts are the sheets, what the sheets share, and the comments and text boxes of
 * each.
 */
final class ExcelPackage {
    private static final String OFFICE_DOCUMENT = "/officeDocument";
    private static final String BINARY = ".bin";

    /** Tabs that are no worksheets: charts, and the dialogs and macros of Excel 4. */
    private static final Pattern OTHER_SHEET =
            Pattern.compile(".*/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)");

    /** Gives equal texts of all workbooks as one object: what is remembered of it is found without comparing letters. */
    private static final Memo<String> KNOWN = new Memo<>(text -> text);

    /** The worksheets in the order of the tabs. */
    static List<Grid> read(WorkbookParts parts, ZeroFormulas zeros, WorkbookBound bound) throws UnreadableWorkbook {
        String workbook = findWorkbook(parts);
        Map<String, WorkbookParts.Relation> relations = parts.relations(workbook);
        Map<String, SheetBuilder> sheets = new LinkedHashMap<>(); // by their parts
        Set<String> taken = new HashSet<>();
        List<String> twice = new ArrayList<>();
        boolean[] date1904 = new boolean[1];
        boolean[] isWorkbook = new boolean[1];
        parts.demand(workbook, xml -> {
            switch (xml.getLocalName()) {
                case "workbook" -> isWorkbook[0] = true;
                case "workbookPr" -> date1904[0] = Xml.isSet(xml, "date1904");
                case "calcPr" -> zeros.computedOnOpening(Xml.isSet(xml, "fullCalcOnLoad"));
                case "sheet" -> {
                    bound.keep(WorkbookBound.Kept.SHEETS, CellRef.WHOLE_FILE);
                    String name = Xml.attribute(xml, "name");
                    WorkbookParts.Relation relation = relations.get(Xml.attribute(xml, "id"));
                    boolean worksheet = relation != null && relation.type().endsWith("/worksheet");
                    if (relation == null
                            || !parts.holds(relation.target())
                            || !worksheet
                                    && !OTHER_SHEET.matcher(relation.type()).matches()) {
                        throw UnreadableWorkbook.damaged(name);
                    }
                    if (worksheet) {
                        boolean hidden = !Set.of("", "visible").contains(Xml.attribute(xml, "state"));
                        if (!taken.add(relation.target().toLowerCase(Locale.ROOT))) {
                            twice.add(name);
                        }
                        sheets.put(relation.target(), new SheetBuilder(name, hidden, bound));
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
        if (!twice.isEmpty()) {
            // where two tabs share a part, another sheet's content is lost or shown under a wrong name
            throw UnreadableWorkbook.damaged(twice.get(0));
        }
        List<String> texts = new ArrayList<>();
        Map<Integer, RunText> struck = new HashMap<>();
        String shared = target(relations, "/sharedStrings");
        if (!shared.isEmpty()) {
            parts.demand(shared, xml -> {
                if (xml.getLocalName().equals("si")) {
                    bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
                    RunText runs = RichText.readRuns(xml);
                    if (runs.isStruck() || runs.isCorrected()) {
                        struck.put(texts.size(), runs);
                    }
                    texts.add(KNOWN.of(CellValue.clean(RichText.unescaped(runs.toString()))));
                }
            });
        }
        CellStyles styles = CellStyles.read(parts, target(relations, "/styles"), bound);
        List<Grid> grids = new ArrayList<>();
        for (Map.Entry<String, SheetBuilder> each : sheets.entrySet()) {
            String part = each.getKey();
            SheetBuilder sheet = each.getValue();
            Map<String, String> links = parts.hyperlinks(part, bound);
            for (String comments : parts.listRelated(part, "/comments")) {
                parts.read(comments, xml -> {
                    Optional<CellRef> at = xml.getLocalName().equals("comment")
                            ? CellRef.find(Xml.attribute(xml, "ref"))
                            : Optional.empty();
                    if (at.isPresent()) {
                        sheet.comment(at.get().row(), at.get().column(), RichText.read(xml));
                    }
                });
            }
            SheetParser parser = new SheetParser(sheet, texts, struck, styles, date1904[0], links, zeros, bound);
            try {
                parts.demand(part, parser::element);
            } catch (UnreadableWorkbook damage) {
                throw damage.on(sheet.sheet());
            }
            SheetBoxes.read(parts, part, sheet);
            grids.add(sheet.toGrid());
        }
        return grids;
    }

    private static String findWorkbook(WorkbookParts parts) throws UnreadableWorkbook {
        if (!parts.holds(WorkbookParts.relationsOf(""))) {
            throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, WorkbookParts.relationsOf(""));
        }
        String workbook = target(parts.relations(""), OFFICE_DOCUMENT);
        if (workbook.isEmpty()) {
            throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, "");
        }
        if (workbook.endsWith(BINARY)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, "");
        }
        if (!parts.holds(WorkbookParts.relationsOf(workbook))) {
            throw UnreadableWorkbook.damaged(WorkbookParts.relationsOf(workbook));
        }
        return workbook;
    }

    private static String target(Map<String, WorkbookParts.Relation> relations, String type) {
        return relations.values().stream()
                .filter(relation -> relation.type().endsWith(type))
                .map(WorkbookParts.Relation::target)
                .findFirst()
                .orElse("");
    }
}
