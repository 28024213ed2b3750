package org.itaconsolidator.settings;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shape of a cron expression of six fields as Spring reads it: numbers, names, lists, ranges and steps, and for days
 * {@code ?}, {@code L}, {@code W} and {@code #}.
 */
final class CronFields {
    private record Field(int least, int most, List<String> names, Pattern special) {}

    private static final Pattern NONE = Pattern.compile("(?!)");
    private static final Pattern ITEM = Pattern.compile("(\\*|\\w+)(?:-(\\w+))?(?:/(\\d{1,4}))?");
    private static final Pattern FROM_THE_LAST = Pattern.compile("L-(\\d+)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");
    private static final int DAY = 3;
    private static final int MONTH = 4;
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, List.of(), NONE),
            new Field(0, 59, List.of(), NONE),
            new Field(0, 23, List.of(), NONE),
            new Field(1, 31, List.of(), Pattern.compile("\\?|L(W|-([1-9]|[12]\\d|30))?|([1-9]|[12]\\d|3[01])W")),
            new Field(1, 12, MONTHS, NONE),
            new Field(0, 7, DAYS, Pattern.compile("\\?|([0-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5])")));

    private CronFields() {}

    static boolean areValid(String cron) {
        String[] fields = cron.strip().toUpperCase(Locale.ROOT).split("\\s+");
        if (fields.length != FIELDS.size()) {
            return false;
        }
        for (int i = 0; i < fields.length; i++) {
            if (!isValid(FIELDS.get(i), fields[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a valid expression has a day in any month that it names: a 31st of February never comes. */
    static boolean areEverMet(String cron) {
        String[] fields = cron.strip().toUpperCase(Locale.ROOT).split("\\s+");
        int day = Stream.of(fields[DAY].split(","))
                .mapToInt(CronFields::earliestDay)
                .min()
                .orElse(1);
        return IntStream.rangeClosed(1, MONTHS.size())
                .filter(month ->
                        Stream.of(fields[MONTH].split(",")).anyMatch(item -> isIn(FIELDS.get(MONTH), item, month)))
                .anyMatch(month -> Month.of(month).maxLength() >= day);
    }

    /** The number of days that a month must have for a day to be in it. */
    private static int earliestDay(String item) {
        Matcher fromTheLast = FROM_THE_LAST.matcher(item);
        if (fromTheLast.matches()) {
            return Integer.parseInt(fromTheLast.group(1)) + 1;
        }
        Matcher number = LEADING_NUMBER.matcher(item);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 1;
    }

    private static boolean isIn(Field field, String item, int wanted) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches() || matcher.group(1).equals("*") && matcher.group(3) == null) {
            return true;
        }
        boolean every = matcher.group(1).equals("*");
        int first = every ? field.least : value(field, matcher.group(1));
        boolean single = !every && matcher.group(2) == null && matcher.group(3) == null;
        int last = single ? first : matcher.group(2) == null ? field.most : lastValue(field, matcher.group(2));
        int step = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        return wanted >= first && wanted <= last && (wanted - first) % step == 0;
    }

    private static boolean isValid(Field field, String text) {
        for (String item : text.split(",", -1)) {
            if (!field.special.matcher(item).matches() && !isRange(field, item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRange(Field field, String item) {
        Matcher matcher = ITEM.matcher(item);
        if (!matcher.matches()) {
            return false;
        }
        boolean every = matcher.group(1).equals("*");
        int first = every ? field.least : value(field, matcher.group(1));
        int last = matcher.group(2) == null ? field.most : lastValue(field, matcher.group(2));
        boolean inBounds = first >= field.least && first <= last && last <= field.most;
        boolean steps = matcher.group(3) == null || Integer.parseInt(matcher.group(3)) > 0;
        return inBounds && steps && !(every && matcher.group(2) != null);
    }

    /** Sunday begins a range as 0 and ends one as 7. */
    private static int lastValue(Field field, String text) {
        return field.names == DAYS && text.equals(DAYS.get(0)) ? field.most : value(field, text);
    }

    private static int value(Field field, String text) {
        int name = field.names.indexOf(text);
        if (name >= 0) {
            return field.least == 0 ? name : name + 1;
        }
        return text.matches("\\d{1,2}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }
}
