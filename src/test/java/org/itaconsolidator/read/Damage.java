package org.itaconsolidator.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way, chosen by a seed, to damage a good workbook. */
final class Damage {
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    private static final Pattern REFERENCE = Pattern.compile(" r=\"([A-Z]+\\d+|\\d+)\"");
    private static final Pattern STYLE = Pattern.compile(" s=\"(\\d+)\"");
    private static final Pattern TYPE = Pattern.compile(" t=\"(s)\"");
    private static final List<String> ODD_VALUES = List.of(
            "",
            "-1",
            "999",
            "3",
            "NaN",
            "1e308",
            "1e999",
            "-0",
            "abc",
            "0.8125",
            "105",
            "86,52",
            " 7 ",
            "000012",
            "#REF!",
            "2",
            "๘๖.๕๒",
            "&#0;",
            "&bogus;",
            "12345678901234567890");
    private static final List<String> ODD_TYPES = List.of("b", "e", "d", "n", "str", "inlineStr", "x", "");
    private static final List<String> ODD_REFERENCES =
            List.of("A1", "", "XFD9", "XFE1", "9", "A0", "C7", "1A", "0", "-3");

    private final Map<String, byte[]> parts;
    private final Random random;
    private String what = "";

    Damage(Map<String, byte[]> parts, Random random) {
        this.parts = parts;
        this.random = random;
    }

    /** What was done, for the message of a failing test. */
    String what() {
        return what;
    }

    byte[] copy() {
        int kind = random.nextInt(10);
        List<String> names = new ArrayList<>(parts.keySet());
        String part = names.get(random.nextInt(names.size()));
        String sheet = "xl/worksheets/sheet" + (1 + random.nextInt(2)) + ".xml";
        what = kind + " " + part + " " + sheet;
        switch (kind) {
            case 0 -> {
                return flipped(BookBuilder.zip(parts), 1 + random.nextInt(8));
            }
            case 1 -> {
                byte[] whole = BookBuilder.zip(parts);
                return Arrays.copyOf(whole, random.nextInt(whole.length));
            }
            case 2 -> parts.remove(part);
            case 3 -> {
                String other = names.get(random.nextInt(names.size()));
                byte[] content = parts.get(part);
                parts.put(part, parts.get(other));
                parts.put(other, content);
                what += " swapped with " + other;
            }
            case 4 -> replaceOne(sheet, VALUE, ODD_VALUES);
            case 5 -> replaceOne(sheet, REFERENCE, ODD_REFERENCES);
            case 6 -> replaceOne(sheet, STYLE, List.of("1", "2", "3", "7", "-1", "x"));
            case 7 -> replaceOne(sheet, TYPE, ODD_TYPES);
            case 8 -> cutOut(part);
            default -> parts.put(part, flipped(parts.get(part), 1 + random.nextInt(3)));
        }
        return BookBuilder.zip(parts);
    }

    private byte[] flipped(byte[] content, int times) {
        byte[] damaged = content.clone();
        for (int i = 0; i < times; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private void replaceOne(String part, Pattern pattern, List<String> odd) {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(xml);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        int[] place = places.get(random.nextInt(places.size()));
        String with = odd.get(random.nextInt(odd.size()));
        what += " '" + xml.substring(place[0], place[1]) + "' at " + place[0] + " to '" + with + "'";
        parts.put(part, (xml.substring(0, place[0]) + with + xml.substring(place[1])).getBytes(StandardCharsets.UTF_8));
    }

    private void cutOut(String part) {
        byte[] content = parts.get(part);
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(60));
        byte[] rest = new byte[content.length - (to - from)];
        System.arraycopy(content, 0, rest, 0, from);
        System.arraycopy(content, to, rest, from, content.length - to);
        parts.put(part, rest);
    }
}
