// YES1
/* YES2 /* nested */ YES3 */ NO
actor Main // YES4
  let a = "NO // text" // YES5
  let b = "NO \" /* text" // YES6
  let c = """
    // NO "quoted"
    """ // YES7
  let d = '"' // YES8
  let e' = f' // YES9
  let g'' = '\'' // YES10
  let h = "NO
    // NO over lines" // YES11
  let i = '//' // YES12
  """
  NO /* a docstring
  """
