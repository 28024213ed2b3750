package org.itaconsolidator.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.form.FormChoices;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.FormWriter;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/** Writes the workbooks of {@code jobs/sample/inbox}: the program's own forms and the layouts that divisions made. */
public final class SampleInbox {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    private final Office office = new Office();
    private final FormWriter forms = new FormWriter(Layouts.load(), FormLists.load());
    private final Path inbox;

    private SampleInbox(Path inbox) {
        this.inbox = inbox;
    }

    /** Writes both sample inboxes below the folder named, {@code jobs} where none is. */
    public static void main(String[] folder) throws IOException {
        Path jobs = Path.of(folder.length == 0 ? "jobs" : folder[0]);
        write(jobs.resolve("sample/inbox"));
        FaultyInbox.write(jobs.resolve("sample-with-faults/inbox"));
    }

    /** Writes the good day's workbooks into a folder, which need not exist. */
    static void write(Path inbox) throws IOException {
        SampleInbox sample = new SampleInbox(inbox);
        sample.writeScores();
        sample.writeAnalysis();
        for (Division division : sample.office.divisions()) {
            sample.writeDivision(division);
        }
    }

    /** Writes one division's workbooks, as on the good day. */
    static void writeDivision(Path inbox, String name) throws IOException {
        SampleInbox sample = new SampleInbox(inbox);
        for (Division division : sample.office.divisions()) {
            if (division.name().equals(name)) {
                sample.writeDivision(division);
            }
        }
    }

    private void writeDivision(Division division) throws IOException {
        writeForm(division, Form.MEASURES);
        writeForm(division, Form.REPORT);
    }

    /** As the office wrote the announced results down, a column a year, in a table of its own making. */
    private void writeScores() throws IOException {
        List<String> names = FRAMEWORKS.getFramework(office.year()).indicators().stream()
                .map(IndicatorDef::name)
                .toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OldScores.draw(
                    workbook,
                    office.body(),
                    office.year(),
                    names,
                    office.scores().get("years"));
            SampleFile.save(workbook, inbox.resolve(office.scores().get("file").text()));
        }
    }

    private void writeAnalysis() throws IOException {
        YamlNode analysis = office.analysis();
        List<Map<Field, String>> rows = analysis.get("rows").list().stream()
                .map(row -> Division.fields(row, Form.ANALYSIS).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> e.getValue().get(0))))
                .toList();
        FormRequest request = FormRequest.blank(Form.ANALYSIS, Office.year(analysis.get("fiscal-year")))
                .forBody(office.body())
                .withDivisions(office.divisionNames())
                .withRows(numbered(rows));
        fill(request, inbox.resolve(analysis.get("file").text()));
    }

    private void writeForm(Division division, Form form) throws IOException {
        Path file = inbox.resolve(division.name())
                .resolve(division.layout(form).get("file").text());
        if (division.usesOwnLayout(form)) {
            try (XSSFWorkbook workbook = new XSSFWorkbook()) {
                OldLayout.draw(workbook, division.layout(form), division.rows(form));
                SampleFile.save(workbook, file);
            }
            return;
        }
        FormRequest request = FormRequest.blank(form, office.year())
                .forBody(office.body())
                .forDivision(division.name())
                .withDivisions(office.divisionNames())
                .withRows(numbered(division.cells(form)));
        fill(form == Form.REPORT ? request.inRound(6) : request, file);
    }

    private void fill(FormRequest request, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        FiscalYear year = request.fiscalYear();
        FormChoices choices = FormChoices.of(year, FRAMEWORKS::findFramework);
        forms.write(request, choices, file);
    }

    /** The rows with their numbers in front. */
    private static List<Map<Field, String>> numbered(List<Map<Field, String>> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> {
                    Map<Field, String> row = new EnumMap<>(rows.get(i));
                    row.put(Field.SEQ, ThaiText.thaiDigits(String.valueOf(i + 1)));
                    return row;
                })
                .toList();
    }
}
