(* YES1 *)
(* YES2 (* YES3 nested *) YES4 *) NO = 1;
a = "NO (* \" text" (* YES5 *)
b = "NO
(* NO *)
"; (* YES6 it's *)
f'[x] (* YES7 *) + g[NO]
h = (*YES8*)(NO*2);
(* YES9 "*) NO = "(* NO *)"
(* YES10 unclosed
