// YES1
/* YES2 /* nested */ YES3 */ var NO = 1;
var a = "NO // text"; // YES4
var b = 'NO // "text"'; // YES5
var c = "NO \" // text"; // YES6
var d = """NO "x" \
// NO"""; // YES7
var e = '''it's
/* NO'''; // YES8
var f = b"NO //"; // YES9
var g = 'NO // unclosed
var h = 1; // YES10
