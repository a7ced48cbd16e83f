#!/usr/bin/env node YES1
// YES2
/** DOC1 */
const a = 'NO // \' text', b = "NO /* text"; // YES3
const c = `NO // ${d /* YES4 */ + `NO // ${e} // NO` + "NO // }"} // NO`; // YES5
const f = /NO[/"'] \/\/ /g; // YES6
const g = 4 / 2 /* YES7 */ / 1; // YES8
const h = (a) / b; // YES9
return /"NO/.test(x); // YES10
const i = x ? /'/ : /`/; // YES11
const j = [/\/\*NO/, 1]; // YES12
k = a[0] / 2; l = "/"; // YES13
m = 'unclosed NO // text
n = 1; // YES14
o = // YES15
  /NO"/; // YES16
p = `line NO
// NO
${ q // YES17
}`; // YES18
const el = (
  <div title="NO // it's" onClick={() => { /* YES19 */ return '}'; }}>
    don't NO // text {/* YES20 */} http://NO
    <br/> NO // text <b>{`NO // ${1}`}</b>
    <>NO /* text</>
  </div>
); // YES21
const lt = a < b, gt = c > d; // YES22
r = i++ / 2; s = "NO // "; // YES23
