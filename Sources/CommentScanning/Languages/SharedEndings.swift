extension LanguageTable {
  /// Endings that languages of this table's smaller groups share, with each other or with greater ones.
  static let sharedEndings: [LanguageFamily] = [
    LanguageFamily(
      ending: "cl",
      members: [
        .init("OpenCL", ["__kernel", "kernel ", "#include", "#pragma", "#define", "//", "/*"]),
        .init("Common Lisp", ["(", ";", "#|"]),
      ]),
    LanguageFamily(
      ending: "cls",
      members: [
        .init("TeX", ["%", "\\"]),
        .init("Apex", ["public ", "private ", "global ", "@", "//", "/*", "*", "class ", "}"]),
      ]),
    LanguageFamily(
      ending: "config", members: [.init("Generic"), .init("XML", ["<?xml", "<configuration"])]),
    LanguageFamily(
      ending: "env",
      members: [.init("Dotenv"), .init("C", ["/*", "*", "#include", "#ifdef", "#if ", "#endif"])]),
    LanguageFamily(
      ending: "spec",
      members: [
        .init("Generic"),
        .init(
          "RPM Spec",
          ["Name:", "Version:", "Summary:", "%prep", "%build", "%install", "%files", "%global"]),
      ]),
    LanguageFamily(
      ending: "f", members: [.init("Fixed-Form Fortran", fortran), .init("Forth", forth)]),
    LanguageFamily(
      ending: "for", members: [.init("Fixed-Form Fortran", fortran), .init("Forth", forth)]),
    LanguageFamily(
      ending: "fs",
      members: [
        .init("F#", ["let ", "open ", "module ", "namespace ", "type ", "//", "|"]),
        .init("Forth", forth),
        .init(
          "GLSL",
          [
            "#version", "#if", "#endif", "uniform ", "varying ", "precision ", "void ", "in ",
            "out ", "vec", "float ", "gl_",
          ]),
      ]),
    LanguageFamily(
      ending: "m",
      members: [
        .init(
          "Objective-C",
          ["#import", "#include", "#define", "#pragma", "@", "- (", "+ (", "-(", "+(", "//", "/*"]),
        .init("MATLAB", ["%", "function ", "classdef ", "end"]),
        .init("Octave", ["#!/usr/bin/octave", "# ", "##", "%", "function ", "end", "1;", "pkg "]),
      ]),
    LanguageFamily(
      ending: "pl",
      members: [
        .init("Perl", perl), .init("Prolog", [":-", "%", "#!/usr/bin/env swipl"]),
        .init("Raku", perl + raku),
      ]),
    LanguageFamily(ending: "pm", members: [.init("Perl", perl), .init("Raku", perl + raku)]),
    LanguageFamily(
      ending: "pp",
      members: [
        .init("Puppet", ["#", "class ", "define ", "node ", "include ", "$", "if $"]),
        .init(
          "Pascal",
          ["unit ", "program ", "uses", "{", "//", "(*", "begin", "end", "type", "var", "const"]),
      ]),
    LanguageFamily(
      ending: "t",
      // Cram's tests are transcripts of a shell.
      members: [.init("Perl", perl), .init("Raku", perl + raku), .init("Text", ["$ ", "> "])]),
    LanguageFamily(
      ending: "v",
      members: [
        .init("Verilog", ["//", "/*", "module ", "`", "input ", "output ", "assign ", "always"]),
        .init("Rocq", ["(*", "Require ", "From ", "Theorem ", "Lemma ", "Definition ", "Proof"]),
      ]),
    LanguageFamily(
      ending: "sls", members: [.init("YAML"), .init("Scheme", ["(", ";", "#!r6rs", "#|"])]),
    LanguageFamily(
      ending: "ll",
      members: [
        .init(
          "LLVM IR", [";", "define ", "declare ", "target ", "@", "source_filename", "attributes "]),
        .init("Lex", ["%", "/*", "<", "\"", "{"]),
      ]),
  ]

  private static let forth = [": ", "\\ ", "( ", "variable ", "constant ", "create "]

  private static let fortran = ["C ", "c ", "*", "!", "SUBROUTINE", "END", "CALL", "call", "end"]

  private static let perl = ["use ", "my ", "sub ", "package ", "#", "$", "@", "print ", "="]

  // What Raku shares with Perl speaks for both, so that only what is its own decides.
  private static let raku = [
    "use v6", "unit ", "multi ", "role ", "class ", "has $", "has @", "has %", "method ",
    "token ", "rule ", "grammar ", "#`",
  ]
}
