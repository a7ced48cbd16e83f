// YES1 a line comment
/* YES2 a block */ int a = '"'; /* YES3 after a quote in a character literal */
/** DOC1 documentation */
/// DOC2 documentation
//// YES4 a rule of slashes is none
/**/ int x; /***/ int no = 1; // YES5
char *url = "http://NO"; /* YES6 */
char *quote = "\"// NO"; // YES7
char *open = "NO // unclosed to the line's end
int b; // YES8 after an unclosed string
#error don't // YES9 prose has apostrophes, isn't that so
#if 0
int c = '\''; // YES10
#endif
int d = 1'000'000; // YES11 separators
char *go = "one \
 // NO the string goes on"; // YES12
// YES13 goes on \
   YES14 on the next line
int e = a /*YES15*// 2; int NO = 0;
wchar_t w = L'"'; // YES16
char *star = "/*"; int NO; char *end = "*/"; // YES17
/* YES18 unclosed to the end of the file
