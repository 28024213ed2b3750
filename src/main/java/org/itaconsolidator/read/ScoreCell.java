package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/** A cell where a score is due: a number, nothing, or something that is no number. Nothing is never 0. */
sealed interface ScoreCell {
    /** A number as the officer sees it; {@code notice} where it differs from the one stored in the cell. */
    record Scored(BigDecimal score, Optional<Finding> notice) implements ScoreCell {}

    /** A score with its level, or with the full marks behind it: "86.52 (A)", "86.52/100". */
    Pattern WITH_MORE = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?"
            + "(?:/100(?:คะแนน)?|[(/](?:aa|[a-f]|ผ่าน|ผ่านดี|ผ่านดีเยี่ยม|ต้องปรับปรุง|ต้องปรับปรุงโดยด่วน)\\)?)");

    /** Blank, "-" or "N/A". */
    record Missing() implements ScoreCell {}

    /** Not a number: the finding says why. */
    record Unreadable(Finding finding) implements ScoreCell {}

    static ScoreCell read(Optional<GridCell> cell, CellRef at) {
        if (cell.isEmpty()) {
            return new Missing();
        }
        CellValue value = cell.get().value();
        if (value instanceof CellValue.Num num) {
            return number(num, at);
        }
        if (value instanceof CellValue.Text text) {
            return text(text.text(), at);
        }
        if (value instanceof CellValue.NoResult) {
            return new Unreadable(Finding.at(at, FindingCode.FORMULA_WITHOUT_VALUE, "", ""));
        }
        if (value instanceof CellValue.ErrorCode error) {
            return new Unreadable(Finding.at(at, FindingCode.CELL_ERROR, error.code(), ""));
        }
        return new Unreadable(
                Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, cell.get().text(), ""));
    }

    private static ScoreCell number(CellValue.Num num, CellRef at) {
        if (!num.percent()) {
            return new Scored(num.number(), Optional.empty());
        }
        String shown = num.shown().stripTrailingZeros().toPlainString();
        String stored = num.number().stripTrailingZeros().toPlainString();
        return new Scored(num.shown(), Optional.of(Finding.at(at, FindingCode.PERCENT_FORMAT, stored, shown)));
    }

    private static ScoreCell text(String text, CellRef at) {
        Matcher more = WITH_MORE.matcher(ThaiText.fold(text));
        NumberReading reading = ThaiNumbers.read(more.matches() ? more.group(1) : text);
        if (reading instanceof NumberReading.Number number) {
            return new Scored(number.value(), Optional.empty());
        }
        return reading instanceof NumberReading.Nothing
                ? new Missing()
                : new Unreadable(Finding.at(at, FindingCode.SCORE_NOT_A_NUMBER, text, ""));
    }
}
