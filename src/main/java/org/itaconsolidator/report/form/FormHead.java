package org.itaconsolidator.report.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.sheet.FormStyles;
import org.itaconsolidator.report.sheet.FormTable;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.thai.text.ThaiText;

/** The lines above a form's table: what, for which year, by whom. What is not known stays open to be filled in. */
final class FormHead {
    static final int VALUE_COLUMN = 1;
    private static final int TITLE_ROW = 0;
    private static final int YEAR_ROW = 1;
    private static final int BODY_ROW = 2;
    private static final int DIVISION_ROW = 3;
    private static final int SOURCE_ROW = 4;
    private static final int ROUND_ROW = 4;

    private final FormRequest request;
    private final FormCells cells;
    private final FormStyles styles;
    private final FormRules rules;
    private final Messages texts;
    private final int lastColumn;
    private final List<String> required = new ArrayList<>();
    private int blank;

    FormHead(FormRequest request, FormCells cells, FormStyles styles, FormRules rules, Messages texts, int lastColumn) {
        this.request = request;
        this.cells = cells;
        this.styles = styles;
        this.rules = rules;
        this.texts = texts;
        this.lastColumn = lastColumn;
    }

    /** The first row below the head. */
    static int rowBelow(FormRequest request) {
        return request.form() == Form.SCORES || asksForRound(request) ? SOURCE_ROW + 1 : SOURCE_ROW;
    }

    /** A report is of a round: where the request names none, the officer does. */
    private static boolean asksForRound(FormRequest request) {
        return request.form() == Form.REPORT && request.round().isEmpty();
    }

    void write(String title, String source) {
        across(TITLE_ROW, title, styles.title);
        cells.row(TITLE_ROW).setHeightInPoints(ThaiMetrics.heightOf(1, FormStyles.TITLE_SIZE));
        String year = texts.text("form.year", Map.of("year", FormTable.thai(request.fiscalYear())));
        across(YEAR_ROW, year + round(), styles.subtitle);
        String body = request.body().map(whose -> BodyText.of(whose, texts)).orElse("");
        labelled(BODY_ROW, "body", body, Optional.empty(), true);
        // a score form of the whole body names no division
        boolean scores = request.form() == Form.SCORES;
        labelled(DIVISION_ROW, "division", request.division(), Optional.of("divisions"), !scores);
        if (scores) {
            labelled(SOURCE_ROW, "source", source, Optional.of("sources"), true);
        }
        if (asksForRound(request)) {
            labelled(ROUND_ROW, "reported-round", "", Optional.of("rounds"), true);
        }
    }

    /** The cells of the head that must be filled in and may be blank, as absolute references. */
    List<String> required() {
        return List.copyOf(required);
    }

    /** How many of {@link #required} are blank. */
    int blank() {
        return blank;
    }

    private void across(int row, String text, CellStyle style) {
        cells.set(row, 0, text, style);
        cells.join(row, 0, lastColumn, style);
    }

    /** A label and the cell beside it, open where nothing is known yet or where there is a choice to make. */
    private void labelled(int row, String key, String value, Optional<String> list, boolean due) {
        String label = texts.text("form." + key);
        boolean open = value.isEmpty() || row == SOURCE_ROW;
        cells.set(row, 0, label, styles.label);
        cells.set(row, VALUE_COLUMN, value, styles.given);
        cells.join(row, VALUE_COLUMN, lastColumn, open ? styles.open : styles.given);
        if (open) {
            rules.addHeadHelp(row, VALUE_COLUMN, list, label, texts.text("form." + key + "-help"));
        }
        if (open && due) {
            required.add(new CellReference(row, VALUE_COLUMN, true, true).formatAsString());
            blank += value.isEmpty() ? 1 : 0;
        }
    }

    private String round() {
        if (request.round().isEmpty()) {
            return "";
        }
        String months = ThaiText.thaiDigits(Integer.toString(request.round().getAsInt()));
        return " " + texts.text("form.round", Map.of("months", months));
    }
}
