# Limits of profile likelihood by refits of lavaan with one parameter held, and uniroot.
# Run in this folder: Rscript profile-limits.R > profile-limits.csv
suppressMessages(library(lavaan))
options(warn = -1)
reference <- "../../../../../../../../org.sewall.analysis/src/test/resources/reference"
quantile <- qchisq(0.95, 1)

chi.square <- function(fit) 2 * fit@optim$fx * lavInspect(fit, "ntotal")

limits <- function(case, name, call = sem, factors = NULL, around = NULL, ...) {
    model <- paste(readLines(file.path(reference, case, "model.lav")), collapse = "\n")
    data <- read.csv(file.path(reference, case, "data.csv"))
    base <- call(model, data, ...)
    table <- parTable(base)
    term <- paste0(table$lhs, table$op, table$rhs)
    target <- if (name %in% term) table$plabel[term == name][1] else name
    row <- table[which(term == name | table$label == name)[1], ]
    # beside incomplete data the constant in lavaan's objective depends on the start, so both have the same
    minimum <- chi.square(call(model, data, se = "none", start = base, ...))
    held <- function(names, values) chi.square(call(model, data, se = "none", start = base,
        constraints = paste(names, "==", format(values, digits = 17), collapse = "\n"), ...))
    # lavaan can miss the minimum under a nonlinear equality; for a product of two it is sought on the hyperbola
    rise <- function(value) (if (is.null(factors)) held(target, value) else
        optimize(function(b) held(factors, c(value / b, b)), around, tol = 1e-6)$objective) - minimum - quantile
    half <- 1.96 * row$se
    root <- function(from, to) format(uniroot(rise, c(from, to), tol = 1e-10)$root, digits = 10)
    cat(case, name, format(row$est, digits = 10), root(row$est - 1.7 * half, row$est - 0.6 * half),
        root(row$est + 0.6 * half, row$est + 1.7 * half), sep = ",")
    cat("\n")
}
cat("# lavaan ", as.character(packageVersion("lavaan")), ", ", R.version.string,
    ", made by Rscript profile-limits.R: 95 % limits of profile likelihood\n", sep = "")
cat("case,name,estimate,lower,upper\n")
limits("cfa_hs", "visual=~x2")
limits("cfa_hs", "textual~~speed")
limits("cfa_hs", "speed~~speed")
limits("path_mediation_bootstrap", "b1")
limits("path_mediation_bootstrap", "ind1", factors = c("a1", "b1"), around = c(0.2, 0.6))
limits("path_mediation_bootstrap", "total")
limits("extra_missing_growth", "i~x1", growth, missing = "ml")
limits("mg_hs_metric", "visual=~x3", group = "school", group.equal = "loadings")
