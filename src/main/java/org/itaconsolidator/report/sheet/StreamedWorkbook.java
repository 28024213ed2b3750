package org.itaconsolidator.report.sheet;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.formula.SheetNameFormatter;
import org.apache.poi.ss.util.WorkbookUtil;
import org.itaconsolidator.model.ShownText;

/**
 * A workbook of sheets that are written row by row, packed in one pass. It is written without POI's model of cells and XML,
 * which took more than half of the time of a body's workbook; the same content gives the same bytes.
 */
public final class StreamedWorkbook implements Closeable {
    static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** Packed in half of the time that the usual level takes; a body's workbook is a ninth larger than by level 5. */
    private static final int LEVEL = 3;

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";
    private static final String SPREADSHEET = CONTENT + "spreadsheetml.";

    private final Path file;
    private final SheetStyles styles;
    private String title = "";
    private String asOf = "";
    private final List<StreamedSheet> sheets = new ArrayList<>();
    private final LongTexts longTexts = new LongTexts();

    /**
     * Without sheets yet.
     *
     * @param file what {@link #save} writes; its folder must exist
     */
    public StreamedWorkbook(Path file, boolean thaiDigits) {
        this.file = file;
        this.styles = SheetStyles.of(thaiDigits);
    }

    /** Names it in its properties and at the foot of its pages, which also say of which day it is. */
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

    /** The texts that are higher than their rows. */
    public LongTexts longTexts() {
        return longTexts;
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

    /** A text between tags or quotation marks. */
    public static String escaped(String text) {
        return ShownText.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Writes the workbook; an existing file is replaced. */
    public void save() throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(LEVEL);
            new Package().write(zip);
        }
    }

    @Override
    public void close() throws IOException {
        for (StreamedSheet sheet : sheets) {
            sheet.close();
        }
    }

    /** The parts of the file, which name one another. */
    private final class Package {
        /** A part; one without a type only relates others. */
        private record Part(String name, String type, Writing writing) {}

        private interface Writing {
            void to(OutputStream out) throws IOException;
        }

        private final List<Part> parts = new ArrayList<>();
        private int drawings;
        private int charts;
        private int tables;

        void write(ZipOutputStream zip) throws IOException {
            relate(
                    "_rels/.rels",
                    List.of(
                            relation(1, OFFICE + "/officeDocument", "xl/workbook.xml"),
                            relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
                            relation(3, OFFICE + "/extended-properties", "docProps/app.xml")));
            add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties());
            add(
                    "docProps/app.xml",
                    CONTENT + "extended-properties+xml",
                    "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                            + "<Application>ita-consolidator</Application></Properties>");
            add("xl/workbook.xml", SPREADSHEET + "sheet.main+xml", workbook());
            parts.add(new Part("xl/styles.xml", SPREADSHEET + "styles+xml", out -> out.write(styles.part())));
            List<String> related = new ArrayList<>();
            for (StreamedSheet sheet : sheets) {
                related.add(addSheet(sheet, related.size() + 1));
            }
            related.add(relation(related.size() + 1, OFFICE + "/styles", "styles.xml"));
            relate("xl/_rels/workbook.xml.rels", related);
            write(zip, "[Content_Types].xml", out -> out.write(XmlBytes.of(XML + types())));
            for (Part part : parts) {
                write(zip, part.name(), part.writing());
            }
        }

        private static void write(ZipOutputStream zip, String name, Writing writing) throws IOException {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(WorkbookFile.ENTRY_TIME);
            zip.putNextEntry(entry);
            writing.to(zip);
        }

        private String addSheet(StreamedSheet sheet, int number) {
            String part = "worksheets/sheet" + number + ".xml";
            parts.add(new Part("xl/" + part, SPREADSHEET + "worksheet+xml", out -> sheet.writeTo(out, number == 1)));
            List<String> related = new ArrayList<>();
            if (!sheet.listCharts().isEmpty()) {
                drawings++;
                related.add(relation(1, OFFICE + "/drawing", "../drawings/drawing" + drawings + ".xml"));
                add("xl/drawings/drawing" + drawings + ".xml", CONTENT + "drawing+xml", sheet.drawing());
                List<String> drawn = new ArrayList<>();
                for (String chart : sheet.listCharts()) {
                    charts++;
                    drawn.add(relation(drawn.size() + 1, OFFICE + "/chart", "../charts/chart" + charts + ".xml"));
                    add("xl/charts/chart" + charts + ".xml", CONTENT + "drawingml.chart+xml", chart);
                }
                relate("xl/drawings/_rels/drawing" + drawings + ".xml.rels", drawn);
            }
            sheet.findTable().ifPresent(table -> {
                tables++;
                String file = "tables/table" + tables + ".xml";
                related.add(relation(related.size() + 1, OFFICE + "/table", "../" + file));
                add("xl/" + file, SPREADSHEET + "table+xml", table.part(tables));
            });
            if (!related.isEmpty()) {
                relate("xl/worksheets/_rels/sheet" + number + ".xml.rels", related);
            }
            return relation(number, OFFICE + "/worksheet", part);
        }

        private String types() {
            StringBuilder types =
                    new StringBuilder("<Types xmlns=\"").append(PACKAGE).append("content-types\">");
            types.append(
                    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>");
            types.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
            for (Part part : parts) {
                if (!part.type().isEmpty()) {
                    types.append("<Override PartName=\"/").append(part.name());
                    types.append("\" ContentType=\"").append(part.type()).append("\"/>");
                }
            }
            return types.append("</Types>").toString();
        }

        private String workbook() {
            StringBuilder list = new StringBuilder();
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < sheets.size(); i++) {
                String name = sheets.get(i).name();
                list.append("<sheet name=\"")
                        .append(escaped(name))
                        .append("\" sheetId=\"")
                        .append(i + 1);
                list.append("\" r:id=\"rId").append(i + 1).append("\"/>");
                names.append(sheets.get(i).definedNames(i, SheetNameFormatter.format(name)));
            }
            return "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" + OFFICE
                    + "\"><workbookPr/><bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>" + list
                    + "</sheets>"
                    + (names.length() == 0 ? "" : "<definedNames>" + names + "</definedNames>") + "</workbook>";
        }

        /** A fixed time, and no name of a person. */
        private String properties() {
            String time = " xsi:type=\"dcterms:W3CDTF\">" + WorkbookFile.CREATED + "<";
            return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created" + time
                    + "/dcterms:created><dc:creator>ita-consolidator</dc:creator><cp:lastModifiedBy>ita-consolidator"
                    + "</cp:lastModifiedBy><dcterms:modified" + time + "/dcterms:modified><dc:title>" + escaped(title)
                    + "</dc:title></cp:coreProperties>";
        }

        private static String relation(int number, String type, String target) {
            return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
        }

        private void relate(String name, List<String> relations) {
            add(
                    name,
                    "",
                    "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                            + "</Relationships>");
        }

        private void add(String name, String type, String xml) {
            parts.add(new Part(name, type, out -> out.write(XmlBytes.of(XML + xml))));
        }
    }
}
