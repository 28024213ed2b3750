package org.itaconsolidator.report.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.LinkCheck;
import org.itaconsolidator.model.LinkOutcome;
import org.itaconsolidator.model.OitCheckRow;
import org.itaconsolidator.model.OitItemRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.thai.ThaiOrder;
import org.itaconsolidator.thai.WebAddresses;

/** OIT: the items by owner with where each is disclosed, as they were self-assessed. */
final class OitSheet {
    /** An item in the list of one of its owners, {@code ""} where none is known. */
    private record Owned(String owner, OitItemRow item) {
        static Stream<Owned> listOf(OitItemRow item) {
            List<String> owners = item.listOwners();
            return owners.isEmpty()
                    ? Stream.of(new Owned("", item))
                    : owners.stream().map(owner -> new Owned(owner, item));
        }
    }

    private static final int IN_PLACE = 100;

    private final ReportWords words;
    private final Sources sources;
    private final Frameworks frameworks;
    private final boolean single;
    private final int first;
    private Map<String, LinkCheck> checks = Map.of();

    OitSheet(ReportWords words, Sources sources, Frameworks frameworks, boolean single) {
        this.words = words;
        this.sources = sources;
        this.frameworks = frameworks;
        this.single = single;
        this.first = single ? 0 : 1;
    }

    /** Writes the sheet where there are checklists; tells whether it did. */
    boolean write(StreamedWorkbook workbook, ReportContent content, String title, String asOf) {
        List<OitItemRow> items = content.listOitItems();
        if (items.isEmpty()) {
            return false;
        }
        ColumnList columns = new ColumnList(words, "oit.");
        if (!single) {
            columns.add(28, "body");
        }
        columns.add(24, "owner")
                .add(8, "year")
                .add(9, "item")
                .add(40, "name")
                .add(40, "url")
                .add(18, "state")
                .add(22, "link");
        columns.add(16, "date").add(22, "division");
        int printed = columns.size();
        columns.source();
        TableSheet table = new TableSheet(workbook, words.text("sheet.oit"), words, columns.all());
        table.line(words.text("sheet.oit.title"), Look.TITLE);
        table.line(words.text("sheet.oit.note"), Look.NOTE);
        table.headings();
        checks = content.listLinkChecks();
        items.stream()
                .flatMap(Owned::listOf)
                .sorted(Comparator.comparing((Owned row) -> row.item().body(), ThaiOrder.BODIES)
                        .thenComparing(Owned::owner, ThaiOrder.NAMES)
                        .thenComparing(row -> row.item().fiscalYear())
                        .thenComparingInt(row -> number(row.item().item())))
                .forEach(row -> write(row.owner(), row.item(), table));
        table.filter();
        table.setUp(first + 3, printed, title, asOf);
        return true;
    }

    private static int number(String item) {
        String digits = item.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private void write(String owner, OitItemRow row, TableSheet table) {
        table.begin();
        if (!single) {
            table.text(0, words.shortBody(row.body()));
        }
        table.text(first, owner, Look.STRONG);
        table.text(first + 1, words.year(row.fiscalYear()), Look.CENTRED);
        table.text(first + 2, row.item(), Look.CENTRED);
        table.text(first + 3, name(row));
        table.link(first + 4, Links.toWeb(row.url()), row.url(), Look.TEXT);
        OitCheckRow.State state = state(row);
        table.text(first + 5, words.text("oit.state." + state.code()), look(state));
        writeLink(first + 6, row, table);
        table.date(first + 7, row.checkedOn());
        table.text(first + 8, row.division());
        sources.write(table, first + 9, row.place());
        table.end();
    }

    /** Whether the quoted addresses opened when somebody asked: each on a line of its own where there are several. */
    private void writeLink(int column, OitItemRow row, TableSheet table) {
        List<String> quoted = WebAddresses.listOfCell(row.url());
        boolean bad = quoted.stream()
                .map(checks::get)
                .anyMatch(check -> check != null && check.outcome() != LinkOutcome.WORKS);
        boolean good = !quoted.isEmpty() && quoted.stream().allMatch(checks::containsKey);
        table.text(
                column,
                quoted.stream().map(this::link).collect(Collectors.joining("\n")),
                bad ? Look.BAD : good ? Look.GOOD : Look.QUIET);
    }

    private String link(String url) {
        LinkCheck check = checks.get(url);
        if (check == null) {
            return words.text("oit.link.unchecked");
        }
        return words.text(
                "oit.link." + check.outcome().code(),
                Map.of("date", words.shortDate(check.checkedAt().toLocalDate())));
    }

    private String name(OitItemRow row) {
        return frameworks
                .findFramework(row.fiscalYear())
                .flatMap(framework -> framework.findItemByCode(row.item()))
                .map(item -> item.shownName(name -> name + " " + words.text("unconfirmed")))
                .orElse("");
    }

    /** A blank is not a 0: nobody has looked. */
    private static OitCheckRow.State state(OitItemRow row) {
        return row.selfScore()
                .map(score -> score >= IN_PLACE ? OitCheckRow.State.IN_PLACE : OitCheckRow.State.MISSING)
                .orElse(OitCheckRow.State.NOT_ASSESSED);
    }

    private static Look look(OitCheckRow.State state) {
        return switch (state) {
            case IN_PLACE -> Look.GOOD;
            case MISSING -> Look.BAD;
            case CONTRADICTORY -> Look.WATCH;
            case NOT_ASSESSED -> Look.QUIET;
        };
    }
}
