package org.itaconsolidator.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.StateRows.Row;
import org.itaconsolidator.model.measure.MeasureCounts;

/** How many measures each indicator has and how they stand; those that name none in a last row. */
final class MeasuresChart extends BodyPicture {

    MeasuresChart(ChartContent content, ChartTexts texts) {
        super("measures", content, texts);
    }

    /** Bars that are all alike say nothing. */
    @Override
    public boolean hasContent() {
        return content.measures().filter(measures -> measures.count() > 0).isPresent() && rows().differ();
    }

    @Override
    public String title() {
        return texts.message(measures().states(), measures().count());
    }

    @Override
    public String topic() {
        return texts.text(
                "measures-topic",
                Map.of(
                        "year", texts.year(measures().fiscalYear()),
                        "count", texts.digits(measures().count())));
    }

    /** First all measures, then those of each indicator. */
    @Override
    public String description() {
        return texts.text("progress-all") + " " + texts.digits(measures().count()) + ": "
                + texts.states(measures().states()) + "; " + rows().description();
    }

    @Override
    public void draw(Canvas canvas) {
        rows().draw(canvas, frame(canvas, texts.text("measures-note")));
    }

    private MeasureCounts measures() {
        return content.measures().orElseThrow();
    }

    private StateRows rows() {
        List<Row> rows = new ArrayList<>();
        content.listIndicators()
                .forEach(number -> rows.add(new Row(
                        texts.digits(number) + ". " + content.indicatorName(number),
                        false,
                        measures().ofIndicator(number))));
        if (!measures().ofIndicator(MeasureCounts.NO_INDICATOR).isEmpty()) {
            rows.add(new Row(texts.text("no-indicator"), false, measures().ofIndicator(MeasureCounts.NO_INDICATOR)));
        }
        return new StateRows(texts, rows);
    }
}
