package org.itaconsolidator.check;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.check.RuleBook.AdmittedSubmission;
import org.itaconsolidator.framework.Frameworks;
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
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;

/** A submission under construction: a sheet of scores and one of measures, one row each. */
final class Sample {
    static final String SCORES = "ผลคะแนน";
    static final String MEASURES = "มาตรการ";
    static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final RuleBook RULES = new RuleBook(FRAMEWORKS);

    final Set<RowRef> read = new HashSet<>();
    final Set<RowRef> ignored = new HashSet<>();
    final Set<RowRef> refused = new HashSet<>();
    private final Set<Field> mayBeBlank = new HashSet<>();
    final List<Measure> measures = new ArrayList<>();
    final List<ReportedFigure> reported = new ArrayList<>();
    private final List<ScoreReading> scores = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<String> divisions = List.of();
    private Form form = Form.REPORT;
    private String deliverer = "";
    private OptionalInt round = OptionalInt.empty();
    private Optional<FiscalYear> year = Optional.of(FiscalYear.ofBuddhist(2566));

    /** Columns of the measures' sheet, by field. */
    static CellRef cell(int row, Field field) {
        return new CellRef(MEASURES, row, field.ordinal() + 1);
    }

    Sample year(int buddhist) {
        year = Optional.of(FiscalYear.ofBuddhist(buddhist));
        return this;
    }

    Sample withoutYear() {
        year = Optional.empty();
        return this;
    }

    Sample round(int months) {
        round = OptionalInt.of(months);
        return this;
    }

    Sample finding(Finding finding) {
        findings.add(finding);
        return this;
    }

    /** Scores of a year down its column from row 2, "-" for a blank. */
    Sample scores(int buddhist, int column, String line) {
        return scores(SourceKind.OFFICIAL, buddhist, column, line);
    }

    Sample scores(SourceKind source, int buddhist, int column, String line) {
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            CellRef at = new CellRef(SCORES, i + 2, column);
            read.add(at.rowRef());
            if (!words[i].equals("-")) {
                scores.add(
                        new ScoreReading(FiscalYear.ofBuddhist(buddhist), i + 1, source, new BigDecimal(words[i]), at));
            }
        }
        return this;
    }

    /** The division that delivers. */
    Sample of(String division) {
        deliverer = division;
        return this;
    }

    /** The measures that follow are of a plan, no longer of a report. */
    Sample plan() {
        form = Form.MEASURES;
        return this;
    }

    /** The measures that follow name these divisions as responsible. */
    Sample responsible(String... named) {
        divisions = List.of(named);
        return this;
    }

    /** A measure in its own row: indicator or 0, item or "", then pairs of field and text. */
    Sample measure(int row, int indicator, String item, Object... texts) {
        return measure(row, indicator, item, new Period.Blank(), List.of(), List.of(), texts);
    }

    Sample measure(
            int row,
            int indicator,
            String item,
            Period period,
            List<MeasureStep> steps,
            List<LocalDate> events,
            Object... texts) {
        Map<Field, FieldText> byField = new EnumMap<>(Field.class);
        for (int i = 0; i < texts.length; i += 2) {
            Field field = (Field) texts[i];
            byField.put(field, new FieldText((String) texts[i + 1], cell(row, field)));
        }
        read.add(new RowRef(MEASURES, row));
        measures.add(new Measure(
                form,
                OptionalInt.empty(),
                indicator == 0 ? OptionalInt.empty() : OptionalInt.of(indicator),
                item,
                byField,
                steps,
                divisions,
                period,
                events.stream()
                        .map(day -> new DatedEvent(day, "ประชุม", cell(row, Field.RESULT)))
                        .toList(),
                OptionalInt.empty(),
                cell(row, Field.MEASURE),
                List.of(new RowRef(MEASURES, row)),
                Map.of(),
                mayBeBlank.stream().collect(Collectors.toMap(field -> field, field -> cell(row, field)))));
        return this;
    }

    /** The measures that follow stand in a table that has a column of this field. */
    Sample withColumn(Field field) {
        mayBeBlank.add(field);
        return this;
    }

    Submission submission() {
        return new Submission(
                new SourceFile("ตัวอย่าง.xlsx", Path.of("ตัวอย่าง.xlsx"), "0".repeat(64), 1, Instant.EPOCH),
                new DocumentHead(
                        Optional.of(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "")),
                        deliverer,
                        year,
                        round,
                        SourceKind.OFFICIAL),
                Set.of(Form.SCORES, Form.REPORT),
                scores,
                reported,
                List.of(),
                measures,
                List.of(),
                List.of(),
                List.of(),
                read,
                ignored,
                refused,
                findings,
                Optional.empty(),
                false);
    }

    AdmittedSubmission check() {
        return RULES.check(submission());
    }

    /** The findings with a code. */
    List<Finding> findings(FindingCode code) {
        return check().submission().findings().stream()
                .filter(finding -> finding.code() == code)
                .toList();
    }

    /** The only finding with a code. */
    Finding finding(FindingCode code) {
        List<Finding> found = findings(code);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + code + ", found " + found);
        }
        return found.get(0);
    }
}
