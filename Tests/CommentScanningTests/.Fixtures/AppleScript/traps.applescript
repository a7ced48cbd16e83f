#!/usr/bin/osascript YES1
-- YES2
# YES3
(* YES4 (* YES5 nested *) YES6 *) set NO to 1 -- YES7
set a to "NO -- \" (* text" -- YES8
set b to "NO
-- NO
" (* YES9 *)
tell application "NO#x" to say "it's" # YES10
set c to 3 - 2 - NO -- YES11
