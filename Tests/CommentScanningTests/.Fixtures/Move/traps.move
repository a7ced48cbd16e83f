// YES1
/// DOC1 doc
/* YES2 /* YES3 nested */ YES4 */ module a::NO {
/** DOC2 */
  const A: vector<u8> = b"NO // \" text"; // YES5
  const B: vector<u8> = x"00"; // YES6
  const C: vector<u8> = b"NO /* "; /* YES7 */
  'NO: loop { break 'NO }; // YES8
  let a = b"unclosed // NO
  let b = @0x1; // YES9
  #[test] fun NO() {} //// YES10
}
