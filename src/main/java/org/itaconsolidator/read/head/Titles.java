package org.itaconsolidator.read.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.FormMeta;

/**
 * The places that may say who delivers what and for when.
 *
 * @param titles title lines, from top to bottom
 * @param ofSender title lines that may name the division: no cells of tables, and not those of further sheets without
 *     a table
 * @param dated title lines that may state year and round: those of sheets with scores only come last; in a document,
 *     those below scores come before the other titles of their sheet, because scores are of earlier years than the
 *     document that uses them
 * @param headings those of measures that state the year of these: it is the document's where its titles only state that of a result
 * @param ofDivisions headings that may name the division of what stands below them, where no title does
 * @param further title lines above the further tables of a sheet
 * @param prose sentences, which may also mention other bodies and years
 * @param onlyScores the sheets that hold nothing but scores
 * @param meta the hidden sheet of one of the program's own forms
 * @param folders the file's name without its ending, then its folder, then the folder above
 */
public record Titles(
        List<TextLine> titles,
        List<TextLine> ofSender,
        List<TextLine> dated,
        List<TextLine> headings,
        List<TextLine> ofDivisions,
        List<TextLine> further,
        List<TextLine> prose,
        Set<String> onlyScores,
        FormMeta meta,
        List<String> folders) {
    /**
     * The places of a workbook.
     *
     * @param onlyScores the sheets that hold nothing but scores
     * @param ofOthers those of them that their names say to be no result of the document's: their years are not its year
     * @param isTitle tells titles from other cells
     */
    public static Titles of(
            List<TextLine> lines,
            List<TextLine> headings,
            List<TextLine> ofDivisions,
            List<TextLine> further,
            List<TextLine> belowScores,
            Set<String> onlyScores,
            Set<String> ofOthers,
            Predicate<TextLine> isTitle,
            FormMeta meta,
            String inboxPath) {
        List<TextLine> titles = lines.stream().filter(line -> !line.prose()).toList();
        List<String> sheets =
                titles.stream().map(line -> line.at().sheet()).distinct().toList();
        List<TextLine> dated = new ArrayList<>(belowScores);
        dated.addAll(titles);
        dated.sort(Comparator.comparing(
                        (TextLine line) -> onlyScores.contains(line.at().sheet()))
                .thenComparing(line -> sheets.indexOf(line.at().sheet())));
        return new Titles(
                titles,
                titles.stream().filter(isTitle).toList(),
                dated.stream()
                        .filter(line -> isTitle.test(line)
                                && !ofOthers.contains(line.at().sheet()))
                        .toList(),
                headings,
                ofDivisions,
                further,
                lines.stream().filter(TextLine::prose).toList(),
                onlyScores,
                meta,
                places(inboxPath));
    }

    /** The name of a file without its ending, then its folder, then the folder above. */
    public static List<String> places(String inboxPath) {
        List<String> parts = new ArrayList<>(Arrays.asList(inboxPath.split("/")));
        int last = parts.size() - 1;
        parts.set(last, parts.get(last).replaceAll("\\.[^.]*$", ""));
        Collections.reverse(parts);
        return parts;
    }
}
