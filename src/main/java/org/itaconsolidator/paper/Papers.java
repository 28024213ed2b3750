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
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Label;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.QuotedLink;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.paper.MeasureGroups.Numbered;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.WebAddresses;

/** Makes the documents of a body and fiscal year: only those for which something is stored. Safe for several threads. */
public final class Papers {
    /** What the name of a file of notes ends with. */
    private static final String NOTES = "-notes";

    private static final String OIT = "oit";

    private final PaperWords words;
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final MeasurePapers measures;

    /**
     * @param frameworks the framework of a year, empty where none is known
     * @param digits those of the documents
     */
    public Papers(Function<FiscalYear, Optional<Framework>> frameworks, Digits digits) {
        words = new PaperWords(digits);
        measures = new MeasurePapers(words, frameworks);
        this.frameworks = frameworks;
    }

    /** What is to be published has no remark to who signs: those are a document of their own beside it. */
    private Stream<MadePaper> withNotesBeside(MadePaper paper) {
        List<Paper.Part> notes = paper.document().stream()
                .flatMap(document -> document.parts().stream())
                .filter(Paper.Note.class::isInstance)
                .toList();
        if (notes.isEmpty()) {
            return Stream.of(paper);
        }
        String title = words.text("notes.title");
        List<Paper.Part> beside = new ArrayList<>(List.of(
                new Paper.Title(title), new Paper.Text(words.text("notes.of", Map.of("title", paper.title())))));
        beside.addAll(notes);
        Paper document = paper.document().orElseThrow();
        List<Paper.Part> published =
                document.parts().stream().filter(part -> !notes.contains(part)).toList();
        return Stream.of(
                new MadePaper(
                        paper.folder(),
                        paper.name(),
                        paper.title(),
                        Optional.of(new Paper(document.title(), published)),
                        paper.head(),
                        paper.sheets()),
                new MadePaper(
                        paper.folder(),
                        paper.name() + NOTES,
                        title,
                        Optional.of(new Paper(title + ": " + paper.title(), beside)),
                        paper.head(),
                        List.of()));
    }

    /** The documents: plan, reports by round, OIT pack, then a memo for every division that has not acknowledged. */
    public List<MadePaper> of(PaperContent content) {
        List<MadePaper> papers = new ArrayList<>();
        if (!content.plan().isEmpty()) {
            papers.add(measures.plan(content));
        }
        for (OptionalInt round : List.of(OptionalInt.of(6), OptionalInt.of(12), OptionalInt.empty())) {
            if (content.hasReport(round)) {
                papers.add(measures.report(content, round));
            }
        }
        if (!content.oit().isEmpty() || !content.quoted().isEmpty()) {
            papers.add(oitPack(content));
        }
        papers.addAll(announcements(content));
        return papers.stream().flatMap(this::withNotesBeside).toList();
    }

    /**
     * Memos (บันทึกข้อความ) that announce the measures: to each division that is responsible for some, in the order in which the plan
     * names them, what it must do and by when, with a line to acknowledge. None to a division that has acknowledged.
     */
    private List<MadePaper> announcements(PaperContent content) {
        Map<String, List<Numbered>> duties = new LinkedHashMap<>();
        new MeasureGroups(words, frameworks.apply(content.year()))
                .of(content.plan()).stream()
                        .flatMap(group -> group.measures().stream())
                        .forEach(each -> each.measure()
                                .divisions()
                                .forEach(division -> duties.computeIfAbsent(division, any -> new ArrayList<>())
                                        .add(each)));
        return duties.entrySet().stream()
                .filter(duty -> !content.acknowledged().contains(duty.getKey()))
                .map(duty -> new MadePaper(
                        "memos-" + content.year().buddhist(),
                        duty.getKey(),
                        words.text("memo.title"),
                        Optional.of(memo(content, duty.getKey(), duty.getValue())),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private Paper memo(PaperContent content, String division, List<Numbered> duties) {
        Positions positions = new Positions(words, content.body());
        String addressee = positions.ofDivision(division);
        Map<String, Object> named = Map.of(
                "body", content.body().name(),
                "division", division,
                "year", content.year().buddhist(),
                "count", duties.size());
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(words.text("memo.title")));
        parts.add(new Paper.Labels(List.of(new Label(words.text("memo.from"), words.text("memo.from-value", named)))));
        parts.add(new Paper.Labels(List.of(
                new Label(words.text("memo.number"), words.text("memo.dots")),
                new Label(words.text("memo.day"), words.text("memo.dots")))));
        parts.add(new Paper.Labels(
                List.of(new Label(words.text("memo.subject"), words.text("memo.subject-value", named)))));
        parts.add(new Paper.Labels(List.of(new Label(words.text("memo.to"), addressee))));
        parts.add(new Paper.Text(words.text("memo.reason", named)));
        parts.add(table(duties));
        content.reportsDue()
                .forEach(due -> parts.add(new Paper.Text(words.text(
                        due.round().isPresent() ? "memo.report" : "memo.report.no-round",
                        Map.of("months", due.round().orElse(0), "due", due.due())))));
        parts.add(new Paper.Text(words.text("memo.end")));
        parts.add(new Paper.Signatures(List.of(positions.block("announced", positions.head()))));
        parts.add(new Paper.Heading(words.text("memo.acknowledgement", named)));
        parts.add(new Paper.Signatures(List.of(positions.block("acknowledged", addressee))));
        return new Paper(words.text("memo.subject-value", named), parts);
    }

    private Paper.Grid table(List<Numbered> duties) {
        return new Paper.Grid(
                List.of(
                        new Column(words.text("memo.column.number"), 22, true),
                        new Column(words.text("memo.column.duty"), 88, false),
                        new Column(words.text("memo.column.when"), 50, false)),
                duties.stream().map(this::row).toList());
    }

    private Row row(Numbered each) {
        MeasureRow measure = each.measure();
        String name = measure.text(Field.MEASURE).isEmpty() ? MeasureTexts.issue(measure) : measure.text(Field.MEASURE);
        String monitoring = measure.text(Field.MONITORING);
        return new Row(
                List.of(
                        words.digits(each.number()),
                        words.written(MeasureTexts.lines(name, MeasureTexts.steps(measure))),
                        words.written(MeasureTexts.lines(
                                MeasureTexts.period(measure),
                                monitoring.isEmpty()
                                        ? ""
                                        : words.text("memo.monitoring", Map.of("text", monitoring))))),
                false);
    }

    /** The year's OIT items with owner, address and state, and every address that a delivery quotes with where it stands. */
    private MadePaper oitPack(PaperContent content) {
        int year = content.year().buddhist();
        return new MadePaper(
                "",
                OIT + "-" + year,
                measures.title(content, OIT, OptionalInt.empty()),
                Optional.empty(),
                MeasurePapers.data(content, OIT, OptionalInt.empty()),
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
