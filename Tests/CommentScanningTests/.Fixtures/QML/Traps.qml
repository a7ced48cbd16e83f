import QtQuick 2.0 // YES1
/* YES2 /* not nested */ Item { property int NO
/*! DOC1 */
property string a: "NO // text" // YES3
property string b: 'NO // "text"' // YES4
property var c: /NO "\/\/ [/]'/g // YES5
property real d: e / f // YES6 /
property string g: `NO ${h /* YES7 */} // NO
// NO` // YES8
property string i: "NO \" // text" // YES9
property string j: "NO // unclosed
property int k: 1 // YES10
