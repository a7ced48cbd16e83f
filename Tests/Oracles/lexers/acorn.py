"""Acorn, which every Node.js carries; what it cannot parse it gives up."""

import json

from .text import byte_places, run

NAME = "acorn"

PROGRAM = """
const acorn = require('internal/deps/acorn/acorn/dist/acorn');
const fs = require('fs');
const answer = {};
for (const path of JSON.parse(fs.readFileSync(0, 'utf8'))) {
  for (const sourceType of ['module', 'script']) {
    const found = [];
    const onComment = (isBlock, text, start, end) => found.push([start, end]);
    try {
      acorn.parse(fs.readFileSync(path, 'utf8'),
        {ecmaVersion: 'latest', sourceType, allowHashBang: true, allowReturnOutsideFunction: true, onComment});
      answer[path] = found;
      break;
    } catch (error) { answer[path] = null; }
  }
}
console.log(JSON.stringify(answer));
"""


def names(languages):
    found = run(["node", "--expose-internals", "-e", "require('internal/deps/acorn/acorn/dist/acorn')"])
    return {} if found is None else {"JavaScript": "js"}


def comments(files, language):
    answer = run(["node", "--expose-internals", "-e", PROGRAM], json.dumps(list(files)).encode())
    found = json.loads(answer)
    return {path: found[path] and _in_bytes(found[path], data) for path, data in files.items()}


def _in_bytes(ranges, data):
    text = data.decode("utf-8", "replace")
    # Acorn counts UTF-16.
    places = []
    for character, place in zip(text, byte_places(text)):
        places += [place] * (2 if ord(character) > 0xFFFF else 1)
    places.append(len(data))
    return [(places[start], places[end]) for start, end in ranges]
