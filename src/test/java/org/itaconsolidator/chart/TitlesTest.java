package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.junit.jupiter.api.Test;

/** What the heading of each picture says in each case. */
class TitlesTest {
    private static final Charts CHARTS = new Charts(null);
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
        assertEquals(
                "ปี 2569 EIT, OIT ถึงเป้าหมาย 85",
                title("instruments", instruments("-", "91.00", "90.00")),
                "in their own order: none of them is to be mended first");
    }

    private static Samples instruments(String iit, String eit, String oit) {
        return sample().year(2569, "-", "-", NINETY).instruments(2569, iit, eit, oit);
    }

    @Test
    void equalScoresHaveNoLowestOne() {
        String equal = "82 82 82 82 82 82 82 82 82 82";
        assertEquals(
                "ปี 2569 ต่ำกว่าเป้าหมาย 10 จาก 10 ตัวชี้วัด เท่ากันทุกตัว (82.00)",
                title("indicators", sample().year(2569, "ต้องปรับปรุง", "82.00", equal)));
    }

    /** Of four indicators below the target for as long one was named. */
    @Test
    void indicatorsThatAreBelowForAsLongAreCounted() {
        assertEquals(
                "ปี 2569 ต่ำกว่าเป้าหมาย 3 ตัวชี้วัด ในจำนวนนี้ 2 ตัวต่ำกว่า 2 ปีติดกัน",
                title(
                        "indicators",
                        sample().year(2568, "ผ่าน", "88.00", "82 83 90 90 90 90 90 90 90 90")
                                .year(2569, "ผ่าน", "88.00", "82 81 84 90 90 90 90 90 90 90")));
        assertEquals(
                "2 จาก 10 ตัวชี้วัดต่ำกว่าเป้าหมาย 2 ปีติดกัน",
                title(
                        "indicators",
                        sample().year(2568, "ผ่าน", "88.00", "82 83 90 90 90 90 90 90 90 90")
                                .year(2569, "ผ่าน", "88.00", "82 81 90 90 90 90 90 90 90 90")));
    }

    @Test
    void oneBarOfInstrumentsIsNoPicture() {
        assertThrows(NoSuchElementException.class, () -> title("instruments", instruments("-", "90.40", "-")));
    }

    @Test
    void totalAgainstTheYearsBefore() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        assertThrows(
                NoSuchElementException.class,
                () -> title("trend", sample().year(2569, "ต้องปรับปรุง", "80.00", ten)),
                "one point is no trend");
        assertEquals(
                "ปี 2569 คะแนนรวม 90.00 ดีขึ้น 10.00 จากปีก่อน",
                title("trend", sample().year(2568, "-", "80.00", ten).year(2569, "-", "90.00", NINETY)));
        assertEquals(
                "ปี 2569 คะแนนรวม 90.00 ดีขึ้น 10.00* จากปีก่อน",
                title(
                        "trend",
                        sample().unconfirmed(2568).year(2568, "-", "80.00", ten).year(2569, "-", "90.00", NINETY)),
                "marked as the difference is everywhere else");
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
    void changeOfTheTotalAndItsTopic() {
        Picture changes = picture(
                "changes",
                sample().year(2568, "-", "80.00", "80 80 80 80 80 80 80 80 80 80")
                        .year(2569, "-", "90.00", NINETY));
        assertEquals("คะแนนรวมเพิ่มขึ้น 10.00 คะแนน จาก 80.00 (ปี 2568) เป็น 90.00 (ปี 2569)", changes.title());
        assertEquals("ตัวชี้วัดที่ทำให้คะแนนรวมปี 2569 เปลี่ยนจากปีก่อน", changes.topic());
    }

    /** Ten steps of 0.00 were drawn. */
    @Test
    void yearsThatAreTheSameHaveNoPictureOfTheirChanges() {
        for (String now : List.of(NINETY, NINETY.replaceFirst("90", "91"))) {
            Samples years = sample().year(2568, "-", "90.00", NINETY).year(2569, "-", "90.00", now);
            assertEquals(
                    !now.equals(NINETY),
                    CHARTS.pictures(years.content(), ChartChoice.ALL).stream()
                            .anyMatch(picture -> picture.name().equals("changes")),
                    now);
        }
    }

    @Test
    void scoresBelowTheTargetAgainstTheFirstYear() {
        String two = "80 80 90 90 90 90 90 90 90 90";
        String one = "80 90 90 90 90 90 90 90 90 90";
        assertEquals("ปี 2569 ต่ำกว่าเป้าหมาย 1 ตัวชี้วัด ลดจาก 2 ในปี 2568", heatmap(two, one));
        assertEquals("ปี 2569 ต่ำกว่าเป้าหมาย 2 ตัวชี้วัด เพิ่มจาก 1 ในปี 2568", heatmap(one, two));
        assertEquals("ปี 2569 ต่ำกว่าเป้าหมาย 1 ตัวชี้วัด เท่ากับปี 2568", heatmap(one, one));
        assertEquals("ปี 2569 ไม่มีคะแนนตัวชี้วัดใดต่ำกว่าเป้าหมาย", heatmap(NINETY, NINETY));
        assertEquals(
                "ปี 2569 ไม่มีคะแนนตัวชี้วัดใดต่ำกว่าเป้าหมาย จากที่เคยต่ำกว่า 2 ตัวชี้วัดในปี 2568",
                heatmap(two, NINETY));
    }

    private static String heatmap(String before, String now) {
        return title("heatmap", sample().year(2568, "-", "-", before).year(2569, "-", "-", now));
    }

    @Test
    void measuresByTheWorstState() {
        assertEquals(
                "ยังไม่รายงาน 1 จาก 5 มาตรการ",
                title(
                        "measures",
                        sample().measures(Map.of(1, 2, 2, 3)).progress("กองคลัง", 1, 0, 0, 0, 0, 0, 0, 0, 4)));
        assertEquals(
                "ยังไม่รายงาน 2 และรอรายงานรอบ 12 เดือน 3 จาก 9 มาตรการ",
                title(
                        "measures",
                        sample().measures(Map.of(1, 5, 2, 4)).progress("กองคลัง", 2, 3, 0, 0, 0, 0, 0, 0, 4)));
        assertEquals(
                "ทั้ง 5 มาตรการรายงานครบ",
                title(
                        "measures",
                        sample().measures(Map.of(1, 2, 2, 3)).progress("กองคลัง", 0, 0, 0, 0, 0, 0, 0, 0, 5)));
    }

    /** Of two offices all measures stood alike: bars of one state with counts that say nothing of progress. */
    @Test
    void divisionsThatStandAlikeAreNoPicture() {
        for (Samples alike : List.of(
                sample().progress("กองคลัง", 0, 4).progress("กองช่าง", 0, 1).progress("สำนักปลัด", 0, 3),
                sample().progress("กองคลัง", 1, 2).progress("กองช่าง", 2, 4))) {
            assertThrows(NoSuchElementException.class, () -> title("progress", alike));
        }
        for (Samples unlike : List.of(
                sample().progress("กองคลัง", 0, 4).progress("กองช่าง", 0, 1).progress("สำนักปลัด"),
                sample().progress("กองคลัง", 1, 9).progress("กองช่าง", 9, 1),
                sample().progress("กองคลัง", 4).progress("กองช่าง", 0, 4))) {
            assertFalse(title("progress", unlike).isEmpty());
        }
    }

    @Test
    void divisionsByWhoSentNothingElseByTheWorst() {
        assertEquals(
                "กองช่าง รายงานแล้ว หลักฐานวันที่ไม่ครบ 2 จาก 3 มาตรการ",
                title(
                        "progress",
                        sample().progress("กองคลัง", 0, 0, 0, 0, 0, 0, 1, 0, 4)
                                .progress("กองช่าง", 0, 0, 0, 0, 0, 0, 2, 0, 1)));
        assertEquals(
                "กองช่างยังไม่ส่งมาตรการหรือรายงาน",
                title(
                        "progress",
                        sample().progress("กองคลัง", 1, 0, 0, 0, 0, 0, 1, 0, 4).progress("กองช่าง")));
        assertEquals(
                "2 ส่วนราชการยังไม่ส่งมาตรการหรือรายงาน",
                title(
                        "progress",
                        sample().progress("กองคลัง", 1).progress("กองช่าง").progress("สำนักปลัด")));
    }

    @Test
    void promisedDatesThatHadToBeReported() {
        assertEquals(
                "งานที่ถึงกำหนดแล้ว 3 ครั้ง มีหลักฐานวันที่ 2 ครั้ง ยังขาด 1 ครั้ง",
                title("calendar", sample().calendar("กองคลัง|k l m r")));
        assertEquals(
                "งานที่ถึงกำหนดแล้ว 2 ครั้ง มีหลักฐานวันที่ครบ",
                title("calendar", sample().calendar("กองคลัง|k l . r")));
        assertEquals(
                "งานที่ถึงกำหนดแล้ว 4 ครั้ง มีหลักฐานวันที่ 1 ครั้ง ยังขาด 1 ครั้ง ตรวจวันที่ไม่ได้ 2 ครั้ง",
                title("calendar", sample().calendar("กองคลัง|k n o n r")));
        assertEquals(
                "งานที่ถึงกำหนดแล้ว 2 ครั้ง มีหลักฐานวันที่ 1 ครั้ง ยังขาด 1 ครั้ง",
                title("calendar", sample().calendar("กองคลัง|k m . . . . . n . . . kk")),
                "what is done in April ahead of August is not due, nor is what nobody can check then");
        assertEquals(
                "ยังไม่มีกำหนดการที่ถึงเวลารายงาน จากที่กำหนดไว้ 2 ครั้ง",
                title("calendar", sample().calendar("กองคลัง|r r")));
    }

    @Test
    void severalBodiesByTheTargetAndTheIndicatorOfTheLowestMean() {
        List<Picture> pictures = CHARTS.pictures(Samples.bodies(9, 1, "ก"));
        assertEquals(
                "ถึงเป้าหมาย ๘๕ แล้ว ๓* จาก ๘ หน่วยงาน ค่าเฉลี่ย ๘๓.๒๐*",
                pictures.get(0).title());
        assertEquals(
                "ตัวชี้วัดที่ ๑๐ มีค่าเฉลี่ยต่ำที่สุด ต่ำกว่าเป้าหมาย ๘๕ อยู่ ๗ จาก ๙ หน่วยงาน",
                pictures.get(1).title());
        assertEquals(
                "ไม่มีคะแนนตัวชี้วัดของหน่วยงานใดต่ำกว่าเป้าหมาย ๘๕",
                CHARTS.pictures(Samples.bodies(3, 0, "ก", 2569, BigDecimal.valueOf(100)))
                        .get(1)
                        .title());
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
