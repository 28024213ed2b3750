package org.itaconsolidator.report;

import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;

/** What indicators are called: the year of a row decides. */
final class IndicatorNames {
    private final Frameworks frameworks;

    IndicatorNames(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    /** The name of a number in a year, by the latest framework known where the year has none; "" where there is no such one. */
    String of(FiscalYear year, int number) {
        Framework framework = frameworks.findFramework(year).orElseGet(frameworks::latestKnown);
        return number < 1 || number > framework.indicators().size()
                ? ""
                : framework.getIndicator(number).name();
    }
}
