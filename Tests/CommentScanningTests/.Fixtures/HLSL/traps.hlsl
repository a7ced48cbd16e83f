// YES1
/* YES2 */ float NO;
#include "NO//x.hlsl" // YES3
string a = "NO // text"; // YES4
#error don't NO
float b = c / d; // YES5
[shader("NO/*")] void e() {} // YES6
char f = '"'; // YES7
