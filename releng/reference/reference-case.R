# Write reference cases: lavaan's numbers for a model, at the exact minimum, in the format that
# bundles/org.sewall.analysis/src/test/resources/reference/README.md describes. A test tool, not part of the product.
# write_case() writes a model fitted by lavaan (with further models, difference tests, reliability, factor scores,
# bootstrap), write_efa() an exploratory factor analysis.
suppressPackageStartupMessages({library(lavaan); library(jsonlite)})

# ---- The exact minimum ---------------------------------------------------------------------------------------------

# Newton steps on lavaan's own gradient, within the space that linear equality constraints leave.
# Nonlinear equalities and inequalities stay as lavaan's optimizer left them.
polish <- function(fit) {
  m <- fit@Model; s <- fit@SampleStats; d <- fit@Data; ca <- fit@Cache
  K <- if (m@eq.constraints) m@eq.constraints.K else diag(m@nx.free)
  x <- lav_model_get_parameters(m)
  gr <- function(x) lavaan:::lav_model_gradient(lav_model_set_parameters(m, x), NULL, s, d, ca)
  gmax <- function(x) max(abs(crossprod(K, gr(x))))
  fx <- function(x) as.numeric(lavaan:::lav_model_objective(lav_model_set_parameters(m, x), NULL, s, d, ca))
  for (i in 1:60) {
    g <- crossprod(K, gr(x)); if (max(abs(g)) < 1e-13) break
    H <- lavaan:::lav_model_hessian(lav_model_set_parameters(m, x), s, d, fit@Options, ca)
    H <- crossprod(K, H) %*% K
    sc <- 1 / sqrt(pmax(abs(diag(H)), 1e-300)); Hs <- H * outer(sc, sc)
    step <- tryCatch(sc * solve(Hs, sc * g), error = function(e) NULL)
    if (is.null(step)) break
    t <- 1; f0 <- fx(x); ok <- FALSE
    for (h in 1:8) {
      y <- x - t * as.numeric(K %*% step)
      if (is.finite(fx(y)) && (fx(y) <= f0 + 1e-13)) { ok <- TRUE; break }
      t <- t / 2
    }
    if (!ok) break
    done <- max(abs(y - x) / (abs(x) + 1e-8)) < 1e-14
    x <- y; if (done) break
  }
  m2 <- lav_model_set_parameters(m, x)
  pt <- fit@ParTable
  pt$start <- pt$est
  pt$start[pt$free > 0] <- lav_model_get_parameters(m2, type = "user")[pt$free > 0]
  opt <- fit@Options; opt$optim.method <- "none"; opt$do.fit <- TRUE
  new <- lavaan(slotOptions = opt, slotParTable = pt, slotSampleStats = s, slotData = d, slotModel = m2, slotCache = ca)
  attr(new, "gradient") <- gmax(x)
  attr(new, "polished") <- TRUE
  new
}

can_polish <- function(fit) {
  m <- fit@Model
  m@nx.free > 0 && length(m@x.cin.idx) == 0 && length(m@ceq.nonlinear.idx) == 0 && !any(fit@ParTable$op %in% c("<", ">"))
}

# ---- Values of JSON ------------------------------------------------------------------------------------------------

u <- function(v) { v <- unname(v); if (length(v) == 0) return(unbox(NA)); if (is.numeric(v) && !is.finite(v)) unbox(NA) else unbox(v) }
clean <- function(v) { v[!is.finite(v)] <- NA; v }
mat <- function(m) { m <- as.matrix(m); class(m) <- "matrix"; list(rows = I(as.character(rownames(m))), cols = I(as.character(colnames(m))), values = clean(unname(unclass(m)))) }
vec <- function(v) { n <- names(v); v <- as.numeric(v); l <- lapply(v, u); names(l) <- n; l }
words <- function(w) gsub("\\s+", " ", trimws(w))

# One entry per group; `f` turns what lavaan says of a group into fields.
by_group <- function(fit, x, f) {
  labels <- lavInspect(fit, "group.label")
  if (lavInspect(fit, "ngroups") == 1) return(list(c(list(group = unbox(1L)), f(x))))
  lapply(seq_along(x), function(g) c(list(group = unbox(g), label = unbox(labels[g])), f(x[[g]])))
}

effective <- function(fit) {
  o <- fit@Options
  one <- c("estimator", "likelihood", "meanstructure", "fixed.x", "conditional.x", "std.lv", "std.ov", "orthogonal",
    "auto.fix.first", "auto.fix.single", "auto.var", "auto.cov.lv.x", "auto.cov.y", "int.ov.free", "int.lv.free", "parameterization",
    "missing", "sample.cov.rescale", "se", "bounds", "optim.method", "mimic")
  many <- c("effect.coding", "group.equal", "group.partial", "information", "observed.information", "h1.information", "test")
  r <- c(lapply(o[one], unbox), lapply(o[many], function(v) I(as.character(v[nzchar(v)]))))
  r$optim.method <- unbox("nlminb")
  r$ngroups <- unbox(lavInspect(fit, "ngroups"))
  if (r$ngroups > 1) { if (length(lavInspect(fit, "group"))) r$group <- unbox(lavInspect(fit, "group")); r$group.label <- I(lavInspect(fit, "group.label")) }
  r$ordered <- I(as.character(lavNames(fit, "ov.ord")))
  r
}

# ---- A solution ----------------------------------------------------------------------------------------------------

fit_measures <- function(fit) {
  fm <- tryCatch(suppressWarnings(fitMeasures(fit)), error = function(e) NULL)
  if (is.null(fm)) return(NULL)
  l <- vec(unclass(fm)); if (!is.null(l$bic2)) l$sabic <- l$bic2
  l
}

test_list <- function(fit) lapply(unname(fit@test), function(t) list(test = unbox(t$test), stat = u(t$stat), df = u(t$df), pvalue = u(t$pvalue),
  scaling.factor = u(t$scaling.factor), shift.parameter = u(t$shift.parameter),
  stat.group = if (length(t$stat.group)) I(clean(as.numeric(t$stat.group))) else unbox(NA)))

parameter_rows <- function(fit) {
  pt <- as.data.frame(fit@ParTable[lengths(fit@ParTable) == length(fit@ParTable$lhs)], stringsAsFactors = FALSE)
  pe <- suppressWarnings(parameterEstimates(fit, standardized = TRUE, remove.eq = FALSE, remove.def = FALSE, remove.nonfree = FALSE))
  ss <- tryCatch(suppressWarnings(standardizedSolution(fit, remove.eq = FALSE, remove.def = FALSE)), error = function(e) NULL)
  grp <- function(d) ifelse(d$op %in% c(":=", "==", "<", ">"), 0L, if (is.null(d$group)) 1L else d$group)
  key <- function(d) { k <- paste(d$lhs, d$op, d$rhs, grp(d)); paste(k, ave(seq_len(nrow(d)), k, FUN = seq_along)) }
  pe$k <- key(pe); pt$k <- key(pt); if (!is.null(ss)) ss$k <- key(ss)
  rows <- function(sel, def) lapply(which(sel), function(i) {
    e <- pe[match(pt$k[i], pe$k), ]; s <- if (is.null(ss)) NULL else ss[match(pt$k[i], ss$k), ]
    base <- list(lhs = unbox(pt$lhs[i]), op = unbox(pt$op[i]), rhs = unbox(pt$rhs[i]))
    if (def) base$label <- unbox(pt$label[i])
    else base <- c(base, list(group = u(pt$group[i]), label = unbox(pt$label[i]), plabel = unbox(pt$plabel[i]),
      free = u(pt$free[i]), user = u(pt$user[i]), exo = u(pt$exo[i])))
    c(base, list(est = u(e$est), se = u(e$se), z = u(e$z), pvalue = u(e$pvalue), ci.lower = u(e$ci.lower),
      ci.upper = u(e$ci.upper), std.lv = u(e$std.lv), std.all = u(e$std.all)),
      if (!def) list(std.nox = u(e$std.nox), std.all.se = u(if (is.null(s)) NA else s$se)))
  })
  con <- pt$op %in% c("==", "<", ">")
  list(parameters = rows(!con & pt$op != ":=", FALSE), defined = rows(pt$op == ":=", TRUE),
    constraints = lapply(which(con), function(i) list(lhs = unbox(pt$lhs[i]), op = unbox(pt$op[i]), rhs = unbox(pt$rhs[i]), user = u(pt$user[i]))))
}

moments <- function(fit, what) by_group(fit, lavInspect(fit, what), function(o) {
  o <- o[!vapply(o, is.null, TRUE)]
  lapply(o, function(v) if (is.matrix(v)) mat(v) else vec(v))
})

score_tests <- function(fit) {
  s <- tryCatch(suppressWarnings(lavTestScore(fit)), error = function(e) NULL)
  if (is.null(s)) return(NULL)
  list(total = list(list(test = unbox("score"), X2 = u(s$test$X2), df = u(s$test$df), p.value = u(s$test$p.value))),
    univariate = lapply(seq_len(nrow(s$uni)), function(i) { r <- s$uni[i, ]
      list(lhs = unbox(r$lhs), op = unbox(r$op), rhs = unbox(r$rhs), X2 = u(r$X2), df = u(r$df), p.value = u(r$p.value)) }))
}

reliabilities <- function(fit) {
  suppressPackageStartupMessages(requireNamespace("semTools"))
  quiet <- function(e) tryCatch(suppressMessages(suppressWarnings(e)), error = function(x) NULL)
  one <- function(v) {
    if (is.null(v)) return(NULL)
    if (is.data.frame(v)) lapply(seq_len(nrow(v)), function(i) c(list(group = unbox(as.character(v[i, 1]))), vec(unlist(v[i, -1, drop = FALSE])), list(row = unbox(as.character(i)))))
    else vec(unclass(v))
  }
  table <- function(m) { m <- unclass(as.matrix(m)); lapply(seq_len(nrow(m)), function(i) c(vec(setNames(m[i, ], colnames(m))), list(row = unbox(rownames(m)[i])))) }
  old <- quiet(semTools::reliability(fit))
  r <- list(omega = one(quiet(semTools::compRelSEM(fit))), alpha = one(quiet(semTools::compRelSEM(fit, tau.eq = TRUE))), ave = one(quiet(semTools::AVE(fit))),
    legacy_reliability = if (is.null(old)) NULL else if (is.list(old) && !is.data.frame(old)) lapply(old, table) else table(if (is.matrix(old)) old else as.matrix(old)))
  r[!vapply(r, is.null, TRUE)]
}

factor_scores <- function(fit) {
  one <- function(method) {
    s <- suppressWarnings(lavPredict(fit, method = method))
    if (!is.list(s)) s <- list(s)
    lapply(seq_along(s), function(g) { m <- unclass(s[[g]]); m <- m[seq_len(min(5, nrow(m))), , drop = FALSE]; rownames(m) <- NULL; c(list(group = unbox(g)), mat(m)) })
  }
  tryCatch(list(regression = one("regression"), bartlett = one("Bartlett")), error = function(e) NULL)
}

modification <- function(fit) {
  mi <- tryCatch(suppressWarnings(modindices(fit, sort. = TRUE, maximum.number = 20)), error = function(e) NULL)
  if (is.null(mi) || !nrow(mi)) return(NULL)
  lapply(seq_len(nrow(mi)), function(i) list(lhs = unbox(mi$lhs[i]), op = unbox(mi$op[i]), rhs = unbox(mi$rhs[i]),
    group = u(if (is.null(mi$group)) 1L else mi$group[i]), mi = u(mi$mi[i]), epc = u(mi$epc[i]), sepc.lv = u(mi$sepc.lv[i]),
    sepc.all = u(mi$sepc.all[i]), sepc.nox = u(mi$sepc.nox[i])))
}

solution <- function(fit, warnings, short = FALSE, reliability = FALSE, scores = FALSE, mi = TRUE) {
  conv <- lavInspect(fit, "converged")
  r <- list(status = unbox(if (conv) "ok" else "not_converged"), error = unbox(NA), warnings = I(as.character(warnings)), converged = unbox(conv))
  npar <- tryCatch(unname(suppressWarnings(fitMeasures(fit, "npar"))), error = function(e) NA)
  m <- fit@Model
  if (is.na(npar)) npar <- m@nx.free - if (m@eq.constraints) nrow(m@ceq.JAC) else 0
  r$npar <- u(npar); r$n_free_before_constraints <- u(max(fit@ParTable$free))
  r$ntotal <- u(lavInspect(fit, "ntotal")); r$nobs <- I(lavInspect(fit, "nobs"))
  if (lavInspect(fit, "ngroups") > 1) r$group.label <- I(lavInspect(fit, "group.label"))
  r$ov.names <- I(lavNames(fit, "ov")); r$lv.names <- I(lavNames(fit, "lv"))
  if (!conv) return(r)
  r$admissible <- unbox(suppressWarnings(lavInspect(fit, "post.check")))
  r$fit <- fit_measures(fit)
  r$tests <- test_list(fit)
  r <- c(r, Filter(length, parameter_rows(fit)))
  r2 <- tryCatch(suppressWarnings(lavInspect(fit, "r2")), error = function(e) NULL)
  if (length(unlist(r2))) r$r2 <- if (lavInspect(fit, "ngroups") == 1) list(list(group = unbox(1L), values = vec(r2)))
    else lapply(seq_along(r2), function(g) list(group = unbox(g), values = vec(r2[[g]])))
  r$sample <- moments(fit, "sampstat"); r$implied <- moments(fit, "implied")
  if (length(lavNames(fit, "lv"))) {
    own <- function(x) if (lavInspect(fit, "ngroups") == 1) list(c(list(group = unbox(1L)), mat(x))) else lapply(seq_along(x), function(g) c(list(group = unbox(g)), mat(x[[g]])))
    r$lv_cov <- own(lavInspect(fit, "cov.lv"))
    lc <- tryCatch(suppressWarnings(lavInspect(fit, "cor.lv")), error = function(e) NULL)
    if (!is.null(lc)) r$lv_cor <- own(lc)
  }
  V <- tryCatch(suppressWarnings(vcov(fit)), error = function(e) NULL)
  if (!short && !is.null(V) && nrow(V) > 0 && nrow(V) <= 60 && all(is.finite(V))) r$vcov <- mat(V)
  if (!short) {
    if (mi) r$modification_indices <- modification(fit)
    if (any(fit@ParTable$op == "==") && !any(fit@ParTable$op %in% c("<", ">")) && length(m@ceq.nonlinear.idx) == 0) r$score_test <- score_tests(fit)
    if (reliability) r$reliability <- reliabilities(fit)
    if (scores) r$factor_scores <- factor_scores(fit)
  }
  r$optimizer <- list(fx = u(fit@optim$fx), gradient_max = u(attr(fit, "gradient")), polished = unbox(isTRUE(attr(fit, "polished"))))
  Filter(Negate(is.null), r)
}

# ---- Fitting -------------------------------------------------------------------------------------------------------

fit_one <- function(call, model, opts, data = NULL, cov = NULL, mean = NULL, nobs = NULL, labels = NULL) {
  w <- character()
  args <- c(list(model = model), opts)
  if (!is.null(data)) args$data <- data
  else {
    args$sample.cov <- cov; args$sample.nobs <- nobs; if (!is.null(mean)) args$sample.mean <- mean
    if (!is.null(labels)) names(args$sample.cov) <- labels
  }
  fit <- tryCatch(withCallingHandlers(do.call(call, args), warning = function(c) {
    w <<- c(w, words(conditionMessage(c))); invokeRestart("muffleWarning") }), error = function(e) e)
  if (inherits(fit, "error")) return(list(error = words(conditionMessage(fit)), warnings = w))
  if (fit@Model@nx.free > 0 && (length(fit@Model@x.cin.idx) || length(fit@Model@ceq.nonlinear.idx))) {
    # what Newton steps do not polish, the optimizer has to find more precisely
    args$control <- list(rel.tol = 1e-14, control.outer = list(tol = 1e-12))
    tight <- tryCatch(suppressWarnings(do.call(call, args)), error = function(e) NULL)
    if (!is.null(tight) && lavInspect(tight, "converged")) fit <- tight
  }
  if (lavInspect(fit, "converged") && can_polish(fit)) {
    p <- tryCatch(suppressWarnings(polish(fit)), error = function(e) e)
    if (!inherits(p, "error") && lavInspect(p, "converged")) fit <- p
  }
  list(fit = fit, warnings = w)
}

# Difference tests: `lrts` names for each id the models ("main" and ids) and the arguments of lavTestLRT.
difference_tests <- function(fits, lrts) {
  lapply(lrts, function(l) {
    w <- character()
    t <- tryCatch(withCallingHandlers(do.call(lavTestLRT, c(unname(fits[l$models]), l$args, list(model.names = l$models))),
      warning = function(c) { w <<- c(w, words(conditionMessage(c))); invokeRestart("muffleWarning") }), error = function(e) e)
    if (inherits(t, "error")) return(list(error = unbox(words(conditionMessage(t)))))
    names <- c(Df = "df", AIC = "aic", BIC = "bic", Chisq = "chisq", `Chisq diff` = "chisq_diff", RMSEA = "rmsea", `Df diff` = "df_diff", `Pr(>Chisq)` = "pvalue")
    list(models = I(l$models), args = lapply(l$args, unbox), heading = unbox(words(paste(attr(t, "heading"), collapse = " "))),
      table = lapply(seq_len(nrow(t)), function(i) c(list(model = unbox(rownames(t)[i])),
        setNames(lapply(intersect(names(names), colnames(t)), function(n) u(t[i, n])), names[intersect(names(names), colnames(t))]))), warnings = I(w))
  })
}

# Refits of the resamples whose row numbers are given, one resample per line.
bootstrap_draws <- function(call, model, opts, data, fit, indices) {
  name <- function(f) { t <- f@ParTable; k <- !t$op %in% c("==", "<", ">"); setNames(t$est[k], paste0(t$lhs, t$op, t$rhs)[k]) }
  original <- name(fit)
  draws <- t(apply(indices, 1, function(i) { f <- fit_one(call, model, opts, data[i, ]); name(f$fit) }))
  q <- function(p) as.numeric(apply(draws, 2, quantile, probs = p, type = 6))
  list(draws = unbox(nrow(indices)), indices = unbox("boot_indices.csv (1-based row numbers, one resample per line)"), names = I(names(original)),
    estimates = unname(draws), original = unname(original), mean = unname(colMeans(draws)), sd = unname(apply(draws, 2, sd)),
    percentile_type6_025 = q(.025), percentile_type6_975 = q(.975))
}

num <- function(x) formatC(x, digits = 17, format = "g", width = 1)

write_moments <- function(f, cov, mean, nobs, labels) {
  wr <- function(m, p) { m2 <- matrix(num(m), nrow(m), dimnames = dimnames(m)); write.csv(m2, file.path(f, p), quote = FALSE) }
  many <- is.list(cov); if (!many) { cov <- list(cov); if (!is.null(mean)) mean <- list(mean) }
  lapply(seq_along(cov), function(g) {
    file <- function(stem) if (many) sprintf("%s_%d.csv", stem, g) else paste0(stem, ".csv")
    wr(cov[[g]], file("cov"))
    s <- list(group = unbox(g), nobs = unbox(nobs[g]), cov = unbox(file("cov")))
    if (!is.null(mean)) {
      write.csv(data.frame(name = names(mean[[g]]), mean = num(mean[[g]])), file.path(f, file("means")), row.names = FALSE, quote = FALSE)
      s$mean <- unbox(file("means"))
    }
    if (!is.null(labels)) s$label <- unbox(labels[g])
    s
  })
}

options_json <- function(opts) if (length(opts)) lapply(names(opts), function(n) { v <- opts[[n]]
  if (n %in% c("ordered", "group.equal", "group.partial", "test", "effect.coding")) I(v) else if (length(v) == 1) unbox(v) else v }) |> setNames(names(opts)) else setNames(list(), character())

write_case <- function(dir, name, call, model, opts = list(), data = NULL, cov = NULL, mean = NULL, nobs = NULL, labels = NULL,
                       models = list(), lrts = NULL, kind = character(), diagnosis = NULL, reliability = FALSE, scores = FALSE, mi = TRUE,
                       boot = 0, note = "", source = "", script = "extra-cases.R") {
  f <- file.path(dir, name); dir.create(f, recursive = TRUE, showWarnings = FALSE)
  writeLines(model, file.path(f, "model.lav"), useBytes = TRUE)
  o <- list(format = unbox("lavaan-reference-case/1"), case = unbox(name))
  if (length(kind)) o$kind <- I(kind)
  o$call <- unbox(call); o$model <- unbox("model.lav")
  if (!is.null(data)) {
    write.csv(data, file.path(f, "data.csv"), row.names = FALSE, quote = any(grepl("[^A-Za-z0-9._]", names(data))))
    data <- read.csv(file.path(f, "data.csv"), check.names = FALSE); o$data <- unbox("data.csv"); o$na <- unbox("NA")
  } else o$summary <- write_moments(f, cov, mean, nobs, labels)
  o$options <- options_json(opts)
  r <- fit_one(call, model, opts, data, cov, mean, nobs, labels)
  if (is.null(r$error)) o$effective <- effective(r$fit)
  out <- list(case = unbox(name))
  if (!is.null(r$error)) out <- c(out, list(status = unbox("error"), error = unbox(r$error), warnings = I(as.character(r$warnings))))
  else out <- c(out, solution(r$fit, r$warnings, reliability = reliability, scores = scores, mi = mi))
  if (length(models)) {
    o$models <- list(); out$models <- list(); fits <- list(main = r$fit)
    for (id in names(models)) {
      m <- models[[id]]; mcall <- if (is.null(m$call)) call else m$call; mmodel <- if (is.null(m$model)) model else m$model
      mopts <- if (is.null(m$opts)) opts else m$opts
      writeLines(mmodel, file.path(f, paste0("model_", id, ".lav")), useBytes = TRUE)
      q <- fit_one(mcall, mmodel, mopts, data, cov, mean, nobs, labels)
      o$models[[id]] <- list(call = unbox(mcall), model = unbox(paste0("model_", id, ".lav")), options = options_json(mopts))
      if (is.null(q$error)) { o$models[[id]]$effective <- effective(q$fit); out$models[[id]] <- solution(q$fit, q$warnings, TRUE); fits[[id]] <- q$fit }
      else out$models[[id]] <- list(status = unbox("error"), error = unbox(q$error))
    }
    if (is.null(lrts)) lrts <- list(standard = list(models = names(fits), args = list()))
    if (length(fits) > 1) out$lrt <- difference_tests(fits, lrts)
  }
  if (boot > 0) {
    n <- nrow(data); idx <- t(vapply(seq_len(boot), function(i) sample.int(n, n, TRUE), integer(n)))
    write.csv(data.frame(draw = seq_len(boot), setNames(as.data.frame(idx), paste0("r", seq_len(n)))), file.path(f, "boot_indices.csv"), row.names = FALSE, quote = FALSE)
    o$bootstrap <- list(draws = unbox(boot), indices = unbox("boot_indices.csv"))
    out$bootstrap <- bootstrap_draws(call, model, opts, data, r$fit, idx)
  }
  if (!is.null(diagnosis)) out$diagnosis <- lapply(diagnosis, unbox)
  out$oracle <- list(lavaan = unbox(as.character(packageVersion("lavaan"))), R = unbox(as.character(getRversion())))
  write_json(o, file.path(f, "options.json"), digits = NA, pretty = TRUE, null = "null")
  writeLines(c(paste0("# ", name), "", note, "", paste0("- Data: ", source), if (length(kind)) paste0("- Kinds: ", paste(kind, collapse = ", ")),
    paste0("- Numbers: lavaan ", packageVersion("lavaan"), " (R ", getRversion(), "), ", call, "() with the options of options.json, ",
      "then Newton steps on lavaan's gradient; made by `Rscript releng/reference/", script, " FOLDER`")), file.path(f, "README.md"))
  write_json(out, file.path(f, "expected.json"), digits = NA, pretty = TRUE, na = "null", null = "null")
  invisible(out)
}

# ---- Exploratory factor analysis -----------------------------------------------------------------------------------

# Maximum likelihood by uniquenesses (Joreskog 1967), Newton steps on log uniquenesses with numeric second derivatives.
efa_extract <- function(R, k) {
  p <- nrow(R)
  parts <- function(psi) { e <- eigen(R / sqrt(outer(psi, psi)), symmetric = TRUE); list(e = e, psi = psi) }
  f <- function(t) { v <- parts(exp(t))$e$values[(k + 1):p]; sum(v - log(v) - 1) }
  g <- function(t) { psi <- exp(t); q <- parts(psi)$e
    L <- sqrt(psi) * q$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(pmax(q$values[1:k] - 1, 0)), k)
    (diag(L %*% t(L)) + psi - diag(R)) / psi }
  smc <- 1 - 1 / diag(solve(R))
  o <- optim(log(1 - smc), f, g, method = "L-BFGS-B", lower = log(.005), upper = 0, control = list(factr = 10, maxit = 5000))
  t <- o$par
  if (all(t > log(.0051))) for (i in 1:30) {
    gr <- g(t); if (max(abs(gr)) < 1e-15) break
    H <- matrix(0, p, p); for (j in 1:p) { h <- 1e-5; a <- t; b <- t; a[j] <- a[j] + h; b[j] <- b[j] - h; H[, j] <- (g(a) - g(b)) / (2 * h) }
    s <- solve((H + t(H)) / 2, gr); if (max(abs(s)) < 1e-16) break
    t <- t - s
  }
  psi <- exp(t); e <- parts(psi)$e
  L <- sqrt(psi) * e$vectors[, 1:k, drop = FALSE] %*% diag(sqrt(e$values[1:k] - 1), k)
  list(psi = psi, loadings = L, fmin = f(t), gradient = max(abs(g(t))), smc = smc)
}

in_order <- function(L, phi) {
  o <- order(-colSums(L^2)); L <- L[, o, drop = FALSE]; phi <- phi[o, o, drop = FALSE]
  s <- ifelse(colSums(L) < 0, -1, 1)
  n <- paste0("F", seq_along(o)); L <- L %*% diag(s, length(s)); phi <- diag(s, length(s)) %*% phi %*% diag(s, length(s))
  colnames(L) <- n; dimnames(phi) <- list(n, n)
  list(L = L, phi = phi)
}

efa_rotations <- function(L) {
  k <- ncol(L); p <- nrow(L)
  out <- function(A, phi, criterion, extra) { r <- in_order(A, phi); rownames(r$L) <- rownames(L)
    c(list(loadings = mat(r$L), phi = mat(r$phi), structure = mat(r$L %*% r$phi), criterion = u(criterion), ss_pattern = as.numeric(colSums(r$L^2))), lapply(extra, unbox)) }
  many <- function(orthogonal, method, args, normalize) {
    set.seed(1); best <- NULL; values <- NULL; start <- NA
    rotate <- if (orthogonal) GPArotation::GPForth else GPArotation::GPFoblq
    run <- function(T0, eps, maxit) tryCatch(suppressWarnings(rotate(L, Tmat = T0, normalize = normalize, method = method, methodArgs = args, eps = eps, maxit = maxit)), error = function(e) NULL)
    for (i in 1:16) {
      r <- run(if (i == 1) diag(k) else GPArotation::Random.Start(k), 1e-5, 500)
      if (is.null(r)) next
      v <- r$Table[nrow(r$Table), 2]; values <- c(values, v); if (i == 1) start <- v
      if (is.null(best) || v < best$v - 1e-9) best <- list(v = v, r = r)
    }
    r <- run(best$r$Th, 5e-8, 5000); if (!is.null(r)) best <- list(v = r$Table[nrow(r$Table), 2], r = r)
    phi <- if (orthogonal) diag(k) else best$r$Phi
    out(unclass(best$r$loadings), phi, best$v, list(normalize = normalize, converged = best$r$convergence,
      distinct_criterion_values_in_16_starts = length(unique(round(values, 5))), criterion_from_identity_start = start))
  }
  vk <- stats::varimax(L, normalize = TRUE, eps = 1e-15); vr <- stats::varimax(L, normalize = FALSE, eps = 1e-15)
  pm <- stats::promax(vk$loadings, m = 4); Tp <- pm$rotmat; phi <- solve(crossprod(Tp))
  list(varimax_kaiser = out(unclass(vk$loadings), diag(k), NA, list(normalize = TRUE)), varimax_raw = out(unclass(vr$loadings), diag(k), NA, list(normalize = FALSE)),
    promax_kappa4_from_varimax_kaiser = out(unclass(pm$loadings), phi, NA, list(m = 4)),
    oblimin_gam0_raw = many(FALSE, "oblimin", list(gam = 0), FALSE), oblimin_gam0_kaiser = many(FALSE, "oblimin", list(gam = 0), TRUE),
    geomin_oblique_delta.01 = many(FALSE, "geomin", list(delta = .01), FALSE), geomin_oblique_delta.001 = many(FALSE, "geomin", list(delta = .001), FALSE),
    geomin_orthogonal_delta.01 = many(TRUE, "geomin", list(delta = .01), FALSE), quartimax = many(TRUE, "quartimax", list(), FALSE),
    equamax_cf = many(TRUE, "cf", list(kappa = k / (2 * p)), FALSE))
}

write_efa <- function(dir, name, k, data = NULL, cov = NULL, nobs = NULL, lavaan_efa = !is.null(data), note = "", source = "", script = "extra-cases.R") {
  f <- file.path(dir, name); dir.create(f, recursive = TRUE, showWarnings = FALSE)
  o <- list(format = unbox("lavaan-reference-case/1"), case = unbox(name), kind = I("efa"), call = unbox("efa"), nfactors = unbox(k))
  if (!is.null(data)) {
    write.csv(data, file.path(f, "data.csv"), row.names = FALSE, quote = FALSE)
    data <- na.omit(read.csv(file.path(f, "data.csv"))); o$data <- unbox("data.csv"); o$na <- unbox("NA"); o$missing <- unbox("listwise")
    R <- cor(data); n <- nrow(data)
  } else { o$summary <- write_moments(f, cov, NULL, nobs, NULL); R <- cov2cor(cov); n <- nobs }
  o <- c(o, list(model = unbox("model.lav"), extraction = unbox("ml"), rotations = c("none", "varimax", "promax", "oblimin", "geomin", "quartimax", "equamax")))
  write_json(o, file.path(f, "options.json"), digits = NA, pretty = TRUE)
  writeLines(c(sprintf("# exploratory factor analysis: %d factors, ML extraction on the correlation matrix of", k), paste("#", paste(colnames(R), collapse = " "))), file.path(f, "model.lav"))
  p <- nrow(R); x <- efa_extract(R, k); df <- ((p - k)^2 - p - k) / 2
  fa <- tryCatch(factanal(covmat = R, factors = k, n.obs = n, rotation = "none", control = list(opt = list(factr = 10), nstart = 5)), error = function(e) NULL)
  L <- in_order(x$loadings, diag(k))$L; rownames(L) <- rownames(R)
  nm <- function(v) vec(setNames(v, rownames(R)))
  chi <- function(m) c(m * x$fmin, pchisq(m * x$fmin, df, lower.tail = FALSE))
  b <- chi(n - 1 - (2 * p + 5) / 6 - 2 * k / 3); c1 <- chi(n - 1); c0 <- chi(n)
  out <- list(case = unbox(name), status = unbox("ok"), n = unbox(n), p = unbox(p), nfactors = unbox(k), correlation = mat(R), eigenvalues = eigen(R, symmetric = TRUE)$values,
    extraction = list(method = unbox("ml"), fmin = u(x$fmin), gradient_max = u(x$gradient),
      factanal_max_abs_diff_uniqueness = u(if (is.null(fa)) NA else max(abs(fa$uniquenesses - x$psi))), df = u(df), chisq_bartlett = u(b[1]), pvalue_bartlett = u(b[2]),
      chisq_n_minus_1 = u(c1[1]), pvalue_n_minus_1 = u(c1[2]), chisq_n = u(c0[1]), pvalue_n = u(c0[2]), uniquenesses = nm(x$psi), communalities = nm(1 - x$psi), smc = nm(x$smc),
      loadings_unrotated = mat(L), ss_loadings = as.numeric(colSums(L^2)), proportion_variance = as.numeric(colSums(L^2) / p)),
    rotations = if (k > 1) efa_rotations(x$loadings |> (\(m) { rownames(m) <- rownames(R); m })()) else setNames(list(), character()))
  if (lavaan_efa && k > 1) out$lavaan_efa <- lapply(c(geomin = "geomin", oblimin = "oblimin", varimax = "varimax"), function(rot) {
    w <- character()
    ef <- withCallingHandlers(efa(data, nfactors = k, rotation = rot, output = "efa"), warning = function(c) { w <<- c(w, words(conditionMessage(c))); invokeRestart("muffleWarning") })
    fit <- if (inherits(ef, "lavaan")) ef else ef[[1]]
    if (!inherits(fit, "lavaan")) fit <- ef$nf$fit
    a <- fit@Options$rotation.args
    pe <- parameterEstimates(fit, standardized = TRUE); pe <- pe[pe$op == "=~" | pe$op == "~~" & pe$lhs != pe$rhs, ]
    list(chisq = u(fitMeasures(fit, "chisq")), df = u(fitMeasures(fit, "df")), warnings = I(w),
      rotation_args = lapply(a[c("orthogonal", "row.weights", "geomin.epsilon", "oblimin.gamma", "std.ov", "order.lv.by")], unbox),
      parameters = lapply(seq_len(nrow(pe)), function(i) list(lhs = unbox(pe$lhs[i]), op = unbox(pe$op[i]), rhs = unbox(pe$rhs[i]), est = u(pe$est[i]), se = u(pe$se[i]), z = u(pe$z[i]), pvalue = u(pe$pvalue[i]), std.all = u(pe$std.all[i]))))
  })
  out$oracle <- list(R = unbox(as.character(getRversion())), GPArotation = unbox(as.character(packageVersion("GPArotation"))))
  write_json(out, file.path(f, "expected.json"), digits = NA, pretty = TRUE, na = "null", null = "null")
  writeLines(c(paste0("# ", name), "", note, "", paste0("- Data: ", source), "- Kinds: efa",
    paste0("- Numbers: ML extraction by own Newton steps, checked against stats::factanal; rotations by GPArotation ", packageVersion("GPArotation"), " (16 starts, best criterion), stats::varimax, stats::promax; made by `Rscript releng/reference/", script, " FOLDER`")), file.path(f, "README.md"))
  invisible(out)
}
