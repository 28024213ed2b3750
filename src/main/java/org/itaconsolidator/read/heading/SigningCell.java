package org.itaconsolidator.read.heading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/** What one cell of the signature lines below a table says. */
public enum SigningCell {
    /** A line to sign in, or a sentence that certifies the table: no text of a measure. */
    SIGNER,
    /** A person's name in brackets, as it stands below a signature. */
    NAME,
    /** An office alone; in a column of persons responsible it may be one. */
    OFFICE,
    /** Who signs, and which paper: "ผู้จัดทำแผน"; directly below a row it may go on with who is responsible. */
    OF_PAPER,
    /** What a superior writes above his name; alone it may be a result. */
    REMARK,
    /** A name without brackets, a telephone number: one only beside or below a line to sign in. */
    BESIDE;

    private static final int LONGEST_OFFICE = 60;
    private static final String TELEPHONE = "โทร";

    private static final String MARKS = ".…_:()/";
    private static final Pattern MARKS_IN_FRONT = Pattern.compile("^[.…_:()]+");

    /** Remembered, because a cell is asked about as a row of the table, below it and as a heading. */
    private static final Memo<Optional<SigningCell>> FOUND = new Memo<>(text -> look(text, Words.load()));

    /** What a text is among lines to sign in; empty where it is none. */
    public static Optional<SigningCell> of(String text) {
        return FOUND.of(text);
    }

    private static Optional<SigningCell> look(String text, Words words) {
        String key = ThaiText.fold(text);
        String bare = withoutMarks(key);
        if (words.starts(Words.Kind.SIGNATURES, text)
                || words.starts(Words.Kind.CERTIFIED, text)
                || isSigner(key, bare, words)) {
            return Optional.of(SIGNER);
        }
        if (isOfPaper(key, words)) {
            return Optional.of(OF_PAPER);
        }
        if (words.folded().get(Words.Kind.SUPERIORS_REMARKS).contains(bare)) {
            return Optional.of(REMARK);
        }
        if (isOffice(bare, words)) {
            return Optional.of(OFFICE);
        }
        if (key.length() <= LONGEST_OFFICE
                && words.starts(Words.Kind.PERSON_TITLES, key.startsWith("(") ? key.substring(1) : key)) {
            return Optional.of(key.startsWith("(") && key.endsWith(")") ? NAME : BESIDE);
        }
        return key.startsWith(TELEPHONE) ? Optional.of(BESIDE) : Optional.empty();
    }

    private static String withoutMarks(String key) {
        StringBuilder rest = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            if (MARKS.indexOf(key.charAt(i)) < 0) {
                rest.append(key.charAt(i));
            }
        }
        return rest.length() == key.length() ? key : rest.toString();
    }

    private static boolean isSigner(String key, String bare, Words words) {
        List<String> signers = words.folded().get(Words.Kind.SIGNERS);
        if (signers.contains(bare)) {
            return true;
        }
        for (String signer : signers) {
            if (key.startsWith(signer)) {
                String rest =
                        MARKS_IN_FRONT.matcher(key.substring(signer.length())).replaceFirst("");
                if (isOffice(rest, words) || words.starts(Words.Kind.PERSON_TITLES, rest) && !isDeed(rest, words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOfPaper(String key, Words words) {
        for (String signer : words.folded().get(Words.Kind.SIGNERS)) {
            for (String paper : words.folded().get(Words.Kind.SIGNED_PAPERS)) {
                if (key.startsWith(signer + paper)
                        && key.length() <= LONGEST_OFFICE
                        && !isDeed(key.substring(signer.length() + paper.length()), words)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOffice(String key, Words words) {
        return key.length() <= LONGEST_OFFICE && words.starts(Words.Kind.OFFICES, key) && !isDeed(key, words);
    }

    private static boolean isDeed(String key, Words words) {
        String office = key;
        for (String field : words.folded().get(Words.Kind.OFFICE_FIELDS)) {
            office = office.replace(field, "");
        }
        return words.contains(Words.Kind.DEEDS, office) || key.chars().anyMatch(Character::isDigit);
    }
}
