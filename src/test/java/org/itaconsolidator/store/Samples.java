package org.itaconsolidator.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.CheckedSubmission;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;

/** Submissions as tests need them, made without a workbook. */
public final class Samples {
    public static final Body BODY = new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");
    public static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    public static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-03-02T01:00:00+07:00");
    public static final OffsetDateTime TUESDAY = OffsetDateTime.parse("2026-03-03T01:00:00+07:00");
    /** A wording that tests can read back without message files. */
    public static final Function<Finding, String> WORDING = f -> f.code().code() + " "
            + f.details().getOrDefault("other", f.details().getOrDefault("fiscalYear", f.found()));

    private Samples() {}

    public static SourceFile file(String inboxPath, int version) {
        String sha = String.format("%064x", (inboxPath.hashCode() & 0xffffL) * 1000 + version);
        return new SourceFile(
                inboxPath, Path.of(inboxPath), sha, 4000 + version, Instant.parse("2026-03-01T00:00:00Z"));
    }

    public static DocumentHead head(String division) {
        return new DocumentHead(Optional.of(BODY), division, Optional.of(YEAR), OptionalInt.of(6), SourceKind.OFFICIAL);
    }

    /** A report with measures of two rows each, the second one a continuation. */
    public static CheckedSubmission report(SourceFile file, String division, String... measures) {
        List<Measure> list = new ArrayList<>();
        Set<RowRef> rows = new HashSet<>();
        int row = 5;
        for (String text : measures) {
            Measure measure = measure(text, row);
            rows.addAll(measure.rows());
            list.add(measure);
            row += 2;
        }
        rows.add(new RowRef("รายงานผล", 4));
        Submission submission = new Submission(
                file,
                head(division),
                Set.of(Form.REPORT),
                List.of(),
                List.of(),
                List.of(),
                list,
                List.of(),
                List.of(),
                List.of(),
                rows,
                Set.of(new RowRef("รายงานผล", 4)),
                Set.of(),
                List.of(Finding.at(new CellRef("รายงานผล", 5, 7), FindingCode.RESULT_MISSING, "", "")),
                Optional.empty(),
                false);
        int stored = rows.size() - 1;
        return new CheckedSubmission(submission, Set.of(), new Ledger(stored + 1, stored, 0, 1), List.of(), "f1");
    }

    public static Measure measure(String text, int row) {
        CellRef at = new CellRef("รายงานผล", row, 2);
        return new Measure(
                Form.REPORT,
                OptionalInt.empty(),
                OptionalInt.of(6),
                "",
                Map.of(
                        Field.MEASURE, new FieldText(text, at),
                        Field.RESPONSIBLE, new FieldText("กองคลัง /กองช่าง", new CellRef("รายงานผล", row, 5)),
                        Field.TO_DEVELOP, new FieldText("พัฒนา \"ดี\"", new CellRef("รายงานผล", row, 6))),
                List.of(
                        new MeasureStep(
                                1, "ประชุม", "", "", "", "", new Period.Blank(), new CellRef("รายงานผล", row, 4)),
                        new MeasureStep(
                                2,
                                "รายงาน",
                                "ทำแล้ว",
                                "กองคลัง",
                                "ต.ค. ๒๕๖๘ เป็นต้นไป",
                                "แล้วเสร็จ",
                                new Period.OpenFrom(LocalDate.of(2025, 10, 1)),
                                new CellRef("รายงานผล", row + 1, 4))),
                List.of("กองคลัง", "กองช่าง"),
                new Period.Between(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 3, 31)),
                List.of(new DatedEvent(LocalDate.of(2026, 1, 15), "ประชุมวันที่ ๑๕", new CellRef("รายงานผล", row, 8))),
                OptionalInt.empty(),
                at,
                List.of(new RowRef("รายงานผล", row), new RowRef("รายงานผล", row + 1)),
                Map.of(),
                Map.of());
    }

    /** A score form with the scores of one year from indicator 1 on, and a total stated in a row that is ignored. */
    public static CheckedSubmission scores(SourceFile file, String division, String... points) {
        List<ScoreReading> readings = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            readings.add(new ScoreReading(
                    YEAR, i + 1, SourceKind.OFFICIAL, new BigDecimal(points[i]), new CellRef("ผลคะแนน", 5 + i, 3)));
        }
        int last = 5 + points.length;
        Set<RowRef> rows = readings.stream().map(s -> s.at().rowRef()).collect(Collectors.toSet());
        rows.add(new RowRef("ผลคะแนน", last));
        Submission submission = new Submission(
                file,
                head(division),
                Set.of(Form.SCORES),
                readings,
                List.of(
                        new ReportedFigure(
                                YEAR,
                                SourceKind.OFFICIAL,
                                ReportedFigure.Kind.TOTAL,
                                Optional.of(new BigDecimal("60.61")),
                                "๖๐.๖๑",
                                new CellRef("ผลคะแนน", last, 3),
                                true),
                        new ReportedFigure(
                                YEAR,
                                SourceKind.OFFICIAL,
                                ReportedFigure.Kind.LEVEL,
                                Optional.empty(),
                                "D",
                                new CellRef("ผลคะแนน", 2, 1),
                                true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                rows,
                Set.of(new RowRef("ผลคะแนน", last)),
                Set.of(),
                List.of(),
                Optional.empty(),
                false);
        Set<CellRef> chosen = readings.stream().map(ScoreReading::at).collect(Collectors.toSet());
        int n = points.length;
        return new CheckedSubmission(submission, chosen, new Ledger(n + 1, n, 0, 1), List.of(), "f1");
    }

    /** One analysis note that holds for two rows, and one item of a checklist without a self-score. */
    public static CheckedSubmission analysisAndChecklist(SourceFile file) {
        Submission submission = new Submission(
                file,
                head(""),
                Set.of(Form.ANALYSIS, Form.OIT_CHECKLIST),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AnalysisNote(
                        YEAR,
                        OptionalInt.of(9),
                        "",
                        AnalysisNote.Kind.TO_DEVELOP,
                        "เผยแพร่ให้ครบ",
                        new CellRef("วิเคราะห์ผล", 5, 4),
                        List.of(new RowRef("วิเคราะห์ผล", 5), new RowRef("วิเคราะห์ผล", 6)),
                        Map.of(Field.INDICATOR, new FieldText("การเปิดเผยข้อมูล", new CellRef("วิเคราะห์ผล", 5, 2))))),
                List.of(new OitItem(
                        YEAR,
                        "O1",
                        "สำนักปลัด",
                        "",
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        new CellRef("แบบตรวจ OIT", 5, 1),
                        Map.of(
                                Field.ITEM, new CellRef("แบบตรวจ OIT", 5, 1),
                                Field.RESPONSIBLE, new CellRef("แบบตรวจ OIT", 5, 3),
                                Field.DATE, new CellRef("แบบตรวจ OIT", 5, 6)))),
                List.of(),
                Set.of(new RowRef("วิเคราะห์ผล", 5), new RowRef("วิเคราะห์ผล", 6), new RowRef("แบบตรวจ OIT", 5)),
                Set.of(),
                Set.of(),
                List.of(),
                Optional.empty(),
                false);
        return new CheckedSubmission(submission, Set.of(), new Ledger(3, 3, 0, 0), List.of(), "f1");
    }

    public static CheckedSubmission refused(SourceFile file) {
        Submission submission = new Submission(
                file,
                new DocumentHead(Optional.empty(), "", Optional.empty(), OptionalInt.empty(), SourceKind.OFFICIAL),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(Finding.ofFile(FindingCode.CORRUPT_WORKBOOK, "", "")),
                Optional.empty(),
                false);
        return new CheckedSubmission(submission, Set.of(), Ledger.EMPTY, List.of(), "f1");
    }

    /** The same as read with other rules. */
    public static CheckedSubmission withFingerprint(CheckedSubmission checked, String fingerprint) {
        return new CheckedSubmission(
                checked.submission(), checked.chosenScores(), checked.checked(), List.of(), fingerprint);
    }
}
