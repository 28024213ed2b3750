package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void distanceCountsLettersAddedLeftOutAndChanged() {
        assertEquals(OptionalInt.of(0), EditDistance.within("กองคลัง", "กองคลัง", 0));
        assertEquals(OptionalInt.of(1), EditDistance.within("กำหนัด", "กำหนด", 2));
        assertEquals(OptionalInt.of(1), EditDistance.within("จังหัด", "จังหวัด", 1));
        assertEquals(OptionalInt.of(3), EditDistance.within("kitten", "sitting", 3));
        assertEquals(OptionalInt.of(3), EditDistance.within("", "abc", 3));
    }

    @Test
    void distanceBeyondTheLimitIsEmpty() {
        assertEquals(OptionalInt.empty(), EditDistance.within("kitten", "sitting", 2));
        assertEquals(OptionalInt.empty(), EditDistance.within("", "abc", 2));
    }

    @Test
    void bandGivesWhatTheWholeTableGives() {
        Random random = new Random(20261120);
        for (int i = 0; i < 2000; i++) {
            String a = word(random);
            String b = word(random);
            int full = wholeTable(a, b);
            int most = random.nextInt(6);
            OptionalInt expected = full <= most ? OptionalInt.of(full) : OptionalInt.empty();
            assertEquals(expected, EditDistance.within(a, b, most), a + " " + b + " " + most);
        }
    }

    @Test
    void oneKeyNearWins() {
        List<String> keys = List.of("ผลการดำเนินงาน", "ข้อเสนอแนะ", "ผู้รับผิดชอบ");
        assertEquals(Optional.of("ผลการดำเนินงาน"), Nearest.of("ผลการดำเนนงาน", keys));
        assertEquals(Optional.of("ข้อเสนอแนะ"), Nearest.of("ข้อเสนอแนะ", keys));
    }

    @Test
    void twoLettersInEachOthersPlaceAreOneMistake() {
        assertEquals(Optional.of("กองคลัง"), Nearest.of("กองคลงั", List.of("กองคลัง", "สำนักปลัด")));
        assertEquals(Optional.of("none"), Nearest.likely("nnoe", List.of("all", "one", "none")));
        assertEquals(Optional.empty(), Nearest.of("กองคงลั", List.of("กองคลัง")));
    }

    @Test
    void aBeginningMeansTheOnlyWordThatBeginsSo() {
        List<String> keys = List.of("aliases", "name", "business-date", "division", "district");
        assertEquals(Optional.of("aliases"), Nearest.likely("alias", keys));
        assertEquals(Optional.of("business-date"), Nearest.likely("business", keys));
        assertEquals(Optional.empty(), Nearest.likely("dis", List.of("display-mode", "distributions"))); // two begin so
        assertEquals(Optional.empty(), Nearest.likely("al", keys)); // too few letters
        assertEquals(Optional.empty(), Nearest.likely("", keys));
    }

    @Test
    void twoKeysNearOrNoneAreNothing() {
        assertEquals(Optional.empty(), Nearest.of("หัวข้อยอย", List.of("หัวข้อย่อย", "หัวข้อยอม")));
        assertEquals(Optional.empty(), Nearest.of("ระยะเวลา", List.of("ผู้รับผิดชอบ")));
        assertEquals(Optional.empty(), Nearest.of("ก", List.of()));
    }

    private static int wholeTable(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                } else {
                    int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    table[i][j] = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(10); length > 0; length--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    @Test
    void distanceToTheNearestBeginningCountsSlipsOnly() {
        assertEquals(OptionalInt.of(0), EditDistance.toBeginning("ท่านคิดว่าหน่วยงานของท่าน", "ท่านคิดว่า", 2));
        assertEquals(OptionalInt.of(1), EditDistance.toBeginning("ท่านคดว่าหน่วยงานของท่าน", "ท่านคิดว่า", 2));
        assertEquals(OptionalInt.of(4), EditDistance.toBeginning("", "ท่าน", 4));
        assertEquals(OptionalInt.empty(), EditDistance.toBeginning("", "ท่าน", 3));
    }
}
