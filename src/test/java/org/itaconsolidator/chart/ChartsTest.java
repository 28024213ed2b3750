package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.itaconsolidator.chart.Canvas.Written;
import org.itaconsolidator.chart.ChartContent.ComparisonFigures;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings.ChartChoice;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class ChartsTest {
    private static final LocalDate BUSY_DAY = LocalDate.of(2026, 4, 12);
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String MISSING = "ไม่มีข้อมูล";
    private static final List<String> ALL = List.of(
            "indicators", "instruments", "trend", "changes", "heatmap", "measures", "progress", "calendar", "summary");

    @TempDir
    static Path fontFolder;

    private static Fonts fonts;
    private static Charts charts;
    private static Map<Picture, List<Written>> everyPicture = new IdentityHashMap<>();

    @TempDir
    Path folder;

    @BeforeAll
    static void loadFonts() throws FontsUnavailable {
        fonts = Fonts.load(fontFolder);
        charts = new Charts(fonts);
    }

    @Test
    void levelIsNeverCutToAnotherLevel() {
        String level = "ต้องปรับปรุงโดยด่วน";
        Samples samples = new Samples(Samples.CARD);
        for (int year = 2560; year < 2570; year++) {
            samples.year(year, level, "40.00", "-").unconfirmed(2567, 2568, 2569);
        }
        List<String> texts = texts(picture("trend", samples.content()));
        assertEquals(
                List.of(), texts.stream().filter(text -> text.endsWith("…")).toList());
        assertTrue(String.join("", texts).split(level, -1).length > 10);
    }

    @Test
    void allDrawsEveryPictureWithDataAndTheSummary() throws IOException {
        assertEquals(
                List.of(
                        "indicators.png",
                        "indicators.svg",
                        "indicators-portrait.png",
                        "instruments.png",
                        "instruments.svg",
                        "trend.png",
                        "trend.svg",
                        "trend-portrait.png",
                        "changes.png",
                        "changes.svg",
                        "heatmap.png",
                        "heatmap.svg",
                        "measures.png",
                        "measures.svg",
                        "progress.png",
                        "progress.svg",
                        "calendar.png",
                        "calendar.svg",
                        "summary.png"),
                names(charts.draw(folder, Samples.fourYears(), ChartChoice.ALL)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(19, files.count());
        }
    }

    @Test
    void oneDrawsTheIndicatorsAsPixelsOnly() throws IOException {
        assertEquals(List.of("indicators.png"), names(charts.draw(folder, Samples.fourYears(), ChartChoice.ONE)));
    }

    @Test
    void noneDrawsNothing() throws IOException {
        Path none = folder.resolve("none");
        assertEquals(List.of(), charts.draw(none, Samples.fourYears(), ChartChoice.NONE));
        assertFalse(Files.exists(none));
    }

    @Test
    void noDataGivesNoFileAndNoFolder() throws IOException {
        Path none = folder.resolve("none");
        assertEquals(List.of(), charts.draw(none, new Samples(Samples.CARD).content(), ChartChoice.ALL));
        assertFalse(Files.exists(none));
    }

    @Test
    void onlyMeasuresGiveOnlyTheMeasures() throws IOException {
        ChartContent content =
                new Samples(Samples.CARD).measures(Map.of(1, 2, 2, 3)).content();
        assertEquals(List.of("measures.png", "measures.svg"), names(charts.draw(folder, content, ChartChoice.ALL)));
    }

    @Tag("slow")
    /** Who leads an office that sent no scores asks the same of it. */
    @Test
    void summaryWithoutScoresTellsWhatIsToBeDoneWhoOwesWhatAndHowMeasuresStand() {
        String text =
                String.join(" ", texts(picture("summary", Gallery.samples().get("without-scores"))));
        for (String told : List.of(
                "สรุปแบบและมาตรการ ITA ปีงบประมาณ พ.ศ. ๒๕๖๙",
                "ไม่มีคะแนนปี ๒๕๖๙ กรุณาส่งแบบผลคะแนน",
                "แบบที่ส่งแล้ว ๑/๕ ค้างส่ง ๔ แบบ",
                "มาตรการ ปี ๒๕๖๙ ๖๖๓๕",
                "ต้องทำอะไรตอนนี้ ๑. แก้ไฟล์ที่ยังใช้ไม่ได้ ๓ ไฟล์",
                "ใครค้างส่งแบบใด",
                "ค้างส่งรายงานผล: กอง 2, กอง 3, กอง 4",
                "มาตรการปี ๒๕๖๙ ๖๖๓๕ เรื่อง ทั้งหมด",
                "กอง 5 ๑๓๒๙")) {
            assertTrue(text.contains(told), told + " is not in " + text);
        }
    }

    /** In grey an orange line stood back behind the black sentence below it. */
    @Test
    void alarmOfTheSummaryHasAnEdgeThatIsDarkInGreyToo() {
        Picture summary = picture("summary", Gallery.samples().get("without-scores"));
        BufferedImage image = PngFile.draw(summary, fonts);
        assertTrue(count(image, (int) SummaryParts.MARGIN + 4, Ink.ALARM.getRGB()) >= 44);
        assertEquals(Ink.PANEL.getRGB(), image.getRGB(summary.width() - (int) SummaryParts.MARGIN - 10, (int)
                place(written(summary), "มีไฟล์ที่ระบบยังไม่รับ ๓ ไฟล์ ตัวเลขยังไม่รวมไฟล์เหล่านี้")
                        .getCenterY()));
    }

    @Test
    void bodyThatHasNothingToDoAndNothingElseHasNoSummary() {
        ChartContent alone = new Samples(Samples.CARD)
                .agenda(Agenda.none(LocalDate.of(2026, 11, 20)))
                .content();
        assertEquals(List.of(), charts.pictures(alone, ChartChoice.ALL));
    }

    @Test
    void hostileDataGivesThePicturesItHasDataFor() {
        List<String> scores = List.of("indicators", "instruments", "summary"); // one year is no trend
        List<String> same = List.of("indicators", "instruments", "trend", "heatmap", "summary");
        List<String> years = List.of("indicators", "instruments", "trend", "changes", "heatmap", "summary");
        List<String> withMeasures = List.of("indicators", "instruments", "trend", "heatmap", "measures", "summary");
        Map<String, List<String>> expected = new LinkedHashMap<>();
        expected.put("four-years", ALL);
        expected.put("gaps", withMeasures);
        expected.put("one-year", scores);
        expected.put("one-indicator", List.of("indicators", "summary"));
        expected.put("all-zero", same);
        expected.put("all-full", withMeasures);
        expected.put("eight-years", same);
        expected.put("long-name", List.of("indicators", "trend", "heatmap", "summary"));
        expected.put("both-scales", years);
        expected.put("fallen", years);
        expected.put("sixty-divisions", List.of("progress"));
        expected.put("six-hundred-dates", List.of("calendar"));
        expected.put("nothing", List.of());
        expected.forEach((name, pictures) -> {
            List<Picture> found = charts.pictures(Gallery.samples().get(name), ChartChoice.ALL);
            found.forEach(ChartsTest::written);
            assertEquals(pictures, namesOf(found), name);
        });
    }

    /** One year, one indicator, all 0, all 100, 60 divisions, names of 120 letters: every picture that there is, drawn by other tests. */
    @Tag("slow")
    @Test
    void everyPictureIsDrawnOfEveryHostileData() {
        Map<String, List<String>> without = new LinkedHashMap<>();
        without.put("whole-one-year", List.of("trend", "changes", "heatmap"));
        without.put("whole-one-indicator", List.of("changes", "measures")); // no total follows from one
        without.put("whole-zero", List.of("changes"));
        without.put("whole-full", List.of("changes"));
        without.put("whole-sixty", List.of());
        without.put("whole-long", List.of());
        without.forEach((name, none) -> {
            ChartContent content = Gallery.samples().get(name);
            List<String> expected =
                    ALL.stream().filter(each -> !none.contains(each)).toList();
            assertEquals(expected, namesOf(charts.pictures(content, ChartChoice.ALL)), name);
        });
    }

    @Tag("slow")
    @Test
    void namesOfBodiesDivisionsAndIndicatorsAreNeverCut() {
        List<Picture> pictures = new ArrayList<>();
        ChartContent content = Gallery.samples().get("whole-long");
        for (String name : List.of("indicators", "changes", "heatmap", "measures", "progress", "summary", "calendar")) {
            pictures.add(picture(name, content));
        }
        pictures.add(picture("progress", Gallery.samples().get("sixty-divisions")));
        for (String name : List.of("bodies-long", "bodies-100-long", "bodies-40")) {
            pictures.addAll(charts.pictures(Gallery.sideBySide().get(name)));
        }
        List<String> cut = new ArrayList<>();
        for (Picture picture : pictures) {
            texts(picture).stream()
                    .filter(text -> text.endsWith("…"))
                    .forEach(text -> cut.add(picture.name() + ": " + text));
        }
        assertEquals(List.of(), cut);
        List<String> ranking = texts(
                charts.pictures(Gallery.sideBySide().get("bodies-100-long")).get(0));
        assertTrue(ranking.stream().anyMatch(text -> text.contains("ลำดับสุดท้ายจาก ๙๓ หน่วยงาน")), ranking.toString());
    }

    /** Two bars side by side would seem to follow each other. */
    @Test
    void yearWithoutDataBetweenOthersHasAnEmptyColumn() {
        ChartContent content = Gallery.samples().get("gaps"); // 2566, 2568, 2569
        for (String name : List.of("indicators", "instruments", "heatmap", "trend")) {
            List<String> texts = texts(picture(name, content));
            assertTrue(texts.contains("๒๕๖๗"), name + " " + texts);
            assertTrue(texts.stream().anyMatch(text -> MISSING.contains(text)), name);
        }
    }

    @Test
    void yearsStandWithThoseMissingBetweenThemAsFarAsThereIsRoom() {
        assertEquals(List.of(), buddhist(4));
        assertEquals(List.of(2569), buddhist(4, 2569));
        assertEquals(List.of(2566, 2567, 2568, 2569), buddhist(4, 2565, 2566, 2568, 2569));
        assertEquals(List.of(2568, 2569), buddhist(4, 2564, 2568, 2569), "no room for 2564 and three years between");
        assertEquals(List.of(2560, 2569), buddhist(4, 2555, 2560, 2569), "two always; the years between are named");
    }

    private static List<Integer> buddhist(int most, Integer... known) {
        List<FiscalYear> years = Stream.of(known).map(FiscalYear::ofBuddhist).toList();
        return YearsChart.shown(years, most).stream().map(FiscalYear::buddhist).toList();
    }

    /** It named five steps above a third of an empty page. */
    @Test
    void summaryWithoutScoresNamesTheStepsThatItsPageHolds() {
        List<NextStep> steps = IntStream.rangeClosed(1, 14)
                .mapToObj(number -> new NextStep(
                        NextStep.Kind.SEND,
                        List.of("กองที่ " + number),
                        Optional.empty(),
                        1,
                        List.of(),
                        Optional.of(FiscalYear.ofBuddhist(2569))))
                .toList();
        ChartContent owing = new Samples(Samples.CARD)
                .agenda(new Agenda(
                        LocalDate.of(2026, 11, 20),
                        Optional.of(FiscalYear.ofBuddhist(2569)),
                        Optional.empty(),
                        new FormsCame(14, 0, 0, 14, 0, 0, 0, new TreeMap<>()),
                        steps,
                        List.of()))
                .content();
        assertEquals(
                11,
                texts(picture("summary", owing)).stream()
                        .filter(text -> text.matches("[๐-๙]+\\. ส่งแบบ.*"))
                        .count());
    }

    /** A score is missing; a comparison of which one side is missing cannot be made. */
    @Test
    void summarySaysMissingOfFiguresAndNotComparableOfComparisons() {
        List<String> texts = texts(picture("summary", Gallery.samples().get("gaps")));
        assertEquals(2, texts.stream().filter("เทียบไม่ได้"::equals).count(), "the total, and the third indicator");
        assertEquals(1, texts.stream().filter(MISSING::equals).count(), "the fourth score");
        assertTrue(texts.contains("ปี ๒๕๖๘ ไม่มีข้อมูล"), texts.toString());
    }

    /** Ten rows without a score said that there was nothing, ten times. */
    @Test
    void summaryOfATotalThatIsOnlyStatedDrawsNoIndicators() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        List<String> texts = texts(picture(
                "summary",
                new Samples(Samples.CARD)
                        .year(2568, "B", "80.00", ten)
                        .stated(2569, "81.50")
                        .content()));
        assertTrue(texts.contains("๘๑.๕๐"), texts.toString());
        assertEquals(1, texts.stream().filter(MISSING::equals).count(), "the measures: " + texts);
        assertFalse(texts.stream().anyMatch(text -> text.startsWith("สิบตัวชี้วัด")), texts.toString());
    }

    /** A phone of 390 pixels shows the picture 366 wide: 24 of its 780 are 11 there, however long a name is. */
    @Test
    void lettersOnAPhoneAreLargeEnough() {
        List<String> small = new ArrayList<>();
        Gallery.samples()
                .forEach((name, content) -> charts.pictures(content, ChartChoice.ALL).stream()
                        .filter(each -> each.name().endsWith("portrait"))
                        .forEach(each -> written(each).stream()
                                .filter(text -> text.font().getSize2D() < 24)
                                .forEach(text -> small.add(name + " " + each.name() + " "
                                        + text.font().getSize2D() + " " + text.text()))));
        assertEquals(List.of(), small);
    }

    /** What a name takes of the lines below the title may not cut off that the scores are the body's own. */
    @Test
    void longNameOnAPhoneIsWrappedAndEndsAboveItsPoints() {
        List<Written> written =
                written(picture("indicators-portrait", Gallery.samples().get("long-name")));
        assertTrue(written.stream().anyMatch(text -> text.text().endsWith("(ประเมินตนเอง)")), written.toString());
        double end = place(written, "และปราบปรามการทุจริตของหน่วยงานทั้งหมด").getMaxY();
        double score = place(written, "๑.๕๐").getCenterY();
        assertTrue(end < score - 11, end + " below the points at " + score);
    }

    /** Below a year of the phone's trend the marks of its level's letters stood on the year. */
    @Test
    void levelStandsClearOfItsYearOnAPhone() {
        List<Written> written = written(picture(
                "trend-portrait",
                new Samples(Samples.CARD)
                        .year(2568, "ผ่านดีเยี่ยม", "96.00", "96 96 96 96 96 96 96 96 96 96")
                        .year(2569, "ต้องปรับปรุง", "80.00", "80 80 80 80 80 80 80 80 80 80")
                        .content()));
        double year = place(written, "๒๕๖๘").getMaxY();
        double level = written.stream()
                .filter(text -> text.text().equals("ผ่านดีเยี่ยม"))
                .mapToDouble(text -> text.outline().getBounds2D().getMinY())
                .max()
                .orElseThrow();
        assertTrue(level - year >= 4, level + " below " + year);
    }

    /** A total just below the country's mean was written upon the dash of that mean, which its rim broke. */
    @Test
    void totalStandsClearOfTheDashOfTheCountrysMean() {
        for (String name : List.of("trend", "trend-portrait")) {
            Picture trend = picture(
                    name,
                    new Samples(Samples.CARD)
                            .year(2567, "ผ่านดี", "88.00", "88 88 88 88 88 88 88 88 88 88")
                            .year(2568, "ผ่านดี", "92.00", "92 92 92 92 92 92 92 92 92 92")
                            .content());
            BufferedImage image = PngFile.draw(trend, fonts);
            int middle = (int) place(written(trend), "๒๕๖๘").getCenterX();
            assertTrue(longestRun(image, middle - 40, middle + 40, Ink.MUTED.getRGB()) >= 60, name);
        }
    }

    /** The most pixels of a colour side by side, between two columns. */
    private static int longestRun(BufferedImage image, int from, int to, int colour) {
        int longest = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            int run = 0;
            for (int x = from; x < to; x++) {
                run = image.getRGB(x, y) == colour ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }

    @Test
    void severalBodiesAreDrawnWhereTwoHaveATotal() {
        Map<String, List<String>> drawn = new LinkedHashMap<>();
        Gallery.sideBySide().forEach((name, content) -> drawn.put(name, namesOf(charts.pictures(content))));
        for (String name : List.of("bodies-2", "bodies-9", "bodies-40", "bodies-100", "bodies-long")) {
            assertEquals(List.of("ranking", "heatmap"), drawn.get(name), name);
        }
        assertEquals(List.of(), drawn.get("bodies-none"));
        assertEquals(List.of(), drawn.get("bodies-1"));
        for (String name : List.of("bodies-100-long", "bodies-zero", "bodies-full", "bodies-letters")) {
            assertEquals(List.of("ranking", "heatmap"), drawn.get(name), name);
        }
    }

    @Test
    void severalBodiesGiveAFolderOfTheirOwn() throws IOException {
        assertEquals(
                List.of("ranking.png", "ranking.svg", "heatmap.png", "heatmap.svg"),
                names(charts.drawSideBySide(folder, Gallery.sideBySide().get("bodies-2"))));
        assertSize(1600, 900, folder.resolve("ranking.png"));
    }

    @Test
    void ofManyBodiesTheHighestAndTheLowestAreShownAndSaid() {
        List<String> texts =
                texts(charts.pictures(Gallery.sideBySide().get("bodies-100")).get(0));
        assertTrue(
                texts.stream().anyMatch(t -> t.contains("แสดง ๒๔ ลำดับแรกและ ๒๔ ลำดับสุดท้ายจาก ๙๓ หน่วยงาน")),
                texts.toString());
        assertTrue(
                texts.stream().anyMatch(t -> t.endsWith("· ๙๓ หน่วยงานที่มีคะแนนรวม · อีก ๗ หน่วยงานไม่มีคะแนนรวม")),
                texts.toString());
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("๑. ")));
        assertTrue(texts.stream().anyMatch(t -> t.startsWith("๙๓. ")));
        assertEquals(48, texts.stream().filter(t -> t.matches("[๐-๙]+[.] อ.*")).count());
    }

    /** Official names begin alike and differ at their ends. */
    @Test
    void namesOfBodiesAreNotCutInTwoColumns() {
        List<String> texts =
                texts(charts.pictures(Gallery.sideBySide().get("bodies-40")).get(0));
        assertEquals(
                40,
                texts.stream()
                        .filter(t -> t.contains("องค์การบริหารส่วนตำบลตัวอย่าง"))
                        .count());
        assertTrue(texts.stream().noneMatch(t -> t.contains("…")), texts.toString());
    }

    /** Of a province with namesakes in several districts the long names left no room for bodies, and nothing was drawn. */
    @Test
    void summaryOfABusyProvinceStillListsTheBodiesThatNeedHelp() {
        List<String> texts = texts(new BodiesSummary(busy(60), BUSY_DAY, new ChartTexts(Digits.THAI)));
        List<String> listed = texts.stream()
                .filter(text -> text.matches("อบต[.]ตัวอย่างที่มีชื่อยาวกว่าใครในจังหวัด[^ ]+ [^ ]+"))
                .toList();
        assertTrue(listed.size() >= 4, texts.toString()); // without numbers, which would look like ranks
        assertEquals(
                1,
                texts.stream()
                        .filter(("และอีก " + ThaiText.thaiDigits("" + (60 - listed.size()))
                                + " หน่วยงาน ดูชีต สรุปผู้บริหาร")::equals)
                        .count(),
                texts.toString());
    }

    private static Together busy(int bodies) {
        List<Body> all = IntStream.range(0, bodies)
                .mapToObj(i -> new Body(
                        "องค์การบริหารส่วนตำบลตัวอย่างที่มีชื่อยาวกว่าใครในจังหวัด" + i / 4,
                        "นิคมคำสร้อย" + i % 4,
                        "มุกดาหาร"))
                .toList();
        Set<Form> owed = EnumSet.of(Form.SCORES, Form.ANALYSIS, Form.MEASURES, Form.REPORT);
        List<Together.Line> lines = IntStream.range(0, bodies)
                .mapToObj(i -> owing(all.get(i), Optional.of(BigDecimal.valueOf(60 + i / 3)), owed))
                .toList();
        FiscalYear year = FiscalYear.ofBuddhist(2568);
        List<Together.Step> steps = new ArrayList<>();
        for (NextStep.Kind kind :
                List.of(NextStep.Kind.SEND, NextStep.Kind.REPORT, NextStep.Kind.DECIDE, NextStep.Kind.AWAIT)) {
            steps.add(new Together.Step(
                    new NextStep(
                            kind, List.of(), Optional.of(BUSY_DAY), 3 * bodies, List.of(4, 6, 9), Optional.of(year)),
                    counted(all, 3)));
        }
        return new Together(
                BUSY_DAY,
                new BigDecimal("85"),
                Optional.of(new BodiesRow(year, bodies, new BigDecimal("70.00"), 0, new TreeMap<>(), Mark.NONE)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Together.Country(
                        year, new BigDecimal("93.82"), new BigDecimal("-23.82"), 0, bodies, Mark.NONE, Mark.NONE)),
                0,
                lines,
                steps,
                Stream.of(4, 6, 9)
                        .map(indicator -> new Together.Weak(
                                indicator,
                                "การใช้ทรัพย์สินของราชการ",
                                new BigDecimal("70.00"),
                                bodies,
                                bodies,
                                Mark.NONE,
                                0,
                                0,
                                0,
                                Optional.empty(),
                                List.of()))
                        .toList());
    }

    @Test
    void bodyWithoutATotalIsMissingAndHasNoRank() {
        List<String> texts =
                texts(charts.pictures(Gallery.sideBySide().get("bodies-9")).get(0));
        assertEquals(1, texts.stream().filter("ไม่มีคะแนนรวม"::equals).count(), "nine of ten scores are data");
        assertTrue(texts.contains("เทศบาลตำบลตัวอย่าง 9"), texts.toString());
        List<String> cells =
                texts(charts.pictures(Gallery.sideBySide().get("bodies-9")).get(1));
        assertEquals(1, cells.stream().filter("ไม่มีคะแนนรวม"::equals).count(), "nor in the heat map");
        assertEquals(1, cells.stream().filter(MISSING::equals).count(), "the tenth score");
    }

    @Test
    void bandsChangeWhereTheLevelsDo() {
        List<String> texts = texts(picture("trend", Gallery.samples().get("both-scales")));
        assertTrue(
                texts.containsAll(List.of(
                        "AA (ตั้งแต่ ๙๕)",
                        "F",
                        "ผ่านดี / ผ่าน (ตั้งแต่ ๘๕)",
                        "ต้องปรับปรุงโดยด่วน",
                        "เปลี่ยนเกณฑ์ระดับ")),
                texts.toString());
        assertFalse(texts(picture("trend", Samples.fourYears())).contains("เปลี่ยนเกณฑ์ระดับ"));
    }

    /** 2565 and 2566 have other levels and may be compared: the line between them crosses no name. */
    @Test
    void levelsBehindALineThatGoesOnStandBehindTheLastYear() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        List<Written> written = written(picture(
                "trend",
                new Samples(Samples.CARD)
                        .year(2565, "-", "80.00", ten)
                        .year(2566, "-", "80.00", ten)
                        .content()));
        double last = written.stream()
                .filter(text -> text.text().equals("๒๕๖๖"))
                .mapToDouble(Written::x)
                .max()
                .orElseThrow();
        Written name = written.stream()
                .filter(text -> text.text().startsWith("ต้องปรับปรุง (ตั้งแต่"))
                .findFirst()
                .orElseThrow();
        assertTrue(name.x() > last, name + " and " + last);
    }

    /** With many forms owed nothing was left for the bodies' rows, and the picture could not be drawn. */
    @Test
    void summaryOfSixtyBodiesThatOweEveryFormStillShowsWhoNeedsHelp() throws IOException {
        List<Body> bodies = IntStream.range(0, 60)
                .mapToObj(i -> new Body("องค์การบริหารส่วนตำบลชื่อยาวมากลำดับที่" + i, "เมืองยาวมาก" + i, "สาธิต"))
                .toList();
        List<Together.Step> steps = Stream.of(
                        NextStep.Kind.MEND, NextStep.Kind.SEND, NextStep.Kind.REPORT, NextStep.Kind.REPORT_YEAR)
                .map(kind -> new Together.Step(
                        new NextStep(
                                kind,
                                List.of(),
                                Optional.of(BUSY_DAY),
                                2400,
                                List.of(),
                                Optional.of(FiscalYear.ofBuddhist(2569)),
                                kind == NextStep.Kind.SEND ? List.of(Form.values()) : List.of(),
                                true),
                        counted(bodies, 40)))
                .toList();
        Together together = new Together(
                BUSY_DAY,
                new BigDecimal("85"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                bodies.stream()
                        .map(body -> owing(body, Optional.empty(), Set.of(Form.values())))
                        .toList(),
                steps,
                List.of());
        charts.drawSummary(folder, together, BUSY_DAY, Digits.THAI);
        try (Stream<Path> files = Files.walk(folder)) {
            assertTrue(files.anyMatch(file -> file.endsWith("summary.png")));
        }
    }

    private static Map<Body, Integer> counted(List<Body> bodies, int each) {
        Map<Body, Integer> counted = new LinkedHashMap<>();
        bodies.forEach(body -> counted.put(body, each));
        return counted;
    }

    /** A body of which three divisions owe each of some forms. */
    private static Together.Line owing(Body body, Optional<BigDecimal> total, Set<Form> forms) {
        SortedMap<Form, FormsCame.OfForm> owed = new TreeMap<>();
        forms.forEach(form -> owed.put(form, new FormsCame.OfForm(3, 0, List.of("กองคลัง", "กองช่าง", "สำนักปลัด"))));
        int count = 3 * forms.size();
        Agenda agenda = new Agenda(
                BUSY_DAY,
                Optional.empty(),
                Optional.empty(),
                new FormsCame(count, 0, 0, count, 0, 0, 0, owed),
                List.of(),
                List.of());
        return new Together.Line(body, total, Mark.NONE, Optional.empty(), false, agenda);
    }

    @Test
    void picturesOfBodiesNameThoseWhoseScoresMayBeNoResult() {
        BodiesContent sure = Samples.bodies(4, 0, "เทศบาล");
        List<BodiesContent.BodyResult> bodies = new ArrayList<>(sure.bodies());
        BodiesContent.BodyResult first = bodies.get(0);
        bodies.set(
                0,
                new BodiesContent.BodyResult(
                        first.name(),
                        first.total(),
                        first.level(),
                        Mark.UNCONFIRMED,
                        Mark.UNCONFIRMED,
                        true,
                        first.scores()));
        BodiesContent doubted = new BodiesContent(
                sure.fiscalYear(), bodies, sure.assessment(), sure.dataAsOf(), sure.digits(), sure.own());
        String told = "† " + first.name() + " อาจไม่ใช่ผลที่ประกาศ";
        for (Picture picture : charts.pictures(doubted)) {
            assertTrue(String.join(" ", texts(picture)).contains(told), picture.name());
        }
        for (Picture picture : charts.pictures(sure)) {
            assertFalse(String.join(" ", texts(picture)).contains("อาจไม่ใช่"), picture.name());
        }
    }

    /** With its mark the year's dot once touched the year before. */
    @Test
    void yearStandsOverItsFiguresAndItsMarkHangsOver() {
        List<Written> written = written(picture(
                "indicators",
                new Samples(Samples.CARD)
                        .year(2568, "-", "80.00", "80 80 80 80 80 80 80 80 80 80")
                        .year(2569, "-", "80.00", "80 80 80 80 80 80 80 80 80 81")
                        .doubted()
                        .content()));
        Written year = written.stream()
                .filter(each -> each.text().equals("๒๕๖๙†"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(written.toString()));
        double digits = year.x() + Canvas.width("๒๕๖๙", year.font());
        assertTrue(
                written.stream()
                        .filter(each -> each.text().equals("๘๑.๐๐"))
                        .anyMatch(each -> Math.abs(each.x() + Canvas.width(each.text(), each.font()) - digits) < 0.5),
                written.toString());
    }

    /** Totals that the bodies' documents confirm bear no star; only the ranking shows the levels, which do. */
    @Test
    void starThatAPictureDoesNotShowIsNotExplainedBelowIt() {
        BodiesContent all = Samples.bodies(4, 0, "เทศบาล");
        BodiesContent confirmed = new BodiesContent(
                all.fiscalYear(),
                all.bodies().stream()
                        .map(body -> new BodiesContent.BodyResult(
                                body.name(),
                                body.total(),
                                body.level(),
                                Mark.NONE,
                                Mark.UNCONFIRMED,
                                false,
                                body.scores()))
                        .toList(),
                all.assessment(),
                all.dataAsOf(),
                all.digits(),
                all.own());
        charts.pictures(confirmed)
                .forEach(picture -> assertEquals(
                        picture.name().equals("ranking"),
                        String.join(" ", texts(picture)).contains("*"),
                        picture.name()));
    }

    @Test
    void unconfirmedYearsSaySo() {
        List<String> trend = texts(picture("trend", Gallery.samples().get("both-scales")));
        assertTrue(trend.stream().anyMatch(t -> t.matches("๘๔[.]๙๙[*]")), trend.toString());
        assertTrue(
                trend.stream().anyMatch(t -> t.endsWith("* ยังไม่ยืนยัน: น้ำหนักคะแนน เกณฑ์ระดับ หรือตัวเลขของประเทศ")),
                trend.toString());
        List<String> summary = texts(picture("summary", Samples.fourYears()));
        assertTrue(summary.contains("ระดับ ผ่านดี*"), summary.toString());
        assertTrue(summary.contains("๙๐.๓๖*"), summary.toString());
        List<String> heatmap = texts(picture("heatmap", Gallery.samples().get("both-scales")));
        assertTrue(heatmap.containsAll(List.of("๘๔.๙๙*", "๘๕.๐๗*", "๙๐.๓๖")), heatmap.toString());
        List<String> changes = texts(picture("changes", Samples.fourYears()));
        assertTrue(changes.stream().anyMatch(t -> t.endsWith("ของปี ๒๕๖๘, ๒๕๖๙")), changes.toString());
    }

    @Test
    void totalStandsBesideTheCountrysMean() {
        for (String name : List.of("trend", "trend-portrait")) {
            Picture trend = picture(name, Gallery.samples().get("fallen"));
            List<String> texts = texts(trend);
            assertTrue(texts.containsAll(List.of("ประเทศ ๙๓.๐๕", "ประเทศ ๙๓.๘๒")), name + texts);
            assertTrue(trend.description().contains(", ประเทศ ๙๓.๘๒"), trend.description());
        }
    }

    /** FY2574 and FY2575 have no framework: their scores are known, and nothing may be held against them. */
    @Test
    void summarySaysThatAnIndicatorMayNotBeCompared() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        Samples samples = new Samples(Samples.CARD);
        samples.year(2574, "-", "-", ten).year(2575, "-", "-", ten);
        ChartContent whole = samples.content();
        ChartContent content = new ChartContent(
                whole.results(),
                whole.scores(),
                whole.marks(),
                whole.measures(),
                whole.comparedWith(),
                whole.calendar(),
                whole.assessment(),
                whole.dataAsOf(),
                whole.digits());
        List<String> texts = texts(picture("summary", content));
        assertEquals(12, texts.stream().filter("เทียบไม่ได้"::equals).count(), "ten, the total, its distance");
        assertTrue(String.join("", texts).contains("ไม่ทราบกรอบการประเมิน"), texts.toString());
        assertTrue(texts.stream().noneMatch(t -> t.contains("สองปีต่างกัน")), texts.toString());
        assertTrue(texts.contains("เทียบปีก่อน"), texts.toString());
    }

    @Test
    void totalThatContradictsTheStatedOneIsToldWhereItStands() throws IOException {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        ChartContent content = new Samples(Samples.CARD)
                .year(2568, "ต้องปรับปรุง", "80.00", ten)
                .year(2569, "ต้องปรับปรุง", "80.00", ten)
                .contradicted("90.00")
                .content();
        for (String name : List.of("summary", "trend")) {
            String texts = String.join("", texts(picture(name, content))).replace(" ", "");
            assertTrue(texts.contains("(เอกสารระบุ๙๐.๐๐)"), name + texts);
        }
    }

    /** On a phone the words beside a contradicted total were of eight pixels. */
    @Test
    void everyWordOfTheTrendForPhonesIsRead() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        ChartContent content = new Samples(Samples.CARD)
                .year(2566, "ต้องปรับปรุง", "80.00", ten)
                .year(2567, "ต้องปรับปรุง", "80.00", ten)
                .year(2568, "ต้องปรับปรุง", "80.00", ten)
                .year(2569, "ต้องปรับปรุง", "80.00", ten)
                .contradicted("90.00")
                .content();
        assertEquals(
                List.of(),
                written(picture("trend-portrait", content)).stream()
                        .filter(text -> text.font().getSize2D() < 22)
                        .map(Written::text)
                        .toList());
    }

    @Test
    void bodiesWithoutATotalAreCounted() throws IOException {
        for (Picture picture : charts.pictures(Samples.bodies(5, 1, "เทศบาล"))) {
            String texts = String.join("", texts(picture)).replace(" ", "");
            assertTrue(texts.contains("๔หน่วยงานที่มีคะแนนรวม·อีก๑หน่วยงานไม่มีคะแนนรวม"), texts);
        }
    }

    @Test
    void yearsWithoutDataBetweenOthersAreNamed() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        ChartContent content = new Samples(Samples.CARD)
                .year(2564, "B", "80.00", ten)
                .instruments(2564, "80.00", "80.00", "80.00")
                .year(2565, "B", "80.00", ten)
                .instruments(2565, "80.00", "80.00", "80.00")
                .year(2568, "B", "80.00", ten)
                .instruments(2568, "80.00", "80.00", "80.00")
                .content();
        for (String name : List.of("indicators", "instruments", "heatmap")) {
            String texts = String.join("", texts(picture(name, content)));
            assertTrue(texts.contains("ปี ๒๕๖๖, ๒๕๖๗ ไม่มีข้อมูล"), name + texts);
        }
        String whole = String.join("", texts(picture("heatmap", Samples.fourYears())));
        assertFalse(whole.contains("ไม่มีข้อมูล"), whole);
    }

    @Test
    void summarySaysWhichScoresATotalLacks() {
        String texts = String.join(
                        " ", texts(picture("summary", Gallery.samples().get("one-indicator"))))
                .replace("\u00a0", " ")
                .replace("คะแนน ตัวชี้วัด", "คะแนนตัวชี้วัด"); // on two lines
        assertTrue(texts.contains("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ ๑, ๒, ๓, ๔, ๕, ๖, ๗, ๘, ๑๐"), texts);
    }

    /** FY2574 has no framework: the missing score would not make a total. */
    @Test
    void yearWithoutAFrameworkLacksItAndNoScore() {
        List<String> texts = texts(picture(
                "summary",
                new Samples(Samples.CARD)
                        .year(2574, "-", "-", "- 80 80 80 80 80 80 80 80 80")
                        .content()));
        assertTrue(texts.stream().noneMatch(text -> text.contains("ขาดตัวชี้วัด")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("ไม่มีกรอบการประเมิน")), texts.toString());
    }

    @Test
    void instrumentsOfUnconfirmedYearsAreMarkedWithoutATotalToo() {
        List<String> texts = texts(picture(
                "instruments",
                new Samples(Samples.CARD)
                        .year(2569, "-", "-", "- 80 80 80 80 80 80 80 80 80")
                        .instruments(2569, "-", "80.00", "81.00")
                        .unconfirmed(2569)
                        .content()));
        assertTrue(texts.containsAll(List.of("๘๐.๐๐*", "๘๑.๐๐*")), texts.toString());
        assertTrue(texts.stream().anyMatch(text -> text.contains("* ยังไม่ยืนยัน")), texts.toString());
    }

    /** Names of levels between two other spans: as large as elsewhere, and on no figure. */
    @Test
    void levelsBetweenYearsWithoutAScaleCanBeRead() {
        Samples samples = new Samples(Samples.CARD);
        String ten = "80 80 80 80 80 80 80 80 80 80";
        for (int year = 2562; year <= 2569; year++) {
            samples.year(year, "-", year < 2568 ? "73.40" : "87.50", ten);
        }
        Picture trend = picture(
                "trend", samples.stated(2570, "79.03").stated(2571, "85.38").content());
        List<Written> levels = written(trend).stream()
                .filter(text -> text.text().contains("(ตั้งแต่") || text.text().equals("ต้องปรับปรุงโดยด่วน"))
                .toList();
        assertTrue(levels.stream().anyMatch(text -> text.text().startsWith("ต้องปรับปรุง (")), levels.toString());
        for (Written level : levels) {
            assertTrue(level.font().getSize2D() >= 14, level.toString());
            for (Written other : written(trend)) {
                assertTrue(
                        other.text().equals(level.text())
                                || !other.outline()
                                        .getBounds2D()
                                        .intersects(level.outline().getBounds2D()),
                        level + " / " + other);
            }
        }
    }

    @Test
    void subtitleOfARankingCountsBodiesWithATotal() {
        List<String> texts =
                texts(charts.pictures(Gallery.sideBySide().get("bodies-100")).get(0));
        assertTrue(texts.stream().anyMatch(t -> t.contains("· ๙๓ หน่วยงานที่มีคะแนนรวม")), texts.toString());
    }

    @Test
    void indicatorThatTheLatestYearLacksIsNamed() {
        for (String name : List.of("indicators", "heatmap")) {
            String texts = String.join("", texts(picture(name, Gallery.samples().get("gone"))));
            assertTrue(texts.contains("การบริหารงานบุคคล (ปี ๒๕๖๘)"), name + texts);
            assertTrue(texts.contains("การเปิดเผยข้อมูลภาครัฐ"), name + texts);
        }
    }

    /** The steps are those of their own year's indicators: none is left out for the latest year's sake. */
    @Test
    void changesLeaveNoIndicatorOut() {
        ChartContent content = new Samples(Samples.CARD)
                .year(2568, "ผ่าน", "85.07", "90.21 84.11 87.90 83.47 86.72 88.05 90.10 84.66 85.71 78.50")
                .year(2569, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .gone(2568, "การบริหารงานบุคคล")
                .content();
        String texts = String.join("", texts(picture("changes", content)));
        assertFalse(texts.contains("การบริหารงานบุคคล"), texts);
    }

    /** Seven looks behind one another in a bar are hard to tell apart; below its heading a bar needs no key. */
    @Test
    void barsOfAStateBeginBelowItsHeadingAndAreAsLongAsItsCounts() {
        ChartContent content = new Samples(Samples.CARD)
                .progress("กองคลัง", 1, 0, 0, 0, 0, 0, 0, 0, 4)
                .progress("กองช่าง", 0, 0, 2, 0, 0, 0, 0, 0, 8)
                .content();
        Picture picture = picture("progress", content);
        Map<String, Written> texts = written(picture).stream()
                .collect(Collectors.toMap(Written::text, text -> text, (first, next) -> first));
        BufferedImage image = PngFile.draw(picture, fonts);
        int heading = Math.round(texts.get("รายงานครบ").x());
        Map<String, List<Integer>> bars = new TreeMap<>();
        for (String division : List.of("กองคลัง", "กองช่าง")) {
            int y = Math.round(texts.get(division).y()) - 4;
            List<Integer> blue = IntStream.range(0, image.getWidth())
                    .filter(x -> image.getRGB(x, y) == Ink.BLUE.getRGB())
                    .boxed()
                    .toList();
            assertEquals(heading, blue.get(0), 1, division);
            bars.put(division, blue);
        }
        assertEquals(
                2.0, (double) bars.get("กองช่าง").size() / bars.get("กองคลัง").size(), 0.05);
    }

    @Test
    void divisionsThatFindNoRoomAreOneRowTogether() {
        List<String> texts = texts(picture("progress", Gallery.samples().get("sixty-divisions")));
        long rows = texts.stream()
                .filter(text -> text.matches("กองตัวอย่าง [0-9]+"))
                .count();
        assertTrue(texts.contains("อีก ๔๔ ส่วนราชการรวมกัน"), texts.toString());
        assertEquals(14, rows, "beside two of long names");
        List<String> shortNames = texts(picture("progress", Gallery.samples().get("whole-sixty")));
        assertTrue(shortNames.contains("อีก ๓๗ ส่วนราชการรวมกัน"), shortNames.toString());
    }

    @Test
    void divisionsThatFindNoRoomInTheCalendarAreOneRowTogether() {
        List<String> texts = texts(picture("calendar", Gallery.samples().get("whole-sixty")));
        assertTrue(texts.contains("อีก ๔๑ ส่วนราชการรวมกัน"), texts.toString());
        // of each division 15 dates, 6 of them proved, 2 not to be checked and 2 not asked for yet
        assertTrue(texts.containsAll(List.of("๖๑๕", "๒๔๖", "๒๐๕")), texts.toString());
    }

    /** Letters of 12 pixels beside rules were too small to be read, and touched them. */
    @Test
    void divisionsInTheCalendarAreLargeEnoughToBeRead() {
        ChartContent content = Gallery.samples().get("four-years");
        Set<String> divisions = content.calendar().orElseThrow().divisions().keySet();
        List<Written> named = written(picture("calendar", content)).stream()
                .filter(text -> divisions.contains(text.text()))
                .toList();
        assertEquals(3, named.size());
        named.forEach(text -> assertTrue(text.font().getSize2D() >= 16, text.text()));
    }

    /** The longest state in words, and counts of three figures beside it. */
    @Test
    void countsOfTheSummaryStandApartFromTheirWords() {
        List<Written> written = written(picture("summary", Gallery.samples().get("whole-long")));
        Written label = written.stream()
                .filter(text -> text.text().equals("ยังไม่รายงาน"))
                .findFirst()
                .orElseThrow();
        Written count = written.stream()
                .filter(text -> text.y() == label.y() && text.x() > label.x())
                .findFirst()
                .orElseThrow();
        double end = label.outline().getBounds2D().getMaxX();
        assertTrue(count.outline().getBounds2D().getMinX() - end >= 12, "they touch");
    }

    @Test
    void calendarTellsOfEachDivisionWhatWasPromisedProvedAndLacks() {
        List<String> texts = texts(picture("calendar", Samples.fourYears()));
        assertEquals(
                "งานที่ถึงกำหนดแล้ว ๑๕ ครั้ง มีหลักฐานวันที่ ๑๑ ครั้ง ยังขาด ๓ ครั้ง ตรวจวันที่ไม่ได้ ๑ ครั้ง",
                texts.get(0));
        int row = texts.indexOf("กองคลัง");
        // 16 dates: 7 kept, 2 missing, 7 not asked for yet; two of three are not proved in December
        assertEquals(List.of("กองคลัง", "๑๖", "๗", "๒"), texts.subList(row, row + 4));
        assertTrue(texts.containsAll(List.of("๒/๒", "๑/๓", "๐/๑", "ณ วันที่ ๒๐ เมษายน ๒๕๖๙")), texts.toString());
    }

    /** The picture called it a day that cannot be checked. */
    @Test
    void workThatIsUnderWayAfterItsDayLacksInTheCalendar() {
        List<String> texts = texts(picture(
                "calendar", new Samples(Samples.CARD).calendar("กองคลัง|u k un").content()));
        assertEquals(
                "งานที่ถึงกำหนดแล้ว ๔ ครั้ง มีหลักฐานวันที่ ๑ ครั้ง ยังขาด ๒ ครั้ง ตรวจวันที่ไม่ได้ ๑ ครั้ง",
                texts.get(0));
        assertTrue(texts.contains("ถึงกำหนดแล้ว ยังไม่แล้วเสร็จ"), texts.toString());
        assertFalse(texts.contains("ตรวจวันที่ไม่ได้"), "none of its months is no more than that: " + texts);
    }

    /** A calendar of what nobody can check says nothing. */
    @Test
    void picturesThatSayNothingAreNotDrawn() {
        Samples samples = new Samples(Samples.CARD)
                .measures(Map.of(1, 1))
                .progress("กองคลัง", 0, 0, 0, 0, 0, 0, 0, 4)
                .progress("กองช่าง", 0, 0, 0, 0, 0, 0, 0, 4)
                .calendar("กองคลัง|n . n");
        assertEquals(List.of(), namesOf(charts.pictures(samples.content(), ChartChoice.ALL)));
    }

    @Test
    void meanOfTheBodiesStandsOnTop() {
        for (Picture picture : charts.pictures(Gallery.sideBySide().get("bodies-9"))) {
            List<Written> written = written(picture);
            Written mean = written.stream()
                    .filter(text ->
                            text.text().equals("ค่าเฉลี่ย") || text.text().equals("ค่าเฉลี่ย ๘ หน่วยงาน"))
                    .findFirst()
                    .orElseThrow();
            Written figure = written.stream()
                    .filter(text -> text.text().startsWith("๘๓.๒๐") && Math.abs(text.y() - mean.y()) < 4)
                    .findFirst()
                    .orElseThrow();
            Written first = written.stream()
                    .filter(text -> text.text().startsWith("๑. "))
                    .findFirst()
                    .orElseThrow();
            assertTrue(figure.x() > mean.x() && mean.y() < first.y(), picture.name());
        }
    }

    /** A class of score is told by the edge too: in grey print the colours of two neighbours may be taken for each other. */
    @Test
    void scoreBelowTheTargetIsBelowItHoweverItsFigureIsRounded() {
        HeatCells cells = new HeatCells(new ChartTexts(Digits.THAI), new BigDecimal("85"));
        assertEquals(1, cells.step(new BigDecimal("85")));
        assertEquals(2, cells.step(new BigDecimal("84.996")));
        assertEquals(0, cells.step(new BigDecimal("100")));
        assertEquals(5, cells.step(BigDecimal.ZERO));
    }

    /** FY2561 has no framework: its total is only stated, and nothing may be held against it. */
    @Test
    void statedTotalIsSaidToBeSoAndComparedWithNothing() {
        ChartContent content = new Samples(Samples.CARD)
                .stated(2561, "70.00")
                .year(2562, "A", "80.00", "80 80 80 80 80 80 80 80 80 80")
                .content();
        List<String> summary = texts(picture("summary", content));
        assertFalse(summary.stream().anyMatch(text -> text.contains("๑๐.๐๐")), summary.toString());
        assertTrue(
                summary.stream().anyMatch(text -> text.contains("ปี ๒๕๖๑") && text.contains("(ตามเอกสาร)")),
                summary.toString());
        List<String> trend = texts(picture("trend", content));
        assertTrue(trend.contains("(ตามเอกสาร)"), trend.toString());
        assertFalse(LinePlaces.isJoined(content, FiscalYear.ofBuddhist(2562)));
        assertTrue(LinePlaces.isJoined(Samples.fourYears(), FiscalYear.ofBuddhist(2569)));
    }

    @Test
    void classesOfCellsFollowTheTarget() {
        assertEquals(
                "[95, 85, 75, 65, 50, 0]",
                HeatCells.bounds(new BigDecimal("85")).toString());
        assertEquals(
                "[100, 100, 90, 80, 65, 0]",
                HeatCells.bounds(new BigDecimal("100")).toString());
        assertEquals(
                "[67, 0, 0, 0, 0, 0]", HeatCells.bounds(new BigDecimal("0")).toString());
    }

    @Test
    void picturesHaveTheirExactSize() throws IOException {
        charts.draw(folder, Samples.fourYears(), ChartChoice.ALL);
        for (String name : List.of(
                "indicators", "instruments", "trend", "changes", "heatmap", "measures", "progress", "calendar")) {
            assertSize(1600, 900, folder.resolve(name + ".png"));
        }
        assertSize(1240, 1754, folder.resolve("summary.png"));
    }

    @Test
    void targetLineStandsAtItsValue() {
        BufferedImage image = PngFile.draw(picture("indicators", Samples.fourYears()), fonts);
        // the plot begins at 56 + 430; four columns of figures leave 610 pixels for 0 to 102 points
        int x = (int) Math.round(486 + 85 * 610 / 102.0);
        assertTrue(count(image, x, Ink.TARGET.getRGB()) > 100, "target's colour in column " + x);
        assertTrue(count(image, x - 20, Ink.TARGET.getRGB()) < 20);
        assertEquals(0, count(image, x + 40, Ink.TARGET.getRGB()));
    }

    /** The axis of 80 to 100.4 points begins at 56 + 430; one column of figures leaves 916 pixels for it. */
    @Test
    void pointsStandAtTheirValuesAndThoseBelowTheTargetAreHatched() {
        ChartContent content = new Samples(Samples.CARD)
                .year(2569, "-", "-", "90 90 90 90 90 90 90 90 90 83")
                .content();
        BufferedImage image = PngFile.draw(picture("indicators", content), fonts);
        int newest = Ink.year(0).getRGB();
        int x = (int) Math.round(486 + 10 * 916 / 20.4);
        assertTrue(count(image, x, newest) > 9 * 16, "nine points of 20 pixels");
        assertEquals(0, count(image, x - 14, newest));
        assertEquals(0, count(image, x + 14, newest));
        int below = (int) Math.round(486 + 3 * 916 / 20.4);
        assertEquals(0, count(image, below, newest));
        assertTrue(count(image, below, Ink.TARGET.getRGB()) > 1);
    }

    @Tag("slow")
    @Test
    void sameContentGivesTheSameBytesAlsoFromManyThreads() throws Exception {
        List<byte[]> first = bytes(charts.draw(folder.resolve("first"), Samples.fourYears(), ChartChoice.ALL));
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Callable<List<byte[]>>> drawings = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                Path other = folder.resolve("other" + i);
                drawings.add(() -> bytes(charts.draw(other, Samples.fourYears(), ChartChoice.ALL)));
            }
            for (Future<List<byte[]>> drawing : threads.invokeAll(drawings)) {
                for (int i = 0; i < first.size(); i++) {
                    assertArrayEquals(first.get(i), drawing.get().get(i));
                }
            }
        } finally {
            threads.shutdown();
        }
    }

    @Tag("slow")
    @Test
    void everyLetterIsSetInTheBundledFontAndInIt() {
        everyPicture().values().forEach(written -> {
            assertFalse(written.isEmpty());
            for (Written text : written) {
                assertTrue(
                        text.font().getPSName().startsWith("Sarabun-"),
                        text.font().getPSName());
                assertEquals(-1, text.font().canDisplayUpTo(text.text()), text.text());
            }
        });
    }

    /** Where something is cut it ends in an ellipsis; no letter stands outside the sheet. */
    @Tag("slow")
    @Test
    void noTextLeavesTheSheetOrIsTooSmall() {
        everyPicture().forEach((picture, written) -> {
            Rectangle2D sheet = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
            for (Written text : written) {
                assertTrue(sheet.contains(text.outline().getBounds2D()), picture.name() + ": " + text);
                assertTrue(text.font().getSize2D() >= 12, picture.name() + ": " + text);
            }
        });
    }

    /** Figures and names do not run into each other. */
    @Tag("slow")
    @Test
    void noTextLiesOnAnother() {
        List<String> touching = new ArrayList<>();
        everyPicture().forEach((picture, written) -> {
            List<Shape> letters = written.stream().map(Written::outline).toList();
            List<Rectangle2D> rooms = letters.stream().map(Shape::getBounds2D).toList();
            for (int a = 0; a < written.size(); a++) {
                for (int b = a + 1; b < written.size(); b++) {
                    if (rooms.get(a).intersects(rooms.get(b)) && touch(letters.get(a), letters.get(b))) {
                        touching.add(picture.name() + " (" + picture.title() + "): "
                                + written.get(a).text() + " / " + written.get(b).text());
                    }
                }
            }
        });
        assertEquals(List.of(), touching);
    }

    private static boolean touch(Shape one, Shape other) {
        Area both = new Area(one);
        both.intersect(new Area(other));
        return !both.isEmpty();
    }

    /** JFreeChart's own letters would stand in the file as text; ours are outlines. */
    @Test
    void vectorsHoldNoTextAndNoFont() {
        for (Picture picture : charts.pictures(Samples.fourYears(), ChartChoice.ALL)) {
            String svg = SvgFile.draw(picture, fonts);
            assertFalse(svg.contains("<text"), picture.name());
            assertFalse(svg.contains("font-family"), picture.name());
        }
    }

    @Test
    void vectorsAreXmlWithTitleAndDescription() throws Exception {
        charts.draw(folder, Samples.fourYears(), ChartChoice.ALL);
        Element svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("trend.svg").toFile())
                .getDocumentElement();
        assertEquals("trend", svg.getAttribute("id"));
        assertEquals("1600", svg.getAttribute("width"));
        assertEquals(
                "คะแนนรวมดีขึ้น ๓ ปีติดกัน ปี ๒๕๖๙ ได้ ๙๐.๓๖* ระดับ ผ่านดี*",
                svg.getElementsByTagName("title").item(0).getTextContent());
        String words = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(words.endsWith("๒๕๖๙ ๙๐.๓๖* ระดับ ผ่านดี*"), words);
    }

    @Test
    void missingScoreIsNamedMissingAndNeverZero() {
        List<String> texts = texts(picture("indicators", Gallery.samples().get("gaps")));
        assertEquals(12, texts.stream().filter(MISSING::equals).count(), "two scores and the ten of 2567");
        assertFalse(texts.contains("๐.๐๐"));
    }

    @Test
    void zeroIsAScore() {
        List<String> texts = texts(picture("indicators", Gallery.samples().get("all-zero")));
        assertEquals(20, texts.stream().filter("๐.๐๐"::equals).count());
        assertFalse(texts.contains(MISSING));
    }

    @Test
    void yearWithoutTotalBreaksTheTrend() {
        List<String> texts = texts(picture("trend", Gallery.samples().get("gaps")));
        assertTrue(texts.containsAll(List.of("๒๕๖๖", "๒๕๖๗", "๒๕๖๘", "๒๕๖๙", "๖๐.๖๑", "๖๙.๙๙")), texts.toString());
        assertEquals(2, texts.stream().filter(MISSING::equals).count());
    }

    @Test
    void summaryShowsTotalChangeAndDistance() {
        List<String> texts = texts(picture("summary", Samples.fourYears()));
        assertTrue(
                texts.containsAll(List.of("๙๐.๓๖*", "+๕.๒๙*", "+๕.๓๖*", "มาตรการปี ๒๕๖๙ ๔๐ เรื่อง")), texts.toString());
    }

    /** What page one and the page say first, in the same words; the longest still stands above the indicators. */
    @Test
    void summaryTellsWhatIsToBeDoneAndWhatIsWeakest() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        List<String> divisions = List.of("กองการศึกษา ศาสนาและวัฒนธรรม", "กองสวัสดิการสังคม", "สำนักปลัด", "กองช่าง");
        NextStep send = new NextStep(
                NextStep.Kind.SEND,
                divisions,
                Optional.of(day.minusDays(20)),
                4,
                List.of(),
                Optional.empty(),
                List.of(Form.MEASURES, Form.REPORT),
                true);
        NextStep decide = new NextStep(
                NextStep.Kind.DECIDE,
                List.of(),
                Optional.empty(),
                3,
                List.of(4, 9, 10),
                Optional.of(FiscalYear.ofBuddhist(2569)));
        String reason = "ผู้ปฏิบัติงานไม่ทราบวิธีขอยืมครุภัณฑ์ ".repeat(3).strip();
        WeakPoint weak = new WeakPoint(
                4,
                new BigDecimal("7.05"),
                false,
                4,
                reason,
                "ยังไม่มีมาตรการตอบผลปี ๒๕๖๙ · ปี ๒๕๖๙ แก้ตามผลปี ๒๕๖๘ ๔ เรื่อง",
                Collections.nCopies(
                        4,
                        new Answering(
                                "จัดทำทะเบียนคุมการยืมครุภัณฑ์และเผยแพร่ให้ทุกกองทราบ",
                                List.of("กองคลัง"),
                                Optional.of(MeasureState.NOT_DONE),
                                "ขาดเจ้าหน้าที่")));
        Agenda agenda = new Agenda(
                day,
                Optional.empty(),
                Optional.empty(),
                new FormsCame(10, 6, 6, 4, 0, 0, 0, new TreeMap<>()),
                List.of(send, send, decide, decide),
                List.of(weak, weak));
        Headline.Clause result =
                new Headline.Clause("result.level", Map.of("year", "2569", "total", "60.61", "level", "ต้องปรับปรุง*"));
        List<Written> written = written(picture(
                "summary",
                new Samples(Samples.CARD)
                        .year(2569, "D", "60.61", "80 80 80 77.95 80 80 80 80 80 80")
                        .instruments(2569, "80.42", "87.10", "25.89")
                        .agenda(agenda)
                        .headline(new Headline(
                                List.of(result, result, result, result),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty()))
                        .content()));
        String text = written.stream().map(Written::text).collect(Collectors.joining(" "));
        for (String told : List.of(
                "ต้องทำอะไรตอนนี้ ๑. ส่งแบบที่ยังไม่ได้รับ ๔ แบบ (มาตรการ, รายงานผล) กองการศึกษา",
                "กองช่าง · ครบกำหนดแล้วตั้งแต่ ๓๑ ต.ค. ๒๕๖๙",
                "๓. กำหนดมาตรการตอบผลปี ๒๕๖๙ ของตัวชี้วัดที่ ๔, ๙, ๑๐",
                "และอีก ๒ เรื่อง",
                "ใครค้างส่งแบบใด ส่งแล้ว ๖ จาก ๑๐ แบบ (ส่งช้าทุกแบบ)",
                "อะไรอ่อนที่สุด ๔. การใช้ทรัพย์สินของราชการ ต่ำกว่าเป้าหมาย ๗.๐๕ · ๔\u00a0ปีติดกัน",
                "กำลังแก้อย่างไร: ยังไม่มีมาตรการตอบผลปี ๒๕๖๙",
                "• จัดทำทะเบียนคุมการยืมครุภัณฑ์",
                "และอีก ๓ เรื่อง: ยังไม่ได้ดำเนินการ ๓")) {
            assertTrue(text.contains(told), told + " is not in " + text);
        }
        double bars = written.stream()
                .filter(each -> each.text().startsWith("สิบตัวชี้วัด"))
                .findFirst()
                .orElseThrow()
                .y();
        int first = 0;
        while (!written.get(first).text().startsWith("สิบตัวชี้วัด")) {
            assertTrue(written.get(first).y() < bars - 20, written.get(first).text());
            first++;
        }
        double pitch = place(written, "๑๐. การป้องกันการทุจริต").getCenterY()
                - place(written, "๙. การเปิดเผยข้อมูล").getCenterY();
        assertTrue(pitch >= 24, "rows of " + pitch);
        assertResultsStandApart(written);
    }

    /** A value moved aside from the line was once set upon that of the next year. */
    @Test
    void valuesOfNearPointsStandApart() {
        Rectangle2D area = new Rectangle2D.Double(0, 0, 400, 600);
        LinePlaces places = new LinePlaces(
                List.of(new Point(50, 194), new Point(147, 182), new Point(245, 175), new Point(342, 144)),
                List.of(false, true, true, true),
                214,
                area);
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            List<Rectangle2D> before = List.copyOf(taken);
            places.find(i, 92, 27, taken);
            assertTrue(before.stream().noneMatch(taken.get(i)::intersects), "value " + i);
        }
    }

    /** The lines of an instrument of two low rows once stood on those that part it from what is above and below. */
    private static void assertResultsStandApart(List<Written> written) {
        double eight = place(written, "๘. การปรับปรุงการทำงาน").getCenterY();
        double nine = place(written, "๙. การเปิดเผยข้อมูล").getCenterY();
        double ten = place(written, "๑๐. การป้องกันการทุจริต").getCenterY();
        double name = place(written, "OIT").getMinY();
        double result = place(written, "๒๕.๘๙").getMaxY();
        assertTrue(name > (eight + nine) / 2 + 2, name + " above " + (eight + nine) / 2);
        assertTrue(result < ten + (ten - nine) / 2 - 2, result + " below " + (ten + (ten - nine) / 2));
    }

    private static Rectangle2D place(List<Written> written, String text) {
        return written.stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text))
                .outline()
                .getBounds2D();
    }

    /** As the sentence above it says it: a level that a document states needs no scale. */
    @Test
    void statedLevelBearsNoMarkBesideATotalThatDoes() {
        ChartContent content = new Samples(Samples.CARD)
                .year(2569, "ต้องปรับปรุง", "80.00", "80 80 80 80 80 80 80 80 80 80")
                .unconfirmed(2569)
                .levelStated()
                .content();
        List<String> texts = texts(picture("summary", content));
        assertTrue(texts.contains("๘๐.๐๐*") && texts.contains("ระดับ ต้องปรับปรุง"), texts.toString());
    }

    /** A level in two lines once reached into the figure above it. */
    @Test
    void levelOfTheSummaryStandsBelowTheTotal() {
        String ten = "80 80 80 80 80 80 80 80 80 80";
        ChartContent content = new Samples(Samples.CARD)
                .year(2569, "ต้องปรับปรุงโดยด่วน", "80.00", ten)
                .contradicted("90.00")
                .unconfirmed(2569)
                .content();
        List<Written> written = written(picture("summary", content));
        Written total = written.stream()
                .filter(text -> text.text().equals("๘๐.๐๐*") && text.font().getSize2D() > 60)
                .findFirst()
                .orElseThrow();
        Written level = written.stream()
                .filter(text -> text.text().startsWith("ระดับ"))
                .findFirst()
                .orElseThrow();
        double between = level.outline().getBounds2D().getMinY()
                - total.outline().getBounds2D().getMaxY();
        assertTrue(between >= 8, between + " pixels");
    }

    @Test
    void olderYearsLeftOutAreSaid() {
        List<String> texts = texts(picture("indicators", Gallery.samples().get("eight-years")));
        assertTrue(texts.stream().anyMatch(t -> t.contains("แสดง ๔ ปีล่าสุดจาก ๘ ปี")), texts.toString());
    }

    @Test
    void arabicDigitsLeaveNoThaiOne() {
        ChartContent content = Gallery.samples().get("one-year");
        for (Picture picture : charts.pictures(content, ChartChoice.ALL)) {
            for (String text : texts(picture)) {
                assertFalse(text.matches(".*[๐-๙].*"), text);
            }
        }
    }

    @Test
    void selfAssessmentIsNamed() {
        List<String> texts = texts(picture("indicators", Gallery.samples().get("long-name")));
        assertTrue(texts.stream().anyMatch(t -> t.contains("(ประเมินตนเอง)")), texts.toString());
    }

    @Test
    void rowsOfOtherScorecardsAreLeftOut() {
        ChartContent official = Samples.fourYears();
        Scorecard other = Gallery.samples().get("long-name").scorecard();
        Results.Collector rows = new Results.Collector();
        official.results().years().values().forEach(year -> {
            year.scores.values().forEach(rows::add);
            year.figures.values().forEach(rows::add);
        });
        official.results().totals().forEach(rows::add);
        assertEquals(
                official.results().years().keySet(),
                rows.results().get(official.scorecard()).years().keySet());
        Results none = rows.results().getOrDefault(other, new Results(other));
        ChartContent mixed = new ChartContent(
                none,
                none.listScores(),
                official.marks(),
                Optional.empty(),
                new ComparisonFigures(List.of(), List.of(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                official.assessment(),
                official.dataAsOf(),
                official.digits());
        assertEquals(List.of(), charts.pictures(mixed, ChartChoice.ALL));
    }

    private static Picture picture(String name, ChartContent content) {
        return charts.pictures(content, ChartChoice.ALL).stream()
                .filter(picture -> picture.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Picture> every(Charts charts) {
        return Stream.concat(
                Gallery.samples().values().stream()
                        .flatMap(content -> charts.pictures(content, ChartChoice.ALL).stream()),
                Gallery.sideBySide().values().stream().flatMap(content -> charts.pictures(content).stream()));
    }

    /** In the narrow table of the summary a heading was cut to "หลักฐาน…" and others stood 8 pixels apart, as if they were one. */
    @Test
    void headingsOfStatesAreWholeAndApartHoweverManyThereAre() {
        ChartTexts texts = new ChartTexts(Digits.THAI);
        for (int states = 2; states <= MeasureState.WORST_FIRST.size(); states++) {
            List<MeasureState> shown = MeasureState.WORST_FIRST.subList(0, states);
            Map<MeasureState, Integer> counts = new EnumMap<>(MeasureState.class);
            shown.forEach(state -> counts.put(state, 1));
            BufferedImage image = new BufferedImage(1240, 600, BufferedImage.TYPE_INT_RGB);
            Canvas canvas = new Canvas(image.createGraphics(), fonts, Optional.of(image));
            new StateRows(texts, List.of(new StateRows.Row("กองช่าง", false, counts, 0)))
                    .draw(canvas, new Rectangle2D.Double(72, 20, 1096, 500));
            List<Written> words = canvas.written().stream()
                    .filter(text ->
                            text.text().matches(".*[ก-ฮ].*") && !text.text().equals("กองช่าง"))
                    .toList();
            String all = words.stream().map(Written::text).collect(Collectors.joining());
            shown.forEach(state -> assertTrue(
                    all.replace(" ", "").contains(texts.state(state).replace(" ", "")), () -> state + ": " + all));
            for (Written one : words) {
                for (Written other : words) {
                    double from = one.x() + Canvas.width(one.text(), one.font());
                    assertTrue(
                            other.x() <= one.x() + 1
                                    || from + 14 <= other.x() + 0.5
                                    || one.text().equals("ทั้งหมด"),
                            one.text() + " beside " + other.text());
                }
            }
        }
    }

    @Test
    void rimIsDrawnWhereSomethingStandsBehindAText() {
        BufferedImage plain = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        BufferedImage crossed = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        BufferedImage expected = new BufferedImage(200, 80, BufferedImage.TYPE_INT_RGB);
        for (BufferedImage image : List.of(plain, crossed, expected)) {
            Canvas canvas = new Canvas(image.createGraphics(), fonts, Optional.of(image));
            canvas.fill(0, 0, 200, 80, Ink.PAPER);
            if (image == crossed) {
                canvas.fill(0, 40, 200, 1, Ink.ALARM);
            }
            if (image == expected) {
                canvas.text("85.00", fonts.regular(24), Ink.TEXT, 100, 48, Canvas.Align.MIDDLE);
            } else {
                canvas.haloed("85.00", fonts.regular(24), 100, 48, Canvas.Align.MIDDLE);
            }
        }
        // nothing else tells the rim of paper from the paper
        assertArrayEquals(pixels(expected), pixels(plain));
        assertEquals(Ink.ALARM.getRGB(), crossed.getRGB(10, 40));
        long left = IntStream.range(80, 120)
                .filter(x -> crossed.getRGB(x, 40) == Ink.ALARM.getRGB())
                .count();
        assertTrue(left < 5, "the line shows between the letters: " + left + " of 40");
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    /** What is written in every picture of every sample, in Thai; drawn once. */
    private static Map<Picture, List<Written>> everyPicture() {
        if (everyPicture.isEmpty()) {
            every(charts).forEach(picture -> everyPicture.put(picture, written(picture)));
        }
        return everyPicture;
    }

    private static List<Written> written(Picture picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        Canvas canvas = new Canvas(image.createGraphics(), fonts, Optional.of(image));
        picture.draw(canvas);
        return canvas.written();
    }

    private static List<String> namesOf(List<Picture> pictures) {
        return pictures.stream()
                .map(Picture::name)
                .filter(name -> !name.endsWith(Picture.PORTRAIT))
                .toList();
    }

    private static List<String> texts(Picture picture) {
        return written(picture).stream().map(Written::text).toList();
    }

    private static long count(BufferedImage image, int x, int colour) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            count += image.getRGB(x, y) == colour ? 1 : 0;
        }
        return count;
    }

    private static void assertSize(int width, int height, Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(width, image.getWidth());
        assertEquals(height, image.getHeight());
        assertEquals((byte) 0x89, Files.readAllBytes(file)[0]);
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private static List<byte[]> bytes(List<Path> files) throws IOException {
        List<byte[]> bytes = new ArrayList<>();
        for (Path file : files) {
            bytes.add(Files.readAllBytes(file));
        }
        return bytes;
    }
}
