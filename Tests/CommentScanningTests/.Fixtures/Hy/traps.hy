; YES1
(setv a "NO ; \" text") ; YES2
(setv b "NO
; NO
") ; YES3
(setv c #[[NO ; " text]]) ; YES4
(setv d #[tag[NO ; ]] " ]tag]) ; YES5
#_ (NO) ; YES6
(setv e r"NO ;" f b"NO ;") ; YES7
(foo 'NO #* args) ; YES8
