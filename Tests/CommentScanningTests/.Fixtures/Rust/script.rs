#!/usr/bin/env rust-script YES1
#![allow(NO)]
// YES2
