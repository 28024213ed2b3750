package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;

/** Makes a block of columns, known and unknown, of one or two rows of headings. */
record HeadingColumns(HeadingMatcher matcher, HeadingFinder.AcrossHeadings across) {
    HeadingBlock ofOneRow(Grid grid, GridRow row, Map<Integer, Heading> known) {
        return joined(grid, row, known, null, Map.of());
    }

    /** The block of two rows: the second counts, the first only where nothing stands in the second. */
    HeadingBlock ofTwoRows(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        return joined(grid, upper, first, lower, second);
    }

    private HeadingBlock joined(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        Map<Integer, TableColumn> columns = new TreeMap<>();
        List<HeadingBlock.UnknownColumn> unknown = new ArrayList<>();
        if (lower != null) {
            collect(lower, second, columns, unknown);
        }
        Set<Integer> taken = new HashSet<>(columns.keySet());
        unknown.forEach(column -> taken.add(column.number()));
        List<HeadingBlock.UnknownColumn> unknownAbove = new ArrayList<>();
        Map<Integer, TableColumn> above = new TreeMap<>();
        collect(upper, first, above, unknownAbove);
        above.forEach((number, column) -> {
            if (!taken.contains(number)) {
                columns.put(number, column);
            }
        });
        // A group over other columns is not a column itself; one with nothing known below it is.
        unknownAbove.stream().filter(column -> !taken.contains(column.number())).forEach(unknown::add);
        unknown.sort(Comparator.comparingInt(HeadingBlock.UnknownColumn::number));
        int last = lower == null ? upper.number() : lower.number();
        List<HeadingBlock.UnknownColumn> refuted = takeRefuted(grid, last, columns);
        HeadingBlock block = new HeadingBlock(upper.number(), last, List.copyOf(columns.values()), unknown);
        return withNumbers(grid, understood(grid, withIndicators(grid, block))).withUnknown(refuted);
    }

    /** Takes out the columns whose mapping their cells contradict. */
    private List<HeadingBlock.UnknownColumn> takeRefuted(Grid grid, int last, Map<Integer, TableColumn> columns) {
        List<HeadingBlock.UnknownColumn> refuted = new ArrayList<>();
        for (TableColumn column : columns.values()) {
            if (matcher.findMapped(column.text()).isPresent()
                    && ColumnEvidence.below(grid, last, matcher, across)
                            .refutes(column.number(), column.heading().field())) {
                refuted.add(new HeadingBlock.UnknownColumn(column.number(), column.text(), column.row()));
            }
        }
        refuted.forEach(column -> columns.remove(column.number()));
        return refuted;
    }

    /** "ข้อ" over numbers that count the measures names no item of the assessment. */
    private HeadingBlock withNumbers(Grid grid, HeadingBlock block) {
        Set<Field> fields = block.fields();
        boolean counts = fields.contains(Field.ITEM)
                && fields.contains(Field.MEASURE)
                && !fields.contains(Field.SEQ)
                && ColumnEvidence.below(grid, block.lastRow(), matcher, across)
                        .isRunning(block.find(Field.ITEM).orElseThrow().number());
        return counts ? block.withReadAs(Field.ITEM, Field.SEQ) : block;
    }

    /** The block of scores with the column that names the indicators, where only the cells below its heading say so. */
    private HeadingBlock withIndicators(Grid grid, HeadingBlock block) {
        boolean lacking = !block.unknown().isEmpty()
                && block.find(Field.INDICATOR).isEmpty()
                && block.columns().stream()
                        .map(TableColumn::heading)
                        .anyMatch(each ->
                                ScoreHeadings.isScore(each) && each.indicator().isEmpty());
        OptionalInt names = lacking
                ? ColumnEvidence.below(grid, block.lastRow(), matcher, across).findIndicators()
                : OptionalInt.empty();
        boolean heads = names.isPresent()
                && grid.findRow(block.lastRow())
                        .filter(row -> across.match(row).containsKey(names.getAsInt()))
                        .isEmpty();
        return heads ? block.with(names.getAsInt(), matcher.byContent(Field.INDICATOR)) : block;
    }

    private static void collect(
            GridRow row,
            Map<Integer, Heading> known,
            Map<Integer, TableColumn> columns,
            List<HeadingBlock.UnknownColumn> unknown) {
        for (GridCell cell : row.cells()) {
            Heading heading = known.get(cell.column());
            if (heading == null) {
                unknown.add(new HeadingBlock.UnknownColumn(cell.column(), cell.text(), row.number()));
            } else {
                columns.put(cell.column(), new TableColumn(cell.column(), heading, cell.text(), row.number()));
            }
        }
    }

    /**
     * Undeclared headings are understood by their first word, or by a word and the cells below them, where no other column has that
     * field.
     */
    private HeadingBlock understood(Grid grid, HeadingBlock block) {
        Map<HeadingBlock.UnknownColumn, Heading> understood = new LinkedHashMap<>();
        Optional<ColumnEvidence> cells = mayBeMeasures(grid, block)
                ? Optional.of(ColumnEvidence.below(grid, block.lastRow(), matcher, across))
                : Optional.empty();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<Field> twice = block.fields();
        Map<Field, Integer> places = places(block);
        Map<Field, Integer> saidPlaces = new EnumMap<>(Field.class);
        saidPlaces.putAll(places);
        block.unknown()
                .forEach(column -> matcher.matchByWord(column.text())
                        .ifPresent(heading -> saidPlaces.putIfAbsent(heading.field(), column.number())));
        Set<Field> said = saidPlaces.keySet();
        for (HeadingBlock.UnknownColumn column : block.unknown()) {
            matcher.matchByWord(column.text())
                    .filter(heading -> cells.isEmpty()
                            || (ColumnChoice.STATEMENTS.contains(heading.field())
                                    ? !mayBeProblems(column, saidPlaces)
                                    : ColumnChoice.mayStand(column.number(), heading.field(), places)))
                    .filter(heading -> cells.isEmpty() || !isOfAnother(cells.get(), column, heading.field(), block))
                    .filter(heading -> cells.stream()
                            .noneMatch(
                                    below -> below.contradicts(column.number(), column.text(), heading.field(), said)))
                    .ifPresent(heading -> {
                        understood.put(column, heading);
                        if (!taken.add(heading.field())) {
                            twice.add(heading.field());
                        }
                    });
        }
        if (!block.fields().contains(Field.RESULT)) {
            cells.ifPresent(below -> DividedColumns.ofQuarters(block.unknown(), below, matcher, understood));
            DividedColumns.ofRounds(understood);
            twice.removeIf(field -> field == Field.RESULT
                    && understood.values().stream().anyMatch(each -> each.match() == Heading.Match.BELOW_GROUP));
        }
        if (matcher.isOfAForm(block.fields())
                && !block.fields().contains(Field.PERIOD)
                && !taken.contains(Field.PERIOD)) {
            DividedColumns.ofPeriods(block.unknown(), understood);
        }
        understood.values().removeIf(heading -> twice.contains(heading.field()));
        cells.ifPresent(below -> addByCells(grid, below, block, understood));
        List<TableColumn> columns = new ArrayList<>(block.columns());
        understood.forEach((column, heading) ->
                columns.add(new TableColumn(column.number(), heading, column.text(), column.row())));
        columns.sort(Comparator.comparingInt(TableColumn::number));
        List<HeadingBlock.UnknownColumn> unknown = new ArrayList<>(block.unknown());
        unknown.removeAll(understood.keySet());
        return new HeadingBlock(block.firstRow(), block.lastRow(), columns, unknown);
    }

    /** Whether a column is named as steps and another that is not known has the lists, or as the measure and has them itself. */
    private static boolean isOfAnother(
            ColumnEvidence cells, HeadingBlock.UnknownColumn column, Field named, HeadingBlock block) {
        boolean lists = cells.share(column.number(), Field.STEPS) == 100;
        boolean none = cells.share(column.number(), Field.STEPS) == 0;
        if (named == Field.STEPS ? !none : named != Field.MEASURE || !lists) {
            return false;
        }
        for (HeadingBlock.UnknownColumn other : block.unknown()) {
            int listed = cells.share(other.number(), Field.STEPS);
            boolean instead = named == Field.STEPS
                    ? listed == 100
                    : listed == 0 && cells.share(other.number(), Field.MEASURE) >= ColumnEvidence.CLEAR_PER_CENT;
            if (other != column && instead) {
                return true;
            }
        }
        return false;
    }

    /** Whether a heading speaks of problems behind the measures or results, where those stand that were met and no issue does. */
    private boolean mayBeProblems(HeadingBlock.UnknownColumn column, Map<Field, Integer> places) {
        int own = column.number();
        boolean behind = Stream.of(Field.MEASURE, Field.STEPS, Field.RESULT)
                .anyMatch(field -> places.getOrDefault(field, own) < own);
        return behind && matcher.listSpokenOf(column.text()).contains(Field.PROBLEMS);
    }

    static Map<Field, Integer> places(HeadingBlock block) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        block.columns().forEach(column -> places.putIfAbsent(column.heading().field(), column.number()));
        return places;
    }

    /** Whether the columns that are not known may be those of measures: the title or the other headings say that the table is ours. */
    private boolean mayBeMeasures(Grid grid, HeadingBlock block) {
        return !block.unknown().isEmpty()
                && block.columns().stream().map(TableColumn::heading).noneMatch(ScoreHeadings::isScore)
                && (ColumnEvidence.isBelowTitleOfOurs(grid, block.firstRow(), matcher)
                        || matcher.isOfAForm(block.fields())
                        || areOfIndicators(grid, block));
    }

    /** Whether measures stand beside names of our indicators: no title need say that the table is ours. */
    private boolean areOfIndicators(Grid grid, HeadingBlock block) {
        Optional<TableColumn> names = block.find(Field.INDICATOR);
        boolean measures = block.find(Field.MEASURE).isPresent()
                || block.unknown().stream()
                        .flatMap(column -> matcher.matchByWord(column.text()).stream())
                        .anyMatch(heading -> heading.field() == Field.MEASURE);
        return measures
                && names.isPresent()
                && ColumnEvidence.below(grid, block.lastRow(), matcher, across)
                                .share(names.get().number(), Field.INDICATOR)
                        >= ColumnEvidence.CLEAR_PER_CENT;
    }

    private void addByCells(
            Grid grid, ColumnEvidence cells, HeadingBlock block, Map<HeadingBlock.UnknownColumn, Heading> understood) {
        Map<Integer, String> open = new TreeMap<>();
        block.unknown().stream()
                .filter(column -> !understood.containsKey(column))
                .forEach(column -> open.put(column.number(), column.text()));
        Set<Field> taken = block.fields();
        understood.values().forEach(heading -> taken.add(heading.field()));
        Optional<Form> form = matcher.findForm(taken);
        Map<Field, Integer> places = places(block);
        understood.forEach((column, heading) -> places.putIfAbsent(heading.field(), column.number()));
        boolean ofMeasures = ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfMeasures);
        Map<Integer, Field> fields = new ColumnChoice(cells, matcher, open, places, ofMeasures).choose();
        Set<Field> found = EnumSet.copyOf(taken);
        found.addAll(fields.values());
        block.unknown().stream()
                .filter(column -> fields.containsKey(column.number()))
                .filter(column -> leavesForm(grid, block, form, taken, fields.get(column.number()))
                        || form.equals(Optional.of(Form.ANALYSIS)) && isPlan(found))
                .forEach(column -> understood.put(column, matcher.byContent(fields.get(column.number()))));
    }

    /** Whether columns say what is done about the issues, and by whom or when as well. */
    private static boolean isPlan(Set<Field> fields) {
        return fields.contains(Field.MEASURE)
                && (fields.contains(Field.RESPONSIBLE) || fields.contains(Field.PERIOD))
                && (fields.contains(Field.STEPS) || fields.contains(Field.MONITORING));
    }

    /**
     * Whether a table stays the form that it is with another field: what is only assumed makes no plan of an analysis
     * that names no measure.
     */
    private boolean leavesForm(Grid grid, HeadingBlock block, Optional<Form> form, Set<Field> taken, Field more) {
        Set<Field> all = EnumSet.copyOf(taken);
        all.add(more);
        Optional<Form> now = matcher.findForm(all);
        return form.isEmpty()
                || now.equals(form)
                || form.get() == Form.ANALYSIS && taken.contains(Field.MEASURE)
                || form.get() == Form.MEASURES
                        && now.equals(Optional.of(Form.REPORT))
                        && ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfReport);
    }
}
