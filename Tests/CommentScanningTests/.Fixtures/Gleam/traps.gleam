//// DOC1 of the module
/// DOC2 of the next item
// YES1
pub fn a() { "NO // text" } // YES2
pub fn b() { "NO \" // text" } // YES3
pub fn c() { "NO
// NO over lines" } // YES4
pub fn d() { 4 / 2 } //YES5
pub fn e() { "NO \\" } // YES6
///// YES7
