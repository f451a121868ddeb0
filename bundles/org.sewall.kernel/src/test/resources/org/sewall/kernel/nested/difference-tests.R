# Chi-square differences and score tests under estimators and options that the reference cases do not have.
# The data are those of the reference cases mg_hs_lrt_sequence, fiml_bfi_two_factor and ord_wlsmv_bfi.
# Program: lavaan 0.6-14 on R 4.2.2. Command: Rscript difference-tests.R FOLDER_OF_REFERENCE_CASES > difference-tests.json
suppressMessages({library(lavaan); library(jsonlite)})
root <- commandArgs(TRUE)[1]
hs <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9\n"
cases <- list(
  mlmv = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLMV"), models = list(
    a = list(model = hs), b = list(model = paste0(hs, "visual ~~ 0*speed\n")), c = list(model = paste0(hs, "visual ~~ 0*speed\nvisual ~~ 0*textual\n")))),
  mlmvs = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLMVS"), models = list(
    a = list(model = hs), b = list(model = paste0(hs, "visual ~~ 0*speed\nvisual ~~ 0*textual\n")))),
  mlr_means_groups = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLR", group = "school", meanstructure = TRUE), models = list(
    a = list(model = hs), b = list(model = hs, options = list(group.equal = "loadings")), c = list(model = hs, options = list(group.equal = c("loadings", "intercepts"))))),
  mlm_groups = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLM", group = "school", meanstructure = TRUE), models = list(
    a = list(model = hs, options = list(group.equal = "loadings")), b = list(model = hs, options = list(group.equal = c("loadings", "intercepts", "residuals"))))),
  mlr_labels = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLR"), models = list(
    a = list(model = "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + x5 + x6\n"), b = list(model = "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + b*x5 + b*x6\nx1 ~~ v*x1\nx2 ~~ v*x2\n"))),
  mlm_regression = list(data = "mg_hs_lrt_sequence", options = list(estimator = "MLM"), models = list(
    a = list(model = "x1 ~ x2 + x3 + x4\nx5 ~ x1 + x4\n"), b = list(model = "x1 ~ b*x2 + b*x3 + x4\nx5 ~ x1\n"))),
  gls = list(data = "mg_hs_lrt_sequence", options = list(estimator = "GLS"), models = list(
    a = list(model = hs), b = list(model = paste0(hs, "visual ~~ 0*speed\n")))),
  fiml_mlr = list(data = "fiml_bfi_two_factor", options = list(estimator = "MLR", missing = "ml"), models = list(
    a = list(model = "A =~ A1 + A2 + A3 + A4\nC =~ C1 + C2 + C3 + C4\n"), b = list(model = "A =~ A1 + a*A2 + a*A3 + A4\nC =~ C1 + c*C2 + c*C3 + C4\n"))),
  wlsmv = list(data = "ord_wlsmv_bfi", options = list(estimator = "WLSMV", ordered = c("A1", "A2", "A3", "A4", "A5", "N1", "N2", "N3", "N4", "N5")), models = list(
    a = list(model = "A =~ A1 + A2 + A3 + A4 + A5\nN =~ N1 + N2 + N3 + N4 + N5\n"), b = list(model = "A =~ A1 + a*A2 + a*A3 + A4 + A5\nN =~ N1 + b*N2 + b*N3 + N4 + N5\n"),
    c = list(model = "A =~ A1 + a*A2 + a*A3 + A4 + A5\nN =~ N1 + b*N2 + b*N3 + N4 + N5\nA ~~ 0*N\n"))),
  wlsm = list(data = "ord_wlsmv_bfi", options = list(estimator = "WLSM", ordered = c("A1", "A2", "A3", "A4", "A5")), models = list(
    a = list(model = "A =~ A1 + A2 + A3 + A4 + A5\n"), b = list(model = "A =~ A1 + A2 + a*A3 + a*A4 + A5\n")))
)
methods <- list(
  list(), list(method = "satorra.bentler.2010"), list(method = "satorra.2000"), list(method = "satorra.2000", A.method = "exact"),
  list(method = "satorra.2000", scaled.shifted = FALSE))
out <- list()
for (name in names(cases)) {
  case <- cases[[name]]
  data <- read.csv(file.path(root, case$data, "data.csv"))
  fits <- lapply(case$models, function(m) do.call("sem", c(list(model = m$model, data = data), modifyList(case$options, as.list(m$options)))))
  tables <- list()
  for (m in methods) {
    if (length(m) && !grepl("ML[MR]|WLSM", case$options$estimator)) next
    if (length(m) && m$method == "satorra.2000" && !is.null(case$options$missing)) next
    # lavaan's exact way needs the same rows in both tables
    args <- c(unname(fits), m, list(model.names = names(fits)))
    t <- try(suppressWarnings(do.call("lavTestLRT", args)), silent = TRUE)
    if (inherits(t, "try-error")) next
    tables[[length(tables) + 1]] <- list(args = m, names = rownames(t), diff = t[, "Chisq diff"], df = t[, "Df diff"], p = t[, "Pr(>Chisq)"])
  }
  scores <- lapply(fits, function(f) if (any(parTable(f)$op == "==")) { s <- suppressWarnings(lavTestScore(f)); list(total = s$test$X2, df = s$test$df, uni = s$uni$X2) } else NULL)
  out[[name]] <- list(data = case$data, options = case$options, models = case$models, tables = tables, scores = scores)
}
cat(toJSON(out, digits = 12, auto_unbox = TRUE, na = "null", null = "null", pretty = FALSE), "\n")
