package org.itaconsolidator.read.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The years that a title names beside a result's as those of an aim, a draft or a plan: 2569 in "ผล ITA ปี 2568 และค่าเป้าหมาย ปี 2569". What it
 * says of them it says of no other year.
 */
public final class AimedYears {
    private static final String JOINING = "(?:เปรียบเทียบกับ|เทียบกับ|เทียบ|พร้อมกับ|พร้อม|กับ|และ|สู่|[/,(+–-])\\s?";

    private static final Pattern OF_AIM = Words.pattern("(?i)(?:(?:" + JOINING
            + ")?(?:การ)?(?:<aimed-at>|<not-the-result>|ร่าง)|" + JOINING + "(?:<planned-figures>))"
            + "(?:\\s?(?:คะแนน|ผล|การ|ประเมิน|ita|ใน|ของ|สำหรับ)){0,5}\\s?\\(?(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?\\s?(?:พ\\.?\\s?ศ\\.?)?\\s?"
            + "25\\d\\d(?:\\s?[–-]\\s?25\\d\\d)?(?!\\d)\\)?");

    private AimedYears() {}

    /** Those of a title; none where it names but one year. */
    public static List<FiscalYear> listIn(String title) {
        List<FiscalYear> years = new ArrayList<>(FiscalYears.listIn(title));
        if (years.size() > 1) {
            years.removeAll(FiscalYears.listIn(without(title)));
            return years;
        }
        return List.of();
    }

    /** A title without what it says of such years. */
    public static String without(String title) {
        return FiscalYears.listIn(title).size() > 1
                ? OF_AIM.matcher(ThaiText.arabicDigits(title)).replaceAll(" ").strip()
                : title;
    }
}
