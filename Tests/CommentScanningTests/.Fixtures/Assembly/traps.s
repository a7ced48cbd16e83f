# YES1
	movl $1, %eax	# YES2
	mov r0, #NO
	.ascii "NO # ; // text" /* YES3 */
	; YES4
	ldr r1, [r0] @ YES5
	mov r2, r3 // YES6
#include "NO.h"
# include "NO.h"
