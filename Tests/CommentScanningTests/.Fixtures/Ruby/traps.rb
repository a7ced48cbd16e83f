# YES1
a = "NO # text #{b # YES2
} NO" # YES3
c = 'NO # text' # YES4
=begin
YES5
=end
d = %w(NO # text (nested) NO) # YES6
e = %q{NO # {"} NO} # YES7
f = /NO # "text"/ # YES8
g = a / b # YES9
h = <<~EOS # YES10
  NO # text
EOS_NO
  EOS
i = <<-'A' + <<-'B' # YES11
  NO #
  A
  NO #
  B
j = x << y # YES12
k = "NO #{"NO # #{l}"} # NO" # YES13
m = $stdout # YES14
n = x % 3 # YES15
o = %r{NO # /} # YES16
p = ?# # YES17
class << self # YES18
end
q(r)
/NO # "/.match?(s) # YES19
t(u)
%W[NO #{v} # w] # YES20
__END__
# NO
