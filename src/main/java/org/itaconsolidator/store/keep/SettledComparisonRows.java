package org.itaconsolidator.store.keep;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.FigureRow.Change;
import org.itaconsolidator.model.score.FigureRow.History;
import org.itaconsolidator.model.score.FigureRow.Rank;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.row.Batch;
import org.itaconsolidator.store.row.ColumnValues;

/** The comparisons of one body as they stand in columns. */
final class SettledComparisonRows {
    private static final List<String> TABLES = List.of(
            "figure",
            "plan",
            "plan_step",
            "national_comparison",
            "division_comparison",
            "oit_check",
            "oit_check_item",
            "oit_score",
            "weakness",
            "weakness_note",
            "weakness_measure",
            "measure_remark",
            "measure_sequence",
            "measure_sequence_measure");

    private final Store store;
    private final long bodyId;

    SettledComparisonRows(Store store, long bodyId) {
        this.store = store;
        this.bodyId = bodyId;
    }

    void replace(SettledComparisons settled) {
        TABLES.forEach(table -> store.batches().update("DELETE FROM " + table + " WHERE body_id = ?", bodyId));
        Batch figures = Batch.into("figure", 25);
        settled.figures().forEach(row -> add(figures, row));
        figures.send(store.batches());
        writePlans(settled.plans());
        Batch national = Batch.into("national_comparison", 5);
        settled.national().forEach(row -> add(national, row));
        national.send(store.batches());
        Batch divisions = Batch.into("division_comparison", 9);
        settled.divisions().forEach(row -> add(divisions, row));
        divisions.send(store.batches());
        new WeaknessRows(store, bodyId).write(settled);
        new OitRows(store, bodyId).write(settled);
    }

    private void add(Batch batch, FigureRow row) {
        Optional<Change> change = row.change();
        Optional<History> history = row.history();
        Optional<Rank> rank = row.rank();
        batch.add(
                bodyId,
                row.scorecard().division(),
                row.scorecard().source().code(),
                row.fiscalYear().buddhist(),
                row.figure().code(),
                ColumnValues.plain(row.value()),
                row.unconfirmed(),
                ColumnValues.plain(change.flatMap(Change::before)),
                ColumnValues.plain(change.flatMap(Change::by)),
                ColumnValues.plain(change.flatMap(Change::contribution)),
                change.flatMap(Change::reason).orElse(null),
                change.map(Change::unconfirmed).orElse(null),
                history.map(past -> past.bestYear().buddhist()).orElse(null),
                ColumnValues.plain(history.map(History::best)),
                ColumnValues.plain(history.map(History::gapToBest)),
                history.map(past -> past.verdict().code()).orElse(null),
                ColumnValues.plain(history.flatMap(History::distance)),
                history.map(History::others).orElse(null),
                history.map(History::unconfirmed).orElse(null),
                rank.map(each -> each.instrument().name()).orElse(null),
                rank.map(Rank::among).orElse(null),
                rank.map(Rank::inInstrument).orElse(null),
                rank.map(Rank::weakest).orElse(null),
                rank.map(Rank::weakestInInstrument).orElse(null),
                ColumnValues.numbers(row.missing()));
    }

    private void writePlans(List<PlanRow> plans) {
        Batch rows = Batch.into("plan", 13);
        Batch steps = Batch.into("plan_step", 9);
        for (PlanRow plan : plans) {
            String division = plan.scorecard().division();
            String source = plan.scorecard().source().code();
            int year = plan.fiscalYear().buddhist();
            rows.add(
                    bodyId,
                    division,
                    source,
                    year,
                    plan.route(),
                    plan.target().toPlainString(),
                    plan.reason().orElse(null),
                    ColumnValues.numbers(plan.missing()),
                    ColumnValues.plain(plan.effort()),
                    ColumnValues.plain(plan.total()),
                    plan.level().orElse(null),
                    ColumnValues.plain(plan.limits().mostPoints()),
                    ColumnValues.numbers(plan.limits().locked()));
            for (PlanRow.Step step : plan.steps()) {
                steps.add(
                        bodyId,
                        division,
                        source,
                        year,
                        plan.route(),
                        step.indicator(),
                        step.current().toPlainString(),
                        step.planned().toPlainString(),
                        step.worth().toPlainString());
            }
        }
        rows.send(store.batches());
        steps.send(store.batches());
    }

    private void add(Batch batch, NationalRow row) {
        batch.add(
                bodyId,
                row.fiscalYear().buddhist(),
                row.total().toPlainString(),
                ColumnValues.plain(row.gapToMean()),
                row.reachesTarget());
    }

    private void add(Batch batch, DivisionComparisonRow row) {
        batch.add(
                bodyId,
                row.fiscalYear().buddhist(),
                row.indicator(),
                row.selfScores().size(),
                row.mean().toPlainString(),
                row.spread().toPlainString(),
                ColumnValues.plain(row.official()),
                String.join("\n", row.furthest()),
                ColumnValues.plain(row.furthestBy()));
    }
}
