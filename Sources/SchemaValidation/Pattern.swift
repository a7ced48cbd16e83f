import CPCRE2

/// A compiled regular expression in the dialect of JSON Schema (ECMA 262), matched under limits.
///
/// It owns PCRE2's code and match data, so it is neither copied nor shared: each worker compiles
/// its own. PCRE2 backtracks like any ECMA engine, but counts its steps and gives up.
struct Pattern: ~Copyable {
  /// The most bytes of a pattern.
  static let lengthLimit = 8 << 10

  /// The limits of one match, in PCRE2's units; the heap's in KiB.
  private static let matchLimit: UInt32 = 500_000
  private static let depthLimit: UInt32 = 50_000
  private static let heapLimit: UInt32 = 20_000

  /// What a match says.
  enum Answer: Equatable {
    /// The pattern matches somewhere.
    case matches
    /// The pattern matches nowhere.
    case differs
    /// A limit was reached before the answer.
    case undecided(String)
  }

  /// Why a text is no pattern.
  struct Mistake: Error, Equatable {
    let reason: String
  }

  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let matchContext: OpaquePointer

  /// Compiles a pattern.
  ///
  /// - Throws: `Mistake` where the text is no ECMA 262 pattern or is too long.
  init(_ text: String) throws(Mistake) {
    guard text.utf8.count <= Self.lengthLimit else {
      throw Mistake(reason: "a pattern of more than \(Self.lengthLimit) bytes")
    }
    let translated = try ECMAPattern.translate(Array(text.utf8))
    // UTF and no \C: offsets stay on characters. NO_AUTO_POSSESS stays off: it only helps.
    let options =
      PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | UInt32(PCRE2_ALT_BSUX) | PCRE2_MATCH_UNSET_BACKREF
      | PCRE2_ALLOW_EMPTY_CLASS | PCRE2_NEVER_BACKSLASH_C
    var errorCode: Int32 = 0
    var errorOffset = 0
    let compiled = pcre2_compile_8(
      translated, translated.count, options, &errorCode, &errorOffset, nil)
    guard let compiled else {
      throw Mistake(reason: Self.message(of: errorCode))
    }
    guard let matchData = pcre2_match_data_create_from_pattern_8(compiled, nil) else {
      pcre2_code_free_8(compiled)
      throw Mistake(reason: "not enough memory")
    }
    guard let matchContext = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(matchData)
      pcre2_code_free_8(compiled)
      throw Mistake(reason: "not enough memory")
    }
    pcre2_set_match_limit_8(matchContext, Self.matchLimit)
    pcre2_set_depth_limit_8(matchContext, Self.depthLimit)
    pcre2_set_heap_limit_8(matchContext, Self.heapLimit)
    code = compiled
    self.matchData = matchData
    self.matchContext = matchContext
  }

  deinit {
    pcre2_match_context_free_8(matchContext)
    pcre2_match_data_free_8(matchData)
    pcre2_code_free_8(code)
  }

  /// Returns whether the pattern matches anywhere in a text.
  func match(_ text: String) -> Answer {
    let bytes = Array(text.utf8)
    let result = pcre2_match_8(
      code, bytes, bytes.count, 0, UInt32(PCRE2_NO_UTF_CHECK), matchData, matchContext)
    if result >= 0 { return .matches }
    return result == PCRE2_ERROR_NOMATCH ? .differs : .undecided(Self.message(of: result))
  }

  private static func message(of code: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(code, &buffer, buffer.count)
    guard length > 0 else { return "PCRE2 error \(code)" }
    return String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }
}
