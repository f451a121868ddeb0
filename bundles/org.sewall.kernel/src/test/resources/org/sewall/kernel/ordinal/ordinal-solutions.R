# Solutions of models of ordered variables by lavaan, and further data they are fitted to.
# Run in this folder after ordinal-moments.R: Rscript ordinal-solutions.R
suppressMessages(library(lavaan))

cut_at <- function(x, at) as.integer(cut(x, c(-Inf, at, Inf)))

items <- function(seed) {
    set.seed(seed)
    n <- c(320, 280)
    f <- c(rnorm(n[1]), rnorm(n[2], .3, 1.2))
    e <- function() rnorm(sum(n))
    data.frame(school = rep(c("east", "west"), n), o1 = cut_at(.8 * f + .6 * e(), c(-1, 0, 1)),
        o2 = cut_at(.7 * f + .7 * e(), c(-.5, .6)), o3 = cut_at(.6 * f + .8 * e(), c(-.2, .5)),
        o4 = cut_at(.75 * f + .65 * e(), c(-.3, .9)), b1 = cut_at(.7 * f + .7 * e(), .2),
        b2 = cut_at(.6 * f + .8 * e(), -.4), b3 = cut_at(.8 * f + .6 * e(), .5), b4 = cut_at(.65 * f + .7 * e(), 0))
}

write.csv(items(21), "items.csv", row.names = FALSE, quote = FALSE)

one <- "f =~ o1 + o2 + o3 + o4"
binary <- "f =~ b1 + b2 + b3 + b4"
mixed <- "f =~ c1 + o1 + o2 + c2 + o3 + c3"
two <- "f =~ o1 + o2 + o3 + o4; g =~ b1 + b2 + b3 + b4"
case <- function(name, file, model, estimator = "WLSMV", parameterization = "delta", group = NULL, equal = NULL,
                 std.lv = FALSE)
    list(name = name, file = file, model = model, estimator = estimator, parameterization = parameterization,
        group = group, equal = as.list(equal), std.lv = std.lv)

ladder <- list(character(), "loadings", "thresholds", c("loadings", "thresholds"),
    c("loadings", "thresholds", "means"), c("loadings", "thresholds", "residuals"))
cases <- c(
    list(case("one factor", "items.csv", one),
        case("one factor, theta", "items.csv", one, parameterization = "theta"),
        case("two factors", "items.csv", two),
        case("two factors, theta", "items.csv", two, parameterization = "theta", std.lv = TRUE),
        case("structure", "items.csv", paste0(two, "; g ~ f")),
        case("residual correlation", "items.csv", paste0(two, "; o1 ~~ o2; b1 ~~ o1"), parameterization = "theta"),
        case("equal loadings and thresholds", "items.csv",
            "f =~ o1 + a*o2 + a*o3 + o4; o2 | t*t1; o3 | s*t1; o4 | s*t1"),
        case("mixed", "mixed.csv", mixed),
        case("mixed, theta", "mixed.csv", mixed, parameterization = "theta"),
        case("mixed, ULSMV", "mixed.csv", mixed, estimator = "ULSMV"),
        case("mixed, WLS", "mixed.csv", mixed, estimator = "WLS"),
        case("WLS", "items.csv", one, estimator = "WLS"),
        case("WLSM", "items.csv", two, estimator = "WLSM"),
        case("WLSMVS", "items.csv", two, estimator = "WLSMVS"),
        case("ULSMV", "items.csv", two, estimator = "ULSMV", parameterization = "theta"),
        case("DWLS", "items.csv", two, estimator = "DWLS"),
        case("continuous outcome of ordered factor", "mixed.csv", "f =~ o1 + o2 + o3; c1 ~ f; c2 ~ f + c1"),
        case("binary groups", "items.csv", binary, group = "school", equal = c("loadings", "thresholds")),
        case("mixed groups", "groups.csv", "f =~ c1 + o1 + o2 + o3", group = "school",
            equal = c("loadings", "intercepts", "thresholds")),
        case("two factors in groups", "items.csv", paste0(two, "; f ~~ c(r, r)*g"), group = "school",
            equal = "loadings", parameterization = "theta")),
    lapply(ladder, function(e) case(paste(c("delta,", e), collapse = " "), "items.csv", one, group = "school", equal = e)),
    lapply(ladder, function(e) case(paste(c("theta,", e), collapse = " "), "items.csv", one, group = "school", equal = e,
        parameterization = "theta")))

solve_case <- function(case) {
    data <- read.csv(case$file)
    names <- lavNames(gsub(";", "\n", case$model), "ov")
    ordered <- grep("^[ob]", names, value = TRUE)
    arguments <- list(model = gsub(";", "\n", case$model), data = data, ordered = ordered, estimator = case$estimator,
        parameterization = case$parameterization, std.lv = case$std.lv,
        control = list(rel.tol = 1e-13))
    if (!is.null(case$group)) {
        arguments$group <- case$group
        if (length(case$equal) > 0) arguments$group.equal <- unlist(case$equal)
    }
    fit <- suppressWarnings(do.call("sem", arguments))
    if (!lavInspect(fit, "converged")) {
        arguments$control <- NULL
        fit <- suppressWarnings(do.call("sem", arguments))
    }
    table <- parTable(fit)
    rows <- table$op %in% c("=~", "~~", "~", "~1", "|", "~*~")
    standard <- standardizedSolution(fit)
    fits <- fitMeasures(fit)
    fits <- as.list(fits[is.finite(fits)])
    c(case, list(observed = names, ordered = ordered, converged = lavInspect(fit, "converged"), est = table$est[rows],
        se = table$se[rows], std = standard$est.std[seq_len(sum(rows))], std_se = standard$se[seq_len(sum(rows))],
        fit = fits))
}

out <- lapply(cases, solve_case)
print(data.frame(name = sapply(out, `[[`, "name"), converged = sapply(out, `[[`, "converged"),
    chisq = sapply(out, function(o) o$fit$chisq), df = sapply(out, function(o) o$fit$df)))
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript ordinal-solutions.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = out), digits = NA, auto_unbox = TRUE, null = "null"),
    "ordinal-solutions.json")
