package org.itaconsolidator.report.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.MeasureBook;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.thai.text.ThaiOrder;

/**
 * Writes the divisions' print-outs, a sheet for each: the forms that it is asked for, and the measures of its body's
 * latest year that it has to report. It is a separate workbook, so that printing the consolidated one does not print
 * all of these.
 */
public record DivisionsWorkbook(Frameworks frameworks) {
    /** The longest name of a sheet. */
    private static final int LONGEST_NAME = 31;

    private static final String SHORTENED = "ฯ";

    private static final Set<MeasureState> CLOSED = EnumSet.of(MeasureState.COMPLETE, MeasureState.CANCELLED);

    record Division(Body body, String name) {
        static final Comparator<Division> ORDER =
                Comparator.comparing(Division::body, ThaiOrder.BODIES).thenComparing(Division::name, ThaiOrder.NAMES);
    }

    /**
     * Writes the workbook where a division has a measure or is asked for a form; tells whether it did.
     *
     * @param file replaced if it exists; its folder must exist
     */
    public boolean write(ReportContent content, Path file) throws IOException {
        List<FollowedMeasure> followed = content.list(FollowedMeasure.class);
        DeliveryBook deliveries = DeliveryBook.read(content);
        Map<Division, List<FollowedMeasure>> measures = byDivision(followed, deliveries.roll());
        LocalDate day = content.run().businessDate();
        measures.forEach((division, own) -> keepLatest(division.name(), own, day));
        if (measures.isEmpty()) {
            return false;
        }
        try (StreamedWorkbook workbook =
                new StreamedWorkbook(file, content.run().thaiDigits())) {
            ReportContext context = ReportContext.of(workbook, content, frameworks);
            MeasureBook book = new MeasureBook(content, followed);
            int number = 0;
            for (Map.Entry<Division, List<FollowedMeasure>> each : measures.entrySet()) {
                Division division = each.getKey();
                new FollowUpSheet(context, book)
                        .writeFor(
                                name(context, division),
                                division.body(),
                                division.name(),
                                forms(context, deliveries, division),
                                each.getValue(),
                                ++number);
            }
            workbook.longTexts().write(workbook, context.words());
            workbook.save();
        }
        return true;
    }

    /** The measures that each division has to report, those of other plans that name it among them. */
    private static Map<Division, List<FollowedMeasure>> byDivision(List<FollowedMeasure> followed, DeliveryRoll roll) {
        Map<Division, List<FollowedMeasure>> measures = new TreeMap<>(Division.ORDER);
        followed.forEach(measure -> measure.asked()
                .forEach(division -> measures.computeIfAbsent(
                                new Division(measure.body(), division), any -> new ArrayList<>())
                        .add(measure)));
        Stream.concat(
                        roll.asked().stream()
                                .map(DeliveryRoll.Asked::form)
                                .map(form -> new Division(form.body(), form.division())),
                        roll.unasked().stream()
                                .filter(SubmissionRow::isRefused)
                                .flatMap(file -> file.body().stream().map(body -> new Division(body, file.division()))))
                .filter(division -> !division.name().isEmpty())
                .forEach(division -> measures.computeIfAbsent(division, any -> new ArrayList<>()));
        followed.forEach(measure -> measure.divisions().stream()
                .filter(division -> !measure.asked().contains(division))
                .map(division -> measures.get(new Division(measure.body(), division)))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(own -> own.add(measure)));
        return measures;
    }

    /** Keeps a division's measures of the latest year; while nothing of that is asked for, with those still open of the year before. */
    private static void keepLatest(String division, List<FollowedMeasure> own, LocalDate day) {
        Optional<FiscalYear> latest =
                own.stream().map(FollowedMeasure::fiscalYear).max(Comparator.naturalOrder());
        boolean untouched = own.stream()
                .filter(measure -> measure.fiscalYear().equals(latest.get()))
                .allMatch(measure -> measure.stateOn(day, division) == MeasureState.NOT_ASKED);
        own.removeIf(measure -> !measure.fiscalYear().equals(latest.get())
                && !(untouched
                        && measure.fiscalYear().equals(latest.get().previous())
                        && !CLOSED.contains(measure.stateOn(day, division))));
    }

    /** The division's name, with its body where there are several. */
    private static String name(ReportContext context, Division division) {
        ReportWords words = context.words();
        String name = division.name().isEmpty() ? words.text("whole-body") : division.name();
        String whole = context.isSingle() ? name : words.shortBody(division.body()) + " " + name;
        String wanted = whole.replaceAll("[\\\\/*?:\\[\\]']", " ").strip();
        String unique = cut(wanted, LONGEST_NAME);
        for (int i = 2; context.workbook().hasSheet(unique); i++) {
            unique = cut(wanted, LONGEST_NAME - 4) + " " + i;
        }
        return unique;
    }

    /** The name, or its beginning up to a word with the sign of a shortened name. */
    private static String cut(String name, int length) {
        return ShownText.ofWords(name, length, SHORTENED);
    }

    /** The name of a form with its year and, for a report, its round; one that came unasked has the year that it states. */
    private static String name(DeliveryBook.Line line, DeliveryBook.State state, Form form, ReportWords words) {
        String name = words.word("form-name", form.code());
        Optional<FiscalYear> stated =
                state.expected() ? line.fiscalYear() : state.form().telling().flatMap(SubmissionRow::fiscalYear);
        String year = stated.map(of -> " " + words.year(of)).orElse("");
        return form == Form.REPORT && line.round().isPresent()
                ? name + year + " "
                        + words.text("delivery.round", "months", line.round().getAsInt())
                : name + year;
    }

    private static List<String> forms(ReportContext context, DeliveryBook deliveries, Division division) {
        ReportWords words = context.words();
        LocalDate day = context.run().businessDate();
        List<String> forms = new ArrayList<>();
        for (DeliveryBook.Line line : deliveries.lines()) {
            if (!line.body().equals(division.body()) || !line.division().equals(division.name())) {
                continue;
            }
            for (Form form : Form.values()) {
                DeliveryBook.State state = deliveries.state(line, form);
                if (!state.status().equals("not-due")) {
                    String told = words.prose(CompletenessSheet.text(state, day, words));
                    forms.add(name(line, state, form, words) + ": " + told.replace("\n", " · "));
                }
            }
        }
        // a refused file that shows no form has no line of its own
        deliveries.refused().all().stream()
                .filter(file -> file.forms().isEmpty()
                        && file.division().equals(division.name())
                        && file.body().filter(division.body()::equals).isPresent())
                .map(file -> words.text("division-page.refused", "file", file.fileName()))
                .forEach(forms::add);
        return forms;
    }
}
