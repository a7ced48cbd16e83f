import CYAML

/// One event of libyaml with its marks, which count characters from the stream's start.
struct YAMLEvent {
  /// The kinds of event that a tree is built from.
  enum Kind: Equatable {
    case documentStart
    case scalar([UInt8], YAMLNode.Style)
    case sequenceStart(isFlow: Bool)
    case mappingStart(isFlow: Bool)
    case collectionEnd
    case alias
    case streamEnd
    case other
  }

  let kind: Kind
  let characters: Range<Int>
  let hasAnchor: Bool
  let hasTag: Bool
}

/// A syntax error in libyaml's words, with both of its marks in characters.
struct YAMLSyntaxError: Error {
  let context: String
  let problem: String
  let contextCharacter: Int
  let problemCharacter: Int
}

/// A running libyaml parser over its own copy of the bytes.
///
/// Only its event interface is used: the document interface would resolve aliases, and an
/// emitter would rewrite what people wrote.
struct YAMLEventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Starts a parser, or returns nil where memory is out.
  init?(_ bytes: ArraySlice<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    // One byte too many, because libyaml refuses a null pointer even for no bytes at all.
    input = .allocate(capacity: bytes.count + 1)
    _ = input.initialize(from: bytes)
    // Named, because libyaml would otherwise guess UTF-16 from the first two bytes.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads the next event.
  ///
  /// - Throws: `YAMLSyntaxError` where the text is not YAML; the stream ends there.
  func next() throws(YAMLSyntaxError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let state = parser.pointee
      throw YAMLSyntaxError(
        context: state.context.map { String(cString: $0) } ?? "",
        problem: state.problem.map { String(cString: $0) } ?? "unreadable",
        contextCharacter: state.context_mark.index,
        problemCharacter: state.problem_mark.index)
    }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }
}

extension YAMLEvent {
  /// Copies what a tree needs out of libyaml's event.
  fileprivate init(_ event: yaml_event_t) {
    let start = event.start_mark.index
    characters = start..<max(start, event.end_mark.index)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      kind = .scalar(
        Array(UnsafeBufferPointer(start: scalar.value, count: scalar.length)),
        YAMLNode.Style(scalar.style))
      hasAnchor = scalar.anchor != nil
      hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      kind = .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      hasAnchor = sequence.anchor != nil
      hasTag = sequence.tag != nil
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      hasAnchor = mapping.anchor != nil
      hasTag = mapping.tag != nil
    default:
      kind = Kind(event.type)
      hasAnchor = false
      hasTag = false
    }
  }
}

extension YAMLEvent.Kind {
  fileprivate init(_ type: yaml_event_type_t) {
    switch type {
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: self = .collectionEnd
    case YAML_ALIAS_EVENT: self = .alias
    case YAML_STREAM_END_EVENT: self = .streamEnd
    default: self = .other
    }
  }
}

extension YAMLNode.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}
