package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The forms as they travel: written by the program, filled in, delivered, stored, and written again from the store. */
@Tag("whole-run")
class FormsTest extends FormsDesk {
    @Test
    void scoresFilledInAreTheScoresStored() throws Exception {
        blankForms();
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน.xlsx", workbook -> {
            for (int i = 0; i < 10; i++) {
                put(workbook, "col_score_2568", i, i == 8 ? "๐" : "9" + i + ".25");
            }
            put(workbook, "col_score_2568", 13, "๘๓.๐๐");
        });
        run();
        assertEquals(
                List.of(
                        "1 90.25",
                        "2 91.25",
                        "3 92.25",
                        "4 93.25",
                        "5 94.25",
                        "6 95.25",
                        "7 96.25",
                        "8 97.25",
                        "9 0.0",
                        "10 99.25"),
                stored("SELECT indicator, score FROM v_scores WHERE fiscal_year = 2568 ORDER BY indicator"));
        assertEquals(
                List.of("official 83.0"),
                stored("SELECT source, reported_total FROM v_totals WHERE fiscal_year = 2568"));
    }

    @Test
    void analysisFilledInIsTheAnalysisStored() throws Exception {
        blankForms();
        deliver("blank/2-วิเคราะห์ผล-กองคลัง.xlsx", "วิเคราะห์.xlsx", workbook -> {
            fill(
                    workbook,
                    0,
                    Map.of(
                            "seq",
                            "๑",
                            "indicator",
                            "การใช้งบประมาณ",
                            "item",
                            "I8",
                            "weakness",
                            "แผนจัดซื้อยังไม่เผยแพร่"));
            fill(workbook, 1, Map.of("seq", "๒", "indicator", "คุณภาพการดำเนินงาน", "to-develop", "ลดขั้นตอนบริการ"));
        });
        run();
        assertEquals(
                List.of(
                        "กองคลัง 2569 2 I8 weakness แผนจัดซื้อยังไม่เผยแพร่",
                        "กองคลัง 2569 6 null to-develop ลดขั้นตอนบริการ"),
                stored("SELECT division, fiscal_year, indicator, item, kind, text FROM v_analysis ORDER BY indicator"));
    }

    @Test
    void checklistFilledInIsTheChecklistStored() throws Exception {
        blankForms();
        deliver("blank/5-แบบตรวจ OIT-กองคลัง.xlsx", "oit.xlsx", workbook -> {
            fill(
                    workbook,
                    0,
                    Map.of("responsible", "สำนักปลัด", "url", "https://example.go.th/1", "self-score", "100"));
            fill(workbook, 1, Map.of("responsible", "กองคลัง", "url", "https://example.go.th/2", "self-score", "๐"));
        });
        run();
        assertEquals(
                List.of(
                        "กองคลัง 2569 O1 สำนักปลัด https://example.go.th/1 100",
                        "กองคลัง 2569 O2 กองคลัง https://example.go.th/2 0"),
                stored("SELECT division, fiscal_year, item, owner, url, self_score FROM v_oit_items"
                        + " WHERE owner <> '' ORDER BY item"));
    }

    @Test
    void planFilledInComesBackAsTheReportOfItsDivisionUntilItIsDone() throws Exception {
        blankForms();
        Map<String, String> open = measure("เผยแพร่แผนจัดซื้อ");
        Map<String, String> other = measure("อบรมผู้ใช้รถ");
        other.put("period", "มกราคม ๒๕๖๙");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, open);
            fill(workbook, 1, other);
        });
        run();
        assertEquals(
                List.of("2 เผยแพร่แผนจัดซื้อ กองคลัง ทุกเดือน", "2 อบรมผู้ใช้รถ กองคลัง มกราคม ๒๕๖๙"),
                stored("SELECT indicator, measure, responsible, period FROM v_measures ORDER BY measure_id"));

        templates("six", "--round", "6", "--division", "กองคลัง");
        assertEquals(List.of("เผยแพร่แผนจัดซื้อ", "อบรมผู้ใช้รถ"), column("six/4-รายงานผล-กองคลัง.xlsx", "measure"));
        assertEquals(List.of(BODY, "กองคลัง"), head("six/4-รายงานผล-กองคลัง.xlsx"));
        templates("others", "--round", "6", "--division", "กองช่าง");
        assertEquals(List.of(), column("others/4-รายงานผล-กองช่าง.xlsx", "measure"));

        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(
                    workbook,
                    0,
                    Map.of("status", "อยู่ระหว่างดำเนินการ", "result", "ประชุม ๕ มกราคม ๒๕๖๙", "outcome", "ร่างแผน"));
            fill(
                    workbook,
                    1,
                    Map.of(
                            "status",
                            "ดำเนินการแล้วเสร็จ",
                            "result",
                            "อบรม ๑๒ มกราคม ๒๕๖๙",
                            "outcome",
                            "เข้าใจระเบียบ"));
        });
        run();
        assertEquals(
                List.of(
                        "กองคลัง 6 เผยแพร่แผนจัดซื้อ อยู่ระหว่างดำเนินการ ประชุม ๕ มกราคม ๒๕๖๙",
                        "กองคลัง 6 อบรมผู้ใช้รถ ดำเนินการแล้วเสร็จ อบรม ๑๒ มกราคม ๒๕๖๙"),
                stored("SELECT division, round, measure, status, result FROM v_measures WHERE round = 6"
                        + " ORDER BY measure_id"));

        templates("twelve", "--round", "12", "--division", "กองคลัง");
        String twelve = "twelve/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("เผยแพร่แผนจัดซื้อ", "อบรมผู้ใช้รถ"), column(twelve, "measure"), "the finished one below");
        assertEquals(List.of("๑", "✓ เสร็จแล้ว"), column(twelve, "seq"));
        assertEquals(List.of("อบรม ๑๒ มกราคม ๒๕๖๙"), column(twelve, "result"));
        Map<String, String> published = Map.of(
                "status",
                "ดำเนินการแล้วเสร็จ",
                "result",
                "เผยแพร่ ๙ กรกฎาคม ๒๕๖๙",
                "outcome",
                "ค้นได้",
                "evidence",
                "ภาพถ่าย");
        deliver(twelve, "รายงาน ๑๒.xlsx", workbook -> fill(workbook, 0, published));
        run();
        String reported = "SELECT measure, result FROM v_measures WHERE round = 12 ORDER BY measure_id";
        assertEquals(
                List.of("เผยแพร่แผนจัดซื้อ เผยแพร่ ๙ กรกฎาคม ๒๕๖๙"), stored(reported), "unchanged it is no report");
        assertEquals(
                List.of("2 1 0 1"),
                stored("SELECT rows_read, rows_stored, rows_refused, rows_ignored FROM v_submissions"
                        + " WHERE file_name = 'รายงาน ๑๒.xlsx'"));
        assertEquals(List.of(), stored("SELECT code FROM v_findings WHERE file_name = 'รายงาน ๑๒.xlsx'"));

        deliver(twelve, "รายงาน ๑๒.xlsx", workbook -> {
            fill(workbook, 0, published);
            fill(workbook, 1, Map.of("result", "อบรมซ้ำ ๑๕ กรกฎาคม ๒๕๖๙"));
        });
        run();
        assertEquals(
                List.of("เผยแพร่แผนจัดซื้อ เผยแพร่ ๙ กรกฎาคม ๒๕๖๙", "อบรมผู้ใช้รถ อบรมซ้ำ ๑๕ กรกฎาคม ๒๕๖๙"),
                stored(reported),
                "changed it is one");
        assertEquals(
                List.of(),
                stored(
                        "SELECT code FROM v_findings WHERE file_name = 'รายงาน ๑๒.xlsx' AND code = 'row-not-understood'"),
                "the mark is the program's own");
    }

    /** A plan of two measures is delivered, and the form of its 6-month report handed out. */
    @Test
    void deliveredPlanComesBackWhereTheFormHasAPlaceForAllOfIt() throws Exception {
        blankForms();
        Map<String, String> open = measure("เผยแพร่แผนจัดซื้อ");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, open));
        run();
        templates("plan", "--division", "กองคลัง");
        assertEquals(List.of("เผยแพร่แผนจัดซื้อ"), column("plan/3-มาตรการ-กองคลัง.xlsx", "measure"));

        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, open);
            put(workbook, "col_issue", -1, "จุดอ่อน");
        });
        run();
        assertEquals(List.of("ประเด็นของเผยแพร่แผนจัดซื้อ"), stored("SELECT weakness FROM v_measures"));
        templates("other", "--division", "กองคลัง");
        assertEquals(List.of(), column("other/3-มาตรการ-กองคลัง.xlsx", "measure"));
    }

    @SafeVarargs
    private void handOutForSixMonths(Map<String, String>... measures) throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            for (int i = 0; i < measures.length; i++) {
                fill(workbook, i, measures[i]);
            }
        });
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
    }

    /** A form that came back as it was handed out counted as a report in time, and nobody was reminded. */
    @Test
    void reportThatComesBackAsItWasHandedOutIsNone() throws Exception {
        Map<String, String> two = measure("อบรมผู้ใช้รถ");
        two.put("steps", "๑. เชิญวิทยากร\n๒. จัดอบรม");
        handOutForSixMonths(measure("เผยแพร่แผนจัดซื้อ"), two);
        String form = "six/4-รายงานผล-กองคลัง.xlsx";
        String became =
                "SELECT forms, rows_stored, rows_ignored, filled_in, (SELECT group_concat(code) FROM v_findings f"
                        + " WHERE f.submission_id = s.submission_id) FROM v_submissions s WHERE round = 6 AND latest = 1";
        deliver(form, "รายงาน.xlsx", workbook -> {});
        run();
        assertEquals(List.of("report 0 2 0 form-not-filled"), stored(became));
        deliver(form, "รายงาน.xlsx", workbook -> fill(workbook, 1, Map.of("status", "ไม่มีเรื่องรายงาน")));
        run();
        assertEquals(List.of("report 2 0 1 result-missing"), stored(became), "one answered, the other is asked for");
        deliver(
                form,
                "รายงาน.xlsx",
                workbook -> fill(workbook, 2, Map.of("measure", "เรื่องใหม่", "indicator", "การใช้งบประมาณ")));
        run();
        assertEquals(
                List.of("report 3 0 1 responsible-missing,result-missing"),
                stored(became),
                "who adds a row has touched it");
    }

    @Test
    void whatOneDivisionHasDoneOfASharedMeasureStaysOpenInTheFormOfAnother() throws Exception {
        String whole = folder.resolve("whole").toString();
        assertEquals(0, ita("templates", "--output", whole, "--fiscal-year", "2569", "--organisation", BODY), out());
        Map<String, String> shared = measure("ทำทะเบียนคุมพัสดุ");
        shared.put("responsible", "กองคลัง / กองช่าง");
        shared.put("period", "มกราคม ๒๕๖๙");
        deliver("whole/3-มาตรการ.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, shared));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        Map<String, String> done =
                Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "ทำแล้ว ๕ มกราคม ๒๕๖๙", "outcome", "ค้นได้");
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> fill(workbook, 0, done));
        run();
        templates("own", "--round", "12", "--division", "กองคลัง");
        assertEquals(List.of("✓ เสร็จแล้ว"), column("own/4-รายงานผล-กองคลัง.xlsx", "seq"));
        templates("others", "--round", "12", "--division", "กองช่าง");
        assertEquals(List.of("๑"), column("others/4-รายงานผล-กองช่าง.xlsx", "seq"));
        assertEquals(List.of("ทำทะเบียนคุมพัสดุ"), column("others/4-รายงานผล-กองช่าง.xlsx", "measure"));
    }

    /** Whose every day lies in the first half and is proved is asked for no more, whatever its state; who gave no day is. */
    @Test
    void whatTheFirstHalfProvedIsFinishedWithoutAState() throws Exception {
        Map<String, String> once = measure("จัดทำคู่มือ");
        once.put("period", "มกราคม ๒๕๖๙");
        Map<String, String> other = measure("อบรมผู้ใช้รถ");
        other.put("period", "กุมภาพันธ์ ๒๕๖๙");
        Map<String, String> third = measure("ปรับปรุงเว็บไซต์");
        third.put("period", "มีนาคม ๒๕๖๙");
        handOutForSixMonths(once, other, third);
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(workbook, 0, Map.of("result", "จัดทำแล้ว ๕ มกราคม ๒๕๖๙"));
            fill(workbook, 1, Map.of("result", "อบรมแล้ว"));
            fill(workbook, 2, Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "ปรับปรุงเว็บไซต์แล้ว"));
        });
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        String twelve = "twelve/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("๑", "๒", "✓ เสร็จแล้ว"), column(twelve, "seq"));
        assertEquals(List.of("อบรมผู้ใช้รถ", "ปรับปรุงเว็บไซต์", "จัดทำคู่มือ"), column(twelve, "measure"));
        // a row that is added below those for information is read, though it has no number
        deliver(twelve, "รายงาน ๑๒.xlsx", workbook -> {
            fill(workbook, 0, Map.of("result", "อบรมแล้ว ๑๒ กุมภาพันธ์ ๒๕๖๙"));
            fill(workbook, 1, Map.of("result", "ปรับปรุงเว็บไซต์แล้วเสร็จเมื่อวันที่ ๑๐ มีนาคม ๒๕๖๙"));
            put(workbook, "col_measure", 3, "จัดบอร์ดความรู้");
            put(workbook, "col_result", 3, "จัดบอร์ดแล้ว ๓ สิงหาคม ๒๕๖๙");
        });
        run();
        assertEquals(
                List.of("4 3 1"),
                stored(
                        "SELECT rows_read, rows_stored, rows_ignored FROM v_submissions WHERE file_name = 'รายงาน ๑๒.xlsx'"));
    }

    /** Nothing is left to report: the form of the whole year says so, and counts as delivered as it was handed out. */
    @Test
    void formWithNothingButWhatIsDoneIsDeliveredUnchanged() throws Exception {
        Map<String, String> once = measure("จัดทำคู่มือ");
        once.put("period", "มกราคม ๒๕๖๙");
        Map<String, String> other = measure("อบรมผู้ใช้รถ");
        other.put("period", "กุมภาพันธ์ ๒๕๖๙");
        handOutForSixMonths(once, other);
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(workbook, 0, Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "จัดทำแล้ว ๕ มกราคม ๒๕๖๙"));
            fill(workbook, 1, Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "อบรม ๑๒ กุมภาพันธ์ ๒๕๖๙"));
        });
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        String twelve = "twelve/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("✓ เสร็จแล้ว", "✓ เสร็จแล้ว"), column(twelve, "seq"));
        deliver(twelve, "รายงาน ๑๒.xlsx", workbook -> {});
        run();
        assertEquals(
                List.of("report 12 2 0 2"),
                stored("SELECT forms, round, rows_read, rows_stored, rows_ignored FROM v_submissions"
                        + " WHERE file_name = 'รายงาน ๑๒.xlsx'"));
        assertEquals(List.of(), stored("SELECT code FROM v_findings WHERE file_name = 'รายงาน ๑๒.xlsx'"));
    }

    /** What was given up is asked of nobody again: it stands below for information. */
    @Test
    void whatWasCancelledStandsBelowForInformation() throws Exception {
        handOutForSixMonths(measure("จัดทำคู่มือ"), measure("ศึกษาดูงาน"));
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(workbook, 0, Map.of("status", "อยู่ระหว่างดำเนินการ", "result", "กำลังรวบรวมข้อมูล"));
            fill(workbook, 1, Map.of("result", "ยกเลิกโครงการ เพราะงบประมาณไม่เพียงพอ"));
        });
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        String twelve = "twelve/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("๑", "✗ ยกเลิกแล้ว"), column(twelve, "seq"));
        assertEquals(List.of("จัดทำคู่มือ", "ศึกษาดูงาน"), column(twelve, "measure"));
        deliver(twelve, "รายงาน ๑๒.xlsx", workbook -> {});
        run();
        assertEquals(List.of(), stored("SELECT measure FROM v_measures WHERE round = 12"));
    }

    /** What is to be done every month is not done for the year after half of it, whatever the state says. */
    @Test
    void rhythmThatIsCalledDoneAfterHalfAYearStaysOpen() throws Exception {
        Map<String, String> once = measure("จัดทำคู่มือ");
        once.put("period", "มกราคม ๒๕๖๙");
        handOutForSixMonths(measure("ประชุมประจำเดือน"), once);
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(workbook, 0, Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "ประชุมแล้ว จำนวน ๖ ครั้ง"));
            fill(workbook, 1, Map.of("status", "ดำเนินการแล้วเสร็จ", "result", "จัดทำแล้ว ๕ มกราคม ๒๕๖๙"));
        });
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        assertEquals(List.of("๑", "✓ เสร็จแล้ว"), column("twelve/4-รายงานผล-กองคลัง.xlsx", "seq"));
        assertEquals(List.of("ประชุมประจำเดือน", "จัดทำคู่มือ"), column("twelve/4-รายงานผล-กองคลัง.xlsx", "measure"));
    }

    @Test
    void whatIsOnlyPreparedOrOfAnotherIndicatorStaysOpenAlthoughAStateSaysDone() throws Exception {
        blankForms();
        Map<String, String> prepared = measure("ติดตั้งระบบชำระภาษี");
        prepared.put("period", "มีนาคม ๒๕๖๙");
        Map<String, String> made = measure("จัดทำสื่อประชาสัมพันธ์");
        made.put("period", "มกราคม ๒๕๖๙");
        Map<String, String> later = new LinkedHashMap<>(made);
        later.put("indicator", "การเปิดเผยข้อมูล");
        later.put("item", "O1");
        later.put("period", "มิถุนายน ๒๕๖๙");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, prepared);
            fill(workbook, 1, made);
            fill(workbook, 2, later);
        });
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        String done = "ดำเนินการแล้วเสร็จ";
        deliver("six/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> {
            fill(
                    workbook,
                    0,
                    Map.of(
                            "status",
                            done,
                            "result",
                            "ขออนุมัติโครงการเมื่อวันที่ ๑๐ กุมภาพันธ์ ๒๕๖๙ คาดว่าจะแล้วเสร็จเดือนมิถุนายน"));
            fill(workbook, 1, Map.of("status", done, "result", "เผยแพร่สื่อวันที่ ๒๐ มกราคม ๒๕๖๙"));
        });
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        String twelve = "twelve/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("๑", "๒", "✓ เสร็จแล้ว"), column(twelve, "seq"));
        assertEquals(List.of("มีนาคม ๒๕๖๙", "มิถุนายน ๒๕๖๙", "มกราคม ๒๕๖๙"), column(twelve, "period"));
    }

    @Test
    void rowWithoutAMeasureIsDoneByItsOtherNamesAndClosesNoOther() throws Exception {
        blankForms();
        Map<String, String> first = measure("ก");
        first.remove("measure");
        first.put("period", "มกราคม ๒๕๖๙");
        first.put("steps", "๑. ประชุม");
        Map<String, String> second = measure("ข");
        second.remove("measure");
        second.put("steps", "๑. อบรม");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, first);
            fill(workbook, 1, second);
        });
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        assertEquals(List.of("๑. ประชุม", "๑. อบรม"), column("six/4-รายงานผล-กองคลัง.xlsx", "steps"));
        deliver(
                "six/4-รายงานผล-กองคลัง.xlsx",
                "รายงาน.xlsx",
                workbook -> fill(
                        workbook,
                        0,
                        Map.of(
                                "status",
                                "ดำเนินการแล้วเสร็จ",
                                "result",
                                "อบรม ๑๒ มกราคม ๒๕๖๙",
                                "outcome",
                                "เข้าใจระเบียบ")));
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        assertEquals(List.of("๑. อบรม", "๑. ประชุม"), column("twelve/4-รายงานผล-กองคลัง.xlsx", "steps"));
    }

    @Test
    void storeFillsInScoresDivisionsAndWhatIsStillToBeMended() throws Exception {
        blankForms();
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน.xlsx", workbook -> {
            for (int i = 0; i < 10; i++) {
                put(workbook, "col_score_2568", i, "90.2" + i);
            }
        });
        Map<String, String> shared = measure("ตรวจอาคาร");
        shared.put("responsible", "กองสาธารณสุขและสิ่งแวดล้อม");
        shared.put("period", "เมื่อใดก็ตาม");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, shared));
        run();

        templates("next", "--division", "กองคลัง");
        assertEquals(
                List.of("90.20", "90.21"),
                column("next/1-ผลคะแนน.xlsx", "score_2568").subList(0, 2));
        try (XSSFWorkbook workbook = open("next/3-มาตรการ-กองคลัง.xlsx")) {
            assertEquals(List.of("กองคลัง", "กองสาธารณสุขและสิ่งแวดล้อม", "ทุกส่วนราชการ"), divisions(workbook));
            XSSFSheet unanswered = workbook.getSheet("สิ่งที่ยังค้าง");
            assertNotNull(unanswered);
            assertEquals("แผน.xlsx", unanswered.getRow(4).getCell(0).getStringCellValue());
            assertEquals("มาตรการ!I7", unanswered.getRow(4).getCell(1).getStringCellValue());
        }
        try (XSSFWorkbook workbook = open("next/4-รายงานผล-กองคลัง.xlsx")) {
            assertNull(workbook.getSheet("สิ่งที่ยังค้าง"));
        }

        // the list is to read: delivered again with the form, it is no data
        deliver("next/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, measure("ตรวจอาคาร")));
        run();
        assertEquals(
                List.of(),
                stored("SELECT code, cell FROM v_findings WHERE file_name = 'แผน.xlsx'"
                        + " AND submission_id IN (SELECT submission_id FROM v_submissions WHERE delivers = 1)"));
    }

    @Test
    void deliveryThatReplacesAnotherTellsWhatItChangedAndWhatIsSolved() throws Exception {
        blankForms();
        Map<String, String> unclear = measure("ตรวจอาคาร");
        unclear.put("period", "เมื่อใดก็ตาม");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, measure("เผยแพร่แผน"));
            fill(workbook, 1, unclear);
            fill(workbook, 2, measure("อบรม"));
        });
        run();
        assertEquals(List.of(), stored("SELECT * FROM v_changes"));
        assertFalse(out().contains("ส่งใหม่แทนฉบับเดิม"), out());

        Map<String, String> mended = measure("ตรวจอาคาร");
        mended.put("monitoring", "=รายงานนายก");
        Map<String, String> fresh = measure("ข้อใหม่");
        fresh.put("responsible", "กองช่าง");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, fresh);
            fill(workbook, 1, measure("เผยแพร่แผน"));
            fill(workbook, 2, mended);
        });
        now = now.plusSeconds(86_400);
        assertEquals(0, ita("run", job, "--json"), out());
        Map<?, ?> resent = (Map<?, ?>) ((List<?>) ((Map<?, ?>) Json.parse(out())).get("resent")).get(0);
        assertEquals("แผน.xlsx", resent.get("file"));
        assertEquals(List.of("period-not-understood"), codes(resent, "solved"));
        assertEquals(List.of(), codes(resent, "open"));
        assertEquals(List.of(), codes(resent, "new"));
        Path report = folder.resolve("output/latest/run.json");
        Map<?, ?> published =
                (Map<?, ?>) ((List<?>) ((Map<?, ?>) Json.parse(Files.readString(report))).get("resent")).get(0);
        assertEquals("แผน.xlsx", published.get("file_name"));
        assertEquals(1L, published.get("solved"));
        assertEquals(0L, published.get("new"));

        List<String> expected = List.of(
                "มาตรการ!F7 measure null ข้อใหม่",
                "มาตรการ!H7 responsible null กองช่าง",
                "มาตรการ!J9 monitoring รายงานที่ประชุมทุกเดือน =รายงานนายก",
                "มาตรการ!I9 period เมื่อใดก็ตาม ทุกเดือน",
                "มาตรการ!F9 measure อบรม null");
        List<String> changes = stored("SELECT sheet || '!' || cell, field, old_text, new_text FROM v_changes"
                + " WHERE file_name = 'แผน.xlsx' ORDER BY change_id");
        expected.forEach(change -> assertTrue(changes.contains(change), change + " in " + changes));
        assertTrue(changes.stream().noneMatch(change -> change.contains("เผยแพร่แผน")), changes.toString());
        assertEquals(
                List.of("1"),
                stored("SELECT count(DISTINCT changed_at) FROM v_changes WHERE changed_at > '2026-11-21'"));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            XSSFSheet sheet = workbook.getSheet("เปลี่ยนแปลง");
            List<String> rows = new ArrayList<>();
            for (int row = 2; row <= sheet.getLastRowNum(); row++) {
                Row line = sheet.getRow(row);
                rows.add(line.getCell(2) + " " + line.getCell(3) + " " + line.getCell(4) + " " + line.getCell(5));
                assertEquals("แผน.xlsx", line.getCell(0).getStringCellValue());
            }
            assertEquals(
                    List.of(
                            "J9 การกำกับติดตาม รายงานที่ประชุมทุกเดือน =รายงานนายก",
                            "I9 ระยะเวลา เมื่อใดก็ตาม ทุกเดือน",
                            "F9 มาตรการที่ตัดออกหรือลบข้อความ " + whole("อบรม", "กองคลัง") + " (ไม่มี)",
                            "F7 มาตรการที่เพิ่มหรือเติมข้อความ (ไม่มี) " + whole("ข้อใหม่", "กองช่าง")),
                    rows);
        }
    }

    /** A measure of the tests with all that its row says. */
    private static String whole(String name, String responsible) {
        return name + "\nตัวชี้วัด: การใช้งบประมาณ\nประเด็น: ประเด็นของ" + name + "\nข้อ: I8"
                + "\nการกำกับติดตาม: รายงานที่ประชุมทุกเดือน\nระยะเวลา: ทุกเดือน\nผู้รับผิดชอบ: " + responsible
                + "\nขั้นตอน: ๑. ประชุม\n๒. ดำเนินการ";
    }

    @Test
    void changedScoreIsAChangeOfItsYearAndIndicator() throws Exception {
        blankForms();
        Consumer<XSSFWorkbook> ten = workbook -> {
            for (int i = 0; i < 10; i++) {
                put(workbook, "col_score_2568", i, "90.2" + (i < 8 ? i : 17 - i)); // not in order of size
            }
        };
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน.xlsx", ten);
        run();
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน.xlsx", workbook -> {
            ten.accept(workbook);
            put(workbook, "col_score_2568", 0, "90.21");
            put(workbook, "col_score_2568", 1, "90.20");
            put(workbook, "col_score_2568", 13, "90.26");
        });
        run();
        assertEquals(
                List.of("E8 score 2568 1 90.20 90.21", "E9 score 2568 2 90.21 90.20", "E21 total 2568 null 90.26"),
                stored("SELECT cell, field, old_text, new_text FROM v_changes ORDER BY change_id"));
        assertTrue(out().contains("คะแนน.xlsx: ข้อค้นพบแก้ไขแล้ว 0 ยังค้าง 0 ใหม่ 0"), out());
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            Row first = workbook.getSheet("เปลี่ยนแปลง").getRow(2);
            assertEquals("คะแนน ปี ๒๕๖๘ ตัวชี้วัดที่ ๑", first.getCell(3).getStringCellValue());
        }
        run();
        assertFalse(out().contains("ส่งใหม่แทนฉบับเดิม"), out());
    }

    /** Without a division two files never replace each other, yet the later score counts: what it changed is told. */
    @Test
    void scoresCorrectedUnderAnotherNameAreChanges() throws Exception {
        blankForms();
        Consumer<XSSFWorkbook> ten = workbook -> {
            for (int i = 0; i < 10; i++) {
                put(workbook, "col_score_2567", i, "8" + i + ".20");
                put(workbook, "col_score_2568", i, "9" + i + ".20");
            }
        };
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน.xlsx", ten);
        run();
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน แก้ไข.xlsx", workbook -> {
            ten.accept(workbook);
            put(workbook, "col_score_2567", 4, "");
            put(workbook, "col_score_2568", 2, "91.75");
        });
        run();
        assertEquals(
                List.of("คะแนน แก้ไข.xlsx คะแนน.xlsx E10 score 2568 3 92.20 91.75"),
                stored("SELECT file_name, replaced_file_name, cell, field, old_text, new_text FROM v_changes"));
        assertEquals(
                List.of("91.75 คะแนน แก้ไข.xlsx"),
                stored("SELECT score, file_name FROM v_scores WHERE fiscal_year = 2568 AND indicator = 3"));
        try (XSSFWorkbook workbook = open("output/latest/consolidated.xlsx")) {
            Row first = workbook.getSheet("เปลี่ยนแปลง").getRow(2);
            assertEquals("คะแนน ปี ๒๕๖๘ ตัวชี้วัดที่ ๓", first.getCell(3).getStringCellValue());
        }
        // a later form that repeats one of the values changes nothing of it
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน อีกครั้ง.xlsx", workbook -> {
            ten.accept(workbook);
            put(workbook, "col_score_2568", 2, "91.75");
        });
        run();
        assertEquals(List.of("1"), stored("SELECT count(*) FROM v_changes"));
        // the first value again: both changes were true on their days
        now = now.plusSeconds(86_400);
        deliver("blank/1-ผลคะแนน.xlsx", "คะแนน ๓.xlsx", workbook -> {
            ten.accept(workbook);
            put(workbook, "col_score_2567", 0, "79.20");
        });
        run();
        assertEquals(List.of("92.2"), stored("SELECT score FROM v_scores WHERE fiscal_year = 2568 AND indicator = 3"));
        assertEquals(
                List.of("คะแนน แก้ไข.xlsx 92.20 91.75", "คะแนน ๓.xlsx 91.75 92.20"),
                stored("SELECT file_name, old_text, new_text FROM v_changes WHERE field = 'score 2568 3'"
                        + " ORDER BY change_id"));
    }

    @Test
    void hiddenSheetsOfAFormAreNoHiddenContentAndAFormInItsPlaceContradictsNothing() throws Exception {
        blankForms();
        Files.createDirectories(folder.resolve("inbox/2569/กองคลัง"));
        deliver(
                "blank/3-มาตรการ-กองคลัง.xlsx",
                "2569/กองคลัง/แผน.xlsx",
                workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        assertEquals(List.of(), stored("SELECT code, sheet, cell FROM v_findings"));
    }

    @Test
    void formThatLiesInAnotherDivisionsFolderIsTold() throws Exception {
        blankForms();
        Files.createDirectories(folder.resolve("inbox/กองช่าง"));
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "กองช่าง/แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        assertEquals(
                List.of("division-mismatch กองคลัง กองช่าง"),
                stored("SELECT code, found, expected FROM v_findings ORDER BY code"));
        assertEquals(List.of("กองคลัง"), stored("SELECT division FROM v_measures"));
    }

    @Test
    void formWhoseHeadWasTypedOverContradictsItsMeta() throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, measure("อบรม"));
            workbook.getSheetAt(0).getRow(1).getCell(0).setCellValue("ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
            workbook.getSheetAt(0).getRow(3).getCell(1).setCellValue("กองช่าง");
        });
        run();
        assertEquals(
                List.of("form-meta-mismatch A2 2568 2569", "form-meta-mismatch B4 กองช่าง กองคลัง"),
                stored("SELECT code, cell, found, expected FROM v_findings WHERE code LIKE '%meta%' ORDER BY cell"));
    }

    @Test
    void nothingToReportIsAnAnswer() throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        deliver(
                "six/4-รายงานผล-กองคลัง.xlsx",
                "รายงาน.xlsx",
                workbook -> fill(workbook, 0, Map.of("status", "ไม่มีเรื่องรายงาน")));
        run();
        assertEquals(
                List.of("อบรม ไม่มีเรื่องรายงาน null"),
                stored("SELECT measure, status, result FROM v_measures WHERE round = 6"));
        assertEquals(List.of(), stored("SELECT code FROM v_findings WHERE file_name = 'รายงาน.xlsx'"));
    }

    /** Every way that the guide allows, on a form that was handed out blank: status alone, with number, topic, and more. */
    @Test
    void nothingToReportCountsAsDeliveredInEveryWayThatTheGuideAllows() throws Exception {
        blankForms();
        List<Map<String, String>> ways = List.of(
                Map.of(),
                Map.of("seq", "๑"),
                Map.of("topic", "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"),
                Map.of("indicator", "การใช้งบประมาณ", "responsible", "กองคลัง"),
                Map.of("indicator", "การใช้งบประมาณ", "responsible", "กองคลัง", "period", "ทุกเดือน", "seq", "๑"));
        for (Map<String, String> way : ways) {
            Map<String, String> row = new LinkedHashMap<>(way);
            row.put("status", "ไม่มีเรื่องรายงาน");
            deliver("blank/4-รายงานผล-กองคลัง.xlsx", "รายงาน.xlsx", workbook -> fill(workbook, 0, row));
            run();
            assertEquals(
                    List.of("accepted 0"),
                    stored("SELECT status, rows_refused FROM v_submissions WHERE file_name = 'รายงาน.xlsx'"
                            + " AND status <> 'superseded'"),
                    way.toString());
            assertEquals(
                    List.of(), stored("SELECT code FROM v_findings WHERE file_name = 'รายงาน.xlsx'"), way.toString());
            assertEquals(
                    List.of("1"),
                    stored("SELECT max(filled_in) FROM v_submissions WHERE file_name = 'รายงาน.xlsx'"),
                    way.toString());
        }
    }

    @Test
    void whatTheLastRoundsReportLeftOpenStandsWithTheNextReportForm() throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        deliver(
                "six/4-รายงานผล-กองคลัง.xlsx",
                "รายงาน.xlsx",
                workbook -> fill(
                        workbook, 0, Map.of("status", "อยู่ระหว่างดำเนินการ", "result", "ประชุม ๕ มิถุนายน ๒๕๖๙")));
        run();
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        try (XSSFWorkbook workbook = open("twelve/4-รายงานผล-กองคลัง.xlsx")) {
            Row open = workbook.getSheet("สิ่งที่ยังค้าง").getRow(4);
            assertEquals("รายงาน.xlsx", open.getCell(0).getStringCellValue());
            assertTrue(open.getCell(2).getStringCellValue().contains("๐๕/๐๖/๒๕๖๙"), open.getCell(2)::toString);
        }
        assertEquals(List.of("อบรม"), column("twelve/4-รายงานผล-กองคลัง.xlsx", "measure"));
    }

    /** Only the division whose plan has it is asked to report on what all are to do; of the others it is no report until they answer it. */
    @Test
    void measureOfAllDivisionsStandsInTheReportFormOfEachAndIsAskedOfOne() throws Exception {
        blankForms();
        Map<String, String> ofAll = measure("ประกาศนโยบาย No Gift Policy");
        ofAll.put("responsible", "ทุกส่วนราชการ");
        Map<String, String> named = measure("ตรวจอาคาร");
        named.put("responsible", "กองคลัง / กองช่าง");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, ofAll);
            fill(workbook, 1, named);
        });
        run();
        templates("own", "--round", "6", "--division", "กองคลัง");
        assertEquals(
                List.of("ประกาศนโยบาย No Gift Policy", "ตรวจอาคาร"), column("own/4-รายงานผล-กองคลัง.xlsx", "measure"));
        assertEquals(List.of("๑", "๒"), column("own/4-รายงานผล-กองคลัง.xlsx", "seq"));
        templates("others", "--round", "6", "--division", "กองช่าง");
        String form = "others/4-รายงานผล-กองช่าง.xlsx";
        assertEquals(List.of("ประกาศนโยบาย No Gift Policy"), column(form, "measure"));
        assertEquals(List.of("ไม่บังคับ"), column(form, "seq"));
        Map<String, String> ownRow = Map.of(
                "measure", "ตรวจถนน",
                "indicator", "การใช้อำนาจ",
                "responsible", "กองช่าง",
                "status", "อยู่ระหว่างดำเนินการ");
        assertEquals(List.of("report 0 1 0 form-not-filled"), whatBecame(form, 0, Map.of()));
        assertEquals(List.of("report 1 1 1 null"), whatBecame(form, 1, ownRow));
        assertEquals(
                List.of("report 1 0 1 result-missing"),
                whatBecame(form, 0, Map.of("status", "ดำเนินการแล้วเสร็จ")),
                "who answers it is asked for the answer");
        Map<String, String> other =
                Map.of("measure", "ตรวจสะพาน", "steps", "ประชุม", "period", "ตุลาคม 2568", "responsible", "กองช่าง");
        for (Map.Entry<String, String> cell : other.entrySet()) {
            assertEquals(
                    List.of("report 2 0 1 result-missing"),
                    whatBecame(form, workbook -> {
                        fill(workbook, 0, Map.of(cell.getKey(), cell.getValue()));
                        fill(workbook, 1, ownRow);
                    }),
                    "what is written into it is read: " + cell);
        }
        assertEquals(
                List.of("report 2 0 1 result-missing"),
                whatBecame(form, workbook -> {
                    fill(workbook, 0, Map.of("recommendation", "ควรทำทุกปี"));
                    fill(workbook, 1, ownRow);
                }),
                "who says something of it is asked for the rest");
        String own = "own/4-รายงานผล-กองคลัง.xlsx";
        Map<String, String> nothing = Map.of("status", "ไม่มีเรื่องรายงาน");
        assertEquals(List.of("report 2 0 1 result-missing"), whatBecame(own, 1, nothing), "whose plan has it owes it");
        assertEquals(
                List.of("report 1 1 1 null"),
                whatBecame(own, workbook -> {
                    fill(workbook, 1, nothing);
                    for (Row fact : workbook.getSheet("_meta")) {
                        if (fact.getCell(0).getStringCellValue().equals("asked")) {
                            fact.getCell(0).setCellValue("open");
                        }
                    }
                }),
                "forms handed out before did not say whom they ask");
    }

    /** In a form of the first half what begins in the second is not demanded, unless there is nothing else to report on. */
    @Test
    void measureThatBeginsAfterTheRoundIsNotDemanded() throws Exception {
        blankForms();
        Map<String, String> later = measure("ตรวจสะพาน");
        later.put("period", "พ.ค. - ก.ย. 2569");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, later));
        run();
        templates("alone", "--round", "6", "--division", "กองคลัง");
        assertEquals(List.of("๑"), column("alone/4-รายงานผล-กองคลัง.xlsx", "seq"));
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, later);
            fill(workbook, 1, measure("ตรวจถนน"));
        });
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        String form = "six/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("ตรวจถนน", "ตรวจสะพาน"), column(form, "measure"));
        assertEquals(List.of("๑", "ไม่บังคับ"), column(form, "seq"));
        Map<String, String> underWay = Map.of("status", "อยู่ระหว่างดำเนินการ", "result", "ประชุมเมื่อ 5 มีนาคม 2569");
        assertEquals(List.of("report 1 1 1 null"), whatBecame(form, 0, underWay), "unchanged it is no report");
        assertEquals(
                List.of("report 2 0 1 result-missing"),
                whatBecame(form, workbook -> {
                    fill(workbook, 0, underWay);
                    fill(workbook, 1, Map.of("status", "ดำเนินการแล้วเสร็จ"));
                }),
                "who calls it done before its time is asked what was done");
        templates("twelve", "--round", "12", "--division", "กองคลัง");
        assertEquals(List.of("๑", "๒"), column("twelve/4-รายงานผล-กองคลัง.xlsx", "seq"));

        Map<String, String> ofAll = new LinkedHashMap<>(later);
        ofAll.put("responsible", "ทุกส่วนราชการ");
        ofAll.put("measure", "ประกาศนโยบาย No Gift Policy");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, ofAll));
        templates("blank-other", "--division", "กองช่าง");
        Map<String, String> others = new LinkedHashMap<>(later);
        others.put("responsible", "กองช่าง");
        deliver("blank-other/3-มาตรการ-กองช่าง.xlsx", "แผนช่าง.xlsx", workbook -> fill(workbook, 0, others));
        run();
        templates("other", "--round", "6", "--division", "กองช่าง");
        form = "other/4-รายงานผล-กองช่าง.xlsx";
        assertEquals(List.of("ตรวจสะพาน", "ประกาศนโยบาย No Gift Policy"), column(form, "measure"));
        assertEquals(List.of("๑", "ไม่บังคับ"), column(form, "seq"));
    }

    /** Work of which a part may be done in the round is demanded: with a step in it, until a last day, or with a year typed wrong. */
    @Test
    void measureThatMayBeginWithinTheRoundIsDemanded() throws Exception {
        blankForms();
        Map<String, String> later = measure("ตรวจสะพาน");
        later.put("period", "พ.ค. - ก.ย. 2569");
        later.put("steps", "๑. แต่งตั้งคณะทำงานภายในเดือนมกราคม ๒๕๖๙\n๒. ตรวจ");
        Map<String, String> untilThen = measure("ตรวจท่อ");
        untilThen.put("period", "แล้วเสร็จภายในเดือนมิถุนายน 2569");
        Map<String, String> nextYear = measure("ตรวจฝาย");
        nextYear.put("period", "พ.ย. 2569");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, later);
            fill(workbook, 1, measure("ตรวจถนน"));
            fill(workbook, 2, untilThen);
            fill(workbook, 3, nextYear);
        });
        run();
        templates("six", "--round", "6", "--division", "กองคลัง");
        String form = "six/4-รายงานผล-กองคลัง.xlsx";
        assertEquals(List.of("ตรวจสะพาน", "ตรวจถนน", "ตรวจท่อ", "ตรวจฝาย"), column(form, "measure"));
        assertEquals(List.of("๑", "๒", "๓", "๔"), column(form, "seq"));
        Map<String, String> underWay = Map.of("status", "อยู่ระหว่างดำเนินการ", "result", "ประชุมเมื่อ 5 มีนาคม 2569");
        whatBecame(form, 1, underWay);
        assertEquals(
                List.of("I7"),
                stored("SELECT cell FROM v_findings WHERE code = 'result-missing'"),
                "check asks for the step of the round, as page one does");
    }

    /** Sends a form with these cells of a row filled in: forms, rows stored and ignored, whether it is filled in, findings. */
    private List<String> whatBecame(String form, int row, Map<String, String> cells) throws Exception {
        return whatBecame(form, workbook -> fill(workbook, row, cells));
    }

    private List<String> whatBecame(String form, Consumer<XSSFWorkbook> filling) throws Exception {
        deliver(form, "รายงาน.xlsx", filling);
        run();
        return stored("SELECT forms, rows_stored, rows_ignored, filled_in, (SELECT group_concat(code) FROM v_findings f"
                + " WHERE f.submission_id = s.submission_id) FROM v_submissions s WHERE round = 6 AND latest = 1");
    }

    /** A clerk names the own division most, then those beside whom it works; other bodies' divisions are none of the list. */
    @Test
    void formOfOneDivisionOffersItFirstAndThoseItSharesAMeasureWith() throws Exception {
        blankForms();
        Map<String, String> shared = measure("ตรวจอาคาร");
        shared.put("responsible", "กองช่าง / กองคลัง");
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> {
            fill(workbook, 0, measure("อบรม"));
            fill(workbook, 1, shared);
        });
        run();

        templates("one", "--division", "กองคลัง");
        for (String form : List.of("2-วิเคราะห์ผล", "3-มาตรการ", "4-รายงานผล", "5-แบบตรวจ OIT")) {
            try (XSSFWorkbook workbook = open("one/" + form + "-กองคลัง.xlsx")) {
                assertEquals(
                        List.of("กองคลัง", "กองช่าง / กองคลัง", "กองช่าง", "ทุกส่วนราชการ"), divisions(workbook), form);
                assertEquals("กองคลัง", meta(workbook, "division"), form);
            }
        }
        templates("whole");
        try (XSSFWorkbook workbook = open("whole/3-มาตรการ.xlsx")) {
            assertEquals(List.of("กองคลัง", "กองช่าง", "ทุกส่วนราชการ"), divisions(workbook));
            assertEquals("", meta(workbook, "division"));
        }
        templates("other", "--division", "สำนักปลัด");
        try (XSSFWorkbook workbook = open("other/3-มาตรการ-สำนักปลัด.xlsx")) {
            assertEquals(List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "ทุกส่วนราชการ"), divisions(workbook));
        }
    }

    @Test
    void bodyOfWhichOneDivisionIsKnownIsOfferedThoseThatMostBodiesHave() throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        templates("one", "--division", "กองคลัง");
        try (XSSFWorkbook workbook = open("one/3-มาตรการ-กองคลัง.xlsx")) {
            assertEquals(
                    List.of(
                            "กองคลัง",
                            "สำนักปลัด",
                            "กองช่าง",
                            "กองการศึกษา ศาสนาและวัฒนธรรม",
                            "กองสวัสดิการสังคม",
                            "ทุกส่วนราชการ"),
                    divisions(workbook));
        }
    }

    @Test
    void ofSeveralBodiesTheOneMustBeSaid() throws Exception {
        blankForms();
        deliver("blank/3-มาตรการ-กองคลัง.xlsx", "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        String other = folder.resolve("other").toString();
        String name = "เทศบาลตำบลบ้านใหม่ อำเภอเมืองน่าน จังหวัดน่าน";
        assertEquals(0, ita("templates", "--output", other, "--fiscal-year", "2569", "--organisation", name), out());
        deliver("other/3-มาตรการ.xlsx", "อีกแผน.xlsx", workbook -> fill(workbook, 0, measure("ประชุม")));
        run();
        String store = folder.resolve("work/store.db").toString();
        String forms = folder.resolve("forms").toString();
        assertEquals(2, ita("templates", "--output", forms, "--store", store, "--lang", "en"));
        assertTrue(out().startsWith("the store has 2 bodies; say which with --organisation, such as "), out());
        assertEquals(0, ita("templates", "--output", forms, "--store", store, "--organisation", "ทต.บ้านใหม่"), out());
    }

    private static List<String> divisions(XSSFWorkbook workbook) {
        List<String> divisions = new ArrayList<>();
        XSSFSheet lists = workbook.getSheet("_lists");
        for (int i = 1; lists.getRow(i) != null && lists.getRow(i).getCell(0) != null; i++) {
            divisions.add(lists.getRow(i).getCell(0).getStringCellValue());
        }
        return divisions;
    }

    private static String meta(XSSFWorkbook workbook, String key) {
        for (Row row : workbook.getSheet("_meta")) {
            if (row.getCell(0).getStringCellValue().equals(key)) {
                return row.getCell(1).getStringCellValue();
            }
        }
        throw new AssertionError("no " + key);
    }
}
