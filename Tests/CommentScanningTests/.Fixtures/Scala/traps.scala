// YES1
/* YES2 /* nested */ YES3 */
val a = 'symbol // YES4
val b = '"' // YES5
val c = """NO // \""" // YES6
val d = s"NO // ${e /* YES7 */} // NO" // YES8
val f = f"""NO // ${g + "NO // "} // NO
 // NO """ // YES9
val `NO // name` = '\'' // YES10
/** DOC1 */
