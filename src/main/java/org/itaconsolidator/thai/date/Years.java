package org.itaconsolidator.thai.date;

import org.itaconsolidator.model.FiscalYear;

/**
 * Years as typed: Buddhist with four or two digits, or common era, distinguished by their size, so that 543 is never
 * added twice.
 */
public final class Years {
    /** A regular expression without groups for a year: 2540 to 2599, 1997 to 2056, or 40 to 99 for 25xx. */
    public static final String TYPED = "(?:25[4-9]\\d|199[7-9]|20[0-5]\\d|[4-9]\\d)";

    /** A regular expression without groups for a year of four digits. */
    public static final String TYPED_IN_FULL = "(?:25[4-9]\\d|199[7-9]|20[0-5]\\d)";

    /** Words for something counted, which may not follow a number if it is to be a year. No score has four digits. */
    static final String NOT_COUNTING =
            "(?!\\d)(?!\\s*(?:คน|ราย(?!งาน|การ|ได้|จ่าย|ปี|วัน|เดือน|ไตรมาส|ตัวชี้วัด|เครื่องมือ|ข้อ|ด้าน|ประเด็น|หน่วยงาน|องค์กร|กอง|อปท|(?<=(?:ผล|คะแนน|ประเมิน)\\s?ITA\\s?\\d{4}\\s?ราย)\\sอปท|ตำบล|อำเภอ|จังหวัด|ละเอียด|ชื่อ)"
                    + "|ครั้ง(?!ที่|ต่อไป|ถัดไป|แรก|หลัง|สุดท้าย)|แห่ง|บาท|หมู่บ้าน|ครัวเรือน|ชั่วโมง|นาที|%|น\\.))"
                    + "(?!(?<=(?<!\\d)\\d\\d)\\s*คะแนน)";

    private static final int IN_FULL = 4;
    private static final int CENTURY = 2500;
    private static final int COMMON_CENTURY = 2000;

    /** Smaller two-digit years would be Buddhist years before any assessment, so they are of the common era. */
    private static final int FIRST_OF_TWO_DIGITS = 40;

    /** A cheap test for two or four digits together, without which there is no year. */
    static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits == 2 || digits == IN_FULL) {
                return true;
            } else {
                digits = 0;
            }
        }
        return false;
    }

    /** The Buddhist year of digits: 67 is 2567, and so are 24 and 2024. */
    public static int buddhist(String digits) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 2) {
            year += year < FIRST_OF_TWO_DIGITS ? COMMON_CENTURY : CENTURY;
        }
        return year >= FiscalYear.EARLIEST ? year : year + FiscalYear.ERA_OFFSET;
    }

    /** The common-era year of digits: 24 is 2024, and so are 67 and 2567. */
    public static int common(String digits) {
        return buddhist(digits) - FiscalYear.ERA_OFFSET;
    }

    static boolean isCommon(String digits) {
        return digits.length() == 4 && Integer.parseInt(digits) < FiscalYear.EARLIEST;
    }
}
