// YES1
/* YES2 /* not nested */ NO
/** DOC1 */
var a = "NO // text"; // YES3
var b = "NO \" // text"; // YES4
var c = """NO \ "x" // text
// NO""" ; // YES5
var d = @"NO $(e + "NO // x") // NO"; // YES6
var f = '"'; // YES7
var g = '\''; // YES8
var h = /NO "\/\//; // YES9
var i = j / k; // YES10 /
var l = "NO // unclosed
var m = 1; // YES11
#if NO // YES12
#endif
