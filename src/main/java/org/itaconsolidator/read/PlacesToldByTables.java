package org.itaconsolidator.read;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.Workbook;

/**
 * Translates places to those a person finds. A document is read as one sheet, so that the text above and between its
 * tables is read like the lines of any sheet, but a person finds a value by the number of its table and its cell
 * there; turned tables and divided lines are read elsewhere than they stand, too. Every place that leaves the reader
 * is translated, in whatever record it stands.
 */
final class PlacesToldByTables {
    private final Workbook workbook;
    private final List<Grid> arranged;

    /** Where the rows stand that are read elsewhere: a row of a turned table is told as that of its first figure. */
    private final Map<RowRef, RowRef> ofFigures = new HashMap<>();

    /** @param sheets as they are read */
    PlacesToldByTables(Workbook workbook, List<Grid> sheets) {
        this.workbook = workbook;
        this.arranged = sheets.stream().filter(Grid::isArranged).toList();
    }

    private CellRef place(CellRef cell) {
        return workbook.place(stands(cell));
    }

    private CellRef stands(CellRef cell) {
        return arranged.stream()
                .filter(grid -> grid.sheet().equals(cell.sheet()))
                .findFirst()
                .map(grid -> grid.stands(cell))
                .orElse(cell);
    }

    /** A row is a cell of no column. */
    private RowRef place(RowRef row) {
        RowRef stands = stands(new CellRef(row.sheet(), row.row(), 0)).rowRef();
        return Optional.ofNullable(ofFigures.get(row))
                .orElseGet(() -> workbook.places().getOrDefault(stands, stands));
    }

    WorkbookReader.Read tell(WorkbookReader.Read read) {
        if (workbook.places().isEmpty() && arranged.isEmpty()) {
            return read;
        }
        Submission submission = read.submission();
        Stream.of(
                        submission.scores().stream().map(ScoreReading::at),
                        submission.reported().stream().map(ReportedFigure::at),
                        submission.oitItems().stream().map(OitItem::at))
                .flatMap(places -> places)
                .forEach(at -> ofFigures.putIfAbsent(at.rowRef(), place(at).rowRef()));
        WorkbookReader.Read told = (WorkbookReader.Read) of(read);
        return arranged.isEmpty()
                ? told
                : new WorkbookReader.Read(told.submission().withRowsOnce(), told.head(), told.explanations());
    }

    /** A value with each cell and row in it told, however deep it stands. */
    private Object of(Object value) {
        if (value instanceof CellRef cell) {
            return place(cell);
        } else if (value instanceof RowRef row) {
            return place(row);
        } else if (value instanceof Finding finding) {
            return of(finding);
        } else if (value instanceof HeadFact fact) {
            return of(fact);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(this::of);
        } else if (value instanceof List<?> list) {
            return list.stream().map(this::of).toList();
        } else if (value instanceof Set<?> set) {
            return set.stream().map(this::of).collect(Collectors.toSet());
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> told = new HashMap<>();
            map.forEach((key, each) -> told.put(key, of(each)));
            return told;
        }
        return value instanceof Record whole ? ofParts(whole) : value;
    }

    private Record ofParts(Record whole) {
        try {
            List<Class<?>> types = new ArrayList<>();
            List<Object> told = new ArrayList<>();
            for (RecordComponent part : whole.getClass().getRecordComponents()) {
                types.add(part.getType());
                told.add(of(part.getAccessor().invoke(whole)));
            }
            return whole.getClass()
                    .getDeclaredConstructor(types.toArray(Class<?>[]::new))
                    .newInstance(told.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot tell the places in " + whole.getClass(), e);
        }
    }

    /** Where a value belongs that stands one column beside is told as an address alone. */
    private Finding of(Finding finding) {
        boolean besides = finding.code() == FindingCode.VALUE_IN_NEIGHBOUR_COLUMN;
        return new Finding(
                finding.code(),
                finding.severity(),
                finding.cells().stream().map(this::place).toList(),
                finding.found(),
                besides
                        ? place(CellRef.of(finding.cells().get(0).sheet(), finding.expected()))
                                .a1()
                        : finding.expected(),
                finding.details().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> ofWords(each.getValue()))));
    }

    /** Words of a message that are a cell of a sheet and nothing else. */
    private String ofWords(String words) {
        int end = words.lastIndexOf('!');
        boolean sheet = end > 0
                && workbook.sheets().stream().anyMatch(each -> each.sheet().equals(words.substring(0, end)));
        return !sheet
                ? words
                : CellRef.find(words.substring(end + 1))
                        .map(at -> place(new CellRef(words.substring(0, end), at.row(), at.column()))
                                .toString())
                        .orElse(words);
    }

    /** The place of a fact is words: a cell's are its sheet and address. */
    private HeadFact of(HeadFact fact) {
        int end = fact.where().lastIndexOf('!');
        if (fact.place() != HeadFact.Place.CELL || end <= 0) {
            return fact;
        }
        CellRef at = CellRef.of(fact.where().substring(0, end), fact.where().substring(end + 1));
        return new HeadFact(fact.what(), fact.value(), fact.place(), place(at).toString());
    }
}
