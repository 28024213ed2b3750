package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;

/** A name that is nearly an expected one makes no second body; other bodies are left what they are. */
class NearlyExpectedBodyTest {
    private static final BodyNames NAMES = BodyNames.load();
    private static final String OBT = "องค์การบริหารส่วนตำบล";
    private static final Body PHAI_LAI = new Body(OBT + "หนองไผ่ลาย", "เมือง", "น่าน");

    /** Names of subdistricts, chosen by chance. */
    private static final List<String> SUBDISTRICTS = List.of(
            ("โนนหวาย บางพลีน้อย หินตั้ง หนองทัพไทย โคกปรง คลองสาม ตาลเดี่ยว สันโค้ง ท่าธง สะเตง ปากปวน ตาขีด แม่ทราย ลำไทร "
                            + "สี่ขีด กาลอ ศาลเจ้าไก่ต่อ หนองไข่นก ท่าซัก บ้านข่า วังน้ำเขียว ท่าอุแท ห้วยอ้อ ไหล่หิน ห้วยคต นาผือ ลาดยาว "
                            + "ราตาปันยัง เขาวงกต เกาะมาตรา ปางหินฝน ปะเคียบ ดอนเกาะกา นาคูณใหญ่ เดิด วังทอง โคกหล่อ เขาล้าน ทุ่งสุขลา "
                            + "ในวงเหนือ ห้วยหม้าย ม่วงชุม ทับผึ้ง นาทะนุง ดอกล้ำ ท่าแลง สะแบง แม่ระมาด กุยเหนือ พังโคน ยางชุมน้อย กระเดียน "
                            + "เชียงบาน โขงเจียม หนองบัวบาน หนองกวั่ง ป่าคา ป่ามะนาว พันลาน ท่านางงาม โพธิ์ไทร ศิลาลอย")
                    .split(" "));

    @Test
    void misspeltNameIsRefusedWithBothNamesAndTheCell() throws Exception {
        Submission read = read(OBT + "หนองไผ่ราย", "อำเภอเมือง จังหวัดน่าน", PHAI_LAI);
        assertTrue(read.isRefused());
        Finding finding = nearly(read);
        assertEquals("แผน!A2", finding.cell().toString());
        assertEquals(OBT + "หนองไผ่ราย", finding.found());
        assertEquals(OBT + "หนองไผ่ลาย", finding.expected());
        assertEquals(Optional.of(PHAI_LAI), read.head().body());
        assertEquals(1, read.findings().size(), () -> TestReading.codes(read).toString());
        // by it the file answers what is due, refused: mended after its day it came in time
        assertEquals(Set.of(Form.MEASURES), read.forms());
    }

    @Test
    void lettersThatSoundAsOneAreASlip() throws Exception {
        Body sai = new Body(OBT + "ห้วยทรายแก้ว", "เมือง", "น่าน");
        assertTrue(read(OBT + "ห้วยซายแก้ว", "", sai).isRefused());
        assertTrue(read(OBT + "หวยทลายแก้ว", "", sai).isRefused());
        assertFalse(read(OBT + "ห้วยกรวดแก้ว", "", sai).isRefused());
    }

    /** One of the same name elsewhere, and any other that is expected by nobody; without a list of bodies everybody may deliver. */
    @Test
    void bodyThatNobodyExpectsIsToldAndStored() throws Exception {
        for (String[] other :
                new String[][] {{"หนองไผ่ลาย", "อำเภอปัว จังหวัดน่าน"}, {"หัวช้าง", "อำเภอเมือง จังหวัดน่าน"}}) {
            Submission read = read(OBT + other[0], other[1], PHAI_LAI);
            assertFalse(read.isRefused());
            assertEquals(List.of("organisation-not-expected แผน!A2"), TestReading.codes(read), other[0]);
            assertEquals(OBT + other[0], read.head().body().orElseThrow().name());
        }
        assertEquals(List.of(), TestReading.codes(read(PHAI_LAI.name(), "อำเภอเมือง จังหวัดน่าน", PHAI_LAI)));
    }

    @Test
    void slipInADivisionsNameIsTold() {
        assertEquals(List.of("กองช่าง กองชาง"), nearlyExpectedDivisions("กองช่าง", "กองคลัง", "กองชาง"));
        assertEquals(List.of(), nearlyExpectedDivisions("กองช่าง", "กองคลัง", "กองช่าง"));
        assertEquals(List.of("กองครัง กองคลัง"), nearlyExpectedDivisions("กองครัง", "กองคลัง", "กองช่าง"));
    }

    /** What a division delivers that no year asks answers nothing; one that is asked by another spelling is asked. */
    @Test
    void divisionThatTheJobDoesNotAskIsTold() {
        assertEquals(
                List.of("กองพัฒนาเศรษฐกิจ กองคลัง, กองช่าง"),
                nearlyExpectedDivisions("กองพัฒนาเศรษฐกิจ", "กองคลัง", "กองช่าง"));
        assertEquals(List.of("กองช่าง กองคลัง"), nearlyExpectedDivisions("กองช่าง", "กองคลัง"));
        assertEquals(List.of("กองช่าง กองช่างสุขาภิบาล"), nearlyExpectedDivisions("กองช่าง", "กองช่างสุขาภิบาล"));
        assertEquals(List.of(), nearlyExpectedDivisions("สำนักปลัดเทศบาล", "สำนักปลัด"));
        assertEquals(List.of(), nearlyExpectedDivisions("กองช่าง"));
    }

    private static List<String> nearlyExpectedDivisions(String delivering, String... expected) {
        byte[] content = book(PHAI_LAI.name(), "ส่วนราชการ " + delivering);
        ExpectedBody body = new ExpectedBody(PHAI_LAI, List.of(), List.of(expected), Optional.empty(), List.of());
        return TestReading.reader(List.of(body))
                .read(TestReading.file("a.xlsx", content), content)
                .submission()
                .findings()
                .stream()
                .filter(finding -> finding.code() == FindingCode.DIVISION_MISMATCH)
                .map(finding -> finding.found() + " " + finding.expected())
                .toList();
    }

    /** Where only the job or a folder says whose a workbook is, and its title names a place where that body does not lie. */
    @Test
    void placeOfAnotherBodyInTheTitleIsRefused() {
        assertEquals("[organisation-missing แผน!A2]", titled("ตำบลหัวช้าง อำเภอปัว จังหวัดน่าน"));
        assertEquals("[organisation-missing แผน!A2]", titled("องค์การบริหารส่วนตำบนหัวช้าง ต.หัวช้าง อ.เมือง จ.น่าน"));
        assertEquals("[organisation-missing แผน!A2]", titled("หน่วยงาน หัวช้าง อำเภอปัว"));
        assertEquals("", titled("ตำบลหนองไผ่ลาย อำเภอเมืองน่าน จังหวัดน่าน"));
        assertEquals("[organisation-missing แผน!A2]", titled("แผนของตำบลหัวช้าง"));
        assertEquals("[organisation-missing แผน!A2]", titled("หน่วยงาน: ต.หัวช้าง อ.ปัว"));
        assertEquals("", titled("แผนของตำบล อ.สมชาย เป็นผู้จัดทำ"));
        assertEquals("", titled("ตำบลของเรา"));
        assertEquals("", titled("แผนพัฒนาตำบล ต.ค. 66"));
    }

    /** A kind of bodies that nobody has, and one in English, are no silence: the name behind it is not the job's body. */
    @Test
    void nameBehindAMisspeltKindIsAnother() {
        for (String line : List.of(
                "เทศบานตำบลหัวช้าง",
                "องค์การบริการส่วนตำบลหัวช้าง",
                "แผนขององค์กรบริหารส่วนตำบนหัวช้าง",
                "เทศบานตำบลหนองไผ่ลาย",
                "Hua Chang Subdistrict Administrative Organization")) {
            assertEquals("[organisation-missing แผน!A2]", titled(line), line);
        }
        assertEquals("", titled("องค์การบริหารส่วนตำบนหนองไผ่ลาย"));
        assertEquals("", titled("องค์กรบริหารส่วนตำบลหนองไผ่ราย"));
        assertEquals("", titled("องค์กรปกครองส่วนท้องถิ่น"));
        assertEquals("", titled("Nong Phai Lai SAO"), "an alias of the job");
        for (String kind : List.of(
                "แผนขององค์การบริหารส่วนตำบล",
                "องค์การบริหารส่วนตำบล........",
                "เทศบาลตำบล (ทต.)",
                "ITA TAO 2567",
                "Municipality")) {
            assertEquals("", titled(kind), kind);
        }
    }

    /** The cell for the body, and the names of sheet, file and folder. */
    @Test
    void otherNameAroundTheTitleIsAnother() {
        assertEquals("[organisation-missing แผน!B2]", refused("a.xlsx", books("หน่วยงาน", "", "หัวช้าง")));
        assertEquals("", refused("a.xlsx", books("หน่วยงาน", "", "หนองไผ่ลาย")));
        assertEquals("", refused("a.xlsx", books("หน่วยงาน", "", "กองคลัง")));
        assertEquals("[organisation-missing]", refused("แผน ตำบลหัวช้าง.xlsx", books("", "")));
        assertEquals("[organisation-missing]", refused("ตำบลหัวช้าง/a.xlsx", books("", "")));
        assertEquals("", refused("แผน ตำบลหนองไผ่ลาย.xlsx", books("", "")));
    }

    private static String titled(String line) {
        return refused("a.xlsx", books(line, ""));
    }

    private static String refused(String path, BookBuilder book) {
        byte[] content = book.toBytes();
        ExpectedBody body =
                new ExpectedBody(PHAI_LAI, List.of("Nong Phai Lai SAO"), List.of(), Optional.empty(), List.of());
        Submission read = TestReading.reader(List.of(body))
                .read(TestReading.file(path, content), content)
                .submission();
        return read.isRefused() ? TestReading.codes(read).toString() : "";
    }

    @Test
    void otherKindOfBodyIsRefused() throws Exception {
        assertTrue(read("เทศบาลตำบลหนองไผ่ลาย", "", PHAI_LAI).isRefused());
    }

    /** A form that was made for the expected body, with any name typed over it. */
    @Test
    void otherNameInTheFormOfAnExpectedBodyIsRefused() {
        assertEquals("หนองไผ่ลาย [organisation-nearly-expected แผน!A2]", inForm("หนองทดสอบ", "อำเภอเมือง จังหวัดน่าน"));
        assertEquals("หนองทดสอบ", inForm("หนองทดสอบ", "อำเภอปัว จังหวัดน่าน"), "a neighbour's");
        assertEquals("หนองไผ่ลาย", inForm("หนองไผ่ลาย", "อำเภอเมือง จังหวัดน่าน"));
    }

    private static String inForm(String typed, String place) {
        BookBuilder book = books(OBT + typed, place);
        BookBuilder.Sheet meta = book.sheet("_meta").state("veryHidden");
        meta.row(1, "form", "measures");
        meta.row(2, "body", PHAI_LAI.name());
        meta.row(3, "district", "เมือง");
        meta.row(4, "province", "น่าน");
        byte[] content = book.toBytes();
        ExpectedBody expected = new ExpectedBody(PHAI_LAI, List.of(), List.of(), Optional.empty(), List.of());
        Submission read = TestReading.reader(List.of(expected))
                .read(TestReading.file("a.xlsx", content), content)
                .submission();
        String name = read.head().body().orElseThrow().name().substring(OBT.length());
        return name + (read.isRefused() ? " " + TestReading.codes(read) : "");
    }

    @Test
    void nameThatIsExpectedItselfOrAnAliasIsThatBody() throws Exception {
        Body neighbour = new Body("เทศบาลตำบลหนองไผ่ลาย", "เมือง", "น่าน");
        Submission read = read("เทศบาลตำบลหนองไผ่ลาย", "", PHAI_LAI, neighbour);
        assertFalse(read.isRefused());
        assertEquals(Optional.of(neighbour), read.head().body());
        byte[] book = book(OBT + "หนองไผ่ราย", "");
        ExpectedBody withAlias =
                new ExpectedBody(PHAI_LAI, List.of(OBT + "หนองไผ่ราย"), List.of(), Optional.empty(), List.of());
        Submission aliased = TestReading.reader(List.of(withAlias))
                .read(TestReading.file("a.xlsx", book), book)
                .submission();
        assertEquals(Optional.of(PHAI_LAI), aliased.head().body());
        assertFalse(aliased.isRefused());
    }

    @Test
    void bodyThatStatesAnotherDistrictOrProvinceIsAnother() throws Exception {
        for (String place : List.of("อำเภอภูเพียง จังหวัดน่าน", "อำเภอเมือง จังหวัดแพร่")) {
            Submission read = read(OBT + "หนองไผ่ราย", place, PHAI_LAI);
            assertFalse(read.isRefused(), place);
            assertEquals(OBT + "หนองไผ่ราย", read.head().body().orElseThrow().name());
        }
        // its district is misspelt too
        assertTrue(read(OBT + "หนองไผ่ราย", "อำเภอเมิอง จังหวัดน่าน", PHAI_LAI).isRefused());
    }

    /** A slip in the place makes no second body of the name; both are told with their places. */
    @Test
    void bodyOfTheExpectedNameInAMisspeltDistrictIsRefused() throws Exception {
        Submission read = read(PHAI_LAI.name(), "อำเภอเมิอง จังหวัดน่าน", PHAI_LAI);
        assertTrue(read.isRefused());
        assertEquals(PHAI_LAI.name() + " · เมิอง · น่าน", nearly(read).found());
        assertEquals(PHAI_LAI.name() + " · เมือง · น่าน", nearly(read).expected());
        for (String place : List.of("อำเภอปัว จังหวัดน่าน", "อำเภอเมือง จังหวัดแพร่")) {
            assertFalse(read(PHAI_LAI.name(), place, PHAI_LAI).isRefused(), place);
        }
        assertFalse(
                read(PHAI_LAI.name(), "อำเภอเมืองน่าน จังหวัดน่าน", PHAI_LAI).isRefused());
    }

    @Test
    void nearlyTwoExpectedBodiesIsNeither() throws Exception {
        Submission read = read(OBT + "บางพูล", "", new Body(OBT + "บางพูด", "", ""), new Body(OBT + "บางพูน", "", ""));
        assertTrue(read.isRefused());
        assertEquals(Optional.empty(), read.head().body());
        assertEquals(OBT + "บางพูด, " + OBT + "บางพูน", nearly(read).expected());
    }

    /** One slip in each of the names: another letter or mark, one more, one less, two swapped, ร/ล, ใ/ไ, doubled. */
    @Test
    void everySlipOfTheHandIsNoticed() {
        Random random = new Random(18);
        List<String> missed = new ArrayList<>();
        int slips = 0;
        for (String name : SUBDISTRICTS) {
            for (int i = 0; i < 40; i++) {
                String typed = slip(name, random);
                if (!ThaiText.fold(typed).equals(ThaiText.fold(name))) {
                    slips++;
                    if (!NAMES.mayBeMeant(OBT + typed, OBT + name)) {
                        missed.add(name + "/" + typed);
                    }
                }
            }
        }
        assertTrue(slips > 1_500, "slips " + slips);
        assertEquals(List.of(), missed);
    }

    @Test
    void severalMarksAtOnceAndLettersThatSoundAlikeAreNoticed() {
        for (String pair :
                List.of("หนองไผ่ลาย/หนองไผราย", "โพธิ์ไทร/โพทิไทร", "ใหม่/ไหม", "บ้านน้อย/บานนอย", "ศิลาลอย/สิราลอย")) {
            String[] names = pair.split("/");
            assertTrue(NAMES.mayBeMeant(OBT + names[1], OBT + names[0]), pair);
        }
    }

    /** Different subdistricts of one name's shape: none of them is taken for another. */
    @Test
    void differentNamesAreDifferentBodies() {
        List<String> joined = new ArrayList<>();
        for (String one : SUBDISTRICTS) {
            for (String other : SUBDISTRICTS) {
                if (!one.equals(other) && NAMES.mayBeMeant(OBT + one, OBT + other)) {
                    joined.add(one + "/" + other);
                }
            }
        }
        assertEquals(List.of(), joined);
        for (String pair : List.of(
                "เวียงเหนือ/เวียงใต้",
                "เขาน้อย/เขาใหญ่",
                "หนองบัว/หนองบัวบาน",
                "นาใน/นานอก",
                "ดู่/กู",
                "หนองปรือ/หนองปลิง")) {
            String[] names = pair.split("/");
            assertFalse(NAMES.mayBeMeant(OBT + names[0], OBT + names[1]), pair);
        }
    }

    private static String slip(String name, Random random) {
        StringBuilder text = new StringBuilder(name);
        int at = random.nextInt(text.length());
        char any = (char) ('ก' + random.nextInt(44));
        switch (random.nextInt(7)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, any);
            case 2 -> text.setCharAt(at, any);
            case 3 -> text.insert(at, text.charAt(at));
            case 4 -> text.insert(at + 1, "่้๊๋์".charAt(random.nextInt(5)));
            case 5 -> {
                if (at + 1 < text.length()) {
                    char first = text.charAt(at);
                    text.setCharAt(at, text.charAt(at + 1));
                    text.setCharAt(at + 1, first);
                }
            }
            default -> {
                String alike = "รลรใไใ";
                int found = alike.indexOf(text.charAt(at));
                if (found >= 0) {
                    text.setCharAt(at, alike.charAt(found + 1));
                }
            }
        }
        return text.toString();
    }

    private static Finding nearly(Submission read) {
        return read.findings().stream()
                .filter(finding -> finding.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED)
                .findFirst()
                .orElseThrow();
    }

    private static Submission read(String name, String place, Body... expected) throws Exception {
        byte[] content = book(name, place);
        List<ExpectedBody> bodies = List.of(expected).stream()
                .map(body -> new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of()))
                .toList();
        return TestReading.reader(bodies)
                .read(TestReading.file("a.xlsx", content), content)
                .submission();
    }

    private static byte[] book(String name, String place) {
        return books(name, place).toBytes();
    }

    private static BookBuilder books(String name, String place, String... beside) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(2, Stream.concat(Stream.of(name), Stream.of(beside)).toArray());
        if (!place.isEmpty()) {
            sheet.row(3, place);
        }
        sheet.row(5, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ตัวชี้วัด");
        sheet.row(6, "จัดทำคู่มือ", "๑. ประชุม", "กองคลัง", "การใช้อำนาจ");
        return book;
    }
}
