// YES1
/* YES2 /* nested */ YES3 */ let NO = 1;
/// DOC1
let a = b / c; // YES4 it's \
let NO = 2;
let d = e /*YES5*// 2; // YES6
