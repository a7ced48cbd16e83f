" YES1
  " YES2
let a = "NO \" text" " YES3
let b = 'NO "it''s' " YES4
let c = 1 " YES5 say "hello"
set number " YES6
nnoremap <leader>y "+NO
nnoremap Y "_dNO
echo "NO" . 'NO' | echo "NO"
let d = f("NO") " YES7 a "b"
let e = {
  \ "NO": 1,
  "\ YES8 between lines
  \ 'NO': "NO",
  \ }
call a#NO#b() " YES9
if x ==# "NO" " YES10
python3 << EOF
# YES13=Python
a = "# NO"
EOF
lua << EOF
-- YES14=Lua
EOF
perl << EOF
" NO
EOF
let f =<< trim END
  " NO
END
# YES11
var g = 1 # YES12
