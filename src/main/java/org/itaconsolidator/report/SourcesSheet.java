package org.itaconsolidator.report;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/** ที่มา: every file version with its hash and what became of its rows. */
final class SourcesSheet {
    private static final String SEPARATOR = ",";

    private final ReportWords words;
    private final TableSheet table;
    private final int columns;

    SourcesSheet(SXSSFWorkbook workbook, SheetStyles styles, ReportWords words, RunFacts run) {
        this.words = words;
        List<Column> all = new ArrayList<>();
        add(all, 44, "file");
        add(all, 22, "received");
        add(all, 14, "status");
        add(all, 30, "body");
        add(all, 18, "division");
        add(all, 13, "fiscal-year", "round");
        add(all, 24, "forms");
        add(all, 11, "rows-read", "rows-stored", "rows-refused", "rows-ignored");
        add(all, 68, "sha256");
        columns = all.size();
        table = new TableSheet(workbook, words.text("sheet.sources"), styles, words, all);
        table.line(words.text("sheet.sources.title"), Look.TITLE);
        table.line(
                words.text(
                        "sheet.sources.run",
                        Map.of(
                                "job", run.job(),
                                "date", words.date(run.businessDate()),
                                "version", run.programVersion(),
                                "fingerprint", run.fingerprint())),
                Look.SUBTITLE);
        table.headings();
    }

    void write(SubmissionRow file) {
        table.begin();
        table.text(0, file.fileName());
        table.time(1, OffsetDateTime.parse(file.receivedAt()));
        table.text(2, words.word("status", file.status()));
        table.text(3, file.body().map(words::body).orElse(""));
        table.text(4, file.division());
        table.text(5, file.fiscalYear().map(words::year).orElse(""));
        table.text(6, file.round().isPresent() ? words.digits(file.round().getAsInt()) : "");
        table.text(7, forms(file.forms()));
        table.whole(8, file.ledger().read());
        table.whole(9, file.ledger().stored());
        table.whole(10, file.ledger().refused());
        table.whole(11, file.ledger().ignored());
        table.text(12, file.sha256());
        table.end();
    }

    void finish(String title, String asOf) {
        table.finish(1, columns, title, asOf);
    }

    private String forms(String codes) {
        return Arrays.stream(codes.split(SEPARATOR))
                .filter(code -> !code.isEmpty())
                .map(code -> words.word("form-name", code))
                .collect(Collectors.joining("\n"));
    }

    private void add(List<Column> all, int width, String... keys) {
        for (String key : keys) {
            all.add(new Column(words.text("column." + key), width));
        }
    }
}
