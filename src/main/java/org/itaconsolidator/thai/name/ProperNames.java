package org.itaconsolidator.thai.name;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Names of a body, its district, province and divisions, in which no words are searched: the name อบต.จำลอง
 * ("simulated") makes no forecast, and อบต.โรงเรียน ("school") is no school. The word before a name (อบต., อำเภอ, กอง)
 * stays.
 */
public final class ProperNames {
    private static final List<String> OF_PLACES = List.of("ตำบล", "ต.", "อำเภอ", "อ.", "จังหวัด", "จ.");
    private static final List<String> OF_DIVISIONS =
            List.of("สำนักงาน", "สำนัก", "กอง", "ส่วน", "ฝ่าย", "ศูนย์", "งาน");
    private static final int SHORTEST = 2;

    public static final ProperNames NONE = new ProperNames(List.of(), List.of());

    private final List<String> names;
    private final List<String> kinds;
    private final Pattern alone;

    private ProperNames(Collection<String> kinds, Collection<String> folded) {
        names = folded.stream()
                .sorted((one, other) -> other.length() - one.length())
                .toList();
        this.kinds = List.copyOf(kinds);
        String any = names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String places = OF_PLACES.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        alone = Pattern.compile("(?<![\\p{L}\\p{M}])(?:(?:" + places + ")\\s*)?(?:" + any + ")(?![\\p{L}\\p{M}])");
    }

    /**
     * The names that a workbook's texts may hold.
     *
     * @param bodies official names of the body, its aliases too
     * @param places districts and provinces, without these words
     * @param divisions in full
     */
    static ProperNames of(
            Collection<String> kindsOfBodies,
            Collection<String> bodies,
            Collection<String> places,
            Collection<String> divisions) {
        List<String> types = kindsOfBodies.stream().map(ThaiText::fold).toList();
        List<String> folded = Stream.of(
                        bodies.stream().map(name -> without(types, ThaiText.fold(name))),
                        places.stream().map(ThaiText::fold),
                        divisions.stream().map(name -> without(OF_DIVISIONS, ThaiText.fold(name))))
                .flatMap(names -> names)
                .filter(name -> name.length() >= SHORTEST)
                .distinct()
                .toList();
        List<String> kinds =
                Stream.of(types, OF_PLACES, OF_DIVISIONS).flatMap(List::stream).toList();
        return folded.isEmpty() ? NONE : new ProperNames(kinds, folded);
    }

    private static String without(List<String> kinds, String name) {
        return kinds.stream()
                .filter(name::startsWith)
                .max((one, other) -> one.length() - other.length())
                .map(kind -> name.substring(kind.length()))
                .orElse(name);
    }

    /** A folded text without names that follow the word for their kind. */
    public String outOf(String folded) {
        StringBuilder rest = null;
        int from = 0;
        for (Place at = find(folded, from); at != null; at = find(folded, from)) {
            rest = rest == null ? new StringBuilder() : rest;
            rest.append(folded, from, at.start);
            from = at.end;
        }
        return rest == null
                ? folded
                : rest.append(folded, from, folded.length()).toString();
    }

    private record Place(int start, int end) {}

    /** The first name behind its kind from a place on, the longest there; null for none. */
    private Place find(String folded, int from) {
        Place first = null;
        for (String name : names) {
            int at = folded.indexOf(name, from);
            while (at >= 0 && !isBehindItsKind(folded, at)) {
                at = folded.indexOf(name, at + 1);
            }
            if (at >= 0 && (first == null || at < first.start)) {
                first = new Place(at, at + name.length());
            }
        }
        return first;
    }

    private boolean isBehindItsKind(String folded, int at) {
        for (String kind : kinds) {
            if (folded.startsWith(kind, at - kind.length())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The name of a file, folder or sheet without the names that stand in it by themselves, and the word for their place: "คะแนน จำลอง"
     * of อบต.จำลอง, "คะแนน จังหวัด ตราด" of a body there.
     */
    public String outOfName(String text) {
        return names.isEmpty() ? text : alone.matcher(text).replaceAll("");
    }
}
