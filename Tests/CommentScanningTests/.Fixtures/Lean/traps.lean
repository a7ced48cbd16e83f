-- YES1
/- YES2 /- nested -/ YES3 -- -/
/-- DOC1 documentation -/
/-! DOC2 of the module -/
def a := "NO -- text" -- YES4
def b := "NO \" /- text" -- YES5
def c := '"' -- YES6
def d' := e' -- YES7
def f := '\'' -- YES8
def g := s!"NO {h "NO -- x"} -- NO" -- YES9
def i := r"NO \" -- YES10
def j := r#"NO " -- "# -- YES11
def k := "NO
-- NO over lines" -- YES12
theorem l (h'' : p) : q := NO --YES13
def m := x /-YES14-/ - -1 -- YES15
