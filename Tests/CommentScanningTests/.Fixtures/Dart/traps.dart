// YES1
/// DOC1
var a = 'NO // ${b /* YES2 */ + 'NO //'} // NO'; // YES3
var c = r'NO \'; // YES4
var d = """NO // "text"
// NO ${e} """; // YES5
var f = r"""NO \"""; // YES6
/* YES7 /* nested */ YES8 */
