package org.itaconsolidator.model.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.SourceKind;

/**
 * A total, an instrument's score or a level that the officer states, in a table or in prose. It is compared with the
 * computed one and never stored in its place.
 *
 * @param value the number; empty for a level
 * @param text the number or the level as written
 * @param typed whether somebody wrote it down: neither a formula nor the program, in a form or paper of its own, made
 *     it
 */
public record ReportedFigure(
        FiscalYear fiscalYear,
        SourceKind source,
        Kind kind,
        Optional<BigDecimal> value,
        String text,
        CellRef at,
        boolean typed) {
    /** Full marks behind a figure: "24.13/30". */
    private static final Pattern FULL_MARKS = Pattern.compile("/\\s*(\\p{Nd}{2,3})(?:\\s*คะแนน)?\\s*$");

    /** The full marks that the officer names behind the figure. */
    public Optional<BigDecimal> fullMarks() {
        return fullMarks(text);
    }

    public static Optional<BigDecimal> fullMarks(String text) {
        Matcher full = FULL_MARKS.matcher(text);
        return full.find() ? Optional.of(new BigDecimal(full.group(1))) : Optional.empty();
    }

    /** The number as a reading without an indicator, in place of the scores that it is made of; empty for a level. */
    public Optional<ScoreReading> asScore() {
        return value.map(number -> new ScoreReading(fiscalYear, 0, source, number, at));
    }

    /** The figure as one that a formula or the program made. */
    public ReportedFigure calculated() {
        return new ReportedFigure(fiscalYear, source, kind, value, text, at, false);
    }

    /** A sum as that of an instrument's indicators. */
    public ReportedFigure ofInstrument(Instrument instrument, String shown) {
        return new ReportedFigure(fiscalYear, source, Kind.of(instrument), value, shown, at, typed);
    }

    public ReportedFigure asOfficial() {
        return new ReportedFigure(fiscalYear, SourceKind.OFFICIAL, kind, value, text, at, typed);
    }

    /** What a stated figure is about. */
    public enum Kind {
        /** Score of the staff survey. */
        IIT,
        /** Score of the public survey. */
        EIT,
        /** Score of the disclosure check. */
        OIT,
        TOTAL,
        /** The level, such as D or ผ่านดี. */
        LEVEL;

        /** The kind of an instrument's score. */
        public static Kind of(Instrument instrument) {
            return valueOf(instrument.name());
        }

        /** The instrument of an instrument's score; empty for a total and a level. */
        public Optional<Instrument> findInstrument() {
            return isOfInstrument() ? Optional.of(Instrument.valueOf(name())) : Optional.empty();
        }

        public boolean isOfInstrument() {
            return this != TOTAL && this != LEVEL;
        }
    }
}
