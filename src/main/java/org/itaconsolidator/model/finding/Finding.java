package org.itaconsolidator.model.finding;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;

/**
 * Something that its sender or the ITA admin should know about a workbook. Bad input is a finding, never an exception.
 * The text is built only when it is shown, from the message files.
 *
 * @param severity mostly the code's own
 * @param cells the cells concerned, the one to correct first; empty for a whole file
 * @param found what stands there, {@code ""} for nothing
 * @param expected what should stand there, {@code ""} if no one thing is expected
 * @param details further words for the message, by the name of their placeholder
 */
public record Finding(
        FindingCode code,
        Severity severity,
        List<CellRef> cells,
        String found,
        String expected,
        Map<String, String> details) {
    /** The placeholder for the place in the message, if the finding has more cells than that. */
    public static final String WHERE = "where";

    private static final String WAIVED_FOR = "waivedFor";
    private static final String WAIVED_UNTIL = "waivedUntil";

    /** Copies the collections; a finding of a rule on trial is at most a notice. */
    public Finding {
        severity = code.isOnTrial() ? Severity.NOTICE : severity;
        cells = List.copyOf(cells);
        // in the order of names, so that what is stored of a finding is the same in every run
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    public static Finding at(CellRef cell, FindingCode code, String found, String expected) {
        return at(List.of(cell), code, found, expected);
    }

    /** A finding on several cells, the one to correct first, with its code's severity. */
    public static Finding at(List<CellRef> cells, FindingCode code, String found, String expected) {
        return new Finding(code, code.severity(), cells, found, expected, Map.of());
    }

    /**
     * A finding with one of its code's further wordings.
     *
     * @param wording the case behind the code's name in the catalogue
     */
    public static Finding inCase(CellRef cell, FindingCode code, String wording, String found) {
        return inCase(List.of(cell), code, wording, found);
    }

    public static Finding inCase(List<CellRef> cells, FindingCode code, String wording, String found) {
        return at(cells, code, found, "").with("case", wording);
    }

    public static Finding ofFile(FindingCode code, String found, String expected) {
        return at(List.of(), code, found, expected);
    }

    /** Whether it keeps the whole file out of the store, or the table at its cells. */
    public boolean refusesFile() {
        return code.effect().refuses(this);
    }

    /** Whether it keeps all measures of the file out of the store. */
    public boolean refusesMeasures() {
        return code.effect().refusesMeasures(this);
    }

    /** The cell to correct; {@link CellRef#WHOLE_FILE} without one. */
    public CellRef cell() {
        return cells.isEmpty() ? CellRef.WHOLE_FILE : cells.get(0);
    }

    /** The same finding with one more placeholder. */
    public Finding with(String placeholder, String word) {
        Map<String, String> more = new HashMap<>(details);
        more.put(placeholder, word);
        return new Finding(code, severity, cells, found, expected, more);
    }

    /** The same finding for the scores of a year. */
    public Finding of(FiscalYear year) {
        return with("fiscalYear", String.valueOf(year.buddhist()));
    }

    /** The same finding with further cells, each once; its sentence names only its own cells. */
    public Finding alsoAt(List<CellRef> further) {
        Set<CellRef> all = new LinkedHashSet<>(cells);
        if (!all.addAll(further)) {
            return this;
        }
        String own = cells.stream().map(CellRef::toString).collect(Collectors.joining(", "));
        return new Finding(code, severity, List.copyOf(all), found, expected, details).with(WHERE, own);
    }

    public Finding as(Severity other) {
        return new Finding(code, other, cells, found, expected, details);
    }

    /** The same finding, waived until a day with a reason. What an error keeps out of the store stays out. */
    public Finding waived(String reason, LocalDate until) {
        return with(WAIVED_FOR, reason).with(WAIVED_UNTIL, until.toString());
    }

    /** Whether it makes official scores doubtful as the published result. */
    public boolean doubtsScores() {
        return code.effect().doubts(this);
    }

    public boolean isWaived() {
        return details.containsKey(WAIVED_FOR);
    }

    /** The reason for the waiver; empty if not waived. */
    public Optional<String> waivedFor() {
        return Optional.ofNullable(details.get(WAIVED_FOR));
    }

    /** The last day of the waiver; empty if not waived. */
    public Optional<LocalDate> waivedUntil() {
        return Optional.ofNullable(details.get(WAIVED_UNTIL)).map(LocalDate::parse);
    }
}
