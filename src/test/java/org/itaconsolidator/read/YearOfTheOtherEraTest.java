package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "พ.ศ. 2024" is taken for 2567 where a year is read, and told at its cell; where none is read nothing was taken. */
class YearOfTheOtherEraTest {
    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. 2024, คะแนน, '', 2567: warning 2567 ผลคะแนน!A1",
        "ปีงบประมาณ พ.ศ. ๒๐๒๔, คะแนน, '', 2567: warning 2567 ผลคะแนน!A1",
        "ปีงบประมาณ 2567, คะแนน ปีงบประมาณ พ.ศ.2024, '', 2567: warning 2567 ผลคะแนน!C3",
        "ปีงบประมาณ พ.ศ. 2567, คะแนน, '', 2567:",
        "ปีงบประมาณ ค.ศ. 2024, คะแนน, '', 2567:",
        "'', พ.ศ. 2023, '', 2566: warning 2566 ผลคะแนน!C3",
        "'', คะแนน พ.ศ. ๒๐๒๔, '', 2567: warning 2567 ผลคะแนน!C3",
        "ปีงบประมาณ พ.ศ. 2567, คะแนน, พิมพ์เมื่อ 3 มี.ค. พ.ศ. 2025, 2567:",
        "ปีงบประมาณ พ.ศ. 2567, คะแนน, เอกสาร ISO พ.ศ. 2015, 2567:",
        "ปีงบประมาณ พ.ศ. 2567, คะแนน, ISO พ.ศ. 2024, 2567:",
        "ปีงบประมาณ พ.ศ. 2567, คะแนน, ตามระเบียบ พ.ศ. 2000 และ พ.ร.บ. พ.ศ. 2542, 2567:"
    })
    void yearOfTheCommonEraCalledBuddhistIsTold(String title, String heading, String note, String told) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผลคะแนน");
        sheet.row(1, "ผลการประเมิน ITA " + title);
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", heading);
        sheet.row(4, 1, "การปฏิบัติหน้าที่", 90.25);
        if (!note.isEmpty()) {
            sheet.row(6, note);
        }
        Submission read = TestReading.read(book.toBytes());
        String years = read.scores().stream()
                .map(score -> String.valueOf(score.fiscalYear().buddhist()))
                .collect(Collectors.joining(","));
        String findings = read.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS
                        && "other-era".equals(finding.details().get("case")))
                .map(finding -> finding.severity().code() + " " + finding.expected() + " " + finding.cell())
                .collect(Collectors.joining("; "));
        assertEquals(told, (years + ": " + findings).strip());
    }
}
