// YES1
/* YES2 */ __global__ void k() {} // YES3
k<<<1, 2>>>(NO); // YES4
const char *a = "NO // text"; // YES5
auto b = R"(NO " // text)"; // YES6
char c = '"'; // YES7
int d = 1'000'000; // YES8
#warning don't NO
const char *e = "NO // unclosed
int f; // YES9
/// DOC1
