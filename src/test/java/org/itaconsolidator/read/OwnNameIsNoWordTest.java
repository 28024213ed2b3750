package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a body, its district or its province is called: its name says nothing of its scores. */
class OwnNameIsNoWordTest {
    private static final List<String> TYPES =
            List.of("อบต.", "ทต.", "ทม.", "ทน.", "องค์การบริหารส่วนตำบล", "เทศบาลตำบล", "เทศบาลเมือง");

    /** Words that make scores another's, a forecast, a draft or self-assessed. */
    private static final Set<Words.Kind> OF_KINDS_OF_SCORES = EnumSet.of(
            Words.Kind.NOT_THE_RESULT,
            Words.Kind.AIMED_AT,
            Words.Kind.OTHER_UNITS,
            Words.Kind.NO_SCORES,
            Words.Kind.NO_RESULT_TITLE_STARTS,
            Words.Kind.UNITS_ABOVE,
            Words.Kind.AVERAGE_ROWS,
            Words.Kind.TARGET_ROWS,
            Words.Kind.SELF_ASSESSMENT,
            Words.Kind.DRAFTS,
            Words.Kind.RANKS);

    /** Each so many-th word of other kinds stands for all of them, but for {@code -Pproofs}. */
    private static final int EACH = 10;

    private static final List<String> PARTS_OF_WORDS = List.of(
            "ประมาณ", "งบ", "คะแนน", "ปี", "ผล", "การ", "ใช้", "เมือง", "กลาง", "ร่าง", "เป้า", "สาร", "อำนาจ",
            "ทรัพย์", "คุณ", "ชี้");

    /** But for words that join others or are a time, which no place is called: "ในเมือง" is one. */
    private static final Pattern NAME =
            Pattern.compile("(?!(?:ใน|ทั้ง|(?:ปี|เดือน|รอบ)(?:หน้า|ถัดไป|ต่อไป))$)[ก-ฮเ-ไ][ก-๎]{1,19}");

    @Test
    @Tag("slow")
    void nameThatIsAWordForOtherScoresKeepsNoneOut() {
        List<String> names = words(OF_KINDS_OF_SCORES);
        List<String> bodies = Stream.concat(
                        IntStream.range(0, names.size()).mapToObj(i -> TYPES.get(i % TYPES.size()) + names.get(i)),
                        Stream.of("อบต.วางแผน", "เทศบาลเมืองกำหนดมาตรการ", "อบต.วิชาการและแผนงาน"))
                .toList();
        assertEquals(List.of(), notRead(bodies));
    }

    @Test
    @Tag("slow")
    void nameThatIsAWordOfAnyListKeepsNoneOut() {
        List<String> names = words(EnumSet.allOf(Words.Kind.class));
        assertEquals(
                List.of(),
                notRead(Stream.of("อบต.", "เทศบาลเมือง")
                        .flatMap(type -> Proofs.some(names, EACH).stream().map(name -> type + name))
                        .toList()));
    }

    @Test
    void nameOfADistrictKeepsNoneOut() {
        assertEquals(
                List.of(),
                Stream.of("จำลอง", "โรงเรียน", "คาดการณ์", "ประเมินตน", "เป้าหมาย", "จังหวัด", "ร่าง")
                        .filter(district -> !isRead("อบต.หนองทดสอบ", district, "ลพบุรี"))
                        .toList());
    }

    /** A title in one line, whose district and province no list knows: they are behind their words. */
    @ParameterizedTest
    @CsvSource({
        "ผลคะแนน ITA องค์การบริหารส่วนตำบลนาดี อำเภอเมือง จังหวัดสาธิต",
        "ผลคะแนน ITA เทศบาลตำบลนาดีใหม่ อำเภอร่าง จังหวัดโรงเรียน",
        "คะแนน ITA อบต.นาดี จังหวัดสาธิต",
        "ผลคะแนน ITA องค์การบริหารส่วนตำบลนาดี อำเภอเป้าหมาย จังหวัดจำลอง",
        "คะแนน ITA องค์การบริหารส่วนตำบลนาดี อ.คาดการณ์ จ.สาธิตใต้",
        "คะแนน อบต.นาดี อำเภอสาธิต จังหวัดสาธิตประจำปีงบประมาณ พ.ศ. 2567"
    })
    void unknownPlaceInATitleOfOneLineIsAName(String title) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1");
        sheet.row(1, title).row(2, "ที่", "ตัวชี้วัด", "คะแนน ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(List.of(), TestReading.codes(read));
    }

    @Test
    void nameOfABodyIsNoDivision() {
        for (String body : List.of("เทศบาลตำบลกองช่าง", "อบต.หนองกองคลัง")) {
            byte[] book = book(body + " อำเภอเมือง จังหวัดสาธิต", "คะแนน");
            assertEquals("", TestReading.read(book).head().division());
        }
        byte[] book = book("กองช่าง เทศบาลตำบลกองคลัง อำเภอเมือง จังหวัดสาธิต", "คะแนน");
        assertEquals("กองช่าง", TestReading.read(book).head().division());
    }

    /** An alias of the job file stands in a title like the name itself. */
    @Test
    void aliasKeepsNoneOut() {
        ExpectedBody expected = new ExpectedBody(
                new Body("องค์การบริหารส่วนตำบลหนองทดสอบ", "เมือง", "ลพบุรี"),
                List.of("องค์การบริหารส่วนตำบลโรงเรียน"),
                List.of("กองแผนและคาดการณ์"),
                Optional.empty(),
                List.of());
        byte[] book = book("อบต.โรงเรียน อำเภอเมือง จังหวัดลพบุรี กองแผนและคาดการณ์", "คะแนน");
        Submission read = TestReading.reader(List.of(expected))
                .read(TestReading.file("a.xlsx", book), book)
                .submission();
        assertEquals(10, read.scores().size());
    }

    /** Only where the name stands for itself: a forecast of the body stays one. */
    @Test
    void wordBesideTheNameStillCounts() {
        byte[] book = book("อบต.จำลอง อำเภอเมือง จังหวัดลพบุรี (คะแนนจำลอง)", "คะแนน");
        assertEquals(List.of(), TestReading.read(book).scores());
    }

    /** The own place behind its word in the name of a sheet is an address; another's, or the unit alone, is not. */
    @ParameterizedTest
    @CsvSource({
        "คะแนน จังหวัด ลพบุรี, 10",
        "คะแนน จ.ลพบุรี, 10",
        "คะแนน อำเภอเมือง จังหวัดลพบุรี, 10",
        "คะแนน จังหวัด ตราด, 0",
        "คะแนนจังหวัด, 0",
        "จังหวัด, 0"
    })
    void ownPlaceInTheNameOfASheetIsAnAddress(String name, int scores) {
        byte[] book = book("อบต.หนองทดสอบ อำเภอเมือง จังหวัดลพบุรี", name);
        assertEquals(scores, TestReading.read(book).scores().size());
    }

    /** A name that is a part of an ordinary word is not taken out of that word: the words around the scores stay known. */
    @Test
    void nameInsideALongerWordLeavesItWhole() {
        List<String> doubted = new ArrayList<>();
        for (String type : TYPES) {
            for (String name : PARTS_OF_WORDS) {
                byte[] book = titled(type + name + " อำเภอเมือง จังหวัดลพบุรี", "");
                Submission read = TestReading.read(type + name + "/ผลคะแนน ITA " + type + name + ".xlsx", book);
                if (read.scores().size() != 10 || read.findings().stream().anyMatch(Finding::doubtsScores)) {
                    doubted.add(type + name);
                }
            }
        }
        assertEquals(List.of(), doubted);
    }

    /** What the word means beside the name is heard as ever. */
    @ParameterizedTest
    @CsvSource({
        "อบต.ประมาณ, คะแนนโดยประมาณ",
        "อบต.ประมาณ, ค่าประมาณ",
        "อบต.ร่าง, ร่างคะแนน",
        "เทศบาลเมืองร่าง, คะแนนร่าง",
        "อบต.เป้า, คะแนนเป้า",
        "เทศบาลตำบลกลาง, ค่ากลาง",
        "อบต.เป้า, คะแนนตามเป้าหมาย"
    })
    void wordThatIsTheNameTooIsHeard(String body, String said) {
        Submission read = TestReading.read(titled(body + " อำเภอเมือง จังหวัดลพบุรี", said));
        assertTrue(read.scores().isEmpty() || read.findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** Scores of two years as offices lay them out, with the year and what else is said over them. */
    private static byte[] titled(String body, String said) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)");
        sheet.set(2, 1, body).set(3, 1, "ประจำปีงบประมาณ พ.ศ. 2567").set(4, 1, said);
        sheet.set(5, 1, "ลำดับที่").set(5, 2, "ตัวชี้วัดของการประเมิน ITA").set(5, 3, "คะแนน ปีงบประมาณ พ.ศ. 2567");
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 1, i + 1)
                    .set(6 + i, 2, ScoreTablesTest.NAMES.get(i))
                    .set(6 + i, 3, 80.25 + i * 1.37);
        }
        return book.toBytes();
    }

    private static List<String> notRead(List<String> bodies) {
        return bodies.stream().filter(body -> !isRead(body, "เมือง", "ลพบุรี")).toList();
    }

    /** Those that may be a name: none ends with the word for a district. */
    private static List<String> words(Set<Words.Kind> kinds) {
        return kinds.stream()
                .flatMap(kind -> Words.load().folded().get(kind).stream())
                .filter(word -> NAME.matcher(word).matches() && !word.endsWith("อำเภอ"))
                .distinct()
                .toList();
    }

    private static boolean isRead(String body, String district, String province) {
        String name = body + " อำเภอ" + district + " จังหวัด" + province;
        String bare = TYPES.stream()
                .filter(body::startsWith)
                .map(type -> body.substring(type.length()))
                .findFirst()
                .orElseThrow();
        Submission read = TestReading.read(body + "/ผลคะแนน ITA " + body + ".xlsx", book(name, "คะแนน " + bare));
        return read.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .count()
                == 10;
    }

    private static byte[] book(String name, String sheetName) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(sheetName);
        sheet.row(1, "ผลการประเมิน ITA " + name + " ปีงบประมาณ พ.ศ. 2567");
        List<String> headings = new ArrayList<>(List.of("ที่", "ตัวชี้วัด", "คะแนน"));
        sheet.row(2, headings.toArray());
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        return book.toBytes();
    }
}
