package org.itaconsolidator.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.promise.Promises;

/** A time that monitoring or a step names is understood. Text that names none is no promise and no fault. */
final class MonitoringRule implements Rule {
    /** A phrase without a year is understood in any. */
    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2566);

    @Override
    public List<Finding> check(Submission submission) {
        FiscalYear year = submission.head().fiscalYear().orElse(ANY_YEAR);
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : submission.measures()) {
            measure.findText(Field.MONITORING)
                    .ifPresent(monitoring -> add(monitoring.text(), monitoring.at(), year, findings));
            for (MeasureStep step : measure.steps()) {
                add(step.text(), step.at(), year, findings);
            }
        }
        return findings;
    }

    private static void add(String text, CellRef at, FiscalYear year, List<Finding> findings) {
        Promises.inText(text, Optional.of(year)).stream()
                .filter(mention -> mention.promise() instanceof Promise.NotUnderstood)
                .forEach(mention ->
                        findings.add(Finding.at(at, FindingCode.MONITORING_NOT_UNDERSTOOD, mention.phrase(), "")));
    }
}
