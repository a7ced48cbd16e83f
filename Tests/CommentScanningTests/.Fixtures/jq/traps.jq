#!/usr/bin/env jq -f YES1
# YES2
def a: "NO # text"; # YES3
def b: "NO \" # text"; # YES4
def c: "NO \(d | "NO # x" # YES5
) # NO"; # YES6
def e: . as $x | @base64 "NO # \(f)"; # YES7
def g: "NO \\"; # YES8
# YES9 goes on \
YES10 here
"NO
# NO over lines" # YES11
.a#YES12
