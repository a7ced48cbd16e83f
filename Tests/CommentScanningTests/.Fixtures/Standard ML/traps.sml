(* YES1 *) val a = "NO (* text" (* YES2 *)
(* YES3 (* YES4 nested *) YES5 " a quote hides nothing *) val NO = 1
val c = #"\"" (* YES6 *)
val d = "\"(* NO *)" (* YES7 *)
fun f (x : 'a) = x (* YES8 *) val NO = f' 1 (* YES9 *)
val e = op * (* YES10 *)
val g = "NO one \
  \ (* NO two" (* YES11 *)
val h = "unclosed (* NO
val i = 1 (* YES12 *)
(* YES13 unclosed
