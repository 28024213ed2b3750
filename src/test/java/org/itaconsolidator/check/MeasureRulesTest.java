package org.itaconsolidator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.period.Periods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureRulesTest {
    private static final Period NOT_UNDERSTOOD = new Period.NotUnderstood();

    @Test
    void dateAfterTheSixMonthRoundIsOutside() {
        Sample sample = new Sample()
                .round(6)
                .measure(
                        7,
                        0,
                        "",
                        new Period.Blank(),
                        List.of(),
                        List.of(
                                LocalDate.of(2022, 9, 30),
                                LocalDate.of(2022, 10, 1),
                                LocalDate.of(2023, 3, 31),
                                LocalDate.of(2023, 4, 3)),
                        Field.MEASURE,
                        "จัดประชุม");
        List<Finding> findings = sample.findings(FindingCode.EVENT_OUTSIDE_ROUND);
        assertEquals(
                List.of("30/09/2565", "03/04/2566"),
                findings.stream().map(Finding::found).toList());
        assertEquals("01/10/2565 - 31/03/2566", findings.get(1).expected());
        assertEquals(Sample.cell(7, Field.RESULT), findings.get(1).cell());
    }

    @Test
    void withoutARoundTheFiscalYearCounts() {
        Sample sample = new Sample()
                .measure(
                        7,
                        0,
                        "",
                        new Period.Blank(),
                        List.of(),
                        List.of(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 10, 1)),
                        Field.MEASURE,
                        "จัดประชุม");
        assertEquals(
                "01/10/2566", sample.finding(FindingCode.EVENT_OUTSIDE_ROUND).found());
    }

    @Test
    void resultOfAFewLettersIsNotConcrete() {
        Sample sample = new Sample()
                .measure(
                        7,
                        0,
                        "",
                        Field.MEASURE,
                        "จัดประชุม",
                        Field.RESULT,
                        "ดำเนินการเรียบร้อยแล้ว",
                        Field.OUTCOME,
                        "ดีขึ้น");
        Finding finding = sample.finding(FindingCode.RESULT_NOT_CONCRETE);
        assertEquals(Sample.cell(7, Field.RESULT), finding.cell());
        assertEquals("ดำเนินการเรียบร้อยแล้ว", finding.found());
        assertEquals(Severity.NOTICE, finding.severity(), "a rule on trial weighs no more than a notice");
        assertEquals(Severity.NOTICE, finding.as(Severity.ERROR).severity());
    }

    @ParameterizedTest
    @CsvSource({
        "PROBLEMS, ยังไม่แล้วเสร็จ, จัดประชุมเมื่อวันที่ ๑๐ มิถุนายน ๒๕๖๙, true",
        "OUTCOME, ยังไม่เกิดผลลัพธ์ เพราะยังไม่ได้จัด, จัดประชุมเมื่อวันที่ ๑๐ มิถุนายน ๒๕๖๙, true",
        "PROBLEMS, งบประมาณจำกัด, จัดประชุมเมื่อวันที่ ๑๐ มิถุนายน ๒๕๖๙, false",
        "PROBLEMS, ยังไม่แล้วเสร็จ, อยู่ระหว่างดำเนินการ, false",
        "PROBLEMS, ยังไม่แล้วเสร็จ, ยังไม่ได้ดำเนินการ, false"
    })
    void columnThatDeniesTheResultIsTold(Field field, String text, String result, boolean told) {
        List<Finding> findings = new Sample()
                .measure(7, 0, "", Field.MEASURE, "จัดประชุม", Field.RESULT, result, field, text)
                .findings(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals(
                told
                        ? List.of(text + " " + result + " "
                                + List.of(Sample.cell(7, field), Sample.cell(7, Field.RESULT)))
                        : List.of(),
                findings.stream()
                        .map(one -> one.found() + " " + one.expected() + " " + one.cells())
                        .toList());
    }

    @Test
    void resultWithAFigureEvidenceOrANoIsConcreteEnough() {
        Sample sample = new Sample()
                .measure(7, 0, "", Field.MEASURE, "ก", Field.RESULT, "อบรม ๒ ครั้ง")
                .measure(8, 0, "", Field.MEASURE, "ข", Field.RESULT, "อบรมแล้ว", Field.OUTCOME, "ผู้เข้าอบรม ๔๕ คน")
                .measure(9, 0, "", Field.MEASURE, "ค", Field.RESULT, "เผยแพร่แล้ว", Field.EVIDENCE, "หน้าเว็บไซต์")
                .measure(10, 0, "", Field.MEASURE, "ง", Field.RESULT, "ยังไม่ได้ดำเนินการ")
                .measure(13, 0, "", Field.MEASURE, "ช", Field.RESULT, "ตรวจไปแล้วเมื่อเดือน ก.พ.")
                .measure(14, 0, "", Field.MEASURE, "ซ", Field.RESULT, "ส่งรายงานภาษีครบทุกเดือน")
                .measure(11, 0, "", Field.MEASURE, "จ", Field.RESULT, "จัดประชุมชี้แจงแนวทางให้เจ้าหน้าที่ทุกคนทราบ")
                .measure(12, 0, "", new Period.Blank(), List.of(), List.of(), Field.MEASURE, "ฉ");
        assertEquals(List.of(), sample.findings(FindingCode.RESULT_NOT_CONCRETE));
    }

    @Test
    void phraseThatIsNotUnderstoodIsNamed() {
        Sample sample = new Sample()
                .measure(7, 0, "", NOT_UNDERSTOOD, List.of(), List.of(), Field.MEASURE, "ก", Field.PERIOD, "หลังฤดูฝน");
        Finding finding = sample.finding(FindingCode.PERIOD_NOT_UNDERSTOOD);
        assertEquals("หลังฤดูฝน", finding.found());
        assertEquals(Sample.cell(7, Field.PERIOD), finding.cell());
    }

    @ParameterizedTest
    @CsvSource({"15 มกราคม 2510, year", "๓๑ ก.พ. ๒๕๖๖, no-day", "31/1/2566 - 15/1/2566, reversed"})
    void whatIsWrongWithADayOfAPeriodIsTold(String period, String wrong) {
        Sample sample = new Sample()
                .measure(7, 0, "", NOT_UNDERSTOOD, List.of(), List.of(), Field.MEASURE, "ก", Field.PERIOD, period);
        assertEquals(
                wrong,
                sample.finding(FindingCode.PERIOD_NOT_UNDERSTOOD).details().get("case"));
    }

    @Test
    void timeInMonitoringThatIsNotUnderstoodIsNamedAndNoTimeIsNoFault() {
        Sample sample = new Sample()
                .measure(7, 0, "", Field.MEASURE, "ก", Field.MONITORING, "รายงานผลตามระยะเวลาที่กำหนด")
                .measure(8, 0, "", Field.MEASURE, "ข", Field.MONITORING, "รายงานผลรายไตรมาส และภายในเดือนมกราคม")
                .measure(9, 0, "", Field.MEASURE, "ค", Field.MONITORING, "รายงานผลให้ผู้บริหารทราบ");
        Finding finding = sample.finding(FindingCode.MONITORING_NOT_UNDERSTOOD);
        assertEquals("ตามระยะเวลาที่กำหนด", finding.found());
        assertEquals(Sample.cell(7, Field.MONITORING), finding.cell());
        assertEquals(Severity.NOTICE, finding.severity());
    }

    @Test
    void phraseThatOnlyNeedsTheMissingYearIsNotBlamed() {
        Sample sample = new Sample()
                .withoutYear()
                .measure(7, 0, "", NOT_UNDERSTOOD, List.of(), List.of(), Field.MEASURE, "ก", Field.PERIOD, "ไตรมาส ๑")
                .measure(8, 0, "", NOT_UNDERSTOOD, List.of(), List.of(), Field.MEASURE, "ข", Field.PERIOD, "หลังฤดูฝน");
        Finding finding = sample.finding(FindingCode.PERIOD_NOT_UNDERSTOOD);
        assertEquals("หลังฤดูฝน", finding.found());
    }

    @Test
    void periodsOfStepsAreNamedOnceAtTheirOwnRow() {
        MeasureStep first =
                new MeasureStep(1, "วางแผน", "", "", "หลังฤดูฝน", "", NOT_UNDERSTOOD, Sample.cell(7, Field.STEPS));
        MeasureStep second = new MeasureStep(
                2, "ดำเนินการ", "", "", "ทุกเดือน", "", new Period.Recurring(), Sample.cell(8, Field.STEPS));
        Sample sample = new Sample()
                .measure(
                        7,
                        0,
                        "",
                        NOT_UNDERSTOOD,
                        List.of(first, second),
                        List.of(),
                        Field.MEASURE,
                        "ก",
                        Field.PERIOD,
                        "หลังฤดูฝน\nทุกเดือน");
        Finding finding = sample.finding(FindingCode.PERIOD_NOT_UNDERSTOOD);
        assertEquals("หลังฤดูฝน", finding.found());
        assertEquals(Sample.cell(7, Field.PERIOD), finding.cell());
    }

    /** Rows of steps with states of their own: only the one that is none is asked about, at its cell. */
    @Test
    void statesOfStepsAreReadOneByOne() {
        MeasureStep first = new MeasureStep(
                1, "วางแผน", "", "", "", "ดำเนินการแล้วเสร็จ", new Period.Blank(), Sample.cell(7, Field.STEPS));
        MeasureStep second =
                new MeasureStep(2, "เผยแพร่", "", "", "", "สีชมพู", new Period.Blank(), Sample.cell(8, Field.STEPS));
        Sample sample = new Sample()
                .measure(
                        7,
                        3,
                        "",
                        new Period.Blank(),
                        List.of(first, second),
                        List.of(),
                        Field.MEASURE,
                        "ก",
                        Field.RESULT,
                        "วางแผนแล้ว",
                        Field.STATUS,
                        "ดำเนินการแล้วเสร็จ\nสีชมพู");
        Finding finding = sample.finding(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals("สีชมพู", finding.found());
        assertEquals(Sample.cell(8, Field.STATUS), finding.cell());
    }

    @Test
    void onlyAPeriodWhollyOutsideTheYearIsNoticed() {
        assertEquals(1, outsideYear(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 9, 30)));
        assertEquals(1, outsideYear(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30)));
        assertEquals(0, outsideYear(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 12, 31)));
        assertEquals(0, outsideYear(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30)));
    }

    @Test
    void periodsThatAllLieInOneOtherYearSayThatTheYearIsASlip() {
        Period of2567 = new Period.Between(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
        Period of2566 = new Period.Between(LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30));
        Sample all = periods(of2567, of2567, new Period.Recurring())
                .measure(20, 0, "", of2566, List.of(), List.of(), Field.MEASURE, "ก", Field.PERIOD, "ตลอดปีงบประมาณ");
        Finding finding = all.finding(FindingCode.FISCAL_YEAR_MISMATCH);
        assertEquals("2567", finding.found());
        assertEquals("2566", finding.expected());
        assertEquals(Sample.cell(7, Field.PERIOD), finding.cell());
        assertEquals(List.of(), all.findings(FindingCode.PERIOD_OUTSIDE_YEAR));
        for (Sample sample : List.of(
                periods(of2567, of2566),
                periods(of2567, new Period.Recurring()),
                periods(of2567, of2567, new Period.NotUnderstood()))) {
            assertEquals(List.of(), sample.findings(FindingCode.FISCAL_YEAR_MISMATCH));
        }
    }

    /** A form of the year before, filled in for this year, would take the place of what came last year. */
    @Test
    void formWhosePeriodsAllLieInALaterYearIsRefused() {
        Period later = new Period.Between(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
        Period earlier = new Period.Between(LocalDate.of(2021, 10, 1), LocalDate.of(2022, 9, 30));
        Finding folder = Finding.at(Sample.cell(1, Field.MEASURE), FindingCode.FISCAL_YEAR_MISMATCH, "2566", "2567")
                .with("case", "by-folder");
        assertEquals("error form-of-former-year", ofPeriods(new Sample(), later, later));
        assertEquals("error form-of-former-year", ofPeriods(new Sample().plan().finding(folder), later, later));
        assertEquals(
                "error form-of-former-year", ofPeriods(new Sample().plan().finding(folder), later), "with the name");
        // a plan may be called by the year whose result it mends, and what lies before its year is a slip in the
        // periods
        assertEquals("warning by-periods", ofPeriods(new Sample().plan(), later, later));
        assertEquals("warning by-periods", ofPeriods(new Sample(), earlier, earlier));
    }

    /** What the year's money paid for until March is of the year, in the report of the whole year. */
    @Test
    void whatIsCarriedOverIntoTheNextYearMakesNoForm() {
        Period autumn = new Period.Between(LocalDate.of(2023, 10, 1), LocalDate.of(2023, 12, 31));
        Period untilMarch = new Period.Between(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 3, 31));
        Period untilApril = new Period.Between(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 4, 1));
        assertEquals("warning by-periods", ofPeriods(new Sample().round(12), autumn, untilMarch));
        assertEquals("error form-of-former-year", ofPeriods(new Sample().round(12), autumn, untilApril));
        assertEquals("error form-of-former-year", ofPeriods(new Sample().round(6), autumn, untilMarch));
    }

    /** Scores beside them have years of their own. */
    @Test
    void scoresBesideAFormOfAFormerYearAreStored() {
        Period later = new Period.Between(LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
        Sample both = new Sample().scores(2566, 3, "80 81 82 83 84 85 86 87 88 89");
        assertEquals("error table-of-former-year", ofPeriods(both, later, later));
        Submission kept = both.check().submission();
        assertFalse(kept.isRefused());
        assertEquals(10, kept.scores().size());
        assertEquals(List.of(), kept.measures());
        assertEquals(Set.of(Form.SCORES), kept.forms());
        assertEquals(new Ledger(12, 10, 2, 0), both.check().ledger());
        Submission none = addPeriods(new Sample(), later, later).check().submission();
        assertTrue(none.isRefused());
        assertEquals(Set.of(Form.SCORES, Form.REPORT), none.forms(), "the forms that were sent and refused");
    }

    private static String ofPeriods(Sample sample, Period... periods) {
        Finding last = addPeriods(sample, periods).findings(FindingCode.FISCAL_YEAR_MISMATCH).stream()
                .reduce((first, second) -> second)
                .orElseThrow();
        return last.severity().code() + " " + last.details().get("case");
    }

    private static Sample periods(Period... periods) {
        return addPeriods(new Sample(), periods);
    }

    private static Sample addPeriods(Sample sample, Period... periods) {
        int row = 7;
        for (Period period : periods) {
            sample.measure(row++, 0, "", period, List.of(), List.of(), Field.MEASURE, "ก", Field.PERIOD, "ต.ค. 2566");
        }
        return sample;
    }

    /** What is to be mended is said: a day, the order of the ends, or the wording. */
    @ParameterizedTest
    @CsvSource({
        "1 ต.ค. 2565 - 31 ก.พ. 2566, no-day 31 ก.พ. 2566",
        "ภายในวันที่ ๓๑ เมษายน ๒๕๖๖, no-day ๓๑ เมษายน ๒๕๖๖",
        "มีนาคม 2566 - มกราคม 2566, reversed มีนาคม 2566 - มกราคม 2566",
        "15 มี.ค. 2566 ถึง 1 ม.ค. 2566, reversed 15 มี.ค. 2566 ถึง 1 ม.ค. 2566",
        "30/9/2566-1/10/2565, reversed 30/9/2566-1/10/2565",
        "ช่วงหลังฤดูฝน, ' ช่วงหลังฤดูฝน'",
        "ปลายปี - ต้นปี, ' ปลายปี - ต้นปี'"
    })
    void periodThatIsNotUnderstoodSaysWhatToMend(String phrase, String told) {
        Finding finding = new Sample()
                .measure(
                        7,
                        0,
                        "",
                        Periods.read(phrase, Optional.of(FiscalYear.ofBuddhist(2566))),
                        List.of(),
                        List.of(),
                        Field.MEASURE,
                        "ก",
                        Field.PERIOD,
                        phrase)
                .finding(FindingCode.PERIOD_NOT_UNDERSTOOD);
        assertEquals(told, finding.details().getOrDefault("case", "") + " " + finding.found());
    }

    /** No report is asked of a measure whose only period lies in another year; a step may well begin before the year. */
    @Test
    void periodOutsideTheYearIsAWarningUnlessOtherStepsLieWithinIt() {
        Period before = new Period.Between(LocalDate.of(2022, 8, 1), LocalDate.of(2022, 9, 30));
        Period within = new Period.Between(LocalDate.of(2022, 11, 1), LocalDate.of(2022, 12, 31));
        assertEquals(
                Severity.WARNING,
                periods(before, within).finding(FindingCode.PERIOD_OUTSIDE_YEAR).severity());
        Sample steps = new Sample()
                .measure(
                        7,
                        0,
                        "",
                        within,
                        List.of(
                                new MeasureStep(1, "ก", "", "", "ส.ค. 2565", "", before, Sample.cell(7, Field.STEPS)),
                                new MeasureStep(2, "ข", "", "", "พ.ย. 2565", "", within, Sample.cell(8, Field.STEPS))),
                        List.of(),
                        Field.MEASURE,
                        "ก",
                        Field.PERIOD,
                        "ข");
        assertEquals(
                Severity.NOTICE, steps.finding(FindingCode.PERIOD_OUTSIDE_YEAR).severity());
    }

    private static int outsideYear(LocalDate first, LocalDate last) {
        return new Sample()
                .measure(
                        7,
                        0,
                        "",
                        new Period.Between(first, last),
                        List.of(),
                        List.of(),
                        Field.MEASURE,
                        "ก",
                        Field.PERIOD,
                        "ข")
                .findings(FindingCode.PERIOD_OUTSIDE_YEAR)
                .size();
    }

    @Test
    void textOfASurveyItemInADisclosureRowIsFromAnotherItem() {
        Framework framework = Sample.FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(2565));
        String e12 =
                framework.findItemByCode("E12").flatMap(item -> item.name()).orElseThrow();
        String question = "หน่วยงานที่ท่านติดต่อ " + e12;
        Sample sample = new Sample()
                .year(2565)
                .measure(7, 8, "", Field.SUB_TOPIC, question, Field.MEASURE, "ก")
                .measure(8, 9, "", Field.SUB_TOPIC, question, Field.MEASURE, "ก")
                .measure(9, 0, "", Field.SUB_TOPIC, question, Field.MEASURE, "ก");
        Finding finding = sample.finding(FindingCode.TEXT_FROM_OTHER_ITEM);
        assertEquals(Sample.cell(8, Field.SUB_TOPIC), finding.cell());
        assertEquals(Map.of("indicator", "9", "item", "E12", "otherIndicator", "8"), finding.details());
        assertEquals(
                Optional.of(9),
                framework
                        .findItemByCode(finding.expected().split(" ")[0])
                        .map(item -> item.indicator().getAsInt()));
    }

    @Test
    void questionOfAnotherSurveyIsFromAnotherItemThoughNoItemIsNamed() {
        Sample sample = new Sample()
                .year(2566)
                .measure(7, 7, "", Field.ISSUE, "หน่วยงานของท่าน ควรมีป้ายบอกทางให้ครบทุกจุด", Field.MEASURE, "ก")
                .measure(
                        8, 10, "", Field.ISSUE, "เจ้าหน้าที่ของหน่วยงานที่ท่านติดต่อ ควรมีป้ายชื่อ", Field.MEASURE, "ก")
                .measure(9, 3, "", Field.ISSUE, "หน่วยงานของท่าน ควรมีป้ายบอกทางให้ครบทุกจุด", Field.MEASURE, "ก")
                .measure(10, 7, "", Field.ISSUE, "หน่วยงานควรมีป้ายบอกทาง", Field.MEASURE, "ก");
        List<Finding> findings = sample.findings(FindingCode.TEXT_FROM_OTHER_ITEM);
        assertEquals(
                List.of(Sample.cell(7, Field.ISSUE), Sample.cell(8, Field.ISSUE)),
                findings.stream().map(Finding::cell).toList());
        assertEquals(
                List.of(
                        Map.of("case", "question", "indicator", "7", "instrument", "IIT"),
                        Map.of("case", "question", "indicator", "10", "instrument", "EIT")),
                findings.stream().map(Finding::details).toList());
    }

    @Test
    void itemOfAnotherSurveyRepeatedAsIssueOrMeasureIsFromAnotherItem() {
        Framework framework = Sample.FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(2565));
        String survey = name(framework, "E12");
        String disclosure = name(framework, "O10");
        Sample sample = new Sample()
                .year(2565)
                .measure(7, 10, "", Field.ISSUE, survey, Field.MEASURE, "ก")
                .measure(8, 9, "", Field.ISSUE, "ก", Field.MEASURE, "E๑๒ " + survey)
                .measure(9, 8, "", Field.ISSUE, survey, Field.MEASURE, survey)
                .measure(10, 9, "", Field.ISSUE, "ก", Field.MEASURE, "ประชุมเรื่อง" + survey + "ทุกเดือน")
                .measure(11, 2, "", Field.ISSUE, "ก", Field.MEASURE, disclosure);
        List<Finding> findings = sample.findings(FindingCode.TEXT_FROM_OTHER_ITEM);
        assertEquals(
                List.of(Sample.cell(7, Field.ISSUE), Sample.cell(8, Field.MEASURE)),
                findings.stream().map(Finding::cell).toList());
        assertEquals(
                List.of("E12", "E12"),
                findings.stream().map(finding -> finding.details().get("item")).toList());
    }

    private static String name(Framework framework, String code) {
        return framework.findItemByCode(code).flatMap(item -> item.name()).orElseThrow();
    }

    @Test
    void headingInItsOwnCellIsNoText() {
        String heading = Layouts.load().heading(Field.TO_DEVELOP);
        Sample sample = new Sample()
                .measure(
                        7,
                        8,
                        "",
                        Field.MEASURE,
                        "ก",
                        Field.TO_DEVELOP,
                        "(๒) " + heading.substring(0, 9) + "\n" + heading.substring(9))
                .measure(8, 8, "", Field.MEASURE, "ข", Field.TO_DEVELOP, heading + "ของหน่วยงาน")
                .measure(9, 8, "", Field.MEASURE, heading);
        assertEquals(
                Sample.cell(7, Field.TO_DEVELOP),
                sample.finding(FindingCode.HEADING_IN_CELL).cell());
    }

    @Test
    void textThatNoCellCanShowIsToldWithItsLettersAndTheBound() {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, "ก".repeat(32_767), Field.RESPONSIBLE, "กองคลัง")
                .measure(8, 8, "", Field.MEASURE, "ข".repeat(32_768), Field.RESPONSIBLE, "กองคลัง");
        Finding finding = sample.finding(FindingCode.TEXT_SHORTENED);
        assertEquals(List.of(Sample.cell(8, Field.MEASURE)), finding.cells());
        assertEquals(List.of("32,768", "32,767"), List.of(finding.found(), finding.expected()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เธเธฑเธ”เธ—เธณเธเธนเนเธกเธทเธญ",
                "à¸ˆà¸±à¸”à¸—à¸³à¸„à¸¹à¹ˆà¸¡à¸·à¸­ 2567",
                "¨Ñ´·Ó¤ÙèÁ×Í (ITA)",
                "?????????? (ITA)",
                "\uFFFD\uFFFD\uFFFD"
            })
    void textWhoseLettersWereLostIsToldAtItsCell(String text) {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, "จัดทำคู่มือ", Field.RESPONSIBLE, "กองคลัง")
                .measure(8, 8, "", Field.MEASURE, text, Field.RESPONSIBLE, "กองคลัง");
        Finding finding = sample.finding(FindingCode.LETTERS_LOST);
        assertEquals(List.of(Sample.cell(8, Field.MEASURE)), finding.cells());
        assertEquals(text, finding.found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เธอเน้นเนื้อหา เธอเน้นเนื้องาน",
                "เธอเธอเธอ",
                "????",
                "«««« Smart Office",
                "····",
                "จัดทำคู่มือ (???)",
                "Q&A: Why??? ITA",
                "อบรม à la carte 25 °C ±2 ½ วัน",
                "café, naïve, Universität, señor"
            })
    void soundTextIsNotToldAsLost(String text) {
        Sample sample = new Sample().measure(8, 8, "", Field.MEASURE, text, Field.RESPONSIBLE, "กองคลัง");
        assertEquals(List.of(), sample.findings(FindingCode.LETTERS_LOST));
    }

    @Test
    void measureWithoutAnybodyResponsibleIsNamed() {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, "ก", Field.RESPONSIBLE, "กองคลัง")
                .measure(8, 8, "", Field.MEASURE, "ข")
                .measure(9, 8, "", Field.ISSUE, "ค");
        assertEquals(
                Sample.cell(8, Field.MEASURE),
                sample.finding(FindingCode.RESPONSIBLE_MISSING).cell());
    }

    /** No cell of such a table can be mended; the plan names who is responsible. */
    @Test
    void divisionsReportWithoutThatColumnIsAboutItsOwnMeasures() {
        assertEquals(
                List.of(),
                new Sample()
                        .of("กองคลัง")
                        .measure(8, 8, "", Field.MEASURE, "ข")
                        .findings(FindingCode.RESPONSIBLE_MISSING));
        assertEquals(
                1,
                new Sample()
                        .of("กองคลัง")
                        .plan()
                        .measure(8, 8, "", Field.MEASURE, "ข")
                        .findings(FindingCode.RESPONSIBLE_MISSING)
                        .size());
    }

    @Test
    void referenceInPlaceOfAResultIsNamedAtItsCell() {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, "ก", Field.RESPONSIBLE, "กองคลัง", Field.RESULT, "จัดประชุมแล้ว")
                .measure(8, 8, "", Field.MEASURE, "ข", Field.RESPONSIBLE, "กองคลัง", Field.RESULT, "เช่นเดียวกับข้อ ๙");
        Finding finding = sample.finding(FindingCode.RESULT_MISSING);
        assertEquals(Sample.cell(8, Field.RESULT), finding.cell());
        assertEquals("เช่นเดียวกับข้อ ๙", finding.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"เช่นเดียวกับข้อ ๑", "ไม่มี"})
    void whatStandsInPlaceOfADivisionIsNamedAtItsCell(String text) {
        Sample sample = new Sample()
                .measure(7, 8, "", Field.MEASURE, "ก", Field.RESPONSIBLE, "กองคลัง")
                .measure(8, 8, "", Field.MEASURE, "ข", Field.RESPONSIBLE, text);
        Finding finding = sample.finding(FindingCode.RESPONSIBLE_MISSING);
        assertEquals(Sample.cell(8, Field.RESPONSIBLE), finding.cell());
        assertEquals(text, finding.found());
    }

    @Test
    void resultIsNotAskedForOfWhatBeginsBehindTheRound() {
        for (int round : List.of(6, 12)) {
            Sample sample = new Sample()
                    .round(round)
                    .measure(7, 8, "", Field.MEASURE, "ก", Field.RESULT, "ประชุมแล้ว")
                    .measure(8, 8, "", span("2023-04-01", "2023-06-30"), List.of(), List.of(), Field.MEASURE, "ข")
                    .measure(9, 8, "", span("2023-03-01", "2023-06-30"), List.of(), List.of(), Field.MEASURE, "ค")
                    .measure(10, 8, "", new Period.Recurring(), List.of(), List.of(), Field.MEASURE, "ง");
            List<Integer> rows = round == 6 ? List.of(9, 10) : List.of(8, 9, 10);
            assertEquals(
                    rows.stream().map(row -> Sample.cell(row, Field.MEASURE)).toList(),
                    sample.finding(FindingCode.RESULT_MISSING).cells());
        }
    }

    private static Period span(String first, String last) {
        return new Period.Between(LocalDate.parse(first), LocalDate.parse(last));
    }

    @Test
    void tableWithoutAnyResultIsSaidOnce() {
        Sample none = new Sample().measure(7, 8, "", Field.MEASURE, "ก").measure(8, 8, "", Field.MEASURE, "ข");
        assertEquals(
                Sample.cell(7, Field.MEASURE),
                none.finding(FindingCode.RESULT_MISSING).cell());
        Sample some = new Sample()
                .measure(7, 8, "", Field.MEASURE, "ก")
                .measure(8, 8, "", Field.MEASURE, "ข")
                .measure(9, 8, "", Field.MEASURE, "ค", Field.RESULT, "ประชุมแล้ว")
                .measure(10, 8, "", Field.MEASURE, "ง", Field.STATUS, "ยังไม่ได้ดำเนินการ");
        assertEquals(
                List.of(Sample.cell(7, Field.MEASURE), Sample.cell(8, Field.MEASURE)),
                some.finding(FindingCode.RESULT_MISSING).cells());
        some.measure(11, 8, "", Field.MEASURE, "จ", Field.RESPONSIBLE, "ทุกส่วนราชการ");
        assertEquals(
                List.of(Sample.cell(7, Field.MEASURE), Sample.cell(8, Field.MEASURE), Sample.cell(11, Field.MEASURE)),
                some.finding(FindingCode.RESULT_MISSING).cells(),
                "what is everybody's is asked of a report too");
    }

    @Test
    void rowOfAPlanWithAnIssueOrStepsAndNoMeasureIsSaidAtTheCellToFillIn() {
        Sample sample = new Sample()
                .withColumn(Field.MEASURE)
                .measure(9, 3, "", Field.ISSUE, "ค", Field.RESULT, "ประชุม")
                .plan()
                .measure(5, 3, "", Field.ISSUE, "ประชาชนไม่ทราบขั้นตอน")
                .measure(6, 3, "", Field.STEPS, "๑. ประชุม")
                .measure(7, 3, "", Field.MEASURE, "จัดทำคู่มือ", Field.ISSUE, "ข")
                .measure(8, 3, "", Field.RESPONSIBLE, "กองคลัง")
                .measure(10, 3, "", Field.RESPONSIBLE, "กองคลัง", Field.PERIOD, "มกราคม ๒๕๖๙")
                .measure(11, 3, "", Field.PERIOD, "มกราคม ๒๕๖๙", Field.MONITORING, "รายงานทุกไตรมาส");
        assertEquals(
                List.of(List.of(
                        Sample.cell(5, Field.MEASURE),
                        Sample.cell(6, Field.MEASURE),
                        Sample.cell(10, Field.MEASURE),
                        Sample.cell(11, Field.MEASURE))),
                sample.findings(FindingCode.MEASURE_MISSING).stream()
                        .map(Finding::cells)
                        .toList());
    }

    @Test
    void rowOfAReportThatTellsOfNoMeasureIsSaid() {
        Sample sample = new Sample()
                .withColumn(Field.MEASURE)
                .measure(5, 3, "", Field.STATUS, "แล้วเสร็จ", Field.RESULT, "ทำเมื่อวันที่ ๑๑ ธ.ค. ๒๕๖๘")
                .measure(6, 3, "", Field.STATUS, "ไม่มีเรื่องรายงาน")
                .measure(7, 3, "", Field.RESPONSIBLE, "กองคลัง")
                .measure(8, 3, "", Field.MEASURE, "จัดทำคู่มือ", Field.RESULT, "ทำแล้ว")
                .measure(9, 3, "", Field.ISSUE, "ประชาชนไม่ทราบขั้นตอน", Field.RESULT, "ทำแล้ว");
        List<Finding> missing = sample.findings(FindingCode.MEASURE_MISSING);
        assertEquals(
                List.of(List.of(Sample.cell(5, Field.MEASURE), Sample.cell(9, Field.MEASURE))),
                missing.stream().map(Finding::cells).toList());
        assertEquals("reported", missing.get(0).details().get("case"));
    }

    @Test
    void planWithoutAColumnForMeasuresLacksNone() {
        Sample sample = new Sample().plan().measure(5, 3, "", Field.ISSUE, "ประชาชนไม่ทราบขั้นตอน");
        assertEquals(List.of(), sample.findings(FindingCode.MEASURE_MISSING));
    }

    @Test
    void stateOfAMeasureThatIsNoneIsSaid() {
        Sample sample = new Sample();
        String[] states = {
            "สีชมพู",
            "100%",
            "เสร็จ",
            "ดำเนินการแล้วเสร็จ",
            "อยู่ระหว่างดำเนินการ",
            "ยังไม่ได้ดำเนินการ",
            "ไม่มีเรื่องรายงาน",
            "ไม่มีเรื่องต้องรายงาน",
            "ไม่มีเรื่องที่ต้องรายงาน",
            "ไม่มีข้อมูลรายงาน"
        };
        for (int i = 0; i < states.length; i++) {
            sample.measure(
                    i + 5,
                    3,
                    "",
                    Field.MEASURE,
                    "จัดประชุม " + i,
                    Field.RESULT,
                    "ประชุม " + i,
                    Field.STATUS,
                    states[i]);
        }
        List<Finding> findings = sample.findings(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals(List.of("สีชมพู"), findings.stream().map(Finding::found).toList());
        assertEquals(Sample.cell(5, Field.STATUS), findings.get(0).cell());
    }

    @Test
    void blankStateIsSaidWhereOtherRowsHaveOneAndTheResultDoesNotMissToo() {
        Sample sample = new Sample()
                .withColumn(Field.STATUS)
                .measure(5, 3, "", Field.MEASURE, "ก", Field.RESULT, "ประชุม", Field.STATUS, "เสร็จ")
                .measure(6, 3, "", Field.MEASURE, "ข", Field.RESULT, "อบรม")
                .measure(7, 3, "", Field.MEASURE, "ค")
                .measure(8, 3, "", Field.MEASURE, "ง", Field.RESULT, "ไม่มีเรื่องรายงาน");
        assertEquals(
                List.of(List.of(Sample.cell(6, Field.STATUS))),
                sample.findings(FindingCode.STATUS_NOT_UNDERSTOOD).stream()
                        .map(Finding::cells)
                        .toList());
    }

    @Test
    void doneBesideAResultThatDeniesItIsSaidAndAResultThatTellsOfADeedLaterIsNot() {
        Sample sample = new Sample()
                .measure(5, 3, "", Field.MEASURE, "ก", Field.RESULT, "ยังไม่ได้ทำ", Field.STATUS, "เสร็จ")
                .measure(6, 3, "", Field.MEASURE, "ข", Field.RESULT, "ยังไม่ได้ทำ", Field.STATUS, "ยังไม่ดำเนินการ")
                .measure(
                        7,
                        3,
                        "",
                        Field.MEASURE,
                        "ค",
                        Field.RESULT,
                        "อบรมแล้ว ยังไม่ได้ทำรายงาน",
                        Field.STATUS,
                        "เสร็จ");
        List<Finding> findings = sample.findings(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals(
                List.of(List.of(Sample.cell(5, Field.STATUS), Sample.cell(5, Field.RESULT))),
                findings.stream().map(Finding::cells).toList());
        assertEquals("ยังไม่ได้ทำ", findings.get(0).expected());
    }

    /** "Nothing to report" beside a result that tells of a deed: one of both is wrong. */
    @Test
    void nothingToReportBesideADeedIsAskedAbout() {
        List<Finding> findings = new Sample()
                .measure(
                        5,
                        3,
                        "",
                        Field.MEASURE,
                        "ก",
                        Field.RESULT,
                        "อบรมแล้ว ๑๕ พ.ค. ๒๕๖๕",
                        Field.STATUS,
                        "ไม่มีเรื่องรายงาน")
                .measure(6, 3, "", Field.MEASURE, "ข", Field.RESULT, "-", Field.STATUS, "ไม่มีเรื่องรายงาน")
                .findings(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals(
                List.of(List.of(Sample.cell(5, Field.STATUS), Sample.cell(5, Field.RESULT))),
                findings.stream().map(Finding::cells).toList());
        assertEquals("deed", findings.get(0).details().get("case"));
    }

    /** What to choose instead follows from the result: nothing was done, or not all yet. */
    @ParameterizedTest
    @CsvSource({
        "ยังไม่ได้ดำเนินการ, denied",
        "ไม่ได้จัดในปีนี้, denied",
        "ยังไม่ได้เปิดช่องทาง Line OA, denied",
        "อยู่ระหว่างจัดซื้อ, under-way",
        "จัดทำแล้ว ๓ จาก ๕ เรื่อง, under-way"
    })
    void doneBesideWhatIsNotDoneIsToldWithTheStateToChoose(String result, String advice) {
        Finding finding = new Sample()
                .measure(
                        5, 3, "", Field.MEASURE, "เปิดช่องทาง Line OA", Field.RESULT, result, Field.STATUS, "แล้วเสร็จ")
                .findings(FindingCode.STATUS_NOT_UNDERSTOOD)
                .get(0);
        assertEquals(advice, finding.details().get("case"));
    }

    /** A day that is planned, of a preparation, or of the decision to give the measure up contradicts nothing. */
    @ParameterizedTest
    @CsvSource({
        "ยังไม่ดำเนินการ, ประชุมชี้แจงเมื่อวันที่ ๑๘ ธันวาคม ๒๕๖๘ มีผู้เข้าประชุม ๔๒ คน, true",
        "ยังไม่ได้ดำเนินการ, จัดประชุมแล้วเสร็จเมื่อวันที่ 18 ธันวาคม 2568, true",
        "ยังไม่ดำเนินการ, ประชุมชี้แจงเมื่อวันที่ ๑๘ ธ.ค. มีผู้เข้าประชุม ๔๒ คน, true",
        "ยกเลิก, ประชุมเมื่อวันที่ 18 ธันวาคม 2568, true",
        "เลื่อน, จัดอบรมเมื่อวันที่ 18 ธันวาคม 2568, true",
        "ยังไม่ดำเนินการ, กำหนดจัดประชุมวันที่ 18 มิถุนายน 2569, false",
        "ยังไม่ดำเนินการ, จะประชุมในวันที่ 18 มิถุนายน 2569, false",
        "ยังไม่ดำเนินการ, ทำหนังสือเชิญวิทยากรเมื่อวันที่ 18 ธันวาคม 2568, false",
        "ยังไม่ดำเนินการ, ประชุมวางแผนเมื่อวันที่ 5 มกราคม 2569 กำหนดอบรมเดือนเมษายน 2569, false",
        "ยังไม่ดำเนินการ, ยังไม่ได้ประชุม ณ วันที่ 18 ธันวาคม 2568, false",
        "ยกเลิก, ที่ประชุมเมื่อวันที่ 18 ธันวาคม 2568 มีมติให้ยกเลิก, false",
        "เลื่อน, เลื่อนไปเดือนเมษายน ตามมติที่ประชุมเมื่อวันที่ 18 ธันวาคม 2568, false",
        "อยู่ระหว่างดำเนินการ, ทบทวนขั้นตอนแล้วเมื่อวันที่ 5 มีนาคม 2569, false",
        "ดำเนินการแล้วเสร็จ, อยู่ระหว่างจัดทำคู่มือ, true",
        "แล้วเสร็จ, ดำเนินการไปแล้วร้อยละ 50, true",
        "แล้วเสร็จ, ดำเนินการได้ร้อยละ 50, true",
        "แล้วเสร็จ, ดำเนินการแล้วร้อยละ 60 ของแผนงาน, true",
        "แล้วเสร็จ, เสร็จ 62.50%, true",
        "แล้วเสร็จ, มีความคืบหน้าร้อยละ 50 ของเป้าหมาย, true",
        "แล้วเสร็จ, อยู่ระหว่างจัดทำคู่มือ ร้อยละ 50, true",
        "แล้วเสร็จ, ร้อยละ 85, false",
        "แล้วเสร็จ, ร้อยละ 92.50, false",
        "แล้วเสร็จ, 92.50%, false",
        "แล้วเสร็จ, ร้อยละ 85 (เป้าหมายไม่น้อยกว่าร้อยละ 80), false",
        "แล้วเสร็จ, ผลงานร้อยละ 95, false",
        "แล้วเสร็จ, เสร็จร้อยละ 95 ของเป้าหมาย 90, false",
        "แล้วเสร็จ, เสร็จร้อยละ 95.5 ของผู้เข้าอบรม, false",
        "แล้วเสร็จ, ดำเนินการแล้ว ร้อยละ 97 ของกลุ่มเป้าหมาย, false",
        "แล้วเสร็จ, ดำเนินการได้ร้อยละ 85 (เป้าหมายร้อยละ 80), false",
        "แล้วเสร็จ, ร้อยละ 100, false",
        "แล้วเสร็จ, ผู้เข้าอบรมพึงพอใจร้อยละ 85, false",
        "แล้วเสร็จ, เดิมอยู่ระหว่างจัดทำ แล้วเสร็จเมื่อ 5 มีนาคม 2569, false",
        "ดำเนินการแล้ว, อยู่ระหว่างจัดทำคู่มือ, false"
    })
    void notDoneBesideTheDayOfTheDeedIsSaid(String state, String result, boolean said) {
        Sample sample = new Sample().measure(5, 3, "", Field.MEASURE, "ก", Field.RESULT, result, Field.STATUS, state);
        List<Finding> findings = sample.findings(FindingCode.STATUS_NOT_UNDERSTOOD);
        assertEquals(
                said ? List.of(List.of(Sample.cell(5, Field.STATUS), Sample.cell(5, Field.RESULT))) : List.of(),
                findings.stream().map(Finding::cells).toList());
    }

    @Test
    void whatIsStillToBeDoneAboutAFindingContradictsNoLook() {
        String result = "ตรวจนับครบแล้ว ๑๔ ม.ค. ๒๕๖๙ พบหมดอายุ ๙ รายการ อยู่ระหว่างขออนุมัติจำหน่าย";
        for (String name : List.of("ตรวจนับเวชภัณฑ์ประจำปี", "จัดทำคู่มือเวชภัณฑ์")) {
            assertEquals(
                    name.startsWith("ตรวจ") ? 0 : 1,
                    new Sample()
                            .measure(
                                    5,
                                    3,
                                    "",
                                    Field.MEASURE,
                                    name,
                                    Field.RESULT,
                                    result,
                                    Field.STATUS,
                                    "ดำเนินการแล้วเสร็จ")
                            .findings(FindingCode.STATUS_NOT_UNDERSTOOD)
                            .size(),
                    name);
        }
    }
}
