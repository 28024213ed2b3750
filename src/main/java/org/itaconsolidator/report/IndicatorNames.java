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

    /** The name of a number in a year, by the framework nearest to a year that has none; "" where there is no such one. */
    String of(FiscalYear year, int number) {
        Framework framework = frameworks.getNearest(year);
        return number < 1 || number > framework.indicators().size()
                ? ""
                : framework.getIndicator(number).name();
    }
}
