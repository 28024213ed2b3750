package org.itaconsolidator.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.name.ProperNames;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** Words by which rows, cells and tables are told apart: {@code layouts/words.yaml}. */
public final class Words {
    /** What a list of words marks. */
    public enum Kind {
        /** A row or cell that goes on from the page before. */
        CONTINUED,
        NOTES,
        /** Signatures alone. */
        SIGNATURES,
        /** Words of a line to sign in that stand alone or in front of a name. */
        SIGNERS,
        /** Starts of sentences that certify the table above. */
        CERTIFIED,
        /** What a superior writes above his name. */
        SUPERIORS_REMARKS,
        /** Starts of a person's name. */
        PERSON_TITLES,
        /** Starts of offices that a signer holds. */
        OFFICES,
        /** Fields of work in the name of an office. */
        OFFICE_FIELDS,
        /** Words that tell of a deed, not of an office. */
        DEEDS,
        /** Headings over ticks that say that a measure is done; the first one is what a tick says. */
        TICK_DONE,
        /** Headings over ticks that say that a measure is not done; the first one is what a tick says. */
        TICK_NOT_DONE,
        /** Headings over ticks that say that a measure is under way; the first one is what a tick says. */
        TICK_IN_PROGRESS,
        /** What the program's own forms carry in a column of notes. */
        FORM_NOTES,
        /** Cells that say there is nothing. */
        NOTHING,
        TOTAL_ROWS,
        /** Rows of averages, which are not the total. */
        AVERAGE_ROWS,
        TARGET_ROWS,
        /** What the label of a year's scores may be made of, besides the words of headings of scores. */
        SCORE_LABEL_WORDS,
        /** Starts of rows of other figures beside the scores: differences, full marks, weights, ranks. */
        FIGURES_BESIDE_SCORES,
        /** What headings of other figures beside the scores are made of, besides what headings of scores are. */
        BESIDE_SCORES,
        /** Words and signs of a change, which may also mark a year's score. */
        MARKS_OF_CHANGE,
        /** How good a score is, in words. */
        GRADES,
        LEVEL_ROWS,
        /** Marks of scores before an appeal. */
        BEFORE_APPEAL,
        /** Marks of scores after an appeal. */
        AFTER_APPEAL,
        /** Headings of columns with the points that scores give by their weights. */
        WEIGHTED_SCORES,
        SCORE_LABELS,
        /** What may stand in brackets in a heading of scores without changing what they are. */
        SCORE_ADDITIONS,
        /** Words of which a heading may be put together that says nothing but the body's result. */
        SCORE_WORDS,
        /** Words beside these of which a heading over numbers of all indicators may be put together. */
        OVER_SCORES,
        /** Words that hint at scores in a heading over numbers beside indicators. */
        SCORE_HINTS,
        /** Words of a heading over such numbers that are no scores. */
        NO_SCORE_HINTS,
        /** Headings that mean the body's score below a year or a score that stands over several columns. */
        SCORE_SUB_HEADINGS,
        /** Marks of headings over what could be scored at most. */
        FULL_MARKS,
        /** Headings of the per cent that points out of the weight make. */
        PER_CENT_HEADINGS,
        /** Marks of headings whose numbers are not the body's score. */
        NO_SCORES,
        /** Marks of titles over ranks. */
        RANKS,
        /** Marks of lines that say in which order the scores below them stand. */
        IN_ORDER,
        /** Titles over figures that are no result of the assessment. */
        NOT_THE_RESULT,
        /** Marks of what is aimed at or foreseen. */
        AIMED_AT,
        /** Words that take figures back wherever they stand. */
        TAKEN_BACK,
        /** Words alone in the name of a sheet, a file or a folder by which its scores are no result. */
        NO_RESULT_NAMES,
        /** The same of sheets alone. */
        NO_RESULT_SHEETS,
        /** Starts of titles and names over figures that are nobody's result: examples, drafts. */
        NO_RESULT_STARTS,
        /** Starts of titles over other figures than scores: weights, differences, the highest of a province. */
        NO_RESULT_TITLE_STARTS,
        /** What a note begins with before it says anything. */
        NOTE_LEADS,
        /** What a sentence calls scores by. */
        FIGURES,
        /** What may stand behind that: "ผลการประเมิน". */
        FIGURE_PARTS,
        /** Words that point to the scores on the sheet: "ข้างต้น". */
        THESE_FIGURES,
        COPULAS,
        DENIALS,
        /** What may stand between a denial and what is denied. */
        DENIAL_PARTS,
        /** What scores may not yet be or have and be the result all the same. */
        NOT_YET_AND_RESULT,
        /** The year before, as a sentence calls it. */
        YEAR_BEFORE,
        /** Words by which a sentence holds the scores against something, or says how they stand. */
        HELD_AGAINST,
        RECKONING,
        /** Words behind the name of figures that are no result: why they are none. */
        REASONS,
        /** What follows "คะแนนที่" in a title of scores that the body received. */
        RECEIVED,
        /** What texts around scores are made of, besides names: what has no other word says nothing of what the scores are. */
        AROUND_SCORES,
        /** What sentences around scores are made of that name no figures. */
        OF_THE_OFFICE,
        /** Starts of texts that say whose a figure is or where it is from. */
        WHOSE_IT_IS,
        /** Words that say of a figure that it is not sure, not there yet, or somebody else's. */
        DOUBTS,
        SPEAK_OF_SCORES,
        SCORE_TITLES,
        /** Starts of titles that are over scores and of nothing that answers to them. */
        SCORE_TITLE_STARTS,
        /** Words by which a note speaks of all scores. */
        OF_ALL_SCORES,
        /** Words by which a note tells of a self-assessment beside the scores: one to send, or one to compare with. */
        BESIDE_THE_SCORES,
        /** Words in front of what a short text beside a score says of it. */
        SAID_OF_A_SCORE,
        DRAFTS,
        /** Starts of headings of what plans tell of a measure that no form keeps. */
        BESIDE_MEASURES,
        /** Words in a title over measures of another year or that nobody has adopted. */
        TITLES_BELOW_SCORES,
        PLANS_NOT_ADOPTED,
        /** Words that give a whole plan up or put it off. */
        PLANS_GIVEN_UP,
        /** Words by which a measure is given up or put off. */
        GIVES_UP,
        /** What may stand behind these without making them another thing's. */
        GIVEN_UP_GOES_ON,
        /** Texts that hold a mark of a draft and are none. */
        NO_DRAFTS,
        /** Starts of names of sheets that show how a form is filled in. */
        EXAMPLE_SHEETS,
        EXAMPLE_MARKS,
        /** A row that shows how a form is filled in. */
        EXAMPLE_ROWS,
        TELL_TO_FILL_IN,
        /** Units above a body, whose figures are means. */
        UNITS_ABOVE,
        /** Kinds of bodies: behind them a unit's name is part of an address. */
        BODY_TYPES,
        /** Headings of columns that name bodies. */
        BODY_HEADINGS,
        /** Those of them that head divisions as well. */
        BODY_OR_DIVISION_HEADINGS,
        SELF_ASSESSMENT,
        /** Words of a sentence that tells that the body assessed itself, beside the result. */
        TELLS_OF_ASSESSING,
        ASSESSMENT,
        /** Titles over another unit's scores. */
        OTHER_UNITS,
        /** Marks of titles over the results of other assessments. */
        OTHER_ASSESSMENTS,
        /** Other assessments by name, alone in the name of a sheet. */
        OTHER_ASSESSMENT_NAMES,
        /** What figures are counted in that are no scores. */
        COUNTED_IN,
        /** Words of a comment that say that the number at it is another. */
        CORRECTED,
        /** Words of a comment at a score that leave open whether it is the right one. */
        DOUBTS_AT_A_SCORE,
        /** Words of a comment at a score that hold one of these and leave nothing open. */
        NO_DOUBTS_AT_A_SCORE,
        /** Words in front of a year that is not that of the scores: of papers, plans, aims and days of publishing. */
        YEARS_OF_OTHERS,
        /** Titles of other systems' tables. */
        OTHER_SYSTEMS,
        /** Headings that only tables of other systems have. */
        FOREIGN_HEADINGS,
        /** Headings of tables of people, papers, places and times: below a table of ours another one begins there. */
        OTHER_COLUMNS,
        PEOPLE_COLUMNS,
        OTHER_COLUMN_STARTS,
        /** Labels of the cell beside which a form says who gave its scores. */
        SOURCE_LABELS,
        /** Marks of scores that were given officially. */
        OFFICIAL_SOURCES,
        /** Labels of the cell beside which a report's round is chosen. */
        ROUND_LABELS,
        MEASURE_STARTS,
        /** Starts of lines around scores that say when or how they were given, and nothing of what they are. */
        REMARK_STARTS,
        /** Starts of lines of papers, places and people: they say nothing of scores where all that follows is understood. */
        PAPER_STARTS,
        /** Such lines that are one of these words. */
        REMARKS,
        /** Starts of lines that name one of the instruments in other words, or its weight. */
        INSTRUMENT_LINES,
        PROSE_STARTS,
        /** Words before a year of which only a result is told. */
        YEAR_OF_RESULT,
        /** Words between a result's year and what answers to it. */
        LEADS_TO,
        /** Marks of the published result in a title. */
        OFFICIAL_RESULT,
        /** Marks of a sentence whose figure is not the body's own total. */
        NO_TOTAL,
        /** Results that say that nothing was done yet. */
        NOT_DONE,
        /** What may stand behind words that nothing was done: why, or when it will be. */
        NOT_DONE_BECAUSE,
        /** Results and states that say that a measure was given up; "*": whatever follows. */
        CANCELLED,
        /** Results and states that say that a measure was put off; "*": whatever follows. */
        POSTPONED,
        /** States of a measure that say that it is done, not what was done. */
        DONE,
        /** States of a measure that say that it is under way. */
        IN_PROGRESS,
        /** Lines that answer a question about copied text. */
        INTENDED,
        /** Starts of headings of how far a measure has come. */
        PROGRESS_HEADINGS,
        /** Titles of calendars of the assessment itself. */
        CALENDARS,
        /** Starts of titles over reports of execution that name no subject of their own. */
        MEASURE_REPORTS,
        REPORT_TITLES
    }

    /** Lists whose words are only parts of patterns and of whole texts: nothing else is looked for by them. */
    private static final Set<Kind> PARTS = EnumSet.of(
            Kind.NOTE_LEADS,
            Kind.FIGURES,
            Kind.FIGURE_PARTS,
            Kind.THESE_FIGURES,
            Kind.COPULAS,
            Kind.DENIALS,
            Kind.DENIAL_PARTS,
            Kind.NOT_YET_AND_RESULT,
            Kind.YEAR_BEFORE,
            Kind.HELD_AGAINST,
            Kind.RECKONING,
            Kind.REASONS,
            Kind.RECEIVED,
            Kind.AROUND_SCORES,
            Kind.OF_THE_OFFICE,
            Kind.GIVES_UP,
            Kind.GIVEN_UP_GOES_ON);

    private static final Pattern LIST = Pattern.compile("<([a-z-]+)>");

    private static final int LONGEST_NOTHING = 100;

    /** Longer texts tell of something. */
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

    private Words(Map<Kind, List<String>> folded) {
        this.folded = Map.copyOf(folded);
        joined = new ConcurrentHashMap<>();
        byLetter = new ConcurrentHashMap<>();
        Map<Kind, List<String>> lookedFor = new EnumMap<>(folded);
        lookedFor.keySet().removeAll(PARTS);
        index = new WordIndex(lookedFor);
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

    /** The same words, which are not looked for in names. */
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

    /** The same by their first letter. */
    public Map<Character, List<String>> byFirstLetter(List<Kind> kinds) {
        return byLetter.computeIfAbsent(
                kinds,
                asked -> listFolded(asked).stream()
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.groupingBy(word -> word.charAt(0))));
    }

    /** A pattern of folded texts in which a list's name in angle brackets stands for any of its words: {@code ^<figures>}. */
    public static Pattern pattern(String template) {
        return Pattern.compile(LIST.matcher(template).replaceAll(list -> {
            Kind kind = Kind.valueOf(list.group(1).toUpperCase(Locale.ROOT).replace('-', '_'));
            return Matcher.quoteReplacement(
                    load().folded.get(kind).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")")));
        }));
    }

    /** The program's own words. */
    public static Words load() {
        return Own.READ;
    }

    private static Words read() {
        try (InputStream in = Words.class.getResourceAsStream("/layouts/words.yaml")) {
            YamlNode root = YamlNode.read("layouts/words.yaml", in);
            Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
            for (Kind kind : Kind.values()) {
                words.put(
                        kind,
                        root.get(code(kind)).texts().stream()
                                .map(ThaiText::fold)
                                .toList());
            }
            root.fields(words.keySet().stream().map(Words::code).toArray(String[]::new));
            return new Words(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean is(Kind kind, String text) {
        return index.begins(kind, keys.of(text), true);
    }

    /** Whether a text begins as a sentence that tells of something does; a few words of which one is doubtful are a label. */
    public boolean isProse(String text) {
        return starts(Kind.PROSE_STARTS, text)
                && !(ThaiText.fold(text).length() <= LONGEST_LABEL && contains(Kind.DOUBTS, text));
    }

    /** Whether a text is one of the words, with the reason why at most, or begins with one that ends in "*". */
    public boolean isOrGivesReason(Kind kind, String text) {
        return is(kind, text)
                || startsAndGoesOn(kind, Kind.NOT_DONE_BECAUSE, text)
                || index.beginsWithOpen(kind, keys.of(text));
    }

    /** Whether a text says that there is nothing, whatever brackets, dashes or stops stand around it. */
    public boolean saysNothing(String text) {
        return text.length() <= LONGEST_NOTHING
                && is(
                        Kind.NOTHING,
                        isBetweenLetters(text) ? text : AROUND.matcher(text).replaceAll(""));
    }

    /** Whether a remark gives up or puts off what it stands at: "ขอยกเลิก", "เลื่อนไปปีหน้า", and not "เลื่อนระดับ". */
    public boolean givesUp(String text) {
        return Own.GIVES_UP.matcher(keys.of(text)).find();
    }

    /** Whether a text says nothing but that: "ขอยกเลิก", "เลื่อนไปปี 2569". */
    public boolean isGivenUp(String text) {
        return Own.GIVEN_UP.matcher(keys.of(text)).matches();
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

    /** Whether a text holds one of the words; the parts of a word with "*" in it stand in it one behind the other. */
    public boolean contains(Kind kind, String text) {
        return held.of(text).contains(kind);
    }

    /** Whether a line of a text is one of the words, whatever brackets or stops stand around it. */
    public boolean isALineOf(Kind kind, String text) {
        return text.lines().anyMatch(line -> is(kind, BRACKETS.matcher(line).replaceAll("")));
    }

    /** A text without the lines that are one of the words; as written where none is. */
    public String withoutLinesOf(Kind kind, String text) {
        return isALineOf(kind, text)
                ? text.lines().filter(line -> !isALineOf(kind, line)).collect(Collectors.joining("\n"))
                : text;
    }

    private static String code(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Read once: they do not change while the program runs. */
    private static final class Own {
        static final Words READ = read();
        static final Pattern GIVES_UP = pattern("(?<!การ|ผู้|ไม่|ไม่ได้|ไม่ต้อง|หาก|เพื่อ)(?:<gives-up>)"
                + "(?=$|[^\\p{L}\\p{M}]|(?:<given-up-goes-on>))");
        static final Pattern GIVEN_UP = pattern("(?:ขอ|ถูก|ให้)*(?:<gives-up>)(?:<given-up-goes-on>|[^\\p{L}\\p{M}])*");
    }
}
