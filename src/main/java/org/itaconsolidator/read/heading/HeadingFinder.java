package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds heading rows in a grid, wherever they stand. In a heading of two rows the second row counts; the first counts
 * only for columns without text in the second, because group headings need not stand exactly above their columns.
 *
 * @param besideScores whether the workbook holds a list of all indicators with their scores: its plans are of ours
 */
public record HeadingFinder(HeadingMatcher matcher, ScoresAcross across, BooleanSupplier besideScores) {
    private static final String SCORES = "คะแนน";

    /** What is told of totals beside them. */
    private static final Set<Field> BESIDE_TOTALS =
            EnumSet.of(Field.LEVEL, Field.CHANGE, Field.NOTE, Field.STATUS, Field.IGNORE);

    private static final int FEWEST = 2;
    private static final int FEWEST_ACROSS = 3;
    private static final int FEWEST_IN_OTHERS = 3;
    private static final String IN_FACT = "จริง";
    private static final String INSTRUMENT = "เครื่องมือ";
    private static final int FEWEST_BY_WORDS = 5;
    private static final int MANY_PER_CENT = 40;

    /** Officers' own texts begin with such words too, and are longer. */
    private static final int LONGEST_BY_WORDS = 30;

    private static final int ROWS_TO_LOOK_AT = 3;

    /** So many lines a title may have, labels with their values among them. */
    private static final int LINES_OF_TITLE = 8;

    /** What is done, or found: rows of divisions and reasons alone, below headings never seen, may be of anything. */
    private static final Set<Field> TELL_WHAT = EnumSet.of(
            Field.MEASURE,
            Field.STEPS,
            Field.RESULT,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.SCORE,
            Field.RECOMMENDATION);

    /** What a cell of a row is, and no heading: the items of a list, a division or a post, a time, an indicator, what is weak. */
    private static final Set<Field> HELD_BY_ROWS =
            EnumSet.of(Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.INDICATOR, Field.ISSUE);

    /** What names measures in another column, or tells of what came of them. */
    private static final Set<Field> OF_DEEDS_AND_PROOF = EnumSet.of(
            Field.MEASURE,
            Field.STEPS,
            Field.ISSUE,
            Field.OUTCOME,
            Field.STATUS,
            Field.EVIDENCE,
            Field.URL,
            Field.RECOMMENDATION);

    /** The columns that tell whether running numbers stand in one of them. */
    private static final Set<Field> ASKED_FOR_NUMBERS = EnumSet.of(
            Field.SEQ,
            Field.ITEM,
            Field.INDICATOR,
            Field.MEASURE,
            Field.SUB_TOPIC,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP);

    /** Of what a heading may speak beside that of the results: of what was done, or came of it. */
    private static final Set<Field> WHAT_CAME = EnumSet.of(Field.RESULT, Field.OUTCOME, Field.MEASURE, Field.STEPS);

    private static final Set<Field> NAMES_MEASURES =
            EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP, Field.SUB_TOPIC, Field.ITEM);

    private static final Set<Field> PROPOSED =
            EnumSet.of(Field.MEASURE, Field.STEPS, Field.RECOMMENDATION, Field.TO_DEVELOP);

    private static final Set<Field> OF_ANY_TABLE = EnumSet.of(Field.SEQ, Field.NOTE, Field.IGNORE, Field.DATE);
    private static final int LONGEST_IN_OTHERS = 60;
    private static final int LONGEST_OFFICIAL = 130;
    private static final BigDecimal MOST_INDICATORS = BigDecimal.TEN;
    private static final Pattern YEAR_FIRST = Pattern.compile("^\\(?25\\d\\d[^\\d/.,-]");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\s*[0-9]{4}\\s*");

    /** Which share in the work a division has: "หน่วยงานหลัก", "ผู้ร่วมดำเนินการ", "กองที่สนับสนุน". */
    private static final Pattern SHARE_IN_WORK = Pattern.compile(
            "(?=.*(?:หลัก|รอง|ร่วม|สนับสนุน|เกี่ยวข้อง|เจ้าภาพ))(?:หน่วย(?:งาน)?|ส่วน(?:ราชการ|งาน)|กลุ่มงาน|กอง|สำนัก|ฝ่าย|ผู้"
                    + "|เจ้าภาพ|เจ้าของ(?:เรื่อง|งาน)|รับผิดชอบ|ดำเนิน(?:การ|งาน)|ปฏิบัติ(?:งาน)?|ที่|ซึ่ง|และ|หรือ|หลัก|รอง|ร่วม|สนับสนุน"
                    + "|เกี่ยวข้อง|[()/])++");

    /** A finder for workbooks of which nothing is known. */
    public HeadingFinder(HeadingMatcher matcher, ScoresAcross across) {
        this(matcher, across, () -> false);
    }

    /** This finder for one workbook, with the names of indicators that it has, if it has any of its own. */
    public HeadingFinder forWorkbook(Frameworks ofWorkbook, Frameworks ofAll, Words words, List<Grid> sheets) {
        ScoresAcross own = ofWorkbook == ofAll ? across : new ScoresAcross(ofWorkbook, words);
        return new HeadingFinder(matcher, own, () -> sheets.stream().anyMatch(own::holdsScoresOfAll));
    }

    /** What stands below a row of headings, by its number, says of its columns. */
    public ColumnEvidence evidenceBelow(Grid grid, int heading) {
        return ColumnEvidence.below(grid, heading, matcher, across);
    }

    /** Whether rows of a further sheet hold in each column what those below the headings do. */
    public boolean holdTheSame(HeadingBlock block, List<GridRow> rows, List<GridRow> further) {
        ColumnEvidence here = ColumnEvidence.of(rows, matcher, across);
        ColumnEvidence there = ColumnEvidence.of(further, matcher, across);
        return block.columns().stream()
                .noneMatch(column -> there.isOfAnotherThan(here, column.number(), column.field()));
    }

    /** The block of headings that starts in this row, where one does. */
    public Optional<HeadingBlock> find(Grid grid, GridRow row) {
        return findWhole(grid, row)
                .filter(block -> !isToFillIn(grid, row) && !row.isOfLabels() && !isTitleBesideItsLabel(grid, row))
                .filter(block -> !repeatsWhatIsAbove(grid, row))
                .map(block -> DividedColumns.withDivisions(grid, DividedColumns.withParts(grid, block)))
                .map(block -> withDeedsOfPlan(grid, block))
                .map(block -> DividedColumns.mayHoldResults(block) && isBelowTitleOfReport(grid, block.firstRow())
                        ? DividedColumns.withResults(
                                block,
                                evidenceBelow(grid, block.lastRow()),
                                ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfARoundsReport))
                        : block);
    }

    /**
     * Whether what was taken for headings, by words and by the cells below, is a row of the table above: most columns would mean what they
     * do there, and the row is numbered, or holds a dash, the items of a list, or who, when, which indicator or what is weak itself. Verbs
     * begin headings too: "ทำอะไร".
     */
    public boolean isRowOf(HeadingBlock table, HeadingBlock found, GridRow row) {
        ColumnEvidence own = ColumnEvidence.of(List.of(row), matcher, across);
        boolean held = table.find(Field.SEQ)
                        .filter(number -> ThaiNumbers.isNumber(row.text(number.number())))
                        .isPresent()
                || row.any(cell -> ThaiText.isNothing(cell.text()));
        int same = 0;
        for (TableColumn column : found.columns()) {
            Field field = column.field();
            if (!column.heading().assumed()) {
                return false;
            }
            boolean statement = ColumnEvidence.STATEMENTS.contains(field);
            if (table.columns().stream()
                    .filter(above -> above.number() == column.number())
                    .map(TableColumn::field)
                    .anyMatch(above -> above == field || statement && ColumnEvidence.STATEMENTS.contains(above))) {
                same++;
            }
            held |= HELD_BY_ROWS.contains(field) && own.share(column.number(), field, 1) > 0;
        }
        return held && same >= FEWEST && same * 2 > found.columns().size();
    }

    /** Whether a row is the subject of a memo right above a table's headings: "เรื่อง" beside "ผลการประเมิน ITA ปี 2568". */
    private boolean isTitleBesideItsLabel(Grid grid, GridRow row) {
        return row.size() == 2
                && matcher.isTitleOfOurs(row.last().text())
                && FiscalYears.listStatedIn(row.last().text()).size() == 1
                && !grid.isMergedAcross(row.number(), row.first().column())
                && !grid.isMergedAcross(row.number(), row.last().column())
                && grid.findRow(row.number() + 1)
                        .filter(below -> below.size() > 2)
                        .map(this::headings)
                        .filter(below -> below.values().stream()
                                .map(Heading::field)
                                .collect(Collectors.toSet())
                                .containsAll(Set.of(Field.INDICATOR, Field.SCORE)))
                        .isPresent();
    }

    /** Whether a row has in several columns what the row above has there, no heading among it: so it is a row of that table, as of the same body and year. */
    private boolean repeatsWhatIsAbove(Grid grid, GridRow row) {
        Optional<GridRow> above = grid.findRow(row.number() - 1);
        List<GridCell> same = above.isEmpty()
                ? List.of()
                : row.where(cell -> cell.text().equals(above.get().text(cell.column())))
                        .toList();
        return same.size() >= FEWEST
                && same.size() < row.size()
                && same.stream().anyMatch(cell -> !matcher.isHeading(cell.text()) && !cell.readsAsNumber());
    }

    /** Whether a row tells what is to be filled in below the headings in the row above. */
    private boolean isToFillIn(Grid grid, GridRow row) {
        return HowToFillIn.isToldBy(row, row.number() - 1, text -> false)
                && grid.findRow(row.number() - 1)
                        .filter(above -> above.size() >= row.size() && above.all(HeadingFinder::isLikeAHeading))
                        .isPresent();
    }

    private Optional<HeadingBlock> findWhole(Grid grid, GridRow row) {
        Optional<HeadingBlock> found = find(grid, row, row.number());
        if (found.filter(block -> block.lastRow() > row.number()).isPresent()) {
            return found;
        }
        Predicate<GridRow> holdsHeading =
                lower -> headings(lower).values().stream().anyMatch(Heading::exact)
                        || lower.where(cell -> matcher.matchByWord(cell.text()).isPresent())
                                        .count()
                                >= FEWEST;
        return SecondHeadingRow.findMergedWith(grid, row, holdsHeading)
                .map(lower -> SecondHeadingRow.saidWithGroups(row, lower, matcher))
                .flatMap(lower -> find(
                                grid,
                                SecondHeadingRow.joined(row, lower),
                                row.number(),
                                SecondHeadingRow.scoresBelow(
                                        matcher,
                                        new ColumnLabels(grid, row, lower),
                                        headings(row),
                                        lower,
                                        evidenceBelow(grid, lower.number()),
                                        () -> ColumnEvidence.isBelowTitleOfOurs(grid, row.number(), matcher)))
                        .filter(block -> block.lastRow() == lower.number())
                        .map(block -> SecondHeadingRow.ofBoth(grid, block, row, lower, headings(row))))
                .filter(block -> found.isEmpty()
                        || block.columns().size() >= found.get().columns().size())
                .or(() -> SecondHeadingRow.findGrouped(grid, row, holdsHeading)
                        .flatMap(lower -> find(grid, lower, row.number()))
                        .filter(block -> block.columns().size()
                                > found.map(each -> each.columns().size()).orElse(1))
                        .map(block ->
                                new HeadingBlock(row.number(), block.lastRow(), block.columns(), block.unknown())))
                .or(() -> found);
    }

    private Optional<HeadingBlock> find(Grid grid, GridRow row, int top) {
        return find(grid, row, top, Map.of());
    }

    /** Whether the row below headings is one text merged over them all: a line over rows, and no heading. */
    private boolean isLineBelow(Grid grid, GridRow headings, GridRow below) {
        GridCell text = below.first();
        return headings.size() > FEWEST
                && below.size() == 1
                && text.column() <= headings.first().column()
                && grid.lastColumnOf(below.number(), text.column())
                        >= headings.last().column();
    }

    /** @param said what cells of the row mean by what stands over them, where they say nothing alone */
    private Optional<HeadingBlock> find(Grid grid, GridRow row, int top, Map<Integer, Heading> said) {
        Map<Integer, Heading> first = headings(grid, row);
        said.forEach(first::putIfAbsent);
        DividedColumns.putDivided(grid, row, first);
        DividedColumns.putResults(grid, row, first, matcher);
        OptionalInt names = new NamesBelow(grid, row, first, across).understand(matcher);
        boolean overIndicators = mayHead(grid, row, top, first)
                && evidenceBelow(grid, row.number())
                        .understandScores(
                                row,
                                first,
                                ColumnEvidence.isBelowTitleOfOurs(grid, top, matcher),
                                () -> isBelowInstrument(grid, top));
        if (isYearLabel(grid, row, first)) {
            return Optional.empty();
        }
        if (!overIndicators
                && !isHeadingRow(row, first)
                && !isOverMeasures(grid, row, top, first)
                && !isScarceHeadingRow(grid, row, first)) {
            return Optional.empty();
        }
        first.putAll(StatusTicks.among(row, matcher));
        Optional<GridRow> below = grid.findRow(row.number() + 1)
                .filter(each -> !isToFillIn(grid, each) && !isLineBelow(grid, row, each))
                .map(lower -> SecondHeadingRow.saidWithGroups(row, lower, matcher));
        if (below.isPresent()) {
            Map<Integer, Heading> second = headings(below.get());
            if (StatusTicks.areBelow(grid, row, below.get(), matcher)) {
                return Optional.of(
                        ofTwoRows(grid, row, first, below.get(), StatusTicks.headings(below.get(), matcher)));
            }
            Map<Integer, Heading> broken = SecondHeadingRow.brokenOff(row, first, below.get(), matcher);
            if (!broken.isEmpty()) {
                return Optional.of(ofTwoRows(grid, row, first, below.get(), broken));
            }
            ColumnLabels labels = new ColumnLabels(grid, row, below.get());
            boolean subHeadings = SecondHeadingRow.isBelowScores(labels, row, first, below.get());
            if (subHeadings || SecondHeadingRow.follows(grid, row, first, below.get(), second)) {
                SecondHeadingRow.understandScores(
                        matcher,
                        labels,
                        first,
                        below.get(),
                        second,
                        evidenceBelow(grid, below.get().number()),
                        () -> ColumnEvidence.isBelowTitleOfOurs(grid, top, matcher));
                second.replaceAll((column, heading) -> SecondHeadingRow.inYearAbove(column, heading, labels, first));
                return Optional.of(ofTwoRows(grid, row, first, below.get(), second));
            }
            if (DividedColumns.areBelow(grid, row, first, below.get())) {
                DividedColumns.understand(grid, row, first, below.get(), second);
                HeadingBlock block = ofTwoRows(grid, row, first, below.get(), second);
                return Optional.of(DividedColumns.withoutUnread(grid, row, first, below.get(), block));
            }
        }
        HeadingBlock block = ofOneRow(grid, row, first);
        OptionalInt bare = first.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.INDICATOR && !row.has(each.getKey()))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
        return Optional.of(
                names.isEmpty() && bare.isEmpty()
                        ? block
                        : NamesBelow.withNames(block, names.orElseGet(bare::getAsInt)));
    }

    private boolean isBelowInstrument(Grid grid, int top) {
        return ColumnEvidence.isBelowTitle(
                grid, top, line -> !across.listIndicatorsOf(line).isEmpty());
    }

    /** Whether a row of which too few headings are known is one: what stands above, beside or below them shows what they are. */
    private boolean isScarceHeadingRow(Grid grid, GridRow row, Map<Integer, Heading> known) {
        return isAnotherTables(row, known) && hasOwnTitle(grid, row)
                || isOverIndicators(grid, row, known)
                || isUnderstoodByWords(row, known)
                || isForeign(row, known);
    }

    /** Whether lines of text that stand apart from the table above begin something new here. */
    private static boolean hasOwnTitle(Grid grid, GridRow row) {
        Optional<GridRow> above = grid.findRowAbove(row.number());
        int top = row.number();
        while (above.isPresent() && above.get().cells().size() == 1) {
            top = above.get().number();
            above = grid.findRowAbove(top);
        }
        return top < row.number() && above.isPresent() && above.get().number() < top - 1;
    }

    /** Whether a row below a title of its own is one of short texts, a heading that is known among them. */
    private boolean isAnotherTables(GridRow row, Map<Integer, Heading> known) {
        return row.size() >= FEWEST_IN_OTHERS
                && areShortWords(row)
                && (known.values().stream().anyMatch(Heading::exact) || holdsForeign(row));
    }

    private static boolean areShortWords(GridRow row) {
        return row.all(cell -> isShownText(cell) && !beginsWithNumber(cell));
    }

    private boolean holdsForeign(GridRow row) {
        return row.any(cell -> matcher.isForeign(cell.text()));
    }

    /**
     * Whether a row of short texts says, by headings that are known and by first words, of which measures its rows tell: so many
     * different fields that make a form of ours, a measure among them, are no chance, where one is known or all are short.
     */
    private boolean isUnderstoodByWords(GridRow row, Map<Integer, Heading> known) {
        if (row.size() < FEWEST_BY_WORDS || !areShortWords(row) || holdsForeign(row)) {
            return false;
        }
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int understood = 0;
        for (GridCell cell : row.cells()) {
            Optional<Heading> heading =
                    Optional.ofNullable(known.get(cell.column())).or(() -> matcher.matchByWord(cell.text()));
            heading.ifPresent(each -> fields.add(each.field()));
            understood += heading.isPresent() ? 1 : 0;
        }
        boolean likeHeadings = known.values().stream().anyMatch(Heading::exact)
                || row.all(cell -> cell.text().length() <= LONGEST_BY_WORDS);
        return likeHeadings
                && fields.contains(Field.MEASURE)
                && fields.size() >= FEWEST_BY_WORDS
                && understood * 4 >= row.size() * 3
                && matcher.isOfAForm(fields);
    }

    /** Whether a row of short texts has a heading that only tables of other systems have, and nothing of ours. */
    private boolean isForeign(GridRow row, Map<Integer, Heading> known) {
        return row.size() >= FEWEST
                && holdsForeign(row)
                && known.values().stream().noneMatch(heading -> heading.field() == Field.INDICATOR)
                && row.all(HeadingFinder::isLikeAHeading)
                && !namesIndicators(row)
                && !ColumnEvidence.isOfMeasures(row, across);
    }

    /**
     * Whether indicators stand below a heading of indicators and others that are not known, with numbers or under a heading
     * that says by its first word what it is.
     */
    private boolean isOverIndicators(Grid grid, GridRow row, Map<Integer, Heading> known) {
        if (known.isEmpty()) {
            return false;
        }
        Optional<Integer> label = known.entrySet().stream()
                .filter(e ->
                        e.getValue().field() == Field.INDICATOR && e.getValue().exact())
                .map(Map.Entry::getKey)
                .findFirst();
        boolean shortTexts = row.all(HeadingFinder::isShownText);
        if (label.isEmpty() || row.cells().size() < FEWEST || !shortTexts) {
            return false;
        }
        boolean tells = row.where(cell -> cell.column() != label.get())
                .anyMatch(cell -> matcher.matchByWord(cell.text()).isPresent()
                        || known.containsKey(cell.column())
                                && known.get(cell.column()).field() != Field.SEQ);
        return grid.rows(row.number() + 1, row.number() + ROWS_TO_LOOK_AT).anyMatch(below -> {
            Heading named = across.match(below).get(label.get());
            boolean numbers = below.any(cell -> cell.column() > label.get() && cell.readsAsNumber());
            return named != null && named.indicator().isPresent() && (tells || numbers);
        });
    }

    /** Whether a row of short texts stands over one that names an indicator, and names none itself. */
    private boolean mayHead(Grid grid, GridRow row, int top, Map<Integer, Heading> known) {
        if (row.size() < FEWEST
                || !row.all(cell ->
                        cell.text().length() <= LONGEST_IN_OTHERS || isOfficial(cell) && !isInTable(grid, top - 1))) {
            return false; // most rows of measures: no years are looked for
        }
        Map<Integer, FiscalYear> counted = YearInHeading.listCountingOn(row);
        return row.all(cell -> known.containsKey(cell.column())
                        || counted.containsKey(cell.column())
                        || !cell.readsAsNumber()
                        || matcher.areScoresBelow(cell.text()))
                && firstBelow(grid, row.number())
                        .filter(below -> namesIndicators(below)
                                || below.size() == 1
                                        && firstBelow(grid, below.number())
                                                .filter(this::namesIndicators)
                                                .isPresent())
                        .isPresent()
                && !namesAnIndicator(row)
                && !row.cells().stream().skip(1).allMatch(cell -> ColumnEvidence.isLevel(cell.text()))
                && grid.findRowAbove(top)
                        .filter(above ->
                                headings(above).values().stream().anyMatch(each -> each.field() == Field.INDICATOR))
                        .isEmpty();
    }

    /** The first row below, be it behind as many blank ones as a table may have inside. */
    private static Optional<GridRow> firstBelow(Grid grid, int row) {
        return grid.rows(row + 1, row + ColumnEvidence.FARTHEST_BELOW_HEADINGS).findFirst();
    }

    /** Whether the words of a row below a title of ours and the cells below it make the columns of one of our forms. */
    private boolean isOverMeasures(Grid grid, GridRow row, int top, Map<Integer, Heading> known) {
        boolean mayHead = row.size() >= FEWEST
                && row.all(cell -> isShownText(cell) || isLongHeading(cell))
                && !isInTable(grid, isBand(grid, top - 1) ? top - 2 : top - 1)
                && (isWide(grid, row.number() + 1, FEWEST)
                        || row.size() > FEWEST
                                && (isWide(grid, row.number() + 2, FEWEST)
                                        || isWide(grid, belowBands(grid, row.number()), FEWEST)));
        if (!mayHead) {
            return false;
        }
        GridRow unnamed = row.with(row.where(cell -> !DividedColumns.isResultOf(cell.text())
                        && !DividedColumns.isPart(cell.text())
                        && !DividedColumns.isTicked(grid, row.number(), cell.column(), cell.text()))
                .toList());
        if (ColumnEvidence.isOfMeasures(unnamed, across)
                || unnamed.texts()
                        .anyMatch(text -> ColumnEvidence.isNameOfDivision(text)
                                && !matcher.listSpokenOf(text).contains(Field.MEASURE))) {
            return false;
        }
        Optional<HeadingBlock> understood =
                areMeasuresOfOurs(grid, row.number()) ? findUnderstood(grid, row, known) : Optional.empty();
        Map<Integer, Heading> all = new HashMap<>(known);
        understood.ifPresent(block -> block.columns().forEach(column -> all.put(column.number(), column.heading())));
        return isToldByCells(grid, row, all, known) || understood.isPresent();
    }

    /** The block of a row of which most headings are those of measures, by their words and the cells below. */
    private Optional<HeadingBlock> findUnderstood(Grid grid, GridRow row, Map<Integer, Heading> known) {
        HeadingBlock block =
                DividedColumns.withDivisions(grid, DividedColumns.withParts(grid, ofOneRow(grid, row, known)));
        Set<Field> fields = block.fields();
        fields.removeAll(OF_ANY_TABLE);
        boolean measures = findForm(grid, block, fields)
                .filter(form -> form == Form.MEASURES || form == Form.REPORT)
                .isPresent();
        boolean enough = fields.size() >= FEWEST
                && (sayOurs(grid, row.number())
                        ? matcher.isOfAForm(fields)
                                && (!Collections.disjoint(fields, TELL_WHAT)
                                        || fields.contains(Field.ISSUE) && isOfAnalysis(grid, row.number()))
                        : measures
                                && block.find(Field.MEASURE)
                                        .filter(this::isOfOwnMeasures)
                                        .isPresent())
                && block.columns().size() * 2 >= row.size();
        return enough ? Optional.of(block) : Optional.empty();
    }

    /**
     * Whether measures below a row of headings are ours: the title or a heading says so, or none names any subject and one says that these
     * are the measures, or their rows name our indicators or topics.
     */
    private boolean areMeasuresOfOurs(Grid grid, int row) {
        return sayOurs(grid, row)
                || isTable(grid, row)
                        && !ColumnEvidence.isBelowTitle(grid, row, matcher::namesASubject)
                        && (evidenceBelow(grid, row).nameOurs()
                                || ColumnEvidence.isBelowTitle(grid, row, matcher::isPlainTitle)
                                        && evidenceBelow(grid, row).holdsRows());
    }

    /**
     * Whether cells tell the columns of measures, which may be ours as what stands elsewhere decides. Where no title names the assessment nor
     * a column our indicators or instruments, they are those of a report's results, or their heading says nothing of whose or which they are.
     *
     * @param said what the headings say, and the cells below them
     * @param known what is known of the row; what cells tell besides is added
     */
    private boolean isToldByCells(Grid grid, GridRow row, Map<Integer, Heading> said, Map<Integer, Heading> known) {
        if (firstBelow(grid, row.number())
                .filter(below -> ColumnEvidence.tellsOfMeasures(below, across))
                .isEmpty()) {
            return false;
        }
        PlanOfCells plan = new PlanOfCells(row, evidenceBelow(grid, row.number()), matcher, said);
        Map<Integer, Heading> told = plan.understand();
        if (told.isEmpty() || ColumnEvidence.isBelowTitle(grid, row.number(), matcher::isOfAnotherSystem)) {
            return false;
        }
        boolean ours = plan.namesInstruments()
                || plan.namesOurs() && isPlanBesideScores(grid, row, plan)
                || sayOurs(grid, row.number())
                || areMeasuresOfOurs(grid, row.number())
                        && plan.tellsResults()
                        && ColumnEvidence.isBelowTitle(
                                grid,
                                row.number(),
                                line -> matcher.isPlainTitle(line) && matcher.isTitleOfARoundsReport(line))
                || (matcher.isOfOwnMeasures(plan.measures())
                                || matcher.isOfOwnMeasures(YearInHeading.withoutAny(plan.measures()))
                                        && !ColumnEvidence.isBelowTitle(grid, row.number(), line -> true))
                        && !ColumnEvidence.isBelowTitle(
                                grid,
                                row.number(),
                                line -> matcher.namesASubject(line)
                                        && !matcher.isOfOwnMeasures(YearInHeading.withoutAny(line)));
        if (ours) {
            known.putAll(told);
        }
        return ours;
    }

    /** Whether a plan says nothing of whose it is but stands in the workbook of the body's scores, below a plain title. */
    private boolean isPlanBesideScores(Grid grid, GridRow row, PlanOfCells plan) {
        return matcher.maySayOwn(plan.measures())
                && ColumnEvidence.isBelowTitle(grid, row.number(), matcher::isTitleOfAPlan)
                && !ColumnEvidence.isBelowTitle(grid, row.number(), line -> !matcher.maySayOwn(line))
                && besideScores.getAsBoolean();
    }

    /**
     * Whether a title names the assessment, or a heading does beside one that speaks of measures, over rows that name our indicators or
     * topics, and no title another system.
     */
    private boolean sayOurs(Grid grid, int row) {
        if (ColumnEvidence.isBelowTitleOfOurs(grid, row, matcher)) {
            return true;
        }
        List<String> headings = grid.findRow(row).orElseThrow().texts().toList();
        return isTable(grid, row)
                && headings.stream().anyMatch(matcher::isTitleOfOurs)
                && headings.stream()
                        .anyMatch(heading -> matcher.listSpokenOf(heading).contains(Field.MEASURE))
                && !ColumnEvidence.isBelowTitle(grid, row, matcher::isOfAnotherSystem)
                && evidenceBelow(grid, row).nameOurs();
    }

    /** Whether a row may head a table: two cells side by side may be a label and what it calls for. */
    private boolean isTable(Grid grid, int row) {
        return isWide(grid, row, FEWEST_IN_OTHERS)
                && findFirstBelow(grid, row)
                        .filter(below -> below.size() >= FEWEST)
                        .isPresent();
    }

    /** The first row of a table whose headings stand in a row: lines that name the instrument and the indicator of the rows below are seen through. */
    public Optional<GridRow> findFirstBelow(Grid grid, int heading) {
        return grid.findRow(belowBands(grid, heading));
    }

    private int belowBands(Grid grid, int heading) {
        int first = heading + 1;
        while (first <= heading + FEWEST
                && grid.findRow(first)
                        .filter(line -> line.size() == 1 && namesIndicators(line))
                        .isPresent()) {
            first++;
        }
        return first;
    }

    /** Whether a row is one of a table, and no title line in two cells: above these stand no more than two in any row. */
    private static boolean isInTable(Grid grid, int row) {
        return grid.findRow(row)
                .filter(found -> found.size() > 1 && !found.isOfLabels())
                .filter(found -> !isOfTitle(grid, found))
                .isPresent();
    }

    /** Whether a row is one of a label and its value, with nothing above it but such rows and lines. */
    private static boolean isOfTitle(Grid grid, GridRow row) {
        Optional<GridRow> above = Optional.of(row);
        int most = 0;
        int looked = 0;
        while (above.isPresent() && looked < LINES_OF_TITLE) {
            most = Math.max(most, above.get().size());
            above = grid.findRowAbove(above.get().number());
            looked++;
        }
        return above.isEmpty() && most == 2 && row.first().isText();
    }

    private boolean isBand(Grid grid, int row) {
        return grid.findRow(row)
                .filter(line -> line.size() == 1
                        && (namesAnIndicator(line)
                                || ColumnEvidence.isNameOfDivision(line.first().text())
                                || ColumnEvidence.isOf(
                                        Field.PERIOD, line.first().text())))
                .isPresent();
    }

    private static boolean isWide(Grid grid, int row, int cells) {
        return grid.findRow(row).filter(found -> found.size() >= cells).isPresent();
    }

    /** Whether a cell may hold an official's long heading: "ผลคะแนนที่หน่วยงานได้รับตามประกาศของสำนักงาน ป.ป.ช.". */
    private static boolean isOfficial(GridCell cell) {
        return cell.isText() && cell.text().length() <= LONGEST_OFFICIAL;
    }

    /** Whether a row holds nothing but a word for a year and a year beside it, a title line in two cells: over a number only "ปีงบประมาณ". */
    private static boolean isYearLabel(Grid grid, GridRow row, Map<Integer, Heading> known) {
        if (row.size() != 2
                || !row.first().isText()
                || !ColumnEvidence.isOfYears(row.first().text())
                || FiscalYears.findAlone(row.last().text()).isEmpty()) {
            return false;
        }
        Heading label = known.get(row.first().column());
        return label != null && label.field() == Field.FISCAL_YEAR
                || grid.find(row.number() + 1, row.last().column())
                        .filter(GridCell::readsAsNumber)
                        .isEmpty();
    }

    /** The indicator that a text names, whatever its number. */
    public Optional<Integer> findIndicator(String text) {
        return across.findIndicator(text);
    }

    /** Whether a cell of a row is the name of an indicator, an instrument or a total. */
    boolean namesIndicators(GridRow row) {
        return !across.match(row).isEmpty();
    }

    boolean namesAnIndicator(GridRow row) {
        return across.match(row).values().stream()
                .anyMatch(heading -> heading.indicator().isPresent());
    }

    /** Whether a cell could be a heading: a short text that begins with no number. */
    public static boolean isLikeAHeading(GridCell cell) {
        return isShownText(cell) && !ThaiText.isNothing(cell.text()) && !beginsWithNumber(cell);
    }

    /** Whether a cell could be a heading, even one that begins with a year, as headings of scores do: "2567", "2568 (ร่าง)". */
    static boolean isLikeAHeadingOrYear(GridCell cell) {
        return isLikeAHeading(cell)
                || YEAR_ALONE.matcher(ThaiText.arabicDigits(cell.text())).matches()
                || isShownText(cell)
                        && YEAR_FIRST.matcher(ThaiText.fold(cell.text())).find();
    }

    /** Whether a cell holds an official's long heading, which says what it is over: "ห้วงระยะเวลาในการดำเนินการตามมาตรการ". */
    private boolean isLongHeading(GridCell cell) {
        return cell.isText()
                && cell.text().length() <= LONGEST_OFFICIAL
                && isLikeAHeading(cell.saying(cell.text().substring(0, LONGEST_IN_OTHERS)))
                && !matcher.listSpokenOf(cell.text()).isEmpty();
    }

    /** Whether a cell holds a text no longer than headings are. */
    public static boolean isShownText(GridCell cell) {
        return cell.isText() && cell.text().length() <= LONGEST_IN_OTHERS;
    }

    static boolean beginsWithNumber(GridCell cell) {
        String folded = ThaiText.fold(cell.text());
        int first = folded.startsWith("(") ? 1 : 0;
        return first < folded.length() && folded.charAt(first) >= '0' && folded.charAt(first) <= '9';
    }

    /**
     * Whether two cells of a row say something as headings, of which one names more than an indicator or a figure: with fewer no
     * table is told from another.
     */
    public boolean mayHoldHeadings(GridRow row) {
        Set<Integer> known = new HashSet<>();
        for (GridCell cell : row.cells()) {
            if (matcher.isHeading(cell.text())) {
                known.add(cell.column());
            }
            if (known.size() == 2) {
                return true;
            }
        }
        return !known.isEmpty() && !known.containsAll(across.match(row).keySet());
    }

    /** What the cells of a row say as headings, by column, where the cells below tell what no heading says. */
    public Map<Integer, Heading> headings(Grid grid, GridRow row) {
        Map<Integer, Heading> known = headings(row);
        new NamesBelow(grid, row, known, across).understandInstruments(matcher);
        return known;
    }

    public Map<Integer, Heading> headings(GridRow row) {
        Map<Integer, Heading> known = new HashMap<>();
        for (GridCell cell : row.cells()) {
            boolean canBe = cell.isText() || cell.value() instanceof CellValue.Num;
            Optional<Heading> heading = canBe ? matcher.match(cell.text()) : Optional.empty();
            if (heading.isPresent()) {
                known.put(cell.column(), heading.get());
            }
        }
        DividedColumns.putParts(row, known);
        Map<Integer, Heading> acrossRow = across.match(row);
        if (isScoredRow(row, known, acrossRow)) {
            return new HashMap<>();
        }
        if (acrossRow.size() >= FEWEST_ACROSS && namesSeveral(acrossRow) || isFiguresByYear(row, known, acrossRow)) {
            putUnmapped(row, known, acrossRow);
            if (ColumnEvidence.isCalledYear(row.first().text())) {
                known.putIfAbsent(
                        row.first().column(),
                        Heading.of(Field.FISCAL_YEAR, row.first().text(), Heading.Match.EXACT));
            }
        }
        return known;
    }

    /** Names of indicators over columns, but for those of which a mapping says that they hold something else. */
    private void putUnmapped(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        acrossRow.forEach((column, heading) -> {
            boolean otherwise = matcher.findMapped(row.text(column))
                    .filter(mapped -> mapped.field() != heading.field() && mapped.field() != Field.SELF_SCORE)
                    .isPresent();
            if (!otherwise) {
                known.put(column, heading);
            }
        });
    }

    private static boolean namesSeveral(Map<Integer, Heading> acrossRow) {
        return acrossRow.values().stream()
                        .filter(heading -> heading.indicator().isPresent())
                        .map(heading -> heading.indicator().getAsInt())
                        .distinct()
                        .count()
                >= FEWEST_ACROSS;
    }

    /** Whether each indicator of a row is beside a number that does not count it: "ประเมินตนเอง" says whose score that is and is no heading. */
    private static boolean isScoredRow(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        int indicators = 0;
        for (Heading heading : acrossRow.values()) {
            indicators += heading.indicator().isPresent() ? 1 : 0;
        }
        int scores = 0;
        for (GridCell cell : row.cells()) {
            if (cell.value() instanceof CellValue.Num
                    && !known.containsKey(cell.column())
                    && ThaiNumbers.read(cell.text()) instanceof NumberReading.Number number
                    && (RoundedFigure.hasDecimals(number.value())
                            || number.value().compareTo(MOST_INDICATORS) > 0)) {
                scores++;
            }
        }
        return indicators > 0 && scores >= indicators;
    }

    /** Whether the row heads instruments' scores and totals with the years down, or nothing but years and indicators. */
    private static boolean isFiguresByYear(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        if (acrossRow.isEmpty()
                || known.values().stream().noneMatch(heading -> heading.field() == Field.FISCAL_YEAR)
                        && !ColumnEvidence.isCalledYear(row.first().text())) {
            return false;
        }
        if (acrossRow.size() < FEWEST) {
            return isTotalByYear(row, known, acrossRow);
        }
        Set<Object> figures = new HashSet<>();
        Set<Integer> indicators = new HashSet<>();
        acrossRow.values().forEach(heading -> {
            heading.figure().ifPresent(figures::add);
            heading.indicator().ifPresent(indicators::add);
        });
        return figures.size() >= FEWEST || indicators.size() >= FEWEST && indicators.size() + 1 == row.size();
    }

    /** Whether a row heads years and, next to them, their totals, called scores, with nothing behind these but what is told of totals. */
    private static boolean isTotalByYear(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        List<GridCell> cells = row.cells();
        int from = Optional.ofNullable(known.get(cells.get(0).column()))
                        .filter(first -> first.field() == Field.SEQ)
                        .isPresent()
                ? 1
                : 0;
        if (cells.size() < from + FEWEST) {
            return false;
        }
        Heading year = known.get(cells.get(from).column());
        Heading total = acrossRow.get(cells.get(from + 1).column());
        return year != null
                && year.field() == Field.FISCAL_YEAR
                && total != null
                && total.figure().equals(Optional.of(ReportedFigure.Kind.TOTAL))
                && ThaiText.fold(cells.get(from + 1).text()).contains(SCORES)
                && cells.stream()
                        .skip(from + FEWEST)
                        .map(cell -> known.get(cell.column()))
                        .allMatch(heading -> heading == null || BESIDE_TOTALS.contains(heading.field()));
    }

    /** Whether a row with these headings is one of headings, whatever stands above and below it. */
    public boolean isHeadingRow(GridRow row, Map<Integer, Heading> known) {
        List<GridCell> cells = row.cells();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int indicators = 0;
        int years = 0;
        boolean someExact = false;
        for (Heading heading : known.values()) {
            fields.add(heading.field());
            indicators += heading.indicator().isPresent() ? 1 : 0;
            years += heading.year().isPresent() ? 1 : 0;
            someExact |= heading.exact();
        }
        boolean yearsOnly = fields.size() == 1
                && fields.contains(Field.SCORE)
                && years == known.size()
                && known.size() == cells.size()
                && known.size() >= FEWEST;
        boolean enough = fields.size() >= FEWEST && known.size() * 2 >= cells.size();
        int foreign = 0;
        for (GridCell cell : cells) {
            foreign += matcher.isForeign(cell.text()) ? 1 : 0;
        }
        boolean otherSystem =
                foreign > 0 && foreign + fields.size() >= FEWEST && (foreign + known.size()) * 2 >= cells.size();
        return indicators >= FEWEST_ACROSS || otherSystem || someExact && (enough || yearsOnly);
    }

    private HeadingBlock ofOneRow(Grid grid, GridRow row, Map<Integer, Heading> known) {
        return ofTwoRows(grid, row, known, row, known);
    }

    /** The columns, known and unknown, of two rows: the second counts, the first only where nothing stands in the second. */
    private HeadingBlock ofTwoRows(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        // a group over other columns is not a column itself; one with nothing below it is
        Map<Integer, TableColumn> all = new TreeMap<>();
        put(upper, first, all);
        if (lower != upper) {
            put(lower, second, all);
        }
        List<TableColumn> known = new ArrayList<>();
        List<TableColumn> unknown = new ArrayList<>();
        List<TableColumn> refuted = new ArrayList<>();
        for (TableColumn column : all.values()) {
            if (column.heading() == null) {
                unknown.add(column);
            } else if (isNearOverOthers(grid, lower.number(), column)) {
                unknown.add(column.as(null));
            } else if (isRefuted(grid, lower.number(), column)) {
                refuted.add(column.as(null));
            } else {
                known.add(column);
            }
        }
        HeadingBlock block = new HeadingBlock(upper.number(), lower.number(), known, unknown);
        HeadingBlock counted = withNumbers(grid, block);
        HeadingBlock read = withShares(grid, understood(grid, withYears(grid, withIndicators(grid, counted))));
        boolean asked =
                ASKED_FOR_NUMBERS.stream().allMatch(field -> read.find(field).equals(counted.find(field)));
        return developed(grid, asked ? read : withNumbers(grid, read)).withUnknown(refuted);
    }

    private static void put(GridRow row, Map<Integer, Heading> known, Map<Integer, TableColumn> columns) {
        for (GridCell cell : row.cells()) {
            columns.put(
                    cell.column(), new TableColumn(cell.column(), known.get(cell.column()), cell.text(), row.number()));
        }
    }

    /**
     * Whether a heading is only near a known one, and nothing but names of indicators or running numbers stands below it:
     * "ยกคะแนนตัวชี้วัด" is no misspelt "คะแนนตัวชี้วัด", "มาตรการที่" no "มาตรการ".
     */
    private boolean isNearOverOthers(Grid grid, int last, TableColumn column) {
        if (column.heading().match() != Heading.Match.NEAR) {
            return false;
        }
        ColumnEvidence cells = evidenceBelow(grid, last);
        return column.field() != Field.INDICATOR && cells.share(column.number(), Field.INDICATOR) == 100
                || cells.isCountedFor(column.number(), column.field());
    }

    private boolean isRefuted(Grid grid, int last, TableColumn column) {
        return matcher.findMapped(column.text()).isPresent()
                && evidenceBelow(grid, last).refutes(column.number(), column.field());
    }

    /** The form that a table would be with these fields. */
    public Optional<Form> findForm(Grid grid, HeadingBlock block, Set<Field> fields) {
        return matcher.findForm(
                fields, () -> ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::announcesPlan));
    }

    /** "แนวทางพัฒนา" beside what is weak, where nothing says who does it or when, is what an analysis wants to become better. */
    private HeadingBlock developed(Grid grid, HeadingBlock block) {
        Optional<Form> form = findForm(grid, block, block.fields());
        boolean analysis = form.equals(Optional.of(Form.ANALYSIS))
                || form.equals(Optional.of(Form.SCORES)) && block.has(Field.WEAKNESS);
        if (!analysis || block.has(Field.TO_DEVELOP)) {
            return block;
        }
        Optional<TableColumn> developed = Stream.of(Field.MEASURE, Field.RECOMMENDATION)
                .flatMap(field -> block.find(field).stream())
                .filter(column -> column.heading().assumed()
                        && matcher.listSpokenOf(column.text()).contains(Field.TO_DEVELOP))
                .findFirst();
        Heading heading = Heading.of(Field.TO_DEVELOP, matcher.ownHeading(Field.TO_DEVELOP), Heading.Match.BY_WORD);
        return developed.isEmpty() && isAnalysis(grid, block)
                ? block.with(findProposed(grid, block))
                : block.with(column -> developed.filter(column::equals).isPresent() ? column.as(heading) : column);
    }

    /** The only column of an analysis that is not known and whose heading speaks of what is proposed. */
    private Map<TableColumn, Heading> findProposed(Grid grid, HeadingBlock block) {
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        List<TableColumn> proposed = block.unknown().stream()
                .filter(column -> !Collections.disjoint(matcher.listSpokenOf(column.text()), PROPOSED)
                        && matcher.mayBeAnything(column.text())
                        && cells.holdsTexts(column.number()))
                .toList();
        return proposed.size() == 1 ? Map.of(proposed.get(0), matcher.byContent(Field.TO_DEVELOP)) : Map.of();
    }

    /**
     * "ข้อ" over numbers that count the measures, if only the one that there is, or what is weak, or the indicators names no item of the assessment, and
     * "ตัวชี้วัด" no indicator where lines between these numbers name them.
     */
    private HeadingBlock withNumbers(Grid grid, HeadingBlock block) {
        Optional<TableColumn> item = block.find(Field.ITEM);
        boolean measures = block.has(Field.MEASURE);
        Optional<TableColumn> indicator = block.find(Field.INDICATOR).filter(column -> measures);
        if (block.has(Field.SEQ) || item.isEmpty() && indicator.isEmpty()) {
            return block;
        }
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        boolean rows = measures || ColumnEvidence.STATEMENTS.stream().anyMatch(block.fields()::contains);
        boolean counts = !block.has(Field.SUB_TOPIC)
                && (rows
                                && item.filter(column -> cells.isRunningButForASlip(column.number()))
                                        .isPresent()
                        || cells.nameIndicators()
                                && item.filter(column -> cells.isRunning(column.number()))
                                        .isPresent());
        boolean belowNames = !counts
                && indicator
                        .filter(column -> cells.countsBelowNames(column.number()))
                        .isPresent();
        return counts || belowNames ? block.withReadAs(counts ? Field.ITEM : Field.INDICATOR, Field.SEQ) : block;
    }

    /**
     * The block of scores with the column that names the indicators, where only the cells below its heading say so, or where numbers
     * alone stand below "ตัวชี้วัด".
     */
    private HeadingBlock withIndicators(Grid grid, HeadingBlock block) {
        boolean scores = !block.unknown().isEmpty()
                && block.columns().stream()
                        .map(TableColumn::heading)
                        .anyMatch(each -> each.isScore() && each.indicator().isEmpty());
        if (!scores) {
            return withIndicatorsBesideInstruments(grid, block);
        }
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        Optional<TableColumn> said = block.find(Field.INDICATOR);
        boolean lacking =
                said.filter(column -> !cells.isNumbered(column.number())).isEmpty();
        OptionalInt names = lacking ? cells.findIndicators() : OptionalInt.empty();
        boolean heads = names.isPresent()
                && grid.findRow(block.lastRow())
                        .filter(row -> across.match(row).containsKey(names.getAsInt()))
                        .isEmpty();
        return !heads
                ? withIndicatorsBesideInstruments(grid, block)
                : block.findUnknown(names.getAsInt())
                        .map(column -> block.withReadAs(Field.INDICATOR, Field.SEQ)
                                .with(Map.of(column, matcher.byContent(Field.INDICATOR))))
                        .orElse(block);
    }

    /** The block of measures with the columns of divisions whose headings say which share in the work is theirs, the main one and those that help. */
    private HeadingBlock withShares(Grid grid, HeadingBlock block) {
        if (!block.has(Field.MEASURE)) {
            return block;
        }
        Map<TableColumn, Heading> divisions = new LinkedHashMap<>();
        for (TableColumn column : block.unknown()) {
            if (SHARE_IN_WORK.matcher(ThaiText.fold(column.text())).matches()
                    && evidenceBelow(grid, block.lastRow()).share(column.number(), Field.RESPONSIBLE, 1)
                            >= ColumnEvidence.CLEAR_PER_CENT) {
                divisions.put(column, matcher.byContent(Field.RESPONSIBLE));
            }
        }
        return block.with(divisions);
    }

    /** The block of scores with the column that says the year of each row, where a heading of scores names none. */
    private HeadingBlock withYears(Grid grid, HeadingBlock block) {
        Optional<TableColumn> names = block.find(Field.INDICATOR);
        List<TableColumn> scores = block.list(Field.SCORE);
        boolean lacking = names.isPresent()
                && !block.has(Field.FISCAL_YEAR)
                && scores.stream().anyMatch(column -> column.heading().year().isEmpty());
        if (!lacking) {
            return block;
        }
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        OptionalInt years =
                cells.findYears(block, cells.findIndicators().orElse(names.get().number()));
        if (years.isEmpty()) {
            return block;
        }
        Heading year = matcher.byContent(Field.FISCAL_YEAR);
        return block.findUnknown(years.getAsInt())
                .map(column -> block.with(Map.of(column, year)))
                .orElseGet(() -> block.with(new TableColumn(years.getAsInt(), year, "", block.lastRow())));
    }

    /**
     * "การดำเนินการ" is what is to be done where a plan has no other column of measures, and nothing that came of them; so is a column that
     * only a word calls steps, where its cells are deeds and nothing else could be what they are steps of.
     */
    private HeadingBlock withDeedsOfPlan(Grid grid, HeadingBlock block) {
        Set<Field> fields = block.fields();
        if (!ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfMeasures)) {
            return block;
        }
        boolean deeds = fields.contains(Field.RESULT)
                && Collections.disjoint(fields, OF_DEEDS_AND_PROOF)
                && fields.contains(Field.PERIOD)
                && block.list(Field.RESULT).stream()
                        .noneMatch(column -> column.text().contains(ColumnChoice.WHAT_CAME_OF_IT))
                && !isBelowTitleOfReport(grid, block.firstRow());
        return deeds
                ? block.withReadAs(Field.RESULT, Field.MEASURE)
                : areDeedsCalledSteps(grid, block) ? block.withReadAs(Field.STEPS, Field.MEASURE) : block;
    }

    private boolean areDeedsCalledSteps(Grid grid, HeadingBlock block) {
        List<TableColumn> steps = block.list(Field.STEPS);
        if (steps.size() != 1
                || !steps.get(0).heading().assumed()
                || !Collections.disjoint(block.fields(), NAMES_MEASURES)) {
            return false;
        }
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        int column = steps.get(0).number();
        return cells.share(column, Field.STEPS) == 0
                && cells.share(column, Field.MEASURE, 1) >= MANY_PER_CENT
                && block.unknown().stream().noneMatch(other -> cells.holdsTexts(other.number()));
    }

    /** "เครื่องมือ" over instruments names no indicators where a column whose heading is not known does in every row. */
    private HeadingBlock withIndicatorsBesideInstruments(Grid grid, HeadingBlock block) {
        Optional<TableColumn> said = block.find(Field.INDICATOR);
        if (said.isEmpty()
                || !said.get().text().startsWith(INSTRUMENT)
                || block.unknown().isEmpty()) {
            return block;
        }
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        if (cells.share(said.get().number(), Field.IGNORE) < ColumnEvidence.CLEAR_PER_CENT) {
            return block;
        }
        return block.unknown().stream()
                .filter(column -> cells.share(column.number(), Field.INDICATOR) == 100)
                .findFirst()
                .map(column -> block.withReadAs(Field.INDICATOR, Field.IGNORE)
                        .with(Map.of(column, matcher.byContent(Field.INDICATOR))))
                .orElse(block);
    }

    /**
     * Undeclared headings are understood by their first word, or by a word and the cells below them, where no other column has that
     * field.
     */
    private HeadingBlock understood(Grid grid, HeadingBlock block) {
        Map<TableColumn, Heading> understood = new LinkedHashMap<>();
        Optional<ColumnEvidence> cells =
                mayBeMeasures(grid, block) ? Optional.of(evidenceBelow(grid, block.lastRow())) : Optional.empty();
        Set<Field> taken = EnumSet.noneOf(Field.class);
        Set<Field> twice = block.fields();
        Map<Field, Integer> places = block.places();
        Map<Field, Integer> saidPlaces = new EnumMap<>(Field.class);
        saidPlaces.putAll(places);
        block.unknown()
                .forEach(column -> matcher.matchByWord(column.text())
                        .ifPresent(heading -> saidPlaces.putIfAbsent(heading.field(), column.number())));
        Set<Field> said = saidPlaces.keySet();
        boolean report = isBelowTitleOfReport(grid, block.firstRow());
        boolean resultFirst = cells.filter(below -> ColumnChoice.isFirst(
                        places,
                        block.unknown().stream().map(TableColumn::number).collect(Collectors.toSet()),
                        below))
                .isPresent();
        for (TableColumn column : block.unknown()) {
            if (report
                    && cells.filter(below -> isStateBesideResults(column, below, block))
                            .isPresent()) {
                understood.put(column, matcher.byContent(Field.STATUS));
                taken.add(Field.STATUS);
                continue;
            }
            matcher.matchByWord(column.text())
                    .filter(heading -> cells.isEmpty()
                            || (ColumnEvidence.STATEMENTS.contains(heading.field())
                                    ? !mayBeProblems(column, saidPlaces, report)
                                    : ColumnChoice.mayStand(
                                            column.number(),
                                            heading.field(),
                                            places,
                                            ColumnChoice.says(column.text(), heading.field(), resultFirst, matcher))))
                    .filter(heading ->
                            !tellsWhatCame(heading) || !HeadingWords.load().isToCome(column.text()))
                    .filter(heading -> !matcher.isDenied(column.text(), heading.field()))
                    .filter(heading -> !isOfEarlierYear(column, heading, block) && !isWhenDone(column, heading, block))
                    .filter(heading -> heading.field() != Field.RESULT
                            || cells.filter(below -> areFiguresBesideResults(column, below, block))
                                    .isEmpty())
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
            if (report && saidPlaces.containsKey(Field.MEASURE)) {
                // beside indicators it may be a score
                block.unknown().stream()
                        .filter(column -> ThaiText.fold(column.text()).equals("ผล"))
                        .forEach(column -> understood.put(column, matcher.byContent(Field.RESULT)));
            }
            if (report && saidPlaces.containsKey(Field.MEASURE) && !saidPlaces.containsKey(Field.RESULT)) {
                // "รายงานผลการดำเนินงาน" is how something is reported in a plan only
                cells.ifPresent(below -> block.unknown().stream()
                        .filter(column -> isReportOfWork(column, below, understood))
                        .findFirst()
                        .ifPresent(column -> understood.put(column, matcher.byContent(Field.RESULT))));
            }
            cells.ifPresent(below -> DividedColumns.ofQuarters(block.unknown(), below, matcher, understood));
            DividedColumns.ofRounds(understood);
            twice.removeIf(field -> field == Field.RESULT
                    && understood.values().stream().anyMatch(each -> each.match() == Heading.Match.BELOW_GROUP));
        }
        Set<Field> all = block.fields();
        all.addAll(taken);
        if (!block.fields().contains(Field.PERIOD) && !taken.contains(Field.PERIOD)) {
            boolean ofAForm = matcher.isOfAForm(all);
            List<TableColumn> ofTimes = block.unknown().stream()
                    .filter(column -> ofAForm
                            || cells.filter(below -> below.areDaysOrMonths(column.number()))
                                    .isPresent())
                    .toList();
            DividedColumns.ofPeriods(ofTimes, understood, twice);
        }
        understood.values().removeIf(heading -> twice.contains(heading.field()));
        cells.ifPresent(below -> addByCells(grid, below, block, understood));
        Optional<TableColumn> result =
                cells.filter(below -> report).flatMap(below -> findResult(below, block, understood));
        if (result.isEmpty()) {
            cells.filter(below -> report).ifPresent(below -> addWhatElseCame(below, block, understood));
            return block.with(understood);
        }
        TableColumn column = result.get();
        HeadingBlock others = understood.containsKey(column) ? block : block.without(List.of(column));
        understood.put(understood.containsKey(column) ? column : column.as(null), matcher.byContent(Field.RESULT));
        addByCells(grid, cells.get(), others, understood);
        return others.with(understood);
    }

    private static Map<TableColumn, Heading> known(HeadingBlock block, Map<TableColumn, Heading> understood) {
        Map<TableColumn, Heading> all = new LinkedHashMap<>();
        block.columns().forEach(column -> all.put(column, column.heading()));
        all.putAll(understood);
        return all;
    }

    /**
     * The only other column right beside the results of a report whose cells tell results too and whose heading speaks of nothing else:
     * what was done stands before what came of it, unless both headings differ by number or month alone.
     */
    private void addWhatElseCame(ColumnEvidence cells, HeadingBlock block, Map<TableColumn, Heading> understood) {
        Map<TableColumn, Heading> all = known(block, understood);
        List<TableColumn> results = all.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.RESULT)
                .map(Map.Entry::getKey)
                .toList();
        boolean outcome = all.values().stream().anyMatch(heading -> heading.field() == Field.OUTCOME);
        if (outcome || results.size() != 1) {
            return;
        }
        TableColumn result = results.get(0);
        List<TableColumn> beside = block.unknown().stream()
                .filter(column -> !understood.containsKey(column) && Math.abs(column.number() - result.number()) == 1)
                .filter(column -> matcher.mayBeAnything(column.text())
                        && !HeadingWords.load().isToCome(column.text())
                        && WHAT_CAME.containsAll(matcher.listSpokenOf(column.text()))
                        && cells.holdsTexts(column.number())
                        && !cells.areStates(column.number())
                        && cells.share(column.number(), Field.RESULT) >= MANY_PER_CENT)
                .toList();
        if (beside.size() != 1) {
            return;
        }
        TableColumn other = beside.get(0);
        if (understood.containsKey(result) && DividedColumns.areAlike(result.text(), other.text())) {
            List.of(result, other)
                    .forEach(each ->
                            understood.put(each, Heading.of(Field.RESULT, each.text(), Heading.Match.BELOW_GROUP)));
        } else if (other.number() > result.number()) {
            understood.put(other, matcher.byContent(Field.OUTCOME));
        } else if (understood.containsKey(result)) {
            understood.put(other, matcher.byContent(Field.RESULT));
            understood.put(result, matcher.byContent(Field.OUTCOME));
        }
    }

    private boolean isReportOfWork(TableColumn column, ColumnEvidence cells, Map<TableColumn, Heading> understood) {
        return matcher.isPlainResult(column.text())
                && Optional.ofNullable(understood.get(column))
                        .filter(heading -> heading.field() == Field.MONITORING)
                        .isPresent()
                && isToldAsResult(column, cells);
    }

    /** Whether cells below a heading of reporting tell what was done, or at least not how it is to be reported. */
    private static boolean isToldAsResult(TableColumn column, ColumnEvidence cells) {
        return !cells.promises(column.number())
                && (cells.share(column.number(), Field.RESULT) >= MANY_PER_CENT
                        || cells.share(column.number(), Field.MONITORING) == 0);
    }

    /** Whether a column of a report has nothing but states, and another with a heading of what came of the measures has texts. */
    private boolean isStateBesideResults(TableColumn column, ColumnEvidence cells, HeadingBlock block) {
        return !block.has(Field.STATUS)
                && saysWhatCame(column)
                && cells.areNothingButStates(column.number())
                && block.all().stream()
                        .filter(other -> other != column && saysWhatCame(other))
                        .anyMatch(other ->
                                cells.holdsTexts(other.number()) && !cells.areNothingButStates(other.number()));
    }

    /** Whether a column has nothing but figures, such as how far the work got, and one that is not known the words on what was done. */
    private boolean areFiguresBesideResults(TableColumn column, ColumnEvidence cells, HeadingBlock block) {
        return cells.areNumbers(column.number())
                && block.unknown().stream()
                        .anyMatch(other -> matcher.mayBeAnything(other.text())
                                && matcher.matchByWord(other.text()).isEmpty() // of two results the cells decide
                                && WHAT_CAME.containsAll(matcher.listSpokenOf(other.text()))
                                && cells.holdsTexts(other.number())
                                && cells.share(other.number(), Field.RESULT) >= MANY_PER_CENT);
    }

    private boolean saysWhatCame(TableColumn column) {
        if (column.heading() != null) {
            return tellsWhatCame(column.heading());
        }
        Set<Field> spoken = matcher.listSpokenOf(column.text());
        return matcher.mayBeAnything(column.text())
                && (spoken.contains(Field.RESULT) || spoken.contains(Field.OUTCOME) || spoken.contains(Field.STATUS));
    }

    /** Whether a table is below the title of a report; its round may stand in a line of its own. */
    private boolean isBelowTitleOfReport(Grid grid, int row) {
        return ColumnEvidence.isBelowTitle(grid, row, matcher::isTitleOfReport)
                || ColumnEvidence.isBelowTitle(grid, row, matcher::isRoundOfReport)
                        && ColumnEvidence.isBelowTitle(grid, row, matcher::isTitleOfReportWithoutRound);
    }

    /** Whether a column says when something was done in fact, beside another that says when it is to be. */
    private boolean isWhenDone(TableColumn column, Heading heading, HeadingBlock block) {
        return heading.field() == Field.PERIOD
                && ThaiText.fold(column.text()).contains(IN_FACT)
                && block.all().stream()
                        .filter(other ->
                                other != column && !ThaiText.fold(other.text()).contains(IN_FACT))
                        .anyMatch(other ->
                                saidField(other).filter(Field.PERIOD::equals).isPresent());
    }

    /** Whether a column tells what came of measures in a year before that of another such column. */
    private boolean isOfEarlierYear(TableColumn column, Heading heading, HeadingBlock block) {
        List<FiscalYear> years = tellsWhatCame(heading) ? FiscalYears.listStatedIn(column.text()) : List.of();
        return years.size() == 1
                && block.all().stream()
                        .filter(other -> matcher.matchByWord(other.text())
                                .filter(said -> said.field() == heading.field())
                                .isPresent())
                        .flatMap(other -> FiscalYears.listStatedIn(other.text()).stream())
                        .anyMatch(other -> other.compareTo(years.get(0)) > 0);
    }

    /**
     * The column of a report that says what was done, where it is named as something else and no other column says what came of a measure:
     * as an outcome, or as that by which a measure is reported on, and its cells are rather results; what is only assumed to be an outcome is one. A state tells not what was done.
     */
    private Optional<TableColumn> findResult(
            ColumnEvidence cells, HeadingBlock block, Map<TableColumn, Heading> understood) {
        Map<TableColumn, Heading> came = known(block, understood);
        came.values().removeIf(heading -> !tellsWhatCame(heading) || heading.field() == Field.STATUS);
        if (came.isEmpty()) {
            came.putAll(known(block, understood));
            came.entrySet()
                    .removeIf(each -> each.getValue().field() != Field.MONITORING
                            || !matcher.listSpokenOf(each.getKey().text()).contains(Field.RESULT)
                            || !isToldAsResult(each.getKey(), cells));
        }
        return came.entrySet().stream()
                .filter(each -> came.size() == 1
                        && (understood.containsKey(each.getKey())
                                || each.getValue().assumed()))
                .filter(each -> each.getValue().field() == Field.OUTCOME
                        || each.getValue().field() == Field.MONITORING)
                .map(Map.Entry::getKey)
                .filter(column -> came.get(column).match() == Heading.Match.BY_CONTENT
                                && came.get(column).field() == Field.OUTCOME
                                && matcher.isPlainResult(column.text())
                        || cells.share(column.number(), came.get(column).field())
                                <= cells.share(column.number(), Field.RESULT))
                .findFirst();
    }

    private static boolean tellsWhatCame(Heading heading) {
        return heading.field() == Field.RESULT || heading.field() == Field.OUTCOME || heading.field() == Field.STATUS;
    }

    /** Whether a column is named as steps and another that is not known has the lists, or as the measure and has them itself. */
    private static boolean isOfAnother(ColumnEvidence cells, TableColumn column, Field named, HeadingBlock block) {
        boolean lists = cells.share(column.number(), Field.STEPS) == 100;
        boolean none = cells.share(column.number(), Field.STEPS) == 0;
        if (named == Field.STEPS ? !none : named != Field.MEASURE || !lists) {
            return false;
        }
        for (TableColumn other : block.unknown()) {
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

    /** Whether a heading speaks of problems in a report, or behind the measures or results, where those stand that were met and no issue does. */
    private boolean mayBeProblems(TableColumn column, Map<Field, Integer> places, boolean report) {
        int own = column.number();
        boolean behind = report
                || Stream.of(Field.MEASURE, Field.STEPS, Field.RESULT)
                        .anyMatch(field -> places.getOrDefault(field, own) < own);
        return behind && matcher.listSpokenOf(column.text()).contains(Field.PROBLEMS);
    }

    /** Whether the columns that are not known may be those of measures: the title or the other headings say that the table is ours. */
    private boolean mayBeMeasures(Grid grid, HeadingBlock block) {
        return !block.unknown().isEmpty()
                && (block.columns().stream().map(TableColumn::heading).noneMatch(Heading::isScore)
                        || isAnalysis(grid, block)
                                && block.all().stream()
                                        .noneMatch(column -> across.findIndicator(column.text())
                                                .isPresent())
                        || !block.has(Field.MEASURE)
                                && ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfMeasures)
                                && (block.all().stream().anyMatch(this::saysWhoOrWhen) || holdsWhoOrWhen(grid, block)))
                && (matcher.isOfAForm(saidFields(block))
                        || areOfIndicators(grid, block)
                        || areMeasuresOfOurs(grid, block.lastRow()));
    }

    /** Whether a table holds what is weak in a result: its title says so, and no column who does something about it, or when. */
    private boolean isAnalysis(Grid grid, HeadingBlock block) {
        return isOfAnalysis(grid, block.firstRow())
                && block.all().stream().noneMatch(this::saysWhoOrWhen)
                && !holdsWhoOrWhen(grid, block);
    }

    /** Whether a row stands below the title of what is weak in a result of the assessment. */
    public boolean isOfAnalysis(Grid grid, int row) {
        return ColumnEvidence.isBelowTitle(grid, row, matcher::isTitleOfAnalysis);
    }

    /** The fields of headings that are known, and of those that begin with a word for one. */
    private Set<Field> saidFields(HeadingBlock block) {
        Set<Field> fields = block.fields();
        block.unknown()
                .forEach(
                        column -> matcher.matchByWord(column.text()).ifPresent(heading -> fields.add(heading.field())));
        return fields;
    }

    /** Whether measures stand beside names of our indicators: no title need say that the table is ours. */
    private boolean areOfIndicators(Grid grid, HeadingBlock block) {
        return saidFields(block).contains(Field.MEASURE)
                && block.find(Field.INDICATOR)
                        .filter(names -> evidenceBelow(grid, block.lastRow()).share(names.number(), Field.INDICATOR)
                                >= ColumnEvidence.CLEAR_PER_CENT)
                        .isPresent();
    }

    /** Whether a heading says nothing of whose or which measures its column holds: where no title is ours, they may be anybody's. */
    private boolean isOfOwnMeasures(TableColumn column) {
        return column.heading().exact() || matcher.isOfOwnMeasures(column.text());
    }

    /** Whether the cells of a column whose heading is not known say it. */
    private boolean holdsWhoOrWhen(Grid grid, HeadingBlock block) {
        ColumnEvidence cells = evidenceBelow(grid, block.lastRow());
        return block.unknown().stream()
                .anyMatch(column -> Stream.of(Field.RESPONSIBLE, Field.PERIOD)
                        .anyMatch(field -> cells.share(column.number(), field) >= ColumnEvidence.CLEAR_PER_CENT));
    }

    private boolean saysWhoOrWhen(TableColumn column) {
        return saidField(column)
                .filter(said -> said == Field.RESPONSIBLE || said == Field.PERIOD)
                .isPresent();
    }

    /** What a heading is known as, or says by its first word. */
    private Optional<Field> saidField(TableColumn column) {
        return Optional.ofNullable(column.heading())
                .or(() -> matcher.matchByWord(column.text()))
                .map(Heading::field);
    }

    private void addByCells(Grid grid, ColumnEvidence cells, HeadingBlock block, Map<TableColumn, Heading> understood) {
        Map<Integer, String> open = new TreeMap<>();
        block.unknown().stream()
                .filter(column -> !understood.containsKey(column))
                .forEach(column -> open.put(column.number(), column.text()));
        Set<Field> taken = block.fields();
        understood.values().forEach(heading -> taken.add(heading.field()));
        Optional<Form> form = findForm(grid, block, taken);
        Map<Field, Integer> places = block.places();
        understood.forEach((column, heading) -> places.putIfAbsent(heading.field(), column.number()));
        boolean ofMeasures = ColumnEvidence.isBelowTitle(grid, block.firstRow(), matcher::isTitleOfMeasures)
                || taken.contains(Field.MEASURE) && cells.nameOurs();
        boolean ofReport = isBelowTitleOfReport(grid, block.firstRow());
        Map<Integer, Field> fields = new ColumnChoice(
                        cells, matcher, open, places, ofMeasures, ofMeasures && !ofReport, isAnalysis(grid, block))
                .choose();
        Set<Field> found = EnumSet.copyOf(taken);
        found.addAll(fields.values());
        block.unknown().stream()
                .filter(column -> fields.containsKey(column.number()))
                .filter(column -> leavesForm(grid, block, form, taken, fields.get(column.number()))
                        || form.equals(Optional.of(Form.ANALYSIS))
                                && ofMeasures
                                && (isReport(found) || found.contains(Field.MEASURE))
                        || form.equals(Optional.of(Form.SCORES))
                                && found.contains(Field.MEASURE)
                                && found.contains(Field.RESPONSIBLE))
                .forEach(column -> understood.put(column, matcher.byContent(fields.get(column.number()))));
    }

    /** Whether columns say what was done about the issues, and what came of it. */
    private static boolean isReport(Set<Field> fields) {
        return fields.contains(Field.RESULT) && (fields.contains(Field.MEASURE) || fields.contains(Field.OUTCOME));
    }

    /**
     * Whether a table stays the form that it is with another field: what is only assumed makes no plan of an analysis
     * that names no measure.
     */
    private boolean leavesForm(Grid grid, HeadingBlock block, Optional<Form> form, Set<Field> taken, Field more) {
        Set<Field> all = EnumSet.copyOf(taken);
        all.add(more);
        Optional<Form> now = findForm(grid, block, all);
        return form.isEmpty()
                || now.equals(form)
                || form.get() == Form.ANALYSIS && taken.contains(Field.MEASURE)
                || form.get() == Form.MEASURES
                        && now.equals(Optional.of(Form.REPORT))
                        && isBelowTitleOfReport(grid, block.firstRow());
    }
}
