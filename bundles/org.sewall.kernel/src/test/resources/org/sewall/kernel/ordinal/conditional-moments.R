# Sample statistics given covariates by lavaan (conditional.x), and the data they are computed from.
# Run in this folder: Rscript conditional-moments.R
suppressMessages(library(lavaan))

cut_at <- function(x, at) as.integer(cut(x, c(-Inf, at, Inf)))

simulated <- function(n, seed) {
    set.seed(seed)
    x1 <- round(rnorm(n), 3)
    x2 <- rbinom(n, 1, .4)
    f <- .5 * x1 + .4 * x2 + rnorm(n)
    e <- function() rnorm(n)
    data.frame(x1 = x1, x2 = x2, b1 = cut_at(.8 * f + e(), .4), o1 = cut_at(.7 * f + .3 * x1 + e(), c(-.8, .3)),
        o2 = cut_at(-.6 * f + e(), c(-1.5, -.5, .5, 1.2)), c1 = round(3 + 2 * f + e(), 3), c2 = round(f + exp(.5 * e()), 3))
}

data <- simulated(350, 31)
write.csv(data, "covariates.csv", row.names = FALSE, quote = FALSE)

describe <- function(name, outcomes, covariates) {
    ordered <- grep("^[bo]", outcomes, value = TRUE)
    paths <- paste(outcomes, "~", paste(covariates, collapse = " + "))
    pairs <- if (length(outcomes) > 1) apply(combn(outcomes, 2), 2, paste, collapse = " ~~ ")
    fit <- sem(paste(c(paths, pairs), collapse = "\n"), data, ordered = ordered)
    stats <- fit@SampleStats
    # lavaan orders the variables by the model
    stopifnot(fit@Data@ov.names[[1]] == outcomes, fit@Data@ov.names.x[[1]] == covariates)
    gamma <- stats@NACOV[[1]]
    list(name = name, outcomes = as.list(outcomes), covariates = as.list(covariates), ordered = as.list(ordered),
        nobs = stats@nobs[[1]], statistics = as.numeric(stats@WLS.obs[[1]]),
        gamma = as.numeric(gamma[lower.tri(gamma, diag = TRUE)]))
}

cases <- list(
    describe("probit regression", "b1", "x1"),
    describe("ordered probit regression", "o2", c("x1", "x2")),
    describe("ordered variables", c("b1", "o1", "o2"), c("x1", "x2")),
    describe("mixed variables", c("c1", "b1", "o1", "c2", "o2"), c("x1", "x2")))
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript conditional-moments.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = cases), digits = NA, auto_unbox = TRUE, null = "null"),
    "conditional-moments.json")
