package org.itaconsolidator.report.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.report.sheet.WorkbookFile;

/** Writes a form as a workbook, from its declaration. */
public final class FormWriter {
    /** The usual number of rows of a form whose rows are not given by the framework. */
    public static final int ENTRY_ROWS = 200;

    /** Characters of a name: Thai letters take three bytes, file systems allow 255. */
    private static final int LONGEST_NAME = 60;

    private final Layouts layouts;
    private final FormLists lists;
    private final Messages texts = Messages.of("report");

    public FormWriter(Layouts layouts, FormLists lists) {
        this.layouts = layouts;
        this.lists = lists;
    }

    /**
     * Writes one form. The same request gives the same bytes.
     *
     * @param choices the words of the request's fiscal year
     * @param file replaced if it exists; its folder must exist
     */
    public void write(FormRequest request, FormChoices choices, Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new FormDocument(workbook, request, choices, layouts, lists, texts).write();
            Files.write(file, WorkbookFile.bytes(workbook));
        }
    }

    /**
     * The name of a form's file: its number, its sheet's name and the division, such as {@code 3-มาตรการ-กองคลัง.xlsx}. Thai,
     * because the officers who are handed it know it by that name; the number keeps the forms in their order.
     */
    public String fileName(FormRequest request) {
        String name = layouts.fileNameOf(request.form());
        String letters = request.division().replaceAll("[^\\p{L}\\p{M}\\p{N} ]", "");
        String whose = ShownText.of(letters, LONGEST_NAME).strip();
        return name + (whose.isEmpty() ? "" : "-" + whose) + ".xlsx";
    }
}
