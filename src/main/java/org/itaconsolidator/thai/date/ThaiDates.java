package org.itaconsolidator.thai.date;

import java.util.List;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Days named in running text: "วันที่ ๑๐ ตุลาคม ๒๕๖๕", "๒๗ ธ.ค. ๖๕", "10/10/2565", "๑๒-๑๓ มกราคม ๒๕๖๖" (both ends). A day
 * without any year is none, nor is an order number (ที่ ๓๑๗/๒๕๖๕) or a list label.
 *
 * <p>Give it text as {@link ThaiText#clean} leaves it: positions refer to the text given.
 */
public final class ThaiDates {
    private ThaiDates() {}

    /** The days that a text names, and what looks like a date and is no single day, each in the order of the text. */
    public record Days(List<DateMention> mentions, List<ImpossibleDate> impossible) {
        private static final Days NONE = new Days(List.of(), List.of());
    }

    /** All that looks like a date. */
    public static Days read(String text) {
        if (!hasDigit(text)) {
            return Days.NONE;
        }
        DateScan scan = new DateScan(text);
        return new Days(scan.mentions(), scan.impossible());
    }

    /** All days named, in the order of the text. */
    public static List<DateMention> listMentions(String text) {
        return read(text).mentions();
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || c >= '๐' && c <= '๙' || c >= '\uFF10' && c <= '\uFF19') {
                return true;
            }
        }
        return false;
    }
}
