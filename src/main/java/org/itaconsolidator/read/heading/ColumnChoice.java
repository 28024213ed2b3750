package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Chooses the fields of measure columns with unknown headings. It weighs the words of the heading, the cells and the
 * column's position together, the clearest column first; each chosen column helps to place the others. An unclear
 * column stays open, and its likely meaning becomes a hint.
 */
final class ColumnChoice {
    /** A column is a field's where its weight is so much, and so much ahead of any other field and column. */
    private static final int ENOUGH = 60;

    private static final int AHEAD = 30;

    /**
     * The weight that is enough in a table called one of measures where the measures are known, and the results or the
     * responsible.
     */
    private static final int ENOUGH_AT_LAST = 50;

    /** The weight, and the lead over others, that are enough to propose a field. */
    private static final int ENOUGH_TO_PROPOSE = 45;

    private static final int AHEAD_TO_PROPOSE = 10;

    /** What a word at a heading's beginning weighs, one elsewhere in it, and one of another field. */
    private static final int FIRST_WORD = 70;

    private static final int WORD = 50;
    private static final int RELATED_WORD = 30;
    private static final int OTHER_WORD = -30;

    /** What texts weigh less that no word confirms. */
    private static final int UNNAMED = -10;

    private static final int AGREEING_PER_CENT = 40;
    private static final int MUCH_PER_CENT = 60;

    /** What cells of a certain field weigh that are of another. */
    private static final int CONTRADICTED = -60;

    private static final int HALF_CERTAIN = 40;

    /** What stands on the wrong side of a column that tells of the order, and on the right one. */
    private static final int WRONG_SIDE = -30;

    private static final int RIGHT_SIDE = 10;

    /** What came of a measure stands next to what was done. */
    private static final int NEXT = 10;

    private static final int WEAK = 4;
    private static final int LEAST_OF_PLACE = -45;
    private static final int MOST_OF_PLACE = 15;

    private static final HeadingWords WORDS = HeadingWords.load();

    /** Where columns stand in nearly all documents, from left to right. */
    private static final Map<Field, Integer> ORDER = new EnumMap<>(Field.class);

    static {
        List<Set<Field>> order = List.of(
                EnumSet.of(Field.SEQ),
                EnumSet.of(Field.TOPIC, Field.INDICATOR),
                EnumSet.of(Field.ITEM, Field.SUB_TOPIC),
                EnumSet.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP),
                EnumSet.of(Field.MEASURE),
                EnumSet.of(Field.STEPS),
                EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING),
                EnumSet.of(Field.RESULT, Field.STATUS),
                EnumSet.of(Field.OUTCOME),
                EnumSet.of(Field.EVIDENCE, Field.URL, Field.PROBLEMS, Field.RECOMMENDATION));
        for (int i = 0; i < order.size(); i++) {
            for (Field field : order.get(i)) {
                ORDER.put(field, i);
            }
        }
    }

    /** Columns that tell of the order; the others may stand nearly anywhere. */
    private static final Set<Field> IN_ORDER = EnumSet.of(
            Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.MEASURE, Field.STEPS, Field.RESULT, Field.OUTCOME);

    private static final Set<Field> ANYWHERE = EnumSet.of(Field.SEQ, Field.RESPONSIBLE, Field.PERIOD);

    /** Fields that tell of a measure in another column. */
    private static final Set<Field> BESIDE_MEASURES =
            EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.STEPS, Field.RESULT);

    /** What is wrong and what is done about it stands in front of what came of it, and what follows from that behind. */
    private static final Set<Field> IN_FRONT = EnumSet.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.MEASURE);

    private static final Set<Field> OF_REPORTS = EnumSet.of(Field.RESULT, Field.OUTCOME);

    /** Fields of which words stand in headings of measures too: mechanisms of development, proposals. */
    private static final Set<Field> MAY_BE_DEEDS =
            EnumSet.of(Field.MEASURE, Field.STEPS, Field.TO_DEVELOP, Field.RECOMMENDATION, Field.INDICATOR);

    private static final Set<Field> MAY_BE_RESULTS =
            EnumSet.of(Field.RESULT, Field.OUTCOME, Field.STATUS, Field.STEPS, Field.MEASURE);

    /** Fields of which words stand in headings of what is weak too: remarks, problems. */
    private static final Set<Field> MAY_BE_STATEMENTS = EnumSet.of(
            Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.PROBLEMS, Field.RECOMMENDATION, Field.OUTCOME);

    private static final Set<Field> PROOFS = EnumSet.of(Field.EVIDENCE, Field.URL);

    /** A heading that begins so says who, whatever of. */
    private static final String PERSON = "ผู้";

    private static final String MEASURES = "มาตรการ";

    static final String WHAT_CAME_OF_IT = "ผล";
    private static final String SOMEBODY = "คน";
    private static final String BY = "โดย";

    private static final int CERTAIN_OF_ALL = 100;
    private static final int FEWEST = 2;
    private static final Set<Field> NAMED_BY_ONE = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.INDICATOR);

    private static final Set<Field> BEHIND = EnumSet.of(Field.OUTCOME, Field.PROBLEMS, Field.RECOMMENDATION);

    private static final Pattern KINDS_OF_DIVISIONS = Pattern.compile(
            "\\s*(?:(?:กลุ่มงาน|ส่วนงาน|ส่วนราชการ|หน่วยงาน|กอง|สำนัก|ส่วน|ฝ่าย|งาน|กลุ่ม|/|หรือ|และ)\\s*)+");

    private final ColumnEvidence cells;
    private final HeadingMatcher matcher;
    private final Map<Integer, String> open;
    private final Map<Field, Integer> places;
    private final boolean resultFirst;
    private final boolean ofMeasures;
    private final boolean planned;
    private final boolean ofAnalysis;
    private final Map<Integer, Map<Field, Integer>> shares = new HashMap<>();

    /** The columns with nothing but states of what was done, below headings that say nothing else. */
    private final Set<Integer> states = new HashSet<>();

    /**
     * A choice.
     *
     * @param unknown the headings that are not known, by column
     * @param known the columns of the fields that others have
     * @param ofMeasures whether a title says that the table holds measures
     * @param planned whether it is that of a plan
     * @param ofAnalysis whether a title says that the table holds what is weak in a result
     */
    ColumnChoice(
            ColumnEvidence cells,
            HeadingMatcher matcher,
            Map<Integer, String> unknown,
            Map<Field, Integer> known,
            boolean ofMeasures,
            boolean planned,
            boolean ofAnalysis) {
        this.cells = cells;
        this.matcher = matcher;
        this.open = new TreeMap<>(unknown);
        this.open.replaceAll((column, heading) -> ColumnEvidence.beginning(heading));
        this.places = new EnumMap<>(Field.class);
        this.places.putAll(known);
        this.resultFirst = isFirst(known, unknown.keySet(), cells);
        this.ofMeasures = ofMeasures;
        this.planned = planned;
        this.ofAnalysis = ofAnalysis;
        open.forEach((column, heading) -> {
            boolean alone = planned
                    ? HeadingMatcher.WHAT_CAME.stream().anyMatch(matcher.listSpokenOf(heading)::contains)
                            && cells.areNothingButStates(column)
                    : cells.areStatesOfResults(column);
            if (alone && matcher.mayBeAnything(heading) && matcher.isOfAField(heading)) {
                states.add(column);
            }
        });
    }

    /**
     * Whether the results stand in front of all that they could be of: the measures stand behind them then.
     *
     * @param places the columns of the fields that are known
     * @param others the other columns
     */
    static boolean isFirst(Map<Field, Integer> places, Set<Integer> others, ColumnEvidence cells) {
        Integer result = places.get(Field.RESULT);
        return result != null
                && others.stream().noneMatch(column -> column < result && !cells.isRunning(column))
                && places.entrySet().stream().noneMatch(each -> each.getKey() != Field.SEQ && each.getValue() < result);
    }

    private record Weighed(int column, Field field, int weight, int ahead) {}

    Map<Integer, Field> choose() {
        Map<Integer, Field> fields = new HashMap<>();
        choose(ENOUGH, fields);
        if (ofMeasures
                && places.containsKey(Field.MEASURE)
                && (places.containsKey(Field.RESULT) || places.containsKey(Field.RESPONSIBLE))) {
            choose(ENOUGH_AT_LAST, fields);
        }
        findMeasures().ifPresent(column -> take(column, Field.MEASURE, fields));
        findResults().ifPresent(column -> take(column, Field.RESULT, fields));
        findStatements().ifPresent(column -> take(column, Field.ISSUE, fields));
        return fields;
    }

    /**
     * The column of what is weak, in a table whose title says that it holds that: the only one of texts beside the indicators whose heading
     * says so or whose cells are such, or of which there is no other. A cause, an item or what is proposed is none.
     */
    private OptionalInt findStatements() {
        if (!ofAnalysis
                || !places.containsKey(Field.INDICATOR)
                || ColumnEvidence.STATEMENTS.stream().anyMatch(places::containsKey)) {
            return OptionalInt.empty();
        }
        List<Integer> texts = listTexts().stream()
                .filter(column -> column > places.get(Field.INDICATOR)
                        && matcher.mayBeAnything(open.get(column))
                        && !WORDS.isOfCause(open.get(column))
                        && share(column, Field.ITEM) < AGREEING_PER_CENT
                        && MAY_BE_STATEMENTS.containsAll(matcher.listSpokenOf(open.get(column))))
                .toList();
        return texts.size() == 1
                ? OptionalInt.of(texts.get(0))
                : findOnly(
                                texts,
                                column -> matcher.listSpokenOf(open.get(column)).stream()
                                        .anyMatch(ColumnEvidence.STATEMENTS::contains))
                        .or(() -> findOnly(texts, column -> share(column, Field.ISSUE) >= MUCH_PER_CENT))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty());
    }

    private static Optional<Integer> findOnly(List<Integer> columns, Predicate<Integer> wanted) {
        List<Integer> found = columns.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private void choose(int enough, Map<Integer, Field> fields) {
        Optional<Weighed> next = findClearest(enough);
        while (next.isPresent()) {
            take(next.get().column(), next.get().field(), fields);
            next = findClearest(enough);
        }
    }

    private void take(int column, Field field, Map<Integer, Field> fields) {
        fields.put(column, field);
        places.put(field, column);
        open.remove(column);
    }

    /**
     * The column of the measures where it is the only one of texts that is left, and others say who does them, how or when: in a table
     * whose title says that it holds measures.
     */
    private OptionalInt findMeasures() {
        if (!ofMeasures
                || places.containsKey(Field.MEASURE)
                || places.keySet().stream().noneMatch(BESIDE_MEASURES::contains)) {
            return OptionalInt.empty();
        }
        // what costs so much is no measure
        List<Integer> texts = listTexts().stream()
                .filter(column -> matcher.mayBeAnything(open.get(column)))
                .toList();
        return texts.size() == 1
                        && mayStand(texts.get(0), Field.MEASURE)
                        && isOfDeeds(texts.get(0))
                        && (mayBeMeasures(texts.get(0)) || areDeeds(texts.get(0)))
                ? OptionalInt.of(texts.get(0))
                : OptionalInt.empty();
    }

    /** Whether a column has deeds: where its heading begins with what else texts may be of, such as a reason, nearly nothing else. */
    private boolean isOfDeeds(int column) {
        int least = matcher.isOfAField(open.get(column)) ? 1 : ColumnEvidence.CLEAR_PER_CENT;
        return share(column, Field.MEASURE) >= least
                || matcher.listSpokenOf(open.get(column)).contains(Field.MEASURE);
    }

    private List<Integer> listTexts() {
        return open.keySet().stream().filter(cells::holdsTexts).toList();
    }

    /** Whether deeds stand in front of who does them and when, below a heading that names no other field than such as are deeds too. */
    private boolean areDeeds(int column) {
        Set<Field> spoken = matcher.listSpokenOf(open.get(column));
        spoken.removeAll(places.keySet());
        return matcher.mayBeAnything(open.get(column))
                && MAY_BE_DEEDS.containsAll(spoken)
                && Stream.of(Field.RESPONSIBLE, Field.PERIOD).anyMatch(field -> places.getOrDefault(field, 0) > column)
                && share(column, Field.MEASURE) >= MUCH_PER_CENT
                && mayStand(column, Field.MEASURE);
    }

    /** The column of a report with what was done, where it is the only one of texts that is left behind the measures. */
    private OptionalInt findResults() {
        Integer measure = places.get(Field.MEASURE);
        if (!ofMeasures || planned || measure == null || places.containsKey(Field.RESULT)) {
            return OptionalInt.empty();
        }
        List<Integer> texts = listTexts();
        return texts.size() == 1 && texts.get(0) > measure && areResults(texts.get(0))
                ? OptionalInt.of(texts.get(0))
                : OptionalInt.empty();
    }

    private boolean areResults(int column) {
        String heading = open.get(column);
        Set<Field> spoken = matcher.listSpokenOf(heading);
        spoken.removeAll(places.keySet());
        // "รายละเอียด" may be of anything, and is of what was done where all cells say so
        boolean said = !spoken.isEmpty() || heading.contains(WHAT_CAME_OF_IT);
        int enough = said && matcher.mayBeAnything(heading) ? AGREEING_PER_CENT : CERTAIN_OF_ALL;
        int least = matcher.isPlainResult(heading) ? 0 : enough;
        return matcher.isOfAField(heading)
                && !WORDS.isToCome(heading)
                && !matcher.isDenied(heading, Field.RESULT)
                && matcher.isOfNothingElse(heading)
                && !isOfSomebody(heading)
                && MAY_BE_RESULTS.containsAll(spoken)
                && share(column, Field.RESULT) >= least;
    }

    /** The columns that are not known and may hold the measures: of texts that tell nothing else, and where measures stand. */
    List<Integer> listPossibleMeasures() {
        List<Integer> possible = new ArrayList<>();
        for (int column : open.keySet()) {
            if (cells.holdsTexts(column) && mayStand(column, Field.MEASURE) && mayBeMeasures(column)) {
                possible.add(column);
            }
        }
        return possible;
    }

    private boolean mayBeMeasures(int column) {
        String heading = open.get(column);
        Set<Field> spoken = matcher.listSpokenOf(heading);
        spoken.removeAll(places.keySet());
        // any words may stand below a heading that speaks of measures alone
        boolean said = spoken.equals(EnumSet.of(Field.MEASURE)) && matcher.isOfAField(heading) && !isOfPerson(heading);
        return matcher.mayBeAnything(heading)
                && (spoken.isEmpty() || spoken.contains(Field.MEASURE))
                && place(column, Field.MEASURE) >= 0
                && matcher.listTold().stream()
                        .allMatch(each -> each == Field.MEASURE
                                || said && !ColumnEvidence.CERTAIN.contains(each)
                                || share(column, each) < AGREEING_PER_CENT);
    }

    Optional<Field> findLikely(int column) {
        Field clear = choose().get(column);
        return clear != null
                ? Optional.of(clear)
                : weigh(column)
                        .filter(each -> each.weight() >= ENOUGH_TO_PROPOSE && each.ahead() >= AHEAD_TO_PROPOSE)
                        .map(Weighed::field);
    }

    private Optional<Weighed> findClearest(int enough) {
        List<Weighed> all = new ArrayList<>();
        for (int column : open.keySet()) {
            weigh(column).ifPresent(all::add);
        }
        Weighed best = null;
        for (Weighed each : all) {
            boolean clear = each.weight() >= enough && each.ahead() >= AHEAD && !hasRival(each, all);
            if (clear && (best == null || each.weight() > best.weight())) {
                best = each;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean hasRival(Weighed one, List<Weighed> all) {
        return all.stream()
                .anyMatch(other -> other.column() != one.column()
                        && other.field() == one.field()
                        && one.ahead() - other.ahead() < AHEAD / 2);
    }

    private Optional<Weighed> weigh(int column) {
        Map<Field, Integer> weights = new EnumMap<>(Field.class);
        Field best = null;
        int most = 0;
        for (Field field : ORDER.keySet()) {
            int weight = places.containsKey(field) || isKindOfIssue(column, field) || isWhatIsDone(column, field)
                    ? 0
                    : weight(column, field);
            weights.put(field, weight);
            best = weight > most ? field : best;
            most = Math.max(most, weight);
        }
        if (best == null) {
            return Optional.empty();
        }
        int second = 0;
        for (Field field : ORDER.keySet()) {
            if (field != best && !areTwins(best, field) && !isOnlyNamed(column, field, best)) {
                second = Math.max(second, weights.get(field));
            }
        }
        // a column of a plan is not what came of it because its cells sound so
        boolean unsaid = planned
                && OF_REPORTS.contains(best)
                && !matcher.listSpokenOf(open.get(column)).contains(best);
        return unsaid ? Optional.empty() : Optional.of(new Weighed(column, best, most, most - second));
    }

    /** Whether a heading has a word of two fields, and cells such as one of them has and none such as the other: that is no rival. */
    private boolean isOnlyNamed(int column, Field field, Field best) {
        return cells.isTold(field)
                && share(column, field) == 0
                && share(column, best) > 0
                && word(column, open.get(column), best) > 0;
    }

    /** Whether two fields are so near that a word decides between them. */
    private boolean areTwins(Field one, Field other) {
        // a plan says of results how they are reported
        return planned && one == Field.MONITORING && OF_REPORTS.contains(other)
                || ColumnEvidence.STATEMENTS.contains(one) && ColumnEvidence.STATEMENTS.contains(other)
                || PROOFS.contains(one) && PROOFS.contains(other);
    }

    /**
     * Whether a column is one of an issue's kinds, and not the issue as such: its heading names the kind, or the table has another of
     * them and the heading says nothing of an issue, or that it is urgent.
     */
    private boolean isKindOfIssue(int column, Field field) {
        if (field != Field.ISSUE) {
            return false;
        }
        Set<Field> spoken = matcher.listSpokenOf(open.get(column));
        return !spoken.contains(field) && (spoken.contains(Field.TO_DEVELOP) || spoken.contains(Field.WEAKNESS))
                || places.containsKey(Field.WEAKNESS)
                || places.containsKey(Field.TO_DEVELOP) && (!spoken.contains(field) || spoken.contains(Field.WEAKNESS));
    }

    private static boolean isOfPerson(String heading) {
        return ThaiText.fold(heading).startsWith(PERSON);
    }

    private static boolean isOfSomebody(String heading) {
        String folded = ThaiText.fold(heading);
        return isOfPerson(heading)
                || folded.startsWith(SOMEBODY)
                || folded.endsWith(BY)
                || KINDS_OF_DIVISIONS.matcher(heading).lookingAt();
    }

    /** What other systems call a risk or a finding is the issue where a plan of ours has it in front of its measures. */
    private boolean isIssueOfOurs(int column, Field field) {
        Integer measure = places.get(Field.MEASURE);
        return field == Field.ISSUE
                && ofMeasures
                && measure != null
                && column < measure
                && share(column, field) >= MUCH_PER_CENT;
    }

    /** Whether deeds stand in a column beside an issue where a plan lacks its measures: what is to be developed is no other issue. */
    private boolean isWhatIsDone(int column, Field field) {
        return field == Field.TO_DEVELOP
                && ofMeasures
                && places.containsKey(Field.ISSUE)
                && !places.containsKey(Field.MEASURE)
                && share(column, Field.MEASURE) >= ColumnEvidence.CLEAR_PER_CENT;
    }

    private int weight(int column, Field field) {
        String heading = open.get(column);
        if (field == Field.ITEM && cells.areItems(column)
                || field == Field.SUB_TOPIC && ofAnalysis && share(column, Field.ITEM) == CERTAIN_OF_ALL) {
            return ENOUGH + AHEAD + CERTAIN_OF_ALL;
        }
        boolean acts = field == Field.MONITORING
                && places.containsKey(Field.MEASURE)
                && places.containsKey(Field.RESPONSIBLE)
                && isOfSomebody(heading)
                && cells.areActs(column);
        if (field != Field.RESPONSIBLE && !acts && isOfPerson(heading)) {
            return 0;
        }
        boolean certain = ColumnEvidence.CERTAIN.contains(field);
        // what was done is written with the same verbs as what is to be done, where no other column tells of it
        boolean done = !planned
                && field == Field.MEASURE
                && !places.containsKey(Field.RESULT)
                && cells.listSpokenOf(heading).contains(Field.RESULT);
        // and what came of a measure with the words of a state, where no other column tells of that
        boolean result = field == Field.STATUS
                && !states.contains(column)
                && !matcher.listSpokenOf(heading).contains(field)
                && matcher.matchByWord(heading)
                        .filter(said -> said.field() == Field.RESULT)
                        .isPresent();
        // nor is a remark one because it says that something is waited for
        boolean remark =
                field == Field.STATUS && !matcher.listSpokenOf(heading).contains(field) && !cells.areStates(column);
        // a cause stands beside the issue that it is of
        boolean cause = ColumnEvidence.STATEMENTS.contains(field)
                && WORDS.isOfCause(heading)
                && (ofAnalysis && listTexts().size() > 1
                        || open.values().stream()
                                .anyMatch(other -> !other.equals(heading)
                                        && matcher.listSpokenOf(other).contains(Field.ISSUE)));
        // nor has what is expected come about
        boolean toCome = HeadingMatcher.WHAT_CAME.contains(field) && WORDS.isToCome(heading);
        // nor is what came about before of this report
        boolean earlier = HeadingMatcher.WHAT_CAME.contains(field)
                && !matcher.withoutYearBefore(heading).equals(ThaiText.fold(heading));
        // nor is the day of a report or of the work the time that was planned for it
        boolean noPlan = field == Field.PERIOD && !planned && (isOfReport(column) || isDayBesidePlan(column));
        // nor are measures what they are to mend: "มาตรการเร่งด่วน"
        boolean measures =
                ColumnEvidence.STATEMENTS.contains(field) && heading.strip().startsWith(MEASURES);
        if (cause
                || measures
                || done
                || result
                || remark
                || toCome
                || earlier
                || noPlan
                || !mayStand(column, field) && !isNamedIssue(heading, field)) {
            return 0;
        }
        if (states.contains(column)) {
            return field == Field.STATUS ? ENOUGH + AHEAD + CERTAIN_OF_ALL : 0;
        }
        int share = acts ? CERTAIN_OF_ALL : share(column, field);
        if (field == Field.RESULT
                && share < AGREEING_PER_CENT
                && share(column, Field.STEPS) >= ColumnEvidence.CLEAR_PER_CENT
                && open.keySet().stream().anyMatch(other -> share(other, field) >= ColumnEvidence.CLEAR_PER_CENT)) {
            return 0; // how it was done, beside what came of it
        }
        if (field == Field.STEPS
                && ofMeasures
                && !planned
                && share == 0
                && !places.containsKey(Field.RESULT)
                && share(column, Field.RESULT) >= ColumnEvidence.CLEAR_PER_CENT) {
            return 0; // "รายละเอียดการดำเนินการ" in a report is of what was done
        }
        if (field == Field.MEASURE && areListsOfDeeds(column)) {
            return 0;
        }
        if (field == Field.MEASURE && share(column, Field.STEPS) >= ColumnEvidence.CLEAR_PER_CENT) {
            share = matcher.listSpokenOf(heading).contains(field) ? share / 2 : 0; // so are the items of a list
        }
        boolean alone = ColumnEvidence.TOLD_ALONE.contains(field) && share >= ColumnEvidence.CLEAR_PER_CENT;
        if (alone) {
            return ENOUGH + AHEAD + share;
        }
        if (cells.areNumbers(column)) {
            return 0;
        }
        if (matcher.isForeign(heading)) {
            return isIssueOfOurs(column, field) ? ENOUGH + AHEAD : 0;
        }
        int word = word(column, heading, field);
        boolean agreed = word > 0 && share >= ColumnEvidence.CLEAR_PER_CENT && (!certain || field == Field.STATUS);
        // in tables of persons "สังกัด" is theirs, in others the only divisions are those that do what stands beside
        // them
        boolean ofDivisions = field == Field.RESPONSIBLE
                && share == 100
                && (matcher.isOfPeople(heading)
                        || KINDS_OF_DIVISIONS.matcher(heading).matches()
                        || ofMeasures && word > 0 && isOfSomebody(heading) && matcher.isOfNothingElse(heading));
        boolean open = ofDivisions || matcher.mayBeAnything(heading);
        // what is wrong is what the year before has shown
        boolean ours = matcher.isOfAField(
                ColumnEvidence.STATEMENTS.contains(field) ? matcher.withoutYearBefore(heading) : heading);
        word = word > 0 && !agreed && !open && !ours ? 0 : word;
        if (field == Field.MEASURE && word < FIRST_WORD && share < AGREEING_PER_CENT) {
            return 0;
        }
        int place = place(column, field);
        boolean inItsPlace = !certain && ours && share >= ColumnEvidence.CLEAR_PER_CENT && place >= RIGHT_SIDE;
        if (word <= 0 && !inItsPlace && !open) {
            return isIssueOfOurs(column, field) ? ENOUGH + AHEAD : 0;
        }
        int ofCells = !certain
                ? share
                : share >= ColumnEvidence.CLEAR_PER_CENT ? 100 : share >= AGREEING_PER_CENT ? HALF_CERTAIN : 0;
        // nothing but divisions beside measures are who does them, below any heading that says nothing else
        boolean told = cells.isTold(field)
                || field == Field.RESPONSIBLE
                        && share == CERTAIN_OF_ALL
                        && ofMeasures
                        && matcher.isOfNothingElse(heading);
        if (certain && ofCells == 0 || word <= 0 && !told) {
            return 0;
        }
        int unnamed = word <= 0 && !certain ? UNNAMED : 0;
        return word + ofCells + place + unnamed + (isAnother(column, field, word > 0) ? CONTRADICTED : 0);
    }

    /** Whether the days in a column are not those of any work: of the report, which all have. */
    private boolean isOfReport(int column) {
        return cells.areDays(column) && !WORDS.tellsOfWork(open.get(column));
    }

    /** Whether a column tells when the work was done, and another, whose heading speaks of neither that nor a report, times too. */
    private boolean isDayBesidePlan(int column) {
        return matcher.isOfDaysDone(open.get(column))
                && open.keySet().stream()
                        .anyMatch(other -> !matcher.isOfDaysDone(open.get(other))
                                && share(other, Field.PERIOD) >= ColumnEvidence.CLEAR_PER_CENT
                                && matcher.mayBeAnything(open.get(other))
                                && !matcher.listSpokenOf(open.get(other)).contains(Field.MONITORING)
                                && !isOfReport(other));
    }

    /** Whether a heading names an issue, and no problem that was met: it may stand where none does. */
    private boolean isNamedIssue(String heading, Field field) {
        Set<Field> spoken = matcher.listSpokenOf(heading);
        return ColumnEvidence.STATEMENTS.contains(field) && spoken.contains(field) && !spoken.contains(Field.PROBLEMS);
    }

    private boolean mayStand(int column, Field field) {
        return !matcher.isDenied(open.get(column), field)
                && mayStand(column, field, places, says(open.get(column), field, resultFirst, matcher));
    }

    /**
     * Whether a heading says that its column is a field's, wherever the results stand: the measures that they are of, and not what follows
     * from them.
     */
    static boolean says(String heading, Field field, boolean resultFirst, HeadingMatcher matcher) {
        return field == Field.MEASURE
                ? resultFirst && matcher.isOfResults(heading)
                : matcher.listSpokenOf(heading).contains(field);
    }

    /**
     * Whether a column may be a field's where it stands.
     *
     * @param places the columns of the fields that are known
     * @param said whether its heading says that it is, as what stands on the other side of the results must
     */
    static boolean mayStand(int column, Field field, Map<Field, Integer> places, boolean said) {
        if (said && field == Field.MEASURE) {
            return true;
        }
        Integer result = places.get(Field.RESULT);
        Integer measure = places.getOrDefault(Field.MEASURE, places.get(Field.ISSUE));
        boolean behindMeasure = measure != null && measure < column;
        if (result != null) {
            return result < column
                    ? !IN_FRONT.contains(field)
                    : !BEHIND.contains(field) || field == Field.OUTCOME && said && behindMeasure;
        }
        return measure == null || behindMeasure || !BEHIND.contains(field);
    }

    /** Whether the cells are certainly those of another field; of one that has a column only where the heading does not name its own. */
    private boolean isAnother(int column, Field field, boolean named) {
        for (Field other : ColumnEvidence.CERTAIN) {
            boolean state = other == Field.STATUS && field == Field.RESULT;
            if (other != field
                    && !state
                    && !areTwins(field, other)
                    && !(named && places.containsKey(other))
                    && share(column, other) >= ColumnEvidence.CLEAR_PER_CENT) {
                return true;
            }
        }
        return false;
    }

    private int word(int column, String heading, Field field) {
        if (matcher.matchByWord(heading).filter(said -> said.field() == field).isPresent()) {
            return FIRST_WORD;
        }
        if (matcher.listSpokenOf(heading).contains(field)) {
            return WORD;
        }
        Set<Field> spoken = cells.listSpokenOf(heading);
        if (spoken.contains(field)) {
            return RELATED_WORD;
        }
        if (field == Field.STEPS && spoken.contains(Field.MEASURE) && areListsOfDeeds(column)) {
            return RELATED_WORD;
        }
        boolean others = false;
        for (Field other : spoken) {
            others |= !places.containsKey(other) && !(planned && other == Field.RESULT) && mayStand(column, other);
        }
        return others ? OTHER_WORD : 0;
    }

    /** Whether each cell lists what is done for a deed in front of it: "กิจกรรมย่อย". */
    private boolean areListsOfDeeds(int column) {
        return share(column, Field.STEPS) == CERTAIN_OF_ALL
                && open.keySet().stream()
                        .anyMatch(other -> other < column
                                && share(other, Field.STEPS) == 0
                                && share(other, Field.MEASURE) >= MUCH_PER_CENT);
    }

    /** Whether a heading names who or when: one cell that is such a thing is enough. */
    private boolean isNamed(int column, Field field) {
        return NAMED_BY_ONE.contains(field)
                && open.containsKey(column)
                && !isOfPerson(open.get(column))
                && matcher.listSpokenOf(open.get(column)).contains(field);
    }

    private int share(int column, Field field) {
        return shares.computeIfAbsent(column, none -> new EnumMap<>(Field.class))
                .computeIfAbsent(field, none -> cells.share(column, field, isNamed(column, field) ? 1 : FEWEST));
    }

    /** Whether a column stands where one of a field does beside those that are known: a weight. */
    private int place(int column, Field field) {
        boolean first = places.keySet().stream().noneMatch(IN_ORDER::contains);
        int weight =
                first && field == Field.PROBLEMS ? WRONG_SIDE : 0; // those that were met are told behind what was done
        int own = ORDER.get(field);
        for (Map.Entry<Field, Integer> other : places.entrySet()) {
            int order = ORDER.getOrDefault(other.getKey(), own);
            if (order == own) {
                continue;
            }
            boolean right = order < own == other.getValue() < column;
            boolean strong = IN_ORDER.contains(other.getKey()) && !ANYWHERE.contains(field)
                    || !right && field == Field.MEASURE && ANYWHERE.contains(other.getKey());
            weight += (right ? RIGHT_SIDE : WRONG_SIDE) / (strong ? 1 : WEAK);
        }
        Integer result = places.get(Field.RESULT);
        int next = field == Field.OUTCOME && result != null && result == column - 1 ? NEXT : 0;
        return next + Math.max(LEAST_OF_PLACE, Math.min(MOST_OF_PLACE, weight));
    }
}
