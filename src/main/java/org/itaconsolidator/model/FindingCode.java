package org.itaconsolidator.model;

import java.util.Locale;

/**
 * The catalogue of findings. The code is public and stable; texts stand in {@code findings_th.properties} and
 * {@code findings_en.properties}, examples in {@code docs/findings.md}.
 */
public enum FindingCode {
    // The file as a whole
    /** The file is no workbook at all: its first bytes are not those of one, or it lacks a workbook's parts. */
    NOT_A_WORKBOOK(Severity.ERROR, true),
    /** The workbook opens only with a password. */
    ENCRYPTED_WORKBOOK(Severity.ERROR, true),
    /** Excel 97-2003, OpenDocument, binary or text format, or one of these renamed to .xlsx. */
    OLD_EXCEL_FORMAT(Severity.ERROR, true),
    /** The workbook is cut off or damaged. */
    CORRUPT_WORKBOOK(Severity.ERROR, true),
    /** The file, or what it unpacks to, is larger than a form can be. */
    TOO_LARGE(Severity.ERROR, true),
    /** There is no filled cell in it. */
    EMPTY_WORKBOOK(Severity.ERROR, true),
    /** No table in it has headings that the layouts know. */
    NO_TABLE_RECOGNISED(Severity.ERROR, true),
    /** No title, folder or job setting names the body. */
    ORGANISATION_MISSING(Severity.ERROR, true),
    /** No title, heading, folder or job setting names the fiscal year. */
    FISCAL_YEAR_MISSING(Severity.ERROR, true),
    /** There is no framework for the fiscal year, so its scores are kept and no total is computed. */
    FRAMEWORK_MISSING(Severity.WARNING, false),

    // Who and when
    /** Two names of the body stand in one workbook, or the workbook's and the folder's differ. */
    ORGANISATION_NAME_MISMATCH(Severity.WARNING, false),
    /** Title, folder and file name name different fiscal years. */
    FISCAL_YEAR_MISMATCH(Severity.WARNING, false),
    /** Workbook and folder name different divisions, or a division that the job does not expect. */
    DIVISION_MISMATCH(Severity.WARNING, false),
    /** A form's hidden sheet contradicts what the form says. */
    FORM_META_MISMATCH(Severity.WARNING, false),

    // Tables and headings
    /** A heading of a recognised table is not known: its column was not read. */
    HEADING_NOT_RECOGNISED(Severity.WARNING, false),
    /** A heading was taken for the uniquely nearest known one. */
    HEADING_TAKEN_AS(Severity.NOTICE, false),
    /** A table was left alone because it is not one of the forms. */
    TABLE_LEFT_ALONE(Severity.NOTICE, false),
    /** A table resembles a form, and lacks what is needed to read it: its rows are refused. */
    TABLE_NOT_RECOGNISED(Severity.ERROR, false),
    /** A value stands in the column beside the one it belongs to; it was stored where it belongs. */
    VALUE_IN_NEIGHBOUR_COLUMN(Severity.WARNING, false),
    /** A hidden sheet, row or column holds data; it was read. */
    HIDDEN_CONTENT(Severity.NOTICE, false),
    /** A row of a table belongs to nothing that can be stored. */
    ROW_NOT_UNDERSTOOD(Severity.ERROR, false),

    // Cells
    /** A formula without a stored value: Excel has never calculated it. */
    FORMULA_WITHOUT_VALUE(Severity.ERROR, false),
    /** A cell shows an error such as #REF!. */
    CELL_ERROR(Severity.ERROR, false),
    /** A cell formatted as per cent shows another number than it holds; the shown one counts. */
    PERCENT_FORMAT(Severity.NOTICE, false),
    /** A date that is no day of the calendar, or that is not understood. */
    DATE_NOT_UNDERSTOOD(Severity.WARNING, false),

    // Scores
    /** A score is not a number, such as 86,52. */
    SCORE_NOT_A_NUMBER(Severity.ERROR, false),
    /** A score lies outside 0 to 100. */
    SCORE_OUT_OF_RANGE(Severity.ERROR, false),
    /** A score that is due is blank. */
    SCORE_MISSING(Severity.WARNING, false),
    /** One score stands in several cells with several values. */
    SCORE_CONFLICT(Severity.WARNING, false),
    /** The stated total, instrument score or level is not the computed one. */
    TOTAL_MISMATCH(Severity.WARNING, false),
    /** A stated instrument score may be out of 100 or out of its weight. */
    NOTATION_AMBIGUOUS(Severity.NOTICE, false),

    // Indicators and items
    /** An indicator's name is not known; what is linked by it stays unlinked, a score is refused. */
    INDICATOR_NOT_RECOGNISED(Severity.WARNING, false),
    /** The number in front belongs to another indicator than the name; the name counts. */
    INDICATOR_NUMBER_MISMATCH(Severity.WARNING, false),
    /** A text repeats an item of another instrument or indicator. */
    TEXT_FROM_OTHER_ITEM(Severity.WARNING, false),

    // Measures
    /** A row repeats an earlier one, or nearly so. */
    DUPLICATE_ROW(Severity.WARNING, false),
    /** A phrase for a period is not understood. */
    PERIOD_NOT_UNDERSTOOD(Severity.WARNING, false),
    /** A date in a result lies outside the reported round. */
    EVENT_OUTSIDE_ROUND(Severity.WARNING, false),
    /** A cell holds its own heading instead of a text. */
    HEADING_IN_CELL(Severity.WARNING, false),
    /** A measure names nobody responsible. */
    RESPONSIBLE_MISSING(Severity.WARNING, false),
    /** A report's row has no result. */
    RESULT_MISSING(Severity.WARNING, false),

    // Deliveries
    /** Several workbooks deliver the same form for the same body, division, year and round. */
    SEVERAL_DELIVERIES(Severity.WARNING, false),
    /** Byte for byte a copy of another workbook. */
    IDENTICAL_COPY(Severity.NOTICE, false);

    private final Severity severity;
    private final boolean refusesFile;

    FindingCode(Severity severity, boolean refusesFile) {
        this.severity = severity;
        this.refusesFile = refusesFile;
    }

    /** The public code in kebab-case: {@code score-out-of-range}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The usual weight. */
    public Severity severity() {
        return severity;
    }

    /** Whether, as an error, it keeps the whole file out of the store. */
    public boolean refusesFile() {
        return refusesFile;
    }
}
