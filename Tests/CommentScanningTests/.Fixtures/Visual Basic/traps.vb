' YES1
REM YES2
''' DOC1 <summary>
'''' YES3
Dim NO As String = "NO ' ""text"" '" ' YES4
Dim a As Char = "'"c ' YES5
Dim b = $"{NO} ' NO" ' YES6
Dim c = "NO
' NO
" ' YES7
d = 1 : Rem YES8
Remote = NO : e = #1/1/2020# 'YES9
