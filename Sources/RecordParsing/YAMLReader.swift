/// What was read of a YAML document: a tree, and everything that is missing from it.
package struct YAMLDocument: Sendable, Equatable {
  /// The outermost value, or nil where nothing is written.
  package let root: YAMLNode?

  /// What was not read, and what was read though strict YAML refuses it, in order of place.
  package let problems: [RecordProblem]
}

/// The reader of front matter and configuration files: YAML without the parts that surprise.
///
/// Scalars stay text, so that no value changes by YAML's own types. Anchors, aliases, tags, merge
/// keys, duplicate keys and second documents are problems. A broken line of a block mapping costs
/// its key alone: reading goes on at the next line that begins with a key.
package struct YAMLReader: Sendable {
  private let limits: RecordLimits
  private let isLenient: Bool

  /// Creates a reader.
  ///
  /// A lenient one also reads `owner: @ana` and `title: Billing: split it`, which people write in
  /// front matter and strict YAML refuses, and adds a note.
  package init(limits: RecordLimits = RecordLimits(), isLenient: Bool) {
    self.limits = limits
    self.isLenient = isLenient
  }

  /// Reads the YAML in a part of a file, by default all of it; places are those of the file.
  ///
  /// - Complexity: O(*n*) in the length of the file, for each of at most `yamlProblems` problems.
  package func read(_ file: [UInt8], in range: Range<Int>? = nil) -> YAMLDocument {
    let lines = LineIndex(file)
    var range = (range ?? 0..<file.count).clamped(to: 0..<file.count)
    if range.lowerBound == 0, file.starts(with: [UInt8].byteOrderMark) {
      range = min(3, range.upperBound)..<range.upperBound
    }
    guard range.count <= limits.yamlBytes else {
      let problem = RecordProblem(
        .yamlTooLarge, "longer than \(limits.yamlBytes) bytes",
        at: lines.place(at: range.lowerBound))
      return YAMLDocument(root: nil, problems: [problem])
    }
    var source = YAMLSource(file, range: range, lines: lines)
    if isLenient {
      source.setStandIns(YAMLStandIn.candidates(in: file, range: range))
    }
    var builder = build(source)
    if !builder.misplaced.isEmpty {
      let misplaced = Set(builder.misplaced.map(\.offset))
      source.setStandIns(source.standIns.filter { !misplaced.contains($0.offset) })
      builder = build(source)
    }
    return YAMLDocument(
      root: builder.root, problems: builder.problems.sorted { $0.place.offset < $1.place.offset })
  }

  private func build(_ source: YAMLSource) -> YAMLTreeBuilder {
    var builder = YAMLTreeBuilder(source: source, limits: limits)
    for (offset, what) in source.unreadable {
      builder.report(.unreadableByte, "\(what), read as '?'", at: offset)
    }
    var next: Int? = source.range.lowerBound
    while let start = next, !builder.hasTooManyProblems {
      next = readStream(from: start, of: source, into: &builder)
    }
    builder.finish()
    return builder
  }

  /// Reads until the end or an error; returns where to go on after an error.
  private func readStream(
    from start: Int, of source: YAMLSource, into builder: inout YAMLTreeBuilder
  ) -> Int? {
    guard let stream = YAMLEventStream(source.bytes(from: start)) else {
      builder.report(.yamlSyntax, "not enough memory to read this", at: start)
      return nil
    }
    let firstCharacter = source.character(at: start)
    var isResuming = builder.canResume
    var documents = 0
    while true {
      let event: YAMLEvent
      do {
        event = try stream.next()
      } catch {
        let place = YAMLSyntaxReport(error, firstCharacter: firstCharacter, of: source)
        builder.report(place.code, place.message, at: place.offset)
        return resume(after: place.offset, of: source, into: &builder)
      }
      let offsets =
        source.offset(
          ofCharacter: firstCharacter + event.characters.lowerBound)..<source.offset(
          ofCharacter: firstCharacter + event.characters.upperBound)
      switch event.kind {
      case .streamEnd:
        return nil
      case .documentStart:
        documents += 1
        guard documents == 1 else {
          builder.report(
            .yamlSeveralDocuments, "a second document begins here; only the first is read",
            at: offsets.lowerBound)
          return nil
        }
        continue
      case .scalar, .sequenceStart, .alias:
        guard !isResuming else {
          builder.report(.yamlSyntax, "not a 'key: value' line", at: offsets.lowerBound)
          return resume(after: offsets.lowerBound, of: source, into: &builder)
        }
      case .mappingStart, .collectionEnd, .other:
        break
      }
      switch builder.add(event, at: offsets, isResuming: isResuming) {
      case .next: break
      case .skipLine: return resume(after: offsets.lowerBound, of: source, into: &builder)
      case .stop: return nil
      }
      if case .mappingStart = event.kind { isResuming = false }
    }
  }

  /// Returns the start of the next line that can begin with a key of the outermost mapping.
  private func resume(
    after offset: Int, of source: YAMLSource, into builder: inout YAMLTreeBuilder
  ) -> Int? {
    builder.abandonLine(from: offset - source.lines.place(at: offset).column + 1)
    guard builder.canResume, offset < source.range.upperBound else { return nil }
    var start = source.endOfLine(from: offset)
    while start < source.range.upperBound {
      if canBeginKey(source.originalByte(at: start)) { return start }
      start = source.endOfLine(from: start)
    }
    return nil
  }

  private func canBeginKey(_ byte: UInt8) -> Bool {
    byte > .space && !Self.keylessStarts.contains(byte)
  }

  private static let keylessStarts: [UInt8] = Array("#-]}[{,?:%|>&*!.".utf8)
}
