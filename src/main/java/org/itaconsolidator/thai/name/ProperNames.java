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
    private static final List<String> OF_PLACES =
            List.of("ตำบล", "ต.", BodyNames.DISTRICT, "อ.", BodyNames.PROVINCE, "จ.");
    private static final List<String> OF_DIVISIONS =
            List.of("สำนักงาน", "สำนัก", "กอง", "ส่วน", "ฝ่าย", "ศูนย์", "งาน");
    private static final int SHORTEST = 2;

    public static final ProperNames NONE = new ProperNames(List.of());

    private final List<Name> names;
    private final Pattern alone;

    /**
     * A folded name.
     *
     * @param kinds the words that may stand in front of it
     */
    private record Name(String name, List<String> kinds) {
        boolean isAt(String folded, int at) {
            int end = at + name.length();
            boolean goesOn =
                    end < folded.length() && Character.getType(folded.charAt(end)) == Character.NON_SPACING_MARK;
            return !goesOn && kinds.stream().anyMatch(kind -> folded.startsWith(kind, at - kind.length()));
        }
    }

    private ProperNames(Collection<Name> all) {
        names = all.stream()
                .filter(name -> name.name().length() >= SHORTEST)
                .distinct()
                .sorted((one, other) -> other.name().length() - one.name().length())
                .toList();
        String any = names.stream().map(name -> Pattern.quote(name.name())).collect(Collectors.joining("|"));
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
        List<String> ofBodies =
                Stream.concat(types.stream(), OF_PLACES.stream()).toList();
        List<Name> all = Stream.of(
                        bodies.stream().map(name -> new Name(without(types, ThaiText.fold(name)), ofBodies)),
                        places.stream().map(name -> new Name(ThaiText.fold(name), ofBodies)),
                        divisions.stream()
                                .map(name -> new Name(without(OF_DIVISIONS, ThaiText.fold(name)), OF_DIVISIONS)))
                .flatMap(names -> names)
                .toList();
        return all.isEmpty() ? NONE : new ProperNames(all);
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
        for (Name name : names) {
            int at = folded.indexOf(name.name(), from);
            while (at >= 0 && !name.isAt(folded, at)) {
                at = folded.indexOf(name.name(), at + 1);
            }
            if (at >= 0 && (first == null || at < first.start)) {
                first = new Place(at, at + name.name().length());
            }
        }
        return first;
    }

    /**
     * The name of a file, folder or sheet without the names that stand in it by themselves, and the word for their place: "คะแนน จำลอง"
     * of อบต.จำลอง, "คะแนน จังหวัด ตราด" of a body there.
     */
    public String outOfName(String text) {
        return names.isEmpty() ? text : alone.matcher(text).replaceAll("");
    }
}
