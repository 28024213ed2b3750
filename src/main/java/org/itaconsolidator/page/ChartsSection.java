package org.itaconsolidator.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.page.PageContent.BodyLine;

/** The charts: those of all bodies side by side, then those of each body in the page itself, as far as they fit. */
record ChartsSection(Html html, PageWords words, PageContent content) {
    static boolean isIn(PageContent content) {
        return content.bodies().stream().anyMatch(body -> !body.charts().isEmpty())
                || !content.sideBySide().isEmpty();
    }

    /**
     * Writes the charts.
     *
     * @param folder where the page will lie, with the charts' files in it
     * @param detailed whether each body has its own; else its line in the table leads to them
     */
    void write(Path folder, boolean detailed) throws IOException {
        List<List<String>> turns = new ArrayList<>(List.of(content.sideBySide()));
        if (detailed) {
            turns.addAll(EmbeddedPictures.turns(
                    content.bodies().stream().map(BodyLine::charts).toList()));
        }
        EmbeddedPictures embedded = EmbeddedPictures.read(folder, turns);
        content.sideBySide().forEach(path -> picture(embedded, path, "bodies-chart", words.text("all-bodies")));
        if (!detailed) {
            html.element("p", words.text("charts-in-table")).line();
            return;
        }
        for (BodyLine body : content.bodies()) {
            if (content.bodies().size() > 1 && !body.charts().isEmpty()) {
                html.element("h3", body.body().name()).line();
            }
            body.charts()
                    .forEach(
                            path -> picture(embedded, path, "chart", body.body().name()));
        }
    }

    /** A picture of all bodies may have the file name of another of one body: the kind tells the two apart. */
    private void picture(EmbeddedPictures embedded, String path, String kind, String whose) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[a-z]+$", "");
        String what = words.picture(kind, name);
        html.open("figure");
        Optional<String> portrait = embedded.findPortrait(path);
        portrait.ifPresent(address -> html.open("picture")
                .open("source", "media", "(max-width: 600px)", "srcset", address, "width", "780", "height", "1180"));
        embedded.find(path)
                .ifPresent(address -> html.open(
                        "img",
                        "src",
                        address,
                        "alt",
                        words.text("chart-alt", Map.of("chart", what, "body", whose)),
                        "width",
                        "1600",
                        "height",
                        "900"));
        portrait.ifPresent(address -> html.close("picture"));
        html.open("figcaption")
                .link(path, what, "aria-label", words.text("chart-open", Map.of("chart", what, "body", whose)))
                .close("figcaption")
                .close("figure")
                .line();
    }
}
