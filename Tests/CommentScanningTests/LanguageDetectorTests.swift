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

  @Test func `a file that can hold no comment is told by its name`() {
    #expect(LanguageDetector.holdsNoComments(path: Array("a/package.json".utf8)))
    #expect(LanguageDetector.holdsNoComments(path: Array("notes.txt".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("tsconfig.json".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("a.ipynb".utf8)))
    #expect(!LanguageDetector.holdsNoComments(path: Array("unknown".utf8)))
  }
}
