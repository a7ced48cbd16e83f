// YES1
/* YES2 */
/** DOC1 */
@import "NO.j" // YES3
var a = @"NO // \" text"; // YES4
var b = 'NO /* it"s'; /* YES5 */
var c = /NO "\/\//; // YES6
[d NO: 6 / 2 / NO]; // YES7
