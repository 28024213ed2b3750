package org.itaconsolidator.thai.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that quote file names, which may contain blanks and digits and must stay as written, so that people find
 * the files.
 */
public record QuotedFiles(Set<String> names) {
    private static final Pattern SUFFIX = Pattern.compile("\\.[A-Za-z]{3,4}(?![A-Za-z0-9])");

    public QuotedFiles {
        names = Set.copyOf(names);
    }

    /** The text with Thai digits, except in names of files and where {@link ProseDigits} keeps them. */
    public String thaiDigits(String text) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        Matcher suffix = SUFFIX.matcher(text);
        while (suffix.find()) {
            int from = startOfName(text, done, suffix.end());
            if (from >= 0) {
                out.append(ProseDigits.thai(text.substring(done, from))).append(text, from, suffix.end());
                done = suffix.end();
            }
        }
        return out.append(ProseDigits.thai(text.substring(done))).toString();
    }

    /** Where the longest name that ends here begins; -1 for none. */
    private int startOfName(String text, int from, int end) {
        for (int start = from; start < end; start++) {
            if (names.contains(text.substring(start, end))) {
                return start;
            }
        }
        return -1;
    }
}
