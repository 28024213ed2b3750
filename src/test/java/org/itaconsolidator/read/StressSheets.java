package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** Workbooks of many shapes that grow with a number: what a pass over all cells again and again would show up in. */
final class StressSheets {
    private static final List<String> NAMES = DamagedWorkbooksTest.NAMES;
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";

    private StressSheets() {}

    /** By what grows; each makes a workbook of about so many rows. */
    static Map<String, IntFunction<BookBuilder>> all() {
        Map<String, IntFunction<BookBuilder>> shapes = new LinkedHashMap<>();
        shapes.put("one column of texts", n -> rows(n, i -> new Object[] {"ข้อความที่ " + i}));
        shapes.put("two columns of texts", n -> rows(n, i -> new Object[] {"ข้อความ", "อีกข้อความ " + i}));
        shapes.put(
                "texts side by side",
                n -> rows(n, i -> new Object[] {"โครงการ ก " + i, "กองคลัง", "ปีแรก", "หมายเหตุ"}));
        shapes.put(
                "projects with money",
                n -> rows(n, i -> new Object[] {i, "โครงการก่อสร้างถนนสายที่ " + i, 100000 + i, "กองช่าง"}));
        shapes.put("numbers only", n -> rows(n, i -> new Object[] {i, i * 2, i * 3, i * 4}));
        shapes.put(
                "texts with gaps", n -> rows(n, i -> i % 3 == 0 ? new Object[] {} : new Object[] {"ก" + i, "ข", "ค"}));
        shapes.put(
                "stairs",
                n -> rows(n, i -> {
                    Object[] row = new Object[1 + i % 40];
                    Arrays.fill(row, "ข้อ" + i);
                    return row;
                }));
        shapes.put("notes below starred steps", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("แผน");
            sheet.row(1, "แผนมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
            sheet.row(2, "ที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
            for (int i = 0; i < n; i++) {
                sheet.row(3 + i, i + 1, "*จัดประชุม " + i, "ทำ", "กองคลัง", "ทุกเดือน");
            }
            for (int i = 0; i < 4 * n; i++) {
                sheet.row(3 + n + i, null, "*หมายเหตุ " + i);
            }
            return book;
        });
        shapes.put("names of indicators as measures", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("แผน");
            sheet.row(1, "แผนมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
            sheet.row(2, "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
            for (int i = 0; i < 10 * n; i++) {
                sheet.row(3 + i, NAMES.get(i % 10));
            }
            return book;
        });
        shapes.put("second half one column too far right", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("แผน");
            sheet.row(1, "แผนมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
            sheet.row(2, "ที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
            for (int i = 0; i < 10 * n; i++) {
                boolean home = i < 5 * n;
                sheet.row(
                        3 + i,
                        i + 1,
                        "จัดประชุม " + i,
                        "ทำ",
                        "กองคลัง",
                        home ? "ทุกเดือน" : null,
                        home ? null : "ไตรมาส 2");
            }
            return book;
        });
        shapes.put("one wide row", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < Math.min(n, 16000); i++) {
                sheet.set(4, i + 1, "หัวข้อ " + i).set(5, i + 1, i).set(6, i + 1, "ค่า");
            }
            return book;
        });
        shapes.put("wide known headings", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < Math.min(n, 16000); i++) {
                sheet.set(4, i + 1, i % 3 == 0 ? "ตัวชี้วัด" : i % 3 == 1 ? "มาตรการ" : "ผู้รับผิดชอบ");
                sheet.set(5, i + 1, i % 3 == 0 ? NAMES.get(i % 10) : "ทำ " + i);
            }
            return book;
        });
        shapes.put("wide gaps between tables", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < Math.min(n / 10, 4000); i++) {
                for (int r = 0; r < 10; r++) {
                    sheet.set(4 + r, i * 4 + 1, r == 0 ? "ตัวชี้วัด" : NAMES.get(r));
                    sheet.set(4 + r, i * 4 + 2, r == 0 ? "คะแนน" : 80 + r);
                }
            }
            return book;
        });
        shapes.put(
                "many small tables",
                n -> rows(n, i -> switch (i % 4) {
                    case 0 -> new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"};
                    case 1 -> new Object[] {NAMES.get(i % 10), "มาตรการที่ " + i, "กองคลัง"};
                    case 2 -> new Object[] {NAMES.get(i % 10), "มาตรการที่ " + i, "กองช่าง"};
                    default -> new Object[] {};
                }));
        shapes.put(
                "many small score tables",
                n -> rows(n, i -> switch (i % 13) {
                    case 0 -> new Object[] {"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"};
                    case 1 -> new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"};
                    case 12 -> new Object[] {};
                    default -> new Object[] {i % 13 - 1, NAMES.get(i % 13 - 2), new BigDecimal("81.25")};
                }));
        shapes.put(
                "only headings",
                n -> rows(n, i -> new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"}));
        shapes.put(
                "repeated headings",
                n -> rows(
                        n,
                        i -> i % 2 == 0
                                ? new Object[] {
                                    "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"
                                }
                                : new Object[] {NAMES.get(i % 10), "มาตรการที่ " + i, "๑. ทำ", "กองคลัง", "ทำแล้ว " + i
                                }));
        shapes.put(
                "measures",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {
                                    "ตัวชี้วัด",
                                    "มาตรการ",
                                    "วิธีการดำเนินการ",
                                    "ผู้รับผิดชอบ",
                                    "ระยะเวลา",
                                    "ผลการดำเนินงาน"
                                }
                                : new Object[] {
                                    NAMES.get(i % 10),
                                    "มาตรการที่ " + i,
                                    "๑. ประชุม\n๒. ติดตาม " + i,
                                    "กองคลัง",
                                    "ตลอดปีงบประมาณ",
                                    "จัดประชุมแล้ว " + i
                                }));
        shapes.put(
                "one measure of many rows",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(2), "มาตรการหนึ่ง", "๑. ทำ", "กองคลัง"}
                                        : new Object[] {null, null, i + ". ทำขั้นต่อไป " + i, "กองคลัง"}));
        shapes.put(
                "issues of one measure",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา"}
                                : new Object[] {i == 1 ? NAMES.get(2) : null, "เรื่องที่ " + i, "กองคลัง", "ทุกเดือน"
                                }));
        shapes.put("one merged measure", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(
                        5 + i, i == 0 ? NAMES.get(2) : null, i == 0 ? "มาตรการหนึ่ง" : null, "ขั้นตอน " + i, "กองคลัง");
            }
            return book;
        });
        shapes.put("merged pairs", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i += 2) {
                sheet.row(5 + i, NAMES.get(i % 10), "มาตรการ " + i, "ขั้นตอน " + i, "กองคลัง");
                sheet.row(6 + i, null, null, "ขั้นตอน " + i, "กองคลัง");
                sheet.merge(5 + i, 1, 6 + i, 1).merge(5 + i, 2, 6 + i, 2);
            }
            return book;
        });
        shapes.put("merges across, texts outside tables", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, "ข้อความยาว " + i).merge(5 + i, 1, 5 + i, 6);
            }
            return book;
        });
        shapes.put("merges in many columns", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, NAMES.get(i % 10), "มาตรการ " + i, "ขั้นตอน " + i, "กองคลัง");
                int column = 10 + i % 8000;
                sheet.merge(2 + 2 * (i / 8000), column, 3 + 2 * (i / 8000), column);
            }
            return book;
        });
        shapes.put("covered by one merge", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < n; i++) {
                sheet.row(4 + i, "ก" + i, "ข" + i, "ค" + i);
            }
            return sheet.merge(4, 1, 3 + n, 3).book();
        });
        shapes.put(
                "scores",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {
                                    i, NAMES.get(i % 10), new BigDecimal("81.25").add(BigDecimal.valueOf(i % 10))
                                }));
        shapes.put(
                "scores of unknown names",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {i, "เรื่องที่ " + i, new BigDecimal("81.25")}));
        shapes.put(
                "scores of bodies",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ"}
                                : new Object[] {i, "อบต.ตัวอย่าง" + i, 80, 81, 82, 81, "B"}));
        shapes.put(
                "scores by years down",
                n -> rows(n, i -> {
                    Object[] row = new Object[11];
                    row[0] = i == 0 ? "ปีงบประมาณ" : (Object) (2562 + i % 7);
                    for (int c = 0; c < 10; c++) {
                        row[c + 1] = i == 0 ? NAMES.get(c) : (Object) new BigDecimal("80.5").add(BigDecimal.valueOf(c));
                    }
                    return row;
                }));
        shapes.put(
                "list of many bodies",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ผลการประเมิน ITA ปีงบประมาณ 2567"}
                                : i == 1
                                        ? new Object[] {"หน่วยงาน", "คะแนนรวม", "ระดับ"}
                                        : new Object[] {"อบต.บ้านตัวอย่าง" + i, 85, "ผ่าน"}));
        shapes.put("headless scores", n -> rows(n, i -> new Object[] {NAMES.get(i % 10), new BigDecimal("81.25")}));
        shapes.put(
                "headless scores with others",
                n -> rows(
                        n,
                        i -> i % 5 == 4
                                ? new Object[] {"เรื่องอื่น " + i, new BigDecimal("81.25")}
                                : new Object[] {NAMES.get(i % 10), new BigDecimal("81.25")}));
        shapes.put(
                "stated totals",
                n -> rows(n, i -> new Object[] {"คะแนนรวม ITA ปีงบประมาณ 2567 เท่ากับ 86.35 คะแนน ระดับ A"}));
        shapes.put(
                "totals in a table",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "คะแนน"}
                                : i < 11 ? new Object[] {NAMES.get(i - 1), 85} : new Object[] {"รวม", 85}));
        shapes.put(
                "analysis",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {
                                    "ตัวชี้วัด",
                                    "ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                                    "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น สอดคล้องกับผลการประเมิน"
                                }
                                : new Object[] {NAMES.get(i % 10), "จุดอ่อนที่ " + i, "ควรพัฒนา " + i}));
        shapes.put(
                "checklist",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ข้อ", "ประเด็น", "URL", "ผู้รับผิดชอบ"}
                                : new Object[] {
                                    "O" + (1 + i % 43), "โครงสร้าง " + i, "https://example.go.th/" + i, "กองคลัง"
                                }));
        shapes.put("addresses outside tables", n -> rows(n, i -> new Object[] {"ที่มา", "https://example.go.th/" + i}));
        shapes.put(
                "periods",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ"}
                                : new Object[] {NAMES.get(i % 10), "มาตรการที่ " + i, "ช่วงที่ไม่รู้ " + i, "กองคลัง"
                                }));
        shapes.put(
                "divisions",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : new Object[] {
                                    NAMES.get(i % 10), "มาตรการที่ " + i, "กองที่ " + i + "/กองคลัง/งานพัสดุ"
                                }));
        shapes.put(
                "bodies in titles",
                n -> rows(n, i -> new Object[] {"องค์การบริหารส่วนตำบลที่" + i + " อำเภอเมือง จังหวัดน่าน"}));
        shapes.put("years in titles", n -> rows(n, i -> new Object[] {"ประจำปีงบประมาณ พ.ศ. " + (2500 + i % 69)}));
        shapes.put(
                "bands",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i % 2 == 1
                                        ? new Object[] {"ตัวชี้วัดที่ ๓ การใช้อำนาจ"}
                                        : new Object[] {i, "มาตรการ " + i, "กองคลัง"}));
        shapes.put(
                "footnotes",
                n -> rows(
                        n,
                        i -> i < 12
                                ? i == 0
                                        ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                        : i == 11
                                                ? new Object[] {}
                                                : new Object[] {i, NAMES.get(i - 1) + " *", new BigDecimal("81.25")}
                                : new Object[] {"* หมายเหตุที่ " + i}));
        shapes.put(
                "lines below a table",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "กองคลัง"}
                                        : new Object[] {"ข้อความด้านล่าง " + i}));
        shapes.put(
                "pairs below a table",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "กองคลัง"}
                                        : new Object[] {null, "คำ " + i, "อื่น"}));
        shapes.put(
                "words over numbers below a table",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i % 2 == 1 ? new Object[] {"คำ", "คำ", "คำ"} : new Object[] {"คำ", 5, 6}));
        shapes.put(
                "signers",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "กองคลัง"}
                                        : new Object[] {"ลงชื่อ", "ผู้รายงาน"}));
        shapes.put(
                "steps alone",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "๑. ทำ"}
                                        : new Object[] {null, null, i + ". ทำ"}));
        shapes.put(
                "copies of one measure",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "กองคลัง"}));
        shapes.put("many sheets", n -> {
            BookBuilder book = new BookBuilder();
            for (int i = 0; i < n / 10; i++) {
                BookBuilder.Sheet sheet = titled(book, i);
                sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
                for (int r = 0; r < 5; r++) {
                    sheet.row(5 + r, NAMES.get(r), "มาตรการ " + i + "." + r, "กองคลัง");
                }
            }
            return book;
        });
        shapes.put("many sheets of scores", n -> {
            BookBuilder book = new BookBuilder();
            for (int i = 0; i < n / 10; i++) {
                BookBuilder.Sheet sheet = titled(book, i);
                sheet.row(4, "ตัวชี้วัด", "คะแนน");
                for (int r = 0; r < 10; r++) {
                    sheet.row(5 + r, NAMES.get(r), new BigDecimal("80.1"));
                }
            }
            return book;
        });
        shapes.put("many sheets of texts", n -> {
            BookBuilder book = new BookBuilder();
            for (int i = 0; i < n / 10; i++) {
                BookBuilder.Sheet sheet = titled(book, i);
                for (int r = 0; r < 7; r++) {
                    sheet.row(5 + r, "ข้อความ " + r, "คำ", "คำอื่น");
                }
            }
            return book;
        });
        shapes.put(
                "formulas of zero",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {i, NAMES.get(i % 10), BookBuilder.formula("0")}));
        shapes.put("links", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ข้อ", "ประเด็น", "URL", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, "O" + (1 + i % 43), "โครงสร้าง " + i, "ดูที่นี่", "กองคลัง");
                sheet.link("C" + (5 + i), "https://example.go.th/" + i);
            }
            return book;
        });
        shapes.put("hidden rows", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, NAMES.get(i % 10), "มาตรการ " + i, "กองคลัง").hideRow(5 + i);
            }
            return book;
        });
        shapes.put(
                "side by side",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "คะแนน", null, null, "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {NAMES.get(i % 10), 80, null, null, NAMES.get(i % 10), 81}));
        shapes.put(
                "ranks",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"อันดับ", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {
                                    i, NAMES.get(i % 10), new BigDecimal("99").subtract(BigDecimal.valueOf(i % 30))
                                }));
        shapes.put(
                "unknown columns",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "คอลัมน์แปลก", "อีกคอลัมน์"}
                                : new Object[] {NAMES.get(i % 10), "มาตรการ " + i, "กองคลัง", "ค่า " + i, i}));
        shapes.put(
                "foreign table",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ชื่อโครงการ", "งบประมาณ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"}
                                : new Object[] {i, "โครงการ " + i, 5000 + i, "กองคลัง", "แล้วเสร็จ"}));
        shapes.put("transposed", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            String[] heads = {"ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"};
            for (int i = 0; i < n; i++) {
                sheet.row(4 + i, heads[i % 5], "ค่า " + i, "ค่าอื่น");
            }
            return book;
        });
        shapes.put("one address merged down", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ข้อ", "ประเด็น", "URL", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, "O" + (1 + i % 43), "โครงสร้าง " + i, i == 0 ? "ดูที่นี่" : null, "กองคลัง");
            }
            return sheet.merge(5, 3, 4 + n, 3)
                    .link("C5:C" + (4 + n), "https://example.go.th/")
                    .book();
        });
        shapes.put("an address in each row of one merged down", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ข้อ", "ประเด็น", "URL", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, "O" + (1 + i % 43), "โครงสร้าง " + i, i == 0 ? "ดูที่นี่" : null, "กองคลัง");
                sheet.link("C" + (5 + i), "https://example.go.th/" + i);
            }
            return sheet.merge(5, 3, 4 + n, 3).book();
        });
        shapes.put(
                "words between blank rows",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"}
                                : i < 4
                                        ? new Object[] {NAMES.get(i), "มาตรการ " + i, "กองคลัง", "ทำแล้ว"}
                                        : i % 3 == 0 ? new Object[] {} : new Object[] {"คำ", "คำอื่น"}));
        shapes.put(
                "headings of others in a row",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"}
                                : i == n - 1
                                        ? new Object[] {NAMES.get(1), "คำ", "กองคลัง"}
                                        : new Object[] {"ชื่อ - สกุล", "ตำแหน่ง", "หมายเหตุ"}));
        shapes.put(
                "marks and notes",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : i % 2 == 1
                                        ? new Object[] {i, NAMES.get(i % 10) + " *", new BigDecimal("81.25")}
                                        : new Object[] {"* หมายเหตุที่ " + i}));
        shapes.put(
                "notes below each of many tables",
                n -> rows(n, i -> switch (i % 14) {
                    case 0 -> new Object[] {"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + (2560 + i / 14 % 10)};
                    case 1 -> new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"};
                    case 12 -> new Object[] {"หมายเหตุ คะแนนปี " + (2560 + i / 14 % 10) + " เป็นคะแนนประเมินตนเอง"};
                    case 13 -> new Object[] {};
                    default -> new Object[] {i % 14 - 1, NAMES.get(i % 14 - 2), new BigDecimal("81.25")};
                }));
        shapes.put(
                "years in bands",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : i % 11 == 1
                                        ? new Object[] {"ปีงบประมาณ พ.ศ. " + (2560 + i / 11 % 10)}
                                        : new Object[] {i % 11, NAMES.get((i + 9) % 11 % 10), new BigDecimal("81.25")
                                        }));
        shapes.put(
                "side by side, many times",
                n -> rows(
                        n,
                        i -> i % 6 == 0
                                ? new Object[] {"ตัวชี้วัด", "คะแนน", null, null, "ตัวชี้วัด", "คะแนน"}
                                : i % 6 == 5
                                        ? new Object[] {}
                                        : new Object[] {NAMES.get(i % 5), 80, null, null, NAMES.get(5 + i % 5), 81}));
        shapes.put(
                "side by side in turn",
                n -> rows(n, i -> switch (i % 12) {
                    case 0 -> new Object[] {"ตัวชี้วัด", "คะแนน", null, null, "ตัวชี้วัด", "คะแนน"};
                    case 5 ->
                        new Object[] {
                            "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", null, null, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"
                        };
                    case 4, 11 -> new Object[] {};
                    default ->
                        i % 12 < 4
                                ? new Object[] {NAMES.get(i % 5), 80, null, null, NAMES.get(5 + i % 5), 81}
                                : new Object[] {
                                    NAMES.get(i % 5),
                                    "ทำ " + i,
                                    "กองคลัง",
                                    null,
                                    null,
                                    NAMES.get(i % 5),
                                    "ทำอีก " + i,
                                    "กองช่าง"
                                };
                }));
        shapes.put(
                "errors",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน", "มาตรการ"}
                                : new Object[] {i, NAMES.get(i % 10), new BookBuilder.Raw("e", 0, null, "#REF!"), "ก"
                                }));
        shapes.put(
                "score rows of unclear years",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ปีงบประมาณ", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {"2566-2567", NAMES.get(i % 10), new BigDecimal("81.25")}));
        shapes.put("score rows of one unclear year", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ปีงบประมาณ", "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, i == 0 ? "2566-2567" : null, NAMES.get(i % 10), new BigDecimal("81.25"));
            }
            return sheet.merge(5, 1, 4 + n, 1).book();
        });
        shapes.put(
                "score rows of other bodies",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน", "หมายเหตุ"}
                                : new Object[] {i, NAMES.get(i % 10), new BigDecimal("81.25"), "เทศบาลตำบลอื่น" + i}));
        shapes.put(
                "years down, figures beside scores",
                n -> rows(n, i -> {
                    Object[] row = new Object[11];
                    row[0] = i == 0
                            ? "ปีงบประมาณ"
                            : (Object) ((i % 2 == 0 ? "คะแนนเต็ม " : i % 3 == 0 ? "น้ำหนักคะแนน " : "เป้าหมาย ")
                                    + (2562 + i % 7));
                    for (int c = 0; c < 10; c++) {
                        row[c + 1] = i == 0 ? NAMES.get(c) : (Object) new BigDecimal("80.5").add(BigDecimal.valueOf(c));
                    }
                    return row;
                }));
        shapes.put(
                "years down with notes",
                n -> rows(n, i -> {
                    if (i > 0 && i % 2 == 0) {
                        return new Object[] {"หมายเหตุ คะแนนบางส่วนอาจเป็นคะแนนประเมินตนเอง " + i};
                    }
                    Object[] row = new Object[11];
                    row[0] = i == 0 ? "ปีงบประมาณ" : (Object) ((2562 + i % 7) + " *");
                    for (int c = 0; c < 10; c++) {
                        row[c + 1] = i == 0 ? NAMES.get(c) : (Object) new BigDecimal("80.5").add(BigDecimal.valueOf(c));
                    }
                    return row;
                }));
        shapes.put(
                "headless scores in years",
                n -> rows(
                        n,
                        i -> i % 11 == 0
                                ? new Object[] {"ปีงบประมาณ พ.ศ. " + (2560 + i / 11 % 10)}
                                : new Object[] {NAMES.get(i % 11 - 1), new BigDecimal("81.25")}));
        shapes.put(
                "headless scores, each a column on",
                n -> rows(n, i -> {
                    Object[] row = new Object[2 + i % 200];
                    row[0] = NAMES.get(i % 10);
                    row[1 + i % 200] = new BigDecimal("81.25");
                    return row;
                }));
        shapes.put("headless scores, one merged down", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, NAMES.get(i % 10), i < 3 || i % 2 == 0 ? new BigDecimal("81.25") : null);
            }
            return sheet.merge(5, 2, 4 + n, 2).book();
        });
        shapes.put(
                "lines over a list",
                n -> rows(
                        n,
                        i -> i < n - 10
                                ? new Object[] {"ประเมินตนเอง"}
                                : new Object[] {NAMES.get((i + 10 - n) % 10), new BigDecimal("81.25")}));
        shapes.put(
                "checklist with words for addresses",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ข้อ", "ข้อมูล", "URL", "ผู้รับผิดชอบ"}
                                : new Object[] {"O" + (1 + i % 43), null, "หน้าแรก " + i, "กองคลัง"}));
        shapes.put(
                "checklist of other names",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ข้อ", "ข้อมูล", "URL", "ผู้รับผิดชอบ"}
                                : new Object[] {
                                    "O" + (1 + i % 30),
                                    i % 2 == 0 ? "โครงสร้าง" : "ข้อมูลผู้บริหาร",
                                    "https://example.go.th/" + i,
                                    "กองคลัง"
                                }));
        shapes.put(
                "measures in two columns",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "มาตรการระยะสั้น", "มาตรการระยะยาว"}
                                : new Object[] {i, NAMES.get(i % 10), "จัดทำคู่มือ " + i, "ประชุมกลุ่ม " + i}));
        shapes.put(
                "rows that refer to others",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : new Object[] {
                                    i, NAMES.get(1), "จัดทำคู่มือ " + i, i == 1 ? "กองคลัง" : "เช่นเดียวกับข้อ 1"
                                }));
        shapes.put(
                "measures of one indicator",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : new Object[] {NAMES.get(1), "จัดทำแผนงานด้าน" + word(i) + "ของหน่วยงาน", "กองคลัง"}));
        shapes.put(
                "scores that contradict each other",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {
                                    i, NAMES.get(i % 10), new BigDecimal("60.01").add(BigDecimal.valueOf(i % 3000, 2))
                                }));
        shapes.put(
                "percent formats",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "คะแนน"}
                                : new Object[] {9 - i % 7, NAMES.get(i % 10), "105.25"}));
        shapes.put("chain of zeros", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < n; i++) {
                sheet.set(4 + i, 1, new BookBuilder.Raw("", 0, "A" + (5 + i), "0"))
                        .set(4 + i, 2, "ก");
            }
            return book;
        });
        shapes.put("sums of blanks", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            for (int i = 0; i < n; i++) {
                sheet.set(4 + i, 1, new BookBuilder.Raw("", 0, "SUM(C$4:C" + (4 + i) + ")", "0"))
                        .set(4 + i, 2, "ก");
            }
            return book;
        });
        shapes.put("years over groups", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.set(4, 1, "ตัวชี้วัด");
            for (int i = 0; i < 20; i++) {
                sheet.set(4, 2 + i * 2, "ปี " + (2550 + i));
                sheet.set(5, 2 + i * 2, "คะแนนเต็ม").set(5, 3 + i * 2, "คะแนนที่ได้");
                for (int r = 0; r < n / 10; r++) {
                    sheet.set(6 + r, 1, NAMES.get(r % 10))
                            .set(6 + r, 2 + i * 2, 100)
                            .set(6 + r, 3 + i * 2, 80);
                }
            }
            return book;
        });
        shapes.put("unknown headings side by side", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ").row(5, NAMES.get(0), "ทำ", "กองคลัง");
            for (int i = 0; i < n; i++) {
                sheet.set(5, 6 + i, "แปลก " + i);
            }
            return book;
        });
        shapes.put(
                "one text over and over, with dates",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผลการดำเนินงาน"}
                                : new Object[] {
                                    i == 1 ? NAMES.get(1) : null,
                                    i == 1 ? "มาตรการหนึ่ง" : null,
                                    "วันที่ " + (1 + i % 28) + " มี.ค. ๖๗ ประชุมครั้งที่ " + i
                                }));
        shapes.put(
                "steps numbered on",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผลการดำเนินงาน"}
                                : new Object[] {
                                    i == 1 ? NAMES.get(1) : null,
                                    i == 1 ? "มาตรการหนึ่ง" : null,
                                    (i % 99 + 1) + ". จัดทำสิ่งที่ " + i,
                                    i + ". ทำแล้ว"
                                }));
        shapes.put(
                "responsible of every row",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"}
                                : new Object[] {
                                    i == 1 ? NAMES.get(1) : null,
                                    i == 1 ? "มาตรการหนึ่ง" : null,
                                    "กองที่ " + i,
                                    "มี.ค. ๖๗ ที่ " + i
                                }));
        shapes.put(
                "doubtful ends",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : i == 1
                                        ? new Object[] {NAMES.get(1), "มาตรการหนึ่ง", "กองคลัง"}
                                        : i % 2 == 0
                                                ? new Object[] {null, null, "กองคลัง"}
                                                : new Object[] {"หน้า " + i}));
        shapes.put(
                "unnamed rows",
                n -> rows(
                        n,
                        i -> i == 0
                                ? new Object[] {"ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"}
                                : new Object[] {i, null, "มาตรการ " + i, "กองคลัง"}));
        shapes.put("items merged down", n -> {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = titled(book, 0);
            sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
            for (int i = 0; i < n; i++) {
                sheet.row(5 + i, i + 1, i == 0 ? NAMES.get(3) : null, "มาตรการ " + i, i == 0 ? "กองคลัง" : null);
            }
            return sheet.merge(5, 2, 4 + n, 2).merge(5, 4, 4 + n, 4).book();
        });
        return shapes;
    }

    private static BookBuilder.Sheet titled(BookBuilder book, int number) {
        return book.sheet("แผ่น" + number)
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, BODY);
    }

    private static BookBuilder rows(int n, IntFunction<Object[]> row) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = titled(book, 0);
        for (int i = 0; i < n; i++) {
            sheet.row(4 + i, row.apply(i));
        }
        return book;
    }

    /** A word of its own for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number + 7; rest > 0; rest /= 20) {
            word.append("กขคงจชซดตถทนบปพมยรลว".charAt(rest % 20)).append('า');
        }
        return word.toString();
    }
}
