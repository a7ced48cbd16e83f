#!/usr/bin/lua YES1
-- YES2
--[[ YES3
YES4 ]] local a = "NO -- text" -- YES5
--[==[ YES6 ]] YES7 ]==] local b = [[NO -- text
-- NO]] -- YES8
local c = [==[NO ]] -- NO]==] -- YES9
local d = t[t[1]] -- YES10
local e = 'NO \' -- text' --[ YES11
local f = 4 - -2 -- YES12
