* YES1 a statement;
/* YES2 */ data NO; * YES3
YES4 still; x = 2 * NO; y = a
  * NO; /* YES5 it's */
%* YES6 a macro comment; z = 'NO /* ''text'; * YES7;
comment YES8 with a keyword; w = "NO * ; /*"; /* YES9 */ * YES10;
datalines;
NO /* text
* NO
;
run; * YES11 don't;
commentary = NO;
proc sql; select count(*) from NO; quit; /* YES12 */
