package org.itaconsolidator.read.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.SheetNote;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What stands around a list says of the results in it, heard by the judge of one body's scores: but a unit that is named, such as
 * the province, is no word against them, as each row says whose it is.
 */
final class ListTexts {
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(\\[](?![)\\]])([^()\\[\\]]*+(?:[(\\[][^()\\[\\]]*+){0,9}+)[)\\]]");

    private static final Pattern RANK = Pattern.compile("(?:อัน|ลำ)ดับ(?:ที่)?[0-9]{1,4}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]");

    /** Where the bodies of a list lie, and words for them, whichever they are. */
    static final Pattern WHOSE = Pattern.compile(
            "(?<=\\p{Nd}{4}\\s?ของหน่วยงาน|รายหน่วยงาน)ภาย(?=ใน(?:จังหวัด|อำเภอ))|(?:นาย|ทุก|ใน|เขต)*(?:จังหวัด|จ\\.|อำเภอ|อ\\.)\\s?[\u0E01-\u0E4E]*|อื่น\\s?ๆ?|ทั้งหมด|ทุกแห่ง|แต่ละ|ใกล้เคียง");

    private final ListContext context;
    private final ListPhrases phrases;
    private final Grid grid;
    private final Words words;
    private final ScoreWords claim;
    private final KnownTexts known;
    final ScopeJudge scope;
    final Footnotes notes;
    private final Map<Map.Entry<CellRef, FiscalYear>, Optional<Finding>> takenBack = new HashMap<>();
    private final Map<String, Boolean> beside = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    /** What is told of texts at the list of which nobody understands some words. */
    final List<Finding> findings = new ArrayList<>();

    private boolean named;
    private boolean unclear;
    Optional<Finding> noResult = Optional.empty();

    /**
     * The texts around a list on a sheet; words that stand in the names of its places are no words.
     *
     * @param begin the first row of its headings
     * @param rows those of the sheet up to its last
     */
    ListTexts(ListContext context, ListPhrases phrases, Grid grid, int begin, List<GridRow> rows, Set<String> places) {
        this.context = context;
        this.phrases = phrases;
        this.grid = grid;
        this.words = context.words().outside(context.names().properNames(List.of(), places, List.of()));
        this.claim = new ScoreWords(words);
        OwnBody nobody = new OwnBody(context.names(), Optional.empty(), List.of(), any -> true);
        this.known = new KnownTexts(words, context.vocabulary(), nobody);
        this.scope = new ScopeJudge(words, context.naming(), nobody, known);
        this.notes = new Footnotes(grid, Set.of(), words, scope).ofTable(begin, rows, false);
    }

    /** Whether some words over the list are not understood, and none is for scores or results: its figures may be anything. */
    boolean areUnclear() {
        return unclear && !named;
    }

    void title(TextLine line) {
        String text = line.text();
        boolean ofList = words.namesScores(text);
        named |= phrases.namesScores(text);
        unclear |= !listUnknown(text).isEmpty();
        hear(line.at(), text, isAgainst(claim.inTitle(text)) || claim.isSelfTitle(text) || !ofList && isNoResult(text));
    }

    /**
     * Hears the heading of a column: of results, of their bodies, of their numbers or ranks.
     *
     * @param known whether its cells say what they are, such as bodies: then a text of which nothing is understood may be a name
     */
    void heading(CellRef at, String text, boolean known) {
        boolean name = known
                && listUnknown(text)
                        .contains(NO_LETTERS.matcher(ThaiText.fold(text)).replaceAll(""));
        if (!name) {
            hear(at, text, isNoResult(text) && !words.contains(Words.Kind.RANKS, text));
        }
    }

    void note(CellRef at, String text) {
        boolean ofAll = words.contains(Words.Kind.OF_ALL_SCORES, text) && claim.isNoResultIn(text);
        if (ofAll || claim.isDraft(text) || claim.isSelfTitle(text) || isAgainst(claim.inTitle(text))) {
            refuse(at, text);
        }
    }

    /** Hears the name of the sheet, or of the file. */
    void name(CellRef at, String name, boolean sheet) {
        boolean self = claim.findSelfAssessment(List.of(name)).isPresent();
        if (self || isAgainst(sheet ? claim.inSheet(name) : claim.inFile(name))) {
            refuse(at, name);
        }
    }

    /** Whether nobody understands some words of the heading of a group of a year: then its figures may be anything, which is told. */
    boolean isDoubtful(CellRef at, String text) {
        boolean doubtful = !listUnknown(text).isEmpty();
        if (doubtful) {
            findings.add(ScoreWords.doubt(at, text));
        }
        return doubtful;
    }

    private void hear(CellRef at, String text, boolean against) {
        boolean inBrackets = IN_BRACKETS.matcher(text).results().anyMatch(part -> isNoResult(part.group(1)));
        if (against || inBrackets) {
            refuse(at, text);
            return;
        }
        String unknown = KnownTexts.quote(text, listUnknown(text));
        if (!unknown.isEmpty() && told.add(unknown)) {
            findings.add(Finding.at(at, FindingCode.TEXT_NOT_UNDERSTOOD, text, unknown)
                    .with("case", "list"));
        }
    }

    /** What nobody understands of a text beside the units and bodies that it context.names(). */
    private List<String> listUnknown(String text) {
        return known.listUnknown(WHOSE.matcher(ThaiText.clean(text)).replaceAll(" ")).stream()
                .filter(word -> !context.names().isProvince(word))
                .toList();
    }

    private void refuse(CellRef at, String text) {
        noResult = noResult.or(() -> Optional.of(Finding.inCase(at, FindingCode.LIST_NOT_READ, "no-result", text)));
    }

    private static boolean isAgainst(Optional<String> why) {
        return why.filter(reason -> !reason.equals(ScoreWords.OTHER_UNIT)).isPresent();
    }

    /** Whether a text beside a body's results says that they are none; remembered, as many rows may have it. */
    boolean isNoResultBeside(String text) {
        return beside.computeIfAbsent(
                text,
                any -> isNoResult(text)
                        && !RANK.matcher(ThaiText.arabicDigits(ThaiText.fold(text)))
                                .matches());
    }

    /** Whether a text beside a body's results of a year says that they are another year's. */
    boolean isOfOtherYear(String text, FiscalYear year) {
        List<FiscalYear> said = FiscalYears.listIn(text);
        return !said.isEmpty()
                && !said.contains(year)
                && words.contains(Words.Kind.SCORE_TITLES, text)
                && !words.contains(Words.Kind.MARKS_OF_CHANGE, text);
    }

    /** Whether a short text says of figures that they are no results: "เป้าหมาย", "คะแนน (ร่าง)". */
    boolean isNoResult(String text) {
        Optional<String> why = claim.inLabel(text);
        return !known.isRemark(text)
                && (isAgainst(why)
                        || why.isEmpty() && isAgainst(scope.cell(text))
                        || claim.isSelfAssessment(text)
                        || claim.isBeforeAppeal(text)
                        || claim.isNameOfOtherAssessment(text));
    }

    private static boolean isAgainst(NumberScope said) {
        return said.refuses() || said.self();
    }

    /** What the note against the figures says that a number behind a name calls for: "1/". */
    private Optional<Finding> findNumbered(String name, FiscalYear year) {
        String mark = ListPhrases.numberedMark(name);
        if (mark.isEmpty()) {
            return Optional.empty();
        }
        return grid.listRows().stream()
                .flatMap(row -> row.where(
                                cell -> ThaiText.arabicDigits(cell.text()).startsWith(mark))
                        .filter(cell -> isNoResult(cell.text())
                                || FiscalYears.listIn(cell.text()).stream().anyMatch(said -> !said.equals(year)))
                        .map(cell -> Finding.at(grid.ref(row, cell), FindingCode.LIST_NOT_READ, cell.text(), "")))
                .findFirst();
    }

    /** Why a note or comment keeps the figures of a column or a body of a year out: it is at their heading or name, or has its mark. */
    Optional<Finding> findTakenBack(CellRef heading, String text, FiscalYear year) {
        return takenBack.computeIfAbsent(Map.entry(heading, year), any -> {
            Optional<SheetNote> comment = notes.findComment(heading);
            Footnotes.Remark remark = notes.about(List.of(text), year).with(comment, year);
            boolean self =
                    remark.source().filter(SourceKind.SELF_ASSESSMENT::equals).isPresent();
            return remark.noResult()
                    .or(remark::selfNote)
                    .map(note -> Finding.at(note.at(), FindingCode.LIST_NOT_READ, note.text(), ""))
                    .or(() -> findNumbered(text, year))
                    .or(() -> self
                            ? Optional.of(Finding.at(heading, FindingCode.LIST_NOT_READ, text, ""))
                            : Optional.empty())
                    .map(finding -> finding.with("case", "no-result"));
        });
    }
}
