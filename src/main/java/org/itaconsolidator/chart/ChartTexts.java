package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.Digits;

/** The words and figures of charts, in one kind of digits. Names stay as the officer wrote them. */
final class ChartTexts extends Wording {
    private static final char EN_DASH = '\u2013';

    ChartTexts(Digits digits) {
        super(digits::apply, "chart");
    }

    String total(ChartContent content, FiscalYear year, BigDecimal total) {
        return Mark.marked(score(total), content.marks(year).total());
    }

    String scoreOrMissing(Optional<BigDecimal> score) {
        return score.map(this::score).orElseGet(() -> text("missing"));
    }

    /** A year as written above its scores. */
    String year(ChartContent content, FiscalYear year) {
        return Mark.marked(
                year(year),
                Mark.doubted(content.results()
                        .findYear(year)
                        .filter(Results.Year::isDoubted)
                        .isPresent()));
    }

    /** The note that something marked is not confirmed; {@code ""} for a picture without such a mark. */
    String markNote(Set<Mark> marks) {
        return marks.contains(Mark.UNCONFIRMED) ? text("unconfirmed-mark") : "";
    }

    /** The warning that scores of these bodies may be no published result; {@code ""} for none. */
    String doubtedBodies(List<String> names) {
        return names.isEmpty()
                ? ""
                : text("doubted-bodies", "bodies", headlines().few(names));
    }

    /** A figure without needless decimals, such as a target of 85. */
    String plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return digits(stripped.setScale(Math.max(0, stripped.scale())).toPlainString());
    }

    /** Years as a span: one, or first to last. */
    String years(List<FiscalYear> years) {
        FiscalYear first = years.get(0);
        FiscalYear last = years.get(years.size() - 1);
        return first.equals(last) ? year(first) : year(first) + EN_DASH + year(last);
    }

    /** The note that earlier years are not shown; {@code ""} if all are. */
    String shownYears(int shown, int all) {
        return shown == all ? "" : text("latest-years", "shown", shown, "all", all);
    }

    /** The notes that are not blank, side by side; {@code ""} if all are. */
    String notes(String... notes) {
        return Stream.of(notes).filter(note -> !note.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** A year's level in words, starred if its scale is not confirmed; {@code ""} without a level. */
    String level(ChartContent content, FiscalYear year) {
        String level = content.findLevel(year)
                .map(name -> text("level-of", "level", name))
                .orElse("");
        return level.isEmpty() ? "" : Mark.marked(level, content.marks(year).level());
    }

    /** The note that names scored indicators without a place in a picture of the latest year's; {@code ""} for none. */
    String discontinued(ChartContent content, List<FiscalYear> years) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        content.comparedWith().discontinued().stream()
                .filter(each -> years.contains(each.fiscalYear()))
                .forEach(each -> byName.computeIfAbsent(each.name(), any -> new ArrayList<>())
                        .add(year(each.fiscalYear())));
        if (byName.isEmpty()) {
            return "";
        }
        List<String> indicators = new ArrayList<>();
        byName.forEach(
                (name, of) -> indicators.add(text("gone-one", "indicator", name, "years", String.join(", ", of))));
        return text("gone", "indicators", String.join(", ", indicators));
    }

    /** The state of a measure, in the words of the workbook. */
    String state(MeasureState state) {
        return text("state-" + state.code());
    }

    String stateOfDate(DueState state) {
        return text("due-" + state.code());
    }

    /** How many measures were done late, behind the topic; {@code ""} for none. */
    String late(int count) {
        return count == 0 ? "" : " · " + text("states-late", "count", count);
    }

    /** How many measures are in each state, the worst first; states without measures are left out. */
    String states(Map<MeasureState, Integer> counts, int late) {
        return MeasureState.WORST_FIRST.stream()
                .filter(state -> counts.getOrDefault(state, 0) > 0)
                .map(state -> state(state) + " " + digits(counts.get(state))
                        + (state == MeasureState.COMPLETE && late > 0 ? " " + text("state-late", "count", late) : ""))
                .collect(Collectors.joining(", "));
    }

    /** The worst state of any measure and its count; if that is not reported, also those that await a later one. */
    String message(Map<MeasureState, Integer> counts, int all) {
        MeasureState worst = worst(counts);
        int later = counts.getOrDefault(MeasureState.LATER_REPORT, 0);
        if (worst == MeasureState.NOT_REPORTED && later > 0) {
            return text(
                    "states-two",
                    Map.of(
                            "state", state(worst),
                            "count", digits(counts.get(worst)),
                            "other", state(MeasureState.LATER_REPORT),
                            "more", digits(later),
                            "all", digits(all)));
        }
        boolean whole = counts.get(worst) == all;
        return text(
                whole ? "states-all" : "states-worst", "state", state(worst), "count", counts.get(worst), "all", all);
    }

    static MeasureState worst(Map<MeasureState, Integer> counts) {
        return MeasureState.WORST_FIRST.stream()
                .filter(state -> counts.getOrDefault(state, 0) > 0)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The note that names the years whose weights are not confirmed; {@code ""} for none.
     *
     * @param mark of what the picture shows of a year
     */
    String unconfirmed(ChartContent content, List<FiscalYear> years, Function<YearMarks, Mark> mark) {
        List<FiscalYear> doubtful = years.stream()
                .filter(year -> mark.apply(content.marks(year)) == Mark.UNCONFIRMED)
                .toList();
        return doubtful.isEmpty()
                ? ""
                : text(
                        "unconfirmed-years",
                        Map.of("years", doubtful.stream().map(this::year).collect(Collectors.joining(", "))));
    }

    /** Text about a year's total, with a word added if only a document states it or documents contradict it. */
    String stated(ChartContent content, FiscalYear year, String said) {
        return (said + " " + besideTotal(content, year)).strip();
    }

    /** The word beside a total that only a document states, or that documents contradict; {@code ""} for others. */
    String besideTotal(ChartContent content, FiscalYear year) {
        return content.isStated(year)
                ? text("stated")
                : content.findTotals(year)
                        .flatMap(TotalRow::findContradicting)
                        .map(stated -> text("contradicted", "stated", stated))
                        .orElse("");
    }

    /** A day with the month's name and the year of the Buddhist era. */
    @Override
    public String date(LocalDate date) {
        return text("date", "date", super.date(date));
    }

    /** The body's name and {@link #place}. */
    String owner(Scorecard scorecard) {
        return (scorecard.body().name() + " " + place(scorecard)).strip();
    }

    /** District and province as far as known, the division, and whether it is a self-assessment. */
    String place(Scorecard scorecard) {
        Body body = scorecard.body();
        List<String> parts = new ArrayList<>();
        if (!body.district().isEmpty()) {
            parts.add(text("district", "name", body.district()));
        }
        if (!body.province().isEmpty()) {
            parts.add(text("province", "name", body.province()));
        }
        if (!scorecard.division().isEmpty()) {
            parts.add("· " + scorecard.division());
        }
        if (scorecard.source() == SourceKind.SELF_ASSESSMENT) {
            parts.add("(" + text("self-assessment") + ")");
        }
        return String.join(" ", parts);
    }

    /** The source line: where the figures come from and as of which day. */
    String source(LocalDate dataAsOf) {
        return text("source", "date", dataAsOf);
    }

    /** The source line of a picture that also shows states as of a day. */
    String source(LocalDate dataAsOf, LocalDate day) {
        return dataAsOf.equals(day)
                ? text("source.same-day", "date", day)
                : text("source.states", "date", dataAsOf, "day", day);
    }

    /** A figure of each year in words, for the description of a picture: "IIT: 2567 86.52, 2568 88.10". */
    String byYear(String name, List<FiscalYear> years, Function<FiscalYear, String> figure) {
        return years.stream()
                .map(year -> year(year) + " " + figure.apply(year))
                .collect(Collectors.joining(", ", name + ": ", ""));
    }
}
