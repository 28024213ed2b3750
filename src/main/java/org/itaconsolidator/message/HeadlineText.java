package org.itaconsolidator.message;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.Unconfirmed;

/** What page one says first, in words: the headline of a result and what is to be done; the same on sheets, page and pictures. */
public final class HeadlineText extends Wording {
    /** As many divisions are named as a line of page one holds. */
    private static final int NAMED = 3;

    private static final String BETWEEN = " · ";

    private static final Set<MeasureState> SHOWN_FIRST =
            EnumSet.of(MeasureState.NOT_REPORTED, MeasureState.INCOMPLETE, MeasureState.COMPLETE);

    private final Messages comparisons;

    /** A level in Latin letters, as AA, does not stick to a Thai word. */
    private final boolean isThai;

    /**
     * @param language {@code th} or {@code en}
     * @param digits sets a number in the digits that the job asks for
     */
    public HeadlineText(Locale language, UnaryOperator<String> digits) {
        super(language, digits, "headline", "report");
        comparisons = Messages.of("comparisons", language);
        isThai = language.getLanguage().equals("th");
    }

    public String of(Headline headline) {
        return Stream.concat(
                        Stream.of(
                                headline.result().stream().map(this::of).collect(Collectors.joining(text("between")))),
                        headline.more().stream().map(this::of))
                .collect(Collectors.joining(BETWEEN));
    }

    private String of(Headline.Clause clause) {
        Map<String, String> words = new LinkedHashMap<>();
        clause.words()
                .forEach((key, word) -> words.put(
                        key,
                        switch (key) {
                            case "level" -> isThai && word.charAt(0) < 128 ? " " + word : word;
                            case "reason" -> word.isEmpty() ? "" : comparisons.text(word);
                            default -> digits(word);
                        }));
        return text(clause.code(), words);
    }

    /**
     * What several bodies have in common: their mean, how many reach the target, how many are above the country's mean.
     *
     * @param national their official totals against the country's, of any years
     * @param target that is aimed at
     */
    public String of(BodiesRow row, Collection<NationalRow> national, BigDecimal target) {
        return of(
                row,
                digits(Unconfirmed.marked(row.mean().setScale(2).toPlainString(), row.unconfirmed())),
                digits(Unconfirmed.marked(Integer.toString(row.passing()), row.unconfirmed())),
                national,
                target);
    }

    /** The same with mean and count as somebody else says them, such as a formula. */
    public String of(BodiesRow row, String mean, String reach, Collection<NationalRow> national, BigDecimal target) {
        String bodies = text(
                "bodies",
                Map.of(
                        "year", year(row.fiscalYear()),
                        "mean", mean,
                        "count", digits(row.bodies()),
                        "reach", reach,
                        "target", digits(target.toPlainString())));
        return national.stream()
                .filter(each -> each.gapToMean().isPresent())
                .map(NationalRow::fiscalYear)
                .filter(year -> year.compareTo(row.fiscalYear()) <= 0)
                .max(Comparator.naturalOrder())
                .map(year -> bodies + BETWEEN + country(year, national))
                .orElse(bodies);
    }

    private String country(FiscalYear year, Collection<NationalRow> national) {
        List<NationalRow> compared = national.stream()
                .filter(each ->
                        each.fiscalYear().equals(year) && each.gapToMean().isPresent())
                .toList();
        long above = compared.stream()
                .filter(each -> each.gapToMean().get().signum() > 0)
                .count();
        boolean unsure = compared.stream().anyMatch(each -> each.totalUnconfirmed() || each.unconfirmed());
        return text(
                "bodies.country",
                Map.of(
                        "year", digits(year.buddhist()),
                        "above", digits(Unconfirmed.marked(Long.toString(above), unsure)),
                        "count", digits(compared.size())));
    }

    /** How the measures of a year stand: the three states that everybody looks at, and others that there are. */
    public String measures(MeasureCounts counts) {
        return text(
                "measures.year",
                Map.of(
                        "year", year(counts.fiscalYear()),
                        "count", digits(counts.count()),
                        "states", states(counts.states())));
    }

    /** The same of several bodies, each with its latest year. */
    public String measures(Map<MeasureState, Integer> states) {
        int count = states.values().stream().mapToInt(Integer::intValue).sum();
        return text("measures", Map.of("count", digits(count), "states", states(states)));
    }

    private String states(Map<MeasureState, Integer> states) {
        return Stream.of(MeasureState.values())
                .sorted(Comparator.comparing(state -> !SHOWN_FIRST.contains(state)))
                .filter(state -> SHOWN_FIRST.contains(state) || states.getOrDefault(state, 0) > 0)
                .map(state -> text("state." + state.code()) + " " + digits(states.getOrDefault(state, 0)))
                .collect(Collectors.joining(BETWEEN));
    }

    /** What stands above what is to be done. */
    public String toDo() {
        return text("steps");
    }

    /** How many of the forms asked for came, and who has not delivered; files where nothing is asked for. */
    public String forms(FormsCame forms) {
        if (forms.asked() == 0) {
            return text("forms.unasked", Map.of("count", digits(forms.unasked())));
        }
        String line = text(
                "forms",
                Map.of(
                        "here", digits(forms.here()),
                        "due", digits(forms.asked())));
        if (forms.late() > 0) {
            line += " "
                    + text(
                            forms.late() == forms.here() ? "forms.all-late" : "forms.late",
                            Map.of("count", digits(forms.late())));
        }
        return forms.absent().isEmpty()
                ? line
                : line + " " + text("forms.absent", Map.of("divisions", few(forms.absent())));
    }

    public String what(NextStep step) {
        return text(
                "step." + step.kind().code(),
                Map.of(
                        "count", digits(step.count()),
                        "year",
                                step.fiscalYear()
                                        .map(year -> digits(year.buddhist()))
                                        .orElse(""),
                        "indicators",
                                digits(step.indicators().stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(", "))),
                        "forms",
                                step.forms().stream()
                                        .map(form -> text("form-name." + form.code()))
                                        .collect(Collectors.joining(", "))));
    }

    /** By whom; the body as a whole where no division is named. */
    public String who(NextStep step) {
        return few(step.divisions().isEmpty() ? List.of("") : step.divisions());
    }

    /** The first few divisions, and how many more there are. */
    private String few(List<String> divisions) {
        String first = divisions.stream()
                .limit(NAMED)
                .map(division -> division.isEmpty() ? text("who.body") : division)
                .collect(Collectors.joining(", "));
        int more = divisions.size() - NAMED;
        return more <= 0 ? first : first + " " + text("who.and-more", Map.of("count", digits(more)));
    }

    /**
     * @param today the day of the run
     * @param date a day in words
     */
    public String when(NextStep step, LocalDate today, Function<LocalDate, String> date) {
        if (step.due().isPresent()) {
            LocalDate due = step.due().get();
            return text(today.isAfter(due) ? "when.overdue" : "when.due", Map.of("date", date.apply(due)));
        }
        return text(step.kind() == NextStep.Kind.DECIDE ? "when.next-plan" : "when.now");
    }

    /** What stands above the indicators that lack most. */
    public String weakest() {
        return text("weak");
    }

    /** What stands above why they are weak. */
    public String reason() {
        return text("weak.why");
    }

    /** What stands above what answers them. */
    public String beingDone() {
        return text("weak.measures");
    }

    /** By how much an indicator falls short of the target, in the words that a formula uses too. */
    public String lacks(String gap) {
        return text("weak.lacks", Map.of("gap", gap));
    }

    /** What follows after that of an indicator that is below for years; {@code ""} for one year. */
    public String since(int years) {
        return years > 1 ? text("weak.years", Map.of("years", digits(years))) : "";
    }

    public String reached() {
        return text("weak.reached");
    }

    public String noReason() {
        return text("weak.no-reason");
    }

    public String noMeasure() {
        return text("weak.none");
    }

    /** How many measures answer, whose they are and how they stand. */
    public String answers(int count, String owners, String states) {
        return text("weak.some", Map.of("count", digits(count), "owners", owners, "states", states));
    }

    /** That measures answered the result before. */
    public String answersBefore(String answers) {
        return text("weak.before", Map.of("measures", answers));
    }

    /** That nothing is open, or how many steps there are beside those shown; {@code ""} where all are shown. */
    public String rest(List<NextStep> steps) {
        if (steps.isEmpty()) {
            return text("step.none");
        }
        return steps.size() <= NextStep.SHOWN
                ? ""
                : text("step.and-more", Map.of("count", digits(steps.size() - NextStep.SHOWN)));
    }
}
