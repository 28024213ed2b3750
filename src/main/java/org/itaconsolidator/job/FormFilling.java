package org.itaconsolidator.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.MeasureRow.Step;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.form.FormRequest;
import org.itaconsolidator.report.form.PrefilledScores;
import org.itaconsolidator.store.content.ContentReader;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds what the store knows for the forms of a body and fiscal year. */
final class FormFilling {
    private static final List<Field> PLANNED =
            List.of(Field.MEASURE, Field.ISSUE, Field.PERIOD, Field.RESPONSIBLE, Field.STEPS);
    private static final List<Field> OF_REPORT =
            List.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.RECOMMENDATION);

    /** Separates several divisions in one cell, as the form's help says. */
    private static final String BESIDE = " / ";

    private final DivisionNames names = DivisionNames.load();
    private final ContentReader content;
    private final FiscalYear year;
    private final Framework framework;
    private final FormLists lists;
    private final Words words = Words.load();
    private final Body body;
    private final List<SubmissionRow> deliveries;
    private final List<MeasureRow> measures = new ArrayList<>();
    private final List<FindingRow> findings = new ArrayList<>();

    FormFilling(ContentReader content, Body body, FiscalYear year, Framework framework, FormLists lists) {
        this.content = content;
        this.body = body;
        this.year = year;
        this.framework = framework;
        this.lists = lists;
        deliveries = content.deliveries().listSubmissions().stream()
                .filter(file -> file.body().filter(body::equals).isPresent())
                .filter(file -> !file.isSuperseded())
                .toList();
        content.forEachMeasure(measure -> {
            if (measure.body().equals(body)) {
                measures.add(measure);
            }
        });
        content.findings().forEachFinding(finding -> {
            if (finding.severity() != Severity.NOTICE) {
                findings.add(finding);
            }
        });
    }

    FormRequest fill(FormRequest form) {
        FormRequest filled = form.withDivisions(divisions(form.division())).withUnanswered(unanswered(form));
        return switch (form.form()) {
            case SCORES -> filled.withScores(scores());
            case MEASURES -> filled.withRows(delivered(form.division()));
            case REPORT -> filled.withRows(measures(form));
            default -> filled;
        };
    }

    /**
     * The divisions that the form offers to choose from. First its own, then the groups in which it shares a measure, as they
     * are written into one cell, then the body's others. If at most one division of the body is known, those that most bodies
     * have.
     */
    private List<String> divisions(String own) {
        Set<String> known = new TreeSet<>();
        deliveries.forEach(file -> known.add(file.division()));
        measures.forEach(measure -> known.addAll(measure.divisions()));
        known.add(own);
        known.removeAll(List.of("", names.everybody()));
        Set<String> inOrder = new LinkedHashSet<>(lists.divisions());
        if (known.size() > 1) {
            inOrder.retainAll(known);
        }
        inOrder.addAll(known);
        Set<String> all = new LinkedHashSet<>();
        if (!own.isEmpty()) {
            all.add(own);
            measures.stream()
                    .map(MeasureRow::divisions)
                    .filter(shared -> shared.size() > 1 && shared.contains(own))
                    .map(shared -> String.join(BESIDE, shared))
                    .sorted()
                    .forEach(all::add);
        }
        all.addAll(inOrder);
        all.remove(names.everybody());
        all.add(names.everybody());
        return List.copyOf(all);
    }

    /** The errors and warnings of the division's deliveries of this form; for the body's form those of all deliveries. */
    private List<FindingRow> unanswered(FormRequest form) {
        Set<Long> concerned = deliveries.stream()
                .filter(file -> form.division().isEmpty() || file.division().equals(form.division()))
                .filter(file ->
                        file.fiscalYear().filter(its -> its.compareTo(year) > 0).isEmpty())
                .filter(file -> file.holds(form.form()))
                .map(SubmissionRow::id)
                .collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> concerned.contains(finding.submissionId()))
                .toList();
    }

    private PrefilledScores scores() {
        Map<FiscalYear, Map<Integer, BigDecimal>> indicators = new HashMap<>();
        content.list(ScoreRow.class).stream()
                .filter(row -> row.scorecard().equals(Scorecard.official(body)))
                .forEach(row -> indicators
                        .computeIfAbsent(row.fiscalYear(), any -> new HashMap<>())
                        .put(row.indicator(), row.score()));
        Map<FiscalYear, Map<Kind, String>> reported = new HashMap<>();
        content.list(TotalRow.class).stream()
                .filter(row -> row.scorecard().equals(Scorecard.official(body)))
                .forEach(row -> {
                    Map<Kind, String> figures = reported.computeIfAbsent(row.fiscalYear(), any -> new HashMap<>());
                    // typed into the form they would count as stated: what only follows from the scores is left out
                    row.reportedTotal()
                            .filter(any -> row.proof().total()
                                    || row.findContradicting().isPresent())
                            .ifPresent(total -> figures.put(Kind.TOTAL, total.toPlainString()));
                    row.reportedInstruments().forEach((instrument, stated) -> {
                        BigDecimal computed = row.instruments().get(instrument);
                        if (row.proof().instruments().contains(instrument)
                                || computed == null
                                || !RoundedFigure.agree(computed, stated)) {
                            figures.put(Kind.of(instrument), stated.toPlainString());
                        }
                    });
                    row.reportedLevel()
                            .filter(level -> row.proof().level() || !row.level().equals(Optional.of(level)))
                            .ifPresent(level -> figures.put(Kind.LEVEL, level));
                });
        return new PrefilledScores(indicators, reported);
    }

    /** The year's plan as the division delivered it, to be corrected and sent again; none if the form cannot hold all of it. */
    private List<Map<Field, String>> delivered(String division) {
        List<Map<Field, String>> rows = new ArrayList<>();
        for (MeasureRow measure : measures) {
            if (measure.form() == Form.MEASURES
                    && measure.fiscalYear().equals(year)
                    && measure.division().equals(division)) {
                Map<Field, String> row = row(measure, rows.size() + 1);
                row.put(Field.ITEM, measure.item());
                row.putIfAbsent(Field.STEPS, measure.listedSteps());
                row.put(Field.MONITORING, measure.text(Field.MONITORING));
                if (!row.keySet().containsAll(measure.texts().keySet())
                        || measure.steps().stream().anyMatch(Step::isToldApart)) {
                    return List.of();
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /**
     * The plan's measures of the year that the division answers for: first those to report on, then those that another division's
     * plan gives to all and those that begin only after the round. Then, for information, those that an earlier report calls done or
     * given up, with what it says.
     */
    private List<Map<Field, String>> measures(FormRequest form) {
        Map<Long, FollowedMeasure> followed = new HashMap<>();
        content.follow().forEachMeasure(measure -> {
            if (measure.body().equals(body) && measure.origin() == Origin.PLANNED) {
                followed.put(measure.measureId(), measure);
            }
        });
        Map<Long, MeasureRow> rows = measures.stream().collect(Collectors.toMap(MeasureRow::id, Function.identity()));
        List<Map<Field, String>> open = new ArrayList<>();
        List<Map<Field, String>> optional = new ArrayList<>();
        List<MeasureRow> later = new ArrayList<>();
        List<Map<Field, String>> finished = new ArrayList<>();
        for (MeasureRow measure : measures) {
            FollowedMeasure promise = followed.get(measure.id());
            if (promise == null || !measure.fiscalYear().equals(year)) {
                continue;
            }
            boolean asked = isAskedOf(form.division(), promise.asked());
            if (!asked && !names.read(measure.text(Field.RESPONSIBLE)).all()) {
                continue;
            }
            Function<String, Optional<ReportedResult>> closedBy = division -> promise.reports().stream()
                    .filter(told -> isBefore(told.round(), form.round()))
                    .filter(told -> isCancelled(told)
                            || promise.isFinishedBy(
                                    told,
                                    division,
                                    words.is(
                                            Words.Kind.DONE,
                                            rows.get(told.measureId()).text(Field.STATUS))))
                    .filter(told -> isToldFor(division, told, rows.get(told.measureId())))
                    .findFirst();
            // for the whole body, if every division that shares it has done it or given it up
            Optional<ReportedResult> closed = closedBy.apply(form.division())
                    .filter(any -> !form.division().isEmpty()
                            || promise.dueDates().stream()
                                    .map(DueDate::division)
                                    .filter(held -> !held.isEmpty())
                                    .distinct()
                                    .allMatch(held -> closedBy.apply(held).isPresent()));
            if (closed.isPresent()) {
                ReportedResult told = closed.get();
                finished.add(finished(
                        measure,
                        rows.get(told.measureId()),
                        isCancelled(told) ? FinishedRow.CANCELLED : FinishedRow.DONE));
            } else if (asked && isLater(promise, form.round())) {
                later.add(measure);
            } else if (asked) {
                open.add(row(measure, open.size() + 1));
            } else {
                optional.add(row(measure, FinishedRow.OPTIONAL));
            }
        }
        boolean onlyLater = open.isEmpty(); // who has nothing else to report on is asked for a word on these
        for (MeasureRow measure : later) {
            if (onlyLater) {
                open.add(row(measure, open.size() + 1));
            } else {
                optional.add(row(measure, FinishedRow.OPTIONAL));
            }
        }
        open.addAll(optional);
        open.addAll(finished);
        return open;
    }

    /** Whether it begins in the year's rest after the round, and nothing of it is to be done before or by a last day only. */
    private boolean isLater(FollowedMeasure promise, OptionalInt round) {
        if (round.isEmpty()) {
            return false;
        }
        LocalDate end = year.roundEnd(round.getAsInt());
        return promise.start()
                        .filter(first -> first.isAfter(end) && !first.isAfter(year.end()))
                        .isPresent()
                && promise.dueDates().stream()
                        .flatMap(due -> due.first().stream())
                        .allMatch(end::isBefore);
    }

    /** Whether a report is about the division's own work, not that of another that shares the measure. */
    private boolean isToldFor(String division, ReportedResult told, MeasureRow report) {
        return told.division().isEmpty() && report.divisions().isEmpty()
                || isAskedOf(division, told.division().isEmpty() ? report.divisions() : List.of(told.division()));
    }

    private boolean isAskedOf(String division, List<String> asked) {
        return division.isEmpty() || asked.contains(division) || asked.contains(names.everybody());
    }

    private static boolean isCancelled(ReportedResult told) {
        return told.says() == ReportedResult.Says.CANCELLED && !told.likely();
    }

    private Map<Field, String> finished(MeasureRow measure, MeasureRow report, String mark) {
        Map<Field, String> row = row(measure, mark);
        for (Field field : OF_REPORT) {
            String text = report.text(field);
            if (!text.isEmpty()) {
                row.put(field, text);
            }
        }
        return row;
    }

    private static boolean isBefore(OptionalInt reported, OptionalInt asked) {
        return reported.isPresent() && (asked.isEmpty() || reported.getAsInt() < asked.getAsInt());
    }

    private Map<Field, String> row(MeasureRow measure, int number) {
        return row(measure, ThaiText.thaiDigits(String.valueOf(number)));
    }

    /** @param mark what stands in place of its number */
    private Map<Field, String> row(MeasureRow measure, String mark) {
        Map<Field, String> row = new HashMap<>();
        row.put(Field.SEQ, mark);
        measure.indicator()
                .ifPresent(
                        n -> row.put(Field.INDICATOR, framework.getIndicator(n).name()));
        measure.topic().ifPresent(n -> framework.findTopic(n).ifPresent(topic -> row.put(Field.TOPIC, topic.name())));
        for (Field field : PLANNED) {
            String text = measure.text(field);
            if (!text.isEmpty()) {
                row.put(field, text);
            }
        }
        return row;
    }
}
