# Write standardized-residuals.json: residuals divided by their standard errors, and what they are computed from.
# Command: Rscript standardized-residuals.R   (in this folder; needs lavaan and jsonlite)
suppressMessages(library(lavaan))
hs <- " visual =~ x1 + x2 + x3
        textual =~ x4 + x5 + x6
        speed =~ x7 + x8 + x9 "
equal <- " visual =~ x1 + a*x2 + a*x3
           textual =~ x4 + x5 + x6 "
mean_restricted <- paste(hs, "\n x1 ~ 5*1 \n x4 ~ m*1 \n x5 ~ m*1 ")
fits <- list(
    hs = cfa(hs, HolzingerSwineford1939),
    hs_wishart = cfa(hs, HolzingerSwineford1939, likelihood = "wishart"),
    hs_equal = cfa(equal, HolzingerSwineford1939),
    hs_means = cfa(mean_restricted, HolzingerSwineford1939, meanstructure = TRUE),
    poldem = sem(" ind60 =~ x1 + x2 + x3
                   dem60 =~ y1 + y2 + y3 + y4
                   dem60 ~ ind60 ", PoliticalDemocracy))
one <- function(fit) {
    residuals <- lavResiduals(fit, type = "raw", zstat = FALSE, summary = FALSE, se = FALSE)
    z <- residuals(fit, type = "standardized")
    list(nobs = lavInspect(fit, "nobs"),
        wishart = fit@Options$likelihood == "wishart",
        sample = unclass(lavTech(fit, "sampstat")[[1]]$cov),
        implied = unclass(lavTech(fit, "implied")[[1]]$cov),
        sample_mean = if (fit@Options$meanstructure) as.vector(lavTech(fit, "sampstat")[[1]]$mean) else list(),
        implied_mean = if (fit@Options$meanstructure) as.vector(lavTech(fit, "implied")[[1]]$mean) else list(),
        jacobian = unclass(lavTech(fit, "delta")[[1]]),
        vcov = unclass(lavTech(fit, "vcov")),
        z = unclass(z$cov),
        z_mean = if (fit@Options$meanstructure) as.vector(z$mean) else list())
}
json <- c(list(provenance = paste0(R.version.string, ", lavaan ", packageVersion("lavaan"),
    "; command: Rscript standardized-residuals.R; jacobian rows: means if modelled, then the lower triangle by columns")),
    lapply(fits, function(fit) lapply(one(fit), function(x) if (is.matrix(x)) unname(matrix(as.numeric(x), nrow(x))) else x)))
writeLines(jsonlite::toJSON(json, digits = 15, auto_unbox = TRUE, matrix = "rowmajor"), "standardized-residuals.json")
