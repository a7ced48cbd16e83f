# YES1
package NO # YES2
a := "NO # \" text" # YES3
b := `NO # \` # YES4
c := `NO
# NO "
` # YES5
d { NO == "unclosed # NO
  e # YES6 it's
}
