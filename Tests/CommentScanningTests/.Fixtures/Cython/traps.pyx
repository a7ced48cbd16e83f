# YES1
# cython: language_level=3 YES2
cdef extern from "NO#.h":  # YES3
    """
    NO # "x"
    # NO
    """
    int f(char *a) nogil  # YES4
cdef char *b = b'NO # it"s'  # YES5
c = <char> 'NO'  # YES6
d = "unclosed # NO
e = r'\'  # NO'  # YES7
