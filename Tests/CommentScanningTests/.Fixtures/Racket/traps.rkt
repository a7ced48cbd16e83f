#!/usr/bin/env racket YES1
#lang racket/base ; YES2
;; YES3
(define a "NO ; text \" #| NO ") ; YES4
(define b "NO
  ; NO a string spans lines
") ; YES5
#| YES6 #| nested |# YES7 " |# (define NO 1)
(define c #\") ; YES8 a quote character
(define d #\;) (define NO #\|) ; YES9
(define |a;NO| 1) ; YES10
#;(define (f) 'NO) ; YES11 a datum comment is code
(define e #rx"NO ; [\"]") ; YES12
(define g #"NO ; bytes") ; YES13
(define h '(quote "NO") ) ; YES14
(define i #<<END
NO ; here
#| NO "
END
  ) ; YES15
(define j 'sym\;NO) ; YES16
#| YES17 runs to the end
