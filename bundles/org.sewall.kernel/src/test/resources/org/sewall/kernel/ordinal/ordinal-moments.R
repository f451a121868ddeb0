# Sample statistics of ordered and mixed variables by lavaan, and the data they are computed from.
# Run in this folder: Rscript ordinal-moments.R
suppressMessages(library(lavaan))
REFERENCE <- "../../../../../../../../org.sewall.analysis/src/test/resources/reference"

cut_at <- function(x, at) as.integer(cut(x, c(-Inf, at, Inf)))

factor_data <- function(n, loadings) {
    f <- rnorm(n)
    sapply(loadings, function(l) l * f + sqrt(1 - l^2) * rnorm(n))
}

mixed <- function(n, seed) {
    set.seed(seed)
    y <- factor_data(n, c(.8, .7, .6, .75, .65, .5))
    data.frame(c1 = round(3 + 2 * y[, 1], 3), o1 = cut_at(y[, 2], c(-.8, .3)), o2 = cut_at(y[, 3], .4),
        c2 = round(10 * exp(.3 * y[, 4]), 3), o3 = cut_at(y[, 5], c(-1.5, -.5, .5, 1.2)), c3 = round(y[, 6], 4))
}

empty <- function(n, seed) {
    set.seed(seed)
    y <- factor_data(n, c(.93, .9, .8, .7))
    data.frame(b1 = cut_at(y[, 1], 1.1), b2 = cut_at(y[, 2], -1), t1 = cut_at(y[, 3], c(-.6, .9)),
        t2 = cut_at(y[, 4], c(-1.3, 1.2)))
}

strong <- function(n, seed) {
    set.seed(seed)
    y <- factor_data(n, c(.995, .99, .98))
    data.frame(s1 = cut_at(y[, 1], c(-1, 0, 1)), s2 = cut_at(y[, 2], c(-.5, .5)), s3 = cut_at(-y[, 3], c(-.4, .8)))
}

groups <- function() {
    d <- rbind(cbind(school = "east", mixed(300, 11)), cbind(school = "west", mixed(260, 12)))
    d[, c("school", "c1", "o1", "o2", "o3")]
}

describe <- function(name, file, data, ordered, group = NULL, full = TRUE) {
    names <- setdiff(colnames(data), group)
    fit <- lavCor(data, ordered = ordered, group = group, se = "robust.sem", output = "fit", estimator = "WLSMV",
        meanstructure = TRUE)
    stats <- fit@SampleStats
    blocks <- lapply(seq_along(stats@nobs), function(g) {
        gamma <- stats@NACOV[[g]]
        list(label = if (is.null(group)) "" else fit@Data@group.label[g], nobs = stats@nobs[[g]],
            statistics = as.numeric(stats@WLS.obs[[g]]), covariance = as.numeric(stats@cov[[g]]),
            mean = as.numeric(stats@mean[[g]]), gamma_diagonal = diag(gamma),
            gamma = if (full) as.numeric(gamma[lower.tri(gamma, diag = TRUE)]) else NULL,
            weight = as.numeric(stats@WLS.VD[[g]]), empty = stats@zero.cell.tables[[g]])
    })
    list(name = name, file = file, names = names, ordered = ordered, group = group, blocks = blocks)
}

save <- function(data, file) {
    write.csv(data, file, row.names = FALSE, quote = FALSE)
    data
}

reference <- function(name) read.csv(file.path(REFERENCE, name, "data.csv"))

lsat <- reference("ord_binary_lsat6")
cnes <- reference("ord_dwls_cnes")
bfi <- reference("ord_wlsmv_bfi")
cases <- list(
    describe("binary", "reference:ord_binary_lsat6", lsat, colnames(lsat)),
    describe("four categories", "reference:ord_dwls_cnes", cnes, colnames(cnes)),
    describe("six categories", "reference:ord_wlsmv_bfi", bfi, colnames(bfi), full = FALSE),
    describe("mixed", "mixed.csv", save(mixed(400, 1), "mixed.csv"), c("o1", "o2", "o3")),
    describe("empty cells", "empty-cells.csv", save(empty(70, 3), "empty-cells.csv"), c("b1", "b2", "t1", "t2")),
    describe("strong", "strong.csv", save(strong(250, 4), "strong.csv"), c("s1", "s2", "s3")),
    describe("groups", "groups.csv", save(groups(), "groups.csv"), c("o1", "o2", "o3"), "school"))
provenance <- paste0("lavaan ", packageVersion("lavaan"), ", R ", getRversion(), ": Rscript ordinal-moments.R")
writeLines(jsonlite::toJSON(list(provenance = provenance, cases = cases), digits = NA, auto_unbox = TRUE, null = "null"),
    "ordinal-moments.json")
