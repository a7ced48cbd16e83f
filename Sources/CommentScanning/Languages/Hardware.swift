extension LanguageTable {
  /// Languages of hardware, of what is loaded onto it and of what it makes.
  static let hardware: [LanguageRow] = [
    LanguageRow(
      "Device Tree", extensions: ["dts", "dtsi", "dtso", "its"], aliases: ["devicetree"],
      lexemes: .cComments + .preprocessorProse + [
        .string("\"", extent: .lines), .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "G-code", extensions: ["gcode", "ngc"], aliases: ["gcode"],
      lexemes: [.line(";"), .block("(", ")")]),
    LanguageRow(
      "Linker Script", extensions: ["ld", "lds", "lds.s", "lcf"], aliases: ["ld"],
      lexemes: .cComments + .preprocessorProse + [.string("\"")]),
    LanguageRow(
      "LLVM IR", extensions: ["ll"], aliases: ["llvm"],
      lexemes: [.line(";"), .string("\"", escape: .none, extent: .lines)]),
    LanguageRow(
      "OpenSCAD", extensions: ["scad"],
      lexemes: .slashComments + [
        .string("\"", extent: .lines), .string("include <", ">", extent: .lineOrNothing),
        .string("use <", ">", extent: .lineOrNothing),
      ]),
    LanguageRow(
      "POV-Ray", extensions: ["pov"], aliases: ["povray"],
      lexemes: [.line("//"), .block("/*", "*/", nests: true), .string("\"", extent: .lines)]),
    LanguageRow(
      "SystemVerilog", extensions: ["sv", "svh", "svi"],
      lexemes: .verilog + [.string("\"\"\"", extent: .lines)]),
    LanguageRow("Verilog", extensions: ["v", "vh", "vlg"], lexemes: .verilog),
    LanguageRow(
      "VHDL", extensions: ["vhd", "vhdl", "vho"],
      lexemes: [
        .line("--"), .block("/*", "*/"), .string("\"", escape: .none), .nothing("'\"'"),
        .string("\\", escape: .none, extent: .lineOrNothing),
      ]),
    LanguageRow(
      "WebAssembly Text", extensions: ["wat", "wast"], aliases: ["wat", "wast"],
      lexemes: [.line(";;"), .block("(;", ";)", nests: true), .string("\"")]),
  ]
}

extension [Lexeme] {
  /// What Verilog and its successor share: an escaped name, `\a//b `, ends with a blank.
  fileprivate static let verilog: [Lexeme] = [
    .line("//", documentation: "/!"), .block("/*", "*/", documentation: "*!"), .string("\""),
    .string("\\", " ", escape: .none),
  ]
}
