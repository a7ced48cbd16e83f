// YES1
/* YES2 */
/** DOC1 */
include <NO//a.scad> // YES3
use <NO/*b.scad> // YES4
a = "NO // \" text"; // YES5
b = "NO /*"; /* YES6 */
c = 6 / 2 / NO; // YES7
if (a < 1) NO(); // YES8 b > 2
