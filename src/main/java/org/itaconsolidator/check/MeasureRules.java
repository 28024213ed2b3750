package org.itaconsolidator.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.PromisedDeed;
import org.itaconsolidator.thai.promise.Promises;
import org.itaconsolidator.thai.promise.Undone;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/** Rules for rows of plans and reports: what a row must say, and that its words can be understood. */
final class MeasureRules {

    /**
     * A result with fewer letters, vowels and tone marks than this says too little: "conducted in order" has 22 in Thai, with an
     * object a few more.
     */
    private static final int FEWEST_LETTERS = 25;

    /** A month, or the words that it was done in each one, say when; folded. */
    private static final Pattern SAYS_WHEN =
            Pattern.compile("เดือน" + MonthNames.IN_FOLDED + "|" + MonthNames.IN_FULL + "|ครบทุก");

    private static final String NOT = "ไม่";
    private final Words words;
    private final Set<String> offered;
    private final DivisionNames divisions = DivisionNames.load();

    MeasureRules(Words words, FormLists lists) {
        this.words = words;
        this.offered = lists.statuses().stream().map(ThaiText::fold).collect(Collectors.toSet());
    }

    /**
     * A row of a plan must say what is to be done if it has an issue or steps, or says by whom and when; only in a table with a column for
     * that. A row of a report must name the measure that it reports on. Its issue or steps suffice if no row of the report names a measure.
     */
    List<Finding> measureMissing(Submission submission) {
        List<Finding> findings = new ArrayList<>(missing(
                measuresOf(submission, Form.MEASURES),
                measure -> namesNone(measure) && (isBegun(measure) || isPlanned(measure)),
                Field.MEASURE,
                FindingCode.MEASURE_MISSING));
        List<Measure> reported = measuresOf(submission, Form.REPORT);
        boolean named = reported.stream()
                .anyMatch(measure -> measure.findText(Field.MEASURE).isPresent());
        missing(
                        reported,
                        measure -> tellsOfNone(measure) && (named || !isBegun(measure)),
                        Field.MEASURE,
                        FindingCode.MEASURE_MISSING)
                .stream()
                .map(finding -> finding.with("case", "reported"))
                .forEach(findings::add);
        return findings;
    }

    private static boolean namesNone(Measure measure) {
        return measure.blanks().containsKey(Field.MEASURE)
                && measure.findText(Field.MEASURE).isEmpty();
    }

    private static boolean isBegun(Measure measure) {
        return !measure.steps().isEmpty()
                || Stream.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.STEPS)
                        .anyMatch(field -> measure.findText(field).isPresent());
    }

    /** Whether two of these are given: who does it, when, who monitors. A division alone may be filled down. */
    private static boolean isPlanned(Measure measure) {
        return Stream.of(Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING)
                        .filter(field -> measure.findText(field).isPresent())
                        .count()
                > 1;
    }

    private boolean tellsOfNone(Measure measure) {
        List<String> told = Stream.of(Field.STATUS, Field.RESULT, Field.OUTCOME)
                .map(measure::text)
                .filter(text -> !text.isEmpty())
                .toList();
        return namesNone(measure) && !told.isEmpty() && told.stream().noneMatch(words::saysNothing);
    }

    /**
     * A measure must name who is responsible, for itself or for a step; a reference to another row names nobody. In a division's
     * report without such a column, the measures are that division's.
     */
    List<Finding> responsibleMissing(Submission submission) {
        boolean ofADivision = !submission.head().division().isEmpty();
        List<Measure> measures = submission.measures().stream()
                .filter(MeasureRules::isMeasure)
                .filter(measure -> !(ofADivision
                        && measure.form() == Form.REPORT
                        && !measure.blanks().containsKey(Field.RESPONSIBLE)))
                .toList();
        return missingOrElsewhere(
                measures, MeasureRules::namesNobody, Field.RESPONSIBLE, FindingCode.RESPONSIBLE_MISSING);
    }

    /** A misspelt division would become a division of its own: one finding for each spelling, with all its cells. */
    List<Finding> divisionMisspelt(Submission submission) {
        Map<String, List<CellRef>> misspelt = new LinkedHashMap<>();
        for (Measure measure : submission.measures()) {
            for (String name : measure.divisions()) {
                measure.findText(Field.RESPONSIBLE)
                        .filter(text -> text.text().contains(name))
                        .ifPresent(text -> misspelt.computeIfAbsent(name, any -> new ArrayList<>())
                                .add(text.at()));
            }
        }
        List<Finding> findings = new ArrayList<>();
        misspelt.forEach((name, cells) -> divisions
                .findMeant(name)
                .map(meant -> Finding.at(cells, FindingCode.DIVISION_MISMATCH, name, meant)
                        .with("case", "misspelt"))
                .ifPresent(findings::add));
        return findings;
    }

    /** An issue without a measure needs nobody responsible yet. */
    private static boolean isMeasure(Measure measure) {
        return measure.findText(Field.MEASURE).isPresent()
                || measure.findText(Field.STEPS).isPresent()
                || !measure.steps().isEmpty();
    }

    private static boolean namesNobody(Measure measure) {
        return measure.divisions().isEmpty()
                && measure.findText(Field.RESPONSIBLE).isEmpty()
                && measure.steps().stream().allMatch(step -> step.responsible().isEmpty());
    }

    /**
     * A report's state must say whether a measure is done. A finding also names states that contradict what stands beside them: done and a result
     * that denies it, or not done and a result with the day of the deed. If both state and result are blank, only the result is asked for.
     */
    List<Finding> statusNotUnderstood(Submission submission) {
        List<Measure> reported = measuresOf(submission, Form.REPORT);
        List<Finding> findings = new ArrayList<>();
        reported.stream()
                .flatMap(measure -> measure.findText(Field.STATUS).stream().flatMap(status -> states(measure, status)))
                .filter(status -> !isState(status.text()))
                .map(status -> Finding.at(status.at(), FindingCode.STATUS_NOT_UNDERSTOOD, status.text(), ""))
                .forEach(findings::add);
        findings.addAll(missing(reported, this::lacksOnlyTheState, Field.STATUS, FindingCode.STATUS_NOT_UNDERSTOOD));
        reported.stream()
                .flatMap(measure -> findDenied(measure)
                        .or(() -> findDoneAfterAll(measure, submission.head().fiscalYear()))
                        .or(() -> findDeniedBeside(measure))
                        .stream())
                .forEach(findings::add);
        return findings;
    }

    /** A state that says not done, to be reported or given up, beside a result that gives the day on which it was done. */
    private Optional<Finding> findDoneAfterAll(Measure measure, Optional<FiscalYear> year) {
        return measure.findText(Field.STATUS)
                .filter(status -> isUndone(status.text(), measure)
                        || words.saysNothing(status.text()) && new EvidenceScan(status.text()).leavesOpenAsState())
                .flatMap(status -> measure.findText(Field.RESULT)
                        .filter(result -> tellsOnlyOfADeed(year.map(own -> ThaiDates.withYears(result.text(), own))
                                .orElse(result.text())))
                        .map(result -> contradiction(status, result).with("case", "deed")));
    }

    /** Whether a result gives the day of a deed, without saying what is still to come, why it was not done or who was told so. */
    private boolean tellsOnlyOfADeed(String result) {
        EvidenceScan scan = new EvidenceScan(result);
        return !result.contains(NOT)
                && !words.givesUp(result)
                && !words.contains(Words.Kind.NOT_DONE_TOLD, result)
                && !scan.tellsOfWhatIsToCome()
                && scan.listTold().stream().anyMatch(day -> day.preparation().isEmpty());
    }

    private static Finding contradiction(FieldText status, FieldText result) {
        return Finding.at(
                List.of(status.at(), result.at()), FindingCode.STATUS_NOT_UNDERSTOOD, status.text(), result.text());
    }

    /** A state of done beside a result that denies it, or of all done beside one that is still under way. */
    private Optional<Finding> findDenied(Measure measure) {
        return measure.findText(Field.STATUS)
                .filter(status -> words.is(Words.Kind.DONE, status.text()))
                .flatMap(status -> measure.findText(Field.RESULT)
                        .filter(result -> isUndone(result.text(), measure)
                                || !words.is(Words.Kind.DONE_SO_FAR, status.text())
                                        && new EvidenceScan(PromisedDeed.of(measure.text(Field.MEASURE))
                                                        .withoutFindings(result.text()))
                                                .deniesThatAllIsDone())
                        .map(result -> contradiction(status, result)
                                .with("case", isUndone(result.text(), measure) ? "denied" : "under-way")));
    }

    /** The state of a measure, or those of its steps if they have rows and states of their own. */
    private static Stream<FieldText> states(Measure measure, FieldText whole) {
        List<MeasureStep> own = measure.steps().stream()
                .filter(step -> !step.status().isEmpty() && !step.status().equals(whole.text()))
                .toList();
        return own.isEmpty()
                ? Stream.of(whole)
                : own.stream()
                        .map(step -> new FieldText(
                                step.status(),
                                new CellRef(
                                        whole.at().sheet(),
                                        step.at().row(),
                                        whole.at().column())));
    }

    private boolean isState(String text) {
        return offered.contains(ThaiText.fold(text))
                || words.saysNothing(text)
                || Stream.of(Words.Kind.DONE, Words.Kind.IN_PROGRESS)
                        .anyMatch(kind -> words.isOrGivesReason(kind, text))
                || words.findUndone(text).isPresent()
                || new EvidenceScan(text).isUnfinished();
    }

    private boolean isUndone(String text, Measure measure) {
        return words.findUndone(text, measure.text(Field.MEASURE))
                .filter(undone -> undone != Undone.PARTLY_DONE)
                .isPresent();
    }

    /** A result beside a column that says it was not or not wholly done, unless the state or the result says so too. */
    private Optional<Finding> findDeniedBeside(Measure measure) {
        boolean done = words.is(Words.Kind.DONE, measure.text(Field.STATUS));
        return measure.findText(Field.RESULT)
                .filter(result -> words.tellsAnything(result.text()))
                .flatMap(result -> Field.MAY_DENY_A_RESULT.stream()
                        .filter(field -> field != Field.NOTE) // of a note reading tells
                        .flatMap(field -> measure.findText(field).stream())
                        .filter(text ->
                                done ? Undone.find(text.text()).isPresent() : EvidenceScan.deniesBeside(text.text()))
                        .findFirst()
                        .filter(text -> !tellsOfWhatIsUndone(measure))
                        .map(text -> contradiction(text, result).with("case", "beside")));
    }

    /** Whether the state or the result says that it was not, or not wholly, done. */
    private boolean tellsOfWhatIsUndone(Measure measure) {
        return Stream.of(Field.STATUS, Field.RESULT)
                .map(measure::text)
                .anyMatch(text -> words.findUndone(text).isPresent() || new EvidenceScan(text).isUnfinished());
    }

    /** Whether only the state is missing. A result that says there is nothing to report also gives the state. */
    private boolean lacksOnlyTheState(Measure measure) {
        return measure.blanks().containsKey(Field.STATUS)
                && measure.findText(Field.STATUS).isEmpty()
                && Stream.of(Field.RESULT, Field.OUTCOME)
                        .flatMap(field -> measure.findText(field).stream())
                        .anyMatch(text -> !words.saysNothing(text.text()));
    }

    /**
     * A report must say what was done, or that nothing was done yet; that it is done does not say what. A reference means another row's result,
     * and must lead to one. Of measures that begin after the report's round nothing is asked but what was done if they are called done.
     */
    List<Finding> resultMissing(Submission submission) {
        List<Measure> asked = measuresOf(submission, Form.REPORT).stream()
                .filter(measure ->
                        !beginsBehind(submission, measure) || words.is(Words.Kind.DONE, measure.text(Field.STATUS)))
                .toList();
        return missingOrElsewhere(asked, this::saysNothing, Field.RESULT, FindingCode.RESULT_MISSING);
    }

    /** Whether it begins only after the report's round, and no step names a day before: page one asks for none either. */
    private static boolean beginsBehind(Submission submission, Measure measure) {
        OptionalInt round = submission.head().round();
        Optional<FiscalYear> year = submission.head().fiscalYear();
        if (round.isEmpty() || year.isEmpty()) {
            return false;
        }
        LocalDate end = year.get().roundEnd(round.getAsInt());
        return measure.period().start().filter(end::isBefore).isPresent()
                && measure.steps().stream()
                        .flatMap(step -> Promises.inText(step.text(), year).stream())
                        .flatMap(named -> Periods.read(named.phrase(), year).end().stream())
                        .allMatch(last ->
                                last.isAfter(end) || last.isBefore(year.get().start()));
    }

    private boolean saysNothing(Measure measure) {
        return Stream.of(Field.RESULT, Field.OUTCOME)
                        .allMatch(field -> measure.findText(field).isEmpty())
                && measure.findText(Field.STATUS)
                        .filter(status -> !words.is(Words.Kind.DONE, status.text()))
                        .isEmpty()
                && measure.steps().stream().allMatch(step -> step.result().isEmpty());
    }

    /**
     * A report must say what was done, when or how much: "done" alone cannot be shown to anybody. A few letters without a
     * figure or evidence beside them are reported. To say that something was not done is an answer.
     */
    List<Finding> resultNotConcrete(Submission submission) {
        return measuresOf(submission, Form.REPORT).stream()
                .filter(MeasureRules::isVague)
                .flatMap(measure -> measure.findText(Field.RESULT).stream())
                .map(result -> Finding.at(result.at(), FindingCode.RESULT_NOT_CONCRETE, result.text(), ""))
                .toList();
    }

    private static boolean isVague(Measure measure) {
        String result = ThaiText.fold(measure.text(Field.RESULT));
        String all = result + ThaiText.fold(measure.text(Field.OUTCOME));
        return result.length() < FEWEST_LETTERS
                && !ThaiText.isNothing(measure.text(Field.RESULT))
                && !result.contains(NOT)
                && all.chars().noneMatch(Character::isDigit)
                && !SAYS_WHEN.matcher(all).find()
                && measure.findText(Field.EVIDENCE).isEmpty()
                && measure.findText(Field.URL).isEmpty();
    }

    private static List<Measure> measuresOf(Submission submission, Form form) {
        return submission.measures().stream()
                .filter(measure -> measure.form() == form)
                .toList();
    }

    /**
     * Blanks of one column: a finding for each measure at its empty cell. If the whole table lacks them, only one finding; without such
     * a column, at the table's first row.
     */
    private static List<Finding> missing(
            List<Measure> measures, Predicate<Measure> isMissing, Field field, FindingCode code) {
        Map<Table, List<Measure>> tables = new LinkedHashMap<>();
        for (Measure measure : measures) {
            tables.computeIfAbsent(new Table(measure.form(), measure.at().sheet()), any -> new ArrayList<>())
                    .add(measure);
        }
        List<Finding> findings = new ArrayList<>();
        for (List<Measure> table : tables.values()) {
            List<CellRef> missing = table.stream()
                    .filter(isMissing)
                    .map(measure -> measure.cellFor(field))
                    .toList();
            if (missing.size() < table.size()) {
                missing.forEach(cell -> findings.add(Finding.at(cell, code, "", "")));
            } else if (table.stream().noneMatch(measure -> measure.blanks().containsKey(field))) {
                findings.add(Finding.at(missing.get(0), code, "", ""));
            } else {
                findings.add(Finding.at(missing, code, "", ""));
            }
        }
        return findings;
    }

    /** Blanks of one column, and cells that only refer to another row. */
    private List<Finding> missingOrElsewhere(
            List<Measure> measures, Predicate<Measure> isMissing, Field field, FindingCode code) {
        Stream<Finding> elsewhere = measures.stream()
                .flatMap(measure -> measure.findText(field).stream())
                .filter(text -> divisions.isReference(text.text())
                        || field == Field.RESPONSIBLE && DivisionNames.saysNobody(text.text()))
                .map(text -> Finding.at(text.at(), code, text.text(), ""));
        return Stream.concat(missing(measures, isMissing, field, code).stream(), elsewhere)
                .toList();
    }

    private record Table(Form form, String sheet) {}
}
