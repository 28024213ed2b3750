package org.itaconsolidator.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.DeliveryStatus;
import org.itaconsolidator.model.delivery.ErrorCounts;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.thai.text.ThaiOrder;

/** What the job asks of each body, who has delivered what, and how many findings are open. */
public final class DeliveryBook {
    /** One row of the completeness table. */
    public record Line(Body body, Optional<FiscalYear> fiscalYear, OptionalInt round, String division) {
        /** Whether a delivery belongs to this line; what the line leaves open may be anything. */
        boolean covers(Line delivery) {
            return body.equals(delivery.body)
                    && division.equals(delivery.division)
                    && (fiscalYear.isEmpty() || delivery.fiscalYear.isEmpty() || fiscalYear.equals(delivery.fiscalYear))
                    && (round.isEmpty() || delivery.round.isEmpty() || round.equals(delivery.round));
        }
    }

    /**
     * @param expected whether the job asks for it
     * @param form with the version that counts, or the last refused one
     * @param version how many versions came, the counting one included
     * @param years the fiscal years of the rows that came, where the form's rows have years
     */
    public record State(boolean expected, DeliveryRoll.Asked form, int version, Set<String> years) {
        /** The code of the state; not-due if nobody expects it and nobody sent it. */
        public String status() {
            return form.telling().isEmpty() && !expected
                    ? "not-due"
                    : form.status().code();
        }

        public Optional<LocalDate> on() {
            return form.telling().map(SubmissionRow::receivedOn);
        }

        /** The day on which it first came, which decides whether it was in time. */
        public Optional<LocalDate> first() {
            return form.telling().map(SubmissionRow::firstReceivedOn);
        }

        /** Whether it came again on a later day. */
        public boolean isMended() {
            return on().isPresent() && first().get().isBefore(on().get());
        }

        /** The file that tells how the form stands; {@code ""} if none came. */
        public String file() {
            return form.telling().map(SubmissionRow::fileName).orElse("");
        }
    }

    private final List<ExpectedDeliveries> expected;
    private final Map<Body, List<ExpectedDeliveries>> ofBody;

    /** The forms asked for, each with the last day that is in time. */
    private final Map<ExpectedForm, Optional<LocalDate>> due = new LinkedHashMap<>();

    private final Map<Body, Map<Line, Map<Form, List<SubmissionRow>>>> delivered = new LinkedHashMap<>();
    private final Map<Body, List<Line>> lines = new TreeMap<>(ThaiOrder.BODIES);
    private final Map<Long, SubmissionRow> fileOf = new HashMap<>();
    private final ErrorCounts errors = new ErrorCounts(fileOf);
    private final Map<Body, Map<Severity, Integer>> findings = new HashMap<>();
    private final Map<Severity, Integer> allFindings = new HashMap<>();
    private final Map<Line, Line> homes = new HashMap<>();
    private final DeliveryRoll roll;
    private final Map<Body, DeliveryRoll> rolls;
    private final Set<String> fileNames = new HashSet<>();

    /** The files of which a version counts or is the newest; forgotten ones are not among them. */
    private final Set<String> remembered;

    private final Optional<Body> only;
    private final RefusedFiles refused;
    private final Set<FiscalYear> years = new TreeSet<>();

    private DeliveryBook(List<Body> bodies, List<ExpectedDeliveries> expected, List<SubmissionRow> delivered) {
        this.expected = List.copyOf(expected);
        ofBody = expected.stream().collect(Collectors.groupingBy(ExpectedDeliveries::body));
        Set<Body> known = new HashSet<>(bodies);
        expected.forEach(each -> known.add(each.body()));
        only = known.stream().findFirst().filter(any -> known.size() == 1);
        List<SubmissionRow> files = delivered.stream().map(this::ofOnly).toList();
        remembered = files.stream().map(SubmissionRow::fileName).collect(Collectors.toSet());
        expected.forEach(each -> each.listForms().forEach(form -> due.putIfAbsent(form, each.findDue(form.form()))));
        roll = DeliveryRoll.of(due, files);
        rolls = roll.byBody();
        refused = new RefusedFiles(files);
    }

    /** A file that names no body belongs to the only one, where there is one. */
    private SubmissionRow ofOnly(SubmissionRow file) {
        return file.body().isPresent() || file.isListOfBodies() ? file : file.withBody(only);
    }

    public static DeliveryBook read(ReportContent content) {
        DeliveryBook book = new DeliveryBook(content.listBodies(), content.run().expected(), content.listDelivered());
        content.each(SubmissionRow.class, file -> book.add(book.ofOnly(file)));
        content.each(FindingRow.class, book::add);
        book.forgetMended();
        book.drawLines();
        return book;
    }

    private void add(SubmissionRow file) {
        fileNames.add(file.fileName());
        if (file.isListOfBodies()) {
            return;
        }
        file.fiscalYear().filter(any -> !file.isRefused()).ifPresent(years::add);
        if (file.body().isEmpty()) {
            return;
        }
        Body body = file.body().get();
        fileOf.put(file.id(), file);
        Line line = new Line(body, file.fiscalYear(), file.round(), file.division());
        Arrays.stream(file.forms().split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Coded.of(Form.class, code))
                .forEach(form -> delivered
                        .computeIfAbsent(body, any -> new LinkedHashMap<>())
                        .computeIfAbsent(line, any -> new LinkedHashMap<>())
                        .computeIfAbsent(form, any -> new ArrayList<>())
                        .add(file));
    }

    private void add(FindingRow finding) {
        if (finding.isOnTrial()) {
            return;
        }
        allFindings.merge(finding.severity(), 1, Integer::sum);
        SubmissionRow file = fileOf.get(finding.submissionId());
        if (file == null) {
            return;
        }
        Body body = file.body().orElseThrow();
        findings.computeIfAbsent(body, any -> new HashMap<>()).merge(finding.severity(), 1, Integer::sum);
        errors.add(finding);
    }

    /** For each body the expected lines in the job's order, then what came unexpected. */
    public List<Line> lines() {
        return lines.values().stream().flatMap(List::stream).toList();
    }

    /** The lines of one body. */
    public List<Line> lines(Body body) {
        return List.copyOf(lines.getOrDefault(body, List.of()));
    }

    /** Takes out refused versions whose file counts no more where it was refused: it was mended as another's, or moved. */
    private void forgetMended() {
        delivered.values().forEach(came -> {
            came.values().forEach(forms -> {
                forms.values().forEach(files -> {
                    List<SubmissionRow> all = List.copyOf(files);
                    files.removeIf(file -> file.isRefused()
                            && !refused.holds(file)
                            && all.stream()
                                    .noneMatch(other -> other.fileName().equals(file.fileName())
                                            && (!other.isRefused() || refused.holds(other))));
                });
                forms.values().removeIf(List::isEmpty);
            });
            came.values().removeIf(Map::isEmpty);
        });
    }

    private void drawLines() {
        for (ExpectedDeliveries due : expected) {
            List<Line> ofBody = lines.computeIfAbsent(due.body(), any -> new ArrayList<>());
            Stream.concat(
                            due.listForms().stream().map(ExpectedForm::division),
                            due.divisions().stream().filter(due.acknowledged()::containsKey))
                    .distinct()
                    .map(division -> new Line(due.body(), due.fiscalYear(), due.round(), division))
                    .filter(line -> !ofBody.contains(line))
                    .forEach(ofBody::add);
        }
        delivered.forEach((body, came) -> {
            List<Line> ofBody = lines.computeIfAbsent(body, any -> new ArrayList<>());
            List<Line> due = List.copyOf(ofBody);
            came.forEach((line, forms) -> {
                Optional<Line> home =
                        due.stream().filter(each -> each.covers(line)).findFirst();
                homes.put(line, home.orElse(line)); // in one line of the table and no other
                boolean shown = home.isPresent()
                        || forms.entrySet().stream()
                                .allMatch(of -> of.getValue().stream()
                                        .allMatch(file -> isAsked(file, of.getKey()) || !stands(file)));
                if (!shown) {
                    ofBody.add(line);
                }
            });
        });
    }

    public State state(Line line, Form form) {
        ExpectedForm asked = new ExpectedForm(line.body(), line.fiscalYear(), line.round(), line.division(), form);
        boolean expected = due.containsKey(asked);
        List<SubmissionRow> versions = versions(line, form, Optional.of(asked).filter(any -> expected));
        DeliveryRoll.Asked state = roll.find(asked)
                .orElseGet(() -> new DeliveryRoll.Asked(
                        asked,
                        Optional.empty(),
                        ExpectedForm.findTelling(
                                versions.stream().filter(this::stands).toList())));
        boolean once = state.status() == DeliveryStatus.EMPTY
                || versions.isEmpty() && state.telling().isPresent();
        // a refused file, or one without the result, that lies beside the one that counts is told for itself, and no
        // version of that
        List<SubmissionRow> ofOne = versions.stream()
                .filter(each -> !state.isFilledIn()
                        || !refused.holds(each) && !(each.isAccepted() && !each.filledIn())
                        || state.telling().get().fileName().equals(each.fileName()))
                .toList();
        Set<String> years = versions.stream()
                .filter(file -> form.hasYearsInRows() && stands(file))
                .flatMap(file -> file.inside().getOrDefault(form, Set.of()).stream())
                .filter(year -> !year.isEmpty() && !year.equals(SubmissionRow.SELF_ASSESSED))
                .collect(Collectors.toSet());
        return new State(expected, state, once ? 1 : count(ofOne), years);
    }

    /** Whether a version counts now, or is the last of a refused file that still lies there. */
    private boolean stands(SubmissionRow version) {
        return version.isAccepted() || refused.holds(version);
    }

    /** How many versions came; byte-identical copies count once. */
    private static int count(List<SubmissionRow> versions) {
        return (int) versions.stream().map(SubmissionRow::sha256).distinct().count();
    }

    /** The versions that answer a requested form; unrequested ones have a line of their own. */
    private List<SubmissionRow> versions(Line line, Form form, Optional<ExpectedForm> asked) {
        Map<Line, Map<Form, List<SubmissionRow>>> came = delivered.getOrDefault(line.body(), Map.of());
        return asked.map(each -> each.listAnswering(came.values().stream()
                        .flatMap(forms -> forms.getOrDefault(form, List.of()).stream())
                        .toList()))
                .orElseGet(() -> came.entrySet().stream()
                        .filter(entry -> line.equals(homes.get(entry.getKey())))
                        .flatMap(entry -> entry.getValue().getOrDefault(form, List.of()).stream())
                        .filter(file -> !isAsked(file, form))
                        .toList());
    }

    /** The files of which nothing is stored, each once. */
    public RefusedFiles refused() {
        return refused;
    }

    public boolean isEmpty() {
        return lines.isEmpty() && refused.all().isEmpty();
    }

    /** What a finding asks its body to do: mend a refused file or correct an entry that was not taken; empty for less. */
    public Optional<NextStep.Kind> kindOf(FindingRow finding) {
        return Optional.ofNullable(fileOf.get(finding.submissionId()))
                .filter(file -> file.isRefused() || finding.isErrorOfAccepted(file))
                .map(file -> file.isRefused() ? NextStep.Kind.MEND : NextStep.Kind.CORRECT);
    }

    /** How many entries of accepted files were not taken, and of these how many scores. */
    public ErrorCounts errors() {
        return errors;
    }

    public DeliveryRoll roll() {
        return roll;
    }

    public DeliveryRoll roll(Body body) {
        return rolls.getOrDefault(body, DeliveryRoll.NONE);
    }

    /** The body of a file version; empty if unknown. */
    public Optional<Body> findBody(long submissionId) {
        return Optional.ofNullable(fileOf.get(submissionId)).flatMap(SubmissionRow::body);
    }

    public int findings(Body body, Severity severity) {
        return findings.getOrDefault(body, Map.of()).getOrDefault(severity, 0);
    }

    public int findings(Severity severity) {
        return allFindings.getOrDefault(severity, 0);
    }

    public Set<String> fileNames() {
        return fileNames;
    }

    /** The fiscal years of everything that came and was read, in order. */
    public Set<FiscalYear> years() {
        return years;
    }

    /** How many files came, whichever version counts; forgotten ones are left out. */
    public int files() {
        return remembered.size();
    }

    /** Whether a version belongs to a forgotten file that no other file replaces. */
    public boolean isForgotten(SubmissionRow file) {
        return !file.isRefused() && !remembered.contains(file.fileName());
    }

    /** Whether a delivery answers a form that the job asks for. */
    private boolean isAsked(SubmissionRow file, Form form) {
        return file.body().map(ofBody::get).stream()
                .flatMap(List::stream)
                .flatMap(each -> each.listForms().stream())
                .anyMatch(each -> each.form() == form && each.isAnsweredBy(file));
    }

    /** Whether anybody has acknowledged measures. */
    public boolean tellsOfAcknowledgement() {
        return expected.stream().anyMatch(each -> !each.acknowledged().isEmpty());
    }

    /** When a line's division acknowledged its measures; empty if it has not. */
    public Optional<LocalDate> findAcknowledged(Line line) {
        return ofBody.getOrDefault(line.body(), List.of()).stream()
                .filter(each -> each.fiscalYear().equals(line.fiscalYear()))
                .flatMap(each -> Optional.ofNullable(each.acknowledged().get(line.division())).stream())
                .findFirst();
    }
}
