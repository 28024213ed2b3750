package org.itaconsolidator.read.score;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.row.RefusedPart;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.Asides;
import org.itaconsolidator.read.scope.LetterLine;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.TextPlace;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Applies to the official scores of a workbook, once all its sheets are read, what is said of them on no single sheet: names of files and
 * folders, properties, covers, and texts about one of several tables or sheets.
 */
public final class TextsOfWorkbook {
    /** A sheet with fewer lines may be the cover of others. */
    private static final int FEWEST_LINES_OF_ITS_OWN = 3;

    /** A sheet's name is looked for in lines only if it is so long: shorter names are part of many. */
    private static final int SHORTEST_NAME = 4;

    /** A cover's line up to this length that stands alone is a label. */
    private static final int LONGEST_LABEL = 25;

    /** What a Thai line says once more in another tongue: words in brackets, where one alone may be any abbreviation. */
    private static final Pattern TRANSLATION = Pattern.compile("\\([A-Za-z]+(?:[ -]+[A-Za-z]+)+\\)");

    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final OfficialScores official;

    public TextsOfWorkbook(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.draft = draft;
        this.official = new OfficialScores(draft);
    }

    /**
     * Judges what is left of scores that stand in several tables or sheets, of which a text says of one that it is no result, where the
     * workbook holds none of its indicators in another: those beside it on its sheet are none either, those of other sheets are doubted.
     */
    public void judgeRestOfSets() {
        for (RefusedPart part : List.copyOf(draft.refusedParts)) {
            Map<FiscalYear, List<ScoreReading>> left = official.left().stream()
                    .collect(Collectors.groupingBy(ScoreReading::fiscalYear, TreeMap::new, Collectors.toList()));
            for (List<ScoreReading> ofYear : left.values()) {
                Map<Boolean, List<ScoreReading>> beside = part.listRest(ofYear, context.frameworks()).stream()
                        .collect(Collectors.partitioningBy(
                                score -> score.at().sheet().equals(part.at().sheet())));
                if (!beside.get(true).isEmpty()) {
                    draft.takeBack(beside.get(true), ScoreWords.refusal(part.at(), part.text()));
                }
                if (!beside.get(false).isEmpty()) {
                    draft.findings.add(OfficialScores.finding(part.at(), part.text(), "", "rest-of-set")
                            .alsoAt(beside.get(false).stream()
                                    .map(ScoreReading::at)
                                    .toList()));
                }
            }
        }
    }

    /**
     * Takes back the scores of a sheet of a later year than those of a sheet that nothing leaves open, where its name or title leaves open
     * what they are: beside the result the next year's are a plan or a form to be filled in. A note is no name.
     */
    public void judgeLaterSheets() {
        Map<String, List<ScoreReading>> sheets = official.left().stream()
                .collect(Collectors.groupingBy(score -> score.at().sheet(), TreeMap::new, Collectors.toList()));
        Map<String, Finding> doubts = new HashMap<>();
        Map<String, Finding> names = new HashMap<>();
        draft.findings.stream()
                .filter(said -> said.code() == FindingCode.TEXT_NOT_UNDERSTOOD && said.doubtsScores())
                .forEach(said -> {
                    doubts.putIfAbsent(said.cell().sheet(), said);
                    String place = said.details().getOrDefault("case", TextPlace.TITLE.wording());
                    if (said.cell().row() == 0 || place.equals(TextPlace.TITLE.wording())) {
                        names.putIfAbsent(said.cell().sheet(), said);
                    }
                });
        Optional<FiscalYear> last = sheets.entrySet().stream()
                .filter(sheet -> !doubts.containsKey(sheet.getKey()))
                .flatMap(sheet -> sheet.getValue().stream())
                .map(ScoreReading::fiscalYear)
                .max(Comparator.naturalOrder());
        sheets.forEach((sheet, ofSheet) -> Optional.ofNullable(names.get(sheet))
                .filter(said -> last.isPresent()
                        && ofSheet.stream().allMatch(score -> score.fiscalYear().compareTo(last.get()) > 0))
                .ifPresent(said -> {
                    draft.findings.removeIf(told -> told.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                            && told.doubtsScores()
                            && told.cell().sheet().equals(sheet));
                    official.takeBack(new OfficialScores.Refusal(
                            ScoreWords.doubt(said.cell(), said.found()),
                            (cell, year) -> cell.sheet().equals(sheet)));
                }));
    }

    /**
     * Says what the names of the file and its folders, and its properties, leave open, where it has official scores.
     *
     * @param places the file's name, then its folders
     * @param properties title, subject and keywords, which may be those of the file it was made from
     */
    public void reportPlaces(List<String> places, List<String> properties) {
        Set<FiscalYear> years = official.all().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .map(ScoreReading::fiscalYear)
                .collect(Collectors.toSet());
        if (years.isEmpty()) {
            return;
        }
        ScoreWords claim = new ScoreWords(context.words());
        boolean whole = draft.scores.stream()
                .noneMatch(score -> RoundedFigure.hasDecimals(score.score())); // the numbers may be ranks
        boolean announced = places.stream().anyMatch(claim::isOfficial);
        for (String name : places) {
            official.tellDay(Optional.empty(), name, true, official.all());
            TextPlace place = name.equals(places.get(0)) ? TextPlace.FILE : TextPlace.FOLDER;
            ScopeJudge.Open open = context.scope().open(name, place, true, years.size() > 1);
            if (open.known() && !announced
                    || whole && claim.isOfRanks(ScoreWords.withoutEnding(name))
                    || official.isOfLess(name)) {
                official.takeBack(OfficialScores.Refusal.ofAll(CellRef.WHOLE_FILE, name));
            } else {
                official.tell(CellRef.WHOLE_FILE, name, place, open);
            }
        }
        properties.forEach(text -> official.tell(
                CellRef.WHOLE_FILE,
                text,
                TextPlace.PROPERTIES,
                context.scope().open(text, TextPlace.PROPERTIES, true, years.size() > 1)));
    }

    /** Tells what sheets without tables say of scores in doubtful words, where another has official ones: "ส่งเป้าหมายคะแนนมาให้พิจารณา". */
    public void reportCovers(List<TextLine> lines) {
        if (official.all().stream().noneMatch(score -> score.source() == SourceKind.OFFICIAL)) {
            return;
        }
        ScoreWords claim = new ScoreWords(context.words());
        boolean only = draft.measures.isEmpty() && draft.oitItems.isEmpty();
        Set<FiscalYear> years =
                official.all().stream().map(ScoreReading::fiscalYear).collect(Collectors.toSet());
        for (TextLine line : lines) {
            String text = line.text();
            List<String> unknown = context.known().listUnknown(text);
            String own = Asides.without(text);
            String said = ScopeJudge.sayOfThese(own);
            List<FiscalYear> given = claim.listYearsGiven(text, false);
            boolean changed = !said.isEmpty()
                    && (claim.isChangedBy(own)
                            || claim.isDivision(said)
                            || context.body().findOther(text).isPresent());
            boolean addressed = LetterLine.saysMore(text);
            boolean ofYear = (addressed || !said.isEmpty()) && !given.isEmpty() && Collections.disjoint(given, years);
            boolean less = !said.isEmpty() && official.isOfLess(text);
            // what an office aims at, said in so many points, is no word about the scores
            boolean ofScores = addressed
                    || Asides.speaksOfFigures(text) && !context.words().contains(Words.Kind.FULL_MARKS, text);
            ScopeJudge.Open open = context.scope().open(text, TextPlace.NOTE, false, years.size() > 1);
            boolean alone = lines.stream()
                            .filter(other ->
                                    other.at().rowRef().equals(line.at().rowRef()))
                            .count()
                    == 1;
            boolean ofElse = claim.isOfPlan(text) && !Asides.speaksOfFigures(text)
                    || claim.isOfChange(own)
                    || !claim.isNoResultIn(own)
                            && !claim.isSelfAssessment(own)
                            && !claim.isBeforeAppeal(own)
                            && isOfItsSheet(line, lines);
            boolean known = alone
                    && !ofElse
                    && own.length() <= LONGEST_LABEL
                    && context.scope()
                            .open(text, TextPlace.PAGE, false, years.size() > 1)
                            .known();
            boolean sure = context.scope().saysNoResult(text, years);
            if (less || sure || only && known || ofScores && (changed || open.known())) {
                official.takeBack(OfficialScores.Refusal.ofAll(line.at(), text));
            } else if (ofScores && (ofYear || open.doubt() && !(said.isEmpty() && isNamedForElse(line, claim)))) {
                draft.findings.add(OfficialScores.finding(
                        line.at(),
                        text,
                        unknown.isEmpty() ? text : context.known().quoteUnknown(text),
                        "note"));
            } else if (alone
                    && (given.isEmpty() || !Collections.disjoint(given, years))
                    && isSelfTitle(line, own, lines, claim)
                    && isUnderstood(text)) {
                draft.findings.add(Finding.inCase(line.at(), FindingCode.HEADING_TAKEN_AS, "note-unclear", text)
                        .as(Severity.WARNING));
            }
        }
    }

    /**
     * Whether a cover's line is the title of a self-assessment, where nothing else on it names the assessment and nothing in the workbook is a
     * self-assessment that it may mean: no entry in a list of contents.
     */
    private boolean isSelfTitle(TextLine line, String own, List<TextLine> lines, ScoreWords claim) {
        return claim.isSelfTitle(own)
                && !Character.isDigit(own.strip().codePointAt(0))
                && draft.oitItems.isEmpty()
                && draft.scores.stream().noneMatch(score -> score.source() == SourceKind.SELF_ASSESSMENT)
                && lines.stream()
                        .filter(other -> other.at().sheet().equals(line.at().sheet()))
                        .map(TextLine::text)
                        .noneMatch(other -> context.words().contains(Words.Kind.ASSESSMENT, other)
                                && !claim.isSelfAssessment(other));
    }

    /** Whether every word of a line is known but for what it says once more in another tongue: "แบบประเมินตนเอง (Self Assessment)". */
    private boolean isUnderstood(String line) {
        return context.known()
                .listUnknown(TRANSLATION.matcher(line).replaceAll(" "))
                .isEmpty();
    }

    /** Whether a line is of what its sheet is about, and says nothing of another: the sheet has lines of its own, or is named after it. */
    private static boolean isOfItsSheet(TextLine line, List<TextLine> lines) {
        String sheet = line.at().sheet();
        return sheet.length() >= SHORTEST_NAME && ThaiText.fold(line.text()).contains(ThaiText.fold(sheet))
                || lines.stream()
                                .filter(other -> other.at().sheet().equals(sheet))
                                .count()
                        >= FEWEST_LINES_OF_ITS_OWN;
    }

    /** Whether the name of its sheet says that a line is of something else than the result: "เป้าหมาย". */
    private static boolean isNamedForElse(TextLine line, ScoreWords claim) {
        return claim.inSheet(line.at().sheet()).isPresent();
    }
}
