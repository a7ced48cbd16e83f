' YES1
rem YES2
Dim NO ' YES3
a = "NO ' ""text"" rem" ' YES4
b = 1 : Rem YES5
remit NO ' YES6
d = "unclosed ' NO
MsgBox "NO" & "'NO" 'YES7
