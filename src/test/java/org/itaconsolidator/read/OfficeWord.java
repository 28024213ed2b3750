package org.itaconsolidator.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;

/** The sheets of a workbook as a document of Word, as an office would type them: lines as paragraphs, what stands together as tables. */
final class OfficeWord {
    /** How it is typed. */
    enum Layout {
        PLAIN,
        /** Cells merged across and down, columns that miss each other by a hair, list numbers of Word, changes tracked. */
        MERGED,
        /** Tables that break over the page with their heading typed again, text in many runs, content controls. */
        BROKEN
    }

    private static final Pattern NUMBERED = Pattern.compile("^([๐-๙]{1,2})([.)]) (\\S.*)$");
    private static final Pattern FIGURE = Pattern.compile("[๐-๙]{2}\\.[๐-๙]{2}");
    private static final int HAIR = 60;

    private final Layout layout;
    private final StringBuilder body = new StringBuilder();
    private final List<Integer> lists = new ArrayList<>();

    private OfficeWord(Layout layout) {
        this.layout = layout;
    }

    static byte[] of(List<Grid> grids, Layout layout) {
        OfficeWord word = new OfficeWord(layout);
        for (Grid grid : grids) {
            if (!grid.isHidden()) {
                word.add(grid);
            }
        }
        return word.zip();
    }

    private void add(Grid grid) {
        List<GridRow> block = new ArrayList<>();
        int last = 0;
        for (GridRow row : grid.listRows()) {
            if (row.number() > last + 1) {
                add(block, grid);
                block.clear();
                body.append("<w:p/>".repeat(Math.min(3, row.number() - last - 1)));
            }
            block.add(row);
            last = row.number();
        }
        add(block, grid);
        body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
    }

    private void add(List<GridRow> block, Grid grid) {
        boolean table = block.stream().anyMatch(row -> row.size() > 1);
        if (!table) {
            block.forEach(row -> row.cells().forEach(cell -> body.append(paragraph(cell.text()))));
            return;
        }
        int columns = block.stream().mapToInt(row -> row.last().column()).max().orElseThrow();
        boolean headless = FIGURE.matcher(block.get(0).last().text()).find();
        int heads = headless ? 0 : block.get(0).size() < columns && block.size() > 1 && goesOn(block.get(1)) ? 2 : 1;
        int turn = layout == Layout.BROKEN && block.size() > heads + 1 ? heads + 1 : block.size();
        table(block.subList(0, turn), columns, grid);
        if (turn < block.size()) {
            body.append("<w:p><w:r><w:lastRenderedPageBreak/><w:br w:type=\"page\"/></w:r></w:p>");
            List<GridRow> rest = new ArrayList<>(block.subList(0, heads));
            rest.addAll(block.subList(turn, block.size()));
            table(rest, columns, grid);
        }
    }

    private void table(List<GridRow> rows, int columns, Grid grid) {
        boolean merged = layout == Layout.MERGED;
        body.append(layout == Layout.BROKEN ? "<w:sdt><w:sdtPr/><w:sdtContent>" : "");
        body.append("<w:tbl><w:tblPr/><w:tblGrid>");
        for (int column = 1; column <= columns; column++) {
            body.append("<w:gridCol w:w=\"" + 1500 + "\"/>");
            body.append(merged ? "<w:gridCol w:w=\"" + HAIR + "\"/>" : "");
        }
        body.append("</w:tblGrid>");
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            body.append("<w:tr><w:trPr><w:cantSplit/>" + (i == 0 ? "<w:tblHeader/>" : "") + "</w:trPr>");
            for (int column = 1; column <= columns; column++) {
                int span = 1;
                String text = row.text(column);
                boolean heading = i == 0 && row.size() > 2;
                while (merged
                        && heading
                        && !text.isEmpty()
                        && column + span <= columns
                        && row.text(column + span).isEmpty()) {
                    span++;
                }
                // a line of a table misses that of the row above by a hair
                int finest =
                        merged ? 2 * span + (i % 2 == 1 && column == 1 ? -1 : i % 2 == 1 && column == 2 ? 1 : 0) : span;
                String down = "";
                if (merged && column == 1 && i > 0) {
                    boolean begins = i + 1 < rows.size() && !text.isEmpty() && goesOn(rows.get(i + 1));
                    down = begins ? "<w:vMerge w:val=\"restart\"/>" : goesOn(row) ? "<w:vMerge/>" : "";
                }
                body.append("<w:tc><w:tcPr><w:gridSpan w:val=\"" + finest + "\"/>" + down + "</w:tcPr>");
                body.append(text.isEmpty() ? "<w:p/>" : paragraphs(text));
                body.append("</w:tc>");
                column += span - 1;
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>" + (layout == Layout.BROKEN ? "</w:sdtContent></w:sdt>" : ""));
    }

    private static boolean goesOn(GridRow row) {
        return row.text(1).isEmpty();
    }

    private String paragraphs(String text) {
        StringBuilder out = new StringBuilder();
        int expected = 1;
        int list = 0;
        for (String line : text.split("\n")) {
            Matcher numbered = NUMBERED.matcher(line);
            if (layout == Layout.MERGED
                    && numbered.matches()
                    && Integer.parseInt(numbered.group(1)) == expected
                    && numbered.group(2).equals(".")
                    && !numbered.group(3).isBlank()) {
                if (expected == 1) {
                    lists.add(1);
                    list = lists.size();
                }
                out.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + list
                        + "\"/></w:numPr></w:pPr>" + runs(numbered.group(3)) + "</w:p>");
                expected++;
            } else {
                out.append(paragraph(line));
            }
        }
        return out.toString();
    }

    private String paragraph(String text) {
        return "<w:p>" + runs(text) + "</w:p>";
    }

    private String runs(String text) {
        StringBuilder out = new StringBuilder();
        int middle = text.length() / 2;
        String[] parts = layout == Layout.PLAIN || middle == 0
                ? new String[] {text}
                : new String[] {text.substring(0, middle), text.substring(middle)};
        for (String part : parts) {
            String run = "<w:r><w:t xml:space=\"preserve\">" + escaped(part) + "</w:t></w:r>";
            out.append(
                    layout == Layout.MERGED && out.length() > 0
                            ? "<w:del w:id=\"1\"><w:r><w:delText>ตัดออก</w:delText></w:r></w:del><w:ins w:id=\"2\">"
                                    + run + "</w:ins>"
                            : run);
        }
        return out.toString().replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private byte[] zip() {
        return zip(body.toString(), numbering());
    }

    private String numbering() {
        StringBuilder xml =
                new StringBuilder("<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                        + "<w:numFmt w:val=\"thaiNumbers\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>");
        for (int i = 1; i <= lists.size(); i++) {
            xml.append("<w:num w:numId=\"" + i + "\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">"
                    + "<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return xml.toString();
    }

    /** A document of a body and lists. */
    static byte[] zip(String body, String numbering) {
        return zip(body, numbering, Map.of());
    }

    /** The same with further parts, by the type of their relation: name and content. */
    static byte[] zip(String body, String numbering, Map<String, String> more) {
        String w = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:a=\"a\" xmlns:wps=\"wps\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
        String relation =
                "<Relationship Id=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";
        String relations = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        StringBuilder related =
                new StringBuilder(relations + String.format(relation, "n", "numbering", "numbering.xml"));
        new TreeMap<>(more).forEach((type, content) -> {
            related.append(String.format(
                    relation,
                    type,
                    type,
                    content.startsWith("http") ? content + "\" TargetMode=\"External" : type + ".xml"));
            if (!content.startsWith("http")) {
                String root = Map.of(
                                "footnotes", "footnotes", "comments", "comments", "header", "hdr", "styles", "styles")
                        .get(type);
                parts.put("word/" + type + ".xml", bytes("<w:" + root + w + ">" + content + "</w:" + root + ">"));
            }
        });
        parts.put(
                "[Content_Types].xml",
                bytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".wordprocessingml.document.main+xml\"/></Types>"));
        parts.put(
                "_rels/.rels",
                bytes(relations + String.format(relation, "d", "officeDocument", "word/document.xml")
                        + "</Relationships>"));
        parts.put("word/_rels/document.xml.rels", bytes(related + "</Relationships>"));
        parts.put("word/numbering.xml", bytes("<w:numbering" + w + ">" + numbering + "</w:numbering>"));
        parts.put(
                "word/document.xml",
                bytes("<w:document" + w + "><w:body>" + body + "<w:sectPr/></w:body></w:document>"));
        return BookBuilder.zip(parts);
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
