package org.itaconsolidator.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.thai.name.ProperNames;
import org.itaconsolidator.thai.promise.Undone;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.PatternParts;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** The word lists by which rows, cells and tables are distinguished: {@code layouts/words.yaml}. */
public final class Words {
    /** The lists of words. The file, and {@code docs/words.md}, says above each list what its words mark. */
    public enum Kind {
        CONTINUED,
        NOTES,
        SIGNATURES,
        SIGNERS,
        SIGNED_PAPERS,
        CERTIFIED,
        SUPERIORS_REMARKS,
        PERSON_TITLES,
        OFFICES,
        OFFICE_FIELDS,
        DEEDS,
        TICK_DONE,
        TICK_NOT_DONE,
        TICK_IN_PROGRESS,
        FORM_NOTES,
        NOTHING,
        TOTAL_ROWS,
        RESULT_AS_A_WHOLE,
        WHOSE_RESULT,
        AVERAGE_ROWS,
        TARGET_ROWS,
        SCORE_LABEL_WORDS,
        FIGURES_BESIDE_SCORES,
        BESIDE_SCORES,
        MARKS_OF_CHANGE,
        GRADES,
        LEVEL_ROWS,
        BEFORE_APPEAL,
        AFTER_APPEAL,
        WEIGHTED_SCORES,
        SCORE_LABELS,
        SCORE_ADDITIONS,
        SCORE_WORDS,
        OVER_SCORES,
        SCORE_HINTS,
        NO_SCORE_HINTS,
        SCORE_SUB_HEADINGS,
        SCORES_ALONE,
        NAMES_ALONE,
        FULL_MARKS,
        SCALE_HEADINGS,
        PER_CENT_HEADINGS,
        NO_SCORES,
        RANKS,
        IN_ORDER,
        NOT_THE_RESULT,
        FORESEEN,
        AIMED_AT,
        TAKEN_BACK,
        NO_RESULT_NAMES,
        NO_RESULT_SHEETS,
        SHEETS_OF_UNITS,
        PLAIN_SHEETS,
        PLAIN_FILES,
        PLANNED_FIGURES,
        NO_RESULT_STARTS,
        NO_RESULT_TITLE_STARTS,
        DIFFERENCES,
        OTHER_INDICATORS,
        NOTE_LEADS,
        FIGURES,
        FIGURE_PARTS,
        THESE_FIGURES,
        COPULAS,
        DENIALS,
        DENIAL_PARTS,
        DENIED_OF_SCORES,
        CHANGED_OR_FORESEEN,
        CHECKERS,
        CHECKS,
        CHECKED,
        FOUND_RIGHT,
        UNITS_LEFT_OUT,
        WORK_DOERS,
        WORK_PLANS,
        WORK_DEEDS,
        NOT_YET_AND_RESULT,
        YEAR_BEFORE,
        SOME_OTHERS,
        HELD_AGAINST,
        RECKONING,
        REASONS,
        RECEIVED,
        AROUND_SCORES,
        EVERYDAY,
        PEOPLE,
        OWNERS_OF_FIGURES,
        OF_THE_OFFICE,
        WHOSE_IT_IS,
        DOUBTS,
        DOUBTS_OF_ANYTHING,
        FIGURE_SUBJECTS,
        SAID_OF_FIGURES,
        WORK_THINGS,
        SPEAK_OF_SCORES,
        NO_WORD_OF_SCORES,
        SCORE_TITLES,
        SCORE_TITLE_STARTS,
        OF_ALL_SCORES,
        BESIDE_THE_SCORES,
        SAID_OF_A_SCORE,
        DRAFTS,
        BESIDE_MEASURES,
        TITLES_BELOW_SCORES,
        PLANS_NOT_ADOPTED,
        PLANS_GIVEN_UP,
        GIVES_UP,
        GIVEN_UP_GOES_ON,
        NO_DRAFTS,
        PAPERS,
        EXAMPLE_SHEETS,
        EXAMPLE_MARKS,
        EXAMPLE_ROWS,
        TELL_TO_FILL_IN,
        UNITS_ABOVE,
        BODY_TYPES,
        BODY_HEADINGS,
        BODY_OR_DIVISION_HEADINGS,
        PLACE_HEADINGS,
        SELF_ASSESSMENT,
        TELLS_OF_ASSESSING,
        ASSESSMENT,
        OTHER_UNITS,
        OTHER_ASSESSMENTS,
        OTHER_ASSESSMENT_NAMES,
        COUNTED_IN,
        CORRECTED,
        DOUBTS_AT_A_SCORE,
        NO_DOUBTS_AT_A_SCORE,
        YEARS_OF_OTHERS,
        OTHER_SYSTEMS,
        FOREIGN_HEADINGS,
        OTHER_COLUMNS,
        PEOPLE_COLUMNS,
        WHICH_OF_THEM,
        OTHER_COLUMN_STARTS,
        SOURCE_LABELS,
        OFFICIAL_SOURCES,
        ROUND_LABELS,
        MEASURE_STARTS,
        OF_MEASURES,
        WHAT_IS_ASSESSED,
        PLAIN_TITLES,
        MEASURES_BEHIND_RESULTS,
        OWN_MEASURES,
        REMARK_STARTS,
        PAPER_STARTS,
        REMARKS,
        INSTRUMENT_LINES,
        INSTRUMENT_NAMES,
        PROSE_STARTS,
        YEAR_OF_RESULT,
        LEADS_TO,
        OFFICIAL_RESULT,
        NO_TOTAL,
        NOT_DONE,
        NOT_DONE_BECAUSE,
        NOT_DONE_TOLD,
        UNREACHABLE,
        CANCELLED,
        POSTPONED,
        DONE,
        DONE_SO_FAR,
        AHEAD,
        THROUGHOUT,
        IN_PROGRESS,
        INTENDED,
        PROGRESS_HEADINGS,
        SHARES_DONE,
        DAYS_DONE,
        OF_A_PLAN,
        CALENDARS,
        MEASURES_IN_THE_MAKING,
        ROWS_OF_NO_INDICATOR,
        MEASURE_REPORTS,
        REPORT_TITLES
    }

    private static final Map<String, PatternFile> PATTERNS = new ConcurrentHashMap<>();

    private static final Set<Kind> NAMES_OF_SCORES = EnumSet.of(Kind.SCORE_TITLES, Kind.ASSESSMENT);
    private static final Set<Kind> NAMES_OF_MEASURES = EnumSet.of(Kind.MEASURE_STARTS, Kind.MEASURE_REPORTS);

    private static final int LONGEST_NOTHING = 100;

    private static final Map<Undone, Kind> LISTED = new EnumMap<>(
            Map.of(Undone.CANCELLED, Kind.CANCELLED, Undone.POSTPONED, Kind.POSTPONED, Undone.NOT_DONE, Kind.NOT_DONE));

    /** A text that begins like prose is a sentence only if it is longer than a label. */
    private static final int LONGEST_LABEL = 30;

    private static final Pattern BRACKETS = Pattern.compile("[().*\"“”\\-]");
    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{M}\\p{N}]+$");

    private final Map<Kind, List<String>> folded;
    private final Map<List<Kind>, List<String>> joined;
    private final Map<List<Kind>, Map<Character, List<String>>> byLetter;
    private final WordIndex index;
    private final ProperNames names;
    private final Memo<String> keys;
    private final Memo<Set<Kind>> held;
    private final Memo<Optional<Undone>> undone = new Memo<>(this::findUndoneAnew);

    private Words(Map<Kind, List<String>> folded) {
        this.folded = Map.copyOf(folded);
        joined = new ConcurrentHashMap<>();
        byLetter = new ConcurrentHashMap<>();
        index = new WordIndex(folded);
        names = ProperNames.NONE;
        keys = new Memo<>(ThaiText::fold);
        held = new Memo<>(text -> index.heldBy(ThaiText.fold(text)));
    }

    private Words(Words all, ProperNames names) {
        folded = all.folded;
        joined = all.joined;
        byLetter = all.byLetter;
        index = all.index;
        this.names = names;
        keys = new Memo<>(text -> names.outOf(ThaiText.fold(text)));
        held = new Memo<>(text -> {
            String rest = keys.of(text);
            return rest.equals(ThaiText.fold(text)) ? all.held.of(text) : index.heldBy(rest);
        });
    }

    /** The same words, without looking for them in these names. */
    public Words outside(ProperNames own) {
        return new Words(this, own);
    }

    /** What is taken out of a text before words are looked for in it. */
    public ProperNames names() {
        return names;
    }

    /** The words by kind, folded by {@link ThaiText#fold}. */
    public Map<Kind, List<String>> folded() {
        return folded;
    }

    /** The words of several kinds, each once. */
    public List<String> listFolded(List<Kind> kinds) {
        return joined.computeIfAbsent(
                kinds,
                asked -> asked.stream()
                        .flatMap(kind -> folded.get(kind).stream())
                        .distinct()
                        .toList());
    }

    public Map<Character, List<String>> byFirstLetter(List<Kind> kinds) {
        return byLetter.computeIfAbsent(
                kinds,
                asked -> listFolded(asked).stream()
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.groupingBy(word -> word.charAt(0))));
    }

    /** A pattern of folded texts in which a list's name in angle brackets stands for any of its words: {@code ^<figures>}. */
    public static Pattern pattern(String template) {
        return Pattern.compile(PatternParts.NAME.matcher(template).replaceAll(list -> {
            Kind kind = Kind.valueOf(list.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            return Matcher.quoteReplacement(
                    load().folded.get(kind).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
        }));
    }

    /**
     * The {@link #pattern patterns} of a list in one of the program's own files. The file may declare under {@code parts} what several
     * patterns have in common: the part's name in angle brackets stands for it.
     */
    public static List<Pattern> patterns(String file, String list) {
        return templates(file, list).map(Words::pattern).toList();
    }

    /** Any of the {@link #patterns} of a list, as one. */
    public static Pattern anyOf(String file, String list) {
        return pattern(templates(file, list).collect(Collectors.joining("|")));
    }

    private static Stream<String> templates(String file, String list) {
        PatternFile from = PATTERNS.computeIfAbsent(file, PatternFile::read);
        return from.root().get(list).texts().stream().map(from.parts()::fill);
    }

    private record PatternFile(YamlNode root, PatternParts parts) {
        static PatternFile read(String file) {
            YamlNode root = YamlNode.own(file);
            return new PatternFile(root, new PatternParts(root, Map.of(), name -> "<" + name + ">"));
        }
    }

    public static Words load() {
        return Own.READ;
    }

    private static Words read() {
        YamlNode root = YamlNode.own("layouts/words.yaml");
        Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            words.put(
                    kind,
                    root.get(code(kind)).texts().stream()
                            .flatMap(word -> ofAnother(word, root))
                            .map(ThaiText::fold)
                            .toList());
        }
        root.fields(words.keySet().stream().map(Words::code).toArray(String[]::new));
        return new Words(words);
    }

    /** A word of a list; for another list's name in angle brackets, that list's words. */
    private static Stream<String> ofAnother(String word, YamlNode root) {
        Matcher list = PatternParts.NAME.matcher(word);
        return list.matches()
                ? root.get(list.group(1)).texts().stream().flatMap(inner -> ofAnother(inner, root))
                : Stream.of(word);
    }

    public boolean is(Kind kind, String text) {
        return index.begins(kind, keys.of(text), true);
    }

    /** Whether a text begins like a sentence and is longer than a label. */
    public boolean isProse(String text) {
        return starts(Kind.PROSE_STARTS, text) && ThaiText.fold(text).length() > LONGEST_LABEL;
    }

    /** Whether a text is nothing but a state of a measure: done, not done or under way. */
    public boolean isState(String text) {
        return is(Kind.DONE, text) || is(Kind.NOT_DONE, text) || is(Kind.IN_PROGRESS, text);
    }

    /** Whether a text is one of the words, perhaps followed by a reason. */
    public boolean isOrGivesReason(Kind kind, String text) {
        return is(kind, text) || startsAndGoesOn(kind, Kind.NOT_DONE_BECAUSE, text);
    }

    /** What a state or result says of work that was not done: as a whole by the lists, or by a clause if it tells of nothing else. */
    public Optional<Undone> findUndone(String text) {
        return undone.of(text);
    }

    /** The same, also where the text says it in the words of its measure. */
    public Optional<Undone> findUndone(String text, String measure) {
        return findUndone(text).or(() -> Undone.findInOwnWords(text, measure));
    }

    private Optional<Undone> findUndoneAnew(String text) {
        Optional<Undone> listed = LISTED.keySet().stream()
                .filter(undone -> isOrGivesReason(LISTED.get(undone), text) || undone.begins(keys.of(text)))
                .findFirst();
        // "ยกเลิกโครงการไปปีหน้า", "ยังไม่ได้ทำ เลื่อนไปปีหน้า" go on from their words
        return listed.isEmpty()
                ? Undone.findAlone(text)
                : Undone.findAlone(text).filter(Undone.POSTPONED::equals).or(() -> listed);
    }

    /** Whether a text says anything: not if it is blank, a dash or says that there is nothing. */
    public boolean tellsAnything(String text) {
        return !ThaiText.isNothing(text) && !saysNothing(text);
    }

    /** Whether a text says that there is nothing, whatever brackets, dashes or stops stand around it. */
    public boolean saysNothing(String text) {
        return text.length() <= LONGEST_NOTHING
                && is(
                        Kind.NOTHING,
                        isBetweenLetters(text) ? text : AROUND.matcher(text).replaceAll(""));
    }

    /** Whether a remark gives up or postpones something: "ขอยกเลิก", "เลื่อนไปปีหน้า", and not "เลื่อนระดับ". */
    public boolean givesUp(String text) {
        return Own.GIVES_UP.matcher(keys.of(text)).find();
    }

    /** Whether a text begins by giving up: "ตัดออก ไม่ดำเนินการ", "มาตรการที่ยกเลิก", not "ใช้แทนมาตรการที่ยกเลิก". */
    public boolean beginsGivenUp(String text) {
        return Own.BEGINS_GIVEN_UP.matcher(keys.of(text)).lookingAt();
    }

    /** Whether a text says nothing but giving up or postponing: "ขอยกเลิก", "เลื่อนไปปี 2569". */
    public boolean isGivenUp(String text) {
        return Own.GIVEN_UP.matcher(keys.of(text)).matches();
    }

    /** Whether a remark says that something was not (yet) approved; its money, order or purchase may still wait. */
    public boolean isNotApproved(String text) {
        return Own.NOT_APPROVED.matcher(keys.of(text)).find();
    }

    private static boolean isBetweenLetters(String text) {
        return !text.isEmpty()
                && Character.isLetterOrDigit(text.charAt(0))
                && Character.isLetterOrDigit(text.charAt(text.length() - 1));
    }

    public boolean starts(Kind kind, String text) {
        return index.begins(kind, keys.of(text), false);
    }

    public boolean startsAndGoesOn(Kind kind, Kind next, String text) {
        String key = keys.of(text);
        return index.begins(kind, key, false)
                && folded.get(kind).stream()
                        .filter(key::startsWith)
                        .anyMatch(
                                word -> folded.get(next).stream().anyMatch(one -> key.startsWith(one, word.length())));
    }

    /** Whether a text holds one of the words. Of a word with "*" in it the parts may stand apart, in their order. */
    public boolean contains(Kind kind, String text) {
        return held.of(text).contains(kind);
    }

    /** Whether a text holds a word of any of the lists. */
    public boolean contains(Set<Kind> kinds, String text) {
        return !Collections.disjoint(kinds, held.of(text));
    }

    /** Whether a text names the assessment or its scores. */
    public boolean namesScores(String text) {
        return contains(NAMES_OF_SCORES, text);
    }

    /** Whether a text names measures or a report of their execution. */
    public boolean namesMeasures(String text) {
        return contains(NAMES_OF_MEASURES, text);
    }

    /** Whether a text begins with a word of any of the lists. */
    public boolean starts(Set<Kind> kinds, String text) {
        return kinds.stream().anyMatch(kind -> starts(kind, text));
    }

    /** Whether a line of a text is one of the words, whatever brackets or stops stand around it. */
    public boolean hasLineThatIs(Kind kind, String text) {
        return text.lines().anyMatch(line -> is(kind, BRACKETS.matcher(line).replaceAll("")));
    }

    /** A text without the lines that are one of the words; as written where none is. */
    public String withoutLinesOf(Kind kind, String text) {
        return hasLineThatIs(kind, text)
                ? text.lines().filter(line -> !hasLineThatIs(kind, line)).collect(Collectors.joining("\n"))
                : text;
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Read once: they do not change while the program runs. */
    private static final class Own {
        static final Words READ = read();

        /** "postponed from last year" does not give up: it is to be done now. */
        private static final String SAID = "(?:<gives-up>)(?!(?<=เลื่อน)จากปี)";

        private static final String GOES_ON = SAID + "(?=$|[^\\p{L}\\p{M}]|(?:<given-up-goes-on>))";
        static final Pattern GIVES_UP = pattern("(?<!การ|ผู้|ไม่|ไม่ได้|ไม่ต้อง|หาก|เพื่อ|ข้อ)" + GOES_ON);
        static final Pattern BEGINS_GIVEN_UP =
                pattern("(?:มาตรการ|โครงการ|กิจกรรม|รายการ|ข้อ|แถว|ที่|ซึ่ง|ขอ|ถูก|ให้)*" + GOES_ON);
        static final Pattern NOT_APPROVED = pattern("^(?!.*(?:กรณี|หาก|ถ้า|งบ|เงิน|ซื้อ|จ้าง|ราคา|คำสั่ง|ประกาศ)).*"
                + "(?:(?:ไม่|มิ)(?:ได้)?(?:รับ|ผ่าน)?(?:การ|ความ)?(?:อนุมัติ|เห็นชอบ)|ไม่(?:ได้)?ผ่านการพิจารณา"
                + "|ยังไม่(?:ได้)?(?:รับ|ผ่าน)?(?:การ)?พิจารณา"
                + "|รอ(?:การ|ความ|ผู้บริหาร|นายก|สภา|ที่ประชุม)*(?:อนุมัติ|เห็นชอบ|พิจารณา|มติ))"
                + "(?=$|[^\\p{L}]|จาก|ของ|โดย|ตาม|ใน|ก่อน|แผน|มาตรการ|โครงการ|กิจกรรม|ผู้บริหาร|สภา|ที่ประชุม)");
        static final Pattern GIVEN_UP = pattern("(?:ขอ|ถูก|ให้)*" + SAID + "(?:<given-up-goes-on>|[^\\p{L}\\p{M}])*");
    }

    /** All lists of words as one tree of their letters, so that a text is read once for all words together. */
    static final class WordIndex {
        private static final int LETTER = 16;
        private static final long SPREAD = 0x9E3779B97F4A7C15L;

        /** From a node by a letter to the next, as an open hash: keys without objects, 0 if no letter leads on. */
        private final long[] steps;

        private final int[] next;

        /** For each node the letters that lead on, as bits that some letters share: it rules out most steps at once. */
        private final long[] letters;

        private static final Word[] NONE = {};

        private final List<Word[]> ends = new ArrayList<>(List.<Word[]>of(NONE));

        private record Word(Words.Kind kind, String word, boolean gapped) {}

        WordIndex(Map<Words.Kind, List<String>> folded) {
            Map<Long, Integer> tree = new HashMap<>();
            folded.forEach((kind, words) -> words.forEach(word -> add(tree, kind, word)));
            steps = new long[Integer.highestOneBit(tree.size()) << 2];
            next = new int[steps.length];
            letters = new long[ends.size()];
            tree.forEach((step, node) -> {
                int place = place(step);
                steps[place] = step;
                next[place] = node;
                letters[(int) (step >>> LETTER)] |= 1L << step.intValue();
            });
        }

        private void add(Map<Long, Integer> tree, Words.Kind kind, String word) {
            int gap = word.indexOf('*');
            String first = gap > 0 ? word.substring(0, gap) : word;
            int node = 0;
            for (int i = 0; i < first.length(); i++) {
                node = tree.computeIfAbsent(step(node, first.charAt(i)), any -> {
                    ends.add(NONE);
                    return ends.size() - 1;
                });
            }
            Word[] ending = ends.get(node);
            Word[] more = Arrays.copyOf(ending, ending.length + 1);
            more[ending.length] = new Word(kind, word, gap > 0);
            ends.set(node, more);
        }

        private static long step(int node, char letter) {
            return (long) node << LETTER | letter;
        }

        private int place(long step) {
            int place = (int) (step * SPREAD >>> Integer.SIZE) & steps.length - 1;
            while (steps[place] != 0 && steps[place] != step) {
                place = place + 1 & steps.length - 1;
            }
            return place;
        }

        /** The lists of which a folded text holds a word. */
        Set<Words.Kind> heldBy(String key) {
            Set<Words.Kind> held = EnumSet.noneOf(Words.Kind.class);
            char[] text = key.toCharArray();
            for (int start = 0; start < text.length; start++) {
                int node = next(0, text[start]);
                for (int i = start + 1; node != 0; i++) {
                    for (Word word : ends.get(node)) {
                        if (!word.gapped() || holds(key, word.word())) {
                            held.add(word.kind());
                        }
                    }
                    node = i < text.length ? next(node, text[i]) : 0;
                }
            }
            return held;
        }

        private int next(int node, char letter) {
            return (letters[node] >>> letter & 1) == 0 ? 0 : next[place(step(node, letter))];
        }

        /** Whether a folded text begins with a word of a list, or is one. */
        boolean begins(Words.Kind kind, String key, boolean whole) {
            int node = 0;
            for (int i = 0; i < key.length(); i++) {
                node = next(node, key.charAt(i));
                if (node == 0) {
                    return false;
                }
                for (Word word : ends.get(node)) {
                    if (word.kind() == kind && (whole ? key.equals(word.word()) : key.startsWith(word.word()))) {
                        return true;
                    }
                }
            }
            return false;
        }

        /** Whether the parts of a word with "*" in it stand in a text one behind the other. */
        private static boolean holds(String key, String word) {
            int gap = word.indexOf('*');
            if (gap <= 0) {
                return key.contains(word);
            }
            int start = key.indexOf(word.substring(0, gap));
            return start >= 0 && holds(key.substring(start + gap), word.substring(gap + 1));
        }
    }
}
