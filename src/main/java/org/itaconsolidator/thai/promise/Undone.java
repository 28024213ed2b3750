package org.itaconsolidator.thai.promise;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.Years;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * What a text says in a clause of its own of work that was not done, or only in part. What others did not do, and what only made the work
 * hard, says nothing of it; in doubt nothing is said.
 */
public enum Undone {
    CANCELLED("cancelled-work"),
    POSTPONED("postponed-work"),
    NOT_DONE("not-done-work"),
    PARTLY_DONE("partly-done-work"),
    /** Its time has not come; said only of the whole result, for what else is planned denies nothing. */
    NOT_YET("not-yet-due");

    private static final List<Undone> WHEREVER = List.of(CANCELLED, POSTPONED, NOT_DONE, PARTLY_DONE);
    private static final Pattern GOES_ON = DoingWords.pattern("other-deed");

    private static final Pattern OF_OTHERS = DoingWords.pattern("said-of-others");
    private static final Pattern OF_ALL = DoingWords.pattern("said-of-all");
    private static final Pattern ONLY_A_TIME = DoingWords.pattern("only-a-time");
    private static final Pattern LEADS_ON = Pattern.compile("\\s|จึง|ก็");
    private static final int JUST_BEFORE = 80;

    private static final Pattern NAME_END = DoingWords.of("<clause-end>|(?=ได้|เลย|ใคร|ผู้ใด|อะไร|สัก)");
    /** What is denied tells of nothing that was done: "สภาไม่อนุมัติ". */
    private static final Pattern DENIED = Pattern.compile("(?:ไม่|มิได้|ยกเลิก)(?:(?!แต่|จึง|และ)[^\\s\\d])*+");

    private static final Pattern NOTHING_CAME_UP = DoingWords.pattern("nothing-came-up");
    private static final Pattern WAITS = DoingWords.pattern("waits-for-what-comes");

    private static final WordPattern NO_DEED = WordPattern.of(DoingWords.pattern("alone-names-no-deed"));
    private static final Pattern ALONE_DEED = DoingWords.pattern("alone-deeds");
    private static final Pattern EXCUSE = DoingWords.pattern("alone-excuses");
    private static final Pattern TO_PREVENT = DoingWords.pattern("to-prevent");
    private static final Pattern LACK = DoingWords.pattern("alone-lacks");
    private static final WordPattern PUT_OFF_TO_A_YEAR = WordPattern.of(DoingWords.pattern("put-off-to-a-year"));
    private static final Pattern PUTS_OFF = DoingWords.pattern("puts-off");
    private static final Pattern PUT_OFF_UNTIL = DoingWords.pattern("put-off-until");
    private static final String NEXT_YEAR = "ปีหน้า";
    private static final Pattern NO_OTHER_THING = DoingWords.pattern("alone-no-other-thing");
    private static final int OBJECT = 4;
    private static final Map<Undone, Pattern> BEGINNINGS = Map.of(
            CANCELLED, DoingWords.pattern("begins-cancelled"),
            POSTPONED, DoingWords.pattern("begins-postponed"),
            NOT_DONE, DoingWords.pattern("begins-not-done"));

    /** What was to be prevented or given up is kept where it stays undone. */
    private record Clauses(Undone says, boolean keepsWhatPrevents, WordPattern words) {
        static Stream<Clauses> of(Undone says, boolean keepsWhatPrevents, String list) {
            return DoingWords.patterns(list).stream()
                    .map(words -> new Clauses(
                            says, keepsWhatPrevents, WordPattern.of(Pattern.compile("(?:" + words + ")[ก-๙]*"))));
        }
    }

    private static final List<Clauses> IN_ANY_WORDS = Stream.of(
                    Clauses.of(CANCELLED, true, "cancelled-alone"),
                    Clauses.of(POSTPONED, false, "postponed-alone"),
                    Clauses.of(NOT_DONE, false, "not-yet-alone"),
                    Clauses.of(NOT_DONE, true, "not-done-alone"))
            .flatMap(Function.identity())
            .toList();

    private final WordPattern clause;

    Undone(String patterns) {
        clause = WordPattern.of(DoingWords.pattern(patterns, "<clause-start>"));
    }

    /** Whether a folded text begins with words that say so whatever follows: "ไม่ได้จัดอบรม ...". */
    public boolean begins(String folded) {
        return BEGINNINGS.get(this).matcher(folded).lookingAt();
    }

    /** What a text says, wherever in it. */
    public static Optional<Undone> find(String text) {
        return find(text, WHEREVER, false);
    }

    /** What a text says was cancelled, postponed, not done or not yet due, if it tells of nothing else that was done. */
    public static Optional<Undone> findAlone(String text) {
        return find(text, List.of(values()), true);
    }

    /**
     * What a text says that tells of the work only a time behind the report's round ("ดำเนินการในไตรมาส 3"): nothing of it is done by then.
     *
     * @param round the last day of the report's round
     */
    public static Optional<Undone> findBehind(String text, FiscalYear year, LocalDate round) {
        Matcher alone = ONLY_A_TIME.matcher(ThaiText.plain(text));
        if (!alone.matches()) {
            return Optional.empty();
        }
        if (alone.group(1) != null) {
            return Optional.of(NOT_YET).filter(any -> round.isBefore(year.end()));
        }
        String time = alone.group(2) == null ? alone.group(3) : alone.group(2);
        return Periods.read(time, Optional.of(year)) instanceof Period.Between between
                        && between.first().isAfter(round)
                ? Optional.of(between.first().isAfter(year.end()) ? POSTPONED : NOT_YET)
                : Optional.empty();
    }

    /** Whether the first time to which a text puts something off is behind its report's fiscal year: "เลื่อนไป ม.ค. 2570", "ปีหน้า". */
    public static boolean namesLaterYear(String text, FiscalYear year) {
        String plain = ThaiText.plain(text);
        Matcher putsOff = PUTS_OFF.matcher(plain);
        Matcher until = PUT_OFF_UNTIL.matcher(plain);
        if (!until.find(putsOff.find() ? putsOff.end() : 0) && !until.find(0)) {
            return false;
        }
        if (until.group(1) != null) {
            return true;
        }
        return until.group(3) != null
                ? Years.buddhist(until.group(3)) > year.buddhist()
                : Periods.read(until.group(2), Optional.of(year)) instanceof Period.Between time
                        && time.first().isAfter(year.end());
    }

    /**
     * What a result says that tells of no deed at all, in whatever words: "ไม่ได้ลงเว็บไซต์เลย เพราะผู้ดูแลลาออก". Work that is under way is none
     * of this, nor is what others did not do, or what was not done where the measure is to prevent, give up, lessen or lengthen something: that
     * keeps it, unless something was lacking for it.
     *
     * @param measure the measure and its steps in their own words
     * @param year the report's
     */
    public static Optional<Undone> findInAnyWords(String text, Supplier<String> measure, FiscalYear year) {
        String clean = PUT_OFF_TO_A_YEAR.replaceAll(
                ThaiText.plain(text), put -> Years.buddhist(put.group(1)) > year.buddhist() ? NEXT_YEAR : put.group());
        String rest = NO_DEED.replaceAll(clean, " ");
        WordPattern.Asked asked = new WordPattern.Asked(rest);
        if (IN_ANY_WORDS.stream().noneMatch(clauses -> clauses.words.isIn(asked))) {
            return Optional.empty();
        }
        String named = measure.get();
        Optional<Undone> first = Optional.empty();
        for (Clauses clauses : IN_ANY_WORDS) {
            String all = rest;
            String without = clauses.words.replaceAll(
                    all,
                    said -> denies(said, clauses, clean, named)
                                    && !isBehindOthers(
                                            all,
                                            all.substring(0, said.start())
                                                    .stripTrailing()
                                                    .length())
                            ? " "
                            : said.group());
            if (!without.equals(rest) && first.isEmpty()) {
                first = Optional.of(clauses.says);
            }
            rest = without;
        }
        return first.isEmpty()
                        || ALONE_DEED.matcher(rest).find()
                        || DeedSentence.tellsOfADeed(rest)
                        || !ThaiDates.listMentions(rest).isEmpty() && Preparation.tellsOfDoing(rest)
                        || new EvidenceScan(text).isUnfinished()
                ? Optional.empty()
                : first;
    }

    /** What a result says of a measure in its own words, where it tells of none of its deeds: "ปีนี้ไม่ได้ติดตั้งกล้อง โดยได้รายงานนายกทราบแล้ว". */
    public static Optional<Undone> findInOwnWords(String text, String measure) {
        return Prohibition.of(measure)
                .findUndone(text)
                .or(() -> OwnWork.of(measure).findUndone(text));
    }

    /** A result without what it says of what a measure forbids as of something that did not happen. */
    public static String withoutKept(String text, String measure) {
        return Prohibition.of(measure).withoutKept(text);
    }

    /** A result without what tells of no deed of a measure: why, whom it was told, what is wanted, on which day it is reported. */
    public static String withoutAsides(String text, String measure) {
        return OwnWork.withoutAsides(text, measure);
    }

    /** Whether a clause denies a measure: a verb in it, which is a group, is the measure's, and not only how it is done ("ไม่ได้ซื้อจากญาติ"). */
    private static boolean denies(MatchResult clause, Clauses clauses, String text, String measure) {
        if (clauses.keepsWhatPrevents && TO_PREVENT.matcher(measure).find()) {
            return clauses.says == NOT_DONE && LACK.matcher(text).find();
        }
        return EXCUSE.matcher(text).find()
                || IntStream.rangeClosed(1, clause.groupCount())
                        .filter(group -> clause.group(group) != null)
                        .allMatch(group -> OtherThing.hasVerb(measure, clause.group(group))
                                && isOfItsObject(clause.group(), clause.end(group) - clause.start(), measure));
    }

    private static boolean isOfItsObject(String clause, int verbEnd, String measure) {
        String behind = clause.substring(verbEnd);
        return behind.length() < OBJECT
                || NAME_END.matcher(behind).lookingAt()
                || NO_OTHER_THING
                        .matcher(clause)
                        .region(verbEnd, clause.length())
                        .useTransparentBounds(true)
                        .lookingAt()
                || measure.contains(behind.substring(0, OBJECT));
    }

    /** The word with which a text gives up the work that it tells of right behind ("ยกเลิก จัดอบรมแล้วเมื่อวันที่ ..."), where it does not go on from it. */
    public static Optional<String> findSaidOfAll(String text) {
        Matcher said = OF_ALL.matcher(ThaiText.clean(text));
        return said.lookingAt() ? Optional.of(said.group(1)) : Optional.empty();
    }

    /** Whether a text says no more than that nothing came up of what a measure waits for, named in the measure: "ไม่มีผู้ร้องเรียน". */
    public static boolean saysThatNothingCameUp(String text, String name, String period) {
        Matcher none = NOTHING_CAME_UP.matcher(ThaiText.plain(text));
        if (!none.matches()) {
            return false;
        }
        String thing = none.group(1) == null ? none.group(2) : none.group(1);
        return WAITS.matcher(ThaiText.clean(name + PromisedDeed.ANOTHER + period))
                .results()
                .map(waits -> waits.group(1) == null ? waits.group(2) : waits.group(1))
                .anyMatch(awaited -> awaited.contains(thing));
    }

    /** Where a text ends to say it in such a clause, 0 where it says nothing of it or goes on to tell of something that was done. */
    static int endIn(String clean) {
        int end = 0;
        WordPattern.Asked asked = new WordPattern.Asked(clean);
        for (Undone undone : WHEREVER) {
            WordPattern.Search said = undone.clause.in(asked);
            while (said.find()) {
                MatchResult clause = said.found();
                end = isOfOthers(clean, clause.start()) ? end : Math.max(end, clause.end());
            }
        }
        return end > 0 && GOES_ON.matcher(clean).region(end, clean.length()).find() ? 0 : end;
    }

    private static Optional<Undone> find(String text, List<Undone> all, boolean alone) {
        String clean = ThaiText.plain(text);
        WordPattern.Asked asked = new WordPattern.Asked(clean);
        for (Undone undone : all) {
            WordPattern.Search said = undone.clause.in(asked);
            while (said.find()) {
                if (!isOfOthers(clean, said.found().start()) && (!alone || isAlone(clean, said.found()))) {
                    return Optional.of(undone);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether what stands right before a clause, and leads on to it, makes it speak of anything but the work of the year. */
    private static boolean isOfOthers(String text, int clause) {
        return LEADS_ON.matcher(text).region(clause, text.length()).lookingAt() && isBehindOthers(text, clause);
    }

    static boolean isBehindOthers(String text, int clause) {
        return OF_OTHERS
                .matcher(text)
                .region(Math.max(0, clause - JUST_BEFORE), clause)
                .useTransparentBounds(true)
                .find();
    }

    private static boolean isAlone(String text, MatchResult said) {
        return !Preparation.tellsOfDoing(
                        DENIED.matcher(text.substring(0, said.start())).replaceAll(" "))
                && !GOES_ON.matcher(text).region(said.end(), text.length()).find();
    }
}
