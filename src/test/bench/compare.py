#!/usr/bin/env python3
"""Holds what two builds of the program make against each other, to the last cell.

  compare.py BEFORE AFTER WORK [-n LINES] NAME=INPUT...

  BEFORE, AFTER  two checkouts, each built (mvn -DskipTests package)
  WORK           a folder for stores, outputs and dumps; made where missing, emptied of what an earlier comparison left
  NAME=INPUT     a job file, or a folder of workbooks: it is run as an inbox, and each workbook is checked by itself
  -n LINES       how many differences of each kind are printed (10)

Compared are the rows of all public views, each cell with formula and value, SVG and PNG files, documents, the page, run.json and
what check says. Times, hashes and fingerprints are left out. Ends with 1 where anything differs.
The workbooks that the tests of reading build are kept in DIR by: mvn test -Dtest='org/itaconsolidator/read/*Test' -Dworkbooks.kept=DIR
"""
import collections
import hashlib
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
from xml.etree import ElementTree

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
# what no two runs have in common
VOLATILE_COLUMNS = {"received_at", "came_at", "modified_at", "first_received_at", "first_here_at", "first_at"}
VOLATILE_KEYS = {"started", "finished", "started_at", "finished_at", "seconds", "sha256", "fingerprint", "run", "duration", "bytes", "size"}
# a moment of this run, as a spreadsheet counts days
MOMENT = re.compile(r"^4\d{4}\.\d{5,}$")
FINGERPRINT = re.compile(r"\b[0-9a-f]{64}\b")
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.]*(?:[+-]\d\d:\d\d|Z)?")


def lines_of_store(store):
    connection = sqlite3.connect("file:%s?mode=ro" % store, uri=True)
    views = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name")]
    for view in views:
        cursor = connection.execute('SELECT * FROM "%s"' % view)
        names = [column[0] for column in cursor.description]
        rows = []
        for row in cursor:
            rows.append(" | ".join("%s=%s" % (n, v) for n, v in zip(names, row) if n not in VOLATILE_COLUMNS))
        for row in sorted(rows):
            yield view, row


def text_of(element):
    return "".join(t.text or "" for t in element.iter(MAIN + "t"))


def lines_of_workbook(path, name):
    with zipfile.ZipFile(path) as book:
        parts = set(book.namelist())
        shared = []
        if "xl/sharedStrings.xml" in parts:
            for _, item in ElementTree.iterparse(book.open("xl/sharedStrings.xml")):
                if item.tag == MAIN + "si":
                    shared.append(text_of(item))
        links = {r.get("Id"): r.get("Target") for r in ElementTree.fromstring(book.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet"):
            title = sheet.get("name")
            target = links[sheet.get(REL)]
            part = target.lstrip("/") if target.startswith("/") else "xl/" + target
            yield "sheet", "%s %s" % (name, title)
            for _, cell in ElementTree.iterparse(book.open(part)):
                if cell.tag in (MAIN + "sheetData", MAIN + "row"):
                    cell.clear()
                if cell.tag in (MAIN + "pageSetup", MAIN + "printOptions", MAIN + "mergeCell", MAIN + "rowBreaks"):
                    yield "page setup", "%s %s %s %s" % (name, title, cell.tag[len(MAIN):], sorted(
                        (key, {"true": "1", "false": "0"}.get(set_to, set_to)) for key, set_to in cell.attrib.items()))
                if cell.tag != MAIN + "c":
                    continue
                value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
                shown = value.text if value is not None else text_of(cell)
                if cell.get("t") == "s" and value is not None:
                    shown = shared[int(value.text)]
                shown = re.sub(r"^(-?\d+)\.0$", r"\1", FINGERPRINT.sub("<hash>", MOMENT.sub("<time>", shown or "")))
                if shown or formula is not None:
                    yield "cells", "%s %s!%s %s %s" % (
                        name, title, cell.get("r"), shown, "" if formula is None else "=" + (formula.text or ""))
        for part in sorted(parts):
            if "/drawings/" in part or "/charts/" in part or "/tables/" in part or part.startswith("word/"):
                yield "parts", "%s %s %s" % (name, part, hashlib.sha256(book.read(part)).hexdigest()[:16])


def plain(value, path=""):
    if isinstance(value, dict):
        for key in sorted(value):
            if key not in VOLATILE_KEYS:
                yield from plain(value[key], path + "." + key)
    elif isinstance(value, list):
        for n, one in enumerate(value):
            yield from plain(one, "%s[%d]" % (path, n))
    else:
        yield "%s = %s" % (path, TIME.sub("<time>", str(value)))


def lines_of_output(latest):
    for folder, folders, files in os.walk(latest, followlinks=True):
        folders.sort()
        for file in sorted(files):
            path = os.path.join(folder, file)
            name = os.path.relpath(path, latest)
            if file == "run.json":
                for line in plain(json.load(open(path, encoding="utf-8"))):
                    yield "run.json", line
            elif file.endswith((".xlsx", ".xlsm")):
                yield from lines_of_workbook(path, name)
            elif file.endswith(".docx"):
                with zipfile.ZipFile(path) as document:
                    for paragraph in document.read("word/document.xml").decode("utf-8").split("</w:p>"):
                        yield "documents", name + " " + re.sub(r"<[^>]*>", "", paragraph)
            elif file.endswith((".html", ".svg", ".csv", ".json", ".txt")):
                for line in open(path, encoding="utf-8", errors="replace").read().replace("><", ">\n<").split("\n"):
                    yield file.rsplit(".", 1)[1], name + " " + TIME.sub("<time>", line)
            else:
                yield "files", name + " " + hashlib.sha256(open(path, "rb").read()).hexdigest()[:16]


def lines_of_checks(program, inbox):
    files = sorted(os.path.join(d, f) for d, _, fs in os.walk(inbox) for f in fs if f.lower().endswith((".xlsx", ".xlsm")))
    for start in range(0, len(files), 200):
        made = subprocess.run([program, "check", "--explain", "--json"] + files[start:start + 200], capture_output=True)
        for one in json.loads(made.stdout)["files"]:
            name = os.path.relpath(one.pop("file"), inbox)
            for line in plain(one):
                yield "check", name + " " + line


def dump(checkout, work, name, source):
    """Runs one input through one build; what came of it, by kind."""
    program = os.path.join(checkout, "bin", "ita")
    folder = os.path.join(work, name)
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    job = source
    if os.path.isdir(source):
        job = os.path.join(folder, "job.yaml")
        with open(job, "w", encoding="utf-8") as text:
            text.write("name: compared\ninbox: %s\nstore: store/ita.db\noutput: output\n" % json.dumps(os.path.abspath(source)))
    store, output = os.path.join(folder, "store", "ita.db"), os.path.join(folder, "output")
    made = subprocess.run([program, "run", job, "--store", store, "--output", output], capture_output=True, text=True)
    kinds = collections.defaultdict(list)
    kinds["exit code"].append("%d %s" % (made.returncode, made.stderr[-2000:] if made.returncode > 1 else ""))
    if os.path.exists(store):
        for kind, line in lines_of_store(store):
            kinds[kind].append(line)
    for kind, line in lines_of_output(os.path.join(output, "latest")):
        kinds[kind].append(line)
    if os.path.isdir(source):
        for kind, line in lines_of_checks(program, source):
            kinds[kind].append(line)
    return kinds


def main(arguments):
    shown = 10
    if "-n" in arguments:
        at = arguments.index("-n")
        shown = int(arguments[at + 1])
        del arguments[at:at + 2]
    if len(arguments) < 4:
        sys.exit(__doc__)
    before, after, work = arguments[:3]
    differ = False
    for pair in arguments[3:]:
        name, _, source = pair.partition("=")
        old = dump(before, os.path.join(work, "before"), name, source)
        new = dump(after, os.path.join(work, "after"), name, source)
        total = sum(len(lines) for lines in new.values())
        print("== %s: %d lines of %d kinds" % (name, total, len(new)))
        for kind in sorted(set(old) | set(new)):
            gone = collections.Counter(old[kind]) - collections.Counter(new[kind])
            come = collections.Counter(new[kind]) - collections.Counter(old[kind])
            if not gone and not come:
                continue
            differ = True
            print("%s: %d lines gone, %d new, of %d" % (kind, sum(gone.values()), sum(come.values()), len(old[kind])))
            for mark, lines in (("-", gone), ("+", come)):
                for line in sorted(lines)[:shown]:
                    print("  %s %s" % (mark, line.replace("\n", " ")[:600]))
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
