#!/usr/bin/env crystal YES1
# YES2
a = "NO # text #{b "NO # x" # YES3
} # NO" # YES4
c = '#' # YES5
d = '"' # YES6
e = '\'' # YES7
f = %q(NO # (nested) NO) # YES8
g = %w[NO # NO] # YES9
h = %(NO # #{i} # NO) # YES10
j = /NO # "/ # YES11
k = l / m # YES12 /
n = `NO # text` # YES13
o = <<-TEXT # YES14
  # NO it's
  TEXT
p = <<-'RAW'.lines # YES15
  # NO #{
  RAW
q = :"NO # text" # YES16
r = s % t # YES17
u = "NO
# NO over lines" # YES18
v = 10 %w # YES19
x = %r{NO # [{}]} # YES20
y = '\u{1F600}' # YES21
