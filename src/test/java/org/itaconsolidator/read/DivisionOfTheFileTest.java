package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a file is where its cell names one division that the job expects, and the place where it lies another one. */
class DivisionOfTheFileTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลหนองไผ่ลาย", "เมือง", "น่าน");
    private static final List<String> EXPECTED =
            List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม");

    /** The answer goes to the division in whose place the file lies; nothing of it is stored, so nobody's delivery is replaced. */
    @ParameterizedTest
    @CsvSource({
        "กองช่าง/แผน.xlsx, '', refused กองช่าง: by-folder กองคลัง กองช่าง แผน!B3",
        "กองช่าง/แผน.xlsx, กองคลัง / กองช่าง, refused กองช่าง: by-folder กองคลัง กองช่าง แผน!B3",
        "กองช่าง/แผน.xlsx, กองคลัง, refused กองช่าง: by-folder กองคลัง กองช่าง แผน!B3",
        "2567/กองช่าง/ส่งแล้ว/แผน.xlsx, '', refused กองช่าง: by-folder กองคลัง กองช่าง แผน!B3",
        "แผนกองช่าง.xlsx, '', refused กองช่าง: by-file กองคลัง กองช่าง แผน!B3",
        // the name of a file may be left as it was as well
        "แผนกองช่าง.xlsx, กองคลัง, กองคลัง: expected กองคลัง กองช่าง แผน!B3",
        // each row that names anybody is of the division of the folder
        "กองช่าง/แผน.xlsx, กองช่าง, กองช่าง: by-rows กองคลัง กองช่าง แผน!B3",
        // gathered by another: the nearest place that names a division names the same
        "สำนักปลัด/แผนกองคลัง.xlsx, '', กองคลัง:",
        "สำนักปลัด/กองคลัง/แผน.xlsx, '', กองคลัง:",
        // no folder of a division, one that the job does not ask, or the one to which it is sent
        "หนองไผ่ลาย/แผน.xlsx, '', กองคลัง:",
        "กองพัฒนาเศรษฐกิจ/แผน.xlsx, '', กองคลัง: expected กองคลัง กองพัฒนาเศรษฐกิจ แผน!B3",
        "ส่งให้สำนักปลัด/แผน.xlsx, '', กองคลัง: expected กองคลัง สำนักปลัด แผน!B3",
        "ส่งสำนักปลัดแล้ว/แผน.xlsx, '', กองคลัง: expected กองคลัง สำนักปลัด แผน!B3",
        "ตอบสำนักปลัด.xlsx, '', กองคลัง: expected กองคลัง สำนักปลัด แผน!B3",
        // rows for all confirm none
        "แผนกองช่าง.xlsx, ทุกส่วนราชการ, refused กองช่าง: by-file กองคลัง กองช่าง แผน!B3"
    })
    void fileOfADivisionInThePlaceOfAnotherIsRefused(String path, String responsible, String told) {
        assertEquals(told, read(path, "กองคลัง", responsible, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "กองครัง, แผน.xlsx, '', refused กองคลัง: nearly-expected กองครัง กองคลัง แผน!B3",
        "กองสาธารณะสุขและสิ่งแวดล้อม, แผน.xlsx, '',"
                + " refused กองสาธารณสุขและสิ่งแวดล้อม: nearly-expected กองสาธารณะสุขและสิ่งแวดล้อม กองสาธารณสุขและสิ่งแวดล้อม แผน!B3",
        "กองสาธารณะสุข, แผน.xlsx, '',"
                + " refused กองสาธารณสุขและสิ่งแวดล้อม: nearly-expected กองสาธารณะสุข กองสาธารณสุขและสิ่งแวดล้อม แผน!B3",
        // another place says which one is meant
        "กองครัง, กองคลัง/แผน.xlsx, '', กองคลัง: slip กองครัง กองคลัง แผน!B3",
        "กองครัง, แผน.xlsx, กองคลัง, กองคลัง: slip กองครัง กองคลัง แผน!B3",
        // other divisions, and the known one by other spellings
        "กองช่างง, แผน.xlsx, '', กองช่าง:",
        "กองสาธารณสุขฯ, แผน.xlsx, '', กองสาธารณสุขและสิ่งแวดล้อม:",
        "กองกลาง, แผน.xlsx, '', 'กองกลาง: not-asked กองกลาง สำนักปลัด, กองคลัง, กองช่าง, กองสาธารณสุขและสิ่งแวดล้อม แผน!B3'"
    })
    void slipInTheNameOfADivisionMakesNoSecondOne(String typed, String path, String ofForm, String told) {
        assertEquals(told, read(path, typed, "", ofForm));
    }

    /** Then the folder or the file is to be called otherwise, and nothing is to be mended inside the file. */
    @ParameterizedTest
    @CsvSource({
        "กองคัง/แผน.xlsx, '', '', '', refused กองคลัง: name-nearly-expected กองคัง กองคลัง",
        "กองคัง/แผน.xlsx, '', กองช่าง, '', refused กองคลัง: name-nearly-expected กองคัง กองคลัง",
        "กองคัง/แผน.xlsx, '', กองคลัง, '', กองคลัง: name-slip กองคัง กองคลัง",
        "กองคัง/แผน.xlsx, กองคลัง, '', '', กองคลัง: name-slip กองคัง กองคลัง",
        "กองคัง/แผน.xlsx, '', '', กองคลัง, กองคลัง: name-slip กองคัง กองคลัง",
        "กองคลัง/กองคัง/แผน.xlsx, '', '', '', กองคลัง: name-slip กองคัง กองคลัง"
    })
    void slipInTheNameOfFolderOrFileIsTold(String path, String typed, String responsible, String ofForm, String told) {
        assertEquals(told, read(path, typed, responsible, ofForm));
    }

    /** Rows that all name the division confirm that its name was mistyped. */
    @ParameterizedTest
    @CsvSource({
        "กองคลัง, กองคลัง: slip กองครัง กองคลัง แผน!B3",
        "กองช่าง, refused กองคลัง: nearly-expected กองครัง กองคลัง แผน!B3",
        "ทุกส่วนราชการ, refused กองคลัง: nearly-expected กองครัง กองคลัง แผน!B3"
    })
    void rowsSayWhichDivisionASlipMeans(String responsible, String told) {
        assertEquals(told, read("แผน.xlsx", "กองครัง", responsible, ""));
    }

    /** A form of before a reorganisation names the division as its sheet of facts does. */
    @Test
    void formOfADivisionUnderItsFormerNameContradictsNothing() {
        Map<String, String> renamed = Map.of("กองโยธา", "กองช่าง");
        assertEquals("กองช่าง:", read("กองโยธา/แผน.xlsx", "กองโยธา", "", "กองโยธา", renamed));
        assertEquals(
                "กองช่าง: expected กองช่าง กองคลัง แผน!B3",
                read("กองโยธา/แผน.xlsx", "กองโยธา", "", "กองคลัง", renamed));
    }

    private static String read(String path, String division, String responsible, String ofForm) {
        return read(path, division, responsible, ofForm, Map.of());
    }

    private static String read(
            String path, String division, String responsible, String ofForm, Map<String, String> renamed) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผน");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(2, BODY.name());
        sheet.row(3, "ส่วนราชการ", division);
        sheet.row(5, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ", "ตัวชี้วัด");
        sheet.row(6, "จัดทำคู่มือ", "๑. ประชุม", responsible, "การใช้อำนาจ");
        if (!ofForm.isEmpty()) {
            BookBuilder.Sheet meta = book.sheet("_meta").state("veryHidden");
            meta.row(1, "form", "measures");
            meta.row(2, "division", ofForm);
        }
        byte[] content = book.toBytes();
        ExpectedBody body = new ExpectedBody(BODY, List.of(), EXPECTED, renamed, Optional.empty(), true, List.of());
        Submission read = TestReading.reader(List.of(body))
                .read(TestReading.file(path, content), content)
                .submission();
        String findings = read.findings().stream()
                .filter(finding -> finding.code() == FindingCode.DIVISION_MISMATCH
                        || finding.code() == FindingCode.FORM_META_MISMATCH)
                .map(finding -> String.join(
                        " ",
                        finding.details().getOrDefault("case", "expected"),
                        finding.found(),
                        finding.expected(),
                        finding.cell().toString()))
                .collect(Collectors.joining("; "));
        return ((read.isRefused() ? "refused " : "") + read.head().division() + ": " + findings).strip();
    }
}
