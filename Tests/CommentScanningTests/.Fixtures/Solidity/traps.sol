// SPDX-License-Identifier: MIT YES1
/* YES2 */ pragma solidity ^0.8.0; // YES3
/// DOC1 notice
/** DOC2 natspec
 * DOC3 */
//// YES4
contract NO { /**/ uint NO; /***/ uint x; // YES5
  string a = "NO // \" text"; // YES6
  string b = 'NO /* \' text'; // YES7
  string c = unicode"NO // it's"; // YES8
  bytes d = hex"00//NO"; // YES9
  string e = "https://NO"; /* YES10 /* not nested */ uint NO;
  string f = "unclosed // NO
  uint g; // YES11
  uint h = 6 / 2 / NO; // YES12
  assembly { let x := 1 // YES13
  }
} /* YES14 unclosed
