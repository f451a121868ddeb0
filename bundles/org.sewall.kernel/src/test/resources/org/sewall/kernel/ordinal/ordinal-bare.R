# Solutions of models of ordered variables by lavaan(), which adds nothing of its own unless told so.
# Run in this folder after ordinal-solutions.R: Rscript ordinal-bare.R
suppressMessages(library(lavaan))

one <- "f =~ NA*o1 + o2 + o3 + o4; f ~~ 1*f"
written <- paste0(one, "; o1 | t1 + t2 + t3; o2 | t1 + t2; o3 | t1 + t2; o4 | t1 + t2")
case <- function(name, model, parameterization = "delta", group = NULL, equal = NULL, auto.th = FALSE,
                 auto.delta = FALSE)
    list(name = name, file = "items.csv", model = model, estimator = "WLSMV", parameterization = parameterization,
        group = group, equal = as.list(equal), std.lv = FALSE, auto.th = auto.th, auto.delta = auto.delta)
cases <- list(
    case("thresholds of the sample", one),
    case("thresholds of the sample, theta", one, parameterization = "theta"),
    case("some thresholds of the sample", paste0(one, "; o1 | t1 + t2 + t3; o2 | t1; o3 | a*t1; o4 | a*t1 + t2")),
    case("free thresholds", one, auto.th = TRUE),
    case("written thresholds", written),
    case("thresholds of each group", one, group = "school", equal = "loadings"),
    case("equal thresholds", written, group = "school", equal = c("loadings", "thresholds")),
    case("equal thresholds, theta", written, group = "school", equal = c("loadings", "thresholds"),
        parameterization = "theta"),
    case("equal thresholds, free scales", written, group = "school", equal = c("loadings", "thresholds"),
        auto.delta = TRUE),
    case("all equal, free scales", one, group = "school", equal = c("loadings", "thresholds"), auto.th = TRUE,
        auto.delta = TRUE))

solve_case <- function(case) {
    model <- gsub(";", "\n", case$model)
    names <- lavNames(model, "ov")
    arguments <- list(model = model, data = read.csv(case$file), ordered = names, estimator = case$estimator,
        parameterization = case$parameterization, auto.th = case$auto.th, auto.delta = case$auto.delta)
    if (!is.null(case$group)) {
        arguments$group <- case$group
        arguments$group.equal <- unlist(case$equal)
    }
    fit <- do.call("lavaan", arguments)
    stopifnot(lavInspect(fit, "converged"))
    table <- parTable(fit)
    rows <- table$op %in% c("=~", "~~", "~", "~1", "|", "~*~")
    fits <- fitMeasures(fit)
    keep <- c("npar", "chisq", "df", "chisq.scaled", "baseline.chisq", "baseline.df", "cfi", "rmsea", "srmr")
    c(case, list(observed = names, ordered = as.list(names), est = table$est[rows], se = table$se[rows],
        fit = as.list(fits[keep])))
}

out <- lapply(cases, solve_case)
for (o in out) cat(o$name, o$fit$chisq, o$fit$df, "\n")
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript ordinal-bare.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = out), digits = NA, auto_unbox = TRUE, null = "null"),
    "ordinal-bare.json")
