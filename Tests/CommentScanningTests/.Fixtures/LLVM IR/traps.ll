; YES1
@a = constant [9 x i8] c"NO ; text\00" ; YES2
@"NO ; name" = global i32 0 ; YES3
@b = constant [2 x i8] c"\22\00" ; YES4 an escaped quote
@c = constant [2 x i8] c"NO \" ; YES5 a backslash escapes no quote
define void @NO() { ; YES6 it's
  call void asm "NO ; /* ", ""() ; YES7
  ret void ; preds = YES8
}
