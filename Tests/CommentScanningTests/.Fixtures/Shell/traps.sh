#!/bin/sh YES1
# YES2
echo a#NO b # YES3
echo "NO # text" 'NO # \' # YES4
echo $# ${#NO} ${x#NO} ${x##*/NO} \# NO # YES5
cat <<EOF # YES6 after the opener
# NO
$(echo) ' "
EOF
# YES7
cat <<-'END' | tr a b
	# NO '
	END
# YES8
cat <<A <<B # YES9
# NO
A
# NO
B
# YES10
x=$((1 << 2)) # YES11
y=$((1<<NO)) # YES12
echo "$(echo "a" # YES13
)" "NO # b" # YES14
case $x in *'#NO'*) echo ;;# YES15
\#NO) ;; esac
read <<< "NO # text" # YES16
echo 'it'\''s' # YES17
echo $'it\'s # NO' # YES18
(# YES19
)
