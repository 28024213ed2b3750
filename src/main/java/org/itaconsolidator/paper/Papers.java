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
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Label;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.paper.MeasureGroups.Numbered;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Makes the documents of a body and fiscal year, only those for which something is stored. Safe for several threads.
 */
public final class Papers {
    /** The ending of the name of a file of notes. */
    private static final String NOTES = "-notes";

    private static final String OIT = "oit";

    private final PaperWords words;
    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final MeasurePapers measures;

    /** @param frameworks the framework of a year, empty where none is known */
    public Papers(Function<FiscalYear, Optional<Framework>> frameworks, Digits digits) {
        words = new PaperWords(digits);
        measures = new MeasurePapers(words, frameworks);
        this.frameworks = frameworks;
    }

    /** Takes the remarks for whoever signs out of what is published, into a document of their own. */
    private Stream<MadePaper> withNotesBeside(MadePaper paper) {
        List<Paper.Part> notes = paper.document().stream()
                .flatMap(document -> document.parts().stream())
                .filter(Paper.Note.class::isInstance)
                .toList();
        if (notes.isEmpty()) {
            return Stream.of(paper);
        }
        String title = words.text("notes.title");
        List<Paper.Part> beside = new ArrayList<>(
                List.of(new Paper.Title(title), new Paper.Text(words.text("notes.of", "title", paper.title()))));
        beside.addAll(notes);
        Paper document = paper.document().orElseThrow();
        List<Paper.Part> published =
                document.parts().stream().filter(part -> !notes.contains(part)).toList();
        return Stream.of(
                paper.with(paper.name(), paper.title(), new Paper(document.title(), published), paper.sheets()),
                paper.with(paper.name() + NOTES, title, new Paper(title + ": " + paper.title(), beside), List.of()));
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
        if (!content.oit().isEmpty()) {
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
        MeasureGroups.of(words, frameworks, content).of(content.plan()).stream()
                .flatMap(group -> group.measures().stream())
                .forEach(each -> each.measure().divisions().forEach(division -> {
                    List<Numbered> own = duties.computeIfAbsent(division, any -> new ArrayList<>());
                    if (own.stream().noneMatch(other -> other.number() == each.number())) {
                        own.add(each);
                    }
                }));
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
        parts.add(new Paper.Signatures(
                List.of(positions.block("announced", positions.head()), positions.block("acknowledged", addressee))));
        return new Paper(words.text("memo.subject-value", named), parts);
    }

    private Paper.Grid table(List<Numbered> duties) {
        PaperColumns<Numbered> table = new PaperColumns<Numbered>(words, "memo.column.")
                .centred("number", 22, each -> words.digits(each.number()))
                .add(
                        "duty",
                        88,
                        each -> words.written(MeasureTexts.lines(
                                MeasureTexts.name(each.measure()), MeasureTexts.steps(each.measure()))))
                .add("when", 50, each -> words.written(when(each.measure())));
        return table.grid(duties.stream().map(table::row).toList());
    }

    private String when(MeasureRow measure) {
        String monitoring = measure.text(Field.MONITORING);
        return MeasureTexts.lines(
                MeasureTexts.period(measure),
                monitoring.isEmpty() ? "" : words.text("memo.monitoring", "text", monitoring));
    }

    /** The year's OIT items with owner, address and state. */
    private MadePaper oitPack(PaperContent content) {
        return new MadePaper(
                "",
                OIT + "-" + content.year().buddhist(),
                measures.title(content, OIT, OptionalInt.empty()),
                Optional.empty(),
                MeasurePapers.data(content, OIT, OptionalInt.empty()),
                List.of(new NamedSheet(items(content))));
    }

    /** @param row of a checklist; empty where none lists the item */
    private record ItemLine(String code, Optional<ItemDef> item, Optional<OitItemRow> row) {}

    /** A row for each checklist row, and one for each item of the year that no checklist lists. */
    private PaperSheet items(PaperContent content) {
        Map<String, Optional<ItemDef>> items = new LinkedHashMap<>();
        frameworks.apply(content.year()).stream()
                .flatMap(known -> known.items().stream())
                .filter(item -> item.instrument() == Instrument.OIT)
                .forEach(item -> items.put(item.code(), Optional.of(item)));
        content.oit().forEach(row -> items.putIfAbsent(row.item(), Optional.empty()));
        List<ItemLine> lines = new ArrayList<>();
        items.forEach((code, item) -> {
            List<OitItemRow> named = content.oit().stream()
                    .filter(row -> row.item().equals(code))
                    .toList();
            named.forEach(row -> lines.add(new ItemLine(code, item, Optional.of(row))));
            if (named.isEmpty()) {
                lines.add(new ItemLine(code, item, Optional.empty()));
            }
        });
        return new PaperColumns<ItemLine>(words, "data.")
                .add("item", 8, ItemLine::code)
                .add("name", 44, line -> name(line.item()))
                .beside(
                        "indicator",
                        9,
                        line -> line.item().map(ItemDef::indicator).orElse(OptionalInt.empty()))
                .add("owner", 24, line -> line.row().map(OitItemRow::owner))
                .add("url", 44, line -> line.row().map(OitItemRow::url))
                .add("self_score", 10, line -> line.row().flatMap(OitItemRow::selfScore))
                .add("state", 20, line -> state(content, line.code()))
                .add("link", 22, line -> line.row().map(row -> links(content, row.url())))
                .beside("division", 22, line -> line.row().map(OitItemRow::division))
                .beside("checked_on", 14, line -> line.row().flatMap(OitItemRow::checkedOn))
                .sheet("items", "sheet.oit", lines);
    }

    private String state(PaperContent content, String code) {
        return words.text("oit.state."
                + content.oitStates()
                        .getOrDefault(code, OitCheckRow.State.NOT_ASSESSED)
                        .code());
    }

    /** The state of a cell's addresses, one a line where there are several. */
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

    /** An item's name; marked where it is not confirmed, blank where no source gives one. */
    private String name(Optional<ItemDef> item) {
        return item.map(each -> each.shownName(name -> words.text("oit.unconfirmed", "name", name)))
                .orElse("");
    }
}
