package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whole classes of texts: what officers leave beside announced scores, and what says that scores are none. */
@Tag("slow")
final class SayingsOfScoresTest {
    private static final Path LISTS = Path.of("src/test/resources/said");

    private static BookBuilder.Sheet scores(BookBuilder book) {
        return scores(book, "แผ่น1", "ผลการประเมิน ITA");
    }

    private static BookBuilder.Sheet scores(BookBuilder book, String name, String title) {
        BookBuilder.Sheet sheet = book.sheet(name)
                .set(1, 1, title + " ปีงบประมาณ พ.ศ. 2568")
                .set(2, 1, "องค์การบริหารส่วนตำบลดงสมมาตร อำเภอเมือง จังหวัดสาธิต")
                .row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 91.25 - i * 7 % 10 * 1.37);
        }
        return sheet;
    }

    /** The scores of a year with such a text at the place. */
    private static Submission read(String place, String text) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                scores(book, place.equals("sheet") ? text : "แผ่น1", place.equals("over") ? text : "ผลการประเมิน ITA");
        switch (place) {
            case "over", "sheet", "file" -> {}
            case "title" -> sheet.set(3, 1, text);
            case "note" -> sheet.set(16, 1, text);
            case "comment" -> sheet.comment("C4", text);
            case "box" -> sheet.box(6, 6, text, "");
            case "beside" -> sheet.set(9, 4, text);
            case "column" -> IntStream.range(5, 15).forEach(row -> sheet.set(row, 4, text));
            case "remarks" -> IntStream.range(4, 15).forEach(row -> sheet.set(row, 4, row == 4 ? "หมายเหตุ" : text));
            case "names" ->
                IntStream.range(5, 15).forEach(row -> sheet.set(row, 2, ScoreTablesTest.NAMES.get(row - 5) + text));
            case "heading" -> sheet.set(4, 4, text);
            default -> throw new IllegalArgumentException(place);
        }
        String file = place.equals("file") ? text : "a";
        return TestReading.read("อบต.ดงสมมาตร/" + file + ".xlsx", book.toBytes());
    }

    private static String kept(Submission submission) {
        boolean doubted = submission.findings().stream().anyMatch(Finding::doubtsScores);
        boolean none = submission.scores().stream().noneMatch(score -> score.source() == SourceKind.OFFICIAL);
        return none ? "taken back" : doubted ? "doubted" : "kept";
    }

    /** By line of a list how the scores are kept. */
    private static List<String> kept(String list) throws IOException {
        return Files.readAllLines(LISTS.resolve(list)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    String[] words = line.replace("* ", "").split(" ", 2);
                    String kept = kept(read(words[0], words[1]));
                    return (line.startsWith("*") ? "* " : "") + kept + ": " + words[1];
                })
                .toList();
    }

    @Test
    void whatOfficersLeaveBesideAnnouncedScoresTakesNoneBack() throws IOException {
        List<String> kept = kept("harmless.txt");
        assertTrue(kept.size() > 120);
        assertEquals(
                List.of(),
                kept.stream()
                        .filter(line -> !line.startsWith("kept") && !line.startsWith("* doubted"))
                        .toList());
    }

    @Test
    void whatSaysThatScoresAreNoneIsNeverPassedOver() throws IOException {
        List<String> kept = kept("no-result.txt");
        assertTrue(kept.size() > 120);
        assertEquals(
                List.of(),
                kept.stream()
                        .filter(line -> !line.startsWith("taken back") && !line.startsWith("* doubted"))
                        .toList());
    }

    /** What a remark says it says behind "หมายเหตุ" and as one of several too. */
    @Test
    void whatRemarksOpenWithSaysNothing() throws IOException {
        List<String> openings = List.of("หมายเหตุ ", "หมายเหตุ : ", "๑. ", "หมายเหตุ ๒) ");
        List<String> texts = List.of(
                "เป้าหมายของประเทศคือ 85 คะแนนขึ้นไป",
                "เดิมเคยประเมินกันเองไว้สูงกว่านี้",
                "อบต.ทุ่งนกเป็ด ขอข้อมูลไปเปรียบเทียบ",
                "ใช้ประกอบการตั้งเป้าหมายของปีงบประมาณ 2569",
                "คะแนนที่ปลัดให้ไว้",
                "จดจากหน้าจอตอนระบบยังไม่ปิด",
                "เป็นผลการตรวจสอบภายใน",
                "เป็นคะแนนความพึงพอใจ",
                "เป็นร้อยละของผู้เข้าร่วม");
        assertEquals(
                List.of("kept", "kept", "kept", "kept", "doubted", "doubted", "doubted", "taken back", "taken back"),
                texts.stream().map(text -> kept(read("note", text))).toList());
        for (String text : texts) {
            String alone = kept(read("note", text));
            openings.forEach(opening -> assertEquals(alone, kept(read("note", opening + text)), opening + text));
        }
        assertEquals("taken back", kept(read("title", "หมายเหตุ: ผลการประเมินความเสี่ยงการทุจริต ITA")));
        assertEquals("taken back", kept(read("title", "๑. ของ อบต.ทุ่งนกเป็ด")));
    }

    /** Where a comment at one score says that the table is another's its row alone is not what it means. */
    @Test
    void commentAtOneScoreThatMeansTheTableTakesAllBack() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = scores(book).comment("C9", "ขอยืมตารางของ ทต.ทับกวางหิน มาวางก่อน");
        assertEquals("taken back", kept(TestReading.read("a.xlsx", sheet.book().toBytes())));
        book = new BookBuilder();
        sheet = scores(book).comment("C9", "ข้อนี้ ทต.ทับกวางหิน ขอมาดูงาน");
        assertEquals("kept", kept(TestReading.read("a.xlsx", sheet.book().toBytes())));
    }
}
