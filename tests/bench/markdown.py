"""Turns copanel's own web pages into Markdown, so that its peers print the same words.

usage: markdown.py PANDOC PAGES OUT
"""

import pathlib
import re
import subprocess
import sys

pandoc, pages, out = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
out.mkdir(parents=True)
for page in sorted(pages.rglob("*.html")):
    if page.name == "index.html":
        continue  # a list of files, which no peer writes
    words = page.read_text()
    body = re.search(r"<main.*?</main>", words, re.S)[0]
    # Pictures and links within the page are left out: no peer has the files or the places they name.
    body = re.sub(r"<(script|style|nav)\b.*?</\1>|<img\b[^>]*>", "", body, flags=re.S)
    body = re.sub(r'<a href="#[^"]*">(.*?)</a>', r"\1", body, flags=re.S)
    name = str(page.relative_to(pages).with_suffix("")).replace("/", "-")
    command = [pandoc, "--from=html", "--to=gfm-raw_html", f"--output={out / name}.md"]
    subprocess.run(command, input=body.encode(), check=True)
