package org.itaconsolidator.thai.promise;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * The words around a day of a result. They prove what was promised only where they are understood: somebody of the office does in them
 * what the promise or a report is about, to no other thing, and nothing denies or limits it. In doubt they prove nothing, for there are
 * more ways to tell why a thing was not done than any list holds.
 *
 * @param before the words that lead to the day, from the day before it or from where its line or list item begins
 * @param behind the words that follow it in its line, up to the next day
 */
public record DeedSentence(String before, String behind) {
    private static final Pattern STEP = DoingWords.of("<before-a-step>(<a-step>)");
    private static final Memo<Set<String>> STEPS = new Memo<>(
            text -> STEP.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet()));
    private static final Pattern LEADS_TO_A_DEED =
            DoingWords.of("(?:<token-start><doers>?<leads-to-a-deed>|(?<!ไม่)(?:ถูก|ได้รับการ))(?:จัด)?$");
    /** Who only meets about what is to be made has not made it. */
    private static final Pattern ONLY_MEETS = DoingWords.of(
            "^\\s*+<doers>?<leads-to-a-deed>(?:จัด)?ประชุม(?!.*(?:และ|แล้ว|จึง|พร้อม|เสร็จ|ครบ|เผยแพร่|เห็นชอบ|อนุมัติ|ประกาศ|ได้)).*[ก-๙]{12}");

    private static final Pattern MEETS = Pattern.compile("ประชุม|อบรม|ชี้แจง|ประชาคม|หารือ|เวที");
    private static final Pattern SIGNS = DoingWords.of("<token-start><doers>?<leads-to-a-deed>(?:ลงนาม|เซ็น)(?:ใน)?");
    private static final int SIGNED = 5;

    /** To lay the result before somebody for his knowledge is to report it. */
    private static final Pattern LAYS_BEFORE = DoingWords.of(
            "<token-start><doers>?<leads-to-a-deed>เสนอ[^\\n;\\d]{0,10}?(?:ผล|รายงาน|สรุป)[^\\n;\\d]{0,80}?(?:ให้|ต่อ|เพื่อ)[^\\s\\d]{0,30}?ทราบ");

    private static final Pattern WERE_TRAINED = Pattern.compile("(?<!ไม่|ผู้|ผู้ที่)ผ่านการ(?:ฝึก)?อบรม");
    private static final Pattern TELLS_OF_A_DEED = DoingWords.pattern("tells-of-a-deed");
    private static final Pattern FINISHED_WORK = DoingWords.pattern("finished-work");
    private static final Pattern IS_DONE = Pattern.compile("^(?:แล้ว|เสร็จ|สิ้น|เรียบร้อย)+");
    private static final Pattern BY_PLAN = DoingWords.pattern("by-plan");
    private static final Pattern TAKES_PART = DoingWords.of("<takes-part>");
    private static final Pattern BEGINS_TO_TAKE_PART =
            DoingWords.of("<token-start><doers>?<leads-to-a-deed><takes-part>");
    private static final Memo<Boolean> IS_FINISHED_WORK = new Memo<>(text ->
            FINISHED_WORK.matcher(text).find() && (STEPS.of(text).isEmpty() || Preparation.isApprovedWhenDone(text)));
    private static final Memo<Boolean> IS_DEED =
            new Memo<>(text -> TELLS_OF_A_DEED.matcher(text).find());

    private static final Pattern TOOK_PART = DoingWords.pattern("took-part");
    private static final Pattern OWN_PART = DoingWords.pattern("own-part");
    private static final Pattern OUTCOMES = DoingWords.pattern("outcomes");

    private static final Memo<Boolean> IS_BLANK = new Memo<>(Preparation::isBlank);

    private static final Pattern DOUBT = DoingWords.pattern("doubts");
    private static final WordPattern NO_DOUBT = WordPattern.of(DoingWords.pattern("no-doubts"));
    /** Before what was promised it tells that just this was done: "ถูกสับเปลี่ยน". */
    private static final String BEFELL = "ถูก";

    private static final String STILL = "จะ";

    private static final Pattern ANOTHER_MATTER = Pattern.compile("\\sส่วน|^\\s*+\\)");
    private static final Pattern OTHER_DEED = DoingWords.pattern("other-deed");
    private static final Pattern LIMIT = DoingWords.pattern("limits");
    private static final Memo<Boolean> IS_IN_DOUBT = new Memo<>(DeedSentence::isInDoubt);
    private static final Pattern USES_LESS = DoingWords.pattern("uses-less");
    private static final Memo<Boolean> IS_LIMITED =
            new Memo<>(text -> LIMIT.matcher(withoutNoDoubts(text)).find());

    private static final Pattern TO_COME = Pattern.compile("(?<!ที่)จะ\\S*");
    private static final Pattern MEANT = DoingWords.pattern("meant");
    private static final Pattern ONLY_GOES_ON = DoingWords.of("(?:ได้)?(<to-go-on>.*)");
    private static final int SHORTEST_VERB = 3;

    private static final Pattern LEFT_UNDONE = DoingWords.pattern("left-undone");

    private static final Pattern MISSING = DoingWords.pattern("missing");

    private static final WordPattern DOUBT_BESIDE = WordPattern.of(DoingWords.pattern("doubts-beside"));
    private static final WordPattern HARMLESS_BESIDE = WordPattern.of(DoingWords.pattern("harmless-beside"));

    /** A paper of which only behind its day is said what it is about: "คำสั่งที่ ... ลงวันที่ ... แต่งตั้ง ...". */
    private static final Pattern BARE_PAPER = DoingWords.of(
            "^\\s*+<doers>?<leads-to-a-deed>(?:ออก|ตาม)?(?:คำสั่ง|ประกาศ)\\s*(?:<own-office>)?\\s*(?:เลข)?(?:ที่)?[\\s\\d/.-]*+(?:ลง)?(?:วันที่|ลว\\.?)?\\s*$");

    public DeedSentence {
        before = DoingWords.inOneWord(before);
        behind = DoingWords.inOneWord(behind);
    }

    /**
     * Whether somebody of the office does in these words what the promise or a report is about.
     *
     * @param promise what was promised
     */
    public boolean tellsOf(PromisedDeed promise) {
        String said = said();
        return isBlank(said)
                || doesWhatIsPromised(promise)
                || beginsLike(promise)
                || (hasOwnPart() || tellsOfADeed(Heads.of(said, promise)) || hasAnOutcome())
                        && !onlyTakesPart(said, promise);
    }

    /**
     * Whether it speaks of no other thing than what was promised, and nothing in it denies what it tells.
     *
     * @param closed whether the row says that all is done and nothing of it is to come: then what is told of the promised thing need not
     *     begin with its verb, but may not be of another kind
     */
    public boolean isSureOf(PromisedDeed promise, boolean closed) {
        String told = isBlank(before) || BARE_PAPER.matcher(before).find() ? behind : before;
        boolean needsNoVerb = closed && OtherThing.isNamed((before + behind).strip(), promise);
        return !Prohibition.of(promise.text()).saysBroken(before + behind)
                && !OtherThing.isTold(Heads.withoutPurpose(told), Heads.withoutPurpose(behind), promise)
                && !onlyGoes(promise)
                && !isOfAnotherKind(promise)
                && !Heads.areOfAnotherDeed(told, promise, needsNoVerb)
                && (needsNoVerb || !tellsOnlyWhatStandsBeside(promise))
                && (promise.toTakePart() || !DaysWithoutEvidence.isOfOthers(before))
                && !isStillMeant(promise)
                && (isBlank(before) || !isInDoubt(before, promise))
                && !isInDoubt(behind, promise)
                && !leavesUndone(listLeftUndone(behind), promise);
    }

    /** Whether just something of what was promised is not yet done, whoever has to do it: "ลูกจ้างยังไม่ได้อบรม" for "อบรมพนักงานและลูกจ้าง". */
    static boolean leavesUndone(List<String> left, PromisedDeed promise) {
        return left.stream().anyMatch(thing -> OtherThing.isNamed(thing, promise));
    }

    /** What words say is not yet done, whoever has to do it. */
    private static List<String> listLeftUndone(String text) {
        return LEFT_UNDONE
                .matcher(text)
                .results()
                .map(left -> left.group(1) == null ? left.group(2) : left.group(1))
                .toList();
    }

    /** Whether words deny something that is not promised in the same words: what is broken may be sold, and what is given up promised so. */
    private static boolean isInDoubt(String text, PromisedDeed promise) {
        return IS_IN_DOUBT.of(text)
                        && IS_IN_DOUBT.of(
                                OtherThing.withoutWordsOf(promise, text).replace(BEFELL + "x", "xx"))
                || MISSING.matcher(text)
                        .results()
                        .anyMatch(none ->
                                OtherThing.isNamed(none.group(1), promise) && !tells(OTHER_DEED, text, none.end()));
    }

    /** Whether it goes on to say that just what was promised is still to be done: "ประกาศขาย ... กำหนดขายวันที่ ...". */
    private boolean isStillMeant(PromisedDeed promise) {
        Matcher meant = MEANT.matcher(behind);
        while (meant.find()) {
            String verb = behind.substring(meant.end()).split(" ", 2)[0];
            Matcher goesOn = ONLY_GOES_ON.matcher(verb);
            if (goesOn.matches()) {
                if (promise.isMeantBy(goesOn.group(1))) {
                    return true;
                }
            } else if (verb.length() >= SHORTEST_VERB
                    && (promise.text().contains(verb.substring(0, SHORTEST_VERB)) || promise.isMadeKnownBy(verb))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words behind the day deny what is told of it: "จัดอบรมวันที่ ... ไม่มีผู้เข้าร่วม". Of another matter they only leave doubt. */
    boolean isDeniedBehind() {
        Matcher other = ANOTHER_MATTER.matcher(behind);
        return IS_IN_DOUBT.of(other.find() ? behind.substring(0, other.start()) : behind);
    }

    /** Whether it says that it was done in part only: "ทำแล้ว ๒ กอง เหลือ ๓ กอง"; a limit that was promised ("ลดเหลือ ๗ วัน") is none. */
    public boolean isLimited(PromisedDeed promise) {
        return !isBlank(before) && isLimited(before, promise) || isLimited(behind, promise);
    }

    private static boolean isLimited(String text, PromisedDeed promise) {
        String told = promise.isToLessen() ? USES_LESS.matcher(text).replaceAll("x") : text;
        return IS_LIMITED.of(told) && IS_LIMITED.of(OtherThing.withoutWordsOf(promise, told));
    }

    /** Whether somebody of the office does something in these words, or something is finished; a step is neither. */
    static boolean tellsOfADeed(String said) {
        return IS_DEED.of(said) || IS_FINISHED_WORK.of(said);
    }

    /** Whether a clause in these words begins with a deed of the office, or goes on to one. */
    static boolean beginsADeed(String said) {
        return IS_DEED.of(said);
    }

    /** Whether these words begin with a step that was promised, or with going to a training where that was. */
    public boolean doesWhatIsPromised(PromisedDeed promise) {
        return signs(promise)
                || OtherThing.isABareVerbOf(said(), promise)
                || promise.isAnEvent() && TOOK_PART.matcher(said()).find() && OtherThing.isAbout(said(), promise)
                || promise.toTakePart() && WERE_TRAINED.matcher(said()).find()
                || promise.parts().stream().anyMatch(part -> part.startsWith(PromisedDeed.REPORT))
                        && LAYS_BEFORE.matcher(said()).find()
                || beginsLike(promise) && !Preparation.isPrepared(said())
                || promise.toTakePart() && BEGINS_TO_TAKE_PART.matcher(said()).find()
                || STEPS.of(said()).stream().anyMatch(promise.steps()::contains)
                || !STEPS.of(said()).isEmpty() && promise.hasAStepOfTheKindOf(Heads.of(said(), promise));
    }

    /** Whether what was promised is signed in these words, which makes it. */
    private boolean signs(PromisedDeed promise) {
        String said = said();
        Matcher signs = SIGNS.matcher(said);
        return signs.find()
                && signs.end() + SIGNED <= said.length()
                && promise.text().contains(said.substring(signs.end(), signs.end() + SIGNED));
    }

    /** Whether these words begin with the promised ones, or with the promised thing and go on to its verb. */
    private boolean beginsLike(PromisedDeed promise) {
        String said = said();
        for (String part : promise.parts()) {
            int verb = said.indexOf(part.substring(0, PromisedDeed.FIRST_WORD - 1));
            if (begins(said, part)
                    || verb > 0
                            && !said.startsWith(STILL, verb - STILL.length())
                            && OtherThing.isPromised(said.substring(0, verb), promise)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a clause in some words begins with the first word of a part. */
    private static boolean begins(String said, String part) {
        int at = said.indexOf(part.substring(0, PromisedDeed.FIRST_WORD));
        return at >= 0 && LEADS_TO_A_DEED.matcher(said.substring(0, at)).find();
    }

    /** Whether these words begin with a step of the plan that does not do what was promised, and nothing in them does it. */
    private boolean tellsOnlyWhatStandsBeside(PromisedDeed promise) {
        String said = said();
        return promise.beside().stream().anyMatch(step -> begins(said, step)) && !Heads.tellOf(said, promise);
    }

    private String said() {
        return isBlank(before) ? behind : before;
    }

    /** Whether something is told that only comes of a deed: "ใช้งานได้ตั้งแต่วันที่ ...", "มีผู้เข้าร่วม ๔๐ คน". */
    private boolean hasAnOutcome() {
        return OUTCOMES.matcher(before).find() || OUTCOMES.matcher(behind).find();
    }

    /** Whether the office took part in what others did: "จังหวัดจัดอบรมเมื่อวันที่ ... อบต.ส่งเจ้าหน้าที่เข้าร่วม". */
    private boolean hasOwnPart() {
        return OWN_PART.matcher(behind).find();
    }

    private static boolean isBlank(String text) {
        return text.isEmpty() || IS_BLANK.of(text);
    }

    /** Whether it tells of deeds, and of none of the kinds that were promised; a bare verb ("ประกาศแล้ว") may be said of any. */
    private boolean isOfAnotherKind(PromisedDeed promise) {
        String heads = Heads.of(said(), promise);
        return ONLY_MEETS.matcher(said()).find()
                        && !MEETS.matcher(promise.text()).find()
                || promise.isReplacedBy(
                                heads, Heads.of(before + TO_COME.matcher(behind).replaceAll(""), promise))
                        && (!promise.isReplacedBy(said(), said()) || OtherThing.tellsMoreThanAVerb(said()));
    }

    /** Whether the words before the day are just those of what was promised: whatever they name, it is that which was done. */
    public boolean isWordForWord(String promised) {
        String name = ThaiText.fold(promised);
        String told = ThaiText.fold(before);
        return !name.isEmpty()
                && told.startsWith(name)
                && Preparation.isBlank(
                        IS_DONE.matcher(told.substring(name.length())).replaceFirst(""));
    }

    /** Whether it says no more than that it went by plan: a day of the plan beside it tells nothing. */
    public boolean saysOnlyByPlan() {
        return BY_PLAN.matcher(before + behind).find();
    }

    /** Whether its own words tell only of another kind of deed than what was promised, if only by a verb. */
    public boolean isOnlyOfAnotherKind(PromisedDeed promise) {
        String heads = Heads.of(said(), promise);
        return promise.isReplacedBy(heads, heads);
    }

    /** Whether nothing is told but that somebody went to what others held, where that is not promised: no state makes it be held. */
    private boolean onlyGoes(PromisedDeed promise) {
        return !promise.toTakePart() && BEGINS_TO_TAKE_PART.matcher(said()).find() && !tellsOfADeed(said());
    }

    /** Whether somebody went to a training or meeting, where none is promised. */
    private static boolean onlyTakesPart(String said, PromisedDeed promise) {
        return !promise.toTakePart() && TAKES_PART.matcher(said).find();
    }

    /** Whether words deny something and do not go on to what was done after all, or to how it was put right. */
    private static boolean isInDoubt(String text) {
        String plain = withoutNoDoubts(text);
        Matcher doubt = DOUBT.matcher(plain);
        int from = -1;
        while (doubt.find()) {
            from = doubt.end();
        }
        int next = from < 0 ? from : plain.indexOf(' ', from);
        return from >= 0 && !tells(OTHER_DEED, plain, from) && !(next >= 0 && tells(FINISHED_WORK, plain, next));
    }

    private static boolean tells(Pattern words, String text, int from) {
        return words.matcher(text)
                .region(from, text.length())
                .useTransparentBounds(true)
                .find();
    }

    /** Whether another column than the result denies or limits it, in a clause without a subject of its own. */
    static boolean isDoubtedBy(String text) {
        return DOUBT_BESIDE.mayBeIn(text) && DOUBT_BESIDE.isIn(HARMLESS_BESIDE.replaceAll(withoutNoDoubts(text), "x"));
    }

    /** What it denies there, and not only of others or of some people. */
    static List<String> listLeftUndoneBeside(String text) {
        return listLeftUndone(withoutNoDoubts(text));
    }

    private static String withoutNoDoubts(String text) {
        return NO_DOUBT.replaceAll(text, "x");
    }
}
