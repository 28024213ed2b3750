package org.itaconsolidator.report.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.settings.Digits;

/**
 * A reminder as a memo (บันทึกข้อความ) ready to sign, in the form of the regulation on correspondence: from and to positions,
 * with dotted lines where number, date and names are written by hand. The emblem is left to the office's own paper.
 */
public final class ReminderMemo {
    private static final int TITLE = 29;
    private static final int LABEL = 20;
    private static final int BEFORE = 120;

    /** Where the signature begins, in twentieths of a point. */
    private static final int SIGNATURE = 4536;

    private final ReminderWords words;

    public ReminderMemo(Digits digits) {
        words = new ReminderWords(digits);
    }

    /** Writes the memo; the same reminder gives the same bytes. The folder must exist. */
    public void write(Reminder reminder, Path file) throws IOException {
        String body = reminder.body().name();
        PaperPages pages = new PaperPages(Optional.empty());
        pages.add(new PaperParagraph().centred().add(words.text("memo.title"), TITLE, true));
        pages.add(labelled("memo.from", words.text("memo.from-value", Map.of("body", body))));
        pages.add(labelled("memo.number", words.text("dots.short") + "    ")
                .add(words.text("memo.date") + " ", LABEL, true)
                .add(words.text("dots.short"), DocumentFont.SIZE, false));
        pages.add(labelled("memo.subject", words.text("memo.subject-value")));
        pages.add(labelled("memo.to", words.position(reminder)));
        pages.add(paragraph(words.text("memo.reason", Map.of("body", body))));
        pages.add(paragraph(
                words.text("memo.found", Map.of("day", words.date(reminder.asOf()), "division", words.who(reminder)))));
        int number = 0;
        for (MissingDelivery owed : reminder.owed()) {
            pages.add(paragraph(
                    words.digits(++number) + ". " + words.what(owed) + " " + words.state(owed, reminder.asOf())));
            words.details(owed).forEach(line -> pages.add(paragraph(line)));
        }
        // what is signed and the signature stay on one page
        pages.add(paragraph(words.text("memo.end")).keepNext(true));
        for (String line : words.text("memo.signature").split("\n")) {
            pages.add(new PaperParagraph()
                    .left(SIGNATURE)
                    .keepNext(true)
                    .centred()
                    .add(line, DocumentFont.SIZE, false));
        }
        pages.save(words.text("memo.title"), file);
    }

    private PaperParagraph labelled(String key, String value) {
        return new PaperParagraph()
                .nothingBelow()
                .add(words.text(key) + "  ", LABEL, true)
                .add(value, DocumentFont.SIZE, false);
    }

    private static PaperParagraph paragraph(String text) {
        return new PaperParagraph()
                .firstLine(PaperPages.INDENT)
                .before(BEFORE)
                .distributed()
                .add(text, DocumentFont.SIZE, false);
    }
}
