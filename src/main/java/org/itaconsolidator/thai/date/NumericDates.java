package org.itaconsolidator.thai.date;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days in numbers: "๓/๑/๒๕๖๖", "1-3/2/2569", and as programs write them, "2026-01-31".
 *
 * @param digits a text in Arabic digits
 */
record NumericDates(String digits, FoundDates found) {
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d/.-])(?:(?<first>\\d{1,2})(?:/(?<firstMonth>\\d{1,2}))?\\s*" + DateScan.DASH
                    + "\\s*)?(?<day>\\d{1,2})(?<mark>\\s*/\\s*|-|\\.)" + "(?<month>\\d{1,2})\\k<mark>(?<year>"
                    + Years.TYPED + ")(?![\\d/]|[.-]\\d)");
    private static final Pattern ISO = Pattern.compile(
            "(?<![\\d-])(?<year>" + Years.TYPED_IN_FULL + ")-(?<month>\\d{2})-(?<day>\\d{2})(?![\\d-])");
    private static final Pattern NUMBER_OF_A_LETTER =
            Pattern.compile("(?:เลขที่|เลขรับ(?:ที่)?|(?:หนังสือ|คำสั่ง|ข้อความ|สัญญา|ฎีกา)\\s*ที่)\\s*$");
    private static final Pattern OPENS_A_DAY = Pattern.compile("(?:วัน[\u0E01-\u0E4E]{0,10}ที่|เมื่อ|ลว\\.?|ลง)\\s*$");
    private static final int LAST_MONTH = 12;

    void scan() {
        scanNumeric();
        scanIso();
    }

    private void scanNumeric() {
        Matcher match = NUMERIC.matcher(digits);
        while (match.find()) {
            String year = match.group("year");
            int day = Integer.parseInt(match.group("day"));
            int month = Integer.parseInt(match.group("month"));
            String before = digits.substring(Math.max(0, match.start() - DateScan.LONGEST_WORD), match.start());
            if (NUMBER_OF_A_LETTER.matcher(before).find()) {
                continue;
            }
            if (match.group("mark").equals(".")
                    && year.length() == 2
                    && !OPENS_A_DAY.matcher(before).find()) {
                addShort(match, day, month);
                continue;
            }
            if (match.group("first") != null) {
                addFirst(match, day, month);
            }
            int start = match.start("day");
            // a common-era date may come from a program that puts the month first
            if (Years.isCommon(year) && day != month && day <= 12 && month <= 12) {
                found.addImpossible(start, match.end());
            } else {
                found.add(Years.common(year), month, day, start, match.end());
            }
        }
    }

    /** "๘.๑.๖๘" may be a day or the number of a paragraph: told as no day where it could be one. */
    private void addShort(Matcher match, int day, int month) {
        if (day >= 1 && day <= DateScan.LONGEST_DAY && month >= 1 && month <= LAST_MONTH) {
            found.addImpossible(match.start("day"), match.end());
        }
    }

    /** "๑-๓/๒/๒๕๖๙", "๓๐/๑-๓/๒/๒๕๖๙": the first day has the month and year of the last, where it is the earlier one. */
    private void addFirst(Matcher range, int lastDay, int lastMonth) {
        int day = Integer.parseInt(range.group("first"));
        String typed = range.group("firstMonth");
        int month = typed == null ? lastMonth : Integer.parseInt(typed);
        String year = range.group("year");
        boolean earlier = month < lastMonth || month == lastMonth && day < lastDay;
        if (earlier && !Years.isCommon(year) && range.group("mark").contains("/")) {
            found.add(Years.common(year), month, day, range.start("first"), range.end());
        } else {
            found.addImpossible(range.start("first"), range.start("day"));
        }
    }

    private void scanIso() {
        Matcher match = ISO.matcher(digits);
        while (match.find()) {
            int month = Integer.parseInt(match.group("month"));
            int day = Integer.parseInt(match.group("day"));
            found.add(Years.common(match.group("year")), month, day, match.start(), match.end());
        }
    }
}
