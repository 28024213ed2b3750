package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a workbook says that its codes stand for: a list of codes with the names of all indicators ("K01" beside "การปฏิบัติหน้าที่",
 * "ตช.1 = การปฏิบัติหน้าที่", a data dictionary), or a line that spells abbreviations out ("คน.=คะแนน  รดบ.=ระดับ"). Before anything is
 * read, a cell that holds such a code alone gets the words that stand for it; who says what those are judges them as if typed.
 */
public final class CodeBook {
    private static final int LONGEST_CODE = 24;
    private static final int LONGEST_MEANING = 80;

    /** "ตช.1 = การปฏิบัติหน้าที่". */
    private static final Pattern SAID = Pattern.compile("([^\\s=]{1,24})\\s*=\\s*([^=]{1,80})");

    private static final Pattern BETWEEN = Pattern.compile("\\s{2,}|[;,\n]");

    /** The number of the indicator in its code: "K01", "ind01_score". */
    private static final Pattern NUMBERED = Pattern.compile("(?=.*\\p{L})\\D*0*(\\d{1,2})\\D*");

    /** A code with its meaning, as a list has them. */
    private record Entry(String code, String meaning) {}

    /** The codes, folded, with what stands for them. */
    private final Map<String, String> meanings = new HashMap<>();

    private final Framework framework;

    private CodeBook(Framework framework) {
        this.framework = framework;
    }

    /** The sheets with the words for their codes; as they were where the workbook explains none. */
    public static List<Grid> spell(List<Grid> grids, Framework framework) {
        CodeBook book = new CodeBook(framework);
        grids.forEach(book::learn);
        book.keepUsed(grids);
        return book.meanings.isEmpty() ? grids : grids.stream().map(book::spell).toList();
    }

    /** Forgets what is explained and stands nowhere: names in two columns are no codes. */
    private void keepUsed(List<Grid> grids) {
        Set<String> used = new HashSet<>();
        if (!meanings.isEmpty()) {
            grids.stream()
                    .flatMap(grid -> grid.listRows().stream())
                    .filter(row -> listEntries(row).stream().noneMatch(this::isTaken))
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> isText(cell) && cell.text().length() <= LONGEST_CODE)
                    .forEach(cell -> used.add(ThaiText.fold(cell.text())));
        }
        meanings.keySet().retainAll(used);
    }

    private void learn(Grid grid) {
        Map<Integer, List<Entry>> lists = new TreeMap<>();
        List<Entry> lines = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            (row.size() == 1 ? lines : lists.computeIfAbsent(row.first().column(), none -> new ArrayList<>()))
                    .addAll(listEntries(row));
        }
        lists.values().forEach(this::takeAll);
        takeAll(lines);
        lines.stream().filter(CodeBook::isAbbreviation).forEach(this::take);
    }

    /** What a row explains: a code beside its meaning, or a line of them. */
    private static List<Entry> listEntries(GridRow row) {
        boolean texts = row.size() > 0 && row.size() <= 2 && isText(row.first()) && isText(row.last());
        if (!texts) {
            return List.of();
        }
        return row.size() == 2
                ? List.of(new Entry(row.first().text(), row.last().text()))
                : listSaid(row.first().text());
    }

    private static List<Entry> listSaid(String text) {
        if (text.indexOf('=') < 0) {
            return List.of();
        }
        List<Entry> said = new ArrayList<>();
        for (String part : BETWEEN.split(text.strip())) {
            Matcher entry = SAID.matcher(part.strip());
            if (!entry.matches()) {
                return List.of();
            }
            said.add(new Entry(entry.group(1), entry.group(2)));
        }
        return said;
    }

    /** Takes a list of codes if those of all indicators are in it, each with the indicator's number and name. */
    private void takeAll(List<Entry> list) {
        Set<Integer> named = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : list) {
            String code = ThaiText.fold(entry.code());
            if (!codes.add(code)) {
                return;
            }
            Matcher numbered = NUMBERED.matcher(code);
            if (isCode(entry) && numbered.matches()) {
                int number = Integer.parseInt(numbered.group(1));
                framework
                        .findIndicator(entry.meaning())
                        .filter(match -> match.indicator() == number)
                        .ifPresent(match -> named.add(number));
            }
        }
        if (named.size() == framework.indicators().size()) {
            list.stream().filter(CodeBook::isCode).forEach(this::take);
        }
    }

    private void take(Entry entry) {
        meanings.putIfAbsent(ThaiText.fold(entry.code()), entry.meaning());
    }

    private static boolean isCode(Entry entry) {
        return entry.code().length() <= LONGEST_CODE
                && entry.meaning().length() <= LONGEST_MEANING
                && entry.code().codePoints().noneMatch(Character::isWhitespace);
    }

    /** Whether a code is letters of its meaning in their order, with a stop behind: "รดบ." of "ระดับ". */
    private static boolean isAbbreviation(Entry entry) {
        String code = ThaiText.fold(entry.code());
        String meaning = ThaiText.fold(entry.meaning());
        int at = 0;
        for (int i = 0; i < code.length() - 1; i++) {
            at = meaning.indexOf(code.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return code.length() > 2 && code.endsWith(".");
    }

    private static boolean isText(GridCell cell) {
        return cell.isText();
    }

    /** The sheet with the words for its codes, without what only explains them. */
    private Grid spell(Grid grid) {
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            if (listEntries(row).stream().noneMatch(this::isTaken)) {
                List<GridCell> cells = new ArrayList<>(row.cells());
                cells.replaceAll(cell -> isText(cell) ? spell(cell) : cell);
                rows.add(row.with(cells));
            }
        }
        return rows.equals(grid.listRows()) ? grid : grid.part(rows);
    }

    private GridCell spell(GridCell cell) {
        String meaning = cell.text().length() <= LONGEST_CODE ? meanings.get(ThaiText.fold(cell.text())) : null;
        return meaning == null ? cell : cell.saying(meaning);
    }

    private boolean isTaken(Entry entry) {
        return entry.meaning().equals(meanings.get(ThaiText.fold(entry.code())));
    }
}
