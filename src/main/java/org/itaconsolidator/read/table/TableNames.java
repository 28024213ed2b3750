package org.itaconsolidator.read.table;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiText;

/** What the rows of a table name: indicators, topics and items of ours, or something else. */
final class TableNames {
    /** A table under another system's title that names fewer indicators is that system's. */
    private static final int FEWEST_NAMES = 3;

    private static final Pattern ITEM_CODE = Pattern.compile("^(?:ข้อ)?[ieo]-?\\d{1,2}(?!\\d)");

    /** Columns in which a row may name the topic that it is about. */
    private static final Set<Field> OF_TOPICS = EnumSet.of(Field.TOPIC, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE);

    private final Words words;
    private final Framework framework;
    private final Frameworks frameworks;

    TableNames(ReadingContext context) {
        this.words = context.words();
        this.framework = context.naming();
        this.frameworks = context.frameworks();
    }

    boolean namesAny(Segment table, HeadingBlock heading) {
        return namesIndicators(table, heading) || namesTopics(table, heading) || namesItems(table, heading);
    }

    /** Whether so few rows have an indicator's name that it may be chance: other systems rate such things too. */
    boolean namesOnlyFew(Segment table, HeadingBlock heading) {
        return heading.find(Field.INDICATOR)
                .filter(column -> table.rows().stream()
                                .flatMap(row -> framework.findIndicator(row.text(column.number())).stream())
                                .map(IndicatorMatch::indicator)
                                .distinct()
                                .count()
                        < FEWEST_NAMES)
                .isPresent();
    }

    boolean namesSomething(Segment table, HeadingBlock heading) {
        int column = heading.find(Field.INDICATOR).orElseThrow().number();
        return table.rows().stream()
                .map(row -> row.text(column))
                .anyMatch(text -> !text.isEmpty()
                        && !words.saysNothing(text)
                        && ScoreRowKind.stated(text, framework, words).isEmpty());
    }

    /** Whether a row names one of the ten indicators or an instrument in the column of indicators. */
    private boolean namesIndicators(Segment table, HeadingBlock heading) {
        if (heading.columns().stream()
                .anyMatch(column -> column.heading().indicator().isPresent())) {
            return true;
        }
        Optional<TableColumn> column = heading.find(Field.INDICATOR);
        return column.isPresent()
                && table.rows().stream()
                        .map(row -> row.text(column.get().number()))
                        .filter(text -> !text.isEmpty())
                        .anyMatch(
                                text -> frameworks.findIndicatorOfAnyYear(text).isPresent()
                                        || framework.findInstrument(text).isPresent());
    }

    /** Whether a row names one of the topics: anyhow in their column, as a whole in others. */
    private boolean namesTopics(Segment table, HeadingBlock heading) {
        return heading.columns().stream()
                .filter(column -> OF_TOPICS.contains(column.heading().field()))
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row -> framework
                                .findTopic(row.text(column.number()))
                                .filter(match ->
                                        column.heading().field() == Field.TOPIC || match.kind() != NameKind.CONTAINED)
                                .isPresent()));
    }

    /** Whether a row has the code of an item in their column, its letter with it. */
    private static boolean namesItems(Segment table, HeadingBlock heading) {
        return heading.list(Field.ITEM).stream()
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row -> ITEM_CODE
                                .matcher(ThaiText.fold(row.text(column.number())))
                                .find()));
    }
}
