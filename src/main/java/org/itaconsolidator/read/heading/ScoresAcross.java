package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.WordChain;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** The headings of tables with years down their rows and indicators across. */
public final class ScoresAcross {
    private static final int LONGEST_NAME = 60;
    private static final int INSTRUMENTS = 3;
    private static final int MOST = 8;
    private static final List<String> ALL = List.of("iit", "eit", "oit");

    /** Its number in front, and its weight in brackets. */
    private static final Pattern BESIDE_INSTRUMENT = Pattern.compile(
            "^\\(?\\d{1,2}[.)]|(?<=ที่)[1-3](?!\\d)|\\((?:ค่า)?(?:น้ำหนัก)?(?:ร้อยละ\\d{2}|\\d{2}%)\\)");

    private final Frameworks frameworks;
    private final Words words;
    private final WordChain instruments;
    private final Memo<Optional<Heading>> remembered = new Memo<>(this::look);
    private final Memo<Boolean> open = new Memo<>(this::lookWhetherOpen);
    private final Memo<Boolean> topics = new Memo<>(this::lookForTopic);

    public ScoresAcross(Frameworks frameworks, Words words) {
        this.frameworks = frameworks;
        this.words = words;
        this.instruments =
                new WordChain(words, List.of(Words.Kind.INSTRUMENT_NAMES), letter -> "()[]/:.,-–".indexOf(letter) >= 0);
    }

    public Map<Integer, Heading> match(GridRow row) {
        Map<Integer, Heading> headings = new HashMap<>();
        for (GridCell cell : row.cells()) {
            String text = cell.text();
            if (!cell.isText() || text.length() > LONGEST_NAME) {
                continue;
            }
            Optional<Heading> heading = remembered.of(text);
            if (heading.isPresent()) {
                headings.put(cell.column(), heading.get());
            }
        }
        List<Heading> all = List.copyOf(headings.values());
        headings.values().removeIf(heading -> isSecond(heading, all));
        boolean instruments = headings.size() >= INSTRUMENTS
                && Stream.of(Kind.IIT, Kind.EIT, Kind.OIT)
                        .allMatch(kind -> headings.values().stream()
                                .anyMatch(heading -> heading.figure().equals(Optional.of(kind))));
        if (instruments) {
            row.where(cell -> ThaiText.fold(cell.text()).equals(ScoreRowKind.ASSESSMENT))
                    .forEach(cell -> headings.put(cell.column(), Heading.ofFigure(Kind.TOTAL, cell.text())));
        }
        return headings;
    }

    /** How many cells of a row name an indicator, the same one more than once too. */
    public int countIndicatorsIn(GridRow row) {
        int named = 0;
        for (GridCell cell : row.cells()) {
            if (cell.isText() && cell.text().length() <= LONGEST_NAME) {
                Optional<Heading> said = remembered.of(cell.text());
                named += said.isPresent() && said.get().indicator().isPresent() ? 1 : 0;
            }
        }
        return named;
    }

    /** Whether most of the ten indicators stand on a sheet, each in a row that holds a number with decimals, as most scores are. */
    boolean holdsScoresOfAll(Grid sheet) {
        Set<Integer> scored = new HashSet<>();
        for (GridRow row : sheet.listRows()) {
            if (countIndicatorsIn(row) == 1 && row.any(cell -> ThaiNumbers.holdsDecimal(cell.text()))) {
                row.cells().forEach(cell -> findIndicator(cell.text()).ifPresent(scored::add));
            }
        }
        return scored.size() >= MOST;
    }

    /** The indicator that a text names; empty where it is too long to be a name. */
    Optional<Integer> findIndicator(String text) {
        return Optional.of(text)
                .filter(name -> name.length() <= LONGEST_NAME)
                .flatMap(remembered::of)
                .map(Heading::indicator)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt);
    }

    private Optional<Heading> look(String text) {
        return frameworks
                .findIndicatorOfAnyYear(text)
                .filter(IndicatorMatch::isName)
                .or(() -> ScoreRowKind.findBehindInstrument(text, frameworks.latestKnown()))
                .map(match -> Heading.ofIndicator(match.indicator(), text))
                .or(() -> ScoreRowKind.stated(text, frameworks.latestKnown(), words)
                        .map(kind -> Heading.ofFigure(kind, text)));
    }

    /** Whether a heading names an instrument and says more, where another is nothing but that name. */
    private boolean isSecond(Heading heading, List<Heading> all) {
        return heading.figure().isPresent()
                && open.of(heading.known())
                && all.stream().anyMatch(other -> other.figure().equals(heading.figure()) && !open.of(other.known()));
    }

    private boolean lookWhetherOpen(String text) {
        return ScoreRowKind.of(text, frameworks.latestKnown(), words).isOpen();
    }

    /** Whether a text is the name of one of the topics under which measures are reported, with its number or without. */
    boolean namesTopic(String text) {
        return topics.of(text);
    }

    private boolean lookForTopic(String text) {
        return frameworks
                .latestKnown()
                .findTopic(text)
                .filter(match -> match.kind() != NameKind.CONTAINED)
                .isPresent();
    }

    /** The indicators of the instrument that a text names, none where it names none. */
    Set<Integer> listIndicatorsOf(String text) {
        String folded = ThaiText.fold(text);
        if (!folded.contains("it")) {
            return Set.of(); // most cells: no pattern is asked
        }
        Set<Integer> numbers = new HashSet<>();
        Framework framework = frameworks.latestKnown();
        Matcher mark = ScoreRowKind.INSTRUMENT_MARK.matcher(folded);
        if (mark.find()) {
            framework
                    .findInstrument(mark.group())
                    .ifPresent(each -> framework.indicatorsOf(each).forEach(one -> numbers.add(one.number())));
        }
        return numbers;
    }

    /** Whether indicators are all those of one instrument, and no others. */
    boolean isWholeInstrument(Set<Integer> indicators) {
        Framework framework = frameworks.latestKnown();
        return !indicators.isEmpty()
                && Arrays.stream(Instrument.values())
                        .map(each -> framework.indicatorsOf(each).stream()
                                .map(IndicatorDef::number)
                                .collect(Collectors.toSet()))
                        .anyMatch(indicators::equals);
    }

    /** Whether a text, if it names an instrument, says no more. */
    public boolean isOfInstrumentAlone(String text) {
        return listIndicatorsOf(text).isEmpty() || isNothingButInstrument(text);
    }

    /** Whether a text names an instrument and says no more. */
    public boolean isOfAnInstrument(String text) {
        return !listIndicatorsOf(text).isEmpty() && isNothingButInstrument(text);
    }

    /** Whether a text that names an instrument, or the word for one, says no more, such as its year, whose it is or what is aimed at. */
    public boolean isNothingButInstrument(String text) {
        String said = BESIDE_INSTRUMENT
                .matcher(ThaiText.arabicDigits(ThaiText.fold(text)))
                .replaceAll("");
        String rest = ScoreRowKind.INSTRUMENT_MARK.matcher(said).replaceAll("");
        return instruments.is(rest) || frameworks.findNamed(rest).isPresent();
    }

    Instrument instrumentOf(int indicator) {
        return frameworks.latestKnown().getIndicator(indicator).instrument();
    }

    BigDecimal weightOf(int indicator) {
        return frameworks.latestKnown().weightOf(indicator);
    }

    /** Whether a number is the total that scores make by the weights of any year. */
    boolean isTotal(BigDecimal number, Map<Integer, BigDecimal> scores) {
        return frameworks.years().stream()
                .anyMatch(year -> frameworks.getFramework(year).formula().isTotal(number, scores));
    }

    /** What a heading says but for the abbreviation of an instrument; "คะแนน" where that is all. */
    static String withoutInstrument(String text) {
        String rest = ScoreRowKind.INSTRUMENT_MARK.matcher(ThaiText.fold(text)).replaceFirst("");
        return rest.isEmpty() ? "คะแนน" : rest;
    }

    /** What a heading says but for the instruments, where it names all of them, as scores of all indicators are called. */
    static String withoutAllInstruments(String text) {
        String rest = ThaiText.fold(text);
        for (String each : ALL) {
            if (!rest.contains(each)) {
                return text;
            }
            rest = rest.replace(each, "");
        }
        return rest;
    }

    /** Whether a block of headings is that of such a table. */
    public static boolean isAcross(HeadingBlock heading) {
        return heading.columns().stream().anyMatch(column -> column.heading().isAcross());
    }
}
