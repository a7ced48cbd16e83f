# YES1
#= YES2 #= nested =# YES3 =#
a = "NO # $(b #= YES4 =#) # NO" # YES5
c = """NO # "text"
# NO""" # YES6
d = a' # YES7
e = '"' # YES8
f = r"NO # $(" # YES9
g = `NO # text` # YES10
h = x[1]' * y' # YES11
