package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.ComparedYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The sheet สรุปผู้บริหาร of several bodies: first what holds for all of them, then a row per body with scores,
 * deliveries, measures and findings.
 */
public final class SummaryTable extends Summary {
    private static final int GAP_HEIGHT = 5;

    private static final int FIGURE_HEIGHT = 36;

    /** Lines above the bodies' rows that stand in no list: the sentence, two of the cards, two headings, what to print. */
    private static final int OTHER_LINES = 6;

    /** Lines of the headings above the bodies' rows and of the notes below them; a body's row mostly has two. */
    private static final int HEADING_LINES = 4;

    /** The part of page one that the answers may take beside what is weakest and what is to be done. */
    private static final float MOST_FOR_ANSWERS = 0.7f;

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final String[] KEYS = {"bodies", "mean", "passing", "moved", "files"};

    private final BigDecimal target;
    private final Frameworks frameworks;
    private final BodyColumns columns;
    private final TableSheet table;
    private final TotalNotes notes;

    /**
     * @param book with the results of all bodies
     * @param tally with the measures of all bodies
     */
    public SummaryTable(ReportContext context, ScoreBook book, MeasureTally tally) {
        super(context);
        columns = new BodyColumns(
                context.run().expected().stream()
                        .flatMap(each -> each.forms().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                context.content().listBodies().stream()
                        .anyMatch(body -> book.findMain(body).isPresent()),
                context.content().listBodies().stream()
                        .flatMap(body -> book.findMain(body).stream())
                        .anyMatch(SummaryTable::tellsChange),
                !tally.isEmpty(),
                words);
        target = context.target();
        frameworks = context.frameworks();
        notes = new TotalNotes(context);
        table = context.table("summary", columns.all());
        table.linesWithin(columns.toDo + 1);
        table.marksWithin(columns.toDo + 1);
    }

    @Override
    public void write(SummaryFacts facts) {
        List<Body> bodies = context.content().listBodies();
        table.line(context.workbook().title(), Look.TITLE);
        table.line(days(), Look.SUBTITLE);
        closed().ifPresent(text -> table.line(text, Look.ALARM));
        writeRefused(facts, bodies);
        OfficialTotals official = OfficialTotals.of(facts.scores().book(), bodies);
        // columns of forms are narrow: two of them are the middle cell's
        int when = Math.min(columns.firstForm + 2, columns.toDo);
        PageLists lists = new PageLists(
                context,
                table,
                facts,
                new int[] {BodyColumns.NUMBER, columns.level, columns.firstForm, columns.toDo + 1},
                new int[] {
                    BodyColumns.NUMBER, Math.min(BodyColumns.CHANGE, columns.firstForm - 1), when, columns.toDo + 1
                },
                new int[] {BodyColumns.NUMBER, Math.min(BodyColumns.TOTAL, columns.level), columns.toDo + 1});
        Map<Body, Agenda> agendas = new LinkedHashMap<>();
        bodies.forEach(body -> agendas.put(body, lists.agenda(body, List.of())));
        Together together = Together.of(
                context.content(),
                agendas,
                target,
                context.run().businessDate(),
                frameworks::indicatorName,
                frameworks::findInstrument);
        if (!bodies.isEmpty()) {
            new Overview(official, together, lists, facts.scores().book()).write(facts.deliveries());
        }
        table.headings();
        for (int i = 0; i < together.bodies().size(); i++) {
            write(facts, official, lists, i + 1, together.bodies().get(i));
        }
        if (columns.moved) {
            table.colourLosses(BodyColumns.CHANGE, SheetColours.WATCH);
        }
        table.colourLosses(columns.gap, SheetColours.BAD);
        if (!bodies.isEmpty()) {
            table.nameTable("Bodies");
        }
        table.repeatHeadings();
        writeNotes(facts, bodies, together);
        boolean onePage = PageFlow.isReadOnOnePage(table.points(), true);
        if (!onePage) {
            if (!bodies.isEmpty()) {
                table.breakAboveHeadings();
            }
        } else {
            table.noteMarks(Set.of());
            table.spare(GAP_HEIGHT);
        }
        table.setUpPage(columns.toDo + 1, true);
        if (onePage) {
            table.onePage(true);
        }
        if (!bodies.isEmpty()) {
            table.line(words.text("table.counted"), Look.NOTE); // of columns for the screen
        }
    }

    /** Warns of files of which nothing is stored: nobody should think that the figures contain all that came. */
    private void writeRefused(SummaryFacts facts, List<Body> bodies) {
        int refused = facts.deliveries().refused().all().size();
        if (refused > 0) {
            table.line(words.text("table.refused-files", "count", refused), Look.ALARM);
        }
        long nobodys = facts.deliveries().refused().countBeyond(bodies);
        if (nobodys > 0) {
            table.line(words.text("table.refused-of-nobody", "count", nobodys), Look.NOTE);
        }
    }

    private void writeNotes(SummaryFacts facts, List<Body> bodies, Together together) {
        List<String> notes = new ArrayList<>();
        if (!bodies.isEmpty()) {
            notes.add(words.text("table.by-need"));
            if (together.result()
                    .flatMap(row ->
                            frameworks.getNearest(row.fiscalYear()).levels().leastOfEach())
                    .isPresent()) {
                notes.add(words.text("table.levels-of-each"));
            }
            if (columns.toDo > columns.firstForm) {
                notes.add(words.headlines().cameKey());
            }
        }
        leftOut(facts.leftOut()).ifPresent(notes::add);
        table.line(String.join(" · ", notes), Look.NOTE);
        if (facts.workbooks().isPresent()) {
            table.line(words.text("overview.apart"), Look.NOTE);
        }
    }

    private void write(SummaryFacts facts, OfficialTotals official, PageLists lists, int number, Together.Line line) {
        Body body = line.body();
        ScoreBook book = facts.scores().book();
        int row = table.begin();
        table.fill(BodyColumns.NUMBER, columns.counted, Look.TEXT);
        table.whole(BodyColumns.NUMBER, number);
        String name = words.shortBody(body);
        Optional<String> link = facts.workbooks()
                .map(workbooks -> workbooks.get(body))
                .flatMap(path -> Links.beside(path, "", "", name));
        table.link(BodyColumns.BODY, link, name, Look.STRONG);
        Optional<Results> main = book.findMain(body);
        // of the one year that is compared; a result of another year is shown, and does not stand for it
        boolean told = main.filter(card ->
                        official.year().isEmpty() || official.year().get().equals(card.latest()))
                .isPresent();
        String unscored = told || line.total().isPresent()
                ? ""
                : words.headlines().noneShort(line.agenda().unscored().or(official::year));
        main.ifPresentOrElse(
                card -> writeScores(facts, card, line, unscored),
                () -> table.text(columns.level, unscored, Look.CENTRED));
        List<Results> divisions = book.listDivisionsAlone(body);
        if (!divisions.isEmpty()) {
            String count = words.digits(divisions.size());
            table.text(columns.level, words.text("table.divisions-alone", "count", count), Look.CENTRED);
        }
        DeliveryBook deliveries = facts.deliveries();
        FormsCame came = line.forms();
        writeForms(came);
        table.whole(columns.delivered, came.asked() == 0 ? came.unasked() : came.here());
        table.whole(columns.delivered + 1, deliveries.refused().count(body));
        table.whole(columns.delivered + 2, came.owed());
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        if (!facts.tally().isEmpty()) {
            for (int column = columns.kept; column <= columns.notDone; column++) {
                List<MeasureState> states = MEASURE_STATES.get(column - columns.kept);
                table.whole(column, measures.map(counts -> counts.count(states)).orElse(0));
            }
            table.whole(
                    columns.doneLate,
                    measures.map(counts -> counts.late().all()).orElse(0));
        }
        table.whole(columns.errors, deliveries.findings(body, Severity.ERROR));
        table.whole(columns.errors + 1, deliveries.findings(body, Severity.WARNING));
        lists.writeFirst(body, line.agenda(), columns.toDo);
        official.year()
                .ifPresent(year -> table.put(
                        columns.official,
                        facts.scores().show(body, year, Figure.TOTAL, official.find(body)),
                        Look.SCORE));
        table.end();
    }

    /** Writes one column for each form that anybody is asked for. */
    private void writeForms(FormsCame came) {
        for (int i = 0; i < columns.forms().size(); i++) {
            String how = words.headlines().cameOf(came, columns.forms().get(i));
            table.text(columns.firstForm + i, how, how.startsWith("✗") ? Look.BAD : Look.CENTRED);
        }
    }

    /** Writes the scores as formulas over the score sheet; as values where that is in the body's own workbook. */
    private void writeScores(SummaryFacts facts, Results card, Together.Line line, String unscored) {
        FiscalYear latest = card.latest();
        ReportContext own = context.of(card);
        Results.Year year = card.years().get(latest);
        Optional<ScorePlaces> places = facts.scores().find(card);
        Optional<BigDecimal> total = year.findTotal().flatMap(TotalRow::total);
        table.year(BodyColumns.YEAR, latest, Look.WHOLE);
        String lacking = total.isPresent() ? "" : notes.lacking(year, latest);
        String level = year.findTotal().flatMap(TotalRow::level).orElse("");
        String doubt = notes.findShort(card, latest).map(said -> "\n" + said).orElse("");
        // what is not the published result says so where it is read
        String unofficial = card.scorecard().source() == SourceKind.OFFICIAL
                ? ""
                : "\n" + words.word("source", card.scorecard().source().code());
        String before = unscored.isEmpty() ? "" : unscored + "\n";
        String stated = total.isPresent() || line.stated().isEmpty()
                ? ""
                : "\n" + words.headlines().statedShort(line);
        String told = before + (level.isEmpty() ? lacking : level) + stated + doubt + unofficial;
        Mark levelMark = own.levelMark(latest).when(!level.isEmpty());
        Expr shownLevel = places.map(at -> Expr.of(
                        (before.isEmpty() ? "" : TextFormula.quoted(before) + "&") + "IF("
                                + at.level(latest).formula() + "=\"\","
                                + notes.lackingNowOr(at, latest, "\"\"").orElse("\"\"") + ","
                                + at.level(latest).formula() + ")"
                                + (stated.isEmpty()
                                        ? ""
                                        : "&IF(ISNUMBER(" + at.total(latest).formula() + "),\"\","
                                                + TextFormula.quoted(stated) + ")")
                                + (doubt.isEmpty()
                                        ? ""
                                        : "&"
                                                + notes.whileContradicted(
                                                                card,
                                                                latest,
                                                                at.total(latest).formula(),
                                                                doubt)
                                                        .formula())
                                + (unofficial.isEmpty() ? "" : "&" + TextFormula.quoted(unofficial)),
                        told))
                .orElse(Expr.text(places.isPresent() || facts.workbooks().isPresent() ? told : lacking));
        table.put(BodyColumns.LEVEL, shownLevel.with(levelMark), Look.CENTRED);
        if (places.isPresent() || facts.workbooks().isPresent()) {
            writeTotal(card, own, places, total, unscored.isEmpty());
        }
        writeWeakest(latest, year, places, own);
        table.text(columns.source, own.source(card, latest), Look.CENTRED);
    }

    private void writeTotal(
            Results card,
            ReportContext own,
            Optional<ScorePlaces> places,
            Optional<BigDecimal> total,
            boolean compared) {
        FiscalYear latest = card.latest();
        Expr shown = places.map(at -> at.total(latest)).orElse(number(total, latest, own));
        if (!compared) {
            table.put(BodyColumns.TOTAL, ofItsYear(shown, latest), Look.CENTRED);
            return;
        }
        table.put(BodyColumns.TOTAL, shown.again(), Look.STRONG_SCORE);
        table.put(
                columns.gap,
                places.map(ScorePlaces::gap)
                        .orElse(number(total.map(now -> now.subtract(target)), latest, own))
                        .again(),
                Look.CHANGE);
        if (!columns.moved) {
            return;
        }
        Optional<String> refusal = card.years().get(latest).findRefusal(Figure.TOTAL);
        if (refusal.isPresent()) {
            table.text(BodyColumns.CHANGE, words.coded(refusal.get()), Look.QUIET);
            return;
        }
        Expr change = number(findChange(card), latest, own).with(own.totalMark(latest.previous()));
        Optional<Expr> cell = places.flatMap(ScorePlaces::change);
        if (places.isEmpty() || cell.isPresent()) {
            table.put(BodyColumns.CHANGE, cell.orElse(change).again(), Look.CHANGE);
        }
    }

    /** Whether there is anything to say in the column of the change. */
    private static boolean tellsChange(Results card) {
        return card.years().get(card.latest()).findRefusal(Figure.TOTAL).isPresent()
                || findChange(card).isPresent();
    }

    private static Optional<BigDecimal> findChange(Results card) {
        Results.Year year = card.years().get(card.latest());
        return year.findTotal()
                .flatMap(TotalRow::total)
                .flatMap(now -> card.findTotals(card.latest().previous())
                        .flatMap(TotalRow::total)
                        .map(now::subtract))
                .or(() -> year.findBy(Figure.TOTAL));
    }

    /** A total of another year than the one in which bodies are compared, which says so; nothing of it is compared. */
    private Expr ofItsYear(Expr total, FiscalYear year) {
        Map<String, Expr> score = Map.of(
                "score",
                Expr.of(
                        "IF(ISNUMBER(" + total.formula() + ")," + TextFormula.number(total.formula(), 2, words)
                                + ",\"–\")",
                        total.number().map(words::score).orElse("–")));
        Expr told =
                TextFormula.sentence(of -> words.text("table.of-year", "score", of.get("score"), "year", year), score);
        return total.number().isPresent() ? told.restingOn(total) : told;
    }

    private static Expr number(Optional<BigDecimal> value, FiscalYear year, ReportContext own) {
        return Expr.number(value).with(own.totalMark(year));
    }

    /** Writes the lowest score; as a formula where the score sheet has all of the year's scores. */
    private void writeWeakest(FiscalYear latest, Results.Year year, Optional<ScorePlaces> places, ReportContext own) {
        Optional<BigDecimal> least =
                year.scores.values().stream().map(ScoreRow::score).min(Comparator.naturalOrder());
        List<Integer> lowest = year.scores.values().stream()
                .filter(row -> row.score().compareTo(least.orElseThrow()) == 0)
                .map(ScoreRow::indicator)
                .sorted()
                .toList();
        String weakest = least.map(score -> indicator(
                                lowest.get(0),
                                context.frameworks().indicatorName(latest, lowest.get(0)),
                                words.score(score))
                        + (lowest.size() == 1 ? "" : words.text("summary.equal", "count", lowest.size() - 1)))
                .orElse("");
        table.put(
                columns.weakest,
                places.map(at -> Expr.of(weakest(latest, at.latestScores()), weakest))
                        .orElse(Expr.text(weakest))
                        .with(Mark.of(lowest.stream()
                                .map(indicator -> own.scoreMark(latest, indicator))
                                .toList())),
                Look.TEXT);
    }

    /** A formula for the weakest indicator, of equal ones the first, with the number of others; blanks do not count. */
    private String weakest(FiscalYear latest, String cells) {
        String least = "MIN(" + cells + ")";
        String names = frameworks.getNearest(latest).indicators().stream()
                .map(def -> TextFormula.quoted(indicator(def.number(), def.name(), "")))
                .collect(Collectors.joining(","));
        String equal = "COUNTIF(" + cells + "," + least + ")";
        return Expr.ifAny(
                cells,
                "CHOOSE(MATCH(" + least + "," + cells + ",0)," + names + ")&"
                        + TextFormula.number(Expr.round(least, 2), 2, words) + "&IF(" + equal + ">1,"
                        + TextFormula.of(
                                of -> words.text("summary.equal", of),
                                Map.of("count", TextFormula.number(equal + "-1", 0, words)))
                        + ",\"\")");
    }

    private String indicator(int number, String name, String score) {
        return words.text("summary.indicator", "number", number, "name", name, "score", score);
    }

    /**
     * What holds for several bodies together, above their rows: large figures (how many, their mean, how many reach the target and how many
     * became better, files), what has to be done, where they are weakest, who owes forms. Totals are the official ones of one year.
     */
    private final class Overview {
        private final Optional<FiscalYear> year;

        /** For each row its body's total of the year; empty where there is none. */
        private final List<Optional<BigDecimal>> totals;

        private final List<BigDecimal> known;

        private final Mark mark;
        private final Together together;
        private final HeadlineText texts = words.headlines();
        private final int firstRow;
        private final PageLists lists;
        private final FirstPage told;
        private final PageLists.Shown shown;

        /** The marks of the rows below, which are explained below each page. */
        private final Set<Mark> below;

        /** The first and last column of each card. */
        private final int[][] cards = {
            {BodyColumns.NUMBER, BodyColumns.BODY},
            {BodyColumns.YEAR, BodyColumns.LEVEL},
            {BodyColumns.CHANGE, columns.weakest},
            {columns.firstForm, columns.toDo},
            {columns.delivered, columns.counted}
        };

        /** The range of the totals, for formulas of the same sheet. */
        private final String cells;

        Overview(OfficialTotals official, Together together, PageLists lists, ScoreBook book) {
            this.together = together;
            this.lists = lists;
            below = together.bodies().stream()
                    .flatMap(line -> Stream.concat(
                            Stream.of(line.mark()),
                            book.findMain(line.body()).stream()
                                    .map(card -> context.of(card).levelMark(card.latest()))))
                    .collect(Collectors.toSet());
            float rest = PageFlow.readableHeight(true)
                    - table.points()
                    - (OTHER_LINES * ThaiMetrics.ROW + FIGURE_HEIGHT + 4 * GAP_HEIGHT);
            FirstPage usual = texts.page(together, words::shortBody);
            told = lists.heightOf(usual.answers()) <= rest * MOST_FOR_ANSWERS
                    ? usual
                    : texts.page(together, words::shortBody, 1);
            float bodies = (2 * together.bodies().size() + HEADING_LINES) * ThaiMetrics.ROW;
            shown = lists.fit(told, rest - lists.heightOf(told.answers()), bodies, 3, 2, 1, 0);
            year = official.year();
            totals = together.bodies().stream()
                    .map(line -> official.find(line.body()))
                    .toList();
            known = totals.stream().flatMap(Optional::stream).toList();
            mark = together.result()
                    .map(BodiesRow::mark)
                    .orElseGet(() -> year.map(context::totalMark).orElse(Mark.NONE));
            // the sentence; three lines of figures and a gap, if there are any; two lists, each with its heading and
            // a gap; the answers; what to print and a gap; the headings
            int weakest = shown.weakest().isEmpty() ? 0 : shown.weakest().size() + 2;
            int rows = weakest + shown.steps() + 2 + told.answers().size();
            int sentence = together.result().isPresent() || year.isEmpty() ? 1 : 0;
            firstRow = table.lastRow() + sentence + (year.isPresent() ? 3 + 1 : 0) + rows + 2 + 1 + 1;
            cells = TableSheet.fixed(columns.official, firstRow) + ":"
                    + TableSheet.fixed(columns.official, firstRow + totals.size() - 1);
        }

        void write(DeliveryBook deliveries) {
            together.result().ifPresent(this::writeSentence);
            year.ifPresentOrElse(
                    of -> writeCards(words.year(of), deliveries), () -> table.line(told.sentence(), Look.OWNER));
            lists.write(told, shown, GAP_HEIGHT, (i, line) -> Optional.empty(), this::link);
            told.answers().forEach(this::write);
            lists.answer(words.text("summary.print.question"), Optional.empty(), Expr.text(print()));
            table.mark(told.listMarks());
            if (!table.noteMarks(below)) {
                table.space(GAP_HEIGHT); // one row of both, as counted
            }
        }

        /** Writes the large figures, which would all be blank or 0 where no body has a total. */
        private void writeCards(String named, DeliveryBook deliveries) {
            begin(Look.CARD_LABEL);
            for (int i = 0; i < cards.length; i++) {
                String key = KEYS[i].equals("mean") && together.isOfOne() ? "alone" : KEYS[i];
                table.text(cards[i][0], words.text("all." + key), Look.CARD_LABEL);
            }
            table.height(ThaiMetrics.ROW);
            begin(Look.CARD_SCORE);
            writeFigures(deliveries);
            table.height(FIGURE_HEIGHT);
            begin(Look.CARD_NOTE);
            writeNotes(named, deliveries);
            table.height(ThaiMetrics.ROW);
            table.space(GAP_HEIGHT);
        }

        private void write(FirstPage.Answer answer) {
            lists.answer(
                    answer.question(),
                    Optional.empty(),
                    answer.about() == FirstPage.About.REACH || answer.about() == FirstPage.About.NEED
                            ? whileTotalsStand(answer.told())
                            : Expr.text(answer.told()));
        }

        /** Where a step leads; an overview has no sheet with its rows: those of the bodies lead to their own workbooks. */
        private Optional<String> link(int step, FirstPage.ToDo line) {
            Body first = together.steps().get(step).bodies().keySet().iterator().next();
            return lists.link(line, line.what(), first)
                    .or(() -> Links.inside(words.text("sheet.summary"), "A" + rowOf(first), line.what()));
        }

        private int rowOf(Body body) {
            return firstRow
                    + together.bodies().stream()
                            .map(Together.Line::body)
                            .toList()
                            .indexOf(body);
        }

        /** Writes the sentence that {@code index.html} begins with, following the figures below. */
        private void writeSentence(BodiesRow row) {
            String star = mark.sign();
            Expr mean = Expr.of(
                    "IF(COUNT(" + cells + ")=0,\"–\","
                            + TextFormula.number(Expr.rounded("AVERAGE(" + cells + ")"), 2, words) + ")",
                    words.score(row.mean()));
            Expr reach = Expr.of(TextFormula.number(reached(), 0, words), words.digits(row.passing()));
            Expr sentence = TextFormula.sentence(
                    of -> words.headlines().of(together, of.get("mean") + star, of.get("reach") + star),
                    Map.of("mean", mean, "reach", reach));
            table.begin();
            table.put(BodyColumns.NUMBER, sentence, Look.OWNER);
            table.height(ThaiMetrics.roomyHeightOf(1, Look.OWNER.size()));
        }

        /** A text about certain bodies, shown as long as no total has changed. */
        private Expr whileTotalsStand(String told) {
            String numbers = TableSheet.fixed(BodyColumns.NUMBER, firstRow) + ":"
                    + TableSheet.fixed(BodyColumns.NUMBER, firstRow + totals.size() - 1);
            BigDecimal written = BigDecimal.ZERO;
            for (int i = 0; i < totals.size(); i++) {
                written = written.add(totals.get(i).orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(i + 1)));
            }
            return Expr.of(
                    "IF(ROUND(SUMPRODUCT(" + numbers + "," + cells + ")-" + written.toPlainString() + ",6)=0,"
                            + TextFormula.quoted(told) + ",\"\")",
                    told);
        }

        private void begin(Look look) {
            int row = table.begin();
            table.fill(BodyColumns.NUMBER, columns.counted, look);
            for (int[] card : cards) {
                if (card[0] < card[1]) {
                    table.join(row, card[0], card[1]);
                }
            }
        }

        private void writeFigures(DeliveryBook deliveries) {
            table.whole(BodyColumns.NUMBER, totals.size(), Look.CARD_WHOLE);
            BigDecimal sum = known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            Optional<BigDecimal> mean = known.isEmpty()
                    ? Optional.empty()
                    : Optional.of(sum.divide(BigDecimal.valueOf(known.size()), MathContext.DECIMAL64));
            table.put(
                    BodyColumns.YEAR,
                    Expr.of(Expr.ifAny(cells, "AVERAGE(" + cells + ")"), mean).with(mark),
                    Look.CARD_SCORE);
            table.put(
                    BodyColumns.CHANGE,
                    Expr.of(reached(), atLeast(target)).with(mark.when(!known.isEmpty())),
                    Look.CARD_WHOLE);
            table.text(columns.firstForm, texts.moved(together), Look.CARD_TEXT);
            table.whole(columns.delivered, deliveries.files(), Look.CARD_WHOLE);
        }

        private String reached() {
            return "COUNTIF(" + cells + ",\">=" + target.toPlainString() + "\")";
        }

        private long atLeast(BigDecimal bound) {
            return known.stream().filter(total -> total.compareTo(bound) >= 0).count();
        }

        private void writeNotes(String named, DeliveryBook deliveries) {
            int without = totals.size() - known.size();
            note(
                    BodyColumns.NUMBER,
                    without == 0 ? "" : words.text("all.without-total", "year", named, "count", without));
            note(
                    BodyColumns.YEAR,
                    words.text(
                            together.isOfOne() ? "all.alone-note" : "all.mean-note",
                            "year",
                            named,
                            "count",
                            known.size()));
            if (together.isOfOne()) {
                note(
                        BodyColumns.CHANGE,
                        words.text("all.passing-alone", "target", words.digits(target.toPlainString())));
            } else {
                table.put(BodyColumns.CHANGE, passing(), Look.CARD_NOTE);
            }
            note(columns.firstForm, texts.movedBy(together));
            note(
                    columns.delivered,
                    words.text(
                            "all.findings-note",
                            Map.of(
                                    "errors", words.digits(deliveries.findings(Severity.ERROR)),
                                    "warnings", words.digits(deliveries.findings(Severity.WARNING)),
                                    "notices", words.digits(deliveries.findings(Severity.NOTICE)))));
        }

        /** The share of bodies with a total that reach the target, in per cent, with the mark of the totals. */
        private Expr passing() {
            String aim = words.digits(target.toPlainString());
            String counted = TextFormula.number("COUNT(" + cells + ")", 0, words);
            String share = Expr.round(Expr.round("100*" + reached() + "/COUNT(" + cells + ")", Expr.EXACT), 1);
            String now = known.isEmpty()
                    ? "–"
                    : PERCENT.multiply(BigDecimal.valueOf(atLeast(target)))
                            .divide(BigDecimal.valueOf(known.size()), 1, RoundingMode.HALF_UP)
                            .toPlainString();
            String star = mark.when(!known.isEmpty()).sign();
            return TextFormula.sentence(
                    of -> words.text(
                                    "all.passing-note",
                                    "target",
                                    aim,
                                    "count",
                                    of.get("count"),
                                    "share",
                                    of.get("share"))
                            + star,
                    Map.of(
                            "count",
                            Expr.of(counted, words.digits(known.size())),
                            "share",
                            Expr.of(
                                    "IF(COUNT(" + cells + ")=0,\"–\"," + TextFormula.number(share, 1, words) + ")",
                                    words.digits(now))));
        }

        private void note(int column, String text) {
            table.text(column, text, Look.CARD_NOTE);
        }
    }

    /**
     * The official totals of several bodies in one year, that of {@link ComparedYear}, as in the pictures of the bodies. Estimates
     * and years are never mixed in one figure; totals that a document only states are left out.
     *
     * @param year empty where no body has an official total
     */
    public record OfficialTotals(ScoreBook book, Optional<FiscalYear> year) {
        public static OfficialTotals of(ScoreBook book, Collection<Body> bodies) {
            return new OfficialTotals(
                    book,
                    ComparedYear.of(bodies.stream()
                            .flatMap(body -> book.findCard(Scorecard.official(body)).stream())
                            .flatMap(Results::totals)));
        }

        /** A body's total; empty if left out. */
        public Optional<BigDecimal> find(Body body) {
            return year.flatMap(
                            named -> book.findCard(Scorecard.official(body)).flatMap(card -> card.findTotals(named)))
                    .flatMap(TotalRow::total);
        }
    }
}
