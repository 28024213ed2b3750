package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.page.PageContent.Result;

/** What the divisions of a body estimate where nothing speaks for the whole body: a row for each, none of them the body's. */
final class DivisionsSection {
    private final Html html;
    private final PageWords words;
    private final BigDecimal target;

    DivisionsSection(Html html, PageWords words, BigDecimal target) {
        this.html = html;
        this.words = words;
        this.target = target;
    }

    void write(List<Result> divisions) {
        html.element("p", words.text("divisions-note")).line();
        html.open("table", "class", "stack", "role", "table").line();
        html.element("caption", words.text("divisions-caption"));
        html.raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        for (String key : new String[] {"division", "year", "total-short", "level", "gap"}) {
            html.element("th", words.text(key), "scope", "col", "role", "columnheader");
        }
        html.raw("</tr></thead>").line().raw("<tbody role=\"rowgroup\">").line();
        for (Result result : divisions) {
            html.open("tr", "role", "row");
            html.element("th", result.division(), "scope", "row", "role", "rowheader");
            cell("year", words.digits(result.year().buddhist()));
            cell("total-short", BodiesSection.total(result, words));
            cell("level", BodiesSection.level(result, words));
            cell(
                    "gap",
                    result.total()
                            .map(total -> Unconfirmed.marked(words.signed(total.subtract(target)), result.unconfirmed()))
                            .orElse(""));
            html.close("tr").line();
        }
        html.raw("</tbody>").close("table").line();
        words.explainMarks(html, divisions.stream().anyMatch(BodiesSection::isMarked));
    }

    private void cell(String key, String text) {
        html.element("td", text, "data-label", words.text(key), "role", "cell");
    }
}
