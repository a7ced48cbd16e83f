-- YES1
-- | DOC1 documentation
--| YES2 none, the blank is missing
{- YES3 {- not nested -} no = NO
a = "NO -- text" -- YES4
b = "NO \" {- text" -- YES5
c = '"' -- YES6
d' = e' -- YES7
f = """
-- NO "quoted" \""" -- YES8
g = h <-- NO
i = j --> YES9
k = "NO -- unclosed
l = 1 --YES10
m = '\'' -- YES11
