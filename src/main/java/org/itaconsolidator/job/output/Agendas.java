package org.itaconsolidator.job.output;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeakPoint;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;

/** What bodies have to do now and what is weakest, read for the page and for the picture of the summary. */
final class Agendas {
    private final Digits digits;
    private final DueDeliveries.Held held;
    private final LocalDate day;
    private final Locale language;

    /** With what came held against what is expected, and the day that decides what is due. */
    Agendas(JobSettings settings, DueDeliveries.Held held, LocalDate day, Locale language) {
        this.digits = settings.digits();
        this.held = held;
        this.day = day;
        this.language = language;
    }

    /**
     * A body's.
     *
     * @param own its rows alone
     * @param measures how its measures stand; empty where it has none
     * @param latest the year of its latest result; empty where it has none
     * @param official whether that is the official result: a self-assessment asks nobody to decide anything
     */
    Agenda of(
            Body body,
            ContentReader own,
            Optional<MeasureCounts> measures,
            Optional<FiscalYear> latest,
            boolean official) {
        Map<Long, SubmissionRow> files = own.deliveries().listSubmissions().stream()
                .collect(Collectors.toMap(SubmissionRow::id, Function.identity()));
        Map<String, Integer> errors = new TreeMap<>();
        own.findings()
                .forEachFinding(row -> Optional.ofNullable(files.get(row.submissionId()))
                        .filter(row::isErrorOfAccepted)
                        .ifPresent(file -> errors.merge(file.division(), 1, Integer::sum)));
        Function<ExpectedForm, Optional<LocalDate>> due = form -> held.due().getOrDefault(form, Optional.empty());
        List<NextStep> steps = NextStep.list(
                body,
                day,
                held.roll(),
                due,
                errors,
                measures,
                own.results().listWeaknesses(),
                latest.filter(any -> official));
        List<WeakPoint> weakest = latest.map(year -> Weaknesses.read(own, day, language, digits == Digits.THAI)
                        .listWorst(body, year))
                .orElse(List.of());
        return new Agenda(day, FormsCame.of(body, held.roll(), due, day), steps, weakest);
    }

    /** What many bodies have to do, read together: by which divisions, and what is weakest, stands in the workbook of each. */
    static final class OfMany {
        private final DueDeliveries.Held held;
        private final LocalDate day;
        private final Map<Body, Map<String, Integer>> errors;
        private final Map<Body, DeliveryRoll> rolls;
        private final Map<Body, List<WeaknessRow>> weaknesses;
        private final MeasureTally tally;

        /** With the entries of accepted files that were not taken, by body and division. */
        OfMany(ContentReader content, DueDeliveries.Held held, Map<Body, Map<String, Integer>> errors, LocalDate day) {
            this.held = held;
            this.day = day;
            this.errors = errors;
            rolls = held.roll().byBody();
            weaknesses = content.results().listWeaknesses().stream().collect(Collectors.groupingBy(WeaknessRow::body));
            tally = new MeasureTally(day);
            content.follow().countStates(tally);
        }

        Agenda of(Body body, Optional<FiscalYear> official) {
            DeliveryRoll roll = rolls.getOrDefault(body, DeliveryRoll.NONE);
            Function<ExpectedForm, Optional<LocalDate>> due = form -> held.due().getOrDefault(form, Optional.empty());
            List<NextStep> steps = NextStep.list(
                    body,
                    day,
                    roll,
                    due,
                    errors.getOrDefault(body, Map.of()),
                    tally.latest(body),
                    weaknesses.getOrDefault(body, List.of()),
                    official);
            return new Agenda(day, FormsCame.of(body, roll, due, day), steps, List.of());
        }
    }
}
