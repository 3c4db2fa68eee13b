"""Reads PDF files with two independent accessibility checkers, and fails on any error.

    python pdf.py FILE_OR_FOLDER...

The checkers are `pdfua` and `outloud`. Neither certifies anything: each decides some of the rules
of PDF/UA-1, so a clean run means that two checkers found no error, and nothing more.
What they cannot decide is counted as skipped, never as passed.
"""

import re
import subprocess
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from importlib.metadata import version

import outloud
import pdfua
import pikepdf

from common import LANGUAGE, files, squeezed, word_faults

# A rule that breaks off has passed nothing, so that is an error too, except where the other checker asks the same:
# pdfua's rule against empty headings breaks on any heading of several parts, and outloud's finds empty elements.
COVERED = {"UA-14-001": ("TAG-020", re.compile(r"empty /H\d? "))}


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


def mistaken(finding, findings, pages):
    """Whether outloud calls an error what is none; such a finding is counted as a warning."""
    if finding.rule == "TBL-010":
        # In a table of two columns whose rows are named, header cells always outnumber the others.
        return re.search(r"shredded: \d+ header cells against \d+ data cells$", finding.message)
    if finding.rule == "TAG-002" and finding.count <= 2:
        # A table's header row is repeated on its next pages as an artifact, after it was read out on the first:
        # then each line that is found stands on an earlier page too, where it was not found.
        found = {(other.page, line) for other in findings if other.rule == "TAG-002" for line in lines_of(other)}
        return all(
            any(line in squeezed(pages[n - 1]) and (n, line) not in found for n in range(1, finding.page))
            for line in lines_of(finding)
        )
    return False


def lines_of(finding):
    """The lines that a finding quotes as its evidence, without the mark that one was cut short."""
    return [squeezed(line.removesuffix("…")) for line in (finding.evidence or "").split("; ")]


def ask_outloud(path, tally, pages):
    """Runs outloud, which sorts what it finds into errors, warnings and information."""
    result = outloud.check(str(path))
    if result.error:
        yield "error", "outloud", "unreadable", result.error
    for run in result.runs:
        if run.status == "ran":
            tally["outloud ran", run.rule] += 1
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
        said = f"{finding.rule} page {finding.page}: {finding.message} [{finding.evidence or ''}]"
        level = "warning" if mistaken(finding, result.findings, pages) else finding.severity
        yield level, "outloud", finding.rule, said


def pages_of(path):
    """The text of each page, line by line as it stands on paper."""
    told = subprocess.run(["pdftotext", "-layout", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    return told.stdout.decode("utf-8").split("\f")[:-1]


def ask_pdftotext(path, pages):
    """Compares the file's title and headings with those of the HTML page beside it, and looks for its language."""
    with pikepdf.open(path) as pdf:
        title = pdf.open_metadata().get("dc:title") or ""
        language = str(pdf.Root.get("/Lang", ""))
    for fault in word_faults(path, title, "".join(pages)):
        yield "error", "pdftotext", "words", fault
    if language != LANGUAGE:
        yield "error", "pikepdf", "language", f"the language is {language or 'not said'}"


def check(path):
    """Everything the checkers say of one file: its pages, what they said, and the tally of their rules."""
    tally, said, pages = Counter(), [], []
    try:
        said.extend(ask_pdfua(path, tally))
        pages = pages_of(path)
        said.extend(ask_outloud(path, tally, pages))
        said.extend(ask_pdftotext(path, pages))
    except (pdfua.PdfuaError, pikepdf.PdfError, subprocess.CalledProcessError) as fault:
        said.append(("error", "reader", "unreadable", str(fault)))
    judged = []
    for level, who, rule, what in said:
        if level == "broken":
            other, same = COVERED.get(rule, ("", None))
            if tally["outloud ran", other] and not any(same.search(told) for _, _, by, told in said if by == other):
                continue
            level, what = "error", f"{rule} could not run: {what}"
        judged.append((level, who, rule, what))
    return path, len(pages), judged, tally


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
