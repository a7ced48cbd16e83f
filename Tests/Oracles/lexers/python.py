"""Python's own tokenizer; an unclosed literal ends it."""

import io
import tokenize

from .text import byte_places

NAME = "python"


def names(languages):
    return {"Python": "python"}


def comments(files, language):
    return {path: _comments(data) for path, data in files.items()}


def _comments(data):
    lines = [byte_places(line.decode("utf-8", "surrogateescape")) for line in data.splitlines(keepends=True)]
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + line[-1])
    found = []
    try:
        for token in tokenize.tokenize(io.BytesIO(data).readline):
            if token.type == tokenize.COMMENT:
                row, column = token.start
                start = starts[row - 1] + lines[row - 1][column]
                found.append((start, start + len(token.string.encode("utf-8", "surrogateescape"))))
    except (tokenize.TokenError, SyntaxError, IndentationError, UnicodeError):
        return None
    return found
