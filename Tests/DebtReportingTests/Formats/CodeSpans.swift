/// A text of Markdown without its code spans, in which nothing has an effect.
func withoutCode(_ text: String) -> String {
  let bytes = Array(text.utf8)
  let tick = UInt8(ascii: "`")
  var output: [UInt8] = []
  var index = 0
  while index < bytes.count {
    let fence = bytes[index...].prefix { $0 == tick }.count
    if fence == 0 || bytes[..<index].last == UInt8(ascii: "\\") {
      output.append(bytes[index])
      index += 1
      continue
    }
    var end = index + fence
    while end < bytes.count {
      let run = bytes[end...].prefix { $0 == tick }.count
      if run == fence { break }
      end += max(1, run)
    }
    index = end < bytes.count ? end + fence : index + fence
  }
  return String(decoding: output, as: UTF8.self)
}
