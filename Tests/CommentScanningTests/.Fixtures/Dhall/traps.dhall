-- YES1
{- YES2 {- YES3 nested -} YES4 -} let NO = 1 -- YES5
let a = "NO -- \" text" -- YES6
let b = ''
  NO -- {- "text"
  '' -- YES7
let c = "${d -- YES8
  } NO -- text" -- YES9
let e = https://NO.example/a--b -- YES10
let a--NO = \(x : Text) -> x -- YES11
let `NO -- x` = 1 -- YES12
in 1 - 2 -- YES13 it's
