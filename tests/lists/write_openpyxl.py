# write_openpyxl.py ROWS.json OUT.xlsx: a list of rows of {"text", "font", "number"} as a workbook.
import json
import sys

from openpyxl import Workbook
from openpyxl.styles import Font

book = Workbook()
sheet = book.active
sheet.title = "Danh sách"
with open(sys.argv[1], encoding="utf-8") as file:
    rows = json.load(file)
for i, row in enumerate(rows, 1):
    for j, cell in enumerate(row, 1):
        if not cell["text"]:
            continue
        place = sheet.cell(row=i, column=j)
        place.value = int(cell["text"]) if cell["number"] else cell["text"]
        if cell["font"]:
            place.font = Font(name=cell["font"])
book.save(sys.argv[2])
