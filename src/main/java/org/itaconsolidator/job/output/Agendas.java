package org.itaconsolidator.job.output;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ErrorCounts;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;

/**
 * What bodies have to do now and what is weakest, read for the page and for the picture of the summary.
 *
 * @param roll what was asked and what came
 * @param errors the entries that were not taken
 */
record Agendas(DeliveryRoll roll, ErrorCounts errors, Frameworks frameworks, LocalDate day, JobSettings settings) {
    /** @param each also receives every finding, because there may be too many to keep or to read twice */
    static Agendas read(
            JobSettings settings,
            Frameworks frameworks,
            ContentReader content,
            ReadOnce once,
            LocalDate day,
            Consumer<FindingRow> each) {
        List<SubmissionRow> submissions = once.listSubmissions(content);
        ErrorCounts errors =
                new ErrorCounts(submissions.stream().collect(Collectors.toMap(SubmissionRow::id, Function.identity())));
        content.findings().forEachFinding(row -> {
            errors.add(row);
            each.accept(row);
        });
        DeliveryRoll roll = new JobBodies(settings).roll(submissions, content.listLeft());
        return new Agendas(roll, errors, frameworks, day, settings);
    }

    /** What the bodies with these agendas have in common. */
    Together together(ViewRows content, Map<Body, Agenda> agendas, BigDecimal target) {
        return Together.of(content, agendas, target, day, frameworks::indicatorName, frameworks::findInstrument);
    }

    /** For a single body: refused files that name no body count as its own. */
    Agendas ofOnly(Body body) {
        return new Agendas(roll.ofOnly(body), errors, frameworks, day, settings);
    }

    /**
     * @param own its rows alone
     * @param measures the states of its measures; empty if it has none
     * @param latest its latest result; empty if it has none
     */
    Agenda of(Body body, ContentReader own, Optional<MeasureCounts> measures, Optional<NextStep.Result> latest) {
        List<WeakPoint> weakest = latest.map(
                        result -> Weaknesses.read(own, frameworks, day, settings.digits() == Digits.THAI)
                                .listWorst(body, result.year()))
                .orElse(List.of());
        return of(body, roll, measures, own.list(WeaknessRow.class), latest, weakest);
    }

    /** The agenda of a body of which nothing is stored. */
    Agenda ofAbsent(Body body) {
        return of(body, roll, Optional.empty(), List.of(), Optional.empty(), List.of());
    }

    private Agenda of(
            Body body,
            DeliveryRoll came,
            Optional<MeasureCounts> measures,
            List<WeaknessRow> weaknesses,
            Optional<NextStep.Result> latest,
            List<WeakPoint> weakest) {
        return Agenda.of(body, day, settings.remindBefore(), came, errors, measures, weaknesses, latest, weakest);
    }

    /** The agendas of many bodies, read together; divisions and weakest indicators are only in their workbooks. */
    static final class OfMany {
        private final Agendas agendas;
        private final Map<Body, DeliveryRoll> rolls;
        private final Map<Body, List<WeaknessRow>> weaknesses;
        private final MeasureTally tally;
        private final ScoreBook results;

        OfMany(Agendas agendas, ContentReader content, ReadOnce once) {
            this.agendas = agendas;
            rolls = agendas.roll().byBody();
            weaknesses = content.list(WeaknessRow.class).stream().collect(Collectors.groupingBy(WeaknessRow::body));
            results = ScoreBook.ofResults(content, content.results()::forEachTotalFigure);
            tally = new MeasureTally(agendas.day());
            tally.expect(agendas.roll());
            once.count(content, tally);
        }

        Agenda of(Body body) {
            return agendas.of(
                    body,
                    rolls.getOrDefault(body, DeliveryRoll.NONE),
                    tally.latest(body),
                    weaknesses.getOrDefault(body, List.of()),
                    results.findMain(body).map(ScoreBook::latest),
                    List.of());
        }
    }
}
