package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.RefusedFiles;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** ความครบถ้วน: divisions by forms, who has delivered what. The state stands in words, never in colour alone. */
final class CompletenessSheet {
    private static final int FIRST_FORM = 4;

    private CompletenessSheet() {}

    static void write(
            StreamedWorkbook workbook,
            ReportWords words,
            DeliveryBook deliveries,
            LocalDate businessDate,
            String title,
            String asOf) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(words.text("column.body"), 30));
        columns.add(new Column(words.text("column.year"), 9));
        columns.add(new Column(words.text("column.round"), 9));
        columns.add(new Column(words.text("column.division"), 24));
        for (Form form : Form.values()) {
            columns.add(new Column(words.word("form-name", form.code()), 25));
        }
        boolean acknowledging = deliveries.expected().tellsOfAcknowledgement();
        if (acknowledging) {
            columns.add(new Column(words.text("column.acknowledged"), 25));
        }
        Map<DeliveryBook.Line, List<SubmissionRow>> refused =
                deliveries.refused().byLine(deliveries.lines());
        int refusedAt = columns.size();
        boolean anyRefused = !deliveries.refused().all().isEmpty();
        if (anyRefused) {
            columns.add(new Column(words.text("column.refused"), 36));
        }
        int printed = columns.size();
        columns.add(new Column(words.text("column.file"), 60));
        TableSheet table = new TableSheet(workbook, words.text("sheet.completeness"), words, columns);
        table.linesWithin(printed);
        table.tracedFrom(printed);
        table.line(words.text("sheet.completeness.title"), Look.TITLE);
        table.line(words.text("sheet.completeness.note", Map.of("date", words.date(businessDate))), Look.NOTE);
        if (anyRefused) {
            table.line(
                    words.text(
                            "sheet.completeness.refused",
                            Map.of(
                                    "count",
                                    words.digits(deliveries.refused().all().size()))),
                    Look.NOTE);
        }
        table.headings();
        for (DeliveryBook.Line line : deliveries.lines()) {
            table.begin();
            table.text(0, words.shortBody(line.body()));
            table.text(1, line.fiscalYear().map(words::year).orElse(""), Look.CENTRED);
            table.text(2, line.round().isPresent() ? words.digits(line.round().getAsInt()) : "", Look.CENTRED);
            table.text(3, line.division().isEmpty() ? words.text("whole-body") : line.division(), Look.STRONG);
            List<String> files = new ArrayList<>();
            for (Form form : Form.values()) {
                DeliveryBook.State state = deliveries.state(line, form);
                boolean overdue = state.due().filter(businessDate::isAfter).isPresent();
                table.text(FIRST_FORM + form.ordinal(), text(state, overdue, words), look(state, overdue));
                if (!state.file().isEmpty()) {
                    files.add(words.word("form-name", form.code()) + ": " + state.file());
                }
            }
            if (acknowledging) {
                Optional<LocalDate> day = deliveries.expected().findAcknowledged(line);
                String told = day.map(each -> words.text("acknowledged", Map.of("date", words.shortDate(each))))
                        .orElse(line.division().isEmpty() ? "" : words.text("acknowledged.not"));
                table.text(FIRST_FORM + Form.values().length, told, day.isPresent() ? Look.GOOD : Look.QUIET);
            }
            if (anyRefused) {
                List<SubmissionRow> here = refused.getOrDefault(line, List.of());
                table.code(refusedAt, RefusedFiles.list(here, words), here.isEmpty() ? Look.QUIET : Look.BAD);
            }
            table.code(printed, String.join("\n", files), Look.TEXT);
            table.end();
        }
        for (SubmissionRow file : deliveries.refused().listAlone(deliveries.lines())) {
            table.begin();
            table.fill(0, printed, Look.TEXT);
            table.text(0, file.body().map(words::shortBody).orElse(words.text("unknown-body")));
            table.text(1, file.fiscalYear().map(words::year).orElse(""), Look.CENTRED);
            table.text(2, file.round().isPresent() ? words.digits(file.round().getAsInt()) : "", Look.CENTRED);
            table.text(3, file.division().isEmpty() ? words.text("unknown-division") : file.division(), Look.STRONG);
            table.code(refusedAt, RefusedFiles.list(List.of(file), words), Look.BAD);
            table.end();
        }
        table.finish(FIRST_FORM, printed, title, asOf);
    }

    /** The state in words, with its sign; the colour only repeats it. */
    private static String text(DeliveryBook.State state, boolean overdue, ReportWords words) {
        String key = state.status();
        if (key.equals("missing") && state.due().isPresent()) {
            key = overdue ? "overdue" : "awaited";
        }
        boolean mended = state.isMended() && (key.equals("accepted") || key.equals("late"));
        return words.text(
                "delivery." + key + (mended ? ".mended" : state.version() > 1 ? ".again" : ""),
                Map.of(
                        "first", state.first().map(words::shortDate).orElse(""),
                        "date", state.on().map(words::shortDate).orElse(""),
                        "due", state.due().map(words::shortDate).orElse(""),
                        "version", words.digits(state.version())));
    }

    private static Look look(DeliveryBook.State state, boolean overdue) {
        return switch (state.status()) {
            case "accepted" -> Look.GOOD;
            case "late" -> Look.WATCH;
            case "not-due" -> Look.QUIET;
            case "missing" -> state.due().isPresent() && !overdue ? Look.WATCH : Look.BAD;
            default -> Look.BAD;
        };
    }
}
