package org.itaconsolidator.read.row;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What the other cells of a row say about its scores: a column "ประเภท" or "หมายเหตุ" may hold "เป้าหมาย" in one row
 * and "ผล" in the next, a column "หน่วยงาน" another body's name.
 */
public final class RowScope {
    /** A longer text beside a score tells of something else and is not asked. */
    private static final int LONGEST = 40;

    private static final Pattern ZONE = Pattern.compile(
            "(?:พื้นที่|เขต)?(?:ภายใน|ภายนอก|(?:ใน|นอก|ชาน)(?:เขต)?(?:เมือง|เทศบาล)|ชนบท)(?:(?:หน่วยงาน|องค์กร|สำนักงาน)|(?:และ|/|,)(?:ภาย)?(?:ใน|นอก))?");

    /** With fewer rows of scores a merged cell may be about a part of them. */
    private static final int FEWEST_SCORED = 3;

    private static final Set<Field> SAY_OF_SCORES = Set.of(Field.NOTE, Field.FISCAL_YEAR, Field.STATUS, Field.SEQ);

    /** A body's name that stands here alone says whose the row is; elsewhere it is a part of what is told. */
    private static final Set<Field> SAY_WHOSE = Set.of(Field.NOTE, Field.STATUS, Field.RESPONSIBLE, Field.SUB_TOPIC);

    private static final Set<Field> NAME_ROWS =
            Set.of(Field.SEQ, Field.TOPIC, Field.INDICATOR, Field.ITEM, Field.MEASURE, Field.ISSUE, Field.WEAKNESS);

    private final Grid grid;
    private final Footnotes notes;
    private final HeadingBlock heading;
    private final Words words;
    private final Framework naming;
    private final OwnBody body;
    private final ScopeJudge scope;
    private final ScoreWords claim;
    private final Set<Integer> sayOfScores = new TreeSet<>();

    private final List<GridRow> scored = new ArrayList<>();

    /** Why rows are another body's, by their number. */
    private final Map<Integer, Finding> ofOthers = new HashMap<>();

    /** Columns without a heading whose only text stands beside the first score and says that it is no result: it may be said of all. */
    private final Set<Integer> saidOfAll = new HashSet<>();

    /** The rows that name nothing of their own below such a row. */
    private final Set<Integer> goOnWithOthers = new HashSet<>();

    public RowScope(Grid grid, Footnotes notes, HeadingBlock heading, List<GridRow> rows, ReadingContext context) {
        this.notes = notes;
        this.grid = grid;
        this.heading = heading;
        this.words = context.words();
        this.naming = context.naming();
        this.body = context.body();
        this.scope = context.scope();
        this.claim = new ScoreWords(words);
        // what stands below "เป้าหมาย" is a target and no word on the score
        heading.unknown().stream()
                .filter(column -> claim.inLabel(column.text()).isEmpty())
                .forEach(column -> sayOfScores.add(column.number()));
        heading.columns().stream()
                .filter(column -> SAY_OF_SCORES.contains(column.field()))
                .forEach(column -> sayOfScores.add(column.number()));
        BitSet columns = new BitSet();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                columns.set(cell.column());
            }
        }
        columns.stream().filter(column -> !heading.isHeaded(column)).forEach(sayOfScores::add);
        if (heading.has(Field.SCORE)) {
            rows.stream().filter(this::isScored).forEach(scored::add);
        }
        readBodies(rows, columns);
        columns.stream()
                .filter(column -> !heading.isHeaded(column) && isSaidOfFirst(column))
                .forEach(saidOfAll::add);
    }

    private boolean isSaidOfFirst(int column) {
        return scored.size() >= FEWEST_SCORED
                && scope.cell(text(scored.get(0), column)).kind() == NumberScope.Kind.NO_RESULT
                && scored.stream().skip(1).allMatch(row -> text(row, column).isEmpty());
    }

    /** Whether a row has a number below a heading of scores. */
    private boolean isScored(GridRow row) {
        return heading.list(Field.SCORE).stream().anyMatch(score -> ScoreCell.isNumberIn(row, score.number()));
    }

    /**
     * What a cell says of its row; one without a heading that is merged over all scores says of them what a line above them would.
     */
    private NumberScope sayOf(GridRow row, int column) {
        String text = text(saidOfAll.contains(column) ? scored.get(0) : row, column);
        Optional<Merge> over = !heading.isHeaded(column) && scored.size() >= FEWEST_SCORED
                ? grid.findMergeDown(row.number(), column)
                : Optional.empty();
        boolean overAll = over.filter(merge -> scored.stream().allMatch(each -> merge.contains(each.number(), column)))
                .isPresent();
        return overAll && scope.label(text).refuses() ? scope.line(text, true) : scope.cell(text);
    }

    private void readBodies(List<GridRow> rows, BitSet columns) {
        heading.list(Field.INDICATOR)
                .forEach(column -> rows.forEach(row -> body.findOther(text(row, column.number()))
                        .ifPresent(other ->
                                note(row, column.number(), NumberScope.of(NumberScope.Kind.OTHER_BODY, other)))));
        columns.stream()
                .filter(column -> isOfPlaces(column)
                        || heading.findAt(column)
                                .filter(named -> !SAY_WHOSE.contains(named.field()))
                                .isEmpty())
                .forEach(column -> readBodies(rows, column));
        boolean another = false;
        for (GridRow row : rows) {
            boolean goesOn = another && !ofOthers.containsKey(row.number()) && namesNothing(row);
            another = goesOn || ofOthers.containsKey(row.number());
            if (goesOn) {
                goOnWithOthers.add(row.number());
            }
        }
    }

    /** Takes what a column says of whose its rows are; in a column of bodies a name holds down to the next. */
    private void readBodies(List<GridRow> rows, int column) {
        Optional<TableColumn> headed = findHeadingOfBodies(column);
        boolean bare = heading.has(Field.SCORE)
                || headed.filter(each -> !words.is(Words.Kind.BODY_OR_DIVISION_HEADINGS, each.text()))
                        .isPresent();
        boolean ofBodies = headed.isPresent()
                && rows.stream()
                        .map(row -> text(row, column))
                        .anyMatch(text -> body.isName(text)
                                || body.findOtherAlone(text).isPresent()
                                || bare && scope.isBareName(text));
        boolean ofPlaces = isOfPlaces(column)
                && rows.stream()
                        .map(row -> text(row, column))
                        .anyMatch(text ->
                                body.isName(text) || scope.nameOfPlace(text).refuses());
        if ((ofBodies || ofPlaces) && areZones(rows, column)) {
            return;
        }
        Function<String, NumberScope> say = ofBodies
                ? scope::nameOfBody
                : ofPlaces ? scope::nameOfPlace : isOwnAmongOthers(column) ? scope::nameBesideOwn : this::besideOf;
        NumberScope above = NumberScope.NOTHING;
        Map<String, NumberScope> known = new HashMap<>();
        for (GridRow row : rows) {
            String text = text(row, column);
            boolean goesOn = (ofBodies || ofPlaces) && ThaiText.isNothing(text);
            if (!goesOn) {
                above = known.computeIfAbsent(text, say);
            }
            if (above.kind() == NumberScope.Kind.OTHER_BODY) {
                note(row, column, above);
            }
        }
    }

    /**
     * Whether a column says by its cells whose the rows are: the own body's name, or "ของเรา", stands beside scores of indicators that
     * stand beside another text again.
     */
    private boolean isOwnAmongOthers(int column) {
        Optional<TableColumn> names = heading.find(Field.INDICATOR);
        if (scored.isEmpty() || names.isEmpty() || names.get().number() == column) {
            return false;
        }
        Set<String> own = new HashSet<>();
        Set<String> others = new HashSet<>();
        for (GridRow row : scored) {
            String text = text(row, column);
            if (!ThaiText.isNothing(text)) {
                (scope.isOwn(text) ? own : others)
                        .add(ThaiText.fold(text(row, names.get().number())));
            }
        }
        int most = own.size();
        own.retainAll(others);
        return own.size() >= FEWEST_SCORED && own.size() == most;
    }

    /** What a text beside says of its row: a measure may follow another's, a score that does so is the other's. */
    private NumberScope besideOf(String text) {
        return !heading.has(Field.SCORE) && Asides.followsAnother(text) ? NumberScope.NOTHING : scope.cell(text);
    }

    /** Whether a column only divides its rows into inside and outside, town and country; "ในเมือง" alone is a subdistrict, and so are "ในเมือง" and "นอกเมือง" where the heading says so. */
    private boolean areZones(List<GridRow> rows, int column) {
        Set<String> zones = new HashSet<>();
        for (GridRow row : rows) {
            String text = ThaiText.fold(text(row, column));
            if (!text.isEmpty() && !ZONE.matcher(text).matches()) {
                return false;
            }
            zones.add(text);
        }
        zones.remove("");
        boolean subdistricts = heading.all().stream()
                .anyMatch(each ->
                        each.number() == column && ThaiText.fold(each.text()).contains("ตำบล"));
        return zones.size() > 1 && !subdistricts || zones.stream().anyMatch(text -> text.startsWith("ภาย"));
    }

    private void note(GridRow row, int column, NumberScope said) {
        CellRef at = grid.refHolding(row.number(), column, heading.lastRow());
        ofOthers.putIfAbsent(row.number(), scope.refusal(said, at));
    }

    private boolean namesNothing(GridRow row) {
        return heading.columns().stream()
                .filter(column -> NAME_ROWS.contains(column.field()))
                .allMatch(column -> ThaiText.isNothing(text(row, column.number())));
    }

    /** Whether a column names bodies by their places; beside measures that headed "พื้นที่" names villages. */
    private boolean isOfPlaces(int column) {
        return heading.all().stream()
                .filter(each -> each.number() == column)
                .anyMatch(each -> words.is(Words.Kind.PLACE_HEADINGS, each.text())
                        && (heading.has(Field.SCORE) || !words.is(Words.Kind.BODY_OR_DIVISION_HEADINGS, each.text())));
    }

    private Optional<TableColumn> findHeadingOfBodies(int column) {
        return heading.unknown().stream()
                .filter(unknown -> unknown.number() == column && words.is(Words.Kind.BODY_HEADINGS, unknown.text()))
                .findFirst();
    }

    /** Refuses a row of texts that is another body's, or names nothing of its own below one that is. */
    public boolean refusesAsAnothers(GridRow row, SheetRows ledger, SubmissionDraft draft) {
        Optional<Finding> another = findOtherBody(row);
        another.ifPresent(draft.findings::add);
        if (another.isEmpty() && !goOnWithOthers.contains(row.number())) {
            return false;
        }
        ledger.refuse(row);
        return true;
    }

    /** Why a row is another body's, at the cell that says so. */
    public Optional<Finding> findOtherBody(GridRow row) {
        return Optional.ofNullable(ofOthers.get(row.number()));
    }

    /**
     * Why the scores of a row are no result, at the cell that says so: a warning for a row of targets or means beside those of
     * results, which is not to be stored anyway, else an error.
     */
    public Optional<Finding> findRefusal(GridRow row) {
        return findOtherBody(row)
                .or(() -> listAsked(row).stream()
                        .filter(column -> sayOf(row, column).refuses())
                        .findFirst()
                        .map(column -> refusal(row, column)))
                .or(() -> row.where(GridCell::isText)
                        .flatMap(cell -> notes.findComment(grid.ref(row, cell)).stream())
                        .filter(note -> note.said().refuses())
                        .findFirst()
                        .map(note -> scope.refusal(note.said(), note.at())));
    }

    private Finding refusal(GridRow row, int column) {
        int at = saidOfAll.contains(column) ? scored.get(0).number() : row.number();
        String said = text(row, column);
        Finding finding = scope.refusal(sayOf(row, column), grid.refHolding(at, column, heading.lastRow()));
        boolean isOfOthers = words.is(Words.Kind.TARGET_ROWS, said) || words.is(Words.Kind.AVERAGE_ROWS, said);
        return isOfOthers ? finding.as(Severity.WARNING) : finding;
    }

    /**
     * What is said of the scores of a row: by its cells, comments, and the notes that marks in its name call for.
     *
     * @param refusal why they are no result; a warning where they are not to be stored anyway
     * @param open that a mark calls for a note that there is none of
     * @param self whether they are self-assessed
     */
    public record Verdict(Optional<Finding> refusal, Optional<Finding> open, boolean self) {}

    /** @param years those that its scores are of */
    public Verdict judge(GridRow row, String name, CellRef at, Set<FiscalYear> years) {
        List<Optional<Footnotes.Marked>> marks = notes.listOf(name);
        List<Footnotes.Marked> said = marks.stream().flatMap(Optional::stream).toList();
        Optional<Finding> changed = said.stream()
                .flatMap(each -> each.findChanging(years).stream())
                .findFirst()
                .map(note -> Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, name, note)
                        .with("case", "not-the-result")
                        .as(Severity.ERROR));
        Finding mark =
                Finding.inCase(at, FindingCode.HEADING_TAKEN_AS, "mark", name).as(Severity.WARNING);
        boolean open = !marks.isEmpty() && said.isEmpty();
        boolean self = areSelfAssessed(row) || said.stream().anyMatch(Footnotes.Marked::self);
        return new Verdict(
                findRefusal(row).or(() -> findOtherYear(row, years)).or(() -> changed),
                open ? Optional.of(mark) : Optional.empty(),
                self);
    }

    /**
     * Why scores are refused that stand beside a year, and nothing else, that is none of theirs, where no heading of the table says their
     * year: a column of years whose heading is not understood. When scores were announced may stand beside them too; that is not before
     * their year.
     */
    private Optional<Finding> findOtherYear(GridRow row, Set<FiscalYear> years) {
        List<TableColumn> ofScores = heading.list(Field.SCORE);
        boolean stated = heading.has(Field.FISCAL_YEAR)
                || !ofScores.isEmpty()
                        && ofScores.stream()
                                .allMatch(score -> score.heading().year().isPresent());
        if (stated || years.isEmpty()) {
            return Optional.empty();
        }
        FiscalYear last = Collections.max(years);
        for (int column : sayOfScores) {
            CellRef at = grid.refHolding(row.number(), column, heading.lastRow());
            Optional<FiscalYear> other = grid.find(at)
                    .flatMap(cell -> ColumnEvidence.findYear(
                            heading.findUnknown(column).map(TableColumn::text).orElse(""), cell))
                    .filter(year -> !years.contains(year))
                    .filter(year -> year.compareTo(last) < 0 || !isOfAnEvent(column));
            if (other.isPresent()) {
                String found = grid.text(at);
                return Optional.of(Finding.inCase(at, FindingCode.ROW_NOT_UNDERSTOOD, "of-no-year", found));
            }
        }
        return Optional.empty();
    }

    private boolean isOfAnEvent(int column) {
        return heading.findUnknown(column)
                .filter(unknown -> !ColumnEvidence.isOfYears(unknown.text()))
                .isPresent();
    }

    /** Whether a cell says that the scores of a row are self-assessed. */
    public boolean areSelfAssessed(GridRow row) {
        Stream<String> labels = heading.list(Field.INDICATOR).stream().map(column -> text(row, column.number()));
        return labels.anyMatch(claim::isSelfAssessment)
                || listAsked(row).stream()
                        .anyMatch(column -> scope.cell(text(row, column)).self());
    }

    private Set<Integer> listAsked(GridRow row) {
        Set<Integer> asked = new TreeSet<>(sayOfScores);
        asked.removeIf(column -> ThaiText.fold(text(row, column)).length() > LONGEST || isNameOfRow(row, column));
        return asked;
    }

    /**
     * Whether a cell in front of the names is the name of its row: "รวมเฉลี่ย", merged over number and name, or what an instrument's
     * score or the total is called where no other name stands.
     */
    private boolean isNameOfRow(GridRow row, int column) {
        List<TableColumn> names = heading.list(Field.INDICATOR).stream()
                .filter(name -> name.number() > column)
                .toList();
        boolean merged = grid.findMerge(row.number(), column)
                .filter(merge -> names.stream().anyMatch(name -> merge.contains(row.number(), name.number())))
                .isPresent();
        return merged
                || !names.isEmpty()
                        && names.stream()
                                .allMatch(name -> text(row, name.number()).isEmpty())
                        && ScoreRowKind.of(text(row, column), naming, words) instanceof ScoreRowKind.Stated;
    }

    private String text(GridRow row, int column) {
        return grid.find(grid.refHolding(row.number(), column, heading.lastRow()))
                .filter(GridCell::isText)
                .map(GridCell::text)
                .orElse("");
    }
}
