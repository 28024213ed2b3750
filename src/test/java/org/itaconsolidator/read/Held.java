package org.itaconsolidator.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/** What a file holds by its raw parts, told without the reader: the judge of what the reader says it holds. */
record Held(Set<BigDecimal> numbers, String texts) {
    private static final Pattern TEXT = Pattern.compile("<(?:v|t)(?: [^>]*)?>([^<]*)</(?:v|t)>");

    /** What the damaged file holds; where the JDK cannot unzip it, what the undamaged one does. */
    static Held of(byte[] damaged, byte[] undamaged) {
        try {
            return of(damaged);
        } catch (UncheckedIOException e) {
            return of(undamaged);
        }
    }

    private static Held of(byte[] file) {
        Set<BigDecimal> numbers = new HashSet<>();
        StringBuilder texts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Matcher text = TEXT.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                while (text.find()) {
                    texts.append(ThaiText.fold(text.group(1))).append('\n');
                    addNumber(text.group(1), numbers);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Held(numbers, texts.toString());
    }

    private static void addNumber(String text, Set<BigDecimal> numbers) {
        if (ThaiNumbers.read(text) instanceof org.itaconsolidator.thai.NumberReading.Number number) {
            numbers.add(number.value().stripTrailingZeros());
            numbers.add(number.value().movePointRight(2).stripTrailingZeros());
        } else if (text.strip().matches("[-+.\\dEe]+")) {
            numbers.add(BigDecimal.valueOf(Double.parseDouble(text.strip())).stripTrailingZeros());
        }
    }

    boolean hasNumber(BigDecimal number) {
        return numbers.contains(number.stripTrailingZeros());
    }

    /** Days are told as officers write them, so they are not looked for. */
    boolean hasText(String line) {
        return texts.contains(ThaiText.fold(line))
                || line.matches("\\d{1,2} [ก-์]+ \\d{4,}")
                || line.matches("-?\\d+(\\.\\d+)?%?|TRUE|FALSE");
    }
}
