package org.itaconsolidator.read.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.itaconsolidator.thai.text.ThaiText;

/** Notes that say something else of each year: "ปี 2567-2568 คะแนนจริง ปี 2569 คะแนนเป้าหมาย". */
public final class YearClauses {
    private static final String YEAR = "(?:ประจำ)?(?:ปี\\s?)?(?:งบประมาณ\\s?)?(?:พ\\.\\s?ศ\\.\\s?)?";

    private static final Pattern LEAD = Pattern.compile(
            "^[^\\p{L}\\p{Nd}]*(?:หมายเหตุ[^\\p{L}\\p{Nd}]*)?(?:ข้อมูล|คะแนน|ผล|ของ|\\s)*" + YEAR + "$");

    private static final Pattern JOINED = Pattern.compile("\\s?(?:[-–,/]|และ|ถึง)?\\s?" + YEAR);

    /** Behind a clause, in front of the next one's year: "ใช้ของปี 2568" goes on with the same. */
    private static final Pattern END = Pattern.compile("(?<![\\s,;])[\\s,;]++(?:และ|แต่|ส่วน)?\\s?+" + YEAR + "$");

    private static final Pattern SAYS = Pattern.compile("\\p{L}{2}");

    /** What a note says of each year, with the year in front; empty where it does not speak of several, one after the other. */
    public static List<String> listIn(String note) {
        String text = ThaiText.clean(note);
        List<FiscalYearMention> named = FiscalYears.inText(text);
        if (named.size() < 2
                || !LEAD.matcher(text.substring(0, named.get(0).start())).matches()) {
            return List.of();
        }
        List<String> clauses = new ArrayList<>();
        List<Integer> years = new ArrayList<>();
        int several = 0;
        for (int i = 0; i < named.size(); i++) {
            years.add(named.get(i).year().buddhist());
            int end = i + 1 < named.size() ? named.get(i + 1).start() : text.length();
            String behind = text.substring(named.get(i).start(), end).replaceFirst("^\\p{Nd}+", "");
            if (i + 1 < named.size() && JOINED.matcher(behind).matches()) {
                continue;
            }
            Matcher next = END.matcher(behind);
            boolean last = i + 1 == named.size();
            if (!last && !next.find() || !SAYS.matcher(behind).find()) {
                return List.of();
            }
            String said = last ? behind : behind.substring(0, next.start());
            for (int year : years) {
                clauses.add("ปี " + year + " " + said.strip());
            }
            years.clear();
            several++;
        }
        return several > 1 ? clauses : List.of();
    }
}
