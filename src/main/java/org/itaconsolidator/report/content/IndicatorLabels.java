package org.itaconsolidator.report.content;

import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.FiscalYear;

/** What indicators and topics are called: the year of a row decides. */
public record IndicatorLabels(Frameworks frameworks) {
    /** The name of an indicator in a year, or in the nearest year with a framework; "" if there is none. */
    public String of(FiscalYear year, int number) {
        Framework framework = frameworks.getNearest(year);
        return number < 1 || number > framework.indicators().size()
                ? ""
                : framework.getIndicator(number).name();
    }

    /** The name of a topic of a year; "" if the year has none such. */
    public String topic(FiscalYear year, int number) {
        return frameworks.getNearest(year).topics().stream()
                .filter(topic -> topic.number() == number)
                .map(Topic::name)
                .findFirst()
                .orElse("");
    }
}
