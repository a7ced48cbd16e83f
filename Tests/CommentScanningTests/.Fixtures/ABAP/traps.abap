* YES1 in column 1
REPORT znote. " YES2 at the end of a line
"! DOC1 ABAP Doc
"! <p>DOC2 more of it</p>
 * NO, a product, not in column 1
DATA(a) = 'NO " text'. " YES3
DATA(b) = 'it''s NO " text'. " YES4
DATA(c) = `NO " text`. " YES5
DATA(d) = `a``b NO " text`. " YES6
DATA(e) = |NO " text { f( '"NO' ) } " NO|. " YES7
DATA(f) = |NO \| " \{ NO|. " YES8
DATA(g) = 'NO unclosed " text
DATA(h) = 1. " YES9 after an unclosed literal
CONCATENATE '*' '"' INTO x. " YES10
DATA(i) = |NO { x WIDTH = 3 } " NO { |a " NO| } | && |" NO|. " YES11
WRITE `'`. " YES12
DATA j TYPE i ##NO_TEXT. "#EC YES13
DATA(k) = a+1(2) * 3. " YES14
** YES15
