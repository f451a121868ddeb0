# Modification indices of models of ordered variables by lavaan, with scales and thresholds among the candidates.
# Run in this folder after ordinal-solutions.R: Rscript ordinal-modification.R
suppressMessages(library(lavaan))

one <- "f =~ o1 + o2 + o3 + o4"
case <- function(name, file, model, parameterization = "delta", group = NULL, equal = NULL, std.lv = FALSE)
    list(name = name, file = file, model = model, estimator = "WLSMV", parameterization = parameterization,
        group = group, equal = as.list(equal), std.lv = std.lv)

cases <- list(
    case("equal loadings", "items.csv", "f =~ o1 + a*o2 + a*o3 + o4"),
    case("equal loadings, std.lv", "items.csv", "f =~ a*o1 + a*o2 + a*o3 + o4; g =~ b1 + b2 + b3", std.lv = TRUE),
    case("fixed threshold", "items.csv", "f =~ o1 + o2 + o3 + o4; o2 | 0.5*t2; b1 | 0*t1; f =~ b1"),
    case("fixed threshold, theta", "items.csv", "f =~ o1 + o2 + o3 + o4; o2 | 0.5*t2", parameterization = "theta"),
    case("equal loadings, theta", "items.csv", "f =~ o1 + a*o2 + a*o3 + o4", parameterization = "theta"),
    case("mixed", "mixed.csv", "f =~ c1 + a*o1 + a*o2 + c2 + o3 + c3"),
    case("groups", "items.csv", one, group = "school", equal = c("loadings", "thresholds")),
    case("groups, theta", "items.csv", one, group = "school", equal = c("loadings", "thresholds"),
        parameterization = "theta"),
    case("groups, loadings", "items.csv", one, group = "school", equal = "loadings"),
    case("mixed groups", "groups.csv", "f =~ c1 + o1 + o2 + o3", group = "school",
        equal = c("loadings", "intercepts", "thresholds")))

solve_case <- function(case) {
    names <- lavNames(gsub(";", "\n", case$model), "ov")
    ordered <- grep("^[ob]", names, value = TRUE)
    arguments <- list(model = gsub(";", "\n", case$model), data = read.csv(case$file), ordered = ordered,
        estimator = case$estimator, parameterization = case$parameterization, std.lv = case$std.lv,
        control = list(rel.tol = 1e-13))
    if (!is.null(case$group)) {
        arguments$group <- case$group
        arguments$group.equal <- unlist(case$equal)
    }
    fit <- suppressWarnings(do.call("sem", arguments))
    if (!lavInspect(fit, "converged")) {
        arguments$control <- NULL
        fit <- suppressWarnings(do.call("sem", arguments))
    }
    stopifnot(lavInspect(fit, "converged"))
    indices <- as.data.frame(modindices(fit))
    if (is.null(indices$group)) indices$group <- 1
    keep <- c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.lv", "sepc.all")
    c(case, list(observed = names, ordered = as.list(ordered), indices = indices[, keep]))
}

out <- lapply(cases, solve_case)
for (o in out) {
    cat(o$name, nrow(o$indices), "\n")
    print(o$indices[o$indices$op %in% c("~*~", "|"), ], digits = 4)
}
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript ordinal-modification.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = out), digits = NA, auto_unbox = TRUE, null = "null"),
    "ordinal-modification.json")
