package org.itaconsolidator.report;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.itaconsolidator.settings.Digits;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * A reminder as a memo (บันทึกข้อความ) ready to sign, in the form of the regulation on correspondence: from and to positions,
 * with dotted lines where number, date and names are written by hand. The emblem is left to the office's own paper.
 */
public final class ReminderMemo {
    private static final String FONT = "TH Sarabun New";
    private static final int TITLE = 29;
    private static final int LABEL = 20;
    private static final int TEXT = 16;

    /** A twentieth of a point: A4, margins 2.5 cm above, 3 cm left, 2 cm right and below; first lines 2.5 cm in. */
    private static final int WIDTH = 11906;

    private static final int HEIGHT = 16838;
    private static final int TOP = 1417;
    private static final int LEFT = 1701;
    private static final int RIGHT = 1134;
    private static final int INDENT = 1417;
    private static final int SIGNATURE = 4536;

    private final ReminderWords words;

    /** With these digits. */
    public ReminderMemo(Digits digits) {
        words = new ReminderWords(digits);
    }

    /** Writes the memo; the same reminder gives the same bytes. The folder must exist. */
    public void write(Reminder reminder, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            page(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            run(title, words.text("memo.title"), TITLE, true);
            labelled(
                    document,
                    "memo.from",
                    words.text("memo.from-value", Map.of("body", reminder.body().name())));
            XWPFParagraph numbers = labelled(document, "memo.number", words.text("dots.short") + "    ");
            run(numbers, words.text("memo.date") + " ", LABEL, true);
            run(numbers, words.text("dots.short"), TEXT, false);
            labelled(document, "memo.subject", words.text("memo.subject-value"));
            labelled(document, "memo.to", words.position(reminder));
            paragraph(
                    document,
                    words.text("memo.reason", Map.of("body", reminder.body().name())));
            paragraph(
                    document,
                    words.text(
                            "memo.found", Map.of("day", words.day(reminder.asOf()), "division", words.who(reminder))));
            int number = 0;
            for (Owed owed : reminder.owed()) {
                paragraph(document, words.number(++number) + ". " + words.what(owed) + " " + words.state(owed));
            }
            // what is signed and the signature stay on one page
            paragraph(document, words.text("memo.end")).setKeepNext(true);
            for (String line : words.text("memo.signature").split("\n")) {
                XWPFParagraph signature = document.createParagraph();
                signature.setIndentationLeft(SIGNATURE);
                signature.setKeepNext(true);
                signature.setAlignment(ParagraphAlignment.CENTER);
                run(signature, line, TEXT, false);
            }
            WorkbookFile.describe(document.getProperties(), words.text("memo.title"));
            WorkbookFile.save(document::write, file);
        }
    }

    private static void page(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(WIDTH));
        size.setH(BigInteger.valueOf(HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(TOP));
        margin.setBottom(BigInteger.valueOf(RIGHT));
        margin.setLeft(BigInteger.valueOf(LEFT));
        margin.setRight(BigInteger.valueOf(RIGHT));
    }

    private XWPFParagraph labelled(XWPFDocument document, String key, String value) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        run(paragraph, words.text(key) + "  ", LABEL, true);
        run(paragraph, value, TEXT, false);
        return paragraph;
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(INDENT);
        paragraph.setSpacingBefore(120);
        paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
        run(paragraph, text, TEXT, false);
        return paragraph;
    }

    /** Thai is a complex script: Word takes its font, size and weight from settings of their own. */
    private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setText(text);
        CTRPr format = run.getCTR().addNewRPr();
        CTFonts fonts = format.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setEastAsia(FONT);
        fonts.setCs(FONT);
        if (bold) {
            format.addNewB();
            format.addNewBCs();
        }
        format.addNewSz().setVal(BigInteger.valueOf(2L * size));
        format.addNewSzCs().setVal(BigInteger.valueOf(2L * size));
        format.addNewCs();
        format.addNewLang().setBidi("th-TH");
    }
}
