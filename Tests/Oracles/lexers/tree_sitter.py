"""Tree-sitter: the grammars that the wheel of tree-sitter-language-pack carries, made for editors."""

import typing

from tree_sitter import Parser
from tree_sitter_language_pack import SupportedLanguage, get_language

NAME = "tree-sitter"

OTHER_NAMES = {
    "Assembly": "asm",
    "Avro IDL": "",
    "Batch": "",
    "C#": "csharp",
    "C++": "cpp",
    "Cap'n Proto": "capnp",
    "Device Tree": "",
    "Emacs Lisp": "elisp",
    "F#": "fsharp",
    "Git config": "",
    "Ignore list": "gitignore",
    "LLVM IR": "llvm",
    "Linker Script": "linkerscript",
    "Objective-C": "objc",
    "Protobuf": "proto",
    "ReScript": "rescript",
    "Shell": "bash",
    "SystemVerilog": "",
    "TeX": "latex",
    "Vim Script": "vim",
    "WebAssembly Text": "wat",
    "reStructuredText": "rst",
}


def names(languages):
    carried = set(typing.get_args(SupportedLanguage))
    found = {}
    for ours in languages:
        name = OTHER_NAMES.get(ours, ours.lower().replace(" ", ""))
        if name in carried:
            found[ours] = name
    return found


def comments(files, language):
    parser = Parser(get_language(language))
    return {path: _comments(parser.parse(data)) for path, data in files.items()}


def _comments(tree):
    found = []
    waiting = [tree.root_node]
    while waiting:
        node = waiting.pop()
        if node.is_named and ("comment" in node.type or node.type in ("shebang", "hash_bang_line", "haddock", "pod")):
            found.append((node.start_byte, node.end_byte))
        else:
            waiting.extend(node.children)
    return sorted(found)
