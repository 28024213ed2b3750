package org.itaconsolidator.thai.promise;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells whether words speak of another thing than what was promised: under the same verb one that has nothing in common with it
 * ("จัดทำคู่มือการยืมพัสดุ" for "จัดทำคู่มือประชาชน"), one that begins like it and goes on differently ("มอบโล่หมู่บ้านปลอดขยะ" for
 * "มอบโล่หมู่บ้านโปร่งใส"), or somebody else's. Words that name no thing of their own ("จัดทำแล้ว") speak of none.
 */
final class OtherThing {
    private static final Pattern MADE =
            DoingWords.of("(?<!(?<!รับ)การ|ร่วม|เข้า|คณะ|ห้อง|หอ|ได้รับ|ถูก)(<verbs-with-a-thing>)<before-a-thing>");
    private static final Pattern VERB = DoingWords.of("<verbs-with-a-thing>");
    private static final Pattern STEP = DoingWords.of("<step-verbs>");
    /** What tells one of several of a kind from the others: a number, a year, or of a system its foreign name. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(ไตรมาส|รุ่น|ระยะ|งวด|สมัย|ภาคเรียน|หมู่|ปี(?=[^\\d]{0,15}25)|ระบบ(?=\\s?e-(?!service)))(?:งบประมาณ)?\\s?(?:พ\\.ศ\\.|ที่)?\\s?"
                    + "((?:25)?\\d{1,2}|[a-z][a-z-]++)(?![\\d/]|\\s?[-–]|\\s?ถึง)");

    private static final Pattern WHOSE = DoingWords.of("<whose-or-which>");
    private static final Pattern END_OF_THING = DoingWords.pattern("ends-a-thing");
    private static final Pattern ANY_OF_ITS_KIND = DoingWords.pattern("any-of-its-kind");
    /** How many were meant stands between a verb and its thing. */
    private static final Pattern HOW_MANY =
            DoingWords.of("(?<!\\s)\\s*+(?:จำนวน|รวม)?\\s*+\\d{1,5}\\s*+(?:<people>|<things>)\\s*+");
    /** A shorter name tells nothing, and as many letters in common tell of one thing. */
    private static final int IN_COMMON = 4;

    /** Who is taught or met says nothing of what it is about, nor does how it is done. */
    private static final Pattern NO_OBJECT =
            DoingWords.of("(?:<staff>|(?!ประกาศ|แผน)<doing>|ผู้|การ|เชิง|สำนัก|กอง|ใน|ให้|ได้|มา|กัน|ด้าน|เรื่อง)");

    /** Those for whom it is done, and nothing else: whether they are the promised ones is asked by their kind. */
    private static final Pattern FOR_WHOM = DoingWords.of(
            "<doing>?(?:(?:ประชาชน|ชาวบ้าน|ราษฎร|ผู้นำ(?:ชุมชน|หมู่บ้าน)|ผู้รับบริการ|กำนัน|ผู้ใหญ่บ้าน)(?:และ|\\s)*)+");

    private static final String LEADING_VOWELS = "เแโใไ";
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^()]{3,40})\\)");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    /** Where so large a part of what was promised is told, the rest is another way to say it. */
    private static final int MOST = 4;

    /** As many letters in a row are of the same word. */
    private static final int SAME_WORD = 5;

    /** By so many letters a place is looked for where words may begin like what was promised. */
    private static final int ANCHOR = 3;

    private static final int OF_ITS_NAME = 7;

    private static final int MORE_THAN_A_VERB = 9;

    private static final Pattern DONE = DoingWords.pattern("only-says-done");

    static boolean isTold(String said, String behind, PromisedDeed promise) {
        return hasNothingInCommon(said, promise)
                || isOnAnotherObject(said, promise)
                || isOfAnotherNumber(said, promise)
                || isUnlike(said, promise)
                || goesOnOtherwise(said, behind, promise)
                || isOfAnothers(said, promise)
                || Particulars.areOthers(said + behind, promise);
    }

    /** Whether words tell of a deed of some kind on a thing, and neither was promised; what is promised only in general may be done by any. */
    private static boolean hasNothingInCommon(String said, PromisedDeed promise) {
        // what names the promise is by far the most; the rest is dear
        if (!promise.isDefinite()
                || promise.parts().stream()
                        .anyMatch(part -> said.contains(part.substring(0, PromisedDeed.FIRST_WORD))
                                || Heads.isToldBy(PromisedDeed.verbOf(part), said))) {
            return false;
        }
        String heads = Heads.of(said, promise);
        String words = DONE.matcher(Preparation.withoutLeads(said)).replaceAll("");
        return PromisedDeed.nameOf(PromisedDeed.withoutMakingKnown(words)).length() >= MORE_THAN_A_VERB
                && PromisedDeed.tellsOfAKind(heads)
                && !promise.isAnActivityOfAKindWith(heads)
                && !haveInCommon(PromisedDeed.nameOf(words), promise.ownName())
                && (promise.isReplacedBy(heads, heads)
                        || !haveInCommon(ThaiText.fold(words), ThaiText.fold(promise.text())));
    }

    /** Whether words begin with a promised verb and go on to a thing of which the promise has nothing, be it as short or common as any. */
    private static boolean isOnAnotherObject(String said, PromisedDeed promise) {
        String deed =
                PromisedDeed.withoutDoers(thingOf(Preparation.withoutLeads(said).strip()));
        return promise.isDefinite()
                && promise.parts().stream()
                        .map(VERB::matcher)
                        .filter(verb -> verb.lookingAt()
                                && deed.startsWith(verb.group())
                                && said.indexOf(deed) == said.lastIndexOf(verb.group()))
                        .map(verb -> deed.substring(verb.end()))
                        .anyMatch(thing -> thing.length() > 1
                                && !NO_OBJECT.matcher(thing).lookingAt()
                                && !haveInCommon(ThaiText.fold(thing), ThaiText.fold(promise.text())))
                && promise.parts().stream()
                        .map(part -> VERB.matcher(part).replaceFirst("").strip())
                        .allMatch(object ->
                                object.length() > 1 && !haveInCommon(ThaiText.fold(object), ThaiText.fold(said)));
    }

    /** Whether words number what the promise numbers, and otherwise: "ไตรมาสที่ ๑" for "ไตรมาสที่ ๒". */
    private static boolean isOfAnotherNumber(String said, PromisedDeed promise) {
        Set<String> promised = numbersIn(promise.text());
        Set<String> told = promised.isEmpty() ? Set.of() : numbersIn(said);
        return told.stream().noneMatch(promised::contains)
                && told.stream()
                        .anyMatch(number ->
                                promised.stream().anyMatch(other -> unit(other).equals(unit(number))));
    }

    private static Set<String> numbersIn(String text) {
        return NUMBERED.matcher(ThaiText.arabicDigits(text).toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());
    }

    private static String unit(String number) {
        return number.substring(0, number.indexOf(' '));
    }

    /** Whether all that words tell to be made or held has nothing of what was promised in its name. */
    private static boolean isUnlike(String said, PromisedDeed promise) {
        boolean another = false;
        String missing = PromisedDeed.nameOf(without(promise.ownName(), said));
        if (promise.ownName().isEmpty()
                || missing.length() * MOST < promise.ownName().length()) {
            return false;
        }
        Matcher made = MADE.matcher(said);
        while (made.find()) {
            if (!promise.text().contains(made.group(1))) {
                continue;
            }
            String thing = thingOf(said.substring(made.end()));
            String other = without(thing, promise.text());
            int least = other.indexOf(' ') < 0 ? IN_COMMON - 1 : IN_COMMON + 1;
            if (FOR_WHOM.matcher(thing).matches()
                    || PromisedDeed.nameOf(other).length() < least
                    || haveInCommon(PromisedDeed.nameOf(thing), promise.ownName())) {
                return false;
            }
            another = true;
        }
        return another;
    }

    /** Whether words begin like what was promised, and go on to name something that it does not, in place of what it does. */
    private static boolean goesOnOtherwise(String said, String behind, PromisedDeed promise) {
        String plain = HOW_MANY.matcher(said).replaceAll(" ");
        return promise.parts().stream().anyMatch(part -> isReplaced(part, plain, said + behind, promise));
    }

    /** Whether words begin like a part of what was promised, and each time go on to something else. */
    private static boolean isReplaced(String part, String plain, String all, PromisedDeed promise) {
        boolean another = false;
        Matcher verb = VERB.matcher(part);
        int least = verb.lookingAt() ? verb.end() : SAME_WORD + 1;
        String anchor = part.substring(0, ANCHOR);
        for (int at = plain.indexOf(anchor); at >= 0; at = plain.indexOf(anchor, at + 1)) {
            Parting parting = Parting.of(plain, at, part);
            if (parting.same < least || plain.startsWith("การ", at - ANCHOR)) {
                continue;
            }
            if (isOfItsKind(part, parting) || !isReplaced(parting, all, promise)) {
                return false;
            }
            another = true;
        }
        return another;
    }

    private static boolean isOfItsKind(String part, Parting parting) {
        return ANY_OF_ITS_KIND
                .matcher(part)
                .region(part.length() - parting.promised.length(), part.length())
                .useTransparentBounds(true)
                .lookingAt();
    }

    /**
     * Where words and what was promised part, blanks left out.
     *
     * @param same as many letters they have in common before
     * @param end behind the last of them in the words
     */
    record Parting(int same, int end, String told, String promised) {
        static Parting of(String said, int from, String part) {
            int told = from;
            int promised = 0;
            int same = 0;
            while (told < said.length() && promised < part.length()) {
                if (said.charAt(told) == part.charAt(promised)) {
                    told++;
                    promised++;
                    same++;
                } else if (said.charAt(told) == ' ') {
                    told++;
                } else if (part.charAt(promised) == ' ') {
                    promised++;
                } else {
                    break;
                }
            }
            while (told > from && promised > 0 && isWithinALetter(said, told)) {
                told--;
                promised--;
            }
            // what a blank sets apart is no part of the name
            boolean ended =
                    told > 0 && said.charAt(told - 1) == ' ' && (promised == 0 || part.charAt(promised - 1) != ' ');
            int end = said.substring(from, told).stripTrailing().length() + from;
            return new Parting(same, end, ended ? "" : said.substring(told), part.substring(promised));
        }
    }

    /** Whether a place is behind a vowel that is written before its letter, or before a vowel or mark that is written behind it. */
    private static boolean isWithinALetter(String text, int place) {
        return LEADING_VOWELS.indexOf(text.charAt(place - 1)) >= 0
                || place < text.length()
                        && text.charAt(place) >= 'ะ'
                        && text.charAt(place) <= '๎'
                        && LEADING_VOWELS.indexOf(text.charAt(place)) < 0;
    }

    /**
     * Whether what is told is another thing than what was promised there, of which nothing else is told; its name in brackets tells of it
     * too.
     */
    private static boolean isReplaced(Parting parting, String said, PromisedDeed promise) {
        // a foreign name may be written in either letters
        String promised = LATIN.matcher(parting.promised).replaceAll("");
        boolean goesOnWithIt =
                parting.told.length() >= SAME_WORD && parting.promised.contains(parting.told.substring(0, SAME_WORD));
        return !goesOnWithIt
                && !FOR_WHOM.matcher(thingOf(parting.told)).matches()
                && isForeign(thingOf(parting.told), promise.text(), IN_COMMON)
                && (isForeign(thingOf(promised), said, SAME_WORD) || isForeign(promised, said, SAME_WORD))
                && IN_BRACKETS.matcher(parting.promised).results().noneMatch(name -> said.contains(name.group(1)))
                && IN_BRACKETS
                        .matcher(parting.told)
                        .results()
                        .noneMatch(name -> promise.text().contains(name.group(1)));
    }

    /** Whether most of a text, and so many letters, do not stand in another, leaving out what any thing has in its name. */
    private static boolean isForeign(String text, String other, int least) {
        String left = without(text, other);
        int letters = PromisedDeed.nameOf(left).length();
        return letters >= least
                && letters * 2 > PromisedDeed.nameOf(text).length()
                && left.replace(" ", "").length() * 2 > left.length();
    }

    /** Whether words name a thing besides their verb. */
    static boolean tellsMoreThanAVerb(String said) {
        return PromisedDeed.nameOf(Preparation.withoutLeads(said)).length() >= MORE_THAN_A_VERB;
    }

    /** Whether words are the name of what was promised, or of a part of it, and nothing else. */
    static boolean isPromised(String name, PromisedDeed promise) {
        String other = PromisedDeed.nameOf(without(name, promise.text()));
        String own = PromisedDeed.nameOf(name);
        return own.length() >= IN_COMMON && other.length() < IN_COMMON && haveInCommon(own, promise.ownName());
    }

    /** Whether words name what tells the promised thing from others, or some of it with the promised verb. */
    static boolean isAbout(String said, PromisedDeed promise) {
        String told = PromisedDeed.nameOf(said);
        return without(told, promise.ownName(), OF_ITS_NAME, ' ').indexOf(' ') >= 0
                || without(told, promise.ownName(), SAME_WORD, ' ').indexOf(' ') >= 0
                        && promise.parts().stream().map(PromisedDeed::verbOf).anyMatch(said::contains);
    }

    /** Whether words are a bare verb: the promised one, a step that ends it, or one of its kind ("ตั้งแล้ว" for "แต่งตั้งคณะทำงาน", "ขายแล้ว" for "จำหน่ายพัสดุ"). */
    static boolean isABareVerbOf(String said, PromisedDeed promise) {
        String alone = DONE.matcher(HOW_MANY.matcher(said).replaceAll(" ")).replaceAll("");
        String verb = Preparation.withoutLeads(alone).strip();
        return verb.length() >= ANCHOR
                && verb.length() < MORE_THAN_A_VERB
                && (promise.parts().stream()
                                .map(PromisedDeed::verbOf)
                                .anyMatch(promised -> promised.equals(verb)
                                        || promised.endsWith(verb)
                                                && STEP.matcher(verb).matches())
                        || promise.isOfAKindWith(verb));
    }

    /** Whether words begin with a word of a promise, or hold one. */
    static boolean isNamed(String words, PromisedDeed promise) {
        int first = Math.min(IN_COMMON, words.length());
        return promise.text().contains(words.substring(0, first))
                || withoutWordsOf(promise, words).indexOf('x') >= 0;
    }

    /** Whether a text has a verb, and not only within another: "ปิด" in "เปิด". */
    static boolean hasVerb(String text, String verb) {
        int at = text.indexOf(verb);
        while (at > 0 && LEADING_VOWELS.indexOf(text.charAt(at - 1)) >= 0) {
            at = text.indexOf(verb, at + 1);
        }
        return at >= 0;
    }

    /** A text without what stands in a promise in the same words. */
    static String withoutWordsOf(PromisedDeed promise, String text) {
        return without(text, promise.text(), SAME_WORD, 'x');
    }

    /** A text, folded, with blanks in place of the letters that stand in another in rows of four or more. */
    private static String without(String text, String other) {
        String folded = ThaiText.fold(text);
        return without(folded, ThaiText.fold(other), Math.max(1, Math.min(IN_COMMON, folded.length())), ' ');
    }

    private static String without(String text, String other, int letters, char instead) {
        StringBuilder left = new StringBuilder(text);
        for (int i = 0; i + letters <= text.length(); i++) {
            if (other.contains(text.substring(i, i + letters))) {
                for (int j = i; j < i + letters; j++) {
                    left.setCharAt(j, instead);
                }
            }
        }
        return left.toString();
    }

    /** Whether words tell of a thing of somebody or of some field that the promise does not name: "ประกาศของนายอำเภอ", "ความเสี่ยงด้านอุทกภัย". */
    private static boolean isOfAnothers(String said, PromisedDeed promise) {
        return WHOSE.matcher(said)
                .results()
                .map(whose -> PromisedDeed.nameOf(thingOf(whose.group(1))))
                .anyMatch(name -> name.length() >= IN_COMMON && !haveInCommon(name, ThaiText.fold(promise.text())));
    }

    private static String thingOf(String text) {
        Matcher end = END_OF_THING.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private static boolean haveInCommon(String thing, String name) {
        int letters = Math.min(IN_COMMON, thing.length());
        for (int i = 0; i + letters <= thing.length(); i++) {
            if (name.contains(thing.substring(i, i + letters))) {
                return true;
            }
        }
        return false;
    }
}
