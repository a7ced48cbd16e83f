-- YES1
/* YES2
-- YES3 */ entity NO is -- YES4
--! YES5
constant a : string := "NO -- ""text"" --"; -- YES6
constant b : character := '"'; -- YES7
constant c : character := '-'; signal NO : bit := '\'; -- YES8
constant d : std_logic_vector := X"FF" & "NO--"; -- YES9
signal \NO--name\ : bit; -- YES10
e <= f'event and g = std_logic'('1'); -- YES11
h <= a - b - NO; -- YES12
i <= "unclosed -- NO
j <= '1'; -- YES13
k <= string'("NO -- '"); -- YES14
