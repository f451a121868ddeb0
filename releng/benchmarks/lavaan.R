# Time lavaan's full call for one workload of the benchmarks: estimates, standard errors, tests, fit measures, standardized
# solution with its standard errors, modification indices. Prints: median, minimum and maximum in milliseconds, runs.
# Usage: Rscript lavaan.R INPUTS CASES LETTER
suppressPackageStartupMessages(library(lavaan))
arguments <- commandArgs(trailingOnly = TRUE)
inputs <- arguments[1]; cases <- arguments[2]; id <- arguments[3]

text <- function(...) paste(readLines(file.path(...)), collapse = "\n")
simulated <- function(id) {
  file <- list.files(inputs, paste0("^", id, "_.*[.]csv$"), full.names = TRUE)
  read.csv(file)
}
factors <- function(k, items) paste(sapply(seq_len(k), function(f)
  paste0("f", f, " =~ ", paste0("y", (f - 1) * items + seq_len(items), collapse = " + "))), collapse = "\n")

# lavaan is given what it takes at its best: moments where it accepts them, as Sewall is
of_cases <- function(model, data, ...) {
  covariance <- cov(data) # divisor n - 1, which lavaan rescales itself
  function() sem(model, sample.cov = covariance, sample.nobs = nrow(data), ...)
}
full <- function(fit) {
  fitMeasures(fit); standardizedSolution(fit); modificationIndices(fit); invisible(fit)
}
call <- switch(id,
  a = { model <- text(cases, "cfa_hs", "model.lav"); data <- read.csv(file.path(cases, "cfa_hs", "data.csv"))
        of_cases(model, data[paste0("x", 1:9)]) },
  b = { model <- text(cases, "sem_poldem", "model.lav"); data <- read.csv(file.path(cases, "sem_poldem", "data.csv"))
        of_cases(model, data) },
  c = { model <- text(cases, "khavul_structural", "model.lav")
        covariance <- as.matrix(read.csv(file.path(cases, "khavul_structural", "cov.csv"), row.names = 1))
        function() sem(model, sample.cov = covariance, sample.nobs = 173, likelihood = "wishart") },
  d = of_cases(factors(5, 6), simulated("d")),
  f = { data <- simulated("f"); model <- factors(5, 6)
        parts <- split(data[-1], factor(data$group, unique(data$group)))
        covariances <- lapply(parts, cov); means <- lapply(parts, colMeans)
        function() sem(model, sample.cov = covariances, sample.mean = means, sample.nobs = sapply(parts, nrow),
                       group.equal = "loadings") },
  g = { data <- simulated("g"); function() sem(factors(5, 6), data = data, missing = "ml") },
  h = { data <- read.csv(file.path(cases, "cfa_hs", "data.csv")); fit <- sem(text(cases, "cfa_hs", "model.lav"), data = data)
        function() bootstrapLavaan(fit, R = 100, FUN = coef) },
  i = { i <- seq_len(1e6); common <- 0.5 * ((sin(4.1414 * i) * 24634.6345) %% 1)
        x <- sapply(1:50, function(j) (sin(12.9898 * i + 78.233 * j) * 43758.5453) %% 1 + common)
        function() cov(x) },
  NULL)
if (is.null(call)) { cat("NA NA NA 0\n"); quit() }

milliseconds <- function() {
  from <- proc.time()[["elapsed"]]
  fit <- call()
  if (inherits(fit, "lavaan")) full(fit)
  1000 * (proc.time()[["elapsed"]] - from)
}
runs <- switch(id, g = 1, h = 3, i = 3, 15)
if (runs > 1) invisible(milliseconds()) # the first run also compiles R's byte code
times <- replicate(runs, milliseconds())
if (id == "h") times <- 10 * times # 1,000 draws, of which 100 were timed
cat(sprintf("%.3f %.3f %.3f %d\n", median(times), min(times), max(times), runs))
