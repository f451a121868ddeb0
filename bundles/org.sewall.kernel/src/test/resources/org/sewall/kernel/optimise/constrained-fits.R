# Fits under nonlinear equalities and inequalities.
# Program: lavaan 0.6-14 on R 4.2.2. Command: Rscript constrained-fits.R > constrained-fits.json
suppressMessages(library(lavaan))

hs <- "visual =~ x1 + a2*x2 + a3*x3\ntextual =~ x4 + b2*x5 + b3*x6\nspeed =~ x7 + c2*x8 + c3*x9\n"
democracy <- paste0("ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + a*y2 + b*y3 + c*y4\ndem65 =~ y5 + d*y6 + e*y7 + f*y8\n",
  "dem60 ~ g*ind60\ndem65 ~ h*ind60 + i*dem60\n")
cases <- list(
  list("order_of_loadings", "HS", paste0(hs, "a2 > 0.6\nb2 < b3\nc2 < c3")),
  list("inactive_only", "HS", paste0(hs, "a2 > 0\nb2 < 5")),
  list("product_of_loadings", "HS", paste0(hs, "a2*a3 == 0.5\nb2*b3 == 1")),
  list("functions", "HS", paste0(hs, "exp(a2) == 2*a3\nsqrt(b2) == 1.04\npnorm(c2) < 0.87")),
  list("redundant", "HS", paste0(hs, "a2*a3 == 0.5\n2*a2*a3 == 1\na2 == 0.6")),
  list("variance_not_negative", "HS", paste0("f =~ x1 + x2 + x3 + x4\ng =~ x5 + x6 + x7\nx7 ~~ v*x7\nx5 ~~ w*x5\nw > 0.5\nv > 1")),
  list("indirect_effect", "PD", paste0(democracy, "g*i + h == 1.7\ng*i == 1.2")),
  list("indirect_border", "PD", paste0(democracy, "a == d\nb == e\ng*i < 1\nh > 0.4")),
  list("sums_of_squares", "PD", paste0(democracy, "a^2 + b^2 + c^2 == 4\nind := g*i")),
  list("bounds", "HS", "visual =~ x1 + lower(0.8)*x2 + upper(0.9)*x3\nspeed =~ x7 + x8 + x9\nx7 ~~ lower(0.9)*x7"),
  list("largest", "HS", paste0(hs, "m := max(b2, b3)\nm < 1.05\nb2 > 1"))
)
number <- function(x) ifelse(is.finite(x), formatC(x, digits = 15, format = "g"), "null")
array <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
data <- function(name) if (name == "HS") HolzingerSwineford1939[, paste0("x", 1:9)] else PoliticalDemocracy
matrix_of <- function(d) {
  s <- cov(d)
  rows <- apply(s, 1, array)
  paste0("{\"names\": [", paste0("\"", names(d), "\"", collapse = ", "), "], \"n\": ", nrow(d), ", \"cov\": [", paste(rows, collapse = ", "), "]}")
}
cat("{\"HS\": ", matrix_of(data("HS")), ",\n\"PD\": ", matrix_of(data("PD")), ",\n\"cases\": [\n", sep = "")
first <- TRUE
for (case in cases) {
  # the optimiser for bounds reports false convergence under tolerances that tight
  control <- if (case[[1]] == "bounds") list() else list(rel.tol = 1e-14, x.tol = 1e-14, eval.max = 5000, iter.max = 5000)
  fit <- sem(case[[3]], data(case[[2]]), control = control)
  p <- parameterEstimates(fit)
  p <- p[!(p$op %in% c("==", "<", ">", ":=")), ]
  m <- fitMeasures(fit, c("npar", "df", "chisq"))
  stopifnot(lavInspect(fit, "converged"))
  if (!first) cat(",\n")
  first <- FALSE
  cat("{\"name\": \"", case[[1]], "\", \"data\": \"", case[[2]], "\", \"model\": \"", gsub("\n", "\\\\n", case[[3]]),
    "\", \"npar\": ", m[1], ", \"df\": ", m[2], ", \"chisq\": ", number(m[3]), ",\n \"est\": ", array(p$est), ",\n \"se\": ", array(p$se), "}", sep = "")
}
cat("\n]}\n")
