package org.itaconsolidator.read.around;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/** A cell where a score is expected: a number, nothing, or something that is no number. Nothing is never 0. */
public sealed interface ScoreCell {
    /** A number as the officer sees it; {@code notice} where it differs from the one stored in the cell. */
    record Scored(BigDecimal score, Optional<Finding> notice) implements ScoreCell {}

    /** A score with its level, its trend, the full marks behind it, or in words: "86.52 (A)", "86.52 (ลดลง)", "86.52/100", "ได้ 86.52 คะแนน". */
    Pattern WITH_MORE = Pattern.compile("[:=]?(?:ได้|รับ|คะแนน|เท่ากับ)*[:=]?(\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน|แต้ม)?"
            + "(?:(?:/|จาก(?:คะแนนเต็ม)?)100(?:คะแนน)?|[(/](?:ระดับ)?(?:aa|[a-f]|(?:ไม่)?ผ่าน|ผ่านดี|ผ่านดีเยี่ยม|ต้องปรับปรุง|ต้องปรับปรุงโดยด่วน)\\)?"
            + "|\\(?(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|ดีขึ้น|แย่ลง|คงที่|เท่าเดิม|[▲▼△▽↑↓→=])\\)?)?");

    /** A score with that of another year behind it, which says its year: "72.47 (ปี 2567 = 71.10)". */
    Pattern WITH_OTHER_YEAR = Pattern.compile(
            "(\\d{1,3}(?:\\.\\d{1,15})?(?:คะแนน)?)"
                    + "\\((?:ใน|เมื่อ)?ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(25\\d\\d)(?:ได้|เท่ากับ|[=:])+\\d{1,3}(?:\\.\\d{1,15})?(?:คะแนน)?\\)");

    /** Figures with a blank between, which may be two numbers or one: "8 6.52". */
    Pattern BROKEN = Pattern.compile("[\\p{Nd}.]\\s+[\\p{Nd}.]");

    /** Blank, "-" or "N/A". */
    record Missing() implements ScoreCell {}

    record Unreadable(Finding finding) implements ScoreCell {}

    /** A score with the mark of a footnote behind it: "86.52*", "86.52 คะแนน ¹". */
    Pattern WITH_MARK = Pattern.compile("(.*?\\d(?:คะแนน|%)?)([*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹]{1,3})");

    /** Letters of the longest number that a score is written as. */
    int LONGEST_NUMBER = 8;

    String MARKS = "*†‡§¹²³⁰⁴⁵⁶⁷⁸⁹";

    Pattern OUT_OF = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,15})?)/\\d{2,3}(?:คะแนน)?");

    /** A look that costs little: whether a row has a number of more than one digit, as scores are and a first row's number is not. */
    static boolean mayBeIn(GridRow row) {
        for (int i = 0; i < row.size(); i++) {
            String text = row.get(i).text();
            if (text.length() > 1
                    && text.length() <= LONGEST_NUMBER
                    && Character.isDigit(text.charAt(0))
                    && Character.isDigit(text.charAt(text.length() - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The number that a cell shows, whatever mark stands behind it: to tell what a column is, never to be stored. */
    static Optional<BigDecimal> findNumber(Optional<GridCell> cell) {
        Optional<GridCell> plain = cell.map(each -> each.value() instanceof CellValue.Text text
                ? marked(text.text())
                        .map(marked -> each.with(new CellValue.Text(marked.group(1))))
                        .orElse(each)
                : each);
        return read(plain, CellRef.WHOLE_FILE, Footnotes.NONE, Optional.empty()) instanceof Scored scored
                ? Optional.of(scored.score())
                : Optional.empty();
    }

    static boolean isNumberIn(GridRow row, int column) {
        return findNumber(row.find(column)).isPresent();
    }

    /** The number that a cell states, whatever full marks stand behind it: to tell what a row is, never to be stored. */
    static Optional<BigDecimal> findStated(Optional<GridCell> cell) {
        return findNumber(cell.map(ScoreCell::withoutFullMarks));
    }

    /** "28.35 / 40" as its number. */
    static GridCell withoutFullMarks(GridCell cell) {
        if (!(cell.value() instanceof CellValue.Text)) {
            return cell;
        }
        Matcher full = OUT_OF.matcher(ThaiText.fold(cell.text()));
        return full.matches() ? cell.with(new CellValue.Text(full.group(1))) : cell;
    }

    /**
     * @param notes those of the sheet, which say what a mark behind a number means
     * @param year of the score, where one is due
     */
    static ScoreCell read(Optional<GridCell> cell, CellRef at, Footnotes notes, Optional<FiscalYear> year) {
        if (cell.isEmpty()) {
            return new Missing();
        }
        ScoreCell read = read(cell.get(), at, notes, year);
        Optional<String> corrected =
                read instanceof Scored scored ? notes.findCorrection(at, scored.score()) : Optional.empty();
        return corrected
                .<ScoreCell>map(
                        text -> new Unreadable(ScoreWords.refusal(at, text).with("case", "comment")))
                .orElse(read);
    }

    private static ScoreCell read(GridCell cell, CellRef at, Footnotes notes, Optional<FiscalYear> year) {
        CellValue value = cell.value();
        Optional<SheetNote> comment = notes.findComment(at);
        if (comment.isPresent() && !comment.get().said().year().equals(year)) {
            return new Unreadable(ScoreWords.refusal(at, comment.get().text())
                    .with("case", comment.get().said().self() ? "comment-self" : "comment"));
        }
        Optional<Finding> seen = ofLook(cell, at, notes);
        if (seen.filter(finding -> finding.severity() == Severity.ERROR).isPresent()) {
            return new Unreadable(seen.get());
        }
        if (value instanceof CellValue.Num num) {
            String beside = cell.look().words();
            // what the format writes is read as if it had been typed: "≈", "/ 30", "*"
            ScoreCell read = num.percent() || notes.isPlain(beside)
                    ? number(num, at)
                    : text(num.number().toPlainString() + beside, at, notes, year);
            return seen.isPresent() && read instanceof Scored scored ? new Scored(scored.score(), seen) : read;
        }
        if (value instanceof CellValue.Text text) {
            return text(text.text(), at, notes, year);
        }
        if (value instanceof CellValue.NoResult none) {
            return new Unreadable(none.finding(at));
        }
        if (value instanceof CellValue.ErrorCode error) {
            return new Unreadable(Finding.at(at, FindingCode.CELL_ERROR, error.code(), ""));
        }
        return new Unreadable(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, cell.text(), ""));
    }

    /** What the look of a cell says of its score: one struck through, or with other words beside it, is no result. */
    private static Optional<Finding> ofLook(GridCell cell, CellRef at, Footnotes notes) {
        CellLook look = cell.look();
        if (look.struck() && !ThaiText.isNothing(cell.text())) {
            return Optional.of(Finding.inCase(at, FindingCode.SCORE_NOT_A_NUMBER, "struck", cell.text()));
        }
        boolean number = cell.value() instanceof CellValue.Num;
        if (number && notes.isChangedBy(look.words())) {
            return Optional.of(ScoreWords.refusal(at, look.words()));
        }
        Optional<LookLegend> legend = notes.findLegend(look);
        if (legend.isPresent()) {
            return Optional.of(ScoreWords.refusal(at, legend.get().text()));
        }
        if (look.unseen() == CellLook.Unseen.ZERO && cell.value().isZero()) {
            return Optional.of(Finding.inCase(at, FindingCode.SCORE_NOT_A_NUMBER, "unseen-zero", ""));
        }
        return number && look.invisible()
                ? Optional.of(Finding.inCase(at, FindingCode.HIDDEN_CONTENT, "invisible", "")
                        .as(Severity.WARNING))
                : Optional.empty();
    }

    private static ScoreCell number(CellValue.Num num, CellRef at) {
        if (!num.percent()) {
            return new Scored(num.number(), Optional.empty());
        }
        String shown = num.shown().stripTrailingZeros().toPlainString();
        String stored = num.number().stripTrailingZeros().toPlainString();
        return new Scored(num.shown(), Optional.of(Finding.at(at, FindingCode.PERCENT_FORMAT, stored, shown)));
    }

    /** A number and its mark; most texts do not end in one, and no pattern is asked. */
    private static Optional<MatchResult> marked(String text) {
        String folded = ThaiText.fold(text);
        if (folded.isEmpty() || MARKS.indexOf(folded.charAt(folded.length() - 1)) < 0) {
            return Optional.empty();
        }
        Matcher marked = WITH_MARK.matcher(folded);
        return marked.matches() ? Optional.of(marked) : Optional.empty();
    }

    /** A number with a mark is read only where a footnote explains the mark and changes nothing. */
    private static ScoreCell text(String text, CellRef at, Footnotes notes, Optional<FiscalYear> year) {
        Optional<MatchResult> marked = marked(text);
        Optional<Footnotes.Marked> said = marked.flatMap(each -> notes.findWith(each.group(2)));
        if (said.isEmpty()) {
            return unmarked(withoutOtherYear(text, year), at);
        }
        return said.get()
                .changing()
                .or(() -> year.flatMap(of -> said.get().findOfOtherYear(Set.of(of))))
                .<ScoreCell>map(note -> new Unreadable(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, text, note)
                        .with("case", "marked")))
                .orElseGet(() -> unmarked(marked.get().group(1), at));
    }

    private static String withoutOtherYear(String text, Optional<FiscalYear> year) {
        Matcher other = WITH_OTHER_YEAR.matcher(ThaiText.fold(text));
        return other.matches()
                        && year.filter(own -> own.buddhist() == Integer.parseInt(other.group(2)))
                                .isEmpty()
                ? other.group(1)
                : text;
    }

    private static ScoreCell unmarked(String text, CellRef at) {
        Matcher more = WITH_MORE.matcher(ThaiText.fold(text));
        boolean whole = more.matches() && !BROKEN.matcher(text).find();
        NumberReading reading = ThaiNumbers.read(whole ? more.group(1) : text);
        if (reading instanceof NumberReading.Number number) {
            return new Scored(number.value(), Optional.empty());
        }
        return reading instanceof NumberReading.Nothing
                ? new Missing()
                : new Unreadable(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, text, ""));
    }
}
