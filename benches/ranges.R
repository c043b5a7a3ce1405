# The range of a total by R's PoissonBinomial: the P10, P50 and P90 of deals whose amounts are multiples of a grid.
#
#     Rscript ranges.R deals.csv GRID RUNS
#
# Prints the median time in seconds, the three quantiles in money, and the chance of each and more.
suppressMessages(library(PoissonBinomial))
words <- commandArgs(trailingOnly = TRUE)
deals <- read.csv(words[1])
grid <- as.numeric(words[2])
cells <- as.integer(round(deals$amount / grid))
nothing <- rep(0L, nrow(deals))
found <- NULL
times <- sapply(seq_len(as.integer(words[3])), function(run) {
  system.time(found <<- qgpbinom(c(.1, .5, .9), deals$probability, cells, nothing, method = "DivideFFT"))[["elapsed"]]
})
chances <- 1 - pgpbinom(found - 1, deals$probability, cells, nothing, method = "DivideFFT")
cat(sprintf("%.6f", median(times)), sprintf("%.2f", found * grid), sprintf("%.12f", chances), "\n")
