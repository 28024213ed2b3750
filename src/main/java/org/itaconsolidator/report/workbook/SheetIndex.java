package org.itaconsolidator.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.SheetColours;

/** The sheet สารบัญ: which question each sheet of the workbook answers, and which sheets to print for whom. */
public final class SheetIndex {
    /** Whom sheets are for, which colours their tabs. */
    private enum Reader {
        HEAD("head", SheetColours.NAVY),
        DIVISIONS("divisions", SheetColours.ORANGE),

        /** For divisions, with a sheet for each in {@link DivisionsWorkbook}. */
        APART("apart", SheetColours.ORANGE),
        SCREEN("screen", SheetColours.SKY),
        ADMIN("admin", SheetColours.GREY);

        final String key;
        final SheetColours tab;

        Reader(String key, SheetColours tab) {
            this.key = key;
            this.tab = tab;
        }
    }

    /** All possible sheets in order, by the keys of their names. */
    private static final List<Sheet> ALL = List.of(
            new Sheet("summary", Reader.HEAD),
            new Sheet("scores", Reader.HEAD),
            new Sheet("planner", Reader.HEAD),
            new Sheet("bodies", Reader.HEAD),
            new Sheet("province", Reader.HEAD),
            new Sheet("divisions", Reader.HEAD),
            new Sheet("weakness", Reader.HEAD),
            new Sheet("measures", Reader.SCREEN),
            new Sheet("follow-up", Reader.APART),
            new Sheet("calendar", Reader.DIVISIONS),
            new Sheet("oit", Reader.DIVISIONS),
            new Sheet("oit-summary", Reader.HEAD),
            new Sheet("owed", Reader.HEAD),
            new Sheet("completeness", Reader.HEAD),
            new Sheet("findings", Reader.DIVISIONS),
            new Sheet("changes", Reader.SCREEN),
            new Sheet("since-signed", Reader.HEAD),
            new Sheet("long-texts", Reader.SCREEN),
            new Sheet("sources", Reader.ADMIN),
            new Sheet("runs", Reader.ADMIN));

    private record Sheet(String key, Reader reader) {}

    private final ReportContext context;
    private final ReportWords words;
    private final List<Sheet> there = new ArrayList<>();
    private final ListSheet<Sheet> list;

    /** An index that is put beside the workbook's sheets. */
    public SheetIndex(ReportContext context) {
        this.context = context;
        words = context.words();
        Columns<Sheet> columns = new Columns<>(words, "index.");
        columns.of(
                "sheet",
                22,
                (sheet, row) -> SheetCell.link(Links.inside(name(sheet), "A1", name(sheet)), name(sheet), Look.TEXT));
        columns.text("answers", 50, sheet -> words.text("index.answers." + sheet.key()));
        columns.text("print", 37, sheet -> words.text("index.print." + sheet.reader().key));
        list = context.list("index", columns, there);
    }

    private String name(Sheet sheet) {
        return sheet.key().equals("planner") ? PlannerSheet.name(context) : words.text("sheet." + sheet.key());
    }

    public void write() {
        boolean isCounted =
                context.workbook().findSheet(words.text("sheet.owed")).isPresent();
        ALL.forEach(sheet -> context.workbook().findSheet(name(sheet)).ifPresent(found -> {
            // of sixty bodies a row for each division takes a dozen pages: what is owed is then printed by body
            Sheet shown =
                    isCounted && sheet.key().equals("completeness") ? new Sheet(sheet.key(), Reader.SCREEN) : sheet;
            there.add(shown);
            found.setTab(shown.reader().tab);
        }));
        list.table().sheet().setTab(SheetColours.NAVY);
        list.note("sheet.index.note", Map.of());
        list.write("Sheets");
        list.table().upright();
    }
}
