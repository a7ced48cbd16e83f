%{
/* YES1 */
#include "NO.h" // YES2
%}
%token NO "NO // x" // YES3
%%
/** DOC1 */
a : b '"' NO { $$ = "NO /* \" x"; /* YES4 */ } // YES5
  | '\'' '/' '/' NO // YES6
  | '/*' ; /* YES7 it's */
%%
char c = '"'; // YES8
