package org.itaconsolidator.read.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Score tables of several bodies in one workbook, each under a title with the name of its body: on sheets of their own or below one
 * another. Each body's are read as if they were a workbook; they are a list of many bodies in another shape.
 */
final class BodyTables {
    private static final Pattern OF_ALL =
            Pattern.compile("(?:ของ)?(?:องค์กรปกครองส่วนท้องถิ่น|อปท\\.?|หน่วยงาน)|" + ListTexts.WHOSE.pattern());

    private final ListContext context;
    private final ListPhrases phrases;
    private final Function<List<Grid>, Submission> reader;
    private final List<Submission> read = new ArrayList<>();
    final List<ComparedResult> results = new ArrayList<>();
    private final Set<Body> titled = new LinkedHashSet<>();
    final Set<RowRef> stored = new LinkedHashSet<>();
    final Set<RowRef> refused = new LinkedHashSet<>();

    /** @param reader reads sheets as those of one body */
    BodyTables(ListContext context, ListPhrases phrases, Function<List<Grid>, Submission> reader) {
        this.context = context;
        this.phrases = phrases;
        this.reader = reader;
    }

    /**
     * The sheets without the tables, but that of the only body that the job expects of these, which is its delivery; the same sheets
     * where there are none of enough bodies, or a file or folder is one body's.
     */
    List<Grid> takeOutOf(List<Grid> sheets) {
        Map<Body, Map<Grid, List<GridRow>>> byBody = new LinkedHashMap<>();
        if (mayHoldSeveral(sheets)) {
            sheets.stream()
                    .flatMap(grid -> grid.listRows().stream())
                    .filter(ListCells::isText)
                    .flatMap(this::namesIn)
                    .forEach(titled::add);
            sheets.forEach(grid -> split(grid, byBody));
            byBody.values().removeIf(parts -> !isOfScores(parts.values()));
        }
        if (byBody.size() < BodyList.FEWEST_BODIES) {
            return sheets;
        }
        Map<Body, Submission> ofBodies = new LinkedHashMap<>();
        for (Map.Entry<Body, Map<Grid, List<GridRow>>> parts : byBody.entrySet()) {
            List<Grid> own = new ArrayList<>();
            parts.getValue().forEach((grid, rows) -> own.add(grid.part(rows)));
            Submission one = reader.apply(own);
            if (!isOfScoresAlone(one)) {
                return sheets;
            }
            ofBodies.put(parts.getKey(), one);
        }
        List<Body> expected = byBody.keySet().stream()
                .filter(body -> isExpected(ofBodies.get(body)))
                .toList();
        Map<Grid, List<GridRow>> delivered = expected.size() == 1 ? byBody.remove(expected.get(0)) : Map.of();
        byBody.keySet().forEach(body -> take(ofBodies.get(body)));
        if (results.isEmpty()) {
            return sheets;
        }
        Map<Grid, Set<Integer>> taken = new LinkedHashMap<>();
        byBody.values()
                .forEach(parts -> parts.forEach(
                        (grid, rows) -> rows.forEach(row -> taken.computeIfAbsent(grid, any -> new LinkedHashSet<>())
                                .add(row.number()))));
        return sheets.stream()
                .map(grid -> rest(grid, taken.getOrDefault(grid, Set.of()), delivered.getOrDefault(grid, List.of())))
                .toList();
    }

    private boolean isExpected(Submission one) {
        return one.head()
                .body()
                .filter(body -> context.bodies().find(body).isPresent())
                .isPresent();
    }

    private void take(Submission one) {
        read.add(one);
        if (one.findings().stream().noneMatch(BodyTables::isOfName)) {
            one.head().body().ifPresent(body -> addResults(one, body));
        }
    }

    /** A look that costs little, as most workbooks hold one body's tables: whether enough titles name bodies, and no file or folder does. */
    private boolean mayHoldSeveral(List<Grid> sheets) {
        return sheets.stream()
                                .flatMap(grid -> grid.listRows().stream())
                                .filter(row -> row.size() <= ListCells.WIDEST_TEXT)
                                .filter(row -> row.any(cell -> context.names().hasType(cell.text())))
                                .limit(BodyList.FEWEST_BODIES)
                                .count()
                        == BodyList.FEWEST_BODIES
                && context.places().stream()
                        .allMatch(place -> context.names().listMentions(place).isEmpty());
    }

    private static Grid rest(Grid grid, Set<Integer> taken, List<GridRow> delivered) {
        if (taken.isEmpty() && delivered.isEmpty()) {
            return grid;
        }
        Map<Integer, GridRow> rows = new TreeMap<>();
        grid.listRows().stream()
                .filter(row -> !taken.contains(row.number()))
                .forEach(row -> rows.put(row.number(), row));
        delivered.forEach(row -> rows.put(row.number(), row));
        return grid.part(List.copyOf(rows.values()));
    }

    /** Gives each table with the texts above it to the body that they name, and the first texts of the sheet, which name none, to all. */
    private void split(Grid grid, Map<Body, Map<Grid, List<GridRow>>> byBody) {
        List<GridRow> texts = new ArrayList<>();
        List<GridRow> shared = new ArrayList<>();
        Optional<Body> body = Optional.empty();
        String heading = "";
        for (GridRow row : grid.listRows()) {
            if (ListCells.isText(row)) {
                texts.add(row);
                continue;
            }
            Set<Body> named =
                    texts.stream().flatMap(this::namesIn).map(this::placed).collect(Collectors.toSet());
            if (named.size() == 1) {
                Body name = named.iterator().next();
                if (body.isEmpty()) {
                    texts.stream()
                            .takeWhile(text -> namesIn(text).findAny().isEmpty())
                            .map(BodyTables::ofNobody)
                            .forEach(shared::add);
                }
                if (!body.equals(Optional.of(name))) {
                    body = Optional.of(name);
                    rowsOf(byBody, name, grid).addAll(shared);
                }
                heading = textOf(row);
            } else if (!goesOn(texts, textOf(row).equals(heading), named)) {
                body = Optional.empty();
            }
            body.ifPresent(name -> {
                List<GridRow> rows = rowsOf(byBody, name, grid);
                texts.stream()
                        .filter(text -> shared.stream().noneMatch(title -> title.number() == text.number()))
                        .forEach(rows::add);
                rows.add(row);
            });
            texts.clear();
        }
        body.ifPresent(name -> rowsOf(byBody, name, grid).addAll(texts));
    }

    /** Whether a row below some texts is still the table of the body above: nothing stands between, or captions, and no new table begins. */
    private boolean goesOn(List<GridRow> texts, boolean headingAgain, Set<Body> named) {
        return named.isEmpty()
                && (texts.isEmpty()
                        ? !headingAgain
                        : texts.stream()
                                .flatMap(row -> row.cells().stream())
                                .allMatch(cell -> phrases.isCaption(cell.text())
                                        || ListPart.in(CellRef.WHOLE_FILE, cell.text(), phrases, context.naming())
                                                .isPresent()));
    }

    private static String textOf(GridRow row) {
        return row.cells().stream().map(cell -> ThaiText.fold(cell.text())).collect(Collectors.joining("|"));
    }

    /** A title over the tables of all without the words for all of them, as it holds for each. */
    private static GridRow ofNobody(GridRow title) {
        return title.with(title.cells().stream()
                .map(cell -> cell.value() instanceof CellValue.Text text
                        ? cell.saying(
                                OF_ALL.matcher(text.text()).replaceAll(" ").strip())
                        : cell)
                .filter(cell -> !cell.text().isEmpty())
                .toList());
    }

    private static List<GridRow> rowsOf(Map<Body, Map<Grid, List<GridRow>>> byBody, Body name, Grid grid) {
        return byBody.computeIfAbsent(name, any -> new LinkedHashMap<>())
                .computeIfAbsent(grid, any -> new ArrayList<>());
    }

    private Stream<Body> namesIn(GridRow row) {
        return row.cells().stream()
                .flatMap(cell -> context.names().listMentions(cell.text()).stream())
                .map(mention -> new Body(
                        ThaiText.fold(mention.name()),
                        ThaiText.fold(mention.district()),
                        ThaiText.fold(mention.province())));
    }

    /** A body that is named, in the only district and province in which the titles say that one of its name lies. */
    private Body placed(Body body) {
        List<Body> alike = titled.stream()
                .filter(other -> other.name().equals(body.name()) && other.mayLieIn(body.district(), body.province()))
                .toList();
        return new Body(
                body.name(),
                only(alike, Body::district).orElse(body.district()),
                only(alike, Body::province).orElse(body.province()));
    }

    private static Optional<String> only(List<Body> bodies, Function<Body, String> place) {
        List<String> places = bodies.stream()
                .map(place)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        return Optional.of(places).filter(found -> found.size() == 1).map(found -> found.get(0));
    }

    private boolean isOfScores(Iterable<List<GridRow>> parts) {
        Set<Integer> indicators = new LinkedHashSet<>();
        parts.forEach(rows -> rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !ListCells.isNumber(cell))
                .flatMap(cell -> context.naming().findIndicator(cell.text()).stream())
                .forEach(match -> indicators.add(match.indicator())));
        return indicators.size() >= BodyList.FEWEST_INDICATORS;
    }

    /** Whether it holds nothing but announced scores, of years that it states. */
    private static boolean isOfScoresAlone(Submission one) {
        boolean yearOfJob = one.findings().stream().anyMatch(finding -> finding.code() == FindingCode.TAKEN_FROM_JOB);
        return !(yearOfJob
                        && one.scores().stream()
                                        .map(ScoreReading::fiscalYear)
                                        .distinct()
                                        .count()
                                == 1)
                && one.findings().stream().allMatch(finding -> isOfName(finding) || !finding.refusesFile())
                && one.measures().isEmpty()
                && one.analysis().isEmpty()
                && one.oitItems().isEmpty()
                && one.scores().stream().allMatch(score -> score.source() == SourceKind.OFFICIAL);
    }

    /** Whether a name is nearly an expected one, which refuses what is of that body. */
    private static boolean isOfName(Finding finding) {
        return finding.code() == FindingCode.ORGANISATION_NEARLY_EXPECTED;
    }

    private void addResults(Submission one, Body body) {
        List<FiscalYear> years = Stream.concat(
                        one.scores().stream().map(ScoreReading::fiscalYear),
                        one.reported().stream().map(ReportedFigure::fiscalYear))
                .distinct()
                .toList();
        for (FiscalYear year : years) {
            List<ScoreReading> scores = one.scores().stream()
                    .filter(score -> score.fiscalYear().equals(year))
                    .toList();
            List<ReportedFigure> stated = one.reported().stream()
                    .filter(figure -> figure.fiscalYear().equals(year) && figure.source() == SourceKind.OFFICIAL)
                    .toList();
            if (!scores.isEmpty()) {
                // several of one indicator or kind are judged as those of several lists: where they differ none counts
                results.add(new ComparedResult(body, year, scores, stated));
            }
        }
    }

    /** Says what was read, and of each row whether it is stored, refused or ignored. */
    void report() {
        if (results.isEmpty()) {
            return;
        }
        for (Submission one : read) {
            one.findings().stream()
                    .filter(finding -> finding.code() != FindingCode.ORGANISATION_NOT_EXPECTED
                            && (finding.severity() != Severity.NOTICE
                                    || !finding.cells().isEmpty()))
                    .map(finding -> isOfName(finding)
                            ? BodyLists.refusal(finding.cells(), "nearly", finding.found(), finding.expected())
                            : finding)
                    .forEach(context.draft().findings::add);
            one.rowsRead().forEach(context.draft()::read);
            one.rowsIgnored().forEach(context.draft()::ignored);
            one.rowsRefused().forEach(context.draft()::refused);
            one.rowsRead().stream()
                    .filter(row -> !one.rowsIgnored().contains(row) && !stored.contains(row))
                    .forEach(context.draft()::refused);
        }
        refused.forEach(context.draft()::refused);
        stored.forEach(row -> {
            context.draft().read(row);
            context.draft().stored(row);
        });
        CellRef first = results.get(0).at();
        context.draft()
                .findings
                .add(BodyLists.told(
                        first,
                        results.stream()
                                .map(result -> new BodyLists.BodyYear(result.body(), result.fiscalYear()))
                                .toList()));
    }
}
