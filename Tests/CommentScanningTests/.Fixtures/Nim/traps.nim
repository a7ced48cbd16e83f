# YES1
## DOC1 documentation
### YES2
#[ YES3 #[ nested ]# YES4 # ]# let NO = 1
##[ DOC2
still ]##
let a = "NO # text" # YES5
let b = "NO \" # text" # YES6
let c = r"NO \" # YES7
let d = r"a ""b # NO" # YES8
let e = re"NO \" # YES9
let f = """
# NO "quoted" text \""" # YES10
let g = '"' # YES11
let h = '\'' # YES12
let i = '#' # YES13
let j = 1'i8 + 2'u8 # YES14
let k = "NO # unclosed
let l = 1 # YES15
let m = fmt"NO {x} # NO" # YES16
let n = [1,2] #[YES17]# # YES18
let o = fmt"""NO \""" # YES19
#YES20
