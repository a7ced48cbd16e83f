#!/usr/bin/env janet YES1
# YES2
(def a "NO # text") # YES3
(def b "NO \" # text") # YES4
(def c `NO \ " # text`) # YES5
(def d ``
# NO ` tick
``) # YES6
(def e @"NO # buffer") # YES7
(def f 'g) # YES8
(def h "NO
# NO over lines") #YES9
(print ;args ~(a ,b) | $) # YES10
(def i ```NO `` # ```) # YES11
