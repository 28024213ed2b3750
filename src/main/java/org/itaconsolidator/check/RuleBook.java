package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Measure;
import org.itaconsolidator.model.Submission;

/** All rules. To add one, write it and name it here: {@code docs/findings.md} and the message files hold its words. */
public final class RuleBook {
    private final List<Rule> rules;

    /** The rules for these frameworks and headings. */
    public RuleBook(Frameworks frameworks, Layouts layouts) {
        rules = List.of(
                new ScoreRangeRule(),
                new ScoreMissingRule(frameworks),
                new FrameworkMissingRule(frameworks),
                new TextFromOtherItemRule(frameworks),
                new PeriodRule(),
                new EventOutsideRoundRule(),
                new HeadingInCellRule(layouts),
                new ResponsibleMissingRule(),
                new ResultMissingRule());
    }

    /**
     * Checks a submission as read.
     *
     * @return what may be stored of it, the findings of reader and rules, and the ledger counted anew
     * @throws LedgerFault where a row read has no outcome, or several
     */
    public AdmittedSubmission check(Submission read) {
        RowLedger.count(read);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.removeIf(finding -> rules.stream().anyMatch(rule -> rule.replaces(finding)));
        rules.forEach(rule -> findings.addAll(rule.check(read)));
        Submission admitted = Admission.admit(read.withFindings(distinct(findings)));
        List<Measure> marked = DuplicateMeasures.mark(admitted.measures());
        List<Finding> all = new ArrayList<>(admitted.findings());
        all.addAll(DuplicateMeasures.findings(marked));
        Submission checked = admitted.withMeasures(marked).withFindings(distinct(all));
        return new AdmittedSubmission(checked, RowLedger.count(checked));
    }

    /** Reader and rules may notice the same: the first counts. */
    private static List<Finding> distinct(List<Finding> findings) {
        Map<Cause, Finding> causes = new LinkedHashMap<>();
        findings.forEach(finding -> causes.putIfAbsent(
                new Cause(finding.code(), finding.cells(), finding.found(), finding.details()), finding));
        return List.copyOf(causes.values());
    }

    private record Cause(FindingCode code, List<CellRef> cells, String found, Map<String, String> details) {}
}
