package org.itaconsolidator.read.row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.scope.FootnoteMarks;

/**
 * Says which indicator and item a measure is about: by name and text, never by the number typed. Where the name, the
 * item and the number contradict one another, name and item count and a finding says so.
 */
public final class SubjectLinker {
    private final ItemLinker items;
    private final Framework framework;

    public SubjectLinker(ReadingContext context) {
        this.items = new ItemLinker(context);
        this.framework = context.naming();
    }

    /** What a measure is about. */
    public record Subject(OptionalInt indicator, String item) {}

    /**
     * Links a measure by its texts; contradictions and unknown names become findings. A measure is of one item: of several
     * in a cell the first counts, and that is said.
     */
    public Subject link(Map<Field, FieldText> texts, SubmissionDraft draft) {
        Optional<ItemMatch> item = items.find(texts);
        return link(texts, item, draft);
    }

    /** Links a statement to all items that its cell names, each of which it is about, and says so. */
    public List<Subject> linkEach(Map<Field, FieldText> texts, SubmissionDraft draft) {
        FieldText cell = texts.get(Field.ITEM);
        Optional<SeveralItems> several = cell == null ? Optional.empty() : SeveralItems.in(cell.text());
        List<ItemMatch> known = several.filter(SeveralItems::sure).stream()
                .flatMap(named -> named.codes().stream())
                .flatMap(code -> items.findByCode(code).stream())
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

    public static Finding severalKept(FieldText cell, SeveralItems items) {
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
        Optional<IndicatorMatch> named = naming == null ? Optional.empty() : items.findIndicator(texts);
        if (named.isPresent()) {
            reportNear(named.get(), naming, framework).ifPresent(draft.findings::add);
            reportContradiction(named.get(), item, naming, texts, draft);
        } else if (texts.containsKey(Field.INDICATOR)) {
            reportUnknown(texts.get(Field.INDICATOR), item).ifPresent(draft.findings::add);
        }
        FieldText topic = texts.get(Field.TOPIC);
        if (topic != null && framework.findTopicOfColumn(topic.text()).isEmpty()) {
            draft.findings.add(unknownTopic(topic));
        }
        if (open) {
            FieldText cell = texts.get(Field.ITEM);
            draft.findings.add(Finding.at(cell.at(), FindingCode.ITEM_NOT_RECOGNISED, firstLine(cell), exampleOf(cell))
                    .with("case", "several-open"));
        } else {
            items.findUnknown(texts, item).ifPresent(draft.findings::add);
        }
        item.ifPresent(kept -> Stream.of(Field.ITEM, Field.SUB_TOPIC, Field.INDICATOR)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream())
                .forEach(text -> findSeveral(text, kept).ifPresent(draft.findings::add)));
        OptionalInt indicator = named.isPresent()
                ? OptionalInt.of(named.get().indicator())
                : item.map(items::numbered).orElse(OptionalInt.empty());
        return new Subject(indicator, item.map(match -> match.item().code()).orElse(""));
    }

    private Finding unknownTopic(FieldText topic) {
        String example = framework.findTopic(1).map(Topic::name).orElse("");
        Finding unknown = Finding.at(topic.at(), FindingCode.INDICATOR_NOT_RECOGNISED, firstLine(topic), example);
        // before topics were declared the column holds what the year had instead
        return example.isEmpty() ? unknown : unknown.with("case", "topic");
    }

    /** Says what a name that is not quite an indicator's was taken for; empty for a name as it is. */
    public static Optional<Finding> reportNear(IndicatorMatch match, FieldText name, Framework framework) {
        boolean onlyMarked = framework
                .findIndicator(FootnoteMarks.without(name.text()))
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
        boolean holdsItem = ItemLinker.isIn(name.text());
        OptionalInt indicator = items.numbered(item.get());
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

    private static Optional<FieldText> holdingItem(Map<Field, FieldText> texts) {
        return Stream.of(Field.ITEM, Field.SUB_TOPIC)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream())
                .filter(text -> ItemLinker.isIn(text.text()))
                .findFirst();
    }

    private static String firstLine(FieldText text) {
        return text.text().lines().findFirst().orElse("");
    }

    private void reportContradiction(
            IndicatorMatch named,
            Optional<ItemMatch> item,
            FieldText naming,
            Map<Field, FieldText> texts,
            SubmissionDraft draft) {
        boolean number = named.contradictsTypedNumber();
        boolean byItem = item.isPresent() && items.numbered(item.get()).orElse(named.indicator()) != named.indicator();
        if (number || byItem) {
            String found = number
                    ? String.valueOf(named.typedNumber().getAsInt())
                    : item.get().item().code();
            FieldText saying = number ? naming : holdingItem(texts).orElse(naming);
            Finding mismatch = Finding.at(
                            saying.at(),
                            FindingCode.INDICATOR_NUMBER_MISMATCH,
                            found,
                            String.valueOf(named.indicator()))
                    .with("name", framework.getIndicator(named.indicator()).name());
            draft.findings.add(
                    item.map(match -> mismatch.with("item", match.item().code()))
                            .orElse(mismatch));
        }
    }
}
