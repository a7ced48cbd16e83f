"""Holds the comments that we find against those of outside lexers.

usage: compare.py PROGRAM FILE…           every disagreement must be listed in accepted.tsv, and every row there must occur
       compare.py PROGRAM --figures FILE…  prints the agreement in percent and the disagreements, and judges nothing

PROGRAM is our `comments`; what it prints is compared line by line, blanks aside: a line on which a byte belongs to a
comment for only one of both is a disagreement.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

import lexers

ACCEPTED = pathlib.Path(__file__).with_name("accepted.tsv")


class Disagreement(collections.namedtuple("Disagreement", "oracle language side path line text")):
    """A line that one of both reads in another way: `side` tells who has a comment there that the other has not."""

    def __str__(self):
        return f"{self.oracle}\t{self.language}\t{self.side}\t{self.text}\t({self.path}:{self.line})"


class Row(collections.namedtuple("Row", "oracle language side pattern right why")):
    """A kind of disagreement that is accepted, told by a regular expression for its line."""

    def covers(self, one):
        return (
            (self.oracle, self.language, self.side) == (one.oracle, one.language, one.side)
            and re.search(self.pattern, one.text) is not None
        )


def our_files(program, paths):
    """What our program says of each file, by language."""
    files = collections.defaultdict(dict)
    for first in range(0, len(paths), 500):
        command = [program, *paths[first : first + 500]]
        answer = subprocess.run(command, capture_output=True, check=True).stdout
        for line in answer.splitlines():
            file = json.loads(line)
            files[file["language"]][file["path"]] = [(one["start"], one["end"]) for one in file["comments"]]
    return files


def inked(data, ranges):
    """The places of the bytes of `ranges` that are not blank."""
    return {place for start, end in ranges for place in range(start, min(end, len(data))) if data[place] > 0x20}


def disagreements(oracle, language, path, data, ours, theirs):
    """The lines of a file on which two lists of comments differ."""
    our_ink, their_ink = inked(data, ours), inked(data, theirs)
    if our_ink == their_ink:
        return
    start = 0
    for number, line in enumerate(data.split(b"\n"), 1):
        places = range(start, start + len(line))
        start += len(line) + 1
        for side, only in (("ours", our_ink - their_ink), ("theirs", their_ink - our_ink)):
            if any(place in only for place in places):
                yield Disagreement(oracle, language, side, path, number, line.decode("utf-8", "replace").strip())


def agreeing(data, ours, theirs):
    """How many comments of ours the others have too, byte for byte, blanks aside."""
    their_ink = inked(data, theirs)
    return sum(all(place in their_ink for place in inked(data, [one])) for one in ours)


def compared(program, paths):
    """Each oracle's comparison by language: the files, the comments, those that agree, the disagreements."""
    files = dict(our_files(program, paths))
    for oracle in lexers.ALL:
        for ours, theirs in oracle.names(sorted(files)).items():
            if ours not in files:
                continue
            texts = {path: pathlib.Path(path).read_bytes() for path in files[ours]}
            count, agreed, given_up, found = 0, 0, 0, []
            for path, comments in oracle.comments(texts, theirs).items():
                if comments is None:
                    given_up += 1
                    continue
                count += len(files[ours][path])
                agreed += agreeing(texts[path], files[ours][path], comments)
                found += disagreements(oracle.NAME, ours, path, texts[path], files[ours][path], comments)
            yield oracle.NAME, ours, len(texts) - given_up, given_up, count, agreed, found


def accepted():
    """The rows of the accepted list."""
    lines = ACCEPTED.read_text().splitlines()
    return [Row(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def figures(program, paths):
    for name, language, files, given_up, count, agreed, found in compared(program, paths):
        percent = f"{100 * agreed / count:.2f}" if count else "-"
        print(f"{name}\t{language}\tfiles {files}\tgave up {given_up}\tcomments {count}\tagree {percent} %\tlines {len(found)}")
        for one in found:
            print(f"  {one}")


def judge(program, paths):
    rows = accepted()
    unused = set(rows)
    unlisted, asked = [], set()
    count = agreed = 0
    for name, language, _, _, ours, same, found in compared(program, paths):
        asked.add(name)
        count += ours
        agreed += same
        for one in found:
            covering = {row for row in rows if row.covers(one)}
            unused -= covering
            if not covering:
                unlisted.append(one)
    stale = [row for row in rows if row in unused and row.oracle in asked]
    for one in unlisted:
        print(f"not listed: {one}")
    for row in stale:
        print("no longer occurs: " + "\t".join(row))
    absent = sorted({oracle.NAME for oracle in lexers.ALL} - asked)
    print(f"oracles: {', '.join(sorted(asked))}" + (f"; not on this machine: {', '.join(absent)}" if absent else ""))
    print(f"{agreed} of {count} comments agree; {len(unlisted)} not listed, {len(stale)} no longer occur")
    return 1 if unlisted or stale else 0


def main(arguments):
    program, *paths = arguments
    if paths and paths[0] == "--figures":
        figures(program, paths[1:])
        return 0
    return judge(program, paths)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
