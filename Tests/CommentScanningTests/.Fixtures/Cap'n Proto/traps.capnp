# YES1
@0xdbb9ad1f14bf0b36;  # YES2
struct NO {
  name @0 :Text = "NO # \" text";  # YES3
  data @1 :Data = 0x"00 # NO";  # YES4
  # YES5 it's "quoted
  email @2 :Text = "unclosed # NO
  last @3 :Text;  # YES6
}
