package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    /** A per cent of nothing is nothing done; any other is some of it. */
    @ParameterizedTest
    @CsvSource({
        "ร้อยละ 0, NOT_DONE",
        "ร้อยละ ๐, NOT_DONE",
        "0%, NOT_DONE",
        "ร้อยละ 0.5, ''",
        "ร้อยละ 05, ''",
        "ร้อยละ 40, ''",
        "40%, ''",
        "ยกเลิก, CANCELLED",
        "เลื่อนไปปีหน้า, POSTPONED",
        "ทำได้เพียงบางส่วน, PARTLY_DONE"
    })
    void whatAWholeStateSaysOfWorkThatWasNotDone(String text, String said) {
        assertEquals(said, Words.load().findUndone(text).map(Enum::name).orElse(""));
    }

    /** A text is taken apart into the words of these lists, so that a phrase made of others need not be listed. */
    @Test
    void noPhraseThatTextsAroundScoresAreMadeOfIsMadeOfOthers() {
        Words.Kind around = Words.Kind.AROUND_SCORES;
        Words.Kind everyday = Words.Kind.EVERYDAY;
        Words.Kind office = Words.Kind.OF_THE_OFFICE;
        assertEquals(List.of(), listMadeOfOthers(around, List.of(around)));
        assertEquals(List.of(), listMadeOfOthers(everyday, List.of(everyday)));
        assertEquals(List.of(), listMadeOfOthers(office, List.of(around, everyday, office)));
    }

    /** Headings and titles that consist of such words likewise. */
    @Test
    void noWordOfTitlesAndHeadingsIsMadeOfOthers() {
        Words.Kind titles = Words.Kind.PLAIN_TITLES;
        Words.Kind own = Words.Kind.OWN_MEASURES;
        assertEquals(List.of(), listMadeOfOthers(titles, List.of(titles)));
        assertEquals(List.of(), listMadeOfOthers(own, List.of(own, Words.Kind.MEASURES_BEHIND_RESULTS)));
    }

    /** They are asked only where the others are known too. */
    @Test
    void noWordOfTheOfficeIsListedAmongTheOthersThatTextsAreMadeOf() {
        Words words = Words.load();
        List<String> others = words.listFolded(List.of(Words.Kind.AROUND_SCORES, Words.Kind.EVERYDAY));
        assertEquals(
                List.of(),
                words.folded().get(Words.Kind.OF_THE_OFFICE).stream()
                        .filter(others::contains)
                        .toList());
    }

    private static List<String> listMadeOfOthers(Words.Kind kind, List<Words.Kind> of) {
        Words words = Words.load();
        List<String> people = words.folded().get(Words.Kind.PEOPLE); // these count in some places only
        Set<String> known = new HashSet<>(words.listFolded(of));
        known.removeIf(word -> word.isEmpty() || people.contains(word));
        return words.folded().get(kind).stream()
                .filter(word -> !people.contains(word) && isMadeOfOthers(word, known))
                .toList();
    }

    private static boolean isMadeOfOthers(String phrase, Set<String> known) {
        boolean[] reached = new boolean[phrase.length() + 1];
        reached[0] = true;
        for (int from = 0; from < phrase.length(); from++) {
            for (int to = from + 1; reached[from] && to <= phrase.length(); to++) {
                String word = phrase.substring(from, to);
                boolean goesOn =
                        to < phrase.length() && Character.getType(phrase.charAt(to)) == Character.NON_SPACING_MARK;
                reached[to] |= !goesOn && !word.equals(phrase) && known.contains(word);
            }
        }
        return reached[phrase.length()];
    }
}
