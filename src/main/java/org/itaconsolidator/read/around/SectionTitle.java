package org.itaconsolidator.read.around;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.scope.ScoreLabel;

/** What the title lines of a sheet and of its sections say so far; what a later one leaves open stays as it was. */
public final class SectionTitle {
    private final OwnTitle ownTitle;
    private final Words words;
    private SourceKind source;
    private Optional<FiscalYear> year;
    private String yearLine = "";
    private boolean several;
    private Optional<FiscalYear> ofSeveral = Optional.empty();
    private String severalYears = "";
    private final boolean selfByName;
    private final String sheet;
    private final List<String> pageTexts;
    private final Optional<String> selfName;
    private boolean official;
    private boolean ownOfficial;
    private boolean selfSaid;

    /** The title of the sheet that says that its scores are no result; it holds until a table has a title of its own. */
    private Optional<TextLine> claiming = Optional.empty();

    private Optional<Finding> otherBody = Optional.empty();
    private Optional<Finding> otherBodyOfScores = Optional.empty();
    private Optional<Finding> otherYear = Optional.empty();
    private Optional<Finding> otherRound = Optional.empty();
    private Optional<Finding> openYears = Optional.empty();

    /**
     * What holds before the first line.
     *
     * @param grid the sheet, whose name counts as a title where it says that the scores are self-assessed; the names of the
     *     file and its folders too
     */
    public SectionTitle(OwnTitle ownTitle, Words words, Grid grid, SourceKind source, Optional<FiscalYear> year) {
        ScoreClaim claim = new ScoreClaim(words);
        this.sheet = grid.sheet();
        this.pageTexts = grid.listPageTexts();
        this.selfName = claim.findSelfAssessment(
                Stream.concat(Stream.of(sheet), ownTitle.listPlaces().stream()).toList());
        this.selfByName = selfName.isPresent();
        this.ownTitle = ownTitle;
        this.words = words;
        this.otherBody = ownTitle.findBody(List.of(new TextLine(CellRef.wholeSheet(sheet), sheet, false)))
                .flatMap(OwnTitle.Verdict::refusal);
        this.source = selfByName ? SourceKind.SELF_ASSESSMENT : source;
        this.year = year;
    }

    /** Official or self-assessment. */
    public SourceKind source() {
        return source;
    }

    /** The year of what stands below. */
    public Optional<FiscalYear> year() {
        return year;
    }

    /** The year that the titles state where the workbook's is another; empty where it is the same, or none is stated. */
    public Optional<FiscalYear> findOtherYear() {
        return otherYear.isPresent() ? year : Optional.empty();
    }

    /** The year of the scores below; empty too where the lines state several and do not tell which it is. */
    public Optional<FiscalYear> scoresYear() {
        return several ? ofSeveral : year;
    }

    /** The years that the title lines state where nothing tells which one the scores are of; {@code ""} for none. */
    public String severalYears() {
        return severalYears;
    }

    /** The title line that states the year; {@code ""} for none. */
    public String yearLine() {
        return yearLine;
    }

    /** Whether what stands below is another body's. */
    public boolean isOtherBodys() {
        return otherBody.isPresent();
    }

    /** Why a document below lines that state several years is of none of them. */
    public Optional<Finding> openYears() {
        return openYears;
    }

    /** Why what a text stands over or in front of is another body's. */
    public Optional<Finding> findOtherBody(CellRef at, String text) {
        return ownTitle.findBody(List.of(new TextLine(at, text, false))).flatMap(OwnTitle.Verdict::refusal);
    }

    /** A label without the name of the workbook's own body. */
    public String withoutOwnBody(String label) {
        return ownTitle.withoutOwnBody(label);
    }

    /**
     * The lines above the sheet's first table.
     *
     * @param list the first row of a list of scores among them: what stands below it are notes
     */
    public void begin(List<TextLine> lines, int list) {
        List<TextLine> titles = titles(lines);
        readYears(titles);
        note(titles);
        ScoreClaim claim = new ScoreClaim(words);
        claiming = titles.stream()
                .filter(line -> line.at().row() < list
                        && isTitleOfScores(line)
                        && isAlone(line, titles)
                        && claim.inTitle(line.text()).isPresent())
                .findFirst();
    }

    /** The lines above a table further down, which may be of another year than the first. */
    public void go(List<TextLine> lines) {
        List<TextLine> titles = titles(lines);
        year = TextLine.findStatedYear(titles).or(() -> year);
        readYears(titles);
        note(titles(lines));
        ScoreLabel label = new ScoreLabel(words);
        claiming = claiming.filter(above -> titles.stream()
                .noneMatch(line -> isTitleOfScores(line)
                        || words.starts(Words.Kind.SCORE_WORDS, line.text())
                                && label.isOfScores(withoutOwnBody(line.text()))));
    }

    private static List<FiscalYear> listYears(List<TextLine> titles) {
        return titles.stream()
                .flatMap(line -> TextLine.listStatedYears(line).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Several years in the lines leave open whose scores stand below, until lines further down state one. */
    private void readYears(List<TextLine> titles) {
        List<FiscalYear> years = listYears(titles);
        if (years.isEmpty()) {
            return;
        }
        several = years.size() > 1;
        ofSeveral = several ? yearOfSeveral(titles) : Optional.empty();
        severalYears = several && ofSeveral.isEmpty()
                ? years.stream().map(each -> String.valueOf(each.buddhist())).collect(Collectors.joining(", "))
                : "";
    }

    /**
     * The year of the scores below lines that state several: that of a label, of the line that takes one up, the only one that
     * they call a result's, or that of the only line about scores that states one. Empty where nothing tells which it is.
     */
    private Optional<FiscalYear> yearOfSeveral(List<TextLine> titles) {
        return TextLine.findYearLabel(titles)
                .or(() -> TextLine.findOneOfSeveral(titles))
                .or(() -> yearOfScoresTitle(titles))
                .or(() -> onlyOne(TitleYear.listOf(titles, words).stream()
                        .filter(TitleYear::ofResult)
                        .map(TitleYear::year)))
                .or(() -> onlyOne(titles.stream()
                        .filter(line -> words.contains(Words.Kind.SCORE_TITLES, line.text()))
                        .map(TextLine::listStatedYears)
                        .filter(years -> years.size() == 1)
                        .flatMap(List::stream)));
    }

    /** The year of the titles that are over scores and state but one, as their own: a line that tells of a result is none. */
    private Optional<FiscalYear> yearOfScoresTitle(List<TextLine> titles) {
        return onlyOne(titles.stream()
                .filter(line -> words.starts(Words.Kind.SCORE_TITLE_STARTS, line.text()))
                .filter(line -> TextLine.listStatedYears(line).size() == 1)
                .flatMap(line -> TitleYear.listOf(List.of(line), words).stream())
                .filter(year -> !year.ofResult())
                .map(TitleYear::year));
    }

    private static Optional<FiscalYear> onlyOne(Stream<FiscalYear> years) {
        List<FiscalYear> all = years.distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private void note(List<TextLine> titles) {
        yearLine = titles.stream()
                .filter(line -> year.isPresent()
                        && TextLine.findStatedYear(List.of(line)).equals(year))
                .findFirst()
                .map(TextLine::text)
                .orElse(yearLine);
        source = ownTitle.findSource(titles)
                .filter(said -> !selfByName || said == SourceKind.SELF_ASSESSMENT || isOfficial(titles))
                .orElse(source);
        ScoreClaim claim = new ScoreClaim(words);
        official |= isOfficial(titles);
        ownOfficial = isOfficial(titles) && source == SourceKind.OFFICIAL;
        selfSaid |= titles.stream().anyMatch(line -> claim.isSelfTitle(line.text()));
        otherBody = ownTitle.findBody(titles).map(OwnTitle.Verdict::refusal).orElse(otherBody);
        otherBodyOfScores =
                ownTitle.findBodyOfScores(titles).map(OwnTitle.Verdict::refusal).orElse(otherBodyOfScores);
        otherYear = ownTitle.findYear(titles).map(OwnTitle.Verdict::refusal).orElse(otherYear);
        openYears =
                ownTitle.findOpenYears(titles).map(OwnTitle.Verdict::refusal).orElse(openYears);
        otherRound = ownTitle.findRound(titles).map(OwnTitle.Verdict::refusal).orElse(otherRound);
    }

    private static boolean isAlone(TextLine line, List<TextLine> titles) {
        return titles.stream()
                .noneMatch(other ->
                        other != line && other.at().rowRef().equals(line.at().rowRef()));
    }

    private boolean isTitleOfScores(TextLine line) {
        return words.contains(Words.Kind.SCORE_TITLES, line.text())
                || words.contains(Words.Kind.ASSESSMENT, line.text())
                || TextLine.findStatedYear(List.of(line)).isPresent();
    }

    private boolean isOfficial(List<TextLine> titles) {
        ScoreClaim claim = new ScoreClaim(words);
        return titles.stream().anyMatch(line -> claim.isOfficial(line.text()));
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
     */
    public Optional<String> findClaim(Set<Integer> inside) {
        ScoreClaim claim = new ScoreClaim(words);
        return claiming.filter(line -> !inside.contains(line.at().row()))
                .flatMap(line -> claim.inTitle(line.text()))
                .or(() -> claim.inSheet(sheet))
                .or(() -> pageTexts.stream()
                        .flatMap(text -> claim.inSheet(text).stream())
                        .findFirst())
                .or(() -> official
                        ? Optional.empty()
                        : ownTitle.listPlaces().stream()
                                .flatMap(name -> claim.inFile(name).stream())
                                .findFirst());
    }

    /** That scores are left alone for what a title, else the name of the sheet, the file or a folder says of them. */
    public Finding leftAlone(CellRef at, String heading, String reason, List<TextLine> around) {
        ScoreClaim claim = new ScoreClaim(words);
        List<String> names = ownTitle.listPlaces();
        Map<String, Optional<String>> places = new LinkedHashMap<>();
        places.put("", first(TextLine.listTitles(around), claim::inTitle).or(() -> claiming.map(TextLine::text)));
        places.put("-by-sheet", first(List.of(sheet), claim::inSheet));
        places.put("-by-page", first(pageTexts, claim::inSheet));
        places.put("-by-file", first(names.subList(0, Math.min(1, names.size())), claim::inFile));
        places.put("-by-folder", first(names.subList(Math.min(1, names.size()), names.size()), claim::inFile));
        Finding finding =
                Finding.at(at, FindingCode.TABLE_LEFT_ALONE, heading, "").with("reason", reason);
        return places.entrySet().stream()
                .filter(place -> place.getValue().isPresent())
                .findFirst()
                .map(place -> finding.with("case", reason + place.getKey())
                        .with("name", place.getValue().get()))
                .orElseGet(() -> finding.with("case", reason).with("name", heading));
    }

    private static Optional<String> first(List<String> texts, Function<String, Optional<String>> claim) {
        return texts.stream().filter(text -> claim.apply(text).isPresent()).findFirst();
    }

    /** The name of the sheet, the file or a folder that says that the scores are self-assessed; {@code ""} for none. */
    public String selfName() {
        return selfName.orElse("");
    }

    /** Whether a name is that of the file, and not of a folder. */
    public boolean isFileName(String name) {
        return ownTitle.listPlaces().stream().findFirst().filter(name::equals).isPresent();
    }

    /** Whether only the name of the sheet, the file or a folder says that the scores are self-assessed. */
    public boolean isSelfByNameAlone() {
        return selfByName && !selfSaid && source == SourceKind.SELF_ASSESSMENT;
    }

    /**
     * Why the rows of a table are refused; scores are of their sheet's own year and of no round, and a checklist is of its
     * sheet's own year.
     */
    public Optional<Finding> refusal(Set<Form> forms) {
        if (otherBody.isPresent() || forms.contains(Form.SCORES)) {
            return otherBody.or(() -> otherBodyOfScores.filter(finding -> forms.contains(Form.SCORES)));
        }
        if (openYears.isPresent()) {
            return openYears;
        }
        if (forms.contains(Form.OIT_CHECKLIST) && otherYear.isPresent() && year.isPresent()) {
            return otherRound;
        }
        return otherYear.isPresent() ? otherYear : otherRound;
    }

    private List<TextLine> titles(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                .toList();
    }
}
