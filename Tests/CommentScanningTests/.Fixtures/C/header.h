/* YES1 */
#include <stdio.h>
struct a { int b; }; // YES2
