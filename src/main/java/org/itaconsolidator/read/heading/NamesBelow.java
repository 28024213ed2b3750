package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Columns that are recognised only by the cells below a heading row, whatever the heading says: the column that names
 * indicators (below "ตัวชี้วัดที่", which may also head their numbers, or below an instrument's name) or instruments
 * (below "รายการ", or nothing), and in a checklist the columns of the items ("O1 โครงสร้าง" below "ข้อมูลสาธารณะ") and
 * of their addresses (below "แหล่งเผยแพร่").
 *
 * @param row of headings
 * @param known what its cells say, by column; what the cells below tell is added
 * @param across tells names of indicators and instruments
 */
record NamesBelow(Grid grid, GridRow row, Map<Integer, Heading> known, ScoresAcross across) {
    private static final int FEWEST = 2;

    /** How far below the heading the names of indicators stand. */
    private static final int INDICATORS_TO_LOOK_AT = 10;

    /** How far below the heading the names of instruments stand; a title of a group may stand between. */
    private static final int INSTRUMENTS_TO_LOOK_AT = 8;

    /** How far below the heading a checklist's items stand. */
    private static final int ITEMS_TO_LOOK_AT = 12;

    private static final Pattern ITEM = Pattern.compile("^(?:ข้อ(?:ที่)?)?(?:o|โอ)[-.]?\\d{1,2}(?!\\d|\\.\\d)");
    private static final Set<Field> OF_A_CHECKLIST = EnumSet.of(Field.URL, Field.SELF_SCORE);

    /** Fields that name the items of a checklist themselves, or that only other tables have. */
    private static final Set<Field> NO_CHECKLIST = EnumSet.of(
            Field.ITEM,
            Field.SUB_TOPIC,
            Field.INDICATOR,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.MEASURE,
            Field.STEPS,
            Field.RESULT);

    private static Heading names(String text) {
        return Heading.of(Field.INDICATOR, text, Heading.Match.EXACT);
    }

    /** The block with the column that names its rows, over which nothing need stand. */
    static HeadingBlock withNames(HeadingBlock block, int names) {
        return block.findAt(names).isPresent()
                ? block
                : block.with(new TableColumn(names, names(""), "", block.lastRow()));
    }

    /** Adds what the cells below tell; the column with the names of instruments, where a table without indicators has one. */
    OptionalInt understand(HeadingMatcher matcher) {
        if (known.isEmpty()) {
            return OptionalInt.empty(); // most rows: nothing more is looked for below them
        }
        understandIndicators();
        OptionalInt names = findInstruments();
        understandChecklist(matcher);
        return names;
    }

    private boolean says(Field field) {
        return known.values().stream().anyMatch(heading -> heading.field() == field);
    }

    /** Takes a heading of the indicators' numbers for that of their names where names stand below it and no other column has them. */
    private void understandIndicators() {
        if (says(Field.INDICATOR)) {
            return;
        }
        known.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.SEQ)
                .filter(each -> row.find(each.getKey())
                        .filter(cell -> TableColumn.headsNumbers(cell.text()))
                        .isPresent())
                .filter(each -> grid.rows(row.number() + 1, row.number() + INDICATORS_TO_LOOK_AT)
                        .anyMatch(below -> isIndicator(across.match(below).get(each.getKey()))))
                .forEach(each -> each.setValue(each.getValue().as(Field.INDICATOR)));
    }

    /** Takes the name of an instrument beside a heading of scores for that of its indicators, where nothing but their names and scores stands below it. */
    void understandInstruments(HeadingMatcher matcher) {
        understandScoresOfInstruments(matcher);
        if (!says(Field.SCORE)) {
            return;
        }
        Map<Integer, Heading> acrossRow = across.match(row);
        for (GridCell cell : row.cells()) {
            int column = cell.column();
            Heading beside = known.get(column + 1);
            if (beside != null
                    && beside.field() == Field.SCORE
                    && beside.exact()
                    && !known.containsKey(column)
                    && isInstrument(acrossRow.get(column), cell.text())
                    && onlyIndicatorsStandBelow(column)) {
                known.put(column, names(cell.text()));
            }
        }
    }

    /** One may be called like an indicator of its own: "การเปิดเผยข้อมูล (OIT)". What more it says may be said of the scores. */
    private boolean isInstrument(Heading named, String text) {
        boolean instrument = named != null
                && named.figure().filter(kind -> kind.isOfInstrument()).isPresent();
        return (instrument || !across.listIndicatorsOf(text).isEmpty()) && across.isNothingButInstrument(text);
    }

    /**
     * Takes headings that say scores and their instrument, "คะแนน IIT ที่ได้", for those of scores, where below each stand different
     * numbers of that instrument's indicators alone: they are one column in steps, or each that of a table of its own. The heading of
     * the indicators may name the instrument too, "ตัวชี้วัดของ IIT".
     */
    private void understandScoresOfInstruments(HeadingMatcher matcher) {
        Map<Integer, Heading> scores = new TreeMap<>();
        Map<Integer, Heading> ofNames = new TreeMap<>();
        for (GridCell cell : row.cells()) {
            Set<Integer> own = across.listIndicatorsOf(cell.text());
            if (own.isEmpty()) {
                continue;
            }
            if (across.isNothingButInstrument(cell.text()) && onlyIndicatorsStandBelow(cell.column())) {
                ofNames.putIfAbsent(cell.column(), names(cell.text()));
                continue;
            }
            Optional<Heading> score = matcher.scoresOver(ScoresAcross.withoutInstrument(cell.text()));
            if (score.isEmpty() || known.containsKey(cell.column()) || !isOfIndicators(own, cell.column())) {
                return;
            }
            scores.put(cell.column(), score.get());
        }
        if (!says(Field.SCORE)) {
            known.putAll(scores);
            if (!scores.isEmpty() && !says(Field.INDICATOR)) {
                known.putAll(ofNames);
            }
        }
    }

    private boolean isOfIndicators(Set<Integer> own, int column) {
        Set<String> numbers = new TreeSet<>();
        for (int number = row.number() + 1; number <= row.number() + INDICATORS_TO_LOOK_AT; number++) {
            Optional<GridRow> below = grid.findRow(number);
            if (below.isEmpty()
                    || !numbers.isEmpty() && !below.get().has(column)
                    || !across.listIndicatorsOf(below.get().text(column)).isEmpty()) {
                break;
            }
            for (Heading named : across.match(below.get()).values()) {
                if (named.indicator().isPresent() && ScoreCell.isNumberIn(below.get(), column)) {
                    if (!own.contains(named.indicator().getAsInt())) {
                        return false;
                    }
                    numbers.add(below.get().text(column));
                }
            }
        }
        return numbers.size() >= FEWEST;
    }

    private static boolean isIndicator(Heading named) {
        return named != null && named.indicator().isPresent();
    }

    /** Whether nothing but names of indicators with scores stands below, down to what follows all of one instrument. */
    private boolean onlyIndicatorsStandBelow(int column) {
        Set<Integer> named = new TreeSet<>();
        for (int number = row.number() + 1; number <= row.number() + INDICATORS_TO_LOOK_AT; number++) {
            Optional<GridRow> below = grid.findRow(number).filter(each -> each.has(column));
            if (below.isEmpty()) {
                break;
            }
            GridCell name = below.get().find(column).orElseThrow();
            Heading says = across.match(row.with(List.of(name))).get(column);
            if (!isIndicator(says)) {
                return across.isWholeInstrument(named);
            }
            if (!ScoreCell.isNumberIn(below.get(), column + 1)) {
                return false;
            }
            named.add(says.indicator().getAsInt());
        }
        return named.size() >= FEWEST;
    }

    /**
     * The column with the names of instruments, in a table without indicators that has a row for each, with the total and the level,
     * and a column per year; empty where the table is none of those.
     */
    private OptionalInt findInstruments() {
        OptionalInt scores = known.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.SCORE
                        && each.getValue().exact())
                .mapToInt(Map.Entry::getKey)
                .max();
        if (scores.isEmpty() || says(Field.INDICATOR)) {
            return OptionalInt.empty();
        }
        Map<Integer, Set<ReportedFigure.Kind>> instruments = new TreeMap<>();
        Set<Integer> ofIndicators = new TreeSet<>();
        for (int i = 1; i <= INSTRUMENTS_TO_LOOK_AT; i++) {
            grid.findRow(row.number() + i).ifPresent(below -> {
                int last = lastScore(below);
                across.match(below).forEach((column, heading) -> {
                    if (heading.indicator().isPresent()) {
                        ofIndicators.add(column);
                    }
                    heading.figure()
                            .filter(kind -> column < last && kind.isOfInstrument())
                            .ifPresent(kind -> instruments
                                    .computeIfAbsent(column, none -> EnumSet.noneOf(ReportedFigure.Kind.class))
                                    .add(kind));
                });
            });
        }
        // two instruments, each with a number below a heading of scores, are no chance
        OptionalInt found = instruments.entrySet().stream()
                .filter(each -> ofIndicators.isEmpty() || ofIndicators.contains(each.getKey()))
                .filter(each -> each.getValue().size() > 1 && each.getKey() < scores.getAsInt())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
        found.ifPresent(column -> row.find(column).ifPresent(cell -> known.put(column, names(cell.text()))));
        return found;
    }

    /** The last column of scores with a number in a row, 0 for none. */
    private int lastScore(GridRow below) {
        return known.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.SCORE
                        && ScoreCell.findStated(below.find(each.getKey())).isPresent())
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
    }

    /** Takes the only columns of a checklist in which items, and in which addresses stand, for these. */
    private void understandChecklist(HeadingMatcher matcher) {
        boolean checklist = known.values().stream()
                .anyMatch(heading -> heading.exact() && OF_A_CHECKLIST.contains(heading.field()));
        if (checklist && NO_CHECKLIST.stream().noneMatch(this::says)) {
            putOnly(
                    FEWEST,
                    Field.ITEM,
                    matcher,
                    text -> ITEM.matcher(ThaiText.fold(text)).find());
        }
        if (says(Field.SELF_SCORE)
                && (says(Field.ITEM) || says(Field.SUB_TOPIC))
                && !says(Field.URL)
                && row.where(cell -> !known.containsKey(cell.column()))
                        .flatMap(cell -> matcher.matchByWord(cell.text()).stream())
                        .noneMatch(heading -> heading.field() == Field.URL)) {
            putOnly(1, Field.URL, matcher, WebAddresses::isIn);
        }
    }

    /** Takes the column without a known heading most of whose cells are such for a field's, where there is one and no more. */
    private void putOnly(int fewest, Field field, HeadingMatcher matcher, Predicate<String> such) {
        List<Integer> columns = row.cells().stream()
                .map(GridCell::column)
                .filter(column -> !known.containsKey(column) && holdsMostly(column, fewest, such))
                .toList();
        if (columns.size() == 1) {
            known.put(columns.get(0), matcher.byContent(field));
        }
    }

    private boolean holdsMostly(int column, int fewest, Predicate<String> such) {
        List<String> texts = IntStream.rangeClosed(row.number() + 1, row.number() + ITEMS_TO_LOOK_AT)
                .mapToObj(number -> grid.find(number, column))
                .flatMap(Optional::stream)
                .map(GridCell::text)
                .toList();
        long found = texts.stream().filter(such).count();
        return found >= fewest && found * 2 > texts.size();
    }
}
