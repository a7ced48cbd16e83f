# YES1
set title "NO # \" text" # YES2
set label 'NO # \' # YES3
plot "NO" using 1:2 # YES4 it's
$data << EOD # YES5
# NO
NO "
EOD
# YES6 goes on \
YES7 on the next line
set xlabel "unclosed # NO
plot NO # YES8
