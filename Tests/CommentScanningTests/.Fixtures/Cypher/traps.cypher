// YES1
/* YES2
YES3 */ MATCH (NO:`NO // x`) // YES4
WHERE n.a = "NO // \" text" // YES5
AND n.b = 'NO /* it"s' /* YES6 */
AND n.c = 'NO
// NO
' // YES7
RETURN 6 / 2 / NO // YES8
