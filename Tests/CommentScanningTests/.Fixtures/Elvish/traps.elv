# YES1
echo a#NO # YES2
echo 'NO # it''s' "NO # \" x" # YES3
var a = 'NO
# NO
' # YES4
fn f {|x|# YES5
  put (NO)# YES6
}
