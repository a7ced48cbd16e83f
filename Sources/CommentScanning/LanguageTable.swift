/// The rows of all languages, gathered from the files of `Languages/`.
enum LanguageTable {
  /// Every row; a language's number is its row's index.
  static let rows: [LanguageRow] = [
    fallback, systems, managed, web, styles, scripts, shells, functional, numeric, databases, data,
    builds, documents, shaders, native, declarative, business, authoring, tools,
    contracts, lisps, typesetting, hardware, configuration, automation, queries, templates,
  ].flatMap { $0 }

  /// Finds the number of the row of that name.
  static func number(named name: String) -> Int? { numbers[name] }

  private static let numbers: [String: Int] = Dictionary(
    rows.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
}
