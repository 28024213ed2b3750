package org.itaconsolidator.framework;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/** The indicators, topics and instruments of a year by the texts that name them; each text is looked up once. */
final class NamedParts {
    private final FrameworkFacts facts;

    /** Texts by which one workbook names the indicators. */
    private final Map<String, Integer> ownNames;

    private final NameFinder indicatorNames;
    private final NameFinder topicNames;
    private final List<String> instrumentNames;
    private final Memo<Optional<IndicatorMatch>> indicators = new Memo<>(this::lookForIndicator);
    private final Memo<Optional<TopicMatch>> topics = new Memo<>(this::lookForTopic);
    private final Memo<Optional<Instrument>> instruments = new Memo<>(this::lookForInstrument);

    NamedParts(FrameworkFacts facts, Map<String, Integer> ownNames) {
        this.facts = facts;
        this.ownNames = ownNames;
        this.indicatorNames = NameFinder.ofIndicators(facts.indicators(), facts.instruments());
        this.topicNames = NameFinder.ofTopics(facts.topics());
        this.instrumentNames = facts.instruments().stream()
                .flatMap(def -> Stream.concat(Stream.of(def.instrument().name(), def.name()), def.spellings().stream()))
                .map(ThaiText::fold)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    Optional<IndicatorMatch> findIndicator(String text) {
        return indicators.of(text);
    }

    Optional<TopicMatch> findTopic(String text) {
        return topics.of(text);
    }

    Optional<Instrument> findInstrument(String text) {
        return instruments.of(text);
    }

    /** Every name and spelling of an indicator, folded. */
    Set<String> listIndicatorNames() {
        return indicatorNames.listNames();
    }

    /** Every abbreviation, name and spelling of an instrument, folded, the longest first. */
    List<String> listInstrumentNames() {
        return instrumentNames;
    }

    private Optional<IndicatorMatch> lookForIndicator(String text) {
        Integer own = ownNames.get(text);
        if (own != null) {
            Numbering typed = Numbering.of(text);
            return Optional.of(new IndicatorMatch(own, NameKind.NEAR, typed.number(), typed.claims()));
        }
        return indicatorNames
                .find(text)
                .map(found -> new IndicatorMatch(
                        found.number(),
                        found.kind(),
                        found.typed().number(),
                        found.typed().claims()));
    }

    private Optional<TopicMatch> lookForTopic(String text) {
        return topicNames
                .find(text)
                .map(found -> new TopicMatch(
                        facts.topics().get(found.number() - 1),
                        found.kind(),
                        found.typed().number()));
    }

    private Optional<Instrument> lookForInstrument(String text) {
        return InstrumentNames.find(facts.instruments(), text);
    }

    /** Finds the instrument that a text names. */
    private static final class InstrumentNames {
        private InstrumentNames() {}

        static Optional<Instrument> find(List<InstrumentDef> instruments, String text) {
            String folded = ThaiText.fold(text);
            Set<Instrument> named = EnumSet.noneOf(Instrument.class);
            for (InstrumentDef def : instruments) {
                if (hasWord(folded, ThaiText.fold(def.instrument().name()))) {
                    named.add(def.instrument());
                }
            }
            if (named.isEmpty()) {
                for (InstrumentDef def : instruments) {
                    if (Stream.concat(Stream.of(def.name()), def.spellings().stream())
                            .map(ThaiText::fold)
                            .anyMatch(folded::contains)) {
                        named.add(def.instrument());
                    }
                }
            }
            return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
        }

        private static boolean hasWord(String text, String word) {
            int at = text.indexOf(word);
            return at >= 0 && !isLatin(text, at - 1) && !isLatin(text, at + word.length());
        }

        private static boolean isLatin(String text, int at) {
            return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
        }
    }
}
