(* YES1 (* nested *) YES2 *)
MODULE Traps; (** DOC1 *)
<* NO (* *>
VAR a: CHAR; (*YES3*)
BEGIN
  a := "NO (* text"; (* YES4 it's *)
  a := 'NO "(*'; (* YES5 *)
  a := 'NO unclosed (* text
  b := c * (d); (* YES6 *)
  e := "\"; (* YES7 no escapes *)
  f := (2) * (NO); (* YES8
  over lines *)
END Traps.
