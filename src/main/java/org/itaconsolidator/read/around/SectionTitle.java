package org.itaconsolidator.read.around;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.DocumentHead;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.scope.AimedYears;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.period.Rounds;

/**
 * What the title lines read so far say about the tables below: whose they are, of which year and round, and who gave
 * the scores. What a later line leaves open stays as it was. If a title names another body, year or round than the
 * workbook's, the rows below it are refused, because they cannot be stored under the workbook's.
 */
public final class SectionTitle {
    private final OwnBody body;
    private final Words words;
    private final DocumentHead head;

    /** The file's name, then its folders: what they say holds where no title line says otherwise. */
    private final List<String> places;

    private final Optional<Finding> disclaimer;
    private final ScoreWords claim;
    private final String sheet;
    private final List<String> pageTexts;
    private final Optional<String> selfName;
    private SourceKind source;
    private Optional<FiscalYear> year;
    private String yearLine = "";
    private static final Pattern CAPTION =
            Pattern.compile("\\s*(?:(?:ตาราง|ส่วน|ตอน|หมวด|บท)(?:ที่)?\\s*(?:[0-9๐-๙]{1,2}|[ก-ฮ](?=[\\s.:)]))"
                    + "|\\(?(?:[0-9๐-๙]{1,2}|[ก-ฮ])[.)])(?![0-9๐-๙])");

    /** A caption with one of these names a year beside that of the scores. */
    private static final Pattern COMPARING = Pattern.compile("เทียบ|กว่า|เพิ่ม|ลดลง|เป้า|ตาม|หลัง");

    /** What joins several things that a title names: "คะแนนประเมินตนเองและผลการประเมิน". */
    private static final Pattern JOINED = Pattern.compile("และ|กับ|เทียบ|/");

    private boolean several;
    private Optional<FiscalYear> ofSeveral = Optional.empty();
    private String severalYears = "";
    private List<CellRef> severalAt = List.of();

    /** The line or name of a document that answers results, which alone states the year: it is not that of the scores in it. */
    private Optional<String> answer;

    private final Set<FiscalYear> ofResults;

    /** What any title read so far says; {@code ownOfficial}: what the last ones say. */
    private boolean official;

    private boolean ownOfficial;
    private Optional<String> selfTitle = Optional.empty();

    /** Whether captions of several tables stand below the title that says self-assessment: it says so of each of them. */
    private boolean selfOverCaptions;

    private boolean namesOwn;
    private boolean namesOurs;

    /** The titles behind a list of scores above the first table. */
    private List<TextLine> belowList = List.of();

    /** Whether the first lines end with the caption of one of several tables: what stands above it is of all of them. */
    private boolean overCaptions;

    /** The title of the sheet that says that its scores are no result; it holds until a table has a title of its own. */
    private Optional<TextLine> claiming = Optional.empty();

    /** The years of which the titles say that their figures are aims or plans, with the line that says it. */
    private final Map<FiscalYear, TextLine> aimed = new HashMap<>();

    private Optional<Finding> otherBody;
    private Optional<Finding> otherBodyOfScores = Optional.empty();
    private Optional<Finding> otherSubdistrict = Optional.empty();
    private Optional<Finding> otherYear = Optional.empty();
    private Optional<Finding> otherRound = Optional.empty();
    private Optional<Finding> openYears = Optional.empty();

    /**
     * @param places the file's name, then its folders: as the sheet's name they count where they say that scores are self-assessed
     * @param year the year that the sheet states
     * @param answer the text outside it that alone states this year, of a document that answers results
     * @param ofResults the years that any text of the workbook says results to be of
     * @param disclaimer why a line of another sheet says that all scores are no result
     */
    public SectionTitle(
            OwnBody body,
            Words words,
            DocumentHead head,
            List<String> places,
            Grid grid,
            Optional<FiscalYear> year,
            Optional<String> answer,
            Set<FiscalYear> ofResults,
            Optional<Finding> disclaimer) {
        this.disclaimer = disclaimer;
        this.body = body;
        this.words = words;
        this.head = head;
        this.places = places;
        this.claim = new ScoreWords(words);
        this.sheet = grid.sheet();
        this.pageTexts = grid.listPageTexts();
        this.selfName = claim.findSelfAssessment(
                Stream.concat(Stream.of(sheet), places.stream()).toList());
        this.namesOurs = Stream.concat(Stream.of(sheet), places.stream())
                .anyMatch(name -> words.contains(Words.Kind.ASSESSMENT, name));
        this.source = selfName.isPresent() ? SourceKind.SELF_ASSESSMENT : head.source();
        this.year = year;
        this.answer = answer;
        this.ofResults = ofResults;
        this.otherBody = findOtherBody(CellRef.wholeSheet(sheet), sheet);
    }

    public SourceKind source() {
        return source;
    }

    public Optional<FiscalYear> year() {
        return year;
    }

    /** The year that the titles state where the workbook's is another; empty where it is the same, or none is stated. */
    public Optional<FiscalYear> findOtherYear() {
        return otherYear.isPresent() ? year : Optional.empty();
    }

    /** The year of the scores below; empty too where the lines state several and do not tell which it is, or only a plan's. */
    public Optional<FiscalYear> scoresYear() {
        return several ? ofSeveral : year.filter(own -> answer.isEmpty() || ofResults.contains(own));
    }

    /**
     * The finding that nothing tells the year of scores: the lines state several, or only that of a document that answers
     * results.
     */
    public Finding yearMissing(CellRef at, String heading) {
        Optional<String> of = answer.filter(any -> !several);
        String found = severalYears.isEmpty() ? of.orElse(heading) : severalYears;
        Finding missing = Finding.at(at, FindingCode.FISCAL_YEAR_MISSING, found, "");
        return severalYears.isEmpty()
                ? of.map(any -> missing.with("case", "of-answer")).orElse(missing)
                : missing.with("case", "several");
    }

    /** The title line that states the year; {@code ""} for none. */
    public String yearLine() {
        return yearLine;
    }

    public boolean isOtherBodys() {
        return otherBody.isPresent();
    }

    /** The year of the texts of an analysis below: of several that the lines state that of its scores. */
    public Optional<FiscalYear> analysisYear() {
        return several ? ofSeveral : year;
    }

    /** Why such texts are of no year: lines that state several do not tell of which the result is. */
    public Optional<Finding> openAnalysisYears() {
        return openYears.or(() -> Optional.of(severalYears)
                .filter(years -> !years.isEmpty())
                .map(years -> ofSeveralYears(severalAt, years)));
    }

    /** Why what a text stands over or in front of is another body's. */
    public Optional<Finding> findOtherBody(CellRef at, String text) {
        return body.findOther(text).map(other -> ofAnother(at, other));
    }

    private Finding ofAnother(CellRef at, String other) {
        return refusal(
                FindingCode.ORGANISATION_NAME_MISMATCH, at, other, body.name().orElse(""));
    }

    /** @param list the first row of a list of scores among them: what stands below it are notes, or the title of the first table */
    public void begin(List<TextLine> lines, int list) {
        List<TextLine> titles = titles(lines);
        readYears(titles.stream().filter(line -> line.at().row() < list).toList());
        belowList = titles.stream().filter(line -> line.at().row() > list).toList();
        note(titles);
        overCaptions = titles.stream()
                .reduce((upper, lower) -> lower)
                .filter(line -> isNumberedCaption(line) && inTitle(line.text()).isEmpty())
                .isPresent();
        claiming = titles.stream()
                .filter(line -> line.at().row() < list
                        && (overCaptions || isTitleOfScores(line))
                        && isAlone(line, titles)
                        && inTitle(line.text()).isPresent())
                .findFirst();
    }

    /** Where the first table begins; a list of scores may stand above its title. */
    public void beginTables() {
        if (!belowList.isEmpty()) {
            takeLines(belowList);
        }
    }

    /** The caption of one of several tables beside each other, which need not say again what the title over all of them says. */
    public void takeCaption(List<TextLine> lines) {
        selfOverCaptions = source == SourceKind.SELF_ASSESSMENT
                && lines.stream().noneMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
        takeLines(lines);
    }

    /** Whether a title names several things, of which a table below may be the one or the other. */
    private static boolean joins(String title) {
        return JOINED.matcher(title).find();
    }

    /** The lines above a table further down, which may be of another year than the first. */
    public void takeLines(List<TextLine> lines) {
        List<TextLine> titles = titles(lines);
        year = TextLine.findStatedYear(titles).or(() -> year);
        readYears(titles);
        note(titles);
        claiming = claiming.filter(above -> titles.stream()
                .filter(line -> !overCaptions || joins(above.text()) || !isNumberedCaption(line))
                .noneMatch(line -> isTitleOfScores(line)
                        || words.starts(Words.Kind.SCORE_WORDS, line.text())
                                && claim.isOfScores(body.without(line.text()))));
    }

    /** Several years in the lines leave open whose scores stand below, until lines further down state one. */
    private void readYears(List<TextLine> titles) {
        Optional<FiscalYear> caption = yearOfCaption(titles);
        if (caption.isPresent() && titles.size() > 1) {
            several = true;
            ofSeveral = caption;
            severalYears = "";
            return;
        }
        List<FiscalYear> years = titles.stream()
                .flatMap(line -> FiscalYears.listStatedIn(line.text()).stream())
                .distinct()
                .sorted()
                .toList();
        if (years.isEmpty()) {
            return;
        }
        several = years.size() > 1;
        ofSeveral = several ? yearOfSeveral(titles) : Optional.empty();
        severalAt = titles.stream()
                .filter(line -> !FiscalYears.listStatedIn(line.text()).isEmpty())
                .map(TextLine::at)
                .distinct()
                .toList();
        severalYears = several && ofSeveral.isEmpty()
                ? years.stream().map(each -> String.valueOf(each.buddhist())).collect(Collectors.joining(", "))
                : "";
    }

    /**
     * The year of the scores below lines that state several: that of a sentence that introduces them, of a label, of the line that
     * takes one up, the one that stands for no purpose, the only one that they call a result's, that of the only line about scores that states one, or the one held against
     * an earlier. Empty where nothing tells which it is.
     */
    private Optional<FiscalYear> yearOfSeveral(List<TextLine> titles) {
        return titles.stream()
                .flatMap(line -> TitleYear.findIntroduced(line.text()).stream())
                .reduce((upper, lower) -> lower)
                .or(() -> TextLine.findYearLabel(titles))
                .or(() -> TextLine.findOneOfSeveral(titles))
                .or(() -> yearOfScoresTitle(titles))
                .or(() -> yearBeforePurpose(titles))
                .or(() -> onlyOne(TitleYear.listOf(titles, words).stream()
                        .filter(TitleYear::ofResult)
                        .map(TitleYear::year)))
                .or(() -> onlyOne(titles.stream()
                        .filter(line -> words.contains(Words.Kind.SCORE_TITLES, line.text()))
                        .map(line -> FiscalYears.listStatedIn(line.text()))
                        .filter(years -> years.size() == 1)
                        .flatMap(List::stream)))
                .or(() -> onlyOne(titles.stream()
                        .filter(line -> words.starts(Words.Kind.SCORE_TITLE_STARTS, line.text()))
                        .flatMap(line -> TitleYear.findHeldAgainst(line.text()).stream())));
    }

    /**
     * The year of the caption directly over scores, which is nearer than any title: "ตารางที่ 1 คะแนนปี 2567". Without a number it is the
     * line that names the result whose answer the titles above it name: "แผนยกระดับ ITA ปี 2568" over "ผล ITA ปี 2567".
     */
    private Optional<FiscalYear> yearOfCaption(List<TextLine> titles) {
        return titles.stream()
                .reduce((upper, lower) -> lower)
                .filter(line -> !line.prose()
                        && !COMPARING.matcher(line.text()).find()
                        && (isNumberedCaption(line) || isResultBelowItsAnswer(line, titles)))
                .flatMap(line -> FiscalYears.findOnlyIn(line.text()));
    }

    private boolean isNumberedCaption(TextLine line) {
        return !line.prose()
                && CAPTION.matcher(line.text()).lookingAt()
                && words.contains(Words.Kind.SCORE_TITLES, line.text());
    }

    private boolean isResultBelowItsAnswer(TextLine line, List<TextLine> titles) {
        return isOfResult(line)
                && !TitleYear.answers(line.text(), words)
                && titles.stream()
                        .filter(above -> !FiscalYears.listStatedIn(above.text()).isEmpty())
                        .allMatch(above -> above == line || TitleYear.answers(above.text(), words));
    }

    /** The year of the titles that are over scores and state but one, as their own: a line that tells of a result is none. */
    private Optional<FiscalYear> yearOfScoresTitle(List<TextLine> titles) {
        return onlyOne(titles.stream()
                .filter(line -> words.starts(Words.Kind.SCORE_TITLE_STARTS, line.text()))
                .filter(line -> FiscalYears.listStatedIn(line.text()).size() == 1)
                .flatMap(line -> TitleYear.listOf(List.of(line), words).stream())
                .filter(year -> !year.ofResult())
                .map(TitleYear::year));
    }

    /** The year of the result where the others are later ones that a clause says it is for: "ผล ITA ปี 2567 เพื่อกำหนดมาตรการ ปี 2568". */
    private Optional<FiscalYear> yearBeforePurpose(List<TextLine> titles) {
        List<String> own = titles.stream()
                .map(line -> ScopeJudge.withoutPurpose(line.text()))
                .filter(text -> !FiscalYears.listIn(text).isEmpty())
                .toList();
        return own.stream().anyMatch(text -> TitleYear.answers(text, words))
                ? Optional.empty()
                : onlyOne(own.stream().flatMap(text -> FiscalYears.listIn(text).stream()))
                        .filter(year -> titles.stream()
                                .flatMap(line -> FiscalYears.listIn(line.text()).stream())
                                .allMatch(other -> other.compareTo(year) >= 0));
    }

    private static Optional<FiscalYear> onlyOne(Stream<FiscalYear> years) {
        List<FiscalYear> all = years.distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private void note(List<TextLine> titles) {
        boolean saysOfficial = titles.stream().anyMatch(line -> claim.isOfficial(line.text()));
        if (saysOfficial || TextLine.findStatedYear(titles).isPresent()) {
            aimed.clear();
        }
        titles.forEach(line -> AimedYears.listIn(line.text()).forEach(of -> aimed.putIfAbsent(of, line)));
        year.filter(own -> titles.stream()
                        .anyMatch(line -> FiscalYears.listStatedIn(line.text()).contains(own)))
                .ifPresent(own -> answer = TitleYear.findAnswer(titles, own, words));
        yearLine = titles.stream()
                .filter(line -> year.isPresent()
                        && TextLine.findStatedYear(List.of(line)).equals(year))
                .findFirst()
                .map(TextLine::text)
                .orElse(yearLine);
        namesOurs |= titles.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()));
        Optional<String> saysSelf =
                titles.stream().map(TextLine::text).filter(claim::isSelfTitle).findFirst();
        if (saysSelf.isPresent()) {
            source = SourceKind.SELF_ASSESSMENT;
            TextLine last = titles.get(titles.size() - 1);
            selfOverCaptions = isNumberedCaption(last) && !claim.isSelfTitle(last.text());
        } else if (saysOfficial || selfName.isEmpty() && titles.stream().anyMatch(this::isOfResult)) {
            // what names the assessment, its year or its announcement without that word is the official result
            source = SourceKind.OFFICIAL;
        }
        official |= saysOfficial;
        ownOfficial = saysOfficial && source == SourceKind.OFFICIAL;
        selfTitle = saysSelf.or(() -> selfTitle);
        readBody(titles);
        otherYear = readYear(titles);
        openYears = readOpenYears(titles);
        otherRound = readRound(titles);
    }

    /** Lines that name the workbook's body say that all is its own; lines that name only others, or the last over scores, do not. */
    private void readBody(List<TextLine> lines) {
        List<TextLine> titles = lines.stream()
                .filter(line -> !Asides.givesFigureOfAnother(line.text()))
                .toList();
        boolean own = titles.stream().anyMatch(line -> body.isNamed(line.text()));
        Optional<Finding> another = titles.stream()
                .flatMap(line -> findOtherBody(line.at(), line.text()).stream())
                .findFirst();
        namesOwn |= own;
        otherBody = own ? Optional.empty() : another.or(() -> otherBody);
        titles.stream()
                .filter(line -> words.contains(Words.Kind.SCORE_TITLES, line.text())
                        && body.namesAny(line.text())
                        && !Asides.without(line.text()).isEmpty())
                .reduce((upper, lower) -> lower)
                .ifPresent(line -> otherBodyOfScores = body.findOther(line.text())
                        .filter(other -> !body.isNearly(other))
                        .map(other -> ofAnother(line.at(), other)));
        titles.stream()
                .filter(line -> (!own || body.isNamedAfterSubdistrict()) && body.isOtherSubdistrict(line.text()))
                .findFirst()
                .ifPresent(line -> otherSubdistrict = Optional.of(ofAnother(line.at(), line.text())));
    }

    /** Lines that state the workbook's year confirm it; those that state only others as their own contradict it. */
    private Optional<Finding> readYear(List<TextLine> titles) {
        List<TitleYear> own = TitleYear.listOf(titles, words).stream()
                .filter(stated -> !stated.ofResult())
                .toList();
        if (own.isEmpty()) {
            return otherYear;
        }
        return head.fiscalYear()
                .filter(ours -> own.stream().noneMatch(stated -> stated.year().equals(ours)))
                .map(ours -> refusal(
                        FindingCode.FISCAL_YEAR_MISMATCH,
                        own.get(0).at(),
                        String.valueOf(own.get(0).year().buddhist()),
                        String.valueOf(ours.buddhist())));
    }

    /** A document below lines that state several years is of none; years of results leave it open where nothing else says its year. */
    private Optional<Finding> readOpenYears(List<TextLine> titles) {
        List<TitleYear> stated = TitleYear.listOf(titles, words);
        List<TitleYear> open = TitleYear.listOpen(stated).stream()
                .filter(each -> !each.ofResult() || head.fiscalYear().isEmpty())
                .toList();
        if (stated.isEmpty() || open.isEmpty()) {
            return stated.isEmpty() ? openYears : Optional.empty();
        }
        String years = open.stream()
                .map(each -> String.valueOf(each.year().buddhist()))
                .distinct()
                .collect(Collectors.joining(", "));
        List<CellRef> cells = open.stream().map(TitleYear::at).distinct().toList();
        return Optional.of(ofSeveralYears(cells, years));
    }

    private static Finding ofSeveralYears(List<CellRef> cells, String years) {
        return Finding.inCase(cells, FindingCode.FISCAL_YEAR_MISSING, "several-in-title", years);
    }

    /** Lines that state the workbook's round confirm it; those that state only another contradict it. */
    private Optional<Finding> readRound(List<TextLine> titles) {
        List<TextLine> stating = titles.stream()
                .filter(line -> Rounds.inText(line.text()).isPresent())
                .toList();
        boolean own = head.round().isEmpty()
                || stating.stream().anyMatch(line -> Rounds.inText(line.text()).equals(head.round()));
        if (stating.isEmpty() || own) {
            return stating.isEmpty() ? otherRound : Optional.empty();
        }
        TextLine first = stating.get(0);
        return Optional.of(refusal(
                FindingCode.ROUND_MISMATCH,
                first.at(),
                String.valueOf(Rounds.inText(first.text()).getAsInt()),
                String.valueOf(head.round().getAsInt())));
    }

    private static Finding refusal(FindingCode code, CellRef at, String found, String expected) {
        return new Finding(code, Severity.ERROR, List.of(at), found, expected, Map.of("case", "rows-refused"));
    }

    private static boolean isAlone(TextLine line, List<TextLine> titles) {
        return titles.stream()
                .noneMatch(other ->
                        other != line && other.at().rowRef().equals(line.at().rowRef()));
    }

    private boolean isTitleOfScores(TextLine line) {
        return words.namesScores(line.text())
                || TextLine.findStatedYear(List.of(line)).isPresent();
    }

    private boolean isOfResult(TextLine line) {
        return words.contains(Words.Kind.ASSESSMENT, line.text())
                || words.contains(Words.Kind.OFFICIAL_RESULT, line.text())
                || TextLine.findStatedYear(List.of(line)).isPresent();
    }

    /** Whether the lines directly above call the scores announced. */
    public boolean saysOfficial() {
        return ownOfficial;
    }

    /**
     * Why the sheet's title, name or page header, else the name of the file or a folder, says that the scores are not the body's result; empty too
     * where a title calls them announced, which a file's name does not outweigh.
     *
     * @param inside the rows of the scores, in which a line is no title of all
     * @param ofOthers whether a text is of other figures, which stand beside the scores
     */
    public Optional<String> findClaim(Set<Integer> inside, Predicate<String> ofOthers) {
        return findReason(claiming.filter(line -> !inside.contains(line.at().row())).stream(), ofOthers);
    }

    /**
     * Why titles or names say that scores are not the body's result, for a table that states its years: what a title says of one
     * of these years leaves the others.
     *
     * @param ofOthers whether a text is of other figures, which stand beside the scores
     */
    public Optional<String> findClaimOfEveryYear(Predicate<String> ofOthers) {
        return findReason(claiming.map(TextLine::withoutAims).stream(), ofOthers);
    }

    private Optional<String> findReason(Stream<TextLine> titles, Predicate<String> ofOthers) {
        return listClaims(titles, !official)
                .filter(said -> !ofOthers.test(said.text()))
                .findFirst()
                .map(Claim::reason);
    }

    /** Why figures of a year are no result: a title calls them aims or plans beside another year's result. */
    public Optional<Finding> findAimOf(FiscalYear of) {
        return Optional.ofNullable(aimed.get(of)).map(line -> ScoreWords.refusal(line.at(), line.text()));
    }

    /** What the first text of some place says of the scores; {@code by} is how a finding is told that names the place. */
    private record Claim(String by, String text, String reason) {
        boolean isOfLine() {
            return by.isEmpty();
        }
    }

    private Stream<Claim> listClaims(Stream<TextLine> titles, boolean ofPlaces) {
        int file = ofPlaces ? Math.min(1, places.size()) : 0;
        return Stream.of(
                        claims("", titles.map(TextLine::text), this::inTitle),
                        claims("-by-sheet", Stream.of(sheet), this::inSheet),
                        claims("-by-page", pageTexts.stream(), claim::inSheet),
                        claims("-by-file", places.stream().limit(file), this::inFile),
                        claims("-by-folder", places.stream().skip(ofPlaces ? 1 : places.size()), this::inPlace))
                .flatMap(Function.identity());
    }

    private static Stream<Claim> claims(String by, Stream<String> texts, Function<String, Optional<String>> reason) {
        return texts.flatMap(text -> reason.apply(text).map(why -> new Claim(by, text, why)).stream());
    }

    /** What the file's name says; a mean's alone only where no title names the body. */
    private Optional<String> inFile(String name) {
        return namesOwn && claim.isOfMean(name) ? Optional.empty() : inPlace(name);
    }

    /** What the name of the file or a folder says; another assessment's alone only where nothing names ours, which may be a part of it. */
    private Optional<String> inPlace(String name) {
        String own = ScoreWords.withoutEnding(name);
        return claim.inFile(name)
                .or(() -> namesOurs || !claim.isNameOfOtherAssessment(own) ? Optional.empty() : claim.inTitle(own));
    }

    /** What a title says besides whose the scores are: a mean of a kind of bodies is none of the body that is named. */
    private Optional<String> inTitle(String title) {
        return claim.inTitle(body.without(title));
    }

    /** What the sheet's name says; that of a place is only the body's address where a line names the body. */
    private Optional<String> inSheet(String name) {
        return claim.inSheet(name).or(() -> namesOwn ? Optional.empty() : claim.inSheetOfNobody(name));
    }

    /** The finding that scores are left alone for what a title, else the name of the sheet, the file or a folder says of them. */
    public Finding leftAlone(CellRef at, String heading, String reason, List<TextLine> around) {
        List<TextLine> titles = Stream.concat(around.stream().filter(line -> !line.prose()), claiming.stream())
                .toList();
        Optional<Claim> saying = listClaims(titles.stream(), true).findFirst();
        List<CellRef> deciding = titles.stream()
                .filter(line -> saying.filter(Claim::isOfLine).map(Claim::text).equals(Optional.of(line.text())))
                .map(TextLine::at)
                .limit(1)
                .toList();
        return Finding.inCase(
                        at,
                        FindingCode.TABLE_LEFT_ALONE,
                        reason + saying.map(Claim::by).orElse(""),
                        heading)
                .with("reason", reason)
                .with("name", saying.map(Claim::text).orElse(heading))
                .alsoAt(deciding);
    }

    /** The file's name, empty where the workbook has none. */
    public Optional<String> fileName() {
        return places.stream().findFirst();
    }

    /**
     * The warning that only the name of the sheet, the file or a folder says that the scores are self-assessed, or that the page's header or
     * footer, or the title over the captions of several tables, speaks of a self-assessment, unless the headings of the columns of scores say
     * whose they are.
     *
     * @param headings of the columns of scores; empty for a list without headings
     * @param besideSelf whether a column beside them is headed as self-assessed
     */
    public Optional<Finding> findSelfByNameAlone(List<String> headings, boolean besideSelf) {
        if (!headings.isEmpty() && headings.stream().allMatch(claim::isOfficial)) {
            return Optional.empty();
        }
        if (selfTitle.isPresent()) {
            return selfTitle
                    .filter(title -> selfOverCaptions && source == SourceKind.OFFICIAL && !ownOfficial && !joins(title))
                    .map(title -> warning(title, "note-unclear"));
        }
        if (source == SourceKind.SELF_ASSESSMENT) {
            return selfName.map(name -> warning(
                    name, name.equals(sheet) ? "sheet-self" : places.indexOf(name) == 0 ? "file-self" : "folder-self"));
        }
        return besideSelf || ownOfficial || headings.stream().anyMatch(claim::isSelfAssessment)
                ? Optional.empty()
                : claim.findSelfAssessment(pageTexts).map(text -> warning(text, "note-unclear"));
    }

    private Finding warning(String said, String reason) {
        return Finding.inCase(CellRef.wholeSheet(sheet), FindingCode.HEADING_TAKEN_AS, reason, said)
                .as(Severity.WARNING);
    }

    /** Why scores below are refused: they are another body's, or no result; they are of their sheet's own year and of no round. */
    public Optional<Finding> refusalOfScores() {
        return otherBody.or(() -> otherSubdistrict).or(() -> otherBodyOfScores).or(() -> disclaimer);
    }

    /**
     * Why the rows of a table of documents are refused.
     *
     * @param ofItsOwnYear whether it is of the year that its title states, as a checklist and an analysis of a result are
     */
    public Optional<Finding> refusalOfDocument(boolean ofItsOwnYear) {
        boolean ofAnotherYear = otherYear.isPresent() && !(ofItsOwnYear && year.isPresent());
        return otherBody
                .or(() -> otherSubdistrict.filter(any -> body.isNamedAfterSubdistrict()))
                .or(() -> openYears)
                .or(() -> ofAnotherYear ? otherYear : otherRound);
    }

    private List<TextLine> titles(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                .toList();
    }
}
