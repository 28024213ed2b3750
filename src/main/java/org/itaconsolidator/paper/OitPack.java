package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.QuotedLink;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.thai.text.WebAddresses;

/** The year's OIT items with owner, address and state, and every address that a delivery quotes with where it stands. */
record OitPack(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    private static final String DOCUMENT = "oit";

    MadePaper of(PaperContent content) {
        int year = content.year().buddhist();
        return new MadePaper(
                "",
                DOCUMENT + "-" + year,
                new MeasurePapers(words, frameworks).title(content, DOCUMENT, OptionalInt.empty()),
                Optional.empty(),
                MeasurePapers.data(content, DOCUMENT, OptionalInt.empty()),
                List.of(
                        new NamedSheet(Optional.of(""), items(content)),
                        new NamedSheet(Optional.of("links-" + year), links(content))));
    }

    /** A row for each row of a checklist, and one for each item of the year that no checklist names. */
    private PaperSheet items(PaperContent content) {
        Map<String, Optional<ItemDef>> items = new LinkedHashMap<>();
        frameworks.apply(content.year()).stream()
                .flatMap(known -> known.items().stream())
                .filter(item -> item.instrument() == Instrument.OIT)
                .forEach(item -> items.put(item.code(), Optional.of(item)));
        content.oit().forEach(row -> items.putIfAbsent(row.item(), Optional.empty()));
        List<List<Object>> rows = new ArrayList<>();
        items.forEach((code, item) -> {
            List<OitItemRow> named = content.oit().stream()
                    .filter(row -> row.item().equals(code))
                    .toList();
            String state = words.text("oit.state."
                    + content.oitStates()
                            .getOrDefault(code, OitCheckRow.State.NOT_ASSESSED)
                            .code());
            if (named.isEmpty()) {
                rows.add(List.of(code, name(item), number(item), "", "", "", state, "", "", ""));
            }
            named.forEach(row -> rows.add(List.of(
                    code,
                    name(item),
                    number(item),
                    row.owner(),
                    row.url(),
                    row.selfScore().<Object>map(score -> score).orElse(""),
                    state,
                    links(content, row.url()),
                    row.division(),
                    row.checkedOn().<Object>map(day -> day).orElse(""))));
        });
        return new PaperSheet(
                "items",
                words.text("sheet.oit"),
                List.of(
                        column("item", 8),
                        column("name", 44),
                        beside("indicator", 9),
                        column("owner", 24),
                        column("url", 44),
                        column("self_score", 10),
                        column("state", 20),
                        column("link", 22),
                        beside("division", 22),
                        beside("checked_on", 14)),
                rows);
    }

    private PaperSheet links(PaperContent content) {
        List<QuotedLink> quoted = Stream.concat(
                        content.oit().stream()
                                .flatMap(row -> WebAddresses.listOfCell(row.url()).stream()
                                        .map(url -> new QuotedLink(
                                                url, row.item(), row.division(), row.placeOf(Field.URL)))),
                        content.quoted().stream())
                .toList();
        return new PaperSheet(
                "links",
                words.text("sheet.links"),
                List.of(
                        column("url", 50),
                        column("link", 22),
                        column("checked_at", 26),
                        beside("http_status", 10),
                        column("quoted_by", 40),
                        column("division", 22),
                        beside("file_name", 40),
                        beside("sheet", 18),
                        beside("cell", 8)),
                quoted.stream()
                        .map(link -> {
                            Optional<LinkCheck> check =
                                    Optional.ofNullable(content.links().get(link.url()));
                            return List.<Object>of(
                                    link.url(),
                                    link(content, link.url()),
                                    check.map(LinkCheck::checkedAt)
                                            .<Object>map(moment -> moment)
                                            .orElse(""),
                                    check.map(LinkCheck::status)
                                            .filter(OptionalInt::isPresent)
                                            .<Object>map(OptionalInt::getAsInt)
                                            .orElse(""),
                                    link.quotedBy(),
                                    link.division(),
                                    link.place().fileName(),
                                    link.place().sheet(),
                                    link.place().cell());
                        })
                        .collect(Collectors.toList()));
    }

    /** What came of checking the addresses of a cell: each on a line of its own where there are several. */
    private String links(PaperContent content, String cell) {
        return WebAddresses.listOfCell(cell).stream()
                .map(url -> link(content, url))
                .collect(Collectors.joining("\n"));
    }

    private String link(PaperContent content, String url) {
        return Optional.ofNullable(content.links().get(url))
                .map(check -> words.word("link", check.outcome().code()))
                .orElse(words.text("link.unchecked"));
    }

    /** An item's name; one that is not confirmed says so, one without a source stays blank. */
    private String name(Optional<ItemDef> item) {
        return item.map(each -> each.shownName(name -> words.text("oit.unconfirmed", Map.of("name", name))))
                .orElse("");
    }

    private static Object number(Optional<ItemDef> item) {
        OptionalInt indicator = item.map(ItemDef::indicator).orElse(OptionalInt.empty());
        return indicator.isPresent() ? indicator.getAsInt() : "";
    }

    private PaperSheet.Column column(String key, int width) {
        return new PaperSheet.Column(key, words.text("data." + key), width);
    }

    /** Not on paper. */
    private PaperSheet.Column beside(String key, int width) {
        return new PaperSheet.Column(key, words.text("data." + key), width, false);
    }
}
