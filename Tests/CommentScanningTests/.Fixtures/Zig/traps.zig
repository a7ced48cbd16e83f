// YES1
/// DOC1
//! DOC2
//// YES2
const NO = "NO // \" text"; // YES3
const a = '"'; // YES4
const b = '\''; // YES5
const c = '\u{1F4A9}'; // YES6
const d =
    \\NO // text "quoted
    \\// NO
; // YES7
const @"NO // x" = 6 / 2; // YES8
const e = "unclosed // NO
const f = 1; // YES9 it's
const g = [_]u8{ '/', '/' }; const NO2 = NO; /* NO
