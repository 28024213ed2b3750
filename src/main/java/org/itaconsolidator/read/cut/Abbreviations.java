package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingMatcher;

/**
 * A sheet that says itself what its abbreviations mean: "มตก.=มาตรการ ผรช.=ผู้รับผิดชอบ กค.=กองคลัง". Before anything is read, those of headings and
 * divisions are spelt out wherever a short text has them.
 */
public final class Abbreviations {
    private static final String SHORT = "[\\p{L}\\p{M}./]{1,10}\\.";
    private static final Pattern MEANING = Pattern.compile("(?<![\\p{L}\\p{M}.])(" + SHORT
            + ")\\s*+(?:=|หมายถึง|คือ)\\s*+([\\p{L}\\p{M}][^=,;\\n]{2,40}?)(?=[\\s,;)]*+(?:$|\\n|" + SHORT
            + "\\s*+(?:=|หมายถึง|คือ)))");
    private static final int FEWEST = 3;
    private static final int LONGEST = 60;

    private Abbreviations() {}

    /** The sheet with its abbreviations spelt out; as it was where it explains none. */
    public static Grid spell(Grid grid, HeadingMatcher matcher) {
        Map<String, String> meanings = new LinkedHashMap<>();
        Predicate<String> known = text -> matcher.match(text).isPresent()
                || matcher.matchByWord(text).isPresent()
                || ColumnEvidence.isOf(Field.RESPONSIBLE, text);
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                if (cell.text().indexOf('.') >= 0) {
                    explain(cell.text(), meanings, known);
                }
            }
        }
        if (meanings.size() < FEWEST) {
            return grid;
        }
        Pattern spelt = Pattern.compile("(?<![\\p{L}\\p{M}.])(?:"
                + meanings.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")");
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            List<GridCell> cells = new ArrayList<>(row.cells());
            cells.replaceAll(cell -> {
                boolean shown = cell.value() instanceof CellValue.Text
                        && cell.text().length() <= LONGEST
                        && !MEANING.matcher(cell.text()).find();
                Matcher found = shown ? spelt.matcher(cell.text()) : null;
                return shown && found.find()
                        ? cell.with(new CellValue.Text(
                                found.replaceAll(said -> Matcher.quoteReplacement(meanings.get(said.group())))))
                        : cell;
            });
            rows.add(row.with(cells));
        }
        return grid.part(rows);
    }

    private static void explain(String text, Map<String, String> meanings, Predicate<String> known) {
        Matcher said = MEANING.matcher(text);
        while (said.find()) {
            if (known.test(said.group(2).strip())) {
                meanings.putIfAbsent(said.group(1), said.group(2).strip());
            }
        }
    }
}
