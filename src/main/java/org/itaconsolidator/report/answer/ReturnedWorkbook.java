package org.itaconsolidator.report.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.disk.FileNames;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.WorkbookFile;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.QuotedFiles;

/**
 * Answers a delivery: the sender's own workbook with a new first sheet that lists the findings and with marked cells,
 * or, if it cannot be marked, a workbook with that one sheet. Only fill and note of the sender's cells change. No
 * formula is evaluated and no link is followed.
 */
public final class ReturnedWorkbook {
    private static final String EXCEL = ".xlsx";
    private static final Pattern ANOTHER_ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");

    private final ReturnedWords words;

    /**
     * An answerer. Safe for use by several threads if the sentences are.
     *
     * @param digits of counts and of the figures in sentences; names and what shows how something is written keep theirs
     * @param sentences what was found, what is expected, what to do
     */
    public ReturnedWorkbook(Digits digits, Function<Finding, String> sentences) {
        this.words = new ReturnedWords(digits, sentences);
    }

    /** The answer to a delivery; the same request gives the same bytes. */
    public Answer answer(ReturnRequest request) {
        List<FindingLine> lines = FindingLine.listOf(request.findings(), request.changes());
        ReturnedWords quoting = words.quoting(request.files());
        AnswerSheetWriter sheet = new AnswerSheetWriter(quoting, request, lines);
        Optional<String> obstacle = Markable.findObstacle(request.inboxPath(), request.content(), request.findings());
        if (obstacle.isPresent()) {
            return alone(request, sheet, obstacle.get(), Optional.empty());
        }
        // The reader has a ratio of its own, Markable a limit of what is loaded whole: alike rows are no attack
        ZipSecureFile.setMinInflateRatio(0);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(request.content()))) {
            Optional<String> lock = Markable.findLock(workbook);
            if (lock.isPresent()) {
                return alone(request, sheet, lock.get(), Optional.empty());
            }
            EarlierAnswer.remove(workbook);
            new CellMarks(workbook, quoting).mark(lines);
            sheet.addTo(workbook, Optional.empty());
            return new Answer(WorkbookFile.bytes(workbook), true, request.inboxPath(), Optional.empty());
        } catch (IOException | RuntimeException e) {
            // Whatever POI stumbles over lies in the sender's file: the findings still reach the sender.
            return alone(request, sheet, Markable.UNREADABLE, Optional.of(e));
        }
    }

    private Answer alone(ReturnRequest request, AnswerSheetWriter sheet, String reason, Optional<Exception> failure) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            DocumentFont.makeStandard(workbook);
            WorkbookFile.describe(workbook, words.text("title"));
            sheet.addTo(workbook, Optional.of(reason));
            return new Answer(WorkbookFile.bytes(workbook), false, listedPath(request.inboxPath()), failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the answer to a workbook that cannot be marked belongs: beside the sender's name. What does not end in exactly
     * {@code .xlsx}, or has another ending before it, keeps all of its name, so that no two answers meet; a name too long for that
     * is cut.
     */
    public String listedPath(String inboxPath) {
        boolean plain = inboxPath.endsWith(EXCEL);
        String stem = plain ? inboxPath.substring(0, inboxPath.length() - EXCEL.length()) : inboxPath;
        return FileNames.withEnding(ANOTHER_ENDING.matcher(stem).find() ? inboxPath : stem, AnswerSheet.FILE_ENDING);
    }

    /**
     * What goes back to the sender of a workbook.
     *
     * @param content an {@code .xlsx} or {@code .xlsm} file
     * @param marked whether it is the sender's own workbook with marks; else a workbook of one sheet
     * @param path where it belongs below {@code returned/}, with {@code /}: the inbox path, or a name beside it
     * @param failure what the program stumbled over when it marked the workbook; empty where it did not try or did not fail
     */
    public record Answer(byte[] content, boolean marked, String path, Optional<Exception> failure) {}

    /**
     * A delivery to be answered.
     *
     * @param content the bytes as delivered; not changed
     * @param inboxPath the path relative to the inbox, with {@code /}
     * @param findings what was found in it, at least one
     * @param refused whether nothing of it is stored
     * @param changes what became of what was found in the workbook in whose place it came; empty for a first delivery
     * @param files names that the findings' sentences may quote
     */
    public record ReturnRequest(
            byte[] content,
            String inboxPath,
            boolean refused,
            Ledger rows,
            List<Finding> findings,
            Optional<FindingChanges> changes,
            QuotedFiles files) {
        public ReturnRequest {
            findings = List.copyOf(findings);
        }
    }
}
