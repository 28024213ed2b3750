package org.itaconsolidator.report.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.thai.text.ThaiOrder;
import org.itaconsolidator.thai.text.WebAddresses;

/** OIT: the items by owner, with where each is disclosed and its self-assessment. */
final class OitSheet {
    /** An item listed under one of its owners, {@code ""} for none known. */
    private record Owned(String owner, OitItemRow item) {
        static Stream<Owned> listOf(OitItemRow item) {
            List<String> owners = item.listOwners();
            return owners.isEmpty()
                    ? Stream.of(new Owned("", item))
                    : owners.stream().map(owner -> new Owned(owner, item));
        }
    }

    private static final int IN_PLACE = 100;

    private final ReportContext context;
    private final ReportWords words;
    private Map<String, LinkCheck> checks = Map.of();

    OitSheet(ReportContext context) {
        this.context = context;
        words = context.words();
    }

    /** Writes the sheet if there are checklists; returns whether it did. */
    boolean write() {
        List<OitItemRow> items = context.content().list(OitItemRow.class);
        if (items.isEmpty()) {
            return false;
        }
        checks = context.content().list(LinkCheck.class).stream()
                .collect(Collectors.toMap(LinkCheck::url, check -> check));
        Columns<Owned> columns = new Columns<>(words, "oit.");
        columns.body(28, row -> row.item().body());
        columns.text("owner", 24, Look.STRONG, Owned::owner);
        columns.year(8, row -> Optional.of(row.item().fiscalYear()));
        columns.text("item", 9, Look.CENTRED, row -> row.item().item()).frozen();
        columns.text("name", 40, row -> name(row.item()));
        columns.of(
                "url",
                40,
                (row, at) ->
                        SheetCell.link(Links.toWeb(row.item().url()), row.item().url(), Look.TEXT));
        columns.of("state", 18, (row, at) -> {
            OitCheckRow.State state = state(row.item());
            return state == OitCheckRow.State.IN_PLACE && row.item().url().isBlank()
                    ? SheetCell.text(words.text("oit.without-address"), Look.WATCH)
                    : SheetCell.text(words.text("oit.state." + state.code()), look(state));
        });
        columns.of("link", 22, (row, at) -> link(row.item()));
        columns.date("date", 16, row -> row.item().checkedOn());
        columns.text("division", 28, row -> row.item().division()).printed();
        context.addSource(columns, 46, row -> row.item().place());
        List<Owned> rows = items.stream()
                .flatMap(Owned::listOf)
                .sorted(Comparator.comparing((Owned row) -> row.item().body(), ThaiOrder.BODIES)
                        .thenComparing(Owned::owner, ThaiOrder.NAMES)
                        .thenComparing(row -> row.item().fiscalYear())
                        .thenComparingInt(row -> number(row.item().item())))
                .toList();
        context.list("oit", columns, rows).note("sheet.oit.note", Map.of()).write("OitItems");
        return true;
    }

    private static int number(String item) {
        String digits = item.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** Whether the quoted addresses opened when last asked for, one a line where there are several. */
    private SheetCell link(OitItemRow row) {
        List<String> quoted = WebAddresses.listOfCell(row.url());
        boolean bad = quoted.stream()
                .map(checks::get)
                .anyMatch(check -> check != null && check.outcome() != LinkOutcome.WORKS);
        boolean good = !quoted.isEmpty() && quoted.stream().allMatch(checks::containsKey);
        return SheetCell.text(
                words.prose(quoted.stream().map(this::link).collect(Collectors.joining("\n"))),
                bad ? Look.BAD : good ? Look.GOOD : Look.QUIET);
    }

    private String link(String url) {
        LinkCheck check = checks.get(url);
        if (check == null) {
            return words.text("oit.link.unchecked");
        }
        return words.text(
                "oit.link." + check.outcome().code(),
                "date",
                words.shortDate(check.checkedAt().toLocalDate()));
    }

    private String name(OitItemRow row) {
        return context.frameworks()
                .findFramework(row.fiscalYear())
                .flatMap(framework -> framework.findItemByCode(row.item()))
                .map(item -> item.shownName(name -> name + " " + words.text("unconfirmed")))
                .orElse("");
    }

    /** The state of an item; a blank is not assessed, and not 0. */
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
