package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.promise.Promises;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    @TestFactory
    List<DynamicTest> everyLineOfTheTunedFilesReadsAsItSays() {
        return Stream.concat(PhraseFile.phrases("phrases.yaml").stream(), PhraseFile.results("results.yaml").stream())
                .map(line -> DynamicTest.dynamicTest(
                        line.text() + " " + line.where(), () -> assertEquals(line.expected(), line.read(), line::text)))
                .toList();
    }

    /** Own examples, far beyond those that showed the need: which days tell of a deed, and which of a preparation. */
    @TestFactory
    List<DynamicTest> everyDayIsTakenForWhatIsToldOfIt() {
        return PhraseFile.deeds("deeds.yaml").entrySet().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.getKey(),
                        () -> assertEquals(
                                line.getValue().equals("-") ? "" : line.getValue(),
                                new EvidenceScan(line.getKey())
                                        .listTold().stream()
                                                .map(told -> told.preparation()
                                                                .map(word -> word.isEmpty() ? "nothing " : "prepared ")
                                                                .orElse("deed ")
                                                        + told.day())
                                                .collect(Collectors.joining("; ")))))
                .toList();
    }

    /** The tail of a larger number in words is no number: from a hundred on it is left unread, and so is "two or three". */
    @ParameterizedTest
    @CsvSource({
        "ประชุมสองครั้ง, 2",
        "จัดอบรมสิบครั้ง, 10",
        "จัดอบรมจำนวนสิบสองครั้ง, 12",
        "ประชุมสิบห้าครั้ง, 15",
        "จัดอบรมยี่สิบ ครั้ง, 20",
        "จัดอบรมยี่สิบสองครั้ง, 22",
        "ประชุมสามสิบครั้ง, 30",
        "ประชุมเก้าสิบเอ็ดครั้ง, 91",
        "ประชุมหนึ่งร้อยครั้ง, 0",
        "ประชุมหนึ่งร้อยสองครั้ง, 0",
        "ประชุมหนึ่งร้อยยี่สิบครั้ง, 0",
        "ประชุมหนึ่งร้อยยี่สิบสองครั้ง, 0",
        "ประชุมสองสามครั้ง, 0",
        "ประชุมเดือนที่ยี่สิบสองครั้ง, 0",
        "ดำเนินการครบทั้งสี่ไตรมาส, 4",
        "งดประชุม 12 ครั้ง, 0",
        "ควรประชุม 12 ครั้ง, 0",
        "รออนุมัติงบประมาณจัดประชุม 12 ครั้ง, 0",
        "รายงาน 2 ใน 4 ครั้ง, 0",
        "เลื่อนประชุม 2 ครั้ง, 0",
        "ประชุมแล้ว 12 ครั้ง แต่ยกเลิก 4 ครั้ง, 0",
        "ปีที่แล้วประชุม 12 ครั้ง, 0",
        "ผู้ร้องเรียน 12 ครั้ง, 0",
        "เสนอขอจัดประชุม 12 ครั้ง, 0",
        "จัดเวทีรับฟัง 3 ครั้ง, 3"
    })
    void timesAreCountedInWords(String text, int times) {
        assertEquals(times, new EvidenceScan(text).times().number());
    }

    @Test
    void docsHoldThePhrasesAndTheFiguresAsTheyAre() throws Exception {
        String expected = PhrasesPage.text();
        Recorded.assertSame(Path.of("src/test/resources/follow/phrases.md"), expected);
        String wrong = expected.substring(expected.indexOf("## Read otherwise"), expected.indexOf("## Phrases"));
        List<String> examples = Files.readAllLines(Path.of("docs/follow.md")).stream()
                .filter(line -> line.matches("\\| .* \\| ((by|within|every|relative|d|o) ?[-. 0-9].*|relative) \\|"))
                .toList();
        assertEquals(12, examples.size());
        for (String example : examples) {
            assertTrue(expected.contains("\n" + example), example);
            assertFalse(
                    wrong.contains(example.replaceFirst("( \\((period|monitoring) \\d{4}\\))? \\| [^|]* \\|$", " |")),
                    example);
        }
    }

    @Test
    void thereAreTwoHundredPhrasesAndThreeHundredResults() {
        assertTrue(PhraseFile.phrases("phrases.yaml").size()
                        + PhraseFile.phrases("phrases-held-out.yaml").size()
                >= 200);
        assertTrue(PhraseFile.results("results.yaml").size()
                        + PhraseFile.results("results-held-out.yaml").size()
                >= 300);
    }

    /** What is asked at each letter of a text looks at a few that follow it: a long one takes as much for each letter as a short one. */
    @Test
    @Tag("slow")
    void textsOfHostileLengthAreReadInSeconds() {
        for (String text : List.of(
                "1".repeat(40_000),
                "ม.ค. 2567 ".repeat(4_000),
                "ธันวาคม ๒๕๖๕, ".repeat(2_600),
                "ภายใน ".repeat(6_000))) {
            boolean told = CpuSeconds.within(20, () -> {
                Promises.inText(text, Optional.empty());
                Promises.ofPeriod(text, Optional.empty());
                return !new EvidenceScan(text).listTold().isEmpty();
            });
            assertEquals(text.contains("2567") || text.contains("๒๕๖๕"), told, text.substring(0, 9));
        }
    }
}
