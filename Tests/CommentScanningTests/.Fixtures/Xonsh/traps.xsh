#!/usr/bin/env xonsh YES1
# YES2
a = 'NO # x'  # YES3
echo "NO # \" x" # YES4
"""NO # text
# NO it's
"""
b = "unclosed # NO
$(ls NO)  # YES5
