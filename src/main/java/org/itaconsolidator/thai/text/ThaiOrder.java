package org.itaconsolidator.thai.text;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import org.itaconsolidator.model.Body;

/**
 * The order of a Thai dictionary: by the consonant, whatever vowel is written before it (เก้า stands under ก), and by tone
 * marks last. Names that the dictionary holds equal follow their letters, so that the order never depends on chance. Safe for
 * several threads.
 */
public final class ThaiOrder {
    /** Room for the names of all bodies of the country: with less, sorting them would make most keys anew for each comparison. */
    private static final int MOST_NAMES = 65_536;

    /** Names of divisions and the like. */
    public static final Comparator<String> NAMES = names();

    public static final Comparator<Body> BODIES = Comparator.comparing(Body::name, NAMES)
            .thenComparing(Body::district, NAMES)
            .thenComparing(Body::province, NAMES);

    private static Comparator<String> names() {
        Collator thai = Collator.getInstance(Locale.forLanguageTag("th"));
        thai.setStrength(Collator.TERTIARY);
        Memo<CollationKey> keys = new Memo<>(thai::getCollationKey, MOST_NAMES);
        Comparator<String> dictionary = Comparator.comparing(keys::of);
        Comparator<String> order = dictionary.thenComparing(Comparator.naturalOrder());
        return (one, other) -> one.equals(other) ? 0 : order.compare(one, other);
    }
}
