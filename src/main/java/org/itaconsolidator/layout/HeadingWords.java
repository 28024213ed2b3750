package org.itaconsolidator.layout;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Understands undeclared headings by the word with which they begin: {@code layouts/heading-words.yaml}. All words are
 * folded.
 */
public final class HeadingWords {
    private static final int LONGEST = 70;
    private static final Pattern READERS = Pattern.compile("รายงาน(?:ผล)?(?:ให้|ต่อ|เสนอ)?(?:คณะ)?ผู้บริหาร|ปีงบประมาณ"
            + "|(?:ต่อ|ถึง|เสนอ|(?:กำกับ|ติดตาม)(?:ของ|โดย))(?:คณะ)?ผู้บริหาร"
            + "|ที่(?:ที่ประชุม|(?:คณะ)?ผู้บริหาร)(?:ได้)?(?:เห็นชอบ|อนุมัติ)(?:แล้ว)?$"
            + "|(?<=ผู้รับผิดชอบ)kpi|(?<=หน่วยงานเจ้าของ)งบประมาณ");
    private static final Pattern LIST_LABEL = Pattern.compile("^(?:\\(?\\d{1,2}[.)]+|[-•*])");

    /** Letters that may stand in front of a word that hints. */
    private static final int NEAR_THE_START = 14;

    private static final Map<String, YamlNode> LISTS =
            YamlNode.own("layouts/heading-words.yaml").entries();

    /** Read once: they do not change while the program runs. */
    private static final HeadingWords OWN = new HeadingWords();

    /** What may stand in front of a heading's first word. */
    private final List<String> openers = folded(LISTS.get("openers"));

    private final List<String> never = folded(LISTS.get("never"));
    private final List<String> toCome = folded(LISTS.get("to-come"));
    private final List<Pattern> denied =
            folded(LISTS.get("denied")).stream().map(Pattern::compile).toList();
    private final List<String> ofWork = folded(LISTS.get("of-work"));
    private final List<String> planTitles = folded(LISTS.get("plan-titles"));
    private final List<String> causes = folded(LISTS.get("causes"));
    private final List<String> analysisTitles = folded(LISTS.get("analysis-titles"));

    /** Words such as ประเด็น that alone name no field: "ประเด็นปัญหา" is an issue, "ประเด็นพัฒนาต่อยอด" is not. */
    private final Pattern anyStatement = Pattern.compile(String.join("|", folded(LISTS.get("any-statement"))));

    private final List<String> better = folded(LISTS.get("better"));
    private final List<String> acts = folded(LISTS.get("acts"));
    final Map<Field, List<String>> fields = byField(LISTS.get("fields"));
    private final List<String> noHint = folded(LISTS.get("no-hint"));
    private final List<String> open = folded(LISTS.get("open"));
    private final Map<Field, List<String>> hints = byField(LISTS.get("hints"));
    private final Map<Field, List<String>> anywhere = byField(LISTS.get("anywhere"));
    private final Map<Field, List<String>> cells = byField(LISTS.get("cells"));

    private HeadingWords() {}

    /**
     * The field that a heading hints at although it is not understood.
     *
     * @param word the word that hints at it, folded
     */
    public record Hint(Field field, String word) {}

    public static HeadingWords load() {
        return OWN;
    }

    /** What stands behind a word for measures or results and says that they are not the plan's. */
    public List<Pattern> denied() {
        return denied;
    }

    /** The fields that are recognised by the words of their cells. */
    public Set<Field> listToldByCells() {
        return cells.keySet();
    }

    private static Map<Field, List<String>> byField(YamlNode node) {
        Map<Field, List<String>> fields = new EnumMap<>(Field.class);
        node.entries().forEach((code, words) -> fields.put(Layouts.field(words, code), folded(words)));
        return fields;
    }

    /**
     * The field that a heading hints at: by the first such word near its start, and of several there by the longest.
     * Empty if none does, or if two fields have the same word.
     */
    public Optional<Hint> findHint(String heading) {
        String folded = ThaiText.fold(heading);
        Optional<Hint> first = Optional.empty();
        int start = NEAR_THE_START + 1;
        boolean twice = false;
        for (Map.Entry<Field, List<String>> field : hints.entrySet()) {
            for (String word : field.getValue()) {
                int at = folded.indexOf(word);
                int longest = first.map(hint -> hint.word().length()).orElse(0);
                if (at < 0 || at > start || at == start && word.length() < longest) {
                    continue;
                }
                twice = at == start && word.length() == longest;
                first = Optional.of(new Hint(field.getKey(), word));
                start = at;
            }
        }
        return twice || start > NEAR_THE_START || isOfNoField(folded, first) ? Optional.empty() : first;
    }

    /** The fields of which a heading has a word anywhere in it. They are possible only: the cells below decide. */
    public Set<Field> listSpokenOf(String heading) {
        String folded = ThaiText.fold(heading);
        Set<Field> spoken = EnumSet.noneOf(Field.class);
        for (Map<Field, List<String>> known : List.of(fields, hints, anywhere)) {
            known.forEach((field, words) -> {
                if (words.stream().anyMatch(folded::contains)) {
                    spoken.add(field);
                }
            });
        }
        if (spoken.contains(Field.ISSUE)
                && (spoken.contains(Field.TO_DEVELOP) || spoken.contains(Field.WEAKNESS))
                && !isSpokenOf(Field.ISSUE, anyStatement.matcher(folded).replaceAll(""))) {
            spoken.remove(Field.ISSUE);
        }
        return spoken;
    }

    private boolean isSpokenOf(Field field, String folded) {
        return Stream.of(fields, hints, anywhere)
                .anyMatch(known -> ThaiText.holdsOne(folded, known.getOrDefault(field, List.of())));
    }

    /** Whether a cell begins like those of a field, or has a word that only they have. */
    public boolean isSaidIn(Field field, String cell) {
        String folded = LIST_LABEL.matcher(ThaiText.fold(cell)).replaceFirst("");
        boolean said = false;
        for (String word : cells.getOrDefault(field, List.of())) {
            String rest = word.substring(1);
            switch (word.charAt(0)) {
                case '!' -> {
                    if (folded.contains(rest)) {
                        return false;
                    }
                }
                case '#' -> said |= counts(folded, rest);
                case '*' -> said |= folded.contains(rest);
                default -> said |= folded.startsWith(word);
            }
        }
        return said;
    }

    /** Whether a number stands in front of a word: "46 คน". */
    private static boolean counts(String folded, String word) {
        for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
            if (at > 0 && folded.charAt(at - 1) >= '0' && folded.charAt(at - 1) <= '9') {
                return true;
            }
        }
        return false;
    }

    /**
     * A heading without the words that do not say what its column holds: to whom something is reported, who watches or has
     * adopted it, whose it is, and a fiscal year.
     */
    private static String withoutReaders(String folded) {
        return READERS.matcher(folded).replaceAll("");
    }

    /** Whether a heading's words say that its column belongs to no form, unless it begins with a longer hint. */
    private boolean isOfNoField(String folded, Optional<Hint> hint) {
        int begun = hint.filter(word -> folded.startsWith(word.word()))
                .map(word -> word.word().length())
                .orElse(0);
        return never.stream().anyMatch(withoutReaders(folded)::contains)
                || noHint.stream().anyMatch(word -> word.length() > begun && folded.startsWith(word));
    }

    /** Whether a heading's words say that its column belongs to no form. */
    public boolean isOfNoField(String heading) {
        return isOfNoField(ThaiText.fold(heading), Optional.empty());
    }

    public boolean isNever(String heading) {
        return never.stream().anyMatch(withoutReaders(ThaiText.fold(heading))::contains);
    }

    public boolean isToCome(String heading) {
        return ThaiText.holdsOne(ThaiText.fold(heading), toCome);
    }

    public boolean isPlanTitle(String line) {
        return ThaiText.holdsOne(ThaiText.fold(line), planTitles);
    }

    /** Whether a heading begins like one for the cause of an issue, which no form keeps. */
    public boolean isOfCause(String heading) {
        String folded = ThaiText.fold(heading);
        return causes.stream().anyMatch(folded::startsWith);
    }

    public boolean isAnalysisTitle(String line) {
        return ThaiText.holdsOne(ThaiText.fold(line), analysisTitles);
    }

    public boolean isAct(String cell) {
        String folded = ThaiText.fold(cell);
        return acts.stream()
                .anyMatch(word -> word.startsWith("*") ? folded.contains(word.substring(1)) : folded.startsWith(word));
    }

    public boolean tellsOfWork(String heading) {
        return ThaiText.holdsOne(ThaiText.fold(heading), ofWork);
    }

    /** Whether nothing in a heading contradicts what the cells below it say. */
    public boolean mayBeAnything(String heading) {
        String folded = withoutReaders(ThaiText.fold(heading));
        return never.stream().noneMatch(word -> folded.contains(word) && !open.contains(word))
                && noHint.stream()
                        .noneMatch(
                                word -> folded.startsWith(word) && open.stream().noneMatch(folded::startsWith));
    }

    private static List<String> folded(YamlNode words) {
        return words.texts().stream().map(ThaiText::fold).toList();
    }

    /**
     * The field that a heading's first word means; of several that fit the longest counts. Empty if none fits, or if two
     * fields have the same word.
     */
    public Optional<Field> findField(String heading) {
        String folded = ThaiText.fold(heading);
        if (folded.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> beginnings = withoutOpener(folded);
        int longest = 0;
        Optional<Field> found = Optional.empty();
        for (Map.Entry<Field, List<String>> field : fields.entrySet()) {
            for (String word : field.getValue()) {
                if (word.length() >= longest && startsWith(beginnings, word)) {
                    boolean twice = word.length() == longest && !found.equals(Optional.of(field.getKey()));
                    found = twice ? Optional.empty() : Optional.of(field.getKey());
                    longest = word.length();
                }
            }
        }
        if (found.equals(Optional.of(Field.ISSUE)) && ThaiText.holdsOne(folded, better)) {
            Set<Field> spoken = listSpokenOf(heading);
            found = spoken.contains(Field.ISSUE) ? found : Optional.of(Field.TO_DEVELOP);
        }
        return found.isPresent() && ThaiText.holdsOne(withoutReaders(folded), never) ? Optional.empty() : found;
    }

    /** A heading as it is, and without each opener that it begins with. */
    private List<String> withoutOpener(String folded) {
        return Stream.concat(
                        Stream.of(folded),
                        openers.stream().filter(folded::startsWith).map(opener -> folded.substring(opener.length())))
                .toList();
    }

    /** Called for every word and every text, so it creates no objects. */
    private static boolean startsWith(List<String> beginnings, String word) {
        for (int i = 0; i < beginnings.size(); i++) {
            if (beginnings.get(i).startsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
