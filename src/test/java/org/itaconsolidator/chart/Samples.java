package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.BodiesContent.BodyResult;
import org.itaconsolidator.chart.ChartContent.Assessment;
import org.itaconsolidator.chart.ChartContent.ComparisonFigures;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally.MeasureCalendar;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.Figures;
import org.itaconsolidator.score.NationalComparison;
import org.itaconsolidator.settings.Digits;

/** Made-up results, good and hostile, built row by row. */
final class Samples {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());

    static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมืองตัวอย่าง", "ตัวอย่าง");
    static final Scorecard CARD = new Scorecard(BODY, "", SourceKind.OFFICIAL);
    static final Map<Integer, String> NAMES = Map.of(
            1, "การปฏิบัติหน้าที่",
            2, "การใช้งบประมาณ",
            3, "การใช้อำนาจ",
            4, "การใช้ทรัพย์สินของราชการ",
            5, "การแก้ไขปัญหาการทุจริต",
            6, "คุณภาพการดำเนินงาน",
            7, "ประสิทธิภาพการสื่อสาร",
            8, "การปรับปรุงการทำงาน",
            9, "การเปิดเผยข้อมูล",
            10, "การป้องกันการทุจริต");
    static final Map<Integer, Instrument> INSTRUMENTS = Map.of(
            1, Instrument.IIT,
            2, Instrument.IIT,
            3, Instrument.IIT,
            4, Instrument.IIT,
            5, Instrument.IIT,
            6, Instrument.EIT,
            7, Instrument.EIT,
            8, Instrument.EIT,
            9, Instrument.OIT,
            10, Instrument.OIT);

    private final Scorecard card;
    private final List<ScoreRow> scores = new ArrayList<>();
    private final List<TotalRow> totals = new ArrayList<>();
    private final List<ComparisonFigures.DiscontinuedIndicator> gone = new ArrayList<>();
    private Map<Integer, Integer> measures = Map.of();
    private Agenda agenda;
    private Headline headline;
    private boolean levelStated;
    private MeasureCalendar calendar;
    private Map<String, Map<MeasureState, Integer>> progress = new TreeMap<>();
    private Set<FiscalYear> unconfirmed = Set.of();
    private Map<Integer, String> names = NAMES;
    private Digits digits = Digits.THAI;

    Samples(Scorecard card) {
        this.card = card;
    }

    /** Four years of a small body that grows better, its measures included. */
    static ChartContent fourYears() {
        return grown().measures(Map.of(1, 3, 2, 5, 3, 2, 4, 8, 5, 4, 6, 6, 7, 1, 9, 6, 10, 5))
                .progress("สำนักปลัด", 2, 1, 0, 1, 3, 4)
                .progress("กองคลัง", 0, 0, 0, 0, 2, 4)
                .progress("กองช่าง", 1, 0, 2, 0, 2, 2)
                .progress("กองการศึกษา ศาสนาและวัฒนธรรม", 3, 0, 0, 0, 6, 0)
                .progress("กองสวัสดิการสังคม", 0, 0, 0, 2, 0, 3)
                .progress("", 0, 0, 0, 2)
                .calendar("กองคลัง|kk k mmk k k k r rr r r r r", "กองช่าง|. . . l k", "สำนักปลัด|. kl . n . o r")
                .unconfirmed(2566, 2567, 2568, 2569)
                .content();
    }

    private static Samples grown() {
        return new Samples(CARD)
                .year(
                        2566,
                        "ต้องปรับปรุงโดยด่วน",
                        "60.61",
                        "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50")
                .instruments(2566, "80.42", "87.10", "25.89")
                .year(2567, "ต้องปรับปรุง", "75.62", "88.10 78.90 84.20 79.15 85.00 86.32 87.74 82.05 70.43 55.00")
                .instruments(2567, "83.07", "85.37", "62.72")
                .year(2568, "ผ่าน", "85.07", "90.21 84.11 87.90 83.47 86.72 88.05 90.10 84.66 85.71 78.50")
                .instruments(2568, "86.48", "87.60", "82.11")
                .year(2569, "ผ่านดี", "90.36", "93.88 89.02 91.35 88.16 90.74 91.20 92.63 87.41 95.24 85.00")
                .instruments(2569, "90.63", "90.41", "90.12");
    }

    /** A year's ten scores, {@code -} for a missing one, and its total and level, {@code -} for none. */
    Samples year(int year, String level, String total, String ten) {
        FiscalYear fiscalYear = FiscalYear.ofBuddhist(year);
        String[] figures = ten.split(" ");
        for (int i = 0; i < figures.length; i++) {
            if (!figures[i].equals("-")) {
                score(fiscalYear, i + 1, new BigDecimal(figures[i]));
            }
        }
        totals.add(new TotalRow(
                card,
                fiscalYear,
                Map.of(),
                some(total).map(BigDecimal::new),
                some(level),
                Optional.empty(),
                Optional.empty()));
        return this;
    }

    /** The documents state another total than the last year's. */
    Samples contradicted(String stated) {
        TotalRow row = totals.remove(totals.size() - 1);
        totals.add(new TotalRow(
                row.scorecard(),
                row.fiscalYear(),
                row.instruments(),
                row.total(),
                row.level(),
                Optional.of(new BigDecimal(stated)),
                row.reportedLevel()));
        return this;
    }

    /** The scores of the last year may be no published result. */
    Samples doubted() {
        TotalRow row = totals.remove(totals.size() - 1);
        totals.add(row.with(Proof.doubted(List.of(new Place("คะแนน.xlsx", "คะแนน", "C5")), Set.of(1))));
        return this;
    }

    /** A year of which only a total is stated. */
    Samples stated(int year, String total) {
        totals.add(new TotalRow(
                card,
                FiscalYear.ofBuddhist(year),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(total)),
                Optional.empty()));
        return this;
    }

    Samples instruments(int year, String iit, String eit, String oit) {
        TotalRow row = totals.remove(totals.size() - 1);
        Map<Instrument, BigDecimal> figures = new EnumMap<>(Instrument.class);
        some(iit).ifPresent(f -> figures.put(Instrument.IIT, new BigDecimal(f)));
        some(eit).ifPresent(f -> figures.put(Instrument.EIT, new BigDecimal(f)));
        some(oit).ifPresent(f -> figures.put(Instrument.OIT, new BigDecimal(f)));
        totals.add(new TotalRow(
                card,
                FiscalYear.ofBuddhist(year),
                figures,
                row.total(),
                row.level(),
                row.reportedTotal(),
                row.reportedLevel()));
        return this;
    }

    Samples measures(Map<Integer, Integer> counts) {
        measures = counts;
        return this;
    }

    /** A division's measures by state, the worst first; the last states may be left out. */
    Samples progress(String division, int... counts) {
        Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
        for (int i = 0; i < counts.length; i++) {
            states.put(MeasureState.WORST_FIRST.get(i), counts[i]);
        }
        progress.put(division, states);
        return this;
    }

    Samples unconfirmed(Integer... years) {
        unconfirmed = Stream.of(years).map(FiscalYear::ofBuddhist).collect(Collectors.toSet());
        return this;
    }

    Samples names(Map<Integer, String> other) {
        names = other;
        return this;
    }

    /**
     * Dates that divisions promised: each line a name, a bar, and from October a word for each month, a dot for none, of letters for
     * each date: k(ept), l(ate), m(issing), u(nder way), o(utside), n(ot checkable), r(unning).
     */
    Samples calendar(String... lines) {
        SortedMap<String, SortedMap<YearMonth, Map<DueState, Integer>>> divisions = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("\\|");
            SortedMap<YearMonth, Map<DueState, Integer>> months = new TreeMap<>();
            String[] words = parts[1].split(" ");
            for (int i = 0; i < words.length; i++) {
                for (char letter : words[i].replace(".", "").toCharArray()) {
                    months.computeIfAbsent(YearMonth.of(2025, 10).plusMonths(i), any -> new EnumMap<>(DueState.class))
                            .merge(DueState.WORST_FIRST.get("mulonrk".indexOf(letter)), 1, Integer::sum);
                }
            }
            divisions.put(parts[0], months);
        }
        LocalDate day = LocalDate.of(2026, 4, 20);
        Map<DueState, Integer> dates = new EnumMap<>(DueState.class);
        Map<DueState, Integer> due = new EnumMap<>(DueState.class);
        divisions
                .values()
                .forEach(months -> months.forEach((month, counts) -> counts.forEach((state, count) -> {
                    dates.merge(state, count, Integer::sum);
                    if (state.isDue(month.atEndOfMonth(), day)) {
                        due.merge(state, count, Integer::sum);
                    }
                })));
        calendar = new MeasureCalendar(FiscalYear.ofBuddhist(2569), day, divisions, dates, due);
        return this;
    }

    Samples agenda(Agenda told) {
        agenda = told;
        return this;
    }

    Samples headline(Headline told) {
        headline = told;
        return this;
    }

    /** A document states the level beside a total whose weights are not confirmed. */
    Samples levelStated() {
        levelStated = true;
        return this;
    }

    Samples digits(Digits style) {
        digits = style;
        return this;
    }

    ChartContent content() {
        Results.Collector rows = new Results.Collector();
        scores.forEach(rows::add);
        totals.forEach(rows::add);
        new Figures(FRAMEWORKS).list(card, scores, List.of()).forEach(rows::add);
        Results results = rows.results().getOrDefault(card, new Results(card));
        return new ChartContent(
                results,
                results.listScores(),
                unconfirmed.stream().collect(Collectors.toMap(year -> year, any -> marks())),
                counts(),
                new ComparisonFigures(national(), gone, Optional.ofNullable(headline), Optional.ofNullable(agenda)),
                Optional.ofNullable(calendar),
                assessment(names),
                LocalDate.of(2026, 11, 20),
                digits);
    }

    private YearMarks marks() {
        Mark mark = Mark.UNCONFIRMED;
        return new YearMarks(
                mark,
                mark.when(!levelStated),
                mark,
                Map.of(Instrument.IIT, mark, Instrument.EIT, mark, Instrument.OIT, mark));
    }

    private List<NationalRow> national() {
        return new NationalComparison(FRAMEWORKS.listNational(), FRAMEWORKS::findFramework, BigDecimal.valueOf(85))
                .list(totals);
    }

    /** A scored indicator that the latest year lacks. */
    Samples gone(int year, String name) {
        gone.add(new ComparisonFigures.DiscontinuedIndicator(FiscalYear.ofBuddhist(year), name));
        return this;
    }

    /** The bodies of a province, of which one is marked by its place in the list. */
    static BodiesContent province(int count, int own) {
        BodiesContent all = bodies(count, 0, "อบต.บ้านตัวอย่าง");
        return new BodiesContent(
                all.fiscalYear(),
                all.bodies(),
                all.assessment(),
                all.dataAsOf(),
                all.digits(),
                Optional.of(new BodiesContent.Own(all.bodies().get(own).name(), "ตัวอย่าง")));
    }

    /** Bodies of made-up results of 2569, the last {@code without} of them without a total. */
    static BodiesContent bodies(int count, int without, String name) {
        return bodies(count, without, name, 2569, null);
    }

    /** @param same the score of every indicator; {@code null} for made-up ones */
    static BodiesContent bodies(int count, int without, String name, int buddhist, BigDecimal same) {
        FiscalYear year = FiscalYear.ofBuddhist(buddhist);
        Framework framework = FRAMEWORKS.getFramework(year);
        List<BodyResult> bodies = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<Integer, BigDecimal> scores = new TreeMap<>();
            BigDecimal sum = BigDecimal.ZERO;
            for (int indicator = 1; indicator <= 10; indicator++) {
                int lost = (i * 421 + indicator * (i + 3) * 97) % (indicator > 8 ? 4700 : 2300);
                BigDecimal score = same == null ? BigDecimal.valueOf(9990 - lost, 2) : same;
                scores.put(indicator, score);
                sum = sum.add(score.multiply(framework.weightOf(indicator)));
            }
            boolean whole = i < count - without;
            if (!whole) {
                scores.remove(4);
            }
            Optional<BigDecimal> total =
                    Optional.of(sum.setScale(2, RoundingMode.HALF_UP)).filter(any -> whole);
            Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
            for (Instrument instrument : Instrument.values()) {
                List<IndicatorDef> own = framework.indicatorsOf(instrument);
                own.stream()
                        .map(indicator -> scores.getOrDefault(indicator.number(), BigDecimal.ZERO))
                        .reduce(BigDecimal::add)
                        .map(all -> all.divide(BigDecimal.valueOf(own.size()), 2, RoundingMode.HALF_UP))
                        .ifPresent(mean -> instruments.put(instrument, mean));
            }
            Optional<String> level = total.flatMap(points -> framework.levels().levelOf(points, instruments));
            bodies.add(new BodyResult(
                    name + " " + (i + 1), total, level, Mark.UNCONFIRMED, Mark.UNCONFIRMED, false, scores));
        }
        return new BodiesContent(
                year, bodies, assessment(NAMES), LocalDate.of(2026, 11, 20), Digits.THAI, Optional.empty());
    }

    /** How far all are is made up from the divisions; where there are none, from the indicators. */
    private Optional<MeasureCounts> counts() {
        if (measures.isEmpty() && progress.isEmpty()) {
            return Optional.empty();
        }
        Map<MeasureState, Integer> whole = new EnumMap<>(MeasureState.class);
        progress.values().forEach(counts -> counts.forEach((state, count) -> whole.merge(state, count, Integer::sum)));
        Map<Integer, Map<MeasureState, Integer>> indicators = measures.entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> dealt(each.getKey(), each.getValue())));
        if (progress.isEmpty()) {
            indicators
                    .values()
                    .forEach(counts -> counts.forEach((state, count) -> whole.merge(state, count, Integer::sum)));
        }
        return Optional.of(new MeasureCounts(
                FiscalYear.ofBuddhist(2569), whole, indicators, progress, Map.of(), Map.of(), MeasureCounts.Late.NONE));
    }

    /** Measures dealt out to the states in turn. */
    private static Map<MeasureState, Integer> dealt(int first, int count) {
        Map<MeasureState, Integer> states = new EnumMap<>(MeasureState.class);
        for (int i = 0; i < count; i++) {
            int turn = (first + i) % MeasureState.WORST_FIRST.size();
            states.merge(MeasureState.WORST_FIRST.get(turn), 1, Integer::sum);
        }
        return states;
    }

    /** The real levels of all years, the target 85. */
    static Assessment assessment(Map<Integer, String> names) {
        Map<FiscalYear, LevelScale> levels = FRAMEWORKS.years().stream()
                .collect(Collectors.toMap(
                        year -> year, year -> FRAMEWORKS.getFramework(year).levels()));
        Map<FiscalYear, Map<Integer, String>> namesOfYears =
                FRAMEWORKS.years().stream().collect(Collectors.toMap(year -> year, year -> names));
        return new Assessment(new BigDecimal("85"), names, namesOfYears, INSTRUMENTS, Set.of(), levels);
    }

    private void score(FiscalYear year, int indicator, BigDecimal score) {
        scores.add(new ScoreRow(card, year, indicator, score, new Place("scores.xlsx", "คะแนน", "C4")));
    }

    private static Optional<String> some(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }
}
