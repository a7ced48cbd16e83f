#!/usr/bin/env groovy YES1
// YES2
def a = "NO // ${b /* YES3 */} // NO" // YES4
def c = 'NO // text' /* YES5 */
def d = """NO // ${e}
// NO """ // YES6
def f = /NO " \/\/ text/ // YES7
def g = a / b // YES8
def h = $/NO // "text" $/$ NO/$ // YES9
def i = '''NO //
// NO''' // YES10
