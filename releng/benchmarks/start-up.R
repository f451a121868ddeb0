# One fit of the structural model of Khavul et al. (2010) with its summary, as a lavaan user would run it.
suppressPackageStartupMessages(library(lavaan))
table <- read.csv(commandArgs(trailingOnly = TRUE)[1], check.names = FALSE)
items <- setdiff(names(table), c("rowtype_", "varname_"))
correlation <- as.matrix(table[table$rowtype_ == "corr", items]); rownames(correlation) <- items
deviation <- as.numeric(table[table$rowtype_ == "stddev", items])
model <- "
  SI =~ x1 + x2 + x3
  CS =~ x5 + x6 + x7 + x8
  OL =~ x9 + x10 + x11 + x12
  OP =~ x13 + x14 + x15 + x16
  PT =~ 1*x4
  x4 ~~ 0*x4
  CS ~ SI + PT
  OL ~ CS
  OP ~ CS
  OL ~~ OP
  SI ~~ 0*PT
"
fit <- sem(model, sample.cov = cor2cov(correlation, deviation), sample.nobs = 173)
summary(fit, fit.measures = TRUE, standardized = TRUE)
