#! /usr/bin/env gforth YES1
\ YES2
: f ( YES3 a -- b ) NO ; \ YES4
( YES5
over lines ) NO
." NO \ text ( NO" \ YES6
s" NO ( text" type ( YES7 )
S" NO \ text" \ YES8
s\" NO \" \ text" \ YES9
abort" NO ( " \ YES10
[char] ( emit NO \ YES11
char \ emit NO ( YES12 )
[CHAR] " emit ( YES13 )
.( NO \ text ) \ YES14
: (NO) NO ; \ YES15
: \NO ; \ YES16
." NO unclosed ( text
1 2 + \ YES17
\G YES18 gforth's documentation
	\ YES19
