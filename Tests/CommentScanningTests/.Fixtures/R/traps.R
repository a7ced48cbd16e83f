# YES1
a <- "NO # text"; b <- 'NO # \' text' # YES2
c <- r"(NO # " \)" # YES3
`NO # name` <- 1 # YES4
d <- "two NO
# NO" # YES5
