# YES1
### YES2
YES3 # still, it's a block
### NO = 1 # YES4
#### YES5 a rule is no block
a = "NO # text #{b "NO # x"} # NO" # YES6
c = 'NO # text' # YES7
d = 'it\'s # NO' # YES8
e = """
# NO "quoted" #{f} # NO
""" # YES9
g = '''
# NO it's
''' # YES10
h = /NO # '/ # YES11
i = j / k # YES12 /
l = `NO # js` # YES13
m = ///
  NO # '"
/// # YES14
n = o.match /NO#"/ # YES15
p = 'NO
# NO the string goes on' # YES16
q = (r ### YES17 ###) / 2 # YES18
s = [/[/#]NO/, 1] # YES19
t = 4 / 2 # YES20 / '
