package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.model.score.TotalRow;

/** What a plan and a report have in front alike: cover, introduction, result and analysis, and what their data says of itself. */
record FrontMatter(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    /** The upright pages, up to where the table's pages lie on their side. */
    List<Paper.Part> opening(PaperContent content, String document, OptionalInt round, String introduction) {
        List<Paper.Part> parts = new ArrayList<>();
        Map<String, Object> previous =
                Map.of("previous", content.result().year().buddhist());
        parts.add(cover(content, document, round));
        parts.add(new Paper.Heading(words.text("heading.introduction", Map.of("n", 1))));
        parts.add(new Paper.Text(introduction));
        parts.add(new Paper.Heading(words.text("heading.result", numbered(previous, 2))));
        parts.addAll(formerResult(content.result()));
        parts.add(new Paper.Heading(words.text("heading.analysis", numbered(previous, 3))));
        parts.addAll(analysis(content.result()));
        parts.add(new Paper.Landscape());
        return parts;
    }

    static Map<String, Object> numbered(Map<String, Object> named, int number) {
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

    /** What the document is called, with year, round and body. */
    String title(PaperContent content, String document, OptionalInt round) {
        String name = words.withoutLineEnds(document + ".title") + " " + year(content);
        String months = round.isPresent() ? " " + words.text("title.round", Map.of("months", round.getAsInt())) : "";
        return name + months + " " + content.body().name();
    }

    private String year(PaperContent content) {
        return words.text("cover.year", Map.of("year", content.year().buddhist()));
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
            parts.add(words.text("cover.district", Map.of("district", district)));
        }
        if (!province.isEmpty()) {
            parts.add(words.text("cover.province", Map.of("province", province)));
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

    /** The result of the year before: total and level, ten scores, picture; what is doubtful is said. */
    private List<Paper.Part> formerResult(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        Optional<Framework> framework = result.findFramework(frameworks);
        if (result.scores().isEmpty() && result.total().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("result.none", Map.of("year", result.year().buddhist()))));
            parts.add(new Paper.Text(words.text("to-fill")));
            return parts;
        }
        total(result, framework, parts);
        framework.ifPresent(known -> parts.add(scores(result, known)));
        result.chart()
                .ifPresent(file -> parts.add(new Paper.Picture(
                        file,
                        words.text("result.chart", Map.of("year", result.year().buddhist())))));
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
            parts.add(new Paper.Note(words.text("result.no-total", Map.of("missing", missing(result, framework)))));
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
            parts.add(new Paper.Note(words.text("result.level-disagrees", Map.of("level", statedLevel.get()))));
        }
        boolean doubtful = framework
                .filter(known -> !Confirmed.weights(known) || !Confirmed.level(known))
                .isPresent();
        boolean computed = total.isPresent()
                || level.isPresent()
                || result.total().filter(row -> !row.instruments().isEmpty()).isPresent();
        List<Place> doubts = result.total().map(row -> row.proof().doubts()).orElse(List.of());
        if (!doubts.isEmpty()) {
            parts.add(new Paper.Note(words.doubts(doubts)));
        } else if (computed && doubtful) {
            boolean resultStated = framework
                    .filter(known -> Confirmed.total(known) && Confirmed.level(known))
                    .isPresent();
            parts.add(new Paper.Note(
                    words.text(resultStated ? "result.unconfirmed-instruments" : "result.unconfirmed", year)));
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
            for (IndicatorDef indicator : framework.indicatorsOf(instrument.instrument())) {
                BigDecimal score = result.scores().get(indicator.number());
                rows.add(new Row(
                        List.of(
                                words.digits(indicator.number()),
                                indicator.name(),
                                score == null ? words.text("result.no-score") : words.score(score)),
                        false));
            }
        }
        return new Paper.Grid(
                List.of(
                        new Column(words.text("result.column.number"), 20, true),
                        new Column(words.text("result.column.indicator"), 90, false),
                        new Column(words.text("result.column.score"), 30, true)),
                rows);
    }

    /** The analysis of the result by instrument: what lies below the target, then what the divisions say. */
    private List<Paper.Part> analysis(PaperContent.Result result) {
        List<Paper.Part> parts = new ArrayList<>();
        if (result.analysis().isEmpty()) {
            parts.add(new Paper.Note(
                    words.text("analysis.none", Map.of("year", result.year().buddhist()))));
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
                Map.of(
                        "name",
                        instrument.name(),
                        "code",
                        instrument.instrument().name()))));
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
        String target = words.written(plain(result.target()));
        String key = below.isEmpty() ? "analysis.reached" : "analysis.below";
        String said = words.text(key, Map.of("target", target, "indicators", below));
        return missing.isEmpty() ? said : said + " " + words.text("analysis.missing", Map.of("indicators", missing));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Paper.Grid notes(List<AnalysisRow> rows, Optional<Framework> framework) {
        return new Paper.Grid(
                List.of(
                        new Column(words.text("analysis.column.subject"), 40, false),
                        new Column(words.text("analysis.column.kind"), 40, false),
                        new Column(words.text("analysis.column.text"), 80, false)),
                rows.stream()
                        .map(row -> new Row(
                                List.of(
                                        subject(row, framework),
                                        words.text("analysis.kind." + row.kind().code()),
                                        words.written(row.text())),
                                false))
                        .toList());
    }

    private String subject(AnalysisRow row, Optional<Framework> framework) {
        if (row.indicator().isEmpty()) {
            return row.item();
        }
        int number = row.indicator().getAsInt();
        String name = framework
                .map(known -> words.text(
                        "analysis.subject",
                        Map.of(
                                "number",
                                number,
                                "name",
                                known.getIndicator(number).name())))
                .orElse(words.digits(number));
        return row.item().isEmpty() ? name : name + "\n" + row.item();
    }

    /** By its indicator, else by the first letter of its item; empty where it names neither. */
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
}
