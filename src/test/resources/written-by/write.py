"""Writes the workbooks beside this file with the libraries that other programs use.

pip install openpyxl xlsxwriter; python write.py; then once more through LibreOffice:
soffice --headless --convert-to xlsx:"Calc MS Excel 2007 XML" --outdir again openpyxl.xlsx && mv again/openpyxl.xlsx libreoffice.xlsx
"""
import datetime
import pathlib

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

HERE = pathlib.Path(__file__).parent
WHEN = datetime.datetime(2026, 11, 20)
NAMES = [
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
]
TITLES = [
    "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗",
    "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน",
]
HEADINGS = ["ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน"]
ROWS = [
    ["การใช้อำนาจ", ("มาตรการ", "มอบหมายงานอย่างเป็นธรรม"), "๑. ประชุม\n๒. ออกคำสั่ง", "สำนักปลัด", "ไตรมาส ๑", WHEN.replace(2024, 1, 15)],
    [None, "มาตรการประเมินผลงาน <ทุกคน> & เปิดเผย", "๑. ทำเกณฑ์", "สำนักปลัด/กองคลัง", "ตลอดปีงบประมาณ", "=ประเมินแล้ว"],
    ["การใช้งบประมาณ", "มาตรการเผยแพร่แผน", "๑. เผยแพร่", "กองคลัง", "ทุกเดือน", "เผยแพร่แล้ว"],
]
SCORES = [86.52, 75.34, "๘๓.๓๕ คะแนน", "74.51", 0.8238, 88.42, 88.91, 83.96, 39.27, 12.5]
PERCENT = 4


def with_openpyxl():
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = WHEN
    scores = book.active
    scores.title = "คะแนน"
    for row, title in enumerate(["ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", TITLES[1]], 1):
        scores.cell(row, 1, title)
    scores.append(["ลำดับที่", "ตัวชี้วัด", "คะแนน"])
    for i, name in enumerate(NAMES):
        scores.append([i + 1.0, name, SCORES[i]])
    scores.cell(4 + PERCENT, 3).number_format = "0.00%"
    scores.append([None, "รวม", "=60+0.61"])
    table = book.create_sheet("มาตรการ")
    for title in TITLES:
        table.append([title])
    table.merge_cells("A1:F1")
    table.append([])
    table.append(HEADINGS)
    for values in ROWS:
        table.append([
            CellRichText(TextBlock(InlineFont(b=True), v[0]), v[1]) if isinstance(v, tuple) else v for v in values
        ])
    table["F5"].number_format = "[$-107041E]d mmmm yyyy"
    table["F6"].data_type = "s"
    table.merge_cells("A5:A6")
    table.row_dimensions[7].hidden = True
    table.freeze_panes = "A5"
    book.save(HERE / "openpyxl.xlsx")


def with_xlsxwriter(name, options):
    book = xlsxwriter.Workbook(HERE / name, options)
    book.set_properties({"created": WHEN})
    bold = book.add_format({"bold": True})
    scores = book.add_worksheet("คะแนน")
    scores.write_string(0, 0, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖")
    scores.write_string(1, 0, TITLES[1])
    scores.write_row(2, 0, ["ลำดับที่", "ตัวชี้วัด", "คะแนน"])
    for i, name in enumerate(NAMES):
        scores.write_row(3 + i, 0, [i + 1.0, name])
        scores.write(3 + i, 2, SCORES[i], book.add_format({"num_format": "0.00%"}) if i == PERCENT else None)
    scores.write_string(13, 1, "รวม")
    scores.write_formula(13, 2, "=60+0.61", None, 60.61)
    table = book.add_worksheet("มาตรการ")
    for row, title in enumerate(TITLES):
        table.write_string(row, 0, title)
    table.write_row(3, 0, HEADINGS)
    table.set_row(6, None, None, {"hidden": True})
    for r, values in enumerate(ROWS):
        for c, value in enumerate(values):
            if isinstance(value, tuple):
                table.write_rich_string(4 + r, c, bold, *value)
            elif isinstance(value, datetime.datetime):
                table.write_datetime(4 + r, c, value, book.add_format({"num_format": "d mmmm bbbb"}))
            elif value is not None:
                table.write_string(4 + r, c, value)
    if not options:
        table.merge_range("A5:A6", ROWS[0][0])
    book.close()


with_openpyxl()
with_xlsxwriter("xlsxwriter.xlsx", {})
with_xlsxwriter("xlsxwriter-inline.xlsx", {"constant_memory": True})
with_xlsxwriter("xlsxwriter-1904.xlsx", {"date_1904": True})
