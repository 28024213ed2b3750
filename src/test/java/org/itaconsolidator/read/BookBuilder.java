package org.itaconsolidator.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaconsolidator.model.CellRef;

/**
 * Writes small workbooks part by part, so that a test decides what no library would write: types, styles, wrong numbers,
 * missing parts.
 */
public final class BookBuilder {
    /** How texts are kept. */
    enum Texts {
        SHARED,
        INLINE,
        RICH
    }

    /** The styles 0 to 31 of each workbook. */
    static final int PERCENT = 1;

    static final int DATE = 2;
    static final int THAI_LOCALE_DATE = 3;
    static final int THAI_LETTERS_DATE = 4;
    static final int BUDDHIST_DATE = 5;
    static final int BUILT_IN_THAI_DATE = 6;

    static final int STRUCK = 7;
    static final int WHITE = 8;
    static final int WHITE_ON_BLUE = 9;
    static final int NOT_SHOWN = 10;
    static final int FORECAST = 11;
    static final int AIM = 12;
    static final int WITH_UNIT = 13;
    static final int BLACK = 14;
    static final int ITALIC = 15;
    static final int UNDERLINED = 16;
    static final int GREY_CELL = 17;
    static final int RED_LETTERS = 18;
    static final int YELLOW_CELL = 19;
    static final int ABOUT = 20;
    static final int OUT_OF_30 = 21;
    static final int MARKED = 22;
    static final int EXPECTED = 23;
    static final int AIM_OF_YEAR = 24;
    static final int YEAR_WITH_WORD = 25;
    static final int SCALED = 26;
    static final int WITH_MINUS = 27;
    static final int WITH_THOUSANDS = 28;
    static final int ACCOUNTING = 29;
    static final int YEAR_ALONE = 30;
    static final int HOURS = 31;

    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<numFmts count=\"18\"><numFmt numFmtId=\"164\" formatCode=\"[$-th-TH,107]d mmmm yyyy\"/>"
                    + "<numFmt numFmtId=\"165\" formatCode=\"ว ดดดด ปปปป\"/>"
                    + "<numFmt numFmtId=\"166\" formatCode=\"d/m/bbbb\"/>"
                    + "<numFmt numFmtId=\"167\" formatCode=\";;;\"/>"
                    + "<numFmt numFmtId=\"168\" formatCode=\"0.00&quot; (ประมาณการ)&quot;\"/>"
                    + "<numFmt numFmtId=\"169\" formatCode=\"&quot;เป้า &quot;0.00\"/>"
                    + "<numFmt numFmtId=\"170\" formatCode=\"0.00\\ &quot;คะแนน;&quot;;-0.00\"/>"
                    + "<numFmt numFmtId=\"171\" formatCode=\"&quot;≈&quot;0.00\"/>"
                    + "<numFmt numFmtId=\"172\" formatCode=\"0.00&quot; / 30&quot;\"/>"
                    + "<numFmt numFmtId=\"173\" formatCode=\"0.00&quot;*&quot;\"/>"
                    + "<numFmt numFmtId=\"174\" formatCode=\"0.00&quot; (คาด)&quot;\"/>"
                    + "<numFmt numFmtId=\"175\" formatCode=\"&quot;เป้าหมาย &quot;0\"/>"
                    + "<numFmt numFmtId=\"176\" formatCode=\"&quot;ปี &quot;0\"/>"
                    + "<numFmt numFmtId=\"177\" formatCode=\"0.00,\"/><numFmt numFmtId=\"178\" formatCode=\"-0.00\"/>"
                    + "<numFmt numFmtId=\"179\" formatCode=\"#,##0.00;[Red]-#,##0.00\"/>"
                    + "<numFmt numFmtId=\"180\" formatCode=\"_-* #,##0.00_-;-* #,##0.00_-;_-* &quot;-&quot;??_-\"/>"
                    + "<numFmt numFmtId=\"181\" formatCode=\"[$-D07041E]yyyy\"/></numFmts>"
                    + "<fonts count=\"7\"><font><sz val=\"11\"/><color theme=\"1\"/></font><font><strike/></font>"
                    + "<font><strike val=\"0\"/><color rgb=\"FFFFFFFF\"/></font><font><color rgb=\"FF000000\"/></font>"
                    + "<font><i/></font><font><u/></font><font><b val=\"0\"/><color indexed=\"10\"/></font></fonts>"
                    + "<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>"
                    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF003366\"/></patternFill></fill>"
                    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFBFBFBF\"/></patternFill></fill>"
                    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFFF00\"/></patternFill></fill></fills>"
                    + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs><cellXfs count=\"32\">"
                    + "<xf numFmtId=\"0\"/><xf numFmtId=\"10\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                    + "<xf numFmtId=\"165\"/><xf numFmtId=\"166\"/><xf numFmtId=\"71\"/>"
                    + "<xf numFmtId=\"0\" fontId=\"1\"/><xf numFmtId=\"0\" fontId=\"2\"/>"
                    + "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"1\"/><xf numFmtId=\"167\"/><xf numFmtId=\"168\"/>"
                    + "<xf numFmtId=\"169\"/><xf numFmtId=\"170\"/><xf numFmtId=\"2\" fontId=\"3\"/>"
                    + "<xf numFmtId=\"2\" fontId=\"4\"/><xf numFmtId=\"2\" fontId=\"5\"/><xf numFmtId=\"2\" fillId=\"2\"/>"
                    + "<xf numFmtId=\"2\" fontId=\"6\"/><xf numFmtId=\"2\" fillId=\"3\"/>"
                    + "<xf numFmtId=\"171\"/><xf numFmtId=\"172\"/><xf numFmtId=\"173\"/><xf numFmtId=\"174\"/>"
                    + "<xf numFmtId=\"175\"/><xf numFmtId=\"176\"/><xf numFmtId=\"177\"/>"
                    + "<xf numFmtId=\"178\"/><xf numFmtId=\"179\"/><xf numFmtId=\"180\"/><xf numFmtId=\"181\"/><xf numFmtId=\"46\"/></cellXfs>"
                    + "<dxfs count=\"1\"><dxf><font><strike/></font></dxf></dxfs></styleSheet>";

    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private Texts texts = Texts.SHARED;
    private boolean date1904;
    private boolean strict;
    private String title = "";

    /** A cell as it stands in the file: type, style, formula (or null), value (or null). */
    record Raw(String type, int style, String formula, String value) {}

    /** A number shown as per cent. */
    static Raw percent(String stored) {
        return new Raw("", PERCENT, null, stored);
    }

    /** A text whose end stands higher or lower, as the mark of a footnote. */
    record Raised(String text, String mark, String how) {
        Raised(String text, String mark) {
            this(text, mark, "superscript");
        }
    }

    /** A text in pieces, each struck through by itself or not. */
    record Pieces(boolean struck, String... texts) {}

    /** A formula with its cached number. */
    static Raw formula(String cached) {
        return new Raw("", 0, "1+1", cached);
    }

    BookBuilder texts(Texts kind) {
        texts = kind;
        return this;
    }

    BookBuilder date1904() {
        date1904 = true;
        return this;
    }

    BookBuilder strict() {
        strict = true;
        return this;
    }

    /** What the file's properties say of it. */
    BookBuilder title(String text) {
        title = text;
        return this;
    }

    public Sheet sheet(String name) {
        Sheet sheet = new Sheet(name);
        sheets.add(sheet);
        return sheet;
    }

    /** One sheet while it is filled. */
    public final class Sheet {
        private String name;
        private final TreeMap<Integer, TreeMap<Integer, Object>> rows = new TreeMap<>();
        private final List<String> merges = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final List<String> targets = new ArrayList<>();
        private final StringBuilder comments = new StringBuilder();
        private final StringBuilder boxes = new StringBuilder();
        private String chart = "";
        private final Map<Integer, String> heights = new TreeMap<>();
        private final Map<Integer, String> widths = new TreeMap<>();
        private final TreeSet<Integer> hiddenRows = new TreeSet<>();
        private final TreeSet<Integer> hiddenColumns = new TreeSet<>();
        private String state = "visible";

        private String footer = "";
        private final StringBuilder prompts = new StringBuilder();

        private Sheet(String name) {
            this.name = name;
        }

        /** Puts a value: text, number, day, or {@link Raw}. {@code null} and "" leave the cell out. */
        public Sheet set(int row, int column, Object value) {
            if (value != null && !"".equals(value)) {
                rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
            }
            return this;
        }

        public Sheet row(int row, Object... values) {
            for (int i = 0; i < values.length; i++) {
                set(row, i + 1, values[i]);
            }
            return this;
        }

        Sheet merge(int firstRow, int firstColumn, int lastRow, int lastColumn) {
            merges.add(CellRef.columnName(firstColumn) + firstRow + ":" + CellRef.columnName(lastColumn) + lastRow);
            return this;
        }

        /** A hyperlink of a cell or a range such as {@code D5:D7} to an address or file. */
        Sheet link(String cells, String target) {
            targets.add(target);
            links.add("<hyperlink ref=\"" + cells + "\" r:id=\"rId" + targets.size() + "\"/>");
            return this;
        }

        /** A hyperlink of a cell to a place in the workbook. */
        Sheet linkInside(String cells, String location) {
            links.add("<hyperlink ref=\"" + cells + "\" location=\"" + location + "\" display=\"x\"/>");
            return this;
        }

        /** A comment at a cell such as {@code B5}, as spreadsheet programs keep it: with its author's name. */
        Sheet comment(String cell, String text) {
            comments.append("<comment ref=\"" + cell
                    + "\" authorId=\"0\"><text><r><t>ผู้กรอก:</t></r><r><t xml:space=\"preserve\">\n" + escape(text)
                    + "</t></r></text></comment>");
            return this;
        }

        /** A box with a text over a cell, such as {@code B2}, as spreadsheet programs draw it; {@code more} are attributes of the shape. */
        Sheet box(int row, int column, String text, String more) {
            StringBuilder lines = new StringBuilder();
            text.lines().forEach(line -> lines.append("<a:p><a:r><a:t>" + escape(line) + "</a:t></a:r></a:p>"));
            boxes.append("<xdr:twoCellAnchor><xdr:from><xdr:col>" + (column - 1) + "</xdr:col><xdr:row>" + (row - 1)
                    + "</xdr:row></xdr:from><xdr:sp " + more
                    + "><xdr:nvSpPr><xdr:cNvPr id=\"2\" name=\"x\"/></xdr:nvSpPr>"
                    + "<xdr:txBody>" + lines + "</xdr:txBody></xdr:sp></xdr:twoCellAnchor>");
            return this;
        }

        Sheet rename(String other) {
            name = other;
            return this;
        }

        /** A chart with a title. */
        Sheet chart(String title) {
            chart = title;
            return this;
        }

        private void drawing(Map<String, String> parts, int number) {
            if (boxes.isEmpty() && chart.isEmpty()) {
                return;
            }
            String namespaces = " xmlns:xdr=\"urn:xdr\" xmlns:a=\"urn:a\" xmlns:c=\"urn:c\"";
            parts.put("xl/drawings/drawing" + number + ".xml", "<xdr:wsDr" + namespaces + ">" + boxes + "</xdr:wsDr>");
            if (!chart.isEmpty()) {
                parts.put(
                        "xl/drawings/_rels/drawing" + number + ".xml.rels",
                        relationsOf("<Relationship Id=\"rId1\" Type=\"" + relationships()
                                + "/chart\" Target=\"../charts/chart" + number + ".xml\"/>"));
                parts.put(
                        "xl/charts/chart" + number + ".xml",
                        "<c:chartSpace" + namespaces + "><c:chart><c:title><a:p><a:r><a:t>" + escape(chart)
                                + "</a:t></a:r></a:p></c:title></c:chart></c:chartSpace>");
            }
        }

        private String commentsPart() {
            return "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>x</author></authors>"
                    + "<commentList>" + comments + "</commentList></comments>";
        }

        private boolean isRelated() {
            return !targets.isEmpty() || !comments.isEmpty() || !boxes.isEmpty() || !chart.isEmpty();
        }

        /** The part that says where the hyperlinks, comments and drawings are. */
        private String targetsPart(int number) {
            StringBuilder xml = new StringBuilder();
            if (!comments.isEmpty()) {
                xml.append("<Relationship Id=\"rIdC\" Type=\"" + relationships() + "/comments\" Target=\"../comments"
                        + number + ".xml\"/>");
            }
            if (!boxes.isEmpty() || !chart.isEmpty()) {
                xml.append("<Relationship Id=\"rIdD\" Type=\"" + relationships()
                        + "/drawing\" Target=\"../drawings/drawing" + number + ".xml\"/>");
            }
            for (int i = 0; i < targets.size(); i++) {
                xml.append("<Relationship Id=\"rId" + (i + 1) + "\" Type=\"" + relationships()
                        + "/hyperlink\" Target=\"" + escape(targets.get(i)) + "\" TargetMode=\"External\"/>");
            }
            return relationsOf(xml.toString());
        }

        /** What is shown where somebody types into cells. */
        Sheet prompt(String cells, String title, String text) {
            prompts.append("<dataValidation type=\"decimal\" showInputMessage=\"1\" sqref=\"" + cells
                    + "\" promptTitle=\"" + escape(title) + "\" prompt=\"" + escape(text) + "\"/>");
            return this;
        }

        Sheet footer(String text) {
            footer = text;
            return this;
        }

        Sheet hideRow(int row) {
            hiddenRows.add(row);
            return this;
        }

        /** Makes a row as high as that, in points. */
        Sheet height(int row, String points) {
            heights.put(row, points);
            return this;
        }

        /** Makes a column as wide as that, in digits. */
        Sheet width(int column, String digits) {
            widths.put(column, digits);
            return this;
        }

        Sheet hideColumn(int column) {
            hiddenColumns.add(column);
            return this;
        }

        Sheet state(String newState) {
            state = newState;
            return this;
        }

        /** The workbook that it is a sheet of. */
        BookBuilder book() {
            return BookBuilder.this;
        }

        int lastRow() {
            return rows.isEmpty() ? 0 : rows.lastKey();
        }

        private String xml() {
            StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + namespace() + "\" xmlns:r=\""
                    + relationships() + "\"><dimension ref=\"A1\"/>");
            if (!hiddenColumns.isEmpty() || !widths.isEmpty()) {
                xml.append("<cols>");
                widths.forEach((c, width) -> xml.append(
                        "<col min=\"" + c + "\" max=\"" + c + "\" width=\"" + width + "\" customWidth=\"1\"/>"));
                hiddenColumns.forEach(
                        c -> xml.append("<col min=\"" + c + "\" max=\"" + c + "\" width=\"9\" hidden=\"1\"/>"));
                xml.append("</cols>");
            }
            xml.append("<sheetData>");
            rows.forEach((number, cells) -> {
                xml.append("<row r=\"").append(number).append('"');
                if (heights.containsKey(number)) {
                    xml.append(" ht=\"").append(heights.get(number)).append("\" customHeight=\"1\"");
                }
                xml.append(hiddenRows.contains(number) ? " hidden=\"1\">" : ">");
                cells.forEach((column, value) -> cell(xml, CellRef.columnName(column) + number, value));
                xml.append("</row>");
            });
            xml.append("</sheetData>");
            if (!merges.isEmpty()) {
                xml.append("<mergeCells>");
                merges.forEach(
                        ref -> xml.append("<mergeCell ref=\"").append(ref).append("\"/>"));
                xml.append("</mergeCells>");
            }
            if (!links.isEmpty()) {
                xml.append("<hyperlinks>");
                links.forEach(xml::append);
                xml.append("</hyperlinks>");
            }
            if (!prompts.isEmpty()) {
                xml.append("<dataValidations>").append(prompts).append("</dataValidations>");
            }
            if (!footer.isEmpty()) {
                xml.append("<headerFooter><oddHeader>&amp;R&amp;P</oddHeader><oddFooter>")
                        .append(escape(footer))
                        .append("</oddFooter></headerFooter>");
            }
            return xml.append("</worksheet>").toString();
        }

        private void cell(StringBuilder xml, String reference, Object value) {
            if (value instanceof String text) {
                text(xml, reference, text);
                return;
            }
            if (value instanceof Raised raised) {
                xml.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is>" + run(raised.text())
                        + "<r><rPr><vertAlign val=\"" + raised.how() + "\"/></rPr><t>" + escape(raised.mark())
                        + "</t></r></is></c>");
                return;
            }
            if (value instanceof Pieces pieces) {
                xml.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is>");
                for (String text : pieces.texts()) {
                    xml.append("<r><rPr><strike" + (pieces.struck() ? "" : " val=\"0\"") + "/></rPr><t>" + escape(text)
                            + "</t></r>");
                }
                xml.append("</is></c>");
                return;
            }
            Raw raw = raw(value);
            xml.append("<c r=\"")
                    .append(reference)
                    .append("\" s=\"")
                    .append(raw.style())
                    .append('"');
            xml.append(raw.type().isEmpty() ? ">" : " t=\"" + raw.type() + "\">");
            xml.append(raw.formula() == null ? "" : "<f>" + raw.formula() + "</f>");
            xml.append(raw.value() == null ? "" : "<v>" + escape(raw.value()) + "</v>")
                    .append("</c>");
        }

        private void text(StringBuilder xml, String reference, String text) {
            switch (texts) {
                case SHARED -> xml.append("<c r=\"" + reference + "\" t=\"s\"><v>" + index(text) + "</v></c>");
                case INLINE ->
                    xml.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                            + escape(text) + "</t></is></c>");
                case RICH -> {
                    int middle = text.length() / 2;
                    xml.append("<c r=\"" + reference + "\" t=\"inlineStr\"><is>" + run(text.substring(0, middle))
                            + run(text.substring(middle)) + "</is></c>");
                }
            }
        }
    }

    private Raw raw(Object value) {
        if (value instanceof Raw raw) {
            return raw;
        }
        if (value instanceof LocalDate day) {
            LocalDate epoch = date1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return new Raw("", DATE, null, String.valueOf(ChronoUnit.DAYS.between(epoch, day)));
        }
        if (value instanceof BigDecimal number) {
            return new Raw("", 0, null, number.toPlainString());
        }
        return new Raw("", 0, null, String.valueOf(value));
    }

    private static String run(String text) {
        return "<r><rPr><b/></rPr><t xml:space=\"preserve\">" + escape(text) + "</t></r>";
    }

    private int index(String text) {
        return shared.computeIfAbsent(text, t -> shared.size());
    }

    private String namespace() {
        return strict
                ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    }

    private String relationships() {
        return strict
                ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    }

    /** The parts by name, for a test to damage. */
    Map<String, byte[]> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            list.append("<sheet name=\"" + escape(sheet.name) + "\" sheetId=\"" + (i + 1) + "\" state=\"" + sheet.state
                    + "\" r:id=\"rId" + (i + 1) + "\"/>");
            relations.append(relation("rId" + (i + 1), "/worksheet", "worksheets/sheet" + (i + 1) + ".xml"));
            parts.put("xl/worksheets/sheet" + (i + 1) + ".xml", sheet.xml());
            if (!sheet.comments.isEmpty()) {
                parts.put("xl/comments" + (i + 1) + ".xml", sheet.commentsPart());
            }
            sheet.drawing(parts, i + 1);
            if (sheet.isRelated()) {
                parts.put("xl/worksheets/_rels/sheet" + (i + 1) + ".xml.rels", sheet.targetsPart(i + 1));
            }
        }
        relations.append(relation("rIdStyles", "/styles", "styles.xml"));
        relations.append(relation("rIdTexts", "/sharedStrings", "sharedStrings.xml"));
        StringBuilder strings = new StringBuilder("<sst xmlns=\"" + namespace() + "\">");
        shared.keySet().forEach(t -> strings.append("<si><t xml:space=\"preserve\">" + escape(t) + "</t></si>"));
        parts.put("xl/sharedStrings.xml", strings + "</sst>");
        parts.put("xl/styles.xml", STYLES);
        parts.put("xl/_rels/workbook.xml.rels", relationsOf(relations.toString()));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + namespace() + "\" xmlns:r=\"" + relationships() + "\"><workbookPr date1904=\""
                        + (date1904 ? 1 : 0) + "\"/><sheets>" + list + "</sheets></workbook>");
        if (!title.isEmpty()) {
            parts.put(
                    "docProps/core.xml",
                    "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + escape(title)
                            + "</dc:title></cp:coreProperties>");
        }
        parts.put("_rels/.rels", relationsOf(relation("rId1", "/officeDocument", "xl/workbook.xml")));
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) ->
                bytes.put(name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    public byte[] toBytes() {
        return zip(parts());
    }

    /** A ZIP of parts. */
    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            if (parts.values().stream().noneMatch(part -> part.length > 1_000_000)) {
                zip.setLevel(Deflater.BEST_SPEED); // ten thousands are packed
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept(out.toByteArray());
    }

    /** The bytes of a workbook, which the property workbooks.kept has written into a folder, named by their content. */
    private static byte[] kept(byte[] workbook) {
        String folder = System.getProperty("workbooks.kept");
        if (folder != null) {
            try {
                Path file = Path.of(folder, UUID.nameUUIDFromBytes(workbook) + ".xlsx");
                Files.write(Files.createDirectories(file.getParent()).resolve(file.getFileName()), workbook);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return workbook;
    }

    /** A ZIP whose entries are stored one after the other as given, names repeated or not. */
    static byte[] storedZip(List<Map.Entry<String, byte[]>> entries) {
        var out = new ByteArrayOutputStream();
        var central = new ByteArrayOutputStream();
        for (Map.Entry<String, byte[]> entry : entries) {
            byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            crc.update(entry.getValue());
            int offset = out.size();
            little(out, 0x04034b50L, 4);
            header(out, crc.getValue(), entry.getValue().length, name.length);
            out.writeBytes(name);
            out.writeBytes(entry.getValue());
            little(central, 0x02014b50L, 4);
            little(central, 20, 2);
            header(central, crc.getValue(), entry.getValue().length, name.length);
            little(central, 0, 10);
            little(central, 0, 0);
            little(central, offset, 4);
            central.writeBytes(name);
        }
        int start = out.size();
        out.writeBytes(central.toByteArray());
        little(out, 0x06054b50L, 4);
        little(out, 0, 4);
        little(out, entries.size(), 2);
        little(out, entries.size(), 2);
        little(out, central.size(), 4);
        little(out, start, 4);
        little(out, 0, 2);
        return out.toByteArray();
    }

    private static void header(ByteArrayOutputStream out, long crc, int size, int nameLength) {
        little(out, 20, 2);
        little(out, 0x0800, 2);
        little(out, 0, 2);
        little(out, 0x21, 4);
        little(out, crc, 4);
        little(out, size, 4);
        little(out, size, 4);
        little(out, nameLength, 2);
        little(out, 0, 2);
    }

    private static void little(ByteArrayOutputStream out, long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            out.write(i < Long.BYTES ? (int) (value >>> 8 * i) & 0xFF : 0);
        }
    }

    private String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + relationships() + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relationsOf(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
