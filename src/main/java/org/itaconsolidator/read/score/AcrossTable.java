package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.ScoreRemark;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.BeforeAppeal;
import org.itaconsolidator.read.scope.Said;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.scope.ScoreLabel;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.RowScope;
import org.itaconsolidator.read.table.SubjectLinker;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.read.table.TableColumn;

/** Scores of a table that has the years down its rows and the indicators across. */
final class AcrossTable {
    private final Grid grid;
    private final HeadingBlock heading;
    private final SectionTitle title;

    /** Whether a line above the rows says that their scores are self-assessed. */
    private final boolean self;

    private final Footnotes notes;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final MergedScores merged;
    private final ScoreClaim claim;
    private RowScope claims;
    private final ScoreLabel scoreLabel;
    private AcrossYears years;

    AcrossTable(
            Grid grid,
            HeadingBlock heading,
            SectionTitle title,
            boolean self,
            Footnotes notes,
            ReadingContext context,
            SubmissionDraft draft) {
        this.grid = grid;
        this.heading = heading;
        this.title = title;
        this.self = self;
        this.notes = notes;
        this.context = context;
        this.draft = draft;
        this.merged = new MergedScores(grid, draft, heading.lastRow());
        this.claim = new ScoreClaim(context.words());
        this.scoreLabel = new ScoreLabel(context.words());
    }

    /** Takes the rows; those before an appeal do not count where those after it stand among them. */
    void take(List<GridRow> rows) {
        claims = new RowScope(grid, notes, heading, rows, context);
        years = AcrossYears.of(grid, heading, rows, claims, title, context);
        rows.forEach(row -> draft.read(refOf(row)));
        List<GridRow> counting = new ArrayList<>(rows);
        years.byYear().values().stream()
                .flatMap(ofOneYear -> new BeforeAppeal(context.words()).listSuperseded(ofOneYear, years::text).stream())
                .forEach(superseded -> {
                    counting.remove(superseded.before());
                    leaveBeforeAppeal(superseded);
                });
        reportNear();
        counting.forEach(this::claimMerged);
        counting.forEach(this::judge);
        merged.end();
    }

    /** Says what misspelt headings were taken for. */
    private void reportNear() {
        for (TableColumn column : heading.columns()) {
            FieldText name = new FieldText(column.text(), grid.ref(column.row(), column.number()));
            if (column.heading().indicator().isPresent()) {
                context.naming()
                        .findIndicator(column.text())
                        .flatMap(match -> SubjectLinker.reportNear(match, name, context.naming()))
                        .ifPresent(draft.findings::add);
            }
        }
    }

    private void leaveBeforeAppeal(BeforeAppeal.Superseded<GridRow> superseded) {
        RowRef ref = refOf(superseded.before());
        draft.ignored(ref);
        draft.findings.add(Finding.at(
                ref.asCell(),
                FindingCode.SCORE_BEFORE_APPEAL,
                years.text(superseded.before()),
                years.text(superseded.after())));
    }

    /** Takes a row unless its label or a note says that its scores are no result. */
    private void judge(GridRow row) {
        boolean holdsScores = years.isUndated(row) || years.isOfTitle(row);
        if (row.cells().size() == 1 && !holdsScores) {
            draft.ignored(refOf(row)); // a note, or a year without scores
            return;
        }
        Optional<ScoreRemark> remark = years.find(row)
                .map(year -> notes.about(List.of(years.text(row)), year).ofScores(title.source()));
        CellRef at = grid.ref(row.number(), years.column(row));
        remark.ifPresent(said -> said.findings(at, years.text(row)).stream()
                .filter(finding -> !draft.findings.contains(finding))
                .forEach(draft.findings::add));
        String label = years.label(row);
        Optional<Finding> another = claims.findOtherBody(row).filter(finding -> years.isUndated(row));
        if (another.isPresent()) {
            draft.findings.add(another.get());
            draft.refused(refOf(row));
            return;
        }
        if (remark.isPresent() && years.isOfChanges(row)) {
            draft.ignored(at.rowRef());
            return;
        }
        if (remark.isPresent() && isBesideScores(row, label)) {
            draft.findings.add(ColumnReport.besideScores(List.of(at), label));
            draft.ignored(at.rowRef());
            return;
        }
        Optional<Finding> claimedBy = remark.isPresent() ? findClaim(row, at, label) : Optional.empty();
        boolean claimed = claimedBy.isPresent();
        claimedBy.ifPresent(draft.findings::add);
        Optional<Finding> beside = remark.isPresent() ? claims.findRefusal(row) : Optional.empty();
        beside.filter(finding -> !claimed).ifPresent(draft.findings::add);
        if (beside.filter(finding -> finding.severity() != Severity.ERROR).isPresent()) {
            draft.ignored(at.rowRef());
            return;
        }
        if (claimed
                || beside.isPresent()
                || remark.flatMap(ScoreRemark::noResult).isPresent()) {
            draft.refused(at.rowRef());
            return;
        }
        SourceKind said = self || claim.isSelfAssessment(label) || claims.areSelfAssessed(row)
                ? SourceKind.SELF_ASSESSMENT
                : remark.flatMap(ScoreRemark::source).orElse(title.source());
        Optional<FiscalYear> year = years.find(row);
        if (year.isPresent()) {
            takeRow(row, year.get(), said);
        } else if (years.isUndated(row)) {
            draft.findings.add(
                    Finding.at(at, FindingCode.ROW_NOT_UNDERSTOOD, label, "").with("case", "of-no-year"));
            draft.refused(refOf(row));
        } else {
            draft.ignored(refOf(row));
        }
    }

    /** Whether a row says in full that its figures are no scores of the body, beside another that has them. */
    private boolean isBesideScores(GridRow row, String label) {
        return scoreLabel.isBesideScores(title.withoutOwnBody(label))
                && years.byYear().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(other ->
                                other != row && scoreLabel.isOfScores(title.withoutOwnBody(years.label(other))));
    }

    /** Why the figures of a row with a year are not the body's result, or may not be. */
    private Optional<Finding> findClaim(GridRow row, CellRef at, String label) {
        Optional<Finding> otherBody = years.listLabels(row).stream()
                .flatMap(named -> title.findOtherBody(named.at(), named.text()).stream())
                .findFirst();
        if (otherBody.isPresent()) {
            return otherBody;
        }
        Said ofLabel = context.scope().label(label);
        Said said = ofLabel.kind() == Said.Kind.NO_RESULT
                ? ofLabel
                : context.scope().label(years.text(row));
        return Optional.of(said)
                .filter(Said::refuses)
                .map(why -> context.scope().refusal(why, at));
    }

    private void claimMerged(GridRow row) {
        years.find(row)
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

    private void takeRow(GridRow row, FiscalYear year, SourceKind source) {
        RowRef ref = refOf(row);
        List<Integer> scores = heading.columns().stream()
                .filter(column -> column.heading().indicator().isPresent())
                .map(TableColumn::number)
                .toList();
        if (new Ranks(grid, context, draft).refuse(row, scores, year)) {
            draft.refused(ref);
            return;
        }
        Framework framework = context.frameworks().getNearest(year);
        boolean weighted = new WeightedPoints(grid, context, draft).areReported(points(row, framework), year);
        List<ScoreFindings.Blank> missing = new ArrayList<>();
        for (TableColumn column : heading.columns()) {
            CellRef at = grid.ref(row.number(), column.number());
            Optional<GridCell> cell = row.find(column.number());
            if (column.heading().figure().isPresent() && cell.isPresent()) {
                new StatedRow(grid, notes, draft)
                        .find(
                                cell.get(),
                                at,
                                column.heading().figure().get(),
                                new ScoreTable.ScoreColumn(column.number(), year, source),
                                column.text())
                        .ifPresent(draft.reported::add);
            } else if (column.heading().indicator().isPresent()) {
                ScoreCell read = ScoreCell.read(cell, at, notes);
                OptionalInt indicator = indicatorIn(framework, column);
                if (indicator.isEmpty()) {
                    refuseUnknown(read, at, year, column);
                } else if (read instanceof ScoreCell.Missing && merged.isContested(at)) {
                    continue;
                } else if (read instanceof ScoreCell.Missing) {
                    missing.add(new ScoreFindings.Blank(at, indicator.getAsInt()));
                } else if (!weighted) {
                    score(read, at, indicator.getAsInt(), year, source);
                }
            }
        }
        if (row.cells().size() > 1 && !missing.isEmpty()) {
            ScoreFindings.reportMissing(missing, year, draft);
        }
        if (weighted) {
            draft.refused(ref);
        } else {
            draft.ignored(ref);
        }
    }

    private Map<Integer, WeightedPoints.Points> points(GridRow row, Framework framework) {
        Map<Integer, WeightedPoints.Points> points = new TreeMap<>();
        for (TableColumn column : heading.columns()) {
            CellRef at = grid.ref(row.number(), column.number());
            OptionalInt indicator =
                    column.heading().indicator().isPresent() ? indicatorIn(framework, column) : OptionalInt.empty();
            if (indicator.isPresent()) {
                ScoreCell.findNumber(row.find(column.number()))
                        .ifPresent(number -> points.put(indicator.getAsInt(), new WeightedPoints.Points(number, at)));
            }
        }
        return points;
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
    private void refuseUnknown(ScoreCell read, CellRef at, FiscalYear year, TableColumn column) {
        if (read instanceof ScoreCell.Missing) {
            return;
        }
        CellRef name = grid.ref(column.row(), column.number());
        draft.findings.add(
                ScoreFindings.unknown(column.text(), name, List.of(at), Optional.of(String.valueOf(year.buddhist()))));
        draft.refused(at.rowRef());
    }

    private void score(ScoreCell read, CellRef at, int indicator, FiscalYear year, SourceKind source) {
        if (read instanceof ScoreCell.Scored scored) {
            scored.notice().ifPresent(draft.findings::add);
            draft.scores.add(new ScoreReading(year, indicator, source, scored.score(), at));
            draft.stored(at.rowRef());
        } else if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
            draft.refused(at.rowRef());
        }
    }

    private RowRef refOf(GridRow row) {
        return new RowRef(grid.sheet(), row.number());
    }
}
