; YES1
/* YES2
; YES3 "
*/ ; YES4
a := "NO ; "" text" ; YES5
b := "NO `; `" ; text" ; YES6
c := 'NO ; it`'s' ; YES7
Send NO;not `; NO ; YES8
MsgBox it's NO ; YES9
d := "
(
NO ; text "
; NO
)" ; YES10
(a) ? NO() : x ; YES11
Run http://NO/*x*/ ; YES12
MsgBox % "unclosed NO
e := 1 ; YES13
