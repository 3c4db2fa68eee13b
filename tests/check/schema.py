"""Holds reports of copanel against the JSON Schema it publishes, with a validator that knows nothing of it.

    python schema.py COPANEL VACANCY...

Each vacancy is checked alone, then all together, as they are and with one key broken, so that a schema
which lets everything pass is found out as well.
"""

import copy
import json
import subprocess
import sys

from jsonschema import Draft202012Validator


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True, encoding="utf-8")
    if done.returncode not in (0, 1, 2) or not done.stdout:
        sys.exit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def broken(report):
    """The same report broken in ways that no reader of it should have to bear."""
    yield "a key that is not there", {**report, "extra": 1}
    yield "another format", {**report, "format": "2"}
    for name in ("vacancies", "findings", "faults"):
        if report[name]:
            for key in ("line", "owed", "level"):
                if key in report[name][0]:
                    wrong = copy.deepcopy(report)
                    wrong[name][0][key] = "many"
                    yield f"{name}: {key}", wrong


def main():
    copanel, *vacancies = sys.argv[1:]
    schema = run(copanel, "schema", "report")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = []
    reports = 0
    refused = 0
    for chosen in [*([one] for one in vacancies), vacancies]:
        report = run(copanel, "check", *chosen, "--output", "json", "--today", "2026-11-24")
        reports += 1
        for error in validator.iter_errors(report):
            faults.append(f"{' '.join(chosen)}: {error.json_path}: {error.message}")
        for what, wrong in broken(report):
            refused += 1
            if validator.is_valid(wrong):
                faults.append(f"{' '.join(chosen)}: the schema lets pass: {what}")
    print(f"{reports} reports are as the schema says; {refused} broken ones are refused")
    if not vacancies:
        faults.append("no vacancy was given")
    if faults:
        sys.exit("\n".join(faults))


if __name__ == "__main__":
    main()
