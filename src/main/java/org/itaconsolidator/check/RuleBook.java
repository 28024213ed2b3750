package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCauses;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;

/**
 * All rules. To add a rule, write it and name it here ({@code docs/new-rule.md}); its words are in the message files.
 */
public final class RuleBook {
    private final List<Rule> rules;

    public RuleBook(Frameworks frameworks) {
        ScoreRules scores = new ScoreRules(frameworks);
        TextRules texts = new TextRules(Layouts.load());
        MeasureRules measures = new MeasureRules(Words.load(), FormLists.load());
        rules = List.of(
                ScoreRules::outOfRange,
                scores::scaleSuspicious,
                new ScoreMissingRule(frameworks),
                scores::frameworkMissing,
                new TextFromOtherItemRule(frameworks),
                new PeriodRule(),
                texts::monitoringNotUnderstood,
                texts::eventOutsideRound,
                texts::headingInCell,
                texts::shortened,
                texts::lettersLost,
                measures::measureMissing,
                new MeasuresInOneCell(),
                measures::responsibleMissing,
                measures::divisionMisspelt,
                ChecklistRules::duplicates,
                ChecklistRules::addressMissing,
                measures::statusNotUnderstood,
                measures::resultMissing,
                measures::resultNotConcrete);
    }

    /**
     * @return what may be stored of it, the findings of reader and rules, one per cause, and the ledger counted anew
     * @throws LedgerFault if a row that was read has no outcome, or several
     */
    public AdmittedSubmission check(Submission read) {
        Set<RowRef> stated = RowLedger.statedRows(read);
        RowLedger.count(read, stated);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.removeIf(finding -> rules.stream().anyMatch(rule -> rule.replaces(finding)));
        rules.forEach(rule -> findings.addAll(rule.check(read)));
        Submission admitted = Admission.admit(read.withFindings(distinct(withoutRepetitions(findings))));
        List<Measure> marked = DuplicateMeasures.mark(admitted.measures());
        List<Finding> all = new ArrayList<>(admitted.findings());
        all.addAll(DuplicateMeasures.findings(marked));
        if (storesNoFigure(admitted)) {
            all.removeIf(finding -> finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD);
        }
        Submission checked = admitted.withMeasures(marked).withFindings(FindingCauses.join(distinct(all)));
        return new AdmittedSubmission(checked, RowLedger.count(checked, stated));
    }

    /** Whether nothing is stored of a workbook to which doubt about scores could apply. */
    private static boolean storesNoFigure(Submission admitted) {
        return admitted.isRefused()
                || admitted.scores().isEmpty()
                        && admitted.reported().isEmpty()
                        && admitted.compared().isEmpty();
    }

    /**
     * The same submission without scores that contradict each other so that none counts. A row that holds nothing else is
     * refused.
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
     * Leaves out what another finding says better. A refused number needs no finding on how its format shows it, and an item
     * of another instrument no finding on a wrong number of the row's indicator.
     */
    private static List<Finding> withoutRepetitions(List<Finding> findings) {
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

    /** The findings, each once: the reader and a rule may notice the same; the first counts. */
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

    /** Keeps out of the store what errors concern: cells, rows, or the whole file. */
    private record Admission(Submission read, Set<CellRef> refused) {

        /** The submission without what its findings refuse; a row of which nothing is left counts as refused. */
        static Submission admit(Submission submission) {
            Admission admission = new Admission(
                    submission,
                    submission.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .map(Finding::cells)
                            .flatMap(List::stream)
                            .collect(Collectors.toSet()));
            boolean noMeasures = submission.findings().stream().anyMatch(Finding::refusesMeasures);
            Submission kept = (noMeasures ? submission.withMeasures(List.of()) : submission).isRefused()
                    ? submission.withContent(List.of(), List.of(), List.of(), List.of(), List.of(), List.of())
                    : admission.withoutRefusedCells();
            if (noMeasures) {
                kept = kept.isRefused() ? kept.ofUnsettledYear() : kept.withoutMeasures();
            }
            return admission.refusingRows(kept);
        }

        /** The submission without some scores; a row of which nothing is left counts as refused. */
        static Submission without(Submission submission, Set<CellRef> scores) {
            Admission admission = new Admission(submission, scores);
            return admission.refusingRows(admission.withoutRefusedCells());
        }

        private Submission refusingRows(Submission kept) {
            Set<RowRef> rows = new HashSet<>(kept.rowsRefused());
            rows.addAll(rowsWithNothingLeft(kept));
            return kept.withRowsRefused(rows);
        }

        private Submission withoutRefusedCells() {
            return read.withContent(
                    read.scores().stream().filter(score -> admits(score.at())).toList(),
                    read.reported().stream()
                            .filter(figure -> admits(figure.at()))
                            .toList(),
                    read.measures().stream()
                            .flatMap(measure -> findAdmitted(measure).stream())
                            .toList(),
                    read.analysis().stream().filter(note -> admits(note.at())).toList(),
                    read.oitItems().stream().filter(item -> admits(item.at())).toList(),
                    read.compared());
        }

        private boolean admits(CellRef cell) {
            return !refused.contains(cell) && !refused.contains(cell.rowRef().asCell());
        }

        /** The measure without the texts that an error concerns; empty if nothing is left. */
        private Optional<Measure> findAdmitted(Measure measure) {
            Map<Field, FieldText> texts = new HashMap<>(measure.texts());
            texts.values().removeIf(text -> !admits(text.at()));
            if (texts.size() == measure.texts().size()) {
                return Optional.of(measure);
            }
            boolean nothingLeft = texts.isEmpty() && measure.steps().isEmpty();
            return nothingLeft ? Optional.empty() : Optional.of(measure.withTexts(texts));
        }

        /** Rows that held something when read and nothing now; of a refused file every row that was not ignored. */
        private Set<RowRef> rowsWithNothingLeft(Submission kept) {
            Set<RowRef> rows = new HashSet<>(RowLedger.storedRows(read));
            rows.removeAll(RowLedger.storedRows(kept));
            rows.retainAll(read.rowsRead());
            rows.removeAll(read.rowsIgnored());
            return rows;
        }
    }

    /** Counts every row that was read exactly once: as stored, refused or ignored. */
    private static final class RowLedger {
        /**
         * The ledger of what is in the submission now; throws {@link LedgerFault} if a row has no or several outcomes.
         *
         * @param stated rows that state a total, an instrument's score or a level: they count as ignored if nothing else of
         *     them is kept
         */
        static Ledger count(Submission submission, Set<RowRef> stated) {
            Set<RowRef> stored = storedRows(submission);
            int[] counts = new int[3];
            for (RowRef row : submission.rowsRead()) {
                List<String> outcomes = new ArrayList<>();
                if (stored.contains(row)) {
                    outcomes.add("stored");
                    counts[0]++;
                }
                if (submission.rowsRefused().contains(row)) {
                    outcomes.add("refused");
                    counts[1]++;
                }
                if (submission.rowsIgnored().contains(row)) {
                    outcomes.add("ignored");
                    counts[2]++;
                }
                if (outcomes.isEmpty() && stated.contains(row)) {
                    outcomes.add("ignored");
                    counts[2]++;
                }
                if (outcomes.size() != 1) {
                    throw fault(submission, row, outcomes.isEmpty() ? "lost" : String.join(" and ", outcomes));
                }
            }
            failOnUnread(submission, submission.rowsRefused(), "refused");
            failOnUnread(submission, submission.rowsIgnored(), "ignored");
            failOnUnread(submission, tableRows(submission), "stored");
            return new Ledger(submission.rowsRead().size(), counts[0], counts[1], counts[2]);
        }

        /** The rows of which something is stored. Scores may also stand in prose, whose rows are not table rows. */
        static Set<RowRef> storedRows(Submission submission) {
            Set<RowRef> rows = tableRows(submission);
            submission.scores().forEach(score -> rows.add(score.at().rowRef()));
            return rows;
        }

        /** The rows in which the officer states totals or instrument scores. */
        static Set<RowRef> statedRows(Submission submission) {
            return submission.reported().stream()
                    .map(figure -> figure.at().rowRef())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static Set<RowRef> tableRows(Submission submission) {
            Set<RowRef> rows = submission.listRowsOfTexts();
            submission.compared().forEach(result -> rows.addAll(result.rows()));
            return rows;
        }

        private static void failOnUnread(Submission submission, Set<RowRef> rows, String outcome) {
            for (RowRef row : rows) {
                if (!submission.rowsRead().contains(row)) {
                    throw fault(submission, row, outcome + " and never read");
                }
            }
        }

        private static LedgerFault fault(Submission submission, RowRef row, String outcome) {
            return new LedgerFault(submission.file().inboxPath() + ": row " + row.row() + " of sheet '" + row.sheet()
                    + "' is " + outcome + "; a row read must be stored, refused or ignored, exactly once");
        }
    }

    /**
     * A row was lost or counted twice: the program's own fault, never the officer's. The workbook must be refused, because what
     * would be stored of it is not all that was delivered.
     */
    public static final class LedgerFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LedgerFault(String message) {
            super(message);
        }
    }
}
