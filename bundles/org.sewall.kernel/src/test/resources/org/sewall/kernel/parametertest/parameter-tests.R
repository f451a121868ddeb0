# Wald tests and multivariate score tests of added parameters, on the data of the reference case cfa_hs.
# Program: lavaan 0.6-14 on R 4.2.2. Command: Rscript parameter-tests.R > parameter-tests.json
suppressMessages(library(lavaan))
hs <- "visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + d*x6\nspeed =~ x7 + e*x8 + f*x9\n"
equal <- paste0(hs, "a == b\n")
wald <- list(c(hs, "a == b"), c(hs, "a == b\nc*d == 1\ne - f == 0.1"), c(hs, "exp(a) == 2*b"), c(equal, "c == d\na == 0.6"))
added <- list(c(hs, "x1 ~~ x2\nvisual =~ x7 + x9"), c(hs, "visual =~ x9"), c(equal, "x2 ~~ x3\ntextual =~ x1 + x3\nx7 ~~ x8"))
text <- function(x) paste0("\"", gsub("\n", "\\\\n", x), "\"")
number <- function(x) formatC(x, digits = 14, format = "g")
fit <- function(model) sem(model, HolzingerSwineford1939)
w <- sapply(wald, function(case) {
  t <- lavTestWald(fit(case[1]), case[2])
  paste0("{\"model\": ", text(case[1]), ", \"hypotheses\": ", text(case[2]), ", \"stat\": ", number(t$stat), ", \"df\": ", t$df, ", \"p\": ", number(t$p.value), "}")
})
s <- sapply(added, function(case) {
  t <- lavTestScore(fit(case[1]), add = case[2])
  paste0("{\"model\": ", text(case[1]), ", \"added\": ", text(case[2]), ", \"stat\": ", number(t$test$X2), ", \"df\": ", t$test$df, ", \"p\": ", number(t$test$p.value),
    ", \"univariate\": [", paste(number(t$uni$X2), collapse = ", "), "]}")
})
cat("{\"wald\": [\n", paste(w, collapse = ",\n"), "],\n\"added\": [\n", paste(s, collapse = ",\n"), "]}\n", sep = "")
