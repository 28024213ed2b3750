package org.itaconsolidator.settle;

import java.time.Instant;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.Delivery;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.delivery.Delivery.ScoredYear;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.delivery.FormStanding;
import org.itaconsolidator.model.delivery.Replacement;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * Decides which of several deliveries count, in this order:
 *
 * <ol>
 *   <li>Of byte-identical files for the same body one counts.
 *   <li>The others may replace each other if form, body, division, fiscal year and round are the same. An unknown division never makes
 *       two files the same delivery, but being the corrected copy of the other file does.
 *   <li>A blank form gives way to a filled one without a message.
 *   <li>Of deliveries that share rows the one received later counts; all count that share none. A score form of which a later one leaves
 *       out a whole year, or the official result or the self-assessment of one, counts beside it: each new year's form repeats the
 *       official scores of the years before it, as far as it has columns for them, whatever it says of its own year.
 * </ol>
 */
public final class Deliveries {
    /** The case of deliveries that share no rows and all count. */
    public static final String BOTH_COUNT = "both-count";
    /** The case of deliveries that both count although one holds all rows of the other: no division is named. */
    public static final String UNKNOWN_DIVISION = "unknown-division";
    /** The case of an older version that came back to its path and counts instead of the newer. */
    public static final String OLDER_VERSION = "older-version";

    /** The case of a later delivery that counts though its file was taken out of the inbox: it may have been withdrawn. */
    public static final String GONE = "later-gone";

    /** The case of a later delivery that counts and lacks rows of the earlier one, which count no longer. */
    public static final String ROWS_LEFT_OUT = "rows-left-out";

    /** The forms of which each row is a thing of its own. An analysis is not one: its words may be written anew. */
    private static final Set<Form> OF_ROWS = EnumSet.of(Form.MEASURES, Form.REPORT, Form.OIT_CHECKLIST);

    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter BUDDHIST_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT)
            .withChronology(ThaiBuddhistChronology.INSTANCE);
    /** Of identical files the one that counts first: one still in the inbox, then the earliest. */
    private static final Comparator<Delivery> ORIGINAL_FIRST =
            Comparator.comparing((Delivery d) -> !d.present()).thenComparing(Delivery::arrival);

    /** Decides which deliveries count; all that may replace each other are given together. */
    public static Settlement settle(Collection<Delivery> deliveries) {
        List<Delivery> ordered = deliveries.stream()
                .sorted(Comparator.comparingLong(Delivery::submissionId).thenComparing(Delivery::form))
                .toList();
        Set<DeliveryFinding> findings = new LinkedHashSet<>();
        Map<Long, Delivery> copies = copies(ordered);
        copies.forEach((id, original) -> findings.add(identicalCopy(ordered, id, original)));
        Set<Delivery> counting = new HashSet<>();
        List<Replacement> replacements = new ArrayList<>();
        grouped(ordered.stream()
                        .filter(d -> !copies.containsKey(d.submissionId()))
                        .toList())
                .values()
                .forEach(group -> {
                    List<Delivery> filled =
                            group.stream().filter(d -> !d.isBlank()).toList();
                    counting.addAll(filled.isEmpty() ? group : settleGroup(filled, findings, replacements));
                });
        tellRepeated(ordered.stream().filter(counting::contains).toList(), findings);
        ordered.stream()
                // about a delivery that does not count, another finding already says which one counts instead
                .filter(d -> d.newerVersion().isPresent() && counting.contains(d))
                .map(Deliveries::olderVersion)
                .forEach(findings::add);
        List<FormStanding> standings = ordered.stream()
                .map(d -> new FormStanding(d.submissionId(), d.form(), counting.contains(d)))
                .toList();
        return new Settlement(standings, new ArrayList<>(findings), replacements);
    }

    /** The submissions that are copies, with the delivery that counts instead. */
    private static Map<Long, Delivery> copies(List<Delivery> deliveries) {
        record Content(Body body, String sha256) {}
        Map<Long, Delivery> copies = new LinkedHashMap<>();
        deliveries.stream()
                .collect(Collectors.groupingBy(
                        d -> new Content(d.body(), d.sha256()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> {
                    Delivery original = Collections.min(same, ORIGINAL_FIRST);
                    same.stream()
                            .filter(d -> d.submissionId() != original.submissionId())
                            .forEach(d -> copies.put(d.submissionId(), original));
                });
        return copies;
    }

    /**
     * What deliveries that may replace each other share; {@code of}: the first of corrected copies without a division, or 0.
     */
    private record Group(Object body, String division, Object fiscalYear, Object round, Object form, long of) {
        static Group of(Delivery d, long first) {
            return new Group(d.body(), d.division(), d.fiscalYear(), d.round(), d.form(), first);
        }
    }

    private static Map<Group, List<Delivery>> grouped(List<Delivery> deliveries) {
        Function<Delivery, Group> key = d -> Group.of(d, d.division().isEmpty() ? firstOfCopies(d, deliveries) : 0);
        return deliveries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * The delivery that a corrected copy at another path goes back to, over other copies; any other delivery itself. The
     * program's own mark in the copy proves that it is the same, not its division.
     */
    private static long firstOfCopies(Delivery copy, List<Delivery> deliveries) {
        Set<Long> seen = new TreeSet<>();
        long first = copy.submissionId();
        Optional<Delivery> next = Optional.of(copy);
        while (next.isPresent()) {
            if (!seen.add(next.get().submissionId())) {
                return Collections.min(seen);
            }
            first = next.get().submissionId();
            next = next.get()
                    .answers()
                    .flatMap(id -> deliveries.stream()
                            .filter(d ->
                                    d.submissionId() == id && Group.of(d, 0).equals(Group.of(copy, 0)))
                            .findFirst());
        }
        return first;
    }

    /** The deliveries that count: from the latest back, each that shares no row with one that counts already. */
    private static List<Delivery> settleGroup(
            List<Delivery> group, Set<DeliveryFinding> findings, List<Replacement> replacements) {
        List<Delivery> latestFirst = group.stream()
                .sorted(Comparator.comparing(Delivery::arrival).reversed())
                .toList();
        List<Delivery> counted = new ArrayList<>();
        Map<Delivery, List<Delivery>> replaced = new LinkedHashMap<>();
        Map<Delivery, List<Delivery>> replacing = new LinkedHashMap<>();
        for (Delivery each : latestFirst) {
            List<Delivery> over =
                    counted.stream().filter(d -> sharesRows(each, d)).toList();
            if (over.isEmpty() || !each.years().stream().allMatch(year -> isStatedBy(over, year))) {
                counted.add(each);
            } else {
                replacements.add(
                        new Replacement(next(latestFirst, each).submissionId(), each.submissionId(), each.form()));
                // a replaced file that was taken out of the inbox needs no finding: that is what it would ask for
                if (each.present() || over.stream().noneMatch(Delivery::present)) {
                    List<Delivery> instead = statingAllYearsOf(each, over);
                    replacing.put(each, instead);
                    instead.forEach(d ->
                            replaced.computeIfAbsent(d, k -> new ArrayList<>()).add(each));
                }
            }
        }
        replacing.forEach((each, over) -> findings.add(findingOnReplaced(each, over, counted)));
        replaced.forEach((winner, others) ->
                findings.add(findingOnSeveral(winner, others, winner, reason(winner, others.get(0)))));
        for (Delivery each : counted) {
            List<Delivery> others = counted.stream()
                    .filter(d -> d != each && !sharesRows(d, each))
                    .toList();
            if (!others.isEmpty()) {
                findings.add(findingOnSeveral(each, others, each, BOTH_COUNT));
            }
        }
        return counted;
    }

    /** Reports a plan sent twice without a division. It counts twice: only the office knows whose it is. */
    private static void tellRepeated(List<Delivery> counting, Set<DeliveryFinding> findings) {
        for (Delivery each : counting) {
            List<Delivery> others = counting.stream()
                    .filter(d -> d != each
                            && each.division().isEmpty()
                            && (d.form() == Form.MEASURES || d.form() == Form.REPORT)
                            && Group.of(d, 0).equals(Group.of(each, 0))
                            && (d.rowKeys().containsAll(each.rowKeys())
                                    || each.rowKeys().containsAll(d.rowKeys())))
                    .toList();
            if (!others.isEmpty() && !each.isBlank()) {
                findings.add(findingOnSeveral(each, others, each, UNKNOWN_DIVISION));
            }
        }
    }

    /** Of the deliveries that share rows with one, those that each state all of its years; if none does, all of them. */
    private static List<Delivery> statingAllYearsOf(Delivery one, List<Delivery> over) {
        List<Delivery> same = over.stream()
                .filter(d -> one.years().stream().allMatch(year -> isStatedBy(List.of(d), year)))
                .toList();
        return same.isEmpty() ? over : same;
    }

    /** The earliest of the later deliveries that share a row with one. */
    private static Delivery next(List<Delivery> latestFirst, Delivery replaced) {
        List<Delivery> later = latestFirst.subList(0, latestFirst.indexOf(replaced)).stream()
                .filter(d -> sharesRows(d, replaced))
                .toList();
        return later.get(later.size() - 1);
    }

    private static String reason(Delivery counts, Delivery other) {
        return counts.present() ? Later.by(counts.arrival(), other.arrival()) : GONE;
    }

    private static boolean isStatedBy(List<Delivery> deliveries, ScoredYear year) {
        return deliveries.stream().flatMap(d -> d.years().stream()).anyMatch(year::isStatedBy);
    }

    private static boolean sharesRows(Delivery one, Delivery other) {
        return !Collections.disjoint(one.rowKeys(), other.rowKeys());
    }

    /** The finding on a delivery that no longer counts. If rows of it now count nowhere, it says how many. */
    private static DeliveryFinding findingOnReplaced(Delivery each, List<Delivery> over, List<Delivery> counted) {
        Set<Long> left = new HashSet<>(each.rowKeys());
        counted.forEach(other -> left.removeAll(other.rowKeys()));
        boolean lost = !left.isEmpty() && over.get(0).present() && OF_ROWS.contains(each.form());
        DeliveryFinding told =
                findingOnSeveral(each, over, over.get(0), lost ? ROWS_LEFT_OUT : reason(over.get(0), each));
        return lost
                ? new DeliveryFinding(told.submissionId(), told.finding().with("rows", String.valueOf(left.size())))
                : told;
    }

    private static DeliveryFinding findingOnSeveral(
            Delivery on, List<Delivery> others, Delivery counts, String reason) {
        Finding finding = Finding.ofFile(
                        FindingCode.SEVERAL_DELIVERIES,
                        on.arrival().inboxPath(),
                        counts.arrival().inboxPath())
                .with("other", others.stream().map(d -> d.arrival().inboxPath()).collect(Collectors.joining(", ")))
                .with("form", on.form().code())
                .with("case", reason);
        return new DeliveryFinding(on.submissionId(), finding);
    }

    private static DeliveryFinding olderVersion(Delivery on) {
        String path = on.arrival().inboxPath();
        Instant newer = on.newerVersion().orElseThrow();
        Finding finding = Finding.ofFile(FindingCode.SEVERAL_DELIVERIES, path, path)
                .with("other", path + " (" + newer.atZone(ZONE).format(BUDDHIST_DAY) + ")")
                .with("case", OLDER_VERSION);
        return new DeliveryFinding(on.submissionId(), finding);
    }

    private static DeliveryFinding identicalCopy(List<Delivery> all, long id, Delivery original) {
        String copy = all.stream()
                .filter(d -> d.submissionId() == id)
                .findFirst()
                .orElseThrow()
                .arrival()
                .inboxPath();
        String counts = original.arrival().inboxPath();
        return new DeliveryFinding(
                id, Finding.ofFile(FindingCode.IDENTICAL_COPY, copy, counts).with("other", counts));
    }

    /** Why one of two deliveries is the later one: the case of a finding that names both. */
    static final class Later {
        static final String RECEIVED = "later-counts";
        /** Both came in the same run, and its file was modified later. */
        static final String MODIFIED = "later-modified";
        /** Both came together and were modified at the same time: the path decides. */
        static final String PATH = "later-path";

        static String by(Arrival later, Arrival earlier) {
            if (!later.receivedAt().equals(earlier.receivedAt())) {
                return RECEIVED;
            }
            return later.modifiedAt().equals(earlier.modifiedAt()) ? PATH : MODIFIED;
        }
    }

    /**
     * @param standings of every form of every delivery, in the order of submissions and forms
     * @param replacements which of them replaced which, each with the one that came next
     */
    public record Settlement(
            List<FormStanding> standings, List<DeliveryFinding> findings, List<Replacement> replacements) {
        public Settlement {
            standings = List.copyOf(standings);
            findings = List.copyOf(findings);
            replacements = List.copyOf(replacements);
        }
    }
}
