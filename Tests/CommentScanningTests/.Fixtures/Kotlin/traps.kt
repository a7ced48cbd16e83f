// YES1
/* YES2 /* nested */ YES3 */
val a = "NO // ${b /* YES4 */ + "NO // text"} // NO" // YES5
val c = """NO // "text"
  // NO ${d} \"""  // YES6
val e = '"' // YES7
/** DOC1 */
val f = "$NO // NO" // YES8
