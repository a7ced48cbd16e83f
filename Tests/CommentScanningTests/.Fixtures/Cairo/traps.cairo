// YES1
/// DOC1
//! DOC2
fn main() { // YES3
  let a = 'NO // text'; // YES4
  let b: ByteArray = "NO // \" text"; // YES5
  let c = 'a\'NO//'; // YES6
  let d = 6 / 2; // YES7 /* no block
  let NO = 1 /* 2;
  let e = "unclosed // NO
  #[generate] let NO = @x; // YES8
}
