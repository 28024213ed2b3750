package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.thai.text.ThaiText;

/** The assessment of one fiscal year: its facts, and which of them an officer's text names. Immutable. */
public final class Framework {
    private static final Pattern TOPIC_NUMBER = Pattern.compile("(?:ด้าน|ประเด็น)(?:ที่)?(\\d{1,2})[.)]?");

    private final FrameworkFacts facts;
    private final NamedParts names;
    private final ItemFinder itemFinder;
    private final Proof proof;
    private final TotalCalculator formula;

    Framework(FrameworkFacts facts) {
        this(facts, new NamedParts(facts, Map.of()), new ItemFinder(facts), Proof.NONE, new TotalCalculator(facts));
    }

    private Framework(
            FrameworkFacts facts, NamedParts names, ItemFinder itemFinder, Proof proof, TotalCalculator formula) {
        this.facts = facts;
        this.names = names;
        this.itemFinder = itemFinder;
        this.proof = proof;
        this.formula = formula;
    }

    /**
     * The year as far as the documents behind results prove it. The weights are confirmed if every result proves them, totals and
     * levels if every shown one is proved. If one result is doubtful, nothing is.
     *
     * @param results of that year; without any nothing is proved
     */
    public Framework provedBy(List<TotalRow> results) {
        return results.stream()
                .map(row -> new Proof(
                        row.proof().weights(),
                        row.shown().isEmpty() || row.proof().total(),
                        row.level().isEmpty() || row.proof().level(),
                        provedInstruments(row),
                        row.proof().doubts(),
                        row.proof().doubted()))
                .reduce(Proof::and)
                .map(together -> new Framework(facts, names, itemFinder, together, formula))
                .orElse(this);
    }

    /** The instruments whose shown scores need no weights: a document states the score, or there is none. */
    private static Set<Instrument> provedInstruments(TotalRow row) {
        Set<Instrument> stated = EnumSet.allOf(Instrument.class);
        stated.removeAll(row.instruments().keySet());
        stated.addAll(row.proof().instruments());
        return stated;
    }

    /** The framework with further texts for its indicators, as one workbook calls them. */
    Framework calling(Map<String, Integer> ownNames) {
        return ownNames.isEmpty()
                ? this
                : new Framework(facts, new NamedParts(facts, ownNames), itemFinder, proof, formula);
    }

    /** What the year's file says, for questions about its rarer parts. */
    public FrameworkFacts facts() {
        return facts;
    }

    public FiscalYear fiscalYear() {
        return facts.fiscalYear();
    }

    /**
     * The mark of a figure of a result, as far as the result's own documents confirm the facts that the figure rests on; in a year
     * without a framework only a doubt.
     *
     * @param mark of the facts that the figure rests on
     */
    public static Mark markOf(Optional<Framework> framework, TotalRow result, Function<Framework, Mark> mark) {
        return framework
                .map(known -> mark.apply(known.provedBy(List.of(result))))
                .orElse(Mark.doubted(result.proof().isDoubted()));
    }

    /** The mark of the weights, on which contributions and plans rest. */
    public Mark weightMark() {
        return markUnless(weightCertainty() == Certainty.CONFIRMED);
    }

    /** The mark of an instrument's score: none if its own documents state it or the weights are confirmed. */
    public Mark instrumentMark(Instrument instrument) {
        return markUnless(proof.instruments().contains(instrument) || weightCertainty() == Certainty.CONFIRMED);
    }

    /** The mark of totals: none if their own documents state them or the weights are confirmed. */
    public Mark totalMark() {
        return markUnless(proof.total() || weightCertainty() == Certainty.CONFIRMED);
    }

    /** The mark of levels: none if their own documents state them or weights and scale are confirmed. */
    public Mark levelMark() {
        return markUnless(proof.level() || certainty() == Certainty.CONFIRMED);
    }

    /** The mark of the scale of levels. */
    public Mark scaleMark() {
        return markUnless(certainty() == Certainty.CONFIRMED);
    }

    /** The mark for facts; if the scores are doubtful, the doubt counts, whatever is confirmed. */
    private Mark markUnless(boolean confirmed) {
        return proof.isDoubted() ? Mark.DOUBTED : Mark.unconfirmed(!confirmed);
    }

    /** The certainty of the whole year: that of its least certain part that enters totals or levels. */
    public Certainty certainty() {
        return weightCertainty().and(levelCertainty());
    }

    public List<InstrumentDef> instruments() {
        return facts.instruments();
    }

    /** Every abbreviation, name and spelling of an instrument, folded, the longest first. */
    public List<String> listInstrumentNames() {
        return names.listInstrumentNames();
    }

    public InstrumentDef getInstrument(Instrument instrument) {
        return facts.instruments().stream()
                .filter(def -> def.instrument() == instrument)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(fiscalYear() + " has no " + instrument));
    }

    /** The indicators in the order of their numbers, from 1 without a gap. */
    public List<IndicatorDef> indicators() {
        return facts.indicators();
    }

    /** The indicator of a number; throws if there is none. */
    public IndicatorDef getIndicator(int number) {
        if (number < 1 || number > facts.indicators().size()) {
            throw new IllegalArgumentException("indicator " + number + " is not one of 1 to "
                    + facts.indicators().size() + " of " + fiscalYear());
        }
        return facts.indicators().get(number - 1);
    }

    public List<IndicatorDef> indicatorsOf(Instrument instrument) {
        return facts.indicators().stream()
                .filter(def -> def.instrument() == instrument)
                .toList();
    }

    public Set<Integer> numbersOf(Instrument instrument) {
        return indicatorsOf(instrument).stream().map(IndicatorDef::number).collect(Collectors.toSet());
    }

    /** The certainty of indicators and weights, which documents may confirm. */
    public Certainty weightCertainty() {
        return proof.isDoubted()
                ? Certainty.UNCONFIRMED
                : proof.ofWeights() ? Certainty.CONFIRMED : facts.weightCertainty();
    }

    /**
     * An indicator's share of the total, such as 0.06: its instrument's weight over the number of its indicators; 16 digits where it
     * has no finite decimal form.
     */
    public BigDecimal weightOf(int indicator) {
        Instrument instrument = getIndicator(indicator).instrument();
        BigDecimal siblings = BigDecimal.valueOf(indicatorsOf(instrument).size());
        return getInstrument(instrument).weight().divide(siblings, MathContext.DECIMAL64);
    }

    /** What the year's weights and levels make of scores. */
    public TotalCalculator formula() {
        return formula;
    }

    /** The items in the order IIT, EIT, OIT; of an instrument with unknown number of items only the named ones. */
    public List<ItemDef> items() {
        return facts.items();
    }

    /** How many items an instrument has; empty where not known. */
    public Optional<ItemCount> findItemCount(Instrument instrument) {
        return Optional.ofNullable(facts.itemCounts().get(instrument));
    }

    /** The item of an exact code such as E12. */
    public Optional<ItemDef> findItemByCode(String code) {
        return facts.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public LevelScale levels() {
        return facts.levels();
    }

    public Certainty levelCertainty() {
        return facts.levelCertainty();
    }

    /** The topics under which measures are reported; none before FY2567. */
    public List<Topic> topics() {
        return facts.topics();
    }

    /** Whether a text is one of the year's levels. */
    public boolean isLevel(String text) {
        return levels().findLevel(text).isPresent();
    }

    /**
     * The indicator that a text names: by name, in an officer's spelling, with a number in front or not; never by the
     * number alone.
     */
    public Optional<IndicatorMatch> findIndicator(String text) {
        return names.findIndicator(text);
    }

    /** The indicator whose name a text shortens ("ใช้งบประมาณ"); only together with others is such a text a name. */
    public OptionalInt findShortenedIndicator(String text) {
        return names.findShortened(text);
    }

    /** A text, folded, without the number and the words that officers put in front of an indicator's name. */
    public String withoutNumber(String text) {
        return names.withoutNumber(text);
    }

    Set<String> listIndicatorNames() {
        return names.listIndicatorNames();
    }

    /** The topic that a text names; a trailing "(ต่อ)" makes no difference. */
    public Optional<TopicMatch> findTopic(String text) {
        return names.findTopic(text);
    }

    /**
     * The topic of a cell in a column of topics, where its number is enough: "ด้านที่ ๕". Empty for a number that no topic of
     * the year has.
     */
    public Optional<Topic> findTopicOfColumn(String text) {
        Matcher number = TOPIC_NUMBER.matcher(ThaiText.fold(text));
        return findTopic(text)
                .map(TopicMatch::topic)
                .or(() -> number.matches() ? findTopic(Integer.parseInt(number.group(1))) : Optional.empty());
    }

    public Optional<Topic> findTopic(int number) {
        return facts.topics().stream().filter(topic -> topic.number() == number).findFirst();
    }

    /** The instrument that a text names, by its abbreviation or its name; empty where it names none or several. */
    public Optional<Instrument> findInstrument(String text) {
        return names.findInstrument(text);
    }

    /**
     * The item that a text names: by code in an officer's spelling, or by a bare number and its text, or by its text
     * alone. Text outranks the number.
     */
    public Optional<ItemMatch> findItem(String text) {
        return itemFinder.find(text);
    }

    /** The item whose name the text contains, whatever number is typed. */
    public Optional<ItemMatch> findItemByText(String text) {
        return itemFinder.findByText(text);
    }

    List<ItemDef> listItemsCalled(String text) {
        return itemFinder.listCalled(text);
    }

    /** The survey whose opening words a text begins with, allowing for a slip: it quotes a question. */
    public Optional<Instrument> findQuestionedSurvey(String text) {
        return itemFinder.openingOf(ThaiText.fold(text));
    }

    /**
     * A group of disclosure items within an indicator.
     *
     * @param code such as 9.1
     * @param firstItem the number of its first item: 1 for O1
     * @param lastItem the number of its last item
     * @param certainty of the range and the name
     */
    public record SubIndicator(
            String code, int indicator, String name, int firstItem, int lastItem, Certainty certainty) {
        /** Whether the item of this number belongs here. */
        public boolean holds(int item) {
            return item >= firstItem && item <= lastItem;
        }
    }
}
