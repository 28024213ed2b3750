package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.RefusedFile;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/**
 * Makes the two documents on measures, the plan and the report. Both begin alike (cover, introduction, result and
 * analysis), and both describe themselves alike in their data files.
 */
record MeasurePapers(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    private static final String PLAN = "measures-plan";
    private static final String REPORT = "report";

    /** The measures plan: มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน of one fiscal year. */
    MadePaper plan(PaperContent content) {
        MeasureGroups layout = MeasureGroups.of(words, frameworks, content);
        List<Group> groups = layout.of(content.plan());
        MeasureSheet sheet = new MeasureSheet(words, layout);
        PaperSheet all = sheet.plan(groups);
        return new MadePaper(
                "",
                PLAN + "-" + content.year().buddhist(),
                title(content, "plan", OptionalInt.empty()),
                Optional.of(planDocument(content, groups)),
                data(content, PLAN, OptionalInt.empty()),
                List.of(
                        new NamedSheet(sheet.plan(MeasureGroups.once(groups)), all, all),
                        resultSheet(content.result())));
    }

    private Paper planDocument(PaperContent content, List<Group> groups) {
        List<Group> once = MeasureGroups.once(groups);
        Map<String, Object> named = named(content, once);
        List<Paper.Part> parts = new ArrayList<>(notTaken(content, Form.MEASURES, OptionalInt.empty()));
        parts.addAll(opening(content, "plan", OptionalInt.empty(), words.text("plan.introduction", named)));
        parts.add(new Paper.Heading(words.text("heading.plan", numbered(named, 4))));
        parts.addAll(planTable(once));
        parts.addAll(repeated(groups));
        parts.add(new Paper.Text(words.text("plan.end", named)));
        parts.add(new Positions(words, content.body()).signatures());
        return new Paper(title(content, "plan", OptionalInt.empty()), parts);
    }

    /**
     * The files of a document's form, year and round that were not taken: whoever signs must know that it is incomplete. A file that does
     * not say of which form it is concerns only divisions that the document has nothing of.
     */
    private List<Paper.Note> notTaken(PaperContent content, Form form, OptionalInt round) {
        Set<String> told = content.measures().stream()
                .filter(row -> row.form() == form
                        && (round.isEmpty()
                                || row.round().isEmpty()
                                || row.round().equals(round)))
                .map(MeasureRow::division)
                .filter(division -> !division.isEmpty())
                .collect(Collectors.toSet());
        Map<String, String> files = content.refused().stream()
                .filter(file -> file.mayBeOf(form, content.year(), round))
                .filter(file -> !file.forms().isEmpty() || !told.contains(file.division()))
                .collect(Collectors.groupingBy(
                        file -> file.forms().isEmpty() ? "missing.unknown" : "missing.refused",
                        TreeMap::new,
                        Collectors.mapping(this::named, Collectors.joining(", "))));
        return files.entrySet().stream()
                .map(each -> new Paper.Note(words.text(each.getKey(), "files", each.getValue())))
                .toList();
    }

    private String named(RefusedFile file) {
        String name = file.division().isEmpty() ? file.path() : file.division() + " (" + file.path() + ")";
        return file.rows() == 0 ? name : name + " " + words.text("missing.rows", "count", file.rows());
    }

    private List<Paper.Note> outside(PaperContent content, List<Group> groups, ReportedRows rows) {
        return content.outside().stream()
                .flatMap(day -> rows.findRow(day).stream()
                        .flatMap(row -> groups.stream()
                                .flatMap(group -> group.measures().stream())
                                .filter(each -> rows.isPartOf(row, each.measure()))
                                .limit(1)
                                .map(each -> words.text(
                                        "outside-round",
                                        "number",
                                        each.number(),
                                        "measure",
                                        words.written(MeasureTexts.name(each.measure())),
                                        "day",
                                        words.written(day.day())))))
                .distinct()
                .map(Paper.Note::new)
                .toList();
    }

    /** The measures of which something was due in the round and nothing is reported. */
    private List<Paper.Note> notReported(List<Group> silent, ReportedRows rows, String stated) {
        List<String> names = silent.stream()
                .flatMap(group -> group.measures().stream())
                .map(Numbered::measure)
                .filter(measure -> rows.remarkOfUnreported(measure).isEmpty())
                .map(measure -> "“" + words.written(MeasureTexts.name(measure)) + "”")
                .toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new Paper.Note(words.text(
                        "missing.report" + stated, "count", names.size(), "measures", String.join(", ", names))));
    }

    private List<Paper.Part> planTable(List<Group> groups) {
        PaperColumns<Numbered> table = new PaperColumns<Numbered>(words, "column.")
                .centred("number", 13, each -> words.digits(each.number()))
                .add("issue", 47, each -> words.written(MeasureTexts.issue(each.measure())))
                .add("measure", 46, each -> words.written(each.measure().text(Field.MEASURE)))
                .add("steps", 56, each -> words.written(MeasureTexts.steps(each.measure())))
                .add("responsible", 31, each -> words.written(MeasureTexts.responsible(each.measure())))
                .add("period", 29, each -> words.written(MeasureTexts.period(each.measure())))
                .add("monitoring", 35, each -> words.written(each.measure().text(Field.MONITORING)));
        return table.noted(Group.rows(groups, table::row));
    }

    /** What to check of the rows that repeat another: beside what is published, not in it. */
    private List<Paper.Part> repeated(List<Group> groups) {
        List<Paper.Part> notes = new ArrayList<>();
        for (Group group : groups) {
            for (Numbered each : group.measures()) {
                if (each.repeats().isPresent()) {
                    notes.add(new Paper.Note(words.text(
                            each.isCopy() ? "repeats.left-out" : "repeats",
                            Map.of(
                                    "number",
                                    each.number(),
                                    "first",
                                    each.repeats().getAsInt(),
                                    "measure",
                                    MeasureTexts.name(each.measure()),
                                    "responsible",
                                    MeasureTexts.responsible(each.measure())))));
                }
            }
        }
        return notes;
    }

    /** The report of the measures' execution after 6 or 12 months; also of reports that state no round, apart from those. */
    MadePaper report(PaperContent content, OptionalInt round) {
        MeasureGroups layout = MeasureGroups.of(words, frameworks, content);
        ReportedRows rows = new ReportedRows(words, content, round);
        List<Group> groups = layout.of(rows.reported(), rows::standsWith);
        List<Group> silent = layout.of(rows.unreported());
        rows.number(groups);

        MeasureSheet sheet = new MeasureSheet(words, layout);
        PaperSheet reported = sheet.report(groups, List.of(), rows);
        String name = REPORT + "-" + content.year().buddhist();
        return new MadePaper(
                "",
                round.isPresent() ? name + "-" + round.getAsInt() : name,
                title(content, "report", round),
                Optional.of(reportDocument(content, round, groups, silent, rows)),
                data(content, REPORT, round),
                List.of(
                        new NamedSheet(reported, reported, sheet.report(groups, silent, rows)),
                        new NamedSheet(sheet.unreported(silent)),
                        resultSheet(content.result())));
    }

    private Paper reportDocument(
            PaperContent content, OptionalInt round, List<Group> groups, List<Group> silent, ReportedRows rows) {
        Map<String, Object> named = named(content, groups);
        String stated = round.isPresent() ? "" : ".no-round";
        if (round.isPresent()) {
            named.put("months", round.getAsInt());
            named.put("from", content.year().start());
            named.put("to", content.year().roundEnd(round.getAsInt()));
        }
        List<Paper.Part> parts = new ArrayList<>(notTaken(content, Form.REPORT, round));
        parts.addAll(outside(content, groups, rows));
        parts.addAll(notReported(silent, rows, stated));
        parts.addAll(opening(content, "report", round, words.text("report.introduction" + stated, named)));
        parts.add(new Paper.Heading(words.text("heading.report" + stated, numbered(named, 4))));
        parts.addAll(reportTable(groups, rows));
        parts.addAll(repeated(groups));
        if (rows.hasLikely()) {
            parts.add(new Paper.Note(words.text("likely.note")));
        }
        if (rows.hasRowsOfNoRound()) {
            parts.add(new Paper.Note(words.text("no-round.note")));
        }
        if (!silent.isEmpty()) {
            parts.add(new Paper.Heading(words.text("heading.unreported" + stated, numbered(named, 5))));
            parts.add(unreportedTable(silent, rows));
        }
        parts.add(new Paper.Text(words.text("report.end" + stated, named)));
        parts.add(new Positions(words, content.body()).signatures());
        return new Paper(title(content, "report", round), parts);
    }

    private List<Paper.Part> reportTable(List<Group> groups, ReportedRows rows) {
        PaperColumns<Numbered> table = new PaperColumns<Numbered>(words, "column.")
                .centred("number", 13, each -> words.digits(each.number()))
                .add(
                        "measure-and-steps",
                        50,
                        each -> MeasureTexts.lines(
                                words.written(MeasureTexts.name(each.measure())),
                                rows.remarkOf(each.measure()),
                                words.written(MeasureTexts.steps(each.measure()))))
                .add(
                        "responsible-and-period",
                        36,
                        each -> MeasureTexts.lines(
                                words.written(MeasureTexts.responsible(each.measure())),
                                words.written(MeasureTexts.period(each.measure()))))
                .add(
                        "output",
                        50,
                        each -> MeasureTexts.lines(
                                words.written(each.measure().text(Field.STATUS)),
                                words.written(MeasureTexts.result(each.measure()))))
                .add("outcome", 38, each -> words.written(each.measure().text(Field.OUTCOME)))
                .add(
                        "evidence",
                        37,
                        each -> words.written(MeasureTexts.lines(
                                each.measure().text(Field.EVIDENCE),
                                each.measure().text(Field.URL))))
                .add("recommendation", 33, each -> words.written(MeasureTexts.recommendation(each.measure())));
        return table.noted(Group.rows(groups, table::row));
    }

    private Paper.Grid unreportedTable(List<Group> silent, ReportedRows rows) {
        PaperColumns<Numbered> table = new PaperColumns<Numbered>(words, "column.")
                .centred("number", 13, each -> words.digits(each.number()))
                .add(
                        "measure",
                        120,
                        each -> MeasureTexts.lines(
                                words.written(MeasureTexts.name(each.measure())),
                                rows.remarkOfUnreported(each.measure())))
                .add("responsible", 60, each -> words.written(MeasureTexts.responsible(each.measure())))
                .add("period", 60, each -> words.written(MeasureTexts.period(each.measure())));
        return table.grid(Group.rows(silent, table::row));
    }

    /** The upright pages, before the table's pages in landscape. */
    private List<Paper.Part> opening(PaperContent content, String document, OptionalInt round, String introduction) {
        List<Paper.Part> parts = new ArrayList<>();
        Map<String, Object> previous =
                Map.of("previous", content.result().year().buddhist());
        parts.add(cover(content, document, round));
        parts.add(new Paper.Heading(words.text("heading.introduction", "n", 1)));
        parts.add(new Paper.Text(introduction));
        parts.add(new Paper.Heading(words.text("heading.result", numbered(previous, 2))));
        parts.addAll(formerResult(content.result()));
        parts.add(new Paper.Heading(words.text("heading.analysis", numbered(previous, 3))));
        parts.addAll(analysis(content.result()));
        if (content.namesOnlyIndicators() && MeasureGroups.hasTopics(frameworks.apply(content.year()))) {
            parts.add(new Paper.Note(words.text("topics.missing")));
        }
        parts.add(new Paper.Landscape());
        return parts;
    }

    /** What both documents say of themselves. */
    private static Map<String, Object> named(PaperContent content, List<Group> groups) {
        Map<String, Object> named = new HashMap<>();
        named.put("body", content.body().name());
        named.put("year", content.year().buddhist());
        named.put("previous", content.result().year().buddhist());
        named.put(
                "measures",
                groups.stream().mapToInt(group -> group.measures().size()).sum());
        return named;
    }

    private static Map<String, Object> numbered(Map<String, Object> named, int number) {
        Map<String, Object> more = new HashMap<>(named);
        more.put("n", number);
        return more;
    }

    /** The document's name, year and round, the body and where it lies. */
    private Paper.Cover cover(PaperContent content, String document, OptionalInt round) {
        List<String> lines = new ArrayList<>(List.of(words.text(document + ".title"), year(content)));
        if (round.isPresent()) {
            lines.add(round(content, round.getAsInt()));
        }
        lines.add(content.body().name());
        String place = place(content);
        if (!place.isEmpty()) {
            lines.add(place);
        }
        return new Paper.Cover(lines);
    }

    String title(PaperContent content, String document, OptionalInt round) {
        String name = words.withoutLineEnds(document + ".title") + " " + year(content);
        String months = round.isPresent() ? " " + words.text("title.round", "months", round.getAsInt()) : "";
        return name + months + " " + content.body().name();
    }

    private String year(PaperContent content) {
        return words.text("cover.year", "year", content.year().buddhist());
    }

    private String round(PaperContent content, int months) {
        return words.text(
                "cover.round",
                Map.of(
                        "months",
                        months,
                        "from",
                        content.year().start(),
                        "to",
                        content.year().roundEnd(months)));
    }

    private String place(PaperContent content) {
        String district = content.body().district();
        String province = content.body().province();
        List<String> parts = new ArrayList<>();
        if (!district.isEmpty()) {
            parts.add(words.text("cover.district", "district", district));
        }
        if (!province.isEmpty()) {
            parts.add(words.text("cover.province", "province", province));
        }
        return String.join(" ", parts);
    }

    /** Body, year and round by their names in JSON. */
    static Map<String, Object> data(PaperContent content, String document, OptionalInt round) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("document", document);
        head.put("organisation", content.body().name());
        head.put("district", content.body().district());
        head.put("province", content.body().province());
        head.put("fiscal_year", content.year().buddhist());
        head.put("round", round);
        return head;
    }

    /** The result of the year before: total, level, ten scores and picture, with a note on what is doubtful. */
    private List<Paper.Part> formerResult(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        Optional<Framework> framework = result.findFramework(frameworks);
        if (result.scores().isEmpty() && result.total().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("result.none", "year", result.year().buddhist())));
            parts.add(new Paper.Text(words.text("to-fill")));
            return parts;
        }
        total(result, framework, parts);
        framework.ifPresent(known -> parts.add(scores(result, known)));
        result.chart()
                .ifPresent(file -> parts.add(new Paper.Picture(
                        file, words.text("result.chart", "year", result.year().buddhist()))));
        return parts;
    }

    private void total(PaperContent.Result result, Optional<Framework> framework, List<Paper.Part> parts) {
        Map<String, Object> year = Map.of("year", result.year().buddhist());
        Optional<BigDecimal> total = result.total().flatMap(TotalRow::total);
        Optional<BigDecimal> stated = result.total().flatMap(TotalRow::reportedTotal);
        Optional<String> level = result.total().flatMap(TotalRow::level);
        Optional<String> statedLevel = result.total().flatMap(TotalRow::reportedLevel);
        if (total.isPresent()) {
            String key = level.isPresent() ? "result.total" : "result.total.no-level";
            parts.add(new Paper.Text(words.text(key, with(year, total.get(), level.orElse("")))));
        } else if (stated.isPresent()) {
            String key = statedLevel.isPresent() ? "result.stated" : "result.stated.no-level";
            parts.add(new Paper.Text(words.text(key, with(year, stated.get(), statedLevel.orElse("")))));
            parts.add(new Paper.Note(words.text("result.stated.note")));
        } else {
            parts.add(new Paper.Note(words.text("result.no-total", "missing", missing(result, framework))));
        }
        if (total.isPresent()
                && result.total()
                        .flatMap(TotalRow::agrees)
                        .filter(agrees -> !agrees)
                        .isPresent()) {
            parts.add(new Paper.Note(words.text("result.disagrees", with(year, stated.orElseThrow(), ""))));
        }
        if (level.isPresent()
                && statedLevel.filter(said -> !said.equals(level.get())).isPresent()) {
            parts.add(new Paper.Note(words.text("result.level-disagrees", "level", statedLevel.get())));
        }
        boolean unsure = framework
                .filter(known -> total.isPresent() && known.totalMark().isSet()
                        || level.isPresent() && known.levelMark().isSet())
                .isPresent();
        boolean unsureInstruments = framework.isPresent()
                && result.total().stream()
                        .flatMap(row -> row.instruments().keySet().stream())
                        .anyMatch(each -> framework.get().instrumentMark(each).isSet());
        List<Place> doubts = result.total().map(row -> row.proof().doubts()).orElse(List.of());
        if (!doubts.isEmpty()) {
            parts.add(new Paper.Note(words.doubts(doubts)));
        } else if (unsure || unsureInstruments) {
            parts.add(
                    new Paper.Note(words.text(unsure ? "result.unconfirmed" : "result.unconfirmed-instruments", year)));
        }
    }

    private static Map<String, Object> with(Map<String, Object> year, BigDecimal total, String level) {
        return Map.of("year", year.get("year"), "total", total, "level", level);
    }

    private String missing(PaperContent.Result result, Optional<Framework> framework) {
        return framework.stream()
                .flatMap(known -> known.indicators().stream())
                .map(IndicatorDef::number)
                .filter(number -> !result.scores().containsKey(number))
                .map(words::digits)
                .collect(Collectors.joining(", "));
    }

    private Paper.Grid scores(PaperContent.Result result, Framework framework) {
        PaperColumns<IndicatorDef> table = new PaperColumns<IndicatorDef>(words, "result.column.")
                .centred("number", 20, indicator -> words.digits(indicator.number()))
                .add("indicator", 90, IndicatorDef::name)
                .centred(
                        "score",
                        30,
                        indicator -> Optional.ofNullable(result.scores().get(indicator.number()))
                                .map(words::score)
                                .orElse(words.text("result.no-score")));
        List<Row> rows = new ArrayList<>();
        for (InstrumentDef instrument : framework.instruments()) {
            Optional<BigDecimal> mean =
                    result.total().map(total -> total.instruments().get(instrument.instrument()));
            Map<String, Object> named = Map.of(
                    "name", instrument.name(),
                    "code", instrument.instrument().name(),
                    "score", mean.map(words::score).orElse(""));
            String key = mean.isPresent() ? "result.instrument" : "result.instrument.no-score";
            rows.add(new Row(List.of(words.text(key, named)), true));
            framework.indicatorsOf(instrument.instrument()).forEach(indicator -> rows.add(table.row(indicator)));
        }
        return table.grid(rows);
    }

    /** The analysis of the result by instrument: what lies below the target, then what divisions say. */
    private List<Paper.Part> analysis(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        if (result.analysis().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("analysis.none", "year", result.year().buddhist())));
            parts.add(new Paper.Text(words.text("to-fill")));
        }
        Optional<Framework> framework = frameworks.apply(result.year());
        framework.ifPresent(known -> known.instruments().forEach(def -> instrument(result, known, def, parts)));
        List<AnalysisRow> others = result.analysis().stream()
                .filter(row -> instrumentOf(row, framework).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            parts.add(new Paper.Text(words.text("analysis.others")));
            parts.add(notes(others, framework));
        }
        return parts;
    }

    private void instrument(
            PaperContent.Result result, Framework framework, InstrumentDef instrument, List<Paper.Part> parts) {
        List<IndicatorDef> indicators = framework.indicatorsOf(instrument.instrument());
        List<AnalysisRow> said = result.analysis().stream()
                .filter(row -> instrumentOf(row, Optional.of(framework))
                        .filter(instrument.instrument()::equals)
                        .isPresent())
                .toList();
        boolean scored = indicators.stream().anyMatch(each -> result.scores().containsKey(each.number()));
        if (!scored && said.isEmpty()) {
            return;
        }
        parts.add(new Paper.Heading(words.text(
                "analysis.instrument",
                "name",
                instrument.name(),
                "code",
                instrument.instrument().name())));
        if (scored) {
            parts.add(new Paper.Text(belowTarget(result, indicators)));
        }
        if (!said.isEmpty()) {
            parts.add(notes(said, Optional.of(framework)));
        }
    }

    private String belowTarget(PaperContent.Result result, List<IndicatorDef> indicators) {
        String below = indicators.stream()
                .filter(each -> Optional.ofNullable(result.scores().get(each.number()))
                        .filter(score -> score.compareTo(result.target()) < 0)
                        .isPresent())
                .map(each -> words.text(
                        "analysis.indicator",
                        Map.of(
                                "number", each.number(),
                                "name", each.name(),
                                "score", result.scores().get(each.number()))))
                .collect(Collectors.joining(words.text("analysis.separator")));
        String missing = indicators.stream()
                .filter(each -> !result.scores().containsKey(each.number()))
                .map(each -> words.digits(each.number()))
                .collect(Collectors.joining(", "));
        String target = words.written(result.target().stripTrailingZeros().toPlainString());
        String key = below.isEmpty() ? "analysis.reached" : "analysis.below";
        String said = words.text(key, "target", target, "indicators", below);
        return missing.isEmpty() ? said : said + " " + words.text("analysis.missing", "indicators", missing);
    }

    private Paper.Grid notes(List<AnalysisRow> rows, Optional<Framework> framework) {
        PaperColumns<AnalysisRow> table = new PaperColumns<AnalysisRow>(words, "analysis.column.")
                .add("subject", 40, row -> subject(row, framework))
                .add("kind", 40, row -> words.text("analysis.kind." + row.kind().code()))
                .add("text", 80, row -> words.written(row.text()));
        return table.grid(rows.stream().map(table::row).toList());
    }

    private String subject(AnalysisRow row, Optional<Framework> framework) {
        if (row.indicator().isEmpty()) {
            return row.item();
        }
        int number = row.indicator().getAsInt();
        String name = framework
                .map(known -> words.text(
                        "analysis.subject",
                        "number",
                        number,
                        "name",
                        known.getIndicator(number).name()))
                .orElse(words.digits(number));
        return row.item().isEmpty() ? name : name + "\n" + row.item();
    }

    /** The instrument by the indicator, else by the item's first letter; empty where neither is named. */
    private static Optional<Instrument> instrumentOf(AnalysisRow row, Optional<Framework> framework) {
        if (framework.isPresent() && row.indicator().isPresent()) {
            return Optional.of(
                    framework.get().getIndicator(row.indicator().getAsInt()).instrument());
        }
        return framework.flatMap(known -> known.instruments().stream()
                .map(InstrumentDef::instrument)
                .filter(each -> !row.item().isEmpty()
                        && each.name().startsWith(row.item().substring(0, 1)))
                .findFirst());
    }

    /**
     * @param figure the number of an indicator, an instrument or TOTAL
     * @param unconfirmed the word for it; {@code ""} where it is confirmed
     */
    private record FigureLine(
            String figure,
            String name,
            Optional<BigDecimal> score,
            String level,
            String unconfirmed,
            Optional<BigDecimal> reportedTotal,
            String reportedLevel) {
        static FigureLine of(String figure, String name, Optional<BigDecimal> score, String unconfirmed) {
            return new FigureLine(figure, name, score, "", unconfirmed, Optional.empty(), "");
        }
    }

    /**
     * The result that the measures answer: the indicators' scores as given, instruments and total as rounded, and what a document states
     * beside them. For programs also what is not confirmed and what is stated alike. No rows where nothing is known.
     */
    private NamedSheet resultSheet(PaperContent.Result result) {
        Optional<Framework> framework = result.findFramework(frameworks);
        List<FigureLine> rows = new ArrayList<>();
        if (result.scores().isEmpty() && result.total().isEmpty()) {
            PaperSheet none = figures(result).sheet("result", "sheet.result", rows);
            return new NamedSheet(none);
        }
        Map<Integer, BigDecimal> scores = new TreeMap<>(result.scores());
        framework.ifPresent(known -> known.indicators().forEach(each -> scores.putIfAbsent(each.number(), null)));
        scores.forEach((indicator, score) -> rows.add(FigureLine.of(
                Integer.toString(indicator),
                framework
                        .map(known -> known.getIndicator(indicator))
                        .map(IndicatorDef::name)
                        .orElse(""),
                Optional.ofNullable(score),
                "")));
        String unsure = words.text("data.unsure");
        for (InstrumentDef instrument : framework.map(Framework::instruments).orElse(List.of())) {
            Optional<BigDecimal> mean =
                    result.total().map(total -> total.instruments().get(instrument.instrument()));
            rows.add(FigureLine.of(
                    instrument.instrument().name(),
                    instrument.name(),
                    mean,
                    framework
                            .filter(known -> mean.isPresent()
                                    && known.instrumentMark(instrument.instrument())
                                            .isSet())
                            .map(known -> unsure)
                            .orElse("")));
        }
        Optional<BigDecimal> total = result.total().flatMap(TotalRow::total);
        Optional<String> level = result.total().flatMap(TotalRow::level);
        boolean unsureLevel = level.isPresent()
                && framework.filter(known -> known.levelMark().isSet()).isPresent();
        boolean unsureTotal = total.isPresent()
                && framework.filter(known -> known.totalMark().isSet()).isPresent();
        rows.add(new FigureLine(
                "TOTAL",
                words.text("data.total"),
                total,
                level.orElse(""),
                unsureLevel || unsureTotal ? unsure : "",
                result.total().flatMap(TotalRow::reportedTotal),
                result.total().flatMap(TotalRow::reportedLevel).orElse("")));
        PaperSheet data = figures(result)
                .add("unconfirmed", 14, FigureLine::unconfirmed)
                .add("reported_total", 14, FigureLine::reportedTotal)
                .add("reported_level", 18, FigureLine::reportedLevel)
                .sheet("result", "sheet.result", rows);
        PaperSheet read = figures(result)
                .add(
                        "reported_total",
                        14,
                        line -> line.reportedTotal()
                                .filter(stated ->
                                        line.score().filter(stated::equals).isEmpty()))
                .add(
                        "reported_level",
                        18,
                        line -> line.reportedLevel().equals(line.level()) ? "" : line.reportedLevel())
                .sheet("result", "sheet.result", rows);
        return new NamedSheet(read, data, data);
    }

    private PaperColumns<FigureLine> figures(PaperContent.Result result) {
        return new PaperColumns<FigureLine>(words, "data.")
                .add("fiscal_year", 10, row -> result.year().buddhist())
                .beside("figure", 12, FigureLine::figure)
                .add("name", 50, FigureLine::name)
                .add("score", 12, FigureLine::score)
                .add("level", 18, FigureLine::level);
    }
}
