package org.itaconsolidator.read;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.ThaiText;

/**
 * Says which indicator and item a measure is about: by name and text, never by the number typed. Where the name, the
 * item and the number contradict one another, name and item count and a finding says so.
 */
final class SubjectLinker {
    private static final Pattern ITEM_CODE = Pattern.compile("(?<![a-z])[ieo]-?\\d{1,2}(?!\\d)");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\d{1,2}[.)]");

    private final ReadingContext context;
    private final Framework framework;

    SubjectLinker(ReadingContext context) {
        this.context = context;
        this.framework = context.naming();
    }

    /** What a measure is about. */
    record Subject(OptionalInt indicator, String item) {}

    /** Links a measure by its texts; contradictions and unknown names become findings. */
    Subject link(Map<Field, FieldText> texts, SubmissionDraft draft) {
        Optional<ItemMatch> item = item(texts);
        FieldText naming = texts.getOrDefault(Field.INDICATOR, texts.get(Field.ISSUE));
        Optional<IndicatorMatch> named = naming == null ? Optional.empty() : indicator(texts);
        if (named.isPresent()) {
            reportContradiction(named.get(), item, naming, draft);
        } else if (texts.containsKey(Field.INDICATOR) && item.isEmpty()) {
            FieldText unknown = texts.get(Field.INDICATOR);
            draft.findings.add(Finding.at(unknown.at(), FindingCode.INDICATOR_NOT_RECOGNISED, unknown.text(), ""));
        }
        FieldText topic = texts.get(Field.TOPIC);
        if (topic != null && framework.findTopic(topic.text()).isEmpty()) {
            draft.findings.add(Finding.at(topic.at(), FindingCode.INDICATOR_NOT_RECOGNISED, topic.text(), ""));
        }
        FieldText code = texts.get(Field.ITEM);
        if (code != null && item.isEmpty()) {
            draft.findings.add(Finding.at(code.at(), FindingCode.INDICATOR_NOT_RECOGNISED, code.text(), ""));
        }
        OptionalInt indicator = named.isPresent()
                ? OptionalInt.of(named.get().indicator())
                : item.map(match -> match.item().indicator()).orElse(OptionalInt.empty());
        return new Subject(indicator, item.map(match -> match.item().code()).orElse(""));
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
        FiscalYear year = context.documentYear().orElse(framework.fiscalYear());
        boolean packed = !texts.containsKey(Field.INDICATOR);
        for (Field field : new Field[] {Field.ITEM, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE}) {
            FieldText text = texts.get(field);
            if (text != null && (packed || field == Field.ITEM || namesItem(text.text()))) {
                Optional<ItemMatch> match = context.frameworks()
                        .findItem(year, text.text())
                        .filter(found -> !found.typedCode().isEmpty() && !startsList(text.text()));
                if (match.isPresent()) {
                    return match;
                }
            }
        }
        return Optional.empty();
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
        boolean byItem =
                item.isPresent() && item.get().item().indicator().orElse(named.indicator()) != named.indicator();
        if (number || byItem) {
            String found = number
                    ? String.valueOf(named.typedNumber().getAsInt())
                    : item.get().item().code();
            draft.findings.add(Finding.at(
                            at.at(), FindingCode.INDICATOR_NUMBER_MISMATCH, found, String.valueOf(named.indicator()))
                    .with("name", framework.getIndicator(named.indicator()).name())
                    .with("item", item.map(match -> match.item().code()).orElse("")));
        }
    }
}
