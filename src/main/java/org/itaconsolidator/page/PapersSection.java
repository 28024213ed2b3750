package org.itaconsolidator.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files beside the page: the workbook first, then the papers by folder. */
record PapersSection(Html html, PageWords words) {
    static final String WORKBOOK = "consolidated.xlsx";
    static final String DIVISIONS = "divisions.xlsx";
    private static final List<String> FOLDERS = List.of("publish", "reminders", "returned", "charts");

    /**
     * Writes the links.
     *
     * @param most as many files of one kind as are named
     */
    void write(List<String> files, int most) {
        link(files, WORKBOOK, "workbook");
        link(files, DIVISIONS, "divisions");
        for (String kind : FOLDERS) {
            Map<String, List<String>> folders = new TreeMap<>();
            List<String> ofKind =
                    files.stream().filter(path -> path.startsWith(kind + "/")).toList();
            if (ofKind.isEmpty()) {
                continue;
            }
            ofKind.stream()
                    .limit(most)
                    .forEach(path -> folders.computeIfAbsent(folder(path, kind), any -> new ArrayList<>())
                            .add(path));
            html.open("details")
                    .element("summary", words.text("papers." + kind) + " (" + words.digits(ofKind.size()) + ")")
                    .line();
            folders.forEach((folder, paths) -> folder(folder, paths));
            if (ofKind.size() > most) {
                html.element(
                        "p",
                        words.text("more-files", Map.of("count", words.digits(ofKind.size() - most), "folder", kind)));
            }
            html.close("details").line();
        }
    }

    private void link(List<String> files, String file, String key) {
        if (files.contains(file)) {
            html.open("p")
                    .link(file, words.text(key), "class", "button")
                    .close("p")
                    .line();
        }
    }

    private void folder(String folder, List<String> paths) {
        if (!folder.isEmpty()) {
            html.element("h3", folder);
        }
        html.raw("<ul class=\"files\">").line();
        for (String path : paths) {
            html.open("li")
                    .link(path, path.substring(path.lastIndexOf('/') + 1))
                    .close("li")
                    .line();
        }
        html.close("ul").line();
    }

    private static String folder(String path, String kind) {
        int end = path.lastIndexOf('/');
        return end <= kind.length() ? "" : path.substring(kind.length() + 1, end);
    }
}
