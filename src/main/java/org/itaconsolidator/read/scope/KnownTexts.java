package org.itaconsolidator.read.scope;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Splits a text around scores into the parts that such texts consist of: names of the assessment, its instruments and
 * indicators, of bodies, places and divisions, years, days, sources, signatures. Words that say that scores are no
 * result cannot all be listed, but the parts of honest score documents can; whatever is left over may mean anything.
 */
public final class KnownTexts {
    /** Fewer unknown letters than this are the end of a word and are shown with what is in front of them. */
    private static final int FEWEST_LETTERS = 3;

    private static final List<Words.Kind> LISTS = List.of(
            Words.Kind.AROUND_SCORES,
            Words.Kind.PAPER_STARTS,
            Words.Kind.SCORE_ADDITIONS,
            Words.Kind.OFFICIAL_RESULT,
            Words.Kind.SELF_ASSESSMENT,
            Words.Kind.AFTER_APPEAL,
            Words.Kind.TOTAL_ROWS,
            Words.Kind.RANKS,
            Words.Kind.IN_ORDER,
            Words.Kind.LEVEL_ROWS,
            Words.Kind.SIGNERS,
            Words.Kind.OFFICES,
            Words.Kind.OFFICE_FIELDS,
            Words.Kind.ASSESSMENT);

    private static final int LONGEST_SIGNED = 100;

    /** A shorter text is a label, which may say anything of the figure beside it. */
    private static final int FEWEST_OF_A_SENTENCE = 12;

    private static final Pattern NUMBER = Pattern.compile("[\\d/]+");

    /** An address, an hour, and how many people or papers are counted: "ผู้ตอบ 41 ราย". */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(?<=[\\d๐-๙])\\s?(?:คน|ราย|ท่าน|ชุด|ฉบับ|แผ่น)(?![ก-๙])|(?:https?://|www\\.)\\S+|(?<![\\w.-])[\\w.-]++@[\\w.-]+|(?<=[\\d๐-๙])\\s?น\\.|(?<![\\p{L}\\p{M}\\p{N}_])rpt\\d+"
                    + "|(?<![a-z0-9.-])(?=[a-z0-9.-]*?[a-z0-9-]\\.(?:go|or|co|in)\\.th)\\S+");

    /** A person's name behind the title, the number of a letter, an office of a province, an aim or another unit's mean with its figure. */
    private static final Pattern NAMES = Pattern.compile(
            "(?<=ท้องถิ่น|ประจำ)(?:จังหวัด|อำเภอ)[ก-๙]{2,20}(?=[\\s),]|$)|"
                    + "(?<![ก-๙])(?:นางสาว|นาง|นาย(?!ก)|น\\.ส\\.)\\s?[ก-๙]{2,20}(?:\\s+[ก-๙]{2,20})?|(?<![ก-๙])[ก-ฮ]{2}\\s?[\\d๐-๙]{4,}\\S*"
                    + "|(?:ค่า|คะแนน)?เฉลี่ย(?:ระดับ|ของ|ทั้ง)?(?:ประเทศ|จังหวัด|อำเภอ)\\s?(?:คือ|เท่ากับ|ได้)?\\s?[\\d๐-๙]{2,3}(?![\\d๐-๙])"
                    + "|(?:ค่า)?เป้าหมาย(?:ของหน่วยงาน|ตามแผน[ก-๙]{2,25}?|ปี\\s?[\\d๐-๙]{4})?\\s?(?:ร้อยละ|ไม่น้อยกว่า|คือ|=)?\\s?[\\d๐-๙]{2,3}(?![\\d๐-๙])");

    /** A letter alone is a level or the number of a list, one with a number an item. */
    private static final Pattern LETTERS = Pattern.compile(
            "(?<![\\p{L}\\p{M}.])\\p{L}(?![\\p{L}\\p{M}.])|^\\p{L}[.)](?!\\s?\\p{L}\\.)|(?i)(?<![a-z])[ieo]-?[\\d๐-๙]{1,2}(?!\\d)|ฯ");

    /** A title with a name and a family name; a sentence about somebody runs on. */
    private static final Pattern PERSON =
            Pattern.compile("[^\\s)\\d๐-๙]{1,25}(?:\\s+[^\\s)\\d๐-๙]{1,40}){0,3}[)\\s.…_]*");

    /** What is of no consequence for figures by its form: pages, days and hours, telephones, addresses; what follows may be. */
    private static final Pattern OF_NO_FIGURES = Pattern.compile("(?i)\\(?(?:"
            + "(?:หน้า(?:ที่)?|แผ่น(?:ที่)?|page)\\s*\\d{1,3}(?:\\s*(?:/|จาก|of)\\s*\\d{1,3})?(?!\\d)"
            + "|(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)ที่\\s*\\d{1,2}(?!\\d)"
            + "(?:\\s*" + MonthNames.IN_TEXT + ")?"
            + "|(?:https?://|www\\.)\\S+|[\\w.-]++@[\\w.-]+"
            + "|(?:โทร(?:ศัพท์|สาร)?|tel|มือถือ|แฟกซ์|fax)[^\\d\\p{L}]{0,12}[\\d() -]{6,}|0\\d[\\d -]{7,}"
            + "|(?:เลขที่|บ้านเลขที่|ที่อยู่)?\\s*\\d{1,4}(?:/\\d+)?\\s*"
            + "(?:(?:หมู่(?:ที่)?|ม\\.)\\s*\\d{1,2}(?!\\d)|(?:ถนน|ถ\\.|ซอย|ซ\\.)\\s?[ก-๙]{2,25})"
            + "(?:\\s+(?:บ้าน|ถนน|ถ\\.|ซอย|ซ\\.|ตำบล|ต\\.|อำเภอ|อ\\.|จังหวัด|จ\\.)\\s?[ก-๙]{2,25}(?=\\s|$))*"
            + "|ที่ตั้ง(?:อยู่)?\\s*(?:ตรงข้าม|ใกล้|ติด)[ก-๙]{2,25}(?=\\s|$)"
            + ")\\)?");

    private static final Pattern IN_BRACKETS = Pattern.compile("[()]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final int MOST_QUOTED = 10;

    private static final Locale THAI = Locale.forLanguageTag("th");

    private static final Pattern BEFORE_SIGNER = Pattern.compile("^[\\s(.…_)]+");

    private final Words words;
    private final OwnBody body;
    private final Vocabulary vocabulary;
    private final ScoreWords claim;
    private final WordChain everyday;

    public KnownTexts(Words words, Vocabulary vocabulary, OwnBody body) {
        this.words = words;
        this.body = body;
        this.vocabulary = vocabulary;
        this.claim = new ScoreWords(words);
        this.everyday = new WordChain(
                words, List.of(Words.Kind.EVERYDAY, Words.Kind.OFFICIAL_RESULT), letter -> !says((char) letter));
    }

    /**
     * Whether a text alone in its place says nothing of the figures around it: a note of days, sources, papers and people, an
     * address, a page, what full marks are. One that takes figures back, whatever it begins with, is none; nor is one of papers,
     * places and people that names a year or scores, or goes on with what nobody understands.
     */
    public boolean isRemark(String text) {
        if (!words.tellsAnything(text) || ScoreWords.isOwnFigure(text)) {
            return true;
        }
        if (claim.takesBack(text)) {
            return false;
        }
        if (words.starts(Words.Kind.NOTES, text)
                || words.starts(Words.Kind.REMARK_STARTS, text)
                || words.is(Words.Kind.REMARKS, text)
                || words.is(
                        Words.Kind.SCORE_ADDITIONS, IN_BRACKETS.matcher(text).replaceAll(""))
                || body.isAddress(text)) {
            return true;
        }
        boolean signed = isSigned(text);
        return (signed
                        || words.starts(Words.Kind.PAPER_STARTS, text)
                        || OF_NO_FIGURES
                                .matcher(ThaiText.arabicDigits(text).strip())
                                .lookingAt())
                && FiscalYears.inText(text).isEmpty()
                && !words.contains(Words.Kind.SCORE_TITLES, text)
                && (signed || listUnknown(text).isEmpty());
    }

    /** Whether a text is nothing but everyday words of an office. */
    boolean isEveryday(String text) {
        return everyday.is(ThaiText.fold(Asides.without(text)));
    }

    /**
     * What such texts are made of, the same for all workbooks.
     *
     * @param ofNames what is left over of a folded name, to which no division belongs
     * @param ofOwners the same of a text that says whose or of what something is
     * @param ofLabels the same of another short text
     * @param ofSentences the same of a sentence
     * @param ofOtherSentences the same of one that speaks of no figures
     */
    public record Vocabulary(
            Memo<List<String>> ofNames,
            Memo<List<String>> ofOwners,
            Memo<List<String>> ofLabels,
            Memo<List<String>> ofSentences,
            Memo<List<String>> ofOtherSentences) {
        /** The words of the lists, the names of all years' instruments and indicators, those of divisions. */
        public static Vocabulary of(Words words, Frameworks frameworks, DivisionNames divisions) {
            Set<String> all = new HashSet<>(words.listFolded(LISTS));
            for (FiscalYear year : frameworks.years()) {
                Framework framework = frameworks.getFramework(year);
                framework.indicators().forEach(def -> addFolded(all, def.name(), def.spellings()));
                framework.instruments().forEach(def -> addFolded(all, def.name(), def.spellings()));
            }
            Memo<List<String>> ofNames = without(all, words);
            all.addAll(divisions.listSpellings());
            Memo<List<String>> ofOwners = without(all, words);
            all.addAll(words.folded().get(Words.Kind.EVERYDAY));
            Memo<List<String>> ofLabels = without(all, words);
            all.addAll(words.folded().get(Words.Kind.PEOPLE));
            Memo<List<String>> ofSentences = without(all, words);
            all.addAll(words.folded().get(Words.Kind.OF_THE_OFFICE));
            return new Vocabulary(ofNames, ofOwners, ofLabels, ofSentences, without(all, words));
        }

        private static void addFolded(Set<String> all, String name, List<String> spellings) {
            all.add(ThaiText.fold(name));
            spellings.forEach(spelling -> all.add(ThaiText.fold(spelling)));
        }

        private static Memo<List<String>> without(Set<String> known, Words words) {
            Set<String> people = Set.copyOf(words.folded().get(Words.Kind.PEOPLE));
            List<String> owners = words.folded().get(Words.Kind.OWNERS_OF_FIGURES);
            Map<Character, List<KnownWord>> byFirstLetter = known.stream()
                    .filter(word -> !word.isEmpty() && word.indexOf('*') < 0)
                    .map(word -> new KnownWord(word, people.contains(word) ? owners : List.of()))
                    .collect(Collectors.groupingBy(word -> word.word().charAt(0)));
            return new Memo<>(text -> leftOver(text, byFirstLetter));
        }
    }

    /** The parts of a text that nobody knows, in its order; empty where all of it is known. */
    public List<String> listUnknown(String text) {
        if (words.starts(Words.Kind.WHOSE_IT_IS, text)) {
            return listUnknown(text, vocabulary.ofOwners());
        }
        boolean sentence = NUMBER.matcher(ThaiText.fold(text)).replaceAll("").length() >= FEWEST_OF_A_SENTENCE;
        if (!sentence) {
            return listUnknown(text, vocabulary.ofLabels());
        }
        return listUnknown(
                text, Asides.speaksOfFigures(text) ? vocabulary.ofSentences() : vocabulary.ofOtherSentences());
    }

    public String quoteUnknown(String text) {
        return quote(text, listUnknown(text));
    }

    /** Parts of a text, folded, as its reader sees them: whole words, of what stands between blanks. */
    public static String quote(String text, List<String> unknown) {
        List<String> runs = List.of(BLANKS.split(text.strip()));
        List<String> folded = runs.stream().map(ThaiText::fold).toList();
        List<String> words = unknown.stream()
                .limit(MOST_QUOTED)
                .map(part -> IntStream.range(0, runs.size())
                        .filter(i -> folded.get(i).contains(part))
                        .mapToObj(i -> wholeWords(runs.get(i), folded.get(i), part))
                        .findFirst()
                        .orElse(part))
                .distinct()
                .toList();
        return words.stream()
                        .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && other.contains(word)))
                        .collect(Collectors.joining(", "))
                + (unknown.size() > MOST_QUOTED ? " …" : "");
    }

    /** A part of a run of letters with the words at its ends; the whole run where its letters were changed. */
    private static String wholeWords(String run, String folded, String part) {
        if (folded.length() != run.length()) {
            return run;
        }
        BreakIterator words = BreakIterator.getWordInstance(THAI);
        words.setText(run);
        int start = folded.indexOf(part);
        int end = start + part.length();
        return run.substring(
                words.isBoundary(start) ? start : words.preceding(start),
                words.isBoundary(end) ? end : words.following(end));
    }

    /** The unknown parts of an indicator's name, to which no division belongs. */
    public List<String> listUnknownOfName(String text) {
        return listUnknown(text, vocabulary.ofNames());
    }

    private List<String> listUnknown(String text, Memo<List<String>> unknown) {
        if (ThaiText.isNothing(text)
                || words.saysNothing(text)
                || claim.isCountedInScores(text)
                || words.is(Words.Kind.REMARKS, text)
                || isSigned(text) && !claim.takesBack(text) && !Asides.speaksOfFigures(text)) {
            return List.of();
        }
        if (ScoreWords.isOwnFigure(text)) {
            return ScoreWords.findOtherFullMarks(text).isPresent() ? List.of(text) : List.of();
        }
        Matcher form = OF_NO_FIGURES.matcher(ThaiText.arabicDigits(text).strip());
        String said = form.lookingAt() ? text.strip().substring(form.end()) : text;
        String typed = body.withoutTypedNames(said);
        List<String> left = unknown.of(withoutAddresses(typed));
        return left.isEmpty() ? left : unknown.of(withoutAddresses(body.withoutBareName(typed)));
    }

    private static String withoutAddresses(String text) {
        String rest = NAMES.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
        return ThaiText.fold(LETTERS.matcher(rest).replaceAll(" "));
    }

    private boolean isSigned(String text) {
        String name = BEFORE_SIGNER.matcher(text).replaceFirst("");
        return words.starts(Words.Kind.SIGNATURES, text)
                || words.starts(Words.Kind.PERSON_TITLES, name)
                        && PERSON.matcher(name).matches()
                || words.starts(Words.Kind.SIGNERS, text) && text.length() <= LONGEST_SIGNED
                || words.starts(Words.Kind.CERTIFIED, text)
                || words.is(Words.Kind.SUPERIORS_REMARKS, text);
    }

    /**
     * A word that texts are made of.
     *
     * @param notBehind words behind which it says something of figures
     */
    private record KnownWord(String word, List<String> notBehind) {
        boolean isAt(int at, String text) {
            int end = at + word.length();
            return text.startsWith(word, at)
                    && (end == text.length() || !isMark(text.charAt(end)))
                    && notBehind.stream().noneMatch(owner -> text.startsWith(owner, at - owner.length()));
        }
    }

    /** What is left of a folded text when as much as can be is taken for known words. */
    private static List<String> leftOver(String text, Map<Character, List<KnownWord>> known) {
        int length = text.length();
        int[] cost = new int[length + 1];
        int[] to = new int[length];
        for (int at = length - 1; at >= 0; at--) {
            boolean says = says(text.charAt(at));
            cost[at] = cost[at + 1] + (says ? 1 : 0);
            to[at] = at + 1;
            for (KnownWord word : known.getOrDefault(text.charAt(at), List.of())) {
                int end = at + word.word().length();
                if (word.isAt(at, text) && cost[end] <= cost[at]) {
                    cost[at] = cost[end];
                    to[at] = -end;
                }
            }
        }
        List<String> unknown = new ArrayList<>();
        int word = 0;
        for (int at = 0; at < length; ) {
            if (to[at] > 0 && says(text.charAt(at))) {
                int end = at;
                while (end < length && to[end] > 0 && says(text.charAt(end))) {
                    end++;
                }
                boolean tail = end - at < FEWEST_LETTERS && Character.isLetter(text.charAt(at));
                unknown.add(text.substring(tail ? word : at, end));
                at = end;
            } else {
                word = to[at] < 0 ? at : at + 1;
                at = Math.abs(to[at]);
            }
        }
        return List.copyOf(unknown);
    }

    /** Whether a character is a part of a word, or says by itself that something is open. */
    private static boolean says(char letter) {
        return Character.isLetter(letter) || isMark(letter) || letter == '?' || letter == '~' || letter == '≈';
    }

    private static boolean isMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
