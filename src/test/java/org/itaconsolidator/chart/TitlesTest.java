package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.itaconsolidator.settings.ChartChoice;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;

/** What the heading of each picture says in each case. */
class TitlesTest {
    private static final Charts CHARTS = new Charts(null, Locale.forLanguageTag("th"));
    private static final String NINETY = "90 90 90 90 90 90 90 90 90 90";

    @Test
    void oneIndicatorBelowTheTargetForYears() {
        assertEquals(
                "ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย 3 ปีติดกัน",
                title(
                        "indicators",
                        sample().year(2566, "-", "-", NINETY)
                                .year(2567, "-", "-", "90 90 90 80 90 90 90 90 90 90")
                                .year(2568, "-", "-", "90 90 90 84.99 90 90 90 90 80 90")
                                .year(2569, "-", "-", "90 90 90 81 90 90 90 90 90 90")));
    }

    @Test
    void oneIndicatorBelowTheTargetThisYearOnly() {
        assertEquals(
                "ปี 2569 ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย 85 อยู่ 4.00 คะแนน",
                title("indicators", sample().year(2569, "-", "-", "90 90 90 81 90 90 90 90 90 90")));
    }

    /** A year without the score is no year below the target. */
    @Test
    void missingScoreBreaksTheYearsBelow() {
        assertEquals(
                "ปี 2569 ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย 85 อยู่ 4.00 คะแนน",
                title(
                        "indicators",
                        sample().year(2567, "-", "-", "90 90 90 80 90 90 90 90 90 90")
                                .year(2568, "-", "-", "90 90 90 - 90 90 90 90 90 90")
                                .year(2569, "-", "-", "90 90 90 81 90 90 90 90 90 90")));
    }

    @Test
    void severalIndicatorsBelowTheTarget() {
        Samples year = sample().year(2568, "-", "-", NINETY).year(2569, "-", "-", "84 90 90 81 90 90 90 90 90 90");
        assertEquals("ปี 2569 ต่ำกว่าเป้าหมาย 2 จาก 10 ตัวชี้วัด ต่ำสุดคือตัวชี้วัดที่ 4", title("indicators", year));
        Samples years = sample().year(2568, "-", "-", "84 90 90 90 90 90 90 90 90 90")
                .year(2569, "-", "-", "84 90 90 81 90 90 90 90 90 90");
        assertEquals(
                "ปี 2569 ต่ำกว่าเป้าหมาย 2 ตัวชี้วัด ตัวชี้วัดที่ 1 ต่ำกว่า 2 ปีติดกัน", title("indicators", years));
    }

    @Test
    void allIndicatorsReachTheTarget() {
        assertEquals(
                "ปี 2569 ทั้ง 10 ตัวชี้วัดถึงเป้าหมาย 85",
                title("indicators", sample().year(2569, "-", "-", "85 90 90 90 90 90 90 90 90 90")));
        assertEquals(
                "ปี 2569 ตัวชี้วัดที่มีคะแนนทั้ง 9 จาก 10 ถึงเป้าหมาย 85",
                title("indicators", sample().year(2569, "-", "-", "85 90 90 90 90 90 90 90 90 -")));
    }

    @Test
    void instrumentsBelowTheTargetOrAllAtIt() {
        assertEquals(
                "ปี 2569 OIT ต่ำกว่าเป้าหมาย 85 อยู่ 5.00 คะแนน",
                title("instruments", instruments("90.00", "90.00", "80.00")));
        assertEquals(
                "ปี 2569 OIT, IIT ต่ำกว่าเป้าหมาย 85", title("instruments", instruments("84.00", "90.00", "80.00")));
        assertEquals(
                "ปี 2569 ทั้ง 3 เครื่องมือถึงเป้าหมาย 85",
                title("instruments", instruments("85.00", "90.00", "90.00")));
        assertEquals("ปี 2569 EIT, OIT ถึงเป้าหมาย 85", title("instruments", instruments("-", "90.00", "91.00")));
    }

    private static Samples instruments(String iit, String eit, String oit) {
        return sample().year(2569, "-", "-", NINETY).instruments(2569, iit, eit, oit);
    }

    @Test
    void totalAgainstTheYearsBefore() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        assertEquals(
                "ปี 2569 ได้คะแนนรวม 80.00 ระดับ ต้องปรับปรุง",
                title("trend", sample().year(2569, "ต้องปรับปรุง", "80.00", ten)));
        assertEquals(
                "ปี 2569 คะแนนรวม 90.00 ดีขึ้น 10.00 จากปีก่อน",
                title("trend", sample().year(2568, "-", "80.00", ten).year(2569, "-", "90.00", NINETY)));
        assertEquals(
                "ปี 2569 คะแนนรวม 80.00 ลดลง 10.00 จากปีก่อน",
                title("trend", sample().year(2568, "-", "90.00", NINETY).year(2569, "-", "80.00", ten)));
        assertEquals(
                "ปี 2569 คะแนนรวมเท่าปีก่อน 80.00",
                title("trend", sample().year(2568, "-", "80.00", ten).year(2569, "-", "80.00", ten)));
        String more = "95 95 95 95 95 95 95 95 95 95";
        assertEquals(
                "คะแนนรวมดีขึ้น 2 ปีติดกัน ปี 2569 ได้ 95.00",
                title(
                        "trend",
                        sample().year(2567, "-", "80.00", ten)
                                .year(2568, "-", "90.00", NINETY)
                                .year(2569, "-", "95.00", more)));
        assertEquals(
                "คะแนนรวมลดลง 2 ปีติดกัน ปี 2569 ได้ 80.00",
                title(
                        "trend",
                        sample().year(2567, "-", "95.00", more)
                                .year(2568, "-", "90.00", NINETY)
                                .year(2569, "-", "80.00", ten)));
        assertEquals(
                "ปี 2569 ได้คะแนนรวม 90.00",
                title("trend", sample().year(2567, "-", "80.00", ten).year(2569, "-", "90.00", NINETY)));
    }

    @Test
    void totalAgainstTheCountry() {
        String ten = "90 90 90 90 90 90 90 90 90 90";
        assertEquals(
                "ปี 2568 ต่ำกว่าค่าเฉลี่ยประเทศ 3.82* คะแนน",
                title("national", sample().year(2568, "-", "90.00", ten).year(2569, "-", "90.00", ten)));
        assertEquals(
                "ปี 2568 สูงกว่าค่าเฉลี่ยประเทศ 1.18* คะแนน",
                title("national", sample().year(2568, "-", "95.00", ten)));
        assertEquals("ปี 2568 เท่ากับค่าเฉลี่ยประเทศ", title("national", sample().year(2568, "-", "93.82", ten)));
    }

    @Test
    void changeOfTheTotalAndItsTopic() {
        Picture changes = picture(
                "changes",
                sample().year(2568, "-", "80.00", "80 80 80 80 80 80 80 80 80 80")
                        .year(2569, "-", "90.00", NINETY));
        assertEquals("คะแนนรวมเพิ่มขึ้น 10.00 คะแนน จาก 80.00 (ปี 2568) เป็น 90.00 (ปี 2569)", changes.title());
        assertEquals("ตัวชี้วัดที่ทำให้คะแนนรวมปี 2569 เปลี่ยนจากปีก่อน", changes.topic());
    }

    static Samples sample() {
        return new Samples(Samples.CARD).digits(Digits.ARABIC);
    }

    private static String title(String name, Samples samples) {
        return picture(name, samples).title();
    }

    private static Picture picture(String name, Samples samples) {
        return CHARTS.pictures(samples.content(), ChartChoice.ALL).stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
