package org.itaconsolidator.report.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.OfficePackage;
import org.itaconsolidator.settings.Digits;

/**
 * A .docx while it is written: the content of its A4 pages, first in portrait and then in landscape format, with
 * margins and page numbers. It is written without POI, whose model took a sixth of the CPU of a run over one body.
 * Lengths in twentieths of a point.
 */
final class PaperPages {
    /** The indent of a paragraph's first line: 2.5 cm. */
    static final int INDENT = 1417;

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;

    /** Margins: 3 cm on the bound side, 2.5 cm at the top, 2 cm elsewhere. */
    private static final int BOUND = 1701;

    private static final int TOP = 1417;
    private static final int OTHER = 1134;

    private static final int HEADER = 709;

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    private static final String WORD = OfficePackage.CONTENT + "wordprocessingml.";
    private static final int HEADER_PART = 3;

    /** Width of an upright picture in millimetres, so that its smallest letters have nine points. */
    private static final int PICTURE_WIDTH = 119;

    private static final int PICTURE_HEIGHT = 180;

    /** A millimetre in the units of drawings. */
    private static final int MILLIMETRE = 36_000;

    private final Digits numbers;
    private final StringBuilder body = new StringBuilder();
    private final List<Path> pictures = new ArrayList<>();
    private boolean lying;

    /** @param numbers digits of page numbers from the second page on */
    PaperPages(Digits numbers) {
        this.numbers = numbers;
    }

    boolean isLandscape() {
        return lying;
    }

    int textWidth() {
        return lying ? LONG_SIDE - OTHER - OTHER : SHORT_SIDE - BOUND - OTHER;
    }

    /** The size of letters in tables, in points; in landscape wide letters would leave a row or two a page. */
    int tableSize() {
        return lying ? DocumentFont.SIZE - 2 : DocumentFont.SIZE;
    }

    PaperPages add(PaperParagraph paragraph) {
        paragraph.writeTo(body);
        return this;
    }

    PaperPages add(CharSequence xml) {
        body.append(xml);
        return this;
    }

    /** What is written so far, to go on with: a table's cells are many. */
    StringBuilder xml() {
        return body;
    }

    /** Ends the cover's page. */
    void breakAfterCover() {
        add(new PaperParagraph().addBare("<w:br w:type=\"page\"/>"));
    }

    /** Turns the following pages to landscape. */
    void turn() {
        add(new PaperParagraph().flat().ending(section()));
        lying = true;
    }

    void addPicture(PaperParagraph paragraph, Path png, String caption) {
        pictures.add(png);
        int number = pictures.size();
        String size = "cx=\"" + PICTURE_WIDTH * MILLIMETRE + "\" cy=\"" + PICTURE_HEIGHT * MILLIMETRE + "\"/>";
        paragraph.addBare("<w:drawing><wp:inline distT=\"0\" distR=\"0\" distB=\"0\" distL=\"0\"><wp:extent " + size
                + "<wp:docPr id=\"" + number + "\" name=\"Drawing " + number
                + "\" descr=\"chart.png\"/><a:graphic xmlns:a=\"" + DRAWING + "main\"><a:graphicData uri=\"" + DRAWING
                + "picture\"><pic:pic xmlns:pic=\"" + DRAWING + "picture\"><pic:nvPicPr><pic:cNvPr id=\"" + number
                + "\" name=\"Picture " + number + "\" descr=\"" + OfficePackage.escaped(caption)
                + "\"/><pic:cNvPicPr><a:picLocks noChangeAspect=\"true\"/></pic:cNvPicPr></pic:nvPicPr><pic:blipFill>"
                + "<a:blip r:embed=\"rId" + (HEADER_PART + number)
                + "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
                + "<a:ext " + size + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
                + "</a:graphicData></a:graphic></wp:inline></w:drawing>");
    }

    /** Writes the document; an existing file is replaced. */
    void save(String title, Path file) throws IOException {
        OfficePackage parts = new OfficePackage("word/document.xml", title);
        String namespace = " xmlns:w=\"" + MAIN + "\"";
        String related = " xmlns:r=\"" + OfficePackage.OFFICE + "\"";
        parts.add(
                "word/document.xml",
                WORD + "document.main+xml",
                OfficePackage.xml(
                        "<w:document" + namespace + " xmlns:wp=\"" + DRAWING + "wordprocessingDrawing\"" + related
                                + "><w:body>",
                        body,
                        section() + "</w:body></w:document>"));
        parts.add("word/settings.xml", WORD + "settings+xml", "<w:settings" + namespace + "/>");
        // what is typed into the document later looks the same
        parts.add(
                "word/styles.xml",
                WORD + "styles+xml",
                "<w:styles" + namespace + "><w:docDefaults><w:rPrDefault><w:rPr>" + PaperParagraph.FONT
                        + "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr/></w:pPrDefault></w:docDefaults></w:styles>");
        List<String> relations = new ArrayList<>(List.of(
                OfficePackage.relation(1, OfficePackage.OFFICE + "/settings", "settings.xml"),
                OfficePackage.relation(2, OfficePackage.OFFICE + "/styles", "styles.xml")));
        parts.add("word/header1.xml", WORD + "header+xml", "<w:hdr" + namespace + ">" + number() + "</w:hdr>");
        relations.add(OfficePackage.relation(HEADER_PART, OfficePackage.OFFICE + "/header", "header1.xml"));
        for (int i = 1; i <= pictures.size(); i++) {
            Path picture = pictures.get(i - 1);
            String name = "media/image" + i + ".png";
            parts.add("word/" + name, "image/png", out -> Files.copy(picture, out));
            relations.add(OfficePackage.relation(HEADER_PART + i, OfficePackage.OFFICE + "/image", name));
        }
        parts.relate("word/_rels/document.xml.rels", relations);
        parts.save(file);
    }

    private String section() {
        String numbered = "<w:pgNumType w:fmt=\"" + (numbers == Digits.THAI ? "thaiNumbers" : "decimal") + "\"/>"
                + (lying ? "" : "<w:titlePg/>");
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId" + HEADER_PART + "\"/>"
                + "<w:pgSz w:w=\"" + (lying ? LONG_SIDE : SHORT_SIDE) + "\" w:h=\"" + (lying ? SHORT_SIDE : LONG_SIDE)
                + (lying ? "\" w:orient=\"landscape" : "") + "\"/><w:pgMar w:top=\"" + (lying ? BOUND : TOP)
                + "\" w:right=\"" + OTHER + "\" w:bottom=\"" + OTHER + "\" w:left=\"" + (lying ? OTHER : BOUND)
                + "\" w:header=\"" + HEADER + "\" w:footer=\"" + HEADER + "\" w:gutter=\"0\"/>" + numbered
                + "</w:sectPr>";
    }

    private static PaperParagraph number() {
        return new PaperParagraph()
                .centred()
                .add("- ", DocumentFont.SIZE, false)
                .addRun("<w:fldChar w:fldCharType=\"begin\"/>", DocumentFont.SIZE, false)
                .addRun("<w:instrText>PAGE</w:instrText>", DocumentFont.SIZE, false)
                .addRun("<w:fldChar w:fldCharType=\"end\"/>", DocumentFont.SIZE, false)
                .add(" -", DocumentFont.SIZE, false);
    }
}
