// YES1
#import <Foundation/Foundation.h> // YES2
NSString *s = @"NO // text"; /* YES3 */
@interface Foo : NSObject /** DOC1 */
@end // YES4
#error don't // YES5
