#!/usr/bin/env nu YES1
# YES2
let a = "NO # text" # YES3
let b = 'NO # \' # YES4
let c = $"NO (d "NO # x") # NO" # YES5
let e = `NO # text` # YES6
let f = r#'NO ' # text'# # YES7
let g = a#NO # YES8
def h [] { # YES9
  i | j # YES10
}
let k = $'NO (l) # "NO' # YES11
let m = [1 2] # YES12
let n = "NO
# NO over lines" # YES13
let o = r##'NO '# # '## # YES14
