// YES1
/// DOC1
(* YES2 (* nested *) "*)" YES3 *)
let a = "NO // text" // YES4
let b = @"NO \" // YES5
let c = """NO " // NO""" // YES6
let d' = '"' // YES7
let e = (*) 1 2 // YES8
let f : 'a list = [] // YES9
let ``NO // name`` = '\'' // YES10
