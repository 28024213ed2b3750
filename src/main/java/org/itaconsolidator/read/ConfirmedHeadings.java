package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.read.heading.ScoresAcross;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.thai.name.BodyNames;

/** The program's headings together with those that the user has confirmed, for all bodies or for one. */
final class ConfirmedHeadings {
    private static final int LONGEST = 110;

    /** Headings of scores stand at a sheet's top. */
    private static final int ROWS_TO_LOOK_AT = 60;

    /** What is left of a heading's words for whose its scores are once the name is taken out: "คะแนนของ ปี 2567". */
    private static final Pattern OF =
            Pattern.compile("ของ(?=\\s*(?:$|ปี|พ\\.|[0-9๐-๙(]))|[()]|" + OwnBody.OURS + "(?=\\s*\\)?$)");

    private final HeadingFinder ofAll;
    private final Map<String, HeadingFinder> ofBodies = new HashMap<>();
    private final Layouts knownOfAll;
    private final Map<String, Layouts> knownOfBodies;
    private final Words words;
    private final ScoresAcross across;

    ConfirmedHeadings(
            Layouts layouts,
            List<Mapping> mappings,
            BodyNames names,
            BodyResolver expected,
            Words words,
            Frameworks frameworks) {
        Layouts known = layouts;
        for (Mapping mapping : mappings) {
            known = mapping.body().isEmpty() ? known.with(mapping.headings()) : known;
        }
        Map<String, Layouts> bodies = new HashMap<>();
        for (Mapping mapping : mappings) {
            if (!mapping.body().isEmpty()) {
                // a mapping may name its body by an alias, a workbook by another
                String body = expected.resolve(new Body(names.official(mapping.body()), "", ""))
                        .name();
                bodies.put(body, bodies.getOrDefault(body, known).with(mapping.headings()));
            }
        }
        this.knownOfAll = known;
        this.knownOfBodies = Map.copyOf(bodies);
        this.words = words;
        this.across = new ScoresAcross(frameworks, words);
        this.ofAll = new HeadingFinder(new HeadingMatcher(known, words), across);
        bodies.forEach((body, own) -> ofBodies.put(body, new HeadingFinder(new HeadingMatcher(own, words), across)));
    }

    HeadingFinder ofAll() {
        return ofAll;
    }

    /**
     * The headings known of a body, and those of its workbook that are one with the body's own name beside it: "คะแนน อบต.ก" next to
     * "ค่าเฉลี่ยประเทศ". No list can hold them.
     */
    HeadingFinder of(OwnBody body, List<Grid> grids) {
        HeadingFinder known = body.name().map(ofBodies::get).orElse(ofAll);
        List<ConfirmedHeading> named = body.name().isEmpty()
                ? List.of()
                : grids.stream()
                        .flatMap(grid -> grid.listRows().stream()
                                .limit(ROWS_TO_LOOK_AT)
                                .flatMap(row -> withOwnName(grid, row, body, known.matcher())))
                        .toList();
        return named.isEmpty()
                ? known
                : new HeadingFinder(
                        new HeadingMatcher(
                                body.name()
                                        .map(knownOfBodies::get)
                                        .orElse(knownOfAll)
                                        .with(named),
                                words),
                        across);
    }

    private Stream<ConfirmedHeading> withOwnName(Grid grid, GridRow row, OwnBody body, HeadingMatcher matcher) {
        List<GridCell> unknown = new ArrayList<>();
        boolean headings = false;
        boolean ofIndicators = false;
        for (GridCell cell : row.cells()) {
            Optional<Heading> heading = matcher.match(cell.text());
            headings |= heading.isPresent();
            ofIndicators |= heading.isPresent() && heading.get().field() == Field.INDICATOR;
            if (heading.isEmpty() && cell.text().length() <= LONGEST) {
                unknown.add(cell);
            }
        }
        if (!ofIndicators && row.size() > 2) {
            ofIndicators = grid.findRow(row.number() + 1)
                    .filter(below -> ScoreCell.mayBeIn(below) && across.countIndicatorsIn(below) == 1)
                    .isPresent();
            headings |= ofIndicators;
        }
        if (!headings) {
            return Stream.empty();
        }
        List<ConfirmedHeading> named = new ArrayList<>();
        for (GridCell cell : unknown) {
            Optional<String> rest = rest(cell.text(), body);
            if (rest.isPresent() && (ofIndicators || !rest.get().isEmpty())) {
                score(rest.get(), cell.text(), matcher).ifPresent(named::add);
            }
        }
        return named.stream();
    }

    /** A heading without the body's name; empty where it does not name it. */
    private static Optional<String> rest(String text, OwnBody body) {
        if (body.isNamed(text)) {
            return Optional.of(OF.matcher(body.without(text)).replaceAll("").strip());
        }
        int blank = text.indexOf(' ');
        return blank > 0 && body.isName(text.substring(blank + 1))
                ? Optional.of(text.substring(0, blank))
                : Optional.empty();
    }

    /** The heading of a score that is left; nothing left is the body's own column. */
    private static Optional<ConfirmedHeading> score(String rest, String text, HeadingMatcher matcher) {
        if (rest.isEmpty()) {
            return Optional.of(new ConfirmedHeading(text, Field.SCORE, Optional.empty()));
        }
        return matcher.match(rest)
                .filter(heading -> heading.field() == Field.SCORE)
                .map(heading -> new ConfirmedHeading(text, Field.SCORE, heading.year()));
    }
}
