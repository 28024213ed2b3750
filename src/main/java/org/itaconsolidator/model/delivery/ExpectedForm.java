package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * One form that a body or one of its divisions has to deliver, and the only rule that decides whether a delivery
 * answers it. Status, page, reminders and workbook all use it.
 *
 * @param body whose; a delivery of another body never answers, whatever its name
 * @param fiscalYear empty if any year's delivery counts
 * @param round 6 or 12; empty if any counts. It matters only for reports
 * @param division who delivers, in its own file or inside a delivery for the whole body or of another division;
 *     {@code ""} if the body delivers as a whole: then any division's delivery counts
 */
public record ExpectedForm(Body body, Optional<FiscalYear> fiscalYear, OptionalInt round, String division, Form form) {
    /**
     * What one entry of the job file asks for: the scores once of the body, every other form of each division.
     *
     * @param divisions none if the body delivers as a whole
     */
    public static List<ExpectedForm> list(
            Body body, Optional<FiscalYear> fiscalYear, OptionalInt round, List<String> divisions, List<Form> forms) {
        List<ExpectedForm> expected = new ArrayList<>();
        for (Form form : forms) {
            boolean once = form == Form.SCORES || divisions.isEmpty();
            (once ? List.of("") : divisions)
                    .forEach(division -> expected.add(new ExpectedForm(body, fiscalYear, round, division, form)));
        }
        return expected;
    }

    /** The last day before it is owed: its due day, else the end of a report's round; empty without either. */
    public Optional<LocalDate> findLastDay(Optional<LocalDate> due) {
        return due.or(() -> form == Form.REPORT && round.isPresent()
                ? fiscalYear.map(year -> year.roundEnd(round.getAsInt()))
                : Optional.empty());
    }

    /** The key of what to say of a file with nothing in a form. One without scores of its year may be full of other years'. */
    public static String emptyKey(String forms, Optional<FiscalYear> fiscalYear) {
        return forms.equals(Form.SCORES.code()) && fiscalYear.isPresent() ? "no-scores" : "empty";
    }

    /** Whether a delivery is of this form. What either leaves open fits, except a report's round. */
    public boolean isAnsweredBy(SubmissionRow file) {
        return file.holds(form)
                && file.body().filter(body::equals).isPresent()
                && (division.isEmpty()
                        || file.division().equals(division)
                        || file.inside().getOrDefault(form, Set.of()).contains(division))
                && isOfItsYear(file)
                && !(form == Form.SCORES && Set.of("").equals(file.inside().get(form)))
                && (form != Form.REPORT || round.isEmpty() || file.round().equals(round));
    }

    /**
     * Whether a delivery is of the form's year. Rows with years decide, whatever year the file names; but a score form, which may be sent
     * out with scores of other years, is of the file's year too.
     */
    private boolean isOfItsYear(SubmissionRow file) {
        Set<String> years = file.inside().getOrDefault(form, Set.of());
        boolean told = form.hasYearsInRows() && !years.isEmpty();
        return fiscalYear.isEmpty()
                || told && years.contains(Integer.toString(fiscalYear.get().buddhist()))
                || (!told || form == Form.SCORES)
                        && (file.fiscalYear().isEmpty() || file.fiscalYear().equals(fiscalYear));
    }

    /** Whether a damaged file of the division may be this form, going by its name. */
    boolean mayBe(SubmissionRow file) {
        return file.isDamaged()
                && file.body().filter(body::equals).isPresent()
                && !division.isEmpty()
                && file.division().equals(division)
                && (file.forms().isEmpty() || file.forms().equals(form.code()))
                && (fiscalYear.isEmpty()
                        || file.fiscalYear().isEmpty()
                        || file.fiscalYear().equals(fiscalYear))
                && (form != Form.REPORT
                        || round.isEmpty()
                        || file.round().isEmpty()
                        || file.round().equals(round));
    }

    /** Whether a refused file names this form, year and round, for this division or none; no form named means none. */
    public boolean isMeantBy(SubmissionRow file) {
        return new ExpectedForm(body, fiscalYear, round, file.division().isEmpty() ? "" : division, form)
                .isAnsweredBy(file);
    }

    /** Whether a score form has only other years' scores, as when sent out, or a self-assessment: it is not filled in. */
    private boolean lacksItsYear(SubmissionRow file) {
        Set<String> years = file.inside().getOrDefault(form, Set.of());
        return form == Form.SCORES
                && !years.isEmpty()
                && fiscalYear
                        .map(year -> !years.contains(Integer.toString(year.buddhist())))
                        .orElse(Set.of("", SubmissionRow.SELF_ASSESSED).containsAll(years));
    }

    /**
     * The files that answer: the division's own if one of them counts, otherwise also those that hold its rows among others'. These are
     * as early as the first of them, because the dates of other divisions' rows say nothing of this one.
     */
    public List<SubmissionRow> listAnswering(Collection<SubmissionRow> files) {
        List<SubmissionRow> answering = files.stream()
                .filter(this::isAnsweredBy)
                .map(file -> lacksItsYear(file) ? file.with(file.body(), file.firstReceivedAt(), false) : file)
                .toList();
        List<SubmissionRow> own = answering.stream()
                .filter(file -> file.division().equals(division))
                .toList();
        boolean counts = own.stream().anyMatch(ExpectedForm::counts);
        if (division.isEmpty()) {
            return answering;
        }
        if (counts) {
            return own;
        }
        if (answering.isEmpty()) {
            return files.stream().filter(this::isOfWholeBodyRefused).toList();
        }
        Optional<String> first = answering.stream()
                .filter(file -> file.filledIn() || file.isRefused())
                .map(file -> own.contains(file) ? file.firstReceivedAt() : file.firstHereAt())
                .min(Comparator.comparing(OffsetDateTime::parse));
        return answering.stream()
                .map(file -> own.contains(file) || first.isEmpty()
                        ? file
                        : file.with(file.body(), first.get(), file.filledIn()))
                .toList();
    }

    /**
     * The one of several versions and files that decides a form's state. Of those that count, are filled in and are of the latest year
     * among them, it is the one that came first; otherwise the last refused one, otherwise the last one sent back blank.
     */
    public static Optional<SubmissionRow> findTelling(Collection<SubmissionRow> files) {
        Optional<FiscalYear> latest = files.stream()
                .filter(ExpectedForm::counts)
                .flatMap(file -> file.fiscalYear().stream())
                .max(Comparator.naturalOrder());
        return files.stream()
                .filter(ExpectedForm::counts)
                .filter(file -> file.fiscalYear().isEmpty() || file.fiscalYear().equals(latest))
                .min(Comparator.comparing((SubmissionRow file) -> OffsetDateTime.parse(file.firstReceivedAt()))
                        .thenComparing(file -> OffsetDateTime.parse(file.receivedAt()), Comparator.reverseOrder()))
                .or(() -> last(files, file -> file.isRefused()))
                .or(() -> last(files, file -> file.isAccepted()));
    }

    /** Whether it is a refused file of the whole body, which may or may not hold the division's rows. */
    private boolean isOfWholeBodyRefused(SubmissionRow file) {
        return file.isRefused() && file.division().isEmpty() && isMeantBy(file);
    }

    private static boolean counts(SubmissionRow file) {
        return file.isAccepted() && file.filledIn();
    }

    private static Optional<SubmissionRow> last(Collection<SubmissionRow> files, Predicate<SubmissionRow> which) {
        return files.stream().filter(which).max(Comparator.comparing(file -> OffsetDateTime.parse(file.receivedAt())));
    }
}
