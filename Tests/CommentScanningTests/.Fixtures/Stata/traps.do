* YES1
  * YES2 it's "so
// YES3
/* YES4 /* YES5 nested */ YES6 */ gen NO = 1 // YES7
gen a = 2 * NO /// YES8
  + NO
use "http://NO//x" // YES9
local b `"NO "// text""' // YES10
display "NO /*" /* YES11 */ `NO'
use http://NO
di "unclosed // NO
gen c = 1 // YES12
