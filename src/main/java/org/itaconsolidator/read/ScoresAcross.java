package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.Remembered;
import org.itaconsolidator.thai.ThaiNumbers;

/** Scores of a table that has the years down its rows and the indicators across. */
final class ScoresAcross implements HeadingFinder.AcrossHeadings {
    private static final int LONGEST_NAME = 60;

    private final Frameworks frameworks;
    private final Words words;
    private final Remembered<Heading> remembered = new Remembered<>(this::look);

    ScoresAcross(Frameworks frameworks, Words words) {
        this.frameworks = frameworks;
        this.words = words;
    }

    @Override
    public Map<Integer, Heading> match(GridRow row) {
        Map<Integer, Heading> headings = new HashMap<>();
        for (GridCell cell : row.cells()) {
            String text = cell.text();
            if (!(cell.value() instanceof CellValue.Text) || text.length() > LONGEST_NAME) {
                continue;
            }
            remembered.find(text).ifPresent(heading -> headings.put(cell.column(), heading));
        }
        return headings;
    }

    private Optional<Heading> look(String text) {
        return frameworks
                .findIndicatorOfAnyYear(text)
                .filter(match -> match.kind() != NameKind.CONTAINED)
                .map(match -> HeadingFinder.indicator(match.indicator(), text))
                .or(() -> ScoreRowKind.stated(text, frameworks.latestKnown(), words)
                        .map(kind -> figure(text, kind)));
    }

    private static Heading figure(String text, ReportedFigure.Kind kind) {
        return new Heading(
                Field.SCORE, text, Heading.Match.EXACT, Optional.empty(), OptionalInt.empty(), Optional.of(kind));
    }

    /** Whether a block of headings is that of such a table. */
    static boolean isAcross(HeadingBlock heading) {
        return heading.columns().stream()
                .map(TableColumn::heading)
                .anyMatch(h -> h.indicator().isPresent() || h.figure().isPresent());
    }

    /** Takes the rows; those before an appeal do not count where those after it stand among them. */
    static void take(
            Grid grid,
            List<GridRow> rows,
            HeadingBlock heading,
            SourceKind source,
            Footnotes notes,
            ReadingContext context,
            SubmissionDraft draft) {
        Words words = context.words();
        Map<FiscalYear, List<GridRow>> byYear = new TreeMap<>();
        rows.forEach(row -> year(row, heading)
                .ifPresent(year ->
                        byYear.computeIfAbsent(year, y -> new ArrayList<>()).add(row)));
        List<GridRow> counting = new ArrayList<>(rows);
        byYear.values().stream()
                .flatMap(ofOneYear ->
                        new BeforeAppeal(words).listSuperseded(ofOneYear, row -> yearText(row, heading)).stream())
                .forEach(superseded -> {
                    counting.remove(superseded.before());
                    RowRef ref = new RowRef(grid.sheet(), superseded.before().number());
                    draft.ignored(ref);
                    String found = yearText(superseded.before(), heading);
                    String expected = yearText(superseded.after(), heading);
                    draft.findings.add(Finding.at(ref.asCell(), FindingCode.SCORE_BEFORE_APPEAL, found, expected));
                });
        rows.forEach(row -> draft.read(new RowRef(grid.sheet(), row.number())));
        MergedScores merged = new MergedScores(grid, draft, heading.lastRow());
        counting.forEach(row -> claim(grid, row, heading, merged));
        for (GridRow row : counting) {
            Optional<Footnotes.Remark> remark =
                    year(row, heading).map(year -> notes.about(List.of(yearText(row, heading)), year));
            CellRef at = grid.ref(row.number(), yearColumn(row, heading));
            remark.ifPresent(said -> draft.findings.addAll(said.findings(at, yearText(row, heading))));
            String label = label(grid, row, heading);
            ScoreClaim claim = new ScoreClaim(words);
            boolean claimed = remark.isPresent() && claim.inLabel(label).isPresent();
            if (claimed) {
                draft.findings.add(Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, label, "")
                        .with("case", "no-result")
                        .as(Severity.ERROR));
            }
            if (claimed || remark.flatMap(Footnotes.Remark::noResult).isPresent()) {
                draft.refused(at.rowRef());
            } else {
                SourceKind said = claim.isSelfAssessment(label)
                        ? SourceKind.SELF_ASSESSMENT
                        : remark.flatMap(Footnotes.Remark::source).orElse(source);
                takeRow(grid, row, heading, said, context, draft, merged);
            }
        }
        merged.end();
    }

    private static void claim(Grid grid, GridRow row, HeadingBlock heading, MergedScores merged) {
        year(row, heading)
                .ifPresent(year -> heading.columns().stream()
                        .filter(column -> column.heading().indicator().isPresent()
                                || column.heading()
                                        .figure()
                                        .filter(kind -> kind != ReportedFigure.Kind.LEVEL)
                                        .isPresent())
                        .forEach(column -> merged.claim(
                                grid.ref(row.number(), column.number()),
                                year,
                                List.of(
                                        column.heading().indicator(),
                                        column.heading().figure()))));
    }

    /** Takes one row: its year stands in the column of years or in the first cell that names one. */
    private static void takeRow(
            Grid grid,
            GridRow row,
            HeadingBlock heading,
            SourceKind source,
            ReadingContext context,
            SubmissionDraft draft,
            MergedScores merged) {
        RowRef ref = new RowRef(grid.sheet(), row.number());
        Optional<FiscalYear> year = year(row, heading);
        if (year.isEmpty()) {
            boolean hasScores = heading.columns().stream()
                    .anyMatch(c -> (c.heading().indicator().isPresent()
                                    || c.heading().figure().isPresent())
                            && ScoreCell.read(row.find(c.number()), CellRef.WHOLE_FILE) instanceof ScoreCell.Scored);
            if (hasScores && !isSummary(row, context.words())) {
                draft.findings.add(Finding.at(ref.asCell(), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));
                draft.refused(ref);
            } else {
                draft.ignored(ref);
            }
            return;
        }
        List<Integer> scores = heading.columns().stream()
                .filter(column -> column.heading().indicator().isPresent())
                .map(TableColumn::number)
                .toList();
        if (new Ranks(grid, context, draft).refuse(row, scores, year.get())) {
            draft.refused(ref);
            return;
        }
        Framework framework = context.frameworks().getNearest(year.get());
        List<ScoreTable.Blank> missing = new ArrayList<>();
        boolean weighted =
                new WeightedPoints(grid, context, draft).areReported(points(grid, row, heading, framework), year.get());
        for (TableColumn column : heading.columns()) {
            CellRef at = grid.ref(row.number(), column.number());
            Optional<GridCell> cell = row.find(column.number());
            if (column.heading().figure().isPresent() && cell.isPresent()) {
                stated(cell.get(), at, column.heading().figure().get(), year.get(), source, draft);
            } else if (column.heading().indicator().isPresent()) {
                ScoreCell read = ScoreCell.read(cell, at);
                OptionalInt indicator = indicatorIn(framework, column);
                if (indicator.isEmpty()) {
                    refuseUnknown(read, at, year.get(), grid, column, draft);
                } else if (read instanceof ScoreCell.Missing && merged.isContested(at)) {
                    continue;
                } else if (read instanceof ScoreCell.Missing) {
                    missing.add(new ScoreTable.Blank(at, indicator.getAsInt()));
                } else if (!weighted) {
                    score(read, at, indicator.getAsInt(), year.get(), source, draft);
                }
            }
        }
        if (row.cells().size() > 1) {
            if (!missing.isEmpty()) {
                ScoreTable.reportMissing(missing, year.get(), draft);
            }
        }
        if (weighted) {
            draft.refused(ref);
        } else {
            draft.ignored(ref);
        }
    }

    private static Map<Integer, WeightedPoints.Points> points(
            Grid grid, GridRow row, HeadingBlock heading, Framework framework) {
        Map<Integer, WeightedPoints.Points> points = new TreeMap<>();
        for (TableColumn column : heading.columns()) {
            CellRef at = grid.ref(row.number(), column.number());
            OptionalInt indicator =
                    column.heading().indicator().isPresent() ? indicatorIn(framework, column) : OptionalInt.empty();
            if (indicator.isPresent()
                    && ScoreCell.read(row.find(column.number()), at) instanceof ScoreCell.Scored scored) {
                points.put(indicator.getAsInt(), new WeightedPoints.Points(scored.score(), at));
            }
        }
        return points;
    }

    /** The column in which a row says its year. */
    static int yearColumn(GridRow row, HeadingBlock heading) {
        return heading.find(Field.FISCAL_YEAR)
                .map(TableColumn::number)
                .orElse(row.cells().get(0).column());
    }

    /** Which indicator a heading names in the year of a row: years may number their indicators each in its own way. */
    private static OptionalInt indicatorIn(Framework framework, TableColumn column) {
        return framework
                .findIndicator(column.heading().known())
                .filter(match -> match.kind() != NameKind.CONTAINED)
                .map(match -> OptionalInt.of(match.indicator()))
                .orElse(OptionalInt.empty());
    }

    /** A score under a name that its year does not know. */
    private static void refuseUnknown(
            ScoreCell read, CellRef at, FiscalYear year, Grid grid, TableColumn column, SubmissionDraft draft) {
        if (read instanceof ScoreCell.Missing) {
            return;
        }
        CellRef name = grid.ref(column.row(), column.number());
        draft.findings.add(
                ScoreTable.unknown(column.text(), name, List.of(at), Optional.of(String.valueOf(year.buddhist()))));
        draft.refused(at.rowRef());
    }

    /** Whether a row sums up the years or says what is aimed at. */
    private static boolean isSummary(GridRow row, Words words) {
        return row.cells().stream()
                .map(GridCell::text)
                .anyMatch(text ->
                        words.starts(Words.Kind.AVERAGE_ROWS, text) || words.starts(Words.Kind.TARGET_ROWS, text));
    }

    private static void score(
            ScoreCell read, CellRef at, int indicator, FiscalYear year, SourceKind source, SubmissionDraft draft) {
        if (read instanceof ScoreCell.Scored scored) {
            scored.notice().ifPresent(draft.findings::add);
            draft.scores.add(new ScoreReading(year, indicator, source, scored.score(), at));
            draft.stored(at.rowRef());
        } else if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
            draft.refused(at.rowRef());
        }
    }

    private static void stated(
            GridCell cell,
            CellRef at,
            ReportedFigure.Kind kind,
            FiscalYear year,
            SourceKind source,
            SubmissionDraft draft) {
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing) {
            return;
        }
        if (kind == ReportedFigure.Kind.LEVEL) {
            draft.reported.add(new ReportedFigure(year, source, kind, Optional.empty(), cell.text(), at));
            return;
        }
        ScoreCell read = ScoreCell.read(Optional.of(cell), at);
        if (read instanceof ScoreCell.Scored scored) {
            scored.notice().ifPresent(draft.findings::add);
            draft.reported.add(new ReportedFigure(year, source, kind, Optional.of(scored.score()), cell.text(), at));
        } else if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
        }
    }

    /** What stands in front of a row's scores: its year, and what it says of them; a range merged down holds for each row. */
    private static String label(Grid grid, GridRow row, HeadingBlock heading) {
        int first = heading.columns().stream()
                .filter(column -> column.heading().indicator().isPresent()
                        || column.heading().figure().isPresent())
                .mapToInt(TableColumn::number)
                .min()
                .orElse(1);
        List<String> texts = new ArrayList<>();
        for (int column = 1; column < first; column++) {
            boolean fromHeading = grid.findMergeFromAbove(row.number(), column)
                    .filter(merge -> merge.firstRow() <= heading.lastRow())
                    .isPresent();
            if (!fromHeading) {
                grid.findHolding(row.number(), column).map(GridCell::text).ifPresent(texts::add);
            }
        }
        return String.join(" ", texts).strip();
    }

    private static Optional<FiscalYear> year(GridRow row, HeadingBlock heading) {
        return FiscalYears.inText(yearText(row, heading)).stream().findFirst().map(mention -> mention.year());
    }

    private static String yearText(GridRow row, HeadingBlock heading) {
        return row.text(yearColumn(row, heading));
    }
}
