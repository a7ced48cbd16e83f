# YES1
## DOC1 documentation
var a = "NO # text" # YES2
var b = 'NO # "text"' # YES3
var c = "NO \" # text" # YES4
var d = """
# NO "quoted" it's
""" # YES5
var e = $"NO#x" # YES6
var f = &"NO#" # YES7
var g = r"NO\"# NO" # YES8
var h = "NO # unclosed
var i = 1 #YES9
var j = '''NO
# NO''' # YES10
### YES11
#region YES12
