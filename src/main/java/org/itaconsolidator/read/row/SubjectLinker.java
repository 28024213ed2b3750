package org.itaconsolidator.read.row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.framework.ItemDef;
import org.itaconsolidator.framework.ItemMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.scope.FootnoteMarks;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Decides which indicator and item a measure is about: by name and text, never by the typed number. If name, item and
 * number contradict each other, name and item count and a finding says so.
 */
public final class SubjectLinker {
    /** A code beside an indicator's name in its line, in capital letters, as a name in small ones may end in such a letter. */
    private static final Pattern CODE_IN_LINE = Pattern.compile("(?<![A-Za-z\\d])[IEO]-?\\d{1,2}(?![A-Za-z\\d])");

    /** A code with which an issue begins, or that stands in brackets in it: elsewhere its sentence may mention anything. */
    private static final Pattern CODE_OF_ISSUE =
            Pattern.compile("(?:^(?:ข้อ(?:ที่)?)?\\s*|\\()(" + CODE_IN_LINE.pattern() + ")");

    /** "1๒๐" for I20: nobody types one number in two scripts. */
    private static final Pattern DAMAGED_CODE =
            Pattern.compile("(?<![A-Za-z0-9\u0E50-\u0E59.,/])[1l|0]\\s?[\u0E50-\u0E59]{2}(?![0-9\u0E50-\u0E59.,/])");

    /** With one of these a damaged code begins. */
    private static final String LIKE_A_LETTER = "1l|0";

    private static final Pattern BARE_NUMBER = Pattern.compile("(?:ข้อ(?:ที่)?)?(\\d{1,2})");
    private static final Pattern NUMBER_IN_FRONT = Pattern.compile("^\\s*(\\d{2})\\s+(?=[^\\d\\s.,/)\\-])");
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\(?\\d{1,2}[.)]");

    /** "1.2 การใช้งบประมาณ": the place in a list of two levels. */
    private static final Pattern PLACE_IN_LIST = Pattern.compile("^\\D{0,8}\\d{1,2}\\.\\d");

    /** So many numbers one after the other count something, wherever they begin. */
    private static final int FEWEST_COUNTED = 3;

    private static final int AGREEING_TENTHS = 7;

    /** A score in brackets behind a name: "การเปิดเผยข้อมูล (70.50 คะแนน)". */
    private static final Pattern FIGURE_AT_END = Pattern.compile(
            "(?<!\\s)\\s*+[(\\[]\\s*+(?:คะแนน\\s*+)?\\d{1,3}(?:\\.\\d{1,4})?+\\s*+(?:คะแนน|%)?\\s*+[)\\]]\\s*+$");

    private static final Pattern IN_FRONT_OF_MEASURE =
            Pattern.compile("\\s*+(ตัวชี้วัด[^:\\n]{4,60}+)(?::|\\n)\\s*+\\S");

    private final ReadingContext context;
    private final Framework framework;
    private final List<Numbered> numbered = new ArrayList<>();

    /**
     * A number typed beside an indicator's name.
     *
     * @param plain whether it stands there without "ตัวชี้วัดที่", behind which it is told at once
     */
    private record Numbered(int typed, int indicator, boolean plain, Finding told) {
        boolean agrees() {
            return typed == indicator;
        }

        boolean isSameAs(Numbered other) {
            return typed == other.typed && indicator == other.indicator;
        }
    }

    public SubjectLinker(ReadingContext context) {
        this.context = context;
        this.framework = context.naming();
    }

    /** What a measure is about; the item of the checklist is {@code ""} for none. */
    public record Subject(OptionalInt indicator, String item) {}

    /**
     * Links a measure by its texts; contradictions and unknown names become findings. A measure is of one item: of several
     * in a cell the first counts, and that is said.
     */
    public Subject link(Map<Field, FieldText> texts, SubmissionDraft draft) {
        Optional<ItemMatch> item = item(texts).or(() -> byBareNumber(texts)).or(() -> byNumberInFront(texts));
        return link(texts, item, draft);
    }

    /** Links a statement to all items that its cell names, each of which it is about, and says so. */
    public List<Subject> linkEach(Map<Field, FieldText> texts, SubmissionDraft draft) {
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

    public static Finding severalKept(FieldText cell, SeveralItems items) {
        return Finding.at(
                        cell.at(), FindingCode.ITEM_NOT_RECOGNISED, cell.firstLine(), String.join(", ", items.codes()))
                .with("case", "several-kept")
                .as(Severity.NOTICE);
    }

    private Subject link(Map<Field, FieldText> texts, Optional<ItemMatch> found, SubmissionDraft draft) {
        boolean open = texts.containsKey(Field.ITEM)
                && SeveralItems.in(texts.get(Field.ITEM).text())
                        .filter(several -> !several.sure())
                        .isPresent();
        Optional<ItemMatch> item = open ? Optional.empty() : found;
        Optional<FieldText> inFront = findInFrontOfMeasure(texts);
        FieldText naming = inFront.orElseGet(() -> texts.getOrDefault(Field.INDICATOR, texts.get(Field.ISSUE)));
        Optional<IndicatorMatch> named = inFront.isPresent()
                ? framework.findIndicator(inFront.get().text())
                : naming == null ? Optional.empty() : findIndicator(texts);
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
            draft.findings.add(Finding.at(cell.at(), FindingCode.ITEM_NOT_RECOGNISED, cell.firstLine(), exampleOf(cell))
                    .with("case", "several-open"));
        } else {
            findUnknown(texts, item).ifPresent(draft.findings::add);
        }
        item.ifPresent(kept -> Stream.of(Field.ITEM, Field.SUB_TOPIC, Field.INDICATOR)
                .flatMap(field -> Optional.ofNullable(texts.get(field)).stream())
                .forEach(text -> findSeveral(text, kept).ifPresent(draft.findings::add)));
        OptionalInt indicator = named.isPresent()
                ? OptionalInt.of(named.get().indicator())
                : item.map(this::numbered).orElse(OptionalInt.empty());
        return new Subject(indicator, item.map(match -> match.item().code()).orElse(""));
    }

    /**
     * Notes the plain number of a measure's indicator: below "ตัวชี้วัดที่", else in front of its name.
     *
     * @param below what stands in the column headed so
     */
    public void note(Map<Field, FieldText> texts, Optional<FieldText> below) {
        FieldText naming = texts.get(Field.INDICATOR);
        Optional<IndicatorMatch> named =
                naming == null ? Optional.empty() : findIndicator(texts).filter(IndicatorMatch::isName);
        if (named.isEmpty()) {
            return;
        }
        OptionalInt inFront =
                PLACE_IN_LIST.matcher(ThaiText.fold(naming.text())).find()
                        ? OptionalInt.empty()
                        : named.get().typedNumber();
        if (inFront.isPresent()) {
            note(inFront.getAsInt(), named.get().indicator(), !named.get().claimsNumber(), naming.at());
        } else {
            below.ifPresent(number -> ThaiNumbers.findNumber(number.text())
                    .filter(value -> !RoundedFigure.hasDecimals(value))
                    .ifPresent(value -> note(value.intValue(), named.get().indicator(), true, number.at())));
        }
    }

    private void note(int typed, int indicator, boolean plain, CellRef at) {
        boolean possible = typed <= framework.indicators().size();
        Numbered one = new Numbered(typed, indicator, plain, mismatch(at, String.valueOf(typed), indicator));
        if (possible
                && (numbered.isEmpty() || !numbered.get(numbered.size() - 1).isSameAs(one))) {
            numbered.add(one);
        }
    }

    /**
     * Tells the noted numbers that are another indicator's. Numbers that run from 1 or over several names count these names instead, but
     * where most are the indicators' own and the names do not stand in their order.
     */
    public void reportNumbered(SubmissionDraft draft) {
        boolean mostAgree =
                numbered.stream().filter(Numbered::agrees).count() * 10 >= numbered.size() * AGREEING_TENTHS;
        List<Numbered> counted = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= numbered.size(); end++) {
            if (end == numbered.size()
                    || numbered.get(end).typed() != numbered.get(end - 1).typed() + 1) {
                List<Numbered> run = numbered.subList(start, end);
                boolean inOrder = IntStream.range(1, run.size())
                        .allMatch(i -> run.get(i - 1).indicator() <= run.get(i).indicator());
                if ((run.get(0).typed() == 1 || run.size() >= FEWEST_COUNTED) && (inOrder || !mostAgree)) {
                    counted.addAll(run);
                }
                start = end;
            }
        }
        numbered.stream()
                .filter(each ->
                        each.plain() && !each.agrees() && counted.stream().noneMatch(each::isSameAs))
                .map(Numbered::told)
                .forEach(draft.findings::add);
    }

    private Finding mismatch(CellRef at, String found, int indicator) {
        return Finding.at(at, FindingCode.INDICATOR_NUMBER_MISMATCH, found, String.valueOf(indicator))
                .with("name", framework.getIndicator(indicator).name());
    }

    private Finding unknownTopic(FieldText topic) {
        String example = framework.findTopic(1).map(Topic::name).orElse("");
        Finding unknown = Finding.at(topic.at(), FindingCode.INDICATOR_NOT_RECOGNISED, topic.firstLine(), example);
        // before topics were declared the column holds what the year had instead
        return example.isEmpty() ? unknown : unknown.with("case", "topic");
    }

    /** Says what a name that is not quite an indicator's was taken for; empty for a name as it is. */
    public static Optional<Finding> reportNear(IndicatorMatch match, FieldText name, Framework framework) {
        boolean onlyMarked = framework
                .findIndicator(FootnoteMarks.without(name.text()))
                .filter(IndicatorMatch::exact)
                .isPresent();
        String meant = framework.getIndicator(match.indicator()).name();
        boolean inItsLine = ThaiText.fold(name.firstLine()).equals(ThaiText.fold(meant));
        if (match.kind() != NameKind.NEAR || onlyMarked || inItsLine) {
            return Optional.empty();
        }
        return Optional.of(Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, name.firstLine(), meant)
                .with("case", "near")
                .as(Severity.NOTICE));
    }

    /** A name that is not known; none where the cell holds the item itself, or an instrument in front of one. */
    private Optional<Finding> reportUnknown(FieldText name, Optional<ItemMatch> item) {
        if (item.isEmpty()) {
            return Optional.of(Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, name.text(), ""));
        }
        boolean holdsItem = isIn(name.text());
        OptionalInt indicator = numbered(item.get());
        if (holdsItem || framework.findInstrument(name.text()).isPresent()) {
            return Optional.empty();
        }
        Finding unknown = Finding.at(name.at(), FindingCode.INDICATOR_NOT_RECOGNISED, name.firstLine(), "");
        return Optional.of(
                indicator.isEmpty()
                        ? unknown
                        : Finding.at(
                                        name.at(),
                                        FindingCode.INDICATOR_NOT_RECOGNISED,
                                        name.firstLine(),
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
                                cell.firstLine(),
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
                .filter(text -> isIn(text.text()))
                .findFirst();
    }

    private void reportContradiction(
            IndicatorMatch named,
            Optional<ItemMatch> item,
            FieldText naming,
            Map<Field, FieldText> texts,
            SubmissionDraft draft) {
        boolean number = named.contradictsTypedNumber();
        boolean byItem = item.isPresent() && numbered(item.get()).orElse(named.indicator()) != named.indicator();
        if (number || byItem) {
            String found = number
                    ? String.valueOf(named.typedNumber().getAsInt())
                    : item.get().item().code();
            FieldText saying = number ? naming : holdingItem(texts).orElse(naming);
            Finding mismatch = mismatch(saying.at(), found, named.indicator());
            draft.findings.add(
                    item.map(match -> mismatch.with("item", match.item().code()))
                            .orElse(mismatch));
        }
    }

    // the item that the texts of a row name: by code, by text, by what is left of a damaged code

    /** Whether a text holds an item's code, whole or damaged, or a number in front that may be one. */
    private static boolean isIn(String text) {
        return ItemCode.isIn(text)
                || holdsDamagedCode(text)
                || NUMBER_IN_FRONT.matcher(ThaiText.arabicDigits(text)).find();
    }

    /** The indicator that the column of indicators names, else the issue. */
    private Optional<IndicatorMatch> findIndicator(Map<Field, FieldText> texts) {
        if (texts.containsKey(Field.INDICATOR)) {
            return framework.findIndicator(texts.get(Field.INDICATOR).text());
        }
        // an issue's sentence may hold a name by chance; it names one where it says so, or in a line of its own
        String issue = texts.get(Field.ISSUE).text();
        return framework
                .findIndicator(issue)
                .filter(match -> match.claimsNumber()
                        || match.kind() != NameKind.CONTAINED
                        || framework
                                .findIndicator(texts.get(Field.ISSUE).firstLine())
                                .filter(IndicatorMatch::exact)
                                .isPresent())
                .or(() -> framework
                        .findIndicator(FIGURE_AT_END
                                .matcher(ThaiText.arabicDigits(issue))
                                .replaceFirst(""))
                        .filter(match -> match.kind() == NameKind.EXACT));
    }

    /** The indicator in front of a measure in its own cell, where no column names one: "ตัวชี้วัดที่ 3 การใช้อำนาจ: จัดอบรม". */
    private Optional<FieldText> findInFrontOfMeasure(Map<Field, FieldText> texts) {
        FieldText measure = texts.get(Field.MEASURE);
        if (measure == null || texts.containsKey(Field.INDICATOR)) {
            return Optional.empty();
        }
        Matcher front = IN_FRONT_OF_MEASURE.matcher(measure.text());
        return front.lookingAt()
                        && framework
                                .findIndicator(front.group(1))
                                .filter(IndicatorMatch::exact)
                                .isPresent()
                ? Optional.of(new FieldText(front.group(1).strip(), measure.at()))
                : Optional.empty();
    }

    private Optional<ItemMatch> item(Map<Field, FieldText> texts) {
        boolean packed = !texts.containsKey(Field.INDICATOR);
        for (Field field : new Field[] {Field.ITEM, Field.INDICATOR, Field.SUB_TOPIC, Field.ISSUE}) {
            FieldText text = texts.get(field);
            if (text != null
                    && (packed || field == Field.ITEM || ItemCode.isIn(text.text()) || holdsDamagedCode(text.text()))) {
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

    /**
     * A code in the column of items, beside an indicator's name or below it, in front of a sub-topic or of an issue, that neither
     * year's list has.
     */
    private Optional<Finding> findUnknown(Map<Field, FieldText> texts, Optional<ItemMatch> item) {
        if (item.isPresent()) {
            return Optional.empty();
        }
        FieldText code = Optional.ofNullable(texts.get(Field.ITEM))
                .or(() -> findLineOfCode(texts.get(Field.INDICATOR)))
                .or(() -> findCode(texts.get(Field.INDICATOR), CODE_IN_LINE, 0))
                .orElse(null);
        FieldText subTopic = texts.get(Field.SUB_TOPIC);
        FieldText unknown = code != null
                ? code
                : subTopic != null && ItemCode.begins(subTopic.text())
                        ? subTopic
                        : findCode(texts.get(Field.ISSUE), CODE_OF_ISSUE, 1).orElse(null);
        if (unknown == null) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.at(unknown.at(), FindingCode.ITEM_NOT_RECOGNISED, unknown.text(), itemLike(unknown.text()))
                        .with("fiscalYear", String.valueOf(year().buddhist())));
    }

    private static Optional<FieldText> findLineOfCode(FieldText name) {
        return name == null
                ? Optional.empty()
                : name.text()
                        .lines()
                        .filter(line -> ItemCode.findAlone(line).isPresent())
                        .findFirst()
                        .map(line -> new FieldText(line.strip(), name.at()));
    }

    private static Optional<FieldText> findCode(FieldText cell, Pattern codes, int group) {
        if (cell == null || !ItemCode.isIn(cell.text())) {
            return Optional.empty();
        }
        Matcher code = codes.matcher(ThaiText.arabicDigits(cell.text()));
        return code.find() ? Optional.of(new FieldText(code.group(group), cell.at())) : Optional.empty();
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
