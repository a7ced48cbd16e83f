"""Ruby's own lexer, Ripper."""

import json

from .text import line_starts, run

NAME = "ruby"

PROGRAM = """
require 'ripper'; require 'json'
kinds = %i[on_comment on_embdoc_beg on_embdoc on_embdoc_end]
answer = JSON.parse(STDIN.read).to_h do |path|
  [path, Ripper.lex(File.binread(path)).filter_map { |place, kind, text| [*place, text.bytesize] if kinds.include?(kind) }]
end
puts answer.to_json
"""


def names(languages):
    return {} if run(["ruby", "-e", "require 'ripper'"]) is None else {"Ruby": "ruby"}


def comments(files, language):
    found = json.loads(run(["ruby", "-e", PROGRAM], json.dumps(list(files)).encode()))
    return {path: _in_bytes(found[path], data) for path, data in files.items()}


def _in_bytes(tokens, data):
    starts = line_starts(data)
    return [(starts[line - 1] + column, starts[line - 1] + column + size) for line, column, size in tokens]
