"""Holds the events of a ledger against what git tells of the same commits.

usage: openings.py DEBT SEED COUNT REPOSITORY...

DEBT is the built command; SEED draws the sample, COUNT is how many events of each kind are drawn.
What the ledger says was opened must be on lines that the commit added, and what it says was paid on
lines that it removed, against every parent: first by `git log -S`, which counts the text before and
after, then line by line, since a text that goes and comes in one file leaves its count alone. An
edited or moved item must stand where it is said to have stood, and where it is said to stand. Each
event that git does not confirm is printed whole.
"""

import json
import random
import re
import subprocess
import sys
import tempfile

EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
KINDS = ("opened", "paid", "reopened", "edited", "moved")
# Kinds that change how often a text stands in its file.
COUNTED = KINDS[:3]
# git's ways to compare the lines of two files.
WAYS = ("myers", "minimal", "patience", "histogram")
HUNK = re.compile(rb"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


class Git:
    """One repository, asked by git's own commands."""

    def __init__(self, repository):
        self.repository = repository
        self.diffs = {}

    def __call__(self, *arguments):
        line = ["git", "-C", self.repository, "-c", "core.quotePath=false", *arguments]
        return subprocess.run(line, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout

    def parents(self, commit):
        return self("rev-list", "--parents", "-n", "1", commit).decode().split()[1:] or [EMPTY]

    def lines(self, commit, path):
        return self("cat-file", "blob", b":".join((commit.encode(), path))).split(b"\n")

    def counts_apart(self, parent, commit, text, path):
        """Whether `git log -S` shows the file: the text stands there more, or less, often than before."""
        if parent == EMPTY:
            return bool(self("log", "--format=%H", "--no-renames", "-S", text, f"{commit}^!", "--", path))
        # The machine of `git log -S`, for one parent of several.
        return bool(self("diff-tree", "-r", "--no-renames", "--name-only", "-S", text, parent, commit, "--", path))

    def shows(self, parent, commit, standing, isNew):
        """Whether a line of an item is among those that a commit added, or removed."""
        # Which of two neighbours moved is a matter of view, and each way has its own.
        return any(self.changed(parent, commit, standing["path"].encode(), isNew, way) & set(place(standing))
                   for way in WAYS)

    def changed(self, parent, commit, path, isNew, way):
        """The numbers of the lines of a file that a commit added, or removed; renames followed."""
        here = self.hunks(parent, commit, path, "--no-renames", way)
        if here is not None and here["whole"] == ("new" if isNew else "gone"):
            # A whole file that comes or goes may have another name on the other side.
            here = self.hunks(parent, commit, None, "-M", way).get((path, isNew), here)
        return here["new" if isNew else "old"] if here else set()

    def hunks(self, parent, commit, path, renames, way):
        key = (parent, commit, path, way)
        if key not in self.diffs:
            limit = ["--", path] if path else []
            text = self("diff", "-U0", "--text", "--no-ext-diff", "--no-textconv", "--no-prefix",
                        "--ignore-submodules", "-w", "--diff-algorithm=" + way, renames, parent, commit, *limit)
            self.diffs[key] = self.files(text)
        files = self.diffs[key]
        return files if path is None else next(iter(files.values()), None)

    @staticmethod
    def files(diff):
        """Files of a diff, once under each of their two names."""
        files, sides, old, inHunk = {}, None, None, 0
        for line in diff.split(b"\n"):
            if inHunk > 0:
                inHunk -= line[:1] in (b"+", b"-")
            elif line.startswith(b"diff "):
                sides = {"old": set(), "new": set(), "whole": None}
            elif line.startswith(b"new file"):
                sides["whole"] = "new"
            elif line.startswith(b"deleted file"):
                sides["whole"] = "gone"
            elif line.startswith((b"--- ", b"rename from ")):
                old = name(line)
                files[old, False] = sides
            elif line.startswith((b"+++ ", b"rename to ")):
                files[name(line), True] = sides
            elif match := HUNK.match(line):
                first, count, start, length = (int(number) if number else 1 for number in match.groups())
                sides["old"].update(range(first, first + count))
                sides["new"].update(range(start, start + length))
                inHunk = count + length
        files.pop((b"/dev/null", False), None)
        files.pop((b"/dev/null", True), None)
        return files


def name(line):
    for mark in (b"--- ", b"+++ ", b"rename from ", b"rename to "):
        line = line.removeprefix(mark)
    # git ends a name that holds blanks with a tab.
    line = line.removesuffix(b"\t")
    if line.startswith(b'"'):
        line = line[1:-1].decode("unicode_escape").encode("latin-1")
    return line


def needle(standing):
    """A text that must be in the file: the longest line of the item's, as far as every encoding has it."""
    runs = re.findall(r"[ -~]+", standing["text"]) or [standing["keyword"] or ""]
    return max((run.strip() for run in runs), key=len) or standing["keyword"]


def place(standing):
    lines = standing["text"].count("\n") + 1
    # A text may begin on the line after its keyword.
    return range(standing["line"], standing["line"] + lines + 1)


def stands(git, commit, standing):
    lines = git.lines(commit, standing["path"].encode())
    there = b"\n".join(lines[standing["line"] - 1:standing["line"] + len(place(standing))])
    return needle(standing).encode() in there and (standing["keyword"] or "").encode().lower() in there.lower()


def doubts(git, event):
    """What git does not confirm of an event."""
    commit, kind = event["commit"], event["type"]
    old, new = event["from"], event
    if kind == "paid":
        old, new = event, None
        if event["how"] == "declared":
            return []
    if event["reason"] == "trailer" and kind == "edited":
        return []
    found = []
    parents = git.parents(commit)
    if new and not stands(git, commit, new):
        found.append("it does not stand there after the commit")
    if old and not any(stands(git, parent, old) for parent in parents):
        found.append("it stood there before in no parent")
    for parent in parents:
        against = f"against {parent[:10]}"
        if kind in ("opened", "reopened") and not git.shows(parent, commit, new, True):
            found.append(f"no line of it is added {against}")
        if kind == "paid" and not isRemoved(git, parent, commit, old, len(parents) > 1):
            found.append(f"no line of it is removed {against}")
        if kind == "edited" and not git.shows(parent, commit, new, True) and not git.shows(parent, commit, old, False):
            found.append(f"no line of it is changed {against}")
    return found + (moveDoubts(git, parents, event) if kind == "moved" else [])


def isRemoved(git, parent, commit, old, isMerge):
    if not isMerge:
        return git.shows(parent, commit, old, False)
    # Other parents have it elsewhere: its text must go from any line.
    path = old["path"].encode()
    lines = git.lines(parent, path)
    return any(needle(old).encode() in lines[line - 1] for way in WAYS
               for line in git.changed(parent, commit, path, False, way) if line <= len(lines))


def moveDoubts(git, parents, event):
    old, commit = event["from"], event["commit"]
    if old["path"] != event["path"]:
        text = needle(old).encode()
        left = sum(text in line for line in git.lines(commit, old["path"].encode()))
        stood = max(sum(text in line for line in git.lines(parent, old["path"].encode())) for parent in parents)
        return [] if left < stood else ["its text still stands as often where it was"]
    shown = all(git.shows(parent, commit, event, True) for parent in parents)
    return [] if shown else ["it stands among lines that nothing changed"]


def isCounted(git, event):
    """Whether `git log -S` of the text finds the commit against every parent."""
    return all(git.counts_apart(parent, event["commit"], needle(event), event["path"])
               for parent in git.parents(event["commit"]))


def events(debt, repository):
    with tempfile.TemporaryDirectory() as cache:
        line = [debt, "log", "--format", "ndjson", "-C", repository, "--cache-dir", cache]
        answer = subprocess.run(line, stdout=subprocess.PIPE, check=True).stdout
    # A file whose name is no text cannot be named on git's command line here.
    return [event for event in map(json.loads, answer.decode().splitlines())
            if event["source"] == "marker" and "pathBytes" not in event]


def main():
    debt, seed, count, *repositories = sys.argv[1:]
    wrong = 0
    for repository in repositories:
        git, every = Git(repository), events(debt, repository)
        for kind in KINDS:
            known = [event for event in every if event["type"] == kind]
            sample = random.Random(f"{seed} {kind}").sample(known, min(int(count), len(known)))
            refuted, counted = [], 0
            for event in sample:
                found = doubts(git, event)
                if found:
                    refuted.append((event, found))
                counted += kind in COUNTED and isCounted(git, event)
                git.diffs.clear()
            for event, found in refuted:
                print(json.dumps(event))
                for doubt in found:
                    print(f"  {doubt}")
            pickaxe = f", {counted} by `git log -S`" if kind in COUNTED else ""
            print(f"{repository}: {len(sample)} of {len(known)} {kind}, "
                  f"{len(sample) - len(refuted)} confirmed{pickaxe}, {len(refuted)} not")
            wrong += len(refuted)
    sys.exit(wrong > 0)


main()
