NO # prose
  $ cat >a <<EOF
  > # NO
  > EOF
  $ a
  # NO
