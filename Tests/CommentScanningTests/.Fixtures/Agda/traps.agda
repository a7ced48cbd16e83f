-- YES1
module Traps where -- YES2
{- YES3 {- nested -} YES4 -- still -}
{--} NO {- YES5 -}
{-# OPTIONS --NO #-}
open import Agda.Builtin.String --YES6
a--b : NO
a--b = "NO -- {- text" -- YES7
c = "NO \" -- text" -- YES8
d = '"' -- YES9
e = '\'' -- YES10
x' = f' x'-- NO
y = (x')-- YES11
_-->_ = NO
z = x --> YES12
g : {A : Set}-- YES13
g = "NO -- unclosed
h = x -- YES14
{-
-- YES15 -}
NO{-} YES16 -} = NO
{--- YES17 --} NO
