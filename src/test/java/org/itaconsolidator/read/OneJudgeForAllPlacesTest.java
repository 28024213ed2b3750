package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that leaves scores open, or refuses them, does so wherever it stands; what says nothing of them says it nowhere. */
@Tag("slow")
class OneJudgeForAllPlacesTest {
    private enum Where {
        FILE,
        FOLDER,
        SHEET,
        ABOVE_THE_TITLE,
        BEHIND_THE_TITLE,
        CAPTION,
        LINE_INSIDE,
        BESIDE_ALL_SCORES,
        COMMENT_AT_THE_TITLE,
        COMMENT_AT_THE_HEADING,
        PAGE,
        BOX,
        CHART,
        PROPERTIES,
        COVER,
        BELOW
    }

    private static Submission read(Where where, String said, boolean totals) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(where == Where.SHEET ? said.replace('/', ' ') : "แผ่น1");
        int row = 1;
        if (where == Where.ABOVE_THE_TITLE) {
            sheet.set(row++, 1, said);
        }
        sheet.set(
                row++,
                1,
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567" + (where == Where.BEHIND_THE_TITLE ? " " + said : ""));
        sheet.set(row, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        row += 2;
        if (where == Where.CAPTION) {
            sheet.set(row++, 1, said);
        }
        sheet.set(row, 2, "ตัวชี้วัด").set(row, 3, "คะแนน");
        if (where == Where.COMMENT_AT_THE_HEADING) {
            sheet.comment("C" + row, said);
        }
        if (where == Where.LINE_INSIDE) {
            sheet.set(++row, 2, said);
        }
        List<String> names = totals ? List.of("IIT", "EIT", "OIT", "คะแนนรวม") : ScoreTablesTest.NAMES;
        for (String name : names) {
            row++;
            sheet.set(row, 2, name).set(row, 3, 80.25 + row * 1.37);
            sheet.set(row, 4, where == Where.BESIDE_ALL_SCORES ? said : "");
        }
        switch (where) {
            case COMMENT_AT_THE_TITLE -> sheet.comment("A1", said);
            case PAGE -> sheet.footer("&C" + said);
            case BOX -> sheet.box(2, 8, said, "");
            case CHART -> sheet.chart(said);
            case PROPERTIES -> book.title(said);
            case BELOW -> sheet.set(row + 3, 1, said);
            case COVER -> book.sheet("ปก").set(1, 1, said);
            default -> {
                // it stands there
            }
        }
        String file = said.replace('/', '-');
        String path = where == Where.FILE ? file + ".xlsx" : where == Where.FOLDER ? file + "/a.xlsx" : "a.xlsx";
        return TestReading.read(path, book.toBytes());
    }

    private static long official(Submission submission) {
        return submission.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .count()
                + submission.reported().stream()
                        .filter(figure -> figure.source() == SourceKind.OFFICIAL)
                        .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมาย",
                "ร่าง",
                "ค่าเฉลี่ยระดับจังหวัด",
                "ระดับจังหวัด",
                "ประเมินตนเอง",
                "ก่อนอุทธรณ์",
                "รอบที่ 1",
                "ครั้งที่ 1/2569",
                "ไตรมาส 2",
                "น้ำหนัก",
                "ผลต่าง",
                "ค่ากลาง",
                "ผู้ประเมิน: นายก",
                "รอประกาศผล"
            })
    void wordIsHeardInEachPlace(String said) {
        List<Executable> all = new ArrayList<>();
        for (Where where : Where.values()) {
            for (boolean totals :
                    where == Where.BESIDE_ALL_SCORES ? new boolean[] {false} : new boolean[] {false, true}) {
                Submission submission = read(where, said, totals);
                boolean heard = official(submission) == 0
                        || submission.findings().stream().anyMatch(Finding::doubtsScores);
                all.add(() -> assertTrue(heard, where + (totals ? " of totals" : "")));
            }
        }
        assertAll(all);
    }

    /**
     * What known words say takes the scores back wherever it stands; a chart may show other figures than those beside it, properties may be
     * those of the file that this one was made from.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ร่างคะแนน",
                "ทดลองกรอก",
                "ห้ามนำไปใช้",
                "* ตัวเลขในตารางเป็นร่าง รอผลอย่างเป็นทางการ",
                "คะแนนยังเป็นร่าง",
                "ข้อมูลในตารางเป็นข้อมูลร่าง",
                "รอผลทางการ"
            })
    void knownWordTakesScoresBackInEachPlace(String said) {
        List<Executable> all = new ArrayList<>();
        for (Where where : Where.values()) {
            boolean kept = where == Where.CHART || where == Where.PROPERTIES;
            all.add(() -> assertEquals(kept ? 10 : 0, official(read(where, said, false)), where.name()));
        }
        assertAll(all);
    }

    /** Scores of a division alone are not the body's; the name of a file or folder may be that of other things in it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เฉพาะส่วนของกองช่าง",
                "(เฉพาะกองคลัง)",
                "ในส่วนของกองช่าง",
                "เฉพาะสำนักปลัด",
                "ผลการประเมินภายในของกองการศึกษา",
                "ผลประเมินเฉพาะในส่วนของกองคลัง",
                "การประเมินภายในของกองการศึกษา",
                "คะแนนที่กองช่างได้",
                "ผลคะแนนที่สำนักปลัดได้รับ"
            })
    void scoresOfADivisionAloneAreNotTheBodys(String said) {
        List<Executable> all = new ArrayList<>();
        for (Where where : EnumSet.of(
                Where.SHEET,
                Where.ABOVE_THE_TITLE,
                Where.CAPTION,
                Where.LINE_INSIDE,
                Where.COMMENT_AT_THE_TITLE,
                Where.PAGE,
                Where.BOX,
                Where.COVER,
                Where.BELOW)) {
            all.add(() -> assertEquals(0, official(read(where, said, false)), where.name()));
        }
        assertAll(all);
    }

    /** Who collected the scores, what is planned after them and that they are official takes none of them back. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"ABOVE_THE_TITLE", "CAPTION", "COMMENT_AT_THE_TITLE", "PAGE", "BOX", "COVER", "BELOW"})
    void whoMadeThePaperAndWhatFollowsFromItIsNoOtherResult(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "รวบรวมโดย กองช่าง",
                "ผู้จัดทำ กองคลัง",
                "จัดทำโดย กองการศึกษา",
                "กองช่างเป็นผู้รวบรวม",
                "จัดทำร่างแผนจากผลนี้",
                "ใช้ร่างมาตรการของกองช่าง",
                "ใช้ประกอบการจัดทำร่างมาตรการ",
                "จะนำไปจัดทำร่างแผนต่อไป",
                "มาตรการในเล่มยังเป็นร่าง",
                "แผนปีหน้ายังเป็นร่าง",
                "ผลอย่างเป็นทางการ",
                "ตัวเลขในตารางไม่ใช่ร่าง",
                "ไม่ใช่ร่าง")) {
            Submission submission = read(where, said, false);
            all.add(() -> assertEquals(10, official(submission), said));
            all.add(() -> assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores), said));
        }
        assertAll(all);
    }

    /** What names of files and folders, and a division's bare name, may say of much else leaves the scores stored, and doubtful. */
    @ParameterizedTest
    @CsvSource({
        "FOLDER, แผนงานและเป้าหมายหน่วยงาน",
        "FOLDER, บ้านเป้า",
        "FILE, สองปีล่าสุด+อันดับ",
        "FILE, ข้อคำถามรายข้อ 67",
        "SHEET, คะแนนปีก่อน",
        "CAPTION, กองคลัง",
        "BESIDE_ALL_SCORES, กองคลัง"
    })
    void whatMaySayMuchElseTakesNothingBack(Where where, String said) {
        assertEquals(10, official(read(where, said, false)));
    }

    /** What is denied, held against others or gone is not said of the scores, in whatever place; a line inside a table heads the rows below. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตารางนี้เป็นผลจริงตามประกาศ ไม่ใช่ค่าเป้าหมาย",
                "ไม่ใช่ตัวเลขสมมตินะคะ",
                "เป็นตัวเลขจริง มิได้สมมติขึ้น",
                "ของจริง ไม่ใช่เป้า",
                "ไม่ใช่ของหน่วยงานอื่น",
                "ตัวนี้ต่ำกว่าค่าเฉลี่ยจังหวัดอยู่สองคะแนน",
                "ค่าเฉลี่ยของจังหวัดน่าน ปีเดียวกันอยู่ที่ 87.40 คะแนน",
                "ฉบับร่างส่งปลัดดูแล้ว ฉบับนี้คือฉบับสมบูรณ์",
                "เลิกใช้ตัวเลขที่คาดไว้ก่อนหน้า"
            })
    void whatIsSaidNotToBeTakesNothingBack(String said) {
        List<Executable> all = new ArrayList<>();
        for (Where where : EnumSet.complementOf(EnumSet.of(Where.LINE_INSIDE))) {
            all.add(() -> assertEquals(10, official(read(where, said, false)), where.name()));
        }
        assertAll(all);
    }

    /** No list knows these words, and none is needed for them: they may say anything of the scores. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ทำนายคะแนน",
                "ตั้งธงคะแนน",
                "คะแนนคูณ 1.05 แล้ว",
                "คะแนนเล่น ๆ",
                "คะแนนเลื่อนบรรทัด",
                "คะแนนที่ฟังมาทางโทรศัพท์",
                "คำมั่นเรื่องคะแนน",
                "คะแนนหมอดู",
                "ถัวคะแนนกัน",
                "คะแนนปลอบใจ"
            })
    void wordThatNobodyKnowsIsHeardInEachPlace(String said) {
        wordIsHeardInEachPlace(said);
    }

    /** Words that turn figures into something else are never made of known ones. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"CAPTION", "COMMENT_AT_THE_HEADING", "SHEET", "BOX"})
    void noWordThatChangesFiguresIsKnown(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said :
                ("ทำนาย ทาย คูณ หาร ลอง เดา สมมติ สมมุติ น่าจะ คิดเอง ตั้งธง เล่น ลุ้น ฝัน หวัง อยากได้ ตั้งใจ หมายมั่น คำมั่น"
                                + " ปักหมุด เอาแค่ เลื่อน สลับ ยืม ลอก มั่ว สุ่ม กะ กะเอา คาด คะเน ประมาณ โดยประมาณ จำลอง ปลอม หลอก แต่ง ปั้น เสก เติม บวก"
                                + " หัก ปัด เกลี่ย ถัว แปลง ย้อม โม้ เวอร์ เผื่อ ขอไว้ ต่อรอง โหวต หยั่งเสียง โพล ซ้อม หัดทำ ฝึก การบ้าน แบบฝึก อบรม"
                                + " ทดลอง ทดสอบ เทสต์ ของเก่า ค้าง ปีโน้น ของเพื่อน ข้างเคียง เพื่อนบ้าน คู่แข่ง ตัวแทน บางส่วน เฉพาะผู้หญิง คนเดียว กองเดียว"
                                + " ครึ่งหนึ่ง ยังไม่นิ่ง รอผล รอแก้ รอยืนยัน อย่าเพิ่งใช้ ห้ามใช้ ยกเลิก ไม่แน่ใจ ไม่ใช่ของเรา ถ้าได้ หากทำครบ กรณีที่ เหมือนจะ คล้าย"
                                + " คร่าวๆ ราวๆ ต้นแบบ ร่าง ดราฟต์ ล่วงหน้า พยากรณ์ เก็ง เกร็ง เล็ง มุ่งหวัง ปรารถนา สัญญา เดิมพัน จินตนาการ นึกเอา จำมา ฟังมา"
                                + " เขาว่า ได้ยินมา ใครคีย์ ผิดช่อง ผิดปี คนละปี คนละหน่วยงาน ตามใจ เอาใจ สวยๆ กลบ ซ่อน")
                        .split(" ")) {
            Submission submission = read(where, said, false);
            boolean heard =
                    official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores);
            all.add(() -> assertTrue(heard, said));
        }
        assertAll(all);
    }

    /** Everyday words that behind a word for figures, or alone over them, say what they are. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"CAPTION", "COMMENT_AT_THE_HEADING", "SHEET", "BEHIND_THE_TITLE"})
    void everydayWordsThatSayWhatFiguresAreAreNotKnown(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ขั้นต่ำตามที่กำหนด",
                "ได้คะแนนขั้นต่ำ",
                "คะแนนกลุ่มคะแนนสูงของจังหวัด",
                "ผลทุกแห่ง",
                "ผลรายกอง",
                "คะแนนเว็บไซต์กรม",
                "คะแนนศูนย์ราชการ",
                "คะแนนจะแล้วเสร็จ",
                "ผลคาดว่าจะแล้วเสร็จ",
                "ขอความอนุเคราะห์คะแนน",
                "คะแนนใช้ในการอบรมพนักงาน",
                "คะแนนโครงการอบรมเตรียมรับการประเมิน",
                "คะแนนที่เพิ่มขึ้นเล็กน้อย",
                "คะแนนตามแผนแม่บทภายใต้ยุทธศาสตร์ชาติ",
                "ผลการประเมินข้าราชการและลูกจ้าง",
                "ผลคะแนนหัวหน้ากองและพนักงาน",
                "คะแนนประชาชนทั่วไปและชาวบ้าน",
                "ผู้ตอบครบ",
                "จำนวนขั้นต่ำ",
                "คะแนน benchmark",
                "คะแนน last plan",
                "คะแนนหลังชี้แจงกองคลัง",
                "คะแนนของจริงยังไม่มา",
                "คะแนนทำเสร็จล่วงหน้า",
                "คะแนนในฉบับที่ประกาศปีโน้น",
                "คะแนนสูตร",
                "คะแนนห้องอบรม",
                "คะแนนครั้งหน้า",
                "คะแนนรอบหน้า",
                "คะแนนโครงการเดิม",
                "คะแนนหนังสือแจ้งผลเก่า")) {
            Submission submission = read(where, said, false);
            boolean heard =
                    official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores);
            all.add(() -> assertTrue(heard, said));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatSaysNothingOfScoresSaysItNowhere(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ผลคะแนน",
                "ข้อมูลจาก ป.ป.ช.",
                "คะแนนเต็ม 100",
                "เอกสารแนบ",
                "ผลคะแนนรายตัวชี้วัด",
                "ปีงบประมาณ 2567",
                "ที่มา: ระบบ ITAS",
                "การประชุมครั้งที่ 1/2569",
                "ส่งจังหวัด",
                "ส่งให้อำเภอแล้ว",
                "ฉบับจริง",
                "นักศึกษาฝึกงานช่วยพิมพ์",
                "ไม่ได้ปัดเศษ",
                "เป็นไปตามคาด",
                "แจ้งเวียนทุกกองแล้ว",
                "ลงนามแล้ว",
                "แก้คำผิดแล้ว",
                "ขอบคุณค่ะ",
                "ผลออกแล้ว",
                "ไม่ต้องเดาแล้ว ผลออกแล้ว",
                "ตรวจกับประกาศแล้วถูกต้อง",
                "ฉบับสมบูรณ์")) {
            Submission submission = read(where, said, false);
            all.add(() -> assertEquals(10, official(submission), said));
            all.add(() -> assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores), said));
        }
        assertAll(all);
    }

    /** Lines of a letter say to whom it is written and to what it answers, on a cover, around a table and in a document of Word. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"COVER", "ABOVE_THE_TITLE", "CAPTION", "BELOW"})
    void partiesOfALetterAreNotWhoseTheScoresAre(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "เรียน ท้องถิ่นจังหวัด",
                "เรียน นายอำเภอเมือง (ผ่าน ท้องถิ่นอำเภอ)",
                "กราบเรียน ท่านผู้ว่าราชการจังหวัด",
                "เรียน นายกเทศมนตรีตำบลบ้านใหม่",
                "เรียน ผู้อำนวยการโรงเรียนบ้านนา",
                "เรียน เลขาธิการคณะกรรมการ ป.ป.ช.",
                "เรียน หัวหน้าส่วนราชการทุกส่วน (ผ่านรองปลัด) เพื่อโปรดทราบและดำเนินการ",
                "สำเนาเรียน หัวหน้าสำนักปลัด/ผอ.กองคลัง/ผอ.กองการศึกษา ศาสนาและวัฒนธรรม",
                "เรียน ผู้ประสานงาน ITA ระดับจังหวัด",
                "อ้างถึง บันทึกข้อความ กองคลัง",
                "ผ่าน ท้องถิ่นอำเภอ",
                "ถึง สำนักงานท้องถิ่นจังหวัด",
                "สำเนาเรียน ท้องถิ่นอำเภอเมือง",
                "จาก สำนักปลัด",
                "ส่วนราชการ กองช่าง",
                "ที่ นน 72001/123",
                "อ้างถึง หนังสือจังหวัดน่าน ที่ นน 0023.3/ว 1234 ลงวันที่ 5 สิงหาคม 2567",
                "สิ่งที่ส่งมาด้วย ผลคะแนนการประเมิน จำนวน 1 ชุด",
                "เรื่อง ส่งผลการประเมินให้ท้องถิ่นอำเภอ",
                "เรื่อง รายงานผลคะแนน ITA ให้จังหวัดทราบ",
                "เรื่อง รายงานผลการประเมิน ITA ต่อผู้ว่าราชการจังหวัด",
                "อบต. ขอส่งผลการประเมินมาเพื่อโปรดทราบ",
                "พร้อมนี้ได้ส่งผลคะแนนมาเพื่อทราบ")) {
            Submission submission = read(where, said, false);
            all.add(() -> assertEquals(10, official(submission), said));
            all.add(() -> assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores), said));
        }
        assertAll(all);
    }

    /** A line that begins like an address and says more than to whom is no address. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"ABOVE_THE_TITLE", "CAPTION", "COVER", "BELOW"})
    void addressThatSaysMoreIsHeard(Where where) {
        assertHeard(
                where,
                "เรียน ท่านนายก คิดเอาเองทั้งหมด",
                "เรียน ปลัด ยังไม่ใช่ของจริง",
                "เรียน นายก เป็นการซ้อม",
                "เรียน ปลัด ค่ากลางของจังหวัด",
                "เรียนทุกกอง ลองทำดูก่อน",
                "เรียน นายก ของปีที่แล้วนะคะ",
                "เรียน ปลัดเทศบาล กองคลังให้เอง",
                "เรียน ท่านนายกครับ รอประกาศ",
                "ถึง หัวหน้าสำนักปลัด ของเดิม",
                "เรียน ผู้ว่าราชการจังหวัดน่าน สมมติทั้งหมด",
                "สำเนาส่ง กองคลัง ของ อบต.หนองไทร",
                "สำเนาส่ง กองคลัง ใช้เฉพาะกอง");
    }

    /** What a letter sends is called by its subject and its enclosures, and what is no address is heard. */
    @ParameterizedTest
    @EnumSource(
            value = Where.class,
            names = {"COVER", "ABOVE_THE_TITLE", "CAPTION", "BELOW"})
    void subjectOfALetterSaysWhatTheScoresAre(Where where) {
        assertHeard(
                where,
                "เรื่อง ร่างผลคะแนน",
                "เรื่อง ขอส่งคะแนนประเมินตนเอง",
                "เรื่อง ส่งร่างคะแนนให้จังหวัดตรวจ",
                "เรื่อง ผลคะแนนเฉลี่ยของจังหวัด",
                "เรื่อง ผลคะแนนเฉพาะกองช่าง",
                "เรียน ท้องถิ่นจังหวัด ส่งร่างคะแนน",
                "สิ่งที่ส่งมาด้วย ร่างผลคะแนน จำนวน 1 ชุด",
                "ได้ส่งร่างคะแนนมาเพื่อพิจารณา",
                "คะแนนของจังหวัด",
                "ระดับจังหวัด");
    }

    /** Each such text refuses the scores or puts the star. */
    private static void assertHeard(Where where, String... texts) {
        List<Executable> all = new ArrayList<>();
        for (String said : texts) {
            Submission submission = read(where, said, false);
            boolean heard =
                    official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores);
            all.add(() -> assertTrue(heard, said));
        }
        assertAll(all);
    }

    /** A report around scores tells of work, goals and what they are not; what figures were made of leaves them open. */
    @ParameterizedTest
    @CsvSource({
        "ควรจัดอบรมให้ความรู้แก่บุคลากร, false",
        "เมื่อเทียบกับปีก่อน คะแนนเพิ่มขึ้นเล็กน้อย, false",
        "หน่วยงานตั้งเป้าหมายว่าปี 2568 จะมีคะแนนไม่ต่ำกว่าเดิม, false",
        "ครึ่งปีหลังให้ทุกกองส่งเอกสารเพิ่ม, false",
        "ไม่ใช่ค่าเป้าหมาย เป็นผลที่ประกาศ, false",
        "ไม่ใช่ฉบับร่าง, false",
        "ตารางนี้เป็นผลปี 2567 ซึ่ง ป.ป.ช. ประกาศแล้ว, false",
        "เก็บแบบวัดได้ครบตามจำนวนขั้นต่ำ, false",
        "ตัวเลขเป็นของจริงตามประกาศ, false",
        "ตารางนี้เป็นของปี 2567 แต่ยังเป็นค่าประมาณ, true",
        "คัดมาจากคู่มือการประเมิน หน้า ๔๕, true",
        "ผู้ตรวจภายในให้คะแนนไว้, true",
        "เป็นความเห็นของผู้ตอบ ๕ คน, true",
        "เพิ่มให้ทุกข้อ ๓ คะแนนเพื่อความสวยงาม, true",
        "คะแนนในตารางเป็นน้ำหนัก, true",
        "Source: projected by linear trend, true"
    })
    void noteLeavesScoresOpenWhereItTellsWhatTheyAreOf(String note, boolean open) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น1");
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.set(4, 2, "ตัวชี้วัด").set(4, 3, "คะแนน").set(17, 1, note);
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 2, ScoreTablesTest.NAMES.get(i)).set(5 + i, 3, 80.25 + i * 1.37);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                open,
                official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** A sentence of papers, people and the look of a sheet is told; where it goes on to the figures, they are open. */
    @ParameterizedTest
    @CsvSource({
        "ร่างหนังสือแจ้งเวียนวางไว้บนโต๊ะหน้าห้อง, false, below",
        "ร่างหนังสือแจ้งเวียนวางไว้บนโต๊ะหน้าห้อง ตัวเลขข้างบนวางไว้ให้เต็มช่อง, true,",
        "ร่างตัวเลขวางไว้ให้คนหน้าห้องดู, true,",
        "คนที่นั่งข้างประตูขอดูคะแนนข้อพัสดุ, false, below",
        "คนที่นั่งข้างประตูให้คะแนนไว้, true,",
        "คนที่นั่งข้างประตูคะเนให้ทั้งสิบช่อง, true,",
        "ห้องประชุมเดือนหน้ายังไม่ว่าง, false,",
        "ห้องประชุมเดือนหน้ายังไม่ว่าง ทั้งหมดขยับให้ครบร้อย, true,",
        "แบ่งเป็นสองแถบให้พอดีหน้ากระดาษ, false,",
        "แบ่งเป็นสองแถบให้พอดี แต่ผลเป็นของโรงเรียน, true,",
        "คะแนนนี้จะใช้ในงานวันเด็กด้วย, false,",
        "คะแนนนี้จะใช้แทนผลที่ยังไม่ออก, true,",
        "คะแนนนี้จะใช้สอนในห้องอบรม, true,",
        "ข้อมูลทุกปีคัดจากหน้าประกาศผลของ ป.ป.ช., false,",
        "ข้อมูลทุกปีคัดจากหน้าประกาศผลของโรงเรียน, true,",
        "คะแนนทุกตัวไม่ได้นับเฉพาะกองคลัง, false,",
        "คะแนนทุกตัวไม่ได้นับเฉพาะกองคลัง แต่เป็นของทั้งจังหวัด, true,",
        "คอลัมน์ค่าเฉลี่ยขอมาจากจังหวัดเพื่อวางให้ดู, false, below",
        "คอลัมน์นี้ขอมาจากจังหวัดเพื่อวางให้ดู, true,",
        "ปีหน้านายกอยากได้เกิน 95, false, below",
        "ปีนี้นายกอยากได้เกิน 95, true,"
    })
    void sentenceIsHeardFromWhereItsSubjectAreTheFigures(String said, boolean open, String only) {
        List<Executable> all = new ArrayList<>();
        List<Where> below = List.of(Where.BELOW);
        List<Where> places = List.of(Where.COMMENT_AT_THE_TITLE, Where.PAGE, Where.BOX, Where.BELOW);
        for (Where where : only == null ? places : below) {
            Submission submission = read(where, said, false);
            boolean heard =
                    official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores);
            all.add(() -> assertEquals(open, heard, where.toString()));
        }
        assertAll(all);
    }

    /** The years that a title spans are those of the scores; those of a figure made of them are not. */
    @ParameterizedTest
    @CsvSource({"ผลคะแนน ITA ตั้งแต่ปี 2566 ถึงปี 2567, false", "คะแนนเฉลี่ย ITA ของปี 2565 ถึงปี 2567, true"})
    void titleOfSeveralYearsIsOfThem(String title, boolean open) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น1");
        sheet.set(1, 1, title).set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.set(4, 2, "ตัวชี้วัด").set(4, 3, "ปี 2566").set(4, 4, "ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 2, ScoreTablesTest.NAMES.get(i))
                    .set(5 + i, 3, 80.25 + i * 1.37)
                    .set(5 + i, 4, 81.5 + i * 1.29);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                open,
                official(submission) == 0 || submission.findings().stream().anyMatch(Finding::doubtsScores));
    }
}
