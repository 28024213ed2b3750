package org.itaconsolidator.thai.text;

import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A regular expression of words that is tried only on texts that hold the words it requires, and there only at letters with which it may
 * begin ({@link RequiredWords}): most texts hold none, and then nothing is found.
 */
public final class WordPattern {
    private final Pattern pattern;
    private final RequiredWords required;

    private WordPattern(Pattern pattern) {
        this.pattern = pattern;
        this.required = RequiredWords.of(pattern);
    }

    /** @param pattern without flags for all of it */
    public static WordPattern of(Pattern pattern) {
        return new WordPattern(pattern);
    }

    /** A text that is asked for several expressions: its letters are looked at once for all of them. */
    public static final class Asked {
        private final String text;
        private final long[] pairs;

        public Asked(String text) {
            this.text = text;
            pairs = RequiredWords.pairsOf(text);
        }
    }

    /** What is found in a text, one after another, as {@link Matcher#find} finds it. */
    public final class Search {
        private final String text;
        private final Matcher matcher; // null where it cannot be in the text
        private int from;

        private Search(Asked asked) {
            text = asked.text;
            matcher = required.mayMatchIn(text, asked.pairs)
                    ? pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false)
                    : null;
        }

        public boolean find() {
            if (matcher == null) {
                return false;
            }
            int length = text.length();
            for (int at = from; at <= length; at++) {
                // where ^ stands in what is looked at behind it, Java takes the text's beginning for that of the match,
                // but not in a find
                if ((at == length || required.mayBeginAt(text, at))
                        && matcher.region(at, length).lookingAt()
                        && (matcher.start() == at || matcher.region(at, length).find())) {
                    from = Math.max(matcher.end(), at + 1);
                    return true;
                }
            }
            from = length + 1;
            return false;
        }

        /** What was found last, until the next is looked for. */
        public Matcher found() {
            return matcher;
        }
    }

    public Search in(Asked text) {
        return new Search(text);
    }

    public Search in(String text) {
        return in(new Asked(text));
    }

    /** Whether it is found anywhere in a text. */
    public boolean isIn(String text) {
        return in(text).find();
    }

    public boolean isIn(Asked text) {
        return in(text).find();
    }

    /** Whether a text holds the words that it requires; if not, it is nowhere in the text. */
    public boolean mayBeIn(String text) {
        return required.mayMatchIn(text, RequiredWords.pairsOf(text));
    }

    /** For more than a search tells; ask {@link #mayBeIn} before. */
    public Matcher matcher(String text) {
        return pattern.matcher(text);
    }

    /** A text with another in the place of all that is found. */
    public String replaceAll(String text, String other) {
        return replaceAll(text, found -> other);
    }

    /** A text with what is made of it in the place of all that is found. */
    public String replaceAll(String text, Function<MatchResult, String> other) {
        Search search = in(text);
        if (!search.find()) {
            return text;
        }
        StringBuilder replaced = new StringBuilder();
        int kept = 0;
        do {
            replaced.append(text, kept, search.found().start()).append(other.apply(search.found()));
            kept = search.found().end();
        } while (search.find());
        return replaced.append(text, kept, text.length()).toString();
    }
}
