extension LanguageTable {
  /// Languages of graphics cards: dialects of C.
  static let shaders: [LanguageRow] = [
    LanguageRow(
      "GLSL",
      extensions: [
        "glsl", "vert", "frag", "geom", "comp", "tesc", "tese", "mesh", "task", "rgen", "rchit",
        "rahit", "rmiss", "rint", "rcall", "vsh", "fsh", "fs", "gsh", "glslv", "glslf", "vshader",
        "fshader", "gshader", "frg", "vrx",
      ],
      lexemes: .cComments + .preprocessorProse + [.string("\"")]),
    LanguageRow(
      "HLSL", extensions: ["hlsl", "hlsli", "fx", "fxh", "fxc", "cginc", "ush", "usf", "shader"],
      aliases: ["shaderlab", "cg"],
      lexemes: .cComments + .preprocessorProse + [
        .string("\""), .string("'", extent: .lineOrNothing),
      ]),
    LanguageRow("Metal", extensions: ["metal"], lexemes: .cComments + .cppLiterals),
    LanguageRow(
      "WGSL", extensions: ["wgsl"],
      lexemes: [
        .line("//", documentation: "/!"), .block("/*", "*/", nests: true, documentation: "*!"),
      ]),
    LanguageRow("CUDA", extensions: ["cu", "cuh"], lexemes: .cComments + .cppLiterals),
    LanguageRow("OpenCL", extensions: ["cl", "ocl", "opencl"], lexemes: .cComments + .cppLiterals),
  ]
}

extension [Lexeme] {
  /// The literals of the graphics dialects of C++, and the directives whose rest is prose.
  fileprivate static let cppLiterals: [Lexeme] =
    .preprocessorProse + [
      .string("\""), .string("'", extent: .lineOrNothing, at: .notInNumber),
      .taggedString("\"", "(", ")", "\"", prefix: .init(needing: "R", among: "RuUL8")),
    ]
}
