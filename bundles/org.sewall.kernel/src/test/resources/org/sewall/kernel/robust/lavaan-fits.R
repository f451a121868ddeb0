# Fits beside which the least-squares and robust methods are tested.
# Program: R 4.2.2, lavaan 0.6-14. Command: Rscript lavaan-fits.R, in this folder.
# Data: data sets of lavaan, written out as hs.csv, poldem.csv and growth.csv.
suppressMessages({library(lavaan); library(jsonlite)})
hs <- HolzingerSwineford1939[, c("school", "sex", "ageyr", paste0("x", 1:9))]
hs$school <- as.integer(hs$school == "Pasteur") + 1L
hs$school <- ifelse(hs$school == 2L, "Pasteur", "GrantWhite")
data <- list(hs = hs, poldem = PoliticalDemocracy, growth = Demo.growth)
for (name in names(data)) write.csv(format(data[[name]], digits = 12, trim = TRUE), paste0(name, ".csv"),
                                    row.names = FALSE, quote = FALSE)
data <- lapply(setNames(names(data), names(data)), function(name) read.csv(paste0(name, ".csv")))
models <- list(
  hs = list("hs", "cfa", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"),
  hs6 = list("hs", "cfa", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6"),
  equal = list("hs", "cfa", "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + b*x5 + b*x6\nspeed =~ x7 + x8 + x9\nx7 ~~ v*x7\nx8 ~~ v*x8"),
  mimic = list("hs", "sem", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ ageyr + sex\ntextual ~ visual + ageyr"),
  path = list("hs", "sem", "x4 ~ x1 + x2\nx7 ~ x4 + x1\nx9 ~ x7"),
  poldem = list("poldem", "sem", "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + a*y2 + b*y3 + y4\ndem65 =~ y5 + a*y6 + b*y7 + y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60\ny1 ~~ y5\ny2 ~~ y4 + y6"),
  growth = list("growth", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\ni ~ x1 + x2\ns ~ x1 + x2\nt1 ~ c1\nt2 ~ c2\nt3 ~ c3\nt4 ~ c4"),
  curve = list("growth", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\nt1 ~~ v*t1\nt2 ~~ v*t2\nt3 ~~ v*t3\nt4 ~~ v*t4"),
  saturated = list("hs", "sem", "x4 ~ x1 + x2"))
every <- c("standard", "satorra.bentler", "yuan.bentler", "scaled.shifted", "mean.var.adjusted", "browne.residual.adf", "browne.residual.nt")
cases <- list()
add <- function(model, ...) cases[[length(cases) + 1]] <<- list(model = model, options = list(...))
for (m in c("hs", "equal", "mimic", "path", "poldem", "growth", "curve", "saturated"))
  for (e in c("MLM", "MLMV", "MLMVS", "MLR", "MLF")) add(m, estimator = e)
for (m in c("hs", "equal", "mimic", "poldem", "curve")) add(m, test = every)
for (m in c("hs", "mimic")) for (e in c("MLM", "MLMV", "MLR", "MLF")) add(m, estimator = e, meanstructure = TRUE)
add("mimic", estimator = "MLM", fixed.x = FALSE)
add("mimic", estimator = "MLR", fixed.x = FALSE, meanstructure = TRUE)
for (e in c("MLM", "MLMV", "MLR")) add("hs", estimator = e, likelihood = "wishart")
add("poldem", se = "robust.sem")
add("poldem", se = "robust.huber.white")
add("poldem", se = "first.order")
add("poldem", se = "robust.sem", test = "scaled.shifted", information = "observed")
add("curve", se = "robust.sem", test = "satorra.bentler", information = "observed")
add("curve", information = "observed")
add("curve", information = "observed", observed.information = "h1")
add("poldem", information = "observed", observed.information = "h1")
add("hs", estimator = "MLM", h1.information = "unstructured")
add("hs", estimator = "MLR", h1.information = "unstructured")
add("curve", estimator = "MLR", observed.information = "h1")
add("poldem", se = "robust.huber.white", information = "expected", test = "yuan.bentler")
add("curve", estimator = "MLR", test = "yuan.bentler")
add("mimic", estimator = "MLR", test = "yuan.bentler")
for (m in c("hs", "equal", "mimic", "path", "curve")) for (e in c("GLS", "ULS", "WLS", "DWLS", "WLSM", "WLSMV", "WLSMVS", "ULSM", "ULSMV", "ULSMVS"))
  add(m, estimator = e)
for (e in c("GLS", "ULS", "DWLS", "WLSMV", "ULSMV")) add("hs6", estimator = e, meanstructure = TRUE)
for (e in c("GLS", "ULS", "DWLS", "WLSMV", "ULSMV")) add("mimic", estimator = e, meanstructure = TRUE)
for (e in c("GLS", "ULS", "WLS", "DWLS", "WLSM", "WLSMV", "ULSMV")) add("mimic", estimator = e, fixed.x = TRUE)
for (e in c("GLS", "ULS", "WLS", "DWLS")) add("hs", estimator = e, test = c("standard", "browne.residual.adf", "browne.residual.nt"))
for (e in c("MLM", "MLMV", "MLMVS", "MLR", "MLF", "GLS", "ULS", "DWLS", "WLSM", "WLSMV", "ULSMV")) {
  add("hs6", estimator = e, group = "school")
  add("hs6", estimator = e, group = "school", group.equal = "loadings")
}
for (e in c("MLM", "MLMV", "MLR", "GLS", "DWLS", "WLSMV", "ULSMV")) add("hs6", estimator = e, group = "school", group.equal = c("loadings", "intercepts"))
for (e in c("MLM", "MLR")) add("hs6", estimator = e, group = "school", meanstructure = FALSE)
add("hs6", test = every, group = "school", group.equal = "loadings")
add("mimic", estimator = "MLM", group = "school")
add("mimic", estimator = "MLR", group = "school")
add("hs6", group = "school", likelihood = "wishart")
add("hs6", estimator = "MLM", group = "school", likelihood = "wishart", group.equal = "loadings")
# lavaan's optimiser stops near the minimum; go on by Newton steps on its own gradient, and let it start from there
polished <- function(fit) {
  model <- fit@Model
  K <- if (model@eq.constraints) model@eq.constraints.K else diag(model@nx.free)
  for (step in 1:8) {
    x <- lavaan:::lav_model_get_parameters(model)
    g <- lavaan:::lav_model_gradient(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavcache = fit@Cache, type = "free")
    H <- lavaan:::lav_model_hessian(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavcache = fit@Cache, lavoptions = fit@Options)
    x <- x - drop(K %*% solve(t(K) %*% H %*% K, t(K) %*% as.numeric(g)))
    model <- lavaan:::lav_model_set_parameters(model, x)
  }
  table <- parTable(fit)
  table$est <- lavaan:::lav_model_get_parameters(model, type = "user")
  list(table = table, gradient = max(abs(t(K) %*% as.numeric(g))))
}
finite <- function(x) { x <- as.numeric(x); x[!is.finite(x)] <- NA; x }
out <- lapply(cases, function(case) {
  m <- models[[case$model]]
  fit <- suppressWarnings(do.call(m[[2]], c(list(m[[3]], data = data[[m[[1]]]], control = list(rel.tol = 1e-12)), case$options)))
  better <- polished(fit)
  fit <- suppressWarnings(do.call(m[[2]], c(list(m[[3]], data = data[[m[[1]]]], start = better$table), case$options)))
  table <- parTable(fit)
  rows <- table$op %in% c("=~", "~", "~~", "~1")
  measures <- tryCatch(suppressWarnings(fitMeasures(fit)), error = function(e) numeric(0))
  tests <- lapply(unname(fit@test), function(t) list(test = t$test, stat = finite(t$stat), df = finite(t$df),
    pvalue = finite(t$pvalue), scaling.factor = if (is.null(t$scaling.factor)) NA else finite(t$scaling.factor),
    shift.parameter = if (is.null(t$shift.parameter)) NA else finite(t$shift.parameter)))
  list(model = case$model, data = m[[1]], call = m[[2]], syntax = m[[3]], options = case$options,
       effective = list(information = fit@Options$information, fixed.x = fit@Options$fixed.x, meanstructure = fit@Options$meanstructure),
       converged = lavInspect(fit, "converged"),
       gradient = better$gradient, moved = max(abs(parTable(fit)$est - better$table$est)),
       est = table$est[rows], se = finite(table$se[rows]), fit = as.list(setNames(finite(measures), names(measures))), tests = tests)
})
writeLines(toJSON(out, auto_unbox = TRUE, digits = 12, na = "null", pretty = FALSE), "lavaan-fits.json")
gradients <- sapply(out, function(o) o$gradient)
cat("moved", max(sapply(out, function(o) o$moved)), "\n")
cat(length(out), "fits, largest gradient", max(gradients), "at", which.max(gradients), "without measures:", which(sapply(out, function(o) length(o$fit) == 0)), "\n")
print(sort(gradients, decreasing = TRUE)[1:12])
