package org.itaconsolidator.thai.promise;

import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * What is done in a clause is told by the verb at its head. A verb that stands in its object or purpose only names what is done by others,
 * at another time or for what: "ส่งหนังสือเชิญผู้เข้าอบรม" holds no training, "แต่งตั้งกรรมการตรวจสอบพัสดุ" checks nothing.
 */
final class Heads {
    private static final WordPattern NAMED = WordPattern.of(DoingWords.pattern("only-named"));

    /** As many letters of a name tell that just it was promised. */
    private static final int NAME = 8;

    private static final Pattern PURPOSE = Pattern.compile("เพื่อ(?!น)\\S*");
    private static final Pattern HEAD =
            DoingWords.of("<token-start><doers>?<leads-to-a-deed>(?:<doing>|(?<=ได้)(?=ผู้|ตัว|วิทยากร))");
    private static final Pattern END = Pattern.compile("[\\s,;]|$");
    /** What may stand between two verbs of one deed ("ประชุมชี้แจง", "ดำเนินการตามโครงการอบรม") or before a further deed. */
    private static final Pattern SAME_DEED = DoingWords.pattern("between-verbs");

    private static final Pattern FURTHER_DEED = DoingWords.of(
            "(?:และ|แล้ว|จึง|จากนั้น|พร้อม(?:ทั้ง)?|โดย|ได้|เสร็จ)(?:ได้)?(?:$|<doing>|จัด|รับการ|การ)|ในการ$");
    /** Who makes or lets others do it does it. */
    private static final Pattern WITH_OTHERS = DoingWords.of(
            "ประชุม(?=คณะ(?:ทำงาน|กรรมการ)<verbs-with-a-thing>แล้ว)$|(?:ส่งเสริม|สนับสนุน|เปิดโอกาส|ร่วมกับ)$|(?:นำ|พา|ให้)(?=<staff>|ผู้นำ|ประชาชน)$");

    private static final int A_THING = 3;

    /** Those who are told to do it, promised or not, unless they are sent to take part. */
    private static final Pattern PEOPLE = DoingWords.of("<staff>|กรรมการ|คณะทำงาน");

    private static final Pattern TAKE_PART = Pattern.compile("เข้า|ไป|ร่วม");

    /** An order does what it orders, but to appoint others. */
    private static final Pattern ORDER = Pattern.compile("^[\\s•-]*(?:มี|ออก)?คำสั่ง(?!.*ตั้ง)[^\\n]{0,60}?ที่\\s*\\d");

    private static final Pattern ONLY_PREPARES = DoingWords.pattern("only-prepares");
    private static final Pattern MEANS = DoingWords.of("(<to-prepare>)<means>");
    /** What is said of a deed or names its paper, also where it stands like a verb. */
    private static final Pattern NO_HEAD = Pattern.compile("แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบ|สำเร็จ|คำสั่ง");

    /** Up to the verb that it governs. */
    private static final Pattern GOVERNS = DoingWords.pattern("governs");

    private static final Pattern ONLY_MAKES = DoingWords.pattern("only-makes");

    /** A text with "x" in place of what is only named in it, behind the word that names; a name that was promised in the same words stands. */
    static String of(String text, PromisedDeed promise) {
        if (!NAMED.mayBeIn(text)) {
            return text;
        }
        return NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(
                        isPromised(named.group(), promise)
                                ? named.group()
                                : named.group(1) + "x".repeat(named.end() - named.end(1))));
    }

    /** A text without what it is done for: that the promised thing gains by another one is no deed on it. */
    static String withoutPurpose(String text) {
        return PURPOSE.matcher(text).replaceAll(" ");
    }

    private static boolean isPromised(String named, PromisedDeed promise) {
        return promise.text().contains(named.substring(0, Math.min(named.length(), NAME)));
    }

    /** Whether a text tells by a verb at one of its heads of what was promised. */
    static boolean tellOf(String text, PromisedDeed promise) {
        String heads = of(text, promise);
        return isTold(verbsOf(promise), heads);
    }

    private static List<String> verbsOf(PromisedDeed promise) {
        return promise.parts().stream().map(PromisedDeed::verbOf).distinct().toList();
    }

    /**
     * Whether a text tells only of what comes before the promised deed, or something that was promised is only named in it, by its verb or
     * another that means the same, and none at its heads does it.
     *
     * @param needsNoVerb whether what is only named may be what was done
     */
    static boolean areOfAnotherDeed(String text, PromisedDeed promise, boolean needsNoVerb) {
        String heads = of(text, promise);
        List<String> verbs = verbsOf(promise);
        return isOnlyMade(heads, promise, verbs)
                || isGoverned(text, promise)
                || isOnlyPrepared(heads, promise)
                || !needsNoVerb
                        && (!isTold(verbs, heads)
                                        && verbs.stream()
                                                .anyMatch(verb -> isToldBy(verb, text) && !isToldBy(verb, heads))
                                || !ORDER.matcher(heads).find() && isBehindAnotherThing(heads, promise, verbs));
    }

    /** Whether a text says only that the promised thing is finished, and not what was done with it. */
    private static boolean isThingOnlyFinished(String heads, PromisedDeed promise) {
        return !Preparation.isBlank(heads)
                && OtherThing.isNamed(heads.strip(), promise)
                && !DeedSentence.beginsADeed(NO_HEAD.matcher(heads).replaceAll("x"));
    }

    /** Whether a text tells only that a means came about, or that something was approved or somebody appointed, where just that was not promised. */
    private static boolean isOnlyPrepared(String heads, PromisedDeed promise) {
        String rest = ONLY_PREPARES
                .matcher(heads)
                .replaceAll(only -> isPromised(only, promise) ? Matcher.quoteReplacement(only.group()) : "x");
        return !rest.equals(heads)
                && !DeedSentence.beginsADeed(NO_HEAD.matcher(rest).replaceAll("x"));
    }

    private static boolean isPromised(MatchResult only, PromisedDeed promise) {
        if (only.group(1) != null) {
            String doers = only.group().substring(0, only.start(1) - only.start());
            return isTold(verbsOf(promise), doers)
                    || MEANS.matcher(promise.text())
                            .results()
                            .anyMatch(means -> means.group(1).equals(only.group(1)));
        }
        return only.group(2) == null && only.group(3) == null
                ? Preparation.isAppointment(promise.text())
                : promise.text().contains(only.group(2) == null ? only.group(3) : only.group(2))
                        || only.group(3) != null && !promise.isDefinite()
                        || only.group(4) != null
                                && promise.isToObtain(only.group().substring(only.end(4) - only.start()));
    }

    /** Whether all that was promised stands in a text behind a word that makes it be asked for, begun, impossible or only thought of. */
    private static boolean isGoverned(String text, PromisedDeed promise) {
        boolean governed = false;
        for (String part : promise.parts()) {
            String word = part.substring(0, PromisedDeed.FIRST_WORD);
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                Matcher before = GOVERNS.matcher(text).region(0, at).useTransparentBounds(true);
                if (!before.find() || promise.text().contains(text.substring(before.start(), at))) {
                    return false;
                }
                governed = true;
            }
        }
        return governed;
    }

    /**
     * Whether a text tells only that something was made where just that it is made known was promised, or that people come together: to make
     * a timetable holds no event.
     */
    private static boolean isOnlyMade(String heads, PromisedDeed promise, List<String> verbs) {
        return promise.isOnlyWithPeople()
                ? ONLY_MAKES.matcher(heads).find() && !promise.isToldByAVerb(heads)
                : verbs.stream().allMatch(PromisedDeed::makesKnown)
                        && !PromisedDeed.makesKnown(heads)
                        && (ONLY_MAKES.matcher(heads).find() || isThingOnlyFinished(heads, promise));
    }

    /** Whether a verb or one that means the same stands in a text. */
    static boolean isToldBy(String verb, String text) {
        return text.contains(verb)
                || !Collections.disjoint(PromisedDeed.narrowKindsOf(verb), PromisedDeed.narrowKindsOf(text));
    }

    /** Whether each promised verb in a text follows another verb and a thing that was not promised: "ชี้แจงแนวทางการจัดทำคู่มือ". */
    private static boolean isBehindAnotherThing(String text, PromisedDeed promise, List<String> verbs) {
        boolean behind = false;
        int from = 0;
        Matcher head = HEAD.matcher(text);
        while (head.find()) {
            if (head.start() < from) {
                continue;
            }
            Matcher end = END.matcher(text).region(head.end(), text.length());
            int to = end.find() ? end.start() : text.length();
            if (isTold(verbs, text.substring(from, head.start()))
                    || WITH_OTHERS
                            .matcher(text)
                            .region(head.start(), head.end())
                            .useTransparentBounds(true)
                            .find()) {
                return false;
            }
            for (String verb : verbs) {
                int at = text.substring(0, to).indexOf(verb, head.start());
                if (at >= 0
                        && !isBehindAnotherThing(
                                verb,
                                text.substring(head.start(), at),
                                Math.min(at, head.end()) - head.start(),
                                promise)) {
                    return false;
                }
                behind |= at >= 0;
            }
            from = to;
        }
        return behind && !isTold(verbs, text.substring(from));
    }

    private static boolean isTold(List<String> verbs, String text) {
        return verbs.stream().anyMatch(text::contains);
    }

    /** Whether between a head, so many letters long, and a promised verb stands another thing, and nothing that does the same. */
    private static boolean isBehindAnotherThing(String verb, String before, int head, PromisedDeed promise) {
        String between = before.substring(head);
        String thing =
                OtherThing.withoutWordsOf(promise, SAME_DEED.matcher(between).replaceAll(""));
        return (thing.replace("x", "").length() >= A_THING || endsWithPeople(between))
                && !FURTHER_DEED.matcher(between).find()
                && Collections.disjoint(PromisedDeed.narrowKindsOf(verb), PromisedDeed.narrowKindsOf(before));
    }

    private static boolean endsWithPeople(String text) {
        int end = -1;
        Matcher people = PEOPLE.matcher(text);
        while (people.find()) {
            end = people.end();
        }
        return end >= 0 && !TAKE_PART.matcher(text).region(end, text.length()).find();
    }
}
