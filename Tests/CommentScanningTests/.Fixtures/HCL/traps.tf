# YES1
// YES2
/* YES3 */ a = "NO # ${b /* YES4 */} // NO" # YES5
c = <<EOF
NO # text
EOF
d = <<-EOF
  NO # "text"
  EOF
e = 1 # YES6
