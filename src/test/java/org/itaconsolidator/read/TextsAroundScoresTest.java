package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words around official scores that nobody understands are told, and those that honest documents are made of are not. */
final class TextsAroundScoresTest {
    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมติ จังหวัดสาธิต";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    /** Names in B4 to B13, scores beside them. */
    private static BookBuilder.Sheet scores(BookBuilder book, String sheet, String title) {
        BookBuilder.Sheet of =
                book.sheet(sheet).set(1, 1, title).set(2, 1, BODY).row(3, "ที่", "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        for (int i = 0; i < NAMES.size(); i++) {
            of.row(4 + i, i + 1, NAMES.get(i), 91.25 - 1.37 * i);
        }
        return of;
    }

    /** What is told of such texts: case, severity, cell and the words; where they take the scores back, why. */
    private static List<String> told(Submission submission) {
        boolean refused = submission.scores().isEmpty();
        assertEquals(refused ? 0 : 10, submission.scores().size());
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                        || refused && finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .map(finding -> finding.details().getOrDefault("case", "title") + " " + finding.severity() + " "
                        + finding.cell() + " " + finding.expected())
                .toList();
    }

    private static List<String> told(BookBuilder book) {
        return told(TestReading.read("delivery.xlsx", book.toBytes()));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลประเมิน ITA ปี 2567 แบบเดาใจกรรมการ, เดาใจ",
        "ผลการประเมิน ITA ปี 2567 (หน่วยงานแม่ข่าย), แม่ข่าย",
        "ผลการประเมิน KPX ปี 2567, KPX",
        "ผลการประเมิน ITA ปี 2567 (old), old",
        "ผลการประเมิน ITA ปี 2567 ของอำเภอเมือง, อำเภอเมือง",
        "ผลการประเมิน ITA ปี 2567 ??, ??"
    })
    void wordOfATitleThatNobodyKnowsIsAWarning(String title, String words) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", title);
        assertEquals(List.of("title WARNING ผลคะแนน!A1 " + words), told(book));
    }

    @Test
    void everyPlaceAtTheScoresIsLookedAt() {
        BookBuilder book = new BookBuilder();
        scores(book, "ลองเล่น", TITLE)
                .set(3, 4, "หมายเหตุ")
                .set(5, 4, "งงอยู่")
                .set(7, 4, "ยังเถียงกันอยู่")
                .set(6, 2, "การใช้อำนาจ เฉพาะช่าง")
                .set(15, 1, "ตัวเลขพวกนั้นปั้นมา")
                .set(16, 1, "เจอกันวันศุกร์")
                .comment("C4", "ถกกันอยู่");
        assertEquals(
                List.of(
                        "note WARNING ลองเล่น!A15 พวก, ปั้นมา",
                        "note WARNING ลองเล่น!A16 เจอกันวันศุกร์",
                        "sheet WARNING ลองเล่น ลองเล่น",
                        "comment WARNING ลองเล่น!C4 ถกกันอยู่",
                        "remark WARNING ลองเล่น!D5 งงอยู่",
                        "name WARNING ลองเล่น!B6 เฉพาะช่าง",
                        "remark WARNING ลองเล่น!D7 ยังเถียงกันอยู่"),
                told(book));
    }

    /** A line that begins with an office or a body is not signed by it where it goes on to say something. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปลัดบอกว่าไม่ใช่เลขของเรา",
                "ผอ.กองช่างเป็นคนเดาให้",
                "นายกสั่งให้แต่งให้เกิน 85",
                "นายสมชายที่อยู่กองคลังเป็นคนกะเอาเองทั้งหมด",
                "ลอกของ อบต. ข้างเคียงมาวางไว้ดูรูปแบบก่อนนะ"
            })
    void sentenceThatBeginsWithAnOfficeIsNoSignature(String line) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(15, 1, line);
        assertEquals(1, told(book).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(นายสมชาย ใจดี)",
                "นางสาวสมหญิง รักงาน ผู้รายงาน",
                "ปลัดองค์การบริหารส่วนตำบลตัวอย่าง",
                "ผู้อำนวยการกองคลัง",
                "รักษาราชการแทน นายกองค์การบริหารส่วนตำบลตัวอย่าง",
                "นักวิเคราะห์นโยบายและแผนชำนาญการ",
                "หัวหน้าสำนักปลัด"
            })
    void signatureIsUnderstood(String line) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(15, 1, line);
        assertEquals(List.of(), told(book));
    }

    /** Letters, meetings, committees, addresses and what is found and done about it stand around honest scores. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "จึงเรียนมาเพื่อโปรดทราบและพิจารณาสั่งการ",
                "เห็นควรแจ้งทุกสำนัก/กอง ทราบและถือปฏิบัติต่อไป",
                "คณะกรรมการขับเคลื่อนการประเมิน ITA ประกอบด้วย",
                "เอกสารประกอบการประชุมคณะผู้บริหาร ครั้งที่ 9/2568",
                "สืบค้นข้อมูลเมื่อวันที่ 20 สิงหาคม 2568 เวลา 09.15 น.",
                "ติดต่อสอบถาม งานนโยบายและแผน โทร 054-123456 ต่อ 12",
                "สามารถดูรายละเอียดเพิ่มเติมได้ที่เว็บไซต์ของหน่วยงาน www.example.go.th",
                "ช่องทางเผยแพร่: เว็บไซต์หน่วยงาน เฟซบุ๊ก และบอร์ดประชาสัมพันธ์",
                "เรียน ท้องถิ่นจังหวัดลำปาง",
                "สูตรคำนวณ: (IIT x 30%) + (EIT x 30%) + (OIT x 40%)",
                "ผลการประเมินข้างต้นจะนำไปใช้กำหนดมาตรการในปีงบประมาณถัดไป",
                "หมายเหตุ : คะแนนตามประกาศสำนักงาน ป.ป.ช. ซึ่งเป็นผลที่สิ้นสุดแล้ว",
                "หน่วยงานได้นำผลดังกล่าวไปทบทวนกับทุกกองแล้ว",
                "1) จัดกิจกรรมสร้างจิตสำนึกให้กับบุคลากร",
                "ฝ่ายเลขานุการขอเสนอผลการประเมินต่อที่ประชุมเพื่อรับทราบ",
                "อ่านรายละเอียดได้ที่ป้ายประชาสัมพันธ์หน้าสำนักงาน",
                "ทั้งนี้ ได้รายงานให้ผู้บังคับบัญชาทราบตามลำดับชั้นแล้ว",
                "ชี้แจงแผนงบประมาณทุกไตรมาส",
                "ผู้บังคับบัญชามอบหมายงานไม่เป็นธรรม",
                "บุคลากรยังไม่ทราบแผนการใช้จ่ายงบประมาณ",
                "จัดทำคู่มือการยืมพัสดุ"
            })
    void whatOfficesWriteIsUnderstood(String text) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(15, 1, text).set(6, 4, text);
        assertEquals(List.of(), told(book));
    }

    /** Words of letters and meetings say nothing of a text that names figures, is a label or says whose a figure is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวเลขจากคณะกรรมการของเรา",
                "คณะกรรมการพิจารณาให้คะแนนเมื่อวันที่ 5 พ.ค. 2568",
                "ที่ประชุมร่วมกันพิจารณาให้แล้ว",
                "ประชาชนร่วมกันให้ตามความเข้าใจ",
                "คะแนนที่เสนอท้องถิ่นจังหวัดพิจารณา",
                "แจ้งจากกองช่างทางโทรศัพท์",
                "ของเครือข่ายชุมชน",
                "จากการประชุมทุกกอง",
                "กรรมการ"
            })
    void wordsOfTheOfficeExplainNoFigure(String text) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(6, 4, text);
        assertEquals(1, told(book).size());
    }

    /** What an honest table has beside its scores is told at most as not taken over. */
    @ParameterizedTest
    @CsvSource({
        "ร้อยละ, same",
        "ร้อยละของคะแนน, same",
        "การแปลผล, ควรปรับปรุง",
        "แปลความหมาย, ระดับดีมาก",
        "ผลการประเมิน, ดีมาก",
        "เกณฑ์ผ่าน, 85",
        "ผู้รับผิดชอบ, กองคลัง",
        "ข้อเสนอแนะ, รักษามาตรฐาน",
        "ข้อสังเกต, คะแนนลดลงจากปีที่ผ่านมา",
        "'', แถบสีเขียวคือผ่านเกณฑ์ 85 คะแนน"
    })
    void honestColumnBesideScoresIsNoWarning(String heading, String cell) {
        assertEquals(List.of(), warned(heading, cell));
    }

    /** Other numbers, and words that are not understood, are. */
    @ParameterizedTest
    @CsvSource({
        "คาดการณ์โดยทีม, same, heading-not-recognised คะแนน!D3",
        "ความเชื่อมั่น, กะเอา, heading-not-recognised คะแนน!D3",
        "ข้อสังเกต, กะเอา, heading-not-recognised คะแนน!D4",
        "หมายเหตุ, กองคลัง, text-not-understood คะแนน!D4",
        "หมายเหตุ, แนวโน้ม, heading-not-recognised คะแนน!D4",
        "'', กะเอา, heading-not-recognised คะแนน!D4"
    })
    void columnThatMaySayMoreIsAWarning(String heading, String cell, String told) {
        assertEquals(List.of(told), warned(heading, cell).stream().limit(1).toList());
    }

    /** Of scores whose column of sources says for single ones something unknown, these are not stored. */
    @Test
    void scoreOfUnknownSourceIsNotStored() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = scores(book, "คะแนน", TITLE).set(3, 4, "ที่มา");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4 + i, 4, i < 8 ? "ประกาศผล" : "คิดเอง รอระบบแก้");
        }
        assertEquals(
                8, TestReading.read("delivery.xlsx", book.toBytes()).scores().size());
    }

    private static List<String> warned(String heading, String cell) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = scores(book, "คะแนน", TITLE).set(3, 4, heading);
        for (int i = 0; i < NAMES.size(); i++) {
            Object value = cell.equals("same") ? 91.25 - 1.37 * i : cell.matches("\\d+") ? Integer.valueOf(cell) : cell;
            sheet.set(4 + i, 4, value);
        }
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertTrue(List.of(0, 10).contains(submission.scores().size()));
        return submission.findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTICE)
                .map(finding -> finding.code().code() + " " + finding.cell())
                .toList();
    }

    /** What a name or title says to stand beside the result does not make the result that; alone it does. */
    @ParameterizedTest
    @CsvSource({
        "ผลและเป้า ITA.xlsx, TITLE, 0",
        "คะแนนเทียบเป้า.xlsx, TITLE, 0",
        "เป้ากับผล.xlsx, TITLE, 0",
        "อันดับ.xlsx, TITLE, 0",
        "สรุปเป้า ITA.xlsx, TITLE, 1",
        "ผลเป้า.xlsx, TITLE, 1",
        "ผล.xlsx, ผลคะแนน ITA รายตัวชี้วัดและรายข้อ ปีงบประมาณ พ.ศ. 2567, 0",
        "ผล.xlsx, ผลคะแนน ITA รายข้อ ปีงบประมาณ พ.ศ. 2567, 1",
        "ผล.xlsx, Dashboard ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567, 0",
        "ผล.xlsx, ITA Results of fiscal year 2567, 0"
    })
    void whatStandsBesideTheResultMakesItNothingElse(String file, String title, int warnings) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", title.equals("TITLE") ? TITLE : title);
        assertEquals(
                warnings,
                TestReading.read(file, book.toBytes()).findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .count());
    }

    /** Columns in front of scores that say who works on them, or their own year, or count with a mark left out. */
    @ParameterizedTest
    @CsvSource({
        "กองที่ดูแล, สำนักปลัด/กองคลัง/กองช่าง, 0",
        "ส่วนราชการที่ได้คะแนนต่ำสุด, สำนักปลัด/กองคลัง/กองช่าง, 1",
        "รอบการประเมิน, ปี 2567/ปี 2567/ปี 2567, 0",
        "รอบการประเมิน, ไตรมาส 1/ไตรมาส 2/ไตรมาส 3, 1"
    })
    void columnInFrontOfScoresThatSaysNothingElseIsHarmless(String heading, String cells, int warnings) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .set(1, 1, TITLE)
                .set(2, 1, BODY)
                .row(3, "ลำดับที", "ตัวชี้วัด (๑๐ ตัว)", heading, "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, i + 1, NAMES.get(i), cells.split("/")[i % 3], 91.25 - 1.37 * i);
        }
        assertEquals(
                warnings,
                told(book).stream().filter(line -> line.contains("WARNING")).count());
    }

    @Test
    void thanksForATrainingInSelfAssessmentLeavesTheScoresOfficial() {
        for (String note : List.of(
                "หมายเหตุ ขอขอบคุณสำนักงาน ป.ป.ช. ที่จัดอบรมการประเมินตนเองและให้คำแนะนำ",
                "หมายเหตุ: เป็นคะแนนการประเมินตนเอง")) {
            BookBuilder book = new BookBuilder();
            scores(book, "ผลคะแนน", TITLE).set(16, 1, note);
            Submission read = TestReading.read("ผล.xlsx", book.toBytes());
            assertEquals(
                    note.contains("ขอบคุณ") ? List.of() : List.of("heading-taken-as ผลคะแนน!A16"),
                    TestReading.codes(read).stream()
                            .filter(code -> code.startsWith("heading-taken-as"))
                            .toList(),
                    note);
        }
    }

    /** A word or two alone in its place may be the label of all scores: it is a warning wherever it stands, and where it is known takes them back. */
    @ParameterizedTest
    @CsvSource({
        "body, กรณีดีที่สุด, title WARNING",
        "body, แนวโน้ม, title WARNING",
        "page, กรณีดีที่สุด, no-result ERROR",
        "below, (ฉบับแรก), note WARNING",
        "below, หมายเหตุ: คะแนนข้างต้น กองคลัง, no-result ERROR",
        "title, หมุดหมาย, comment WARNING",
        "title, กองคลัง, comment WARNING",
        "each, หมุดหมาย, comment WARNING",
        "each, น้ำหนัก, no-result ERROR",
        "one, หมุดหมาย, comment WARNING",
        "page, ล่าสุด, NONE",
        "page, สำนักปลัด, NONE",
        "below, (ยืนยันแล้ว), NONE",
        "title, ประกาศแล้ว, NONE",
        "each, ของหน่วยงาน, NONE"
    })
    void aShortLabelIsHeardWhereverItStands(String place, String text, String told) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = scores(book, "ผลคะแนน", TITLE);
        switch (place) {
            case "body" -> sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง " + text);
            case "page" -> sheet.footer(text);
            case "below" -> sheet.set(20, 2, text);
            case "title" -> sheet.comment("A1", text);
            case "one" -> sheet.comment("C6", text);
            default -> {
                for (int row = 4; row < 14; row++) {
                    sheet.comment("C" + row, text);
                }
            }
        }
        assertEquals(
                told.equals("NONE") ? List.of() : List.of(told),
                told(book).stream()
                        .map(line -> line.substring(0, line.indexOf(' ', line.indexOf(' ') + 1)))
                        .distinct()
                        .toList());
    }

    /** A column between names and scores that parts the rows into groups says of whom each score is. */
    @ParameterizedTest
    @CsvSource({
        "กลุ่มผู้ตอบ, ผู้รับบริการหญิง, ผู้รับบริการชาย, true",
        "เครื่องมือ, IIT, EIT, false",
        "ประเด็น, การให้บริการตามมาตรฐาน, การใช้จ่ายเงินให้คุ้มค่า, false"
    })
    void columnOfGroupsInFrontOfScoresIsAWarning(String heading, String one, String other, boolean warned) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").set(1, 1, TITLE).set(2, 1, BODY).row(3, "ที่", "ตัวชี้วัด", heading, "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            String each = heading.equals("ประเด็น")
                    ? (i % 2 == 0 ? one : other) + " เรื่องที่ " + (i + 1)
                    : i % 2 == 0 ? one : other;
            sheet.row(4 + i, i + 1, NAMES.get(i), each, 91.25 - 1.37 * i);
        }
        assertEquals(warned, told(book).stream().anyMatch(line -> line.contains(" WARNING ผล!C3")));
    }

    /** A comment that takes one score back says so in words of its own, and what is to be done. */
    @ParameterizedTest
    @CsvSource({"ประเมินตนเอง, comment-self", "จากการประเมินตนเองของกองคลัง, comment-self", "คะแนนเป้าหมาย, comment"})
    void commentAtOneScoreIsNamed(String comment, String kind) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).comment("C6", comment);
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(9, submission.scores().size());
        assertEquals(
                List.of(kind + " ERROR ผลคะแนน!C6 " + comment),
                submission.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .map(finding -> finding.details().get("case") + " " + finding.severity() + " " + finding.cell()
                                + " " + finding.found())
                        .toList());
    }

    /** The place of a body on a cover is no word on its scores. */
    @Test
    void coverWithThePlaceOnALineOfItsOwnTakesNothingBack() {
        BookBuilder book = new BookBuilder();
        book.sheet("หน้าปก")
                .set(4, 2, "รายงานผลการประเมิน ITA")
                .set(5, 2, "องค์การบริหารส่วนตำบลตัวอย่าง")
                .set(6, 2, "อำเภอเมืองตราด จังหวัดตราด")
                .set(7, 2, "ปีงบประมาณ พ.ศ. 2567");
        scores(book, "ผลคะแนน", "ตารางที่ 1 คะแนนรายตัวชี้วัด").set(2, 1, "");
        assertEquals(List.of(), told(book));
    }

    /** Right below the last score a note is a row of the table; a document of Word has all its paragraphs so. */
    @Test
    void noteRightBelowTheLastScoreIsTold() {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(14, 1, "ตารางนี้แต่งขึ้นเพื่อประกอบคำอธิบาย");
        assertEquals(List.of("no-result ERROR ผลคะแนน!A14 "), told(book));
        book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(14, 1, "หมายเหตุ").set(14, 2, "ตัวเลขนี้แต่งขึ้น");
        assertEquals(List.of("no-result ERROR ผลคะแนน!B14 "), told(book));
        book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(14, 1, "ที่มา: ประกาศผลการประเมิน ITA");
        assertEquals(List.of(), told(book));
    }

    /** A letter on a sheet of its own that sends targets is told at the scores of another. */
    @Test
    void letterOnAnotherSheetThatSpeaksOfTargetsIsTold() {
        BookBuilder book = new BookBuilder();
        book.sheet("หน้าปก").set(1, 1, "เรียน ปลัด ส่งเป้าหมายคะแนนปี 67 มาให้พิจารณา");
        scores(book, "ผลคะแนน", TITLE);
        assertEquals(
                List.of("note WARNING หน้าปก!A1"),
                told(book).stream()
                        .map(line -> line.replaceAll("(A1) .*", "$1"))
                        .toList());
    }

    /** What a cover says of the scores behind it in known words takes them back; another year than theirs is told. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนในแผ่นถัดไป ปี 2566, note WARNING",
        "คะแนนในแผ่นถัดไป ประเมินตนเอง, no-result ERROR",
        "คะแนนในแผ่นถัดไปเป็นของกองคลัง, no-result ERROR",
        "คะแนนในแผ่นถัดไป ปี 2567, ''",
        "คะแนนในแผ่นถัดไปเปรียบเทียบกับปี 2566, ''",
        "คะแนนในแผ่นถัดไป คะแนนเต็ม 100, ''"
    })
    void coverThatSaysInKnownWordsThatScoresAreSomethingElseIsHeard(String line, String how) {
        BookBuilder book = new BookBuilder();
        book.sheet("ปก").set(3, 1, line);
        scores(book, "ผลคะแนน", TITLE);
        List<String> told = told(book);
        assertEquals(how.isEmpty() ? 0 : 1, told.size());
        assertTrue(told.stream().allMatch(said -> said.startsWith(how + " ปก!A3 ")), told.toString());
    }

    /** What names one of several years says it of that year; a comment at a heading of its column; the totals go with their scores. */
    @ParameterizedTest
    @CsvSource({
        "page, กรณีดีที่สุด ปี 2567, 2566",
        "heading, รอบที่ 1, 2566",
        "note, ตัวเลขทั้งหมดเป็นการพยากรณ์จากแนวโน้ม, ''",
        "title, คะแนนคาดการณ์, ''",
        "note, เป้าหมายปี 2568 ตั้งไว้ที่ 95 คะแนน, 2566 2567"
    })
    void whatIsNoResultIsTakenBackAndNothingElse(String place, String said, String left) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").set(1, 1, "ผลการประเมิน ITA ย้อนหลัง").set(2, 1, BODY);
        sheet.row(4, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, NAMES.get(i), 81.13 + i, 91.25 - 1.37 * i);
        }
        sheet.row(15, "คะแนนรวม", 86.25, 84.12);
        switch (place) {
            case "heading" -> sheet.comment("C4", said);
            case "title" -> sheet.comment("A1", said);
            case "page" -> sheet.footer(said);
            default -> sheet.set(17, 1, said);
        }
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        List<String> years = submission.scores().stream()
                .map(score -> String.valueOf(score.fiscalYear().buddhist()))
                .distinct()
                .sorted()
                .toList();
        assertEquals(left, String.join(" ", years));
        assertEquals(years.size() * 10, submission.scores().size());
        assertEquals(years.size(), submission.reported().size());
    }

    /** The only total of ten scores says what they are; beside another one it is a figure of its own. */
    @ParameterizedTest
    @CsvSource({
        "รวม (เป้าหมาย), 0",
        "คะแนนรวม (คาดการณ์), 0",
        "รวม (กองคลัง), 0",
        "รวม (มัธยฐาน), 0",
        "รวม (ผลดิบ), 1",
        "รวม (10 ตัวชี้วัด), 2",
        "คะแนนรวม (ถ่วงน้ำหนัก), 2",
        "คะแนนรวม (เฉลี่ย), 2",
        "คะแนนรวม (ค่าเฉลี่ยจังหวัด), 0",
        "รวม (ตามคู่มือ ป.ป.ช.), 2",
        "รวม (เต็ม 100), 2"
    })
    void totalThatIsCalledSomethingElseIsToldAndTakenOnlyWhereItMayBeTheResult(String label, int honest) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).row(14, "", label, 81.58);
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(honest == 2, told(submission).isEmpty(), told(submission).toString());
        assertEquals(honest == 0 ? 0 : 1, submission.reported().size());
        scores(book = new BookBuilder(), "ผลคะแนน", TITLE)
                .row(14, "", label, 81.58)
                .row(15, "", "คะแนนรวม", 81.58);
        assertEquals(List.of(), told(book));
    }

    /** The second row of the heading says of the year what one row does: "คะแนนปีที่แล้ว" below a title of 2567 is of no year. */
    @ParameterizedTest
    @CsvSource({
        "ปีที่แล้ว, 0",
        "(ปีก่อน), 0",
        "ของปีก่อน, 0",
        "คะแนนปีที่แล้ว, 0",
        "ปีนี้, 10",
        "ปีล่าสุด, 10",
        "ปี 2567, 10",
        "ที่ได้, 10"
    })
    void yearBeforeBelowTheHeadingOfTheScoresIsHeard(String below, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").set(1, 1, TITLE).set(2, 1, BODY);
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน").set(4, 3, below);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), 91.25 - 1.37 * i);
        }
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(
                stored == 0,
                submission.findings().stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR
                                && finding.cell().a1().equals("C4")));
    }

    /**
     * 83.30 is the total of these scores: what its label calls it, they are. Another figure is of something else, and beside the own total
     * nothing is open.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมาย คะแนนรวม",
                "คะแนนรวมเป้าหมาย",
                "คะแนนรวม คะแนนที่คาดว่าจะได้รับ",
                "คะแนนรวมร่าง",
                "รวมทั้งสิ้น - จำลอง",
                "คะแนนรวม ค่าเฉลี่ยระดับจังหวัด",
                "คะแนนรวม (ประเมินตนเอง)",
                "คะแนนรวมประเมินตนเอง",
                "คะแนนรวม (ก่อนอุทธรณ์)",
                "คะแนนรวมก่อนอุทธรณ์",
                "คะแนนรวม (รอบที่ 1)",
                "คะแนนรวม ไตรมาส 2",
                "คะแนนรวม (รอบ 6 เดือน)",
                "คะแนนรวมครึ่งปีแรก",
                "คะแนนรวมของกองการศึกษา",
                "คะแนนรวม เฉพาะกองช่าง",
                "คะแนนรวมปีที่แล้ว"
            })
    void totalThatTheScoresMakeIsCalledWhatTheyAre(String label) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).row(14, "", label, 83.3);
        assertEquals(List.of("note WARNING ผลคะแนน!B14"), toldPlaces(book));
        scores(book = new BookBuilder(), "ผลคะแนน", TITLE)
                .row(14, "", "คะแนนรวม", 83.3)
                .row(15, "", label, 83.3);
        assertEquals(List.of(), toldPlaces(book));
        scores(book = new BookBuilder(), "ผลคะแนน", TITLE)
                .row(14, "", "คะแนนรวม", 83.3)
                .row(15, "", label, 91.06);
        assertEquals(List.of(), toldPlaces(book));
    }

    private static List<String> toldPlaces(BookBuilder book) {
        return told(book).stream()
                .map(line -> line.split(" "))
                .map(words -> String.join(" ", words[0], words[1], words[2]))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนเฉลี่ยรวม (ถ่วงน้ำหนัก)",
                "ค่าเฉลี่ย",
                "คะแนนเฉลี่ยรวมทุกตัวชี้วัด",
                "คะแนนรวมสูงกว่าปีที่แล้ว",
                "คะแนนรวมเกินเป้าหมายที่กำหนด",
                "คะแนนรวมไม่ผ่านเป้าหมาย",
                "คะแนนรวม (เป้าหมาย 85)",
                "คะแนนรวม (ปีก่อน 84.20)",
                "คะแนนรวมอันดับที่ 3 ของอำเภอ",
                "คะแนนรวมของ อบต.",
                "คะแนนรวม (รอบ 12 เดือน)",
                "คะแนนรวมของหน่วยงาน",
                "คะแนนรวมหลังอุทธรณ์",
                "คะแนนรวมตามที่กองคลังแจ้ง",
                "คะแนนรวม องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมติ จังหวัดสาธิต",
                "ผลการประเมินในภาพรวมขององค์กร",
                "ITA Score"
            })
    void totalThatTheScoresMakeMayBeCalledByManyNames(String label) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).row(14, "", label, 83.3);
        assertEquals(List.of(), told(book));
    }

    /** The same of the total behind the scores of a year's row. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม, 0",
        "คะแนนเฉลี่ยรวม, 0",
        "คะแนนรวม เป้าหมาย, 1",
        "คะแนนรวมประเมินตนเอง, 1",
        "คะแนนรวมก่อนอุทธรณ์, 1"
    })
    void totalBehindTheScoresOfARowIsCalledWhatTheyAre(String heading, int told) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").set(1, 1, TITLE).set(2, 1, BODY).row(3, "รายการ");
        sheet.row(4, "ผลคะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(3, 2 + i, NAMES.get(i)).set(4, 2 + i, 91.25 - 1.37 * i);
        }
        sheet.set(3, 12, heading).set(4, 12, 83.3);
        assertEquals(told == 0 ? List.of() : List.of("note WARNING ผล!L4"), toldPlaces(book));
    }

    /** The letter of a list before a caption says nothing of its scores. */
    @ParameterizedTest
    @CsvSource({
        "ข. คะแนนรายตัวชี้วัด ปีงบประมาณ 2567, 10",
        "ข. ปี 2567, 10",
        "ข. ค่าเฉลี่ยจังหวัด ปี 2567, 0",
        "ก. มัธยฐานปี 2567, 0"
    })
    void captionsMayBeginWithTheLetterOfAList(String caption, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet on = book.sheet("ผล").row(1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        on.row(2, "ปีงบประมาณ", "คะแนนรวม", "ระดับ").row(3, 2565, 86.12, "A").row(4, 2566, 88.4, "ผ่าน");
        on.row(6, caption).row(7, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            on.row(8 + i, NAMES.get(i), 91.25 - 1.37 * i);
        }
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    /** The total of a self-assessment that says so once more was dropped without a word. */
    @Test
    void totalOfASelfAssessmentMaySaySoInBrackets() {
        for (String title : List.of("ผลการประเมินตนเอง ITA ปีงบประมาณ พ.ศ. 2567", TITLE)) {
            BookBuilder book = new BookBuilder();
            scores(book, "ผลคะแนน", title).row(14, "", "คะแนนรวม (ประเมินตนเอง)", 81.58);
            Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
            assertEquals(
                    List.of(SourceKind.SELF_ASSESSMENT),
                    submission.reported().stream().map(ReportedFigure::source).toList(),
                    title);
        }
    }

    /** Years down: a text in a year's row says it of all its scores, whatever its column is called. */
    @ParameterizedTest
    @CsvSource({
        "ชนิด, LPA, '', '', ERROR",
        "ชนิด, กองคลัง, '', '', WARNING",
        "ชนิด, พรีเทสต์, '', '', WARNING",
        "'', '', หมายเหตุ, กองคลัง, WARNING",
        "'', '', หมายเหตุ, ก่อนอุทธรณ์, ERROR",
        "'', '', หมายเหตุ, ตามประกาศ, NONE",
        "'', '', ผลลัพธ์, ผ่าน, NONE"
    })
    void textInAYearsRowThatCallsItSomethingElseIsHeard(
            String before, String said, String behind, String remark, String severity) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet =
                book.sheet("ผล").set(1, 1, "ผลการประเมิน ITA").set(2, 1, BODY).row(3, "ปี", before);
        sheet.row(4, "2567", said);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(3, 3 + i, NAMES.get(i)).set(4, 3 + i, 91.25 - 1.37 * i);
        }
        sheet.set(3, 13, behind).set(4, 13, remark);
        List<String> told =
                told(book).stream().filter(line -> !line.contains(" NOTICE ")).toList();
        assertEquals(severity.equals("NONE"), told.isEmpty(), told.toString());
        assertTrue(told.stream().allMatch(line -> line.contains(" " + severity + " ")), told.toString());
    }

    @Test
    void indicatorOfADivisionIsNotTheBodys() {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(6, 2, "การใช้อำนาจของกองช่าง").set(7, 2, "การใช้ทรัพย์สินของราชการ ??");
        assertEquals(List.of("name WARNING ผลคะแนน!B6 ของกองช่าง", "name WARNING ผลคะแนน!B7 ??"), told(book));
    }

    /** Both words are harmless in notes: "เสนอผู้บริหารทราบ". */
    @Test
    void partOfAnIndicatorIsNotTheWhole() {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE)
                .set(6, 2, "การใช้อำนาจของผู้บริหาร")
                .set(12, 2, "การเปิดเผยข้อมูลพื้นฐาน")
                .set(15, 1, "เสนอผู้บริหารทราบแล้ว");
        assertEquals(List.of("name WARNING ผลคะแนน!B6 ของผู้บริหาร", "name WARNING ผลคะแนน!B12 พื้นฐาน"), told(book));
    }

    /** A note is not understood only because its words are in a list: these scores were stored all the same. */
    @Test
    void noteWhoseWordsChangedNothingIsTold() {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(15, 1, "(คะแนนที่น่าจะถูกต้อง)").set(16, 1, "คะแนนถูกโยกตามเกณฑ์ปี 2568");
        assertEquals(List.of("note WARNING ผลคะแนน!A15 น่าจะ", "note WARNING ผลคะแนน!A16 ถูกโยก"), told(book));
    }

    @Test
    void yearAtAScoreThatIsNotItsOwnIsTold() {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(12, 4, "คะแนนปี 2566");
        assertEquals(List.of("other-year WARNING ผลคะแนน!D12 2566"), told(book));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนคุณบุ๋ม.xlsx, file WARNING  คุณบุ๋ม",
        "คะแนนที่หวังไว้.xlsx, file WARNING  หวังไว้",
        "ของเพื่อน/คะแนน.xlsx, folder WARNING  เพื่อน"
    })
    void nameOfAFileOrFolderThatNobodyUnderstandsIsAWarning(String path, String said) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE);
        assertEquals(List.of(said), told(TestReading.read(path, book.toBytes())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตารางที่ 1 ผลการประเมิน ITA รายตัวชี้วัด ปี 2567",
                "คะแนน ITA 10 ตัวชี้วัด ประจำปีงบประมาณ พ.ศ. 2567 (เต็ม 100)",
                "สถิติคะแนน ITA ปี 2567 จำแนกตามเครื่องมือ IIT EIT และ OIT",
                "ผลการประเมินฯ ของสำนักงาน ป.ป.ช. ประจำปี พ.ศ. ๒๕๖๗",
                "แบบเก็บข้อมูลคะแนน ITA ปี 2567 ของส่วนราชการ",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี 2567",
                "Integrity and Transparency Assessment (ITA) ปี 2567"
            })
    void titleOfHonestScoresIsUnderstood(String title) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", title);
        assertEquals(List.of(), told(book));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ที่มา: https://itas.nacc.go.th",
                "ข้อมูล ณ วันที่ 31 สิงหาคม 2567",
                "ตัวชี้วัดที่มีคะแนนต่ำสุด ได้แก่ การใช้ทรัพย์สินของราชการ",
                "คะแนนเพิ่มขึ้นจากปีที่ผ่านมา 2.15 คะแนน",
                "ลงชื่อ...............................ผู้รายงาน",
                "(นางสาวก ข)",
                "ตำแหน่ง นักวิเคราะห์นโยบายและแผนชำนาญการ",
                "จัดทำโดย งานวิเคราะห์นโยบายและแผน สำนักปลัด โทร. 054-123456 ต่อ 12",
                "ผลการประเมินอยู่ในระดับ ผ่านดี สูงกว่าเป้าหมาย"
            })
    void noteBelowHonestScoresIsUnderstood(String note) {
        BookBuilder book = new BookBuilder();
        scores(book, "ผลคะแนน", TITLE).set(15, 1, note).set(5, 4, "ควรปรับปรุง").set(6, 4, "ต่ำกว่าเกณฑ์");
        assertEquals(List.of(), told(book));
    }
}
