-- YES1
/* YES2 /* nested */ YES3 */
select $$NO -- it's$$, $1, $tag$NO -- $$ it's$tag$; -- YES4
select E'NO \' -- text', 'NO \'; -- YES5
