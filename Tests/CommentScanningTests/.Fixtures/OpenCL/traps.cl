// YES1
/* YES2 */ __kernel void NO() {}
__constant char a[] = "NO /* text"; // YES3
char b = '"'; // YES4
#pragma OPENCL EXTENSION NO : enable // YES5
float c = d / e; // YES6 \
YES7 goes on
