package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.name.BodyNames.DistrictProvince;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The body that a workbook belongs to, as texts name it.
 *
 * @param name its official name; empty if nothing says whose the workbook is
 * @param places its district and province, as far as stated, without the words for them
 * @param isOwn whether a full official name is one of its spellings
 */
public record OwnBody(BodyNames names, Optional<String> name, List<String> places, Predicate<String> isOwn) {
    /** No body: every name is another's. */
    static final OwnBody NONE = new OwnBody(BodyNames.load(), Optional.of(" "), List.of(), any -> false);

    /** Stands for the name of another body in a text. */
    static final String ANOTHER = "¤";

    /** No official name with its type is longer. */
    private static final int LONGEST_NAME = 45;

    /** A line that is nothing but a place. */
    private static final Pattern PLACE =
            Pattern.compile("(?:\\s*(?:ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.)\\s?+(?::\\s?+)?+[ก-๙][ก-๙\\d]{1,24})+");

    /** Where an office is, from its number or road to its post code and telephone, beside the names of places. */
    private static final Pattern OFFICE =
            Pattern.compile("(?:(?:ที่อยู่|ที่ตั้ง|ที่ทำการ|ตั้งอยู่(?:ที่)?|สำนักงาน)\\s*+:?\\s*+)?+(?:(?:"
                    + "(?:(?:บ้าน)?เลขที่)?+\\s?+(?!2[05]\\d\\d)\\d{1,4}+(?:/(?!2[05]\\d\\d)\\d{1,4}+)?+(?=\\s)"
                    + "|(?:หมู่(?:ที่|บ้าน)?|ม\\.)\\s?+\\d{1,2}+(?=\\s|$)"
                    + "|(?:ถนน|ถ\\.|ซอย|ซ\\.|ตรอก|บ้าน)\\s?+[ก-๙\\d–-]{1,30}+"
                    + "|(?:ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.)\\s?+[ก-๙]{2,25}+"
                    + "|(?:(?:รหัส)?ไปรษณีย์)?+\\s?+\\d{5}(?!\\d)"
                    + "|(?:โทร(?:ศัพท์|สาร)?|แฟกซ์)[\\s.:]*+\\d[\\d -]{7,}+)[\\s,]*+)++");

    /** What parts an office's address from the name of a place, which may be that of a unit among several. */
    private static final Pattern HOUSE = Pattern.compile("\\d|ถนน|ซอย");

    /** The label of a place, whose name stands in the next cell. */
    private static final Pattern LABEL = Pattern.compile("(?:ตำบล|อำเภอ|จังหวัด|ที่ตั้ง|พื้นที่|ที่อยู่)\\s?:?");

    private static final Pattern SUBDISTRICT = Pattern.compile("(?:ตำบล|ต\\.)\\s?([ก-๙]{2,25})");

    private static final Pattern PLACE_BEHIND_YEAR = Pattern.compile(
            "(?<year>\\s*[ก-๙.]{0,15}\\s?(?:พ\\.\\s?ศ\\.)?\\s?[\\d๐-๙]{4})\\s{0,3}" + BodyNames.A_DISTRICT
                    + "\\s?(?<district>[ก-๙]{1,25})" + "(?:\\s{0,3}" + BodyNames.A_PROVINCE + "\\s?[ก-๙]{1,25})?");

    private static final Pattern NAMED_PLACE =
            Pattern.compile("(?:" + BodyNames.A_DISTRICT + "|" + BodyNames.A_PROVINCE + ")\\s?([ก-๙]{1,25})");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s,()/:_-]+|(?<=[a-zA-Z0-9])(?=[ก-๙])|ของ");

    private static final Pattern NO_LETTERS = Pattern.compile("[^ก-๎]+");

    /** Words, as an expression, that say of a body that it is the one whose file it is. */
    public static final String OURS = "(?:ของ)?(?:หน่วยงาน|องค์กร|อปท\\.?|อบต\\.?|เทศบาล)?(?:ของ)?เรา";

    /** What joins a name in a sentence: "เป็นของ อบต.กเอง". */
    private static final Pattern ITSELF = Pattern.compile("(?<=.{2})(?:เอง|นี้)+$");

    private static final int MOST_SLIPS = 2;

    /** Whether a folded name stands in a word of the lists: "ประมาณ" in "งบประมาณ". Without its type it is a name only by itself. */
    private static final Memo<Boolean> IN_WORDS = new Memo<>(name -> Words.load().folded().values().stream()
            .anyMatch(words -> words.stream().anyMatch(word -> word.contains(name))));

    public OwnBody {
        Predicate<String> said = isOwn;
        isOwn = name.isEmpty()
                ? any -> true
                : named -> said.test(named) || said.test(ITSELF.matcher(named).replaceFirst(""));
    }

    /**
     * Whether a text names the body, or speaks of it in words for oneself and names no other; true too of any body where nothing says
     * whose the workbook is.
     */
    public boolean isNamed(String text) {
        List<BodyMention> mentions = names.listMentions(text);
        return mentions.isEmpty()
                ? names.namesOwn(text)
                : mentions.stream().anyMatch(mention -> isOwn.test(mention.name()));
    }

    /** The other body that a text names for sure, where it does not name this one. */
    public Optional<String> findOther(String text) {
        return isNamed(text)
                ? Optional.empty()
                : names.listMentions(text).stream()
                        .filter(BodyMention::clean)
                        .map(BodyMention::name)
                        .findFirst();
    }

    public boolean namesAny(String text) {
        return names.listMentions(text).stream().anyMatch(BodyMention::clean);
    }

    /** Whether a name is this body's but for a slip of the hand. */
    public boolean isNearly(String other) {
        return name.filter(own -> EditDistance.within(ThaiText.fold(own), ThaiText.fold(other), MOST_SLIPS)
                        .isPresent())
                .isPresent();
    }

    /** Whether a text is nothing but this body's name, with its type and place or without. */
    public boolean isName(String text) {
        String folded = ThaiText.fold(text);
        String own = name.map(ThaiText::fold).orElse("");
        return !folded.isEmpty()
                && (isOnlyThis(text)
                        || isNamed(text) && ThaiText.fold(without(text)).isEmpty()
                        || own.endsWith(folded) && names.hasType(own.substring(0, own.length() - folded.length())));
    }

    /** Whether a text is nothing but words for the body that was spoken of: "เทศบาลนี้". */
    boolean isOnlyThis(String text) {
        return !text.isBlank() && names.withoutOwn(text).isBlank() && !names.namesOwn(text);
    }

    /** Whether a text is nothing but a word for kinds of bodies: "อบต.". */
    public boolean isType(String text) {
        return !names.listTypes(text).isEmpty();
    }

    /** Whether a text is nothing but a word for this body's own kind; of any kind where nothing says whose the workbook is. */
    public boolean isOwnType(String text) {
        return names.listTypes(text).stream()
                .anyMatch(type -> name.isEmpty() || name.get().startsWith(type));
    }

    /** Whether a text has a word, on its own, for a kind of bodies that this one is not of, and none for its own: "ITA อบจ. ปี 2568" of an อบต. */
    boolean isOfOtherType(String text) {
        if (name.isEmpty()) {
            return false;
        }
        boolean other = false;
        for (String type : BETWEEN_WORDS.split(ThaiText.clean(text))) {
            if (isType(type)) {
                if (isOwnType(type)) {
                    return false;
                }
                other = true;
            }
        }
        return other;
    }

    /** The other body whose name, with its place, a text is and nothing else. */
    public Optional<String> findOtherAlone(String text) {
        String clean = ThaiText.clean(text);
        return findOther(clean)
                .filter(other -> names.listMentions(clean).stream()
                        .anyMatch(mention -> mention.start() == 0 && mention.end() == clean.length()));
    }

    /** Whether a text is nothing but a district, a province or both, or the office's address, as a body's place stands on a line of its own. */
    boolean isAddress(String text) {
        return names.districtAndProvince(text).isPresent()
                || PLACE.matcher(ThaiText.clean(text)).matches() && !isOtherSubdistrict(text)
                || isOfficeAddress(text);
    }

    /**
     * Whether a text is nothing but where the body's office is, with its house, road or post code: no place that it names is another's, and
     * no number may be a year.
     */
    boolean isOfficeAddress(String text) {
        String said = ThaiText.arabicDigits(without(text)).strip();
        return HOUSE.matcher(said).find()
                && OFFICE.matcher(said).matches()
                && (said.length() < ThaiText.clean(text).length()
                        || NAMED_PLACE.matcher(said).find()
                        || SUBDISTRICT.matcher(said).find())
                && NAMED_PLACE
                        .matcher(said)
                        .results()
                        .map(named -> named.group(1))
                        .allMatch(this::mayBeOwnPlace)
                && (!isNamedAfterSubdistrict()
                        || SUBDISTRICT
                                .matcher(said)
                                .results()
                                .allMatch(named -> named.group(1).equals(bareName())));
    }

    private boolean mayBeOwnPlace(String place) {
        return places.stream().allMatch(String::isEmpty)
                || places.contains(place)
                || places.stream().anyMatch(own -> !own.isEmpty() && place.equals("เมือง" + own));
    }

    /** Whether a text is nothing but this body's district, province or both behind the words for them. */
    boolean isOwnAddress(String text) {
        return isAddress(text) && isOwnPlace(text);
    }

    /** Whether a text is the body's district, province or both behind a label, each in a cell of its own. */
    public boolean isPlaceBehindLabel(String label, String text) {
        return LABEL.matcher(label.strip()).matches() && (places.contains(text.strip()) || isOwnAddress(text));
    }

    /** Whether the body's name is that of its subdistrict for sure: a municipality may lie in one of another name. */
    public boolean isNamedAfterSubdistrict() {
        return name.filter(own -> own.startsWith("องค์การบริหารส่วนตำบล")).isPresent();
    }

    /** Whether a text is nothing but a subdistrict's name and not that of this body, which is a subdistrict's: with a district it is an address. */
    public boolean isOtherSubdistrict(String text) {
        Matcher place = SUBDISTRICT.matcher(ThaiText.clean(text));
        return name.filter(own -> own.contains("ตำบล")).isPresent()
                && place.matches()
                && !place.group(1).equals(bareName());
    }

    /** A text without the body's name: "อบต.ก ปี ๒๕๖๗"; as it is where it does not name it. */
    public String without(String text) {
        String clean = ThaiText.clean(text);
        return names.listMentions(clean).stream()
                .filter(mention -> isOwn.test(mention.name()))
                .findFirst()
                .map(mention -> clean.substring(0, mention.start())
                        + behindName(clean.substring(mention.end()), mention.start()))
                .orElseGet(() -> names.withoutOwn(clean));
    }

    /** Whether a text is nothing but the body's district and province, with the words for them or without: "เมือง / น่าน". */
    public boolean isOwnPlace(String text) {
        List<String> words = NO_LETTERS
                .splitAsStream(withoutPlace(text))
                .filter(word -> !word.isEmpty())
                .toList();
        return !text.isBlank() && places.containsAll(words);
    }

    /** A text without the body's name, with its type or without, and its district and province; as it is where it names others. */
    public String withoutPlace(String text) {
        String rest = withoutBareName(without(text)).strip();
        if (names.districtAndProvince(rest).filter(DistrictProvince::clean).isPresent()) {
            return "";
        }
        return NAMED_PLACE
                .matcher(rest)
                .replaceAll(named -> places.contains(named.group(1)) ? " " : Matcher.quoteReplacement(named.group()))
                .strip();
    }

    /** A text with its district and province as "จังหวัด" alone: what a sentence says of them it says whatever they are called. */
    String withoutNamesOfPlaces(String text) {
        String rest = text;
        for (String place : places) {
            for (String label : place.isEmpty() ? List.<String>of() : List.of(BodyNames.DISTRICT, BodyNames.PROVINCE)) {
                rest = rest.replace(label + place, label);
            }
        }
        return rest;
    }

    /**
     * What stands behind the body's name, without its place where a year parts them: "ปี 2568 อำเภอเมือง จังหวัดน่าน". A line that begins with
     * the name has a year of its own, and is left as it is.
     *
     * @param before how many letters stand before the name
     */
    private String behindName(String text, int before) {
        Matcher year = PLACE_BEHIND_YEAR.matcher(text);
        return before > 0 && year.lookingAt() && places.contains(year.group("district"))
                ? year.group("year") + text.substring(year.end())
                : text;
    }

    /** A text without the names of bodies, each with its place; the place alone is one too. */
    public String withoutBodies(String text) {
        return withoutBareName(withoutTypedNames(text));
    }

    /** A text without the names of bodies that stand behind their type. */
    String withoutTypedNames(String text) {
        return withoutTypedNames(text, " ");
    }

    /** A text without the names of bodies, with {@link #ANOTHER} for each other one. */
    String withOthersMarked(String text) {
        return withoutBareName(withoutTypedNames(text, ANOTHER));
    }

    private String withoutTypedNames(String text, String another) {
        String clean = names.withoutOwn(ThaiText.clean(text));
        if (isAddress(clean)) {
            return "";
        }
        StringBuilder rest = new StringBuilder();
        int from = 0;
        List<BodyMention> mentions = names.listMentions(clean);
        for (BodyMention mention : mentions) {
            if (mention.name().length() > LONGEST_NAME && !isOwn.test(mention.name())) {
                continue; // a sentence that runs on behind the type without a blank
            }
            rest.append(clean, from, Math.max(from, mention.start()))
                    .append(isOwn.test(mention.name()) ? " " : another);
            from = Math.max(from, mention.end());
        }
        String behind = clean.substring(from);
        int before = from > 0 && !mentions.isEmpty() ? mentions.get(0).start() : 0;
        return rest.append(behindName(behind, before)).toString();
    }

    /** A text without the name that stands in it without its type: never a part of a longer word. */
    String withoutBareName(String text) {
        String bare = bareName();
        if (bare.isBlank() || !text.contains(bare)) {
            return text;
        }
        boolean onlyAlone = IN_WORDS.of(ThaiText.fold(bare));
        StringBuilder rest = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(bare); at >= 0; at = text.indexOf(bare, at + bare.length())) {
            int end = at + bare.length();
            if (!onlyAlone || !isOfAWord(text, at - 1) && !isOfAWord(text, end)) {
                rest.append(text, from, at).append(' ');
                from = end;
            }
        }
        return rest.append(text, from, text.length()).toString();
    }

    private static boolean isOfAWord(String text, int at) {
        return at >= 0
                && at < text.length()
                && (Character.isLetter(text.charAt(at))
                        || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK);
    }

    /** The body's name without its type; a blank where nothing says whose the workbook is. */
    private String bareName() {
        return names.withoutType(name.orElse(" "));
    }
}
