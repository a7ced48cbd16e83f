#version 450 // YES1
/* YES2 /* not nested */ int NO;
/// DOC1
#error don't NO
float a = b / c; // YES3 /
float d = e /*YES4*// f; // YES5
// YES6 goes on \
YES7 here
#include "NO//x.glsl" // YES8
vec3 g; // YES9 isn't
