package org.itaconsolidator.report.document;

import java.util.Map;
import org.itaconsolidator.settings.Digits;

/** A reminder as a short text to paste into a LINE group. */
public final class ReminderText {
    private final ReminderWords words;

    public ReminderText(Digits digits) {
        words = new ReminderWords(digits);
    }

    /** What a reminder's file is called: the division, or words for the whole body. */
    public String nameOf(Reminder reminder) {
        return reminder.division().isEmpty() ? words.text("whole-body") : reminder.division();
    }

    /** The text, with line breaks. */
    public String of(Reminder reminder) {
        StringBuilder text = new StringBuilder();
        text.append(words.text("line.head", Map.of("day", words.date(reminder.asOf()))))
                .append('\n');
        text.append(words.text(
                        "line.to",
                        Map.of(
                                "division",
                                words.addressee(reminder),
                                "body",
                                reminder.body().name())))
                .append('\n');
        int number = 0;
        for (MissingDelivery owed : reminder.owed()) {
            text.append(words.digits(++number))
                    .append(". ")
                    .append(words.what(owed))
                    .append('\n');
            text.append("   ").append(words.state(owed, reminder.asOf())).append('\n');
            words.details(owed).forEach(line -> text.append("   ").append(line).append('\n'));
        }
        return text.append(words.text("line.end")).append('\n').toString();
    }
}
