#!/usr/bin/fish YES1
# YES2
echo "NO # text" 'NO # \' NO' a#NO \# # YES3
