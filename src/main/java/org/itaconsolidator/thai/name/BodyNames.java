package org.itaconsolidator.thai.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.Misspelling;
import org.itaconsolidator.thai.text.NameFile;
import org.itaconsolidator.thai.text.Nearest;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Recognises names of local bodies in titles and prose. It prefers to miss one rather than to find a wrong one: "อบต."
 * without a name, or followed by a blank and prose, is no body. Immutable; read once from {@code names/bodies.yaml}.
 */
public final class BodyNames {
    /**
     * A line such as "อำเภอบัวใหญ่ จังหวัดนครราชสีมา".
     *
     * @param district without the word อำเภอ
     * @param province without the word จังหวัด; the official spelling where it is one, or uniquely near one
     * @param clean whether the line was spelt right; false where it was read in spite of misspelt words
     */
    public record DistrictProvince(String district, String province, boolean clean) {}

    /**
     * A body as the name of a folder calls it: "02_เทศบาลก", "ต.ก".
     *
     * @param name without the word for its kind
     * @param types the kinds, by their official words, that it may be of; none where nothing is said
     */
    public record ShortCall(String name, Set<String> types) {
        /** Whether a body of this official name may be called so. */
        public boolean mayBe(String official) {
            return types.isEmpty() || types.stream().anyMatch(official::startsWith);
        }
    }

    /**
     * A local body named in a text.
     *
     * @param name the full official name, the type spelled out: องค์การบริหารส่วนตำบล...
     * @param district the district that follows, without the word อำเภอ, {@code ""} where none
     * @param province the province that follows, without the word จังหวัด, {@code ""} where none
     * @param clean whether the name ends for sure (line end, blank, punctuation, อำเภอ); false where it was cut out of prose
     *     that runs on without a blank
     * @param start where the mention begins in the text
     */
    public record BodyMention(String name, String district, String province, boolean clean, int start, int end) {}

    /** The word in front of a district's name. */
    public static final String DISTRICT = "อำเภอ";

    /** The word in front of a province's name. */
    public static final String PROVINCE = "จังหวัด";

    /** As an expression, with the abbreviation. */
    public static final String A_DISTRICT = "(?:" + DISTRICT + "|อ\\.)";

    /** As an expression, with the abbreviation. */
    public static final String A_PROVINCE = "(?:" + PROVINCE + "|จ\\.)";

    /** Fewer letters of a district or province are an abbreviation that may mean several. */
    private static final int LEAST_OF_PLACE = 4;

    private static final int LONGEST_NAME = 26;
    private static final int LONG_RUN = 16;
    private static final String IN = "ใน";
    private static final int SHORTEST_BEFORE_IN = 3;
    private static final int SHORTEST_NAME = 2;

    /** In a kind of bodies so many letters may hold one slip. */
    private static final int LETTERS_PER_SLIP = 9;

    /** A kind of bodies in English with a name before or behind it; the kind alone says nothing. */
    private static final String NAME_IN_ENGLISH =
            "(?<![a-z])(?!(?:ita|the|our|this|local|subdistrict)(?![a-z]))[a-z]{3,} (?:subdistrict )?(?:KINDS)(?![a-z])"
                    + "|(?<![a-z])(?:KINDS) of [a-z]{3}";

    private static final String DIGIT = "[\u0E50-\u0E590-9]";

    /** A year behind a name, 2540 to 2599. Fewer digits belong to the name: two bodies must never become one. */
    private static final String YEAR = "[2\u0E52][5\u0E55][4-9\u0E54-\u0E59]" + DIGIT + "(?!" + DIGIT + ")";

    /** A letter of a name, or a digit: a number tells apart bodies of the same name, and is never a year. */
    private static final String LETTER =
            "(?:[\u0E01-\u0E4E]|(?<!" + DIGIT + ")(?!" + YEAR + ")" + DIGIT + "{1,6}(?!" + DIGIT + "))";

    /** Possessive, because a cell may hold thousands of letters, and each backtracking step would need stack. */
    private static final String NAME = "[\u0E01-\u0E2E\u0E40-\u0E44](?:" + LETTER + "|-(?=" + LETTER + "))*+";

    /** A colon behind a label, with blanks. */
    private static final String COLON = "(?:[:\uFF1A]\\s*+)?+";

    /** A short type may follow these without a blank: "ของทต.บ้านกลาง", "คะแนนทต.บ้านกลาง". */
    private static final List<String> BEFORE_TYPES = List.of("ของ", "คะแนน");

    /** Words before a district that make no body's name there. */
    private static final Pattern ALL_OF = Pattern.compile("(?:(?<!ภาย)ใน|ทั้ง|ทุกแห่ง)$");

    /** What a body was called before, in brackets: "(เดิม อบต.วังใหม่)" names no further body. */
    private static final Pattern FORMER_NAME = Pattern.compile("\\s*\\((?:ชื่อ)?เดิม[^()]{2,80}+\\)");

    private static final Pattern DISTRICT_AFTER = Pattern.compile("\\s*\\(?(?:(?:ตำบล|ต\\.)[ ]?" + LETTER
            + "{2,30}\\s*)?"
            + A_DISTRICT + "[ ]?+" + COLON + "(?<district>" + LETTER + "{1,60}?)(?=\\s*" + A_PROVINCE + "|[\\s)]|$)"
            + "(?:\\s*" + A_PROVINCE + "[ ]?+" + COLON + "(?<province>" + LETTER + "++))?");

    private static final String YEAR_NAMED = "(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)?\\s?(?:พ\\.?\\s?ศ\\.?)?\\s?" + YEAR;

    /** A year between a name and its district: "อบต.ก ปีงบประมาณ พ.ศ. 2568 อำเภอ". */
    private static final Pattern YEAR_BEFORE_DISTRICT =
            Pattern.compile("\\s*" + YEAR_NAMED + "(?=\\s{0,3}" + A_DISTRICT + ")");

    private static final Pattern DISTRICT_LINE =
            Pattern.compile("(?:(?:ตำบล|ต\\.)\\s*+" + COLON + LETTER + "{2,30}\\s*)?"
                    + A_DISTRICT + "\\s*+" + COLON
                    + "(?<district>[\u0E01-\u0E4E\u0E50-\u0E590-9 ]{2,30}?)\\s*" + A_PROVINCE + "\\s*+" + COLON
                    + "(?<province>" + LETTER + "{2,20})");
    /** The kind of body that bears its subdistrict's name; a town may bear another. */
    private static final String OF_SUBDISTRICT = "องค์การบริหารส่วนตำบล";

    private static final Pattern NAME_BEHIND = Pattern.compile("[ ]?(?<name>" + NAME + ")");

    /** A district in a longer line, with its subdistrict or its province beside it: "อ." alone may be a teacher's title. */
    private static final Pattern PLACE_IN_LINE =
            Pattern.compile("(?:(?:ตำบล|ต\\.)\\s*+(?<subdistrict>" + LETTER + "{2,30}?)\\s*)?"
                    + "(?:อำเภอ|อ\\.(?=[^\\n]*" + A_PROVINCE + "))\\s*+(?<district>" + LETTER + "{2,30}?)"
                    + "(?:\\s*" + A_PROVINCE + "\\s*+(?<province>" + LETTER + "{2,20})|(?!" + LETTER + "))");

    /** A subdistrict that is no part of a word. */
    private static final Pattern SUBDISTRICT_IN_LINE = Pattern.compile(
            "(?:(?<![\u0E01-\u0E4E])|(?<=ของ))(?:ตำบล|ต\\.) ?(?<name>" + LETTER + "{2,30}+)(?=[\\s)]|$)");

    /** A district follows, so the name is complete and nothing is cut. */
    private static final Pattern DISTRICT_FOLLOWS = Pattern.compile("[ \t]*+(?:\\n[ \t]*+)?\\(?" + A_DISTRICT);

    /** The part of a name behind a wrapped line's end, up to the district. */
    private static final Pattern REST_OF_NAME = Pattern.compile(
            "[ \t]*+(?:\\n[ \t]*+)?(?<rest>" + LETTER + "{2,15}+)(?=[ \t]*+(?:\\n[ \t]*+)?" + A_DISTRICT + ")");

    private static final Pattern TWO_WORDS = Pattern.compile("([\u0E01-\u0E4E]{5,35})\\s+([\u0E01-\u0E4E]{7,30})");
    private static final Pattern PROVINCE_NAMED = Pattern.compile(
            "(?:จังหวัด|(?<![\u0E01-\u0E4E])จ\\.)[ ]?(?<province>[\u0E01-\u0E4E]{2,20}+)(?![\u0E01-\u0E4E])");

    /** A province's name with nothing behind it that it may go on in. */
    private static final Pattern PROVINCE_ALONE = Pattern.compile(
            "\\s*" + A_PROVINCE + "\\s?(?<province>[\u0E01-\u0E59][\u0E01-\u0E59\\d]{1,20})(?=[\\s),]|$)");

    /** What stands behind a whole name: "อบต. ก ปี 2568" as well as a line's end, a place or punctuation. */
    private static final Pattern ENDS_NAME = Pattern.compile("(?=[ \\t]*(?:\\n|$|\\(?" + A_DISTRICT
            + "|จังหวัด|จ\\.|[)\\],;:\"”])" + "|[ \\t]+(?=ปี|ประจำปี)" + YEAR_NAMED + ")");

    /** Loaded once: the lists do not change while the program runs. */
    private static final BodyNames OWN = new BodyNames(NameFile.read("bodies.yaml"));

    private final Map<String, String> types;
    private final Map<String, String> abbreviations;

    private final Set<String> severalTypes;
    private final Pattern mention;
    private final Pattern stop;
    private final Pattern neverBegin;
    private final Pattern noNames;
    private final Pattern ownBody;
    private final Pattern thisBody;
    private final Pattern stopInLongRuns;
    private final Pattern calledInShort;
    private final Pattern beginsAnew;
    private final Pattern foreignKind;
    private final Misspelling misspelling;
    private final Map<String, String> provinces;
    private final Pattern provinceBegins;
    private final Pattern provinceAfter;
    private final Memo<Boolean> typed;
    private final Memo<List<BodyMention>> mentioned = new Memo<>(this::lookForMentions);

    private BodyNames(YamlNode root) {
        root.fields(
                ("types several-types english-types stop-words never-begin no-names own-words this-words stop-words-in-long-runs begin-anew"
                                + " sound-alike provinces")
                        .split(" "));
        Map<String, String> byWord = new HashMap<>();
        Map<String, String> shortened = new LinkedHashMap<>();
        for (YamlNode type : root.get("types").list()) {
            type.fields("name", "abbreviations");
            String name = type.get("name").text();
            byWord.put(name, name);
            shortened.put(name, type.get("abbreviations").texts().get(0));
            type.get("abbreviations").texts().forEach(abbreviation -> byWord.put(abbreviation, name));
        }
        types = Map.copyOf(byWord);
        typed = new Memo<>(WordPattern.of(Pattern.compile(types.keySet().stream()
                .filter(word -> types.keySet().stream().noneMatch(other -> other != word && word.contains(other)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"))))::mayBeIn);
        abbreviations = Collections.unmodifiableMap(shortened);
        severalTypes = Set.copyOf(root.get("several-types").texts());
        // "กทม." is no ทม.: an abbreviation of two letters begins a word
        mention = Pattern.compile("(?<type>" + NameFile.longestFirst(List.copyOf(byWord.keySet()))
                + ")(?<blank>[ ]{0,2})(?<name>" + NAME + ")");
        List<String> kinds = new ArrayList<>(byWord.keySet());
        kinds.addAll(severalTypes);
        String apart = "[\\s._-]*+";
        calledInShort = Pattern.compile("\\(?(?:" + DIGIT + "{1,4}[\\s._)-]++)?(?<kind>" + NameFile.longestFirst(kinds)
                + ")?" + apart + "(?:ตำบล|ต\\.)?" + apart + "(?<name>" + NAME + ")(?:" + apart + YEAR_NAMED + ")?");
        stop = Pattern.compile(NameFile.longestFirst(root.get("stop-words").texts()));
        neverBegin =
                Pattern.compile(NameFile.longestFirst(root.get("never-begin").texts()));
        // goes on in letters it is a name: "สูงสุดงาม"
        List<String> own = root.get("own-words").texts();
        List<String> none = new ArrayList<>(root.get("no-names").texts());
        none.addAll(own);
        none.addAll(root.get("this-words").texts());
        noNames = Pattern.compile("(?:" + NameFile.longestFirst(none)
                + ")(?=$|ใน|ของ|จังหวัด|อำเภอ|ประเทศ|ภาค|เขต|หมด|สิ้น|สอง|สาม)|(?<!ภาย)ใน$");
        ownBody = behindType(own);
        thisBody = behindType(root.get("this-words").texts());
        stopInLongRuns = Pattern.compile(
                NameFile.longestFirst(root.get("stop-words-in-long-runs").texts()));
        beginsAnew =
                Pattern.compile(NameFile.longestFirst(root.get("begin-anew").texts()));
        foreignKind = Pattern.compile(
                NAME_IN_ENGLISH.replace(
                        "KINDS", NameFile.longestFirst(root.get("english-types").texts())),
                Pattern.CASE_INSENSITIVE);
        misspelling = new Misspelling(root.get("sound-alike").texts());
        List<String> names = root.get("provinces").texts();
        provinces = names.stream().collect(Collectors.toUnmodifiableMap(ThaiText::fold, name -> name));
        provinceBegins = Pattern.compile(NameFile.longestFirst(names));
        provinceAfter = Pattern.compile("\\s*\\(?" + A_PROVINCE + "\\s*(" + NameFile.longestFirst(names) + ")");
    }

    /** A type with one of the words behind it; an abbreviation of few letters begins a word. */
    private Pattern behindType(List<String> words) {
        List<String> longer = new ArrayList<>(severalTypes);
        List<String> few = new ArrayList<>();
        types.keySet().forEach(type -> (type.length() <= 3 ? few : longer).add(type));
        return Pattern.compile("(?:" + NameFile.longestFirst(longer) + "|(?<![\u0E01-\u0E4E])(?:"
                + NameFile.longestFirst(few) + "))[ ]?(?:" + NameFile.longestFirst(words)
                + ")(?![\u0E01-\u0E4E]|[ ]?" + A_DISTRICT + ")");
    }

    public static BodyNames load() {
        return OWN;
    }

    /** Whether a text has the word of a kind of body, without which it names none. */
    public boolean hasType(String text) {
        return typed.of(text);
    }

    /** The kinds of bodies that a text is only a word for, by their official words: several for "เทศบาล". */
    public Set<String> listTypes(String text) {
        String word = ThaiText.clean(text);
        return severalTypes.contains(word)
                ? abbreviations.keySet().stream()
                        .filter(type -> type.startsWith(word))
                        .collect(Collectors.toUnmodifiableSet())
                : Optional.ofNullable(types.get(word)).map(Set::of).orElse(Set.of());
    }

    /**
     * What is left of the name of a folder without what officers put around that of a body: a number in front, a part of the kind, the
     * word for the place, a year. Whether it is a name only those know who expect it.
     */
    public Optional<ShortCall> findShortCall(String folder) {
        Matcher called = calledInShort.matcher(ThaiText.clean(folder));
        return called.matches()
                ? Optional.of(new ShortCall(
                        called.group("name"),
                        Optional.ofNullable(called.group("kind"))
                                .map(this::listTypes)
                                .orElse(Set.of())))
                : Optional.empty();
    }

    /** An official name without the word for its kind. */
    public String withoutType(String name) {
        int end = 0;
        for (int i = 1; i < name.length(); i++) {
            end = listTypes(name.substring(0, i)).isEmpty() ? end : i;
        }
        return name.substring(end);
    }

    private boolean mayHoldType(String text) {
        return hasType(text) || severalTypes.stream().anyMatch(text::contains);
    }

    /** Whether a text speaks of the body that it is of in words for oneself: "อบต.เรา". */
    public boolean namesOwn(String text) {
        return mayHoldType(text) && ownBody.matcher(text).find();
    }

    /** A text without words for the body that it is of, or that was spoken of: "คะแนนของ อบต.เรา", "เทศบาลนี้". */
    public String withoutOwn(String text) {
        return mayHoldType(text)
                ? thisBody.matcher(ownBody.matcher(text).replaceAll(" ")).replaceAll(" ")
                : text;
    }

    /** All bodies named in a text, in order (as {@link ThaiText#clean} leaves it). */
    public List<BodyMention> listMentions(String text) {
        return hasType(text) ? mentioned.of(text) : List.of();
    }

    private List<BodyMention> lookForMentions(String text) {
        List<BodyMention> mentions = new ArrayList<>();
        Matcher match = mention.matcher(text);
        while (match.find()) {
            String type = match.group("type");
            int start = match.start();
            boolean inAWord = type.length() <= 3
                    && start > 0
                    && isThai(text.charAt(start - 1))
                    && !(type.endsWith(".")
                            && BEFORE_TYPES.stream().anyMatch(word -> text.startsWith(word, start - word.length())));
            boolean former = !mentions.isEmpty()
                    && start < mentions.get(mentions.size() - 1).end();
            if (!inAWord && !former) {
                read(text, match).ifPresent(mentions::add);
            }
        }
        return List.copyOf(mentions);
    }

    /** Whether "ใน" belongs to the name because a blank separates it from the district: "อบต.บ้านกลางใน อำเภอเมือง". */
    private boolean endsAsName(String text, int start, String whole) {
        return whole.endsWith(IN)
                && whole.length() >= IN.length() + SHORTEST_BEFORE_IN
                && !text.startsWith(DISTRICT, start + whole.length())
                && !noNames.matcher(whole).lookingAt()
                && !neverBegin.matcher(whole).lookingAt();
    }

    private Optional<BodyMention> read(String text, Matcher match) {
        String run = match.group("name");
        int district = run.indexOf(DISTRICT);
        String whole = district > 0 ? run.substring(0, district) : run;
        boolean bounded = DISTRICT_FOLLOWS
                .matcher(text)
                .region(match.start("name") + whole.length(), text.length())
                .lookingAt();
        boolean alone = match.start() == 0 && match.end() == text.length();
        if ((bounded
                        ? ALL_OF.matcher(whole).find() && !endsAsName(text, match.start("name"), whole)
                        : noNames.matcher(whole).lookingAt())
                || !bounded && !alone && neverBegin.matcher(whole).lookingAt()) {
            return Optional.empty();
        }
        String name = bounded ? whole : cut(whole);
        boolean clean = name.length() == whole.length();
        int end = match.start("name") + name.length();
        Matcher rest = REST_OF_NAME.matcher(text).region(end, text.length());
        if (clean && !bounded && rest.lookingAt() && belongsToName(rest.group("rest"))) {
            name += rest.group("rest");
            end = rest.end("rest");
            bounded = true;
        }
        boolean apart = !match.group("blank").isEmpty();
        boolean sure = ENDS_NAME.matcher(text).region(end, text.length()).lookingAt();
        if (name.length() < SHORTEST_NAME
                || name.length() > LONGEST_NAME && !bounded && !(clean && sure && match.start() == 0)
                || apart && !(clean && sure && name.length() <= LONG_RUN)) {
            return Optional.empty();
        }
        end = behindFormerName(text, end);
        Matcher year = YEAR_BEFORE_DISTRICT.matcher(text).region(end, text.length());
        boolean dated = year.lookingAt();
        Matcher after = DISTRICT_AFTER.matcher(text).region(dated ? year.end() : end, text.length());
        boolean placed = clean && after.lookingAt();
        String province = placed
                ? after.group("province") != null ? province(after.group("province")) : ""
                : clean ? provinceAt(text, end) : "";
        return Optional.of(new BodyMention(
                types.get(match.group("type")) + name,
                placed ? after.group("district").replace(" ", "") : "",
                province,
                clean,
                match.start(),
                // a year between is no part of the name
                dated
                        ? end
                        : behindFormerName(
                                text,
                                placed && !province.isEmpty()
                                        ? after.start("province") + province.length()
                                        : endOfProvince(text, placed ? after.end("district") : end))));
    }

    private static int behindFormerName(String text, int place) {
        Matcher former = FORMER_NAME.matcher(text).region(place, text.length());
        return former.lookingAt() ? former.end() : place;
    }

    /** Whether a text is nothing but a province's name, without the word for it. */
    public boolean isProvince(String text) {
        return provinceBegins.matcher(text).matches();
    }

    /** The provinces in a text behind the word for one, each once; an unknown one must stand alone. */
    public Set<String> listProvinces(String text) {
        Matcher match = PROVINCE_NAMED.matcher(ThaiText.clean(text));
        Set<String> found = new LinkedHashSet<>();
        while (match.find()) {
            String run = match.group("province");
            Matcher known = provinceBegins.matcher(run);
            if (known.lookingAt()) {
                found.add(known.group());
            } else if (mayBeProvince(run)) {
                found.add(run);
            }
        }
        return found;
    }

    /** Whether a word between a name and its district belongs to the name, and is no village, division or year. */
    private boolean belongsToName(String word) {
        return !beginsAnew.matcher(word).lookingAt() && !stop.matcher(word).lookingAt();
    }

    /** A known province behind the word for one at a place; {@code ""} without one. */
    private String provinceAt(String text, int place) {
        Matcher province = provinceAfter.matcher(text).region(place, text.length());
        return province.lookingAt() ? province.group(1) : "";
    }

    /** The end of a province's name at a place, of an unknown one where it stands alone; the place itself without one. */
    private int endOfProvince(String text, int place) {
        Matcher known = provinceAfter.matcher(text).region(place, text.length());
        Matcher any = PROVINCE_ALONE.matcher(text).region(place, text.length());
        return known.lookingAt()
                ? known.end()
                : any.lookingAt() && mayBeProvince(any.group("province")) ? any.end() : place;
    }

    private boolean mayBeProvince(String run) {
        return !neverBegin.matcher(run).lookingAt() && cut(run).equals(run);
    }

    /** The name without following prose; "" where prose begins at once. */
    private String cut(String run) {
        Matcher prose = stop.matcher(run);
        String name = prose.find() ? run.substring(0, prose.start()) : run;
        Matcher shortWord = stopInLongRuns.matcher(name);
        boolean found = shortWord.find();
        boolean nothingElse = found && shortWord.end() == name.length() && shortWord.start() == 0;
        if (!found || run.length() <= LONG_RUN && !nothingElse) {
            return name;
        }
        return name.substring(0, shortWord.start());
    }

    /** The province without following prose, by its known name. */
    private String province(String run) {
        Matcher begins = provinceBegins.matcher(run);
        return begins.lookingAt() ? begins.group() : cut(run);
    }

    /**
     * District and province of a line that holds nothing else, also where the words for them are misspelt by a letter
     * ("อํเภอ", "จังหัด").
     */
    public Optional<DistrictProvince> districtAndProvince(String line) {
        String text = ThaiText.clean(line);
        Matcher clean = DISTRICT_LINE.matcher(text);
        if (clean.matches()) {
            String district = clean.group("district").replace(" ", "");
            return Optional.of(placed(district, clean.group("province"), true));
        }
        Matcher words = TWO_WORDS.matcher(text);
        if (!words.matches()) {
            return Optional.empty();
        }
        Optional<String> district = withoutWord(words.group(1), DISTRICT);
        Optional<String> province = withoutWord(words.group(2), PROVINCE);
        return district.flatMap(d -> province.map(p -> placed(d, p, false)));
    }

    /**
     * Whether a text that names no body by its kind is of another one than this: it names a place in which this one cannot lie, of what a
     * subdistrict calls its own another subdistrict, a body behind a kind that is misspelt ("เทศบานตำบล"), or one in English, which
     * nothing compares with names.
     */
    public boolean namesAnother(String line, Body body) {
        String text = ThaiText.clean(line);
        if (!listMentions(text).isEmpty()) {
            return false;
        }
        if (foreignKind.matcher(text).find()) {
            return true;
        }
        Matcher place = PLACE_IN_LINE.matcher(text);
        while (place.find()) {
            String subdistrict = Objects.requireNonNullElse(place.group("subdistrict"), "");
            String province = Objects.requireNonNullElse(place.group("province"), "");
            if (isOtherSubdistrict(subdistrict, body)
                    || !body.mayLieIn(place.group("district"), province, this::mayBePlace)) {
                return true;
            }
        }
        Matcher alone = SUBDISTRICT_IN_LINE.matcher(text);
        return alone.find() && isName(alone.group("name")) && isOtherSubdistrict(alone.group("name"), body)
                || findMisspeltKind(text)
                        .filter(named -> !isSlipOf(named, body))
                        .isPresent();
    }

    private boolean isOtherSubdistrict(String subdistrict, Body body) {
        return !subdistrict.isEmpty()
                && body.name().startsWith(OF_SUBDISTRICT)
                && !mayBePlace(withoutType(body.name()), subdistrict);
    }

    private boolean isSlipOf(String official, Body body) {
        return type(official).equals(type(body.name())) && mayBePlace(withoutType(official), withoutType(body.name()));
    }

    /** The official name of a body whose kind is misspelt by a letter, a long kind by two. */
    private Optional<String> findMisspeltKind(String text) {
        return abbreviations.keySet().stream()
                .flatMap(type -> nameBehind(type, text).map(type::concat).stream())
                .findFirst();
    }

    private Optional<String> nameBehind(String type, String text) {
        String begins = type.substring(0, 2);
        for (int start = text.indexOf(begins); start >= 0; start = text.indexOf(begins, start + 1)) {
            if (text.startsWith(type, start)) {
                continue; // spelt right: a name behind it would be known
            }
            for (int slips = 1; slips <= type.length() / LETTERS_PER_SLIP; slips++) {
                for (int longer : new int[] {0, -slips, slips}) {
                    int end = Math.min(text.length(), start + type.length() + longer);
                    Matcher name = NAME_BEHIND.matcher(text).region(end, text.length());
                    if (name.lookingAt()
                            && EditDistance.within(text.substring(start, end), type, slips)
                                    .isPresent()) {
                        return Optional.of(name.group("name")).filter(this::isName);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a run of letters may be a name and not the beginning of a sentence. */
    public boolean isName(String run) {
        return !noNames.matcher(run).lookingAt() && mayBeProvince(run);
    }

    private DistrictProvince placed(String district, String province, boolean clean) {
        String known = provinces.get(ThaiText.fold(province));
        if (known != null) {
            return new DistrictProvince(district, known, clean);
        }
        Optional<String> near = Nearest.of(ThaiText.fold(province), provinces.keySet());
        return new DistrictProvince(district, near.map(provinces::get).orElse(province), false);
    }

    /** The rest of a text behind its first word, which may have one wrong letter. */
    private static Optional<String> withoutWord(String text, String word) {
        int bestLength = 0;
        int best = 2;
        for (int length = word.length() - 1; length <= word.length() + 1 && length < text.length(); length++) {
            OptionalInt distance = EditDistance.within(text.substring(0, length), word, 1);
            if (distance.isPresent() && distance.getAsInt() < best) {
                best = distance.getAsInt();
                bestLength = length;
            }
        }
        String rest = text.substring(bestLength);
        return bestLength > 0 && rest.length() >= SHORTEST_NAME ? Optional.of(rest) : Optional.empty();
    }

    /**
     * Whether one official name may be meant by the other, which differs: by a slip of the hand in the name, or by the kind of
     * body alone (เทศบาลตำบล for องค์การบริหารส่วนตำบล).
     */
    public boolean mayBeMeant(String one, String other) {
        String ofOne = type(one);
        String ofOther = type(other);
        String name = one.substring(ofOne.length());
        String otherName = other.substring(ofOther.length());
        return ofOne.equals(ofOther)
                ? misspelling.mayJoin(name, otherName)
                : !ofOne.isEmpty() && !ofOther.isEmpty() && ThaiText.fold(name).equals(ThaiText.fold(otherName));
    }

    /** Whether two districts or provinces may be the same, perhaps misspelt. */
    public boolean mayBePlace(String one, String other) {
        return ThaiText.fold(one).equals(ThaiText.fold(other)) || misspelling.mayJoin(one, other);
    }

    /** The same, where one of both may be short: "นครศรีฯ", "อยุธยา", "เมือง" of a province. */
    public boolean mayMeanPlace(String one, String other) {
        return mayBePlace(one, other) || isShortFor(one, other) || isShortFor(other, one);
    }

    private static boolean isShortFor(String one, String other) {
        String folded = ThaiText.fold(one).replace("ฯ", "");
        return folded.length() >= LEAST_OF_PLACE && ThaiText.fold(other).contains(folded);
    }

    private String type(String official) {
        return abbreviations.keySet().stream()
                .filter(official::startsWith)
                .findFirst()
                .orElse("");
    }

    /**
     * The names in which no words are to be looked for.
     *
     * @param bodies official names of a body and its aliases
     * @param places districts and provinces, without these words
     * @param divisions names of divisions, in full
     */
    public ProperNames properNames(Collection<String> bodies, Collection<String> places, Collection<String> divisions) {
        return ProperNames.of(types.keySet(), bodies, places, divisions);
    }

    /** The full official name for an abbreviated one ({@code อบต.ก}); other names unchanged. */
    public String official(String name) {
        return listMentions(name).stream().findFirst().map(BodyMention::name).orElse(name);
    }

    /** An official name with its type abbreviated ({@code อบต.ก}); other names unchanged. */
    public String abbreviated(String official) {
        return abbreviations.entrySet().stream()
                .filter(type -> official.startsWith(type.getKey())
                        && official.length() > type.getKey().length())
                .findFirst()
                .map(type -> type.getValue() + official.substring(type.getKey().length()))
                .orElse(official);
    }

    private static boolean isThai(char c) {
        return c >= '\u0E01' && c <= '\u0E4E';
    }
}
