package org.itaconsolidator.thai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the web addresses that officers quote, for testing: complete ones only. */
public final class WebAddresses {
    private static final Pattern BEGINS = Pattern.compile("(?i)(?:https?://|ftp://|www\\.)[^\\s<>\"]+");
    private static final Pattern BARE =
            Pattern.compile("(?i)[a-z0-9-]++(?:\\.[a-z0-9-]++){0,8}\\.[a-z]{2,}(?:[:/?#]\\S*)?");
    /** An address without scheme and "www."; the letters before its path are a top-level domain. */
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)(?<![a-z0-9.@-])[a-z0-9-]++(?:\\.[a-z0-9-]++){0,8}\\.([a-z]{2,})(?![a-z0-9-])(?=[:/?#]|[^\\p{L}\\p{N}.]|\\.?$|\\p{InThai})");

    private static final Pattern ANY = Pattern.compile(BEGINS.pattern() + "|" + DOMAIN.pattern() + "[^\\s<>\"]*+");

    private static final Set<String> FILES = Set.of(
            "pdf", "doc", "docx", "xls", "xlsx", "xlsm", "ppt", "pptx", "jpg", "jpeg", "png", "gif", "zip", "rar",
            "txt", "csv", "mp", "heic");
    private static final Pattern END = Pattern.compile("[.,;:!?)\\]'”]+$");
    private static final Pattern NONE = Pattern.compile("ไม่มี(?:ลิงก์|ลิงค์|ข้อมูล|url|URL)?");
    private static final Pattern THAI = Pattern.compile("[\\u0E00-\\u0E7F]");

    /**
     * What follows the beginning of an address in running text. A part of its path may be a Thai name, up to the next blank;
     * Thai letters right behind Latin ones are the sentence going on, and so are words that join sentences.
     */
    public static final String REST = "(?:[A-Za-z0-9\\-._~:/?#@!$&'*+,;=%\\[\\]]++"
            + "|(?<=[/=_])(?![\u0E01-\u0E59]*(?:เมื่อ|วันที่|และ|แล้ว|ตั้งแต่))(?!โดย|ซึ่ง|ได้|ของ|หรือ|จาก)[\u0E01-\u0E59]+(?=[/?#&._-]|\\s|$|[),\"]))++";

    private static final Pattern WHOLE = Pattern.compile("(?i)(?:https?://|ftp://|www\\.)" + REST);

    /**
     * The addresses in a cell that is there for one. Anything else in it is given too, so that somebody hears of it; none for a
     * blank cell, a dash or ไม่มี.
     */
    public static List<String> listOfCell(String cell) {
        List<String> found = new ArrayList<>();
        for (String word : cell.strip().split("\\s+")) {
            Matcher address = BEGINS.matcher(word);
            if (address.find()) {
                found.add(END.matcher(address.group()).replaceAll(""));
            } else if (BARE.matcher(word).matches()) {
                found.add(END.matcher(word).replaceAll(""));
            }
        }
        String text = cell.strip();
        if (found.isEmpty()
                && !text.isEmpty()
                && !ThaiText.isNothing(text)
                && !NONE.matcher(text).matches()) {
            found.add(text);
        }
        return found.stream().distinct().toList();
    }

    /** Whether a text gives a web address; file names do not count. */
    public static boolean isIn(String text) {
        return BEGINS.matcher(text).find()
                || DOMAIN.matcher(text)
                        .results()
                        .anyMatch(found -> !FILES.contains(found.group(1).toLowerCase(Locale.ROOT)));
    }

    /** The text with blanks in place of its addresses, whose parts are no words. */
    public static String blankedIn(String text) {
        return text.indexOf('/') < 0 || !isIn(text)
                ? text
                : ANY.matcher(text)
                        .replaceAll(address -> " ".repeat(address.group().length()));
    }

    /** The addresses in a text. One that runs into Thai words is left out; a Thai name in its path belongs to it. */
    public static List<String> listInText(String text) {
        List<String> found = new ArrayList<>();
        Matcher address = BEGINS.matcher(text);
        while (address.find()) {
            if (!THAI.matcher(address.group()).find()
                    || WHOLE.matcher(END.matcher(address.group()).replaceAll(""))
                            .matches()) {
                found.add(END.matcher(address.group()).replaceAll(""));
            }
        }
        return found.stream().distinct().toList();
    }
}
