# Sample statistics and solutions with missing = "pairwise" by lavaan, and the data they are computed from.
# Run in this folder after ordinal-solutions.R: Rscript ordinal-pairwise.R
suppressMessages(library(lavaan))

# one value in ten is missing, in later variables the more often the higher the first one is; no case is empty
thin <- function(file, seed) {
    set.seed(seed)
    data <- read.csv(file)
    numeric <- names(data)[sapply(data, is.numeric)]
    first <- rank(data[[numeric[1]]]) / nrow(data)
    for (name in numeric[-1]) data[[name]][runif(nrow(data)) < .2 * first] <- NA
    data[[numeric[1]]][runif(nrow(data)) < .1 & !is.na(data[[numeric[2]]])] <- NA
    write.csv(data, sub(".csv", "-missing.csv", file), row.names = FALSE, quote = FALSE)
}

for (file in c("mixed.csv", "items.csv")) thin(file, 31)

case <- function(name, file, model, estimator = "WLSMV", parameterization = "delta", group = NULL, equal = NULL)
    list(name = name, file = file, model = model, estimator = estimator, parameterization = parameterization,
        group = group, equal = as.list(equal), std.lv = FALSE)
one <- "f =~ o1 + o2 + o3 + o4"
cases <- list(
    case("ordered", "items-missing.csv", "f =~ o1 + o2 + o3 + o4; g =~ b1 + b2 + b3 + b4"),
    case("groups", "items-missing.csv", one, group = "school", equal = c("loadings", "thresholds"),
        parameterization = "theta"),
    case("mixed", "mixed-missing.csv", "f =~ c1 + o1 + o2 + c2 + o3 + c3"),
    case("mixed, ULSMV", "mixed-missing.csv", "f =~ c1 + o1 + o2 + c2 + o3 + c3", estimator = "ULSMV"),
    case("mixed, WLS", "mixed-missing.csv", "f =~ c1 + o1 + o2 + c2 + o3 + c3", estimator = "WLS"))

solve_case <- function(case) {
    model <- gsub(";", "\n", case$model)
    names <- lavNames(model, "ov")
    ordered <- grep("^[ob]", names, value = TRUE)
    arguments <- list(model = model, data = read.csv(case$file), ordered = ordered, estimator = case$estimator,
        parameterization = case$parameterization, missing = "pairwise")
    if (!is.null(case$group)) {
        arguments$group <- case$group
        arguments$group.equal <- unlist(case$equal)
    }
    fit <- do.call("sem", arguments)
    stopifnot(lavInspect(fit, "converged"))
    stats <- fit@SampleStats
    blocks <- lapply(seq_along(stats@nobs), function(g) {
        gamma <- stats@NACOV[[g]]
        list(label = if (is.null(case$group)) "" else fit@Data@group.label[g], nobs = stats@nobs[[g]],
            statistics = as.numeric(stats@WLS.obs[[g]]), gamma_diagonal = diag(gamma),
            gamma = as.numeric(gamma[lower.tri(gamma, diag = TRUE)]))
    })
    table <- parTable(fit)
    rows <- table$op %in% c("=~", "~~", "~", "~1", "|", "~*~")
    fits <- fitMeasures(fit)
    keep <- intersect(c("chisq", "df", "chisq.scaled", "cfi", "cfi.scaled", "rmsea", "srmr"), names(fits))
    c(case, list(names = names, observed = names, ordered = as.list(ordered), blocks = blocks, est = table$est[rows],
        se = table$se[rows], fit = as.list(fits[keep])))
}

out <- lapply(cases, solve_case)
for (o in out) cat(o$name, o$fit$chisq, "\n")
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript ordinal-pairwise.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = out), digits = NA, auto_unbox = TRUE, null = "null"),
    "ordinal-pairwise.json")
