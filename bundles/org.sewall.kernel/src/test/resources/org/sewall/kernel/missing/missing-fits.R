# Fits of incomplete data beside which full-information maximum likelihood is tested.
# Program: R 4.2.2, lavaan 0.6-14. Command: Rscript missing-fits.R, in this folder.
# Data: data sets of lavaan with values deleted at random from a fixed seed, written out as hs.csv, poldem.csv and growth.csv.
suppressMessages({library(lavaan); library(jsonlite)})
set.seed(20230403)
hs <- HolzingerSwineford1939[, c("school", "sex", "ageyr", paste0("x", 1:9))]
hs$school <- ifelse(hs$school == "Pasteur", "Pasteur", "GrantWhite")
items <- paste0("x", 1:9)
for (name in items) hs[[name]][runif(nrow(hs)) < .1] <- NA
hs$x9[hs$ageyr > 13 & runif(nrow(hs)) < .5] <- NA          # depends on a covariate
hs[c(17, 201), items] <- NA                                # nothing but covariates
hsx <- hs
hsx$ageyr[runif(nrow(hs)) < .1] <- NA                      # covariates are missing as well
hsx[5, -1] <- NA
poldem <- PoliticalDemocracy
for (name in names(poldem)) poldem[[name]][runif(nrow(poldem)) < .12] <- NA
growth <- Demo.growth
last <- sample(2:4, nrow(growth), replace = TRUE, prob = c(.1, .2, .7))   # dropout
for (i in seq_len(nrow(growth))) if (last[i] < 4) growth[i, paste0("t", (last[i] + 1):4)] <- NA
data <- list(hs = hs, hsx = hsx, poldem = poldem, growth = growth)
for (name in names(data)) write.csv(format(data[[name]], digits = 12, trim = TRUE), paste0(name, ".csv"),
                                    row.names = FALSE, quote = FALSE)
data <- lapply(setNames(names(data), names(data)), function(name) read.csv(paste0(name, ".csv"), na.strings = "NA"))
models <- list(
  hs = list("hs", "cfa", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"),
  hs6 = list("hs", "cfa", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6"),
  equal = list("hs", "cfa", "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + b*x5 + b*x6\nspeed =~ x7 + x8 + x9\nx7 ~~ v*x7\nx8 ~~ v*x8"),
  mimic = list("hs", "sem", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ ageyr + sex\ntextual ~ visual + ageyr"),
  mimicx = list("hsx", "sem", "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nvisual ~ ageyr + sex\ntextual ~ visual + ageyr"),
  path = list("hs", "sem", "x4 ~ x1 + x2\nx7 ~ x4 + x1\nx9 ~ x7"),
  poldem = list("poldem", "sem", "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + a*y2 + b*y3 + y4\ndem65 =~ y5 + a*y6 + b*y7 + y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60\ny1 ~~ y5\ny2 ~~ y4 + y6"),
  growth = list("growth", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\ni ~ x1 + x2\ns ~ x1 + x2\nt1 ~ c1\nt2 ~ c2\nt3 ~ c3\nt4 ~ c4"),
  curve = list("growth", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\nt1 ~~ v*t1\nt2 ~~ v*t2\nt3 ~~ v*t3\nt4 ~~ v*t4"),
  saturated = list("hs", "sem", "x4 ~ x1 + x2"))
cases <- list()
add <- function(model, ..., missing = "ml") cases[[length(cases) + 1]] <<- list(model = model, options = list(missing = missing, ...))
for (m in names(models)) for (e in c("ML", "MLR")) add(m, estimator = e)
for (m in c("hs", "mimic", "poldem")) add(m, estimator = "MLF")
for (m in c("hs", "mimic", "curve")) add(m, information = "expected")
for (e in c("ML", "MLR")) {
  add("mimicx", estimator = e, fixed.x = FALSE)
  add("mimicx", estimator = e, missing = "ml.x")
  add("path", estimator = e, fixed.x = FALSE)
  add("hs6", estimator = e, group = "school")
  add("hs6", estimator = e, group = "school", group.equal = "loadings")
  add("hs6", estimator = e, group = "school", group.equal = c("loadings", "intercepts"))
  add("mimic", estimator = e, group = "school")
}
add("hs", se = "robust.huber.white")
# lavaan's optimiser stops near the minimum; go on by Newton steps on its own gradient, and let it start from there. With
# several groups its gradient of incomplete data weighs the groups in another way than its discrepancy: only start again.
polished <- function(fit) {
  model <- fit@Model
  K <- if (model@eq.constraints) model@eq.constraints.K else diag(model@nx.free)
  for (step in seq_len(if (fit@Data@ngroups > 1) 0 else 8)) {
    x <- lavaan:::lav_model_get_parameters(model)
    g <- lavaan:::lav_model_gradient(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavcache = fit@Cache, type = "free")
    H <- lavaan:::lav_model_hessian(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavcache = fit@Cache, lavoptions = fit@Options)
    x <- x - drop(K %*% solve(t(K) %*% H %*% K, t(K) %*% as.numeric(g)))
    model <- lavaan:::lav_model_set_parameters(model, x)
  }
  table <- parTable(fit)
  table$est <- lavaan:::lav_model_get_parameters(model, type = "user")
  list(table = table, gradient = if (fit@Data@ngroups > 1) NA else max(abs(t(K) %*% as.numeric(g))))
}
finite <- function(x) { x <- as.numeric(x); x[!is.finite(x)] <- NA; x }
out <- lapply(cases, function(case) {
  m <- models[[case$model]]
  exact <- list(em.h1.tol = 1e-12, em.h1.iter.max = 10000L)
  fit <- suppressWarnings(do.call(m[[2]], c(list(m[[3]], data = data[[m[[1]]]], control = list(rel.tol = 1e-12)), case$options, exact)))
  better <- polished(fit)
  # a table of starts would make covariates random
  exact$fixed.x <- if (is.null(case$options$fixed.x)) fit@Options$fixed.x
  fit <- suppressWarnings(do.call(m[[2]], c(list(m[[3]], data = data[[m[[1]]]], start = better$table), case$options, exact)))
  table <- parTable(fit)
  rows <- table$op %in% c("=~", "~", "~~", "~1")
  measures <- tryCatch(suppressWarnings(fitMeasures(fit)), error = function(e) numeric(0))
  tests <- lapply(unname(fit@test), function(t) list(test = t$test, stat = finite(t$stat), df = finite(t$df),
    pvalue = finite(t$pvalue), scaling.factor = if (is.null(t$scaling.factor)) NA else finite(t$scaling.factor),
    shift.parameter = if (is.null(t$shift.parameter)) NA else finite(t$shift.parameter)))
  indices <- suppressWarnings(tryCatch(modindices(fit), error = function(e) NULL))
  list(model = case$model, data = m[[1]], call = m[[2]], syntax = m[[3]], options = case$options,
       effective = list(information = fit@Options$information, fixed.x = fit@Options$fixed.x, meanstructure = fit@Options$meanstructure),
       nobs = lavInspect(fit, "nobs"), patterns = sapply(fit@Data@Mp, function(p) p$npatterns),
       gradient = better$gradient, moved = max(abs(parTable(fit)$est - better$table$est)),
       est = table$est[rows], se = finite(table$se[rows]), fit = as.list(setNames(finite(measures), names(measures))), tests = tests,
       modification = if (is.null(indices) || nrow(indices) == 0) list() else lapply(which(is.finite(indices$mi)), function(i)
         list(lhs = indices$lhs[i], op = indices$op[i], rhs = indices$rhs[i],
              group = if (is.null(indices$group)) 1 else indices$group[i], mi = indices$mi[i], epc = indices$epc[i])))
})
writeLines(toJSON(out, auto_unbox = TRUE, digits = 12, na = "null", pretty = TRUE), "missing-fits.json")
gradients <- sapply(out, function(o) o$gradient)
cat("moved", max(sapply(out, function(o) o$moved)), "\n")
cat(length(out), "fits, largest gradient", max(gradients, na.rm = TRUE), "without measures:", which(sapply(out, function(o) length(o$fit) == 0)), "\n")
