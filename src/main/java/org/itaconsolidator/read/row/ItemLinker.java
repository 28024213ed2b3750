package org.itaconsolidator.read.row;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds the item and the indicator that the texts of a row name: by code, by text, by what is left of a damaged code. */
final class ItemLinker {
    private static final Pattern ITEM_CODE = Pattern.compile("(?<![a-z])[ieo]-?\\d{1,2}(?!\\d)");
    private static final Pattern LEADING_CODE = Pattern.compile("^[ieo]-?\\d{1,2}(?!\\d)");

    /** "1๒๐" for I20: nobody types one number in two scripts. */
    private static final Pattern DAMAGED_CODE =
            Pattern.compile("(?<![A-Za-z0-9\u0E50-\u0E59.,/])[1l|0]\\s?[\u0E50-\u0E59]{2}(?![0-9\u0E50-\u0E59.,/])");

    /** With one of these a damaged code begins. */
    private static final String LIKE_A_LETTER = "1l|0";

    private static final Pattern BARE_NUMBER = Pattern.compile("(?:ข้อ(?:ที่)?)?(\\d{1,2})");
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\s*(\\d{2})\\s+(?=[^\\d\\s.,/)\\-])");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private final ReadingContext context;
    private final Framework framework;

    ItemLinker(ReadingContext context) {
        this.context = context;
        this.framework = context.naming();
    }

    /** The item that the texts name; empty for none or an unknown one. */
    Optional<ItemMatch> find(Map<Field, FieldText> texts) {
        return item(texts).or(() -> byBareNumber(texts)).or(() -> byNumberInFront(texts));
    }

    /** The item of a code in the document's year, else the year before. */
    Optional<ItemMatch> findByCode(String code) {
        return context.frameworks().findItem(year(), code);
    }

    /** Whether a text holds an item's code, whole or damaged, or a number in front that may be one. */
    static boolean isIn(String text) {
        return namesItem(text)
                || holdsDamagedCode(text)
                || NUMBER_IN_FRONT.matcher(ThaiText.arabicDigits(text)).find();
    }

    /** The indicator that the column of indicators names, else the issue. */
    Optional<IndicatorMatch> findIndicator(Map<Field, FieldText> texts) {
        if (texts.containsKey(Field.INDICATOR)) {
            return framework.findIndicator(texts.get(Field.INDICATOR).text());
        }
        // An issue's sentence may hold an indicator's name by chance; it names one only where it says so.
        return framework
                .findIndicator(texts.get(Field.ISSUE).text())
                .filter(match -> match.claimsNumber() || match.kind() != NameKind.CONTAINED);
    }

    private Optional<ItemMatch> item(Map<Field, FieldText> texts) {
        boolean packed = !texts.containsKey(Field.INDICATOR);
        for (Field field : new Field[] {Field.ITEM, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE}) {
            FieldText text = texts.get(field);
            if (text != null
                    && (packed || field == Field.ITEM || namesItem(text.text()) || holdsDamagedCode(text.text()))) {
                Optional<ItemMatch> match = context.frameworks()
                        .findItem(year(), text.text())
                        .filter(found -> !found.typedCode().isEmpty() && !startsList(text.text()));
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
    }

    /**
     * A bare number in the column of items is that item of the named indicator's instrument: the scanner lost the letter.
     */
    private Optional<ItemMatch> byBareNumber(Map<Field, FieldText> texts) {
        FieldText code = texts.get(Field.ITEM);
        if (code == null || !texts.containsKey(Field.INDICATOR)) {
            return Optional.empty();
        }
        Matcher number = BARE_NUMBER.matcher(ThaiText.fold(code.text()));
        Optional<IndicatorMatch> named = findIndicator(texts);
        if (!number.matches() || named.isEmpty()) {
            return Optional.empty();
        }
        int indicator = named.get().indicator();
        String letter = framework.getIndicator(indicator).instrument().name().substring(0, 1);
        return context.frameworks()
                .findItem(year(), letter + number.group(1))
                .filter(match -> numbered(match).orElse(indicator) == indicator);
    }

    /**
     * A number in front of the text in the column of indicators, too high for one, is an item of the staff survey: the
     * thin letter of "I๒๔" is the one that the scanner loses.
     */
    private Optional<ItemMatch> byNumberInFront(Map<Field, FieldText> texts) {
        FieldText cell = texts.get(Field.INDICATOR);
        if (cell == null || texts.containsKey(Field.ITEM)) {
            return Optional.empty();
        }
        Matcher number = NUMBER_IN_FRONT.matcher(ThaiText.arabicDigits(cell.text()));
        if (!number.find() || framework.findIndicator(cell.text()).isPresent()) {
            return Optional.empty();
        }
        int typed = Integer.parseInt(number.group(1));
        return typed <= framework.indicators().size()
                ? Optional.empty()
                : context.frameworks().findItem(year(), Instrument.IIT.name().charAt(0) + String.valueOf(typed));
    }

    /** A code in the column of items, or in front of a sub-topic, that neither year's list has. */
    Optional<Finding> findUnknown(Map<Field, FieldText> texts, Optional<ItemMatch> item) {
        FieldText code = texts.get(Field.ITEM);
        FieldText subTopic = texts.get(Field.SUB_TOPIC);
        FieldText unknown = code != null
                ? code
                : subTopic != null
                                && LEADING_CODE
                                        .matcher(ThaiText.fold(subTopic.text()))
                                        .find()
                        ? subTopic
                        : null;
        if (unknown == null || item.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.at(unknown.at(), FindingCode.ITEM_NOT_RECOGNISED, unknown.text(), itemLike(unknown.text()))
                        .with("fiscalYear", String.valueOf(year().buddhist())));
    }

    /** An item that the year has, of the instrument whose letter was typed where its items are known. */
    private String itemLike(String typed) {
        String letter = ThaiText.fold(typed).substring(0, 1);
        return Stream.of(year(), FiscalYear.ofBuddhist(year().buddhist() - 1))
                .flatMap(each -> context.frameworks().findFramework(each).stream())
                .flatMap(known -> known.items().stream())
                .map(ItemDef::code)
                .filter(code -> ThaiText.fold(code).startsWith(letter))
                .findFirst()
                .orElse("O1");
    }

    /** The indicator of an item as the document's year numbers it: the item may be one of the year before. */
    OptionalInt numbered(ItemMatch match) {
        OptionalInt number = match.item().indicator();
        if (number.isEmpty() || match.frameworkYear().equals(framework.fiscalYear())) {
            return number;
        }
        String name = context.frameworks()
                .getFramework(match.frameworkYear())
                .getIndicator(number.getAsInt())
                .name();
        return framework
                .findIndicator(name)
                .map(found -> OptionalInt.of(found.indicator()))
                .orElseGet(OptionalInt::empty);
    }

    private FiscalYear year() {
        return context.documentYear().orElse(framework.fiscalYear());
    }

    /** Whether an item's code stands in a text with its letter, behind which its number stands. */
    private static boolean namesItem(String text) {
        String folded = ThaiText.fold(text);
        for (int i = 1; i < folded.length(); i++) {
            char before = folded.charAt(i - 1);
            if ((before == 'i' || before == 'e' || before == 'o')
                    && (folded.charAt(i) == '-' || Character.isDigit(folded.charAt(i)))) {
                return ITEM_CODE.matcher(folded).find();
            }
        }
        return false;
    }

    /** Whether a text holds a code whose letter the scanner took for a digit, behind which a Thai number stands. */
    private static boolean holdsDamagedCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (LIKE_A_LETTER.indexOf(text.charAt(i)) >= 0) {
                return DAMAGED_CODE.matcher(text).find();
            }
        }
        return false;
    }

    /** Whether the number in front is that of a list: "๑. ..." names no item. */
    private static boolean startsList(String text) {
        return LIST_NUMBER.matcher(ThaiText.fold(text)).find();
    }
}
