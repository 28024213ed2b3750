package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.model.Paper;

/** What a plan and a report have in front alike: the cover, and what their data says of itself. */
final class DocumentHead {
    private final PaperWords words;

    DocumentHead(PaperWords words) {
        this.words = words;
    }

    /** The document's name, year and round, the body and where it lies. */
    Paper.Cover cover(PaperContent content, String document, OptionalInt round) {
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
