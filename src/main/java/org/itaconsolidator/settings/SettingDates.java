package org.itaconsolidator.settings;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.yaml.YamlNode;

/**
 * Days in a job file: ISO ({@code 2026-03-31}) or day/month/Buddhist year ({@code ๓๑/๓/๒๕๖๙}). A year from 2400 on is
 * Buddhist in either notation; a day/month/year of the common era is refused, because nobody could tell it from a slip.
 */
final class SettingDates {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final int EARLIEST_BUDDHIST = 2400;

    private SettingDates() {}

    static LocalDate read(YamlNode node) {
        String text = ThaiText.arabicDigits(node.text().strip());
        Matcher iso = ISO.matcher(text);
        Matcher dayFirst = DAY_FIRST.matcher(text);
        try {
            if (iso.matches()) {
                return day(number(iso, 1), number(iso, 2), number(iso, 3));
            }
            if (dayFirst.matches() && number(dayFirst, 3) >= EARLIEST_BUDDHIST) {
                return day(number(dayFirst, 3), number(dayFirst, 2), number(dayFirst, 1));
            }
        } catch (DateTimeException e) {
            // told below, with an example
        }
        throw Problems.at(node, "date-expected");
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year >= EARLIEST_BUDDHIST ? year - FiscalYear.ERA_OFFSET : year, month, day);
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
