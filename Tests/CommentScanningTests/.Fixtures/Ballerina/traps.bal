// YES1
# DOC1 documentation
# + a - DOC2 a parameter
string a = "NO // text"; // YES2
string b = "NO \" // text"; // YES3
string c = string `NO ${d /*NO*/ + "NO // x"} // NO
// NO over lines`; // YES4
xml e = xml `<a href="NO//">it's</a>`; // YES5
string f = "NO // unclosed
int 'class = 1; // YES6
int g = 4 / 2; //YES7
string h = "# NO"; // YES8
