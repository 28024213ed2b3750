package org.itaconsolidator.thai.promise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.Evidence.Kind;
import org.itaconsolidator.thai.date.MonthScan;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * Finds evidence in a result: days ({@link ThaiDates}), numbers of orders, places after ณ, web addresses. The number
 * of a meeting, letter, quarter or contract is no order number. A day on which something is still to be done or was
 * not done, and the day of the letter that asked for it, are no evidence.
 */
public final class EvidenceScan {
    private static final Pattern URL = Pattern.compile(
            "(?:https?://|ftp://|www\\.)" + WebAddresses.REST
                    + "|(?<![\\w@.-])[A-Za-z0-9-]++(?:\\.[A-Za-z0-9-]++){0,8}\\.(?:go|or|ac|co|in)\\.th(?:/[A-Za-z0-9\\-._~:/?#@!$&'*+,;=%]*)?",
            Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "(\\d{1,5})\\s*/\\s*(25[4-9]\\d)(?!\\d)";
    private static final Pattern ORDER =
            Pattern.compile("คำสั่ง[^\\d\\n]{0,90}?(?<!ครั้ง|หนังสือ|บันทึก|ข้อความ)(?:ที่|เลขที่)\\s*" + NUMBER
                    + "((?:\\s*(?:,|และ(?:ที่)?|กับ)\\s*(?:คำสั่ง)?(?:ที่)?\\s*\\d{1,5}\\s*/\\s*25[4-9]\\d(?!\\d))*)");
    private static final Pattern NEXT_NUMBER = Pattern.compile(NUMBER);
    private static final Pattern OTHER_NUMBER = Pattern.compile("ครั้ง|หนังสือ|บันทึก|สัญญา|ฉบับ|ไตรมาส");
    /** What is only quoted says nothing of the day beside it. */
    private static final Pattern QUOTED = Pattern.compile("[\"“][^\"”\\n\\d]{1,120}[\"”]");

    /** "สำหรับปีสิ้นสุดวันที่ ...": the day names a year, and nothing is told of it. */
    private static final Pattern ENDS_A_PERIOD =
            Pattern.compile("(?:ปี|งวด|รอบ|ระยะเวลา|ไตรมาส)[^\\s\\d]{0,16}?\\s?สิ้นสุด(?:ณ|\\s|เมื่อ|วันที่)*$");

    /** The most letters of a period that ends on the day behind it. */
    private static final int LONGEST_PERIOD = 100;

    private static final String QUARTER_WORD = "ไตรมาส";
    private static final Pattern QUARTER = Pattern.compile(
            "ไตรมาส\\s*+(?:ที่\\s*+)?([1-4])(?!\\d|\\s*+(?:-|ถึง|และ|,)\\s*+(?:ที่\\s*+)?[1-4](?!\\d))");
    /** An order that is yet to be issued is no evidence. */
    private static final Pattern NO_ORDER =
            Pattern.compile("(?:ยังไม่(?:ได้)?|ไม่ได้|มิได้|ไม่)(?:มี|ออก|จัดทำ|ทำ|ลงนาม)(?:การ)?\\s*$");

    private static final Pattern FORMER = Pattern.compile("^คำสั่ง(?:ฉบับ)?เดิม");
    private static final Pattern STILL_USED = Pattern.compile("(?:ใช้|ตาม)\\s*$");
    private static final Pattern LAPSED = Pattern.compile(
            "^(?:\\s*(?:ลงวันที่|ลว\\.?)[^\\n;)]{0,30}?)?\\s*(?:ได้|ซึ่ง|ที่)?(?:หมดวาระ|หมดอายุ|สิ้นผล|สิ้นสุด|ถูกยกเลิก|ยกเลิกแล้ว)");
    private static final String ORDER_WORD = "คำสั่ง";
    private static final String ENDS =
            "(?=\\s*(?:\\n|,|;|\\(|\\)|$|เมื่อ|วันที่|วัน(?:จันทร์|อังคาร|พุธ|พฤหัส|ศุกร์|เสาร์|อาทิตย์)"
                    + "|ระหว่าง|เวลา|โดย(?!เฉพาะ)|เพื่อ|และวันที่|และเมื่อ|ผ่าน|มีผู้|ซึ่ง|ผู้เข้าร่วม|ทุกเดือน|ทุกคืน|จำนวน"
                    + "|\\d{1,2}\\s*[.)](?:\\s|\\D)|\\s-\\s|https?:|www\\.|\\d{1,2}\\s*(?:-\\s*\\d{1,2}\\s*)?"
                    + MonthNames.IN_TEXT
                    + "|[\\d,]+\\s*(?:ราย|คน|วัน(?!ที่))))";
    private static final List<String> ROOMS =
            List.of("ห้อง", "หอ", "ศาลา", "อาคาร", "โรงแรม", "โรงเรียน", "วัด", "ลาน", "บอร์ด", "เคาน์เตอร์");
    private static final WordPattern PLACE =
            WordPattern.of(Pattern.compile("(?:(?:^|(?<=[\\s,)]))ณ\\s+|(?<=[ก-๙])\\s+ณ\\s+)([^\\n,;]{2,80}?)" + ENDS
                    + "|(?<!ตาม)(?<!ของ)ที่((?:" + String.join("|", ROOMS) + ")[^\\n,;]{1,80}?)" + ENDS));
    private static final Pattern NO_PLACE = Pattern.compile("^(?:วันที่|วัน|เดือน|สิ้น|ปัจจุบัน|ขณะ|ตอน|เวลา)");
    private static final Pattern URL_END = Pattern.compile("[.,;:!?)\\]]+$");

    private static final Pattern TIMES = Pattern.compile(
            "(?<![\\d/.,])(\\d{1,3})\\s*(?:"
                    + "ครั้ง(?!\\s*(?:ที่|ต่อ|/|ละ|แรก|ขึ้นไป))"
                    + "|(?<=(?:แล้ว|ครบ|ทั้ง|รวม|จำนวน|ทั้งสิ้น|ได้)\\s{0,3}\\d{1,3}\\s{0,3})(?:เดือน|ไตรมาส)(?!\\s*(?:ที่|แรก|หลัง|ละ)))");
    private static final Pattern TIMES_OF_A_MONTH =
            Pattern.compile("\\s*+(?:จำนวน\\s*+)?(\\d{1,3})\\s*ครั้ง(?!\\s*ที่)");
    private static final Pattern NO_TIMES = DoingWords.pattern("no-times");
    private static final Pattern SHARE_OF_TIMES = Pattern.compile("\\d\\s{0,2}ใน\\s{0,2}$");

    /** How far in front of a number of times words are said of it. */
    private static final Pattern JUST_BEFORE = Pattern.compile("[^\\n\\d;,]{0,50}$");

    private static final Pattern TAKEN_BACK = DoingWords.pattern("times-taken-back");

    /**
     * "So many of so many": of things the first group of the expression, and the third or fourth; the other way round the seventh and fifth;
     * of people the eighth and ninth.
     */
    private static final WordPattern OF_SO_MANY = WordPattern.of(DoingWords.pattern("of-so-many"));

    private static final int TURNED = 5;
    private static final int OF_PEOPLE = 8;

    /** "๒ แห่ง จาก ๓ แห่ง แล้วเสร็จ ...": the end of so many, and not of all. */
    private static final Pattern END_OF_SO_MANY = DoingWords.of("\\)?\\s*+(?:ดำเนินการ)?<finished>");

    private static final Pattern TO_ITS_DAY = Pattern.compile("\\s*+(?:เมื่อ|วันที่)++\\s*+(?:วันที่\\s*+)?+");

    private static final Pattern CLOSED_STATE = DoingWords.pattern("closed-states");
    private static final Pattern OPEN_STATE = DoingWords.pattern("open-states");

    private static final String SECOND_TEN = "ยี่";
    private static final int TEN = 10;

    /** A number in words from 1 to 99: its tens and its ones, or only ones. The tail of a larger one is none. */
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<!ที่|ยี่|สิบ|ร้อย|พัน|หมื่น|แสน|ล้าน|" + String.join("|", ThaiNumbers.WORDS) + "|[\\d])"
                    + "(?:(ยี่|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?สิบ(เอ็ด|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า)?|("
                    + String.join("|", ThaiNumbers.WORDS) + "))(?=\\s?(?:ครั้ง|เดือน|ไตรมาส))");

    private static final List<String> COUNTED = List.of("ครั้ง", "เดือน", "ไตรมาส");
    private static final WordPattern UNFINISHED = WordPattern.of(DoingWords.pattern("unfinished"));
    private static final WordPattern DENIES_DONE = WordPattern.of(DoingWords.pattern("not-all-done"));
    private static final Pattern FINISHED = DoingWords.pattern("finished");

    /** Asked by the checks and by whatever follows the same text. */
    private static final Memo<Boolean> UNDER_WAY = new Memo<>(text -> isUnfinished(text, UNFINISHED));

    private static final Memo<Boolean> DENIES_BESIDE = new Memo<>(text -> {
        EvidenceScan scan = new EvidenceScan(text);
        return scan.findUndone().isPresent() || scan.leavesDoubtBeside();
    });

    private record Found(int start, Evidence evidence) {}

    private final LocalDate knownOn;
    private final String clean;
    private final String whole;

    private final WithoutAddresses rest;
    private List<Evidence> evidence; // null until it is asked for
    private List<ReadDay> days; // null until it is asked for
    private Boolean unfinished; // null until it is asked for
    private Optional<Undone> undone; // null until it is asked for
    private Boolean doubtful; // null until it is asked for
    private List<String> left; // null until it is asked for
    private Times times; // null until it is asked for

    /** A scan of a text, whose results are computed once. */
    public EvidenceScan(String text) {
        this(text, LocalDate.MAX);
    }

    /**
     * The same of a text that was known on a day.
     *
     * @param knownOn after this day nothing can have been done of what it tells: a later day is only planned, or mistyped
     */
    public EvidenceScan(String text, LocalDate knownOn) {
        this.knownOn = knownOn;
        clean = ThaiText.clean(text);
        whole = ThaiText.plain(text);
        rest = WithoutAddresses.of(whole, whole);
    }

    /**
     * A text in Arabic digits, with blank lines in place of its addresses.
     *
     * @param urls the addresses
     * @param read the days that it names
     */
    private record WithoutAddresses(String digits, List<Found> urls, ThaiDates.Days read) {
        /** @param whole the same text in Arabic digits */
        static WithoutAddresses of(String text, String whole) {
            List<Found> urls = new ArrayList<>();
            StringBuilder rest = new StringBuilder(mayHoldUrl(text) ? whole : "");
            if (!rest.isEmpty()) {
                takeUrls(text, rest, urls);
            }
            String digits = rest.isEmpty() ? whole : rest.toString();
            return new WithoutAddresses(digits, urls, ThaiDates.read(digits));
        }

        List<DateMention> days() {
            return read.mentions();
        }
    }

    /** All days in the text outside its addresses, evidence or not. */
    public List<DateMention> listDays() {
        return rest.days();
    }

    /** Whether it names a day that is in no calendar or not understood. */
    public boolean namesAnUnreadableDay() {
        return !rest.read().impossible().isEmpty();
    }

    /** All evidence in the text, in order, each once. */
    public List<Evidence> list() {
        if (evidence == null) {
            evidence = listEvidence();
        }
        return evidence;
    }

    private List<Evidence> listEvidence() {
        // addresses as they are written
        WithoutAddresses own = !mayHoldUrl(whole) || clean.equals(whole) ? rest : WithoutAddresses.of(clean, whole);
        List<Found> found = new ArrayList<>(own.urls());
        String digits = own.digits();
        readDays()
                .filter(day -> day.proves() && !day.told().ofMonth())
                .map(day -> new Found(
                        day.start(), new Evidence(Kind.DATE, day.told().day().toString())))
                .forEach(found::add);
        orders(digits, found);
        places(clean, digits, found);
        if (found.isEmpty()) {
            return List.of();
        }
        found.sort(Comparator.comparingInt(Found::start));
        return found.stream().map(Found::evidence).distinct().toList();
    }

    /**
     * A day or month that a text gives as evidence, and what it says about it.
     *
     * @param day the day; of a month its first
     * @param ofMonth whether it is a month without a day
     * @param ofSpan whether it is one of the months of a span of which all are told together
     * @param preparation the word by which only a preparation is told of it, {@code ""} where nothing is told; empty where a deed is
     * @param quarter of which quarter of the fiscal year the text says that the day is (ไตรมาส ๑ เผยแพร่เมื่อวันที่ ๑๐ ม.ค.), 1 to 4; 0 where it does
     *     not
     * @param sentence the words around it
     */
    public record Told(
            LocalDate day,
            boolean ofMonth,
            boolean ofSpan,
            Optional<String> preparation,
            int quarter,
            DeedSentence sentence) {
        /**
         * Whether just the preparation that is told of it was promised.
         *
         * @param promise in words, folded, with the time for which it is promised
         */
        public boolean isPromised(String promise, PromisedDeed deed) {
            return preparation
                    .filter(word -> Preparation.isPromised(word, promise)
                            && (Preparation.isBeginning(word) || sentence.tellsOf(deed)))
                    .isPresent();
        }
    }

    /** The days of {@link #list} and months without a day, as often as named, with what the text says of them. */
    public List<Told> listTold() {
        return readDays().filter(ReadDay::proves).map(ReadDay::told).toList();
    }

    /** The days on which something is still to be done or was not done, in order. */
    public List<LocalDate> listPlannedDays() {
        return readDays()
                .filter(day ->
                        (day.isNotDone() || day.isDoubted()) && !day.told().ofMonth())
                .map(day -> day.told().day())
                .toList();
    }

    /** The days and months of which it tells as if they had been, and which were still to come when it was known, in order. */
    public List<Told> listTooLate() {
        return readDays().filter(ReadDay::isTooLate).map(ReadDay::told).toList();
    }

    /** Whether it gives a day on which something was done that what is told behind it puts in doubt. */
    public boolean hasDoubtedDay() {
        return readDays().anyMatch(day -> day.isDoubted() && !day.isNotDone());
    }

    private Stream<ReadDay> readDays() {
        if (days == null) {
            days = listDaysAndMonths();
        }
        return days.stream();
    }

    /**
     * A day or month of a text.
     *
     * @param proves whether it can prove anything: it is neither to come nor another's, and nothing behind it denies what it tells
     * @param isTooLate whether it is told as if it had been, and was still to come
     */
    private record ReadDay(
            int start, Told told, boolean proves, boolean isNotDone, boolean isTooLate, boolean isDoubted) {}

    private List<ReadDay> listDaysAndMonths() {
        String digits = rest.digits();
        List<DateMention> all = Stream.concat(
                        MonthScan.list(digits).stream()
                                .filter(month -> rest.days().stream().noneMatch(day -> isSubjectOf(day, month, digits)))
                                .map(month -> new DateMention(month.month().atDay(1), month.start(), month.end())),
                        rest.days().stream()
                                .filter(day -> !ENDS_A_PERIOD
                                        .matcher(digits.substring(
                                                Math.max(0, day.start() - LONGEST_PERIOD), day.start()))
                                        .find()))
                .sorted(Comparator.comparingInt(DateMention::start))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        DaysWithoutEvidence none = new DaysWithoutEvidence(QUOTED.matcher(digits)
                .replaceAll(quoted -> "x".repeat(quoted.group().length())));
        List<Preparation.Said> said = Preparation.list(whole, all);
        List<ReadDay> listed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            DateMention one = all.get(i);
            DeedSentence sentence = said.get(i).sentence();
            boolean ofMonth = !rest.days().contains(one);
            boolean ofSpan = ofMonth
                    && all.stream()
                                    .filter(other -> other.start() == one.start())
                                    .count()
                            > 1;
            int after = i == 0 ? 0 : all.get(i - 1).end();
            Told told = new Told(
                    one.date(),
                    ofMonth,
                    ofSpan,
                    said.get(i).preparation(),
                    quarter(digits, after, one.start()),
                    sentence);
            boolean denied = sentence.isDeniedBehind();
            boolean proves = !denied && !(ofMonth ? none.isOneOfMonths(one) : none.isOne(one));
            boolean toCome = one.date().isAfter(knownOn);
            listed.add(new ReadDay(
                    one.start(),
                    told,
                    proves && !toCome,
                    toCome || none.isNotDone(one),
                    proves && toCome,
                    denied && !none.isOfOthersPaper(one)));
        }
        return listed;
    }

    /** "สขร.๑ เดือน ต.ค. ๖๘ เมื่อวันที่ ๓ พ.ย. ๖๘": what is told of the month was done on the day right behind it, in another month. */
    private static boolean isSubjectOf(DateMention day, MonthScan.Mention month, String digits) {
        return day.start() >= month.end()
                && !YearMonth.from(day.date()).equals(month.month())
                && TO_ITS_DAY
                        .matcher(digits.substring(month.end(), day.start()))
                        .matches();
    }

    /** The quarter named last between two places. */
    private static int quarter(String digits, int from, int to) {
        int at = digits.lastIndexOf(QUARTER_WORD, to);
        Matcher quarter = at < from ? null : QUARTER.matcher(digits).region(at, to);
        return quarter != null && quarter.lookingAt() ? Integer.parseInt(quarter.group(1)) : 0;
    }

    /** Whether the text only promises and tells of nothing done. */
    public static boolean isOnlyToCome(String text) {
        return DaysWithoutEvidence.isOnlyToCome(ThaiText.plain(text));
    }

    public boolean tellsOfWhatIsToCome() {
        return DaysWithoutEvidence.tellsOfWhatIsToCome(whole);
    }

    /** Whether it says that the work is unfinished, so that its days are only of a part. */
    public boolean isUnfinished() {
        if (unfinished == null) {
            unfinished = UNDER_WAY.of(whole) || isTakenBack();
        }
        return unfinished;
    }

    /** Whether behind all its days it says that the work was not done: "ถึงวันที่ ... แล้วก็ยังไม่ได้ทำ". */
    private boolean isTakenBack() {
        List<DateMention> days = rest.days();
        return !days.isEmpty()
                && Undone.endIn(rest.digits()) > days.get(days.size() - 1).start();
    }

    /**
     * Whether it contradicts a state that says that all is done: work under way, or a per cent that it says is the progress of the
     * work. Any other per cent (of people content, of a target) may be the result of what is done.
     */
    public boolean deniesThatAllIsDone() {
        return isUnfinished(whole, DENIES_DONE);
    }

    /** Whether it leaves open, as a state, whether all is done: also one that nothing else understands. */
    public boolean leavesOpenAsState() {
        return isUnfinished()
                || OPEN_STATE.matcher(whole).find() && !FINISHED.matcher(whole).find();
    }

    /** Whether it says, as a state, that all is done. */
    public boolean closesAsState() {
        return CLOSED_STATE.matcher(whole).find() && !leavesOpenAsState();
    }

    /** What it says, wherever in it, of work that was not done. */
    public Optional<Undone> findUndone() {
        if (undone == null) {
            undone = Undone.find(clean);
        }
        return undone;
    }

    /** Whether it makes it doubtful, beside a result, that the work was done. */
    public boolean leavesDoubtBeside() {
        if (doubtful == null) {
            doubtful = !clean.isEmpty() && DeedSentence.isDoubtedBy(whole);
        }
        return doubtful;
    }

    /** Whether it says, beside a result, that just something of what was promised is not yet done. */
    public boolean leavesUndone(PromisedDeed promise) {
        if (left == null) {
            left = clean.isEmpty() ? List.of() : DeedSentence.listLeftUndoneBeside(whole);
        }
        return DeedSentence.leavesUndone(left, promise);
    }

    /** Whether a text beside a result says, or makes it doubtful, that the work was not done. */
    public static boolean deniesBeside(String text) {
        return DENIES_BESIDE.of(text);
    }

    /** How often it says that something was done. */
    public Times times() {
        if (times == null) {
            times = timesReported(whole);
        }
        return times;
    }

    /**
     * How often something was done.
     *
     * @param number 0 where that is not said
     * @param months those in which it was, as a span or one by one with a number for each; empty where the number is of all
     */
    public record Times(int number, Set<YearMonth> months) {
        public static final Times NONE = new Times(0, Set.of());

        public Times {
            months = Set.copyOf(months);
        }

        /** Whether they may be of some days. */
        public boolean mayBeWithin(LocalDate first, LocalDate last) {
            return months.isEmpty()
                    || months.stream()
                            .anyMatch(month -> !month.atEndOfMonth().isBefore(first)
                                    && !month.atDay(1).isAfter(last));
        }
    }

    /** Takes addresses out of a text first: numbers and places in them do not count. */
    private static void takeUrls(String clean, StringBuilder rest, List<Found> found) {
        Matcher url = URL.matcher(clean);
        while (url.find()) {
            String address = URL_END.matcher(url.group()).replaceAll("");
            found.add(new Found(url.start(), new Evidence(Kind.URL, address)));
            rest.replace(url.start(), url.end(), "\n".repeat(url.end() - url.start()));
        }
    }

    /** A cheap test before the slow pattern: an address has a scheme, a point after www, or one before th. */
    private static boolean mayHoldUrl(String text) {
        for (int point = text.indexOf('.'); point >= 0; point = text.indexOf('.', point + 1)) {
            if (text.regionMatches(true, point - 3, "www", 0, 3) || text.regionMatches(true, point + 1, "th", 0, 2)) {
                return true;
            }
        }
        return text.contains("://");
    }

    private static void orders(String digits, List<Found> found) {
        if (!digits.contains(ORDER_WORD)) {
            return;
        }
        Matcher order = ORDER.matcher(digits);
        while (order.find()) {
            String words = digits.substring(order.start(), order.start(1));
            int word = order.start() + words.lastIndexOf(ORDER_WORD);
            if (OTHER_NUMBER.matcher(words).find() || isNotInForce(digits, word, order.end())) {
                continue;
            }
            found.add(new Found(order.start(1), number(order.group(1), order.group(2))));
            Matcher next = NEXT_NUMBER.matcher(digits).region(order.start(3), order.end(3));
            while (next.find()) {
                found.add(new Found(next.start(), number(next.group(1), next.group(2))));
            }
        }
    }

    /** "ยังไม่มีคำสั่ง", "คำสั่งเดิมที่ ... หมดวาระ": nothing was ordered by it now; a former one that is still used is one. */
    private static boolean isNotInForce(String digits, int word, int end) {
        String before = digits.substring(digits.lastIndexOf('\n', word) + 1, word);
        boolean former = FORMER.matcher(digits.substring(word)).find()
                && !STILL_USED.matcher(before).find();
        return former
                || NO_ORDER.matcher(before).find()
                || LAPSED.matcher(digits.substring(end)).find();
    }

    private static Evidence number(String number, String year) {
        return new Evidence(Kind.ORDER, number + "/" + year);
    }

    private static void places(String clean, String digits, List<Found> found) {
        WordPattern.Search search = PLACE.in(digits);
        while (search.find()) {
            MatchResult place = search.found();
            int group = place.group(1) == null ? 2 : 1;
            String name = clean.substring(place.start(group), place.end(group)).strip();
            if (!NO_PLACE.matcher(name).find()) {
                found.add(new Found(place.start(group), new Evidence(Kind.PLACE, name)));
            }
        }
    }

    /**
     * Whether a text tells of work that is not finished: "อยู่ระหว่างดำเนินการ", "ยังไม่แล้วเสร็จ", "ดำเนินการแล้วร้อยละ ๖๐". Words that it is
     * finished outrank such words before them, unless they only say when it will be.
     */
    private static boolean isUnfinished(String text, WordPattern signs) {
        int from = -1;
        WordPattern.Asked asked = new WordPattern.Asked(text);
        WordPattern.Search unfinished = signs.in(asked);
        while (unfinished.find()) {
            from = unfinished.found().end();
        }
        WordPattern.Search several = OF_SO_MANY.in(asked);
        while (several.find()) {
            MatchResult some = several.found();
            if (isPart(some)) {
                Matcher end = END_OF_SO_MANY.matcher(text).region(some.end(), text.length());
                from = Math.max(from, end.lookingAt() ? end.end() : some.end());
            }
        }
        return from >= 0
                && !FINISHED.matcher(text)
                        .region(from, text.length())
                        .useTransparentBounds(true)
                        .find();
    }

    private static boolean isPart(MatchResult some) {
        if (some.group(OF_PEOPLE) != null) {
            BigDecimal people = amount(some.group(OF_PEOPLE));
            return people.add(people).compareTo(amount(some.group(OF_PEOPLE + 1))) <= 0;
        }
        if (some.group(TURNED) != null) {
            return amount(some.group(TURNED + 2)).compareTo(amount(some.group(TURNED))) < 0;
        }
        String all = some.group(3) == null ? some.group(4) : some.group(3);
        return amount(some.group(1)).compareTo(amount(all)) < 0;
    }

    private static BigDecimal amount(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    /** The largest number of times reported: "ประกาศแล้ว ๖ ครั้ง"; numbers of plans and rates do not count. */
    private static Times timesReported(String digits) {
        if (!ThaiText.holdsOne(digits, COUNTED)) {
            return Times.NONE;
        }
        String text = IN_WORDS.matcher(digits).replaceAll(word -> String.valueOf(number(word)));
        Set<YearMonth> months = MonthScan.listOfSpans(text);
        int ofMonths = 0;
        for (MonthScan.Mention month : MonthScan.list(text)) {
            Matcher own = TIMES_OF_A_MONTH.matcher(text).region(month.end(), text.length());
            if (own.lookingAt()) {
                months.add(month.month());
                ofMonths += Integer.parseInt(own.group(1));
            }
        }
        return new Times(Math.max(mostTimes(text), ofMonths), months);
    }

    private static int number(MatchResult word) {
        if (word.group(3) != null) {
            return ThaiNumbers.ofWord(word.group(3));
        }
        int tens = word.group(1) == null ? 1 : SECOND_TEN.equals(word.group(1)) ? 2 : ThaiNumbers.ofWord(word.group(1));
        int ones = word.group(2) == null ? 0 : Math.max(1, ThaiNumbers.ofWord(word.group(2))); // เอ็ด is one
        return tens * TEN + ones;
    }

    private static int mostTimes(String digits) {
        int most = 0;
        Matcher times = TIMES.matcher(digits);
        while (times.find()) {
            String before = digits.substring(digits.lastIndexOf('\n', times.start()) + 1, times.start());
            int number = Integer.parseInt(times.group(1));
            if (!isTakenBack(digits, times.end(), number) && !isNoneOfDoing(before)) {
                most = Math.max(most, number);
            }
        }
        return most;
    }

    /** Whether what follows a number of times calls some of them off, which may be among them or not, or names a larger number. */
    private static boolean isTakenBack(String digits, int from, int number) {
        Matcher behind = TAKEN_BACK.matcher(digits).region(from, digits.length());
        return behind.lookingAt() && (behind.group(1) == null || Integer.parseInt(behind.group(1)) > number);
    }

    /** Whether what stands before a number of times in its line says that it is asked for, to come, not done, or others'. */
    private static boolean isNoneOfDoing(String before) {
        Matcher just = JUST_BEFORE.matcher(before);
        String clause = just.find() ? just.group() : "";
        return SHARE_OF_TIMES.matcher(before).find()
                || NO_TIMES.matcher(clause).find()
                || DaysWithoutEvidence.tellsOfWhatIsToCome(clause)
                || DaysWithoutEvidence.deniesADeed(clause);
    }
}
