# YES1
/* YES2 # */ class NO { }
file { 'NO # text': # YES3
  content => "NO # ${a['NO # x']} # NO", # YES4
  b => 'it\'s # NO', # YES5
}
if $c =~ /NO # "/ { } # YES6
$d = $e / 2 # YES7 /
$f = "NO
# NO over lines" # YES8
$g = @(NO) # YES9
  text
  | NO
node /NO#'/ { } # YES10
$h = "NO \" # text" #YES11
