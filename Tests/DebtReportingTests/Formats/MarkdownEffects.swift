import CMD4C

/// What a page of Markdown does beside showing text and tables, as GitHub's dialect is read.
enum MarkdownEffects {
  private final class Findings {
    var names: [String] = []
  }

  /// Names each link, image and piece of HTML; bare addresses are links.
  static func all(in page: [UInt8]) -> [String] {
    let findings = Findings()
    var parser = MD_PARSER()
    parser.flags = UInt32(
      MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
        | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH
        | MD_FLAG_TASKLISTS)
    parser.enter_block = { kind, _, data in
      let isPlain = [
        MD_BLOCK_DOC, MD_BLOCK_P, MD_BLOCK_H, MD_BLOCK_TABLE, MD_BLOCK_THEAD, MD_BLOCK_TBODY,
        MD_BLOCK_TR, MD_BLOCK_TH, MD_BLOCK_TD,
      ].contains(kind)
      if !isPlain { MarkdownEffects.add("block \(kind.rawValue)", to: data) }
      return 0
    }
    parser.leave_block = { _, _, _ in 0 }
    parser.enter_span = { kind, _, data in
      let isPlain = kind == MD_SPAN_CODE || kind == MD_SPAN_STRONG
      if !isPlain { MarkdownEffects.add("span \(kind.rawValue)", to: data) }
      return 0
    }
    parser.leave_span = { _, _, _ in 0 }
    parser.text = { kind, text, size, data in
      if kind == MD_TEXT_HTML, let text {
        let bytes = UnsafeRawBufferPointer(start: text, count: Int(size))
        MarkdownEffects.add("html " + String(decoding: bytes, as: UTF8.self), to: data)
      }
      return 0
    }
    let pointer = Unmanaged.passUnretained(findings).toOpaque()
    let code = page.withUnsafeBytes { bytes in
      md_parse(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), MD_SIZE(bytes.count), &parser,
        pointer)
    }
    return findings.names + (code == 0 ? [] : ["md4c says \(code)"])
  }

  private static func add(_ name: String, to data: UnsafeMutableRawPointer?) {
    guard let data else { return }
    Unmanaged<Findings>.fromOpaque(data).takeUnretainedValue().names.append(name)
  }
}
