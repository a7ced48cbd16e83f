; YES1
# YES2
/* YES3
YES4 */
Name "NO ; $\" # text" ; YES5
Name 'NO # it$\'s' # YES6
Name `NO /* "` /* YES7 */
File http://NO#x;NO ; YES8
; YES9 goes on \
YES10 on the next line
Section NO # YES11 it's
Name "unclosed ; NO
Goto +2 ; YES12
