#!/usr/bin/env tclsh YES1
# YES2
set a 1 ;# YES3
set b NO # NO an argument
set c "NO # ; # text" ; # YES4
set d "NO
# NO
" ;# YES5
# YES6 goes on \
  YES7 on the next line
puts NO \
  # NO an argument of the command above
proc e {} { # YES8
  # YES9 it's "so
  regexp {#NO} $x
  string match {"#NO} $a
  return [NO #a \" ;]
}
if {$a ne "NO"} {	# YES10
}
set f \# ; #YES11
