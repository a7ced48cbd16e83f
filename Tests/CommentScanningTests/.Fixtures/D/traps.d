#!/usr/bin/env rdmd YES1
// YES2
/* YES3 /* not nested */ int no = NO;
/+ YES4 /+ nested +/ YES5 // +/ int NO;
/// DOC1
/** DOC2 */
/++ DOC3 +/
string a = "NO // text"; // YES6
string b = "NO \" /* text"; // YES7
string c = r"NO \"; // YES8
string d = `NO \ " // text`; // YES9
string e = q"(NO // " text)"; // YES10
string f = q"EOS
// NO " text
EOS"; // YES11
string g = q{int x; // YES12 tokens
}; // YES13
char h = '"'; // YES14
char i = '\''; // YES15
string j = "NO
// NO over lines"; /* YES16 */
string k = q"[NO /* "]"; // YES17
int l = m /*YES18*// 2; // YES19
/**/ int n; // YES20
string o = x"0A" ~ "NO //"w; // YES21
/+ YES22 "it's +/ int p;
__EOF__
// NO
