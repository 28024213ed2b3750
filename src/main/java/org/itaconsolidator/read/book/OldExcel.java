package org.itaconsolidator.read.book;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.UnexpectedPropertySetTypeException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.CommonObjectDataSubRecord;
import org.apache.poi.hssf.record.ContinueRecord;
import org.apache.poi.hssf.record.DVRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.HyperlinkRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulBlankRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.ObjRecord;
import org.apache.poi.hssf.record.PaletteRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hssf.record.common.FormatRun;
import org.apache.poi.hssf.record.common.UnicodeString;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.apache.poi.ss.formula.ptg.ValueOperatorPtg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads workbooks of Excel 97 to 2003 record by record: without a model of the workbook; no macro is run, no formula
 * evaluated, no link followed. POI reads the records; what they mean is decided here, by the same rules as for other
 * kinds of files.
 */
final class OldExcel {
    /** A row of less than a point, in twentieths of one, and a column as narrow, in parts of a digit's width, show nothing. */
    private static final int LEAST_HEIGHT = 20;

    private static final int LEAST_WIDTH = 51;

    /** The bits of a row's height that are no flag. */
    private static final int HEIGHT_BITS = 0x7fff;

    private static final Set<String> OF_NUMBERS =
            Set.of("SUM", "AVERAGE", "ROUND", "ROUNDUP", "ROUNDDOWN", "SUMPRODUCT", "MAX", "MIN", "COUNT", "COUNTA");

    /** The formulas of numbers that can be no scores are not written out. */
    private static final int MOST_OF_A_SCORE = 100;

    private static final Pattern HYPERLINK = Pattern.compile("(?i)HYPERLINK\\(");

    private static final List<String> STREAMS = List.of("Workbook", "WORKBOOK", "BOOK");
    private static final String EXCEL_95 = "Book";
    private static final List<String> LOCKED_PACKAGE = List.of("EncryptedPackage", "EncryptionInfo");
    private static final List<String> WORD = List.of("WordDocument");

    /** Fonts are counted without the fifth, which no file has. */
    private static final int NO_FONT = 4;

    private static final int WHITE = 0xFFFFFF;
    private static final int BOLD = 700;
    private static final int SYSTEM_COLOUR = 0x7FFF;

    private static final int MOST_RANGES = 100;

    private static final int RECORD_HEAD = 4;

    /** Of a record of blank cells, beside two for each of them. */
    private static final int MUL_BLANK_BYTES = 10;

    /** The bytes of a blank text. */
    private static final int SHORTEST_TEXT = 3;

    private final WorkbookBound bound;
    private final ZeroFormulas zeros;

    // of the workbook
    private final List<BoundSheetRecord> tabs = new ArrayList<>();
    private final List<FontRecord> fonts = new ArrayList<>();
    private final List<ExtendedFormatRecord> styles = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<SupBookRecord> books = new ArrayList<>();
    private ExternSheetRecord references = new ExternSheetRecord();
    /** By the place of their tabs. */
    private final Map<Integer, SheetBuilder> sheets = new TreeMap<>();

    private final Map<Integer, SharedText> texts = new HashMap<>();
    private final Map<Integer, CellLook> looks = new HashMap<>();
    private PaletteRecord palette = new PaletteRecord();
    private SSTRecord strings = new SSTRecord();
    private boolean date1904;

    // of the sheet that is being read
    private Optional<SheetBuilder> sheet = Optional.empty();
    /** What a formula shares stands behind the first cell that it is in; zeros and links are written out once all cells are known. */
    private final List<FormulaRecord> writtenLater = new ArrayList<>();
    /** By the cell that it first stands in, which the cells that share it name. */
    private final Map<CellRef, SharedFormulaRecord> shared = new HashMap<>();

    private Optional<CellRef> lastFormula = Optional.empty();
    /** In place of a box's number: buttons and the like lead elsewhere. */
    private static final int BUTTON = -1;

    private final Map<Integer, String> boxes = new HashMap<>();
    private final List<NoteRecord> notes = new ArrayList<>();
    private Optional<FormulaRecord> waiting = Optional.empty();
    private int box = BUTTON;

    private OldExcel(WorkbookBound bound, ZeroFormulas zeros) {
        this.bound = bound;
        this.zeros = zeros;
    }

    /** The sheets in the order of the tabs. */
    static List<Grid> read(byte[] file, ZeroFormulas zeros, List<String> properties, WorkbookBound bound)
            throws UnreadableWorkbook {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            byte[] stream = stream(container.getRoot());
            check(stream);
            OldExcel book = new OldExcel(bound, zeros);
            book.read(new RecordFactoryInputStream(new ByteArrayInputStream(stream), false));
            properties.addAll(properties(container.getRoot()));
            return book.sheets.values().stream().map(SheetBuilder::toGrid).toList();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWorkbook(FindingCode.ENCRYPTED_WORKBOOK, "");
        } catch (OldFileFormatException e) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, "");
        } catch (IOException | RuntimeException e) {
            // POI answers damage with unchecked exceptions of many kinds
            throw UnreadableWorkbook.damaged("");
        }
    }

    /** What title, subject, keywords and comments say; damage there takes nothing away. */
    private static List<String> properties(DirectoryNode root) {
        if (!root.hasEntry(SummaryInformation.DEFAULT_STREAM_NAME)) {
            return List.of();
        }
        try (InputStream in = root.createDocumentInputStream(SummaryInformation.DEFAULT_STREAM_NAME)) {
            SummaryInformation said = new SummaryInformation(new PropertySet(in));
            String maker = Workbook.MAKER.equals(said.getAuthor()) ? Workbook.MAKER : null;
            return Stream.of(said.getTitle(), said.getSubject(), said.getKeywords(), said.getComments(), maker)
                    .filter(Objects::nonNull)
                    .map(text -> ThaiText.clean(text).strip())
                    .toList();
        } catch (IOException | NoPropertySetStreamException | UnexpectedPropertySetTypeException | RuntimeException e) {
            return List.of();
        }
    }

    private static byte[] stream(DirectoryNode root) throws IOException, UnreadableWorkbook {
        for (String name : STREAMS) {
            if (root.hasEntry(name)) {
                try (InputStream in = root.createDocumentInputStream(name)) {
                    return in.readAllBytes();
                }
            }
        }
        if (LOCKED_PACKAGE.stream().anyMatch(root::hasEntry)) {
            throw new UnreadableWorkbook(FindingCode.ENCRYPTED_WORKBOOK, "");
        }
        if (root.hasEntry(EXCEL_95)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, ".xls (Excel 95)");
        }
        if (WORD.stream().anyMatch(root::hasEntry)) {
            throw new UnreadableWorkbook(FindingCode.OLD_EXCEL_FORMAT, ".doc");
        }
        throw new UnreadableWorkbook(FindingCode.NOT_A_WORKBOOK, "");
    }

    private void read(RecordFactoryInputStream records) throws UnreadableWorkbook {
        int depth = 0;
        int parts = 0;
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord begin) {
                depth++;
                // charts lie inside the sheets that show them
                if (depth == 1) {
                    begin(begin, parts++);
                }
            } else if (record instanceof EOFRecord) {
                depth--;
                if (depth == 0) {
                    end();
                }
            } else if (depth == 1) {
                try {
                    record(record, parts);
                } catch (UnreadableWorkbook damage) {
                    throw sheet.isPresent() ? damage.on(sheet.get().sheet()) : damage;
                }
            }
        }
        if (depth != 0 || parts != tabs.size() + 1) {
            throw UnreadableWorkbook.damaged("");
        }
    }

    /** The first part is the workbook's; the others lie in the order of the file, which need not be that of the tabs. */
    private void begin(BOFRecord begin, int part) throws UnreadableWorkbook {
        if (part == 0) {
            return;
        }
        List<BoundSheetRecord> inFile = tabs.stream()
                .sorted(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof))
                .toList();
        if (part > inFile.size()) {
            throw UnreadableWorkbook.damaged("");
        }
        BoundSheetRecord tab = inFile.get(part - 1);
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET) {
            sheet = Optional.of(new SheetBuilder(tab.getSheetname(), tab.isHidden() || tab.isVeryHidden(), bound));
            sheets.put(tabs.indexOf(tab), sheet.get());
        }
    }

    private void end() throws UnreadableWorkbook {
        if (sheet.isPresent()) {
            if (waiting.isPresent()) {
                throw corrupt(waiting.get());
            }
            for (FormulaRecord formula : writtenLater) {
                note(formula, sheet.get());
            }
            for (NoteRecord note : notes) {
                sheet.get().comment(note.getRow() + 1, note.getColumn() + 1, boxes.getOrDefault(note.getShapeId(), ""));
            }
            notes.forEach(note -> boxes.remove(note.getShapeId()));
            CellRef over = CellRef.wholeSheet(sheet.get().sheet());
            for (String text : boxes.values()) {
                sheet.get().box(over, text.strip(), false);
            }
        }
        sheet = Optional.empty();
        writtenLater.clear();
        shared.clear();
        lastFormula = Optional.empty();
        boxes.clear();
        notes.clear();
    }

    private void record(Record record, int parts) throws UnreadableWorkbook {
        if (parts == 1) {
            ofWorkbook(record);
        } else if (sheet.isPresent()) {
            ofSheet(record, sheet.get());
        }
    }

    private void ofWorkbook(Record record) throws UnreadableWorkbook {
        if (record instanceof BoundSheetRecord tab) {
            bound.keep(WorkbookBound.Kept.SHEETS, CellRef.WHOLE_FILE);
            tabs.add(tab);
        } else if (record instanceof FontRecord font) {
            bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
            fonts.add(font);
        } else if (record instanceof ExtendedFormatRecord style) {
            bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
            styles.add(style);
        } else if (record instanceof FormatRecord format) {
            bound.keep(WorkbookBound.Kept.STYLES, CellRef.WHOLE_FILE);
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof DateWindow1904Record days) {
            date1904 = days.getWindowing() == 1;
        } else if (record instanceof PaletteRecord colours) {
            palette = colours;
        } else if (record instanceof SSTRecord all) {
            strings = all;
        } else if (record instanceof ExternSheetRecord extern) {
            references = extern;
        } else if (record instanceof SupBookRecord book) {
            books.add(book);
        }
    }

    private void ofSheet(Record record, SheetBuilder to) throws UnreadableWorkbook {
        if (record instanceof StringRecord result && waiting.isPresent()) {
            put(waiting.get(), text(result.getString()));
            waiting = Optional.empty();
        } else if (record instanceof CellValueRecordInterface cell) {
            if (waiting.isPresent()) {
                throw corrupt(waiting.get());
            }
            cell(cell);
        } else if (record instanceof MulBlankRecord blanks) {
            int count = (blanks.getRecordSize() - MUL_BLANK_BYTES) / Short.BYTES;
            for (int i = 0; i < count; i++) {
                blank(blanks.getRow(), blanks.getFirstColumn() + i, to);
            }
        } else if (record instanceof SharedFormulaRecord formula) {
            bound.keep(WorkbookBound.Kept.FORMULAS, CellRef.wholeSheet(to.sheet()));
            lastFormula.ifPresent(first -> shared.put(first, formula));
        } else if (record instanceof RowRecord row
                && (row.getZeroHeight() || (row.getHeight() & HEIGHT_BITS) < LEAST_HEIGHT)) {
            to.hideRow(row.getRowNumber() + 1);
        } else if (record instanceof ColumnInfoRecord columns
                && (columns.getHidden() || columns.getColumnWidth() < LEAST_WIDTH)) {
            to.hideColumns(columns.getFirstColumn() + 1, columns.getLastColumn() + 1);
        } else if (record instanceof MergeCellsRecord merges) {
            for (int i = 0; i < merges.getNumAreas(); i++) {
                to.merge(range(merges.getAreaAt(i)));
            }
        } else if (record instanceof HyperlinkRecord link) {
            String address = Optional.ofNullable(link.getAddress()).orElse("");
            String place = Optional.ofNullable(link.getTextMark()).orElse("");
            Merge cells = new Merge(
                    link.getFirstRow() + 1, link.getFirstColumn() + 1, link.getLastRow() + 1, link.getLastColumn() + 1);
            to.link(cells, address, place);
        } else if (record instanceof HeaderRecord header) {
            to.codedPageText(header.getText());
        } else if (record instanceof FooterRecord footer) {
            to.codedPageText(footer.getText());
        } else if (record instanceof ObjRecord object) {
            box = object.getSubRecords().stream()
                    .filter(CommonObjectDataSubRecord.class::isInstance)
                    .map(CommonObjectDataSubRecord.class::cast)
                    .filter(common -> common.getObjectType() < CommonObjectDataSubRecord.OBJECT_TYPE_BUTTON
                            || common.getObjectType() >= CommonObjectDataSubRecord.OBJECT_TYPE_COMMENT)
                    .mapToInt(CommonObjectDataSubRecord::getObjectId)
                    .findFirst()
                    .orElse(BUTTON);
        } else if (record instanceof TextObjectRecord text) {
            if (box != BUTTON) {
                boxes.put(box, ThaiText.clean(text.getStr().getString()));
            }
        } else if (record instanceof DVRecord rule) {
            Stream.of(rule.getCellRangeAddress().getCellRangeAddresses())
                    .limit(MOST_RANGES)
                    .forEach(area -> to.prompt(
                            range(area),
                            Stream.of(rule.getPromptTitle(), rule.getPromptText())
                                    .filter(Objects::nonNull)));
        } else if (record instanceof NoteRecord note) {
            notes.add(note);
        }
    }

    private static Merge range(CellRangeAddress area) {
        return new Merge(
                area.getFirstRow() + 1, area.getFirstColumn() + 1, area.getLastRow() + 1, area.getLastColumn() + 1);
    }

    private void cell(CellValueRecordInterface cell) throws UnreadableWorkbook {
        if (cell instanceof BlankRecord) {
            blank(cell.getRow(), cell.getColumn(), sheet.orElseThrow());
        } else if (cell instanceof LabelSSTRecord label) {
            SharedText shared = sharedText(label);
            put(cell, shared.value(), shared.runs());
        } else if (cell instanceof LabelRecord label) {
            put(cell, text(label.getValue()));
        } else if (cell instanceof NumberRecord number) {
            put(cell, Optional.of(number(cell, number.getValue())));
        } else if (cell instanceof RKRecord number) {
            put(cell, Optional.of(number(cell, number.getRKNumber())));
        } else if (cell instanceof BoolErrRecord value) {
            put(
                    cell,
                    Optional.of(
                            value.isBoolean()
                                    ? new CellValue.Bool(value.getBooleanValue())
                                    : new CellValue.ErrorCode(error(value.getErrorValue()))));
        } else if (cell instanceof FormulaRecord formula) {
            bound.keep(
                    WorkbookBound.Kept.FORMULAS,
                    CellRef.wholeSheet(sheet.orElseThrow().sheet()));
            lastFormula = Optional.of(new CellRef("", formula.getRow() + 1, formula.getColumn() + 1));
            formula(formula);
        }
    }

    /** A cell may be made blank first and filled then. Where it is filled already, that value has come from another place. */
    private static void blank(int row, int column, SheetBuilder to) throws UnreadableWorkbook {
        if (to.holds(row + 1, column + 1)) {
            throw UnreadableWorkbook.damaged(new CellRef(to.sheet(), row + 1, column + 1));
        }
    }

    private void formula(FormulaRecord formula) throws UnreadableWorkbook {
        if (formula.hasCachedResultString()) {
            waiting = Optional.of(formula);
            writtenLater.add(formula);
            return;
        }
        switch (formula.getCachedResultTypeEnum()) {
            case NUMERIC -> {
                CellValue value = number(formula, formula.getValue());
                boolean zero = formula.getValue() == 0;
                // a program that could not calculate writes 0 and asks for it on opening
                put(formula, Optional.of(zero && formula.isCalcOnLoad() ? new CellValue.NoResult(false) : value));
                if (zero || formula.isSharedFormula() && mayBeScore(formula)) {
                    writtenLater.add(formula);
                }
            }
            case BOOLEAN -> put(formula, Optional.of(new CellValue.Bool(formula.getCachedBooleanValue())));
            case ERROR -> put(formula, Optional.of(new CellValue.ErrorCode(error(formula.getCachedErrorValue()))));
            default -> {
                // an empty text, which a program writes too that could not calculate
                if (givesNoText(formula)) {
                    put(formula, Optional.of(new CellValue.NoResult(false)));
                }
            }
        }
    }

    /** Whether a formula's last operation has a number for its result, or an error, whatever it is made of. */
    private boolean givesNoText(FormulaRecord formula) {
        Ptg[] tokens;
        try {
            tokens = tokens(formula);
        } catch (RuntimeException e) {
            return false; // damaged: its text is all that is known
        }
        return Stream.of(tokens)
                .filter(token -> !(token instanceof ParenthesisPtg))
                .reduce((before, last) -> last)
                .filter(last -> last instanceof AttrPtg sum && sum.isSum()
                        || last instanceof AbstractFunctionPtg function && OF_NUMBERS.contains(function.getName())
                        || last instanceof ValueOperatorPtg
                                && !(last instanceof ConcatPtg || last instanceof UnaryPlusPtg))
                .isPresent();
    }

    /** Tells what a formula refers to, as it is written. What cannot be written so says nothing, and its 0 counts. */
    private void note(FormulaRecord cell, SheetBuilder to) throws UnreadableWorkbook {
        CellRef at = new CellRef("", cell.getRow() + 1, cell.getColumn() + 1);
        String formula = render(cell);
        if (formula.isEmpty()
                || cell.hasCachedResultString() && !HYPERLINK.matcher(formula).find()) {
            return;
        }
        to.linkOf(at, formula);
        if (!cell.hasCachedResultString()) {
            zeros.note(to.sheet(), at, Optional.of(number(cell, cell.getValue())), formula, "");
            to.formula(at, GridCell.known(formula));
        }
    }

    /** A formula as it is written; {@code ""} for one that cannot be. */
    private String render(FormulaRecord cell) {
        try {
            return FormulaRenderer.toFormulaString(new Names(), tokens(cell));
        } catch (RuntimeException e) {
            return "";
        }
    }

    /** What is kept of the formula of a cell at first: nothing is known of one that is written out at the end of the sheet. */
    private String written(FormulaRecord cell) {
        boolean later = cell.isSharedFormula() || cell.getValue() == 0;
        if (later || cell.getCachedResultTypeEnum() != CellType.NUMERIC || !mayBeScore(cell)) {
            return GridCell.ANY_FORMULA;
        }
        String formula = render(cell);
        return formula.isEmpty() ? GridCell.ANY_FORMULA : GridCell.known(formula);
    }

    private static boolean mayBeScore(FormulaRecord cell) {
        return Math.abs(cell.getValue()) <= MOST_OF_A_SCORE;
    }

    private Ptg[] tokens(FormulaRecord cell) {
        Ptg[] own = cell.getParsedExpression();
        if (!cell.isSharedFormula()) {
            return own;
        }
        return own.length == 1 && own[0] instanceof ExpPtg first
                ? Optional.ofNullable(shared.get(new CellRef("", first.getRow() + 1, first.getColumn() + 1)))
                        .map(formula -> formula.getFormulaTokens(cell))
                        .orElseGet(() -> new Ptg[0])
                : new Ptg[0];
    }

    private void put(CellValueRecordInterface cell, Optional<CellValue> value) throws UnreadableWorkbook {
        put(cell, value, RunText.NONE);
    }

    private void put(CellValueRecordInterface cell, Optional<CellValue> value, RunText text) throws UnreadableWorkbook {
        ExtendedFormatRecord style = style(cell);
        if (value.isPresent()) {
            CellLook look = looks.computeIfAbsent((int) cell.getXFIndex(), index -> look(style));
            sheet.orElseThrow()
                    .put(
                            cell.getRow() + 1,
                            cell.getColumn() + 1,
                            value.get(),
                            look.of(text),
                            cell instanceof FormulaRecord formula ? written(formula) : "");
        }
    }

    private ExtendedFormatRecord style(CellValueRecordInterface cell) throws UnreadableWorkbook {
        int index = cell.getXFIndex();
        if (index < 0 || index >= styles.size()) {
            throw corrupt(cell);
        }
        return styles.get(index);
    }

    private CellValue number(CellValueRecordInterface cell, double stored) throws UnreadableWorkbook {
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            throw corrupt(cell);
        }
        int format = style(cell).getFormatIndex();
        return CellValue.ofNumber(stored, NumberFormats.format(format, formats.get(format)), date1904);
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private UnreadableWorkbook corrupt(CellValueRecordInterface cell) {
        CellRef at = new CellRef(sheet.orElseThrow().sheet(), cell.getRow() + 1, cell.getColumn() + 1);
        return UnreadableWorkbook.damaged(at);
    }

    private static Optional<CellValue> text(String raw) throws UnreadableWorkbook {
        WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, raw.length(), CellRef.WHOLE_FILE);
        return CellValue.ofText(CellValue.clean(RichText.escapedHalves(raw)));
    }

    private record SharedText(Optional<CellValue> value, RunText runs) {}

    /** A text that cells share by its number, which there must be; its raised digits are a mark. */
    private SharedText sharedText(LabelSSTRecord cell) throws UnreadableWorkbook {
        int index = cell.getSSTIndex();
        if (index < 0 || index >= strings.getNumUniqueStrings()) {
            throw corrupt(cell);
        }
        SharedText known = texts.get(index);
        if (known == null) {
            UnicodeString shared = strings.getString(index);
            String raw = shared.getString();
            RunText runs = new RunText();
            int from = 0;
            Optional<FontRecord> font = Optional.empty();
            for (int i = 0; i < shared.getFormatRunCount(); i++) {
                FormatRun run = shared.getFormatRun(i);
                int to = Math.min(Math.max(run.getCharacterPos(), from), raw.length());
                append(runs, raw.substring(from, to), font);
                from = to;
                font = font(run.getFontIndex());
            }
            append(runs, raw.substring(from), font);
            known = new SharedText(text(runs.toString()), runs);
            texts.put(index, known);
        }
        return known;
    }

    private static void append(RunText to, String run, Optional<FontRecord> font) {
        String text = switch (font.map(FontRecord::getSuperSubScript).orElse(FontRecord.SS_NONE)) {
            case FontRecord.SS_SUPER -> RichText.raised(run);
            case FontRecord.SS_SUB -> RichText.lowered(run);
            default -> run;
        };
        to.append(text, font.filter(FontRecord::isStruckout).isPresent());
    }

    private Optional<FontRecord> font(int index) {
        int place = index > NO_FONT ? index - 1 : index;
        return place >= 0 && place < fonts.size() ? Optional.of(fonts.get(place)) : Optional.empty();
    }

    private CellLook look(ExtendedFormatRecord style) {
        String code = formats.get((int) style.getFormatIndex());
        Optional<FontRecord> font = font(style.getFontIndex());
        Optional<Integer> letters = font.map(FontRecord::getColorPaletteIndex).flatMap(this::colour);
        Optional<Integer> fill = style.getAdtlFillPattern() == ExtendedFormatRecord.SOLID_FILL
                ? colour(style.getFillForeground())
                : Optional.empty();
        boolean plain = style.getAdtlFillPattern() == ExtendedFormatRecord.NO_FILL;
        boolean unseen =
                plain ? letters.filter(rgb -> rgb == WHITE).isPresent() : letters.isPresent() && letters.equals(fill);
        Set<CellLook.Letters> set = EnumSet.noneOf(CellLook.Letters.class);
        if (font.filter(FontRecord::isItalic).isPresent()) {
            set.add(CellLook.Letters.ITALIC);
        }
        if (font.filter(each -> each.getBoldWeight() >= BOLD).isPresent()) {
            set.add(CellLook.Letters.BOLD);
        }
        if (font.filter(each -> each.getUnderline() != FontRecord.U_NONE).isPresent()) {
            set.add(CellLook.Letters.UNDERLINED);
        }
        return new CellLook(
                font.filter(FontRecord::isStruckout).isPresent(),
                false,
                unseen ? CellLook.Unseen.ALL : NumberFormats.unseen(style.getFormatIndex(), code),
                NumberFormats.words(code),
                set,
                letters.map(CellLook.Colour::of),
                fill.map(CellLook.Colour::of));
    }

    /** A colour of the palette; empty for the system's own. */
    private Optional<Integer> colour(short index) {
        byte[] parts = index == SYSTEM_COLOUR ? null : palette.getColor(index);
        return parts == null
                ? Optional.empty()
                : Optional.of((parts[0] & 0xFF) << 16 | (parts[1] & 0xFF) << 8 | parts[2] & 0xFF);
    }

    /**
     * Refuses by the heads of the records what would take too much memory before it could be counted: the texts are read all at once.
     */
    private static void check(byte[] stream) throws UnreadableWorkbook {
        ByteBuffer records = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        long bytes = 0;
        long said = Long.MAX_VALUE;
        boolean texts = false;
        while (records.remaining() >= RECORD_HEAD) {
            int sid = records.getShort() & 0xFFFF;
            int length = records.getShort() & 0xFFFF;
            if (sid == FilePassRecord.sid) {
                said = Long.MIN_VALUE;
            }
            texts = sid == SSTRecord.sid || texts && sid == ContinueRecord.sid;
            bytes += texts ? length : 0;
            if (sid == SSTRecord.sid
                    && said > 0
                    && length >= 2 * Integer.BYTES
                    && records.remaining() >= 2 * Integer.BYTES) {
                said = records.getInt(records.position() + Integer.BYTES) & 0xFFFFFFFFL;
            }
            records.position(Math.min(records.limit(), records.position() + length));
        }
        long most = said < 0 ? bytes / SHORTEST_TEXT : Math.min(said, bytes / SHORTEST_TEXT);
        WorkbookBound.check(WorkbookBound.Kept.TEXTS, (int) Math.min(most, Integer.MAX_VALUE), CellRef.WHOLE_FILE);
    }

    /** How a formula is written: with the names of the sheets, as in a package. Defined names and other functions are not known. */
    private final class Names implements FormulaRenderingWorkbook {
        @Override
        public ExternalSheet getExternalSheet(int reference) {
            return books.get(references.getExtbookIndexFromRefIndex(reference)).isInternalReferences()
                    ? null
                    : new ExternalSheet("other", "other");
        }

        @Override
        public String getSheetFirstNameByExternSheet(int reference) {
            return tabs.get(references.getFirstSheetIndexFromRefIndex(reference))
                    .getSheetname();
        }

        @Override
        public String getSheetLastNameByExternSheet(int reference) {
            return tabs.get(references.getLastSheetIndexFromRefIndex(reference)).getSheetname();
        }

        @Override
        public String resolveNameXText(NameXPtg name) {
            throw new IllegalStateException("a name of another workbook");
        }

        @Override
        public String getNameText(NamePtg name) {
            throw new IllegalStateException("a defined name");
        }
    }
}
