// YES1
/// DOC1
/* YES2 /* nested */ YES3 */
/** DOC2 */
let a = "NO // \" text" // YES4
let b = "NO \(c /* YES5 */ + "NO // \(d) ") // NO" // YES6
let e = """
  NO // "text"
  \(f) // NO \(
    g // YES7
  ) NO
  """ // YES8
let h = #"NO " // NO \( "# // YES9
let i = ##"NO "# // NO"## // YES10
let j = #"NO \#(k /* YES11 */) // NO"# // YES12
let l = #"""
  NO " // NO
  """# // YES13
let m = #/NO // " /# // YES14
let n = a / b // YES15
let o = a.split(separator: /[/"]NO/) // YES16
