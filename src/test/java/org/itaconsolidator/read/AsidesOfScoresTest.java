package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts around scores may tell of the office's work, of what scores are not and of others' totals: nothing of these is said of the scores. */
class AsidesOfScoresTest {
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";

    /** The scores under a title, with lines between and below. */
    private static Submission read(String title, List<String> between, List<String> below) {
        return read("a.xlsx", title, between, below);
    }

    private static Submission read(String path, String title, List<String> between, List<String> below) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น1").set(1, 1, title).set(2, 1, BODY);
        int row = 3;
        for (String line : between) {
            sheet.set(row++, 1, line);
        }
        sheet.set(++row, 1, "ที่").set(row, 2, "ตัวชี้วัด").set(row, 3, "คะแนน");
        for (int i = 0; i < 10; i++) {
            row++;
            sheet.set(row, 1, i + 1).set(row, 2, ScoreTablesTest.NAMES.get(i)).set(row, 3, 80.25 + i * 7 % 10 * 1.37);
        }
        row++;
        for (String line : below) {
            sheet.set(++row, 1, line);
        }
        return TestReading.read(path, book.toBytes());
    }

    private static boolean isDoubted(Submission submission) {
        return submission.scores().isEmpty() || submission.findings().stream().anyMatch(Finding::doubtsScores);
    }

    private static boolean isDoubtedBy(String line) {
        return isDoubted(read(TITLE, List.of(), List.of(line)));
    }

    /** Names of folders and files, a title, and a line below it that say nothing against the scores. */
    @ParameterizedTest
    @CsvSource({
        "พี่เลี้ยงจังหวัดน่าน/ส่งแล้ว/ทต.ตัวอย่าง.xlsx, '', ''",
        "ผล ITA 2567 ฉบับจริง (ยกเลิกฉบับร่าง).xlsx, '', ''",
        "a.xlsx, ' (ภายหลังการพิจารณาอุทธรณ์ เป็นที่สุด)', ''",
        "a.xlsx, '', ผู้ตอบ IIT 41 ราย ผู้ตอบ EIT 127 ราย"
    })
    void whatStandsAroundHonestScoresIsNoDoubt(String path, String behindTitle, String line) {
        List<String> between = line.isEmpty() ? List.of() : List.of(line);
        assertTrue(!isDoubted(read(path, TITLE + behindTitle, between, List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "น้ำหนักคะแนน IIT 30 EIT 30 OIT 40",
                "สัดส่วนคะแนน IIT:EIT:OIT = 30:30:40",
                "คิดคะแนนโดยถ่วงน้ำหนัก IIT ร้อยละ 30 EIT ร้อยละ 30 และ OIT ร้อยละ 40",
                "(คะแนนเต็มตัวชี้วัดละ 100)",
                "คะแนนเต็มข้อละ 100 คะแนน",
                "เป้าหมาย ITA 85 คะแนนขึ้นไป",
                "เป้าหมายตามแผนแม่บทกำหนดไว้ 85 คะแนน"
            })
    void figuresThatALineGivesItselfAreNotThoseBelowIt(String line) {
        Submission read = read(TITLE, List.of(line), List.of());
        assertEquals(10, read.scores().size());
        assertTrue(!isDoubted(read));
    }

    /** The result is given by nobody in the office, nor month by month, and its title says so of no other. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนน ITA หน่วยตรวจสอบภายในประเมิน",
                "คะแนน ITA สำนักปลัดประเมิน",
                "ผลการประเมิน ITA ประชาชนประเมิน",
                "ผลคะแนน ITA กองคลังให้คะแนน",
                "สรุปคะแนน ITA ประจำเดือน",
                "คะแนน ITA จากแบบสอบถาม",
                "คะแนน ITA จากการประชุม"
            })
    void titleThatSaysWhoGaveTheFiguresIsHeard(String title) {
        Submission read = read(title, List.of("ประจำปีงบประมาณ พ.ศ. 2567"), List.of());
        assertTrue(read.scores().isEmpty() || isDoubted(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนน ITA ที่หน่วยงานได้รับการประเมิน",
                "ผลการประเมิน ITA ของหน่วยงาน",
                "คะแนน ITA ที่หน่วยงานได้"
            })
    void titleOfTheBodyThatWasAssessedIsNoDoubt(String title) {
        Submission read = read(title, List.of("ประจำปีงบประมาณ พ.ศ. 2567"), List.of());
        assertEquals(10, read.scores().size());
        assertTrue(!isDoubted(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"น้ำหนักคะแนน IIT", "สัดส่วนคะแนนที่คาดว่าจะได้ IIT 30 EIT 30", "เป้าหมายคะแนน ITA"})
    void linesThatSayWhatTheFiguresBelowAreAreHeard(String line) {
        Submission read = read(TITLE, List.of(line), List.of());
        assertTrue(read.scores().isEmpty() || isDoubted(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผล ITA 2567 (ร่าง).xlsx",
                "ผล ITA 2567 ยกเลิก.xlsx",
                "คะแนนจังหวัดน่าน/a.xlsx",
                "ระดับจังหวัดน่าน/a.xlsx"
            })
    void namesThatSayWhatElseScoresAreAreADoubt(String path) {
        assertTrue(isDoubted(read(path, TITLE, List.of(), List.of())));
    }

    /** What a note says these figures are is judged as a title of them would be. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เลขในช่องเป็นตัวอย่างการกรอก ให้ลบออกก่อนใช้",
                "หมายเหตุ : เป็นตัวเลขที่นักวิเคราะห์ฯ คิดไว้ล่วงหน้า เมื่อผลออกจะพิมพ์ทับ",
                "คะแนนในเล่มนี้คือคะแนนที่ตั้งใจจะทำให้ได้",
                "เป็นค่าเฉลี่ย 3 ปีย้อนหลัง",
                "คะแนนนี้ตั้งไว้เพื่อขอรับโบนัสประจำปี",
                "ข้อมูลในไฟล์นี้ยังไม่ผ่านการประกาศของ ป.ป.ช.",
                "พิมพ์ไว้ดูรูปแบบตารางเท่านั้น"
            })
    void figuresCalledSomethingElseAreRefused(String line) {
        assertEquals(List.of(), read(TITLE, List.of(), List.of(line)).scores());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ที่ประชุมหัวหน้าส่วนราชการให้คะแนนร่วมกัน 3 เมษายน 2568",
                "เก็บจากแบบสอบถามหน้าเคาน์เตอร์ 85 ชุด",
                "ก่อนได้รับแจ้งผลจากสำนักงาน ป.ป.ช."
            })
    void lineThatSaysWhoGaveTheFiguresRefusesThem(String line) {
        assertEquals(List.of(), read(TITLE, List.of(line), List.of()).scores());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป็นค่าเฉลี่ยของ 10 ตัวชี้วัด",
                "หมายเหตุ : เป็นคะแนนที่ยังไม่ถ่วงน้ำหนัก",
                "หมายเหตุ : เป็นคะแนนที่ได้รับแจ้งจากสำนักงาน ป.ป.ช.",
                "หมายเหตุ : เป็นคะแนนที่ประกาศแล้ว"
            })
    void figuresCalledTheResultAreStored(String line) {
        assertTrue(!isDoubtedBy(line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ควรจัดอบรมให้ความรู้แก่บุคลากร และควรเผยแพร่ข้อมูลให้ครบถ้วน",
                "ทั้งนี้ หน่วยงานตั้งเป้าหมายว่าปีงบประมาณ พ.ศ. ๒๕๖๘ จะมีคะแนนไม่ต่ำกว่าเดิม",
                "แนวทางดังกล่าวเป็นเพียงร่างข้อเสนอ ซึ่งจะเสนอที่ประชุมต่อไป",
                "คณะทำงานจะประชุมวางแผนยกระดับคะแนนในเดือนตุลาคม",
                "ขอเชิญประชุมเตรียมการประเมินรอบถัดไป และซ้อมตอบแบบวัดของปี 2568",
                "เทศบาลตำบลหินลาดเงิน เป็นตัวอย่างที่ดีด้านการเปิดเผยข้อมูล ควรไปศึกษาดูงาน",
                "ขอขอบคุณ อบต.ห้วยปูแกง ที่ให้คำแนะนำการจัดทำตาราง",
                "ศูนย์พัฒนาเด็กเล็กและโรงเรียนในสังกัดไม่ได้เข้ารับการประเมินนี้",
                "คะแนนของศูนย์พัฒนาเด็กเล็กไม่รวมอยู่ในตารางนี้",
                "ไม่รวมคะแนนของโรงเรียนและ รพ.สต.",
                "เมื่อเทียบกับปีก่อน คะแนนเพิ่มขึ้นเล็กน้อย",
                "ผลคะแนนข้างต้นสูงกว่าค่าเป้าหมายที่ตั้งไว้ ๘๕ คะแนน",
                "ไม่ใช่ค่าเป้าหมาย เป็นผลที่ประกาศ",
                "ไม่ใช่ฉบับร่าง",
                "ไม่มีการคาดการณ์ในตารางนี้",
                "ตารางนี้ไม่ใช่ตัวอย่าง",
                "ไม่มีการปรับแก้คะแนน",
                "ไม่ได้ถูกหักคะแนน",
                "ข้อมูลนี้ใช้แทนฉบับร่างที่ส่งก่อนหน้านี้",
                "หมายเหตุ คะแนนปี 2566 ดูได้ในแฟ้มเดิม ตารางนี้เป็นของปี 2567 ทั้งหมด",
                "พิมพ์เมื่อ 3 ธ.ค. 2567",
                "เป้าหมายของหน่วยงานคือการให้บริการที่ดีแก่ประชาชน",
                "คาดว่าจะจัดประชุมถอดบทเรียนในเดือนพฤศจิกายน",
                "ดูตัวอย่างการกรอกแบบได้จากคู่มือ ป.ป.ช.",
                "พ้นกำหนดอุทธรณ์แล้ว คะแนนเป็นที่สุด",
                "สำนักงาน ป.ป.ช. เป็นผู้ประเมิน หน่วยงานมิได้ให้คะแนนเอง",
                "ข้อเสนอแนะจากผู้ประเมิน: ควรเพิ่มช่องทางออนไลน์",
                "ข้อสังเกตของผู้ประเมิน : เว็บไซต์ใช้งานง่าย",
                "ผลปี ๒๕๖๕ แสดงไว้ในเอกสารอีกฉบับ",
                "ประเภทข้อมูล: ☐ ประมาณการ ☑ ผลประกาศ",
                "ผลปีนี้สูงกว่าค่าเฉลี่ยของจังหวัดน่าน และดีขึ้นจากปีก่อน",
                "รักษาระดับ ไม่ให้ต่ำกว่าค่าเฉลี่ยอำเภอ",
                "ใช้ฉบับนี้ ยกเลิกฉบับร่าง"
            })
    void whatIsSaidOfOtherThingsIsNoDoubt(String line) {
        assertTrue(!isDoubtedBy(line));
    }

    /** What scores that are aimed at, foreseen or tried are called: a note that denies it takes none away and leaves none open. */
    @ParameterizedTest
    @EnumSource(names = {"AIMED_AT", "NOT_THE_RESULT", "NO_RESULT_STARTS"})
    void whatScoresAreSaidNotToBeIsNoDoubt(Words.Kind list) {
        List<String> doubted = Words.load().folded().get(list).stream()
                .filter(word -> isDoubtedBy("คะแนนนี้ไม่ใช่" + word))
                .toList();
        assertEquals(List.of(), doubted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ควรใช้ตัวเลขเดิมไปก่อน",
                "เลขในช่องเป็นตัวอย่างการกรอก ให้ลบออกก่อนใช้",
                "ผลปีนี้เป็นค่าเฉลี่ยของจังหวัดน่าน",
                "คะแนนตามข้อเสนอแนะของผู้ประเมิน",
                "หน่วยงานตั้งเป้าหมายไว้ตามตาราง",
                "คณะทำงานประชุมแล้ว ตัวเลขนี้เป็นค่าประมาณ",
                "คณะทำงานได้ประชุมประเมินกันเอง",
                "คาดว่าจะแล้วเสร็จก่อนสิ้นปีงบประมาณ",
                "ขอขอบคุณ อบต.ห้วยปูแกง ที่เอื้อเฟื้อข้อมูล",
                "ไม่รวมผู้ตอบออนไลน์",
                "ยังไม่รวมผล OIT",
                "ไม่ใช่ผลที่ประกาศ",
                "ไม่ใช่ค่าเป้าหมาย แต่เป็นค่าคาดการณ์",
                "คะแนนนี้ไม่ใช่ target แต่เป็นค่าประมาณ",
                "ยกเลิก ไม่ใช้แล้ว",
                "ยกเลิก ห้ามใช้",
                "ตัวเลขที่ไม่ได้ปรับแก้",
                "คะแนนปี 2567 อยู่ในไฟล์เดิม",
                "พิมพ์เมื่อ 3 ธ.ค. 2566",
                "ประกาศผล ณ วันที่ 15 สิงหาคม 2566",
                "พันธกิจคือการบริการประชาชน คะแนนนี้เป็นเป้าหมาย",
                "เป้าหมายของหน่วยงานคือการพัฒนาตามตาราง",
                "เป้าหมายคือการพัฒนา ITA",
                "เป้าหมายของหน่วยงานคือคะแนนข้างต้น",
                "คาดว่าจะจัดประชุมเพื่อรับรองผล",
                "คาดว่าจะมีการประชุมพิจารณาอีกครั้ง",
                "คาดว่าจะประชุมก่อนส่ง ป.ป.ช.",
                "ดูตัวอย่างการกรอกแบบได้จากตารางนี้",
                "ยังไม่พ้นกำหนดอุทธรณ์แล้ว คะแนนเป็นที่สุด",
                "พ้นกำหนดอุทธรณ์แล้วจะประกาศผลจริง",
                "เมื่อพ้นกำหนดอุทธรณ์แล้ว คะแนนเป็นที่สุด",
                "หน่วยงานมิได้ให้คะแนนเอง คณะทำงานเป็นผู้ประมาณการ",
                "หน่วยงานไม่ได้ประเมินเองทั้งหมด",
                "ผลปี 2565 แสดงไว้ในตารางข้างต้น",
                "ผลปี 2565 แสดงไว้ในแผ่นนี้",
                "ประเภทข้อมูล: ☑ ประมาณการ ☐ ผลประกาศ",
                "ประเภทข้อมูล: ☐ ประมาณการ ☐ ผลประกาศ",
                "ผลประกาศ ☐ ประมาณการ ☑",
                "ผลประกาศ: ☐ ประมาณการ: ☑ (โปรดระบุ)",
                "ประเภทข้อมูล: ☑ ผลประกาศ ☐ ประมาณการ ตัวเลขเป็นค่าเป้าหมาย",
                "ประเภทข้อมูล: ☒ ประมาณการ ☑ ผลประกาศ"
            })
    void whatIsSaidOfTheScoresIsHeard(String line) {
        assertTrue(isDoubtedBy(line));
    }

    /** The choice stands above the table, or beside its label, as in forms that are filled in. */
    @ParameterizedTest
    @CsvSource({
        "☐ ประมาณการ ☑ ผลประกาศ, false",
        "☑ ผลประกาศ ☐ ร่าง, false",
        "☑ ประมาณการ ☐ ผลประกาศ, true",
        "ผลประกาศ ☐ ประมาณการ ☑, true"
    })
    void boxThatIsNotTickedSaysNothing(String choices, boolean doubted) {
        assertEquals(doubted, isDoubted(read(TITLE, List.of("ประเภทข้อมูล: " + choices), List.of())));
    }

    /** Words of headings and titles that officers and programs write over the names and levels. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดหลัก, false",
        "Indicators (ITA), false",
        "ป้ายชื่อแถว, false",
        "ตัวชี้วัดหลัก (เป้าหมาย), true",
        "Indicators (target), true"
    })
    void ordinaryHeadingOfTheNamesIsNoDoubt(String heading, boolean doubted) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น1")
                .set(1, 1, TITLE)
                .set(2, 1, BODY)
                .set(4, 1, heading)
                .set(4, 2, "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i)).set(5 + i, 2, 80.25 + i * 7 % 10 * 1.37);
        }
        assertEquals(doubted, isDoubted(TestReading.read("a.xlsx", book.toBytes())));
    }

    @Test
    void sentenceWithoutASubjectGoesOnWithTheOneBefore() {
        String ends = "คาดว่าจะแล้วเสร็จก่อนสิ้นปีงบประมาณ";
        assertTrue(!isDoubted(read(TITLE, List.of(), List.of("ควรจัดอบรมให้ความรู้แก่บุคลากร", ends))));
        assertTrue(isDoubted(read(TITLE, List.of(), List.of("ที่มา: ระบบ ITAS", ends))));
    }

    @Test
    void introductionOfAnAnalysisIsNoDoubt() {
        List<String> lines = List.of(
                "ในปีที่ผ่านมาหน่วยงานได้จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสไว้แล้ว",
                "ข้อมูลของการประเมินได้จากบุคลากรในหน่วยงาน ประชาชนผู้รับบริการ และการตรวจเว็บไซต์",
                "เทศบาลตำบลตัวอย่าง ได้นำผลการประเมินไปวิเคราะห์เพื่อปรับปรุงการดำเนินงาน ดังนี้");
        assertTrue(!isDoubted(read(TITLE, lines, List.of())));
        assertTrue(isDoubted(read(TITLE, List.of("หากดำเนินการตามข้อเสนอแนะครบถ้วน คะแนนจะเป็นดังนี้"), List.of())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"กลุ่มผู้รับบริการงานทะเบียน", "หมู่บ้านที่ ๓", "หมู่ 4", "EIT ส่วนที่ 1"})
    void partOfThoseAskedIsHeard(String part) {
        assertTrue(isDoubted(read(TITLE, List.of(part), List.of())));
        assertTrue(isDoubted(read(TITLE + " " + part, List.of(), List.of())));
    }

    @Test
    void bodiesAsThoseAssessedAreNoUnitAbove() {
        assertTrue(!isDoubted(read("สรุปผลคะแนน ITA อปท. ประจำปี 2567", List.of(), List.of())));
        assertTrue(isDoubted(read("สรุปผลคะแนน ITA อปท. ในจังหวัดน่าน ประจำปี 2567", List.of(), List.of())));
    }

    @Test
    void yearOfMeasuresIsNotForSureThatOfTheResultTheyAnswer() {
        String measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568";
        assertTrue(isDoubted(read(measures, List.of("จากผลการประเมินมีคะแนนดังนี้"), List.of())));
        assertTrue(!isDoubted(read(TITLE, List.of("จากผลการประเมินมีคะแนนดังนี้"), List.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปีที่แล้วได้คะแนนรวม 80.11 คะแนน",
                "LPA ได้คะแนนรวม 91.25 คะแนน",
                "คะแนนรวมของกองคลัง 90.10 คะแนน",
                "คะแนนรวมของโรงเรียนในสังกัด 86.61 คะแนน",
                "คะแนนรวมก่อนอุทธรณ์ 79.40 คะแนน"
            })
    void othersTotalIsNotTheBodys(String line) {
        assertEquals(List.of(), read(TITLE, List.of(), List.of(line)).reported());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ได้คะแนนรวม 86.41 คะแนน",
                "เพิ่มขึ้นจากปีที่แล้ว ได้คะแนนรวม 86.41 คะแนน",
                "คะแนนรวมของหน่วยงาน 86.41 คะแนน",
                "คะแนนรวมโดยสำนักงาน ป.ป.ช. 86.41 คะแนน"
            })
    void ownTotalIsKept(String line) {
        assertTrue(read(TITLE, List.of(), List.of(line)).reported().size() <= 1);
    }

    /** @param values a score for each row of names, {@code ""} for none */
    private static Submission readRows(List<String> names, List<Object> values) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น1")
                .set(1, 1, TITLE)
                .set(2, 1, BODY)
                .set(4, 1, "ตัวชี้วัด")
                .set(4, 2, "คะแนน");
        for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
            if (i < names.size()) {
                sheet.set(5 + i, 1, names.get(i));
            }
            if (i < values.size() && values.get(i) instanceof Double number) {
                sheet.set(5 + i, 2, number);
            }
        }
        return TestReading.read("a.xlsx", book.toBytes());
    }

    private static List<String> banded() {
        List<String> names = new ArrayList<>(ScoreTablesTest.NAMES);
        names.add(8, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");
        names.add(5, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)");
        names.add(0, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)");
        names.add("คะแนนรวม");
        return names;
    }

    @Test
    void columnThatSlidDownPastTheRowsOfInstrumentsIsRefused() {
        List<Object> values =
                List.of("", 91.25, 88.5, 79.75, 93.1, 84.2, "", 90.05, 82.6, 87.15, "", 76.3, 95.4, 86.41);
        Submission right = readRows(banded(), values);
        assertEquals(10, right.scores().size());
        List<Object> slid = new ArrayList<>(values);
        slid.add(0, "");
        Submission down = readRows(banded(), slid);
        assertEquals(List.of(), down.scores());
        assertEquals(List.of(), down.reported());
    }

    @Test
    void totalBelowAColumnThatSlidDownIsNotTheTenthScore() {
        List<String> names = new ArrayList<>(ScoreTablesTest.NAMES);
        names.add("คะแนนรวม");
        Submission down =
                readRows(names, List.of("", 91.25, 88.5, 79.75, 93.1, 84.2, 90.05, 82.6, 87.15, 76.3, 95.4, 86.41));
        assertEquals(List.of(), down.scores());
        assertEquals(List.of(), down.reported());
    }

    @Test
    void totalBelowMeansOfTheCountryIsNoneOfTheBody() {
        List<Object> values =
                IntStream.range(0, 11).<Object>mapToObj(i -> 80.5 + i * 0.7).toList();
        List<String> means = new ArrayList<>(ScoreTablesTest.NAMES.stream()
                .map(name -> name + " (เฉลี่ยทั้งประเทศ)")
                .toList());
        means.add("คะแนนรวม");
        Submission submission = readRows(means, values);
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), submission.reported());
    }

    @Test
    void rowThatSlidPastTheLastHeadingIsRefused() {
        for (int slid = 0; slid < 2; slid++) {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("แผ่น1")
                    .set(1, 1, "ผลคะแนน ITA")
                    .set(2, 1, BODY)
                    .set(4, 1, "ปี")
                    .set(4, 12, "คะแนนรวม")
                    .set(5, 1, "2567");
            for (int i = 0; i < 11; i++) {
                if (i < 10) {
                    sheet.set(4, 2 + i, (i + 1) + ". " + ScoreTablesTest.NAMES.get(i));
                }
                sheet.set(5, 2 + i + slid, 80.25 + i * 7 % 11 * 1.37);
            }
            Submission submission = TestReading.read("a.xlsx", book.toBytes());
            assertEquals(slid == 0 ? 10 : 0, submission.scores().size());
            assertEquals(
                    slid == 0 ? 1 : 0,
                    submission.reported().stream()
                            .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                            .count());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ร่างรายงานผล อบต.ตัวอย่าง ยังไม่เสนอ.xlsx, รายงาน, true",
        "รายงานผล.xlsx, ฝึกเขียน, true",
        "รายงานผล (ปรับปรุงแผนเดิม).xlsx, รายงาน, false",
        "รายงานผล.xlsx, รายงาน, false"
    })
    void reportThatIsADraftByItsNamesIsTold(String file, String name, boolean told) {
        BookBuilder book = new BookBuilder();
        book.sheet(name)
                .set(
                        1,
                        1,
                        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567 รอบ 12 เดือน")
                .set(2, 1, BODY)
                .set(4, 1, "ลำดับที่")
                .set(4, 2, "มาตรการ/แนวทาง")
                .set(4, 3, "ผลการดำเนินงาน")
                .set(5, 1, "1")
                .set(5, 2, "จัดอบรมบุคลากร")
                .set(5, 3, "จัดอบรมเมื่อวันที่ 9 มกราคม 2567");
        Submission submission = TestReading.read(file, book.toBytes());
        assertEquals(1, submission.measures().size());
        assertEquals(
                told,
                submission.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED
                                && finding.severity() == Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วยงานตั้งเป้าว่าต้องได้คะแนนรวม 92.50 คะแนน",
                "ปีงบประมาณ พ.ศ. 2567 หน่วยงานตั้งเป้าหมายไว้ที่ 90 คะแนน",
                "เทศบาลตำบลตัวอย่าง กำหนดเป้าหมายคะแนน ITA ไม่น้อยกว่า 85.00 คะแนน",
                "คะแนนเป้าหมายที่ตั้งไว้ คือ ๙๒.๕๐ คะแนน",
                "เป้าหมายปี 2568 คือ 90 คะแนน",
                "อบต.ป่าขามเฒ่า ได้คะแนน 95.20 คะแนน เป็นอันดับ 1 ของอำเภอ",
                "เทศบาลตำบลท่าตะโก มีคะแนนรวมสูงสุดของอำเภอ 97.15 คะแนน",
                "คะแนนสูงสุดของอำเภอ คือ อบต.ป่าขามเฒ่า 95.20 คะแนน"
            })
    void aSentenceOverScoresThatGivesItsOwnFigureTellsOfThatOne(String line) {
        Submission submission = read(TITLE, List.of(line), List.of());
        assertEquals(
                List.of("80.25", "89.84", "85.73", "81.62", "91.21", "87.1", "82.99", "92.58", "88.47", "84.36"),
                submission.scores().stream()
                        .map(score -> score.score().stripTrailingZeros().toPlainString())
                        .toList());
        assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores));
        assertTrue(submission.reported().isEmpty());
    }

    /** The scores below make 86.552 together. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วยงานตั้งเป้าว่าต้องได้คะแนนรวม 86.55 คะแนน",
                "เป้าหมาย 86.55 คะแนน",
                "หน่วยงานตั้งเป้าหมายไว้ที่ 87 คะแนน",
                "เทศบาลตำบลท่าตะโก ได้คะแนนรวม 86.6 คะแนน",
                "อบต.ป่าขามเฒ่า ได้คะแนน ๘๖.๕๕ คะแนน เป็นอันดับ 1 ของอำเภอ",
                "หน่วยงานตั้งเป้าว่าต้องได้คะแนนรวม 92.50 คะแนน ดังนี้",
                "หน่วยงานตั้งเป้าว่าต้องได้คะแนนรวม 92.50 คะแนน แยกเป็นรายตัวชี้วัด",
                "คะแนนของ อบต.ป่าขามเฒ่า ซึ่งได้ 95.20 คะแนน",
                "คะแนนที่ต้องการในปีหน้า"
            })
    void aSentenceThatGivesTheirTotalOrLeadsOverToThemTellsOfThem(String line) {
        assertEquals(List.of(), read(TITLE, List.of(line), List.of()).scores());
    }

    /** Every body is to reach 85, and many lie near it: the total of these is 86.55, rounded 87, and 85.4 in the second case. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "หน่วยงานตั้งเป้าหมายไม่น้อยกว่า 87 คะแนน",
                "เป้าหมาย 87 คะแนนขึ้นไป",
                "เป้าหมาย 87.00 คะแนน",
                "เป้าหมาย 85 คะแนน"
            })
    void anAimThatTheyAreOnlyNearToTellsNothingOfThem(String aim) {
        assertEquals(10, read(TITLE, List.of(aim), List.of()).scores().size());
    }

    /** Where no other line says that they are results, an aim of their year is what the scores are. */
    @Test
    void anAimThatIsTheOnlyTitleTellsOfThem() {
        String aim = "ปีงบประมาณ พ.ศ. 2567 กำหนดเป้าหมายคะแนน ITA ไว้ที่ 90.00 คะแนน";
        assertEquals(List.of(), read(BODY, List.of(aim), List.of()).scores());
        assertEquals(10, read(TITLE, List.of(aim), List.of()).scores().size());
    }
}
