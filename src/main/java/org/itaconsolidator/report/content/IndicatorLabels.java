package org.itaconsolidator.report.content;

import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.FiscalYear;

/** What indicators and topics are called: the year of a row decides. */
public record IndicatorLabels(Frameworks frameworks) {
    /** The name of a number in a year, by the framework nearest to a year that has none; "" where there is no such one. */
    public String of(FiscalYear year, int number) {
        Framework framework = frameworks.getNearest(year);
        return number < 1 || number > framework.indicators().size()
                ? ""
                : framework.getIndicator(number).name();
    }

    /** The name of a topic under which a year reports measures; "" where the year has no such one. */
    public String topic(FiscalYear year, int number) {
        return frameworks.getNearest(year).topics().stream()
                .filter(topic -> topic.number() == number)
                .map(Topic::name)
                .findFirst()
                .orElse("");
    }
}
