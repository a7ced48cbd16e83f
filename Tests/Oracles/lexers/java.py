"""javac's own tokenizer, asked through a program of one file."""

import json
import pathlib
import tempfile

from .text import byte_places, run

NAME = "javac"

PROGRAM = """
import com.sun.tools.javac.parser.*;
import com.sun.tools.javac.util.*;
import java.nio.file.*;

class Comments {
  static class Reader extends JavaTokenizer {
    final StringBuilder found = new StringBuilder();
    Reader(ScannerFactory factory, char[] text) { super(factory, text, text.length); }
    @Override protected Tokens.Comment processComment(int start, int end, Tokens.Comment.CommentStyle style) {
      found.append(found.length() == 0 ? "" : ",").append("[" + start + "," + end + "]");
      return super.processComment(start, end, style);
    }
  }

  public static void main(String[] paths) throws Exception {
    var context = new Context();
    new com.sun.tools.javac.file.JavacFileManager(context, true, null);
    Log.instance(context).useSource(null);
    new Log.DiscardDiagnosticHandler(Log.instance(context));
    for (String path : Files.readAllLines(Path.of(paths[0]))) {
      char[] text = Files.readString(Path.of(path)).toCharArray();
      var reader = new Reader(ScannerFactory.instance(context), text);
      while (reader.readToken().kind != Tokens.TokenKind.EOF) {}
      System.out.println("[" + reader.found + "]");
    }
  }
}
"""


def names(languages):
    return {} if run(["javac", "--version"]) is None else {"Java": "java"}


def comments(files, language):
    exports = [f"--add-exports=jdk.compiler/com.sun.tools.javac.{part}=ALL-UNNAMED" for part in ("parser", "util", "file")]
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "Comments.java")
        program.write_text(PROGRAM)
        list_of_paths = pathlib.Path(folder, "paths")
        list_of_paths.write_text("\n".join(files))
        answer = run(["java", *exports, str(program), str(list_of_paths)])
    found = [json.loads(line) for line in answer.splitlines()]
    return {path: _in_bytes(ranges, data) for (path, data), ranges in zip(files.items(), found)}


def _in_bytes(ranges, data):
    text = data.decode("utf-8", "replace")
    places = []
    for character, place in zip(text, byte_places(text)):
        places += [place] * (2 if ord(character) > 0xFFFF else 1)
    places.append(len(data))
    return [(places[start], places[end]) for start, end in ranges]
