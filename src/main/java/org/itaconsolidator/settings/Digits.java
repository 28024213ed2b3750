package org.itaconsolidator.settings;

import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/** The digits of documents for people. Figures that are computed with are stored as numbers anyway. */
public enum Digits {
    /** ๐ to ๙. */
    THAI,
    /** 0 to 9. */
    ARABIC;

    public String apply(String text) {
        return this == THAI ? ThaiText.thaiDigits(text) : ThaiText.arabicDigits(text);
    }

    /** A sentence with its figures in these digits; names of files and quoted notations keep theirs. */
    public String prose(String sentence, QuotedFiles files) {
        return this == THAI ? files.thaiDigits(sentence) : sentence;
    }
}
