"""Clang's raw lexer, which comes with every Swift toolchain: phases 1 to 3 of C, no preprocessing."""

import re
import subprocess

from .text import line_starts, run

NAME = "clang"


def names(languages):
    if run(["clang", "--version"]) is None:
        return {}
    return {"C": "c", "C++": "c++", "Objective-C": "objective-c"}


def comments(files, language):
    return {path: _comments(path, data, language) for path, data in files.items()}


def _comments(path, data, language):
    standard = ["-std=c++20"] if language == "c++" else []
    command = ["clang", "-cc1", "-x", language, *standard, "-dump-raw-tokens", path]
    dump = _errors(command)
    if dump is None:
        return None
    starts = line_starts(data)
    places = []
    for line in re.finditer(rb"^(\w+) '|\tLoc=<[^\n]*:(\d+):(\d+)>$", dump, re.M):
        if line[1] is not None:
            kind = line[1]
        else:
            places.append((starts[int(line[2]) - 1] + int(line[3]) - 1, kind))
    places.append((len(data), b"eof"))
    # Blanks and line ends are tokens of the dump, so a comment reaches to the next token.
    return [(start, places[index + 1][0]) for index, (start, kind) in enumerate(places[:-1]) if kind == b"comment"]


def _errors(command):
    """What a program writes to stderr, where clang dumps its tokens."""
    try:
        return subprocess.run(command, capture_output=True, timeout=60).stderr
    except (OSError, subprocess.SubprocessError):
        return None
