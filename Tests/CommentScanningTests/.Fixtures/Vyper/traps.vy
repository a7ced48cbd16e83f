# YES1
# @version ^0.3 YES2
a: public(String[20])  # YES3
"""
NO # docstring "quoted"
# NO
"""
@external
def foo() -> String[20]:  # YES4
    b: String[20] = "NO # \" text"  # YES5
    c: Bytes[2] = b'NO # it"s'  # YES6
    return "unclosed # NO
    d: uint256 = 1  # YES7
