package org.itaconsolidator.thai.text;

import java.util.regex.Pattern;

/**
 * Recognises texts whose Thai letters were lost, because a program saved or opened them in another encoding: nobody can
 * read them, and what they were is not guessed. Such are "????" (saved in an encoding without Thai letters),
 * "เธเธฒเธฃ" and "à¸à¸²à¸£" (UTF-8 taken for Windows-874 or Windows-1252) and "¡ÒÃ" (Windows-874 taken for Windows-1252).
 */
public final class LostLetters {
    private static final String QUESTION_MARKS = "???";
    private static final int FEWEST_MARKS = 8;

    /**
     * Letters that could not be decoded; three letters of which each became three, the last of them perhaps gone since; letters and
     * signs of the west in a row.
     */
    private static final Pattern TAKEN_FOR_OTHERS =
            Pattern.compile("\uFFFD\uFFFD|(?!(?:เธอ){3})(?:เ[ธน][^เ]?){3}|(?:à[¸¹][^à]?){3}"
                    + "|(?=[À-ÿ]{0,3}[¡-¿])(?=[¡-¿]{0,3}[À-ÿ])[¡-ÿ]{4}");

    private LostLetters() {}

    /** Whether a text lost its Thai letters. */
    public static boolean isLost(String text) {
        return text.contains(QUESTION_MARKS)
                ? isInQuestionMarks(text)
                : mayBeTakenForOthers(text) && TAKEN_FOR_OTHERS.matcher(text).find();
    }

    /** Whether a text holds a letter that the pattern needs, or pairs enough of those that are Thai too: nearly no text does. */
    private static boolean mayBeTakenForOthers(String text) {
        int pairs = 0;
        char last = ' ';
        for (int i = 0; i < text.length() && pairs < 3; i++) {
            char letter = text.charAt(i);
            if (letter >= '¡' && letter <= 'ÿ' || letter == '\uFFFD') {
                return true;
            }
            pairs += last == 'เ' && (letter == 'ธ' || letter == 'น') ? 1 : 0;
            last = letter;
        }
        return pairs == 3;
    }

    /** Whether a text has Thai letters, and none were lost. */
    public static boolean isSound(String text) {
        return holdsThai(text) && !isLost(text);
    }

    /** More question marks than letters, more than somebody types for what is not known, and no Thai letter, which would have been lost too. */
    private static boolean isInQuestionMarks(String text) {
        long marks = text.codePoints().filter(letter -> letter == '?').count();
        return !holdsThai(text)
                && marks >= FEWEST_MARKS
                && marks > text.codePoints().filter(Character::isLetter).count();
    }

    private static boolean holdsThai(String text) {
        return text.chars().anyMatch(letter -> ThaiText.isThai((char) letter));
    }
}
