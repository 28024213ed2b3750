package org.itaconsolidator.thai.promise;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.NameFile;
import org.itaconsolidator.thai.text.PatternParts;
import org.itaconsolidator.thai.text.WordPattern;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The words by which results tell of what was done, was only prepared, is to come, is under way or was not done: {@code names/doing.yaml}.
 * Whoever asks one of these questions asks here, so that a word that says that nothing was done says it everywhere.
 */
final class DoingWords {
    private static final YamlNode WORDS = NameFile.read("doing.yaml");
    private static final PatternParts PARTS = new PatternParts(
            WORDS,
            Map.of("months", MonthNames.IN_TEXT),
            list -> "(?:" + NameFile.longestFirst(WORDS.get(list).texts()) + ")");

    /** A word, which may hold a group of the pattern of what else it is called. */
    private record Called(String word, WordPattern otherwise) {}

    private static final List<Called> IN_ONE_WORD = WORDS.get("in-one-word").entries().entrySet().stream()
            .map(word ->
                    new Called(word.getKey(), WordPattern.of(of(word.getValue().text()))))
            .toList();

    /** A text with one word for what has several. */
    static String inOneWord(String text) {
        String one = text;
        for (Called called : IN_ONE_WORD) {
            if (called.otherwise.mayBeIn(one)) {
                one = called.otherwise.matcher(one).replaceAll(called.word);
            }
        }
        return one;
    }

    static List<String> list(String words) {
        return WORDS.get(words).texts();
    }

    /** A list of patterns as one. */
    static Pattern pattern(String list) {
        return pattern(list, "");
    }

    /** A list of patterns as one, with the same in front of each. */
    static Pattern pattern(String list, String before) {
        return of(WORDS.get(list).texts().stream().collect(Collectors.joining("|", before + "(?:", ")")));
    }

    /** Each pattern of a list. */
    static List<Pattern> patterns(String list) {
        return WORDS.get(list).texts().stream().map(DoingWords::of).toList();
    }

    /** A pattern in which a part's name in angle brackets stands for it, or a list's for any of its words. */
    static Pattern of(String template) {
        return Pattern.compile(PARTS.fill(template));
    }
}
