package org.itaconsolidator.thai.date;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Days with the name of their month: "๓ และ ๕ ม.ค. ๒๕๖๖". Days of one month share its year, and so may those beside it.
 *
 * @param digits a text in Arabic digits
 */
record WrittenDates(String digits, FoundDates found) {
    private static final String BETWEEN_DAYS =
            "\\s*(?:" + DateScan.DASH + "|,|และ|จนถึง|ถึง|กับ)\\s*(?:วันที่\\s*|ที่\\s*)?";
    private static final String ERA =
            "(?:(?:พ\\s*\\.?\\s*ศ|ค\\s*\\.?\\s*ศ)\\s*\\.?\\s*|(?:พุทธ|คริสต์)ศักราช\\s*|ปี\\s*)?";
    private static final Pattern DAY_MONTH = Pattern.compile(
            "(?<![\\d/A-Za-z])(?<days>\\d{1,2}(?:" + BETWEEN_DAYS + "\\d{1,2}){0,12})\\s*(?:เดือน\\s*)?(?<month>"
                    + MonthNames.IN_TEXT + ")(?:\\s*,?\\s*" + ERA + "(?<year>" + Years.TYPED + ")" + Years.NOT_COUNTING
                    + "(?!\\s*[.:/]\\s*\\d(?!\\d?\\s*(?:เดือน\\s*)?" + MonthNames.IN_TEXT + ")))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINK = Pattern.compile("\\s*+(?:(?:" + DateScan.DASH
            + "|,|/)\\s*+)?(?:(?:และ|จนถึง|ถึง|กับ)\\s*+)?(?:เมื่อ)?(?:วัน[\u0E01-\u0E4E]{0,10}ที่|ที่)?\\s*");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}");
    /** "15-Jan-24", "15/ม.ค./2567": as programs write a day with the name of its month. */
    private static final Pattern BETWEEN_MARKS = Pattern.compile(
            "(?<![\\d/A-Za-z.-])(?<day>\\d{1,2})(?<mark>[-/])(?<month>" + MonthNames.IN_TEXT
                    + ")\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/A-Za-z-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LIST_OPENS = Pattern.compile("(?:^|\\(|ที่|ระหว่าง|(?<!\\s)[^\\S\\n]*+\\n)\\s*+$");
    /** "หมู่ ๑๐ พ.ย. ๖๗" is the tenth village, in some November. */
    private static final Pattern DAY_BEFORE_VILLAGE =
            Pattern.compile("(?<!(?:เลขที่|บ้าน|\\d|/)\\s{0,2})(?<day>\\d{1,2})\\s*หมู่(?:บ้าน)?(?:ที่)?\\s*$");

    private static final Pattern VILLAGE = Pattern.compile("(?:หมู่(?:บ้าน)?(?:ที่)?|(?<![\u0E01-\u0E4E])ม\\.)\\s*$");

    /** What is counted or numbered in front of a number that is no day. */
    private static final Pattern COUNTS = Pattern.compile(
            "(?:จำนวน|ครั้ง|ข้อ|หมู่|ม\\.|รุ่น|ชุด|ระยะ|เลข|มาตรา|ตัวชี้วัด|กลุ่ม|ห้อง|\\d|[A-Za-z])(?:ที่)?\\s*$");

    private static final int LONGEST_OPENING = 12;

    private boolean isOfAVillage(int at) {
        return VILLAGE.matcher(digits.substring(Math.max(0, at - DateScan.LONGEST_WORD), at))
                .find();
    }

    /** Days that share a month, with the year typed or 0. */
    private record Group(List<int[]> days, Month month, int year, int start, int end) {
        int last() {
            return days.get(days.size() - 1)[0];
        }

        Group withYear(int shared, int sharedEnd) {
            return new Group(days, month, shared, start, sharedEnd);
        }
    }

    void scan() {
        scanBetweenMarks();
        List<Group> groups = new ArrayList<>();
        Matcher match = DAY_MONTH.matcher(digits);
        while (match.find()) {
            if (isOfAVillage(match.start()) && match.group("days").length() <= 2) {
                addAroundVillage(match);
                continue;
            }
            String year = match.group("year");
            groups.add(new Group(
                    days(match.start("days"), match.end("days")),
                    MonthNames.getMonth(match.group("month")),
                    year == null ? 0 : Years.common(year),
                    match.start(),
                    match.end()));
        }
        for (int i = groups.size() - 1; i >= 0; i--) {
            Group group = groups.get(i);
            if (group.year() == 0 && i + 1 < groups.size()) {
                group = shareYear(group, groups.get(i + 1));
                groups.set(i, group);
            }
        }
        for (int i = 1; i < groups.size(); i++) {
            groups.set(i, carryYear(groups.get(i - 1), groups.get(i)));
        }
        groups.stream().filter(group -> group.year() != 0).forEach(this::addDays);
    }

    /** "๙ หมู่ ๑๔ พฤศจิกายน ๒๕๖๖" is the ninth, in the fourteenth village; without a day in front it is none. */
    private void addAroundVillage(Matcher match) {
        Matcher before = DAY_BEFORE_VILLAGE
                .matcher(digits)
                .region(Math.max(0, match.start() - DateScan.LONGEST_WORD), match.start())
                .useTransparentBounds(true);
        if (match.group("year") != null && before.find()) {
            found.add(
                    Years.common(match.group("year")),
                    MonthNames.getMonth(match.group("month")).getValue(),
                    Integer.parseInt(before.group("day")),
                    before.start("day"),
                    match.end());
        } else {
            found.addImpossible(match.start(), match.end());
        }
    }

    private void scanBetweenMarks() {
        Matcher match = BETWEEN_MARKS.matcher(digits);
        while (match.find()) {
            found.add(
                    Years.commonOfMarks(match.group("year")),
                    MonthNames.getMonth(match.group("month")).getValue(),
                    Integer.parseInt(match.group("day")),
                    match.start(),
                    match.end());
        }
    }

    /** "๑๐ ต.ค. ๒๕๖๗, ๘ พ.ย. และ ๑๒ ธ.ค.": the year before carries on, as long as the days stand in order. */
    private Group carryYear(Group before, Group group) {
        boolean linked = group.year() == 0
                && before.year() != 0
                && before.end() <= group.start()
                && LINK.matcher(digits.substring(before.end(), group.start())).matches();
        boolean ordered = before.month().compareTo(group.month()) < 0
                || before.month() == group.month()
                        && before.last() < group.days().get(0)[0];
        return linked && ordered ? group.withYear(before.year(), group.end()) : group;
    }

    /** "๑๗ ม.ค. , ๙ ก.พ. ๒๕๖๖": the year of the next holds, where the days then stand in order. */
    private Group shareYear(Group group, Group next) {
        boolean linked = next.year() != 0
                && LINK.matcher(digits.substring(group.end(), next.start())).matches();
        boolean ordered = group.month().compareTo(next.month()) < 0
                || group.month() == next.month() && group.last() < next.last();
        return linked && ordered ? group.withYear(next.year(), next.end()) : group;
    }

    /** The days of a list that belong to the month: the last one always, those before only as long as they rise. */
    private List<int[]> days(int from, int to) {
        List<int[]> all = new ArrayList<>();
        Matcher day = DAY.matcher(digits).region(from, to);
        while (day.find()) {
            all.add(new int[] {Integer.parseInt(day.group()), day.start(), day.end()});
        }
        String before = digits.substring(Math.max(0, from - LONGEST_OPENING), from);
        String list = digits.substring(from, to);
        boolean joined = list.contains("และ") || list.contains("กับ");
        boolean opened = !isOfAVillage(from)
                && !COUNTS.matcher(before).find()
                && (joined || LIST_OPENS.matcher(before).find());
        List<int[]> days = new ArrayList<>(List.of(all.get(all.size() - 1)));
        for (int i = all.size() - 2; i >= 0; i--) {
            int[] one = all.get(i);
            int[] next = days.get(0);
            String between = digits.substring(one[2], next[1]);
            boolean range = between.contains("ถึง") || between.chars().anyMatch(c -> ThaiText.isDash((char) c));
            if (one[0] >= next[0] || one[0] > DateScan.LONGEST_DAY || !range && !opened) {
                break;
            }
            days.add(0, one);
        }
        return days;
    }

    private void addDays(Group group) {
        for (int[] day : group.days()) {
            found.add(group.year(), group.month().getValue(), day[0], day[1], group.end());
        }
    }
}
