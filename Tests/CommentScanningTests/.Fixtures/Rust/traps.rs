// YES1 plain
/// DOC1 of the next item
//! DOC2 of this one
/* YES2 /* nested */ YES3 still inside */
/** DOC3 */
fn f<'a>(x: &'a str) -> &'static str { "NO // text" } // YES4
const Q: char = '"'; // YES5 a quote
const T: char = '\''; /* YES6 */
const U: char = '\u{10FFFF}'; // YES7
let raw = r"NO \"; // YES8 a raw string has no escapes
let more = r#"NO " // NO"#; // YES9
let bytes = br##"NO "# // NO"##; // YES10
let lines = "NO
  // NO a string spans lines
"; // YES11
let r#type = 1; // YES12
'outer: loop { break 'outer; } // YES13
let e = 'é'; let f = '/'; // YES14
let s = b'\\'; let n = "\\"; // YES15
