# Fits under nonlinear equalities and inequalities with several groups, means and other estimators.
# The data are those of the reference cases mg_hs_lrt_sequence and ord_wlsmv_bfi.
# Program: lavaan 0.6-14 on R 4.2.2. Command: Rscript constrained-methods.R FOLDER_OF_REFERENCE_CASES > constrained-methods.json
suppressMessages({library(lavaan); library(jsonlite)})
root <- commandArgs(TRUE)[1]
groups <- "visual =~ x1 + c(a1, a2)*x2 + c(b1, b2)*x3\nspeed =~ x7 + c(e1, e2)*x8 + c(f1, f2)*x9\n"
hs <- "visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + d*x6\nspeed =~ x7 + e*x8 + f*x9\n"
bfi <- "A =~ A1 + a*A2 + b*A3 + c*A4 + d*A5\n"
ordered <- c("A1", "A2", "A3", "A4", "A5")
hsdata <- "mg_hs_lrt_sequence"
cases <- list(
  group_border = list(data = hsdata, options = list(group = "school", meanstructure = TRUE), model = paste0(groups, "a1 > a2 + 0.2\ne1 < e2")),
  group_product = list(data = hsdata, options = list(group = "school", meanstructure = TRUE), model = paste0(groups, "a1*b1 == a2*b2\ne1^2 == f2")),
  group_equal_border = list(data = hsdata, options = list(group = "school", group.equal = "loadings", meanstructure = TRUE), model =
    "visual =~ x1 + x2 + x3\nspeed =~ x7 + x8 + x9\nvisual ~~ c(p, q)*speed\np*q == 0.05\nx7 ~~ c(v, w)*x7\nv > w"),
  mlr = list(data = hsdata, options = list(estimator = "MLR", meanstructure = TRUE), model = paste0(hs, "a*b == 0.5\nc > 1.2")),
  mlm = list(data = hsdata, options = list(estimator = "MLM", meanstructure = TRUE), model = paste0(hs, "exp(a) == 2*b\ne == f")),
  gls = list(data = hsdata, options = list(estimator = "GLS"), model = paste0(hs, "a*b == 0.5\nf > 1.2")),
  observed = list(data = hsdata, options = list(information = "observed"), model = paste0(hs, "a*b == 0.5\nf > 1.2")),
  wlsmv = list(data = "ord_wlsmv_bfi", options = list(estimator = "WLSMV", ordered = ordered), model = paste0(bfi, "a*b == c*d\na < -1.2")),
  means = list(data = hsdata, options = list(meanstructure = TRUE), model = paste0(hs, "x1 ~ m*1\nx2 ~ n*1\nx3 ~ o*1\nm*o == 2*n\nn > 6.1"))
)
out <- list()
for (name in names(cases)) {
  case <- cases[[name]]
  data <- read.csv(file.path(root, case$data, "data.csv"))
  fit <- suppressWarnings(do.call("sem", c(list(model = case$model, data = data, control = list(rel.tol = 1e-14)), case$options)))
  if (!lavInspect(fit, "converged")) fit <- suppressWarnings(do.call("sem", c(list(model = case$model, data = data), case$options)))
  stopifnot(lavInspect(fit, "converged"))
  p <- parameterEstimates(fit)
  p <- p[!(p$op %in% c("==", "<", ">", ":=")), ]
  m <- fitMeasures(fit)
  scaled <- if ("chisq.scaled" %in% names(m)) m[["chisq.scaled"]] else NULL
  out[[name]] <- list(data = case$data, options = case$options, model = case$model, npar = m[["npar"]], df = m[["df"]], chisq = m[["chisq"]],
    scaled = scaled, term = paste0(p$lhs, p$op, p$rhs), est = p$est, se = p$se)
}
cat(toJSON(out, digits = 12, auto_unbox = TRUE, na = "null", null = "null"), "\n")
