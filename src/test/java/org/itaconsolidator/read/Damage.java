package org.itaconsolidator.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One or a few ways, chosen by a seed, to damage a good workbook. */
final class Damage {
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    private static final Pattern REFERENCE = Pattern.compile(" r=\"([A-Z]+\\d+|\\d+)\"");
    private static final Pattern STYLE = Pattern.compile(" s=\"(\\d+)\"");
    private static final Pattern TYPE = Pattern.compile(" t=\"([a-zA-Z]+)\"");
    private static final Pattern SHARED = Pattern.compile("t=\"s\"[^>]*><v>(\\d+)</v>");
    private static final Pattern TARGET = Pattern.compile("(?:Target|r:id|Id)=\"([^\"]*)\"");
    private static final Pattern FORMAT = Pattern.compile("numFmtId=\"(\\d+)\"");
    private static final List<String> ODD_VALUES = List.of(
            "",
            "-1",
            "999",
            "3",
            "NaN",
            "-Infinity",
            "1e308",
            "1E999",
            "-1E-999",
            "-0",
            "abc",
            "0.8125",
            "105",
            "86,52",
            " 7 ",
            "000012",
            "#REF!",
            "2",
            "45000",
            "2958466",
            "60",
            "๘๖.๕๒",
            "&#0;",
            "&bogus;",
            "2024-02-30",
            "12345678901234567890",
            "99999999999999999999999999999999999999999999999999999999999999999999999999");
    private static final List<String> ODD_TYPES = List.of("b", "e", "d", "n", "s", "str", "inlineStr", "x", "");
    private static final List<String> ODD_REFERENCES =
            List.of("A1", "", "XFD9", "XFE1", "9", "A0", "C7", "1A", "0", "-3");
    private static final List<String> ODD_INDEXES =
            List.of("0", "1", "2", "17", "-1", "4.0", "99999", "99999999999", "x");
    private static final List<String> ODD_STYLES = List.of("0", "1", "2", "3", "7", "30", "-1", "65000", "x");
    private static final List<String> ODD_FORMATS = List.of("0", "9", "10", "14", "22", "49", "71", "164", "-1", "x");

    private final Map<String, byte[]> parts;
    private final Random random;
    private String what = "";

    Damage(Map<String, byte[]> parts, Random random) {
        this.parts = new LinkedHashMap<>(parts);
        this.random = random;
    }

    /** What was done, for the message of a failing test. */
    String what() {
        return what;
    }

    byte[] copy() {
        for (int i = random.nextInt(4) == 0 ? 1 : 0; i >= 0; i--) {
            if (random.nextInt(10) >= 7) {
                return ofBytes();
            }
            ofParts();
        }
        return BookBuilder.zip(parts);
    }

    private byte[] ofBytes() {
        int kind = random.nextInt(4);
        what += " bytes " + kind;
        byte[] whole = BookBuilder.zip(parts);
        return switch (kind) {
            case 0 -> flipped(whole, 1 + random.nextInt(8));
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> storedTwice(random.nextBoolean());
            default -> overwritten(whole);
        };
    }

    private void ofParts() {
        int kind = random.nextInt(13);
        String part = oneOf(List.copyOf(parts.keySet()));
        String sheet = oneOf(parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/[^/]+\\.xml"))
                .toList());
        what += " " + kind + " " + part + " " + sheet;
        switch (kind) {
            case 0 -> {
                if (parts.size() > 3) {
                    parts.remove(part);
                }
            }
            case 1 -> swap(part, oneOf(List.copyOf(parts.keySet())));
            case 2, 3 -> replaceOne(sheet, VALUE, ODD_VALUES);
            case 4 -> replaceOne(sheet, REFERENCE, ODD_REFERENCES);
            case 5 -> replaceOne(sheet, STYLE, ODD_STYLES);
            case 6 -> replaceOne(sheet, TYPE, ODD_TYPES);
            case 7, 8 -> replaceOne(sheet, SHARED, ODD_INDEXES);
            case 9 -> replaceOne(oneOf(endingWith(".rels", "workbook.xml")), TARGET, List.of("rId1", "rId2", "x", ""));
            case 10 -> replaceOne(oneOf(endingWith("styles.xml")), FORMAT, ODD_FORMATS);
            case 11 -> cutOut(part);
            default -> parts.put(part, flipped(parts.get(part), 1 + random.nextInt(3)));
        }
    }

    private List<String> endingWith(String... ends) {
        List<String> names = parts.keySet().stream()
                .filter(name -> Arrays.stream(ends).anyMatch(name::endsWith))
                .toList();
        return names.isEmpty() ? List.copyOf(parts.keySet()) : names;
    }

    private String oneOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private void swap(String part, String other) {
        byte[] content = parts.get(part);
        parts.put(part, parts.get(other));
        parts.put(other, content);
        what += " swapped with " + other;
    }

    /** A part that stands twice in the package, the second time with another's content or the same. */
    private byte[] storedTwice(boolean same) {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(parts.entrySet());
        String name = oneOf(List.copyOf(parts.keySet()));
        String content = same ? name : oneOf(List.copyOf(parts.keySet()));
        entries.add(Map.entry(name, parts.get(content)));
        what += " " + name + " twice, as " + content;
        return BookBuilder.storedZip(entries);
    }

    private byte[] flipped(byte[] content, int times) {
        byte[] damaged = content.clone();
        for (int i = 0; i < times && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private byte[] overwritten(byte[] content) {
        byte[] damaged = content.clone();
        int from = random.nextInt(damaged.length);
        Arrays.fill(
                damaged, from, Math.min(damaged.length, from + 1 + random.nextInt(200)), (byte) random.nextInt(256));
        return damaged;
    }

    private void replaceOne(String part, Pattern pattern, List<String> odd) {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(xml);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        if (places.isEmpty()) {
            cutOut(part);
            return;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String with = odd.get(random.nextInt(odd.size()));
        what += " '" + xml.substring(place[0], place[1]) + "' at " + place[0] + " to '" + with + "'";
        parts.put(part, (xml.substring(0, place[0]) + with + xml.substring(place[1])).getBytes(StandardCharsets.UTF_8));
    }

    private void cutOut(String part) {
        byte[] content = parts.get(part);
        if (content.length == 0) {
            return;
        }
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(60));
        byte[] rest = new byte[content.length - (to - from)];
        System.arraycopy(content, 0, rest, 0, from);
        System.arraycopy(content, to, rest, from, content.length - to);
        parts.put(part, rest);
    }
}
