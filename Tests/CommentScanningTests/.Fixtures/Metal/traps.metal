// YES1
#include <metal_stdlib> // YES2
/** DOC1 */
constant char a = '"'; // YES3
constant char b[] = "NO // text"; // YES4
constant int c = 1'000; // YES5
constant auto d = R"x(NO " // )" )x"; // YES6
kernel void e(device float *f [[buffer(0)]]) { f[0] = 1.0 / 2.0; } // YES7
