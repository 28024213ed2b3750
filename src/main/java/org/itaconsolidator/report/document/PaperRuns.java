package org.itaconsolidator.report.document;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.SafeText;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;

/** Text in the font of official documents. Thai is a complex script: Word takes its font, size and weight apart. */
final class PaperRuns {
    /** A blank at which no line ends. */
    static final char NO_BREAK = '\u00A0';

    /** Marks that belong to the word before them, though a blank stands between. */
    private static final Pattern BLANK_BEFORE_MARK = Pattern.compile(" (?=[ฯๆ])");

    private PaperRuns() {}

    /** A text whose lines a reader never begins with ฯ or ๆ. */
    static String together(String text) {
        return BLANK_BEFORE_MARK.matcher(text).replaceAll(String.valueOf(NO_BREAK));
    }

    /** What is typed into the document later looks the same. */
    static void makeStandard(XWPFDocument document) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        family(fonts);
        document.createStyles().setDefaultFonts(fonts);
    }

    static void add(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(SafeText.of(together(text)));
        format(run, size, bold);
    }

    static void addLines(XWPFParagraph paragraph, List<String> lines, int size, boolean bold) {
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.getRuns().get(paragraph.getRuns().size() - 1).addBreak();
            }
            add(paragraph, lines.get(i), size, bold);
        }
    }

    static void format(XWPFRun run, int size, boolean bold) {
        CTRPr format =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        family(format.addNewRFonts());
        if (bold) {
            format.addNewB();
            format.addNewBCs();
        }
        format.addNewSz().setVal(BigInteger.valueOf(2L * size));
        format.addNewSzCs().setVal(BigInteger.valueOf(2L * size));
        format.addNewCs();
        format.addNewLang().setBidi("th-TH");
    }

    private static void family(CTFonts fonts) {
        fonts.setAscii(DocumentFont.FAMILY);
        fonts.setHAnsi(DocumentFont.FAMILY);
        fonts.setEastAsia(DocumentFont.FAMILY);
        fonts.setCs(DocumentFont.FAMILY);
    }
}
