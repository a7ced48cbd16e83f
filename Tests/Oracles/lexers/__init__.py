"""Lexers of others. Each module has `NAME`, `names()` and `comments(files, language)`.

`names(languages)` gives, by our name, its name of each language that it knows; nothing if its program is not here.
`comments(files, language)` gives for each path the comments as ranges of bytes, or None where it gave up on the file.
"""

from . import acorn, clang, java, php, pygments, python, ruby, tree_sitter

ALL = [acorn, clang, java, php, pygments, python, ruby, tree_sitter]
