"""Holds `debt report metrics` against outside programs: lifelines for lifetimes, git and pydriller for releases.

usage: metrics.py PROGRAM [REPOSITORY TAGS]

PROGRAM is `debt`. Without a repository: histories of random markers, whose lives are known because they were made
here, and whose releases and reverts are told by git. With one: its ledger (`debt log`) and its tags that match TAGS.
Random, from a fixed seed.
"""

import datetime
import fnmatch
import json
import math
import os
import random
import subprocess
import sys
import tempfile

import lifelines
import pydriller

DAY = 86400
YEAR = 364
FIRST = 1_600_000_000
MILESTONES = [30, 90, 365]


def run(*words, **options):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, **options).stdout.decode(errors="replace")


def git(repository, *words):
    return run("git", "-C", repository, *words)


def close(left, right):
    if left is None or right is None:
        return left is None and right is None
    return math.isclose(left, right, rel_tol=1e-9, abs_tol=1e-9)


class Report:
    """What one run of the program says, and what is wrong with it."""

    def __init__(self, program, repository, releases):
        self.repository = repository
        self.wrong = []
        self.checked = 0
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as settings:
            settings.write(f"metrics: {{releases: '{releases}'}}\n")
            settings.flush()
            words = [program, "-C", repository, "report", "metrics", "--format", "json", "--config", settings.name]
            self.told = json.loads(run(*words))

    def check(self, name, told, expected):
        self.checked += 1
        if not close(told, expected):
            self.wrong.append(f"{name}: {told}, expected {expected}")

    def check_curve(self, name, told, spans):
        """Lives as (days, whether paid) against lifelines."""
        self.check(f"{name} n", told["n"], len(spans))
        self.check(f"{name} paid", told["paid"], sum(paid for _, paid in spans))
        fit = lifelines.KaplanMeierFitter().fit([days for days, _ in spans], [paid for _, paid in spans])
        median = fit.median_survival_time_
        self.check(f"{name} median", told["medianDays"], None if math.isinf(median) else median)
        longest = max(days for days, _ in spans)
        for days in MILESTONES:
            expected = float(fit.predict(days)) if days <= longest else None
            self.check(f"{name} after {days}", told["unpaidAfter"][str(days)], expected)

    def check_lives(self, lives):
        """Lives as (keyword, days, whether paid)."""
        self.check_curve("all", self.told["lifetimes"]["all"], [life[1:] for life in lives])
        for group in self.told["lifetimes"]["groups"]:
            spans = [life[1:] for life in lives if life[0] == group["keyword"]]
            self.check_curve(str(group["keyword"]), group, spans)

    def check_reverts(self, start):
        """Reverts by what `git log` finds in messages."""
        text = git(self.repository, "log", "--no-merges", "--format=%H%x00%ct%x00%B%x01", self.told["commit"])
        commits = [entry.strip("\n").split("\0") for entry in text.split("\1") if entry.strip()]
        moments = {commit: int(moment) for commit, moment, _ in commits}
        mark = "This reverts commit "
        targets = {}
        for commit, _, message in commits:
            lines = [line for line in message.split("\n") if line.startswith(mark)]
            digits = lines[0][len(mark) : len(mark) + 40] if lines else ""
            if len(digits) == 40 and all(digit in "0123456789abcdef" for digit in digits):
                targets[commit] = digits
        window = [commit for commit in moments if moments[commit] >= start]
        reverts = [commit for commit in window if commit in targets and targets[commit] not in targets]
        self.check("commits", self.told["reverts"]["commits"], len(window))
        self.check("reverts", self.told["reverts"]["n"], len(reverts))

    def check_releases(self, pattern, start, end):
        """Releases by `git for-each-ref` and `git log`; pydriller reads the commits of the newest once more."""
        text = git(self.repository, "for-each-ref", "refs/tags", "--format=%(creatordate:unix)%00%(refname)%00%(refname:short)")
        tags = [line.split("\0") for line in text.splitlines()]
        tags = sorted((int(moment), name[len("refs/tags/") :], name) for moment, name, _ in tags if moment)
        tags = [tag for tag in tags if fnmatch.fnmatch(tag[1], pattern) and tag[0] <= end]
        waits, before, newest = [], [], []
        for index, (moment, _, name) in enumerate(tags):
            if moment >= start and index > 0:
                text = git(self.repository, "log", "--no-merges", "--format=%H %ct", name, "--not", *before)
                newest = [line.split() for line in text.splitlines()]
                waits += [max(0, moment - int(seconds)) / DAY for _, seconds in newest]
            before.append(name)
        told = self.told["releases"]
        self.check("releases", told["n"], sum(moment >= start for moment, _, _ in tags))
        self.check("waits", told["commitToRelease"]["n"], len(waits))
        for name, share in [("p50", 0.5), ("p90", 0.9)]:
            expected = sorted(waits)[max(1, math.ceil(share * len(waits))) - 1] if waits else None
            self.check(f"wait {name}", told["commitToRelease"][name], expected)
        for commit, seconds in newest[:50]:
            mined = next(pydriller.Repository(self.repository, single=commit).traverse_commits())
            self.check(commit, int(mined.committer_date.timestamp()), int(seconds))

    def tell(self, what):
        print(f"{what}: {self.checked} figures, {len(self.wrong)} wrong")
        for line in self.wrong[:20]:
            print(f"  {line}")
        return not self.wrong


def made(folder, seed):
    """Writes a history of markers that come and go; returns their lives, and the moment of its last commit."""
    choice = random.Random(seed)
    git(folder, "init", "--quiet", "--initial-branch=main")
    markers, texts, lives, stream = {}, {}, [], []
    moment, last, mark = FIRST, None, 0
    for step in range(choice.randint(80, 160)):
        moment += choice.randint(1, 20 * DAY)
        for name in [name for name in sorted(markers) if choice.random() < 0.06]:
            keyword, opened = markers.pop(name)
            lives.append((keyword, (moment - opened) / DAY, True))
        for number in range(choice.randint(0, 3)):
            # No two texts share a word, or one that goes while another comes would be an edit.
            words = " ".join(f"{choice.getrandbits(48):012x}" for _ in range(6))
            name = f"f{step}-{number}.c"
            markers[name] = (choice.choice(["TODO", "FIXME"]), moment)
            texts[name] = words
        message = f"step {step}"
        if last and choice.random() < 0.1:
            message = f'Revert "step"\n\nThis reverts commit {"0" * 40}.'
        mark += 1
        stream.append(f"commit refs/heads/main\nmark :{mark}\ncommitter A <a@b.c> {moment} +0000\n")
        stream.append(f"data {len(message)}\n{message}\n" + (f"from :{last}\n" if last else "") + "deleteall\n")
        for name in sorted(markers):
            text = f"int a;\n// {markers[name][0]}: {texts[name]}\n"
            stream.append(f"M 644 inline {name}\ndata {len(text)}\n{text}\n")
        if choice.random() < 0.15:
            stream.append(f"reset refs/tags/v{step}\nfrom :{mark}\n\n")
        last = mark
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
    lives += [(keyword, (moment - opened) / DAY, False) for keyword, opened in markers.values()]
    return lives, moment


def window(end):
    """The first second of the window of a year that ends with a moment."""
    return (end // DAY - YEAR) * DAY


def lives_of_ledger(program, repository, end):
    """Lives by `debt log` and `debt scan`: from the first opening to the last payment of what stands no more."""
    standing = set()
    for line in run(program, "-C", repository, "backlog", "--format", "ndjson").splitlines():
        standing.add(json.loads(line)["id"])
    items = {}
    for line in run(program, "-C", repository, "log", "--reverse", "--format", "ndjson").splitlines():
        event = json.loads(line)
        moment = int(datetime.datetime.fromisoformat(event["date"]).timestamp())
        item = items.setdefault(event["id"], {})
        item["keyword"] = event["keyword"]
        if event["type"] in ("opened", "reopened"):
            first = item.get("opened", moment)
            item["opened"] = min(first, moment) if event["type"] == "opened" else first
        elif event["type"] == "paid":
            item["paid"] = moment
    lives = []
    for name, item in items.items():
        if name in standing:
            lives.append((item["keyword"], (end - item["opened"]) / DAY, False))
        elif "paid" in item:
            lives.append((item["keyword"], max(0, item["paid"] - item["opened"]) / DAY, True))
    return lives


def main():
    program = os.path.abspath(sys.argv[1])
    fine = True
    if len(sys.argv) > 2:
        repository, pattern = sys.argv[2:4]
        report = Report(program, repository, f"tags:{pattern}")
        end = int(git(repository, "log", "-1", "--format=%ct", report.told["commit"]))
        report.check_releases(pattern, window(end), end)
        report.check_reverts(window(end))
        lost = report.told["lifetimes"]["lost"]
        if lost == 0:
            report.check_lives(lives_of_ledger(program, repository, end))
        else:
            print(f"lifetimes are not compared: when {lost} items were lost in merges `debt log` does not tell")
        fine = report.tell(repository)
    else:
        for seed in range(12):
            with tempfile.TemporaryDirectory() as folder:
                lives, end = made(folder, seed)
                report = Report(program, folder, "tags:v*")
                report.check_lives(lives)
                report.check_releases("v*", window(end), end)
                report.check_reverts(window(end))
                fine = report.tell(f"history {seed}") and fine
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
