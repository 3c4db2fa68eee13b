"""Makes the picture of the README from real pages, so that it is never old.

    target/check/venv/bin/python tests/check/pictures.py target/release/copanel
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[2]
PICTURE = ROOT / "examples/peer-support-worker/pack.png"
# A cover, a day and a score sheet: example, file and page, from 0.
PAGES = [
    ("peer-support-worker", "people/ruth/pack.pdf", 0),
    ("peer-support-worker", "people/ruth/pack.pdf", 3),
    ("learning-disability-nurse", "people/joyce/score-sheets.pdf", 5),
]
HEIGHT, GAP, GROUND = 620, 24, "#d9dde1"


def page(folder: Path, example: str, file: str, number: int) -> Image.Image:
    document = pypdfium2.PdfDocument(folder / example / file)
    image = document[number].render(scale=2).to_pil().convert("RGB")
    return ImageOps.contain(image, (HEIGHT, HEIGHT), Image.Resampling.LANCZOS)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        vacancies = sorted({str(ROOT / "examples" / example / "vacancy.toml") for example, *_ in PAGES})
        command = [sys.argv[1], "pack", *vacancies, "--today", "2026-11-24", "--format", "pdf", "-o", folder]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        images = [page(Path(folder), *place) for place in PAGES]
    width = sum(image.width for image in images) + GAP * (len(images) + 1)
    sheet = Image.new("RGB", (width, HEIGHT + 2 * GAP), GROUND)
    left = GAP
    for image in images:
        sheet.paste(image, (left, GAP))
        left += image.width + GAP
    sheet.quantize(128).save(PICTURE, optimize=True)


main()
