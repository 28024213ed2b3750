package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The years that a title names beside a result's as those of an aim, a draft, a plan or a self-assessment: 2569 and 2570 in "ผล ITA ปี 2568
 * และค่าเป้าหมาย ปี 2569 และ 2570". What it says of them it says of no other year. An aim of all its years is one that the results of these years are held
 * against: "ผล ITA เทียบเป้าหมาย ปี 2567-2568".
 */
public final class AimedYears {
    private static final String JOINING = "(?:เปรียบเทียบกับ|เทียบกับ|เทียบ|พร้อมกับ|พร้อม|กับ|และ|สู่|[/,(+–-])\\s?";

    private static final String YEAR = "(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?\\s?(?:พ\\.?\\s?ศ\\.?)?\\s?25\\d\\d(?!\\d)";

    private static final String TO = "(?:[–-]|ถึง)";

    /** One year, a list of years or a range. */
    private static final String YEARS = YEAR + "(?:\\s?(?:" + TO + "|และ|[/,])?\\s?" + YEAR + ")*";

    private static final Pattern RANGE = Pattern.compile("(25\\d\\d)\\s?" + TO + "\\s?" + YEAR);

    private static final String AIMS = "<aimed-at>|<not-the-result>|ร่าง";

    /** What stands between such a word and its year. */
    private static final String OF =
            "(?:\\s?(?:คะแนน|ผล|การ|ประเมิน|ita|ใน|ของ|สำหรับ|ที่|ตั้ง|กำหนด|ไว้|พัฒนา|ยกระดับ|ปรับปรุง|เพิ่ม)){0,6}\\s?";

    private static final Pattern OF_AIM = Words.pattern("(?i)(?:(?:" + JOINING
            + ")?(?:เพื่อ)?(?:การ)?(?:ตั้ง|กำหนด|วาง)?(?:" + AIMS + ")(?:<planned-figures>)?|(?:" + JOINING
            + "|(?<=\\d)\\s)(?:<planned-figures>|" + ScoreWords.OWN_ASSESSING + "))" + OF + "\\(?" + YEARS + "\\)?|"
            + YEAR
            + "\\s?\\((?:" + AIMS + "|<planned-figures>)\\)"
            + "|^(?:<planned-figures>)" + OF + YEAR + "(?=\\s?(?:จาก|ตาม)(?:ผล|คะแนน|ฐาน|ปี))");

    private static final Pattern OF_RESULT = Pattern.compile("ผล|คะแนน");

    /** The years that a title aims at; none where it names but one year. */
    public static List<FiscalYear> listIn(String title) {
        TreeSet<FiscalYear> aimed = new TreeSet<>();
        String rest = without(title);
        if (!rest.equals(title)) {
            Matcher said = OF_AIM.matcher(ThaiText.arabicDigits(title));
            while (said.find()) {
                aimed.addAll(FiscalYears.listIn(said.group()));
                RANGE.matcher(said.group()).results().forEach(range -> aimed.addAll(within(range.group())));
            }
            FiscalYears.listIn(rest).forEach(aimed::remove);
        }
        return List.copyOf(aimed);
    }

    private static List<FiscalYear> within(String range) {
        List<FiscalYear> ends = FiscalYears.listIn(range);
        return IntStream.rangeClosed(
                        ends.get(0).buddhist(), ends.get(ends.size() - 1).buddhist())
                .mapToObj(FiscalYear::ofBuddhist)
                .toList();
    }

    /** A title without what it says of such years. */
    public static String without(String title) {
        if (FiscalYears.listIn(title).size() < 2) {
            return title;
        }
        String rest =
                OF_AIM.matcher(ThaiText.arabicDigits(title)).replaceAll(" ").strip();
        boolean ofAll =
                FiscalYears.listIn(rest).isEmpty() && OF_RESULT.matcher(rest).find();
        return ofAll ? title : rest;
    }
}
