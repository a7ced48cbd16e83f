// YES1
/* YES2 /* nested */ YES3 */ let no = NO;
/** DOC1 */
let a = "NO // text"; // YES4
let b = "NO \" /* text"; // YES5
let c = '"'; // YES6
let d' = e'; // YES7
let f = {|NO " // text|}; // YES8
let g = {js|NO |} // |js}; // YES9
/* YES10 "*/" YES11 */
let h: list('a) = NO; // YES12
let i = "NO
// NO over lines"; // YES13
