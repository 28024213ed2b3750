package org.itaconsolidator.job.basis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.Deliverer;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.settings.NamedBody;
import org.itaconsolidator.settings.Planner;
import org.itaconsolidator.settings.Waiver;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.DivisionNames;

/** The bodies and divisions of the job file, under the names that the reader uses for them. */
public final class JobBodies {
    private final JobSettings settings;
    private final BodyNames bodyNames = BodyNames.load();
    private final DivisionNames divisionNames;

    // kept by name: it is asked for each stored body, and a job of the whole country has thousands
    private final Map<Body, Set<String>> namesOfBodies = new HashMap<>();
    private final Map<String, List<NamedBody>> bodiesByName = new HashMap<>();

    public JobBodies(JobSettings settings) {
        this.settings = settings;
        // a new name may begin with the old one: กองช่างและสิ่งแวดล้อม
        divisionNames = DivisionNames.load()
                .with(settings.expect().stream()
                        .flatMap(entry -> entry.renamed().values().stream())
                        .toList());
        for (NamedBody named : settings.listBodies()) {
            Set<String> names = names(named);
            namesOfBodies.computeIfAbsent(body(named), any -> new HashSet<>()).addAll(names);
            names.forEach(name ->
                    bodiesByName.computeIfAbsent(name, any -> new ArrayList<>()).add(named));
        }
    }

    /** The full names of all bodies of the job file. */
    public Set<String> listNames() {
        return new HashSet<>(bodiesByName.keySet());
    }

    public String official(String name) {
        return bodyNames.official(name);
    }

    /** A body's own full name, for any name that the job file uses for it. */
    public String nameOf(String name) {
        return resolve(new Body(official(name), "", "")).name();
    }

    /** The headings that the office has confirmed, by the one name of each body. */
    public List<Mapping> listMappings() {
        return settings.mappings()
                .map(folder -> Mapping.listIn(folder, this::nameOf))
                .orElse(List.of());
    }

    public List<ExpectedBody> listForReading() {
        List<ExpectedBody> bodies = new ArrayList<>();
        Map<Body, List<Expectation>> expected =
                settings.expect().stream().collect(Collectors.groupingBy(entry -> asNamed(entry.body())));
        for (NamedBody named : settings.listBodies()) {
            List<Expectation> entries = expected.get(asNamed(named));
            List<FiscalYear> years = entries.stream()
                    .flatMap(entry -> entry.fiscalYear().stream())
                    .distinct()
                    .toList();
            Set<String> divisions = new LinkedHashSet<>();
            entries.forEach(entry -> divisions.addAll(divisions(entry)));
            Map<String, String> renamed = new HashMap<>();
            entries.forEach(entry -> renamed.putAll(entry.renamed()));
            List<String> aliases =
                    named.aliases().stream().map(bodyNames::official).toList();
            bodies.add(new ExpectedBody(
                    body(named),
                    aliases,
                    List.copyOf(divisions),
                    renamed,
                    years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty(),
                    entries.stream()
                            .anyMatch(entry ->
                                    entry.forms().isEmpty() || entry.forms().contains(Form.SCORES)),
                    entries.stream()
                            .filter(Expectation::expectsReportOfRound)
                            .map(Expectation::fiscalYear)
                            .distinct()
                            .toList()));
        }
        return bodies;
    }

    /** The body as the job file names it: two places mean two bodies, even of one name. */
    private static Body asNamed(NamedBody named) {
        return new Body(named.name(), named.district(), named.province());
    }

    /** Whether a body of the job file is among those left out. */
    public boolean isOneOf(List<Body> left, Body named) {
        return left.stream().map(this::resolve).anyMatch(named::equals);
    }

    /** The bodies that are asked for a form and of which nothing is stored, without those left out. */
    public List<Body> listAbsent(List<Body> stored, List<Body> left) {
        Set<Body> known = stored.stream().map(this::resolve).collect(Collectors.toSet());
        return settings.expect().stream()
                .filter(entry -> !entry.forms().isEmpty())
                .map(entry -> body(entry.body()))
                .distinct()
                .filter(body -> !known.contains(body) && !isOneOf(left, body))
                .toList();
    }

    /** The stored bodies that the job does not expect; none if the job does not say whom it expects. */
    public List<Body> listUnexpected(List<Body> stored) {
        Set<Body> expected = settings.listBodies().stream().map(this::body).collect(Collectors.toSet());
        return stored.stream()
                .filter(body -> !expected.isEmpty() && !expected.contains(resolve(body)))
                .toList();
    }

    public List<ExpectedDeliveries> listExpected() {
        return settings.expect().stream()
                .map(entry -> new ExpectedDeliveries(
                        body(entry.body()),
                        entry.fiscalYear(),
                        entry.round(),
                        divisions(entry),
                        entry.forms(),
                        due(entry),
                        acknowledged(entry)))
                .toList();
    }

    public ReportRequests reportsAsked() {
        return new ReportRequests(listExpected().stream()
                .filter(entry -> entry.forms().contains(Form.REPORT))
                .toList());
    }

    /** The divisions that have acknowledged the measures, as the store names them, with the day. */
    private Map<String, LocalDate> acknowledged(Expectation entry) {
        Map<String, LocalDate> days = new TreeMap<>();
        entry.acknowledged().forEach((name, day) -> divisionNames(name).forEach(each -> days.put(each, day)));
        return days;
    }

    private static Map<Form, LocalDate> due(Expectation entry) {
        Map<Form, LocalDate> due = new EnumMap<>(Form.class);
        entry.forms().forEach(form -> entry.findDue(form).ifPresent(day -> due.put(form, day)));
        return due;
    }

    /** The limits for plans of a body: its own in the job file, else those for all. */
    public PlanLimits planLimits(Body body) {
        Set<String> names = new HashSet<>(namesOfBodies.getOrDefault(body, Set.of()));
        names.add(body.name());
        return settings.planner().bodies().stream()
                .filter(each -> names.contains(bodyNames.official(each.name()))
                        && body.mayLieIn(each.district(), each.province()))
                .findFirst()
                .map(Planner.OfBody::limits)
                .orElse(settings.planner().limits());
    }

    /** The full names under which the store may know a body. */
    Set<String> names(NamedBody named) {
        return named.names().stream().map(bodyNames::official).collect(Collectors.toSet());
    }

    /** The waivers that hold on a business date, with full names of bodies. */
    public List<Waiver> listWaivers(LocalDate businessDate) {
        return settings.listWaivers(businessDate).stream()
                .map(waiver -> new Waiver(
                        waiver.code(), waiver.file(), waiver.body().map(this::nameOf), waiver.reason(), waiver.until()))
                .toList();
    }

    /** The job's name and place for a stored body; the stored one if the job means several or none. */
    public Body resolve(Body stored) {
        List<Body> agreeing = bodiesByName.getOrDefault(stored.name(), List.of()).stream()
                .filter(named -> stored.mayLieIn(named.district(), named.province()))
                .map(this::body)
                .distinct()
                .toList();
        return agreeing.size() == 1 && !namesOfBodies.containsKey(stored) ? agreeing.get(0) : stored;
    }

    /** A stored deliverer by the job's names: its body's, and for a renamed division the new one. */
    public Deliverer named(Deliverer stored) {
        Body body = resolve(stored.body());
        return new Deliverer(
                body,
                settings.expect().stream()
                        .filter(entry -> !entry.renamed().isEmpty())
                        .filter(entry -> body(entry.body()).equals(body))
                        .flatMap(entry -> entry.renamed().entrySet().stream())
                        .filter(renamed -> divisionNames(renamed.getKey()).contains(stored.division()))
                        .flatMap(renamed -> divisionNames(renamed.getValue()).stream())
                        .findFirst()
                        .orElse(stored.division()));
    }

    /** Compares what came with what the job asks for, in the order of the job file. */
    public DeliveryRoll roll(List<SubmissionRow> submissions) {
        return roll(submissions, List.of());
    }

    /** Compares what came with what the job asks for, without the bodies left out, of which nothing is known. */
    public DeliveryRoll roll(List<SubmissionRow> submissions, List<Body> left) {
        Map<ExpectedForm, Optional<LocalDate>> due = new LinkedHashMap<>();
        listExpected().stream()
                .filter(entry -> !isOneOf(left, entry.body()))
                .forEach(entry -> entry.listForms().forEach(form -> due.putIfAbsent(form, entry.findDue(form.form()))));
        return DeliveryRoll.of(
                due,
                submissions.stream()
                        .map(row -> row.withBody(row.body().map(this::resolve)))
                        .toList());
    }

    public Body body(NamedBody named) {
        return new Body(bodyNames.official(named.name()), named.district(), named.province());
    }

    /** The divisions that a name of the job file stands for, as the store names them. */
    public List<String> divisionNames(String name) {
        return divisionNames.read(name).names();
    }

    /** The divisions of an entry as the store names them. */
    List<String> divisions(Expectation entry) {
        return entry.divisions().stream()
                .flatMap(name -> divisionNames(name).stream())
                .distinct()
                .toList();
    }
}
