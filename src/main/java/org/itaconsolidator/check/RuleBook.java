package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/** All rules. To add one, write it and name it here: {@code docs/findings.md} and the message files hold its words. */
public final class RuleBook {
    private final List<Rule> rules;

    public RuleBook(Frameworks frameworks, Layouts layouts) {
        TextRules texts = new TextRules(layouts);
        MeasureRules measures = new MeasureRules(Words.load(), FormLists.load());
        rules = List.of(
                new ScoreRangeRule(),
                new ScoreScaleRule(frameworks),
                new ScoreMissingRule(frameworks),
                new FrameworkMissingRule(frameworks),
                new TextFromOtherItemRule(frameworks),
                new PeriodRule(),
                texts::monitoringNotUnderstood,
                texts::eventOutsideRound,
                texts::headingInCell,
                texts::shortened,
                measures::measureMissing,
                measures::responsibleMissing,
                measures::divisionMisspelt,
                ChecklistRules::duplicates,
                ChecklistRules::addressMissing,
                measures::statusNotUnderstood,
                measures::resultMissing,
                measures::resultNotConcrete);
    }

    /**
     * Checks a submission as read.
     *
     * @return what may be stored of it, the findings of reader and rules, one per cause, and the ledger counted anew
     * @throws LedgerFault where a row read has no outcome, or several
     */
    public AdmittedSubmission check(Submission read) {
        Set<RowRef> stated = RowLedger.statedRows(read);
        RowLedger.count(read, stated);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.removeIf(finding -> rules.stream().anyMatch(rule -> rule.replaces(finding)));
        rules.forEach(rule -> findings.addAll(rule.check(read)));
        Submission admitted = Admission.admit(read.withFindings(distinct(withoutEchoes(findings))));
        List<Measure> marked = DuplicateMeasures.mark(admitted.measures());
        List<Finding> all = new ArrayList<>(admitted.findings());
        all.addAll(DuplicateMeasures.findings(marked));
        Submission checked = admitted.withMeasures(marked).withFindings(FindingCauses.join(distinct(all)));
        return new AdmittedSubmission(checked, RowLedger.count(checked, stated));
    }

    /**
     * What is left of it without scores that contradict each other so that none counts: a row that holds nothing else is refused.
     *
     * @param read the submission before the checks
     */
    public AdmittedSubmission without(AdmittedSubmission admitted, Submission read, Set<CellRef> undecided) {
        if (undecided.isEmpty()) {
            return admitted;
        }
        Submission kept = Admission.without(admitted.submission(), undecided);
        return new AdmittedSubmission(kept, RowLedger.count(kept, RowLedger.statedRows(read)));
    }

    /**
     * Without what another finding says better: a number that is refused is not the one that counts, however its format shows
     * it; and an item of another instrument is no wrong number of the row's indicator.
     */
    private static List<Finding> withoutEchoes(List<Finding> findings) {
        Set<CellRef> outOfRange = new HashSet<>();
        Set<Map.Entry<RowRef, String>> otherItems = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.code() == FindingCode.SCORE_OUT_OF_RANGE) {
                outOfRange.add(finding.cell());
            } else if (finding.code() == FindingCode.TEXT_FROM_OTHER_ITEM) {
                otherItems.add(
                        Map.entry(finding.cell().rowRef(), finding.details().getOrDefault("item", "")));
            }
        }
        return findings.stream()
                .filter(finding -> switch (finding.code()) {
                    case PERCENT_FORMAT -> !outOfRange.contains(finding.cell());
                    case INDICATOR_NUMBER_MISMATCH ->
                        finding.found().isEmpty()
                                || !otherItems.contains(Map.entry(finding.cell().rowRef(), finding.found()));
                    default -> true;
                })
                .toList();
    }

    /** Reader and rules may notice the same: the first counts. */
    private static List<Finding> distinct(List<Finding> findings) {
        Map<Cause, Finding> causes = new LinkedHashMap<>();
        findings.forEach(finding -> causes.putIfAbsent(
                new Cause(finding.code(), finding.cells(), finding.found(), finding.details()), finding));
        return List.copyOf(causes.values());
    }

    private record Cause(FindingCode code, List<CellRef> cells, String found, Map<String, String> details) {}

    /**
     * What the rules admit of a submission.
     *
     * @param submission what may be stored, with every finding
     * @param ledger what becomes of its rows, counted by the checker itself
     */
    public record AdmittedSubmission(Submission submission, Ledger ledger) {}
}
