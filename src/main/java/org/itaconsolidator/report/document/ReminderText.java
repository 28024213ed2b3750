package org.itaconsolidator.report.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.report.document.Reminder.MissingDelivery;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.name.ShortNames;
import org.itaconsolidator.thai.text.QuotedFiles;

/**
 * A reminder as a short text to paste into a LINE group, and as a memo. It names positions only: the program knows and
 * writes no person's name.
 */
public final class ReminderText extends Wording {
    private static final int TITLE = 29;
    private static final int LABEL = 20;
    private static final int BEFORE = 120;

    /** The indent of the signature, in twentieths of a point. */
    private static final int SIGNATURE = 4536;

    private final ShortNames names;
    private final UnaryOperator<String> prose;
    private final Digits numbers;

    /**
     * @param bodies all that the job knows: where some share their name, the district follows it
     * @param files that reasons may quote
     */
    public ReminderText(Digits digits, Collection<Body> bodies, QuotedFiles files) {
        super(digits::apply, "reminders");
        names = new ShortNames(bodies);
        numbers = digits;
        prose = reason -> digits.prose(reason, files);
    }

    String position(Reminder reminder) {
        String division = reminder.division();
        if (division.isEmpty()) {
            return text("position.whole-body");
        }
        return text(
                division.startsWith(text("position.director-of")) ? "position.director" : "position.head",
                Map.of("division", division));
    }

    /** Whom a short text addresses: the division, or the position that speaks for the body. */
    String addressee(Reminder reminder) {
        return reminder.division().isEmpty() ? position(reminder) : reminder.division();
    }

    /** Who is reminded: the division, or the body where it delivers as a whole. */
    String who(Reminder reminder) {
        return reminder.division().isEmpty() ? names.full(reminder.body()) : reminder.division();
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
        owed.fiscalYear().ifPresent(year -> parts.add(text("year", "year", year.buddhist())));
        owed.round().ifPresent(months -> parts.add(text("round", "months", months)));
        return String.join(" ", parts);
    }

    String state(MissingDelivery owed, LocalDate asOf) {
        String what = text(
                "state." + state(owed),
                "file",
                owed.fileName(),
                "rows",
                owed.rowsRefused(),
                "count",
                owed.reasons().size(),
                "year",
                owed.fiscalYear().map(year -> digits(year.buddhist())).orElse(""));
        return owed.due()
                .map(due -> what + " " + text(asOf.isAfter(due) ? "due.past" : "due.ahead", "due", due))
                .orElse(what);
    }

    /** What is wrong with the file, the first reasons, and where its answer lies; none if nothing came. */
    List<String> details(MissingDelivery owed) {
        List<String> lines = new ArrayList<>();
        owed.reasons().stream()
                .limit(MissingDelivery.MOST_REASONS)
                .forEach(reason -> lines.add(text("reason", "reason", prose.apply(reason))));
        int more = owed.reasons().size() - MissingDelivery.MOST_REASONS;
        if (more > 0) {
            lines.add(text("more-reasons", "count", more));
        }
        if (!owed.answer().isEmpty()) {
            lines.add(
                    text("answer", "file", owed.answer().substring(owed.answer().lastIndexOf('/') + 1)));
        }
        return lines;
    }

    /**
     * The key of the text. Three cases have words of their own: cells are refused though their rows are stored, so that no row is to be
     * mended; a score form lacks the scores of its year, though it may hold those of others; and of a report it can be said that there is
     * nothing to report.
     */
    private static String state(MissingDelivery owed) {
        return switch (owed.state()) {
            case TO_MEND -> owed.rowsRefused() > 0 ? "to-mend" : "to-mend.cells";
            case BLANK ->
                "blank." + ExpectedForm.emptyKey(owed.forms(), owed.fiscalYear())
                        + (owed.forms().equals(Form.REPORT.code()) ? ".report" : "");
            default -> owed.state().code();
        };
    }

    /** The name of a reminder's file: the division, or words for the whole body. */
    public String nameOf(Reminder reminder) {
        return reminder.division().isEmpty() ? text("whole-body") : reminder.division();
    }

    /** What is owed, form by form: of one there may be a file to mend and measures that it leaves out. */
    private List<List<MissingDelivery>> byForm(Reminder reminder) {
        Map<String, List<MissingDelivery>> forms = new LinkedHashMap<>();
        // files that show no form are each a matter of its own
        reminder.owed()
                .forEach(owed -> forms.computeIfAbsent(
                                owed.forms().isEmpty() ? owed.fileName() : what(owed), any -> new ArrayList<>())
                        .add(owed));
        return List.copyOf(forms.values());
    }

    /** The text, with line breaks. */
    public String of(Reminder reminder) {
        StringBuilder text = new StringBuilder();
        text.append(text("line.head", "day", reminder.asOf())).append('\n');
        text.append(text("line.to", "division", addressee(reminder), "body", names.full(reminder.body())))
                .append('\n');
        int number = 0;
        for (List<MissingDelivery> form : byForm(reminder)) {
            text.append(digits(++number)).append(". ").append(what(form.get(0))).append('\n');
            for (MissingDelivery owed : form) {
                text.append("   ").append(state(owed, reminder.asOf())).append('\n');
                details(owed).forEach(line -> text.append("   ").append(line).append('\n'));
            }
        }
        return text.append(text("line.end")).append('\n').toString();
    }

    /**
     * Writes the reminder as a memo (บันทึกข้อความ) ready to sign, in the form of the regulation on correspondence: from and to
     * positions, with dotted lines where number, date and names are written by hand. The emblem is left to the office's own paper. The
     * same reminder gives the same bytes; the folder must exist.
     */
    public void writeMemo(Reminder reminder, Path file) throws IOException {
        String body = names.full(reminder.body());
        PaperPages pages = new PaperPages(numbers);
        pages.add(new PaperParagraph().centred().add(text("memo.title"), TITLE, true));
        pages.add(labelled("memo.from", text("memo.from-value", "body", body)));
        pages.add(labelled("memo.number", text("dots.short") + "    ")
                .add(text("memo.date") + " ", LABEL, true)
                .add(text("dots.short"), DocumentFont.SIZE, false));
        pages.add(labelled("memo.subject", text("memo.subject-value")));
        pages.add(labelled("memo.to", position(reminder)));
        pages.add(paragraph(text("memo.reason", "body", body)));
        pages.add(paragraph(text("memo.found", "day", reminder.asOf(), "division", who(reminder))));
        int number = 0;
        List<List<MissingDelivery>> forms = byForm(reminder);
        for (List<MissingDelivery> form : forms) {
            List<String> lines = new ArrayList<>();
            String begin = digits(++number) + ". " + what(form.get(0)) + " ";
            for (MissingDelivery owed : form) {
                lines.add((lines.isEmpty() ? begin : "") + state(owed, reminder.asOf()));
                lines.addAll(details(owed));
            }
            // what is owed stays with the first of its reasons, the very last line with what is signed and the
            // signature:
            // if more stayed together, the page before would be left empty
            int kept = number == forms.size() ? lines.size() - 1 : lines.size() > 1 ? 0 : -1;
            for (int i = 0; i < lines.size(); i++) {
                pages.add(paragraph(lines.get(i)).keepNext(i == kept));
            }
        }
        pages.add(paragraph(text("memo.end")).keepNext(true));
        for (String line : text("memo.signature").split("\n")) {
            pages.add(new PaperParagraph()
                    .left(SIGNATURE)
                    .linesOf(DocumentFont.SIZE)
                    .keepNext(true)
                    .centred()
                    .add(line, DocumentFont.SIZE, false));
        }
        pages.save(text("memo.title"), file);
    }

    private PaperParagraph labelled(String key, String value) {
        return new PaperParagraph()
                .nothingBelow()
                .add(text(key) + "  ", LABEL, true)
                .add(value, DocumentFont.SIZE, false);
    }

    private static PaperParagraph paragraph(String text) {
        return new PaperParagraph()
                .firstLineIndented()
                .before(BEFORE)
                .linesOf(DocumentFont.SIZE)
                .distributed()
                .add(text, DocumentFont.SIZE, false);
    }
}
