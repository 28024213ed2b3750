package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Who a body is and where it lies: a row of labels with a name beside each, "อำเภอ | เมือง", the body's name with its place beside it, or
 * behind a label, "หน่วยงาน | อบต.บางท่า". Before anything is read they are joined, so that the row is the same line that others write into
 * one cell, and is held to the same rules: among rows of scores it says whose they are, and it is no row of headings.
 */
public final class PlaceLabels {
    private static final Pattern LABEL = Pattern.compile("(ตำบล|อำเภอ|จังหวัด)(?:\\s*+:)?+");
    private static final Pattern NAME = Pattern.compile("(?::\\s*+)?+(?!ตำบล|อำเภอ|จังหวัด)([ก-๎]{2,25})");

    private static final Pattern PLACE = Pattern.compile("(?:อำเภอ|อ\\.) ?[ก-๎]{2,25} +(?:จังหวัด|จ\\.) ?[ก-๎]{2,25}");

    private static final int LONGEST_LABEL = 12;

    /** What stands beside such a word over figures, and is no place. */
    private static final List<Words.Kind> FIGURES = List.of(
            Words.Kind.SCORE_WORDS, Words.Kind.OVER_SCORES, Words.Kind.SCORE_LABEL_WORDS, Words.Kind.BESIDE_SCORES);

    private static final List<Words.Kind> STARTS_OF_FIGURES =
            List.of(Words.Kind.AVERAGE_ROWS, Words.Kind.AIMED_AT, Words.Kind.FIGURES_BESIDE_SCORES, Words.Kind.RANKS);

    /** The sheet with such rows joined; as it was where it has none. */
    public static Grid join(Grid grid, HeadingFinder finder, Words words, BodyNames bodies) {
        List<GridRow> rows = new ArrayList<>(grid.listRows());
        boolean joined = false;
        for (int at = rows.size() - 1; at >= 0; at--) {
            GridRow row = rows.get(at);
            if (isOfPlaces(row, words)
                    && (at + 1 == rows.size() || mayFollow(row, grid.listRows().get(at + 1), finder, words))) {
                rows.set(at, row.with(List.of(joined(row.cells()))));
                joined = true;
            } else if (isNameWithPlace(row, bodies)
                    && IntStream.of(at - 1, at + 1)
                            .filter(i -> i >= 0 && i < rows.size())
                            .noneMatch(i -> isNameWithPlace(rows.get(i), bodies))) {
                GridCell name = row.first();
                rows.set(
                        at,
                        row.with(List.of(name.saying(
                                name.text().strip() + " " + row.last().text().strip()))));
                joined = true;
            } else if (isLabelledName(row, words, bodies)
                    && grid.find(row.number() + 1, row.last().column())
                            .filter(GridCell::readsAsNumber)
                            .isEmpty()) {
                rows.set(at, row.with(List.of(row.last())));
                joined = true;
            }
        }
        return joined ? grid.part(rows) : grid;
    }

    private static boolean isOfPlaces(GridRow row, Words words) {
        List<GridCell> cells = row.cells();
        if (cells.size() < 2 || cells.size() % 2 != 0 || cells.get(0).text().length() > LONGEST_LABEL) {
            return false; // a look that costs little
        }
        for (int i = 0; i < cells.size(); i += 2) {
            if (!LABEL.matcher(cells.get(i).text().strip()).matches()
                    || !(cells.get(i + 1).isText())) {
                return false;
            }
            String name = cells.get(i + 1).text().strip();
            if (!NAME.matcher(name).matches() || isOfFigures(name, words)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a row is a body's name with its district and province beside it; in a list of bodies the next row is one too. */
    private static boolean isNameWithPlace(GridRow row, BodyNames bodies) {
        return row.size() == 2
                && PLACE.matcher(row.last().text().strip()).matches()
                && bodies.hasType(row.first().text());
    }

    /** Whether a row is nothing but a label and a body's name of some kind behind it. */
    private static boolean isLabelledName(GridRow row, Words words, BodyNames bodies) {
        if (row.size() != 2 || !bodies.hasType(row.last().text())) {
            return false;
        }
        String said = row.first().text().strip();
        String label = said.endsWith(":") ? said.substring(0, said.length() - 1) : said;
        String name = ThaiText.clean(row.last().text());
        List<BodyMention> named = bodies.listMentions(name);
        return words.is(Words.Kind.BODY_HEADINGS, label)
                && named.size() == 1
                && named.get(0).start() == 0
                && named.get(0).end() == name.length();
    }

    private static boolean isOfFigures(String name, Words words) {
        return FIGURES.stream().anyMatch(kind -> words.is(kind, name))
                || STARTS_OF_FIGURES.stream().anyMatch(kind -> words.starts(kind, name))
                || words.contains(Words.Kind.SCORE_TITLES, name);
    }

    /** Whether a row names a place: below the headings of a list of places stand texts in both columns, which head none themselves. */
    private static boolean mayFollow(GridRow row, GridRow below, HeadingFinder finder, Words words) {
        return below.number() > row.number() + 1
                || isOfPlaces(below, words)
                || row.cells().stream()
                        .limit(2)
                        .anyMatch(cell -> below.find(cell.column())
                                .filter(other -> other.isText() && !other.readsAsNumber())
                                .isEmpty())
                || below.any(cell -> finder.matcher().match(cell.text()).isPresent());
    }

    private static GridCell joined(List<GridCell> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i += 2) {
            line.append(i == 0 ? "" : " ").append(word(LABEL, cells.get(i))).append(word(NAME, cells.get(i + 1)));
        }
        return cells.get(0).saying(line.toString());
    }

    private static String word(Pattern form, GridCell cell) {
        return form.matcher(cell.text().strip()).replaceFirst("$1");
    }
}
