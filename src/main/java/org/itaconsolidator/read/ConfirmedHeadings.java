package org.itaconsolidator.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.table.HeadingFinder;
import org.itaconsolidator.read.table.HeadingMatcher;
import org.itaconsolidator.read.table.ScoresAcross;
import org.itaconsolidator.thai.BodyNames;

/** The program's headings with those that the user has confirmed, for all bodies or for one. */
final class ConfirmedHeadings {
    private final HeadingFinder ofAll;
    private final Map<String, HeadingFinder> ofBodies = new HashMap<>();

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
        ScoresAcross across = new ScoresAcross(frameworks, words);
        this.ofAll = new HeadingFinder(new HeadingMatcher(known, words), across);
        bodies.forEach((body, own) -> ofBodies.put(body, new HeadingFinder(new HeadingMatcher(own, words), across)));
    }

    /** The headings known of every body. */
    HeadingFinder ofAll() {
        return ofAll;
    }

    /** The headings known of a body; those of every body where the user has confirmed none of its own. */
    HeadingFinder of(Optional<Body> body) {
        return body.map(Body::name).map(ofBodies::get).orElse(ofAll);
    }
}
