// YES1
/* YES2 */ Name (NO, "// NO \" /*") // YES3 it's
