package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.page.PageContent.Change;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/** The result of one body: total, level, change and gap as figures, the ten indicators as a table with bars. */
record ResultSection(Html html, PageWords words, BigDecimal target) {
    private static final String UP = "▲ ";
    private static final String DOWN = "▼ ";

    void write(Result result) {
        html.open("dl", "class", "figures").line();
        String year = words.digits(result.year().buddhist());
        figure(
                words.text("total", Map.of("year", year)),
                result.total()
                        .map(total -> Unconfirmed.marked(words.score(total), result.unconfirmed()))
                        .orElseGet(() -> words.noTotal(result)),
                note(result),
                result.contradicting()
                        .map(stated ->
                                words.text("total-contradicted", Map.of("year", year, "stated", words.score(stated))))
                        .orElse(""));
        figure(
                words.text("level"),
                result.level()
                        .map(level -> Unconfirmed.marked(level, result.levelUnconfirmed()))
                        .orElse(words.text("no-level")));
        figure(words.text("change"), markedChange(result.change()));
        figure(
                words.text("gap"),
                result.total()
                        .map(total -> Unconfirmed.marked(gap(total.subtract(target)), result.unconfirmed()))
                        .orElse(words.text("no-total")),
                words.text("target", Map.of("target", words.digits(target.toPlainString()))));
        html.close("dl").line();
        if (!result.indicators().isEmpty()) {
            indicators(result);
        }
        words.explainMarks(
                html,
                isMarked(result) || result.headline().filter(Headline::isMarked).isPresent(),
                List.of(result));
    }

    private String note(Result result) {
        String source = words.word("source", result.source().code());
        return result.stated() ? source + " · " + words.text("stated") : source;
    }

    /** Whether a figure of the result bears the mark. */
    static boolean isMarked(Result result) {
        return result.total().isPresent() && result.unconfirmed()
                || result.level().isPresent() && result.levelUnconfirmed()
                || isDoubtful(result.change());
    }

    static boolean isDoubtful(Change change) {
        return change.by().isPresent() && change.unconfirmed();
    }

    /** A change with its reservation, as a table has room for it. */
    String markedChange(Change change) {
        return Unconfirmed.marked(change(change), isDoubtful(change));
    }

    private void figure(String name, String value, String... notes) {
        html.open("div").element("dt", name).element("dd", value, "class", "value");
        for (String note : notes) {
            if (!note.isEmpty()) {
                html.element("dd", note, "class", "note");
            }
        }
        html.close("div").line();
    }

    private void indicators(Result result) {
        html.open("table", "class", "indicators").line();
        html.element(
                "caption",
                words.text(
                        "indicators",
                        Map.of(
                                "year", words.digits(result.year().buddhist()),
                                "target", words.digits(target.toPlainString()))));
        html.raw("<thead><tr>");
        for (String key : new String[] {"indicator", "score", "change-short", "gap"}) {
            html.element("th", words.text(key), "scope", "col", "class", key.equals("indicator") ? "words" : "number");
        }
        html.raw("</tr></thead>").line().raw("<tbody>").line();
        for (IndicatorLine line : result.indicators()) {
            html.open("tr").open("th", "scope", "row");
            html.text(words.digits(line.number()) + ". " + line.name());
            line.score().ifPresent(this::bar);
            html.close("th");
            boolean doubted = !result.doubts().isEmpty();
            cell(
                    line.score()
                            .map(score -> Unconfirmed.marked(words.score(score), doubted))
                            .orElse(words.text("no-score")),
                    line.score().isPresent());
            // two scores as stated leave nothing to confirm, unless they may be others
            cell(
                    Unconfirmed.marked(
                            change(line.change()), doubted && line.change().by().isPresent()),
                    line.change().by().isPresent());
            cell(
                    line.score()
                            .map(score -> Unconfirmed.marked(gap(score.subtract(target)), doubted))
                            .orElse(""),
                    true);
            html.close("tr").line();
        }
        html.raw("</tbody>").close("table").line();
    }

    /** What the figure beside it says, seen at once; with a mark at the target. */
    private void bar(BigDecimal score) {
        html.open("span", "class", "bar", "aria-hidden", "true")
                .open(
                        "span",
                        "class",
                        score.compareTo(target) < 0 ? "fill below" : "fill",
                        "style",
                        "width:" + score.toPlainString() + "%")
                .close("span")
                .open("span", "class", "aim", "style", "left:" + target.toPlainString() + "%")
                .close("span")
                .close("span");
    }

    private void cell(String text, boolean isFigure) {
        html.element("td", text, "class", isFigure ? "number" : "number wordy");
    }

    /** A change with sign and arrow, or why there is none. */
    String change(Change change) {
        if (change.by().isPresent()) {
            BigDecimal by = change.by().get();
            return (by.signum() > 0 ? UP : by.signum() < 0 ? DOWN : "= ") + words.signed(by);
        }
        return change.reason().map(words::reason).orElse(words.text("no-year-before"));
    }

    private String gap(BigDecimal gap) {
        return words.signed(gap);
    }
}
