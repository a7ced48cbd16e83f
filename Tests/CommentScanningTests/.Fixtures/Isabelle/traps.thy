(* YES1 (* nested *) YES2 *)
theory Traps imports Main begin
lemma "NO (* text" (* YES3 *)
lemma "NO
(* NO over lines" (* YES4 *)
lemma "a \" (* NO" (* YES5 don't *)
definition f' where "f' x = NO" (*YES6*)
end
