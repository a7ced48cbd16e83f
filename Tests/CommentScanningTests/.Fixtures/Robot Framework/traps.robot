*** Comments ***
YES1 a whole section
"it's"
*** Settings ***
# YES2
Library    NO    # YES3
*** Test Cases ***
A NO # test
    Log    NO #1 \# NO    # YES4
    # YES5
    Log	NO	# YES6
    Log    "NO    # YES7"
    ...    NO
| Log | NO | # YES8
