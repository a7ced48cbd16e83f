// YES1
/* YES2 /* YES3 nested */ YES4 */ #declare NO = 1; // YES5
#include "NO//colors.inc" // YES6
#declare A = "NO /* \" "; /* YES7 */
#declare B = 6 / 2 / NO; // YES8
