(* YES1 (* nested *) YES2 *)
MODULE Traps; (* YES3 *)
(** DOC1 *)
BEGIN
  a := "NO (* text"; (* YES4 *)
  b := 'NO (* text'; (* YES5 don't *)
  c := "NO unclosed (* text
  d := 22X; (* YES6 *)
  e := f * (NO); (* YES7 *)
END Traps.
