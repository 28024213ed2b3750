package org.itaconsolidator.report.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.settings.Digits;

/** The sentences of a reminder. Positions stand in for names: the program knows and writes no person. */
final class ReminderWords extends Wording {
    private static final Locale THAI = Locale.forLanguageTag("th");

    ReminderWords(Digits digits) {
        super(THAI, digits::apply, "reminders");
    }

    /** Numbers among the words in the wished digits; names of files and bodies as they are. */
    @Override
    public String text(String key, Map<String, ?> words) {
        Map<String, Object> shown = new HashMap<>(words);
        shown.replaceAll((name, word) -> word instanceof Integer ? digits(word) : word);
        return super.text(key, shown);
    }

    /** Whom it is addressed to, by position. */
    String position(Reminder reminder) {
        String division = reminder.division();
        if (division.isEmpty()) {
            return text("position.whole-body");
        }
        return text(
                division.startsWith(text("position.director-of")) ? "position.director" : "position.head",
                Map.of("division", division));
    }

    /** Whom a short text speaks to: the division, or the position for the whole body. */
    String addressee(Reminder reminder) {
        return reminder.division().isEmpty() ? position(reminder) : reminder.division();
    }

    /** Who is reminded: the division, or the body where it delivers as a whole. */
    String who(Reminder reminder) {
        return reminder.division().isEmpty() ? reminder.body().name() : reminder.division();
    }

    /** What is owed: form, year, round. */
    String what(MissingDelivery owed) {
        List<String> parts = new ArrayList<>();
        parts.add(
                owed.forms().isEmpty()
                        ? text("form.unknown")
                        : Arrays.stream(owed.forms().split(","))
                                .map(form -> text("form." + form))
                                .collect(Collectors.joining(text("and"))));
        owed.fiscalYear().ifPresent(year -> parts.add(text("year", Map.of("year", year.buddhist()))));
        owed.round().ifPresent(months -> parts.add(text("round", Map.of("months", months))));
        return String.join(" ", parts);
    }

    String state(MissingDelivery owed, LocalDate asOf) {
        String what = text("state." + state(owed), Map.of("file", owed.fileName(), "rows", owed.rowsRefused()));
        return owed.due()
                .map(due -> what + " " + text(asOf.isAfter(due) ? "due.past" : "due.ahead", Map.of("due", date(due))))
                .orElse(what);
    }

    /** What is wrong with the file that came, the first few reasons, and where its answer lies; none where nothing came. */
    List<String> details(MissingDelivery owed) {
        List<String> lines = new ArrayList<>();
        owed.reasons().stream()
                .limit(MissingDelivery.MOST_REASONS)
                .forEach(reason -> lines.add(text("reason", Map.of("reason", reason))));
        int more = owed.reasons().size() - MissingDelivery.MOST_REASONS;
        if (more > 0) {
            lines.add(text("more-reasons", Map.of("count", more)));
        }
        if (!owed.answer().isEmpty()) {
            lines.add(text("answer", Map.of("path", owed.answer())));
        }
        return lines;
    }

    /** A cell can be refused while its row is stored: then no row is to be mended. */
    private static String state(MissingDelivery owed) {
        return switch (owed.state()) {
            case TO_MEND -> owed.rowsRefused() > 0 ? "to-mend" : "to-mend.cells";
            default -> owed.state().code();
        };
    }
}
