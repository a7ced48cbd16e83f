// YES1
/* YES2 */
/** DOC1 */
package NO { // YES3
  var a:String = "NO // \" text"; // YES4
  var b:String = 'NO /* it"s'; /* YES5 */
  var c:RegExp = /NO "\/\/ [/*]/g; // YES6
  var d:Number = 6 / 2 / NO; // YES7
  var e:String = "unclosed // NO
  var f:int; // YES8
}
