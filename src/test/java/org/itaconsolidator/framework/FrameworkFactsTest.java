package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkFactsTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private static Optional<National> findNational(int year) {
        return FRAMEWORKS.listNational().stream()
                .filter(national -> national.fiscalYear().buddhist() == year)
                .findFirst();
    }

    private static Framework of(int year) {
        return FRAMEWORKS.getFramework(FiscalYear.ofBuddhist(year));
    }

    @Test
    void yearsAre2562To2570() {
        List<Integer> years =
                FRAMEWORKS.years().stream().map(FiscalYear::buddhist).toList();

        assertEquals(List.of(2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569, 2570), years);
        assertEquals(FiscalYear.ofBuddhist(2570), FRAMEWORKS.latestKnown().fiscalYear());
    }

    @Test
    void yearsWithoutAFileHaveNoFramework() {
        assertTrue(FRAMEWORKS.findFramework(FiscalYear.ofBuddhist(2561)).isEmpty());
        assertTrue(FRAMEWORKS.findFramework(FiscalYear.ofBuddhist(2599)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569, 2570})
    void tenIndicatorsWeighSixTenAndTwentyPerCent(int year) {
        Framework framework = of(year);
        List<BigDecimal> weights = IntStream.rangeClosed(1, 10)
                .mapToObj(framework::weightOf)
                .map(BigDecimal::stripTrailingZeros)
                .toList();

        BigDecimal six = new BigDecimal("0.06");
        BigDecimal ten = new BigDecimal("0.1");
        BigDecimal twenty = new BigDecimal("0.2");
        assertEquals(List.of(six, six, six, six, six, ten, ten, ten, twenty, twenty), weights);
        assertEquals(
                List.of(
                        "การปฏิบัติหน้าที่",
                        "การใช้งบประมาณ",
                        "การใช้อำนาจ",
                        "การใช้ทรัพย์สินของราชการ",
                        "การแก้ไขปัญหาการทุจริต",
                        "คุณภาพการดำเนินงาน",
                        "ประสิทธิภาพการสื่อสาร",
                        "การปรับปรุงการทำงาน",
                        "การเปิดเผยข้อมูล",
                        "การป้องกันการทุจริต"),
                framework.indicators().stream().map(IndicatorDef::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "2562, LIKELY, CONFIRMED",
        "2563, CONFIRMED, CONFIRMED",
        "2564, CONFIRMED, CONFIRMED",
        "2565, CONFIRMED, CONFIRMED",
        "2566, LIKELY, CONFIRMED",
        "2567, LIKELY, CONFIRMED",
        "2568, LIKELY, CONFIRMED",
        "2569, UNCONFIRMED, LIKELY",
        "2570, UNCONFIRMED, UNCONFIRMED"
    })
    void weightsAndLevelsAreAsSureAsTheirSources(int year, Certainty weights, Certainty levels) {
        assertEquals(weights, of(year).weightCertainty());
        assertEquals(levels, of(year).levelCertainty());
        assertEquals(weights.and(levels), of(year).certainty());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2562, 30, 15, 48, -, -",
                "2563, 30, 15, 43, O42, O43",
                "2564, 30, 15, 43, O42, O43",
                "2565, 30, 15, 43, O42, O43",
                "2566, 15, 9, 43, O42, O43",
                "2567, 15, 9, 35, O34, O35",
                "2568, 15, 9, 28, O27, O28",
                "2569, -, -, 26, O25, O26",
                "2570, -, -, 26, O25, O26"
            })
    void itemsAreCountedAndTheMeasuresItemsNamed(
            int year, Integer iit, Integer eit, Integer oit, String measures, String report) {
        Framework framework = of(year);

        assertEquals(
                Optional.ofNullable(iit),
                framework.findItemCount(Instrument.IIT).map(ItemCount::count));
        assertEquals(
                Optional.ofNullable(eit),
                framework.findItemCount(Instrument.EIT).map(ItemCount::count));
        assertEquals(
                Optional.ofNullable(oit),
                framework.findItemCount(Instrument.OIT).map(ItemCount::count));
        assertEquals(Optional.ofNullable(measures), framework.facts().measuresItem());
        assertEquals(Optional.ofNullable(report), framework.facts().reportItem());
    }

    @ParameterizedTest
    @CsvSource({
        "I1, 1", "I6, 1", "I7, 2", "I20, 4", "I24, 4", "I30, 5", "E1, 6", "E5, 6", "E6, 7", "E12, 8", "E15, 8", "O1, 9",
        "O33, 9", "O34, 10", "O43, 10"
    })
    void itemsOf2565BelongToTheirIndicators(String code, int indicator) {
        assertEquals(
                OptionalInt.of(indicator),
                of(2565).findItemByCode(code).orElseThrow().indicator());
    }

    @ParameterizedTest
    @ValueSource(ints = {2563, 2564, 2565})
    void disclosureItemsFillTheSubIndicatorsWithoutAGap(int year) {
        List<String> groups = of(year).facts().subIndicators().stream()
                .map(group ->
                        group.code() + " " + group.indicator() + " O" + group.firstItem() + "-O" + group.lastItem())
                .toList();

        assertEquals(
                List.of(
                        "9.1 9 O1-O9",
                        "9.2 9 O10-O17",
                        "9.3 9 O18-O24",
                        "9.4 9 O25-O28",
                        "9.5 9 O29-O33",
                        "10.1 10 O34-O41",
                        "10.2 10 O42-O43"),
                groups);
        assertTrue(of(year).facts().oitFromItems());
        assertTrue(
                of(year).facts().subIndicators().stream().allMatch(group -> group.certainty() == Certainty.CONFIRMED));
    }

    @ParameterizedTest
    @ValueSource(ints = {2562, 2566, 2567, 2568, 2569, 2570})
    void otherYearsDoNotComputeOitFromItems(int year) {
        assertEquals(false, of(year).facts().oitFromItems());
    }

    @Test
    void namesWithoutASourceStayBlank() {
        assertEquals(
                Optional.empty(), of(2562).findItemByCode("O48").orElseThrow().name());
        assertEquals(
                Optional.empty(), of(2569).findItemByCode("O2").orElseThrow().name());
        assertEquals(
                OptionalInt.empty(),
                of(2569).findItemByCode("O25").orElseThrow().indicator());
    }

    @Test
    void itemNamesSayHowSureTheyAreAndWhereTheyWereSeen() {
        ItemDef sure = of(2565).findItemByCode("O42").orElseThrow();
        assertEquals(Optional.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"), sure.name());
        assertEquals(Certainty.CONFIRMED, sure.certainty());
        assertEquals(List.of("git65", "uttaradit"), sure.sources());

        assertEquals(
                Certainty.UNCONFIRMED,
                of(2563).findItemByCode("O42").orElseThrow().certainty());
        assertEquals(
                Certainty.LIKELY, of(2569).findItemByCode("O25").orElseThrow().certainty());
    }

    @ParameterizedTest
    @CsvSource({"2562, 0", "2566, 0", "2567, 7", "2568, 7", "2569, 7"})
    void sevenTopicsStandFrom2567On(int year, int topics) {
        assertEquals(topics, of(year).topics().size());
    }

    @Test
    void topicsTouchTheirIndicators() {
        List<List<Integer>> touched =
                of(2568).topics().stream().map(Topic::indicators).toList();

        assertEquals(
                List.of(
                        List.of(1, 6),
                        List.of(6, 8),
                        List.of(7, 9),
                        List.of(4),
                        List.of(2),
                        List.of(3),
                        List.of(5, 10)),
                touched);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2564, 81.25, -, -",
                "2565, 87.57, 70.52, 80",
                "2566, 90.19, 80.94, 84",
                "2567, 93.05, 92.44, 88",
                "2568, 93.82, 94.17, 92",
                "2569, -, -, 96",
                "2570, -, -, 100"
            })
    void nationalFiguresAreKnownFrom2564On(int year, BigDecimal mean, BigDecimal passing, BigDecimal target) {
        National national = findNational(year).orElseThrow();

        assertEquals(Optional.ofNullable(mean), national.mean());
        assertEquals(Optional.ofNullable(passing), national.passing());
        assertEquals(Optional.ofNullable(target), national.passingTarget());
    }

    @Test
    void nationalTargetIsSureFor2565AndLikelyLater() {
        assertEquals(Certainty.CONFIRMED, findNational(2565).orElseThrow().targetCertainty());
        assertEquals(Certainty.LIKELY, findNational(2566).orElseThrow().targetCertainty());
        assertTrue(findNational(2563).isEmpty());
    }
}
