package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.NameDifference;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * The names that a workbook itself uses for the ten indicators if it shortens them or their text is damaged
 * ("ใช้อำนาจ", "การเปดิ เผยข้อมลู"): texts that follow each other down a column or along a row and match the official
 * names one to one by their rare parts. One such text alone would be no name; eight of ten are, and then the others of ten are
 * what is left.
 */
public final class OwnNames {
    private static final int FEWEST = 8;

    /** So many of ten in English are enough if each stands in its own place among the ten and the others fit to theirs. */
    private static final int FEWEST_IN_PLACE = 5;

    private static final int ROWS_TO_LOOK_AT = 60;
    private static final int LONGEST = 60;
    private static final int LONGEST_OF_A_BODY = 80;
    private static final int INDICATORS = 10;
    private static final int FEWEST_OF_PART = 2;
    /** Within so many letters a number before a name ends: "ตัวชี้วัดที่ 10". */
    private static final int LONGEST_NUMBER = 16;

    private static final int FEWEST_PAIRS = 2;

    /** Below a heading that leaves it open, short names are taken for indicators' only if there are so many and no others. */
    private static final int FEWEST_OPEN = 3;

    /** So much of a text must be in the name, in per cent, and so much more than in any other. */
    private static final int LEAST = 60;

    private static final int HALF = 50;
    private static final String DOING = "การ";
    private static final int AHEAD = 15;
    private static final char FIRST_CONSONANT = '\u0E01';
    private static final char LAST_CONSONANT = '\u0E2E';

    /** A name in another language behind the name; the same words behind several are a remark. */
    private static final Pattern TRANSLATION = Pattern.compile("(?<!\\s)\\s*+\\(([A-Za-z][A-Za-z &/'.,-]+)\\)\\s*$");

    private static final int BEGINNING = 4;
    private static final Set<String> JOINING = Set.of("of", "the", "and", "to", "for", "in", "on", "by", "anti");

    /** Whose indicators the ten are: "การใช้งบประมาณ ของหน่วยงาน (IIT)", "การใช้อำนาจของผู้บังคับบัญชา". */
    private static final WordPattern OF_BODY =
            WordPattern.of(Pattern.compile("(?:ของ|ใน)(?:หน่วยงาน|เจ้าหน้าที่|ผู้บังคับบัญชา)(?: ?\\([IEO]IT\\))?$"));

    /** What an indicator may be called in front of its name: "ด้านการใช้อำนาจ". */
    private static final Pattern CALLED = Pattern.compile("^\\s*(?:ด้าน|เรื่อง|ประเด็น)(?:ที่\\s*\\p{Nd}{1,2})?\\s*");

    /** A word and number in front of a name in English, whose blanks part its words: "Indicator 5: Resolving Corruption Problems". */
    private static final Pattern NUMBER_IN_ENGLISH =
            Pattern.compile("^\\s*(?i:indicator|no|kpi)\\b\\.?\\s*\\p{Nd}{1,2}\\s*[.):-]*\\s*(?=[A-Za-z])");

    /** A number alone in front of one: "5. Resolving Corruption Problems". */
    private static final Pattern COUNTED_IN_ENGLISH = Pattern.compile("^\\s*\\p{Nd}{1,2}\\s*[.):-]*\\s*(?=[A-Za-z])");

    /** What a label says in front of an indicator's name: that it is one, and which. */
    private static final Pattern LABEL =
            Pattern.compile("(.{0,40}?)(?:การ์ด|กล่อง)?(?:ตัวชี้วัด|ตชว\\.?|ด้าน)(?:ที่)?\\d{0,2}[.):–-]*");

    private final Framework framework;
    private final Words words;

    /**
     * Pairs of consonants by the indicators that have them: vowels and tone marks are what damage moves and drops. Of names in English
     * how their words begin: what a word ends with only bends it.
     */
    private final Map<String, Set<Integer>> pairs = new HashMap<>();

    private final Memo<OptionalInt> matched = new Memo<>(this::match);

    /** @param framework whose ten indicators a workbook may call something else */
    public OwnNames(Framework framework, Words words) {
        this.framework = framework;
        this.words = words;
        for (IndicatorDef indicator : framework.indicators()) {
            add(indicator.name(), indicator.number());
            indicator.spellings().stream()
                    .filter(name -> isLatin(name.charAt(0)))
                    .forEach(name -> add(name, indicator.number()));
        }
    }

    private void add(String name, int number) {
        pairs(name, true)
                .forEach(pair ->
                        pairs.computeIfAbsent(pair, none -> new HashSet<>()).add(number));
    }

    private static boolean isLatin(char letter) {
        return letter >= 'A' && letter <= 'z' && Character.isLetter(letter);
    }

    /** The texts of a workbook that are such names; empty where there are none, or all are known as they are. */
    public Map<String, Integer> find(List<Grid> grids, HeadingMatcher matcher) {
        Map<String, Integer> found = new HashMap<>();
        List<List<String>> ofAll = new ArrayList<>();
        for (Grid grid : grids) {
            Map<Integer, List<String>> columns = new TreeMap<>();
            List<List<String>> rows = new ArrayList<>();
            for (GridRow row : grid.listRows().stream().limit(ROWS_TO_LOOK_AT).toList()) {
                List<String> across = new ArrayList<>();
                row.where(OwnNames::mayBeName).forEach(cell -> {
                    across.add(cell.text());
                    columns.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                            .add(cell.text());
                });
                addSet(across, found);
                rows.add(across);
            }
            columns.values().forEach(column -> {
                addSet(column, found);
                addLabels(column, found);
            });
            addParts(columns.values(), found);
            addParts(rows, found);
            ofAll.addAll(columns.values());
            PlanNames.list(grid, matcher).forEach(column -> addOfMeasures(column, found));
        }
        if (grids.size() > 1) {
            addParts(ofAll, found); // an instrument on each sheet
        }
        return found;
    }

    /**
     * Adds the names of a column of measures that shorten those of indicators, each another's: where the heading says indicators, most
     * of them, and where it leaves it open, several and nothing else.
     */
    private void addOfMeasures(PlanNames column, Map<String, Integer> found) {
        Map<String, OptionalInt> named = new LinkedHashMap<>();
        Map<Integer, String> own = new HashMap<>();
        boolean each = true;
        for (PlanNames.Place place : column.cells()) {
            String text = place.cell().text();
            named.computeIfAbsent(text, this::matchOfMeasures);
        }
        int known = 0;
        for (Map.Entry<String, OptionalInt> entry : named.entrySet()) {
            known += entry.getValue().isPresent() ? 1 : 0;
            if (entry.getValue().isPresent()) {
                String name = ThaiText.fold(entry.getKey());
                String other = own.putIfAbsent(entry.getValue().getAsInt(), name);
                each &= other == null || other.equals(name);
            }
        }
        boolean most = column.said() ? known * 5 >= named.size() * 4 : known == named.size() && known >= FEWEST_OPEN;
        if (!each || !most) {
            return;
        }
        named.forEach((text, number) -> {
            if (number.isPresent() && framework.findIndicator(text).isEmpty()) {
                found.put(text, number.getAsInt());
            }
        });
    }

    private OptionalInt matchOfMeasures(String text) {
        Optional<IndicatorMatch> exact = framework.findIndicator(text).filter(IndicatorMatch::isName);
        if (exact.isPresent()) {
            return OptionalInt.of(exact.get().indicator());
        }
        OptionalInt shortened = framework.findShortenedIndicator(text);
        if (shortened.isPresent()) {
            return shortened;
        }
        OptionalInt damaged = matched.of(text);
        return damaged.isPresent()
                        && text.length() * 100
                                >= framework
                                                .getIndicator(damaged.getAsInt())
                                                .name()
                                                .length()
                                        * LEAST
                ? damaged
                : OptionalInt.empty();
    }

    private static boolean mayBeName(GridCell cell) {
        return cell.isText()
                && (cell.text().length() <= LONGEST
                        || cell.text().length() <= LONGEST_OF_A_BODY && OF_BODY.isIn(cell.text()))
                && FiscalYears.listIn(cell.text()).isEmpty(); // "ปีงบประมาณ 2568" has all the letters of การใช้งบประมาณ
    }

    /** Adds the texts that are not known as they are of a run of names without another text between them. */
    private void addSet(List<String> texts, Map<String, Integer> found) {
        if (texts.size() < FEWEST || new HashSet<>(texts).size() < FEWEST) {
            return;
        }
        Map<Integer, String> run = new TreeMap<>();
        for (String text : texts) {
            OptionalInt named = matched.of(text);
            String other = named.isPresent() ? run.get(named.getAsInt()) : null;
            if (named.isPresent() && (other == null || isOfficial(text) && !isOfficial(other))) {
                run.put(named.getAsInt(), text); // "ข้อมูล" in front of all ten is no short name of one
            } else if (!run.isEmpty() && (named.isPresent() || !isBetween(text))) {
                take(run, found);
                run.clear();
                named.ifPresent(number -> run.put(number, text));
            }
        }
        take(run, found);
        if (run.size() < INDICATORS) {
            takeTen(texts, found);
        }
    }

    /** Adds the names of a set of which each column, or row, has a part: one instrument's, or half of them. */
    private void addParts(Collection<List<String>> parts, Map<String, Integer> found) {
        Map<Integer, String> set = new TreeMap<>();
        List<String> texts = new ArrayList<>();
        for (List<String> part : parts) {
            Map<Integer, String> run = new TreeMap<>();
            int first = 0;
            int last = 0;
            for (int i = 0; i < part.size(); i++) {
                OptionalInt named = matched.of(part.get(i));
                if (named.isPresent()) {
                    String other = run.putIfAbsent(named.getAsInt(), part.get(i));
                    if (other != null && isBetween(other)) {
                        run.clear(); // "OIT เปิดเผยข้อมูล" over the indicators of OIT
                        run.put(named.getAsInt(), part.get(i));
                    } else if (other != null) {
                        return; // measures name theirs again and again
                    }
                    first = run.size() == 1 ? i : first;
                    last = i;
                }
            }
            if (run.size() >= FEWEST_OF_PART) {
                if (run.keySet().stream().anyMatch(set::containsKey)) {
                    return;
                }
                set.putAll(run);
                texts.addAll(part.subList(first, last + 1));
            }
        }
        take(texts.size() == INDICATORS && set.size() < INDICATORS ? complete(texts) : set, found);
    }

    /** Adds labels that end with the names of the indicators, each behind the same words: "คะแนน ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่". */
    private void addLabels(List<String> texts, Map<String, Integer> found) {
        if (texts.size() < FEWEST) {
            return;
        }
        Map<Integer, String> run = new TreeMap<>();
        for (String text : texts) {
            framework
                    .findIndicator(text)
                    .filter(match -> match.kind() == NameKind.CONTAINED && isLabelled(text, match.indicator()))
                    .ifPresent(match -> run.putIfAbsent(match.indicator(), text));
        }
        if (run.size() >= FEWEST) {
            run.forEach((number, text) -> found.put(text, number));
        }
    }

    private boolean isLabelled(String text, int indicator) {
        String folded = ThaiText.fold(text);
        IndicatorDef named = framework.getIndicator(indicator);
        return Stream.concat(Stream.of(named.name()), named.spellings().stream())
                .map(ThaiText::fold)
                .filter(folded::endsWith)
                .map(name -> LABEL.matcher(folded.substring(0, folded.length() - name.length())))
                .anyMatch(label -> label.matches()
                        && (label.group(1).isEmpty() || words.is(Words.Kind.SCORE_LABELS, label.group(1))));
    }

    /** Takes ten texts one after the other if what is left behind the certain ones is one to one, too. */
    private void takeTen(List<String> texts, Map<String, Integer> found) {
        if (texts.stream()
                        .flatMap(text -> matched.of(text).stream().boxed())
                        .distinct()
                        .count()
                < (isLatin(texts.get(texts.size() - 1).charAt(0)) ? FEWEST_IN_PLACE : FEWEST)) {
            return;
        }
        List<String> names = texts.stream()
                .filter(text -> matched.of(text).isPresent() || !isBetween(text))
                .toList();
        for (int from = 0; from + INDICATORS <= names.size(); from++) {
            take(complete(names.subList(from, from + INDICATORS)), found);
        }
    }

    /**
     * Ten texts by their indicators: each that is left over is that of the only one left to which its words fit, and in its place where the
     * others stand in order. Empty where they are not ten names.
     */
    private Map<Integer, String> complete(List<String> ten) {
        Map<Integer, String> run = new TreeMap<>();
        List<Integer> certain = new ArrayList<>();
        boolean inPlace = true;
        for (int i = 0; i < INDICATORS; i++) {
            OptionalInt number = matched.of(ten.get(i));
            if (number.isPresent()) {
                certain.add(number.getAsInt());
                run.put(number.getAsInt(), ten.get(i));
                inPlace &= number.getAsInt() == i + 1;
            }
        }
        boolean byPlace = inPlace && certain.size() < FEWEST;
        if (certain.size() < (byPlace ? FEWEST_IN_PLACE : FEWEST) || run.size() < certain.size()) {
            return Map.of();
        }
        List<Integer> free = framework.indicators().stream()
                .map(IndicatorDef::number)
                .filter(number -> !run.containsKey(number))
                .toList();
        List<Integer> numbers = new ArrayList<>();
        for (String text : ten) {
            List<Integer> fitting = matched.of(text).isPresent()
                    ? List.of(matched.of(text).getAsInt())
                    : free.stream()
                            .filter(number -> fits(text, number) && (!byPlace || number == numbers.size() + 1))
                            .toList();
            if (fitting.size() != 1) {
                return Map.of();
            }
            numbers.add(fitting.get(0));
            run.put(fitting.get(0), text);
        }
        return run.size() == INDICATORS && (isInOrder(numbers) || !isInOrder(certain)) ? run : Map.of();
    }

    private static boolean isInOrder(List<Integer> numbers) {
        return numbers.stream().sorted().toList().equals(numbers);
    }

    /**
     * Whether a text has no more letters than an indicator's name, and most of them are in it; in English no more words, of which half are
     * its own.
     */
    private boolean fits(String text, int number) {
        Matcher counted = COUNTED_IN_ENGLISH.matcher(text);
        return isOf(number, rest(text)) || counted.lookingAt() && isOf(number, text.substring(counted.end()));
    }

    private boolean isOf(int number, String rest) {
        boolean english = !rest.isEmpty() && isLatin(rest.charAt(0));
        IndicatorDef indicator = framework.getIndicator(number);
        int longest = Stream.concat(Stream.of(indicator.name()), indicator.spellings().stream())
                .filter(name -> !english || isLatin(name.charAt(0)))
                .mapToInt(name -> english ? pairs(name, true).size() : name.length())
                .max()
                .orElse(0);
        List<String> own = pairs(rest, english);
        long shared = own.stream()
                .filter(pair -> pairs.getOrDefault(pair, Set.of()).contains(number))
                .count();
        return shared > 0
                && shared * 100 >= own.size() * (english ? HALF : LEAST)
                && (english ? own.size() : rest.length()) <= longest;
    }

    private void take(Map<Integer, String> run, Map<String, Integer> found) {
        if (run.size() < FEWEST) {
            return;
        }
        Set<String> translations = new HashSet<>();
        run.values().stream().map(OwnNames::translation).forEach(translations::add);
        boolean translated = translations.size() == run.size();
        boolean agrees = run.entrySet().stream()
                .allMatch(each -> framework
                        .findIndicator(each.getValue())
                        .filter(match -> match.indicator() != each.getKey())
                        .isEmpty());
        if (agrees) {
            run.forEach((number, text) -> {
                Optional<IndicatorMatch> known = framework.findIndicator(text);
                if (translated
                        || isOfBody(text)
                        || known.filter(IndicatorMatch::isName).isEmpty()
                                && !(known.isEmpty() && hasAnotherWord(text, number))) {
                    found.put(text, number);
                }
            });
        }
    }

    /**
     * Whether a text has a word in the place of another that is much of the name: "การป้องกันโรค" is no prevention of corruption, however it
     * begins; "ใช้ทรัพย์สินของหลวง" is all but the name.
     */
    private boolean hasAnotherWord(String text, int number) {
        String own = consonants(rest(text));
        IndicatorDef indicator = framework.getIndicator(number);
        return !own.isEmpty()
                && Stream.concat(Stream.of(indicator.name()), indicator.spellings().stream())
                        .map(OwnNames::consonants)
                        .filter(name -> !name.isEmpty())
                        .allMatch(name -> NameDifference.differInWord(own, name)
                                && !own.startsWith(name.substring(0, (name.length() * 2 + 2) / 3)));
    }

    /** Vowels and tone marks are what damage moves and drops. */
    private static String consonants(String text) {
        return (text.startsWith(DOING) ? text.substring(DOING.length()) : text)
                .chars()
                .filter(letter -> letter >= FIRST_CONSONANT && letter <= LAST_CONSONANT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether a text is an indicator's name and says besides whose. */
    private boolean isOfBody(String text) {
        return OF_BODY.isIn(text)
                && framework
                        .findIndicator(rest(text))
                        .filter(IndicatorMatch::isName)
                        .isPresent();
    }

    /** A text without what may stand before and behind a name. */
    private String rest(String text) {
        Matcher english = NUMBER_IN_ENGLISH.matcher(text);
        if (english.lookingAt()) {
            return TRANSLATION.matcher(text.substring(english.end())).replaceFirst("");
        }
        if (isLatin(text.charAt(0)) && consonants(text).isEmpty()) {
            return text; // blanks part the words of a name in English
        }
        String name = OF_BODY.replaceAll(text, "");
        String own = framework.withoutNumber(
                name.endsWith(")") ? TRANSLATION.matcher(name).replaceFirst("") : name);
        return CALLED.matcher(own).replaceFirst("");
    }

    private boolean isOfficial(String text) {
        return framework.findIndicator(text).filter(IndicatorMatch::isName).isPresent();
    }

    private static String translation(String text) {
        Matcher behind = TRANSLATION.matcher(text);
        return behind.find() ? ThaiText.fold(behind.group(1)) : "";
    }

    /** Whether a text may stand among the names: an instrument over its indicators, a total. */
    private boolean isBetween(String text) {
        return framework.findInstrument(text).isPresent()
                || ScoreRowKind.stated(text, framework, words).isPresent();
    }

    /** The indicator whose name a text shortens; what may stand before and behind the name is looked for only where the text alone is none. */
    private OptionalInt match(String text) {
        OptionalInt whole =
                matchName(text.endsWith(")") ? TRANSLATION.matcher(text).replaceFirst("") : text);
        boolean numbered = text.chars().limit(LONGEST_NUMBER).anyMatch(Character::isDigit);
        return whole.isEmpty() && (numbered || CALLED.matcher(text).lookingAt() || OF_BODY.isIn(text))
                ? matchName(rest(text))
                : whole;
    }

    private OptionalInt matchName(String name) {
        List<String> own = pairs(name, false);
        if (own.size() < FEWEST_PAIRS) {
            return OptionalInt.empty();
        }
        int whole = 0;
        Map<Integer, Integer> shared = new HashMap<>();
        for (String pair : own) {
            Set<Integer> of = pairs.getOrDefault(pair, Set.of());
            int weight = 60 / Math.max(1, of.size());
            whole += of.isEmpty() ? 60 : weight;
            of.forEach(number -> shared.merge(number, weight, Integer::sum));
        }
        int best = 0;
        int second = 0;
        int number = 0;
        for (Map.Entry<Integer, Integer> each : shared.entrySet()) {
            int share = each.getValue() * 100 / whole;
            if (share > best) {
                second = best;
                best = share;
                number = each.getKey();
            } else {
                second = Math.max(second, share);
            }
        }
        return best >= LEAST && best - second >= AHEAD ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /**
     * What a text has of names: pairs of Thai consonants, and of words in English how they begin; small words that join them say
     * nothing, and one that no name of ours has counts with each of its letters.
     *
     * @param ours whether it is a name of ours itself
     */
    private List<String> pairs(String text, boolean ours) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int from = i;
            while (i < text.length() && isLatin(text.charAt(i))) {
                i++;
            }
            if (i == from) {
                continue;
            }
            String word = text.substring(from, i).toLowerCase(Locale.ROOT);
            if (!JOINING.contains(word)) {
                String begins =
                        word.substring(0, Math.min(word.length(), BEGINNING)).replace('y', 'i');
                pairs.addAll(ours || this.pairs.containsKey(begins) ? List.of(begins) : List.of(begins.split("")));
            }
        }
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= FIRST_CONSONANT && letter <= LAST_CONSONANT) {
                if (before != 0) {
                    pairs.add("" + before + letter);
                }
                before = letter;
            }
        }
        return pairs;
    }
}
