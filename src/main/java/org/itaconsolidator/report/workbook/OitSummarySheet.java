package org.itaconsolidator.report.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The sheet สรุป OIT: the state of the groups of items, and the OIT scores that the checklists would give beside the
 * official ones. It is a separate sheet because only one table's headings can be repeated on printed pages. Everything
 * on it is self-assessed.
 */
final class OitSummarySheet {
    private final ReportContext context;
    private final ReportWords words;
    private final ShownScores shown;

    /** The column of a group or figure; the body stands before it where there are several. */
    private final int first;

    private TableSheet table;
    private PageFlow flow;

    OitSummarySheet(ReportContext context, ShownScores shown) {
        this.context = context;
        this.shown = shown;
        words = context.words();
        first = context.isSingle() ? 0 : 1;
    }

    /** Writes the sheet if there are checklists: the groups, then the scores, on one page if they fit. */
    void write() {
        List<OitCheckRow> checks = context.content().list(OitCheckRow.class);
        if (checks.isEmpty()) {
            return;
        }
        ColumnList columns = new ColumnList(words, "oit.");
        if (!context.isSingle()) {
            columns.add(28, "body");
        }
        columns.add(26, "group").add(8, "year").add(14, "in-place").add(40, "not-in-place");
        columns.add(30, "open").add(16, "share").add(22, "mark");
        table = context.table("oit-summary", columns.all());
        table.linesWithin(columns.size());
        table.line(words.text("oit.groups"), Look.TITLE);
        words.owner().ifPresent(body -> table.line(body, Look.OWNER));
        table.line(words.text("sheet.oit-summary.note"), Look.NOTE);
        float above = table.points();
        table.headings();
        flow = PageFlow.across(table, columns.size(), table.points() - above, true);
        writeGroups(checks);
        table.nameTable("OitGroups");
        if (!context.content().list(OitScoreRow.class).isEmpty()) {
            writeScores(context.content().list(OitScoreRow.class));
        }
        flow.endBlock();
        table.setUp(first + 1, columns.size());
    }

    private int official() {
        return first + 5;
    }

    private void writeGroups(List<OitCheckRow> checks) {
        for (OitCheckRow check : checks) {
            begin(check.body());
            table.text(first, name(check), Look.STRONG);
            table.year(first + 1, check.fiscalYear(), Look.WHOLE);
            table.whole(first + 2, check.count(OitCheckRow.State.IN_PLACE));
            table.text(first + 3, codes(check, OitCheckRow.State.MISSING));
            table.text(
                    first + 4,
                    List.of(OitCheckRow.State.CONTRADICTORY, OitCheckRow.State.NOT_ASSESSED).stream()
                            .filter(state -> check.count(state) > 0)
                            .map(state -> words.coded(state.code()) + ": " + codes(check, state))
                            .collect(Collectors.joining("\n")));
            if (check.share().isPresent() || !isCountedOnly(check)) {
                table.number(first + 5, check.share(), Look.SCORE);
            } else {
                table.text(first + 5, words.text("oit.count-only"), Look.QUIET);
            }
            table.text(first + 6, check.unconfirmed() ? words.coded("unconfirmed") : "", Look.CENTRED);
            table.end();
            flow.nextBlock();
        }
    }

    private String name(OitCheckRow check) {
        String group =
                check.group().equals(OitCheckRow.BEYOND) ? words.text("oit.beyond") : words.digits(check.group());
        return words.text("oit.group-of", "group", group, "count", check.items().size());
    }

    private void writeScores(List<OitScoreRow> rows) {
        table.space(DocumentFont.SIZE);
        table.line(words.text("oit.scores"), Look.SECTION);
        headings("figure", "year", "self-score", "reason", "no-more", "official", "mark");
        for (OitScoreRow score : rows) {
            begin(score.body());
            table.text(first, words.digits(score.figure().code()), Look.STRONG);
            table.year(first + 1, score.fiscalYear(), Look.WHOLE);
            table.number(first + 2, score.selfScore(), Look.SCORE);
            table.text(first + 3, score.reason().map(words::coded).orElse(""));
            table.put(
                    official(),
                    shown.show(score.body(), score.fiscalYear(), score.figure(), score.official()),
                    Look.SCORE);
            table.text(first + 6, score.unconfirmed() ? words.coded("unconfirmed") : "", Look.CENTRED);
            table.end();
        }
    }

    /** Whether a year's OIT score does not follow from the items, so that they are only counted. */
    private boolean isCountedOnly(OitCheckRow check) {
        return context.frameworks()
                .findFramework(check.fiscalYear())
                .filter(framework -> !framework.facts().oitFromItems())
                .isPresent();
    }

    private void begin(Body body) {
        table.begin();
        table.fill(0, first + 6, Look.TEXT);
        if (first > 0) {
            table.text(0, words.shortBody(body));
        }
    }

    private void headings(String... keys) {
        table.begin();
        if (first > 0) {
            table.heading(0, words.text("oit.body"));
        }
        for (int i = 0; i < keys.length; i++) {
            table.heading(first + i, words.text("oit." + keys[i]));
        }
        table.end();
    }

    private String codes(OitCheckRow check, OitCheckRow.State state) {
        return check.listItems(state).stream()
                .map(item -> item.owners().isEmpty()
                        ? item.code()
                        : item.code() + " (" + String.join(", ", item.owners()) + ")")
                .collect(Collectors.joining(", "));
    }
}
