#!/usr/bin/env escript YES1
% YES2
