// YES1
{ YES2
YES3 it's }
(* YES4 } still *) NO
{ YES5 (* not nested } NO
{$IFDEF NO} (*$NO+*)
/// DOC1
const a = 'NO // text'; // YES6
const b = 'it''s { NO'; // YES7
const c = '"'; // YES8
const d = '{ NO }' + #39 + '(* NO'; // YES9
const e = 'NO { unclosed
const f = 1; // YES10
const g = ''''; // YES11
const h = '''
  // NO it's
  ''' ; // YES12
const i = 2 {YES13} * (NO); (*YES14*)
const j = '''a''' + '//NO'; { YES15 // }
