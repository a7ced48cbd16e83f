// YES1
/* YES2 */
/** DOC1 */
grammar NO; // YES3
LINE : '//' ~[\r\n]* -> skip ; // YES4
BLOCK : '/*' .*? '*/' -> channel(NO) ; // YES5
STR : '"' (~["\\] | '\\' .)* '"' ; // YES6
APOS : '\'' ~['NO//]* '\'' ; // YES7
CLASS : [/*NO"'\]//] ; // YES8
a : b { x("NO //"); } ; // YES9 it's
d : NO ;
