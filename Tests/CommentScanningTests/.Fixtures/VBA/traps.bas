Attribute VB_Name = "NO"
' YES1
Rem YES2
REM YES3
Dim NO As String ' YES4
a = "NO ' ""text"" '" ' YES5
b = 1: Rem YES6
Remember = NO: REMOTE = NO ' YES7
c = #1/2/2020# ' YES8
d = "unclosed ' NO
e = "it's NO" 'YES9
