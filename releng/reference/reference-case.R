# Write reference cases: lavaan's numbers for a model, at the exact minimum, in the format that
# bundles/org.sewall.analysis/src/test/resources/reference/README.md describes. A test tool, not part of the product.
suppressPackageStartupMessages({library(lavaan); library(jsonlite)})

# Newton steps on lavaan's own gradient, within the space that linear equality constraints leave.
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
  new
}

nul <- function(v) { v <- unname(v); if (is.numeric(v)) v[!is.finite(v)] <- NA; v }
one <- function(v) if (length(v) == 0 || is.na(v[1]) || (is.numeric(v) && !is.finite(v[1]))) NULL else unbox(unname(v[1]))
keep <- function(...) { l <- list(...); n <- names(l); r <- lapply(l, function(v) if (is.null(v)) NA else v); names(r) <- n; r }
u <- function(v) { v <- unname(v); if (length(v) == 0) return(unbox(NA)); if (is.numeric(v) && !is.finite(v)) unbox(NA) else unbox(v) }
mat <- function(m) { m <- as.matrix(m); class(m) <- "matrix"; list(rows = I(rownames(m)), cols = I(colnames(m)), values = unname(unclass(m))) }
vec <- function(v) { n <- names(v); v <- as.numeric(v); l <- lapply(v, u); names(l) <- n; l }

solution <- function(fit, warnings, short = FALSE) {
  conv <- lavInspect(fit, "converged")
  r <- list(status = unbox(if (conv) "ok" else "not_converged"), error = unbox(NA), warnings = I(warnings), converged = unbox(conv))
  npar <- tryCatch(unname(fitMeasures(fit, "npar")), error = function(e) NA)
  r$npar <- u(npar); r$n_free_before_constraints <- u(max(fit@ParTable$free))
  r$ntotal <- u(lavInspect(fit, "ntotal")); r$nobs <- I(lavInspect(fit, "nobs"))
  r$ov.names <- I(lavNames(fit, "ov")); r$lv.names <- I(lavNames(fit, "lv"))
  if (!conv) return(r)
  r$admissible <- unbox(suppressWarnings(lavInspect(fit, "post.check")))
  fm <- tryCatch(suppressWarnings(fitMeasures(fit)), error = function(e) NULL)
  if (!is.null(fm)) {
    fm <- unclass(fm); l <- vec(fm); l$sabic <- l$bic2
    l$agfi <- l$agfi; r$fit <- l
  }
  t <- fit@test[[1]]
  r$tests <- list(list(test = unbox("standard"), stat = u(t$stat), df = u(t$df), pvalue = u(t$pvalue)))
  pt <- as.data.frame(fit@ParTable, stringsAsFactors = FALSE)
  pe <- suppressWarnings(parameterEstimates(fit, standardized = TRUE, remove.eq = FALSE, remove.def = FALSE))
  ss <- tryCatch(suppressWarnings(standardizedSolution(fit, remove.eq = FALSE, remove.def = FALSE)), error = function(e) NULL)
  key <- function(d) paste(d$lhs, d$op, d$rhs, ave(seq_len(nrow(d)), paste(d$lhs, d$op, d$rhs), FUN = seq_along))
  pe$k <- key(pe); pt$k <- key(pt); if (!is.null(ss)) ss$k <- key(ss)
  rows <- function(sel, def) lapply(which(sel), function(i) {
    e <- pe[match(pt$k[i], pe$k), ]; s <- if (is.null(ss)) NULL else ss[match(pt$k[i], ss$k), ]
    base <- list(lhs = unbox(pt$lhs[i]), op = unbox(pt$op[i]), rhs = unbox(pt$rhs[i]))
    if (def) base$label <- unbox(pt$label[i])
    else base <- c(base, list(group = u(pt$group[i]), label = unbox(pt$label[i]), plabel = unbox(pt$plabel[i]),
      free = u(pt$free[i]), user = u(pt$user[i]), exo = u(pt$exo[i])))
    c(base, list(est = u(e$est), se = u(e$se), z = u(e$z), pvalue = u(e$pvalue), ci.lower = u(e$ci.lower),
      ci.upper = u(e$ci.upper), std.lv = u(e$std.lv), std.all = u(e$std.all), std.nox = u(e$std.nox)),
      if (!def) list(std.all.se = u(if (is.null(s)) NA else s$se)))
  })
  r$parameters <- rows(pt$op %in% c("=~", "<~", "~", "~~", "~1"), FALSE)
  if (any(pt$op == ":=")) r$defined <- rows(pt$op == ":=", TRUE)
  if (any(pt$op == "==")) r$constraints <- lapply(which(pt$op == "=="), function(i)
    list(lhs = unbox(pt$lhs[i]), op = unbox("=="), rhs = unbox(pt$rhs[i]), user = u(pt$user[i])))
  r2 <- tryCatch(suppressWarnings(lavInspect(fit, "r2")), error = function(e) NULL)
  if (length(r2)) r$r2 <- list(list(group = unbox(1L), values = vec(r2)))
  mom <- function(what) { o <- lavInspect(fit, what)
    l <- list(group = unbox(1L), cov = mat(o$cov)); if (!is.null(o$mean)) l$mean <- vec(o$mean); list(l) }
  r$sample <- mom("sampstat"); r$implied <- mom("implied")
  if (length(lavNames(fit, "lv"))) {
    r$lv_cov <- list(c(list(group = unbox(1L)), mat(lavInspect(fit, "cov.lv"))))
    lc <- tryCatch(suppressWarnings(lavInspect(fit, "cor.lv")), error = function(e) NULL)
    if (!is.null(lc)) r$lv_cor <- list(c(list(group = unbox(1L)), mat(lc)))
  }
  V <- tryCatch(suppressWarnings(vcov(fit)), error = function(e) NULL)
  if (!is.null(V) && nrow(V) > 0 && nrow(V) <= 60 && all(is.finite(V))) r$vcov <- mat(V)
  if (!short) {
    mi <- tryCatch(suppressWarnings(modindices(fit, sort. = TRUE, maximum.number = 20)), error = function(e) NULL)
    if (!is.null(mi) && nrow(mi)) r$modification_indices <- lapply(seq_len(nrow(mi)), function(i)
      list(lhs = unbox(mi$lhs[i]), op = unbox(mi$op[i]), rhs = unbox(mi$rhs[i]), group = unbox(1L), mi = u(mi$mi[i]), epc = u(mi$epc[i]),
        sepc.lv = u(mi$sepc.lv[i]), sepc.all = u(mi$sepc.all[i]), sepc.nox = u(mi$sepc.nox[i])))
  }
  r$optimizer <- list(gradient_max = u(attr(fit, "gradient")))
  r
}

fit_one <- function(call, model, opts, data = NULL, cov = NULL, mean = NULL, nobs = NULL) {
  w <- character()
  args <- c(list(model = model), opts)
  if (!is.null(data)) args$data <- data
  else { args$sample.cov <- cov; args$sample.nobs <- nobs; if (!is.null(mean)) args$sample.mean <- mean }
  fit <- tryCatch(withCallingHandlers(do.call(call, args), warning = function(c) {
    w <<- c(w, gsub("\\s+", " ", conditionMessage(c))); invokeRestart("muffleWarning") }), error = function(e) e)
  if (inherits(fit, "error")) return(list(error = trimws(conditionMessage(fit)), warnings = w))
  if (lavInspect(fit, "converged") && fit@Model@nx.free > 0) {
    p <- tryCatch(suppressWarnings(polish(fit)), error = function(e) e)
    if (inherits(p, "error")) { w <- c(w, paste("POLISH", conditionMessage(p))); attr(fit, "gradient") <- NA } else fit <- p
  } else attr(fit, "gradient") <- 0
  list(fit = fit, warnings = w)
}

num <- function(x) formatC(x, digits = 17, format = "g", width = 1)

write_case <- function(dir, name, call, model, opts = list(), data = NULL, cov = NULL, mean = NULL, nobs = NULL,
                       models = list(), note = "", source = "") {
  f <- file.path(dir, name); dir.create(f, recursive = TRUE, showWarnings = FALSE)
  writeLines(model, file.path(f, "model.lav"), useBytes = TRUE)
  o <- list(format = unbox("lavaan-reference-case/1"), case = unbox(name), call = unbox(call), model = unbox("model.lav"))
  if (!is.null(data)) {
    write.csv(data, file.path(f, "data.csv"), row.names = FALSE, quote = any(grepl("[^A-Za-z0-9._]", names(data))))
    data <- read.csv(file.path(f, "data.csv"), check.names = FALSE); o$data <- unbox("data.csv"); o$na <- unbox("NA")
  } else {
    wr <- function(m, p) { m2 <- matrix(num(m), nrow(m), dimnames = dimnames(m)); write.csv(m2, file.path(f, p), quote = FALSE) }
    wr(cov, "cov.csv")
    s <- list(group = unbox(1L), nobs = unbox(nobs), cov = unbox("cov.csv"))
    if (!is.null(mean)) { write.csv(data.frame(name = names(mean), mean = num(mean)), file.path(f, "means.csv"), row.names = FALSE, quote = FALSE); s$mean <- unbox("means.csv") }
    o$summary <- list(s)
  }
  o$options <- if (length(opts)) lapply(opts, function(v) if (length(v) == 1) unbox(v) else v) else setNames(list(), character())
  if (length(models)) { o$models <- list(); for (id in names(models)) { m <- models[[id]]
    writeLines(m$model, file.path(f, paste0("model_", id, ".lav")), useBytes = TRUE)
    o$models[[id]] <- list(call = unbox(if (is.null(m$call)) call else m$call), model = unbox(paste0("model_", id, ".lav")),
      options = if (length(m$opts)) lapply(m$opts, unbox) else setNames(list(), character())) } }
  write_json(o, file.path(f, "options.json"), digits = NA, pretty = TRUE)
  r <- fit_one(call, model, opts, data, cov, mean, nobs)
  out <- list(case = unbox(name))
  if (!is.null(r$error)) out <- c(out, list(status = unbox("error"), error = unbox(r$error), warnings = I(r$warnings)))
  else {
    out <- c(out, solution(r$fit, r$warnings))
    if (length(models)) { out$models <- list(); lrt <- list()
      for (id in names(models)) { m <- models[[id]]
        q <- fit_one(if (is.null(m$call)) call else m$call, m$model, m$opts, data, cov, mean, nobs)
        if (is.null(q$error)) { out$models[[id]] <- solution(q$fit, q$warnings, TRUE); lrt[[id]] <- q$fit }
        else out$models[[id]] <- list(status = unbox("error"), error = unbox(q$error)) }
      for (id in names(lrt)) { a <- r$fit@test[[1]]; b <- lrt[[id]]@test[[1]]
        d <- abs(a$stat - b$stat); k <- abs(a$df - b$df); if (k == 0) next
        gen <- if (a$df < b$df) "main" else id; res <- if (a$df < b$df) id else "main"
        out$lrt[[id]] <- list(table = list(list(model = unbox(gen)), list(model = unbox(res), chisq_diff = u(d), df_diff = u(k), pvalue = u(pchisq(d, k, lower.tail = FALSE))))) }
    }
  }
  out$oracle <- list(lavaan = unbox(as.character(packageVersion("lavaan"))), R = unbox(as.character(getRversion())))
  writeLines(c(paste0("# ", name), "", note, "", paste0("- Data: ", source),
    paste0("- Numbers: lavaan ", packageVersion("lavaan"), " (R ", getRversion(), "), ", call, "() with the options of options.json, ",
      "then Newton steps on lavaan's gradient; made by `Rscript releng/reference/extra-cases.R FOLDER`")), file.path(f, "README.md"))
  write_json(out, file.path(f, "expected.json"), digits = NA, pretty = TRUE, na = "null", null = "null")
  invisible(out)
}
