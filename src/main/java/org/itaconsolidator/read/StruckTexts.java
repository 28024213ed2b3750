package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What is struck through around what was read. A line through the name of a score or the heading of its column takes
 * the score back, like one through the score itself. Any other struck-out text, even an old level beside it, is
 * reported, because what stands below or beside it may have been taken back too; so is a text of which a part is struck through
 * and was left out.
 */
final class StruckTexts {
    private final Grid grid;
    private final ReadingContext context;
    private final SubmissionDraft draft;

    /** The struck texts by row, from left to right. */
    private final Map<Integer, List<GridCell>> struck = new LinkedHashMap<>();

    /** The cells of which a part is struck through. */
    private final List<CellRef> corrected = new ArrayList<>();

    /** The heading over a cell of a score: the nearest name above it. */
    private final Map<CellRef, CellRef> headings = new HashMap<>();

    private StruckTexts(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.draft = draft;
    }

    /** Takes back what is struck through and tells the rest, sheet by sheet. */
    static void judge(List<Grid> grids, ReadingContext context, SubmissionDraft draft) {
        for (Grid grid : grids) {
            StruckTexts texts = new StruckTexts(grid, context, draft);
            texts.find();
            if (!draft.hasContentOf(grid.sheet())) {
                continue;
            }
            if (!texts.struck.isEmpty()) {
                texts.judge();
            }
            if (!texts.corrected.isEmpty()) {
                draft.findings.add(Finding.inCase(texts.corrected, FindingCode.HIDDEN_CONTENT, "struck-in-part", "")
                        .as(Severity.WARNING));
            }
        }
    }

    private void find() {
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                if (cell.look().corrected()) {
                    corrected.add(grid.ref(row, cell));
                } else if (cell.look().struck() && !ThaiText.isNothing(cell.text())) {
                    struck.computeIfAbsent(row.number(), any -> new ArrayList<>())
                            .add(cell);
                }
            }
        }
    }

    private void judge() {
        findHeadings();
        Map<CellRef, List<CellRef>> back = new LinkedHashMap<>();
        draft.scores.removeIf(score -> takeBack(
                score.at(),
                text -> context.frameworks().findIndicatorOfAnyYear(text).isPresent(),
                back));
        draft.reported.removeIf(figure -> takeBack(figure.at(), this::namesFigure, back));
        back.forEach((text, cells) -> {
            String shown = grid.text(text);
            draft.findings.add(Finding.inCase(text, FindingCode.SCORE_NOT_A_NUMBER, "struck-name", shown)
                    .alsoAt(cells)
                    .with("cells", cells.stream().map(CellRef::toString).collect(Collectors.joining(", "))));
        });
        Set<RowRef> rows = back.values().stream()
                .flatMap(List::stream)
                .map(CellRef::rowRef)
                .collect(Collectors.toSet());
        draft.nothingLeft(rows);
        rows.forEach(draft::refused);
        tellOthers();
    }

    private boolean takeBack(CellRef at, Predicate<String> names, Map<CellRef, List<CellRef>> back) {
        Optional<CellRef> text = findOver(at, names);
        text.ifPresent(
                over -> back.computeIfAbsent(over, any -> new ArrayList<>()).add(at));
        return text.isPresent();
    }

    /** The struck name in front of a figure, or the struck heading over it. */
    private Optional<CellRef> findOver(CellRef at, Predicate<String> names) {
        if (!grid.isSheetOf(at)) {
            return Optional.empty();
        }
        return findInFront(at, names)
                .filter(name -> name.look().struck())
                .map(name -> grid.ref(at.row(), name.column()))
                .or(() -> Optional.ofNullable(headings.get(at))
                        .filter(heading -> struck.getOrDefault(heading.row(), List.of()).stream()
                                .anyMatch(cell -> cell.column() == heading.column())));
    }

    /**
     * The name in front of a figure: the nearest text that names what such figures are of, else the nearest year; where nothing does,
     * any struck words are taken for it.
     *
     * @param names tells what names such figures
     */
    private Optional<GridCell> findInFront(CellRef at, Predicate<String> names) {
        if (!struck.containsKey(at.row())) {
            return Optional.empty();
        }
        GridCell named = null;
        GridCell year = null;
        GridCell words = null;
        for (GridCell cell : grid.findRow(at.row()).orElseThrow().cells()) {
            if (cell.column() < at.column() && isName(cell)) {
                named = names.test(cell.text()) ? cell : named;
                year = FiscalYears.listIn(cell.text()).isEmpty() ? year : cell;
                words = cell.look().struck() ? cell : words;
            }
        }
        return Optional.ofNullable(named != null ? named : year != null ? year : words);
    }

    private boolean namesFigure(String text) {
        return context.naming().findInstrument(text).isPresent()
                || context.words().contains(Words.Kind.TOTAL_ROWS, text)
                || context.words().contains(Words.Kind.LEVEL_ROWS, text);
    }

    private void findHeadings() {
        Set<CellRef> figures = new HashSet<>();
        draft.scores.forEach(score -> figures.add(score.at()));
        draft.reported.forEach(figure -> figures.add(figure.at()));
        Map<Integer, CellRef> over = new HashMap<>();
        for (GridRow row : grid.listRows()) {
            for (GridCell cell : row.cells()) {
                CellRef at = grid.ref(row, cell);
                if (figures.contains(at)) {
                    headings.put(at, over.get(cell.column()));
                } else if (isName(cell)) {
                    int last = grid.lastColumnOf(row.number(), cell.column());
                    for (int column = cell.column(); column <= last; column++) {
                        over.put(column, at);
                    }
                }
            }
        }
    }

    /** Whether a cell holds words or a year, and no number of a row or score. */
    private static boolean isName(GridCell cell) {
        return cell.text().codePoints().anyMatch(Character::isLetter)
                || !FiscalYears.listIn(cell.text()).isEmpty();
    }

    private void tellOthers() {
        Set<CellRef> told = new HashSet<>();
        draft.findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding -> told.addAll(finding.cells()));
        List<CellRef> others = new ArrayList<>();
        Set<RowRef> stored =
                draft.scores.stream().map(score -> score.at().rowRef()).collect(Collectors.toSet());
        struck.forEach((row, cells) -> {
            List<CellRef> at =
                    cells.stream().map(cell -> grid.ref(row, cell.column())).toList();
            // of a row whose struck score was refused nothing is read any more
            boolean refused = at.stream().anyMatch(told::contains) && !stored.contains(new RowRef(grid.sheet(), row));
            at.stream()
                    .filter(each -> !refused && !told.contains(each))
                    .findFirst()
                    .ifPresent(others::add);
        });
        if (!others.isEmpty()) {
            draft.findings.add(Finding.inCase(others, FindingCode.HIDDEN_CONTENT, "struck", "")
                    .as(Severity.WARNING));
        }
    }
}
