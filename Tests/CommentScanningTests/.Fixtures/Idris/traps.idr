-- YES1
||| DOC1 documentation
{- YES2 {- nested -} YES3 -}
a = "NO -- text" -- YES4
b = "NO \" {- text" -- YES5
c = '"' -- YES6
d' = e' -- YES7
f = """
-- NO "quoted"
""" -- YES8
g = "NO \{h "NO -- x"} -- NO" -- YES9
i = #"NO \" -- "# -- YES10
j = k <--NO
l = ##"NO "# -- "## -- YES11
m = "NO -- unclosed
n = 1 -- YES12
o = x || y -- YES13
