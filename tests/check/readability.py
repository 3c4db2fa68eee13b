"""Holds copanel's count of long words and its SMOG grades against textstat, which knows nothing of copanel.

Reads what `copanel guide --readability --verbose` printed: a line for each page, then a line for each of its sentences.
textstat leaves out sentences of one or two words, so both leave them out here.
"""

import math
import re
import sys

import textstat

# How far a grade may be from textstat's, and how many long words in a hundred may be counted by one side alone.
GRADE = 0.5
WORDS = 3

PAGE = re.compile(r"^ *\d+ +\d+ +(\d+\.\d)  (toolkit/\S+\.md)$")
SENTENCE = re.compile(r"^    ( *\d+) ( *\d+)  (\S.*)$")


def pages(path):
    """Each page: its name, the grade copanel printed, and its sentences with their words and long words."""
    found = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if page := PAGE.match(line.rstrip("\n")):
                found.append((page[2], float(page[1]), []))
            elif sentence := SENTENCE.match(line.rstrip("\n")):
                found[-1][2].append((int(sentence[1]), int(sentence[2]), sentence[3]))
    return found


def plain(sentence):
    """The sentence with one full stop, at its end, and with apostrophes as in the dictionary."""
    return re.sub(r"[.!?…]", " ", sentence).replace("’", "'").strip() + "."


def grade(sentences):
    """The SMOG grade by McLaughlin's formula of 1969."""
    long_words = sum(long for _, long, _ in sentences)
    return 1.0430 * math.sqrt(long_words * 30 / len(sentences)) + 3.1291


def main(path):
    found = pages(path)
    if not found or not all(sentences for _, _, sentences in found):
        sys.exit(f"no page with its sentences in {path}")
    faults, differences, ours, theirs = [], [], 0, 0
    for name, printed, sentences in found:
        if abs(grade(sentences) - printed) > 0.051:
            faults.append(f"{name}: SMOG {printed} is printed, and its sentences give {grade(sentences):.2f}")
        whole = [sentence for sentence in sentences if sentence[0] > 2]
        text = " ".join(plain(words) for _, _, words in whole)
        ours += sum(long for _, long, _ in whole)
        theirs += textstat.polysyllabcount(text)
        differences.append((abs(grade(whole) - textstat.smog_index(text)), name, grade(whole), textstat.smog_index(text)))
    largest = max(differences)
    apart = 100 * abs(ours - theirs) / theirs
    print(f"{len(found)} pages, {ours} long words by copanel and {theirs} by textstat ({apart:.1f} % apart)")
    print(f"largest difference of a grade: {largest[0]:.2f}, {largest[1]} ({largest[2]:.2f} and {largest[3]:.2f})")
    if largest[0] > GRADE:
        faults.append(f"{largest[1]}: the grade is {largest[0]:.2f} from textstat's, where {GRADE} is allowed")
    if apart > WORDS:
        faults.append(f"the long words are {apart:.1f} % apart, where {WORDS} % is allowed")
    if faults:
        sys.exit("\n".join(faults))


main(*sys.argv[1:])
