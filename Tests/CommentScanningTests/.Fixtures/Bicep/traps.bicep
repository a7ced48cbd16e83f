// YES1
/* YES2 /* not nested */ var no = NO
param a string = 'NO // text' // YES3
param b string = 'it\'s // NO' // YES4
var c = 'NO ${d /* YES5 */} // NO' // YES6
var e = '''
// NO
it's ${NO} /* NO */
''' // YES7
var f = 'NO \${g} // NO' // YES8
var h = 'NO // unclosed
var i = 1 // YES9
#disable-next-line NO
var j = 'NO ${k('NO // x')} // NO' /* YES10
YES11 */
@description('NO // text')
param l int /* YES12 */ = 1
