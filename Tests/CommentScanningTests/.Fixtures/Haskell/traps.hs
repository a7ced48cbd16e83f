-- YES1
{- YES2 {- nested -} YES3 -}
a = "NO -- text" -- YES4
b' = '"' -- YES5
c --> d = "NO" --- YES6
e |-- f = 'x' --YES7
-- | DOC1
-- ^ DOC2
{-| DOC3 -}
g = foldl' h '\'' -- YES8
i = "two \
  \NO -- " -- YES9
