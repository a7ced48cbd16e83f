// YES1
/* YES2 /* not nested */ var no = NO;
/** DOC1 */
var a = "NO // text"; // YES3
var b = "NO \" // text"; // YES4
var c = 'NO ${d /* YES5 */ + "NO // x"} // NO'; // YES6
var e = 'it\'s // NO'; // YES7
var f = ~/NO " \/\/ '/g; // YES8
var g = h / i; // YES9 /
var j = "NO
// NO over lines"; // YES10
var k = 'NO $$ // NO'; // YES11
#if !NO // YES12
#end
var l = "NO ${m} // NO"; // YES13
/* YES14 unclosed
