// YES1
model NO "NO // text
/* NO */ \" " /* YES2
it's */ Real 'NO//x'; // YES3
