package org.itaconsolidator.thai.promise;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * For whom something is done, by what way it is made known, and how often or how many: a deed that was promised with such particulars is not
 * told by one with others. What one side leaves open says nothing.
 */
public final class Particulars {
    private static final Kinds AUDIENCES = new Kinds("audiences", "<for-whom>");
    private static final Kinds OWNERS = new Kinds("audiences", "<of-whom>");
    private static final Kinds WAYS = new Kinds("ways", "<by-way-of>");

    private static final Pattern PLACE = DoingWords.of("<place>");
    private static final Pattern OPEN_WAY = DoingWords.pattern("any-way");

    private static final Pattern SO_MANY = DoingWords.of(
            "(?=\\d)(?<![\\d/.,-])(?<!ที่\\s?|ละ\\s?|เกิน\\s?)(?!2[45]\\d\\d(?![\\d,]))(\\d[\\d,]{0,8}+)\\s?(<countable>)"
                    + "(?!ที่|\\s?(?:ต่อ|/))");

    private static final Pattern SO_MANY_PEOPLE =
            DoingWords.of("(?=\\d)(?<![\\d/.,-])(?<!ที่\\s?|ละ\\s?)(\\d[\\d,]{0,6}+)\\s?<people>");

    /** "ที่ 2/2569", "2": no day of a month. */
    private static final String NUMBER =
            "(?:ที่\\s?\\d{1,3}(?:/\\d{4})?+|\\d{1,3}(?:/\\d{4})?+(?!\\s?<months>|[/.]\\d))(?!\\d)";

    private static final Pattern NUMBERED = DoingWords.of(
            "(<countable>)\\s?(" + NUMBER + "(?:\\s?(?:-|–|ถึง|,|และ)\\s?" + NUMBER + ")*+)|(<countable>)แรก");
    private static final Pattern ONE_NUMBER = Pattern.compile("(-|–|ถึง)?\\s?(?:ที่\\s?)?(\\d{1,3})(?:/\\d{4})?+");
    private static final Pattern IN_ALL = Pattern.compile("รวม(?!ถึง|กัน|กลุ่ม|พล)[^\\d\\n;,]{0,25}$");
    private static final Pattern ALL = Pattern.compile("ครบ|ทุก|ทั้ง(?:หมด|สิ้น|\\s?\\d)|ต่อเนื่อง|ตลอด");
    private static final Pattern BY_TURNS = Pattern.compile("ครั้ง|รุ่น|งวด|ระยะ");
    private static final String VILLAGE = "หมู่";

    /** "ทุกหมู่บ้าน": more than two, however many there are; of complaints or projects there may be one. */
    private static final Pattern EACH = DoingWords.of("ทุก\\s?(<surely-many>)");

    private static final Pattern DIVISIONS_IN_A_ROW = DoingWords.of("<divisions-in-a-row>");
    private static final Pattern DIVISION = DoingWords.of("<a-division>");
    /** By so many letters of their names divisions are told apart, whatever follows the name without a blank: "กองคลัง". */
    private static final int TOLD_APART_BY = 7;

    private static final Set<String> DIVISIONS = Set.of("กอง", "ส่วนราชการ");

    private static final int MANY = 3;
    private static final int REACH = 60;

    private static final Pattern PER_CENT = Pattern.compile(
            "ร้อยละ\\s?(\\d{1,3}(?:\\.\\d{1,4})?+)(?!\\d)|(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?+)\\s?(?:%|เปอร์เซ็นต์)");

    /** How content people are is no share of what was to be done. */
    private static final Pattern OF_ANOTHER_THING =
            Pattern.compile("(?:พึงพอใจ|พอใจ|เข้าใจ|เห็นด้วย|คะแนน)[^\\d\\n;]{0,30}$");

    /** A share of the money, or of what else a report tells, is not that of a promise that does not name it. */
    private static final Pattern OF_ITS_MEANS =
            Pattern.compile("(?:งบ|เบิกจ่าย|ใช้จ่าย|(ผ่านเกณฑ์|ลดลง|ประหยัด))[^\\d\\n;]{0,30}$");

    private static final Pattern MONEY = Pattern.compile("งบ|จ่าย|เงิน");

    /** A limit is no share to reach. */
    private static final Pattern LIMIT = Pattern.compile(
            "(?:ไม่(?:ให้)?(?:เกิน|มากกว่า|สูงกว่า)(?:กว่า)?|(?<!ไม่)(?:น้อยกว่า|ต่ำกว่า)|(?<!ผ)ลด[^\\d\\n;]{0,20})\\s*$");

    private static final Pattern AT_MOST =
            Pattern.compile("(?:เหลือ|ไม่เกิน)\\s?(\\d{1,4})\\s?(วัน(?!ที่)|นาที|ชั่วโมง|ขั้นตอน)");

    /** Each of some things is all of them; that some people are missing is no part. */
    private static final Pattern EVERY_ONE = DoingWords.of("ครบ(?:ถ้วน)?\\s?ทุก(?!<people>(?!การ))");

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final Pattern TARGET_MET = Pattern.compile("ครบ(?:ถ้วน)?(?:ตาม)?(?:เป้า|แผน)|เกินเป้า");

    private static final Memo<Numbers> PROMISED = new Memo<>(Numbers::of);

    /**
     * How much a promise says is to be done.
     *
     * @param things the fewest of each
     * @param people for how many
     * @param share of all there are, in per cent
     */
    private record Numbers(Map<String, Integer> things, int people, Optional<BigDecimal> share) {
        static Numbers of(String promise) {
            // the name and its steps are for the same people
            int people = Stream.of(promise.split(Pattern.quote(PromisedDeed.ANOTHER)))
                    .mapToInt(Particulars::howManyPeople)
                    .max()
                    .orElse(0);
            Optional<BigDecimal> share = shares(promise, promise, true).min(Comparator.naturalOrder());
            return new Numbers(
                    listPromised(promise),
                    people,
                    share.isPresent() || !EVERY_ONE.matcher(promise).find() ? share : Optional.of(WHOLE));
        }

        boolean sayHowMuch() {
            return share.isPresent() || people > 0 || things.values().stream().anyMatch(number -> number > 1);
        }
    }

    /**
     * Whether words tell of another audience than what was promised, of another way to make it known or of another place, and nowhere of the
     * promised one. Of more than two things that were promised they are held against those whose deed they tell.
     */
    static boolean areOthers(String told, PromisedDeed promise) {
        String promised = promise.parts().stream()
                .filter(part -> promise.parts().size() <= 2 || Heads.isToldBy(PromisedDeed.verbOf(part), told))
                .map(Heads::withoutPurpose)
                .collect(Collectors.joining(" "));
        return AUDIENCES.areOthers(told, promised)
                || OWNERS.areOthers(told, promised)
                || !OPEN_WAY.matcher(promised).find() && WAYS.areOthers(told, promised)
                || isElsewhere(told, promised)
                || isSlower(ThaiText.arabicDigits(told), ThaiText.arabicDigits(promised));
    }

    /** Whether words tell of a longer time, or more steps, than to which something was to be shortened. */
    private static boolean isSlower(String told, String promise) {
        Matcher meant = AT_MOST.matcher(promise);
        return meant.find()
                && AT_MOST.matcher(told)
                        .results()
                        .anyMatch(limit -> limit.group(2).equals(meant.group(2))
                                && Integer.parseInt(limit.group(1)) > Integer.parseInt(meant.group(1)));
    }

    /** Whether both name one way by which something is made known. */
    static boolean nameTheSameWay(String words, String others) {
        return !Collections.disjoint(WAYS.named.of(words), WAYS.named.of(others));
    }

    /** Whether words name a place, and neither it nor the promised one is named on both sides. */
    private static boolean isElsewhere(String told, String promise) {
        List<String> meant = placesIn(promise);
        List<String> places = meant.isEmpty() ? List.of() : placesIn(told);
        return !places.isEmpty()
                && meant.stream().noneMatch(told::contains)
                && places.stream()
                        .noneMatch(place ->
                                meant.stream().anyMatch(other -> place.startsWith(other) || other.startsWith(place)));
    }

    private static List<String> placesIn(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** Whether a promise says how often, how many or how much; if not, no report can tell of less. */
    public static boolean sayHowMuch(String promise) {
        return PROMISED.of(ThaiText.plain(promise)).sayHowMuch();
    }

    /**
     * Whether reports tell of fewer times or things than a number that was promised of them. A number that is not told is that of the days,
     * where it is one of times.
     *
     * @param promise what was promised, as written
     * @param reports what each report tells
     * @param days on how many days something was done
     */
    public static boolean areFewer(String promise, List<String> reports, int days) {
        String digits = ThaiText.plain(promise);
        Numbers promised = PROMISED.of(digits);
        return promised.sayHowMuch()
                && (isSmallerShare(promised.share(), digits, reports)
                        || isFewerThanHalf(promised.people(), reports)
                        || promised.things().entrySet().stream()
                                .anyMatch(number -> number.getValue() > 1
                                        && isFewer(number.getValue(), number.getKey(), reports, days)));
    }

    /** Whether fewer than half of the people came for whom something was promised; that some are missing is not. */
    private static boolean isFewerThanHalf(int promised, List<String> reports) {
        if (promised == 0) {
            return false;
        }
        int told = reports.stream()
                .map(report -> ThaiText.plain(report))
                .mapToInt(report -> ALL.matcher(report).find() ? promised : howManyPeople(report))
                .sum();
        return told > 0 && told * 2 < promised;
    }

    private static int howManyPeople(String digits) {
        return SO_MANY_PEOPLE
                .matcher(digits)
                .results()
                .mapToInt(Particulars::amountOf)
                .sum();
    }

    /** Whether the largest share that is told is smaller than the one that was promised. */
    private static boolean isSmallerShare(Optional<BigDecimal> promised, String promise, List<String> reports) {
        return promised.isPresent()
                && reports.stream()
                        .noneMatch(report -> TARGET_MET.matcher(report).find()
                                || EVERY_ONE.matcher(report).find())
                && reports.stream()
                        .flatMap(report -> shares(ThaiText.plain(report), promise, false))
                        .max(Comparator.naturalOrder())
                        .filter(told -> told.compareTo(promised.get()) < 0)
                        .isPresent();
    }

    private static Stream<BigDecimal> shares(String digits, String promise, boolean toReach) {
        return PER_CENT.matcher(digits)
                .results()
                .filter(share -> {
                    String before = before(digits, share);
                    Matcher means = OF_ITS_MEANS.matcher(before);
                    return !OF_ANOTHER_THING.matcher(before).find()
                            && !(toReach && LIMIT.matcher(before).find())
                            && (!means.find()
                                    || (means.group(1) == null
                                            ? MONEY.matcher(promise).find()
                                            : promise.contains(means.group(1))));
                })
                .map(share -> new BigDecimal(share.group(1) == null ? share.group(2) : share.group(1)));
    }

    /** Counts of all reports are added, and numbers and named divisions are counted once; a count in all and the last number of turns stand for themselves. */
    private static boolean isFewer(int promised, String unit, List<String> reports, int days) {
        Set<Integer> numbers = new HashSet<>();
        Set<String> divisions = new HashSet<>();
        int added = 0;
        int inAll = 0;
        for (String report : reports) {
            String text = ThaiText.plain(report);
            if (ALL.matcher(text).find()) {
                return false;
            }
            int known = numbers.size();
            addNumbers(text, unit, numbers);
            int knownDivisions = divisions.size();
            addDivisions(text, unit, divisions);
            int counted = 0;
            for (MatchResult count : SO_MANY.matcher(text).results().toList()) {
                if (!unit.equals(unitOf(count.group(2)))) {
                    continue;
                }
                if (IN_ALL.matcher(before(text, count)).find()) {
                    inAll = Math.max(inAll, amountOf(count));
                } else {
                    counted += amountOf(count);
                }
            }
            added += Math.max(Math.max(counted, divisions.size() - knownDivisions), numbers.size() - known);
        }
        int told = Math.max(added, inAll);
        if (BY_TURNS.matcher(unit).lookingAt()) {
            told = Math.max(
                    Math.max(told, days),
                    numbers.stream().max(Comparator.naturalOrder()).orElse(0));
        }
        return told > 0 && told < promised;
    }

    /** Adds the divisions that a text names to which something was done; none for other things. */
    private static void addDivisions(String text, String unit, Set<String> divisions) {
        if (DIVISIONS.contains(unit)) {
            DIVISIONS_IN_A_ROW
                    .matcher(text)
                    .results()
                    .flatMap(row -> DIVISION.matcher(text)
                            .region(row.start(), row.end())
                            .useTransparentBounds(true)
                            .results())
                    .map(MatchResult::start)
                    .map(start -> text.substring(start, Math.min(text.length(), start + TOLD_APART_BY)))
                    .forEach(divisions::add);
        }
    }

    /** The numbers that a text gives to things of a kind: "หมู่ที่ 1, 3 - 5" are four. */
    private static void addNumbers(String text, String unit, Set<Integer> numbers) {
        for (MatchResult found : NUMBERED.matcher(text).results().toList()) {
            boolean first = found.group(1) == null;
            if (!unit.equals(unitOf(found.group(first ? 3 : 1)))) {
                continue;
            }
            if (first) {
                numbers.add(1);
                continue;
            }
            int last = 0;
            for (MatchResult one : ONE_NUMBER.matcher(found.group(2)).results().toList()) {
                int number = Integer.parseInt(one.group(2));
                IntStream.rangeClosed(one.group(1) == null ? number : last, number)
                        .forEach(numbers::add);
                last = number;
            }
        }
    }

    private static Map<String, Integer> listPromised(String digits) {
        Map<String, Integer> promised = new HashMap<>();
        SO_MANY.matcher(digits)
                .results()
                .forEach(found -> promised.merge(unitOf(found.group(2)), amountOf(found), Math::min));
        EACH.matcher(digits)
                .results()
                .map(found -> unitOf(found.group(1)))
                .forEach(unit -> promised.putIfAbsent(unit, MANY));
        return promised;
    }

    /** What stands right before a number; it is not looked at farther than it may tell of what the number is. */
    private static String before(String text, MatchResult number) {
        return text.substring(Math.max(0, number.start() - REACH), number.start());
    }

    private static int amountOf(MatchResult count) {
        return Integer.parseInt(count.group(1).replace(",", ""));
    }

    private static String unitOf(String word) {
        return word.startsWith(VILLAGE) ? VILLAGE : word;
    }

    /** Kinds of people or ways, and the words before them by which they are those of a deed. */
    private static final class Kinds {
        private final Memo<Set<Integer>> named;
        private final Memo<Set<Integer>> ofDeed;

        Kinds(String list, String mark) {
            List<Pattern> kinds = DoingWords.patterns(list);
            List<Pattern> marked = kinds.stream()
                    .map(kind -> DoingWords.of(mark + "(?:" + kind.pattern() + ")"))
                    .toList();
            named = new Memo<>(text -> in(text, kinds));
            ofDeed = new Memo<>(text -> in(text, marked));
        }

        boolean areOthers(String told, String promise) {
            Set<Integer> promised = ofDeed.of(promise);
            return !promised.isEmpty() && !ofDeed.of(told).isEmpty() && Collections.disjoint(promised, named.of(told));
        }

        private static Set<Integer> in(String text, List<Pattern> patterns) {
            return IntStream.range(0, patterns.size())
                    .filter(kind -> patterns.get(kind).matcher(text).find())
                    .boxed()
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
