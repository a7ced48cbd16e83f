#!/usr/bin/guile -s YES1
!#
; YES2
(define a "NO ; \" text") ; YES3
(define b "NO
; NO
") ; YES4
#| YES5 #| YES6 |# YES7 |# (define NO 1)
(define c '(#\" #\; #\| #\a)) ; YES8
(define |a ; NO \| b| 1) ; YES9
#;(NO) ; YES10
(string-append "a" ; YES11
  "NO # | ;")
(define d #\#) (quote NO) ; YES12
(define e '#(1 2)) (quote NO) ; YES13
