package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.read.scope.NamedColumn;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.YearClauses;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The notes of a sheet, and the marks that refer to them.
 *
 * @param notes in the order of the sheet
 * @param byCell what comments at cells say about the scores there
 * @param carried the marks on headings and names
 * @param legends the lines that say that scores of a certain look are no result
 * @param unseen those of these lines whose look no number has
 * @param prompts what is shown to somebody who types into a cell, if it says what is to be typed there
 */
record SheetNotes(
        List<SheetNote> notes,
        Map<CellRef, SheetNote> byCell,
        Set<String> carried,
        List<LookLegend> legends,
        List<LookLegend> unseen,
        Map<Merge, SheetNote> prompts) {
    static final SheetNotes NONE = new SheetNotes(List.of(), Map.of(), Set.of(), List.of(), List.of(), Map.of());

    /** A choice of several leaves open what was chosen. */
    private static final String OR = "หรือ";

    /** A longer text is prose and is not taken for a note on scores. */
    private static final int LONGEST = 250;

    /** A column beside a table holds notes on all of it only if it has at most so many texts. */
    private static final int MOST_BESIDE = 3;

    /** How a text begins that leaves to what stands in front of it of what it speaks. */
    private static final String NOT_YET = "ยังไม่ได้";

    private static final Pattern OF_ABOVE = Pattern.compile("ข้างต้น|ด้านบน|ดังกล่าว");

    /**
     * The notes of a sheet: texts that begin as one does, or with an asterisk, and those outside the rows of numbers, or alone in a
     * column beside them, that say what the scores are.
     */
    static SheetNotes of(Grid sheet, Set<Integer> ofMeasures, Words words, ScopeJudge scope) {
        ScoreWords claim = new ScoreWords(words);
        List<GridRow> rows = sheet.listRows();
        TreeSet<Integer> numbers = rows.stream()
                .filter(SheetNotes::hasNumber)
                .map(GridRow::number)
                .collect(Collectors.toCollection(TreeSet::new));
        int firstNumber = numbers.isEmpty() ? 0 : numbers.first();
        int lastNumber = numbers.isEmpty() ? 0 : numbers.last();
        Map<Integer, Integer> filled = new HashMap<>();
        Set<Integer> headed = new HashSet<>();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                filled.merge(cell.column(), 1, Integer::sum);
                if (row.number() < firstNumber) {
                    headed.add(cell.column());
                }
            }
        }
        Map<CellRef, TextOverNothing> overNothing = new HashMap<>();
        for (TextOverNothing text : TextOverNothing.listOf(sheet)) {
            overNothing.put(sheet.ref(text.row(), text.cell().column()), text);
        }
        String table = "";
        List<SheetNote> notes = new ArrayList<>();
        Map<CellRef, SheetNote> byCell = new HashMap<>();
        Set<String> carried = new HashSet<>();
        List<LookLegend> legends = new ArrayList<>();
        Set<CellLook> looks = new HashSet<>();
        for (GridRow row : rows) {
            boolean ofNumbers = numbers.contains(row.number());
            int lastOfRow = lastNumberOf(row);
            for (GridCell cell : row.cells()) {
                CellRef at = sheet.ref(row, cell);
                Optional<String> comment = sheet.findComment(row.number(), cell.column());
                if (comment.isPresent()) {
                    String own = NamedColumn.find(at, comment.get())
                            .filter(named -> named.column() != at.column())
                            .map(NamedColumn::rest)
                            .orElse(comment.get());
                    NumberScope said = scope.comment(own, table);
                    Integer under = numbers.ceiling(row.number());
                    SheetNote note = SheetNote.of(
                            at, comment.get(), under != null ? under : lastNumber, said, SheetNote.Place.COMMENT);
                    byCell.put(at, note);
                    notes.add(note);
                }
                boolean typed = cell.isText();
                if (!typed || !cell.look().equals(CellLook.PLAIN) && cell.readsAsNumber()) {
                    looks.add(cell.look());
                }
                if (!typed) {
                    String format = cell.look().words(); // may write the mark
                    if (!format.isEmpty()) {
                        carried.addAll(FootnoteMarks.in(List.of(format)));
                    }
                    continue;
                }
                String text = cell.text();
                if (ofMeasures.contains(row.number())) {
                    carried.addAll(FootnoteMarks.in(List.of(text)));
                    continue;
                }
                TextOverNothing lone = overNothing.get(at);
                if (lone != null) {
                    NumberScope said = scope.overNothing(text, lone.apart());
                    if (said.says()) {
                        notes.add(SheetNote.of(at, text, numbers.higher(row.number()), said, SheetNote.Place.CELL));
                    }
                    continue;
                }
                if (!ofNumbers && words.is(Words.Kind.AVERAGE_ROWS, text) && isBelowNames(row, cell, numbers, sheet)) {
                    continue; // a mean that is not filled in
                }
                List<LookLegend> told = LookLegend.listOf(text, at, scope);
                if (!told.isEmpty()) {
                    legends.addAll(told);
                    continue;
                }
                table = SheetNote.findTable(text).orElse(table);
                boolean begun = FootnoteMarks.begin(text) || words.starts(Words.Kind.NOTES, text);
                boolean beside = cell.column() > lastOfRow
                        && filled.get(cell.column()) <= MOST_BESIDE
                        && !headed.contains(cell.column());
                String heard = text.startsWith(NOT_YET) && isOfListBelow(row, cell, lastNumber, sheet)
                        ? row.first().text() + ' ' + text
                        : text;
                NumberScope said = (begun || !ofNumbers || beside) && text.length() <= LONGEST
                        ? scope.note(heard, table)
                        : NumberScope.NOTHING;
                boolean says = said.says();
                boolean below = row.number() > lastNumber;
                if (begun
                        || claim.tellsOfSelfAssessment(text)
                        || below && claim.isSelfAssessment(text)
                        || says && (ofNumbers || !isCaption(row, text, numbers, sheet))) {
                    int anchor = ofNumbers && beside && says
                            ? row.number()
                            : anchor(
                                    row,
                                    begun && !isOverHeadings(row, 1, sheet)
                                            || OF_ABOVE.matcher(ThaiText.fold(text))
                                                    .find(),
                                    numbers,
                                    sheet);
                    NumberScope meant = FootnoteMarks.in(List.of(text)).isEmpty()
                            ? NumberScope.NOTHING
                            : scope.meaning(FootnoteMarks.behind(text));
                    List<String> clauses = YearClauses.listIn(text);
                    for (String clause : clauses) {
                        notes.add(SheetNote.of(at, clause, anchor, scope.note(clause, table), SheetNote.Place.CELL));
                    }
                    if (clauses.isEmpty()) {
                        notes.add(SheetNote.of(at, text, anchor, said, SheetNote.Place.CELL, meant));
                        if (begun && said.refuses() && isOverHeadings(row, 2, sheet) && anchor < row.number()) {
                            notes.add(SheetNote.of( // between two tables it may be of either
                                    at, text, numbers.higher(row.number()), said, SheetNote.Place.CELL, meant));
                        }
                    }
                } else {
                    carried.addAll(FootnoteMarks.in(List.of(text)));
                }
            }
        }
        // a comment at a blank cell is about no cell of its own: it stands there as a note does
        sheet.listCommentsAtBlanks().forEach((at, text) -> {
            Integer above = numbers.floor(at.row());
            NumberScope said = text.length() <= LONGEST ? scope.note(text, "") : NumberScope.NOTHING;
            if (said.says()) {
                notes.add(SheetNote.of(at, text, above != null ? above : firstNumber, said, SheetNote.Place.CELL));
            }
        });
        for (Grid.Box box : sheet.listBoxes()) {
            findBox(box, nearest(numbers, box.at().row()), scope).ifPresent(notes::add);
        }
        return new SheetNotes(
                List.copyOf(notes),
                Map.copyOf(byCell),
                Set.copyOf(carried),
                List.copyOf(legends),
                legends.stream()
                        .filter(legend -> looks.stream().noneMatch(legend::isOf))
                        .toList(),
                prompts(sheet, scope));
    }

    /** What a box says of the scores that it stands nearest to: all of it, or one of its lines. */
    private static Optional<SheetNote> findBox(Grid.Box box, int anchor, ScopeJudge scope) {
        return box.chart()
                ? Optional.empty()
                : Stream.concat(Stream.of(box.text()), box.text().lines())
                        .map(text -> SheetNote.of(box.at(), text, anchor, scope.box(text), SheetNote.Place.BOX))
                        .filter(note -> note.said().says())
                        .findFirst();
    }

    private static int nearest(TreeSet<Integer> numbers, int row) {
        Integer under = numbers.ceiling(row);
        Integer above = numbers.floor(row);
        if (above == null || under == null) {
            return above != null ? above : under != null ? under : 0;
        }
        return row - above < under - row ? above : under;
    }

    private static Map<Merge, SheetNote> prompts(Grid sheet, ScopeJudge scope) {
        Map<Merge, SheetNote> prompts = new LinkedHashMap<>();
        for (Grid.Prompt prompt : sheet.listPrompts()) {
            CellRef at = sheet.ref(prompt.cells().firstRow(), prompt.cells().firstColumn());
            for (String text : prompt.texts()) {
                NumberScope said = scope.comment(text, "");
                if (said.kind() == NumberScope.Kind.NO_RESULT
                        || said.kind() == NumberScope.Kind.OTHER_BODY
                        || said.self() && !text.contains(OR)) {
                    prompts.putIfAbsent(prompt.cells(), SheetNote.of(at, text, 0, said, SheetNote.Place.COMMENT));
                }
            }
        }
        return prompts;
    }

    /** Whether a line may be the title of what stands below it: nothing points to the numbers above. */
    private static boolean isCaption(GridRow row, String text, TreeSet<Integer> numbers, Grid sheet) {
        return numbers.higher(row.number()) != null
                && !OF_ABOVE.matcher(ThaiText.fold(text)).find()
                && !(numbers.lower(row.number()) != null && isEndOfTable(row, numbers, sheet));
    }

    /** The row of numbers that a note is about: those above, unless it stands at those below. */
    private static int anchor(GridRow row, boolean ofAbove, TreeSet<Integer> numbers, Grid sheet) {
        Integer above = numbers.lower(row.number());
        Integer under = numbers.higher(row.number());
        if (above == null || under == null) {
            return above != null ? above : under != null ? under : 0;
        }
        return ofAbove || isEndOfTable(row, numbers, sheet) ? above : under;
    }

    /** Whether the headings of another table stand so many rows below a row of one text, and blank rows part it from all else. */
    private static boolean isOverHeadings(GridRow row, int rows, Grid sheet) {
        return row.size() == 1
                && sheet.findRow(row.number() - 1).isEmpty()
                && IntStream.range(1, rows)
                        .allMatch(next -> sheet.findRow(row.number() + next).isEmpty())
                && sheet.findRow(row.number() + rows)
                        .filter(below -> below.size() > 1 && !hasNumber(below))
                        .isPresent()
                && sheet.listRows().stream().anyMatch(below -> below.number() > row.number() && hasNumber(below));
    }

    /** Whether a row stands directly below numbers and a blank row below it. */
    private static boolean isEndOfTable(GridRow row, TreeSet<Integer> numbers, Grid sheet) {
        return numbers.contains(row.number() - 1)
                && sheet.findRow(row.number() + 1).isEmpty();
    }

    /**
     * Whether a text is what a list below the table, with a line of its own above it, has behind a label: "ลงเว็บ" beside "ยังไม่ได้ลง"
     * below "ต้องทำต่อ". What it denies it denies of its label.
     */
    private static boolean isOfListBelow(GridRow row, GridCell cell, int lastNumber, Grid sheet) {
        if (row.number() <= lastNumber || row.size() != 2 || cell.equals(row.first())) {
            return false;
        }
        int caption = IntStream.iterate(row.number() - 1, above -> above - 1)
                .filter(above ->
                        sheet.findRow(above).filter(other -> other.size() == 2).isEmpty())
                .findFirst()
                .getAsInt();
        return caption > lastNumber + 1
                && sheet.findRow(caption - 1).isEmpty()
                && sheet.findRow(caption).filter(line -> line.size() == 1).isPresent();
    }

    /** Whether a text goes on a column of names beside numbers. */
    private static boolean isBelowNames(GridRow row, GridCell cell, TreeSet<Integer> numbers, Grid sheet) {
        return numbers.contains(row.number() - 1)
                && sheet.find(row.number() - 1, cell.column())
                        .filter(above -> !above.readsAsNumber())
                        .isPresent();
    }

    private static boolean hasNumber(GridRow row) {
        return lastNumberOf(row) < Integer.MAX_VALUE;
    }

    /** The last column of a row that holds a number; none is beside it where it holds none. */
    private static int lastNumberOf(GridRow row) {
        return row.where(GridCell::readsAsNumber)
                .mapToInt(GridCell::column)
                .max()
                .orElse(Integer.MAX_VALUE);
    }
}
