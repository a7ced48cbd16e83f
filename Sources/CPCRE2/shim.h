/* The width must be chosen before the header is read; Swift cannot define a C macro. */
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
