package org.itaconsolidator.report.document;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.settings.Digits;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The pages of a document: A4, upright and then lying, their margins and their numbers. Lengths in twentieths of a point. */
final class PaperPages {
    /** Where a paragraph's first line begins: 2.5 cm in. */
    static final int INDENT = 1417;

    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;

    /** 3 cm on the side where the paper is bound, 2.5 cm above, 2 cm elsewhere. */
    private static final int BOUND = 1701;

    private static final int TOP = 1417;
    private static final int OTHER = 1134;

    private static final int HEADER = 709;

    private final XWPFDocument document;
    private final Digits digits;
    private final CTSectPr last;
    private boolean lying;

    PaperPages(XWPFDocument document, Digits digits) {
        this.document = document;
        this.digits = digits;
        numberAbove();
        this.last = document.getDocument().getBody().getSectPr();
    }

    int textWidth() {
        return lying ? LONG_SIDE - OTHER - OTHER : SHORT_SIDE - BOUND - OTHER;
    }

    /** Of the letters of tables, in points: wide ones, on pages that lie, would have a row or two on a page. */
    int tableSize() {
        return lying ? DocumentFont.SIZE - 2 : DocumentFont.SIZE;
    }

    /** What follows the cover begins on a page of its own. */
    void breakAfterCover() {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    /** The pages so far are upright, those from here on lie on their side. */
    void turn() {
        XWPFParagraph end = document.createParagraph();
        end.setSpacingAfter(0);
        end.setSpacingBetween(1, LineSpacingRule.EXACT);
        CTSectPr upright = end.getCTP().getPPr().addNewSectPr();
        for (CTHdrFtrRef header : last.getHeaderReferenceArray()) {
            CTHdrFtrRef same = upright.addNewHeaderReference();
            same.setType(header.getType());
            same.setId(header.getId());
        }
        shape(upright);
        upright.addNewTitlePg();
        lying = true;
    }

    /** Shapes the last pages. */
    void finish() {
        boolean whole = !lying;
        shape(last);
        if (whole) {
            last.addNewTitlePg();
        }
    }

    private void shape(CTSectPr section) {
        shape(section, lying);
        section.addNewPgNumType().setFmt(digits == Digits.THAI ? STNumberFormat.THAI_NUMBERS : STNumberFormat.DECIMAL);
    }

    /** Upright pages without numbers, as a memo has. */
    static void upright(XWPFDocument document) {
        shape(document.getDocument().getBody().addNewSectPr(), false);
    }

    private static void shape(CTSectPr section, boolean lying) {
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(lying ? LONG_SIDE : SHORT_SIDE));
        size.setH(BigInteger.valueOf(lying ? SHORT_SIDE : LONG_SIDE));
        if (lying) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(lying ? BOUND : TOP));
        margin.setLeft(BigInteger.valueOf(lying ? OTHER : BOUND));
        margin.setRight(BigInteger.valueOf(OTHER));
        margin.setBottom(BigInteger.valueOf(OTHER));
        margin.setHeader(BigInteger.valueOf(HEADER));
        margin.setFooter(BigInteger.valueOf(HEADER));
        margin.setGutter(BigInteger.ZERO); // the schema asks for all of them
    }

    private void numberAbove() {
        XWPFParagraph number = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        PaperRuns.add(number, "- ", DocumentFont.SIZE, false);
        field(number, STFldCharType.BEGIN);
        XWPFRun code = number.createRun();
        PaperRuns.format(code, DocumentFont.SIZE, false);
        code.getCTR().addNewInstrText().setStringValue("PAGE");
        field(number, STFldCharType.END);
        PaperRuns.add(number, " -", DocumentFont.SIZE, false);
    }

    private static void field(XWPFParagraph paragraph, STFldCharType.Enum type) {
        XWPFRun run = paragraph.createRun();
        PaperRuns.format(run, DocumentFont.SIZE, false);
        run.getCTR().addNewFldChar().setFldCharType(type);
    }
}
