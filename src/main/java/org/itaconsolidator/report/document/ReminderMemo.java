package org.itaconsolidator.report.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.settings.Digits;

/**
 * A reminder as a memo (บันทึกข้อความ) ready to sign, in the form of the regulation on correspondence: from and to positions,
 * with dotted lines where number, date and names are written by hand. The emblem is left to the office's own paper.
 */
public final class ReminderMemo {
    private static final int TITLE = 29;
    private static final int LABEL = 20;

    /** Where the signature begins, in twentieths of a point. */
    private static final int SIGNATURE = 4536;

    private final ReminderWords words;

    public ReminderMemo(Digits digits) {
        words = new ReminderWords(digits);
    }

    /** Writes the memo; the same reminder gives the same bytes. The folder must exist. */
    public void write(Reminder reminder, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            PaperPages.upright(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            PaperRuns.add(title, words.text("memo.title"), TITLE, true);
            labelled(
                    document,
                    "memo.from",
                    words.text("memo.from-value", Map.of("body", reminder.body().name())));
            XWPFParagraph numbers = labelled(document, "memo.number", words.text("dots.short") + "    ");
            PaperRuns.add(numbers, words.text("memo.date") + " ", LABEL, true);
            PaperRuns.add(numbers, words.text("dots.short"), DocumentFont.SIZE, false);
            labelled(document, "memo.subject", words.text("memo.subject-value"));
            labelled(document, "memo.to", words.position(reminder));
            paragraph(
                    document,
                    words.text("memo.reason", Map.of("body", reminder.body().name())));
            paragraph(
                    document,
                    words.text(
                            "memo.found", Map.of("day", words.date(reminder.asOf()), "division", words.who(reminder))));
            int number = 0;
            for (MissingDelivery owed : reminder.owed()) {
                paragraph(
                        document,
                        words.digits(++number) + ". " + words.what(owed) + " " + words.state(owed, reminder.asOf()));
                words.details(owed).forEach(line -> paragraph(document, line));
            }
            // what is signed and the signature stay on one page
            paragraph(document, words.text("memo.end")).setKeepNext(true);
            for (String line : words.text("memo.signature").split("\n")) {
                XWPFParagraph signature = document.createParagraph();
                signature.setIndentationLeft(SIGNATURE);
                signature.setKeepNext(true);
                signature.setAlignment(ParagraphAlignment.CENTER);
                PaperRuns.add(signature, line, DocumentFont.SIZE, false);
            }
            WorkbookFile.describe(document.getProperties(), words.text("memo.title"));
            WorkbookFile.save(document::write, file);
        }
    }

    private XWPFParagraph labelled(XWPFDocument document, String key, String value) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingAfter(0);
        PaperRuns.add(paragraph, words.text(key) + "  ", LABEL, true);
        PaperRuns.add(paragraph, value, DocumentFont.SIZE, false);
        return paragraph;
    }

    private static XWPFParagraph paragraph(XWPFDocument document, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationFirstLine(PaperPages.INDENT);
        paragraph.setSpacingBefore(120);
        paragraph.setAlignment(ParagraphAlignment.THAI_DISTRIBUTE);
        PaperRuns.add(paragraph, text, DocumentFont.SIZE, false);
        return paragraph;
    }
}
