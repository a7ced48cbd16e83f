// YES1
# YES2
/* YES3 */ local NO = 1; // YES4
{
  a: "NO // # \" text", // YES5
  b: 'NO /* it"s', # YES6
  c: @"NO \", // YES7
  d: @'NO '' // # ', // YES8
  e: |||
    NO // text
    # NO ||| "
  |||, // YES9
  f: "NO
    // NO
  ", // YES10
  g: 6 / 2 / NO, // YES11
  'h#NO': 1, # YES12 don't
}
