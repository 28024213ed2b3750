package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words without which a regular expression matches nowhere in a text, and the letters with which a match may begin. Looking for them is a hundred times cheaper than trying the
 * expression at each letter, and most texts hold none of them. They are taken from the expression itself, so that no list beside it can
 * become out of date: of a sequence each part is required, of alternatives any; what may be left out, classes of letters and what is
 * only looked at around a match require nothing, nor does what may be in capitals.
 */
final class RequiredWords {
    private static final String QUOTE = "\\Q";
    private static final String END_OF_QUOTE = "\\E";
    private static final String QUANTIFIERS = "?*+{";

    /** So many pairs of letters are told apart: a few times those of a long cell. A power of 2. */
    private static final int PAIRS = 1_024;

    /** A part of an expression. An abstract class, because calls through an interface were measurably slower. */
    private abstract static class Part {
        /**
         * Whether a text may hold a match of it.
         *
         * @param pairs the {@link #pair} of each two letters that follow each other
         */
        abstract boolean isIn(String text, long[] pairs);
    }

    private static final class Word extends Part {
        private final String letters;
        private final int[] itsPairs;

        Word(String letters) {
            this.letters = letters;
            itsPairs = new int[letters.length() - 1];
            for (int i = 0; i < itsPairs.length; i++) {
                itsPairs[i] = pair(letters.charAt(i), letters.charAt(i + 1));
            }
        }

        @Override
        boolean isIn(String text, long[] pairs) {
            for (int pair : itsPairs) {
                if ((pairs[pair >> 6] & 1L << pair) == 0) {
                    return false;
                }
            }
            return text.contains(letters);
        }
    }

    /** Parts of which a match holds all, or any. All of none: the text says nothing against a match. */
    private static final class Parts extends Part {
        private static final Part[] NONE = {};
        static final Part FREE = new Parts(true, List.of());

        private final boolean all;
        private final Part[] parts;

        private Parts(boolean all, List<Part> parts) {
            this.all = all;
            this.parts = parts.toArray(NONE);
        }

        static Part of(boolean all, List<Part> parts) {
            return parts.size() == 1 ? parts.get(0) : parts.isEmpty() ? FREE : new Parts(all, parts);
        }

        @Override
        boolean isIn(String text, long[] pairs) {
            for (Part part : parts) {
                if (part.isIn(text, pairs) != all) {
                    return !all;
                }
            }
            return all;
        }
    }

    /** Letters of Thai and ASCII, of which {@link #begins} keeps what is known; any other may begin a match. */
    private static final int LETTERS = 0x80;

    private static final char FIRST_THAI = '\u0E00';

    private static final byte[] NEVER = {};
    private static final byte BEGINS = 1;
    private static final byte BEGINS_NOT = 2;

    private final Part whole;

    /** The expression without what looks behind a letter, for one or two letters: it matches at least where the whole matches. */
    private final String ahead;

    /** That expression, compiled when it is first asked: for most no text holds the words. */
    private volatile Pattern compiled;

    /** By its first letter what is known of each next one; no letters at all where no match begins with the first. */
    private final byte[][] begins = new byte[2 * LETTERS][];

    private RequiredWords(Part whole, String ahead, Pattern pattern) {
        this.whole = whole;
        this.ahead = ahead;
        this.compiled = ahead.equals(pattern.pattern()) ? pattern : null;
    }

    /** The words that an expression without flags requires. */
    static RequiredWords of(Pattern pattern) {
        if (pattern.flags() != 0) {
            throw new IllegalArgumentException("an expression with flags: " + pattern);
        }
        Parser parser = new Parser(pattern.pattern());
        Part whole = parser.alternatives();
        return new RequiredWords(whole, parser.ahead(), pattern);
    }

    /**
     * Whether the expression may match somewhere in the text; if not, it does not.
     *
     * @param pairs {@link #pairsOf} the text
     */
    boolean mayMatchIn(String text, long[] pairs) {
        return whole.isIn(text, pairs);
    }

    /** Whether a match may begin with the letter at a place and the next, if any; it is tried once for each two letters. */
    boolean mayBeginAt(String text, int at) {
        int first = place(text.charAt(at));
        if (first < 0) {
            return true;
        }
        byte[] known = begins[first];
        if (known == null) {
            known = mayBeginWith(text.substring(at, at + 1)) ? new byte[2 * LETTERS] : NEVER;
            begins[first] = known;
        }
        int next = known == NEVER || at + 1 == text.length() ? -1 : place(text.charAt(at + 1));
        if (next < 0) {
            return known != NEVER;
        }
        if (known[next] == 0) {
            known[next] = mayBeginWith(text.substring(at, at + 2)) ? BEGINS : BEGINS_NOT;
        }
        return known[next] == BEGINS;
    }

    private boolean mayBeginWith(String letters) {
        if (compiled == null) {
            compiled = Pattern.compile(ahead);
        }
        Matcher alone = compiled.matcher(letters);
        // at the end of what there is, more letters may make it a match
        return alone.lookingAt() || alone.hitEnd();
    }

    private static int place(char letter) {
        return letter < LETTERS
                ? letter
                : letter >= FIRST_THAI && letter < FIRST_THAI + LETTERS ? letter - FIRST_THAI + LETTERS : -1;
    }

    /** Which pairs of letters a text holds, as bits: one look at the text tells that it lacks nearly all of a hundred words. */
    static long[] pairsOf(String text) {
        long[] pairs = new long[PAIRS >> 6];
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int pair = pair(before, letter);
            pairs[pair >> 6] |= 1L << pair;
            before = letter;
        }
        return pairs;
    }

    private static int pair(char one, char other) {
        return one * 31 + other & PAIRS - 1;
    }

    /** Reads an expression that {@link Pattern} has already accepted. */
    private static final class Parser {
        private final String expression;
        private int at;
        /** Where groups begin and end that look behind a letter, or deny what others of these say. */
        private final List<int[]> behind = new ArrayList<>();

        /** Groups around this place that look behind or deny. */
        private int inside;

        Parser(String expression) {
            this.expression = expression;
        }

        /** To the end of the group or expression. */
        Part alternatives() {
            List<Part> alternatives = new ArrayList<>();
            do {
                alternatives.add(sequence());
            } while (take("|"));
            return alternatives.contains(Parts.FREE) ? Parts.FREE : Parts.of(false, alternatives);
        }

        private Part sequence() {
            List<Part> parts = new ArrayList<>();
            StringBuilder word = new StringBuilder();
            while (at < expression.length() && !nextIs("|") && !nextIs(")")) {
                if (isLetterAlone()) {
                    word.append(expression.charAt(at++));
                    continue;
                }
                Part group = null;
                if (take(QUOTE)) {
                    int end = expression.indexOf(END_OF_QUOTE, at);
                    word.append(expression, at, end);
                    at = end + END_OF_QUOTE.length();
                } else if (nextIs("(")) {
                    group = group();
                } else if (isLetter()) {
                    word.append(letter());
                } else {
                    endWord(word, parts);
                    skipOne();
                    takeQuantifier();
                    continue;
                }
                boolean quantified = at < expression.length() && QUANTIFIERS.indexOf(expression.charAt(at)) >= 0;
                boolean optional = takeQuantifier();
                if (group != null) {
                    endWord(word, parts);
                    if (!optional && group != Parts.FREE) {
                        parts.add(group);
                    }
                } else if (quantified) {
                    String last = word.substring(word.length() - 1);
                    word.setLength(word.length() - 1);
                    endWord(word, parts);
                    if (!optional) {
                        parts.add(new Word(last));
                    }
                }
            }
            endWord(word, parts);
            return Parts.of(true, parts);
        }

        private static void endWord(StringBuilder word, List<Part> parts) {
            if (!word.isEmpty()) {
                parts.add(new Word(word.toString()));
                word.setLength(0);
            }
        }

        /** The expression without what looks behind a letter, once all of it is read. */
        String ahead() {
            StringBuilder ahead = new StringBuilder();
            int from = 0;
            for (int[] group : behind) {
                ahead.append(expression, from, group[0]);
                from = group[1];
            }
            return ahead.append(expression, from, expression.length()).toString();
        }

        private Part group() {
            int begin = at;
            at++;
            boolean looksBehind = take("?<=") || take("?<!");
            boolean denies = !looksBehind && take("?!");
            boolean free = looksBehind || denies || take("?=") || take("?i:");
            boolean named = !free && take("?<");
            if (named) {
                at = expression.indexOf('>', at) + 1;
            } else if (!free && nextIs("?") && !take("?:") && !take("?>")) {
                throw new IllegalArgumentException("a group not known here: " + expression.substring(at));
            }
            if (inside > 0 && !free && (named || !expression.startsWith("?", begin + 1))) {
                throw new IllegalArgumentException("a group that is kept of what is looked at: " + expression);
            }
            inside += looksBehind || denies ? 1 : 0;
            Part part = alternatives();
            inside -= looksBehind || denies ? 1 : 0;
            at++; // the closing bracket
            if (looksBehind || denies && behind.stream().anyMatch(group -> group[0] > begin)) {
                behind.removeIf(group -> group[0] > begin);
                behind.add(new int[] {begin, at});
            }
            return free ? Parts.FREE : part;
        }

        /** Whether a Thai letter is next, without a quantifier: what most expressions consist of, asked first. */
        private boolean isLetterAlone() {
            return expression.charAt(at) >= FIRST_THAI
                    && (at + 1 == expression.length() || QUANTIFIERS.indexOf(expression.charAt(at + 1)) < 0);
        }

        private boolean isLetter() {
            char c = expression.charAt(at);
            return c == '\\' ? !Character.isLetterOrDigit(expression.charAt(at + 1)) : ".^$[".indexOf(c) < 0;
        }

        private char letter() {
            if (expression.charAt(at) == '\\') {
                at++;
            }
            return expression.charAt(at++);
        }

        /** Past an anchor, a class, or a backslash with a letter. */
        private void skipOne() {
            if (nextIs("\\b") || nextIs("\\B") || nextIs("\\G")) {
                throw new IllegalArgumentException("not known here: " + expression.substring(at));
            }
            if (inside > 0 && nextIs("^")) {
                behind.add(new int[] {at, at});
            }
            if (take("\\p{") || take("\\P{")) {
                at = expression.indexOf('}', at) + 1;
            } else if (take("\\")) {
                at += nextIs("u") ? 5 : 1;
            } else if (nextIs("[")) {
                skipClass();
            } else {
                at++;
            }
        }

        private void skipClass() {
            int depth = 0;
            do {
                char c = expression.charAt(at);
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
                at += c == '\\' ? 2 : 1;
            } while (depth > 0);
        }

        /** Past a quantifier, if one is next; whether by it what stands before may be left out. */
        private boolean takeQuantifier() {
            if (at >= expression.length() || QUANTIFIERS.indexOf(expression.charAt(at)) < 0) {
                return false;
            }
            boolean optional = nextIs("?") || nextIs("*") || nextIs("{0");
            at = nextIs("{") ? expression.indexOf('}', at) + 1 : at + 1;
            if (at < expression.length() && "?+".indexOf(expression.charAt(at)) >= 0) {
                at++; // lazy or possessive
            }
            return optional;
        }

        private boolean nextIs(String text) {
            return expression.startsWith(text, at);
        }

        private boolean take(String text) {
            boolean next = nextIs(text);
            at += next ? text.length() : 0;
            return next;
        }
    }
}
