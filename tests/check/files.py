"""Finds the files that a check was asked to look at."""

import sys
from pathlib import Path


def files(arguments, suffix):
    """Every file named, and every file with the suffix in a folder named; having none is a failure."""
    found = set()
    for argument in map(Path, arguments):
        if argument.is_dir():
            found.update(argument.rglob(f"*{suffix}"))
        elif argument.is_file():
            found.add(argument)
        else:
            sys.exit(f"{argument}: no such file or folder")
    if not found:
        sys.exit(f"no {suffix} file to check in: {' '.join(arguments) or 'nothing'}")
    return sorted(found)
