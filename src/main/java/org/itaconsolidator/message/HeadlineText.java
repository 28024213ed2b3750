package org.itaconsolidator.message;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.message.FirstPage.About;
import org.itaconsolidator.message.FirstPage.Answer;
import org.itaconsolidator.message.FirstPage.ToDo;
import org.itaconsolidator.message.FirstPage.Weakest;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.together.Together;

/** Words for page one: the headline of a result and what has to be done, the same on sheets, page and charts. */
public final class HeadlineText extends Wording {
    /** How many of the bodies that need help most page one names. */
    private static final int NEEDING = 4;

    private static final int DECIDED = 3;

    private static final int NAMED = 3;

    /** At most so many divisions with refused files are named. */
    private static final int MOST_MENDING = 8;

    private static final int OWNERS = 2;

    /** A measure's name that takes a line is cut to this length. */
    private static final int LONGEST_MEASURE = 60;

    /** The most letters of one body's analysis on the page of several bodies. */
    private static final int LONGEST_REASON = 190;

    private static final String BETWEEN = FirstPage.BETWEEN;

    private static final Set<MeasureState> SHOWN_FIRST =
            EnumSet.of(MeasureState.NOT_REPORTED, MeasureState.INCOMPLETE, MeasureState.COMPLETE);

    /** @param digits sets a number in the digits that the job asks for */
    public HeadlineText(UnaryOperator<String> digits) {
        super(digits, "headline", "measures", "report");
    }

    /** The result with its change and the indicators below the target. */
    public String of(Headline headline) {
        return Stream.concat(
                        Stream.of(
                                headline.result().stream().map(this::of).collect(Collectors.joining(text("between")))),
                        headline.more().stream().map(this::of))
                .collect(Collectors.joining(BETWEEN));
    }

    /**
     * What page one says of a body.
     *
     * @param headline of its latest result; empty if it has none
     * @param name gives the name of an indicator of that result
     * @param named how many measures of the weakest indicator are named; of the others one
     */
    public FirstPage page(Optional<Headline> headline, Agenda agenda, IntFunction<String> name, int named) {
        return new FirstPage(
                this,
                refused(agenda.steps().stream()),
                headline.map(of -> awaited(agenda) + of(of)).orElseGet(() -> none(agenda.unscored())),
                text("weak"),
                agenda.weakest().size(),
                listWeakest(agenda, name, named),
                agenda.listSteps().stream().map(step -> toDo(agenda, step)).toList(),
                answers(headline, agenda));
    }

    /** What a body has to do first, or that there is nothing. */
    public ToDo first(Agenda agenda) {
        return agenda.steps().stream()
                .findFirst()
                .map(step -> toDo(agenda, step))
                .orElseGet(() -> ToDo.without(rest(0, 0)));
    }

    private ToDo toDo(Agenda agenda, NextStep step) {
        return toDo(what(step), step, who(step), agenda.day());
    }

    public FirstPage page(Together bodies, Function<Body, String> name) {
        return page(bodies, name, NAMED);
    }

    /**
     * What page one says of several bodies.
     *
     * @param named at most how many of those who owe a form or report
     */
    public FirstPage page(Together bodies, Function<Body, String> name, int named) {
        return new FirstPage(
                this,
                refused(bodies.steps().stream().map(Together.Step::whole)),
                of(bodies),
                text(
                        "bodies.weak",
                        "year",
                        bodies.result().map(row -> year(row.fiscalYear())).orElse("")),
                (int) bodies.weakest().stream()
                        .filter(weak -> weak.mean().compareTo(bodies.target()) < 0)
                        .count(),
                listWeakest(bodies, name),
                bodies.steps().stream()
                        .map(step -> toDo(what(step), step.whole(), who(step, name), bodies.day()))
                        .toList(),
                List.of(
                        new Answer(
                                About.PLACE,
                                text("ask.place.bodies"),
                                List.of(place(bodies) + BETWEEN + province(bodies))),
                        answer(About.REACH, reach(bodies, name)),
                        answer(About.OWED, owingLines(bodies, name, named)),
                        answer(About.NEED, needLines(bodies, name))));
    }

    /** The weakest without a list, where a body stands, what it takes to reach the aim, and who owes which form. */
    private List<Answer> answers(Optional<Headline> headline, Agenda agenda) {
        List<Answer> answers = new ArrayList<>();
        headline.ifPresent(found -> {
            if (agenda.weakest().isEmpty() && !found.weakest().isEmpty()) {
                answers.add(answer(
                        About.WEAKEST,
                        List.of(found.weakest().stream().map(this::of).collect(Collectors.joining(BETWEEN)))));
            }
            answers.add(answer(About.PLACE, place(found)));
            answers.add(answer(About.REACH, reach(found)));
        });
        answers.add(answer(About.OWED, owingLines(agenda)));
        return answers;
    }

    /**
     * The bodies that need help most. A body that reaches the target and owes nothing needs none. Those without a total share a line
     * below the others.
     */
    private List<String> needLines(Together bodies, Function<Body, String> name) {
        List<Together.Line> without = bodies.result().isEmpty() ? List.of() : bodies.listWithoutTotal();
        List<Together.Line> needing = bodies.bodies().stream()
                .filter(line -> !without.contains(line)
                        && (line.forms().owed() > 0
                                || line.total()
                                        .filter(total -> total.compareTo(bodies.target()) >= 0)
                                        .isEmpty()))
                .limit(without.isEmpty() ? NEEDING : NEEDING - 1)
                .toList();
        if (needing.isEmpty() && without.isEmpty()) {
            return List.of(text("reach.done"));
        }
        return Stream.concat(
                        needing.stream().map(line -> needLine(bodies, line, name)),
                        without.isEmpty() ? Stream.of() : Stream.of(withoutTotals(bodies, without, name)))
                .toList();
    }

    /** The bodies without a total of the year compared, and what the first of them owe. */
    private String withoutTotals(Together bodies, List<Together.Line> without, Function<Body, String> name) {
        return without.size() == 1
                ? needLine(bodies, without.get(0), name)
                : withoutTotals(
                        bodies,
                        without.stream().map(line -> withoutTotal(line, name)).toList());
    }

    /**
     * How many bodies have no total in the year in which they are compared, and the names of the first; {@code ""} if all or none have
     * one.
     */
    public String withoutTotals(Together bodies, Function<Body, String> name) {
        List<Together.Line> without = bodies.listWithoutTotal();
        return bodies.result().isEmpty() || without.isEmpty()
                ? ""
                : withoutTotals(
                        bodies,
                        without.stream().map(line -> name.apply(line.body())).toList());
    }

    /** How many bodies have no total of the year in which they are compared. */
    public String countWithoutTotals(Together bodies) {
        return text(
                "bodies.without",
                "year",
                bodies.result().orElseThrow().fiscalYear(),
                "count",
                bodies.listWithoutTotal().size());
    }

    private String withoutTotals(Together bodies, List<String> without) {
        return text(
                "bodies.need.without",
                Map.of(
                        "count", digits(without.size()),
                        "year", year(bodies.result().orElseThrow().fiscalYear()),
                        "names", few(without, NAMED)));
    }

    private String withoutTotal(Together.Line line, Function<Body, String> name) {
        String told = Stream.of(
                        statedShort(line),
                        line.forms().owed() == 0 ? "" : text("bodies.owes", "forms", owed(line.forms())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        return name.apply(line.body()) + (told.isEmpty() ? "" : " (" + told + ")");
    }

    private Answer answer(About about, List<String> lines) {
        return new Answer(about, question(about), lines);
    }

    public String question(About about) {
        return about == About.WEAKEST
                ? text("weak")
                : text("ask." + about.name().toLowerCase(Locale.ROOT));
    }

    private List<String> place(Headline headline) {
        if (headline.place().isEmpty()) {
            return List.of(text("place.none"));
        }
        List<String> told =
                new ArrayList<>(headline.place().stream().map(this::of).toList());
        if (headline.place().stream().noneMatch(clause -> clause.code().startsWith("province"))) {
            told.add(told.remove(told.size() - 1) + BETWEEN + text("province.none"));
        }
        return told;
    }

    private List<String> reach(Headline headline) {
        List<String> told = Stream.concat(headline.lacks().stream(), headline.way().stream())
                .map(this::of)
                .toList();
        return !told.isEmpty() ? told : List.of(text(headline.hasTotal() ? "reach.done" : "reach.unknown"));
    }

    /** Who owes which form; and who has refused files, if any of them owes none. */
    private List<String> owingLines(Agenda agenda) {
        List<String> told = new ArrayList<>(owingForms(agenda));
        Set<String> absent = agenda.forms().forms().values().stream()
                .flatMap(form -> form.absent().stream())
                .collect(Collectors.toSet());
        findStep(agenda, NextStep.Kind.MEND)
                .filter(step -> !absent.containsAll(step.divisions()))
                .ifPresent(step -> told.add(text("owing.mend", "who", few(step.divisions(), MOST_MENDING))));
        return told;
    }

    /** How many forms came and who owes which, and who has not reported measures although it is due. */
    private List<String> owingForms(Agenda agenda) {
        FormsCame forms = agenda.forms();
        Optional<String> unreported = findStep(agenda, NextStep.Kind.REPORT)
                .map(step -> text("owing.unreported" + besides(step), "count", step.count(), "who", who(step)));
        Optional<String> later = findStep(agenda, NextStep.Kind.REPORT_YEAR)
                .map(step -> text(
                        "owing.later-report",
                        "count",
                        step.count(),
                        "who",
                        step.divisions().size() <= 1
                                ? who(step)
                                : text(
                                        "owing.divisions",
                                        "count",
                                        step.divisions().size())));
        if (forms.owed() == 0) {
            boolean none = unreported.isEmpty() && forms.asked() > 0;
            String first = later.orElse(none ? text("forms.none-owed") : "");
            return Stream.concat(
                            unreported.stream(), Stream.of((first.isEmpty() ? "" : first + BETWEEN) + forms(forms)))
                    .toList();
        }
        String absent = absentText(forms);
        String first = absent.isEmpty() ? forms(forms) : absent + BETWEEN + forms(forms);
        return Stream.of(Stream.of(first), unreported.stream(), later.stream())
                .flatMap(lines -> lines)
                .toList();
    }

    /** Which divisions owe which forms; forms that the same divisions owe are named together. */
    private String absentText(FormsCame forms) {
        Map<List<String>, List<String>> owing = new LinkedHashMap<>();
        forms.forms().forEach((form, came) -> {
            if (came.owed() > 0) {
                owing.computeIfAbsent(came.absent().stream().distinct().toList(), any -> new ArrayList<>())
                        .add(formName(form));
            }
        });
        return owing.entrySet().stream()
                .map(each -> text(
                        "forms.absent",
                        "form",
                        String.join(", ", each.getValue()),
                        "divisions",
                        few(each.getKey(), NAMED)))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Optional<NextStep> findStep(Agenda agenda, NextStep.Kind kind) {
        return agenda.steps().stream().filter(step -> step.kind() == kind).findFirst();
    }

    private String province(Together bodies) {
        return bodies.listed() == 0 ? text("province.none") : text("province.bodies", "count", bodies.listed());
    }

    private String place(Together bodies) {
        return bodies.country()
                .map(country -> text(
                                country.count() == 1 ? "bodies.country.one" : "bodies.country",
                                Map.of(
                                        "year", year(country.year()),
                                        "mean",
                                                digits(Mark.marked(
                                                        score(country.mean().add(country.gap())), country.mark())),
                                        "against", against(country),
                                        "above", digits(Mark.marked(Integer.toString(country.above()), country.mark())),
                                        "count", digits(country.count())))
                        + bodies.result()
                                .map(BodiesRow::fiscalYear)
                                .filter(latest -> !latest.equals(country.year()))
                                .map(latest -> BETWEEN + text("country-earlier", "year", latest))
                                .orElse(""))
                .or(() -> bodies.result().map(row -> text("country-earlier", "year", row.fiscalYear())))
                .orElseGet(() -> text("place.none.bodies"));
    }

    private String against(Together.Country country) {
        int sign = country.gap().signum();
        return text(
                sign == 0 ? "bodies.at-country" : sign < 0 ? "bodies.below-country" : "bodies.above-country",
                Map.of(
                        "country", digits(Mark.marked(score(country.mean()), country.meanMark())),
                        "gap", digits(Mark.marked(score(country.gap().abs()), country.mark()))));
    }

    private List<String> reach(Together bodies, Function<Body, String> name) {
        String way = way(bodies, name);
        return !way.isEmpty()
                ? List.of(way.split(BETWEEN))
                : List.of(text(bodies.result().isPresent() ? "reach.done" : "reach.unknown"));
    }

    /** A body that needs help, why, and which forms it owes. */
    private String needLine(Together bodies, Together.Line line, Function<Body, String> name) {
        String owed = line.forms().owed() == 0 ? "" : BETWEEN + text("bodies.owes", "forms", owed(line.forms()));
        String total = line.total()
                .map(found -> text(
                        found.compareTo(bodies.target()) < 0 ? "bodies.need.below" : "bodies.need.total",
                        Map.of(
                                "total", digits(Mark.marked(score(found), line.mark())),
                                "gap", digits(Mark.marked(score(bodies.target().subtract(found)), line.mark())))))
                .orElseGet(() -> withoutTotal(bodies, line));
        return name.apply(line.body()) + " " + total + owed;
    }

    private String of(Headline.Clause clause) {
        return of("", clause, new LinkedHashMap<>());
    }

    private String of(String before, Headline.Clause clause, Map<String, String> words) {
        clause.words()
                .forEach((key, word) -> words.put(
                        key,
                        switch (key) {
                            case "level" -> word.charAt(0) < 128 ? " " + word : word;
                            case "reason" -> word.isEmpty() ? "" : coded(word);
                            default -> digits(word);
                        }));
        if (words.containsKey("aim") && words.containsKey(Headline.LEVEL)) {
            words.put("aim", text("way.level", words));
        }
        if (!clause.indicators().isEmpty()) {
            boolean floors = clause.code().endsWith(".floor");
            words.put(
                    floors ? "floors" : "steps",
                    clause.indicators().entrySet().stream()
                            .map(one -> text(
                                    floors ? "way.to" : before + "way.step",
                                    Map.of("indicators", digits(one.getKey()), "score", digits(one.getValue()))))
                            .collect(Collectors.joining(", ")));
        }
        return text(before + clause.code(), words);
    }

    /** The beginning of a body's sentence if a newer year has no result yet. */
    private String awaited(Agenda agenda) {
        return agenda.awaited()
                .map(year -> text("none.short", "year", year) + BETWEEN)
                .orElse("");
    }

    /** The sentence that there is no result, and for which year. */
    private String none(Optional<FiscalYear> year) {
        return year.map(of -> text("none.year", "year", of)).orElseGet(() -> text("none"));
    }

    /** The words for no result, short enough for a cell. */
    public String noneShort(Optional<FiscalYear> year) {
        return year.map(of -> text("none.short", "year", of)).orElseGet(() -> text("none.any"));
    }

    /**
     * The words for a body without a total in the year compared: with the total that its documents state, if any; without any
     * score, with the year for which it is asked.
     */
    public String withoutTotal(Together bodies, Together.Line line) {
        Optional<FiscalYear> year = bodies.result().map(BodiesRow::fiscalYear);
        if (line.stated().isPresent()) {
            return text("none.total-stated", "year", year.orElseThrow(), "stated", stated(line));
        }
        return line.agenda().unscored().isPresent() || year.isEmpty()
                ? noneShort(line.agenda().unscored())
                : text("none.total", "year", year.get());
    }

    /** The total that a body's documents state if its scores give none, short enough for a cell; {@code ""} for none. */
    public String statedShort(Together.Line line) {
        return line.stated().isEmpty() ? "" : text("none.stated-short", "stated", stated(line));
    }

    private String stated(Together.Line line) {
        return Mark.marked(score(line.stated().orElseThrow()), Mark.doubted(line.doubted()));
    }

    /** What the bodies have in common: mean, change, how many reach the target. */
    private String of(Together bodies) {
        return bodies.result()
                .map(row -> of(
                        bodies,
                        digits(Mark.marked(
                                row.mean().setScale(RoundedFigure.DECIMALS).toPlainString(), row.mark())),
                        digits(Mark.marked(Integer.toString(row.passing()), row.mark()))))
                .orElseGet(() -> text("bodies.none", "count", bodies.bodies().size()));
    }

    /** What the bodies have in common, with mean and count given, such as by formulas; there must be a result. */
    public String of(Together bodies, String mean, String reach) {
        BodiesRow row = bodies.result().orElseThrow();
        List<String> clauses = new ArrayList<>();
        clauses.add(
                row.bodies() == 1
                        ? text(
                                "bodies.alone",
                                "year",
                                row.fiscalYear(),
                                "total",
                                mean,
                                "count",
                                bodies.bodies().size())
                        : text("bodies", "year", row.fiscalYear(), "mean", mean, "count", row.bodies()));
        clauses.add(moved(bodies, "bodies.moved"));
        String target = digits(bodies.target().toPlainString());
        clauses.add(text("bodies.reach", "count", row.bodies(), "reach", reach, "target", target));
        return String.join(BETWEEN, clauses);
    }

    /** How far the bodies below the target are from it, and what the nearest would need; {@code ""} for none. */
    public String way(Together bodies, Function<Body, String> name) {
        return bodies.reach()
                .map(reach -> text(
                        reach.below() == 1 ? "bodies.way.one" : "bodies.way",
                        Map.of(
                                "target", digits(bodies.target().toPlainString()),
                                "count", digits(reach.below()),
                                "least", score(reach.least()),
                                "most", digits(Mark.marked(score(reach.most()), reach.mark())),
                                "nearest",
                                        IntStream.range(0, reach.nearest().size())
                                                .mapToObj(i -> nearestText(
                                                        reach.nearest().get(i), i == 0, name))
                                                .collect(Collectors.joining(", ")))))
                .orElse("");
    }

    /** @param told whether to add what it takes; one example is enough */
    private String nearestText(Together.Near near, boolean told, Function<Body, String> name) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("body", name.apply(near.line().body()));
        words.put("lacks", digits(Mark.marked(score(near.lacks()), near.line().mark())));
        return near.way()
                .filter(any -> told)
                .map(way -> of("bodies.near.", way, words))
                .orElseGet(() -> text("bodies.near", words));
    }

    /** How many forms a body owes. */
    public String owes(FormsCame forms) {
        return text("bodies.need.owes", "count", forms.owed());
    }

    /** How many improved; the mean beside it has the mark of all of them. */
    public String moved(Together bodies) {
        return moved(bodies, "bodies.moved.only");
    }

    private String moved(Together bodies, String key) {
        Optional<BodiesChange> change =
                bodies.change().filter(any -> !any.changes().isEmpty());
        return change.isEmpty()
                ? text("bodies.not-moved")
                : text(
                        key,
                        Map.of(
                                "before", year(change.get().fiscalYear().previous()),
                                "count", digits(change.get().changes().size()),
                                "by", mean(change.get()),
                                "rose", digits(change.get().rose()),
                                "fell", digits(change.get().fell()),
                                "stayed", digits(change.get().stayed())));
    }

    private String mean(BodiesChange change) {
        return Mark.marked(signed(change.mean()), change.mark());
    }

    /** The average change of their totals; {@code ""} if none can be compared. */
    public String movedBy(Together bodies) {
        return bodies.change()
                .filter(any -> !any.changes().isEmpty())
                .map(change -> text(
                        "bodies.moved-by",
                        Map.of(
                                "before", year(change.fiscalYear().previous()),
                                "by", mean(change),
                                "count", digits(change.changes().size()))))
                .orElse("");
    }

    /** How many more indicators there are; {@code ""} for none. */
    String moreIndicators(int more) {
        return more <= 0 ? "" : " (" + text("step.indicators-more", "count", more) + ")";
    }

    private String weak(Together.Weak weak) {
        return text(
                weak.bodies() == 1 ? "bodies.weak.alone" : "bodies.weak.mean",
                "mean",
                digits(Mark.marked(score(weak.mean()), weak.mark())),
                "below",
                digits(Mark.marked(String.valueOf(weak.below()), weak.mark())),
                "count",
                weak.bodies());
    }

    /** Why the bodies are weak in an indicator, as far as analyses say it. */
    private String reason(Together.Weak weak, String said, Function<Body, String> name) {
        return weak.reason().isEmpty()
                ? text("bodies.weak.no-reason", "count", weak.below())
                : text(
                        weak.below() == 1 ? "bodies.weak.reason-alone" : "bodies.weak.reason",
                        Map.of(
                                "explained", explained(weak),
                                "body", name.apply(weak.reason().get().body()),
                                "year", year(weak.reason().get().year()),
                                "text", said));
    }

    /** How many of the bodies that are weak in an indicator say why. */
    private String explained(Together.Weak weak) {
        return text("bodies.weak.explained", "explained", weak.explained(), "count", weak.below());
    }

    private String beingDone(Together bodies, Together.Weak weak) {
        FiscalYear year = bodies.result().orElseThrow().fiscalYear();
        String one = weak.bodies() == 1 ? ".alone" : "";
        String now = text(
                weak.answered() == 0
                        ? "bodies.weak.none" + one
                        : weak.answered() == weak.below() ? "bodies.weak.answered" + one : "bodies.weak.open",
                Map.of(
                        "year", year(year),
                        "answered", digits(weak.answered()),
                        "count", digits(weak.below())));
        return weak.answeredBefore() == 0
                ? now
                : now
                        + BETWEEN
                        + text("bodies.weak.before" + one, "year", year.previous(), "count", weak.answeredBefore());
    }

    /** The measure that needs an officer most, with its owner and state; then the states of the others. */
    private Stream<String> measures(Together bodies, Together.Weak weak, Function<Body, String> name, int most) {
        return measures(
                weak.measures(),
                measure -> new Answering(
                        (weak.bodies() == 1 ? "" : name.apply(measure.body()) + " ")
                                + ShownText.ofWords(measure.text().replace("\n", " "), LONGEST_MEASURE, ShownText.CUT),
                        measure.divisions(),
                        Optional.of(measure.stateOn(bodies.day())),
                        ""),
                measure -> Optional.of(measure.stateOn(bodies.day())),
                most);
    }

    /** So many measures with owner and state (one more if it is the last), then the states of the others. */
    private <M> Stream<String> measures(
            List<M> measures, Function<M, Answering> told, Function<M, Optional<MeasureState>> state, int most) {
        int named = measures.size() == most + 1 ? most + 1 : most;
        List<Optional<MeasureState>> others =
                measures.stream().skip(named).map(state).toList();
        return Stream.concat(
                measures.stream().limit(named).map(told).map(this::named),
                others.isEmpty() ? Stream.<String>of() : Stream.of(otherStates(others, most)));
    }

    private String who(Together.Step step, Function<Body, String> name) {
        return few(namesWithCounts(step.bodies(), name), NAMED);
    }

    private List<String> namesWithCounts(Map<Body, Integer> bodies, Function<Body, String> name) {
        return bodies.entrySet().stream()
                .map(each -> name.apply(each.getKey()) + (each.getValue() > 1 ? " " + digits(each.getValue()) : ""))
                .toList();
    }

    /** A step of several bodies. Of indicators only their number is given, because page one names the weakest above. */
    private String what(Together.Step step) {
        return step.bodies().size() == 1
                ? what(step.whole())
                : switch (step.whole().kind()) {
                    case DECIDE -> what("step.decide.bodies", step.whole());
                    case CORRECT -> what("step.correct", step.whole());
                    default -> what(step.whole());
                };
    }

    /** How many bodies owe how many forms, and how many of each form; if none, the first line on who owes what. */
    public String countOwed(Together bodies, Function<Body, String> name) {
        String forms = bodies.listForms().stream()
                .filter(form -> !bodies.owing(form).isEmpty())
                .map(form -> formName(form) + " "
                        + digits(bodies.owing(form).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()))
                .collect(Collectors.joining(", "));
        String first = owingLines(bodies, name, 1).get(0);
        return forms.isEmpty() ? first : first + ": " + forms;
    }

    /** How many bodies owe how many forms, and for each form which; then who has not reported what is due. */
    private List<String> owingLines(Together bodies, Function<Body, String> name, int named) {
        List<Together.Line> all = bodies.listOwing();
        List<String> told = new ArrayList<>();
        if (!all.isEmpty()) {
            int forms = all.stream().mapToInt(line -> line.forms().owed()).sum();
            int refused = all.stream().mapToInt(line -> line.forms().refused()).sum();
            told.add(text(
                    refused == 0 ? "bodies.owing" : "bodies.owing.refused",
                    "bodies",
                    all.size(),
                    "forms",
                    forms,
                    "refused",
                    refused));
        }
        List<Form> asked = bodies.listForms();
        for (Form form : asked) {
            Map<Body, Integer> owing = bodies.owing(form);
            if (!owing.isEmpty()) {
                told.add(text(
                        "bodies.owing.form",
                        Map.of(
                                "form", formName(form),
                                "bodies", digits(owing.size()),
                                "names", few(namesWithCounts(owing, name), named))));
            }
        }
        bodies.steps().stream()
                .filter(step -> step.whole().kind().isReport())
                .forEach(step -> told.add(text(
                        step.whole().kind() == NextStep.Kind.REPORT
                                ? "bodies.owing.unreported" + besides(step.whole())
                                : "bodies.owing.later-report",
                        Map.of(
                                "year", year(step.whole().fiscalYear().orElseThrow()),
                                "bodies", digits(step.bodies().size()),
                                "count", digits(step.whole().count()),
                                "names", few(namesWithCounts(step.bodies(), name), named)))));
        List<Together.Line> unexpected = asked.isEmpty()
                ? List.of()
                : bodies.bodies().stream()
                        .filter(line -> line.forms().asked() == 0)
                        .toList();
        if (!unexpected.isEmpty()) {
            if (told.isEmpty()) {
                told.add(text("forms.none-owed"));
            }
            told.add(text(
                    "bodies.unexpected",
                    "count",
                    unexpected.size(),
                    "names",
                    few(unexpected.stream().map(line -> name.apply(line.body())).toList(), named)));
        }
        return !told.isEmpty() ? told : List.of(text(asked.isEmpty() ? "bodies.owing.unasked" : "forms.none-owed"));
    }

    /** Which forms a body owes, and how many of each. */
    public String owed(FormsCame forms) {
        return forms.forms().entrySet().stream()
                .filter(each -> each.getValue().owed() > 0)
                .map(each -> text("form-name." + each.getKey().code()) + " "
                        + digits(each.getValue().owed()))
                .collect(Collectors.joining(", "));
    }

    /** The mark of a form: a tick if all came, a cross if some are owed, {@code ""} if not asked for. */
    public String cameOf(FormsCame forms, Form form) {
        FormsCame.OfForm of = forms.forms().get(form);
        if (of == null) {
            return "";
        }
        String mark = of.here() == of.asked() ? "✓" : of.owed() > 0 ? "✗" : "○";
        return of.asked() == 1 ? mark : mark + " " + digits(of.here()) + "/" + digits(of.asked());
    }

    public String formName(Form form) {
        return text("form-name." + form.code());
    }

    /** The meaning of the marks of {@link #cameOf}. */
    public String cameKey() {
        return text("bodies.came");
    }

    /** How a year's measures stand, in a line. */
    public String measures(MeasureCounts counts) {
        return text("measures.year", "measures", measuresOf(counts), "states", states(counts));
    }

    /** The year and number of these measures. */
    public String measuresOf(MeasureCounts counts) {
        return text("measures.of", "year", counts.fiscalYear(), "count", counts.count());
    }

    /** Their states: the three main ones, and others that occur. */
    public String states(MeasureCounts counts) {
        int late = counts.late().all();
        return states(this, counts.states(), late == 0 ? "" : " " + text("state.late", "count", late));
    }

    /**
     * How many measures are in which state, of several bodies, each with its latest year.
     *
     * @param words with the file {@code measures}, in any language
     */
    public static String measures(Wording words, Map<MeasureState, Integer> states) {
        int count = states.values().stream().mapToInt(Integer::intValue).sum();
        return words.text("measures", "count", count, "states", states(words, states, ""));
    }

    /** @param late what follows those reported in full */
    private static String states(Wording words, Map<MeasureState, Integer> states, String late) {
        return Stream.of(MeasureState.values())
                .sorted(Comparator.comparing(state -> !SHOWN_FIRST.contains(state)))
                .filter(state -> SHOWN_FIRST.contains(state) || states.getOrDefault(state, 0) > 0)
                .map(state -> state(words, state) + " " + words.digits(states.getOrDefault(state, 0))
                        + (state == MeasureState.COMPLETE ? late : ""))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The heading above what is to be done. */
    public String toDo() {
        return text("steps");
    }

    private ToDo toDo(String what, NextStep step, String who, LocalDate today) {
        return new ToDo(what, brief(step), Optional.of(step.kind()), who, when(step, today));
    }

    /** How many of the forms asked for came; if none is asked for, how many files. */
    public String forms(FormsCame forms) {
        if (forms.asked() == 0) {
            return text("forms.unasked", "count", forms.unasked());
        }
        List<String> notes = new ArrayList<>();
        if (forms.late() > 0) {
            notes.add(text(forms.late() == forms.here() ? "forms.all-late" : "forms.late", "count", forms.late()));
        }
        if (forms.awaited() > 0) {
            notes.add(text("forms.awaited", "count", forms.awaited()));
        }
        String line = text("forms", "here", forms.here(), "due", forms.asked());
        return notes.isEmpty() ? line : line + " (" + String.join(BETWEEN, notes) + ")";
    }

    private String what(NextStep step) {
        String key = "step." + step.kind().code();
        boolean ofScores = !step.indicators().isEmpty();
        return what(
                switch (step.kind()) {
                    case CORRECT -> ofScores ? key + ".scores" : key;
                    case FILL -> ofScores ? key + ".scores" : step.fiscalYear().isEmpty() ? key + ".any-year" : key;
                    default -> key + besides(step);
                },
                step);
    }

    /** The end of the key for measures without a report. Those of divisions that owe their whole report are not counted among them. */
    private static String besides(NextStep step) {
        return step.isBesidesForms() ? ".besides" : "";
    }

    /** A step in a place that lists the owed forms elsewhere. */
    private String brief(NextStep step) {
        return step.forms().isEmpty() || step.isBesidesForms()
                ? what(step)
                : what("step." + step.kind().code() + ".row", step);
    }

    private String what(String key, NextStep step) {
        int most = step.kind() == NextStep.Kind.DECIDE ? DECIDED : Integer.MAX_VALUE;
        List<String> first =
                step.indicators().stream().limit(most).map(String::valueOf).toList();
        String named = digits(String.join(", ", first));
        int more = step.kind() == NextStep.Kind.DECIDE ? step.count() - first.size() : 0;
        return text(
                key,
                Map.of(
                        "count", digits(step.count()),
                        "year",
                                step.fiscalYear()
                                        .map(year -> digits(year.buddhist()))
                                        .orElse(""),
                        "named", named,
                        "indicators", more == 0 ? named : named + " " + text("step.indicators-more", "count", more),
                        "forms",
                                step.forms().stream()
                                        .map(form -> text("form-name." + form.code()))
                                        .collect(Collectors.joining(", "))));
    }

    /** Who is to do a step. If it is no division's task, the head of the body names somebody. */
    private String who(NextStep step) {
        return step.divisions().stream().allMatch(String::isEmpty) ? text("who.head") : few(step.divisions(), NAMED);
    }

    /** The first few names and the number of others. */
    public String few(List<String> names) {
        return few(names, NAMED);
    }

    /** The first few divisions and the number of others; a single other one is named too. */
    private String few(List<String> divisions, int named) {
        int most = divisions.size() == named + 1 ? named + 1 : named;
        String first = divisions.stream()
                .limit(most)
                .map(division -> division.isEmpty() ? text("who.body") : division)
                .collect(Collectors.joining(", "));
        int more = divisions.size() - most;
        return more <= 0 ? first : first + " " + text("who.and-more", "count", more);
    }

    private String when(NextStep step, LocalDate today) {
        if (step.due().isPresent()) {
            LocalDate due = step.due().get();
            if (!step.asked()) {
                return text("when.round-over", "date", shortDate(due));
            }
            return text(
                    !today.isAfter(due) ? "when.due" : step.count() > 1 ? "when.overdue.several" : "when.overdue",
                    Map.of("date", shortDate(due)));
        }
        if (step.kind() != NextStep.Kind.DECIDE) {
            return text("when.now");
        }
        FiscalYear plan = planAnswering(step, today);
        FiscalYear newest = FiscalYear.of(today).previous();
        return step.fiscalYear()
                .filter(result -> result.compareTo(newest) < 0)
                .map(old -> text("when.next-plan.old", "year", plan, "newest", newest))
                .orElseGet(() -> today.isBefore(plan.start())
                        ? text("when.next-plan.to-come", "year", plan, "date", shortDate(plan.start()))
                        : beforeRound(plan, today));
    }

    /** The day before which to act: the end of the round in which the plan will next be reported on. */
    private String beforeRound(FiscalYear plan, LocalDate today) {
        int months = today.isAfter(plan.roundEnd(FiscalYear.HALF_YEAR)) ? FiscalYear.WHOLE_YEAR : FiscalYear.HALF_YEAR;
        return text("when.next-plan", "months", months, "date", shortDate(plan.roundEnd(months)));
    }

    /** The plan that can still answer a weakness of a result: that of the year after the result, or of the current year. */
    private static FiscalYear planAnswering(NextStep step, LocalDate today) {
        FiscalYear running = FiscalYear.of(today);
        return step.fiscalYear()
                .filter(result -> result.compareTo(running) >= 0 && FiscalYear.isPlausible(result.buddhist() + 1))
                .map(result -> result.next())
                .orElse(running);
    }

    /** The heading of what is weakest and why. */
    public String weakestAndWhy() {
        return text("weak.and-why");
    }

    /**
     * @param name gives the name of an indicator of the latest result
     * @param named how many measures of the weakest indicator are named; of the others one
     */
    private List<Weakest> listWeakest(Agenda agenda, IntFunction<String> name, int named) {
        return IntStream.range(0, Math.min(agenda.weakest().size(), WeakPoint.SHOWN))
                .mapToObj(i -> {
                    WeakPoint point = agenda.weakest().get(i);
                    return new Weakest(
                            digits(point.indicator()) + ". " + name.apply(point.indicator()),
                            lacks(Mark.marked(score(point.below()), Mark.doubted(point.doubted())))
                                    + since(point.years()),
                            point.reason(),
                            point.reason(),
                            "",
                            beingDone(point, i == 0 ? named : 1),
                            otherStates(point.measures(), Answering::state));
                })
                .toList();
    }

    /** Whether a weakness is answered; then so many measures with owner and state; then the states of the others. */
    private List<String> beingDone(WeakPoint point, int most) {
        return Stream.concat(
                        Stream.of(point.answered()),
                        measures(point.measures(), Function.identity(), Answering::state, most))
                .toList();
    }

    /** A measure with its owners and its state. */
    private String named(Answering measure) {
        return named(measure, measure.state().map(state -> state(this, state)).orElse(""));
    }

    /** A measure below the heading of its state, with its owners. */
    public String below(Answering measure) {
        return named(measure, "");
    }

    private String named(Answering measure, String state) {
        String why = measure.hindrance().isEmpty() ? "" : "(" + measure.hindrance() + ")";
        return text(
                "weak.measure",
                "measure",
                Stream.of(measure.name(), few(measure.owners(), OWNERS), (state + " " + why).strip())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(BETWEEN)));
    }

    /** The heading of so many measures in a state; empty for measures that are not followed. */
    public String standing(Optional<MeasureState> state, int count) {
        return text(
                "measures.in-state", "state", state.map(of -> state(this, of)).orElse("–"), "count", count);
    }

    private <M> String otherStates(List<M> measures, Function<M, Optional<MeasureState>> state) {
        return measures.isEmpty()
                ? ""
                : otherStates(measures.stream().map(state).toList(), 0);
    }

    private String otherStates(List<Optional<MeasureState>> measures, int named) {
        Map<MeasureState, Integer> states = new TreeMap<>();
        measures.forEach(measure -> measure.ifPresent(state -> states.merge(state, 1, Integer::sum)));
        String more = text(named == 0 ? "weak.measures-of" : "step.and-more", "count", measures.size());
        return states.isEmpty()
                ? more
                : more + ": "
                        + states.entrySet().stream()
                                .map(each -> state(this, each.getKey()) + " " + digits(each.getValue()))
                                .collect(Collectors.joining(", "));
    }

    private static String state(Wording words, MeasureState state) {
        return words.text("state." + state.code());
    }

    private List<Weakest> listWeakest(Together bodies, Function<Body, String> name) {
        boolean explained =
                bodies.weakest().stream().anyMatch(weak -> weak.reason().isPresent());
        return IntStream.range(0, Math.min(bodies.weakest().size(), Together.SHOWN))
                .mapToObj(i -> {
                    Together.Weak weak = bodies.weakest().get(i);
                    String said = weak.reason()
                            .map(own -> ShownText.ofWords(own.text(), LONGEST_REASON, ShownText.CUT))
                            .orElse("");
                    return new Weakest(
                            digits(weak.indicator()) + ". " + weak.name(),
                            weak(weak),
                            explained ? reason(weak, said, name) : i == 0 ? text("bodies.weak.no-reasons") : "",
                            said,
                            weak.reason().isPresent() && weak.below() > 1 ? explained(weak) : "",
                            Stream.concat(
                                            Stream.of(beingDone(bodies, weak)),
                                            measures(bodies, weak, name, i == 0 ? 1 : 0))
                                    .toList(),
                            otherStates(weak.measures(), measure -> Optional.of(measure.stateOn(bodies.day()))));
                })
                .toList();
    }

    public String reason() {
        return text("weak.why");
    }

    public String beingDone() {
        return text("weak.measures");
    }

    /** How far an indicator is below the target, in words that a formula uses too. */
    public String lacks(String gap) {
        return text("weak.lacks", "gap", gap);
    }

    /** Since how many years an indicator has been below the target; {@code ""} for a single year. */
    public String since(int years) {
        return years > 1 ? text("weak.years", "years", years) : "";
    }

    public String reached() {
        return text("weak.reached");
    }

    /** The words behind a cut text: which sheet has all of it. */
    public String readOn() {
        return text("weak.read-on");
    }

    /** The alarm that of so many files nothing is stored. */
    public String refused(int count) {
        return text("refused-files", "count", count);
    }

    /** The alarm for the files that steps ask somebody to correct; {@code ""} for none. */
    private String refused(Stream<NextStep> steps) {
        int count = steps.filter(step -> step.kind() == NextStep.Kind.MEND)
                .mapToInt(NextStep::count)
                .sum();
        return count == 0 ? "" : refused(count);
    }

    public String noReason() {
        return text("weak.no-reason");
    }

    /** The words that no measure answers a result, and what there is instead, {@code ""} for nothing. */
    public String none(FiscalYear result, String instead) {
        String none = text("weak.none", "year", result);
        return instead.isEmpty() ? none : none + BETWEEN + instead;
    }

    /** How many measures of a result's year name the indicator. */
    public String naming(FiscalYear result, int count) {
        return text("weak.naming", "year", result, "count", count);
    }

    /** How many measures answer a result. */
    public String answers(FiscalYear result, int count) {
        return text("weak.some", "year", result, "count", count);
    }

    /** How many measures of a year answer the result of the year before. */
    public String answeringBefore(FiscalYear result, FiscalYear measures, int count) {
        return text("weak.before", "result", result.previous(), "year", measures, "count", count);
    }

    /** The words that there is nothing to do, or how many more steps there are; {@code ""} if all are shown. */
    String rest(int steps, int most) {
        if (steps == 0) {
            return text("step.none");
        }
        return steps <= most ? "" : more(steps - most);
    }

    /** The words that there are so many more steps. */
    public String more(int steps) {
        return text("step.and-more", "count", steps);
    }
}
