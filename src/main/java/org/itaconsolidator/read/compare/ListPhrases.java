package org.itaconsolidator.read.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.compare.ListColumns.Column;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.text.ThaiText;

/** What single texts in a list of bodies mean: a body or kind of bodies, an indicator, scores, or something else. */
final class ListPhrases {
    static final int INDICATORS = 10;
    private static final int LONGEST_KIND = 50;

    private static final Pattern NUMBERING = Pattern.compile("^\\(?[0-9๐-๙]{1,4}[.)]\\s*");
    private static final Pattern YEAR = Pattern.compile(
            "(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?25[4-9][0-9]|(?:ประจำ)?ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?[4-9][0-9]|ปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน)");
    private static final Pattern INDICATOR_NUMBER =
            Pattern.compile("(?:คะแนน)?(?:ตัวชี้วัด|ตชว\\.?|ตัวที่)(?:ที่)?([0-9]{1,2})(?:\\(?(?:iit|eit|oit)\\)?)?");

    /** How the pages of ITAS head the total of each body. */
    private static final Pattern MEAN_ALONE = Pattern.compile("คะแนน(?:โดย)?เฉลี่ย");

    private static final Pattern MEAN = Pattern.compile("(?:โดย|ค่า)?เฉลี่ย");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\(?([0-9]{1,2})[.)]?");
    private static final Pattern INSTRUMENT = Pattern.compile("(?<![a-z])(iit|eit|oit)(?![a-z])");
    /** That a body is the one whose file it is. */
    private static final Pattern OURS = Pattern.compile("(?<!\\s)\\s*+\\(" + OwnBody.OURS + "\\)$");

    private static final Pattern FULL_MARKS = Pattern.compile("\\(?(?:เต็ม)?(?:ร้อยละ|[0-9]{2,3})(?:คะแนน|%)?\\)?");
    private static final Pattern OF_SEVERAL =
            Pattern.compile("(?:ทั้งหมด|ทั้งสิ้น|ทุกแห่ง)$|ขนาด(?:เล็ก|กลาง|ใหญ่|พิเศษ)$");
    private static final Pattern COUNTED = Pattern.compile(
            "^ประเภท\\s*+:?+\\s*+|(?<!\\s)\\s*+\\(?+(?:จำนวน)?+\\s*+[0-9๐-๙]{1,4}\\s*+(?:แห่ง|หน่วยงาน)\\)?$");
    private static final Pattern NAME_OF = Pattern.compile("^(?:ราย)?ชื่อ\\s*+");
    /** Where a name may be broken. */
    private static final Pattern BROKEN =
            Pattern.compile("(?<=[\u0E01-\u0E4E.])\\n(?=[\u0E01-\u0E4E])(?!อำเภอ|อ\\.|จังหวัด|จ\\.)");

    private static final Pattern SCORES = Pattern.compile("score|result");
    private static final Pattern NUMBERED_MARK =
            Pattern.compile("(?<!\\s)\\s*+(?:[0-9๐-๙]{1,2}/|[(\\[][0-9๐-๙]{1,2}[)\\]])$");
    private static final Pattern CAPTION =
            Pattern.compile("\\(?ต่อ\\)?|(?:อำเภอ|อ\\.|จังหวัด|จ\\.)[\u0E01-\u0E4E]+|[\\s().:,-]");
    private static final Pattern NAME_ALONE = Pattern.compile("[\u0E01-\u0E4E]{2,26}");
    private static final Pattern DISTRICT = Pattern.compile(BodyNames.A_DISTRICT + "\\s*([\u0E01-\u0E4E]{2,40})");
    private static final Pattern PROVINCE_AT_END =
            Pattern.compile(BodyNames.A_PROVINCE + "\\s*([\u0E01-\u0E4E]{2,30})\\s*\\)?$");

    private final Words words;
    private final BodyNames names;
    private final Frameworks frameworks;
    private final Framework naming;
    private final ScoreWords claim;

    ListPhrases(Words words, BodyNames names, Frameworks frameworks) {
        this.words = words;
        this.names = names;
        this.frameworks = frameworks;
        this.naming = frameworks.latestKnown();
        this.claim = new ScoreWords(words);
    }

    /** The kind of body that a text names and nothing else but how many there are of it; "" for none. */
    String kind(String text) {
        if (text.length() > LONGEST_KIND) {
            return "";
        }
        Set<String> types = names.listTypes(NAME_OF.matcher(withoutCount(text)).replaceFirst(""));
        return types.size() == 1 ? types.iterator().next() : "";
    }

    /** Whether a text names a level and nothing else but how many bodies have it: "ระดับผ่านดี (5 แห่ง)". */
    boolean isLevelBand(String text) {
        if (text.length() > LONGEST_KIND) {
            return false;
        }
        String level = ThaiText.fold(withoutCount(text)).replaceFirst("^ระดับ", "");
        return frameworks.years().stream()
                .flatMap(year -> frameworks.getFramework(year).levels().levels().stream())
                .anyMatch(each -> level.equals(ThaiText.fold(each.name())));
    }

    /** A text without a number in front, and how many bodies it is of. */
    private static String withoutCount(String text) {
        return COUNTED.matcher(NUMBERING.matcher(ThaiText.clean(text)).replaceFirst(""))
                .replaceFirst("");
    }

    /** The body that a text names and nothing else, with its place; of a name without a kind the body of the kind given. */
    Optional<Body> body(String text, String kind) {
        String numbered = NUMBERING.matcher(ThaiText.clean(text)).replaceFirst("");
        String clean = withoutMark(OURS.matcher(joined(numbered, kind)).replaceFirst(""));
        String whole = names.hasType(clean) ? clean : kind + clean;
        if (!names.hasType(whole)) {
            return Optional.empty();
        }
        return names.listMentions(whole).stream()
                .findFirst()
                .filter(mention -> mention.start() == 0 && !isOfSeveral(mention.name()))
                .flatMap(mention ->
                        withPlace(mention, whole.substring(mention.end()).strip()));
    }

    /** A name that is broken over lines as one, where its first line alone is none: what follows a name may be where its body lies. */
    private String joined(String broken, String kind) {
        Matcher end = BROKEN.matcher(broken);
        if (!end.find()) {
            return broken;
        }
        String first = broken.substring(0, end.start());
        String whole = end.replaceAll("");
        return names.listMentions(names.hasType(whole) ? first : kind + first).isEmpty() ? whole : broken;
    }

    /** A name without the marks behind it that call for a note: "อบต.ป่าไร่*", "อบต.ป่าไร่ 1/". */
    private static String withoutMark(String name) {
        return FootnoteMarks.without(NUMBERED_MARK.matcher(name).replaceFirst(""));
    }

    /** The marks behind a name that call for a note. */
    static List<String> marks(String name) {
        List<String> marks = new ArrayList<>(FootnoteMarks.in(List.of(name)));
        String numbered = numberedMark(name);
        if (!numbered.isEmpty()) {
            marks.add(numbered);
        }
        return marks;
    }

    /** The mark of a note behind a name that is a number: "1/"; "" for none. */
    static String numberedMark(String name) {
        Matcher mark = NUMBERED_MARK.matcher(ThaiText.plain(name));
        return mark.find() ? mark.group().strip() : "";
    }

    /** Whether what follows the kind is no name: "อบต.เฉลี่ย", "เทศบาลตำบลทุกแห่ง". */
    private boolean isOfSeveral(String name) {
        return words.contains(Words.Kind.OTHER_UNITS, name)
                || words.contains(Words.Kind.AVERAGE_ROWS, name)
                || OF_SEVERAL.matcher(name).find();
    }

    private Optional<Body> withPlace(BodyMention mention, String rest) {
        Matcher province = PROVINCE_AT_END.matcher(rest);
        Matcher district = DISTRICT.matcher(rest);
        if (rest.isEmpty() || rest.equals(")")) {
            return Optional.of(new Body(mention.name(), mention.district(), mention.province()));
        }
        boolean placed = province.find();
        boolean nothingElse = rest.startsWith("(") || rest.startsWith("จ") || rest.startsWith("อ");
        return nothingElse && (placed || district.find())
                ? Optional.of(new Body(
                        mention.name(),
                        mention.district().isEmpty() && district.find(0) ? district.group(1) : mention.district(),
                        placed ? province.group(1) : mention.province()))
                : Optional.empty();
    }

    /** The district that a line over bodies names; empty where it begins with none. */
    static Optional<String> findDistrict(String text) {
        return Optional.of(DISTRICT.matcher(text)).filter(Matcher::lookingAt).map(band -> band.group(1));
    }

    /** Whether a text is a word that may be a name: a mean or a sum is none. */
    boolean isPlainName(GridCell cell, String heading) {
        String text = ThaiText.clean(cell.text());
        return NAME_ALONE.matcher(text).matches()
                && !isOfAll(text, heading)
                && naming.findIndicator(text).isEmpty();
    }

    boolean isOfAll(String text, String heading) {
        return isSummary(text, heading)
                || isElse(text)
                        && (!words.starts(Words.Kind.BODY_TYPES, text)
                                || !kind(text).isEmpty());
    }

    /** Whether a text in the place of a name surely is none, such as a mean: letters of other words may stand in a name. */
    boolean isSummary(String text, String heading) {
        return ThaiText.isNothing(text)
                || !isThai(text)
                || ThaiText.fold(text).equals(ThaiText.fold(heading))
                || words.contains(Words.Kind.AVERAGE_ROWS, text)
                || words.starts(Words.Kind.TOTAL_ROWS, text)
                || words.starts(Words.Kind.TARGET_ROWS, text)
                || words.starts(Words.Kind.PER_CENT_HEADINGS, text)
                || words.starts(Words.Kind.UNITS_ABOVE, text)
                || words.starts(Words.Kind.NOTES, text);
    }

    static boolean isThai(String text) {
        return text.codePoints().anyMatch(letter -> Character.isLetter(letter) && letter > 0x7F);
    }

    /** Whether a heading is nothing but words of an indicator's name, in their order: "งบประมาณ" of "การใช้งบประมาณ". */
    boolean isOfName(String heading) {
        String said = ThaiText.fold(heading);
        return !said.isEmpty()
                && naming.indicators().stream()
                        .anyMatch(indicator -> ThaiText.fold(indicator.name()).contains(said));
    }

    /** The indicator or instrument that a heading names. */
    Optional<Column> part(String heading) {
        Optional<Column> indicator = naming.findIndicator(heading)
                .filter(match -> match.kind() != NameKind.CONTAINED || !claim.isNoResultOfIndicator(heading))
                .map(match -> new Column.OfIndicator(match.indicator()));
        if (indicator.isPresent()) {
            return indicator;
        }
        String said = withoutYear(ThaiText.arabicDigits(ThaiText.fold(heading)));
        return numbered(said)
                .or(() -> naming.findInstrument(heading)
                        .filter(any -> isOfScores(INSTRUMENT.matcher(said).replaceAll("")))
                        .map(instrument -> new Column.OfFigure(ReportedFigure.Kind.of(instrument))));
    }

    /** The indicator whose number a folded text is and nothing else: "ตัวชี้วัดที่3". */
    Optional<Column> numbered(String folded) {
        return Optional.of(INDICATOR_NUMBER.matcher(folded))
                .filter(Matcher::matches)
                .map(matcher -> Integer.parseInt(matcher.group(1)))
                .filter(number -> number >= 1 && number <= INDICATORS)
                .map(Column.OfIndicator::new);
    }

    /** Whether a heading says in full that its numbers are something else than results. */
    boolean isElse(String heading) {
        String folded = ThaiText.fold(heading);
        return claim.inLabel(heading).filter("not-the-result"::equals).isPresent()
                || claim.isWeighted(heading)
                || claim.isBeforeAppeal(heading)
                || words.starts(Words.Kind.FIGURES_BESIDE_SCORES, heading)
                || claim.isBesideScores(heading)
                || words.contains(Words.Kind.MARKS_OF_CHANGE, heading)
                || folded.contains("อันดับ")
                || folded.contains("ลำดับ")
                || claim.isOfOtherAssessment(heading)
                || claim.isSelfAssessment(heading);
    }

    boolean isOfScores(String said) {
        String own = FULL_MARKS.matcher(said.replaceAll("[()\\s]", "")).replaceAll("");
        return own.isEmpty() || words.is(Words.Kind.TOTAL_ROWS, own) || claim.isOfTotal(own) || claim.isOfScores(own);
    }

    /** Whether a text says that figures are scores or results, in Thai or in English. */
    boolean namesScores(String text) {
        return words.contains(Words.Kind.SCORE_TITLES, text)
                || SCORES.matcher(ThaiText.fold(text)).find();
    }

    boolean isOwnMean(String heading) {
        return !isMeanAlone(heading) && !heard(heading).equals(heading);
    }

    /** A heading without the word for a mean where the rest names a total or nothing but scores. */
    String heard(String heading) {
        String rest = withoutMean(heading);
        boolean total = isMeanAlone(heading) || words.is(Words.Kind.TOTAL_ROWS, withoutYear(rest));
        return total && !rest.equals(ThaiText.fold(heading)) ? rest : heading;
    }

    static String withoutMean(String heading) {
        return MEAN.matcher(ThaiText.fold(heading)).replaceAll("");
    }

    /** Whether a heading names the mean score and says nothing of what. */
    static boolean isMeanAlone(String heading) {
        return MEAN_ALONE
                .matcher(withoutYear(ThaiText.arabicDigits(ThaiText.fold(heading))))
                .matches();
    }

    /** Whether a line above a list says only of which year, place, kind or level of bodies it is, or that it goes on. */
    boolean isCaption(String text) {
        String rest = CAPTION.matcher(withoutYear(ThaiText.arabicDigits(ThaiText.fold(text))))
                .replaceAll("");
        return rest.isEmpty() || !kind(text).isEmpty() || isLevelBand(text);
    }

    boolean isOfIndicators(String band) {
        return ThaiText.fold(band).contains("ตัวชี้วัด") || namesInstrument(band);
    }

    boolean namesInstrument(String text) {
        return INSTRUMENT.matcher(ThaiText.fold(text)).find();
    }

    /** A folded text without the words for a year. */
    static String withoutYear(String folded) {
        return YEAR.matcher(folded).replaceAll("");
    }

    static Optional<FiscalYear> year(String text) {
        return FiscalYears.findOnlyIn(ThaiText.clean(text));
    }

    /** The number that a text is and nothing else; less than 0 for none. */
    static int bareNumber(String text) {
        Matcher match = BARE_NUMBER.matcher(ThaiText.arabicDigits(text));
        return match.matches() ? Integer.parseInt(match.group(1)) : -1;
    }
}
