package org.itaconsolidator.read.row;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The item that a row of a checklist names.
 *
 * @param code the item of its code; that of its name if it has no code of the year
 * @param typed the code as typed, {@code ""} where none stands
 * @param named the item of its name if that differs from the typed code's
 */
public record ItemOfRow(String code, String typed, Optional<ItemDef> named) {
    private static final int AGREES = 55;

    /** "โอ ๓", "๕", "ข้อ ๕": in a checklist an item's number needs no letter. */
    private static final Pattern BARE_ITEM = Pattern.compile("(โอ|ข้อ|ข้อที่)?\\s*+(?:[-.]\\s*+)?(\\d{1,2})\\.?");

    /** A number may only count the rows, a letter makes it an item's. */
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");

    /** The row's item among those of the checklist's year; empty where it names none of them. */
    public static Optional<ItemOfRow> of(TableRow row, Framework framework) {
        String cell = row.has(Field.ITEM) ? row.text(Field.ITEM) : row.text(Field.SUB_TOPIC);
        String beside = row.has(Field.ITEM) ? row.text(Field.SUB_TOPIC) : "";
        Matcher bare = BARE_ITEM.matcher(ThaiText.arabicDigits(cell.strip()));
        if (!row.has(Field.ITEM) || !bare.matches()) {
            return ofCode(cell, beside, framework);
        }
        if ("โอ".equals(bare.group(1))) {
            return ofCode("O" + bare.group(2), beside, framework);
        }
        // a number alone may only count the rows: what the row says beside it must agree
        return framework
                .findItem("O" + bare.group(2) + " " + beside)
                .filter(match -> match.item().code().equals("O" + Integer.parseInt(bare.group(2))))
                .filter(match -> beside.isEmpty() || match.likeness() >= AGREES)
                .map(match -> new ItemOfRow(match.item().code(), match.typedCode(), Optional.empty()));
    }

    /** Whether a text is nothing but the code or the name of one of a year's items. */
    public static boolean isCalled(String text, Framework framework) {
        return findCalled(text, framework).isPresent()
                || framework
                        .findItem(text)
                        .filter(match -> LETTER.matcher(match.typedCode()).find()
                                && ThaiText.fold(match.typedCode()).equals(ThaiText.fold(text)))
                        .isPresent();
    }

    /** The two items whose names a row without a code holds, where they are not one: nobody can tell which is meant. */
    public static List<ItemDef> listTwoNamed(TableRow row, Framework framework) {
        Optional<ItemDef> cell = findNamed(row.text(Field.ITEM), framework);
        Optional<ItemDef> beside = findNamed(row.text(Field.SUB_TOPIC), framework);
        return cell.isPresent() && beside.isPresent() && !cell.equals(beside)
                ? List.of(cell.get(), beside.get())
                : List.of();
    }

    private static Optional<ItemDef> findNamed(String text, Framework framework) {
        Optional<ItemMatch> found = framework.findItem(ThaiText.clean(text));
        if (found.filter(match -> !match.typedCode().isEmpty()).isPresent()) {
            return Optional.empty();
        }
        return findCalled(text, framework)
                .or(() -> found.map(ItemMatch::item).filter(item -> item.instrument() == Instrument.OIT));
    }

    private static Optional<ItemOfRow> ofCode(String cell, String beside, Framework framework) {
        String clean = ThaiText.clean(cell);
        Optional<ItemMatch> alone = framework.findItem(clean);
        boolean codeAlone =
                alone.filter(match -> clean.endsWith(match.typedCode())).isPresent();
        String text = codeAlone ? ThaiText.clean(clean + " " + beside) : clean;
        return framework
                .findItem(text)
                .filter(match -> match.item().instrument() == Instrument.OIT)
                .flatMap(match -> of(match, text, framework));
    }

    private static Optional<ItemOfRow> of(ItemMatch match, String text, Framework framework) {
        String typed = match.typedCode();
        if (!LETTER.matcher(typed).find()) {
            return Optional.of(new ItemOfRow(match.item().code(), typed, Optional.empty()));
        }
        Optional<String> code = framework
                .findItem(typed)
                .map(ItemMatch::item)
                .filter(item -> item.instrument() == Instrument.OIT)
                .map(ItemDef::code);
        ItemDef named = findCalled(text.substring(text.indexOf(typed) + typed.length()), framework)
                .orElse(match.item());
        boolean contradicted = !code.equals(Optional.of(named.code()));
        if (code.isEmpty() && named.certainty() != Certainty.CONFIRMED) {
            return Optional.empty();
        }
        return Optional.of(
                new ItemOfRow(code.orElse(named.code()), typed, contradicted ? Optional.of(named) : Optional.empty()));
    }

    /** The only item whose name is the whole text, however short. */
    private static Optional<ItemDef> findCalled(String text, Framework framework) {
        List<ItemDef> called = framework.items().stream()
                .filter(item -> item.instrument() == Instrument.OIT)
                .filter(item -> item.name().map(ThaiText::fold).equals(Optional.of(ThaiText.fold(text))))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }
}
