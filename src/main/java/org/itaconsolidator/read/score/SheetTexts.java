package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.itaconsolidator.thai.text.ThaiText;

/** Lines of text outside and between the tables of a sheet: topics for the measures below, and stated figures. */
public final class SheetTexts extends SheetSection {
    private static final Pattern FIGURE = Pattern.compile(
            "(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)\\s*(?:คะแนน|%|(?<bare>(?=(?:อยู่ใน)?ระดับ|[\\s.)]*$)))");

    private static final Pattern NOTHING_MORE = Pattern.compile("[\\s.)]*");

    /** What stands in front of a level, or behind it at a line's end. */
    private static final Pattern AROUND_LEVEL =
            Pattern.compile("^\\s*(?:อยู่ใน)?ระดับ[\\s:\"'“”(]*|(?<![\\s.\"'“”)])[\\s.\"'“”)]++$");

    /** Words by which a figure is a total; between them and it may stand a few more, and no other figure. */
    private static final Pattern CALLED_TOTAL = Pattern.compile(
            "(?:ผลคะแนน|คะแนนรวม|รวม(?:คะแนน)?เฉลี่ย|คะแนนภาพรวม|ได้คะแนน|มีคะแนน|คะแนนเฉลี่ย|ภาพรวม(?:ทั้ง|ของ){0,2}หน่วยงาน)([^0-9]{0,30})$");

    /** A total that somebody aims at or expects, or that of an office nearby: "ตั้งใจทำคะแนนรวมให้ได้", "จะได้คะแนนรวม". */
    static final Pattern WISHED = Pattern.compile(
            "ตั้งใจ|คาดว่า|คาดการณ์|คาดหวัง|หาก|ถ้า|(?:ควร|จะ)(?:ต้อง)?(?:ได้|มี|เป็น|ทำ)|ให้ได้|ต้องการ|อยาก|ตั้งเป้า|ไม่น้อยกว่า|ไม่ต่ำกว่า|อย่างน้อย|มุ่งหวัง|ข้างเคียง|ใกล้เคียง");

    /** The total under the assessment's own name, with nothing between that could make it another's or a target. */
    private static final Pattern NAMED_TOTAL = Pattern.compile(
            "คะแนน\\s*(?:ITA|ita)\\s*(?:(?:ใน)?(?:ภาพ)?รวม|เฉลี่ย)?\\s*(?:ของหน่วยงาน(?!\\s*ที่))?\\s*(?:(?:ที่)?ได้|คือ|เท่ากับ|อยู่ที่|เป็น|[:=])*\\s*$");

    static final Pattern SAID_TO_BE = Pattern.compile("(?:ได้|เท่ากับ|อยู่ที่)\\s*$");
    private static final Pattern LEVEL_BEHIND = Pattern.compile("^\\s*+(?:ซึ่ง|และ)?(?:อยู่)?(?:ใน)?\\s*+ระดับ");
    private static final Pattern YEAR_BEHIND = Pattern.compile("^\\s*(?:ใน|ของ|เมื่อ|สำหรับ)\\s*(?:ประจำ)?ปี");
    private static final String LEVEL = "ระดับ";
    private static final String OF_FULL_MARKS = "เต็ม";
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\s*\\((?:ระดับ\\s*)?([^()]{1,20})\\)\\s*$");
    private static final int WORDS_BEFORE = 40;

    private static final Pattern NUMBER = Pattern.compile("^\\d{1,2}[.)]?");

    private static final Pattern COUNTED = Words.anyOf("layouts/tables.yaml", "counted-lines");

    /** Letters of the longest name of a sheet: Excel cuts the rest of a topic's name. */
    private static final int LONGEST_NAME = 31;

    private final boolean aboutIt;
    private final OptionalInt topicOfSheet;
    private OptionalInt topic = OptionalInt.empty();

    /** How the next of the lines that name topics would begin, where they are counted, folded; else empty. */
    private String next = "";

    /** Whether measures stand below the last of these lines; those counted above them are parts of a topic: "๒. รายละเอียดมาตรการ". */
    private boolean overMeasures;

    /** The line that is counted as a topic and names none. */
    private Optional<Finding> unknown = Optional.empty();

    public SheetTexts(SheetSection sheet, boolean aboutIt) {
        super(sheet);
        this.aboutIt = aboutIt;
        this.topicOfSheet = findTopicOfSheet();
    }

    /** The topic after which the sheet is called, by its name, or by the beginning that Excel leaves of it. */
    private OptionalInt findTopicOfSheet() {
        String name = NUMBER.matcher(ThaiText.fold(grid.sheet())).replaceFirst("");
        boolean cut = grid.sheet().length() == LONGEST_NAME;
        return context.naming().topics().stream()
                .filter(each -> {
                    String whole = ThaiText.fold(each.name());
                    return cut && !name.isEmpty() ? whole.startsWith(name) : whole.equals(name);
                })
                .mapToInt(Topic::number)
                .findFirst();
    }

    /**
     * Gives a row of measures the topic of the lines taken so far, and tells the line that is counted as one and names none.
     *
     * @param ofColumn whether a column names topics, so that the sheet's name says none
     */
    public OptionalInt giveTopic(boolean ofColumn) {
        overMeasures = true;
        if (!ofColumn) {
            unknown.ifPresent(draft.findings::addOnce);
        }
        return areOfTopics() || ofColumn ? topic : topicOfSheet;
    }

    /** Whether lines with topics stand over the rows, though the last may name none that is known. */
    public boolean areOfTopics() {
        return topic.isPresent() || unknown.isPresent();
    }

    /**
     * Takes the topic that a line names, which may hold an indicator's name too, and nothing else of it. A line below measures that is counted
     * as the next of them and names none ends the one above; lines that begin anew with another number count something else.
     */
    public void takeTopic(GridRow row) {
        OptionalInt named = filter.topic(row);
        Matcher counted =
                COUNTED.matcher(row.size() == 1 ? ThaiText.fold(row.first().text()) : "");
        boolean numbered = counted.find();
        if (named.isEmpty() && !numbered) {
            return;
        }
        boolean ends = named.isPresent() || overMeasures && counted.group().equals(next);
        if (ends) {
            topic = named;
            unknown = named.isPresent() ? Optional.empty() : Optional.of(notKnown(row));
        }
        next = ends && numbered
                ? counted.group(1) + (Integer.parseInt(counted.group(2)) + 1) + Objects.toString(counted.group(3), "")
                : "";
        overMeasures = false;
    }

    private Finding notKnown(GridRow row) {
        String example = context.naming().findTopic(1).map(Topic::name).orElse("");
        return Finding.at(
                        grid.ref(row, row.first()),
                        FindingCode.INDICATOR_NOT_RECOGNISED,
                        row.first().text(),
                        example)
                .with("case", "topic");
    }

    public void take(GridRow row) {
        takeTopic(row);
        if (!title.isOtherBodys()) {
            TextLine.listOf(grid, List.of(row), context.words()).forEach(this::takeTotals);
        }
    }

    /**
     * Takes the totals and levels that a text outside tables states ("ปี ๒๕๖๔ ได้ ๘๑.๔๕ คะแนน ปี ๒๕๖๕ ได้ ๖๐.๖๑ คะแนน อยู่ในระดับ D"); none where
     * the sentence is not about the assessment's total, or where the years of several cannot be told, which is said.
     */
    private void takeTotals(TextLine line) {
        String text = ThaiText.arabicDigits(line.text());
        boolean named = context.words().contains(Words.Kind.ASSESSMENT, text);
        boolean anothers = context.body().findOther(text).isPresent();
        List<Total> found = anothers ? List.of() : listOf(text);
        boolean ofWhole = aboutIt && (!excludesTotal(text) && !context.namesPart(text) || isGraded(text, found));
        if (!named && !ofWhole) {
            return;
        }
        Map<FiscalYear, Total> byYear = new TreeMap<>();
        boolean clear = true;
        for (Total total : found) {
            Optional<FiscalYear> year = found.size() == 1 ? total.year().or(title::scoresYear) : total.year();
            clear &= year.isPresent()
                    && byYear.getOrDefault(year.get(), total).value().compareTo(total.value()) == 0;
            year.ifPresent(of -> byYear.putIfAbsent(of, total));
        }
        if (clear) {
            byYear.forEach((year, total) -> add(total, year, line.at()));
        } else {
            String values =
                    found.stream().map(total -> total.value().toPlainString()).collect(Collectors.joining(", "));
            draft.findings.add(Finding.at(line.at(), FindingCode.FIGURE_NOT_UNDERSTOOD, values, ""));
        }
    }

    /**
     * Takes the level that a line below the scores of one year is made of, behind nothing but words of their result:
     * "ผลการประเมินอยู่ในระดับ ผ่านดี", "ระดับผลการประเมิน : ผ่านดี".
     *
     * @param above those of the scores
     */
    void takeLevel(GridRow row, Collection<Series> above) {
        String text = row.first().text();
        int word = text.lastIndexOf(LEVEL);
        Map<FiscalYear, Set<SourceKind>> sources = above.stream()
                .collect(Collectors.groupingBy(Series::year, Collectors.mapping(Series::source, Collectors.toSet())));
        Set<SourceKind> source =
                sources.size() == 1 ? sources.values().iterator().next() : Set.of();
        if (word < 0 || source.size() != 1 || !aboutIt || title.isOtherBodys()) {
            return;
        }
        FiscalYear year = sources.keySet().iterator().next();
        int colon = text.indexOf(':');
        String said = colon > word ? text.substring(0, colon).strip() : text.substring(0, word + LEVEL.length());
        String level = text.substring(colon > word ? colon + 1 : word);
        ScoreWords claim = new ScoreWords(context.words());
        boolean ofResult = context.words().is(Words.Kind.LEVEL_ROWS, said)
                || said.codePoints().noneMatch(Character::isDigit)
                        && claim.isOfLevel(said)
                        && claim.mayBeLevelOf(said, year);
        if (ofResult && isLevel(level)) {
            CellRef at = grid.ref(row.number(), row.first().column());
            context.frameworks()
                    .findFramework(year)
                    .orElseGet(context::naming)
                    .levels()
                    .findLevel(AROUND_LEVEL.matcher(level).replaceAll(""))
                    .map(stated -> new ReportedFigure(
                            year,
                            source.iterator().next(),
                            ReportedFigure.Kind.LEVEL,
                            Optional.empty(),
                            stated,
                            at,
                            !row.first().calculated()))
                    .ifPresent(draft.reported::add);
        }
    }

    /** Whether the sentence up to the level behind its only figure names no part and no other figure: only totals have levels. */
    private boolean isGraded(String text, List<Total> found) {
        if (found.size() != 1) {
            return false;
        }
        String behind = found.get(0).behind();
        String before = text.substring(0, text.length() - behind.length());
        return LEVEL_BEHIND.matcher(behind).find()
                && context.naming().isLevel(behind)
                && !excludesTotal(before)
                && !context.namesPart(before);
    }

    private void add(Total total, FiscalYear year, CellRef at) {
        SourceKind source = title.source();
        boolean typed = grid.find(at).filter(GridCell::calculated).isEmpty();
        String value = total.value().toPlainString();
        draft.reported.add(new ReportedFigure(
                year, source, ReportedFigure.Kind.TOTAL, Optional.of(total.value()), value, at, typed));
        Framework framework = context.frameworks().findFramework(year).orElseGet(context::naming);
        framework
                .levels()
                .findLevel(IN_BRACKETS.matcher(total.behind()).replaceFirst("$1"))
                .map(level ->
                        new ReportedFigure(year, source, ReportedFigure.Kind.LEVEL, Optional.empty(), level, at, typed))
                .ifPresent(draft.reported::add);
    }

    /** Whether words say that a figure is another body's, a target or a change. */
    private boolean excludesTotal(String text) {
        return context.words().contains(Words.Kind.NO_TOTAL, text);
    }

    /**
     * @param year where the words around it name one
     * @param behind the words behind it, up to the next total
     */
    private record Total(BigDecimal value, Optional<FiscalYear> year, String behind) {}

    /** The totals from left to right; the text's digits are Arabic. */
    private List<Total> listOf(String text) {
        List<MatchResult> places = new ArrayList<>();
        int from = 0;
        for (Matcher figure = FIGURE.matcher(text); figure.find(); from = figure.end()) {
            boolean decimal = figure.group(1).contains(".");
            String behind = text.substring(figure.end());
            if (isTotal(text.substring(from, figure.start()), behind, decimal, places.isEmpty())
                    && (figure.group("bare") == null
                            || decimal
                                    && (NOTHING_MORE.matcher(behind).matches() || isLevel(behind))
                                    && isNamed(text.substring(from, figure.start())))) {
                places.add(figure.toMatchResult());
            }
        }
        return places.isEmpty() ? List.of() : withYears(text, places);
    }

    private static boolean isNamed(String before) {
        return NAMED_TOTAL.matcher(before).find()
                || CALLED_TOTAL.matcher(before).find();
    }

    /** Whether nothing stands behind a figure but a level of the assessment in any year: "ระดับ A", no "ระดับจังหวัด" nor "ระดับ A ปีก่อน". */
    private boolean isLevel(String behind) {
        String name = AROUND_LEVEL.matcher(behind).replaceAll("");
        return context.frameworks().years().stream()
                .map(context.frameworks()::getFramework)
                .anyMatch(framework -> framework
                        .levels()
                        .findLevel(name)
                        .filter(level -> ThaiText.fold(level).equals(ThaiText.fold(name)))
                        .isPresent());
    }

    private boolean isTotal(String before, String behind, boolean decimal, boolean first) {
        Matcher called = CALLED_TOTAL.matcher(before);
        boolean isNamed = decimal && NAMED_TOTAL.matcher(before).find();
        boolean isCalled = called.find() && !isNamed;
        boolean said = decimal && SAID_TO_BE.matcher(before).find();
        boolean listed = decimal && !first && YEAR_BEHIND.matcher(behind).find();
        String near = before.substring(Math.max(0, before.length() - WORDS_BEFORE));
        if (!isNamed && !isCalled && !said && !listed
                || context.namesPart(near)
                || context.scope().isOfAnother(sinceYear(before))
                || WISHED.matcher(sinceYear(before)).find()) {
            return false;
        }
        String between = isCalled ? called.group(1) : "";
        return !between.contains(OF_FULL_MARKS)
                && !excludesTotal(between)
                && (isCalled && first || !excludesTotal(sinceYear(before)));
    }

    /** The words since the last year named: "เพิ่มขึ้นจากปี ๒๕๖๔ ซึ่งได้" is about that year's total. */
    private static String sinceYear(String words) {
        return mentions(words).stream()
                .reduce((earlier, later) -> later)
                .map(last -> words.substring(last.start()))
                .orElse(words);
    }

    /** Each total with its year: the last one named before it or, where the first has none, the one right behind it. */
    private static List<Total> withYears(String text, List<MatchResult> places) {
        List<Total> totals = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            MatchResult place = places.get(i);
            String before = text.substring(i == 0 ? 0 : places.get(i - 1).end(), place.start());
            int end = i + 1 < places.size() ? places.get(i + 1).start() : text.length();
            String behind = text.substring(place.end(), end);
            boolean yearsBehind =
                    mentions(text.substring(0, places.get(0).start())).isEmpty()
                            && YEAR_BEHIND.matcher(behind).find();
            Optional<FiscalYear> year = (yearsBehind ? mentions(behind).stream().limit(1) : mentions(before).stream())
                    .map(FiscalYearMention::year)
                    .reduce((earlier, later) -> later);
            totals.add(new Total(new BigDecimal(place.group(1)), year, behind));
        }
        return totals;
    }

    private static List<FiscalYearMention> mentions(String text) {
        return FiscalYears.inText(text).stream()
                .filter(FiscalYearMention::stated)
                .toList();
    }
}
