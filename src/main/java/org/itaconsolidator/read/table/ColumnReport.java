package org.itaconsolidator.read.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.FormLayout.FormColumn;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.DividedColumns;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.read.heading.StatusTicks;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.row.LinkedCell;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Reports how the headings of a table were understood, and what of it is not kept: columns that hold something and were not read,
 * notes, comments and remarks, so that nothing is dropped silently. To choose the words and the severity it judges what a column
 * holds, such as marks, grades or the scores once more; it refuses no row itself. A heading repeated after a page break is
 * reported once.
 */
public final class ColumnReport {
    /** Of a column known by its cells, in the message files. */
    private static final String BY_CONTENT = "by-content";

    private static final Pattern BETWEEN_TWO = Pattern.compile("/|\\n|และ|กับ");

    /** Notes have a line of their own, and what the officer computed herself is not asked for. */
    private static final Set<Field> NEVER_READ = EnumSet.of(Field.NOTE, Field.IGNORE, Field.CHANGE);

    /** What of several columns is stored as one text. */
    private static final Set<Field> JOINED = EnumSet.of(
            Field.SUB_TOPIC,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.MEASURE,
            Field.STEPS,
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME,
            Field.EVIDENCE,
            Field.RECOMMENDATION,
            Field.PROBLEMS,
            Field.STATUS,
            Field.URL);

    /** What a table of numbers beside indicators is read for. */
    private static final Set<Field> OF_SCORES =
            EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL, Field.FISCAL_YEAR);

    /** Words beside scores that are about people and work. */
    private static final Set<Field> BESIDE_SCORES = EnumSet.of(Field.RESPONSIBLE, Field.RECOMMENDATION);

    /** A column repeats the scores beside it only if it does so at least this often: less may be chance. */
    private static final int FEWEST_REPEATED = 3;

    private static final int LONGEST_GRADE = 30;

    private static final Set<Field> OF_NUMBERS = EnumSet.of(Field.SCORE, Field.SELF_SCORE);

    /** A number with its list's, such as 12) or ๒ (ต่อ), has fewer letters. */
    private static final int LONGEST_NUMBER = 12;

    /** Without a digit: "(ก)", "IV", "(ต่อ)"; กองคลัง is longer. */
    private static final int LONGEST_LETTERS = 6;

    /** What an officer says of a measure in its own cell: "(ยกเลิก) จัดทำคู่มือ", "จัดอบรม [เลื่อนไปปีหน้า]". */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?:\\G|(?<![(\\[*]))[(\\[*]++([^()\\[\\]*]++)[)\\]*]++");

    /** What was wrong holds no longer. */
    private static final Pattern MENDED = Pattern.compile("แก้(?:ไข)?(?:เรียบร้อย|เสร็จ)?แล้ว$");

    /** A remark of nothing but whose year a measure is: "มาตรการของปี 2567". */
    private static final Pattern OF_A_YEAR =
            Pattern.compile("[^\\p{L}\\d]*(?:เป็น)?(?:(?:มาตรการ|แผน|โครงการ|กิจกรรม)(?:เดิม)?(?:ของ)?|ของ)"
                    + "ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(25\\d\\d)[^\\p{L}\\d]*");

    /** What parts the measure from what is said of it: "ยกเลิก: จัดอบรม", "จัดอบรม - ยกเลิก". */
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[-–—:\\n]");

    private static final Pattern OWN_NUMBER = Pattern.compile("^\\(?\\d[\\d.)/-]*");

    private static final Pattern FULL_MARKS_OF_100 = Pattern.compile("(?:คะแนน)?เต็ม100(?!\\d)(?:คะแนน)?");

    /** Two digits at the end that may be a year, and a year of the common era. */
    private static final Pattern SHORT = Pattern.compile("(?<![\\d./])([67]\\d)\\)?$");

    private static final Pattern COMMON = Pattern.compile("(?<![\\d./])(20\\d\\d)(?![\\d./])");
    private static final int CENTURY = 2500;

    private static final int FEWEST_CHANGES = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A second result differs by less from the first. */
    private static final BigDecimal FAR = BigDecimal.valueOf(30);

    /** One of so many is few. */
    private static final int FEW = 4;

    /** A figure may be cut off instead of rounded. */
    private static final BigDecimal SLACK = new BigDecimal("1.01");

    private static final List<BinaryOperator<BigDecimal>> WAYS = List.of(
            BigDecimal::subtract,
            (later, earlier) -> later.subtract(earlier).multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64),
            (later, earlier) -> later.multiply(HUNDRED).divide(earlier, MathContext.DECIMAL64));

    private static final Pattern MEAN = Pattern.compile("(?:ค่า)?(?:เฉลี่ย|ภาพรวม)(?!.*(?:เรา|จริง|ประกาศ))");

    private final Grid grid;
    private final SubmissionDraft draft;
    private final ReadingContext context;
    private final Layouts layouts;
    private final Words words;
    private final LikelyHeading likely;
    private final ScoreWords claim;
    private final Set<String> reported = new HashSet<>();

    public ColumnReport(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.layouts = context.layouts();
        this.words = context.words();
        this.claim = new ScoreWords(words);
        this.likely = new LikelyHeading(layouts);
        this.grid = grid;
        this.draft = draft;
    }

    /** Tells the lines of mappings that the cells below their headings contradict. */
    private void refusedMappings(HeadingBlock heading) {
        for (TableColumn column : heading.unknown()) {
            context.headings()
                    .findMapped(column.text())
                    .filter(mapped -> cellsBelow(heading).refutes(column.number(), mapped.field()))
                    .filter(mapped -> isNew("unknown", column.text()))
                    .ifPresent(mapped -> notRead(refused(column.ref(grid), mapped)));
        }
    }

    /** Says which line of which file of mappings the cells below its heading contradict. */
    private static Finding refused(CellRef at, ConfirmedHeading mapped) {
        return told(at, mapped.heading(), "mapping")
                .with("mapping", mapped.file())
                .with("line", String.valueOf(mapped.line()))
                .with("field", mapped.field().code());
    }

    public void headings(HeadingBlock heading, Form form) {
        refusedMappings(heading);
        for (TableColumn column : heading.columns()) {
            CellRef at = column.ref(grid);
            boolean level = column.heading().figure().equals(Optional.of(ReportedFigure.Kind.LEVEL));
            Field field = level ? Field.LEVEL : column.field();
            if (field == Field.LEVEL && !level && cellsBelow(heading).areDecimals(column.number())) {
                notRead(told(at, column.text(), "numbers"));
                continue;
            }
            explainTaken(at, column.text(), field, form, recognised(column), heading, column.number());
            boolean assumed = !column.heading().exact() && field != Field.IGNORE;
            if (assumed && isNew("near", column.text())) {
                Finding taken = Finding.at(
                        at,
                        FindingCode.HEADING_TAKEN_AS,
                        column.text(),
                        column.heading().known());
                boolean byContent = column.heading().isByCells();
                boolean named = byContent && heading.has(Field.MEASURE);
                Optional<String> lost = named ? Optional.empty() : other(column, heading, form);
                if (lost.isPresent()) {
                    draft.findings.add(
                            taken.with("case", "two").with("other", lost.get()).as(Severity.WARNING));
                } else if (!cellsBelow(heading).prove(column)) {
                    draft.findings.add(byContent ? taken.with("case", BY_CONTENT) : taken);
                }
            }
        }
    }

    /** Tells the columns that a block lacks: of what came of an earlier plan, or of products that are planned. */
    public void othersResults(HeadingBlock whole, HeadingBlock rest) {
        for (TableColumn column : whole.columns()) {
            if (rest.findAt(column.number()).isEmpty() && isNew("unknown", column.text())) {
                notRead(told(column.ref(grid), column.text(), "others-result"));
            }
        }
    }

    /** Tells the column that says the years of a table's rows by its cells, whatever stands over it. */
    public void years(HeadingBlock heading, Set<Integer> columns) {
        for (TableColumn column : heading.unknown()) {
            if (columns.contains(column.number())) {
                CellRef at = column.ref(grid);
                explainTaken(at, column.text(), Field.FISCAL_YEAR, Form.SCORES, BY_CONTENT, heading, column.number());
            }
        }
    }

    private void explainTaken(
            CellRef at, String text, Field field, Form form, String recognised, HeadingBlock heading, int column) {
        draft.explanations.add(new Explanation(
                at,
                text,
                Optional.of(field),
                Optional.of(form),
                Map.of(),
                recognised,
                () -> cellsBelow(heading).countFitting(column, field)));
    }

    /** Tells a heading that is not known, and what it is told for. */
    private void notRead(Finding finding) {
        draft.findings.add(finding);
        draft.explanations.add(Explanation.notRead(finding.cell(), finding.found(), "heading-unknown"));
    }

    private static Finding told(CellRef at, String heading, String kind) {
        return told(List.of(at), heading, kind);
    }

    /** Says of headings, by a key of the message files, why what stands below them is not read as it is. */
    private static Finding told(List<CellRef> at, String headings, String kind) {
        return Finding.inCase(at, FindingCode.HEADING_NOT_RECOGNISED, kind, headings);
    }

    /** Whether something is to be said of a heading for the first time: it is repeated after each page break. */
    private boolean isNew(String kind, String heading) {
        return reported.add(kind + ":" + ThaiText.fold(heading));
    }

    private ColumnEvidence cellsBelow(HeadingBlock heading) {
        return ColumnEvidence.below(
                grid, heading.lastRow(), context.headings(), new ScoresAcross(context.frameworks(), words));
    }

    /** By what a column was known, as a key of the message files. */
    private String recognised(TableColumn column) {
        return context.headings().findMapped(column.text()).isPresent()
                ? "confirmed"
                : column.heading().isByCells()
                        ? BY_CONTENT
                        : column.heading()
                                .match()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-');
    }

    /** What else a heading such as "ผู้รับผิดชอบ/ระยะเวลา" promises, for which the table has no column of its own, and its form a place. */
    private Optional<String> other(TableColumn column, HeadingBlock heading, Form form) {
        Set<Field> kept = EnumSet.noneOf(Field.class);
        layouts.form(form).columns().forEach(each -> kept.add(each.field()));
        return Stream.of(BETWEEN_TWO.split(column.text()))
                .map(String::strip)
                .filter(part -> layouts.headings().entrySet().stream()
                        .anyMatch(known -> known.getKey() != column.field()
                                && kept.contains(known.getKey())
                                && !heading.has(known.getKey())
                                && known.getValue().stream()
                                        .anyMatch(text -> Layouts.key(text).equals(Layouts.key(part)))))
                .findFirst();
    }

    /** Whether a heading of what no form keeps goes on with the words of a field that one does: "เป้าหมายและวิธีดำเนินการ". */
    private boolean promisesMore(String heading) {
        String[] parts = BETWEEN_TWO.split(heading);
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].strip();
            if (!words.starts(Words.Kind.BESIDE_MEASURES, part)
                    && (context.headings().match(part).isPresent()
                            || hint(part, Set.of(), EnumSet.complementOf(EnumSet.copyOf(OF_SCORES)))
                                    .isPresent())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Beside self-assessed scores alone, other numbers of the indicators may be the announced ones: they are not passed over with
     * a warning, unless their heading says what else they are.
     */
    public void scoresNotTaken(HeadingBlock heading, List<TableRow> rows) {
        heading.unknown().stream()
                .filter(column -> !isForeign(column.text())
                        && claim.inLabel(column.text()).isEmpty()
                        && !words.contains(Words.Kind.FULL_MARKS, column.text()))
                .filter(column -> rows.stream()
                        .anyMatch(row -> ThaiNumbers.isNumber(row.row().text(column.number()))))
                .filter(column -> isNew("unknown", column.text()))
                .forEach(column -> notTaken(column.ref(grid), column.text(), heading.fields()));
    }

    /** Says in one line which columns beside scores hold, as their headings say, other figures: nothing is to be mended. */
    public void besideScores(HeadingBlock heading, List<TableRow> rows) {
        Map<CellRef, String> beside = new LinkedHashMap<>();
        for (TableColumn column : heading.unknown()) {
            Optional<CellRef> group = DividedColumns.findGroup(grid, heading, column);
            boolean holds = group.isPresent()
                    || rows.stream().anyMatch(row -> row.outside().contains(column.number()));
            if (holds
                    && (claim.isBesideScores(column.text())
                            || isMeanOfOthers(column.text()) && !heading.has(Field.SELF_SCORE)
                            || areChanges(column.number(), heading, rows)
                            || followsFromScores(column, heading, rows)
                            || isNoSecondResult(column, heading, rows))) {
                isNew("divided", column.text());
                if (isNew("unknown", column.text())) {
                    beside.put(group.orElse(column.ref(grid)), column.text());
                }
            }
        }
        if (!beside.isEmpty()) {
            draft.findings.add(besideScores(List.copyOf(beside.keySet()), String.join(", ", beside.values())));
            beside.forEach((at, text) -> draft.explanations.add(Explanation.notRead(at, text, "beside-scores")));
        }
    }

    /** Whether a heading begins with a mean of other units, and says of nothing that it is the own result. */
    private boolean isMeanOfOthers(String heading) {
        return MEAN.matcher(ThaiText.fold(heading)).lookingAt()
                && words.contains(Words.Kind.OTHER_UNITS, heading)
                && !words.contains(Words.Kind.SCORE_HINTS, heading);
    }

    /**
     * Whether the numbers of a column follow from the scores beside them: ร้อยละ out of 100 repeats the score, points are the score by
     * the weight of its indicator.
     */
    private boolean followsFromScores(TableColumn column, HeadingBlock heading, List<TableRow> rows) {
        Framework framework = context.naming();
        Set<BigDecimal> weights = new HashSet<>();
        framework.indicators().forEach(each -> weights.add(framework.weightOf(each.number())));
        for (TableColumn score : heading.list(Field.SCORE)) {
            Set<BigDecimal> scores = new HashSet<>();
            boolean same = claim.inLabel(column.text()).isEmpty();
            boolean points = true;
            for (TableRow row : rows) {
                Optional<BigDecimal> number = ThaiNumbers.findNumber(row.row().text(column.number()));
                Optional<BigDecimal> of = ThaiNumbers.findNumber(row.row().text(score.number()));
                if (number.isPresent() && of.isPresent()) {
                    scores.add(of.get().stripTrailingZeros());
                    same &= of.get().compareTo(number.get()) == 0;
                    points &= weights.stream()
                            .anyMatch(weight -> RoundedFigure.agree(of.get().multiply(weight), number.get()));
                }
            }
            if (scores.size() >= FEWEST_REPEATED && (same || points)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether no second result can stand in a column beside the announced scores, whose heading hints at none: the same figure in all its
     * rows, or almost no figure that could be the score of its row, as where days, papers or marks are counted.
     */
    private boolean isNoSecondResult(TableColumn column, HeadingBlock heading, List<TableRow> rows) {
        boolean hints =
                scoreHint(column.text(), Set.of()).isPresent() && !words.contains(Words.Kind.FULL_MARKS, column.text());
        if (column.text().isBlank() || hints || heading.list(Field.SCORE).isEmpty()) {
            return false;
        }
        Set<BigDecimal> different = new HashSet<>();
        int figures = 0;
        int like = 0;
        for (TableRow row : rows) {
            Optional<BigDecimal> figure = ThaiNumbers.findNumber(row.row().text(column.number()));
            if (figure.isPresent()) {
                figures++;
                different.add(figure.get().stripTrailingZeros());
                like += mayBeScore(figure.get(), row, heading) ? 1 : 0;
            }
        }
        return figures >= FEWEST_REPEATED && (different.size() == 1 || like * FEW <= figures);
    }

    /** Whether a figure may be a score of its row: from 0 to 100, and with decimals, near the score, or where the row has none. */
    private static boolean mayBeScore(BigDecimal figure, TableRow row, HeadingBlock heading) {
        List<BigDecimal> scores = heading.list(Field.SCORE).stream()
                .flatMap(score -> ThaiNumbers.findNumber(row.row().text(score.number())).stream())
                .toList();
        return figure.signum() >= 0
                && figure.compareTo(HUNDRED) <= 0
                && (RoundedFigure.hasDecimals(figure)
                        || scores.isEmpty()
                        || scores.stream()
                                .anyMatch(score -> score.subtract(figure).abs().compareTo(FAR) < 0));
    }

    /** Whether each figure of a column is the difference between a score of its row and the same other figure, by points or per cent. */
    private static boolean areChanges(int column, HeadingBlock heading, List<TableRow> rows) {
        List<Integer> scores =
                heading.list(Field.SCORE).stream().map(TableColumn::number).toList();
        return scores.stream()
                .anyMatch(later -> heading.all().stream()
                        .map(TableColumn::number)
                        .filter(earlier -> !earlier.equals(later) && earlier != column)
                        .anyMatch(earlier -> WAYS.stream().anyMatch(way -> follow(column, later, earlier, way, rows))));
    }

    private static boolean follow(
            int column, int later, int earlier, BinaryOperator<BigDecimal> way, List<TableRow> rows) {
        int found = 0;
        for (TableRow row : rows) {
            Optional<BigDecimal> figure = ThaiNumbers.findNumber(row.row().text(column));
            Optional<BigDecimal> one = ThaiNumbers.findNumber(row.row().text(later));
            Optional<BigDecimal> other =
                    ThaiNumbers.findNumber(row.row().text(earlier)).filter(value -> value.signum() > 0);
            if (figure.isPresent() && one.isPresent() && other.isPresent()) {
                BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(
                        0, Math.min(2, figure.get().stripTrailingZeros().scale())));
                BigDecimal off = way.apply(one.get(), other.get())
                        .abs()
                        .subtract(figure.get().abs())
                        .abs();
                if (off.compareTo(unit.multiply(SLACK)) > 0) {
                    return false;
                }
                found++;
            }
        }
        return found >= FEWEST_CHANGES;
    }

    /** Whether a column beside scores holds only texts below a heading that is understood: what the texts say is told of each. */
    private boolean areWordsBesideScores(TableColumn column, List<TableRow> rows) {
        List<String> words = rows.stream()
                .map(row -> row.row().text(column.number()))
                .filter(text -> !text.isBlank())
                .toList();
        Set<String> different = new HashSet<>(words);
        boolean grades = different.size() > 1
                && words.size() > FEWEST_REPEATED * different.size()
                && different.stream()
                        .allMatch(text -> text.length() <= LONGEST_GRADE
                                && context.known().listUnknown(text).isEmpty());
        return !column.text().isBlank()
                && (grades || context.known().listUnknown(column.text()).isEmpty())
                && rows.stream()
                        .allMatch(row -> ThaiNumbers.findNumber(row.row().text(column.number()))
                                .isEmpty());
    }

    /** Says of headings that the figures below them are no scores of the body and are not stored. */
    public static Finding besideScores(List<CellRef> at, String headings) {
        return told(at, headings, "beside-scores").as(Severity.NOTICE);
    }

    /** Two columns under headings of one meaning tell together what a row is about; what else one of them holds is not kept. */
    private void repeated(HeadingBlock heading, List<TableRow> rows, List<Field> fields) {
        for (Field field : fields) {
            List<TableColumn> all = heading.list(field);
            for (TableColumn column : all.subList(Math.min(1, all.size()), all.size())) {
                boolean holdsMore = rows.stream()
                        .map(row -> ThaiText.fold(row.row().text(column.number())))
                        .anyMatch(text -> text.length() > LONGEST_NUMBER
                                && (fields.size() > 1
                                        || context.naming().findIndicator(text).isEmpty()));
                if (holdsMore && isNew("twice", column.text())) {
                    draft.findings.add(told(column.ref(grid), column.text(), "twice"));
                }
            }
        }
    }

    /**
     * Says of columns of one meaning that what stands in both was stored as one text: nothing is to be mended where their headings
     * differ, as ผู้รับผิดชอบหลัก and ผู้รับผิดชอบร่วม do. Columns below one heading, of states to be ticked, of supporters, and of proofs
     * beside their addresses are meant so.
     */
    private void joined(HeadingBlock heading, List<TableRow> rows, Set<Field> read) {
        for (Field field : heading.fields()) {
            List<TableColumn> all = heading.list(field).stream()
                    .filter(column -> column.heading().match() != Heading.Match.BELOW_GROUP)
                    .toList();
            boolean ticks = field == Field.STATUS && StatusTicks.areIn(heading);
            if (all.size() < 2 || ticks || !read.contains(field) || !JOINED.contains(field)) {
                continue;
            }
            List<TableColumn> both = all.stream()
                    .filter(column -> rows.stream().anyMatch(row -> isBesideAnother(row.row(), column, all)))
                    .toList();
            long texts = both.stream()
                    .map(column -> ThaiText.fold(column.text()))
                    .distinct()
                    .count();
            String headings = both.stream().map(TableColumn::text).collect(Collectors.joining(", "));
            boolean supported = field == Field.RESPONSIBLE
                    && both.stream().map(TableColumn::text).anyMatch(DivisionNames.load()::isOfSupporters);
            boolean meant = (LinkedCell.isFor(field) || supported) && texts == both.size();
            if (!both.isEmpty() && !meant && reported.add("joined:" + headings)) {
                List<CellRef> at = both.stream().map(column -> column.ref(grid)).toList();
                Finding told = told(at, headings, "joined");
                // two measures in a row would be followed as one
                boolean sure = texts == both.size() && field != Field.MEASURE;
                draft.findings.add(sure ? told.as(Severity.NOTICE) : told);
            }
        }
    }

    private static boolean isBesideAnother(GridRow row, TableColumn column, List<TableColumn> all) {
        return !ThaiText.isNothing(row.text(column.number()))
                && all.stream()
                        .anyMatch(other ->
                                other.number() != column.number() && !ThaiText.isNothing(row.text(other.number())));
    }

    /** Tells what stands in a column of running numbers and is none: the number of a row is not kept. */
    public static void reportNoNumber(TableRow row, ReadingContext context, SubmissionDraft draft) {
        row.find(Field.SEQ)
                .filter(text -> !FinishedRow.MARKS.contains(text.text()))
                .filter(text -> {
                    String folded = ThaiText.fold(text.text());
                    boolean counts = folded.chars().anyMatch(Character::isDigit);
                    return OWN_NUMBER.matcher(folded).replaceFirst("").length()
                                    > (counts ? LONGEST_NUMBER : LONGEST_LETTERS)
                            || folded.chars().anyMatch(Character::isLetter) && context.isOf(Field.PERIOD, text.text());
                })
                .ifPresent(text -> draft.findings.add(noNumber(text)));
    }

    /** Says that what stands where a row has its number is none, and is not kept. */
    public static Finding noNumber(FieldText text) {
        return Finding.inCase(text.at(), FindingCode.ROW_NOT_UNDERSTOOD, "no-number", text.firstLine())
                .as(Severity.WARNING);
    }

    /** Quarters or months that nothing marks say no period, and words below them are not kept. */
    private void parts(HeadingBlock heading, List<TableRow> rows, Form form, String example) {
        List<TableColumn> parts =
                heading.columns().stream().filter(DividedColumns::isPart).toList();
        if (!parts.isEmpty()
                && rows.stream().allMatch(row -> row.find(Field.PERIOD).isEmpty())) {
            TableColumn first = parts.get(0);
            divided(first.ref(grid), first.text());
        }
        for (TableColumn part : parts) {
            CellRef at = part.ref(grid);
            List<String> words = rows.stream()
                    .map(row -> row.row().text(part.number()))
                    .filter(text -> !StatusTicks.isTick(text)
                            && !this.words.saysNothing(text)
                            && text.codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
            if (form == Form.MEASURES
                    && words.stream()
                            .allMatch(text -> text.length() <= LONGEST_NUMBER
                                    && Character.isDigit(text.strip().charAt(0)))) {
                if (!words.isEmpty()) {
                    notKept(at, part.text());
                }
            } else if (!words.isEmpty()) {
                report(at, part.text(), Optional.empty(), example);
            }
        }
    }

    /** Reports columns that hold something and were not read. */
    public void unread(HeadingBlock heading, List<TableRow> rows, Set<Field> read, Form form) {
        String example = exampleOf(form, heading);
        for (TableColumn column : heading.unknown()) {
            Optional<CellRef> group = DividedColumns.findGroup(grid, heading, column);
            if (group.isPresent()) {
                divided(group.get(), column.text());
            } else if (rows.stream().anyMatch(row -> row.outside().contains(column.number()))
                    && !namesBodies(column, rows)
                    && !namesThoseResponsible(column, rows)
                    && !namesInstruments(column, heading, rows)) {
                CellRef at = column.ref(grid);
                if (form == Form.SCORES && areWordsBesideScores(column, rows)) {
                    notKept(at, column.text());
                    continue;
                }
                Optional<LikelyHeading.Hint> hint = hint(column, heading, rows, read);
                boolean beside = form == Form.OIT_CHECKLIST
                        ? heading.find(Field.ITEM)
                                .filter(item -> item.number() + 1 == column.number())
                                .isPresent()
                        : (words.starts(Words.Kind.BESIDE_MEASURES, column.text())
                                        || form == Form.MEASURES
                                                && context.headings().isOfWhatIsToCome(column.text())
                                                && rows.stream()
                                                        .noneMatch(row -> takesBack(
                                                                row.row().text(column.number()), form)))
                                && !promisesMore(column.text());
                boolean cause = form == Form.ANALYSIS && HeadingWords.load().isOfCause(column.text());
                if (hint.isEmpty() && (beside && form != Form.SCORES || cause)) {
                    notKept(at, column.text());
                } else {
                    report(at, column.text(), hint, example);
                }
            }
        }
        if (form == Form.MEASURES || form == Form.REPORT) {
            parts(heading, rows, form, example);
            repeated(heading, rows, List.of(Field.TOPIC, Field.INDICATOR, Field.ITEM));
        } else if (form == Form.ANALYSIS) {
            repeated(heading, rows, List.of(Field.INDICATOR));
        }
        if (form != Form.SCORES) {
            joined(heading, rows, read);
        }
        // what is weak may stand there too
        boolean besideScores = form == Form.SCORES || form == Form.ANALYSIS && heading.has(Field.SCORE);
        for (TableColumn column : heading.columns()) {
            Field field = column.field();
            boolean unused = !read.contains(field) && !NEVER_READ.contains(field);
            if (unused && besideScores && BESIDE_SCORES.contains(field)) {
                notKept(heading, rows, field);
            } else if (unused && rows.stream().anyMatch(row -> row.has(field))) {
                CellRef at = column.ref(grid);
                // what the form has no place for is taken for nothing
                draft.findings.listAt(at).stream()
                        .filter(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS
                                && finding.cells().equals(List.of(at)))
                        .toList()
                        .forEach(draft.findings::remove);
                draft.explanations.removeIf(explained -> explained.at().equals(at));
                if (field == Field.SCORE && TableJudge.tellsOfMeasures(EnumSet.of(form))) {
                    notRead(told(at, column.text(), "scores-in-plan"));
                } else if (field == Field.MEASURE && besideScores) {
                    notRead(told(at, column.text(), "measures-beside-scores"));
                } else {
                    report(at, column.text(), meantInstead(column, heading, read, form), example);
                }
            }
        }
        Set<Integer> known = new HashSet<>();
        heading.unknown().forEach(column -> known.add(column.number()));
        for (TableRow row : rows) {
            for (int outside : row.outside()) {
                if (!known.add(outside)) {
                    continue;
                }
                List<TableRow> below = rows.stream()
                        .filter(each -> each.outside().contains(outside))
                        .toList();
                if (form == Form.SCORES && below.stream().allMatch(each -> isUnderstood(each.row(), outside))) {
                    below.forEach(each -> draft.findings.add(note(
                            grid.ref(each.row().number(), outside), each.row().text(outside), form)));
                } else {
                    // a heading of scores over what is said of them would make it worse
                    boolean remarks = form == Form.SCORES
                            && below.stream()
                                    .allMatch(
                                            each -> ThaiNumbers.read(each.row().text(outside))
                                                    instanceof NumberReading.NotANumber);
                    String missing = remarks ? layouts.heading(Field.NOTE) : example;
                    report(grid.ref(row.row().number(), outside), "", Optional.empty(), missing);
                }
            }
        }
    }

    /** Whether a column says in each of its cells whose the row is: that is read, and decides. */
    private boolean namesBodies(TableColumn column, List<TableRow> rows) {
        OwnBody body = context.body();
        return body.name().isPresent()
                && rows.stream()
                        .map(row -> row.row().text(column.number()))
                        .allMatch(text -> ThaiText.isNothing(text)
                                || body.isName(text)
                                || body.findOtherAlone(text).isPresent());
    }

    /**
     * Whether a column says only of which instrument the indicators of the rows are, each of its own, which their names say too. A blank
     * cell is of the instrument above.
     */
    private boolean namesInstruments(TableColumn column, HeadingBlock heading, List<TableRow> rows) {
        Framework naming = context.naming();
        int indicator = 0;
        Set<Integer> ofInstrument = Set.of();
        for (TableRow row : rows) {
            indicator = naming.findIndicator(row.text(Field.INDICATOR))
                    .map(IndicatorMatch::indicator)
                    .orElse(indicator);
            ofInstrument = naming.findInstrument(row.row().text(column.number()))
                    .map(naming::numbersOf)
                    .orElse(ofInstrument);
            if (!ofInstrument.contains(indicator)) {
                return false;
            }
        }
        return heading.find(Field.INDICATOR)
                .filter(names -> cellsBelow(heading).areInstruments(column.number(), names.number()))
                .isPresent();
    }

    /** Whether a column says in each of its cells only what the column of those who are responsible says too. */
    private boolean namesThoseResponsible(TableColumn column, List<TableRow> rows) {
        DivisionNames names = context.divisionNames();
        return rows.stream().allMatch(row -> {
            List<String> divisions = names.read(row.row().text(column.number())).names();
            return !divisions.isEmpty()
                    && names.read(row.text(Field.RESPONSIBLE)).names().containsAll(divisions);
        });
    }

    /** A heading of a form that a table may have meant: one that it lacks, if it can. */
    private String exampleOf(Form form, HeadingBlock heading) {
        List<Field> fields = layouts.form(form).columns().stream()
                .filter(column -> column.from().isEmpty() && column.field() != Field.SEQ)
                .map(FormColumn::field)
                .toList();
        Field lacking =
                fields.stream().filter(field -> !heading.has(field)).findFirst().orElse(fields.get(fields.size() - 1));
        return layouts.heading(lacking);
    }

    /**
     * Scores in a checklist are most likely the self-assessment of its items, and what an analysis proposes is what it wants to become
     * better, where no other column has it.
     */
    private Optional<LikelyHeading.Hint> meantInstead(
            TableColumn column, HeadingBlock heading, Set<Field> read, Form form) {
        Field field = column.field();
        Optional<Field> meant = field == Field.SCORE && read.contains(Field.SELF_SCORE)
                ? Optional.of(Field.SELF_SCORE)
                : field == Field.RECOMMENDATION && form == Form.ANALYSIS
                        ? Optional.of(Field.TO_DEVELOP)
                        : Optional.empty();
        return meant.filter(other -> !heading.has(other))
                .map(other -> LikelyHeading.Hint.of(layouts, other, column.text()));
    }

    /** Says that a known column has no place in this form; one that only numbers the rows is not missed. */
    public void notKept(HeadingBlock heading, List<TableRow> rows, Field field) {
        heading.columns().stream()
                .filter(column -> column.field() == field)
                .filter(column -> rows.stream()
                        .flatMap(row -> row.findOwn(field).stream())
                        .anyMatch(text -> ThaiNumbers.read(text.text()) instanceof NumberReading.NotANumber))
                .forEach(column -> notKept(column.ref(grid), column.text()));
    }

    private void notKept(CellRef at, String heading) {
        boolean told = draft.findings.stream()
                .anyMatch(said -> said.code() == FindingCode.HEADING_NOT_RECOGNISED
                        && said.cells().contains(at));
        if (isNew("kept", heading) && !told) {
            draft.findings.add(told(at, heading, "not-kept").as(Severity.NOTICE));
        }
    }

    /**
     * Says column by column what notes hold, for no form shows them: of a note only this counts, whether it denies what its row tells.
     * The answer to what the program asked, and what its own forms carry there, are none.
     */
    public void notes(List<TableRow> rows, Form form) {
        for (TableRow row : rows) {
            FieldText note = row.own().get(Field.NOTE);
            // beside marks of its own it is asked about, or agrees with them
            boolean isAskedAbout = form == Form.OIT_CHECKLIST
                    && row.find(Field.SELF_SCORE).isPresent()
                    && findTakenBack(row).isPresent();
            if (note != null && tellsSomething(note.text()) && !isAskedAbout) {
                draft.findings.add(note(note.at(), note.text(), form));
            }
            FieldText measure = row.own().get(Field.MEASURE);
            if (measure != null && form != Form.SCORES) {
                Stream.concat(
                                IN_BRACKETS
                                        .matcher(measure.text())
                                        .results()
                                        .map(found -> found.group(1))
                                        .filter(said -> takesBack(said, form)),
                                BETWEEN_PARTS.splitAsStream(measure.text()).filter(words::isGivenUp))
                        .findFirst()
                        .ifPresent(said -> draft.findings.add(note(measure.at(), said, form)));
            }
        }
    }

    /** Tells a remark that stands in a row of its own below what came of a measure, and is not taken over either. */
    public void remark(CellRef at, String text, Form form) {
        draft.findings.add(note(at, text, form));
    }

    /** What takes back that the item of a checklist's row is in place: a remark, a comment, or words where its address should be. */
    public Optional<FieldText> findTakenBack(TableRow row) {
        Stream<FieldText> address = row.find(Field.URL).stream().filter(text -> !WebAddresses.isIn(text.text()));
        Stream<FieldText> comments = row.row().cells().stream()
                .flatMap(cell -> grid.findComment(row.row().number(), cell.column()).stream()
                        .map(text -> new FieldText(text, grid.ref(row.row().number(), cell.column()))));
        return Stream.of(address, row.find(Field.NOTE).stream(), comments)
                .flatMap(texts -> texts)
                .filter(text -> takesBack(text.text(), Form.OIT_CHECKLIST)
                        || words.contains(Words.Kind.UNREACHABLE, text.text())
                                && !MENDED.matcher(ThaiText.fold(text.text())).find())
                .findFirst();
    }

    /** Tells the comments at the cells of measures: what they say is not taken over. */
    public void comments(List<TableRow> rows, Form form) {
        for (TableRow row : rows) {
            for (GridCell cell : row.row().cells()) {
                Optional<String> comment = grid.findComment(row.row().number(), cell.column());
                if (comment.isPresent() && tellsSomething(comment.get())) {
                    CellRef at = grid.ref(row.row().number(), cell.column());
                    draft.findings.add(told(at, comment.get(), "comment-at-measure")
                            .as(takesBack(comment.get(), form) ? Severity.WARNING : Severity.NOTICE));
                }
            }
        }
    }

    /**
     * Whether a remark says that a measure holds no longer, not yet, or was another year's; in a report, that what it tells was not done,
     * and of what should be in place, that it is still being made.
     */
    private boolean takesBack(String remark, Form form) {
        Matcher year = OF_A_YEAR.matcher(ThaiText.fold(remark));
        return words.givesUp(remark)
                || words.isNotApproved(remark)
                || (form == Form.REPORT || form == Form.OIT_CHECKLIST) && EvidenceScan.deniesBeside(remark)
                || form == Form.OIT_CHECKLIST && new EvidenceScan(remark).deniesThatAllIsDone()
                || year.matches()
                        && context.documentYear()
                                .filter(own -> !String.valueOf(own.buddhist()).equals(year.group(1)))
                                .isPresent();
    }

    private Finding note(CellRef at, String text, Form form) {
        if (form != Form.SCORES && takesBack(text, form)) {
            return told(at, text, "note-given-up");
        }
        return Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, text, placeInstead(form))
                .with("case", form == Form.SCORES ? "note-of-scores" : "note")
                .as(Severity.NOTICE);
    }

    /** Whether words beside scores below no heading say nothing of what these are. */
    private boolean isUnderstood(GridRow row, int column) {
        String text = row.text(column);
        return ThaiNumbers.read(text) instanceof NumberReading.NotANumber
                && context.known().listUnknown(Asides.without(text)).isEmpty();
    }

    private boolean tellsSomething(String note) {
        String rest = words.withoutLinesOf(Words.Kind.INTENDED, note);
        return !rest.isBlank() && !words.saysNothing(rest) && !words.is(Words.Kind.FORM_NOTES, rest);
    }

    /** The heading of the form under which such words are stored; {@code ""} for none. */
    private String placeInstead(Form form) {
        return switch (form) {
            case MEASURES -> layouts.heading(Field.MONITORING);
            case REPORT -> layouts.heading(Field.RECOMMENDATION);
            case ANALYSIS -> layouts.heading(Field.TO_DEVELOP);
            case OIT_CHECKLIST -> layouts.heading(Field.URL);
            case SCORES -> "";
        };
    }

    /** Says of a heading divided into columns that these are not read, whether they hold something or drawings only. */
    private void divided(CellRef at, String heading) {
        if (isNew("divided", heading)) {
            notRead(told(at, heading, "divided"));
        }
    }

    private boolean isForeign(String heading) {
        return words.is(Words.Kind.FOREIGN_HEADINGS, heading);
    }

    /**
     * Says which columns of numbers beside indicators could not be taken for scores, because their headings are not known.
     *
     * @return whether there is one
     */
    public boolean numbersNotTaken(Segment table) {
        HeadingBlock heading = table.heading().orElseThrow();
        if (!heading.has(Field.INDICATOR)) {
            return false;
        }
        List<TableColumn> ofNumbers = heading.unknown().stream()
                .filter(column ->
                        table.rows().stream().anyMatch(row -> ThaiNumbers.isNumber(row.text(column.number()))))
                .toList();
        List<TableColumn> beside = ofNumbers.stream()
                .filter(column -> claim.isBesideScores(column.text()))
                .toList();
        ofNumbers.stream()
                .filter(column -> beside.size() == ofNumbers.size() || !beside.contains(column))
                .forEach(column -> notTaken(column.ref(grid), column.text(), heading.fields()));
        if (!beside.isEmpty() && beside.size() < ofNumbers.size()) {
            draft.findings.add(besideScores(
                    beside.stream().map(column -> column.ref(grid)).toList(),
                    beside.stream().map(TableColumn::text).collect(Collectors.joining(", "))));
        }
        return !ofNumbers.isEmpty();
    }

    /** Whether a table of measures has no column of them that is known, and one that may be it: without it nothing says what its rows are. */
    public boolean lackMeasures(HeadingBlock heading, Set<Form> forms) {
        return TableJudge.tellsOfMeasures(forms)
                && !heading.unknown().isEmpty()
                && !heading.has(Field.MEASURE)
                && !cellsBelow(heading).listPossibleMeasures(heading).isEmpty();
    }

    /** Says of a table that lacks a heading what each one that is not known likely means. */
    void unknownOfIncomplete(Segment table, Form form) {
        HeadingBlock heading = table.heading().orElseThrow();
        refusedMappings(heading);
        boolean scores = form == Form.SCORES;
        Set<Field> asked = scores ? EnumSet.complementOf(EnumSet.of(Field.MEASURE)) : EnumSet.allOf(Field.class);
        List<Integer> measures = cellsBelow(heading).listPossibleMeasures(heading);
        heading.unknown().stream()
                .filter(column -> table.rows().stream().anyMatch(row -> row.has(column.number())))
                .forEach(column -> report(
                        column.ref(grid),
                        column.text(),
                        hint(column, heading, asked)
                                .or(() -> Optional.of(LikelyHeading.Hint.of(layouts, Field.MEASURE, ""))
                                        .filter(none -> !scores && measures.equals(List.of(column.number())))),
                        exampleOf(form, heading)));
    }

    /** Says of the headings of a table that is none of the forms what each likely means; of a table of people nothing. */
    void unknownOfNone(GridRow headings) {
        List<TableColumn> known = new ArrayList<>();
        List<TableColumn> unknown = new ArrayList<>();
        for (GridCell cell : headings.cells()) {
            context.headings()
                    .match(cell.text())
                    .ifPresentOrElse(
                            heading ->
                                    known.add(new TableColumn(cell.column(), heading, cell.text(), headings.number())),
                            () -> unknown.add(TableColumn.unknown(cell.column(), cell.text(), headings.number())));
        }
        HeadingBlock block = new HeadingBlock(headings.number(), headings.number(), known, unknown);
        ColumnEvidence cells = cellsBelow(block);
        boolean others =
                headings.any(cell -> isForeign(cell.text()) || words.is(Words.Kind.PEOPLE_COLUMNS, cell.text()));
        boolean ours = headings.any(
                cell -> cells.countFitting(cell.column(), Field.INDICATOR).fitting() > 0);
        if (others && !ours) {
            return;
        }
        for (TableColumn column : unknown) {
            boolean numbers = cells.countFitting(column.number(), Field.SCORE).fitting() > 0;
            report(
                    column.ref(grid),
                    column.text(),
                    numbers
                            ? scoreHint(column.text(), block.fields())
                            : hint(column, block, EnumSet.allOf(Field.class)),
                    exampleOf(numbers ? Form.SCORES : Form.MEASURES, block));
        }
    }

    /** Says of a row over rows that are refused what each of its cells likely means, where all of them may be headings. */
    void unknownAbove(GridRow headings) {
        boolean heads = headings.size() > 1
                && headings.all(HeadingFinder::isLikeAHeading)
                && headings.texts()
                        .anyMatch(text -> context.headings().match(text).isPresent()
                                || hint(text, Set.of(), EnumSet.allOf(Field.class))
                                        .isPresent());
        if (heads) {
            unknownOfNone(headings);
        }
    }

    /** Says that numbers under a heading were not taken for scores; their rows are refused. */
    public void notTaken(CellRef at, String heading, Set<Field> alreadyThere) {
        Optional<LikelyHeading.Hint> hint = scoreHint(heading, alreadyThere);
        Finding finding = unknown(at, heading, hint).as(Severity.ERROR);
        notRead(context.headings()
                .findMapped(heading)
                .map(mapped -> refused(at, mapped).as(Severity.ERROR))
                .orElse(hint.isPresent() ? finding : finding.with("case", "numbers")));
    }

    /** What a column of a table likely holds: beside indicators, numbers under a heading that names a year are scores. */
    private Optional<LikelyHeading.Hint> hint(
            TableColumn column, HeadingBlock heading, List<TableRow> rows, Set<Field> read) {
        boolean numbers = read.contains(Field.SCORE)
                && rows.stream().anyMatch(row -> ThaiNumbers.isNumber(row.row().text(column.number())));
        return numbers ? scoreHint(column.text(), heading.fields()) : hint(column, heading, read);
    }

    /** What a column of words likely holds: what words, cells and place say together, else its words where no cell denies them. */
    private Optional<LikelyHeading.Hint> hint(TableColumn column, HeadingBlock heading, Set<Field> asked) {
        if (isForeign(column.text()) || HeadingWords.load().isOfCause(column.text())) {
            return Optional.empty();
        }
        ColumnEvidence cells = cellsBelow(heading);
        Set<Field> there = heading.fields();
        Optional<LikelyHeading.Hint> byWords = hint(column.text(), there, asked);
        Optional<Field> field = cells.findLikely(heading, column.number())
                .filter(each -> asked.contains(each)
                        && !there.contains(each)
                        && (!ColumnEvidence.STATEMENTS.contains(each) || cells.agrees(column.number(), each)));
        return field.map(each -> byWords.filter(hint -> hint.field().equals(each.code()))
                        .orElse(LikelyHeading.Hint.of(layouts, each, "")))
                .or(() -> byWords.filter(hint -> asked.stream()
                        .noneMatch(each -> each.code().equals(hint.field())
                                && (cells.denies(column.number(), each)
                                        || (ColumnEvidence.STATEMENTS.contains(each)
                                                        || !startsWith(column.text(), hint))
                                                && !cells.agrees(column.number(), each)))));
    }

    private static boolean startsWith(String heading, LikelyHeading.Hint hint) {
        return ThaiText.fold(heading).startsWith(ThaiText.fold(hint.because()));
    }

    private Optional<LikelyHeading.Hint> scoreHint(String heading, Set<Field> alreadyThere) {
        return likelyScore(heading, alreadyThere)
                .or(() -> claim.inLabel(heading).isPresent()
                        ? Optional.empty()
                        : hint(heading, alreadyThere, OF_SCORES)
                                .filter(hint -> !hint.field().equals(Field.SCORE.code())));
    }

    /**
     * Says of a heading over numbers beside indicators that these are likely scores, and of which year: for the officer to confirm.
     * One that says what else they are gets no hint, nor one that says more of scores than is understood: raw scores are none.
     *
     * @param alreadyThere fields that other columns have: scores of no year are not looked for beside others
     */
    private Optional<LikelyHeading.Hint> likelyScore(String heading, Set<Field> alreadyThere) {
        String folded = FULL_MARKS_OF_100.matcher(ThaiText.fold(heading)).replaceAll("");
        String rest = YearInHeading.without(folded);
        Optional<String> hint = words.folded().get(Words.Kind.SCORE_HINTS).stream()
                .filter(rest::contains)
                .max(Comparator.comparingInt(String::length));
        boolean saysMore = hint.filter(word -> !context.known()
                        .listUnknown(rest.replace(word, " ").strip())
                        .isEmpty())
                .isPresent();
        if (rest.isEmpty() && folded.isEmpty() || saysMore || context.headings().saysSomethingElse(rest)) {
            return Optional.empty();
        }
        Optional<FiscalYear> year = findYear(heading, folded);
        if (year.isPresent()) {
            String said = String.valueOf(year.get().buddhist());
            String common = String.valueOf(year.get().buddhist() - FiscalYear.ERA_OFFSET);
            String because =
                    Stream.of(said, common).filter(folded::contains).findFirst().orElse(said.substring(2));
            return Optional.of(new LikelyHeading.Hint(
                    layouts.heading(Field.SCORE) + "ปี " + said, because, Field.SCORE.code() + "-" + said));
        }
        return alreadyThere.contains(Field.SCORE)
                ? Optional.empty()
                : hint.map(word -> new LikelyHeading.Hint(layouts.heading(Field.SCORE), word, Field.SCORE.code()));
    }

    private static Optional<FiscalYear> findYear(String heading, String folded) {
        List<FiscalYear> years = Stream.concat(
                        FiscalYears.listIn(heading).stream(),
                        Stream.concat(
                                number(SHORT.matcher(folded), CENTURY),
                                number(COMMON.matcher(folded), FiscalYear.ERA_OFFSET)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    private static Stream<FiscalYear> number(Matcher digits, int add) {
        return digits.results()
                .map(found -> Integer.parseInt(found.group(1)) + add)
                .filter(FiscalYear::isPlausible)
                .map(FiscalYear::ofBuddhist);
    }

    private Optional<LikelyHeading.Hint> hint(String heading, Set<Field> alreadyThere, Set<Field> asked) {
        return isForeign(heading) ? Optional.empty() : likely.of(heading, alreadyThere, asked);
    }

    private static Finding unknown(CellRef at, String heading, Optional<LikelyHeading.Hint> hint) {
        Finding finding = Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, heading, "");
        return hint.map(said -> finding.with("likely", said.heading())
                        .with("because", said.because())
                        .with("confirm", said.confirmation(heading)))
                .orElse(finding.with("likely", ""));
    }

    /** Says that the heading over the names of indicators is not known, so that the numbers beside them are refused. */
    public void indicatorsNotTaken(CellRef at, String heading) {
        LikelyHeading.Hint hint = likely.of(heading, Set.of(), EnumSet.of(Field.INDICATOR))
                .orElse(LikelyHeading.Hint.of(layouts, Field.INDICATOR, heading));
        notRead(unknown(at, heading, Optional.of(hint)).as(Severity.ERROR));
    }

    /** Whether what stands below a heading denies the hint: scores are numbers. */
    private boolean isDenied(LikelyHeading.Hint hint, CellRef at) {
        return OF_NUMBERS.stream().anyMatch(field -> field.code().equals(hint.field()))
                && grid.rowsBelow(at.row()).noneMatch(row -> ThaiNumbers.isNumber(row.text(at.column())));
    }

    private void report(CellRef at, String heading, Optional<LikelyHeading.Hint> hint, String example) {
        String key = heading.isEmpty() ? "column:" + at.column() : "unknown:" + ThaiText.fold(heading);
        if (reported.add(key)) {
            Optional<LikelyHeading.Hint> fitting = hint.filter(said -> !isDenied(said, at));
            Finding finding = unknown(at, heading, fitting);
            notRead(fitting.isPresent() ? finding : finding.with("example", example));
        }
    }
}
