package org.itaconsolidator.report.sheet;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaconsolidator.model.ShownText;

/**
 * The parts of an Office document, which refer to each other, compressed in one pass. The same parts give the same
 * bytes.
 */
public final class OfficePackage {
    public static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    public static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The beginning of most parts' types. */
    public static final String CONTENT = "application/vnd.openxmlformats-officedocument.";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** Half the packing time of the usual level; a workbook becomes a ninth larger than with level 5. */
    private static final int LEVEL = 3;

    /** So many characters are encoded at once. */
    private static final int AT_ONCE = 1 << 13;

    /** A part of the package; one without a type only holds relations. */
    private record Part(String name, String type, Writing writing) {}

    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private final List<Part> parts = new ArrayList<>();

    /**
     * A document that so far says what it is.
     *
     * @param main the name of the part that all others belong to
     */
    public OfficePackage(String main, String title) {
        relate(
                "_rels/.rels",
                List.of(
                        relation(1, OFFICE + "/officeDocument", main),
                        relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
                        relation(3, OFFICE + "/extended-properties", "docProps/app.xml")));
        add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", properties(title));
        add(
                "docProps/app.xml",
                CONTENT + "extended-properties+xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                        + "<Application>ita-consolidator</Application></Properties>");
    }

    /** Document properties with a fixed time and without a person's name. */
    private static String properties(String title) {
        String time = " xsi:type=\"dcterms:W3CDTF\">" + WorkbookFile.CREATED + "<";
        return "<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created" + time
                + "/dcterms:created><dc:creator>ita-consolidator</dc:creator><cp:lastModifiedBy>ita-consolidator"
                + "</cp:lastModifiedBy><dcterms:modified" + time + "/dcterms:modified><dc:title>" + escaped(title)
                + "</dc:title></cp:coreProperties>";
    }

    public static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** Adds a part with another part's relations. */
    public void relate(String name, List<String> relations) {
        add(
                name,
                "",
                "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + String.join("", relations)
                        + "</Relationships>");
    }

    public void add(String name, String type, String xml) {
        add(name, type, out -> out.write(XmlBytes.of(XML + xml)));
    }

    /** A part's XML whose pieces are large: they are neither joined nor encoded as a whole. */
    public static Writing xml(CharSequence... pieces) {
        return out -> {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(XML);
            for (CharSequence piece : pieces) {
                for (int from = 0; from < piece.length(); from += AT_ONCE) {
                    writer.append(piece, from, Math.min(from + AT_ONCE, piece.length()));
                }
            }
            writer.flush();
        };
    }

    public void add(String name, String type, Writing writing) {
        parts.add(new Part(name, type, writing));
    }

    /** A text between tags or quotation marks. */
    public static String escaped(String text) {
        return ShownText.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** An element with a text, whose outer blanks XML is asked to keep. */
    public static String element(String name, String text) {
        boolean bare = text.equals(text.strip());
        return "<" + name + (bare ? ">" : " xml:space=\"preserve\">") + escaped(text) + "</" + name + ">";
    }

    /** Writes the document; an existing file is replaced. */
    public void save(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(LEVEL);
            write(zip, "[Content_Types].xml", types -> types.write(XmlBytes.of(XML + types())));
            for (Part part : parts) {
                write(zip, part.name(), part.writing());
            }
        }
    }

    private static void write(ZipOutputStream zip, String name, Writing writing) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(WorkbookFile.ENTRY_TIME);
        zip.putNextEntry(entry);
        writing.to(zip);
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
}
