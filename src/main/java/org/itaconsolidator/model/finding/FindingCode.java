package org.itaconsolidator.model.finding;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Coded;

/**
 * The catalogue of findings. Codes are public and stable. Their texts are in {@code findings_th.properties} and
 * {@code findings_en.properties}, examples in {@code docs/findings}. A sentence may use {@code where}, {@code found},
 * {@code expected} and the details named here; the detail {@code case} selects another wording.
 */
public enum FindingCode implements Coded {
    // The file as a whole
    /** The file is no workbook: its first bytes are not a workbook's, or necessary parts are missing. */
    NOT_A_WORKBOOK(Severity.ERROR, Effect.REFUSES_FILE),
    /** The workbook opens only with a password. */
    ENCRYPTED_WORKBOOK(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * A format that is not supported (.xlsb, .doc, .pdf, Excel 95), or one of these under another name; found: the
     * format.
     */
    OLD_EXCEL_FORMAT(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * The workbook is truncated or damaged. Its {@code case} {@code letters-lost}: most of its texts have lost their Thai letters; found:
     * the first.
     */
    CORRUPT_WORKBOOK(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * The program itself failed at the workbook: nothing of it is stored, and as far as is known nothing is wrong with
     * it. Its {@code case} {@code scores}: the program failed while computing, so that no results of the body are
     * shown; {@code following}: while following its measures.
     */
    PROGRAM_FAULT(Severity.ERROR, Effect.REFUSES_FILE),
    /** The program has no permission to read the file. */
    FILE_NOT_READABLE(Severity.ERROR, Effect.REFUSES_FILE),
    /** The name of the file, or of a folder above it, is not valid UTF-8. */
    FILE_NAME_NOT_UTF8(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * The file is larger than a form can be; found and expected: sizes with units. Its {@code case} says what else was
     * measured, and expected is the limit: {@code unpacked}, {@code parts}, {@code ratio} (found: the part),
     * {@code visits} (looks at cells while reading), {@code sheets}, {@code cells}, {@code texts}, {@code styles},
     * {@code merges}, {@code links}, {@code formulas}, {@code letters-of-a-cell}, {@code letters-of-comments}.
     */
    TOO_LARGE(Severity.ERROR, Effect.REFUSES_FILE),
    /** The workbook has no filled cell. Its {@code case} {@code pictures}: it holds pictures. */
    EMPTY_WORKBOOK(Severity.ERROR, Effect.REFUSES_FILE),
    /** No table in the workbook has headings that the layouts know. */
    NO_TABLE_RECOGNISED(Severity.ERROR, Effect.REFUSES_FILE, "name"),
    /**
     * No title, folder or job setting names the body. Its {@code case} {@code folder}: the workbook names a body that the job expects, and
     * its folders name only another one; found: the workbook's, expected: the folder's. {@code unexpected-in-folder}: the same for a body
     * that the job does not expect. {@code signed}: only whoever signs, or a line of its own, names a body, and folder or file name
     * another.
     */
    ORGANISATION_MISSING(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * No title, heading, folder or job setting names the fiscal year. Its {@code case} {@code several}: the title of a
     * column of scores names several years, {@code several-in-title}: the title of a document does; {@code impossible}:
     * a number called a year cannot be one.
     */
    FISCAL_YEAR_MISSING(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * The fiscal year (expected) was taken from the job file, because nothing else states it. Its {@code case} {@code
     * body}: the body was; {@code measures}, a warning: the year of a plan or report was.
     */
    TAKEN_FROM_JOB(Severity.NOTICE, Effect.DOUBTS_NOTHING),
    /**
     * There is no framework for the fiscal year, so its scores are kept and no total is computed. Details: the year.
     * {@code another-assessment}: that year was assessed by other indicators, so these scores must be another year's or
     * something else.
     */
    FRAMEWORK_MISSING(Severity.WARNING, Effect.DOUBTS_CELLS.onlyAs("another-assessment"), "fiscalYear"),
    /**
     * A form with its headings and nothing filled in below them. Its {@code case} {@code overwrites}, a warning: it replaced a delivery
     * whose {@code rows} no longer count; {@code own-year}: a score form with scores of earlier years only, and none of its own (expected).
     */
    FORM_NOT_FILLED(Severity.NOTICE, Effect.DOUBTS_NOTHING, "rows"),

    // Who and when
    /**
     * The job does not expect the workbook's body, and its name is nearly that of one that the job expects: nothing of
     * the file is stored until the name is corrected, or the spelling is added to the job file's aliases. A body that
     * states another district or province, or that the job expects too, is another body. Expected: the names that are
     * expected.
     */
    ORGANISATION_NEARLY_EXPECTED(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * The job says whom it expects, and not this body. It is stored, and counts wherever bodies are counted or compared. Expected: the
     * bodies of the same name elsewhere, if the job expects any.
     */
    ORGANISATION_NOT_EXPECTED(Severity.NOTICE, Effect.DOUBTS_NOTHING),
    /**
     * Two names of the body are in one workbook, or the workbook's and the folder's names differ; expected: the other. Its {@code
     * case} {@code shared}: the job expects several bodies of that name (expected), and nothing says which one it is. {@code
     * place}: another delivery (name) of a body whose place the job leaves out says that it is elsewhere.
     */
    ORGANISATION_NAME_MISMATCH(Severity.WARNING, Effect.DOUBTS_SHEET.butAs("list", "shared"), "name"),
    /**
     * Title, folder and file name state different fiscal years; found: the title's, which counts. Its {@code case} {@code of-scores}: no score is
     * of the title's year (found); those that columns or rows state (expected) count. As an error, of which no measure is stored, {@code
     * form-of-former-year}, or {@code table-of-former-year} if the workbook holds something else: a report all of whose periods are in a later
     * year (found) than its own (expected) and not only in the half year in which the year's money may still be spent, or measures for which the
     * name of file or folder says that year too. It would replace what was delivered for its year.
     */
    FISCAL_YEAR_MISMATCH(
            Severity.WARNING,
            Effect.DOUBTS_SHEET
                    .butAs("by-periods", "by-title")
                    .refusingMeasuresAs("form-of-former-year", "table-of-former-year"),
            "name"),
    /** Title, folder and form state different rounds; found: the title's, which counts. */
    ROUND_MISMATCH(Severity.WARNING, Effect.DOUBTS_NOTHING, "name"),
    /**
     * One of the program's report forms states no round, so that it answers none that is due; the finding names the
     * cell in which to state it. Its {@code case} {@code in-title}: a form without a cell for it; {@code in-document}:
     * an officer's own report, while the job waits for a report of a round from its body.
     */
    ROUND_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * A report came (found) more than a month before its round ends (expected): it cannot tell of what is done later, or
     * is of another round. It counts as that report.
     */
    REPORT_BEFORE_TIME(Severity.NOTICE, Effect.DOUBTS_NOTHING, "round"),
    /**
     * Workbook and folder (or the file's name) state different divisions, or a division that the job does not expect.
     * Its {@code case} {@code no-division}: a sentence or a list item stands where the responsible division is
     * expected; {@code misspelt}: it is nearly the name of a division that every body may have; {@code by-rows}:
     * folder or file name and all rows name another division than the title, and that division counts; {@code not-asked}: the division
     * is none of those asked (expected); {@code slip}: nearly the name of the expected one that folder, file name or form name too, and
     * counted as that one's. As an error, of which nothing is stored: {@code by-folder} and {@code by-file}, the job expects both divisions,
     * the workbook's (found) and that of the folder or file name ({@code name}); {@code nearly-expected}, the job expects none of that
     * name, but one of nearly that name. {@code name-slip} and {@code name-nearly-expected}: the same of the name of a folder or the file.
     */
    DIVISION_MISMATCH(Severity.WARNING, Effect.REFUSES_FILE, "name"),
    /** A form's hidden sheet contradicts what the form says. */
    FORM_META_MISMATCH(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /** A form of a later version (expected) than this program knows: whatever is new in it was not read. */
    FORM_VERSION_NEWER(Severity.WARNING, Effect.DOUBTS_NOTHING),

    // Tables and headings
    /**
     * A heading of a recognised table is not known: its column was not read. Details: {@code likely}, the form's
     * heading that it most likely means, {@code because}, the word that suggests it, {@code confirm}, the line that
     * confirms it in a mapping, and {@code example}, another heading of that form. Its {@code case} {@code mapping}: a
     * line of a mapping that the cells contradict; details: the mapping, its line and the field that it names. Words
     * that were not stored: {@code note-given-up}, a remark that gives a measure up, and {@code comment-at-measure}.
     * {@code row-given-up}: a measure that is struck through or taken out for sure, or in a report one whose result is struck through, and not stored.
     * {@code draft-file}: measures in a file named as an example. {@code copied-plan}: measures of a sheet with the title of another
     * (expected). {@code rival}: other scores under a heading that
     * extends the heading (expected) of the scores beside them. {@code revised}, an error: it says that they were corrected since, and neither
     * are stored. {@code unheaded}: numbers below no heading (found: their column) beside
     * scores that are hidden, or that formulas make of them.
     */
    HEADING_NOT_RECOGNISED(
            Severity.WARNING,
            Effect.DOUBTS_CELLS.onlyAs("rival", "unheaded"),
            "likely",
            "because",
            "confirm",
            "example",
            "mapping",
            "line",
            "field"),
    /**
     * A heading was taken for the only known one that is near, the expected one. {@code note-self}: a note (expected)
     * says that scores are self-assessed; {@code no-headings}: a list of scores has none, from the name (found) on, and is taken for the
     * year's (expected). Detail {@code other}, of case {@code two}: what else the heading promises,
     * which was not read.
     */
    HEADING_TAKEN_AS(Severity.NOTICE, Effect.DOUBTS_FILE.onlyAs("mark", "note-self", "note-unclear"), "other"),
    /** A table was ignored because it is not one of the forms. Detail {@code name}: the title or name that said so. */
    TABLE_LEFT_ALONE(Severity.NOTICE, Effect.DOUBTS_NOTHING, "name"),
    /**
     * A table resembles a form, but lacks what is needed to read it: its rows are refused. Details: the form, its
     * missing headings, the table's unknown headings, an example in the form's words. Its {@code case}
     * {@code untitled}: the headings are there, but nothing says that the table is about the assessment; {@code only-when}: they
     * say when, and not by whom, and may be those of the assessment's calendar.
     */
    TABLE_NOT_RECOGNISED(Severity.ERROR, Effect.DOUBTS_NOTHING, "form", "lacking", "unknown", "example", "heading"),
    /**
     * A text stands beside the column that it belongs to and was stored there; expected: the cell to move it to. {@code score}: a number
     * right behind a blank score, which may be it and is not stored.
     */
    VALUE_IN_NEIGHBOUR_COLUMN(Severity.WARNING, Effect.DOUBTS_NOTHING, "heading"),
    /**
     * A hidden sheet (its {@code case} {@code sheet}), row or column holds data, or cells covered by a merged one do
     * ({@code merged}); it was read. Warnings: a score hidden by its colour or number format ({@code invisible}), a
     * measure hidden by its colour ({@code invisible-measure}), a text struck through ({@code struck}) or in part ({@code struck-in-part}:
     * only the rest was read). Its {@code case} {@code pictures}: a workbook without a table of ours holds pictures, in which nothing is
     * read.
     */
    HIDDEN_CONTENT(Severity.NOTICE, Effect.DOUBTS_CELLS.onlyAs("invisible")),
    /**
     * A row of a table lacks what is needed (expected) to store it. Its {@code case} {@code not-an-item}: the item
     * that it names is none of the year's (expected). Of a cell for an address: {@code not-an-address} has words
     * instead, {@code link-elsewhere} links to no place on the web, {@code link-differs} links to another address
     * (expected) than it shows; the shown one is kept. {@code not-in-place}, a warning: what stands beside full marks, such as
     * a remark, says that the item is not there. {@code several-items}: a checklist row that may be about
     * several items; {@code two-names}: one that names two items without a code; {@code other-column}, a warning: an
     * address, a day, a mark or a division stands where its item is expected. {@code unnamed}: a row of one of the
     * program's own forms with a state, result, period or division of its own and no measure. {@code no-measure}: a
     * number, a ditto mark or a reference where a measure is expected. {@code no-number}, a warning: a text in the
     * column of running numbers, which is not kept. Detail heading: of the blank cell.
     */
    ROW_NOT_UNDERSTOOD(Severity.ERROR, Effect.DOUBTS_NOTHING, "fiscalYear", "heading"),
    /**
     * A row without a number or an indicator has a text of its own (found), and was taken as part of the measure above
     * ({@code other}).
     */
    ROW_JOINED(Severity.WARNING, Effect.DOUBTS_NOTHING, "other"),

    // Cells
    /**
     * A formula without a stored value: Excel has never calculated it; {@code of-blanks}: it shows 0 for blank cells.
     */
    FORMULA_WITHOUT_VALUE(Severity.ERROR, Effect.DOUBTS_NOTHING),
    /** Merged ranges of a sheet overlap, or one ends before it begins: it is unclear to which rows its cell belongs. */
    MERGES_OVERLAP(Severity.WARNING, Effect.DOUBTS_ROWS),
    /**
     * A cell shows an error such as #REF!. Its {@code case} {@code half-letter}: a text contains half of a letter,
     * kept as its code.
     */
    CELL_ERROR(Severity.ERROR, Effect.DOUBTS_NOTHING),
    /** A cell formatted as per cent shows another number than it holds; the shown one counts. */
    PERCENT_FORMAT(Severity.NOTICE, Effect.DOUBTS_NOTHING),
    /**
     * A date that does not exist in the calendar, or is not understood. Its {@code case} {@code other-year}: of a checklist, not in its
     * year; {@code month}: its month is misspelt and read all the same; {@code year}: its year is too far off, as a spreadsheet makes
     * 2510 of a year typed as 67.
     */
    DATE_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear"),

    // Scores
    /** Who gave a form's scores is stated in words that are not understood: they count as official. */
    SOURCE_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_FILE),
    /**
     * A score form in which self-assessment is chosen holds the official scores of earlier years with which it was
     * handed out: these stay official. Its {@code case} {@code changed}: some were changed, and the changes are
     * ignored; {@code unclear}: the form does not say whether scores of earlier years are official, so they are left
     * out.
     */
    OFFICIAL_SCORES_KEPT(Severity.NOTICE, Effect.DOUBTS_NOTHING, "fiscalYear"),
    /**
     * A text around scores contains words (expected) that nobody understands: the scores are stored as the published
     * result, although the words may say that they are something else. Its {@code case} is the place.
     */
    TEXT_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_FILE),
    /**
     * A score is not a number, such as 86,52. Its {@code case} {@code struck}: it is struck through, and so taken
     * back; {@code struck-name}: the name of its row or the heading of its column is; {@code unseen-zero}: it is a 0 that its number
     * format shows as a dash or not at all.
     */
    SCORE_NOT_A_NUMBER(Severity.ERROR, Effect.DOUBTS_NOTHING, "cells"),
    /** A score is outside 0 to 100. */
    SCORE_OUT_OF_RANGE(Severity.ERROR, Effect.DOUBTS_NOTHING),
    /**
     * All scores of a year are between 0 and 1, as if typed as fractions of one; they are stored as they are. {@code of-ten}, an
     * error: none is above 10, and all of one survey's are among them; they are not stored. {@code of-one}, an error too: the
     * same while the table is read.
     */
    SCORE_SCALE_SUSPICIOUS(Severity.WARNING, Effect.DOUBTS_FILE, "fiscalYear"),
    /**
     * An official score is probably mistyped, although no stated total shows it: it is far from the year's others and
     * from the year before, and one typing slip explains it; expected: the likeliest score. Its {@code case}
     * {@code no-guess}: the likeliest would lack the decimals that the others have, so none is named;
     * {@code fraction}: it is a fraction of one among whole points; {@code decimals}: it alone has three decimals;
     * {@code as-the-year-before}: all scores of the year equal those of the year before; {@code most-as-the-year-before}: seven or
     * more with decimals do; {@code moved}: all differ
     * from them by the same amount (found); {@code all-equal}: all indicators have one score; {@code few-different}:
     * of the scores below 100 half or more repeat another; {@code sorted}: its scores are in order of size;
     * {@code pasted-twice}: several stand once more, in the same order. It is stored as typed.
     */
    SCORE_IMPLAUSIBLE(Severity.WARNING, Effect.DOUBTS_CELLS, "fiscalYear", "about", "before"),
    /**
     * All official scores of a year equal another body's, to the last digit, which does not happen by chance. Its {@code case} {@code most}: seven or
     * more with decimals do; these are named; {@code elsewhere}: they do for other indicators, or in another year. Detail {@code other}: whose. Both
     * bodies get the finding; the scores are stored as typed.
     */
    SCORES_OF_ANOTHER_BODY(Severity.WARNING, Effect.DOUBTS_CELLS, "fiscalYear", "other"),
    /**
     * Official scores of a year that can have no result yet on the day of the run; they are stored as typed. Its
     * {@code case} {@code as-of}: on the day that a text (found) gives for them.
     */
    SCORES_BEFORE_RESULT(Severity.WARNING, Effect.DOUBTS_CELLS, "fiscalYear"),
    /**
     * A score is blank in a year that has others; a year without any score gives no finding. Detail
     * {@code indicators}: the numbers of all that are missing in that year. {@code self}, a notice: a score of a
     * self-assessment. {@code no-place}: the table has no cell for them; the cell is where its scores of the year begin.
     */
    SCORE_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear", "indicators"),
    /**
     * One score stands in several cells with different values. Details: {@code cells} names each with its value; the
     * one that agrees with the reported total is {@code chosen}; if there is none, the finding is an error and its
     * {@code case} says why. Between files without such a total the later one is chosen: {@code later-counts},
     * {@code later-modified}, {@code later-path}, or the earlier one if the later may be no published result:
     * {@code undoubted-counts}, or a division sent it: {@code own-counts}; all indicators of a year in which the same files differ are one finding. A further
     * sentence names cells in which one typing slip would explain it: {@code candidates}, each of which alone makes
     * the figures agree, {@code slips} if several are mistyped. {@code columns-of-one-year}: two columns of one table
     * are of the same year, and no heading says which one counts. {@code hidden}: what is seen, in {@code cells}, counts.
     * Of two sheets of a year {@code of-sure-sheet} and {@code of-titled-sheet}, errors, are what does not count (on sheet found);
     * {@code beside-other-sheet}, that what counts is not sure.
     */
    SCORE_CONFLICT(
            Severity.WARNING,
            Effect.DOUBTS_CELLS.onlyAs(
                    "later-counts",
                    "later-modified",
                    "later-path",
                    "undoubted-counts",
                    "own-counts",
                    "beside-other-sheet"),
            "indicator",
            "fiscalYear",
            "cells",
            "chosen",
            "reportedTotal"),
    /**
     * A column or row holds the scores before an appeal, and those after it (expected) stand beside it: these count.
     */
    SCORE_BEFORE_APPEAL(Severity.NOTICE, Effect.DOUBTS_FILE),
    /**
     * A sentence states scores without a clear year: the figure is not compared with anything. {@code level}: a level
     * in a row that is not named as one.
     */
    FIGURE_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * The stated total, instrument score or level (its {@code case}) is not the computed one. As for a conflict, a
     * further sentence names the cells in which one typing slip would explain it ({@code candidates}); nothing is
     * corrected. {@code other-files}, {@code instrument-of-other-files}: some of the scores that count are in other files.
     * {@code several-totals}: the
     * scores agree with another stated total, which is the reported one; {@code no-total-counts},
     * {@code totals-differ}: they agree with none or several, or too many scores are missing, and there is no reported
     * total. {@code of-stated-total}: the level is not that of the total stated beside it, where none can be computed.
     * {@code of-stated-instruments}: no indicators tell, and the total is not what the instruments' scores stated beside it
     * give (expected).
     * {@code of-other-scale}: the level is none of its year, but of other years.
     * {@code of-difference}: a score is not what the difference stated beside it says; the other rows' are.
     * {@code of-points}: by the weighted points in their rows two scores were exchanged; the other rows' points follow.
     * {@code totals-of-list}, {@code levels-of-list}: those of very many rows of a list of many bodies; found:
     * how many.
     */
    TOTAL_MISMATCH(
            Severity.WARNING,
            Effect.DOUBTS_CELLS.butAs("of-level", "of-other-scale", "other-full-marks", "several-totals"),
            "fiscalYear",
            "difference",
            "instrument",
            "totals",
            "weight",
            "years"),
    /**
     * A stated instrument score may be out of 100 or out of its weight, and is compared with neither. Its {@code case}
     * {@code indicators}: the same of the scores of a column, none of which is stored. {@code ranks}: the numbers of a
     * column are ranks, none of which is stored. {@code merged}, an error: a figure in cells merged over places of
     * different indicators, figures or years is stored for none.
     */
    NOTATION_AMBIGUOUS(Severity.NOTICE, Effect.DOUBTS_NOTHING, "fiscalYear", "instrument", "weight"),

    // Indicators and items
    /**
     * An indicator's name is not known; whatever depends on it stays unlinked, and a score is refused.
     * {@code of-year}: other years know it. {@code below-all}, a notice: a row below all indicators is of something else.
     */
    INDICATOR_NOT_RECOGNISED(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear", "cells"),
    /**
     * The number in front belongs to another indicator than the name; the name counts. {@code named-twice}, an error: another
     * row has the name too, with its own number, and none that of the number; the row's score is refused.
     */
    INDICATOR_NUMBER_MISMATCH(Severity.WARNING, Effect.DOUBTS_NOTHING, "name"),
    /**
     * An item's code is in neither the framework of the document's year nor that of the year before; expected: a
     * similar one that is. If a cell names several, its {@code case} says which are kept: {@code several} the first,
     * {@code several-kept} all of them (expected), {@code several-open} none, because it leaves open which is meant.
     */
    ITEM_NOT_RECOGNISED(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear"),
    /**
     * The code of a checklist's row is one item's and its name another's (expected); the name counts. Its {@code case}
     * {@code by-code}: the code counts, because another row is of that item; {@code unconfirmed}, a notice: the code
     * counts, because nothing confirms the names of that year.
     */
    ITEM_NUMBER_MISMATCH(Severity.WARNING, Effect.DOUBTS_NOTHING, "name"),
    /**
     * A text repeats an item of another instrument than its row's; expected: an item of the row's indicator.
     * {@code question}: it begins like the questions of another survey, and names no item.
     */
    TEXT_FROM_OTHER_ITEM(Severity.WARNING, Effect.DOUBTS_NOTHING, "indicator", "item", "otherIndicator", "instrument"),

    // Measures and checklists
    /** A row repeats an earlier one, or nearly so, with no other period, state or result. Detail {@code other}: the earlier cell. */
    DUPLICATE_ROW(Severity.WARNING, Effect.DOUBTS_NOTHING, "other"),
    /**
     * The wording of a period is not understood. Its {@code case} {@code no-day}: the calendar has no such day (found);
     * {@code year}: its year is too far off; {@code reversed}: it ends before it starts.
     */
    PERIOD_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /** Monitoring or a step names a time that is not understood. Only the officer can say whether it needs one. */
    MONITORING_NOT_UNDERSTOOD(Severity.WARNING, Stage.ON_TRIAL),
    /** A period is completely outside the document's fiscal year; a notice for a step among others that are not. */
    PERIOD_OUTSIDE_YEAR(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear"),
    /** A date in a result is outside the reported round; expected: its first and last day. */
    EVENT_OUTSIDE_ROUND(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /** A result names a date that had not come when its file was first read; expected: that day. It proves nothing. */
    EVENT_TO_COME(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * A text has more letters (found) than a cell can hold (expected): it is stored completely, workbooks show its
     * beginning.
     */
    TEXT_SHORTENED(Severity.NOTICE, Effect.DOUBTS_NOTHING),
    /** The Thai letters of a text (found) were lost in another program; it is stored as it stands. */
    LETTERS_LOST(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /** A cell holds its own heading instead of a text. */
    HEADING_IN_CELL(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * A row of a plan has an issue or steps or says by whom and when, or a row of a report says something, but its cell for the measure is
     * blank.
     */
    MEASURE_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * A cell for the measure holds a numbered list of as many items as expected says, kept as one measure, and another cell of its row
     * ({@code other}) has the same numbers: they are probably several measures. Its {@code case} {@code running}: the numbers run on from
     * row to row. Its {@code case} {@code list}, a notice: they may be measures or parts of one.
     */
    MEASURES_IN_ONE_CELL(Severity.WARNING, Effect.DOUBTS_NOTHING, "other"),
    /** A measure names nobody responsible. */
    RESPONSIBLE_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * The state in a report's row is none of done, under way or not begun; or it is blank although there is a result;
     * or it says done beside a result (expected) that says otherwise, or not done beside the day of the deed ({@code deed});
     * or another column says that what the result tells was not done ({@code beside}).
     */
    STATUS_NOT_UNDERSTOOD(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /** A report's row has no result, or only a reference (found) to another row, and it is not known to which. */
    RESULT_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING),
    /**
     * A report's row says that something was done, but not what, when or how much: only a few letters, no figure, no evidence. A short result
     * may be all that there is to say. Or it does not prove the measure: its row gives no day ({@code no-day}), a day on which it is not
     * clearly done ({@code doubtful}), or one before its time ({@code before-time}); expected: the year.
     */
    RESULT_NOT_CONCRETE(Severity.WARNING, Stage.ON_TRIAL), // a notice while it is on trial
    /** A result is the same as another row's, or nearly so. Detail {@code other}: that row. Answered by ตั้งใจ. */
    TEXT_REPEATED(Severity.NOTICE, Effect.DOUBTS_NOTHING, "other"),
    /** A result lists the same three or more days as another row's. Details: that row, the days. Answered by ตั้งใจ. */
    DATES_REPEATED(Severity.NOTICE, Effect.DOUBTS_NOTHING, "other", "days"),
    /**
     * A report's measure is probably one of the plan's, in other words: it does not count as that one until somebody says so.
     * Detail {@code other}: its row. Answered by ตั้งใจ.
     */
    MEASURE_REWORDED(Severity.WARNING, Effect.DOUBTS_NOTHING, "other"),

    /** An item is assessed with 100 (in place), but no address says where. */
    ADDRESS_MISSING(Severity.WARNING, Effect.DOUBTS_NOTHING),

    // Deliveries
    /**
     * Several workbooks deliver the same form for the same body, division, year and round. Its {@code case} is
     * {@code later-counts}, {@code later-modified}, {@code later-path}, {@code later-gone}, {@code rows-left-out} (so many {@code rows}
     * are not in the one that counts), {@code both-count}, {@code older-version} or, of two reports that count, {@code results-differ};
     * expected: the one that counts.
     */
    SEVERAL_DELIVERIES(Severity.WARNING, Effect.DOUBTS_NOTHING, "other", "rows"),
    /** A byte-for-byte copy of another workbook, {@code other}. */
    IDENTICAL_COPY(Severity.NOTICE, Effect.DOUBTS_NOTHING, "other"),

    // Lists of many bodies
    /**
     * A list of the results of many bodies, stored for comparison only: it is nobody's own result; found: how many
     * bodies, expected: of which years.
     */
    LIST_OF_BODIES(Severity.NOTICE, Effect.DOUBTS_NOTHING),
    /**
     * A part of such a list is not stored. Its {@code case}: {@code no-year}, nothing says of which year it is; {@code no-title}, nothing says what
     * its figures are; {@code no-body}, a warning, rows name no local body of a known kind, expected: how many; {@code same-body}, a body is in it
     * twice, with different figures; {@code two-columns}, two columns have headings that mean the same; {@code part}, a text over it names an
     * indicator or instrument, and it is not sure that all figures are of that; {@code nearly}, a name is nearly an expected one that it does not
     * name; {@code columns}, a warning, headings do not say what their numbers or levels are; {@code no-result}, text around it says that its figures
     * are no result, a notice if it says so of the whole list; {@code no-result-rows}, words beside rows say so of them, expected: how many; {@code
     * scale}, no figure of a year is above ten, found: the highest.
     */
    LIST_NOT_READ(Severity.ERROR, Effect.REFUSES_FILE),
    /**
     * Such a list states {@code count} figures of {@code fiscalYear} differently from the body's (found) own delivery
     * ({@code other}), which counts. Its {@code case} {@code lists}: differently from another list, which came before;
     * the later one counts. {@code pairs}: both cells of each, with their content.
     */
    LIST_DIFFERS(Severity.WARNING, Effect.DOUBTS_NOTHING, "fiscalYear", "count", "other", "pairs");

    /** Whether the findings of a code count. */
    private enum Stage {
        IN_FORCE,
        ON_TRIAL
    }

    private final Severity severity;
    private final Stage stage;
    private final Effect effect;
    private final Set<String> details;

    FindingCode(Severity severity, Effect effect, String... details) {
        this.severity = severity;
        this.stage = Stage.IN_FORCE;
        this.effect = effect;
        this.details = Set.copyOf(Arrays.asList(details));
    }

    FindingCode(Severity severity, Stage stage, String... details) {
        this.severity = severity;
        this.stage = stage;
        this.effect = Effect.DOUBTS_NOTHING;
        this.details = Set.copyOf(Arrays.asList(details));
    }

    /** The constant with this code; empty if there is none. */
    public static Optional<FindingCode> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The usual severity; for a code on trial the one that it would have. */
    public Severity severity() {
        return severity;
    }

    /** Whether its rule is on trial: its findings are shown and marked, are notices at most, and do not count. */
    public boolean isOnTrial() {
        return stage == Stage.ON_TRIAL;
    }

    /** Its effect on what is stored: every code says whether it makes official scores doubtful. */
    public Effect effect() {
        return effect;
    }

    /** The placeholders of its sentences beside {@code where}, {@code found} and {@code expected}. */
    public Set<String> details() {
        return details;
    }
}
