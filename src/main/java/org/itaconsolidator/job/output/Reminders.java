package org.itaconsolidator.job.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.job.basis.BodyFolders;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.job.basis.Omissions;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.Deliverer;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.DeliveryLine.State;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.report.document.Reminder;
import org.itaconsolidator.report.document.Reminder.MissingDelivery;
import org.itaconsolidator.report.document.ReminderText;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.text.QuotedFiles;

/**
 * Writes a reminder for every division that owes a form, a corrected one or results of measures, as a text for a LINE group and as a memo.
 *
 * @param wording gives a finding its sentence
 * @param answers where the answer to a workbook of the inbox lies
 * @param once gives the deliveries
 */
public record Reminders(
        JobSettings settings,
        JobBodies bodies,
        LocalDate businessDate,
        Function<Finding, String> wording,
        Function<String, Optional<String>> answers,
        ReadOnce once,
        Omissions shortfalls) {
    private static final Set<String> OF_OTHER_TIMES = Stream.of(
                    FindingCode.FISCAL_YEAR_MISMATCH, FindingCode.ROUND_MISMATCH, FindingCode.FORM_META_MISMATCH)
            .map(FindingCode::code)
            .collect(Collectors.toSet());

    /** Writes them below {@code reminders/<body>/} of a folder; no file for whom nothing is owed. */
    void write(ContentReader content, Path folder) throws IOException {
        List<Reminder> reminders = list(content);
        List<Body> stored = content.listBodies();
        List<Body> others = Stream.concat(
                        settings.listBodies().stream().map(bodies::body),
                        reminders.stream().map(Reminder::body))
                .distinct()
                .toList();
        Map<Body, String> folders = BodyFolders.of(stored, others);
        ReminderText text = new ReminderText(
                settings.digits(),
                Stream.concat(stored.stream().map(bodies::resolve), others.stream())
                        .toList(),
                new QuotedFiles(Set.copyOf(content.deliveries().listPaths())));
        for (Reminder reminder : reminders) {
            Path place = folder.resolve("reminders").resolve(folders.get(reminder.body()));
            shortfalls.attempt("reminder-not-written", reminder.body(), () -> {
                Files.createDirectories(place);
                String name = FileNames.of(text.nameOf(reminder));
                String words = text.of(reminder);
                text.writeMemo(reminder, place.resolve(name + ".docx"));
                Files.writeString(place.resolve(name + ".txt"), words, StandardCharsets.UTF_8);
            });
        }
    }

    private List<Reminder> list(ContentReader content) {
        Map<Long, RefusedDelivery> refused = new HashMap<>();
        content.findings()
                .listRefusedDeliveries()
                .forEach(each -> each.versions().forEach(version -> refused.putIfAbsent(version, each)));
        List<SubmissionRow> submissions = once.listSubmissions(content);
        Set<Long> formless = submissions.stream()
                .filter(file -> file.forms().isEmpty())
                .map(SubmissionRow::id)
                .collect(Collectors.toSet());
        Set<Long> assessed = submissions.stream()
                .filter(file ->
                        file.inside().getOrDefault(Form.SCORES, Set.of()).contains(SubmissionRow.SELF_ASSESSED))
                .map(SubmissionRow::id)
                .collect(Collectors.toSet());
        List<DeliveryLine> deliveries =
                bodies.roll(submissions, content.listLeft()).listLines(businessDate);
        Map<Long, List<FindingRow>> unclear = new LinkedHashMap<>();
        content.findings().forEachFinding(row -> {
            if (OF_OTHER_TIMES.contains(row.code()) || row.code().equals(FindingCode.ROUND_MISSING.code())) {
                unclear.computeIfAbsent(row.submissionId(), any -> new ArrayList<>())
                        .add(row);
            }
        });
        List<SubmissionRow> overwritten = new ArrayList<>();
        if (deliveries.stream().anyMatch(each -> each.fileName().isEmpty())) {
            Set<String> taken = submissions.stream()
                    .filter(file -> !file.isSuperseded())
                    .map(SubmissionRow::fileName)
                    .collect(Collectors.toSet());
            content.deliveries().forEachVersion(version -> {
                if (version.isSuperseded() && version.filledIn() && taken.contains(version.fileName())) {
                    overwritten.add(version);
                }
            });
        }
        Map<Deliverer, List<MissingDelivery>> owed = new LinkedHashMap<>();
        Set<Long> delivered = deliveries.stream()
                .filter(DeliveryLine::isDelivered)
                .map(DeliveryLine::submissionId)
                .collect(Collectors.toSet());
        Optional<Body> only = findOnly(content);
        Map<Optional<Body>, List<DeliveryLine>> ofBody =
                deliveries.stream().collect(Collectors.groupingBy(DeliveryLine::body));
        for (DeliveryLine delivery : deliveries) {
            Optional<Body> body = delivery.body().or(() -> only);
            Optional<MissingDelivery.State> state = state(delivery, refused, assessed);
            // the reminder for what counts already names its refused newer version too
            boolean toldAbove = delivery.state() == State.REFUSED
                    && Optional.ofNullable(refused.get(delivery.submissionId())).stream()
                            .flatMap(each -> each.versions().stream())
                            .anyMatch(delivered::contains);
            if (body.isPresent() && state.isPresent() && !toldAbove) {
                Deliverer whom = new Deliverer(body.get(), delivery.division());
                List<MissingDelivery> ofDivision = owed.computeIfAbsent(whom, any -> new ArrayList<>());
                MissingDelivery came = asCame(
                        missingDelivery(
                                delivery,
                                formless.contains(delivery.submissionId()),
                                state.get(),
                                findDue(delivery, whom, ofBody.getOrDefault(Optional.of(whom.body()), List.of())),
                                refused),
                        delivery,
                        ofBody.get(delivery.body()),
                        refused,
                        unclear,
                        overwritten);
                // what is refused for the year that it names is named with the form of that year
                if (delivery.asked() || ofDivision.stream().noneMatch(came::isOfSameFile)) {
                    ofDivision.add(came);
                }
            }
        }
        remindOfMeasures(content, ofBody, owed);
        return owed.entrySet().stream()
                .map(entry ->
                        new Reminder(entry.getKey().body(), entry.getKey().division(), businessDate, entry.getValue()))
                .toList();
    }

    /** Adds delivered reports that leave out measures whose time has come, or say too little about them. */
    private void remindOfMeasures(
            ContentReader content,
            Map<Optional<Body>, List<DeliveryLine>> ofBody,
            Map<Deliverer, List<MissingDelivery>> owed) {
        Map<Optional<Body>, List<DeliveryLine>> reports = ofBody.values().stream()
                .flatMap(List::stream)
                .filter(line ->
                        line.asked() && line.isDelivered() && line.forms().equals(Form.REPORT.code()))
                .collect(Collectors.groupingBy(DeliveryLine::body));
        if (reports.isEmpty()) {
            return;
        }
        Map<DeliveryLine, Set<String>> leftOut = new LinkedHashMap<>();
        Map<DeliveryLine, Set<String>> incomplete = new LinkedHashMap<>();
        Set<FiscalYear> years = reports.values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.fiscalYear().stream())
                .collect(Collectors.toSet());
        Map<Long, Map<String, Place>> further = content.follow().listFurtherPlaces();
        content.follow().forEachMeasureOfOwingBodies(businessDate, years, measure -> {
            List<DeliveryLine> own = reports.getOrDefault(Optional.of(measure.body()), List.of());
            Map<String, Place> plans = further.getOrDefault(measure.measureId(), Map.of());
            note(measure, plans, measure.listSilent(businessDate), own, leftOut, false);
            note(measure, plans, measure.listToComplete(businessDate), own, incomplete, true);
        });
        incomplete.keySet().removeIf(line -> owesAReport(line, ofBody.get(line.body())));
        leftOut.forEach((line, names) -> add(line, line.due(), MissingDelivery.State.SILENT, names, owed));
        incomplete.forEach((line, names) -> add(
                line,
                line.due().filter(due -> !businessDate.isAfter(due)),
                MissingDelivery.State.TO_COMPLETE,
                names,
                owed));
    }

    /**
     * @param plans the measure's places in further plans, by division: who has a plan of its own knows only that one
     * @param told whether the report has told of them; measures are named by their row in it, blank or not, or else in the plan
     */
    private void note(
            FollowedMeasure measure,
            Map<String, Place> plans,
            List<String> divisions,
            List<DeliveryLine> reports,
            Map<DeliveryLine, Set<String>> noted,
            boolean told) {
        divisions.forEach(division -> findReport(measure, division, reports).ifPresent(line -> {
            Optional<Place> there =
                    measure.findReported(division).filter(at -> at.fileName().equals(line.fileName()));
            if (!told && there.isPresent()) {
                return; // the report has the measure, and a later one is to complete it
            }
            Place place = there.or(() -> measure.findBlankRow(line.fileName()))
                    .orElse(plans.getOrDefault(division, measure.place()));
            noted.computeIfAbsent(line, any -> new LinkedHashSet<>()).add(measure.text() + " (" + place + ")");
        }));
    }

    /** Whether a later report of the same division or of the whole body is overdue: it has to say all. */
    private static boolean owesAReport(DeliveryLine report, List<DeliveryLine> ofBody) {
        return ofBody.stream()
                .anyMatch(other -> other.forms().equals(report.forms())
                        && other.state() == State.OVERDUE
                        && (other.division().equals(report.division())
                                || other.division().isEmpty() && roundOf(other) > roundOf(report))
                        && other.fiscalYear().equals(report.fiscalYear()));
    }

    private static void add(
            DeliveryLine line,
            Optional<LocalDate> due,
            MissingDelivery.State state,
            Set<String> names,
            Map<Deliverer, List<MissingDelivery>> owed) {
        owed.computeIfAbsent(new Deliverer(line.body().get(), line.division()), any -> new ArrayList<>())
                .add(new MissingDelivery(
                        line.forms(),
                        line.fiscalYear(),
                        line.round(),
                        due,
                        state,
                        line.fileName(),
                        0,
                        List.copyOf(names),
                        ""));
    }

    /** The newest of its body's reports that should include a measure; within a round the division's own, or else the whole body's. */
    private Optional<DeliveryLine> findReport(FollowedMeasure measure, String division, List<DeliveryLine> reports) {
        return reports.stream()
                .filter(line ->
                        (line.division().equals(division) || line.division().isEmpty())
                                && line.fiscalYear()
                                        .filter(measure.fiscalYear()::equals)
                                        .isPresent()
                                && measure.isDueInRound(roundOf(line), division, businessDate))
                .max(Comparator.comparing(Reminders::roundOf)
                        .thenComparing(line -> line.division().equals(division)));
    }

    private static int roundOf(DeliveryLine line) {
        return line.round().orElse(FiscalYear.WHOLE_YEAR);
    }

    /** The body of files that name none: the only one that the job expects or, if it expects none, the only one stored. */
    private Optional<Body> findOnly(ContentReader content) {
        List<Body> expected = settings.listBodies().stream().map(bodies::body).toList();
        List<Body> known = expected.isEmpty() ? content.listBodies() : expected;
        return known.stream().findFirst().filter(any -> known.size() == 1);
    }

    /**
     * When a delivery is due. A refused file stands for what its division still owes of its form and year, or of any form if it shows
     * none: the earliest such day counts. What was delivered is not late because it needs correction.
     */
    private Optional<LocalDate> findDue(DeliveryLine delivery, Deliverer whom, List<DeliveryLine> all) {
        if (delivery.isDelivered()) {
            return delivery.due().filter(due -> !businessDate.isAfter(due));
        }
        if (delivery.due().isPresent() || delivery.fileName().isEmpty()) {
            return delivery.due();
        }
        return all.stream()
                .filter(other -> other.fileName().isEmpty()
                        && other.division().equals(whom.division())
                        && (delivery.forms().isEmpty() || mayMean(delivery, other)))
                .flatMap(other -> other.due().stream())
                .min(LocalDate::compareTo);
    }

    /** @param formless whether a file shows no form: before the form that it may be is asked for, it is called none */
    private MissingDelivery missingDelivery(
            DeliveryLine delivery,
            boolean formless,
            MissingDelivery.State state,
            Optional<LocalDate> due,
            Map<Long, RefusedDelivery> refused) {
        Optional<RefusedDelivery> refusal = Optional.ofNullable(refused.get(delivery.submissionId()));
        String forms = formless && !delivery.isNear(businessDate, settings.remindBefore()) ? "" : delivery.forms();
        return new MissingDelivery(
                forms,
                delivery.fiscalYear(),
                forms.isEmpty() ? OptionalInt.empty() : delivery.shownRound(),
                due,
                state,
                delivery.fileName(),
                refusal.map(RefusedDelivery::rowsRefused).orElse(0),
                reasons(refusal),
                delivery.fileName().isEmpty()
                        ? ""
                        : answers.apply(delivery.fileName()).orElse(""));
    }

    private List<String> reasons(Optional<RefusedDelivery> refusal) {
        return refusal.map(RefusedDelivery::reasons).orElse(List.of()).stream()
                .map(wording)
                .toList();
    }

    /**
     * What is owed. If it has not come, but a file of the division or the whole body may be meant as it, it becomes {@code ELSEWHERE}, {@code
     * REFUSED} or {@code OVERWRITTEN}: a file that contradicts itself about its year or round, or names no round, and needs correction; one
     * that is refused for the division that it names; or one whose name another form took over.
     */
    private MissingDelivery asCame(
            MissingDelivery owed,
            DeliveryLine delivery,
            List<DeliveryLine> all,
            Map<Long, RefusedDelivery> refused,
            Map<Long, List<FindingRow>> unclear,
            List<SubmissionRow> overwritten) {
        if (!delivery.fileName().isEmpty()) {
            return owed;
        }
        return all.stream()
                .filter(other -> !other.asked()
                        && other.isDelivered()
                        && mayBe(other, delivery, unclear.getOrDefault(other.submissionId(), List.of()))
                        && (other.division().equals(delivery.division())
                                || other.division().isEmpty())
                        && isOneOf(delivery, other.forms()))
                .findFirst()
                .map(other -> owed.came(
                        MissingDelivery.State.ELSEWHERE,
                        other.fileName(),
                        unclear.get(other.submissionId()).stream()
                                .map(FindingRow::message)
                                .toList(),
                        answers.apply(other.fileName()).orElse("")))
                .or(() -> all.stream()
                        .filter(other -> other.state() == State.REFUSED && isMeant(other, refused, delivery))
                        .findFirst()
                        .map(other -> owed.came(
                                MissingDelivery.State.REFUSED,
                                other.fileName(),
                                reasons(Optional.ofNullable(refused.get(other.submissionId()))),
                                answers.apply(other.fileName()).orElse(""))))
                .or(() -> overwritten.stream()
                        .filter(version -> version.body().map(bodies::resolve).equals(delivery.body())
                                && version.division().equals(delivery.division())
                                && isOneOf(delivery, version.forms())
                                && version.fiscalYear().equals(owed.fiscalYear())
                                && version.round().equals(owed.round()))
                        .reduce((earlier, later) -> later)
                        .map(version ->
                                owed.came(MissingDelivery.State.OVERWRITTEN, version.fileName(), List.of(), "")))
                .orElse(owed);
    }

    /** Whether the year or round that a file names may be a slip for what is owed, or only the round is missing. */
    private static boolean mayBe(DeliveryLine file, DeliveryLine owed, List<FindingRow> unclear) {
        return unclear.stream()
                .anyMatch(row ->
                        OF_OTHER_TIMES.contains(row.code()) || file.fiscalYear().equals(owed.fiscalYear()));
    }

    /** Whether a refused file has the form that is owed, and year and round as far as it states them. */
    private static boolean mayMean(DeliveryLine file, DeliveryLine owed) {
        return isOneOf(owed, file.forms())
                && (file.round().isEmpty() || file.round().equals(owed.round()))
                && (file.fiscalYear().isEmpty() || file.fiscalYear().equals(owed.fiscalYear()));
    }

    /** Whether a refused file has the form that is owed, and is refused for the division that it names instead. */
    private static boolean isMeant(DeliveryLine file, Map<Long, RefusedDelivery> refused, DeliveryLine owed) {
        return mayMean(file, owed)
                && Optional.ofNullable(refused.get(file.submissionId())).stream()
                        .flatMap(each -> each.reasons().stream())
                        .anyMatch(reason -> reason.code() == FindingCode.DIVISION_MISMATCH
                                && reason.found().equals(owed.division()));
    }

    private static boolean isOneOf(DeliveryLine owed, String forms) {
        return Arrays.asList(forms.split(",")).contains(owed.forms());
    }

    /** @param assessed the files with a self-assessment: a result sent under the same name would replace that */
    private Optional<MissingDelivery.State> state(
            DeliveryLine delivery, Map<Long, RefusedDelivery> refused, Set<Long> assessed) {
        RefusedDelivery refusal = refused.get(delivery.submissionId());
        if (refusal != null && !refusal.wholeFile()) {
            return Optional.of(MissingDelivery.State.TO_MEND);
        }
        if (delivery.state() == State.REFUSED || refusal != null) {
            return Optional.of(
                    delivery.isDelivered() ? MissingDelivery.State.REFUSED_AGAIN : MissingDelivery.State.REFUSED);
        }
        boolean near = delivery.isNear(businessDate, settings.remindBefore());
        return switch (delivery.state()) {
            case OVERDUE -> Optional.of(missingState(delivery, assessed));
            case AWAITED -> near ? Optional.of(missingState(delivery, assessed)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static MissingDelivery.State missingState(DeliveryLine delivery, Set<Long> assessed) {
        if (delivery.forms().equals(Form.SCORES.code()) && assessed.contains(delivery.submissionId())) {
            return MissingDelivery.State.ASSESSED;
        }
        if (!delivery.fileName().isEmpty()) {
            return MissingDelivery.State.BLANK;
        }
        return delivery.state() == State.OVERDUE ? MissingDelivery.State.OVERDUE : MissingDelivery.State.AWAITED;
    }
}
