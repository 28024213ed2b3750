package org.itaconsolidator.thai.promise;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.NameFile;
import org.itaconsolidator.yaml.YamlNode;

/**
 * The words by which results tell of what was done, was only prepared, is to come, is under way or was not done: {@code names/doing.yaml}.
 * Whoever asks one of these questions asks here, so that a word that says that nothing was done says it everywhere.
 */
final class DoingWords {
    private static final YamlNode WORDS = NameFile.read("doing.yaml");
    private static final Pattern PART = Pattern.compile("<([a-z-]+)>");
    private static final Map<String, String> PARTS = readParts();

    private DoingWords() {}

    private static Map<String, String> readParts() {
        Map<String, String> parts = new HashMap<>(Map.of("months", MonthNames.IN_TEXT));
        WORDS.get("parts").entries().forEach((name, part) -> parts.put(name, filledIn(part.text(), parts)));
        return parts;
    }

    /** Any of the words of a list, as alternatives of a pattern. */
    static String oneOf(String words) {
        return NameFile.longestFirst(WORDS.get(words).texts());
    }

    /** A list of patterns as one. */
    static Pattern pattern(String list) {
        return pattern(list, "", "");
    }

    /** A list of patterns as one, with the same in front of each and behind it. */
    static Pattern pattern(String list, String before, String behind) {
        return of(WORDS.get(list).texts().stream().collect(Collectors.joining("|", before + "(?:", ")" + behind)));
    }

    /** A pattern in which a part's name in angle brackets stands for it, or a list's for any of its words. */
    static Pattern of(String template) {
        return Pattern.compile(filledIn(template, PARTS));
    }

    private static String filledIn(String template, Map<String, String> parts) {
        return PART.matcher(template).replaceAll(name -> {
            String part = parts.get(name.group(1));
            return Matcher.quoteReplacement(part == null ? "(?:" + oneOf(name.group(1)) + ")" : part);
        });
    }
}
