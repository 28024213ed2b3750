package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.thai.ThaiText;

/** Unites spellings of a body's name as the job file says, and nothing else: names that look alike stay apart. */
final class BodyResolver {
    private final List<ExpectedBody> expected;

    BodyResolver(List<ExpectedBody> expected) {
        this.expected = List.copyOf(expected);
    }

    /** The body as the job file knows it; itself where the job file does not know it or its place contradicts. */
    Body resolve(Body found) {
        return find(found).map(ExpectedBody::body).orElse(found);
    }

    /** What the job file says of a body; empty too where it may be several of the job file's. */
    Optional<ExpectedBody> find(Body found) {
        List<ExpectedBody> agreeing = listAgreeing(found);
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    /** The bodies of the job file that a body may be: several where it names no place and bodies share the name. */
    List<ExpectedBody> listAgreeing(Body found) {
        List<ExpectedBody> agreeing = expected.stream()
                .filter(e -> isNameOf(e, found.name()))
                .filter(e -> agrees(e.body().district(), found.district())
                        && agrees(e.body().province(), found.province()))
                .toList();
        List<ExpectedBody> there = agreeing.stream()
                .filter(e -> isSame(e.body().district(), found.district())
                        && isSame(e.body().province(), found.province()))
                .toList();
        return there.isEmpty() || found.province().isEmpty() ? agreeing : there;
    }

    private static boolean isSame(String one, String other) {
        return ThaiText.fold(one).equals(ThaiText.fold(other));
    }

    /** Whether a name is one of the spellings of a body. */
    boolean isSame(Body body, String name) {
        return ThaiText.fold(body.name()).equals(ThaiText.fold(name))
                || expected.stream().anyMatch(e -> e.body().equals(body) && isNameOf(e, name));
    }

    /** The only body that the job expects. */
    Optional<Body> findOnly() {
        return expected.size() == 1 ? Optional.of(expected.get(0).body()) : Optional.empty();
    }

    private static boolean isNameOf(ExpectedBody expected, String name) {
        String folded = ThaiText.fold(name);
        return ThaiText.fold(expected.body().name()).equals(folded)
                || expected.aliases().stream()
                        .anyMatch(alias -> ThaiText.fold(alias).equals(folded));
    }

    private static boolean agrees(String one, String other) {
        return one.isEmpty() || other.isEmpty() || ThaiText.fold(one).equals(ThaiText.fold(other));
    }
}
