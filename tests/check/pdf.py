"""Reads PDF files with two independent accessibility checkers, and fails on any error.

    python pdf.py FILE_OR_FOLDER...

The checkers are `pdfua` and `outloud`. Neither certifies anything: each decides some of the rules
of PDF/UA-1, so a clean run means that two checkers found no error, and nothing more.
What they cannot decide is counted as skipped, never as passed.
"""

import subprocess
import sys
import unicodedata
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version

import outloud
import pdfua
import pikepdf

from files import files

LANGUAGE = "en-GB"

# A checker that fails to run one of its rules has passed nothing, so that is an error too, except here:
# this pdfua rule (no empty heading) breaks on any heading with several parts, and outloud asks the same.
COVERED = {"UA-14-001": "TAG-020"}


def ask_pdfua(path, tally):
    """Runs pdfua; what it is certain of is an error whatever it calls it, the rest is a warning."""
    broken = []
    for outcome in pdfua.validate(str(path)).outcomes:
        if outcome.skipped:
            tally["pdfua skipped", f"{outcome.rule_id}: broke off"] += 1
            broken.append((outcome.rule_id, outcome.skipped_reason))
        elif not outcome.findings:
            tally["pdfua passed", outcome.rule_id] += 1
        for finding in outcome.findings:
            certain = finding.confidence is pdfua.Confidence.CERTAIN
            said = f"{finding.rule_id} {finding.location.describe()}: {finding.message}"
            yield "error" if certain else "warning", "pdfua", finding.rule_id, said
    yield from (("broken", "pdfua", rule, reason) for rule, reason in broken)


def ask_outloud(path, tally):
    """Runs outloud, which sorts what it finds into errors, warnings and information."""
    result = outloud.check(str(path))
    if result.error:
        yield "error", "outloud", "unreadable", result.error
    for run in result.runs:
        if run.status == "ran":
            if run.outcome == "pass":
                tally["outloud passed", run.rule] += 1
        elif run.status == "crashed":
            tally["outloud skipped", f"{run.rule}: broke off"] += 1
            yield "broken", "outloud", run.rule, run.reason
        elif run.status == "not-applicable":
            tally["outloud not applicable", run.rule] += 1
        else:
            tally["outloud skipped", f"{run.rule}: {run.reason or 'not written yet'}"] += 1
    for finding in result.findings:
        said = f"{finding.rule} page {finding.page}: {finding.message}"
        yield finding.severity, "outloud", finding.rule, f"{said} [{finding.evidence or ''}]"


def squeezed(text):
    """The text without white space and typographic variants, which line breaks and fonts may change."""
    return "".join(unicodedata.normalize("NFKC", text).replace("\u00ad", "").split())


def ask_pdftotext(path):
    """Looks for the document's title in its text, and for its language; tells the number of pages too."""
    with pikepdf.open(path) as pdf:
        title = pdf.open_metadata().get("dc:title") or ""
        language = str(pdf.Root.get("/Lang", ""))
        pages = len(pdf.pages)
    told = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    faults = []
    if not title.strip():
        faults.append(("error", "pdftotext", "title", "the file has no title"))
    elif squeezed(title) not in squeezed(told.stdout.decode("utf-8")):
        faults.append(("error", "pdftotext", "title", f"the title is not in the text: {title}"))
    if language != LANGUAGE:
        faults.append(("error", "pikepdf", "language", f"the language is {language or 'not said'}"))
    return pages, faults


def check(path):
    """Everything the checkers say of one file: its pages, what they said, and the tally of their rules."""
    tally = Counter()
    said = []
    pages = 0
    try:
        said.extend(ask_pdfua(path, tally))
        said.extend(ask_outloud(path, tally))
        pages, faults = ask_pdftotext(path)
        said.extend(faults)
    except (pdfua.PdfuaError, pikepdf.PdfError, subprocess.CalledProcessError) as fault:
        said.append(("error", "reader", "unreadable", str(fault)))
    spoken = {rule for level, _, rule, _ in said if level != "broken"}
    judged = []
    for level, who, rule, what in said:
        if level == "broken":
            stand_in = COVERED.get(rule)
            if stand_in and stand_in not in spoken and tally["outloud passed", stand_in]:
                continue
            level, what = "error", f"{rule} could not run: {what}"
        judged.append((level, who, rule, what))
    return path, pages, judged, tally


def main():
    paths = files(sys.argv[1:], ".pdf")
    tally, levels, samples, pages = Counter(), Counter(), {}, 0
    with ProcessPoolExecutor(max_workers=2) as pool:
        for path, count, said, counted in pool.map(check, paths, chunksize=4):
            pages += count
            tally.update(counted)
            for level, who, rule, what in said:
                levels[level] += 1
                if level == "error":
                    print(f"ERROR {path}: {who}: {what}")
                else:
                    samples.setdefault((level, who, rule), []).append(f"{path}: {what}")
    for (level, who, rule), told in sorted(samples.items()):
        print(f"{level} {who} {rule}, {len(told)} times, such as {told[0]}")
    print(f"read {len(paths)} PDF files, {pages} pages")
    for who in ("pdfua", "outloud"):
        passed = {rule: n for (kind, rule), n in tally.items() if kind == f"{who} passed"}
        absent = sum(n for (kind, _), n in tally.items() if kind == f"{who} not applicable")
        skipped = {rule: n for (kind, rule), n in tally.items() if kind == f"{who} skipped"}
        print(
            f"{who} {version(who)}: {sum(passed.values())} checks passed ({len(passed)} rules), "
            f"{absent} did not apply, {sum(skipped.values())} skipped ({len(skipped)} rules)"
        )
        for rule, count in sorted(skipped.items()):
            print(f"  skipped {count} times: {rule}")
    if levels["error"]:
        sys.exit(f"{levels['error']} errors, {levels['warning']} warnings")
    print(f"no error found by two checkers, {levels['warning']} warnings; this is not a claim of conformance")


if __name__ == "__main__":
    main()
