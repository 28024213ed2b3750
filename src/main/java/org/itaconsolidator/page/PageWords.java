package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/** The words of the page, with figures in the digits that the job asks for. */
final class PageWords {
    private static final String MINUS = "\u2212";

    private final Messages page;
    private final Messages report;
    private final Messages workbook;
    private final Messages charts;
    private final Messages comparisons;
    private final Locale language;
    private final boolean thaiDigits;

    PageWords(Locale language, boolean thaiDigits) {
        page = Messages.of("page", language);
        report = Messages.of("report", language);
        workbook = Messages.of("workbook", language);
        charts = Messages.of("chart", language);
        comparisons = Messages.of("comparisons", language);
        this.language = language;
        this.thaiDigits = thaiDigits;
    }

    /** What the workbook says, such as the name of a sheet. */
    String sheet(String key) {
        return (report.has(key) ? report : workbook).text(key);
    }

    String text(String key) {
        return page.text(key);
    }

    String text(String key, Map<String, ?> words) {
        return page.text(key, words);
    }

    /** The word of a code such as refused; the code itself where there is none. */
    String word(String kind, String code) {
        String key = kind + "." + code;
        return page.has(key) ? page.text(key) : code;
    }

    /** Says below a table what its marks mean, where it has any. */
    void explainMarks(Html html, boolean any) {
        if (any) {
            html.element("p", sheet("sheet.scores.unconfirmed"), "class", "note")
                    .line();
        }
    }

    /** What a picture is called, by its file's name; of several bodies with a kind of its own. */
    String picture(String kind, String name) {
        String key = kind + "." + name;
        return charts.has(key) ? charts.text(key) : name;
    }

    /** Begins a table with its caption and headings, by their keys. */
    void stack(Html html, String caption, String... headings) {
        html.stack(text(caption), Stream.of(headings).map(this::text).toList());
    }

    /** How many more stand in the workbook alone; nothing for none. */
    void more(Html html, int count) {
        if (count > 0) {
            leadToWorkbook(html, text("more", Map.of("count", digits(count))));
        }
    }

    void leadToWorkbook(Html html, String sentence) {
        html.open("p", "class", "more")
                .text(sentence + " ")
                .link("consolidated.xlsx", text("in-workbook"))
                .close("p")
                .line();
    }

    /** Why two figures are not compared. */
    String reason(String code) {
        return comparisons.has(code) ? comparisons.text(code) : code;
    }

    /**
     * Why there is no total: what the year assessed is not known, or the indicators without a score; only that there is none
     * where no score is known.
     */
    String noTotal(Result result) {
        if (!result.frameworkKnown()) {
            return comparisons.text("no-framework");
        }
        String missing = result.indicators().stream()
                .filter(line -> line.score().isEmpty())
                .map(line -> digits(line.number()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? text("no-total") : comparisons.text("scores-missing", Map.of("indicators", missing));
    }

    /** What the page says first. */
    HeadlineText headlines() {
        return new HeadlineText(language, this::digits);
    }

    String digits(Object figure) {
        return thaiDigits ? ThaiText.thaiDigits(figure.toString()) : figure.toString();
    }

    /** A sentence with its figures in those digits; names of files in it stay as they are. */
    String prose(String sentence, QuotedFiles files) {
        return thaiDigits ? files.thaiDigits(sentence) : sentence;
    }

    /** Two decimals, half-up. */
    String score(BigDecimal score) {
        return digits(score.setScale(2, RoundingMode.HALF_UP).toPlainString());
    }

    /** The same with its sign: nobody should need a colour to see which way it goes. */
    String signed(BigDecimal difference) {
        BigDecimal rounded = difference.setScale(2, RoundingMode.HALF_UP);
        return switch (rounded.signum()) {
            case 1 -> "+" + digits(rounded.toPlainString());
            case -1 -> MINUS + digits(rounded.negate().toPlainString());
            default -> digits(rounded.toPlainString());
        };
    }

    /** A day in words, Buddhist era. */
    String date(LocalDate day) {
        return digits(day.getDayOfMonth()) + " " + report.text("month." + day.getMonthValue()) + " "
                + digits(day.getYear() + FiscalYear.ERA_OFFSET);
    }

    /** The same in few letters. */
    String shortDate(LocalDate day) {
        return digits(day.getDayOfMonth()) + " " + text("short-month." + day.getMonthValue()) + " "
                + digits(day.getYear() + FiscalYear.ERA_OFFSET);
    }

    String body(Body body) {
        return BodyText.of(body, report);
    }
}
