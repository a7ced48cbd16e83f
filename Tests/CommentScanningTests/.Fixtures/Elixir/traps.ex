# YES1
a = "NO # #{b # YES2
} # NO" # YES3
c = """
NO # "text"
""" # YES4
d = ~s(NO # text) # YES5
e = ~r/NO # "/ # YES6
f = ?# # YES7
g = ?" # YES8
h = ~S"""
NO # #{
""" # YES9
i = ~w[NO # it's]a # YES10
j = ~r((1\)(2\)NO #) # YES11
