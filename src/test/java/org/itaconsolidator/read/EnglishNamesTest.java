package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Score tables in English alone name the indicators by the official names, or as a set by the words of these. */
class EnglishNamesTest {
    private static final List<String> OFFICIAL = List.of(
            "Performance of Duties",
            "Use of Budget",
            "Use of Power",
            "Use of Public Property",
            "Corruption Problem Solving",
            "Quality of Operation",
            "Communication Efficiency",
            "Work System Improvement",
            "Information Disclosure",
            "Corruption Prevention");
    private static final List<String> BY_WORDS = List.of(
            "Performing Duties",
            "Budgeting",
            "Use of Authority",
            "Use of State Assets",
            "Solving Corruption Problems",
            "Quality of Service",
            "Efficiency of Communication",
            "Improving the Working System",
            "Open Data",
            "Preventing Corruption");

    @Test
    void officialNamesAreTheIndicators() {
        Submission read = read(OFFICIAL);
        assertEquals("1 2 3 4 5 6 7 8 9 10", indicators(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void namesMadeOfTheirWordsAreThemAsASet() {
        Submission read = read(BY_WORDS);
        assertEquals("1 2 3 4 5 6 7 8 9 10", indicators(read));
    }

    /** Of ten in the official order fewer certain ones are enough: each of the others fits to its place by half of its words. */
    @Test
    void namesInTheirPlacesNeedFewerCertainOnes() {
        List<String> names = new ArrayList<>(List.of(
                "Performing Duties",
                "Use of Budget",
                "Use of Authority",
                "Use of Official Assets",
                "Anti-Corruption Problem Solving",
                "Quality of Work",
                "Communication Efficiency",
                "Procedure Improvement",
                "Open Data / Information Disclosure",
                "Corruption Prevention"));
        assertEquals("1 2 3 4 5 6 7 8 9 10", indicators(read(names)));
        names.set(7, "Staff Procedures");
        assertEquals("2 3 5 7 9 10", indicators(read(names)));
    }

    /** Two that are left behind eight certain ones are the two that are left of ours, by half of their words and their place. */
    @Test
    void namesLeftOverAreThoseLeft() {
        List<String> others = new ArrayList<>(OFFICIAL);
        others.set(5, "Quality of Performance");
        others.set(7, "Improvement of Work Procedures");
        assertEquals("1 2 3 4 5 6 7 8 9 10", indicators(read(others)));
        others.set(5, "Improvement of Work Procedures");
        others.set(7, "Quality of Performance");
        assertEquals("1 2 3 4 5 7 9 10", indicators(read(others)));
    }

    @Test
    void anotherWordInThemNamesSomethingElse() {
        Submission read = read(BY_WORDS.stream().map(name -> "Forecast " + name).toList());
        assertEquals("", indicators(read));
        assertEquals(
                10,
                TestReading.onlyCodes(read).stream()
                        .filter(FindingCode.INDICATOR_NOT_RECOGNISED::equals)
                        .count());
    }

    private static String indicators(Submission read) {
        return String.join(
                " ",
                read.scores().stream()
                        .map(score -> String.valueOf(score.indicator()))
                        .toList());
    }

    private static Submission read(List<String> names) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ITA");
        sheet.row(1, "ITA Assessment Results, Fiscal Year 2024").row(2, "Agency: องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "No.", "Indicator", "Score");
        IntStream.range(0, 10).forEach(i -> sheet.row(5 + i, i + 1, names.get(i), 80.25 + i));
        return TestReading.read(book.toBytes());
    }
}
