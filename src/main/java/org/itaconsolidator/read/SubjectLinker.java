package org.itaconsolidator.read;

import java.util.EnumMap;
import java.util.List;
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
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.thai.ThaiText;

/**
 * Says which indicator and item a measure is about: by name and text, never by the number typed. Where the name, the
 * item and the number contradict one another, name and item count and a finding says so.
 */
final class SubjectLinker {
    private static final Pattern ITEM_CODE = Pattern.compile("(?<![a-z])[ieo]-?\\d{1,2}(?!\\d)");
    private static final Pattern LEADING_CODE = Pattern.compile("^[ieo]-?\\d{1,2}(?!\\d)");

    /** "1๒๐" for I20: nobody types one number in two scripts. */
    private static final Pattern DAMAGED_CODE =
            Pattern.compile("(?<![A-Za-z0-9\u0E50-\u0E59.,/])[1l|0]\\s?[\u0E50-\u0E59]{2}(?![0-9\u0E50-\u0E59.,/])");

    private static final Pattern BARE_NUMBER = Pattern.compile("(?:ข้อ(?:ที่)?)?(\\d{1,2})");
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\s*(\\d{2})\\s+(?=[^\\d\\s.,/)\\-])");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private final ReadingContext context;
    private final Framework framework;

    SubjectLinker(ReadingContext context) {
        this.context = context;
        this.framework = context.naming();
    }

    /** What a measure is about. */
    record Subject(OptionalInt indicator, String item) {}

    /**
     * Links a measure by its texts; contradictions and unknown names become findings. A measure is of one item: of several
     * in a cell the first counts, and that is said.
     */
    Subject link(Map<Field, FieldText> texts, SubmissionDraft draft) {
        Optional<ItemMatch> item = item(texts).or(() -> byBareNumber(texts)).or(() -> byNumberInFront(texts));
        return link(texts, item, draft);
    }

    /** Links a statement to all items that its cell names, each of which it is about, and says so. */
    List<Subject> linkEach(Map<Field, FieldText> texts, SubmissionDraft draft) {
        FieldText cell = texts.get(Field.ITEM);
        Optional<SeveralItems> several = cell == null ? Optional.empty() : SeveralItems.in(cell.text());
        List<ItemMatch> known = several.filter(SeveralItems::sure).stream()
                .flatMap(named -> named.codes().stream())
                .flatMap(code -> context.frameworks().findItem(year(), code).stream())
                .toList();
        if (known.isEmpty() || known.size() < several.get().codes().size()) {
            return List.of(link(texts, draft));
        }
        Map<Field, FieldText> withoutItem = new EnumMap<>(texts);
        withoutItem.remove(Field.ITEM);
        draft.findings.add(severalKept(cell, several.get()));
        return known.stream()
                .map(item -> link(withoutItem, Optional.of(item), draft))
                .toList();
    }

    /** Says of a cell with several items that its row was kept for each. */
    static Finding severalKept(FieldText cell, SeveralItems items) {
        return Finding.at(cell.at(), FindingCode.ITEM_NOT_RECOGNISED, firstLine(cell), String.join(", ", items.codes()))
                .with("case", "several-kept")
                .as(Severity.NOTICE);
    }

    private Subject link(Map<Field, FieldText> texts, Optional<ItemMatch> found, SubmissionDraft draft) {
        boolean open = texts.containsKey(Field.ITEM)
                && SeveralItems.in(texts.get(Field.ITEM).text())
                        .filter(several -> !several.sure())
                        .isPresent();
        Optional<ItemMatch> item = open ? Optional.empty() : found;
        FieldText naming = texts.getOrDefault(Field.INDICATOR, texts.get(Field.ISSUE));
        Optional<IndicatorMatch> named = naming == null ? Optional.empty() : indicator(texts);
        if (named.isPresent()) {
            reportNear(named.get(), naming, framework).ifPresent(draft.findings::add);
            reportContradiction(named.get(), item, naming, draft);
        } else if (texts.containsKey(Field.INDICATOR)) {
            reportUnknown(texts.get(Field.INDICATOR), item).ifPresent(draft.findings::add);
        }
        FieldText topic = texts.get(Field.TOPIC);
        if (topic != null && framework.findTopicOfColumn(topic.text()).isEmpty()) {
            draft.findings.add(Finding.at(topic.at(), FindingCode.INDICATOR_NOT_RECOGNISED, topic.text(), ""));
        }
        if (open) {
            FieldText cell = texts.get(Field.ITEM);
            draft.findings.add(Finding.at(cell.at(), FindingCode.ITEM_NOT_RECOGNISED, firstLine(cell), exampleOf(cell))
                    .with("case", "several-open"));
        } else {
            findUnknownItem(texts, item).ifPresent(draft.findings::add);
        }
        item.ifPresent(kept -> Stream.of(Field.ITEM, Field.SUB_TOPIC, Field.INDICATOR)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream())
                .forEach(text -> findSeveral(text, kept).ifPresent(draft.findings::add)));
        OptionalInt indicator = named.isPresent()
                ? OptionalInt.of(named.get().indicator())
                : item.map(this::numbered).orElse(OptionalInt.empty());
        return new Subject(indicator, item.map(match -> match.item().code()).orElse(""));
    }

    /** Says what a name that is not quite an indicator's was taken for; empty for a name as it is. */
    static Optional<Finding> reportNear(IndicatorMatch match, FieldText name, Framework framework) {
        boolean onlyMarked = framework
                .findIndicator(Footnotes.withoutMarks(name.text()))
                .filter(IndicatorMatch::exact)
                .isPresent();
        if (match.kind() != NameKind.NEAR || onlyMarked) {
            return Optional.empty();
        }
        String meant = framework.getIndicator(match.indicator()).name();
        return Optional.of(Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, firstLine(name), meant)
                .with("case", "near")
                .as(Severity.NOTICE));
    }

    /** A name that is not known; none where the cell holds the item itself, or an instrument in front of one. */
    private Optional<Finding> reportUnknown(FieldText name, Optional<ItemMatch> item) {
        if (item.isEmpty()) {
            return Optional.of(Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, name.text(), ""));
        }
        boolean holdsItem = namesItem(name.text())
                || DAMAGED_CODE.matcher(name.text()).find()
                || NUMBER_IN_FRONT.matcher(ThaiText.arabicDigits(name.text())).find();
        OptionalInt indicator = numbered(item.get());
        if (holdsItem || framework.findInstrument(name.text()).isPresent()) {
            return Optional.empty();
        }
        Finding unknown = Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, firstLine(name), "");
        return Optional.of(
                indicator.isEmpty()
                        ? unknown
                        : Finding.at(
                                        name.at(),
                                        FindingCode.INDICATOR_NOT_RECOGNISED,
                                        firstLine(name),
                                        framework
                                                .getIndicator(indicator.getAsInt())
                                                .name())
                                .with("case", "by-item"));
    }

    /** Says of a cell with several items which one was taken; empty for a cell with one. */
    private static Optional<Finding> findSeveral(FieldText cell, ItemMatch taken) {
        return SeveralItems.in(cell.text()).isPresent()
                ? Optional.of(Finding.at(
                                cell.at(),
                                FindingCode.ITEM_NOT_RECOGNISED,
                                firstLine(cell),
                                taken.item().code())
                        .with("case", "several"))
                : Optional.empty();
    }

    /** The first of the items that a cell names. */
    private static String exampleOf(FieldText cell) {
        return SeveralItems.in(cell.text()).map(items -> items.codes().get(0)).orElse("O1");
    }

    private static String firstLine(FieldText text) {
        return text.text().lines().findFirst().orElse("");
    }

    private Optional<IndicatorMatch> indicator(Map<Field, FieldText> texts) {
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
                    && (packed
                            || field == Field.ITEM
                            || namesItem(text.text())
                            || DAMAGED_CODE.matcher(text.text()).find())) {
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
        Optional<IndicatorMatch> named = indicator(texts);
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
    private Optional<Finding> findUnknownItem(Map<Field, FieldText> texts, Optional<ItemMatch> item) {
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
    private OptionalInt numbered(ItemMatch match) {
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

    /** Whether an item's code stands in a text with its letter. */
    private static boolean namesItem(String text) {
        return ITEM_CODE.matcher(ThaiText.fold(text)).find();
    }

    /** Whether the number in front is that of a list: "๑. ..." names no item. */
    private static boolean startsList(String text) {
        return LIST_NUMBER.matcher(ThaiText.fold(text)).find();
    }

    private void reportContradiction(
            IndicatorMatch named, Optional<ItemMatch> item, FieldText at, SubmissionDraft draft) {
        boolean number = named.contradictsTypedNumber();
        boolean byItem = item.isPresent() && numbered(item.get()).orElse(named.indicator()) != named.indicator();
        if (number || byItem) {
            String found = number
                    ? String.valueOf(named.typedNumber().getAsInt())
                    : item.get().item().code();
            Finding mismatch = Finding.at(
                            at.at(), FindingCode.INDICATOR_NUMBER_MISMATCH, found, String.valueOf(named.indicator()))
                    .with("name", framework.getIndicator(named.indicator()).name());
            draft.findings.add(
                    item.map(match -> mismatch.with("item", match.item().code()))
                            .orElse(mismatch));
        }
    }
}
