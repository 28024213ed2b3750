package org.itaconsolidator.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.settings.Digits;

/**
 * Writes a document as .docx: TH Sarabun New 16, A4, page numbers above from the second page on. The same paper gives the
 * same bytes.
 */
public final class PaperDocument {
    private static final int COVER_SPACE = 2400;
    private static final int COVER_TITLE = 26;
    private static final int COVER_LINE = 22;
    private static final int MEMO_TITLE = 29;
    private static final int MEMO_LABEL = 20;
    private static final int HEADING = 18;
    private static final int BEFORE = 120;

    /** Of an upright picture on an upright page, in millimetres: its smallest letters have nine points. */
    private static final int PICTURE_WIDTH = 119;

    private static final int PICTURE_HEIGHT = 180;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private final XWPFDocument document;
    private final PaperPages pages;

    private PaperDocument(XWPFDocument document, Digits digits) {
        this.document = document;
        this.pages = new PaperPages(document, digits);
    }

    /** Writes the document; an existing file is replaced. The folder must exist. */
    public static void write(Paper paper, Digits digits, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            PaperRuns.makeStandard(document);
            PaperDocument written = new PaperDocument(document, digits);
            for (int i = 0; i < paper.parts().size(); i++) {
                written.write(paper.parts().get(i), isSigned(paper.parts(), i));
            }
            written.pages.finish();
            WorkbookFile.describe(document.getProperties(), paper.title());
            WorkbookFile.save(document::write, file);
        }
    }

    /** Whether a part stays on the page of the signatures: their sentence, and the end of the table above it. */
    private static boolean isSigned(List<Paper.Part> parts, int at) {
        int next =
                parts.get(at) instanceof Paper.Grid && at + 1 < parts.size() && parts.get(at + 1) instanceof Paper.Text
                        ? at + 2
                        : at + 1;
        return next < parts.size() && parts.get(next) instanceof Paper.Signatures;
    }

    private void write(Paper.Part part, boolean signed) throws IOException {
        if (part instanceof Paper.Cover cover) {
            cover(cover.lines());
        } else if (part instanceof Paper.Title title) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            PaperRuns.add(paragraph, title.text(), MEMO_TITLE, true);
        } else if (part instanceof Paper.Labels line) {
            labels(line.labels());
        } else if (part instanceof Paper.Heading heading) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(2 * BEFORE);
            paragraph.setKeepNext(true);
            paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.ZERO);
            PaperRuns.add(paragraph, heading.text(), HEADING, true);
        } else if (part instanceof Paper.Text text) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(BEFORE);
            paragraph.setIndentationFirstLine(PaperPages.INDENT);
            paragraph.setKeepNext(signed); // what is signed and the signature stay on one page
            paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
            PaperRuns.add(paragraph, text.text(), DocumentFont.SIZE, false);
        } else if (part instanceof Paper.Note note) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setSpacingBefore(BEFORE);
            paragraph.setIndentationLeft(PaperPages.INDENT / 2);
            paragraph.setKeepNext(signed);
            PaperRuns.add(paragraph, note.text(), DocumentFont.SIZE, true);
        } else if (part instanceof Paper.Grid grid) {
            PaperTables.write(document, grid, pages.textWidth(), pages.tableSize(), signed);
        } else if (part instanceof Paper.Picture picture) {
            picture(picture);
        } else if (part instanceof Paper.Landscape) {
            pages.turn();
        } else if (part instanceof Paper.Signatures signatures) {
            PaperTables.write(document, signatures, pages.textWidth());
        }
    }

    private void cover(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.setAlignment(ParagraphAlignment.CENTER);
            paragraph.setSpacingBefore(i == 0 ? COVER_SPACE : 2 * BEFORE);
            int size = i == 0 ? COVER_TITLE : COVER_LINE;
            PaperRuns.addLines(paragraph, MarkedLines.of(lines.get(i), pages.textWidth(), size), size, true);
        }
        pages.breakAfterCover();
    }

    private void labels(List<Paper.Label> labels) {
        XWPFParagraph paragraph = document.createParagraph();
        for (int i = 0; i < labels.size(); i++) {
            String gap = i == 0 ? "" : "    ";
            PaperRuns.add(paragraph, gap + labels.get(i).word() + "  ", MEMO_LABEL, true);
            PaperRuns.add(paragraph, labels.get(i).value(), DocumentFont.SIZE, false);
        }
    }

    private void picture(Paper.Picture picture) throws IOException {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBefore(2 * BEFORE);
        paragraph.setKeepNext(true);
        try (InputStream png = Files.newInputStream(picture.file())) {
            paragraph
                    .createRun()
                    .addPicture(
                            png,
                            PictureType.PNG,
                            "chart.png",
                            Units.toEMU(PICTURE_WIDTH * POINTS_PER_MILLIMETRE),
                            Units.toEMU(PICTURE_HEIGHT * POINTS_PER_MILLIMETRE))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(picture.caption());
        } catch (InvalidFormatException e) {
            throw new IOException("the picture " + picture.file() + " is none", e);
        }
        XWPFParagraph caption = document.createParagraph();
        caption.setAlignment(ParagraphAlignment.CENTER);
        PaperRuns.add(caption, picture.caption(), DocumentFont.SIZE, false);
    }
}
