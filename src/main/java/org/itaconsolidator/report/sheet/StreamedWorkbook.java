package org.itaconsolidator.report.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.itaconsolidator.model.Body;

/**
 * A workbook whose sheets are written row by row and compressed in one pass, without POI's model of cells and XML,
 * which took more than half of the time of a body's workbook. The same content gives the same bytes.
 */
public final class StreamedWorkbook implements Closeable {
    private static final String OFFICE = OfficePackage.OFFICE;
    private static final String CONTENT = OfficePackage.CONTENT;
    private static final String SPREADSHEET = CONTENT + "spreadsheetml.";

    private final Path file;
    private final SheetStyles styles;
    private final Map<List<?>, String> starts = new HashMap<>();
    private String title = "";
    private String asOf = "";
    private final List<StreamedSheet> sheets = new ArrayList<>();
    private final LongTexts longTexts = new LongTexts();

    /** @param file what {@link #save} writes; its folder must exist */
    public StreamedWorkbook(Path file, boolean thaiDigits) {
        this.file = file;
        this.styles = SheetStyles.of(thaiDigits);
    }

    /** Sets the title in the properties and at the foot of pages, with the day of the data. */
    public void describe(String documentTitle, String documentAsOf) {
        title = documentTitle;
        asOf = documentAsOf;
    }

    public String title() {
        return title;
    }

    public String asOf() {
        return asOf;
    }

    /** The texts that do not fit into their rows. */
    public LongTexts longTexts() {
        return longTexts;
    }

    /** Remembers where a sheet's rows about something begin; the first that are told count. */
    public void startAt(String sheet, String about, int row) {
        starts.putIfAbsent(List.of(sheet, about), "A" + row);
    }

    /** As {@link #startAt(String, String, int)}, and where those of a body begin. */
    public void startAt(String sheet, String about, Optional<Body> body, int row) {
        startAt(sheet, about, row);
        body.ifPresent(whose -> starts.putIfAbsent(List.of(sheet, about, whose), "A" + row));
    }

    /**
     * Where a sheet's rows about something begin, a body's own if it has such rows; where the sheet has none, the body's first row, or that of
     * the sheet; its first cell where it lists nothing.
     */
    public String findStart(String sheet, String about, Body body) {
        return Stream.of(
                        List.<Object>of(sheet, about, body),
                        List.<Object>of(sheet, about),
                        List.<Object>of(sheet, "", body),
                        List.<Object>of(sheet, ""))
                .flatMap(key -> Optional.ofNullable(starts.get(key)).stream())
                .findFirst()
                .orElse("A1");
    }

    /** Adds a sheet; no two may have the same name. */
    StreamedSheet createSheet(String name) {
        String safe = WorkbookUtil.createSafeSheetName(name);
        if (hasSheet(safe)) {
            throw new IllegalArgumentException("two sheets are called " + safe);
        }
        StreamedSheet sheet = new StreamedSheet(safe, file.toAbsolutePath().getParent());
        sheets.add(sheet);
        return sheet;
    }

    public boolean hasSheet(String name) {
        return findSheet(name).isPresent();
    }

    public Optional<StreamedSheet> findSheet(String name) {
        return sheets.stream()
                .filter(sheet -> sheet.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** Writes the workbook; an existing file is replaced. */
    public void save() throws IOException {
        new Parts().save();
    }

    @Override
    public void close() throws IOException {
        for (StreamedSheet sheet : sheets) {
            sheet.close();
        }
    }

    private final class Parts {
        private final OfficePackage parts = new OfficePackage("xl/workbook.xml", title);
        private int drawings;
        private int charts;
        private int tables;

        void save() throws IOException {
            parts.add("xl/workbook.xml", SPREADSHEET + "sheet.main+xml", workbook());
            parts.add("xl/styles.xml", SPREADSHEET + "styles+xml", out -> out.write(styles.part()));
            List<String> related = new ArrayList<>();
            for (StreamedSheet sheet : sheets) {
                related.add(addSheet(sheet, related.size() + 1));
            }
            related.add(OfficePackage.relation(related.size() + 1, OFFICE + "/styles", "styles.xml"));
            parts.relate("xl/_rels/workbook.xml.rels", related);
            parts.save(file);
        }

        private String addSheet(StreamedSheet sheet, int number) {
            String part = "worksheets/sheet" + number + ".xml";
            parts.add("xl/" + part, SPREADSHEET + "worksheet+xml", out -> sheet.writeTo(out, number == 1));
            List<String> related = new ArrayList<>();
            if (!sheet.listCharts().isEmpty()) {
                drawings++;
                related.add(OfficePackage.relation(1, OFFICE + "/drawing", "../drawings/drawing" + drawings + ".xml"));
                parts.add("xl/drawings/drawing" + drawings + ".xml", CONTENT + "drawing+xml", sheet.drawing());
                List<String> drawn = new ArrayList<>();
                for (String chart : sheet.listCharts()) {
                    charts++;
                    drawn.add(OfficePackage.relation(
                            drawn.size() + 1, OFFICE + "/chart", "../charts/chart" + charts + ".xml"));
                    parts.add("xl/charts/chart" + charts + ".xml", CONTENT + "drawingml.chart+xml", chart);
                }
                parts.relate("xl/drawings/_rels/drawing" + drawings + ".xml.rels", drawn);
            }
            sheet.findTable().ifPresent(table -> {
                tables++;
                String file = "tables/table" + tables + ".xml";
                related.add(OfficePackage.relation(related.size() + 1, OFFICE + "/table", "../" + file));
                parts.add("xl/" + file, SPREADSHEET + "table+xml", table.part(tables));
            });
            if (!related.isEmpty()) {
                parts.relate("xl/worksheets/_rels/sheet" + number + ".xml.rels", related);
            }
            return OfficePackage.relation(number, OFFICE + "/worksheet", part);
        }

        private String workbook() {
            StringBuilder list = new StringBuilder();
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < sheets.size(); i++) {
                String name = sheets.get(i).name();
                list.append("<sheet name=\"" + OfficePackage.escaped(name) + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId"
                        + (i + 1) + "\"/>");
                names.append(sheets.get(i).definedNames(i, SheetNameFormatter.format(name)));
            }
            return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                    + "\"><workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>" + list
                    + "</sheets>"
                    + (names.length() == 0 ? "" : "<definedNames>" + names + "</definedNames>") + "</workbook>";
        }
    }
}
