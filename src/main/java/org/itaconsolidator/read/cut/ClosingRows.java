package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.SigningCell;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tells the rows that close a table (lines to sign, totals, page numbers) from its own rows. A row that may be either
 * is doubtful and has to be reported.
 */
public final class ClosingRows {
    public enum Place {
        TABLE,
        /** It closes the table and holds nothing for the store. */
        BELOW,
        /** It cannot be told from a row of the table. */
        DOUBTFUL
    }

    /** A row with so many cells is a row of the table, whatever stands above. */
    private static final int DATA = 4;

    private static final int DATA_NUMBERED = 3;
    private static final int SHORT = 60;
    private static final Set<SigningCell> BY_PLACE =
            EnumSet.of(SigningCell.NAME, SigningCell.OFFICE, SigningCell.REMARK);
    private static final Pattern LABEL =
            Pattern.compile("^\\(?\\d{1,2}[.)]|^[-\u2022\u25CF\u25E6\u2713\u2714\u221A\u2611*]");
    private static final Pattern PAGE_IN_DASHES = Pattern.compile("^[-\u2013]\\d{1,3}[-\u2013]$");
    private static final Pattern PAGE =
            Pattern.compile("^(?:หน้า(?:ที่)?)?\\(?\\d{1,3}\\)?(?:(?:/|จาก|ของ)\\d{1,3})?$");
    /** Columns in which a page may be that of a paper. */
    private static final Set<Field> TELLS_OF_PAPERS =
            EnumSet.of(Field.RESULT, Field.OUTCOME, Field.EVIDENCE, Field.MONITORING, Field.NOTE, Field.STEPS);

    private static final Pattern COUNT = Pattern.compile("^(?:จำนวน|รวม|ทั้งหมด|ทั้งสิ้น)*[\\d.,]+[^\\d]{0,12}$");

    /** "รวมตัวชี้วัดที่ 1", "รวมด้านที่ 2 ทั้งสิ้น", "รวมจำนวน": a sum of what stands above. */
    private static final Pattern SUBTOTAL = Pattern.compile(
            "^(?:ผล)?รวม(?:ทั้งหมด|ทั้งสิ้น|จำนวน)*(?:(?:ตัวชี้วัด|ด้าน|ประเด็น|หมวด|ส่วน|กลุ่ม|ข้อ|แบบวัด|แบบ|เครื่องมือ|มาตรการ|กิจกรรม|โครงการ|[ieo]it)(?:ที่)?[\\d.]*|[:.\\-])*(?:ทั้งหมด|ทั้งสิ้น)?$");

    /** Where a sum begins, if not in a first column of other names; further right it goes on with the result above. */
    private static final Set<Field> BEFORE_THE_SUM =
            EnumSet.of(Field.SEQ, Field.TOPIC, Field.INDICATOR, Field.ITEM, Field.ISSUE, Field.MEASURE);

    /** What a sum of measures is made of: how many, of what, how far, for how much. */
    private static final String COUNTED =
            "(?:มาตรการ|โครงการ|กิจกรรม|แนวทาง|ประเด็น|เรื่อง|รายการ|ข้อ|ส่วนราชการ|หน่วยงาน|กอง|ครั้ง|บาท|ร้อยละ|%)";

    private static final Pattern SUM_OF_MEASURES =
            Pattern.compile("^(?:รวม|ยอดรวม|สรุป|จำนวน|ทั้งหมด|ทั้งสิ้น)(?=.*\\d).*" + COUNTED + ".*");

    /** "รวมมาตรการด้านงบประมาณ 1 มาตรการ": how many there are of something named, and nothing else in the row. */
    private static final Pattern SUM_OF_A_PART =
            Pattern.compile("^(?:รวม|ยอดรวม).{1,60}?\\d+(?:มาตรการ|โครงการ|กิจกรรม|แนวทาง|ประเด็น|เรื่อง|รายการ)$");

    private static final int MOST_OF_SUM = 2;

    private static final String SUM_BEGINS = "รยสจท";

    private static final Pattern PART_OF_SUM = Pattern.compile(
            "(?:" + COUNTED
                    + "|(?:ใน|ของ)?(?:ตัวชี้วัด|ด้าน|หมวด|ส่วน|กลุ่ม)(?:ที่\\d+|นี้)|มี|รวม|สรุป|ยอด|ทั้งหมด|ทั้งสิ้น|จำนวน|เป็นเงิน|งบประมาณ|คิดเป็น|เฉลี่ย|แล้ว|เสร็จ|สิ้น|ได้|ยัง|ไม่|อยู่ระหว่าง|ดำเนินการ|ดำเนินงาน|ยกเลิก|เลื่อน|[\\d.,:;()/-])++");
    private static final Pattern CARRIED = Pattern.compile(
            "^[(\\[]*มีต่อ[)\\].]*$|^[(\\[/]*(?:(?:โปรด)?ดู|มี|อ่าน)?ต่อ(?:ที่|ใน|จาก)?(?:หน้า|แผ่น|ใบ)(?:ที่|แล้ว|ถัดไป|ต่อไป|หลัง|ก่อน)*\\d*[)\\].]*$|^(?:แผ่น|ใบ)ที่\\d{1,3}(?:/\\d{1,3})?$");

    /** When a paper was issued, and how the sentence before that begins. */
    private static final Pattern ISSUED = Pattern.compile("^(?:ประกาศ|สั่ง|ให้ไว้|ออก)ณ(?:วันที่|เดือน)?");

    private static final Pattern BEFORE_ISSUED = Pattern.compile("^(?:ทั้งนี้|จึง)");

    /** Who made the paper: "จัดทำโดย สำนักปลัด", but neither how something is made nor who reports: "จัดทำโดยใช้ระบบ", "รายงานโดยวาจา". */
    private static final Pattern MADE_BY = Pattern.compile(
            "^(?:ข้อมูล)?(?:จัดทำ|รวบรวม|เรียบเรียง|ตรวจทาน|พิมพ์)(?:ข้อมูล|เอกสาร|แผน|รายงาน)?โดย[:]?"
                    + "(?:กอง|สำนัก|งาน|ฝ่าย|ส่วน|ศูนย์|หน่วย|นักวิเคราะห์|เจ้า(?:หน้าที่|พนักงาน)|นาย|นาง|ว่าที่|คณะทำงาน|ผู้(?:รับผิดชอบ|ประสานงาน|จัดทำ)|อบต|องค์การ|เทศบาล)");

    private final List<GridRow> rows;
    private final HeadingBlock heading;
    private final boolean followed;
    private final Words words;
    private final Set<Integer> signed = new TreeSet<>();

    /** The last row that is one of the table for sure, -1 for none. */
    private final int lastData;

    /** The columns in which all that the rows of the table hold begins with a star: these are steps, each in a line. */
    private final Set<Integer> starred;

    /** Where the rows of one cell begin that stand at the end. */
    private final int lonely;

    private ClosingRows(List<GridRow> rows, HeadingBlock heading, boolean followed, Words words) {
        this.rows = rows;
        this.heading = heading;
        this.followed = followed;
        this.words = words;
        int last = rows.size() - 1;
        while (last >= 0 && !isData(rows.get(last))) {
            last--;
        }
        this.lastData = last;
        this.starred = listStarred(rows.subList(0, last + 1));
        int alone = rows.size();
        while (alone > 0 && rows.get(alone - 1).cells().size() == 1) {
            alone--;
        }
        this.lonely = alone;
    }

    /**
     * @param rows the rows of a table from top to bottom
     * @param followed whether another heading stands below them
     */
    public static List<Place> of(List<GridRow> rows, HeadingBlock heading, boolean followed, Words words) {
        ClosingRows closing = new ClosingRows(rows, heading, followed, words);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            places.add(closing.place(i));
        }
        return places;
    }

    /** Whether a row is a total: the word for it, and nothing but a figure or two beside. */
    static boolean isTotal(GridRow row, Words words) {
        List<GridCell> cells =
                row.where(cell -> !ThaiText.isNothing(cell.text())).toList();
        if (cells.size() < 2) {
            return false;
        }
        String name = cells.get(0).text();
        return cells.get(0) == row.first()
                && (words.is(Words.Kind.TOTAL_ROWS, name)
                        || words.is(Words.Kind.AVERAGE_ROWS, name)
                        || SUBTOTAL.matcher(ThaiText.fold(name)).matches())
                && cells.stream()
                        .skip(1)
                        .allMatch(cell ->
                                COUNT.matcher(ThaiText.fold(cell.text())).matches());
    }

    private Place place(int i) {
        GridRow row = rows.get(i);
        if (isTotal(row, words) || isSumOfMeasures(row)) {
            return Place.BELOW;
        }
        if (i > lastData && closesPaper(i)) {
            return Place.BELOW;
        }
        if (isPageNumber(i)) {
            return isPageNumberForSure(row.cells().get(0)) ? Place.BELOW : Place.DOUBTFUL;
        }
        if (signsOff(i)) {
            row.cells().forEach(cell -> signed.add(cell.column()));
            return Place.BELOW;
        }
        if (isFootnote(i)) {
            return Place.DOUBTFUL;
        }
        if (signed.isEmpty()) {
            boolean apart = isApart(i);
            if (!apart && mayBeOfSigners(i)) {
                row.cells().forEach(cell -> signed.add(cell.column()));
                return Place.DOUBTFUL;
            }
            return apart || blankAbove(i) && !dataFollows(i) && isOfResponsible(i) ? Place.DOUBTFUL : Place.TABLE;
        }
        if (isData(row)) {
            signed.clear();
            return Place.TABLE;
        }
        return isOfTheSigner(row) ? Place.BELOW : Place.DOUBTFUL;
    }

    /** "รวม | | 7 มาตรการ | | แล้วเสร็จ 7 มาตรการ", "รวมงบประมาณทั้งสิ้น 20,000 บาท": a measure says more than how many. */
    private boolean isSumOfMeasures(GridRow row) {
        int first = row.first().column();
        boolean mayBegin = (heading.hasAt(first, BEFORE_THE_SUM)
                        || first == heading.firstColumn() && !heading.hasAt(first, TELLS_OF_PAPERS))
                && (heading.has(Field.MEASURE) || heading.has(Field.ISSUE));
        if (!mayBegin) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        for (GridCell cell : row.cells()) {
            String text = ThaiText.fold(cell.text());
            if (!ThaiText.isNothing(text)) {
                all.append(text);
            }
            if (!all.isEmpty() && SUM_BEGINS.indexOf(all.charAt(0)) < 0) {
                return false;
            }
        }
        return SUM_OF_MEASURES.matcher(all).matches()
                && (PART_OF_SUM.matcher(all).matches()
                        || row.cells().size() <= MOST_OF_SUM
                                && SUM_OF_A_PART.matcher(all).matches());
    }

    /** Whether a line alone says who made the paper that holds the table or when it was issued, or closes it in front of that. */
    private boolean closesPaper(int i) {
        return isAlone(i, ISSUED)
                || isAlone(i, MADE_BY) && !tellsOfPapers(rows.get(i).first())
                || isAlone(i, BEFORE_ISSUED)
                        && IntStream.range(i + 1, rows.size()).anyMatch(below -> isAlone(below, ISSUED));
    }

    /** Whether a cell stands in a column whose texts tell of papers too. */
    private boolean tellsOfPapers(GridCell cell) {
        return heading.hasAt(cell.column(), TELLS_OF_PAPERS);
    }

    private boolean isAlone(int i, Pattern beginning) {
        List<GridCell> cells = rows.get(i).cells();
        return cells.size() == 1
                && beginning.matcher(ThaiText.fold(cells.get(0).text())).find();
    }

    /** "*มาตรการใหม่ของปีนี้" below the last row, where a measure would stand: a list goes on with a blank behind its star. */
    private boolean isFootnote(int i) {
        GridRow row = rows.get(i);
        String text = row.cells().get(0).text();
        return i > lastData
                && row.cells().size() == 1
                && text.length() > 1
                && text.charAt(0) == '*'
                && !ThaiText.isBlank(text.charAt(1))
                && RowFilter.isContent(row.cells().get(0).column(), heading)
                && !starred.contains(row.cells().get(0).column());
    }

    /**
     * Whether texts alone in their rows stand apart below the last row: who decided, whom to ask; steps of a list go on. In the first
     * column, where notes stand, one is apart from the first blank row on, whatever stands above it.
     */
    private boolean isApart(int i) {
        GridCell cell = rows.get(i).first();
        if (i < lonely || isOf(Field.IGNORE, cell) || !RowFilter.isContent(cell.column(), heading)) {
            return false;
        }
        return cell.column() <= heading.firstColumn()
                ? IntStream.rangeClosed(Math.max(1, lonely), i).anyMatch(this::blankAbove)
                : lastData >= 0
                        && lonely == lastData + 1
                        && blankAbove(lonely)
                        && rows.subList(lonely, rows.size()).stream()
                                .noneMatch(row -> LABEL.matcher(
                                                ThaiText.fold(row.first().text()))
                                        .find());
    }

    private static Set<Integer> listStarred(List<GridRow> rows) {
        Set<Integer> starred = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                if (!cell.text().isEmpty()) {
                    (cell.text().charAt(0) == '*' ? starred : others).add(cell.column());
                }
            }
        }
        starred.removeIf(others::contains);
        return starred;
    }

    private boolean isPageNumber(int i) {
        if (rows.get(i).cells().size() != 1) {
            return false;
        }
        String key = ThaiText.fold(rows.get(i).cells().get(0).text());
        boolean lastOfPage = followed && i >= lonely
                || key.startsWith("หน้า") && !tellsOfPapers(rows.get(i).first());
        return PAGE_IN_DASHES.matcher(key).matches()
                || CARRIED.matcher(key).matches()
                || lastOfPage && PAGE.matcher(key).matches();
    }

    /** A number alone in a column of content may be a result, or a day. */
    private boolean isPageNumberForSure(GridCell cell) {
        String key = ThaiText.fold(cell.text());
        return !Character.isDigit(key.charAt(0))
                || cell.column() <= heading.firstColumn()
                || heading.findAt(cell.column()).isEmpty();
    }

    /** Whether a row is one to sign in, alone or by what stands around it. */
    private boolean signsOff(int i) {
        List<SigningCell> said = signing(rows.get(i));
        if (said.isEmpty()) {
            return false;
        }
        if (said.contains(SigningCell.SIGNER) || !signed.isEmpty()) {
            return true;
        }
        boolean signerBelow = i + 1 < rows.size() && !signing(rows.get(i + 1)).isEmpty();
        if (said.contains(SigningCell.OF_PAPER)) {
            return !dataFollows(i) && !isOfResponsible(i) && (blankAbove(i) || areNamesBelow(i));
        }
        if (said.contains(SigningCell.BESIDE) && blankAbove(i) && !dataFollows(i)) {
            return signerBelow;
        }
        if (said.stream().noneMatch(BY_PLACE::contains) || dataFollows(i)) {
            return false;
        }
        if (said.contains(SigningCell.REMARK)) {
            return signerBelow;
        }
        if (said.contains(SigningCell.OFFICE)) {
            return blankAbove(i);
        }
        return true;
    }

    /** Whether nothing but names of several persons stands in a row or, below a gap, one below each of its cells. */
    private boolean mayBeOfSigners(int i) {
        return !dataFollows(i)
                && (areNames(i) && rows.get(i).cells().size() > 1
                        || blankAbove(i)
                                && areNamesBelow(i)
                                && rows.get(i)
                                        .all(cell -> cell.text().length() <= SHORT
                                                && !LABEL.matcher(ThaiText.fold(cell.text()))
                                                        .find()));
    }

    private boolean areNames(int i) {
        return rows.get(i)
                .all(cell -> SigningCell.of(cell.text())
                        .filter(said -> said == SigningCell.NAME || said == SigningCell.BESIDE)
                        .isPresent());
    }

    private boolean areNamesBelow(int i) {
        return i + 1 < rows.size()
                && areNames(i + 1)
                && rows.get(i + 1).cells().size() > 1
                && rows.get(i + 1).cells().size() == rows.get(i).cells().size()
                && rows.get(i + 1).all(cell -> rows.get(i).has(cell.column()));
    }

    private boolean isOfResponsible(int i) {
        return rows.get(i).all(cell -> isOf(Field.RESPONSIBLE, cell));
    }

    /** What the cells of a row to sign in say; empty where one of them is none of these. */
    private static List<SigningCell> signing(GridRow row) {
        List<SigningCell> said = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            Optional<SigningCell> one = SigningCell.of(cell.text());
            if (one.isEmpty()) {
                return List.of();
            }
            said.add(one.get());
        }
        return said;
    }

    private boolean blankAbove(int i) {
        int above = i == 0 ? heading.lastRow() : rows.get(i - 1).number();
        return rows.get(i).number() > above + 1;
    }

    private boolean dataFollows(int i) {
        return lastData > i;
    }

    private boolean isData(GridRow row) {
        if (!signing(row).isEmpty()) {
            return false;
        }
        boolean numbered = row.any(cell -> isOf(Field.SEQ, cell) && cell.readsAsNumber());
        return row.cells().size() >= (numbered ? DATA_NUMBERED : DATA);
    }

    /** Whether a row below a line to sign in is a line of the same: short texts, alone or in the signers' columns. */
    private boolean isOfTheSigner(GridRow row) {
        boolean placed = row.cells().size() == 1 || row.all(cell -> signed.contains(cell.column()));
        return placed
                && row.all(cell -> cell.text().length() <= SHORT
                        && !LABEL.matcher(ThaiText.fold(cell.text())).find());
    }

    private boolean isOf(Field field, GridCell cell) {
        return heading.hasAt(cell.column(), field);
    }
}
