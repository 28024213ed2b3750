package org.itaconsolidator.thai.promise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * What a measure promises, as sentences of reports are held against it: worked out once, because every day of its reports asks.
 *
 * @param text the measure and the steps that do what it says, as written
 * @param parts what is to be done one by one: from where the text, or a verb behind "and" begins; such a verb without a thing of its own
 *     also with that of the part before
 * @param kinds of which kinds its deeds are; none where an activity is promised, which may be of any
 * @param steps the verbs of steps with which its parts begin
 * @param ownName what tells it from others of its kind, folded: without what any manual, plan or meeting has in its name
 * @param toTakePart whether it promises to take part in a training or meeting, or to hold one
 * @param beside the steps of its plan that do not do what it says, as parts: what is told in their words proves nothing of it
 */
public record PromisedDeed(
        String text,
        List<String> parts,
        Set<Integer> kinds,
        Set<String> steps,
        String ownName,
        boolean toTakePart,
        List<String> beside) {
    private static final Pattern PARTS = DoingWords.of(
            "\\s\\|\\s|(?<!\\s)\\s*+(?:พร้อมทั้ง|พร้อม|และ|,|\\d{1,2}[.)])\\s*+(?=<verbs-with-a-thing>|<doing>)|\\s(?=<verbs-with-a-thing>)");
    /** Between a measure's name and its steps, each of which is a part of its own. */
    static final String ANOTHER = " | ";

    private static final Pattern NO_VERB = Pattern.compile(
            "^(?:(?:การ|\\d{1,2}[.)]|\\s|[-•(])++(?:จัด(?=ประชุม|อบรม|ฝึก|สัมมนา|ทำ|ส่ง))?+|จัด(?=ประชุม|อบรม|ฝึก|สัมมนา|ทำ|ส่ง))");
    private static final Pattern VERB = DoingWords.of("^<verbs-with-a-thing>");
    private static final Pattern MEANS = DoingWords.of("<means>");

    /** Who is to do it tells nothing of what. */
    private static final Pattern DOERS = DoingWords.of("^<doers>(?=<doing>)");

    /** To carry out may be said of any step. */
    private static final Pattern CARRY_OUT = Pattern.compile("^ดำเนิน(?:การ|งาน)\\s*");

    /** "และเผยแพร่บนเว็บไซต์": the thing is that of the part before. */
    private static final Pattern BARE_VERB =
            DoingWords.of("(<verbs-with-a-thing>)(?:\\s*(?:บน|ทาง|ให้|ที่|ณ|ทุก|ผ่าน|ใน|โดย).*)?");

    private static final Pattern STEP = DoingWords.of("(?:<token-start>|และ|พร้อม|ได้)(<a-step>)(?!<and-then>)");
    private static final Pattern BEGINS_WITH_A_STEP = DoingWords.of("^<a-step>");
    /** "รวบรวมและจัดพิมพ์": what only leads to the deed behind it is nothing of its own. */
    private static final Pattern ONLY_A_STEP = DoingWords.of("<step-verbs>\\s*");

    private static final WordPattern TO_TAKE_PART = WordPattern.of(DoingWords.of("<to-take-part-in>"));
    private static final WordPattern OF_ANY_THING = WordPattern.of(DoingWords.of("<of-any-thing>"));

    /** As many letters tell a text's first word from others. */
    static final int FIRST_WORD = 5;

    private static final List<Pattern> KINDS = DoingWords.patterns("kinds-of-deeds");
    /** To make something known: in the first kind it stands beside to make it. */
    private static final Pattern ONLY_REPORTS = DoingWords.pattern("only-reports");

    private static final Pattern MAKES_KNOWN = DoingWords.pattern("makes-known");

    /** Of the kinds those that are done with people; in the first of them they are brought together. */
    private static final List<Integer> WITH_PEOPLE = DoingWords.list("with-people").stream()
            .map(verb -> kindsOf(verb, KINDS).iterator().next())
            .toList();

    private static final Pattern LOOKS = Pattern.compile("ตรวจ(?!รับ)|ติดตาม|กำกับ|สอบทาน|นิเทศ");
    private static final Pattern FINDINGS =
            Pattern.compile("(?<=\\s)พบ(?!ปะ|กัน)(?:(?!\\s\\S*(?:" + LOOKS + "))[^\\n;])*");

    private static final Pattern A_VERB_BEGINS = Pattern.compile(
            "(?:^|[\\s\\d,;:(]|และ|แล้ว|จึง|พร้อม(?:ทั้ง)?|โดย|ได้|จัด|ทำ|คณะทำงาน|กรรมการ)(?:การ|ร่วม|เข้า|จัด|มี|นำ|ส่ง|ไป)*$");

    private static final List<Pattern> NARROW_KINDS =
            Stream.concat(Stream.of(MAKES_KNOWN), KINDS.stream().skip(1)).toList();

    /** "ทำ" alone is part of too many words. */
    private static final String MAKE = "ทำ";

    private static final String MADE = "จัดทำ";
    private static final Pattern GIVES_OUT = Pattern.compile("(?<!จะ)(?:แจก|มอบ|ติดตั้ง|ใช้)");
    private static final Pattern LEADS_ON = DoingWords.pattern("leads-on-to-another");
    private static final Pattern IN_GENERAL = DoingWords.pattern("in-general");
    private static final Pattern TO_LESSEN = DoingWords.pattern("to-lessen");
    private static final Pattern TO_OBTAIN = DoingWords.pattern("to-obtain");
    static final String REPORT = "รายงาน";
    private static final String OF_ANY_KIND = "กิจกรรม";
    private static final Memo<Set<Integer>> KINDS_OF = new Memo<>(PromisedDeed::kindsOf);

    private static final Memo<PromisedDeed> READ = new Memo<>(PromisedDeed::read);

    public PromisedDeed {
        parts = List.copyOf(parts);
        kinds = Set.copyOf(kinds);
        steps = Set.copyOf(steps);
        beside = List.copyOf(beside);
    }

    /** Whether a step only tells of what the others do: "รายงานผลต่อผู้บริหาร", "ติดตามและประเมินผล". */
    public static boolean onlyReports(String step) {
        return ONLY_REPORTS.matcher(step).find();
    }

    public static PromisedDeed of(String text) {
        return READ.of(DoingWords.inOneWord(text));
    }

    /** What several texts promise together, each of which is a part of its own. */
    public static PromisedDeed ofEach(List<String> texts) {
        return of(String.join(ANOTHER, texts));
    }

    /**
     * What a measure promises: its name with those of its steps that do what the name says. Where none does, with all of them, but for the
     * first of several where the name tells of a deed: that only begins it. To gather what a manual needs is no manual.
     */
    public static PromisedDeed of(String name, List<String> steps) {
        List<String> doing = listDoing(name, steps);
        PromisedDeed deed = of(Stream.concat(Stream.of(name), doing.stream()).collect(Collectors.joining(ANOTHER)));
        List<String> beside = steps.stream()
                .filter(Predicate.not(doing::contains))
                .flatMap(step -> partsOf(step).stream())
                .map(part -> CARRY_OUT.matcher(part).replaceFirst(""))
                .filter(part -> part.length() >= FIRST_WORD)
                .toList();
        return beside.isEmpty() ? deed : deed.with(beside);
    }

    /** Those of a measure's steps that do it. */
    public static List<String> listDoing(String name, List<String> steps) {
        List<String> doing =
                steps.stream().filter(step -> doesTheSame(step, name)).toList();
        boolean begins = doing.isEmpty()
                && steps.size() > 1
                && (verbsOf(name).findAny().isPresent() || DeedSentence.beginsADeed(name));
        return !doing.isEmpty() ? doing : begins ? steps.subList(1, steps.size()) : steps;
    }

    private PromisedDeed with(List<String> others) {
        return new PromisedDeed(text, parts, kinds, steps, ownName, toTakePart, others);
    }

    /** Whether a step has a verb of a name, and its thing or none of its own: a form for a register is another. */
    private static boolean doesTheSame(String step, String name) {
        String object = VERB.matcher(NO_VERB.matcher(step).replaceFirst("")).replaceFirst("");
        Matcher means = MEANS.matcher(object);
        String thing = nameOf(object);
        return verbsOf(step).anyMatch(verbsOf(name).collect(Collectors.toSet())::contains)
                && ThaiText.fold(name).contains(thing.substring(0, Math.min(FIRST_WORD, thing.length())))
                && !(means.lookingAt() && !name.contains(means.group()));
    }

    /** The verbs with which the parts of a text begin. */
    private static Stream<String> verbsOf(String text) {
        return PARTS.splitAsStream(ThaiText.plain(text))
                .map(PromisedDeed::withoutDoers)
                .flatMap(part -> VERB.matcher(part).results().map(MatchResult::group))
                .map(verb -> verb.equals(MAKE) ? MADE : verb);
    }

    /** A part from its verb on. */
    static String withoutDoers(String part) {
        return DOERS.matcher(NO_VERB.matcher(part).replaceFirst("")).replaceFirst("");
    }

    private static PromisedDeed read(String text) {
        Set<String> steps =
                STEP.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new PromisedDeed(
                text,
                partsOf(text).stream()
                        .filter(part -> part.length() >= FIRST_WORD
                                && !ONLY_A_STEP.matcher(part).matches())
                        .toList(),
                mayBeOfAnyKind(text) ? Set.of() : kindsOfParts(partsOf(text)),
                steps,
                nameOf(text),
                TO_TAKE_PART.isIn(text),
                List.of());
    }

    /** Whether a step among others is an activity: its deed may be of any kind. */
    private static boolean mayBeOfAnyKind(String text) {
        int steps = text.indexOf(ANOTHER);
        return steps >= 0 && text.indexOf(OF_ANY_KIND, steps) >= 0;
    }

    /**
     * The kinds of what is promised more closely than as an activity, unless one is all that is: those of the verbs with which its parts
     * begin, for in what follows deeds are only named ("อบรมเรื่องการใช้รถ").
     */
    private static Set<Integer> kindsOfParts(List<String> parts) {
        List<String> closely =
                parts.stream().filter(part -> !part.contains(OF_ANY_KIND)).toList();
        return closely.stream()
                .flatMap(part -> {
                    Matcher verb = VERB.matcher(part);
                    // "ตรวจเยี่ยม" is to check and to visit
                    String whole = verb.lookingAt() ? verb.group() : "";
                    Set<Integer> ofVerb = kindsOf(
                            pattern -> pattern.matcher(part).lookingAt()
                                    || pattern.matcher(whole).find(),
                            KINDS);
                    return (ofVerb.isEmpty() ? KINDS_OF.of(part) : ofVerb).stream();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> partsOf(String text) {
        List<String> parts = new ArrayList<>();
        String thing = "";
        for (String part : PARTS.split(ThaiText.plain(text))) {
            String own = withoutDoers(part);
            Matcher bare = BARE_VERB.matcher(own);
            parts.add(own);
            if (bare.matches()) {
                parts.add(bare.group(1) + thing);
            } else {
                thing = VERB.matcher(own).replaceFirst("");
            }
        }
        return parts;
    }

    /** Whether words tell of deeds, and of none of the kind of those that were promised: what was asked for is not done by handing something out. */
    boolean isReplacedBy(String said, String all) {
        return !kinds.isEmpty()
                && KINDS_OF.of(all).stream().noneMatch(kinds::contains)
                && !KINDS_OF.of(said).isEmpty()
                && !givesOutWhatWasToBeMade(said);
    }

    /** "แจกแผ่นพับ" for "จัดทำแผ่นพับ": what is given out was made. */
    private boolean givesOutWhatWasToBeMade(String said) {
        return kinds.contains(0)
                && GIVES_OUT
                        .matcher(said)
                        .results()
                        .anyMatch(gives -> parts.stream()
                                .filter(part -> part.startsWith(MAKE))
                                .map(part -> part.substring(MAKE.length()).strip())
                                .anyMatch(thing -> thing.length() >= FIRST_WORD
                                        && said.startsWith(thing.substring(0, FIRST_WORD), gives.end())));
    }

    /** Whether more is promised than to further or better something, which may be done by any deed. */
    boolean isDefinite() {
        return parts.stream().noneMatch(part -> IN_GENERAL.matcher(part).lookingAt());
    }

    /** Whether it is first of all promised to report something: then to tell somebody is no mere telling. */
    public boolean isToReport() {
        return !parts.isEmpty() && parts.get(0).startsWith(REPORT);
    }

    /** Whether something is to be used less. */
    boolean isToLessen() {
        return parts.stream().anyMatch(part -> TO_LESSEN.matcher(part).lookingAt());
    }

    /** Whether a thing is to be had that was not there: to buy it does it. */
    boolean isToObtain(String thing) {
        return thing.length() >= FIRST_WORD
                && text.contains(thing.substring(0, FIRST_WORD))
                && parts.stream().anyMatch(part -> TO_OBTAIN.matcher(part).lookingAt());
    }

    /** Whether words begin with a promised verb, or go on to one that is to be brought about: "ติดตามให้มีการจัดอบรม", not "ติดตามผลการอบรม". */
    boolean isMeantBy(String words) {
        int broughtAbout = words.indexOf("ให้");
        return parts.stream()
                .map(PromisedDeed::verbOf)
                .anyMatch(
                        verb -> words.startsWith(verb) || broughtAbout >= 0 && words.indexOf(verb, broughtAbout) >= 0);
    }

    /** Whether something is promised in which people take part. */
    boolean isAnEvent() {
        return kinds.contains(WITH_PEOPLE.get(0)) || kinds.isEmpty() && text.contains(OF_ANY_KIND);
    }

    /** A text without what was found, where it is promised to look at something: how far others got is no progress of the look. */
    public String withoutFindings(String text) {
        return LOOKS.matcher(parts.isEmpty() ? "" : parts.get(0)).lookingAt()
                ? FINDINGS.matcher(text).replaceAll("")
                : text;
    }

    /** Whether all that is promised is done with people: to bring them together, to give them something, to go to them, or a contest. */
    boolean isOnlyWithPeople() {
        return !kinds.isEmpty() && WITH_PEOPLE.containsAll(kinds);
    }

    /** Whether a text tells of a deed of a promised kind by a verb, and does not only name it as what another is about. */
    boolean isToldByAVerb(String text) {
        return kinds.stream()
                .flatMap(kind -> KINDS.get(kind).matcher(text).results())
                .anyMatch(deed ->
                        A_VERB_BEGINS.matcher(text).region(0, deed.start()).find());
    }

    /** Whether a verb is of a promised kind, but that to make or make known: that is of too many. */
    boolean isOfAKindWith(String verb) {
        return kindsOf(kind -> kind.matcher(verb).matches(), KINDS).stream()
                .anyMatch(kind -> kind > 0 && kinds.contains(kind));
    }

    /** Whether an activity is promised that is named as a deed of some kind, and words tell of one of it: "กิจกรรมเชิดชูคนดี" and "มอบเกียรติบัตร". */
    boolean isAnActivityOfAKindWith(String said) {
        return kinds.isEmpty()
                && KINDS_OF.of(said).stream()
                        .anyMatch(kind -> kind > 0 && KINDS_OF.of(text).contains(kind));
    }

    static boolean tellsOfAKind(String text) {
        return !KINDS_OF.of(text).isEmpty();
    }

    /** Whether each part is a step, which no deed of the office tells: "ขออนุมัติแผน". */
    public boolean isOnlySteps() {
        return parts.stream()
                .allMatch(part -> BEGINS_WITH_A_STEP.matcher(part).find() && !DeedSentence.beginsADeed(part));
    }

    /** The verb with which a part begins, or its first word. */
    static String verbOf(String part) {
        Optional<String> verb = Stream.concat(Stream.of(VERB), KINDS.stream())
                .map(verbs -> verbs.matcher(part))
                .filter(Matcher::lookingAt)
                .map(Matcher::group)
                .findFirst();
        return verb.map(found -> found.equals(MAKE) ? MADE : found).orElse(part.substring(0, FIRST_WORD));
    }

    /** Words without those by which something is made known, and by which way. */
    static String withoutMakingKnown(String text) {
        return MAKES_KNOWN.matcher(text).replaceAll("");
    }

    static boolean makesKnown(String text) {
        return MAKES_KNOWN.matcher(text).find();
    }

    /** Whether words make known by a way that is promised, or what is to be made known at all. */
    boolean isMadeKnownBy(String words) {
        return makesKnown(words) && (makesKnown(text) || Particulars.nameTheSameWay(words, text));
    }

    /** Whether a promised step is of the same kind as what words tell: to transfer the money is to pay it. */
    boolean hasAStepOfTheKindOf(String said) {
        return steps.stream().anyMatch(step -> !Collections.disjoint(narrowKindsOf(step), narrowKindsOf(said)));
    }

    /** The kinds of deeds that words tell of, to make and to make known apart: 0 is to make known, and to make is none. */
    static Set<Integer> narrowKindsOf(String text) {
        return kindsOf(text, NARROW_KINDS);
    }

    private static Set<Integer> kindsOf(String text) {
        return kindsOf(text, KINDS);
    }

    private static Set<Integer> kindsOf(String text, List<Pattern> kinds) {
        return kindsOf(kind -> kind.matcher(text).find(), kinds);
    }

    private static Set<Integer> kindsOf(Predicate<Pattern> isTold, List<Pattern> kinds) {
        return IntStream.range(0, kinds.size())
                .filter(kind -> isTold.test(kinds.get(kind)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What tells a thing from others of its kind, folded. */
    public static String nameOf(String thing) {
        return ThaiText.fold(OF_ANY_THING.replaceAll(thing, ""));
    }

    /** Whether what stands between the names of two deeds joins them: nothing, or a conjunction or number at its end. */
    public static boolean leadsOn(String between) {
        return LEADS_ON.matcher(between).find();
    }
}
