#! /usr/bin/env factor YES1
! YES2
USING: kernel ; ! YES3
IN: NO
: f ( a -- b ) NO ; ! YES4
: g! ( -- ) "NO ! text" print ; ! YES5
: h ( -- ) "NO \" ! text" ! YES6
CHAR: ! NO CHAR: " ! YES7
: k ( -- ) [[ NO ! " text ]] ; ! YES8
R/ NO ! "/ ! YES9
/* YES10
! YES11 */
foo!bar NO !NO
[=[ ! NO ]] ]=] ! YES12
