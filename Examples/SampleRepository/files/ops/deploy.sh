#!/bin/sh
# TODO(@shop/platform, due=2026-11-30, effort=1d): roll back by itself
cat <<TEXT
# TODO: part of the text
TEXT
# HACK is the name of our test host   debt:ignore no debt, a name
ssh deploy@hack.shop.example restart
