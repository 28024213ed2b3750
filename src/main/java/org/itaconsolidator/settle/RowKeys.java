package org.itaconsolidator.settle;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The keys by which rows of two deliveries are recognised as the same row: by what the row is about, not by its
 * content, so that a corrected score or a fuller report is still the same row. A measure and a note of an analysis are
 * recognised by their words: with other words it may be an additional one, and none must be lost. Texts are compared
 * folded.
 */
public final class RowKeys {
    private static final List<Field> ANSWERS = List.of(
            Field.RESULT,
            Field.OUTCOME,
            Field.STATUS,
            Field.EVIDENCE,
            Field.URL,
            Field.PROBLEMS,
            Field.RECOMMENDATION,
            Field.NOTE);

    /** The keys of a submission's rows, by form; none for a blank form. */
    public static Map<Form, Set<Long>> of(Submission submission) {
        Map<Form, Set<Long>> keys = new EnumMap<>(Form.class);
        boolean isAnswered = isAnswered(submission);
        for (ScoreReading s : submission.scores()) {
            add(keys, Form.SCORES, s.source().code(), s.fiscalYear(), s.indicator());
        }
        if (submission.scores().isEmpty()) {
            // a file with totals alone is not a blank form
            submission.reported().forEach(f -> add(keys, Form.SCORES, f.source().code(), f.fiscalYear(), f.kind()));
        }
        submission.measures().stream()
                .filter(m -> m.form() != Form.REPORT || isAnswered)
                .forEach(m -> addMeasure(keys, m));
        for (AnalysisNote n : submission.analysis()) {
            add(keys, Form.ANALYSIS, n.fiscalYear(), n.indicator(), n.item(), n.kind(), ThaiText.fold(n.text()));
        }
        for (OitItem o : submission.oitItems()) {
            add(keys, Form.OIT_CHECKLIST, o.fiscalYear(), o.item());
        }
        return keys;
    }

    /** Whether a report says anything; one that only repeats the plan counts as blank. */
    private static boolean isAnswered(Submission submission) {
        return submission.measures().stream()
                .filter(m -> m.form() == Form.REPORT)
                .anyMatch(m -> ANSWERS.stream()
                                .anyMatch(field -> m.findText(field).isPresent())
                        || m.steps().stream().anyMatch(step -> !step.result().isEmpty()));
    }

    /** Adds a measure's key: its text, else indicator, item, issue and first step. */
    private static void addMeasure(Map<Form, Set<Long>> keys, Measure m) {
        String own = ThaiText.fold(m.text(Field.MEASURE));
        if (!own.isEmpty()) {
            add(keys, m.form(), "measure", own);
            return;
        }
        String issue = ThaiText.fold(m.text(Field.ISSUE) + m.text(Field.WEAKNESS) + m.text(Field.TO_DEVELOP));
        String firstStep =
                m.steps().isEmpty() ? "" : ThaiText.fold(m.steps().get(0).text());
        add(keys, m.form(), "issue", m.indicator(), m.item(), issue, issue.isEmpty() ? firstStep : "");
    }

    private static void add(Map<Form, Set<Long>> keys, Form form, Object... parts) {
        StringBuilder all = new StringBuilder();
        for (Object part : parts) {
            all.append(part).append('\u001F');
        }
        keys.computeIfAbsent(form, f -> new HashSet<>()).add(hash(all.toString()));
    }

    /** The first 64 bits of SHA-256: by chance two are equal only among billions of deliveries. */
    private static long hash(String text) {
        return new Sha256().add(text).firstBits();
    }
}
