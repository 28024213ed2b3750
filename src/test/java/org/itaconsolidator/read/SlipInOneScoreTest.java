package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One slip of an officer in one of ten scores, in each shape that a sheet of scores has: the cell is told, and told once; the other nine
 * are stored as they stand there.
 */
class SlipInOneScoreTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "องค์การบริหารส่วนตำบลบ้านกลาง อำเภอเมือง จังหวัดน่าน";
    private static final RuleBook RULES = new RuleBook(Frameworks.load(Optional.empty()));
    private static final int[] INSTRUMENTS = {1, 6, 9, 11};

    /** How ten scores stand on a sheet or several: each sets the values from 1 on, and says where they stand. */
    private enum Shape {
        LIST {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet = titled(book, "คะแนน").row(3, "ที่", "ตัวชี้วัด", "คะแนน");
                for (int i = 1; i <= 10; i++) {
                    sheet.row(3 + i, i, NAMES.get(i - 1), values.get(i - 1));
                    cells.add(new CellRef("คะแนน", 3 + i, 3));
                }
            }
        },
        ACROSS {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet = titled(book, "คะแนน");
                for (int i = 1; i <= 10; i++) {
                    sheet.set(4, i, NAMES.get(i - 1)).set(5, i, values.get(i - 1));
                    cells.add(new CellRef("คะแนน", 5, i));
                }
            }
        },
        BESIDE {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet =
                        titled(book, "คะแนน").row(3, "ตัวชี้วัด", "คะแนน", null, "ตัวชี้วัด", "คะแนน");
                for (int i = 0; i < 10; i++) {
                    int column = i / 5 * 3 + 1;
                    sheet.set(4 + i % 5, column, NAMES.get(i)).set(4 + i % 5, column + 1, values.get(i));
                    cells.add(new CellRef("คะแนน", 4 + i % 5, column + 1));
                }
            }
        },
        INSTRUMENTS_BELOW {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet = titled(book, "คะแนน");
                int row = 4;
                for (int part = 0; part < 3; part++) {
                    sheet.set(
                                    row++,
                                    1,
                                    "ผลคะแนน " + List.of("IIT", "EIT", "OIT").get(part))
                            .row(row++, "ตัวชี้วัด", "คะแนน");
                    for (int i = INSTRUMENTS[part]; i < INSTRUMENTS[part + 1]; i++) {
                        sheet.row(row, NAMES.get(i - 1), values.get(i - 1));
                        cells.add(new CellRef("คะแนน", row++, 2));
                    }
                    row++;
                }
            }
        },
        SHEET_OF_EACH_INSTRUMENT {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                for (int part = 0; part < 3; part++) {
                    String name = List.of("IIT", "EIT", "OIT").get(part);
                    BookBuilder.Sheet sheet = titled(book, name).row(4, "ตัวชี้วัด", "คะแนน");
                    for (int i = INSTRUMENTS[part]; i < INSTRUMENTS[part + 1]; i++) {
                        int row = 5 + i - INSTRUMENTS[part];
                        sheet.row(row, NAMES.get(i - 1), values.get(i - 1));
                        cells.add(new CellRef(name, row, 2));
                    }
                }
            }
        },
        CARDS {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet = titled(book, "คะแนน");
                for (int i = 1; i <= 10; i++) {
                    sheet.row(2 + 2 * i, "ตัวชี้วัดที่ " + i, NAMES.get(i - 1))
                            .row(3 + 2 * i, "คะแนนที่ได้", values.get(i - 1));
                    cells.add(new CellRef("คะแนน", 3 + 2 * i, 2));
                }
            }
        },
        CARDS_APART {
            @Override
            void lay(BookBuilder book, List<Object> values, List<CellRef> cells) {
                BookBuilder.Sheet sheet = titled(book, "คะแนน");
                for (int i = 1; i <= 10; i++) {
                    sheet.set(1 + 4 * i, 1, NAMES.get(i - 1))
                            .row(2 + 4 * i, "คะแนน", values.get(i - 1))
                            .row(3 + 4 * i, "จุดอ่อน", "ผู้รับบริการไม่ทราบช่องทาง");
                    cells.add(new CellRef("คะแนน", 2 + 4 * i, 2));
                }
            }
        };

        abstract void lay(BookBuilder book, List<Object> values, List<CellRef> cells);

        static BookBuilder.Sheet titled(BookBuilder book, String name) {
            return book.sheet(name).set(1, 1, TITLE).set(2, 1, BODY);
        }
    }

    /** What stands in the one cell: its value and how it is told. */
    private enum Slip {
        NOTHING("", "score-missing"),
        DASH("-", "score-missing"),
        NOT_YET("รอผล", "score-not-a-number"),
        COMMA("86,52", "score-not-a-number"),
        LETTER("86.5O", "score-not-a-number"),
        TWO("86.52 / 87.10", "score-not-a-number"),
        RANGE("86.52 - 87.10", "score-not-a-number"),
        DAY(LocalDate.of(2024, 5, 16), "score-not-a-number"),
        TOO_LARGE(865.2, "score-out-of-range"),
        NEGATIVE(-86.52, "score-out-of-range");

        private final Object value;
        private final String code;

        Slip(Object value, String code) {
            this.value = value;
            this.code = code;
        }
    }

    static List<Arguments> slips() {
        List<Arguments> all = new ArrayList<>();
        for (Shape shape : Shape.values()) {
            for (Slip slip : Slip.values()) {
                // a first, a middle and a last one of an instrument
                List.of(1, 4, 8, 10).forEach(indicator -> all.add(Arguments.of(shape, slip, indicator)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("slips")
    void cellIsToldAndTheOthersAreStored(Shape shape, Slip slip, int indicator) {
        Map<Integer, BigDecimal> due = new TreeMap<>();
        List<Object> values = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            BigDecimal score = BigDecimal.valueOf(8025 + i * 7 % 10 * 137, 2);
            due.put(i, score);
            values.add(score.doubleValue());
        }
        due.remove(indicator);
        values.set(indicator - 1, slip.value);
        BookBuilder book = new BookBuilder();
        List<CellRef> cells = new ArrayList<>();
        shape.lay(book, values, cells);

        Submission read =
                RULES.check(TestReading.read("a.xlsx", book.toBytes())).submission();
        Map<Integer, BigDecimal> stored = new TreeMap<>();
        read.scores()
                .forEach(score -> stored.put(score.indicator(), score.score().setScale(2)));
        assertEquals(due, stored);
        assertEquals(
                List.of(slip.code + " " + cells.get(indicator - 1)),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .map(TestReading::line)
                        .toList());
    }

    /** Nobody knows whose score the refused cell is: both are told, and no other. */
    @ParameterizedTest
    @CsvSource({"2, 3, '3, 4'", "3, 4, '4, 5'", "4, 5, '5, 6'"})
    void rowLeftOutBesideARefusedCellIsTold(int left, int refused, String missing) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = Shape.titled(book, "คะแนน").row(3, "ตัวชี้วัด", "คะแนน", null, "ตัวชี้วัด", "คะแนน");
        int[] rows = {4, 4};
        for (int i = 0; i < 10; i++) {
            if (i != left) {
                int row = rows[i / 5]++;
                sheet.set(row, i / 5 * 3 + 1, NAMES.get(i))
                        .set(row, i / 5 * 3 + 2, i == refused ? "86,52" : (Object) (80.25 + i));
            }
        }
        assertEquals(
                missing,
                RULES.check(TestReading.read("a.xlsx", book.toBytes())).submission().findings().stream()
                        .filter(finding -> finding.code() == FindingCode.SCORE_MISSING)
                        .map(finding -> finding.details().get("indicators"))
                        .collect(Collectors.joining("; ")));
    }
}
