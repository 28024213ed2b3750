package org.itaconsolidator.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.page.PageContent.FindingLine;
import org.itaconsolidator.thai.text.QuotedFiles;

/** The open findings, by weight, then by file, each file with its marked copy. */
record FindingsSection(Html html, PageWords words) {
    /**
     * Writes them.
     *
     * @param most as many of one severity as are shown
     */
    void write(PageContent content, int most) {
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
            html.element("p", words.text("severity." + severity.code() + ".means"), "class", "note");
            List<FindingLine> shown = lines.subList(0, Math.min(most, lines.size()));
            QuotedFiles files = new QuotedFiles(content.listFileNames());
            byFile(shown).forEach((name, found) -> file(name, found, files));
            words.more(html, count - shown.size());
        }
    }

    private static Map<String, List<FindingLine>> byFile(List<FindingLine> lines) {
        Map<String, List<FindingLine>> files = new LinkedHashMap<>();
        lines.forEach(line ->
                files.computeIfAbsent(line.fileName(), any -> new ArrayList<>()).add(line));
        return files;
    }

    private void file(String name, List<FindingLine> lines, QuotedFiles files) {
        html.open("h4", "class", "file");
        if (lines.get(0).answer().isPresent()) {
            html.link(lines.get(0).answer().get(), name);
        } else {
            html.text(name);
        }
        html.close("h4").raw("<ul class=\"findings\">").line();
        for (FindingLine line : lines) {
            html.open("li");
            if (!line.message().contains(line.place())) {
                html.element("span", line.place(), "class", "place").text(" ");
            }
            html.text(words.prose(line.message(), files)).close("li").line();
        }
        html.close("ul").line();
    }
}
