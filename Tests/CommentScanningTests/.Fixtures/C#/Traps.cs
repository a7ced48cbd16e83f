// YES1
/// DOC1
var a = "NO // \" text"; /* YES2 */
var b = @"NO \"; // YES3
var c = @"NO "" // NO
// NO"; // YES4
var d = $"NO {{ // NO }} {e /* YES5 */} // NO"; // YES6
var f = $@"NO \ {g} "" // NO"; // YES7
var h = """
  NO " // text "" NO
  """; // YES8
var i = """"
  NO """ // NO
  """"; // YES9
var j = '"'; var k = '\''; // YES10
#region don't
#endregion
var l = 1; // YES11
