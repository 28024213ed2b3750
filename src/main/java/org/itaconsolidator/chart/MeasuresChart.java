package org.itaconsolidator.chart;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.chart.StateRows.Row;
import org.itaconsolidator.model.measure.MeasureCounts;

/** How many measures each indicator has and their states; those that name none are in a last row. */
final class MeasuresChart extends BodyPicture {

    MeasuresChart(ChartContent content, ChartTexts texts) {
        super("measures", Format.DESK, content, texts);
    }

    /** There is nothing to show if all bars are alike. */
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
        MeasureCounts all = measures();
        return texts.text("measures-topic", "year", all.fiscalYear(), "count", all.count())
                + texts.late(all.late().all());
    }

    /** First all measures, then those of each indicator. */
    @Override
    public String description() {
        return texts.text("progress-all") + " " + texts.digits(measures().count()) + ": "
                + texts.states(measures().states(), measures().late().all()) + "; " + rows().description();
    }

    @Override
    public void draw(Canvas canvas) {
        rows().draw(canvas, frame(canvas, texts.text("measures-note")));
    }

    private MeasureCounts measures() {
        return content.measures().orElseThrow();
    }

    private int late(int indicator) {
        return measures().late().indicators().getOrDefault(indicator, 0);
    }

    private StateRows rows() {
        List<Row> rows = new ArrayList<>();
        content.listIndicators()
                .forEach(number -> rows.add(new Row(
                        texts.digits(number) + ". " + content.indicatorName(number),
                        false,
                        measures().ofIndicator(number),
                        late(number))));
        if (!measures().ofIndicator(MeasureCounts.NO_INDICATOR).isEmpty()) {
            rows.add(new Row(
                    texts.text("no-indicator"),
                    false,
                    measures().ofIndicator(MeasureCounts.NO_INDICATOR),
                    late(MeasureCounts.NO_INDICATOR)));
        }
        return new StateRows(texts, rows);
    }
}
