package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.paper.Paper;

/** What a plan and a report have in front alike: cover, introduction, result and analysis, and what their data says of itself. */
final class FrontMatter {
    private final PaperWords words;
    private final Function<FiscalYear, Optional<Framework>> frameworks;

    FrontMatter(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
        this.words = words;
        this.frameworks = frameworks;
    }

    /** The upright pages, up to where the table's pages lie on their side. */
    List<Paper.Part> opening(PaperContent content, String document, OptionalInt round, String introduction) {
        List<Paper.Part> parts = new ArrayList<>();
        Map<String, Object> previous =
                Map.of("previous", content.result().year().buddhist());
        parts.add(cover(content, document, round));
        parts.add(new Paper.Heading(words.text("heading.introduction", Map.of("n", 1))));
        parts.add(new Paper.Text(introduction));
        parts.add(new Paper.Heading(words.text("heading.result", numbered(previous, 2))));
        parts.addAll(new FormerResult(words, frameworks).of(content.result()));
        parts.add(new Paper.Heading(words.text("heading.analysis", numbered(previous, 3))));
        parts.addAll(new AnalysisSection(words, frameworks).of(content.result()));
        parts.add(new Paper.Landscape());
        return parts;
    }

    /** The names with a section's number. */
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
}
