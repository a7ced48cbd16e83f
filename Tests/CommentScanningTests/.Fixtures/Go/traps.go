// YES1
var a = "NO // text \" " /* YES2 */
var b = `NO \` // YES3
var c = `NO // text
// NO "
` // YES4
var d = '"' // YES5
var e = '\'' // YES6
var f = '/' /* YES7 */
