package org.itaconsolidator.model.together;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;

/** What page one says of three bodies: ก has the lowest total, ข a higher one, ค none. */
class TogetherTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 30);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 10);
    private static final Body A = new Body("ก", "", "");
    private static final Body B = new Body("ข", "", "");
    private static final Body C = new Body("ค", "", "");

    private final List<Object> rows = new ArrayList<>();
    private final Map<Body, Agenda> agendas = new LinkedHashMap<>();
    private final HeadlineText words = new HeadlineText(UnaryOperator.identity());

    TogetherTest() {
        rows.add(new BodiesRow(
                YEAR,
                2,
                new BigDecimal("78.50"),
                1,
                new TreeMap<>(Map.of(
                        4, new BodiesRow.IndicatorMean(new BigDecimal("70.25"), 2),
                        9, new BodiesRow.IndicatorMean(new BigDecimal("60.00"), 3))),
                Mark.NONE));
        rows.add(new BodiesChange(
                YEAR,
                List.of(new BigDecimal("-3.76"), new BigDecimal("1.25"), new BigDecimal("0.00")),
                Mark.NONE,
                new TreeMap<>(Map.of(4, 2))));
        rows.add(standing(B, "87.00"));
        rows.add(standing(A, "70.00"));
        agenda(A, send(2, APRIL, Form.REPORT));
        agenda(B);
        agenda(C, send(10, JANUARY, Form.MEASURES, Form.REPORT));
    }

    @Test
    void theSentenceTellsWhetherTheyBecameBetterOfThoseThatMayBeCompared() {
        assertEquals(
                "คะแนนรวมปี 2569 เฉลี่ย 78.50 จาก 2 หน่วยงาน · เทียบกับปี 2568 (3 แห่ง): เฉลี่ย -0.84 ดีขึ้น 1 ลดลง 1 เท่าเดิม 1"
                        + " · ถึงเป้าหมาย 85 จำนวน 1 จาก 2 หน่วยงาน",
                page().sentence());
        // -2.51 of three
        assertEquals("จากปี 2568 เปลี่ยนเฉลี่ย -0.84 (3 แห่ง)", words.movedBy(together()));
        assertEquals("ดีขึ้น 1 ลดลง 1 เท่าเดิม 1", words.moved(together()), "in a cell below its heading");
        rows.removeIf(BodiesChange.class::isInstance);
        rows.add(new BodiesChange(YEAR, List.of(new BigDecimal("1.25")), Mark.DOUBTED, new TreeMap<>(Map.of(4, 2))));
        assertEquals("จากปี 2568 เปลี่ยนเฉลี่ย +1.25† (1 แห่ง)", words.movedBy(together()));
        assertEquals("ดีขึ้น 1 ลดลง 0 เท่าเดิม 0", words.moved(together()), "the mean has the mark of all");
        rows.removeIf(BodiesChange.class::isInstance);
        assertEquals("เทียบกับปีก่อนไม่ได้", words.moved(together()));
        assertEquals("", words.movedBy(together()));
    }

    @Test
    void theLowestTotalNeedsHelpFirstAndWhoHasNoneStandsLast() {
        assertEquals(
                List.of(A, B, C),
                together().bodies().stream().map(Together.Line::body).toList());
    }

    /** Page one of such a body tells the stated total: that of all bodies once said that it had none. */
    @Test
    void totalThatDocumentsOnlyStateIsToldAndCountsInNoFigure() {
        total(C, SourceKind.OFFICIAL, "89.82", Proof.doubted(List.of(new Place("ก.xlsx", "ข", "C1")), Set.of(4)));
        Together.Line line = together().bodies().get(2);
        assertEquals(C, line.body());
        assertEquals(Optional.empty(), line.total());
        assertEquals("คำนวณคะแนนรวมปี 2569 ไม่ได้ เอกสารระบุ 89.82†", words.withoutTotal(together(), line));
        assertEquals("เอกสารระบุ 89.82†", words.statedShort(line));
        assertEquals(List.of(C), together().listDoubted());
    }

    @Test
    void estimateOrTheTotalOfABodyThatHasOneIsNotToldAsStated() {
        total(C, SourceKind.SELF_ASSESSMENT, "89.82", Proof.NONE);
        total(A, SourceKind.OFFICIAL, "70.00", Proof.NONE);
        assertEquals(
                "ไม่มีคะแนนรวมปี 2569",
                words.withoutTotal(together(), together().bodies().get(2)));
        assertEquals(
                List.of("", "", ""),
                together().bodies().stream().map(words::statedShort).toList());
        assertEquals(List.of(), together().listDoubted());
    }

    @Test
    void whatSeveralHaveToDoIsOneLineWithTheSumTheEarliestDayAndWhoHasMost() {
        Together.Step step = together().steps().get(0);
        FirstPage.ToDo line = page().toDo(Together.SHOWN).get(0);
        assertEquals("ส่งแบบที่ยังไม่ได้รับ 12 แบบ (มาตรการ, รายงานผล)", line.what());
        assertEquals("ค 10, ก 2", line.who());
        assertEquals(Optional.of(JANUARY), step.whole().due());
        assertEquals(1, together().steps().size());
    }

    /** Bodies that had sent the year before were asked for "the scores that did not come". */
    @Test
    void resultsOfOneYearThatNeverCameNameIt() {
        agenda(A, fill(2568));
        agenda(B, fill(2568));
        assertEquals(
                "ส่งคะแนนรายตัวชี้วัดปี 2568 ตามที่ประกาศ",
                page().toDo(Together.SHOWN).get(0).what());
    }

    @Test
    void resultsOfSeveralYearsThatNeverCameAreOneLineAndBlankScoresAnother() {
        agenda(A, fill(2566));
        agenda(B, fill(2568));
        agenda(C, fill(2569, 4));
        assertEquals(
                List.of("ส่งผลคะแนน ITA ที่ยังไม่ได้รับ | ก, ข", "กรอกคะแนนตัวชี้วัดที่ 4 ปี 2569 ที่ยังว่าง | ค"),
                page().toDo(Together.SHOWN).stream()
                        .map(line -> line.what() + " | " + line.who())
                        .toList());
    }

    @Test
    void whoOwesMostIsNamedFirstWithItsForms() {
        owes(A, Form.REPORT, 5, 3, 2);
        owes(C, Form.MEASURES, 5, 0, 5);
        assertEquals(
                List.of("ค: มาตรการ 5", "ก: รายงานผล 2"),
                together().listOwing().stream()
                        .map(line -> line.body().name() + ": " + words.owed(line.forms()))
                        .toList());
        FormsCame came = together().listOwing().get(1).forms();
        assertEquals("✗ 3/5", words.cameOf(came, Form.REPORT));
        assertEquals("", words.cameOf(came, Form.MEASURES), "not asked for is no cross");
        owes(A, Form.REPORT, 5, 5, 0);
        assertEquals("✓ 5/5", words.cameOf(together().bodies().get(0).forms(), Form.REPORT));
        owes(A, Form.SCORES, 1, 0, 0);
        assertEquals("○", words.cameOf(together().bodies().get(0).forms(), Form.SCORES), "its day has not come");
    }

    @Test
    void theWeakestIndicatorSaysWhyAndWhatAnswersItOrDidTheYearBefore() {
        weak(A, YEAR, "15.00", "", 0);
        weak(B, YEAR, "3.00", "", 7);
        weak(A, YEAR.previous(), "10.00", "ทะเบียนไม่เป็นปัจจุบัน", 3);
        assertEquals(1, together().weakest().size(), "nobody is below the target in 9");
        FirstPage.Weakest said = page().weakest().get(0);
        assertEquals("เฉลี่ย 70.25 · ต่ำกว่าเป้าหมาย 2 จาก 2 แห่ง", said.lacks());
        assertEquals("มีผลวิเคราะห์ 1 จาก 2 แห่ง เช่น ก (ปี 2568): ทะเบียนไม่เป็นปัจจุบัน", said.reason());
        assertEquals(List.of("มาตรการตอบผลปี 2569: 1 จาก 2 แห่ง · ปี 2568: มี 1 แห่ง"), said.beingDone());
    }

    /** A mean of which one score is doubted stood without a mark below a mean of totals that had it. */
    @Test
    void meanWithADoubtedScoreHasItsMark() {
        total(A, SourceKind.OFFICIAL, "70.00", Proof.doubted(List.of(new Place("ก.xlsx", "ข", "C1")), Set.of(4)));
        weak(A, YEAR, "15.00", "", 0);
        assertEquals(
                "เฉลี่ย 70.25 · ต่ำกว่าเป้าหมาย 2 จาก 2 แห่ง",
                page().weakest().get(0).lacks(),
                "its score of 4 is not known");
        rows.add(new ScoreRow(Scorecard.official(A), YEAR, 4, new BigDecimal("70.00"), new Place("ก.xlsx", "ข", "C1")));
        assertEquals(
                "เฉลี่ย 70.25† · ต่ำกว่าเป้าหมาย 2† จาก 2 แห่ง",
                page().weakest().get(0).lacks());
    }

    /** Of several bodies nobody was told what is done against a weakness, by whom, and how it stands. */
    @Test
    void theWeakestIndicatorNamesTheMeasureThatNeedsAnOfficerMostAndCountsTheOthers() {
        weak(A, YEAR, "15.00", "", 0);
        weak(B, YEAR, "3.00", "", 7);
        weak(A, YEAR.previous(), "10.00", "", 3);
        measure(7, B, "จัดทำคู่มือ", MeasureState.COMPLETE);
        measure(3, A, "ปรับปรุงทะเบียน", MeasureState.NOT_REPORTED);
        measure(9, A, "อีกเรื่อง", MeasureState.NOT_REPORTED);
        assertEquals(
                List.of(
                        "มาตรการตอบผลปี 2569: 1 จาก 2 แห่ง · ปี 2568: มี 1 แห่ง",
                        "• ก ปรับปรุงทะเบียน · กองคลัง · ยังไม่รายงาน",
                        "• ข จัดทำคู่มือ · กองคลัง · รายงานครบ"),
                page().weakest().get(0).beingDone());
        weak(B, YEAR, "3.00", "", 8);
        measure(8, B, "ตรวจสอบ", MeasureState.COMPLETE);
        assertEquals(
                "และอีก 2 เรื่อง: รายงานครบ 2",
                page().weakest().get(0).beingDone().get(2));
    }

    private void measure(long id, Body body, String text, MeasureState state) {
        LocalDate march = LocalDate.of(2026, 3, 31);
        boolean kept = state == MeasureState.COMPLETE;
        Place place = new Place("ก.xlsx", "แผน", "A5");
        DueDate due = new DueDate(
                0,
                "",
                "ภายในเดือน",
                "แผน",
                "D5",
                Optional.empty(),
                Optional.of(march),
                Optional.of(march.plusDays(1)),
                Optional.of(march).filter(any -> kept),
                Optional.of(DueState.KEPT).filter(any -> kept),
                Optional.empty());
        List<ReportedResult> reports = List.of(new ReportedResult(
                id + 100,
                "กองคลัง",
                List.of("กองคลัง"),
                OptionalInt.of(6),
                false,
                ReportedResult.Says.DONE,
                "ดำเนินการแล้ว",
                "",
                List.of(march),
                place));
        rows.add(new FollowedMeasure(
                id,
                body,
                YEAR,
                "กองคลัง",
                List.of("กองคลัง"),
                OptionalInt.empty(),
                OptionalInt.of(4),
                text,
                FollowedMeasure.Origin.PLANNED,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(due),
                kept ? reports : List.of(),
                place));
    }

    @Test
    void thoseWithoutATotalAreALineOfTheirOwnWhoOwesMostFirst() {
        Body d = new Body("ง", "", "");
        agenda(d);
        owes(d, Form.REPORT, 5, 3, 2);
        owes(C, Form.REPORT, 5, 4, 1);
        assertEquals(
                List.of(A, B, d, C),
                together().bodies().stream().map(Together.Line::body).toList());
        assertEquals(
                List.of(
                        "ก 70.00 ต่ำกว่าเป้าหมาย 15.00",
                        "2 แห่งไม่มีคะแนนรวมปี 2569: ง (ค้างส่ง รายงานผล 2), ค (ค้างส่ง รายงานผล 1)"),
                told(FirstPage.About.NEED),
                "one above the target that owes nothing needs no help");
        assertEquals("2 แห่งไม่มีคะแนนรวมปี 2569: ง, ค", words.withoutTotals(together(), Body::name), "in a picture");
        assertEquals(
                List.of("ค้างส่ง 2 แห่ง รวม 3 แบบ", "รายงานผล 2 แห่ง: ง 2, ค"),
                told(FirstPage.About.OWED).subList(0, 2));
        assertEquals(
                List.of("ค่าเฉลี่ยประเทศปี 2569 ยังไม่ทราบ · ยังไม่มีลำดับในจังหวัด"), told(FirstPage.About.PLACE));
    }

    @Test
    void oneWithoutATotalIsToldAfterAllOthersByTheYearThatItIsAskedFor() {
        for (int i = 1; i < 6; i++) {
            Body low = new Body("ต" + i, "", "");
            rows.add(standing(low, "6" + i + ".00"));
            agenda(low);
        }
        owes(C, Form.REPORT, 5, 3, 2);
        agendas.put(C, unscored(agendas.get(C)));
        assertEquals(
                List.of(
                        "ต1 61.00 ต่ำกว่าเป้าหมาย 24.00",
                        "ต2 62.00 ต่ำกว่าเป้าหมาย 23.00",
                        "ต3 63.00 ต่ำกว่าเป้าหมาย 22.00",
                        "ค ไม่มีคะแนนปี 2568 · ค้างส่ง รายงานผล 2"),
                told(FirstPage.About.NEED));
        rows.removeIf(row -> row instanceof BodyStandingRow || row instanceof BodiesRow);
        assertEquals(
                List.of(
                        "ค ไม่มีคะแนนปี 2568 · ค้างส่ง รายงานผล 2",
                        "ก ไม่มีผลคะแนน",
                        "ข ไม่มีผลคะแนน",
                        "ต1 ไม่มีผลคะแนน"),
                told(FirstPage.About.NEED),
                "where nobody has a total each is told");
    }

    /** "เฉลี่ย ๑๒.๕๐ · ต่ำกว่าเป้าหมาย ๑ จาก ๑ แห่ง" spoke of a mean of one. */
    @Test
    void whatOneBodyAloneHasIsNoMean() {
        rows.removeIf(row -> row instanceof BodiesRow || row instanceof BodiesChange);
        rows.add(new BodiesChange(YEAR, List.of(), Mark.NONE, new TreeMap<>(Map.of(4, 1))));
        rows.add(new BodiesRow(
                YEAR,
                1,
                new BigDecimal("70.00"),
                0,
                new TreeMap<>(Map.of(4, new BodiesRow.IndicatorMean(new BigDecimal("70.25"), 1))),
                Mark.NONE));
        weak(A, YEAR, "14.75", "", 0);
        weak(A, YEAR.previous(), "10.00", "", 3);
        FirstPage.Weakest said = page().weakest().get(0);
        assertEquals("70.25 · ต่ำกว่าเป้าหมาย (มีคะแนนแห่งเดียว)", said.lacks());
        assertEquals(List.of("มาตรการตอบผลปี 2569: ยังไม่มี · ปี 2568: มี"), said.beingDone());
        rows.removeIf(WeaknessRow.class::isInstance);
        weak(A, YEAR, "14.75", "", 3);
        assertEquals(
                List.of("มาตรการตอบผลปี 2569: มีแล้ว"), page().weakest().get(0).beingDone());
    }

    /** Page one said of the same forms that 139 had not come and that 140 were owed. */
    @Test
    void formsThatCameAndWereRefusedAreToldAmongThoseOwed() {
        agendas.put(
                A,
                new Agenda(
                        DAY,
                        Optional.empty(),
                        Optional.empty(),
                        new FormsCame(
                                3,
                                0,
                                0,
                                3,
                                1,
                                0,
                                0,
                                new TreeMap<>(Map.of(Form.REPORT, new FormsCame.OfForm(3, 0, List.of("ก", "ข", "ค"))))),
                        List.of(),
                        List.of()));
        assertEquals(
                "ค้างส่ง 1 แห่ง รวม 3 แบบ (ส่งแล้วแต่ใช้ไม่ได้ 1)",
                told(FirstPage.About.OWED).get(0));
    }

    /** The same gap stood two lines above with the mark. */
    @Test
    void whatFollowsFromAnUnconfirmedTotalIsUnconfirmedToo() {
        rows.removeIf(row ->
                row instanceof BodyStandingRow standing && standing.body().equals(A));
        rows.add(standing(A, "70.00", true));
        assertEquals(
                "ก 70.00* ต่ำกว่าเป้าหมาย 15.00*", told(FirstPage.About.NEED).get(0));
    }

    @Test
    void nobodyOwesIsSaidApartFromNothingAskedFor() {
        assertEquals(List.of("ไม่ได้กำหนดว่าใครต้องส่งแบบใด"), told(FirstPage.About.OWED));
        owes(A, Form.REPORT, 5, 5, 0);
        // a body that nobody expected was counted with the others without a word
        String unexpected = "นับรวมแล้ว แต่งานไม่ได้กำหนดให้ส่งแบบใด %s แห่ง: %s";
        assertEquals(List.of("ไม่มีใครค้างส่ง", unexpected.formatted("2", "ข, ค")), told(FirstPage.About.OWED));
        owes(A, Form.REPORT, 5, 4, 1);
        owes(B, Form.REPORT, 5, 5, 0);
        assertEquals(
                List.of("ค้างส่ง 1 แห่ง รวม 1 แบบ", "รายงานผล 1 แห่ง: ก", unexpected.formatted("1", "ค")),
                told(FirstPage.About.OWED));
        owes(C, Form.REPORT, 5, 5, 0);
        assertEquals(List.of("ค้างส่ง 1 แห่ง รวม 1 แบบ", "รายงานผล 1 แห่ง: ก"), told(FirstPage.About.OWED));
    }

    /** "สูงกว่าค่าเฉลี่ยประเทศ ๐ จาก ๖๐" did not say which mean, nor how far away it is. */
    @Test
    void countrysMeanIsToldWithTheGapToIt() {
        rows.add(national(A, "70.00", "-10.00"));
        assertEquals(
                List.of(
                        "ปี 2569 มีคะแนนแห่งเดียว 70.00* ต่ำกว่าค่าเฉลี่ยประเทศ 80.00 อยู่ 10.00* · ยังไม่มีลำดับในจังหวัด"),
                told(FirstPage.About.PLACE));
        rows.add(national(B, "87.00", "7.00"));
        assertEquals(
                List.of(
                        "ปี 2569 เฉลี่ย 78.50* ต่ำกว่าค่าเฉลี่ยประเทศ 80.00 อยู่ 1.50* · 1* จาก 2 หน่วยงานสูงกว่าค่าเฉลี่ยประเทศ · ยังไม่มีลำดับในจังหวัด"),
                told(FirstPage.About.PLACE));
        rows.removeIf(NationalRow.class::isInstance);
        rows.add(national(A, "70.01", "-9.99"));
        rows.add(national(B, "74.00", "-6.00"));
        assertTrue(
                told(FirstPage.About.PLACE)
                        .get(0)
                        .startsWith("ปี 2569 เฉลี่ย 72.01* ต่ำกว่าค่าเฉลี่ยประเทศ 80.00 อยู่ 7.99*"),
                "72.005, as on the sheet of the bodies");
    }

    /** Of sixty bodies the blank score of one stood above 110 forms that all owed. */
    @Test
    void whatOneOfManyHasToDoStandsLast() {
        agenda(A, fill());
        assertEquals(List.of(NextStep.Kind.FILL, NextStep.Kind.SEND), kinds(), "one of three");
        for (int i = 0; i < 8; i++) {
            agenda(new Body("อบต." + i, "เมือง", "ตัวอย่าง"), send(1, APRIL, Form.REPORT));
        }
        assertEquals(List.of(NextStep.Kind.SEND, NextStep.Kind.FILL), kinds(), "one of eleven");
        agenda(B, fill());
        assertEquals(List.of(NextStep.Kind.FILL, NextStep.Kind.SEND), kinds(), "two of eleven");
        agenda(C, new NextStep(NextStep.Kind.MEND, List.of(""), Optional.empty(), 1, List.of(), Optional.empty()));
        assertEquals(NextStep.Kind.MEND, kinds().get(0), "a refused file keeps figures out, whosever it is");
    }

    private List<NextStep.Kind> kinds() {
        return together().steps().stream().map(step -> step.whole().kind()).toList();
    }

    private static NextStep fill() {
        return new NextStep(
                NextStep.Kind.FILL,
                List.of(),
                Optional.empty(),
                1,
                List.of(7),
                Optional.of(FiscalYear.ofBuddhist(2568)));
    }

    private static NationalRow national(Body body, String total, String gap) {
        return new NationalRow(
                body,
                YEAR,
                new BigDecimal(total),
                Optional.of(new BigDecimal("80.00")),
                Optional.of(new BigDecimal(gap)),
                Optional.empty(),
                Optional.empty(),
                false,
                Mark.UNCONFIRMED,
                Mark.NONE,
                false,
                List.of());
    }

    /** Who has not reported what is due stood nowhere where all forms that the job asks for had come. */
    @Test
    void whoHasNotReportedIsNamedWhereNoFormIsOwed() {
        owes(A, Form.MEASURES, 1, 1, 0);
        agendas.put(B, report(agendas.get(B), 3));
        assertEquals(
                "ยังไม่รายงานผลมาตรการปี 2569 1 แห่ง รวม 3 เรื่อง (ไม่นับของผู้ที่ยังไม่ส่งแบบรายงานผล): ข 3",
                told(FirstPage.About.OWED).get(0));
        assertEquals(
                "ยังไม่รายงานผลมาตรการ 3 เรื่อง (กองคลัง, กองช่าง)\nส่งแล้ว 1 จาก 1 แบบ",
                words.page(Optional.empty(), report(agendas.get(A), 3), any -> "", 0)
                        .answers()
                        .get(0)
                        .told());
    }

    /** The picture named it องค์การบริหารส่วนตำบลห้วยน้อย in one place and อบต.ห้วยน้อย in all others. */
    @Test
    void whoHasNotReportedIsNamedAsEverywhereInThePicture() {
        owes(A, Form.MEASURES, 1, 1, 0);
        agendas.put(B, report(agendas.get(B), 3));
        assertEquals(
                "ยังไม่รายงานผลมาตรการปี 2569 1 แห่ง รวม 3 เรื่อง (ไม่นับของผู้ที่ยังไม่ส่งแบบรายงานผล): อบต.ข 3",
                words.countOwed(together(), body -> "อบต." + body.name()));
    }

    private static Agenda report(Agenda agenda, int count) {
        NextStep step = new NextStep(
                NextStep.Kind.REPORT,
                List.of("กองคลัง", "กองช่าง"),
                Optional.empty(),
                count,
                List.of(),
                Optional.of(YEAR));
        return new Agenda(
                agenda.day(), agenda.unscored(), Optional.empty(), agenda.forms(), List.of(step), agenda.weakest());
    }

    private FirstPage page() {
        return words.page(together(), Body::name);
    }

    @Test
    void workForPageOneGrowsWithTheBodiesAndNotWithTheirSquare() {
        bytesOfPage(200); // loads classes
        assertTrue(bytesOfPage(2_000) < 20 * bytesOfPage(200));
    }

    /** What this thread allocates for page one of bodies that were asked for nothing. */
    private long bytesOfPage(int bodies) {
        agendas.clear();
        IntStream.range(0, bodies).forEach(i -> agenda(new Body("อบต." + i, "", "")));
        Together all = together();
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadAllocatedBytes();
        words.page(all, Body::name);
        return thread.getCurrentThreadAllocatedBytes() - before;
    }

    private List<String> told(FirstPage.About about) {
        return page().answers().stream()
                .filter(answer -> answer.about() == about)
                .flatMap(answer -> answer.lines().stream())
                .toList();
    }

    @Test
    void aRemarkOnTheInstrumentTellsWhyItsIndicatorsAreLowWhereNothingElseDoes() {
        weak(A, YEAR, "15.00", "", 0);
        weak(B, YEAR, "3.00", "ทะเบียนไม่เป็นปัจจุบัน", 0);
        remark(A, "OIT", "ไม่เผยแพร่ข้อมูล");
        assertEquals(
                "มีผลวิเคราะห์ 1 จาก 2 แห่ง เช่น ข (ปี 2569): ทะเบียนไม่เป็นปัจจุบัน",
                page().weakest().get(0).reason(),
                "of another instrument");
        remark(A, "IIT", "ผู้ปฏิบัติงานไม่ทราบแนวปฏิบัติ");
        assertEquals(
                "มีผลวิเคราะห์ 2 จาก 2 แห่ง เช่น ก (ปี 2569): ผู้ปฏิบัติงานไม่ทราบแนวปฏิบัติ",
                page().weakest().get(0).reason());
    }

    private void remark(Body body, String instrument, String text) {
        rows.add(new WeaknessRow(
                body,
                YEAR,
                Optional.empty(),
                instrument,
                Optional.empty(),
                Optional.empty(),
                List.of(new WeaknessRow.Note(text, new Place("a.xlsx", "1", "A1"))),
                List.of()));
    }

    private static Agenda unscored(Agenda agenda) {
        return new Agenda(
                agenda.day(),
                Optional.of(YEAR.previous()),
                Optional.empty(),
                agenda.forms(),
                agenda.steps(),
                agenda.weakest());
    }

    @Test
    void whoIsNearestToTheTargetIsToldOfWithItsWay() {
        assertEquals("ต่ำกว่าเป้าหมาย 85 แห่งเดียว ก ต่ำกว่า 15.00", words.way(together(), Body::name));
        rows.removeIf(row ->
                row instanceof BodyStandingRow standing && standing.body().equals(B));
        rows.add(standing(B, "84.00"));
        assertEquals(
                "ต่ำกว่าเป้าหมาย 85 จำนวน 2 แห่ง ตั้งแต่ 1.00 ถึง 15.00 · ใกล้ที่สุด ข ต่ำกว่า 1.00, ก ต่ำกว่า 15.00",
                words.way(together(), Body::name));
        rows.add(plan(B, YEAR, 4));
        rows.add(plan(A, YEAR.previous(), 5)); // the way from an earlier result
        assertEquals(
                "ต่ำกว่าเป้าหมาย 85 จำนวน 2 แห่ง ตั้งแต่ 1.00 ถึง 15.00"
                        + " · ใกล้ที่สุด ข ต่ำกว่า 1.00 (เพิ่มตัวชี้วัดที่ 4 +10.00), ก ต่ำกว่า 15.00",
                words.way(together(), Body::name));
        rows.removeIf(row -> row instanceof BodyStandingRow);
        rows.add(standing(B, "85.00"));
        assertEquals("", words.way(together(), Body::name), "the target is reached");
    }

    @Test
    void indicatorsWithoutMeasuresAreCountedForAllAndEach() {
        agenda(A, decide(10, 2, 3, 5, 4, 1, 6, 7, 8, 9, 10));
        agenda(B, decide(1, 4));
        agenda(C);
        FirstPage.ToDo line = page().toDo(Together.SHOWN).get(0);
        assertEquals("กำหนดมาตรการตอบผลปี 2569 ของตัวชี้วัดที่ต่ำกว่าเป้าหมาย รวม 11 รายการ", line.what());
        assertEquals("ก 10, ข", line.who());
        assertEquals(
                "กำหนดมาตรการตอบผลปี 2569 ของตัวชี้วัดที่ 2, 3, 5 และอีก 7 ตัว",
                words.first(agendas.get(A)).what());
        assertEquals("ในแผนปี 2570 (เริ่ม 1 ต.ค. 2569)", line.when(), "that plan is still to be made");
        assertEquals("ผู้บริหารมอบหมาย", words.first(agendas.get(A)).who());
        agenda(B);
        assertEquals(
                "กำหนดมาตรการตอบผลปี 2569 ของตัวชี้วัดที่ 2, 3, 5 และอีก 7 ตัว",
                page().toDo(Together.SHOWN).get(0).what(),
                "of a single body as on its own page");
        // in November 2568 the plan that answers the result of 2568 is that of the running year, not of the next
        assertEquals("โดยเร็ว ก่อนรอบ 6 เดือน (31 มี.ค. 2569)", whenDecided(LocalDate.of(2026, 3, 31)));
        assertEquals("โดยเร็ว ก่อนรอบ 12 เดือน (30 ก.ย. 2569)", whenDecided(LocalDate.of(2026, 4, 1)));
    }

    private String whenDecided(LocalDate day) {
        NextStep decide = new NextStep(
                NextStep.Kind.DECIDE, List.of(), Optional.empty(), 1, List.of(4), Optional.of(YEAR.previous()));
        return words.first(new Agenda(
                        day, Optional.empty(), Optional.empty(), agendas.get(A).forms(), List.of(decide), List.of()))
                .when();
    }

    /** A result of 2565 was said to be answered by a plan five years later. */
    @Test
    void resultOlderThanTheLastYearIsAnsweredOnceANewerOneWasLookedAt() {
        Agenda old = new Agenda(
                LocalDate.of(2026, 11, 26),
                Optional.empty(),
                Optional.empty(),
                Agenda.none(DAY).forms(),
                List.of(new NextStep(
                        NextStep.Kind.DECIDE,
                        List.of(),
                        Optional.empty(),
                        1,
                        List.of(4),
                        Optional.of(FiscalYear.ofBuddhist(2565)))),
                List.of());
        assertEquals("ในแผนปี 2570 (ดูผลปี 2569 ก่อน)", words.first(old).when());
    }

    /** Page one of an office whose job asks for nothing said "โดยเร็ว" of reports whose round ended years ago. */
    @Test
    void reportThatNobodyAskedForIsToldWithTheEndOfItsRound() {
        agenda(A, unasked(LocalDate.of(2026, 3, 31)));
        agenda(B, unasked(LocalDate.of(2025, 9, 30)));
        agenda(C);
        assertEquals(
                "พ้นรอบรายงานแล้ว (31 มี.ค. 2569)", words.first(agendas.get(A)).when());
        FirstPage.ToDo both = page().toDo(Together.SHOWN).get(0);
        assertEquals("พ้นรอบรายงานแล้ว (30 ก.ย. 2568)", both.when());
        NextStep asked = new NextStep(
                NextStep.Kind.REPORT,
                List.of(),
                Optional.of(LocalDate.of(2026, 4, 10)),
                1,
                List.of(),
                Optional.of(YEAR));
        agenda(C, asked);
        assertEquals(
                words.first(agendas.get(C)).when().replace("เมื่อ", "ตั้งแต่"),
                page().toDo(Together.SHOWN).get(0).when(),
                "one was asked: its day is that of all");
    }

    private static NextStep unasked(LocalDate end) {
        return new NextStep(
                NextStep.Kind.REPORT,
                List.of("กองคลัง"),
                Optional.of(end),
                2,
                List.of(),
                Optional.of(YEAR),
                List.of(),
                false);
    }

    private static NextStep decide(int count, Integer... indicators) {
        return new NextStep(
                NextStep.Kind.DECIDE, List.of(), Optional.empty(), count, List.of(indicators), Optional.of(YEAR));
    }

    private static PlanRow plan(Body body, FiscalYear year, int indicator) {
        return new PlanRow(
                new Scorecard(body, "", SourceKind.OFFICIAL),
                year,
                "least-effort",
                new BigDecimal("85"),
                Optional.empty(),
                new TreeSet<>(),
                List.of(new PlanRow.Step(
                        indicator, new BigDecimal("70.00"), new BigDecimal("80.00"), new BigDecimal("0.10"))),
                Optional.of(new BigDecimal("10.00")),
                Optional.of(new BigDecimal("85.00")),
                Optional.empty(),
                Mark.NONE,
                Mark.NONE,
                PlanLimits.NONE);
    }

    private Together together() {
        return Together.of(
                new ViewRows() {
                    @Override
                    public List<Body> listBodies() {
                        return List.of(A, B, C);
                    }

                    @Override
                    public <R> void each(Class<R> type, Consumer<R> take) {
                        rows.stream().filter(type::isInstance).map(type::cast).forEach(take);
                    }
                },
                agendas,
                new BigDecimal("85"),
                DAY,
                (year, number) -> "ตัวชี้วัด" + number,
                (year, number) -> Optional.of(number < 6 ? Instrument.IIT : Instrument.OIT));
    }

    private void total(Body body, SourceKind source, String stated, Proof proof) {
        rows.add(new TotalRow(
                new Scorecard(body, "", source),
                YEAR,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(stated)),
                Optional.empty(),
                Map.of(),
                proof));
    }

    private void agenda(Body body, NextStep... steps) {
        agendas.put(
                body,
                new Agenda(
                        DAY,
                        Optional.empty(),
                        Optional.empty(),
                        Agenda.none(DAY).forms(),
                        List.of(steps),
                        List.of()));
    }

    private void owes(Body body, Form form, int asked, int here, int owed) {
        FormsCame came = new FormsCame(
                asked,
                here,
                0,
                owed,
                0,
                asked - here - owed,
                0,
                new TreeMap<>(Map.of(form, new FormsCame.OfForm(asked, here, Collections.nCopies(owed, "กองคลัง")))));
        agendas.put(body, new Agenda(DAY, Optional.empty(), Optional.empty(), came, List.of(), List.of()));
    }

    private static NextStep send(int count, LocalDate due, Form... forms) {
        return new NextStep(
                NextStep.Kind.SEND,
                List.of("กองคลัง"),
                Optional.of(due),
                count,
                List.of(),
                Optional.empty(),
                List.of(forms),
                true);
    }

    private static NextStep fill(int year, Integer... indicators) {
        return new NextStep(
                NextStep.Kind.FILL,
                List.of(),
                Optional.empty(),
                1,
                List.of(indicators),
                Optional.of(FiscalYear.ofBuddhist(year)));
    }

    private void weak(Body body, FiscalYear year, String below, String why, int measure) {
        if (rows.stream().noneMatch(CrosswalkRow.class::isInstance)) {
            rows.add(new CrosswalkRow(
                    YEAR,
                    "4",
                    "",
                    CrosswalkRow.Verdict.COMPARABLE,
                    Optional.of(4),
                    Optional.empty(),
                    Optional.empty(),
                    false));
        }
        rows.add(new WeaknessRow(
                body,
                year,
                Optional.of(4),
                "",
                Optional.of(new BigDecimal("70")),
                Optional.of(new BigDecimal(below)),
                why.isEmpty() ? List.of() : List.of(new WeaknessRow.Note(why, new Place("ก.xlsx", "วิเคราะห์", "C5"))),
                measure == 0 ? List.of() : List.of(new WeaknessRow.Link(measure, "by-indicator"))));
    }

    private static BodyStandingRow standing(Body body, String total) {
        return standing(body, total, false);
    }

    private static BodyStandingRow standing(Body body, String total, boolean unconfirmed) {
        return new BodyStandingRow(
                body,
                YEAR,
                new BigDecimal(total),
                Optional.empty(),
                1,
                2,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Mark.unconfirmed(unconfirmed),
                Mark.NONE,
                Mark.NONE);
    }
}
