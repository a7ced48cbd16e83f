import Testing

@testable import CommentScanning

struct LanguageDetectorTests {
  @Test(arguments: [
    ("a.c", "", "C"), ("A.C", "", "C"), ("src/a.test.js", "", "JavaScript"),
    ("a.unknown", "", "Generic"),
    ("Makefile", "", "Make"), ("dir/Dockerfile.dev", "", "Dockerfile"),
    ("CMakeLists.txt", "", "CMake"),
    ("x.cmake.in", "", "CMake"), ("tool", "#!/usr/bin/env -S python3.11 -u\n", "Python"),
    ("tool", "#! /bin/bash -e\r\n", "Shell"), ("tool", "#!/usr/bin/env A=b node\n", "JavaScript"),
    ("tool", "# -*- mode: ruby; coding: utf-8 -*-\n", "Ruby"), ("tool", "// -*- C++ -*-\n", "C++"),
    ("tool", "\n# vim: set ts=2 ft=perl:\n", "Perl"),
    ("a.h", "// -*- mode: objc -*-", "Objective-C"),
    ("a.h", "#pragma once\nnamespace x {\n", "C++"),
    ("a.h", "#import <a.h>\n@interface B\n", "Objective-C"),
    ("a.h", "int a;\n", "C"), ("a.ts", "<?xml version='1.0'?>\n<TS>", "XML"), ("", "", "Generic"),
    (".gitignore", "", "Ignore list"), ("a.", "", "Generic"), ("...", "", "Generic"),
    ("LICENSE", "", "Text"), ("config.h.in", "", "C"), ("a.toml.orig", "", "TOML"),
    ("a.in", "", "Generic"), ("App.config", "<?xml version='1.0'?>", "XML"),
    ("a.config", "a = b", "Generic"), ("a.t", "  $ cat >a\n  > # b\n", "Text"),
    ("a.t", "use strict;\nmy $a;\n", "Perl"), ("a.spec", "Name: a\n%prep\n", "RPM Spec"),
    ("a.pm", "package A;\nhas 'b';\nuse say;\n", "Perl"),
  ])
  func `the name, the ending, the first line and the content decide`(
    path: String, head: String, language: String
  ) {
    let found = ByteView.with(Array(head.utf8)) {
      LanguageDetector.language(ofPath: Array(path.utf8), head: $0)
    }
    #expect(found.name == language, "\(path)")
  }

  @Test(arguments: [
    ("gitk", "# Tcl ignores the next line -*- tcl -*- \\\nexec other \"$0\" -- \"$@\"\n", "Tcl"),
    ("gui.sh", "# -*- tcl -*- \\\n if test a; then \\\n\texit; \\\n fi; \\\n", "Tcl"),
    ("tool", "# the next line restarts with wish \\\nexec wish8.6 \"$0\" \"$@\"\n", "Tcl"),
    ("tool.sh", "# \\\n argv0=$0; \\\n exec /usr/bin/tclsh \"$argv0\"\n", "Tcl"),
    ("tool", ":\nexec /usr/bin/env python3 -u \"${0}\" \"$@\"\n", "Python"),
    ("tool", "exec guile -s $0 $*\n", "Scheme"), ("tool", "exec bash \"$0\" \"$@\"\n", "Shell"),
    ("tool", "exec python \"$0.py\" \"$@\"\n", "Shell"), ("tool", "exec wish other.tcl\n", "Shell"),
    ("tool.sh", "echo exec wish \"$0\"\n", "Shell"), ("tool", "exec\nexec wish\n", "Shell"),
  ])
  func `a shell that hands its own file to a program is of that program's language`(
    path: String, lines: String, language: String
  ) {
    let found = ByteView.with(Array("#!/bin/sh\n\(lines)".utf8)) {
      LanguageDetector.language(ofPath: Array(path.utf8), head: $0)
    }
    #expect(found.name == language)
  }

  @Test func `a file that can hold no comment is told by its name`() {
    #expect(LanguageDetector.holdsNoComments(path: Array("a/package.json".utf8)))
    #expect(LanguageDetector.holdsNoComments(path: Array("notes.txt".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("tsconfig.json".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("a.ipynb".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("unknown".utf8)))
  }
}
