package org.itaconsolidator.read.head;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Merges spellings of a body's name as the job file says, and nothing else; a name that is nearly an expected one is
 * reported.
 */
public final class BodyResolver {
    private final List<ExpectedBody> expected;

    /** Asked several times for each workbook: a job of the whole country expects thousands of bodies. */
    private final Map<String, Set<ExpectedBody>> byName = new HashMap<>();

    private final Map<String, Set<Body>> byBareName = new HashMap<>();

    public BodyResolver(List<ExpectedBody> expected) {
        this.expected = List.copyOf(expected);
        for (ExpectedBody each : expected) {
            Stream.concat(Stream.of(each.body().name()), each.aliases().stream())
                    .forEach(name -> byName.computeIfAbsent(ThaiText.fold(name), any -> new LinkedHashSet<>())
                            .add(each));
        }
    }

    /**
     * The body as the job file knows it, in the place that it states itself where the job file leaves that out; itself where the job file
     * does not know it or its place contradicts.
     */
    public Body resolve(Body found) {
        return find(found)
                .map(each -> each.body().in(found.district(), found.province()))
                .orElse(found);
    }

    /** The only body of the job file that the name of a folder calls in short; empty too where several are called so. */
    synchronized Optional<Body> findBare(String text, BodyNames names) {
        if (byBareName.isEmpty()) {
            for (ExpectedBody each : expected) {
                byBareName
                        .computeIfAbsent(
                                ThaiText.fold(names.withoutType(each.body().name())), any -> new LinkedHashSet<>())
                        .add(each.body());
            }
        }
        Set<Body> alone = byBareName.getOrDefault(ThaiText.fold(text), Set.of());
        List<Body> called = alone.isEmpty()
                ? names.findShortCall(text).stream()
                        .flatMap(call -> byBareName.getOrDefault(ThaiText.fold(call.name()), Set.of()).stream()
                                .filter(body -> call.mayBe(body.name())))
                        .toList()
                : List.copyOf(alone);
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /** What the job file says of a body; empty too where it may be several of the job file's. */
    public Optional<ExpectedBody> find(Body found) {
        List<ExpectedBody> agreeing = listAgreeing(found);
        return agreeing.size() == 1 ? Optional.of(agreeing.get(0)) : Optional.empty();
    }

    /** The bodies of the job file that a body may be: several where it names no place and bodies share the name. */
    List<ExpectedBody> listAgreeing(Body found) {
        List<ExpectedBody> agreeing = listOfName(found.name()).stream()
                .filter(e ->
                        folded(e.body()).mayLieIn(ThaiText.fold(found.district()), ThaiText.fold(found.province())))
                .toList();
        List<ExpectedBody> there = agreeing.stream()
                .filter(e ->
                        folded(e.body()).equals(folded(new Body(e.body().name(), found.district(), found.province()))))
                .toList();
        return there.isEmpty() || found.province().isEmpty() ? agreeing : there;
    }

    /** Whether bodies of the job file have the name of a body, and all of them lie in another place than it states. */
    boolean isNamedElsewhere(Body found) {
        return !listOfName(found.name()).isEmpty() && listAgreeing(found).isEmpty();
    }

    /** Whether the job says whom it expects, and a body is none of those. */
    boolean isUnexpected(Body found) {
        return !expected.isEmpty() && listAgreeing(found).isEmpty();
    }

    /** The bodies of the job file that have the name of a body, wherever they lie. */
    List<Body> listNamesakes(Body found) {
        return listOfName(found.name()).stream().map(ExpectedBody::body).toList();
    }

    private static Body folded(Body body) {
        return new Body(body.name(), ThaiText.fold(body.district()), ThaiText.fold(body.province()));
    }

    public boolean isSame(Body body, String name) {
        return ThaiText.fold(body.name()).equals(ThaiText.fold(name))
                || listOfName(name).stream()
                        .anyMatch(e -> e.body().name().equals(body.name())
                                && e.body().mayLieIn(body.district(), body.province()));
    }

    /**
     * The expected bodies that a body may be meant for although its name is none of theirs: the name is nearly one of them, and no
     * district or province that it states is another. None for a name that is expected itself, unless its place is misspelt.
     *
     * @param ofForm the body for which the form was made that this one fills in: meant whatever the name
     */
    public List<ExpectedBody> listNearly(Body found, Optional<Body> ofForm, BodyNames names) {
        Set<ExpectedBody> named = listOfName(found.name());
        if (!named.isEmpty() && !isNamedElsewhere(found)) {
            return List.of();
        }
        return (named.isEmpty() ? expected : named)
                .stream()
                        .filter(e -> e.body().mayLieIn(found.district(), found.province(), names::mayBePlace))
                        .filter(e -> named.contains(e)
                                || ofForm.flatMap(this::find).filter(e::equals).isPresent()
                                || Stream.concat(Stream.of(e.body().name()), e.aliases().stream())
                                        .anyMatch(name -> names.mayBeMeant(found.name(), name)))
                        .toList();
    }

    Optional<Body> findOnly() {
        return expected.size() == 1 ? Optional.of(expected.get(0).body()) : Optional.empty();
    }

    /** The bodies of which a name is one of the spellings, in the order of the job file. */
    private Set<ExpectedBody> listOfName(String name) {
        return byName.getOrDefault(ThaiText.fold(name), Set.of());
    }
}
