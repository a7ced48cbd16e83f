; YES1
;; YES2
(local a "NO ; \" text") ; YES3
(local b "NO
; NO
") ; YES4
(local c :NO) ; YES5
(local d #(+ $1 NO)) ; YES6
(local e "\\") ; YES7
