package org.itaconsolidator.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeakPoint;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.Delivery;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/** Writes {@code index.html}. */
public final class IndexPage {
    /** Up to so many bodies each have a section of their own. */
    public static final int DETAILED = 20;

    private static final int MOST_DELIVERIES = 100;
    /** As many findings of one severity are shown; of the others the page tells how many there are. */
    public static final int MOST_FINDINGS = 100;

    private static final int MOST_FILES = 200;
    private static final String STYLE = "/page/index.css";

    private final Locale language;

    /**
     * A writer.
     *
     * @param language {@code th} or {@code en}
     */
    public IndexPage(Locale language) {
        this.language = language;
    }

    /**
     * Writes the page; the same content and the same charts give the same bytes.
     *
     * @param file {@code index.html} beside the files that the content names; their charts stand in the page itself
     */
    public void write(PageContent content, Path file) throws IOException {
        Files.writeString(file, new OnePage(content, file.toAbsolutePath().getParent()).html(), StandardCharsets.UTF_8);
    }

    static String style() throws IOException {
        try (InputStream in = IndexPage.class.getResourceAsStream(STYLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private final class OnePage {
        private final Html html = new Html();
        private final PageContent content;
        private final Path folder;
        private final PageWords words;
        private final boolean single;
        private final boolean detailed;

        OnePage(PageContent content, Path folder) {
            this.content = content;
            this.folder = folder;
            words = new PageWords(language, content.thaiDigits());
            single = content.bodies().size() == 1;
            detailed = content.bodies().size() <= DETAILED;
        }

        String html() throws IOException {
            head();
            html.open("main", "id", "content").line();
            begin("summary");
            summary();
            end();
            if (ChartsSection.isIn(content)) {
                begin("charts");
                new ChartsSection(html, words, content).write(folder, detailed);
                end();
            }
            begin("deliveries");
            new DeliveriesSection(html, words, !single).write(content.deliveries(), content.closed(), MOST_DELIVERIES);
            end();
            begin("findings");
            new FindingsSection(html, words).write(content, MOST_FINDINGS);
            end();
            begin("papers");
            new PapersSection(html, words).write(content.files(), MOST_FILES);
            end();
            html.close("main").line();
            html.element(
                    "footer", words.text("footer", Map.of("version", content.programVersion(), "job", content.job())));
            return html.line().raw("</body>").line().raw("</html>").line().toString();
        }

        private void head() throws IOException {
            String title = single
                    ? words.text(
                            "title-of",
                            Map.of("body", content.bodies().get(0).body().name()))
                    : words.text("title");
            html.raw("<!DOCTYPE html>")
                    .line()
                    .open("html", "lang", language.getLanguage())
                    .line();
            html.raw("<head>").line().raw("<meta charset=\"utf-8\">").line();
            html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                    .line();
            html.raw("<link rel=\"icon\" href=\"data:,\">").line();
            html.element("title", title).line();
            html.raw("<style>")
                    .line()
                    .raw(style())
                    .raw("</style>")
                    .line()
                    .raw("</head>")
                    .line()
                    .raw("<body>")
                    .line();
            html.link("#content", words.text("skip"), "class", "skip").line();
            html.open("header")
                    .element("h1", single ? words.text("heading") : title)
                    .line();
            if (single) {
                html.element("p", words.body(content.bodies().get(0).body()), "class", "owner");
            }
            html.element(
                            "p",
                            words.text(
                                    "as-of",
                                    Map.of(
                                            "asOf", words.date(content.asOf()),
                                            "date", words.date(content.businessDate()))),
                            "class",
                            "note")
                    .close("header")
                    .line();
            html.open("nav", "aria-label", words.text("contents")).raw("<ul>");
            List<String> sections = ChartsSection.isIn(content)
                    ? List.of("summary", "charts", "deliveries", "findings", "papers")
                    : List.of("summary", "deliveries", "findings", "papers");
            sections.forEach(section -> html.open("li")
                    .link("#" + section, words.text("section." + section))
                    .close("li"));
            html.raw("</ul>").close("nav").line();
        }

        private void begin(String section) {
            html.open("section", "aria-labelledby", section).line();
            html.element("h2", words.text("section." + section), "id", section).line();
        }

        private void end() {
            html.close("section").line();
        }

        /** What is to be done now comes before all figures. */
        private void steps(Agenda agenda) {
            List<NextStep> steps = agenda.steps();
            HeadlineText texts = words.headlines();
            html.element("p", texts.toDo(), "class", "steps-of").line();
            if (!steps.isEmpty()) {
                html.open("ol", "class", content.thaiDigits() ? "steps thai" : "steps")
                        .line();
                for (NextStep step : NextStep.shown(steps)) {
                    html.open("li")
                            .element("strong", texts.what(step))
                            .text(" · " + texts.who(step) + " · "
                                    + texts.when(step, content.businessDate(), words::shortDate))
                            .close("li")
                            .line();
                }
                html.close("ol").line();
            }
            if (!texts.rest(steps).isEmpty()) {
                html.element("p", texts.rest(steps), "class", "note").line();
            }
            html.element("p", texts.forms(agenda.forms()), "class", "note").line();
        }

        /** The weakest, since when, why, and what is being done. */
        private void weakest(List<WeakPoint> weakest, List<IndicatorLine> indicators) {
            HeadlineText texts = words.headlines();
            html.element("p", texts.weakest(), "class", "steps-of").line();
            html.open("ul", "class", "weakest").line();
            for (WeakPoint point : weakest) {
                String name = indicators.stream()
                        .filter(line -> line.number() == point.indicator())
                        .map(IndicatorLine::name)
                        .collect(Collectors.joining());
                html.open("li")
                        .element("strong", words.digits(point.indicator()) + ". " + name)
                        .text(" " + texts.lacks(words.score(point.below())) + texts.since(point.years()));
                told(texts.reason(), point.reason());
                told(texts.beingDone(), point.measures());
                html.close("li").line();
            }
            html.close("ul").line();
        }

        private void told(String name, String text) {
            html.open("span", "class", "told")
                    .element("span", name + ":", "class", "quiet")
                    .text(" " + text)
                    .close("span");
        }

        /** Which sheets to print, and for whom. */
        private void print() {
            if (!content.files().contains(PapersSection.WORKBOOK)) {
                return;
            }
            html.open("p", "class", "note screen")
                    .text(words.text("print.head", Map.of("summary", words.sheet("sheet.summary"))) + " ")
                    .link(PapersSection.WORKBOOK, PapersSection.WORKBOOK)
                    .text(" " + words.text("print.index", Map.of("index", words.sheet("sheet.index"))));
            if (content.files().contains(PapersSection.DIVISIONS)) {
                html.text(" · " + words.text("print.divisions") + " ")
                        .link(PapersSection.DIVISIONS, PapersSection.DIVISIONS);
            }
            html.close("p").line();
        }

        private void summary() {
            if (content.bodies().isEmpty()) {
                html.element("p", words.text("no-bodies"));
                return;
            }
            long refused = content.deliveries().stream()
                    .filter(delivery -> delivery.state().equals("refused"))
                    .map(Delivery::fileName)
                    .distinct()
                    .count();
            if (refused > 0) {
                html.open("p", "class", "alarm")
                        .link("#deliveries", words.text("refused-files", Map.of("count", words.digits(refused))))
                        .close("p")
                        .line();
            }
            if (!single) {
                new BodiesSection(html, words, content).write(detailed);
                print();
            }
            if (content.bodies().stream().anyMatch(body -> body.workbook().isPresent())) {
                html.element("p", words.text("bodies-apart"), "class", "more").line();
            } else if (!detailed) {
                words.leadToWorkbook(html, words.text("bodies-in-workbook"));
            }
            if (!detailed) {
                return;
            }
            ResultSection results = new ResultSection(html, words, content.target());
            for (int i : BodiesSection.byNeed(content)) {
                BodyLine body = content.bodies().get(i);
                if (!single) {
                    html.element("h3", words.body(body.body()), "id", "body-" + (i + 1))
                            .line();
                }
                body.result()
                        .flatMap(Result::headline)
                        .ifPresent(
                                headline -> html.element("p", words.headlines().of(headline), "class", "headline")
                                        .line());
                body.agenda().ifPresent(agenda -> {
                    steps(agenda);
                    if (!agenda.weakest().isEmpty()) {
                        weakest(
                                agenda.weakest(),
                                body.result().map(Result::indicators).orElse(List.of()));
                    }
                });
                body.measures()
                        .ifPresent(
                                counts -> html.element("p", words.headlines().measures(counts), "class", "measures-of")
                                        .line());
                if (single) {
                    print();
                }
                if (body.result().isPresent()) {
                    results.write(body.result().get());
                } else if (!body.divisions().isEmpty()) {
                    new BodiesSection(html, words, content).writeDivisions(body.divisions());
                } else {
                    html.element("p", words.text("no-scores")).line();
                }
            }
        }
    }
}
