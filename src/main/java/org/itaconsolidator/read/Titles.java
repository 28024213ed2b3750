package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The places that may say who delivers what for when.
 *
 * @param titles title lines, from top to bottom
 * @param prose sentences, which also tell of other bodies and years
 * @param meta the hidden sheet of one of the program's own forms
 * @param folders the file's name without its ending, then its folder, then the folder above
 */
record Titles(List<TextLine> titles, List<TextLine> prose, FormMeta meta, List<String> folders) {
    static Titles of(List<TextLine> lines, FormMeta meta, String inboxPath) {
        List<String> parts = new ArrayList<>(Arrays.asList(inboxPath.split("/")));
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).replaceAll("\\.[^.]*$", ""));
        Collections.reverse(parts);
        return new Titles(
                lines.stream().filter(line -> !line.prose()).toList(),
                lines.stream().filter(TextLine::prose).toList(),
                meta,
                parts);
    }
}
