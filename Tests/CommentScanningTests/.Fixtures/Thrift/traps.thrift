// YES1
# YES2
/* YES3 */ namespace java NO // YES4
/** DOC1 */
/// DOC2
const string a = "NO // # text" // YES5
const string b = 'NO /* "' # YES6
const string c = "it's NO //" /* YES7 */
struct NO { 1: string url = "http://NO#x"; } // YES8
/* YES9
 * YES10 // */ enum NO { A = 1 } # YES11
const string d = "unclosed // NO
const i32 e = 1 // YES12
