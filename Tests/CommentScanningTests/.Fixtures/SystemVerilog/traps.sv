// YES1
/* YES2 */
package NO; // YES3
string s = """NO // "quoted"
// NO
"""; // YES4
typedef enum logic [1:0] { A = 2'b00 } NO; // YES5
x = '{default: '0}; /* YES6 */
y = 8'("NO // it's"); // YES7
(* NO = "/*" *) logic \NO/* ; /* YES8 */
string u = "unclosed /* NO
logic z; // YES9
