package org.itaconsolidator.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.settings.Digits;

/** The words of the documents, Thai as they are signed, with numbers in the wished digits. */
final class PaperWords extends Wording {
    /** Addresses, codes such as O42 and the like, which keep their digits. */
    private static final Pattern LATIN =
            Pattern.compile("(?<![\\x21-\\x7E])[\\x21-\\x7E&&[^A-Za-z]]*+[A-Za-z][\\x21-\\x7E]*+");

    PaperWords(Digits digits) {
        super(digits::apply, "papers");
    }

    /** A text without the marks where a line may end, which only covers and headings need. */
    String withoutLineEnds(String key) {
        return text(key).replace(Paper.LINE_MAY_END, "");
    }

    /** An officer's text in the job's digits; words with Latin letters stay as they are. */
    String written(String text) {
        if (!holdsLatin(text)) {
            return digits(text);
        }
        StringBuilder out = new StringBuilder();
        Matcher latin = LATIN.matcher(text);
        int from = 0;
        while (latin.find()) {
            out.append(digits(text.substring(from, latin.start()))).append(latin.group());
            from = latin.end();
        }
        return out.append(digits(text.substring(from))).toString();
    }

    private static boolean holdsLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'z') { // and some signs between them
                return true;
            }
        }
        return false;
    }
}
