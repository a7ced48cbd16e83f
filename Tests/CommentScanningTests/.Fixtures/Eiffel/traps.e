-- YES1
class TRAPS feature -- YES2
   a: STRING = "NO -- text" -- YES3
   b: STRING = "NO %" -- text" -- YES4
   c: CHARACTER = '"' -- YES5
   d: CHARACTER = '%'' -- YES6
   e: STRING = "[
      -- NO "text"
   ]" -- YES7
   f: STRING = "{
      -- NO
   }" -- YES8
   g: STRING = "NO one %
      %-- NO two" -- YES9
   h: STRING = "NO -- unclosed
   i: INTEGER = 1 -- YES10
   j: STRING = "NO %%" -- YES11
   k: INTEGER = a - -1 --YES12
end -- class YES13
