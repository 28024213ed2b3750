package org.itaconsolidator.read.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Several items named in one cell: "I4, I5", "E4-E6", "O30 และ O31", "O9-10".
 *
 * @param codes each once, in the order of the cell
 * @param sure whether all of them are meant; "O9 หรือ O10" and a range that runs down leave it open
 */
public record SeveralItems(List<String> codes, boolean sure) {
    private static final int MOST = 60;
    private static final String NUMBER = "-?(?<number>\\d{1,2})(?!\\d|\\.\\d)";
    private static final String LETTER = "(?:ข้อ(?:ที่)?)?(?<letter>[ieo]";
    private static final Pattern FIRST = Pattern.compile("^" + LETTER + ")" + NUMBER);
    private static final Pattern NEXT =
            Pattern.compile("\\G(?:(?<range>[-\u2010-\u2015]|ถึง|จนถึง)|(?<or>หรือ)|[,;/&+]+(?:และ)?|และ|กับ|(?=[ieo]))"
                    + LETTER + "?)" + NUMBER);

    /** The items that a text begins with; empty where it names none or one. */
    public static Optional<SeveralItems> in(String text) {
        String folded = ThaiText.fold(text.strip().replaceAll("(?<!\\s)\\s*\\R\\s*", ","));
        Matcher first = FIRST.matcher(folded);
        if (!first.find()) {
            return Optional.empty();
        }
        List<String> codes = new ArrayList<>(List.of(code(first.group("letter"), number(first))));
        String letter = first.group("letter");
        int last = number(first);
        boolean sure = true;
        Matcher next = NEXT.matcher(folded);
        for (int from = first.end(); next.find(from) && next.start() == from; from = next.end()) {
            String own = next.group("letter").isEmpty() ? letter : next.group("letter");
            int number = number(next);
            boolean range = next.group("range") != null;
            sure &= next.group("or") == null && (!range || own.equals(letter) && number > last);
            for (int i = range && own.equals(letter) ? last + 1 : number; i <= number; i++) {
                codes.add(code(own, i));
            }
            letter = own;
            last = number;
        }
        List<String> each = codes.stream().distinct().toList();
        return each.size() < 2 && sure
                ? Optional.empty()
                : Optional.of(new SeveralItems(each, sure && each.size() <= MOST));
    }

    private static int number(Matcher item) {
        return Integer.parseInt(item.group("number"));
    }

    private static String code(String letter, int number) {
        return letter.toUpperCase(Locale.ROOT) + number;
    }
}
