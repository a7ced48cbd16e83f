# YES1
<# YES2
YES3 #>
$a = "NO # `" text $(b # YES4
)" # YES5
$c = 'NO # text' # YES6
$d = @"
NO # "text"
"@ # YES7
$e = @'
NO # it's
'@ # YES8
f#NO `# NO
