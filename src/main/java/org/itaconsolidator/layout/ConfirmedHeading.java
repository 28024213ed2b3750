package org.itaconsolidator.layout;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A heading that a user has confirmed.
 *
 * @param field what its column means
 * @param year the fiscal year of its column: given with the field ({@code score-2565}), else named by the heading;
 *     empty if the column is of no one year, or of the title's
 * @param file the mapping with it, {@code ""} if there is none
 */
public record ConfirmedHeading(String heading, Field field, Optional<FiscalYear> year, String file, int line) {
    private static final Pattern WITH_YEAR = Pattern.compile("(.+)-(\\d{4})");

    /** A year of two digits, or of the common era, is not surely one: 65 may be a score. */
    private static final Pattern MAY_BE_A_YEAR = Pattern.compile("(?<![\\d.])(?:[67]\\d|20\\d\\d)(?![\\d.%])");

    /** A heading that no mapping confirms. */
    public ConfirmedHeading(String heading, Field field, Optional<FiscalYear> year) {
        this(heading, field, year, "", 0);
    }

    /** A heading whose column is of the year that it names itself, if any. */
    public static ConfirmedHeading of(String heading, Field field) {
        List<FiscalYear> named = field.isOfAYear() ? FiscalYears.listIn(heading) : List.of();
        return new ConfirmedHeading(heading, field, named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty());
    }

    /**
     * What the name of a field in a mapping says: {@code score}, or {@code score-2565} for that year's.
     *
     * @throws IllegalArgumentException if there is no such field, or its column is of no year
     */
    static ConfirmedHeading of(String heading, String code) {
        Matcher withYear = WITH_YEAR.matcher(code);
        if (!withYear.matches()) {
            return of(heading, Field.ofCode(code));
        }
        Field field = Field.ofCode(withYear.group(1));
        int year = Integer.parseInt(withYear.group(2));
        if (!field.isOfAYear() || !FiscalYear.isPlausible(year)) {
            throw new IllegalArgumentException("field '" + code + "' is not known, an example of one is score-2565");
        }
        return new ConfirmedHeading(heading, field, Optional.of(FiscalYear.ofBuddhist(year)));
    }

    ConfirmedHeading in(String mapping, int number) {
        return new ConfirmedHeading(heading, field, year, mapping, number);
    }

    /** Whether the heading may name a year but does not say which, so that the title's year would be a guess. */
    boolean leavesItsYearOpen() {
        return field.isOfAYear()
                && year.isEmpty()
                && (FiscalYears.listIn(heading).size() > 1
                        || MAY_BE_A_YEAR.matcher(ThaiText.fold(heading)).find());
    }
}
