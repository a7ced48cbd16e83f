"""Holds merge-bases and tree comparisons against git, over the histories of whole repositories.

usage: histories.py PROGRAM PAIRS COMMITS REPOSITORY...

PROGRAM is `histories`; PAIRS is how many pairs of commits get their merge-base; COMMITS how many
commits are compared with all their parents (0: every one). Random, from a fixed seed.
"""

import codecs
import random
import subprocess
import sys

EMPTY = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"


def git(repository, *arguments, text=None):
    command = ["git", "-C", repository, "-c", "core.quotePath=false", *arguments]
    return subprocess.run(command, input=text, stdout=subprocess.PIPE, check=True).stdout


def ask(program, repository, questions):
    lines = "".join(question + "\n" for question in questions).encode()
    return subprocess.run([program, repository], input=lines, stdout=subprocess.PIPE, check=True).stdout.decode()


def merge_bases(program, repository, commits, count):
    """Each answer must be a best ancestor, the newest, and of equally new ones the one with the lowest id."""
    pairs = [tuple(random.sample(commits, 2)) for _ in range(count)]
    # Neighbours in topological order part close by, most other pairs far back.
    pairs += [(commits[i], commits[i + random.randrange(1, 60)])
              for i in (random.randrange(len(commits) - 60) for _ in range(count))]
    answers = ask(program, repository, [f"merge-base {a} {b}" for a, b in pairs]).split()
    wrong = 0
    for (one, other), answer in zip(pairs, answers, strict=True):
        command = ["git", "-C", repository, "merge-base", "--all", one, other]
        best = subprocess.run(command, stdout=subprocess.PIPE, check=False).stdout.decode().split()
        if best:
            dates = git(repository, "show", "-s", "--format=%ct %H", *best).decode().split()
            dated = [(-int(date), commit) for date, commit in zip(dates[::2], dates[1::2])]
            expected = min(dated)[1]
        else:
            expected = "none"
        if answer != expected:
            wrong += 1
            print(f"merge-base {one} {other}: {answer}, git says {best}")
    return len(pairs), wrong


def path_of(text):
    raw = text.encode("utf-8", "surrogateescape")
    if raw.startswith(b'"'):
        raw = codecs.escape_decode(raw[1:-1])[0]
    return raw


def tree_changes(program, repository, commits, count):
    """Each commit against each of its parents, or against the empty tree."""
    chosen = random.sample(commits, count) if count else commits
    text = "\n".join(chosen).encode()
    rows = git(repository, "rev-list", "--no-walk=unsorted", "--stdin", "--parents", "--format=%T", text=text)
    rows = rows.decode().splitlines()
    pairs = []
    ids = sorted({word for row in rows[::2] for word in row.split()[1:]})
    listed = git(repository, "rev-list", "--no-walk=unsorted", "--stdin", "--format=%T",
                 text="\n".join(ids).encode()).decode().splitlines()
    trees = {row.split()[1]: tree for row, tree in zip(listed[::2], listed[1::2])}
    for row in rows[::2]:
        _, commit, *parents = row.split()
        pairs += [(trees[parent], trees[commit]) for parent in parents] or [(EMPTY, trees[commit])]
    pairs = [pair for pair in dict.fromkeys(pairs) if pair[0] != pair[1]]
    text = "".join(f"{old} {new}\n" for old, new in pairs).encode()
    raw = git(repository, "diff-tree", "--stdin", "-r", "--raw", "--no-renames", "--no-abbrev", text=text)
    expected, changes = [], None
    for line in raw.decode("utf-8", "surrogateescape").splitlines():
        if not line.startswith(":"):
            changes = []
            expected.append((tuple(line.split()), changes))
            continue
        head, path = line[1:].split("\t", 1)
        old_mode, new_mode, old, new, _ = head.split()
        old_mode, new_mode = (mode if not mode.startswith("100") else "100644" for mode in (old_mode, new_mode))
        if (old_mode, old) != (new_mode, new):
            changes.append((path_of(path), f"{old_mode} {old} {new_mode} {new}"))
    expected = dict(expected)
    answer = ask(program, repository, [f"changes {'-' if old == EMPTY else old} {new}" for old, new in pairs])
    wrong, files = 0, 0
    for pair, block in zip(pairs, answer.split(".\n")[:-1], strict=True):
        ours = []
        for line in block.splitlines():
            sides, path = line.rsplit(" ", 1)
            ours.append((bytes(int(byte, 16) for byte in path.split(".")), sides))
        files += len(ours)
        if ours != sorted(expected.get(pair, [])):
            wrong += 1
            print(f"changes {pair}: {ours[:3]}…, git says {expected.get(pair, [])[:3]}…")
    return len(pairs), files, wrong


def main():
    program, pairs, count, *repositories = sys.argv[1:]
    failed = 0
    for repository in repositories:
        random.seed(7)
        commits = git(repository, "rev-list", "--all", "--topo-order").decode().split()
        bases, wrong_bases = merge_bases(program, repository, commits, int(pairs))
        trees, files, wrong_trees = tree_changes(program, repository, commits, min(int(count), len(commits)))
        print(f"{repository}: {bases} merge-bases, {wrong_bases} wrong; "
              f"{trees} tree pairs with {files} files, {wrong_trees} wrong")
        failed += wrong_bases + wrong_trees
    sys.exit(failed > 0)


main()
