"""Holds `debt report hotspots` against git and a second computation of churn, complexity and percentiles.

usage: hotspots.py PROGRAM [OPTION… REPOSITORY]

PROGRAM is `debt`, which gets the OPTIONs, too. Without a repository: random histories with renames, branches, merges,
bots, files that come again, and files that are not compared. With one: its HEAD. Random, from a fixed seed.
"""

import base64
import collections
import fnmatch
import json
import math
import os
import random
import subprocess
import sys
import tempfile

DAY = 86400
FIRST = 1_700_000_000
BOTS = [
    "*[[]bot]", "*[[]bot]@*", "*-bot", "*-bot@*", "*-robot", "*-robot@*", "dependabot*", "renovate",
    "*@renovateapp.com", "github-actions*", "greenkeeper*", "pre-commit-ci*", "allcontributors*", "imgbot*",
    "mergify*", "project_*_bot*@noreply.*", "group_*_bot*@noreply.*",
]


def git(repository, *words):
    command = ["git", "-C", repository, "-c", "core.quotePath=false", *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def is_bot(*names):
    return any(fnmatch.fnmatchcase(name.lower(), glob) for name in names for glob in BOTS)


def ignored(repository, tip):
    words = ["git", "-C", repository, "show", f"{tip}:.git-blame-ignore-revs"]
    text = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode(errors="replace")
    return {line.split("#")[0].strip() for line in text.splitlines()}


def commits(repository, tip, now):
    """Each commit as (moment, changed paths, renames), children first."""
    text = git(
        repository, "log", "-z", "--date-order", "--no-merges", "--raw", "--no-abbrev", "-M100%", "-l0",
        "--format=%x01%H%x02%ct%x02%aN%x02%aE", tip,
    )
    left = ignored(repository, tip)
    for entry in text.split(b"\1")[1:]:
        head, _, rest = entry.partition(b"\0")
        name, moment, author, email = head.decode(errors="replace").split("\2")
        moment = int(moment)
        if moment < now - 366 * DAY or is_bot(author, email) or name in left:
            continue
        words = rest.lstrip(b"\n").split(b"\0")
        paths, renames, index = [], [], 0
        while index < len(words) and words[index].startswith(b":"):
            kind = words[index].split(b" ")[4][:1]
            if kind == b"R":
                renames.append((words[index + 1], words[index + 2]))
                paths.append(words[index + 2])
                index += 3
                continue
            if kind != b"D":
                paths.append(words[index + 1])
            index += 2
        yield moment, paths, renames


def churns(repository, tip, now):
    """The churn of every path by its name at the tip."""
    terms = collections.defaultdict(list)
    names = {}
    current = lambda path: names.get(path, path)
    for moment, paths, renames in commits(repository, tip, now):
        age = (now - moment) / DAY
        if -1 <= age <= 365:
            weight = 2 ** (-max(age, 0) / 90) / max(1, len(paths) / 10)
            for path in paths:
                if current(path) is not None:
                    terms[current(path)].append(weight)
        targets = [current(new) for _, new in renames]
        names.update((new, None) for _, new in renames)
        names.update((old, target) for (old, _), target in zip(renames, targets))
    return {path: math.fsum(weights) for path, weights in terms.items()}


def complexity(text):
    """Lines that are not blank, and the levels of their indentation."""
    depths = []
    for line in text.split(b"\n"):
        depth = 0
        for byte in line:
            if byte == 0x20:
                depth += 1
            elif byte == 0x09:
                depth = (depth // 8 + 1) * 8
            elif byte != 0x0D:
                depths.append(min(depth, 64))
                break
    steps = collections.Counter(new - old for old, new in zip([0] + depths, depths) if 2 <= new - old <= 8)
    most = max(steps.values(), default=0)
    level = min((step for step in steps if steps[step] == most), default=1)
    return len(depths) + sum(depths) / level


def percentile(value, values):
    if value <= 0:
        return 0.0
    # Sums of equal terms in another order are equal values.
    equal = sum(math.isclose(other, value, rel_tol=1e-12) for other in values)
    below = sum(other < value and not math.isclose(other, value, rel_tol=1e-12) for other in values)
    return (below + equal / 2) / len(values)


class Percentiles:
    def __init__(self, values):
        self.values = list(values)
        self.known = {}

    def __getitem__(self, value):
        if value not in self.known:
            self.known[value] = percentile(value, self.values)
        return self.known[value]


class Check:
    def __init__(self):
        self.figures = 0
        self.wrong = []

    def same(self, name, told, expected):
        self.figures += 1
        isSame = told == expected or (
            isinstance(told, float) and expected is not None and math.isclose(told, expected, rel_tol=1e-9)
        )
        if not isSame:
            self.wrong.append(f"{name}: {told}, expected {expected}")

    def tell(self, what):
        print(f"{what}: {self.figures} figures, {len(self.wrong)} wrong")
        for line in self.wrong[:20]:
            print(f"  {line}")
        return not self.wrong


def tree(repository, tip):
    """The blobs of the tip by path."""
    blobs = {}
    for entry in git(repository, "ls-tree", "-r", "-z", tip).split(b"\0")[:-1]:
        head, path = entry.split(b"\t", 1)
        mode, kind, name = head.decode().split(" ")
        if kind == "blob" and mode != "120000":
            blobs[path] = name
    return blobs


def contents(repository, names):
    names = sorted(set(names))
    command = ["git", "-C", repository, "cat-file", "--batch"]
    output = subprocess.run(command, input="\n".join(names).encode(), stdout=subprocess.PIPE, check=True).stdout
    texts, place = {}, 0
    for name in names:
        end = output.index(b"\n", place)
        size = int(output[place:end].split(b" ")[2])
        texts[name] = output[end + 1 : end + 1 + size]
        place = end + 1 + size + 1
    return texts


def path_of(entry):
    """A path's bytes: one that is not UTF-8 is told in base64, too."""
    if "pathBytes" in entry:
        return base64.b64decode(entry["pathBytes"])
    return entry["path"].encode()


def hold(check, program, repository, expected=None, now=None):
    """Holds the report, and the backlog beside it, against the computation.

    `expected` is what is compared and how many items stand in each file, where somebody knows it.
    """
    words = [*program, "-q", "-C", repository]
    day = [] if now is None else ["--as-of", now[0]]
    output = subprocess.run(words + ["report", "hotspots", "--format", "json"] + day, check=True, stdout=subprocess.PIPE)
    told = json.loads(output.stdout)
    tip = told["commit"]
    moment = now[1] if now else int(git(repository, "log", "-1", "--format=%ct", tip))
    blobs = tree(repository, tip)
    files = {path_of(entry): entry for entry in told["files"]}
    check.same("compared", told["compared"], len(files))
    if expected is not None:
        check.same("files", sorted(files), sorted(expected))
    texts = contents(repository, [blobs[path] for path in files])
    churn = churns(repository, tip, moment)
    measures = {path: (churn.get(path, 0.0), complexity(texts[blobs[path]])) for path in files}
    often = Percentiles(value for value, _ in measures.values())
    complex_ = Percentiles(value for _, value in measures.values())
    last = None
    for path, entry in files.items():
        name = path.decode(errors="replace")
        check.same(f"{name} churn", entry["churn"], measures[path][0])
        check.same(f"{name} complexity", entry["complexity"], measures[path][1])
        check.same(f"{name} churn percentile", entry["churnPercentile"], often[measures[path][0]])
        check.same(f"{name} complexity percentile", entry["complexityPercentile"], complex_[measures[path][1]])
        spot = entry["churnPercentile"] * entry["complexityPercentile"]
        check.same(f"{name} hot spot", entry["hotspot"], spot)
        check.same(f"{name} order", last is None or entry["hotspot"] <= last, True)
        last = entry["hotspot"]
        if expected is not None:
            check.same(f"{name} items", entry["items"], expected.get(path))
    output = subprocess.run(words + ["backlog", "HEAD", "--format", "ndjson"] + day, check=True, stdout=subprocess.PIPE)
    for line in output.stdout.splitlines():
        item = json.loads(line)
        if item["source"] == "marker" and item["activity"]:
            file = files.get(path_of(item["sites"][0]))
            check.same(f"{item['id']} hot spot", item["activity"]["hotspot"], file and file["hotspot"])


SOURCES = [f"{folder}{name}" for folder in ["", "src/", "lib/x/"] for name in ["a.c", "b.c", "c.py", "d.go"]]
# What a scan leaves out by its path, or for what is in it.
OTHERS = ["vendor/v.c", "dist/e.js", "data.json", "src/picture.c", "src/made.go", "out.min.js"]


def text(choice, path, step):
    """A text that no other file has by chance, with markers here and there."""
    if path == "src/picture.c":
        return b"\0\1%d" % choice.getrandbits(32)
    head = "// Code generated by x. DO NOT EDIT.\n" if path == "src/made.go" else ""
    lines = []
    for number in range(choice.randint(1, 40)):
        indent = choice.choice(["", "  ", "    ", "\t", "\t\t", "\t  ", " " * 70])
        mark = "#" if path.endswith(".py") else "//"
        words = f"{choice.getrandbits(64):016x} {choice.getrandbits(64):016x} {number}"
        line = f"{mark} TODO: {words}" if choice.random() < 0.05 else f"f{choice.getrandbits(64)}();"
        lines.append(choice.choice(["", "\r", " "]) if choice.random() < 0.1 else indent + line)
    return (head + "\n".join(lines) + "\n").encode()


def edit(choice, files, step):
    """Changes some files of a tree, and moves, swaps, copies and removes others."""
    for _ in range(choice.choice([1, 1, 2, 3, 14])):
        path = choice.choice(SOURCES + OTHERS)
        standing = [name for name in files if name in SOURCES]
        kind = choice.random()
        if kind < 0.15 and len(standing) > 1:
            old = choice.choice(standing)
            if path in SOURCES and path not in files:
                files[path] = files.pop(old)
        elif kind < 0.2 and len(standing) > 1:
            one, other = choice.sample(standing, 2)
            files[one], files[other] = files[other], files[one]
        elif kind < 0.25 and standing:
            files[path if path in SOURCES else standing[0]] = files[choice.choice(standing)]
        elif kind < 0.35 and len(standing) > 2:
            del files[choice.choice(standing)]
        else:
            files[path] = text(choice, path, step)


def made(folder, seed):
    """Writes a history of some branches; returns the files of its tip."""
    choice = random.Random(seed)
    git(folder, "init", "--quiet", "--initial-branch=main")
    stream, trees, marks = [], {"main": {}}, {}
    moment, mark = FIRST, 0

    def commit(branch, parents, author):
        nonlocal mark
        mark += 1
        stream.append(f"commit refs/heads/{branch}\nmark :{mark}\ncommitter {author} {moment} +0000\ndata 2\nx\n".encode())
        for index, parent in enumerate(parents):
            stream.append(f"{'from' if index == 0 else 'merge'} :{parent}\n".encode())
        stream.append(b"deleteall\n")
        for path, contents in sorted(trees[branch].items()):
            stream.append(f"M 644 inline {path}\ndata {len(contents)}\n".encode() + contents + b"\n")
        marks[branch] = mark

    for step in range(choice.randint(60, 120)):
        # Now and then a clock goes back, but no two commits share a moment.
        moment += choice.randint(1, 9 * DAY) if choice.random() < 0.9 else -choice.randint(1, DAY // 2)
        branch = choice.choice(["main", "main", "side", "topic"])
        if branch not in trees or branch not in marks and branch != "main":
            trees[branch] = dict(trees["main"])
            if "main" not in marks:
                continue
            marks[branch] = marks["main"]
        others = [name for name in marks if name != branch and marks[name] != marks.get(branch)]
        author = choice.choice(["A <a@b.c>", "A <a@b.c>", "B <b@b.c>", "dependabot[bot] <d@b.c>", "ci-bot <c@b.c>"])
        if others and branch in marks and choice.random() < 0.25:
            other = choice.choice(others)
            trees[branch] = {**trees[other], **trees[branch]}
            if choice.random() < 0.5:
                edit(choice, trees[branch], step)
            commit(branch, [marks[branch], marks[other]], author)
            continue
        edit(choice, trees[branch], step)
        if step == 40 and branch in marks:
            trees[branch][".git-blame-ignore-revs"] = b"# none\n"
        commit(branch, [marks[branch]] if branch in marks else [], author)
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet"], input=b"".join(stream), check=True)
    # A commit that only reformats is listed in a later one.
    listed = git(folder, "log", "--no-merges", "--format=%H", "main").split()
    trees["main"][".git-blame-ignore-revs"] = b"# reformatted\n" + choice.choice(listed) + b"\n"
    moment += DAY
    stream.clear()
    last = git(folder, "rev-parse", "main").decode().strip()
    mark += 1
    head = f"commit refs/heads/main\ncommitter A <a@b.c> {moment} +0000\ndata 2\nx\nfrom {last}\n"
    revisions = trees["main"][".git-blame-ignore-revs"]
    stream.append(head.encode() + b"M 644 inline .git-blame-ignore-revs\ndata %d\n" % len(revisions) + revisions + b"\n")
    subprocess.run(["git", "-C", folder, "fast-import", "--quiet", "--force"], input=b"".join(stream), check=True)
    return trees["main"], moment


def main():
    program = [os.path.abspath(sys.argv[1])]
    if len(sys.argv) > 2:
        check = Check()
        hold(check, program + sys.argv[2:-1], sys.argv[-1])
        sys.exit(0 if check.tell(sys.argv[-1]) else 1)
    fine = True
    for seed in range(16):
        with tempfile.TemporaryDirectory() as folder:
            files, moment = made(folder, seed)
            # A file that was called otherwise may hold another language's comments.
            compared = {
                path.encode(): contents.count(b"# TODO: " if path.endswith(".py") else b"// TODO: ")
                for path, contents in files.items()
                if path not in OTHERS
            }
            check = Check()
            # Twice, so that the second run rests on what the first one kept; then on another day.
            hold(check, program, folder, compared)
            hold(check, program, folder, compared)
            day = (moment // DAY - 30) * DAY
            name = subprocess.run(["date", "-u", "-d", f"@{day}", "+%F"], check=True, stdout=subprocess.PIPE)
            hold(check, program, folder, compared, (name.stdout.decode().strip(), day + DAY - 1))
            fine = check.tell(f"history {seed}") and fine
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
