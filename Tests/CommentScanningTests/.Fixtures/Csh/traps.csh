#!/bin/csh YES1
# YES2
echo NO#YES3 in a word too
echo "NO # text" 'NO # text' # YES4
echo $#argv $#NO ${#NO} \# NO # YES5
if ($#argv == 0) exit 1;# YES6
cat <<EOF # YES7
# NO
it's " NO
EOF
# YES8
echo "unclosed # NO
echo `date # YES9
`
