package org.itaconsolidator.read.heading;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.Memo;

/** The headings of tables that have the years down their rows and the indicators across. */
public final class ScoresAcross {
    private static final int LONGEST_NAME = 60;

    private final Frameworks frameworks;
    private final Words words;
    private final Memo<Optional<Heading>> remembered = new Memo<>(this::look);

    public ScoresAcross(Frameworks frameworks, Words words) {
        this.frameworks = frameworks;
        this.words = words;
    }

    Map<Integer, Heading> match(GridRow row) {
        Map<Integer, Heading> headings = new HashMap<>();
        for (GridCell cell : row.cells()) {
            String text = cell.text();
            if (!(cell.value() instanceof CellValue.Text) || text.length() > LONGEST_NAME) {
                continue;
            }
            Optional<Heading> heading = remembered.of(text);
            if (heading.isPresent()) {
                headings.put(cell.column(), heading.get());
            }
        }
        return headings;
    }

    private Optional<Heading> look(String text) {
        return frameworks
                .findIndicatorOfAnyYear(text)
                .filter(IndicatorMatch::isName)
                .map(match -> Heading.ofIndicator(match.indicator(), text))
                .or(() -> ScoreRowKind.stated(text, frameworks.latestKnown(), words)
                        .map(kind -> Heading.ofFigure(kind, text)));
    }

    /** Whether a block of headings is that of such a table. */
    public static boolean isAcross(HeadingBlock heading) {
        return heading.columns().stream().anyMatch(column -> column.heading().isAcross());
    }
}
