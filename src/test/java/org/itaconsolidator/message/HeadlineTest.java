package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.ListedBody;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;

/** The sentence of page one in every case: what is known, what is not, and never two years in one statement. */
class HeadlineTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");

    private final List<FigureRow> figures = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final List<NationalRow> national = new ArrayList<>();
    private final List<BodyStandingRow> standings = new ArrayList<>();
    private final List<ListStanding> lists = new ArrayList<>();
    private final List<PlanRow> plans = new ArrayList<>();
    private SourceKind source = SourceKind.OFFICIAL;

    @Test
    void tellsResultChangeCountryAndWhatStaysBelowTheTarget() {
        year(2566, "80.00", null, "4=70", "5=90");
        year(2567, "85.00", null, "4=71", "5=90");
        year(2568, "88.75", null, "4=72", "5=90");
        year(2569, "91.88", null, "4=73", "5=90");
        change(2569, "3.13");
        level(2569, "ผ่านดี");
        country(2567, "-7.11");
        country(2568, "-5.07");
        assertSentence("ปี 2569 ได้ 91.88 ระดับผ่านดี ดีขึ้น 3.13 จากปีก่อน · ปี 2568 ต่ำกว่าค่าเฉลี่ยประเทศ 5.07"
                + " · ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย 4\u00a0ปีติดกัน"
                + " (ปี 2568 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 88.75 · ค่าเฉลี่ยประเทศปี 2569 ยังไม่ทราบ)");
    }

    /** The country's mean may well be known where the body's own total is not. */
    @Test
    void yearWithoutATotalIsNotSaidToLackTheCountrysMean() {
        year(2567, "85.00", null, "4=71", "5=90");
        year(2568, null, null, "4=72", "5=90");
        country(2567, "-7.11");
        String told = new HeadlineText(UnaryOperator.identity())
                .of(new Headline(
                        List.of(),
                        headline().orElseThrow().place(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        assertEquals(" · ปี 2567 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 86.71 · ปี 2568 ยังไม่มีคะแนนรวมให้เทียบ", told);
    }

    /** Without any year in which the country's mean stands beside a total, page one says which of the two lacks. */
    @Test
    void whatKeepsAResultFromTheCountrysMeanIsSaid() {
        year(2569, "85.00", null, "4=85", "5=90");
        assertEquals(
                List.of("ค่าเฉลี่ยประเทศปี 2569 ยังไม่ทราบ · ยังไม่มีลำดับในจังหวัด"),
                answer(FirstPage.About.PLACE).lines());
        totals.clear();
        assertEquals(
                List.of("ปี 2569 ยังไม่มีคะแนนรวมให้เทียบ · ยังไม่มีลำดับในจังหวัด"),
                answer(FirstPage.About.PLACE).lines());
    }

    /** Of the bodies of a list with a total; the own row is one of them. */
    @Test
    void tellsTheRankInTheProvinceAndItsMeanBesideTheCountry() {
        year(2569, "85.00", null, "4=85");
        country(2569, "-8.82");
        province(2569, "91.00", "85.00", "80.00");
        String before =
                "ปี 2569 ได้ 85.00 เป็นปีแรกที่มีคะแนน · ปี 2569 ต่ำกว่าค่าเฉลี่ยประเทศ 8.82 · ทุกตัวชี้วัดถึงเป้าหมาย 85"
                        + " (ปี 2569 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 85.00";
        String after = ")";
        assertSentence(before + " · ปี 2569 ลำดับที่ 2 จาก 3 ในจังหวัดตัวอย่างที่อยู่ในรายการ (ค่าเฉลี่ยในรายการ 85.33)"
                + after);
        lists.clear();
        province(2569, "91.00", "85", "80.00", "85.00", "");
        assertSentence(before
                + " · ปี 2569 ลำดับที่ 2 ร่วมกัน 2 แห่ง จาก 4 ในจังหวัดตัวอย่างที่อยู่ในรายการ (ค่าเฉลี่ยในรายการ 85.25)"
                + " · อีก 1 แห่งในรายการไม่มีคะแนนรวมที่นับได้" + after);
        lists.clear();
        province(2569, "91.00", "84.98", "80.00");
        assertSentence(before + " · ปี 2569 ค่าเฉลี่ย 3 แห่งในจังหวัดตัวอย่างที่อยู่ในรายการ 85.33"
                + " (ไม่จัดลำดับ เพราะคะแนนรวมในรายการต่างจากที่นำส่ง)" + after);
        lists.clear();
        province(2569, "91.00", "", "80.00", "82.00");
        assertSentence(before
                + " · ปี 2569 ค่าเฉลี่ย 3 แห่งในจังหวัดตัวอย่างที่อยู่ในรายการ 84.33 (ไม่มีคะแนนรวมของหน่วยงานนี้ในรายการ)"
                + " · อีก 1 แห่งในรายการไม่มีคะแนนรวมที่นับได้" + after);
        lists.clear();
        province(2569, "91.00", "85.00");
        assertSentence(before + after);
    }

    /** The totals of a list; the second one is the body's own row. */
    private void province(int year, String... given) {
        List<ListedBody> listed = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            listed.add(new ListedBody(
                    i == 1 ? BODY : new Body("เทศบาลตำบลอื่น" + i, "เมือง", "ตัวอย่าง"),
                    value(given[i].isEmpty() ? null : given[i]),
                    Map.of(),
                    new Place("จังหวัด.xlsx", "ผล", "D" + i)));
        }
        lists.add(new ListStanding(BODY, FiscalYear.ofBuddhist(year), new BigDecimal("85.00"), listed));
    }

    @Test
    void aTotalBelowTheTargetIsToldWithWhatItLacks() {
        year(2568, "80.00", null, "4=80", "5=90");
        year(2569, "79.5", null, "4=84.99", "5=90");
        change(2569, "-0.5");
        level(2569, "AA");
        assertSentence("ปี 2569 ได้ 79.50 ระดับ AA ลดลง 0.50 จากปีก่อน · ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย 2\u00a0ปีติดกัน"
                + " (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 5.50)");
    }

    @Test
    void theFirstYearSaysSoAndTheTargetItselfIsReached() {
        year(2569, "85.00", null, "4=85", "5=85.00");
        assertSentence("ปี 2569 ได้ 85.00 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85");
    }

    @Test
    void whatIsEqualIsNeitherBetterNorWorse() {
        year(2568, "90.00", null, "4=90");
        year(2569, "90.00", null, "4=90");
        change(2569, "0.00");
        country(2569, "0");
        assertSentence("ปี 2569 ได้ 90.00 เท่ากับปีก่อน · ปี 2569 เท่ากับค่าเฉลี่ยประเทศ · ทุกตัวชี้วัดถึงเป้าหมาย 85"
                + " (ปี 2569 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 93.82)");
    }

    /** The card beside it told the stated total, the sentence that there was none. */
    @Test
    void aTotalThatIsOnlyStatedIsNamedWhereItIsNotCompared() {
        year(2568, null, "90.34", "4=80");
        year(2569, "92.89", null, "4=85");
        assertSentence("ปี 2569 ได้ 92.89 ยังไม่เทียบกับปี 2568 ที่เอกสารระบุ 90.34 เพราะรวมคะแนนปีนั้นไม่ได้"
                + " · ทุกตัวชี้วัดถึงเป้าหมาย 85");
    }

    /** Two stated totals can be compared, whatever score is missing. */
    @Test
    void aTotalThatIsOnlyStatedIsComparedWithAnother() {
        year(2568, null, "80.34", "4=80");
        year(2569, null, "82.89", "4=85");
        change(2569, "2.55");
        assertSentence("ปี 2569 เอกสารระบุคะแนนรวม 82.89 ดีขึ้น 2.55 จากปีก่อน (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 2.11)");
    }

    @Test
    void aYearLeftOutIsNotCompared() {
        year(2567, "80.00", null, "4=80");
        year(2569, "90.00", null, "4=80");
        country(2569, "1.5");
        assertSentence("ปี 2569 ได้ 90.00 ไม่มีคะแนนรวมปี 2568 ให้เทียบ · ปี 2569 สูงกว่าค่าเฉลี่ยประเทศ 1.50"
                + " · ตัวชี้วัดที่ 4 ต่ำกว่าเป้าหมาย (ปี 2569 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 95.32)");
    }

    @Test
    void aMissingScoreLeavesNoTotalAndDoesNotCountAsBelow() {
        year(2568, "80.00", null, "4=80", "5=80", "6=80");
        year(2569, null, null, "4=", "5=90", "6=90");
        assertSentence("ปี 2569 ยังรวมคะแนนไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 4");
        figures.replaceAll(row ->
                row.fiscalYear().buddhist() == 2569 && row.figure().code().equals("5")
                        ? figure(row.fiscalYear(), "5", "70")
                        : row);
        assertSentence(
                "ปี 2569 ยังรวมคะแนนไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 4 · ตัวชี้วัดที่ 5 ต่ำกว่าเป้าหมาย 2\u00a0ปีติดกัน");
    }

    @Test
    void aStatedTotalIsToldAsStatedAndAnotherOneToo() {
        year(2569, null, "91.88");
        assertSentence("ปี 2569 เอกสารระบุคะแนนรวม 91.88");
        totals.clear();
        figures.clear();
        year(2569, "91.88", "91.90", "4=92");
        assertSentence(
                "ปี 2569 ได้ 91.88 เป็นปีแรกที่มีคะแนน · เอกสารระบุคะแนนรวมอีกค่าหนึ่งคือ 91.90 · ทุกตัวชี้วัดถึงเป้าหมาย 85");
    }

    /** A level without a standing of its own is as sure as the total beside it; the sentence left out the mark that the card had. */
    @Test
    void aLevelIsMarkedAsItsTotalWhereNoStandingHasIt() {
        year(2569, null, "91.50", "4=90");
        stated(Proof.NONE);
        assertSentence("ปี 2569 เอกสารระบุคะแนนรวม 91.50 ระดับผ่านดี");
        stated(Proof.doubted(List.of(new Place("ผล.xlsx", "ผล", "D5")), Set.of(4)));
        assertSentence("ปี 2569 เอกสารระบุคะแนนรวม 91.50† ระดับผ่านดี†");
        figures.clear();
        totals.clear();
        source = SourceKind.SELF_ASSESSMENT;
        year(2569, "80.00", null, "4=90");
        level(2569, "ต้องปรับปรุง");
        figures.replaceAll(row -> row.figure().equals(Figure.TOTAL) ? marked(row) : row);
        assertSentence("ปี 2569 ประเมินตนเองได้ 80.00* เทียบเท่าระดับต้องปรับปรุง* เป็นปีแรกที่มีคะแนน"
                + " · ทุกตัวชี้วัดถึงเป้าหมาย 85 (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 5.00*)");
    }

    private void stated(Proof proof) {
        totals.replaceAll(row -> new TotalRow(
                row.scorecard(),
                row.fiscalYear(),
                row.instruments(),
                row.total(),
                row.level(),
                row.reportedTotal(),
                Optional.of("ผ่านดี"),
                row.reportedInstruments(),
                proof));
    }

    @Test
    void manyAreCountedAlsoOverTheYears() {
        year(2568, "80.00", null, "1=80", "2=80", "3=80", "4=80", "5=80");
        year(2569, "80.00", null, "1=80", "2=80", "3=80", "4=80", "5=90");
        change(2569, "0");
        assertSentence("ปี 2569 ได้ 80.00 เท่ากับปีก่อน · 4 ตัวชี้วัดต่ำกว่าเป้าหมาย 2\u00a0ปีติดกัน"
                + " (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 5.00)");
    }

    @Test
    void anOwnAssessmentWithoutALevelIsNoResultEither() {
        source = SourceKind.SELF_ASSESSMENT;
        year(2569, "90.00", null, "4=90");
        assertSentence("ปี 2569 ประเมินตนเองได้ 90.00 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85");
    }

    /** A list of an earlier year says so. */
    @Test
    void theRankOfAnEarlierYearIsToldWithItsYear() {
        year(2569, "85.00", null, "4=85");
        country(2569, "-8.82");
        province(2568, "91.00", "85.00", "80.00");
        assertSentence(
                "ปี 2569 ได้ 85.00 เป็นปีแรกที่มีคะแนน · ปี 2569 ต่ำกว่าค่าเฉลี่ยประเทศ 8.82 · ทุกตัวชี้วัดถึงเป้าหมาย 85"
                        + " (ปี 2569 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 85.00"
                        + " · ปี 2568 ลำดับที่ 2 จาก 3 ในจังหวัดตัวอย่างที่อยู่ในรายการ (ค่าเฉลี่ยในรายการ 85.33)"
                        + " · ยังไม่มีรายการของปี 2569)");
    }

    @Test
    void manyAreCountedAndAnOwnAssessmentIsNoResult() {
        source = SourceKind.SELF_ASSESSMENT;
        year(2569, "80.00", null, "1=80", "2=80", "3=80", "4=80", "5=90");
        level(2569, "ผ่าน");
        assertSentence("ปี 2569 ประเมินตนเองได้ 80.00 เทียบเท่าระดับผ่าน เป็นปีแรกที่มีคะแนน"
                + " · 4 ตัวชี้วัดต่ำกว่าเป้าหมาย (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 5.00)");
    }

    @Test
    void onceTheTargetIsReachedTheNextLevelIsTheAim() {
        year(2569, "91.88", null, "4=90");
        standing(2568, "ผ่านดีเยี่ยม", "9.00", Map.of());
        assertSentence("ปี 2569 ได้ 91.88 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85");
        standing(2569, "ผ่านดีเยี่ยม", "3.12", Map.of());
        assertSentence(
                "ปี 2569 ได้ 91.88 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85 (ถึงเป้าหมายแล้ว · ระดับผ่านดีเยี่ยม ต้องเพิ่มอีก 3.12)");
        standing(2569, "AA", "0", Map.of(Instrument.OIT, new BigDecimal("1.2"), Instrument.EIT, new BigDecimal("0.3")));
        assertSentence(
                "ปี 2569 ได้ 91.88 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85 (ถึงเป้าหมายแล้ว · ระดับ AA* ต้องเพิ่ม EIT 0.30, OIT 1.20)");
        standing(2569, "AA", "3.12", Map.of(Instrument.OIT, new BigDecimal("1.2")));
        assertSentence(
                "ปี 2569 ได้ 91.88 เป็นปีแรกที่มีคะแนน · ทุกตัวชี้วัดถึงเป้าหมาย 85 (ถึงเป้าหมายแล้ว · ระดับ AA ต้องเพิ่มอีก 3.12 และ OIT 1.20)");
    }

    @Test
    void whatIsNotConfirmedIsMarked() {
        year(2568, "80.00", null, "4=80");
        year(2569, "79.50", null, "4=90");
        change(2569, "-0.50");
        country(2569, "1");
        figures.replaceAll(row -> row.figure().equals(Figure.TOTAL) ? marked(row) : row);
        assertSentence(
                "ปี 2569 ได้ 79.50* ลดลง 0.50 จากปีก่อน · ปี 2569 สูงกว่าค่าเฉลี่ยประเทศ 1.00 · ทุกตัวชี้วัดถึงเป้าหมาย 85"
                        + " (คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 5.50* · ปี 2569 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 94.82)");
    }

    private static FigureRow marked(FigureRow row) {
        return new FigureRow(
                row.scorecard(),
                row.fiscalYear(),
                row.figure(),
                row.value(),
                Mark.UNCONFIRMED,
                row.change(),
                row.history(),
                row.rank(),
                row.missing());
    }

    @Test
    void twoYearsAssessedOtherwiseAreNotCompared() {
        year(2568, "80.00", null, "4=80");
        year(2569, "90.00", null, "4=90");
        figures.replaceAll(row ->
                row.fiscalYear().buddhist() == 2569 && row.figure().equals(Figure.TOTAL)
                        ? new FigureRow(
                                row.scorecard(),
                                row.fiscalYear(),
                                row.figure(),
                                row.value(),
                                Mark.NONE,
                                Optional.of(new FigureRow.Change(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("other-parts"),
                                        Mark.NONE)),
                                row.history(),
                                row.rank(),
                                row.missing())
                        : row);
        assertSentence("ปี 2569 ได้ 90.00 เทียบกับปี 2568 ไม่ได้ (องค์ประกอบหรือน้ำหนักคะแนนต่างกัน จึงไม่เปรียบเทียบ)"
                + " · ทุกตัวชี้วัดถึงเป้าหมาย 85");
    }

    @Test
    void aYearThatWasAssessedInAnUnknownWayIsNotJudged() {
        year(2569, null, null, "4=40");
        figures.replaceAll(row -> row.figure().equals(Figure.TOTAL) ? figure(row.fiscalYear(), "TOTAL", "") : row);
        assertSentence("ปี 2569 ยังไม่มีคะแนนรวม");
    }

    /** 4 rose by 2.00 at most, 5 by 10.00: the way that leaves 4 alone is recommended though it takes more points. */
    @Test
    void theWayThatStaysWithinWhatEverRoseIsToldFirst() {
        year(2568, "80.00", null, "4=76", "5=60");
        year(2569, "81.00", null, "4=78", "5=70");
        plan("least-effort", "4=83");
        plan("surveys-only", "5=80");
        assertEquals("วิธีให้ถึง 85: เพิ่มตัวชี้วัดที่ 5 (+10.00)", way());
        plans.remove(1);
        assertEquals("วิธีให้ถึง 85: เพิ่มตัวชี้วัดที่ 4 (+5.00) (1 จาก 1 ตัวเกินกว่าที่เคยเพิ่มในปีเดียว)", way());
        plan("each-instrument", "4=81", "5=82");
        assertEquals(
                "วิธีให้ถึง 85: เพิ่มตัวชี้วัดที่ 4 (+3.00), 5 (+12.00)" + " (2 จาก 2 ตัวเกินกว่าที่เคยเพิ่มในปีเดียว)",
                way(),
                "beyond the largest rise by 2.00 at most, not by 3.00");
    }

    /** What is worth most in the total is often what is best already: 9 was to rise, though 4 is the weakest. */
    @Test
    void theWayThatRaisesTheLowestIsToldFirst() {
        year(2568, "80.00", null, "4=60", "9=80");
        year(2569, "81.00", null, "4=61", "9=90");
        plan("least-effort", "9=95");
        plan("lowest-first", "4=78");
        assertEquals("วิธีให้ถึง 85: เพิ่มตัวชี้วัดที่ 4 (+17.00) (1 จาก 1 ตัวเกินกว่าที่เคยเพิ่มในปีเดียว)", way());
    }

    /** Seven numbers were counted one by one; two that follow one another are named. */
    @Test
    void manyIndicatorsThatFollowOneAnotherAreNamedByTheFirstAndTheLast() {
        year(2569, "81.00", null, "1=80", "2=80", "3=80", "4=80", "6=80", "8=80", "9=80");
        plan("least-effort", "1=82", "2=82", "3=82", "4=82", "6=82", "8=82", "9=82");
        assertEquals("วิธีให้ถึง 85: ยกตัวชี้วัดที่ 1-4, 6, 8, 9 ให้ได้อย่างน้อย 82.00", way());
        plans.clear();
        plan("each-instrument", "1=81", "2=81", "3=81", "4=82", "6=82", "8=83.5");
        assertEquals(
                "วิธีให้ถึง 85: ยกตัวชี้วัดที่ 1-3 ให้ได้อย่างน้อย 81.00, 4, 6 ให้ได้อย่างน้อย 82.00,"
                        + " 8 ให้ได้อย่างน้อย 83.50",
                way());
        plans.clear();
        plan("least-effort", "1=81", "2=82", "3=83", "4=84", "6=84");
        assertEquals("วิธีให้ถึง 85: เพิ่มตัวชี้วัดที่ 1-4, 6 ตัวละไม่เกิน 4.00", way());
    }

    /** Nothing is to be raised: the honest neighbour has no sentence. */
    @Test
    void noWayIsToldWhereNothingIsToBeRaisedOrTheScoresLack() {
        year(2569, "90.00", null, "4=90");
        plan("least-effort");
        assertEquals("ถึงเป้าหมายแล้ว", way());
    }

    /** What the last line says of reaching the target. */
    private String way() {
        List<String> lines = answer(FirstPage.About.REACH).lines();
        return lines.get(lines.size() - 1);
    }

    private void plan(String route, String... steps) {
        FiscalYear year = FiscalYear.ofBuddhist(2569);
        List<PlanRow.Step> raised = new ArrayList<>();
        BigDecimal effort = BigDecimal.ZERO;
        for (String step : steps) {
            String[] parts = step.split("=");
            BigDecimal now = figures.stream()
                    .filter(row ->
                            row.fiscalYear().equals(year) && row.figure().equals(Figure.of(Integer.parseInt(parts[0]))))
                    .flatMap(row -> row.value().stream())
                    .findFirst()
                    .orElseThrow();
            raised.add(new PlanRow.Step(
                    Integer.parseInt(parts[0]), now, new BigDecimal(parts[1]), new BigDecimal("0.06")));
            effort = effort.add(new BigDecimal(parts[1])).subtract(now);
        }
        plans.add(new PlanRow(
                card(),
                year,
                route,
                new BigDecimal("85"),
                Optional.empty(),
                new TreeSet<>(),
                raised,
                Optional.of(effort),
                Optional.of(new BigDecimal("85.00")),
                Optional.empty(),
                Mark.NONE,
                Mark.NONE,
                PlanLimits.NONE));
    }

    @Test
    void withoutScoresThereIsNone() {
        assertEquals(Optional.empty(), headline());
    }

    /** Page one had nothing of the weakest as soon as all reached the target. */
    @Test
    void theLowestAndWhatFellAreToldWhereAllReachTheTarget() {
        year(2569, "91.00", null, "1=92", "2=90", "3=90", "4=95");
        assertEquals("ต่ำสุด ตัวชี้วัดที่ 2, 3 ได้ 90.00", weakest());
        figures.replaceAll(row -> row.figure().indicator().isEmpty()
                ? row
                : new FigureRow(
                        row.scorecard(),
                        row.fiscalYear(),
                        row.figure(),
                        row.value(),
                        row.mark(),
                        Optional.of(new FigureRow.Change(
                                value("1"),
                                value(Integer.toString(row.figure().indicator().get() - 3)),
                                Optional.empty(),
                                Optional.empty(),
                                Mark.NONE)),
                        row.history(),
                        row.rank(),
                        row.missing()));
        assertEquals("ต่ำสุด ตัวชี้วัดที่ 2, 3 ได้ 90.00 · ลดลงจากปีก่อน ตัวชี้วัดที่ 1 (-2.00), 2 (-1.00)", weakest());
        figures.removeIf(
                row -> row.figure().equals(Figure.of(1)) || row.figure().equals(Figure.of(2)));
        assertEquals("ต่ำสุด ตัวชี้วัดที่ 3 ได้ 90.00 · ไม่มีตัวชี้วัดใดลดลงจากปีก่อน", weakest());
        figures.clear();
        totals.clear();
        year(2569, "100", null, "1=100", "2=100");
        assertEquals("ทุกตัวชี้วัดได้ 100.00 เท่ากัน", weakest());
        year(2570, "91.00", null, "1=84.99", "2=100");
        assertEquals("ต่ำสุด ตัวชี้วัดที่ 1 ได้ 84.99", weakest());
        figures.clear();
        totals.clear();
        source = SourceKind.SELF_ASSESSMENT;
        year(2569, "58.53", null, "1=55.50", "2=40");
        assertEquals("ต่ำสุด ตัวชี้วัดที่ 2 ประเมินตนเองได้ 40.00", weakest());
        figures.clear();
        year(2569, "70", null, "1=70", "2=70");
        assertEquals("ทุกตัวชี้วัดประเมินตนเองได้ 70.00 เท่ากัน", weakest());
    }

    /** Where a list of the weakest stands, it tells them. */
    @Test
    void theLowestAreToldOnce() {
        year(2569, "91.00", null, "1=84.99", "2=100");
        Agenda listed = new Agenda(
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.empty(),
                Agenda.none(LocalDate.of(2026, 11, 26)).forms(),
                List.of(),
                List.of(new Agenda.WeakPoint(1, new BigDecimal("0.01"), false, 1, "", "", List.of())));
        assertEquals(
                List.of(FirstPage.About.PLACE, FirstPage.About.REACH, FirstPage.About.OWED),
                new HeadlineText(UnaryOperator.identity())
                        .page(headline(), listed, any -> "", 0).answers().stream()
                                .map(FirstPage.Answer::about)
                                .toList());
    }

    /** The figures beside it said "+6.50, reached" and the answer that nothing was known. */
    @Test
    void aTotalThatIsOnlyStatedIsComparedWithTheTarget() {
        year(2568, "91.88", null, "4=80");
        year(2569, null, "91.50", "4=");
        country(2568, "-1.94");
        assertEquals("ถึงเป้าหมายแล้ว", answer(FirstPage.About.REACH).told());
        assertEquals(
                "ปี 2568 ค่าเฉลี่ยประเทศ 93.82 หน่วยงานได้ 91.88 · ยังไม่มีลำดับในจังหวัด",
                answer(FirstPage.About.PLACE).told());
        totals.clear();
        figures.clear();
        year(2569, null, "81.50");
        assertEquals(
                "คะแนนรวมต่ำกว่าเป้าหมาย 85 อยู่ 3.50",
                answer(FirstPage.About.REACH).told());
        totals.clear();
        figures.clear();
        year(2569, null, null, "4=");
        assertEquals(
                "ยังบอกไม่ได้ เพราะยังรวมคะแนนไม่ได้",
                answer(FirstPage.About.REACH).told());
    }

    private String weakest() {
        return answer(FirstPage.About.WEAKEST).told();
    }

    private FirstPage.Answer answer(FirstPage.About about) {
        HeadlineText texts = new HeadlineText(UnaryOperator.identity());
        return texts.page(headline(), Agenda.none(LocalDate.of(2026, 11, 26)), any -> "", 0).answers().stream()
                .filter(answer -> answer.about() == about)
                .findFirst()
                .orElse(new FirstPage.Answer(about, "", List.of()));
    }

    /**
     * The sentence, then in brackets what the questions below it say of what is lacking, and of country and province where one of the two
     * is known.
     */
    private void assertSentence(String expected) {
        Headline told = headline().orElseThrow();
        HeadlineText texts = new HeadlineText(UnaryOperator.identity());
        boolean compared = told.place().size() > 1
                || told.place().stream().noneMatch(clause -> clause.code().startsWith("country-"));
        List<Headline.Clause> below = Stream.concat(
                        told.lacks().stream(), told.place().stream().filter(any -> compared))
                .toList();
        String answers = texts.of(new Headline(List.of(), below, List.of(), List.of(), List.of(), Optional.empty()));
        assertEquals(expected, texts.of(told) + (below.isEmpty() ? "" : " (" + answers.substring(3) + ")"));
    }

    private Optional<Headline> headline() {
        List<CrosswalkRow> same = new ArrayList<>();
        for (int year = 2564; year <= 2569; year++) {
            for (int number = 1; number <= 10; number++) {
                same.add(new CrosswalkRow(
                        FiscalYear.ofBuddhist(year),
                        Integer.toString(number),
                        "",
                        CrosswalkRow.Verdict.COMPARABLE,
                        Optional.of(number),
                        Optional.empty(),
                        Optional.empty(),
                        false));
            }
        }
        Results.Collector rows = new Results.Collector();
        figures.forEach(rows::add);
        totals.forEach(rows::add);
        return Headline.of(
                rows.results().getOrDefault(card(), new Results(card())),
                national,
                standings,
                lists,
                plans,
                new BigDecimal("85"),
                new IndicatorPaths(same));
    }

    /** Scores such as {@code 4=71}; {@code 4=} is a missing one. */
    private void year(int buddhist, String total, String stated, String... scores) {
        FiscalYear year = FiscalYear.ofBuddhist(buddhist);
        TreeSet<Integer> missing = new TreeSet<>();
        for (String score : scores) {
            String[] parts = score.split("=", -1);
            figures.add(figure(year, parts[0], parts[1]));
            if (parts[1].isEmpty()) {
                missing.add(Integer.valueOf(parts[0]));
            }
        }
        if (scores.length > 0) {
            FigureRow row = figure(year, "TOTAL", total == null ? "" : total);
            figures.add(new FigureRow(
                    row.scorecard(),
                    year,
                    row.figure(),
                    row.value(),
                    Mark.NONE,
                    row.change(),
                    row.history(),
                    row.rank(),
                    missing));
        }
        totals.add(
                new TotalRow(card(), year, Map.of(), value(total), Optional.empty(), value(stated), Optional.empty()));
    }

    private FigureRow figure(FiscalYear year, String code, String value) {
        return new FigureRow(
                card(),
                year,
                new Figure(code),
                value(value),
                Mark.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeSet<>());
    }

    private void change(int year, String by) {
        figures.replaceAll(row ->
                row.fiscalYear().buddhist() != year || !row.figure().equals(Figure.TOTAL)
                        ? row
                        : new FigureRow(
                                row.scorecard(),
                                row.fiscalYear(),
                                row.figure(),
                                row.value(),
                                Mark.NONE,
                                Optional.of(new FigureRow.Change(
                                        value("1"), value(by), Optional.empty(), Optional.empty(), Mark.NONE)),
                                row.history(),
                                row.rank(),
                                row.missing()));
    }

    private void level(int year, String level) {
        totals.replaceAll(row -> row.fiscalYear().buddhist() != year
                ? row
                : new TotalRow(
                        row.scorecard(),
                        row.fiscalYear(),
                        row.instruments(),
                        row.total(),
                        Optional.of(level),
                        row.reportedTotal(),
                        row.reportedLevel()));
    }

    private void country(int year, String gap) {
        national.add(new NationalRow(
                BODY,
                FiscalYear.ofBuddhist(year),
                new BigDecimal("93.82").add(new BigDecimal(gap)),
                value("93.82"),
                value(gap),
                Optional.empty(),
                Optional.empty(),
                true,
                Mark.NONE,
                Mark.NONE,
                false,
                List.of()));
    }

    private void standing(int year, String next, String lacks, Map<Instrument, BigDecimal> instruments) {
        standings.removeIf(row -> row.fiscalYear().buddhist() == year);
        standings.add(new BodyStandingRow(
                BODY,
                FiscalYear.ofBuddhist(year),
                new BigDecimal("91.88"),
                Optional.empty(),
                1,
                1,
                BigDecimal.ZERO,
                Optional.of(next),
                value(lacks),
                instruments,
                List.of(),
                Mark.NONE,
                Mark.NONE,
                Mark.unconfirmed(instruments.size() == 2)));
    }

    private Scorecard card() {
        return new Scorecard(BODY, "", source);
    }

    private static Optional<BigDecimal> value(String text) {
        return Optional.ofNullable(text).filter(any -> !any.isEmpty()).map(BigDecimal::new);
    }
}
