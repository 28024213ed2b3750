package org.itaconsolidator.model.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.DeliveryRoll.Asked;
import org.itaconsolidator.model.delivery.SubmissionRow;

/**
 * Something that a body has to do now. The kinds are in the order in which they are shown: first what keeps figures out, then what is
 * owed, then what has to be decided. A division that owes its whole report is not also reminded of each measure in it.
 *
 * @param divisions who has to do it; {@code ""} for the body as a whole; empty if it is for the head of the body
 * @param due the earliest due day of everything counted; for files to correct without one, that of the next form; empty if none is
 *     set
 * @param count how many files, entries, scores, forms, measures or indicators
 * @param indicators the numbers of the indicators, the largest gap first; for entries to correct those that lack a score because of
 *     them; empty for other kinds
 * @param fiscalYear the year of the measures or of the result; empty for what concerns files
 * @param forms which forms are owed; for measures without a report the report, if somebody owes all of it and so those measures are
 *     not counted; empty for other kinds
 * @param asked whether the job asks for it; if not, {@code due} is the end of the round, after which nobody is late
 */
public record NextStep(
        Kind kind,
        List<String> divisions,
        Optional<LocalDate> due,
        int count,
        List<Integer> indicators,
        Optional<FiscalYear> fiscalYear,
        List<Form> forms,
        boolean asked) {
    /** How many steps page one has room for. */
    public static final int SHOWN = 3;

    /**
     * What there is to do, the most pressing first: what keeps figures from being right and complete; what is owed; what nobody has
     * reported; the weak without an answer; what was reported as not done. What page one says elsewhere comes last.
     */
    public enum Kind implements Coded {
        /** A file is refused: send it again, corrected. */
        MEND,
        /** An accepted file has entries that were not stored. */
        CORRECT,
        /** The latest result lacks scores, or none was announced to us and none was requested. */
        FILL,
        /** The scores of the latest result may not be the announced ones: compare them with the announcement. */
        VERIFY,
        /** A form is overdue. */
        SEND,
        /** A report on the measure is due and none mentions it. */
        REPORT,
        /** An indicator is below the target, and no measure answers it. */
        DECIDE,
        /** A measure for one of the weakest indicators is reported as not begun, before any of its days is due. */
        START,
        /** A report says the measure has not begun although one of its promised dates is due. */
        BEGIN,
        /** A report says the work is still under way although its promised day has passed and was asked for. */
        FINISH,
        /** The 6-month report mentioned the measure, and the due 12-month report is missing; shown with who owes which form. */
        REPORT_YEAR,
        /** A form will be asked for soon. */
        AWAIT,
        /** A report may be about this measure in other words: somebody has to confirm it. */
        CONFIRM,
        /** A report mentions the measure without the dates that would prove it. */
        PROVE;

        /** The state of the measures that it is about; empty if it is not about measures. */
        public Optional<MeasureState> state() {
            return Optional.ofNullable(
                    switch (this) {
                        case REPORT -> MeasureState.NOT_REPORTED;
                        case REPORT_YEAR -> MeasureState.LATER_REPORT;
                        case BEGIN -> MeasureState.NOT_DONE;
                        case FINISH -> MeasureState.UNFINISHED;
                        case CONFIRM, PROVE -> MeasureState.INCOMPLETE;
                        default -> null;
                    });
        }

        /** Whether a report is missing that should include measures. */
        public boolean isReport() {
            return this == REPORT || this == REPORT_YEAR;
        }

        /** What measures in a state demand, if nothing more is known of them. */
        static Optional<Kind> about(MeasureState state) {
            return Optional.ofNullable(
                    switch (state) {
                        case NOT_REPORTED -> REPORT;
                        case LATER_REPORT -> REPORT_YEAR;
                        case NOT_DONE -> BEGIN;
                        case UNFINISHED -> FINISH;
                        case INCOMPLETE -> PROVE;
                        default -> null;
                    });
        }
    }

    /**
     * The latest result of a body, as far as it decides what is to be done about it.
     *
     * @param official whether it was announced; a self-assessment asks nobody to decide or to fill in anything of its own
     * @param scored whether an indicator has a score; if not, a document states the total alone
     * @param missing the indicators without a score that are to be filled in
     * @param toCorrect those whose scores came and were not stored
     * @param doubted whether a finding doubts that it is what was announced
     */
    public record Result(
            FiscalYear year,
            boolean official,
            boolean scored,
            SortedSet<Integer> missing,
            SortedSet<Integer> toCorrect,
            boolean doubted) {
        public Result(FiscalYear year, boolean official, boolean scored, SortedSet<Integer> missing, boolean doubted) {
            this(year, official, scored, missing, new TreeSet<>(), doubted);
        }

        /** This result; if as many scores were not stored as are missing, they are to be corrected and not filled in. */
        public Result besides(int notTaken) {
            return missing.size() > notTaken
                    ? this
                    : new Result(
                            year,
                            official,
                            scored,
                            new TreeSet<>(),
                            missing.size() == notTaken ? missing : new TreeSet<>(),
                            doubted);
        }
    }

    public NextStep {
        divisions = List.copyOf(divisions);
        indicators = List.copyOf(indicators);
        forms = List.copyOf(forms);
    }

    /** A step that the job asks for and that is not about forms. */
    public NextStep(
            Kind kind,
            List<String> divisions,
            Optional<LocalDate> due,
            int count,
            List<Integer> indicators,
            Optional<FiscalYear> fiscalYear) {
        this(kind, divisions, due, count, indicators, fiscalYear, List.of(), true);
    }

    /**
     * What a body has to do on a day, in the order shown.
     *
     * @param remindBefore how many days before its due day a form is asked for
     * @param roll what was asked and what came, of any bodies
     * @param errors how many entries of the body's accepted files were not stored, by division
     * @param measures the states of its measures; empty if it has none
     * @param weaknesses of the body, all years
     * @param latest its latest result; empty if it has none at all
     */
    public static List<NextStep> list(
            Body body,
            LocalDate day,
            int remindBefore,
            DeliveryRoll roll,
            Map<String, Integer> errors,
            Optional<MeasureCounts> measures,
            Collection<WeaknessRow> weaknesses,
            Optional<Result> latest) {
        List<Asked> asked = roll.asked().stream()
                .filter(one -> one.form().body().equals(body))
                .toList();
        List<NextStep> steps = new ArrayList<>();
        List<SubmissionRow> refused = roll.unasked().stream()
                .filter(file -> file.body().filter(body::equals).isPresent() && file.isRefused())
                .collect(Collectors.toCollection(ArrayList::new));
        List<Asked> mend = asked.stream()
                .filter(one -> one.telling().filter(SubmissionRow::isRefused).isPresent())
                .toList();
        mend.forEach(one -> refused.add(one.telling().orElseThrow()));
        if (!refused.isEmpty()) {
            steps.add(new NextStep(
                    Kind.MEND,
                    refused.stream()
                            .map(SubmissionRow::division)
                            .distinct()
                            .sorted()
                            .toList(),
                    earliest(asked.stream()
                                    .filter(one -> refused.stream()
                                            .anyMatch(file -> mend.contains(one)
                                                    || one.form().isMeantBy(file)))
                                    .toList())
                            .or(() -> next(asked, one -> !one.isFilledIn(), day)),
                    (int) refused.stream()
                            .map(SubmissionRow::fileName)
                            .distinct()
                            .count(),
                    List.of(),
                    Optional.empty()));
        }
        if (!errors.isEmpty()) {
            steps.add(new NextStep(
                    Kind.CORRECT,
                    errors.keySet().stream().sorted().toList(),
                    next(
                            asked,
                            one -> one.isFilledIn()
                                    && errors.containsKey(one.form().division()),
                            day),
                    errors.values().stream().mapToInt(Integer::intValue).sum(),
                    latest.filter(Result::official).stream()
                            .flatMap(result -> result.toCorrect().stream())
                            .toList(),
                    Optional.empty()));
        }
        stepOnScores(asked, refused, measures, latest, day).ifPresent(steps::add);
        latest.filter(result -> result.official() && result.doubted())
                .map(result -> new NextStep(
                        Kind.VERIFY, List.of(), Optional.empty(), 1, List.of(), Optional.of(result.year())))
                .ifPresent(steps::add);
        List<Asked> overdue = missing(asked, one -> one.isOwed(day));
        stepOnForms(Kind.SEND, overdue).ifPresent(steps::add);
        Set<String> owing = overdue.stream()
                .filter(one -> one.form().form() == Form.REPORT)
                .map(one -> one.form().division())
                .collect(Collectors.toSet());
        measures.ifPresent(counts -> Stream.of(Kind.values())
                .filter(kind -> kind.state().isPresent())
                .flatMap(kind -> stepOnMeasures(kind, counts, owing).stream())
                .forEach(step ->
                        steps.add(step.kind().isReport() && !isReportAsked(asked, step) ? step.unasked() : step)));
        stepOnUnanswered(weaknesses, latest.filter(Result::official).map(Result::year))
                .ifPresent(steps::add);
        stepOnForms(Kind.AWAIT, missing(asked, one -> !one.isOwed(day) && one.isNear(day, remindBefore)))
                .ifPresent(steps::add);
        steps.sort(Comparator.comparing(NextStep::kind));
        return steps;
    }

    /**
     * Whether anybody was asked for the report that the step is about: the one of its year and, for what is missing only after the year,
     * the 12-month report. If not, the step's day is the end of the round.
     */
    private static boolean isReportAsked(List<Asked> asked, NextStep step) {
        boolean ofWholeYear =
                step.kind() == Kind.REPORT_YEAR || !step.due().equals(step.due().map(step::withinYear));
        return asked.stream()
                .map(Asked::form)
                .anyMatch(form -> form.form() == Form.REPORT
                        && (form.fiscalYear().isEmpty() || form.fiscalYear().equals(step.fiscalYear()))
                        && (!ofWholeYear
                                || form.round().isEmpty()
                                || form.round().getAsInt() == FiscalYear.WHOLE_YEAR));
    }

    /** A day, but not later than the end of the measures' year. */
    private LocalDate withinYear(LocalDate someDay) {
        LocalDate end = fiscalYear.map(FiscalYear::end).orElse(someDay);
        return someDay.isAfter(end) ? end : someDay;
    }

    /** Whether measures are left out of the count because somebody owes the whole report with them. */
    public boolean isBesidesForms() {
        return kind == Kind.REPORT && !forms.isEmpty();
    }

    /** Whether whole reports are owed. */
    public boolean owesReports() {
        return kind == Kind.SEND && forms.contains(Form.REPORT);
    }

    /** This step, if another body owes whole reports. */
    public NextStep besidesForms() {
        return kind == Kind.REPORT
                ? new NextStep(kind, divisions, due, count, indicators, fiscalYear, List.of(Form.REPORT), asked)
                : this;
    }

    private NextStep unasked() {
        return new NextStep(kind, divisions, due.map(this::withinYear), count, indicators, fiscalYear, forms, false);
    }

    /**
     * Missing scores of the latest result. If there is a newer year with a result, or the body has none that was announced, or only
     * its total, all scores, unless a form that is asked for says so, or a refused file that may hold them: that is to be corrected,
     * not sent.
     */
    private static Optional<NextStep> stepOnScores(
            List<Asked> asked,
            List<SubmissionRow> refused,
            Optional<MeasureCounts> measures,
            Optional<Result> latest,
            LocalDate day) {
        Optional<Result> official = latest.filter(Result::official);
        List<Integer> missing =
                official.stream().flatMap(result -> result.missing().stream()).toList();
        boolean isOwed = asked.stream().anyMatch(one -> one.form().form() == Form.SCORES && !one.isFilledIn());
        Optional<FiscalYear> whole = official.isEmpty()
                ? year(asked, measures, day).or(() -> latest.map(assessed -> FiscalYear.lastWithResult(day)))
                : awaited(latest, day)
                        .or(() -> official.filter(result -> !result.scored()).map(Result::year));
        boolean isRefused = refused.stream()
                .filter(file -> file.holds(Form.SCORES))
                .map(SubmissionRow::fiscalYear)
                .anyMatch(
                        year -> year.isEmpty() || whole.isEmpty() || year.get().compareTo(whole.get()) >= 0);
        return missing.isEmpty() && (isOwed || isRefused || official.isPresent() && whole.isEmpty())
                ? Optional.empty()
                : Optional.of(new NextStep(
                        Kind.FILL,
                        List.of(),
                        Optional.empty(),
                        Math.max(1, missing.size()),
                        missing,
                        missing.isEmpty() ? whole : official.map(Result::year)));
    }

    /** The newest year that has a result on a day, if a body's latest official one is of an earlier year. */
    static Optional<FiscalYear> awaited(Optional<Result> latest, LocalDate day) {
        return latest.filter(Result::official)
                .map(result -> FiscalYear.lastWithResult(day))
                .filter(last -> last.compareTo(latest.orElseThrow().year()) > 0);
    }

    /**
     * The year for which a body without any result is asked, else that of its measures; if that year has no result on the day, the
     * latest that has. Empty if neither is known.
     */
    static Optional<FiscalYear> year(List<Asked> asked, Optional<MeasureCounts> measures, LocalDate day) {
        FiscalYear last = FiscalYear.lastWithResult(day);
        return asked.stream()
                .flatMap(one -> one.form().fiscalYear().stream())
                .max(Comparator.naturalOrder())
                .or(() -> measures.map(MeasureCounts::fiscalYear))
                .map(year -> year.compareTo(last) > 0 ? last : year);
    }

    private static List<Asked> missing(List<Asked> asked, Predicate<Asked> when) {
        return asked.stream().filter(Asked::isMissing).filter(when).toList();
    }

    private static Optional<NextStep> stepOnForms(Kind kind, List<Asked> asked) {
        return Optional.of(new NextStep(
                        kind,
                        asked.stream()
                                .map(one -> one.form().division())
                                .distinct()
                                .toList(),
                        earliest(asked),
                        asked.size(),
                        List.of(),
                        Optional.empty(),
                        asked.stream()
                                .map(one -> one.form().form())
                                .distinct()
                                .sorted()
                                .toList(),
                        true))
                .filter(step -> step.count() > 0);
    }

    /** The next day by which some forms are in time; empty if all their days are past, because another form's day is not theirs. */
    private static Optional<LocalDate> next(List<Asked> asked, Predicate<Asked> which, LocalDate day) {
        return earliest(asked.stream()
                .filter(which)
                .filter(one -> one.due().filter(due -> !day.isAfter(due)).isPresent())
                .toList());
    }

    private static Optional<LocalDate> earliest(List<Asked> asked) {
        return asked.stream().flatMap(one -> one.due().stream()).min(Comparator.naturalOrder());
    }

    /**
     * The measures about which something is to be done, without those of divisions that owe their report; a measure that divisions
     * share counts once.
     */
    private static Optional<NextStep> stepOnMeasures(Kind kind, MeasureCounts counts, Set<String> owing) {
        SortedMap<String, Set<Long>> divisions = new TreeMap<>(counts.open().getOrDefault(kind, Map.of()));
        divisions.keySet().removeAll(owing);
        boolean ofMany = counts.divisions().isEmpty(); // with many bodies nothing is counted by division
        int count = ofMany
                ? counts.count(kind.state().filter(any -> kind != Kind.CONFIRM).stream()
                        .toList())
                : (int) divisions.values().stream()
                        .flatMap(Set::stream)
                        .distinct()
                        .count();
        return owing.contains("") || ofMany && kind.isReport() && !owing.isEmpty() || count == 0
                ? Optional.empty()
                : Optional.of(new NextStep(
                        kind,
                        divisions.keySet().stream()
                                .filter(name -> !name.isEmpty())
                                .toList(),
                        counts.due().getOrDefault(kind, Map.of()).entrySet().stream()
                                .filter(each -> !owing.contains(each.getKey()))
                                .map(Map.Entry::getValue)
                                .min(Comparator.naturalOrder()),
                        count,
                        List.of(),
                        Optional.of(counts.fiscalYear()),
                        kind == Kind.REPORT && !owing.isEmpty() ? List.of(Form.REPORT) : List.of(),
                        true));
    }

    /** Indicators of the latest result below the target without a measure; measures of earlier results are past. */
    private static Optional<NextStep> stepOnUnanswered(
            Collection<WeaknessRow> weaknesses, Optional<FiscalYear> latest) {
        List<WeaknessRow> now = weaknesses.stream()
                .filter(row -> latest.filter(row.fiscalYear()::equals).isPresent())
                .toList();
        Set<Integer> answered = now.stream()
                .filter(row -> !row.measures().isEmpty())
                .flatMap(row -> row.indicator().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Integer> open = now.stream()
                .filter(row -> row.belowTarget().isPresent() && row.indicator().isPresent())
                .filter(row -> !answered.contains(row.indicator().get()))
                .sorted(Comparator.comparing(
                                (WeaknessRow row) -> row.belowTarget().orElseThrow())
                        .reversed()
                        .thenComparing(row -> row.indicator().get()))
                .map(row -> row.indicator().get())
                .distinct()
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new NextStep(Kind.DECIDE, List.of(), Optional.empty(), open.size(), open, latest));
    }
}
