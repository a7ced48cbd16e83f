"""Holds the owners of random paths against PyPI's reader of CODEOWNERS files, in GitHub's dialect.

usage: owners.py PROGRAM [FILES]

PROGRAM is `owners`; FILES is how many random files are asked about. Random, from a fixed seed.

Left out is where that reader and GitHub's manual part: it reads [ ] as a range, writes spaces as slashes, and
takes lines that GitHub refuses (`!`, `***`, `\\#`, a word that is no owner).
"""

import random
import subprocess
import sys

import codeowners

PIECES = ["a", "b", "A", "ab", "c.d", ".c", "/", "/", "/", "*", "*", "**", "**/", "/**", "?", "/*", "\\a", "\\*", "#", "-", "(a)", "{a,b}"]
NAMES = ["a", "b", "A", "ab", "ba", "abc", "c.d", "x.c", ".c", "*", "-", "a#", "(a)", "{a,b}", "aa"]
OWNERS = ["@a", "@b-c", "@org/team", "@org/other_team", "d@example.com"]


def pattern():
    while True:
        text = "".join(random.choice(PIECES) for _ in range(random.randint(1, 6)))
        if text.strip("/") and "***" not in text and not text.startswith(("#", "\\#")) and not text.endswith("\\"):
            return text


def rule():
    choice = random.random()
    if choice < 0.05:
        return random.choice(["", "# a comment", "  "]) + "\t"
    owners = random.sample(OWNERS, random.randint(0, 3))
    comment = " # and why" if choice > 0.95 else ""
    return " ".join([pattern(), *owners]) + comment


def path():
    return "/".join(random.choice(NAMES) for _ in range(random.randint(1, 5)))


def main():
    program, count = sys.argv[1], int((sys.argv[2:] or ["3000"])[0])
    random.seed(1)
    questions = [([rule() for _ in range(random.randint(1, 12))], [path() for _ in range(40)]) for _ in range(count)]
    text = "".join("\n".join([*rules, "", *paths, "."]) + "\n" for rules, paths in questions)
    output = subprocess.run([program], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    answers = iter(output.splitlines())
    wrong = asked = owned = 0
    for rules, paths in questions:
        reader = codeowners.CodeOwners("\n".join(rules))
        for name in paths:
            owners, line, _, _ = reader.matching_line(name)
            expected = [str(line), *(owner for _, owner in owners)] if owners else ["0"]
            asked += 1
            owned += bool(owners)
            answer = next(answers).split()
            if answer != expected:
                wrong += 1
                if wrong <= 20:
                    print(f"{name}: {answer}, the oracle says {expected}, by {rules}")
    print(f"owners: {asked} paths by {count} files, {owned} of them owned, {wrong} differ")
    sys.exit(1 if wrong else 0)


main()
