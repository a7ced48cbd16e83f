#!/usr/bin/awk -f YES1
# YES2
BEGIN { x = "NO # text" } # YES3
BEGIN { y = "NO \" # text" } # YES4
/NO # it's/ { print } # YES5
$1 ~ /NO#"/ { n++ } # YES6
$1 ~ /NO\/#/ && $2 !~ /[/#]NO/ { n++ } # YES7
END { a = b / c # YES8
  d = e / f } # YES9
function g(s) { return s / 2 # YES10 /
}
{ if (/NO # x/) print "/" # YES11
  n = split($0, parts, /NO#/) # YES12
  z = "NO # unclosed
  k = 1 # YES13
  s = "NO one \
# NO two" # YES14
  q = a[1] / 2 # YES15 / "
  r = (1) / 2 # YES16
} /NO#/ { print } # YES17
{ print $1#YES18
}
