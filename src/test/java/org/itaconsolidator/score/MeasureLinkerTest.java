package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow.Remark;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.AnalysisNote.Kind;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.score.MeasureLinker.MeasureLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureLinkerTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "");
    private static final FiscalYear FY2565 = FiscalYear.ofBuddhist(2565);
    private static final FiscalYear FY2566 = FiscalYear.ofBuddhist(2566);
    private static final FiscalYear FY2567 = FiscalYear.ofBuddhist(2567);

    private static final FiscalYear FY2569 = FiscalYear.ofBuddhist(2569);
    private static final FiscalYear FY2570 = FiscalYear.ofBuddhist(2570);

    @TempDir
    private Path folder;

    private final MeasureLinker linker = new MeasureLinker(Scores.FRAMEWORKS, BigDecimal.valueOf(85));

    @Test
    void indicatorBelowTheTargetMeetsTheMeasuresOfTheNextYear() {
        MeasureLinks links =
                link(FY2565, "90 80 90 90 90 90 90 70 90 90", List.of(), List.of(measure(1, FY2566, 8, "E12")));
        assertEquals(1, answered(links).size());
        WeaknessRow weakness = answered(links).get(0);
        assertEquals(Optional.of(8), weakness.indicator());
        assertEquals(Optional.of(new BigDecimal("15")), weakness.belowTarget());
        assertEquals("by-indicator", answered(links).get(0).measures().get(0).by());
        assertEquals(
                List.of(Optional.of(2)),
                links.weaknesses().stream()
                        .filter(row -> row.measures().isEmpty())
                        .map(WeaknessRow::indicator)
                        .toList());
    }

    /** "-" or "ไม่มี" stood where the measure was to stand. */
    @Test
    void rowThatSaysNotWhatIsDoneAnswersNoWeakness() {
        MeasureRow measure = measure(1, FY2566, 8, "");
        MeasureRow none =
                copy(measure, measure.topic(), Map.of(Field.ISSUE, "คะแนนต่ำ"), measure.duplicateOf(), measure.place());
        String scores = "90 90 90 90 90 90 90 70 90 90";
        MeasureRow other = measure(2, FY2566, 3, "");
        assertEquals(List.of(), answered(link(FY2565, scores, List.of(), List.of(none, other))));
        // of a form without a column of measures the issue names each
        assertEquals(1, answered(link(FY2565, scores, List.of(), List.of(none))).size());
    }

    @Test
    void itemNamedAsWeakIsLinkedByItemBeforeIndicator() {
        List<MeasureRow> measures = List.of(measure(1, FY2566, 8, "E14"), measure(2, FY2566, 8, "E12"));
        MeasureLinks links =
                link(FY2565, "90 90 90 90 90 90 90 90 90 90", List.of(weak(OptionalInt.empty(), "E12")), measures);
        WeaknessRow weakness = answered(links).get(0);
        // the item leads to its indicator
        assertEquals(Optional.of(8), weakness.indicator());
        assertEquals("E12", weakness.item());
        assertEquals(Optional.empty(), weakness.belowTarget());
        assertEquals(
                List.of("by-item", "by-indicator"),
                answered(links).get(0).measures().stream()
                        .map(WeaknessRow.Link::by)
                        .toList());
        assertEquals(2L, answered(links).get(0).measures().get(0).measureId());
        assertEquals(List.of(), ids(links, Remark.NOTHING_WEAK));
    }

    @Test
    void measureOfAGoodIndicatorIsAimedAtNothingWeak() {
        MeasureLinks links = link(
                FY2565,
                "90 90 90 90 90 90 90 - 90 90",
                List.of(),
                List.of(measure(1, FY2566, 6, ""), measure(2, FY2566, 8, ""), measure(3, FY2566, 0, "")));
        assertEquals(List.of(1L), ids(links, Remark.NOTHING_WEAK));
        // no score of indicator 8, no indicator at all: nothing can be told
        assertEquals(List.of(2L, 3L), ids(links, Remark.AIM_UNTOLD));
    }

    @Test
    void measureOfWhatIsToBeDevelopedIsNotAimedAtNothing() {
        AnalysisRow develop = new AnalysisRow(
                BODY, "", FY2565, OptionalInt.empty(), "O10", Kind.TO_DEVELOP, "เพิ่ม", new Place("ว.xlsx", "ก", "A1"));
        MeasureLinks links = link(
                FY2565,
                "90 90 90 90 90 90 90 90 90 90",
                List.of(develop),
                List.of(measure(1, FY2566, 9, "O10"), measure(2, FY2566, 9, ""), measure(3, FY2566, 9, "O11")));
        assertEquals(List.of(3L), ids(links, Remark.NOTHING_WEAK));
    }

    /** A remark is a weakness of its indicator or instrument, but where the result reaches the target: there it may say what to keep. */
    @Test
    void remarkOnAnInstrumentStandsWhereAnyOfItsIndicatorsIsBelowTheTarget() {
        List<AnalysisRow> remarks = List.of(
                remark(OptionalInt.empty(), "IIT"),
                remark(OptionalInt.empty(), "OIT"),
                remark(OptionalInt.of(6), ""),
                remark(OptionalInt.of(9), ""));
        MeasureLinks links = link(
                FY2565,
                "90 90 90 90 90 90 90 90 90 70",
                remarks,
                List.of(measure(1, FY2566, 10, ""), measure(2, FY2566, 1, "")));
        assertEquals(
                List.of("- OIT [1] ช้า", "10  [1] "),
                links.weaknesses().stream().map(MeasureLinkerTest::told).toList());
        MeasureLinks unscored = link(FY2565, "90 90 90 90 - 90 90 90 - 90", remarks, List.of());
        assertEquals(
                List.of("- IIT [] ช้า", "- OIT [] ช้า", "9  [] ช้า"),
                unscored.weaknesses().stream().map(MeasureLinkerTest::told).toList());
    }

    private static List<WeaknessRow> answered(MeasureLinks links) {
        return links.weaknesses().stream()
                .filter(row -> !row.measures().isEmpty())
                .toList();
    }

    private static List<Long> ids(MeasureLinks links, Remark remark) {
        return links.remarks().stream()
                .filter(row -> row.remark() == remark)
                .map(MeasureRemarkRow::measureId)
                .toList();
    }

    private static String told(WeaknessRow row) {
        return (row.indicator().isPresent() ? row.indicator().get() : "-") + " " + row.item() + " "
                + row.measures().stream().map(WeaknessRow.Link::measureId).toList() + " "
                + row.named().stream().map(WeaknessRow.Note::text).collect(Collectors.joining());
    }

    private static AnalysisRow remark(OptionalInt indicator, String item) {
        return new AnalysisRow(BODY, "", FY2565, indicator, item, Kind.ISSUE, "ช้า", new Place("ว.xlsx", "ก", "A1"));
    }

    @Test
    void topicLinksWhereNoIndicatorIsNamed() {
        MeasureRow byTopic = withTopic(measure(1, FY2567, 0, ""), 4);
        MeasureLinks links =
                linker.link(BODY, FY2566, scores(FY2566, "90 90 90 60 90 90 90 90 90 90"), List.of(), List.of(byTopic));
        assertEquals("by-topic", answered(links).get(0).measures().get(0).by());
    }

    @Test
    void measuresBesideTheResultOfTheirOwnYearAnswerIt() {
        MeasureRow inTheSameFile = at(measure(1, FY2565, 8, ""), "คะแนน.xlsx");
        MeasureRow elsewhere = measure(2, FY2565, 8, "");
        MeasureLinks links =
                link(FY2565, "90 90 90 90 90 90 90 70 90 90", List.of(), List.of(inTheSameFile, elsewhere));
        assertEquals(
                List.of(1L),
                answered(links).get(0).measures().stream()
                        .map(link -> link.measureId())
                        .toList());
    }

    @Test
    void otherBodiesRepeatedMeasuresAndSelfAssessmentsStayOut() {
        MeasureRow repeated = repeating(measure(2, FY2566, 8, ""));
        List<ScoreRow> scores = new ArrayList<>(scores(FY2565, "90 90 90 90 90 90 90 90 90 90"));
        scores.add(new ScoreRow(
                new Scorecard(BODY, "กองคลัง", SourceKind.SELF_ASSESSMENT),
                FY2565,
                8,
                BigDecimal.TEN,
                new Place("ข.xlsx", "ก", "A1")));
        MeasureLinks links = linker.link(BODY, FY2565, scores, List.of(), List.of(repeated));
        assertEquals(List.of(), links.weaknesses());
        assertEquals(List.of(), ids(links, Remark.NOTHING_WEAK));
        Body other = new Body("เทศบาลตำบลอื่น", "", "");
        assertTrue(linker.link(other, FY2565, scores, List.of(), List.of(measure(1, FY2566, 8, "")))
                .remarks()
                .isEmpty());
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<ScoreRow> scores = new ArrayList<>(scores(FY2565, "80 80 80 90 90 90 90 70 90 60"));
        List<MeasureRow> measures = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            measures.add(measure(i, FY2566, i % 11, i % 3 == 0 ? "E12" : ""));
        }
        MeasureLinks expected = linker.link(BODY, FY2565, scores, List.of(), measures);
        Random random = new Random(8);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(scores, random);
            Collections.shuffle(measures, random);
            assertEquals(expected, linker.link(BODY, FY2565, scores, List.of(), measures));
        }
    }

    @Test
    void renumberedIndicatorIsFollowedByItsName() throws IOException {
        MeasureLinker renumbered = new MeasureLinker(renumbered(), BigDecimal.valueOf(85));
        List<ScoreRow> scores = new ArrayList<>(scores(FY2569, "90 90 90 90 90 70 95 90 90 90"));
        scores.addAll(scores(FY2570, "90 90 90 90 90 60 80 90 90 90"));
        // number 7 of 2570 is what 6 was
        List<MeasureRow> measures = List.of(measure(1, FY2570, 7, ""), measure(2, FY2570, 6, ""));
        MeasureLinks links = renumbered.link(BODY, FY2569, scores, List.of(), measures);
        assertEquals(Optional.of(6), answered(links).get(0).indicator());
        assertEquals(
                List.of(1L),
                answered(links).get(0).measures().stream()
                        .map(link -> link.measureId())
                        .toList());
        assertEquals(List.of(2L), ids(links, Remark.NOTHING_WEAK));
    }

    @Test
    void measureOfAnIndicatorThatTheNextYearLacksAnswersItsOwnYear() throws IOException {
        MeasureLinker renumbered = new MeasureLinker(renumbered(), BigDecimal.valueOf(85));
        List<ScoreRow> scores = new ArrayList<>(scores(FY2569, "90 90 90 60 90 90 90 90 90 90"));
        scores.addAll(scores(FY2570, "90 90 90 90 90 90 90 90 90 90"));
        MeasureRow beside = at(measure(1, FY2569, 4, ""), "คะแนน.xlsx");
        MeasureRow ofTheNew = measure(2, FY2570, 4, "");
        MeasureLinks links = renumbered.link(BODY, FY2569, scores, List.of(), List.of(beside, ofTheNew));
        assertEquals(
                List.of(1L),
                answered(links).get(0).measures().stream()
                        .map(link -> link.measureId())
                        .toList());
    }

    /** FY2570 with 6 and 7 in each other's place and another 4. */
    private Frameworks renumbered() throws IOException {
        Framework before = Scores.framework(2569);
        String six = before.getIndicator(6).name();
        String seven = before.getIndicator(7).name();
        String own;
        try (InputStream in = Frameworks.class.getResourceAsStream("/frameworks/2569.yaml")) {
            own = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                folder.resolve("2570.yaml"),
                own.replace("fiscal-year: 2569", "fiscal-year: 2570")
                        .replace("name: " + six, "name: §")
                        .replace("name: " + seven, "name: " + six)
                        .replace("name: §", "name: " + seven)
                        .replace("name: การใช้ทรัพย์สินของราชการ", "name: การบริหารงานบุคคล")
                        .replace("- การใช้ทรัพย์สินของทางราชการ", "- การบริหารบุคคล"));
        return Frameworks.load(Optional.of(folder));
    }

    private MeasureLinks link(FiscalYear year, String scores, List<AnalysisRow> analysis, List<MeasureRow> measures) {
        return linker.link(BODY, year, scores(year, scores), analysis, measures);
    }

    private static List<ScoreRow> scores(FiscalYear year, String line) {
        List<ScoreRow> rows = new ArrayList<>();
        Scores.of(line)
                .forEach((indicator, score) -> rows.add(new ScoreRow(
                        new Scorecard(BODY, "", SourceKind.OFFICIAL),
                        year,
                        indicator,
                        score,
                        new Place("คะแนน.xlsx", "ก", "B" + indicator))));
        return rows;
    }

    private static AnalysisRow weak(OptionalInt indicator, String item) {
        return new AnalysisRow(BODY, "", FY2565, indicator, item, Kind.WEAKNESS, "ช้า", new Place("ว.xlsx", "ก", "A1"));
    }

    private static MeasureRow measure(long id, FiscalYear year, int indicator, String item) {
        return new MeasureRow(
                id,
                BODY,
                "",
                year,
                Form.MEASURES,
                OptionalInt.empty(),
                OptionalInt.empty(),
                indicator == 0 ? OptionalInt.empty() : OptionalInt.of(indicator),
                item,
                Map.of(Field.MEASURE, "มาตรการ " + id),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("มาตรการ.xlsx", "ก", "A" + id));
    }

    private static MeasureRow withTopic(MeasureRow m, int topic) {
        return copy(m, OptionalInt.of(topic), m.texts(), m.duplicateOf(), m.place());
    }

    private static MeasureRow repeating(MeasureRow m) {
        return copy(m, m.topic(), m.texts(), Optional.of(1L), m.place());
    }

    private static MeasureRow at(MeasureRow m, String file) {
        return copy(m, m.topic(), m.texts(), m.duplicateOf(), new Place(file, "ก", "A1"));
    }

    private static MeasureRow copy(
            MeasureRow m, OptionalInt topic, Map<Field, String> texts, Optional<Long> duplicateOf, Place place) {
        return new MeasureRow(
                m.id(),
                m.body(),
                m.division(),
                m.fiscalYear(),
                m.form(),
                m.round(),
                topic,
                m.indicator(),
                m.item(),
                texts,
                m.divisions(),
                m.steps(),
                m.periodStart(),
                m.periodEnd(),
                duplicateOf,
                place);
    }
}
