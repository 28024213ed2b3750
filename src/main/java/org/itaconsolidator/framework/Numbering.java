package org.itaconsolidator.framework;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A text without the number and the words that officers put in front of a name.
 *
 * @param name what is left, folded
 * @param number the number typed, if any
 * @param claims whether the number stands after a word such as "ตัวชี้วัดที่", which says what is numbered
 */
record Numbering(String name, OptionalInt number, boolean claims) {
    private static final String KIND =
            "(?:ตัว(?:ชี้วัด(?:ย่อย|การประเมิน)?)?|ประเด็น(?:การประเมิน)?|หัวข้อ|ด้าน|กระบวนการ|เรื่อง)";
    private static final String PUNCTUATION = "[.):,\\-\\u2013\\u2014/]*";
    private static final Pattern CLAIM = Pattern.compile("^" + KIND + "ที่[(\\[]?(\\d{1,2})[)\\]]?" + PUNCTUATION);
    private static final Pattern BARE_KIND_NUMBER =
            Pattern.compile("^(?:ตัวชี้วัด|หัวข้อ|ประเด็น|ด้าน|kpi|indicator)[(\\[]?(\\d{1,2})[)\\]]?" + PUNCTUATION);
    private static final Pattern PLAIN =
            Pattern.compile("^(?:ข้อ(?:ที่)?)?[(\\[]?(\\d{1,2})(?!\\d)(?:\\.\\d{1,2}(?!\\d))*[)\\]]?" + PUNCTUATION);
    private static final Pattern KIND_ONLY = Pattern.compile("^(?:ตัวชี้วัด|ด้าน|เรื่อง|ประเด็น)[:\\-]*(?=.)");
    private static final Pattern CLAIM_INSIDE = Pattern.compile("ตัวชี้วัด(?:การประเมิน)?ที่[(\\[]?(\\d{1,2})(?!\\d)");
    private static final Pattern BULLET = Pattern.compile("^[\\-\\u2013\\u2014\\u2022*]+");
    private static final Pattern TAIL = Pattern.compile("\\((?:ต่อ|iit|eit|oit)\\)$");

    static Numbering of(String text) {
        String typed = ThaiText.fold(text);
        Matcher bullet = BULLET.matcher(typed);
        String folded = bullet.lookingAt() ? typed.substring(bullet.end()) : typed;
        String rest = folded.endsWith(")") ? TAIL.matcher(folded).replaceFirst("") : folded;
        OptionalInt number = OptionalInt.empty();
        boolean claims = false;
        for (boolean more = true; more; ) {
            more = false;
            for (Pattern pattern : new Pattern[] {CLAIM, BARE_KIND_NUMBER, PLAIN, KIND_ONLY}) {
                Matcher matcher = pattern.matcher(rest);
                if (!matcher.lookingAt()) {
                    continue;
                }
                boolean claim = pattern == CLAIM || pattern == BARE_KIND_NUMBER;
                if (matcher.groupCount() == 1 && (number.isEmpty() || claim && !claims)) {
                    number = OptionalInt.of(Integer.parseInt(matcher.group(1)));
                    claims = claim;
                }
                rest = rest.substring(matcher.end());
                more = true;
                break;
            }
        }
        return new Numbering(rest, number, claims).orClaimInside(folded);
    }

    private Numbering orClaimInside(String folded) {
        Matcher matcher = CLAIM_INSIDE.matcher(folded);
        if (claims || !folded.contains("ตัวชี้วัด") || !matcher.find()) {
            return this;
        }
        return new Numbering(name, OptionalInt.of(Integer.parseInt(matcher.group(1))), true);
    }
}
