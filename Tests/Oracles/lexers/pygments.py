"""Pygments: lexers by regular expressions for most languages, made for colours."""

import pygments.lexers
from pygments.token import Comment
from pygments.util import ClassNotFound

from .text import byte_places, decoded

NAME = "pygments"

OTHER_NAMES = {
    "Apache": "apacheconf",
    "Assembly": "gas",
    "Avro IDL": "",
    "Desktop Entry": "",
    "Fixed-Form Fortran": "fortranfixed",
    "Git config": "",
    "Ignore list": "",
    "JSON with comments": "",
    "Linker Script": "",
    "Mathematica": "wolfram",
    "Modula-2": "modula2",
    "PL/SQL": "",
    "POV-Ray": "pov",
    "Robot Framework": "robotframework",
    "Rocq": "coq",
    "Roff": "groff",
    "T-SQL": "tsql",
    "Visual Basic": "vbnet",
    "Vim Script": "vim",
    "WebAssembly Text": "wast",
}


def names(languages):
    found = {}
    for ours in languages:
        theirs = OTHER_NAMES.get(ours, ours)
        for name in (theirs, theirs.replace(" ", ""), theirs.replace(" ", "-")):
            try:
                found[ours] = pygments.lexers.get_lexer_by_name(name).aliases[0]
                break
            except (ClassNotFound, IndexError):
                continue
    return found


def comments(files, language):
    return {path: _comments(data, language) for path, data in files.items()}


def _comments(data, language):
    text = decoded(data)
    places = byte_places(text)
    found = []
    for start, kind, value in pygments.lexers.get_lexer_by_name(language).get_tokens_unprocessed(text):
        if kind in Comment and kind not in Comment.Preproc and kind not in Comment.PreprocFile:
            found.append((places[start], places[start + len(value)]))
    return found
