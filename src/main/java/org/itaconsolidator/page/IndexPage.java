package org.itaconsolidator.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.DeliveryLine.State;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.FindingLine;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.thai.text.QuotedFiles;

/** Writes {@code index.html}. */
public final class IndexPage {
    /** Up to so many bodies have a section each. */
    public static final int DETAILED = 20;

    private static final int MOST_DELIVERIES = 100;
    /** At most so many findings of one severity are shown; the others are counted. */
    public static final int MOST_FINDINGS = 100;

    private static final int MOST_FILES = 200;
    private static final String STYLE = "/page/index.css";
    /** The word for a file that nobody asked for. */
    private static final String UNASKED = "unasked";

    static final String WORKBOOK = "consolidated.xlsx";
    private static final String DIVISIONS = "divisions.xlsx";
    private static final String CHARTS = "charts";
    private static final String SUMMARY = "summary";
    private static final List<String> FOLDERS = List.of("publish", "reminders", "returned", CHARTS);

    /** A picture's name without folder, whether it is the form for phones, and the kind of file. */
    private static final Pattern PICTURE = Pattern.compile("((?:(?!-portrait\\.)[a-z-])+)(-portrait)?\\.([a-z]+)");

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
        private final BodiesSection bodies;

        OnePage(PageContent content, Path folder) {
            this.content = content;
            this.folder = folder;
            words = new PageWords(
                    content.thaiDigits(),
                    content.bodies().stream().map(BodyLine::body).toList());
            single = content.bodies().size() == 1;
            detailed = content.bodies().size() <= DETAILED;
            bodies = new BodiesSection(html, words, content);
        }

        String html() throws IOException {
            head();
            html.open("main", "id", "content").line();
            for (String section : sections()) {
                html.open("section", "aria-labelledby", section).line();
                html.element("h2", words.text("section." + section), "id", section)
                        .line();
                switch (section) {
                    case SUMMARY -> summary();
                    case CHARTS -> charts();
                    case "deliveries" -> deliveries();
                    case "findings" -> findings();
                    case "papers" -> papers();
                    default -> throw new IllegalStateException(section);
                }
                html.close("section").line();
            }
            html.close("main").line();
            html.element("footer", words.text("footer", "version", content.programVersion(), "job", content.job()));
            return html.line().raw("</body>").line().raw("</html>").line().toString();
        }

        private void head() throws IOException {
            String title = single
                    ? words.text(
                            "title-of", "body", content.bodies().get(0).body().name())
                    : words.text("title");
            html.raw("<!DOCTYPE html>\n");
            html.open("html", "lang", "th").line();
            html.raw("""
                    <head>
                    <meta charset="utf-8">
                    <meta name="viewport" content="width=device-width, initial-scale=1">
                    <link rel="icon" href="data:,">
                    """);
            html.element("title", title).line();
            html.raw("<style>\n" + style() + "</style>\n</head>\n<body>\n");
            html.link("#content", words.text("skip"), "class", "skip").line();
            html.open("header")
                    .element("h1", single ? words.text("heading") : title)
                    .line();
            if (single) {
                html.element("p.owner", words.body(content.bodies().get(0).body()));
            }
            html.element(
                            "p.note",
                            words.text(
                                    content.asOf().equals(content.businessDate()) ? "as-of.same" : "as-of",
                                    Map.of("asOf", content.asOf(), "date", content.businessDate())))
                    .close("header")
                    .line();
            html.open("nav", "aria-label", words.text("contents")).raw("<ul>");
            sections()
                    .forEach(section -> html.open("li")
                            .link("#" + section, words.text("section." + section))
                            .close("li"));
            html.raw("</ul>").close("nav").line();
        }

        private List<String> sections() {
            return Stream.of(SUMMARY, CHARTS, "deliveries", "findings", "papers")
                    .filter(section -> !section.equals(CHARTS) || hasCharts())
                    .toList();
        }

        /** Which sheets to print, and for whom. */
        private void print() {
            if (!content.files().contains(WORKBOOK)) {
                return;
            }
            html.open("div.screen")
                    .element("p.steps-of", words.sheet("summary.print.question"))
                    .line();
            html.open("p")
                    .text(words.text("print.head", "summary", words.sheet("sheet.summary")) + " ")
                    .link(WORKBOOK, WORKBOOK)
                    .text(" " + words.text("print.index", "index", words.sheet("sheet.index")));
            if (!detailed && !content.files().contains(DIVISIONS)) {
                html.element("span.many", " · " + words.text("print.many"));
            }
            if (content.files().contains(DIVISIONS)) {
                html.text(" · " + words.text("print.divisions") + " ").link(DIVISIONS, DIVISIONS);
            }
            html.close("p").close("div").line();
        }

        private void summary() {
            if (content.bodies().isEmpty()) {
                html.element("p", words.text("no-bodies"));
                return;
            }
            long refused = countRefused(content.deliveries());
            if (refused > 0) {
                html.open("p.alarm")
                        .link("#deliveries", words.text("refused-files", "count", refused))
                        .close("p")
                        .line();
            }
            if (!single) {
                Optional<FirstPage> told =
                        content.together().map(all -> words.headlines().page(all, words::shortBody));
                told.ifPresentOrElse(page -> bodies.first(page, any -> "#bodies", true, this::print), this::print);
                bodies.write(detailed, told.map(FirstPage::listMarks).orElse(Set.of()));
            }
            if (content.bodies().stream().anyMatch(body -> body.workbook().isPresent())) {
                html.element("p.more", words.text("bodies-apart")).line();
            } else if (!detailed) {
                words.leadToWorkbook(html, words.text("bodies-in-workbook"));
            }
            if (!detailed) {
                return;
            }
            for (int i : BodiesSection.byNeed(content)) {
                BodyLine body = content.bodies().get(i);
                if (!single) {
                    html.element("h3", words.body(body.body()), "id", "body-" + (i + 1))
                            .line();
                }
                int number = i + 1;
                Optional<FirstPage> told = body.agenda().map(agenda -> bodies.of(body, agenda));
                told.ifPresentOrElse(
                        page -> bodies.first(
                                page,
                                kind -> kind.state().isEmpty()
                                        ? "#indicators-" + number
                                        : "#" + measures(kind.state(), number),
                                false,
                                single ? this::print : () -> {}),
                        () -> body.result()
                                .flatMap(Result::headline)
                                .ifPresent(headline -> html.element(
                                                "p.headline", words.headlines().of(headline))
                                        .line()));
                body.measures()
                        .ifPresent(counts -> html.element(
                                        "p.measures-of", words.headlines().measures(counts))
                                .line());
                if (body.result().isPresent()) {
                    bodies.writeResult(
                            body.result().get(),
                            i + 1,
                            told.map(FirstPage::listMarks).orElse(Set.of()));
                } else if (!body.divisions().isEmpty()) {
                    bodies.writeDivisions(body.divisions());
                }
                open(body, i + 1);
            }
        }

        /** What is to be done of measures: also of shared ones, by those who lag behind, that as a whole are counted in another state. */
        private void open(BodyLine body, int number) {
            Map<Optional<MeasureState>, List<Answering>> states = body.open().stream()
                    .collect(Collectors.groupingBy(Answering::state, LinkedHashMap::new, Collectors.toList()));
            states.forEach((state, measures) -> {
                boolean ofShared = state.isPresent()
                        && body.measures()
                                .filter(counts -> measures.size() > counts.count(List.of(state.get())))
                                .isPresent();
                html.element(
                        "p.steps-of",
                        words.headlines().standing(state, measures.size())
                                + (ofShared ? " " + words.text("open-of-shared") : ""),
                        "id",
                        measures(state, number));
                html.open("ul.answer");
                measures.forEach(measure -> html.element("li", words.headlines().below(measure)));
                html.close("ul").line();
            });
        }

        private static String measures(Optional<MeasureState> state, int number) {
            return "measures-" + number + state.map(each -> "-" + each.code()).orElse("");
        }

        private boolean hasCharts() {
            return content.bodies().stream().anyMatch(body -> !body.charts().isEmpty())
                    || !content.sideBySide().isEmpty();
        }

        /** Writes the charts: first those of all bodies side by side, then each body's, embedded as far as they fit. */
        private void charts() throws IOException {
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
                        .forEach(path ->
                                picture(embedded, path, "chart", body.body().name()));
            }
        }

        /** Writes a picture; {@code kind} tells apart pictures of all bodies and of one with the same file name. */
        private void picture(EmbeddedPictures embedded, String path, String kind, String whose) {
            String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("\\.[a-z]+$", "");
            String what = words.picture(kind, name);
            html.open("figure");
            Optional<String> portrait = embedded.findPortrait(path);
            portrait.ifPresent(address -> html.open("picture")
                    .open(
                            "source",
                            "media",
                            "(max-width: 600px)",
                            "srcset",
                            address,
                            "width",
                            "780",
                            "height",
                            "1180"));
            String alt = words.text("chart-alt", "chart", what, "body", whose);
            embedded.find(path)
                    .ifPresent(
                            address -> html.open("img", "src", address, "alt", alt, "width", "1600", "height", "900"));
            portrait.ifPresent(address -> html.close("picture"));
            html.open("figcaption")
                    .link(path, what, "aria-label", words.text("chart-open", "chart", what, "body", whose))
                    .close("figcaption")
                    .close("figure")
                    .line();
        }

        /** Writes who has delivered what: everything for a few bodies, for many only what needs attention. */
        private void deliveries() {
            List<DeliveryLine> deliveries = content.deliveries();
            List<String> closed = content.closed();
            if (!closed.isEmpty()) {
                html.element("p", words.text("folders-closed", "folders", String.join(", ", closed)))
                        .line();
            }
            if (deliveries.isEmpty()) {
                html.element("p", words.text("nothing-expected"));
                return;
            }
            writeCounts(deliveries);
            List<DeliveryLine> shown = deliveries.size() <= MOST_DELIVERIES
                    ? deliveries
                    : deliveries.stream().filter(each -> !each.isDelivered()).toList();
            if (shown.size() < deliveries.size()) {
                html.element("p", words.text("only-open"));
            }
            if (!shown.isEmpty()) {
                deliveryTable(shown.subList(0, Math.min(MOST_DELIVERIES, shown.size())));
            }
            words.more(html, shown.size() - MOST_DELIVERIES);
        }

        /** Writes how many forms were asked for and came, and how many files came unasked. */
        private void writeCounts(List<DeliveryLine> deliveries) {
            boolean asked = deliveries.stream().anyMatch(DeliveryLine::asked);
            Map<String, Long> counts = new TreeMap<>();
            for (DeliveryLine each : deliveries) {
                if (each.state() == State.DELIVERED_LATE) {
                    counts.merge(State.DELIVERED.code(), 1L, Long::sum);
                }
                if (each.state() == State.REFUSED && each.asked()) {
                    counts.merge((each.owed() ? State.OVERDUE : State.AWAITED).code(), 1L, Long::sum);
                } else {
                    boolean besides = asked && !each.asked() && each.state() != State.REFUSED;
                    counts.merge(besides ? UNASKED : each.shownState().code(), 1L, Long::sum);
                }
            }
            counts.put(State.REFUSED.code(), countRefused(deliveries));
            html.open("ul.counts").line();
            Stream<String> states = Stream.of(State.values()).map(State::code);
            for (String state : Stream.concat(states, Stream.of(UNASKED)).toList()) {
                if (counts.containsKey(state) || asked && !state.equals(UNASKED)) {
                    html.open("li")
                            .text(words.word("count", state) + " ")
                            .element("strong", words.digits(counts.getOrDefault(state, 0L)))
                            .close("li");
                }
            }
            html.close("ul").line();
        }

        /** How many files are refused: one file counts once, however many forms it should hold. */
        private static long countRefused(List<DeliveryLine> deliveries) {
            return deliveries.stream()
                    .filter(each -> each.state() == State.REFUSED)
                    .map(DeliveryLine::fileName)
                    .distinct()
                    .count();
        }

        private void deliveryTable(List<DeliveryLine> deliveries) {
            words.stack(html, "deliveries-caption", "who", "form", "due", "state", "file");
            html.raw("<tbody role=\"rowgroup\">").line();
            deliveries.forEach(this::delivery);
            html.raw("</tbody>").close("table").line();
        }

        private void delivery(DeliveryLine delivery) {
            html.row(who(delivery));
            html.cell("td", words.text("form"), forms(delivery));
            html.cell(
                    "td.due",
                    words.text("due"),
                    delivery.due().map(words::shortDate).orElse(words.text("no-due")));
            html.openCell("td", words.text("state"))
                    .element("span.state." + delivery.shownState().code(), state(delivery))
                    .close("td");
            html.openCell("td", words.text("file"));
            if (delivery.fileName().isEmpty()) {
                html.text(words.text("no-file"));
            } else {
                file(delivery.fileName());
            }
            html.close("td").close("tr").line();
        }

        private String state(DeliveryLine delivery) {
            String sign = delivery.shownState() == State.OVERDUE ? "overdue-" : "";
            return delivery.findEmptyKey()
                    .map(key -> words.text(
                            "state." + sign + key,
                            "year",
                            delivery.fiscalYear()
                                    .map(year -> words.digits(year.buddhist()))
                                    .orElse("")))
                    .orElseGet(() -> words.word("state", delivery.stateKey()));
        }

        private String who(DeliveryLine delivery) {
            String nobody = delivery.forms().isEmpty() ? "unknown-division" : "whole-body";
            String division = delivery.division().isEmpty() ? words.text(nobody) : delivery.division();
            return !single && !delivery.organisation().isEmpty()
                    ? delivery.organisation() + " · " + division
                    : division;
        }

        private String forms(DeliveryLine delivery) {
            StringBuilder line = new StringBuilder(
                    delivery.forms().isEmpty()
                            ? words.text("no-form")
                            : Arrays.stream(delivery.forms().split(","))
                                    .map(code -> words.word("form", code))
                                    .collect(Collectors.joining(", ")));
            delivery.fiscalYear().ifPresent(year -> line.append(" ").append(words.digits(year.buddhist())));
            delivery.shownRound().ifPresent(months -> line.append(" ").append(words.text("round", "months", months)));
            return line.toString();
        }
        /** Writes the open findings by severity and file, each file with its marked copy. */
        private void findings() {
            if (content.findings().isEmpty()) {
                html.element("p", words.text("nothing-found"));
                return;
            }
            for (Severity severity : Severity.values()) {
                int count = content.findingCounts().getOrDefault(severity, 0);
                List<FindingLine> lines = content.findings().stream()
                        .filter(line -> line.severity() == severity)
                        .toList();
                if (count == 0) {
                    continue;
                }
                html.element(
                                "h3",
                                words.word("severity", severity.code()) + " (" + words.digits(count) + ")",
                                "class",
                                "severity " + severity.code())
                        .line();
                html.element("p.note", words.text("severity." + severity.code() + ".means"));
                List<FindingLine> shown = lines.subList(0, Math.min(MOST_FINDINGS, lines.size()));
                QuotedFiles files = new QuotedFiles(content.listFileNames());
                shown.stream()
                        .collect(Collectors.groupingBy(FindingLine::fileName, LinkedHashMap::new, Collectors.toList()))
                        .forEach((name, found) -> findingsOf(name, found, files));
                words.more(html, count - shown.size());
            }
        }

        /** Writes a file's name, linked to its marked copy if there is one. */
        private void file(String name) {
            if (content.answers().containsKey(name)) {
                html.link(content.answers().get(name), name);
            } else {
                html.text(name);
            }
        }

        private void findingsOf(String name, List<FindingLine> lines, QuotedFiles files) {
            html.open("h4.file");
            file(name);
            html.close("h4").raw("<ul class=\"findings\">").line();
            for (FindingLine line : lines) {
                html.open("li");
                if (!line.message().contains(line.place())) {
                    html.element("span.place", line.place()).text(" ");
                }
                html.text(words.prose(line.message(), files)).close("li").line();
            }
            html.close("ul").line();
        }

        /** Writes links to the files beside the page: the workbook, then the papers by folder. */
        private void papers() {
            List<String> files = content.files();
            button(WORKBOOK, "workbook");
            button(DIVISIONS, "divisions");
            for (String kind : FOLDERS) {
                List<String> ofKind = files.stream()
                        .filter(path -> path.startsWith(kind + "/"))
                        .toList();
                if (ofKind.isEmpty()) {
                    continue;
                }
                html.open("details")
                        .element("summary", words.text("papers." + kind) + " (" + words.digits(ofKind.size()) + ")")
                        .line();
                ofKind.stream()
                        .limit(MOST_FILES)
                        .collect(Collectors.groupingBy(path -> folder(path, kind), TreeMap::new, Collectors.toList()))
                        .forEach((folder, paths) -> folder(kind, folder, paths));
                if (ofKind.size() > MOST_FILES) {
                    html.element("p", words.text("more-files", "count", ofKind.size() - MOST_FILES, "folder", kind));
                }
                html.close("details").line();
            }
        }

        private void button(String file, String key) {
            if (content.files().contains(file)) {
                html.open("p")
                        .link(file, words.text(key), "class", "button")
                        .close("p")
                        .line();
            }
        }

        private void folder(String kind, String folder, List<String> paths) {
            if (!folder.isEmpty()) {
                html.element("h3", folder);
            }
            html.raw("<ul class=\"files\">").line();
            for (String path : paths) {
                html.open("li")
                        .link(path, kind.equals(CHARTS) ? picture(path) : path.substring(path.lastIndexOf('/') + 1))
                        .close("li")
                        .line();
            }
            html.close("ul").line();
        }

        /** What a picture shows, with the kind of its file. */
        private String picture(String path) {
            Matcher name = PICTURE.matcher(path.substring(path.lastIndexOf('/') + 1));
            if (!name.matches()) {
                return path;
            }
            String what = name.group(1);
            String kind = content.sideBySide().contains(path) ? "bodies-chart" : "chart";
            String shown = what.equals(SUMMARY) ? words.text("picture-summary") : words.picture(kind, what);
            String form = name.group(2) == null ? "" : words.text("picture-portrait") + " ";
            return shown + " (" + form + name.group(3) + ")";
        }

        private static String folder(String path, String kind) {
            int end = path.lastIndexOf('/');
            return end <= kind.length() ? "" : path.substring(kind.length() + 1, end);
        }
    }
}
