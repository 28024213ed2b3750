package org.itaconsolidator.model.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;

/**
 * What one workbook delivers, with every row accounted for.
 *
 * @param scores every cell that holds an indicator's score, repeated ones too
 * @param reported totals, instrument scores and levels that the officer states
 * @param differences those that the officer states between two scores
 * @param measures in the order of the document
 * @param analysis in the order of the document
 * @param oitItems in the order of the document
 * @param compared results of bodies from lists of many, for comparison only
 * @param rowsRead every non-empty row below a recognised heading, counted where it is read
 * @param rowsIgnored those that hold nothing to store: repeated headings, bands, notes
 * @param rowsRefused those that an error keeps out of the store
 * @param answered the content hash of the delivery whose corrected marked copy this is; empty for any other workbook
 * @param nothingToReport whether a row says in words that there is nothing to report
 */
public record Submission(
        SourceFile file,
        DocumentHead head,
        Set<Form> forms,
        List<ScoreReading> scores,
        List<ReportedFigure> reported,
        List<StatedDifference> differences,
        List<Measure> measures,
        List<AnalysisNote> analysis,
        List<OitItem> oitItems,
        List<ComparedResult> compared,
        Set<RowRef> rowsRead,
        Set<RowRef> rowsIgnored,
        Set<RowRef> rowsRefused,
        List<Finding> findings,
        Optional<String> answered,
        boolean nothingToReport) {
    private static final Set<FindingCode> OF_TABLES =
            Set.of(FindingCode.TABLE_NOT_RECOGNISED, FindingCode.HEADING_NOT_RECOGNISED);

    /** Errors of these codes mean that it is not known who delivers or for when, whatever cell they name. */
    private static final Set<FindingCode> OF_DELIVERER = Set.of(
            FindingCode.ORGANISATION_NEARLY_EXPECTED, FindingCode.ORGANISATION_MISSING, FindingCode.DIVISION_MISMATCH);

    public Submission {
        forms = Set.copyOf(forms);
        scores = List.copyOf(scores);
        reported = List.copyOf(reported);
        differences = List.copyOf(differences);
        measures = List.copyOf(measures);
        analysis = List.copyOf(analysis);
        oitItems = List.copyOf(oitItems);
        compared = List.copyOf(compared);
        rowsRead = Set.copyOf(rowsRead);
        rowsIgnored = Set.copyOf(rowsIgnored);
        rowsRefused = Set.copyOf(rowsRefused);
        findings = List.copyOf(findings);
    }

    /**
     * Whether nothing of the workbook can be stored: an error concerns the file as a whole, or keeps out a table that
     * is all it holds.
     */
    public boolean isRefused() {
        return isRefused(findings, forms, holdsNothing(scores, measures, analysis, oitItems) && compared.isEmpty());
    }

    /** Whether findings leave nothing to store of a workbook in which these forms were found. */
    public static boolean isRefused(List<Finding> findings, Set<Form> forms, boolean holdsNothing) {
        return findings.stream()
                        .filter(Finding::refusesFile)
                        .anyMatch(f -> holdsNothing || f.cells().isEmpty() || OF_DELIVERER.contains(f.code()))
                || holdsNothing && forms.isEmpty() && findings.stream().anyMatch(Submission::keepsTableOut);
    }

    /** Whether the finding keeps a table out of the store because of its headings. */
    public static boolean keepsTableOut(Finding finding) {
        return finding.severity() == Severity.ERROR && OF_TABLES.contains(finding.code());
    }

    /** Whether there is nothing to store; stated totals and levels alone do not count as content. */
    public static boolean holdsNothing(
            List<ScoreReading> scores, List<Measure> measures, List<AnalysisNote> analysis, List<OitItem> oitItems) {
        return scores.isEmpty() && measures.isEmpty() && analysis.isEmpty() && oitItems.isEmpty();
    }

    public Submission withFindings(List<Finding> others) {
        return with(scores, reported, measures, analysis, oitItems, compared, rowsIgnored, rowsRefused, others);
    }

    /** The same submission for a body as others know it. */
    public Submission of(Body body) {
        return as(
                new DocumentHead(Optional.of(body), head.division(), head.fiscalYear(), head.round(), head.source()),
                forms,
                measures,
                nothingToReport);
    }

    public Submission withMeasures(List<Measure> others) {
        return with(scores, reported, others, analysis, oitItems, compared, rowsIgnored, rowsRefused, findings);
    }

    /** The rest of it without its measures, which then count as not delivered. */
    public Submission withoutMeasures() {
        return as(
                head,
                forms.stream()
                        .filter(form -> form != Form.MEASURES && form != Form.REPORT)
                        .collect(Collectors.toSet()),
                List.of(),
                false);
    }

    /** The same submission, of a year that is still to be settled: it may be any year's delivery. */
    public Submission ofUnsettledYear() {
        return as(
                new DocumentHead(head.body(), head.division(), Optional.empty(), head.round(), head.source()),
                forms,
                measures,
                nothingToReport);
    }

    private Submission as(DocumentHead newHead, Set<Form> newForms, List<Measure> newMeasures, boolean nothing) {
        return new Submission(
                file,
                newHead,
                newForms,
                scores,
                reported,
                differences,
                newMeasures,
                analysis,
                oitItems,
                compared,
                rowsRead,
                rowsIgnored,
                rowsRefused,
                findings,
                answered,
                nothing);
    }

    public Submission withRowsRefused(Set<RowRef> others) {
        return with(scores, reported, measures, analysis, oitItems, compared, rowsIgnored, others, findings);
    }

    /**
     * This submission, if several rows that were read are one row of the file: if anything of them is stored, that row counts as
     * stored.
     */
    public Submission withRowsOnce() {
        Set<RowRef> stored = listRowsOfTexts();
        scores.forEach(score -> stored.add(score.at().rowRef()));
        reported.forEach(figure -> stored.add(figure.at().rowRef()));
        Set<RowRef> refused = new HashSet<>(rowsRefused);
        refused.removeAll(stored);
        Set<RowRef> ignored = new HashSet<>(rowsIgnored);
        ignored.removeAll(stored);
        ignored.removeAll(refused);
        return with(scores, reported, measures, analysis, oitItems, compared, ignored, refused, findings);
    }

    /** The rows of which a measure, a text of an analysis or an item of a checklist is stored. */
    public Set<RowRef> listRowsOfTexts() {
        Set<RowRef> rows = new HashSet<>();
        measures.forEach(measure -> rows.addAll(measure.rows()));
        analysis.forEach(note -> rows.addAll(note.rows()));
        oitItems.forEach(item -> rows.add(item.at().rowRef()));
        return rows;
    }

    /** The same submission with other content; its rows and findings stay. */
    public Submission withContent(
            List<ScoreReading> otherScores,
            List<ReportedFigure> otherReported,
            List<Measure> otherMeasures,
            List<AnalysisNote> otherAnalysis,
            List<OitItem> otherItems,
            List<ComparedResult> otherCompared) {
        return with(
                otherScores,
                otherReported,
                otherMeasures,
                otherAnalysis,
                otherItems,
                otherCompared,
                rowsIgnored,
                rowsRefused,
                findings);
    }

    private Submission with(
            List<ScoreReading> newScores,
            List<ReportedFigure> newReported,
            List<Measure> newMeasures,
            List<AnalysisNote> newAnalysis,
            List<OitItem> newItems,
            List<ComparedResult> newCompared,
            Set<RowRef> newIgnored,
            Set<RowRef> newRefused,
            List<Finding> newFindings) {
        return new Submission(
                file,
                head,
                forms,
                newScores,
                newReported,
                differences,
                newMeasures,
                newAnalysis,
                newItems,
                newCompared,
                rowsRead,
                newIgnored,
                newRefused,
                newFindings,
                answered,
                nothingToReport);
    }
}
