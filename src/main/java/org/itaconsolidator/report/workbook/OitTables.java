package org.itaconsolidator.report.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/** What is in place by group, and below the OIT scores that the checklists would give beside the official ones. */
final class OitTables {
    /**
     * A row that was written.
     *
     * @param number as Excel numbers it
     */
    record Row<T>(int number, T of) {}

    /** The column of a row's group or figure. */
    final int first;

    private final TableSheet table;
    private final PageFlow flow;
    private final ReportContext context;
    private final ReportWords words;
    private final Messages comparisons;
    private final ShownScores shown;
    private final List<Row<OitCheckRow>> groups = new ArrayList<>();
    private final List<Row<OitScoreRow>> scores = new ArrayList<>();

    /**
     * Tables on a sheet.
     *
     * @param first the column of the group; before it the body, where there are several
     */
    OitTables(ReportContext context, TableSheet table, PageFlow flow, ShownScores shown, int first) {
        this.context = context;
        this.table = table;
        this.flow = flow;
        this.shown = shown;
        this.first = first;
        words = context.words();
        comparisons = context.comparisons();
    }

    /** The rows of groups, once they are written. */
    List<Row<OitCheckRow>> groups() {
        return List.copyOf(groups);
    }

    /** The rows of scores, once they are written. */
    List<Row<OitScoreRow>> scores() {
        return List.copyOf(scores);
    }

    /** The column of what is in place, and that of the checklist's own score. */
    int own() {
        return first + 2;
    }

    /** The column of the official score. */
    int official() {
        return first + 5;
    }

    /** The groups below the sheet's headings, then the scores on one page where that holds them. The last is not ended. */
    void write(List<OitCheckRow> checks, List<OitScoreRow> scores) {
        writeGroups(checks);
        table.filter();
        if (!scores.isEmpty()) {
            writeScores(scores);
        }
    }

    private void writeGroups(List<OitCheckRow> checks) {
        for (OitCheckRow check : checks) {
            begin(check.body());
            groups.add(new Row<>(table.lastRow(), check));
            table.text(first, name(check), Look.STRONG);
            table.text(first + 1, words.year(check.fiscalYear()), Look.CENTRED);
            table.whole(first + 2, check.count(OitCheckRow.State.IN_PLACE));
            table.text(first + 3, codes(check, OitCheckRow.State.MISSING));
            table.text(
                    first + 4,
                    List.of(OitCheckRow.State.CONTRADICTORY, OitCheckRow.State.NOT_ASSESSED).stream()
                            .filter(state -> check.count(state) > 0)
                            .map(state -> comparisons.text(state.code()) + ": " + codes(check, state))
                            .collect(Collectors.joining("\n")));
            if (check.share().isPresent() || !isCountedOnly(check)) {
                table.number(first + 5, check.share(), Look.SCORE);
            } else {
                table.text(first + 5, words.text("oit.count-only"), Look.QUIET);
            }
            table.text(first + 6, check.unconfirmed() ? comparisons.text("unconfirmed") : "", Look.CENTRED);
            table.end();
            flow.nextBlock();
        }
    }

    /** A group and of how many items it is. */
    String name(OitCheckRow check) {
        String group =
                check.group().equals(OitCheckRow.BEYOND) ? words.text("oit.beyond") : words.digits(check.group());
        return words.text(
                "oit.group-of",
                Map.of("group", group, "count", words.digits(check.items().size())));
    }

    private void writeScores(List<OitScoreRow> scores) {
        table.space(DocumentFont.SIZE);
        table.line(words.text("oit.scores"), Look.SECTION);
        headings("figure", "year", "self-score", "reason", "no-more", "official", "mark");
        for (OitScoreRow score : scores) {
            begin(score.body());
            this.scores.add(new Row<>(table.lastRow(), score));
            table.text(first, words.digits(score.figure().code()), Look.STRONG);
            table.text(first + 1, words.year(score.fiscalYear()), Look.CENTRED);
            table.number(first + 2, score.selfScore(), Look.SCORE);
            table.text(first + 3, score.reason().map(comparisons::text).orElse(""));
            table.put(
                    official(),
                    shown.show(score.body(), score.fiscalYear(), score.figure(), score.official()),
                    Look.SCORE);
            table.text(first + 6, score.unconfirmed() ? comparisons.text("unconfirmed") : "", Look.CENTRED);
            table.end();
        }
    }

    /** Of years whose OIT score does not follow from the items. */
    private boolean isCountedOnly(OitCheckRow check) {
        return context.frameworks()
                .findFramework(check.fiscalYear())
                .filter(framework -> !framework.oitFromItems())
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
