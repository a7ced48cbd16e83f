-- YES1
module Traps exposing (..) --YES2
{- YES3 {- nested -} YES4 -- -}
{-| DOC1 documentation -}
a = "NO -- text" -- YES5
b = "NO \" {- text" -- YES6
c = '"' -- YES7
d = '\'' -- YES8
e = """
-- NO "quoted" {-
""" -- YES9
f = x - -1 -- YES10
g = "NO -- unclosed
h = 1 -- YES11
i = [glsl| float NO; // YES12=GLSL
|] -- YES13
{--} j = NO --YES14
