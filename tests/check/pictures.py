"""Makes the pictures of the README from real pages and a real check, so that they are never old.

    target/check/venv/bin/python tests/check/pictures.py target/release/copanel
"""

import html
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "examples/peer-support-worker"
COPANEL = str(Path(sys.argv[1]).resolve())
# A cover, a day and a score sheet: example, file and page, from 0.
PAGES = [
    ("peer-support-worker", "people/ruth/pack.pdf", 0),
    ("peer-support-worker", "people/ruth/pack.pdf", 3),
    ("learning-disability-nurse", "people/joyce/score-sheets.pdf", 5),
]
HEIGHT, GAP, GROUND = 620, 24, "#d9dde1"
TERMINAL = """<!doctype html><meta charset="utf-8"><style>
body { margin: 0; padding: 20px; background: #1d2430; color: #e8ecf1 }
pre { margin: 0; font: 14px/1.45 "DejaVu Sans Mono", monospace }
</style><pre>"""


def run(*words: str, folder: Path) -> str:
    """What copanel says; a check that finds something ends with 1."""
    command = [COPANEL, *words]
    return subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def page(folder: Path, example: str, file: str, number: int) -> Image.Image:
    document = pypdfium2.PdfDocument(folder / example / file)
    image = document[number].render(scale=2).to_pil().convert("RGB")
    return ImageOps.contain(image, (HEIGHT, HEIGHT), Image.Resampling.LANCZOS)


def save(image: Image.Image, name: str) -> None:
    image.quantize(128).save(PICTURES / name, optimize=True)


def photograph(path: Path, name: str, width: int, height: int) -> None:
    """A web page as Chromium shows it."""
    with tempfile.TemporaryDirectory() as folder:
        shot = Path(folder) / "shot.png"
        chromium = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
        options = ["--headless", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={folder}/profile"]
        command = [chromium, *options, f"--screenshot={shot}", f"--window-size={width},{height}", path.as_uri()]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        save(Image.open(shot).convert("RGB"), name)


def pack(folder: Path) -> None:
    vacancies = sorted({str(ROOT / "examples" / example / "vacancy.toml") for example, *_ in PAGES})
    run("pack", *vacancies, "--today", "2026-11-24", "--format", "pdf", "-o", str(folder), folder=folder)
    images = [page(folder, *place) for place in PAGES]
    width = sum(image.width for image in images) + GAP * (len(images) + 1)
    sheet = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    save(sheet, "pack.png")


def check(folder: Path) -> None:
    run("new", "health-visitor", "--interviews", "2026-12-03", folder=folder)
    words = ["check", "health-visitor.toml", "--today", "2026-10-26"]
    said = run(*words, folder=folder)
    text = folder / "check.html"
    text.write_text(TERMINAL + html.escape(f"$ copanel {' '.join(words)}\n{said}"), encoding="utf-8")
    photograph(text, "check.png", 760, 44 + 21 * (said.count("\n") + 1))


def index(folder: Path) -> None:
    vacancy = str(ROOT / "examples/peer-support-worker/vacancy.toml")
    run("pack", vacancy, "--today", "2026-11-24", "-o", str(folder / "index"), folder=folder)
    photograph(folder / "index/peer-support-worker/index.html", "index.png", 900, 900)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        for picture in (pack, check, index):
            picture(Path(folder))


main()
