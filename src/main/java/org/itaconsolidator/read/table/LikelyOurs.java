package org.itaconsolidator.read.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.DividedLines;
import org.itaconsolidator.read.cut.HeadlessScores;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Refuses, with findings, what was skipped on a sheet about the assessment, after all tables and lists are read, but is probably
 * meant for us, whatever its shape: as many numbers as there are indicators, or measures under unknown headings, in cells or in
 * sentences. Repetitions of scores read elsewhere are ignored, and so is what its title says to be no result.
 */
public final class LikelyOurs {
    /** One of ten may be blank. */
    private static final int FEWEST_SCORES = 9;

    /** Ten, three instruments and a total. */
    private static final int MOST_SCORES = 14;

    /** Ten shares of a whole add up to 100, ten scores to far more. */
    private static final BigDecimal LEAST_SUM = BigDecimal.valueOf(300);

    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int FEWEST_INSTRUMENTS = 3;

    /** A text with so many indicators and their numbers states scores, whatever else it says. */
    private static final int FEWEST_IN_ONE_TEXT = 5;

    /** Measures in sentences count from so many on: one may be a line about who signs. */
    private static final int FEWEST_MEASURES = 2;

    private static final int SHORTEST_MEASURE = 8;

    private static final Set<Field> BESIDE_MEASURES =
            EnumSet.of(Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING, Field.STATUS, Field.RESULT);

    private static final Pattern NUMBER_IN_TEXT = Pattern.compile("(?<![\\d.])\\d{1,3}\\.\\d{1,4}(?![\\d.])");

    /** By how much something changed, not what it is: "เพิ่มขึ้น 1.15"; "เพิ่มขึ้นเป็น 88.42" is a score. */
    private static final Pattern CHANGED_BY =
            Words.pattern("(?:<marks-of-change>|สูงขึ้น|ต่ำลง|ดีขึ้น|[+±])(?:อีก|ถึง|คิดเป็น|ร้อยละ|[:=(])*$");

    /** The number of a row: "ตัวชี้วัดที่ 1", "ข้อ 1", "1". */
    private static final Pattern NUMBERED_NAME = Pattern.compile("(.*?)(?:ที่)?\\d{1,2}\\.?");

    /** A line of a list, such as "1. จัดทำคู่มือ" or "มาตรการที่ ๑ จัดทำคู่มือ", is no title. */
    private static final Pattern NUMBERED = Pattern.compile(
            "^\\s*(?:\\d{1,2}(?!\\d)|(?:มาตรการ|กิจกรรม|โครงการ|แนวทาง)(?:ที่)?\\s*\\p{Nd}{1,2}(?!\\p{Nd}))");

    /** What is numbered on a paper of questions; a village or a round is not. */
    private static final Pattern ITEM = Pattern.compile("(?:เรื่อง|หัวข้อ|ข้อ|ด้าน|ประเด็น|รายการ)(?:ที่)?");

    /** So many sentences with a score each are a list of them where no title says so. */
    private static final int FEWEST_SENTENCES = 3;

    private static final Pattern BETWEEN = Pattern.compile("[\\s:]+");

    private final ReadingContext context;
    private final TableTitles titles;
    private final ScoreWords claim;
    private final SubmissionDraft draft;

    /** The numbers that were read. */
    private final Set<BigDecimal> read = new HashSet<>();

    /** The rows of headings of tables that were read. */
    private final Set<RowRef> headings = new HashSet<>();

    /** The sheets on which it was told why a table is left alone, or that one cannot be read. */
    private final Set<String> told = new HashSet<>();

    /** What was passed over in the workbook of which all is read that can be. */
    public LikelyOurs(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.titles = new TableTitles(context);
        this.claim = new ScoreWords(context.words());
        this.draft = draft;
        draft.scores.forEach(score -> read.add(score.score().stripTrailingZeros()));
        draft.reported.forEach(figure -> figure.value().ifPresent(value -> read.add(value.stripTrailingZeros())));
        draft.explanations.stream()
                .filter(heading -> heading.form().isPresent())
                .forEach(heading -> headings.add(heading.at().rowRef()));
        draft.findings.stream()
                .filter(LikelyOurs::tellsWhy)
                .forEach(finding -> told.add(finding.cell().sheet()));
    }

    private static boolean tellsWhy(Finding finding) {
        return switch (finding.code()) {
            case TABLE_LEFT_ALONE ->
                !finding.details()
                        .getOrDefault("case", TableTitles.TITLED_OTHERWISE)
                        .equals(TableTitles.TITLED_OTHERWISE);
            case TABLE_NOT_RECOGNISED, LIST_NOT_READ, SCORE_BEFORE_APPEAL -> true;
            default -> finding.refusesFile();
        };
    }

    /**
     * Refuses what is left of a sheet, or of one of the tables side by side on it.
     *
     * @param above the titles over its tables
     */
    public void refuse(Grid grid, List<TextLine> above) {
        if (told.contains(grid.sheet())) {
            return;
        }
        List<TextLine> alone = UnreadSection.titlesAlone(above).stream()
                .filter(line -> !line.prose())
                .takeWhile(line -> !NUMBERED.matcher(line.text()).find())
                .toList();
        boolean ours = !grid.isHidden()
                && alone.stream().anyMatch(titles::namesAssessment)
                && !titles.isTitledOtherwise(alone);
        // without any title several sentences are enough: nothing says that they are of something else
        boolean untitled = !grid.isHidden() && alone.isEmpty();
        if (!ours && !untitled) {
            return;
        }
        List<GridRow> left = listLeft(grid);
        List<CellRef> sentences = listScoresInSentences(grid, left, TextLine.listTitles(alone));
        if (ours ? !sentences.isEmpty() : sentences.size() >= FEWEST_SENTENCES) {
            refuse(grid, alone, sentences, "in-sentences", Severity.ERROR, "");
            return;
        }
        if (!ours) {
            return;
        }
        Optional<Run> scores = findScores(grid, left);
        if (scores.isPresent()) {
            String heading = scores.get().heading.replaceAll("\\s+", " ").strip();
            refuse(grid, alone, scores.get().cells, "scores", scores.get().severity(), heading);
            return;
        }
        List<CellRef> measures = listHeadingsOfMeasures(grid, left);
        if (!measures.isEmpty()) {
            refuse(grid, alone, measures, "measures", Severity.ERROR, "");
        } else if (alone.stream().anyMatch(titles::namesMeasures) && !draft.hasContentOf(grid.sheet())) {
            List<CellRef> texts = listMeasuresInSentences(grid, left);
            if (texts.size() >= FEWEST_MEASURES) {
                // beside a plan they may be its summary
                boolean plan = draft.forms.contains(Form.MEASURES) || draft.forms.contains(Form.REPORT);
                refuse(grid, alone, texts, "measures-in-sentences", plan ? Severity.WARNING : Severity.ERROR, "");
            }
        }
    }

    /** The rows of no table that was read: one goes on to a blank row or a title. */
    private List<GridRow> listLeft(Grid grid) {
        List<GridRow> left = new ArrayList<>();
        int last = 0;
        boolean within = false;
        for (GridRow row : grid.listRows()) {
            RowRef at = grid.ref(row);
            boolean ends = row.number() > last + 1
                    || row.size() == 1
                            && context.words()
                                    .contains(Words.Kind.ASSESSMENT, row.first().text());
            within = draft.isTaken(at) || headings.contains(at) || within && !ends;
            if (!within) {
                left.add(row);
            }
            last = row.number();
        }
        return left;
    }

    /** Refuses cells, unless the titles say that they are no result: that is asked last, as nearly always nothing is left. */
    private void refuse(
            Grid grid, List<TextLine> titled, List<CellRef> cells, String reason, Severity severity, String heading) {
        if (claim.inTitles(TextLine.listTitles(titled)).isPresent()) {
            return;
        }
        String found = cells.stream()
                .limit(reason.equals("measures") ? cells.size() : 1)
                .map(grid::text)
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining(", "));
        // what says that nothing need be done about the same table
        draft.findings.stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_LEFT_ALONE
                        && grid.isSheetOf(finding.cell())
                        && finding.cell().row() <= cells.get(0).row())
                .max(Comparator.comparing(finding -> finding.cell().row()))
                .ifPresent(draft.findings::remove);
        Finding refusal =
                Finding.at(cells, FindingCode.TABLE_NOT_RECOGNISED, found, "").as(severity);
        draft.findings.add(
                heading.isEmpty()
                        ? refusal.with("case", reason)
                        : refusal.with("case", "scores-below").with("heading", heading));
        told.add(grid.sheet());
    }

    /** Scores in sentences such as "1. การปฏิบัติหน้าที่ 88.42", one in each cell or all of them in one. */
    private List<CellRef> listScoresInSentences(Grid grid, List<GridRow> rows, List<String> titles) {
        List<CellRef> cells = new ArrayList<>();
        Set<Integer> indicators = new HashSet<>();
        for (GridRow row : rows) {
            if (row.size() > 1) {
                continue;
            }
            CellRef at = grid.ref(row.number(), row.first().column());
            String text = ThaiText.arabicDigits(row.first().text());
            Optional<DividedLines.Line> line =
                    DividedLines.find(text).filter(each -> each.figure().contains("."));
            if (line.isPresent() && isNewScore(line.get().name(), line.get().figure(), false, indicators)) {
                cells.add(at);
            } else if (namesScores(text, titles)) {
                return List.of(at);
            }
        }
        return cells.size() >= HeadlessScores.FEWEST_ROWS ? cells : List.of();
    }

    /** Whether a text gives scores of many indicators; not where it says of another year than the titles', or an aim. */
    private boolean namesScores(String text, List<String> titles) {
        Set<Integer> indicators = new HashSet<>();
        Matcher score = NUMBER_IN_TEXT.matcher(text);
        int start = 0;
        while (score.find()) {
            String name = text.substring(start, score.start());
            List<FiscalYear> told = FiscalYears.listIn(name);
            if (!told.isEmpty() && areOthersThan(titles, told)
                    || context.words().contains(Words.Kind.AIMED_AT, name)) {
                return false;
            }
            if (!CHANGED_BY.matcher(ThaiText.fold(name)).find()) {
                isNewScore(name, score.group(), true, indicators);
            }
            start = score.end();
        }
        return indicators.size() >= FEWEST_IN_ONE_TEXT;
    }

    private static boolean areOthersThan(List<String> titles, List<FiscalYear> told) {
        List<FiscalYear> years = FiscalYears.listIn(String.join(" ", titles));
        return !years.isEmpty() && Collections.disjoint(told, years);
    }

    private boolean isNewScore(String name, String number, boolean within, Set<Integer> indicators) {
        Optional<IndicatorMatch> named = context.frameworks().findIndicatorOfAnyYear(name);
        return named.filter(match -> within || match.isName()).isPresent()
                && !read.contains(new BigDecimal(number).stripTrailingZeros())
                && indicators.add(named.get().indicator());
    }

    /** Finds as many scores as there are indicators, side by side or below one another, or those of the instruments. */
    private Optional<Run> findScores(Grid grid, List<GridRow> rows) {
        Map<Integer, Run> runs = new TreeMap<>();
        Run instruments = new Run("");
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            Run across = new Run("");
            Optional<GridRow> above = grid.findRow(row.number() - 1);
            Whose beside = Whose.OURS;
            for (GridCell cell : row.cells()) {
                CellRef at = grid.ref(row, cell);
                Optional<BigDecimal> number = ThaiNumbers.findNumber(cell.text());
                Run down = runs.computeIfAbsent(cell.column(), any -> new Run(""));
                if (number.isPresent()) {
                    across.add(
                            at,
                            number.get(),
                            whose(above.map(names -> names.text(cell.column())).orElse("")));
                    if (row.size() > 1) {
                        down.add(at, number.get(), beside);
                    }
                } else if (HeadingFinder.isLikeAHeading(cell)) {
                    if (down.areScores()) {
                        return Optional.of(down);
                    }
                    runs.put(cell.column(), new Run(cell.text()));
                }
                if (number.isEmpty() && beside != Whose.NUMBERED) {
                    beside = whose(cell.text());
                }
            }
            if (across.areScores()) {
                return Optional.of(across);
            }
            boolean one = i + 2 >= rows.size() || rows.get(i + 2).number() > row.number() + 2;
            if (instruments.cells.isEmpty() && i + 1 < rows.size() && one) {
                instruments.cells.addAll(listInstruments(grid, row, rows.get(i + 1)));
            }
        }
        return runs.values().stream()
                .filter(Run::areScores)
                .findFirst()
                .or(() -> Optional.of(instruments).filter(run -> !run.cells.isEmpty()));
    }

    /** Of what a number is by the text beside it or above it. */
    private enum Whose {
        /** Nothing says it. */
        OURS,
        /** An indicator or its number. */
        NUMBERED,
        /** A division, a month, a numbered village. */
        OTHERS,
        UNKNOWN
    }

    private Whose whose(String text) {
        if (text.isBlank() || ThaiNumbers.isNumber(text)) {
            return Whose.OURS;
        }
        Matcher numbered = NUMBERED_NAME.matcher(ThaiText.fold(text));
        boolean named = context.frameworks().findIndicatorOfAnyYear(text).isPresent()
                || context.naming().findInstrument(text).isPresent();
        if (named) {
            return Whose.NUMBERED;
        }
        if (numbered.matches()) {
            boolean ours = numbered.group(1).isEmpty()
                    || ITEM.matcher(numbered.group(1)).matches()
                    || UnreadSection.headsIndicators(numbered.group(1), context);
            return ours ? Whose.NUMBERED : Whose.OTHERS;
        }
        return context.isOf(Field.RESPONSIBLE, text) || context.isOf(Field.PERIOD, text) ? Whose.OTHERS : Whose.UNKNOWN;
    }

    /** Numbers that may belong together. */
    private final class Run {
        private final List<CellRef> cells = new ArrayList<>();
        private final String heading;
        private BigDecimal sum = BigDecimal.ZERO;
        private int decimals;
        private int known;
        private int others;
        private int unknown;
        private boolean outside;

        /** @param heading over it, {@code ""} for none */
        Run(String heading) {
            this.heading = heading;
        }

        void add(CellRef at, BigDecimal number, Whose whose) {
            BigDecimal bare = number.stripTrailingZeros();
            outside |= bare.signum() < 0;
            if (bare.signum() >= 0 && bare.compareTo(FULL) <= 0) {
                cells.add(at);
                sum = sum.add(bare);
                decimals += bare.scale() > 0 ? 1 : 0;
                known += read.contains(bare) ? 1 : 0;
                others += whose == Whose.OTHERS ? 1 : 0;
                unknown += whose == Whose.UNKNOWN ? 1 : 0;
            }
        }

        /** What nobody knows may be scores under names of their own, or villages. */
        Severity severity() {
            return (others + unknown) * 2 > cells.size() ? Severity.WARNING : Severity.ERROR;
        }

        boolean areScores() {
            return !outside
                    && cells.size() >= FEWEST_SCORES
                    && cells.size() <= MOST_SCORES
                    && decimals * 2 >= cells.size()
                    && known * 2 < cells.size()
                    && others * 2 <= cells.size()
                    && sum.compareTo(LEAST_SUM) >= 0
                    && (heading.isEmpty() || !context.headings().saysSomethingElse(heading));
        }
    }

    private List<CellRef> listInstruments(Grid grid, GridRow names, GridRow below) {
        List<CellRef> cells = new ArrayList<>();
        for (GridCell cell : names.cells()) {
            boolean scored = ThaiNumbers.findNumber(below.text(cell.column()))
                    .filter(number -> number.signum() >= 0 && number.compareTo(FULL) <= 0)
                    .filter(number -> !read.contains(number.stripTrailingZeros()))
                    .isPresent();
            if (scored && context.naming().findInstrument(cell.text()).isPresent()) {
                cells.add(grid.ref(names, cell));
            }
        }
        return cells.size() >= FEWEST_INSTRUMENTS ? cells : List.of();
    }

    /** A row of headings of which one says measures and one what stands beside them, over a text. */
    private List<CellRef> listHeadingsOfMeasures(Grid grid, List<GridRow> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            GridRow row = rows.get(i);
            GridRow below = rows.get(i + 1);
            boolean beside = false;
            boolean measures = false;
            boolean others = false;
            boolean foreign = row.any(cell -> context.words().is(Words.Kind.FOREIGN_HEADINGS, cell.text()));
            for (GridCell cell : row.cells()) {
                Optional<Heading> heading = context.headings().match(cell.text());
                beside |= heading.filter(known -> BESIDE_MEASURES.contains(known.field()))
                        .isPresent();
                others |= context.words().contains(Words.Kind.OTHER_SYSTEMS, cell.text());
                String text = below.text(cell.column());
                measures |= heading.filter(known -> known.exact() && known.field() == Field.MEASURE)
                                .isPresent()
                        && !foreign
                        && context.words().starts(Words.Kind.MEASURE_STARTS, cell.text())
                        && text.length() >= SHORTEST_MEASURE
                        && !ThaiNumbers.isNumber(text);
            }
            if (beside && measures && !others && below.number() == row.number() + 1) {
                return row.cells().stream().map(cell -> grid.ref(row, cell)).toList();
            }
        }
        return List.of();
    }

    /** Lines that say who is responsible for something: "จัดทำคู่มือ ผู้รับผิดชอบ สำนักปลัด". */
    private List<CellRef> listMeasuresInSentences(Grid grid, List<GridRow> rows) {
        List<CellRef> cells = new ArrayList<>();
        for (GridRow row : rows) {
            if (row.size() == 1 && saysWhoIsResponsible(row.first().text())) {
                cells.add(grid.ref(row.number(), row.first().column()));
            }
        }
        return cells;
    }

    private boolean saysWhoIsResponsible(String text) {
        Matcher between = BETWEEN.matcher(text);
        int start = 0;
        while (between.find()) {
            if (context.headings().is(Field.RESPONSIBLE, text.substring(start, between.start()))
                    && context.isOf(Field.RESPONSIBLE, text.substring(between.end()))) {
                return true;
            }
            start = between.end();
        }
        return false;
    }
}
