#!/usr/bin/env python3 YES1
# YES2
a = 'NO # text'  # YES3
b = "NO \" # text"  # YES4
c = """NO # text
# NO "quoted" text
"""  # YES5
' " # NO
''' # NO
'''  # YES6
e = r"\"  # NO"  # YES7
f = f"{x:#x} NO"  # YES8
g = f'{d["NO # key"]}'  # YES9
h = 'unclosed NO # text
i = 1  # YES10
j = 'it''s'  # YES11
k = 'one \
# NO two'  # YES12
