# Make the reference cases extra_*: Rscript releng/reference/extra-cases.R FOLDER [NAMES, a regular expression]
# They cover what the other cases do not, or where Sewall once differed from lavaan.
here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(FALSE), value = TRUE)))
source(file.path(here, "reference-case.R"))
folder <- commandArgs(TRUE)[1]
names_asked <- if (length(commandArgs(TRUE)) > 1) commandArgs(TRUE)[2] else ""

pupils <- HolzingerSwineford1939
pupils_source <- "lavaan::HolzingerSwineford1939 (Holzinger & Swineford 1939)"
growth_source <- "lavaan::Demo.growth (simulated)"
simulated <- function(seed, n, change = identity) {
  set.seed(seed)
  change(round(simulateData("f =~ 0.8*a1 + 0.7*a2 + 0.6*a3 + 0.7*a4
                             g =~ 0.8*b1 + 0.7*b2 + 0.6*b3
                             h =~ 0.7*c1 + 0.8*c2 + 0.7*c3
                             g ~ 0.4*f
                             h ~ 0.3*f + 0.4*g
                             a1 ~~ 0.5*a1
                             a2 ~~ 0.5*a2
                             a3 ~~ 0.5*a3", sample.nobs = n), 4))
}
simulated_source <- "simulated by lavaan::simulateData in releng/reference/extra-cases.R"
three <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
democracy <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + y2 + y3 + y4\ndem65 =~ y5 + y6 + y7 + y8\ndem60 ~ ind60\ndem65 ~ ind60"
line <- "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4"

case <- function(name, note, call, model, opts = list(), ...) {
  if (grepl(names_asked, name)) write_case(folder, paste0("extra_", name), call, model, opts, note = note, ...)
}

case("mimic_means", "Fixed covariates with a mean structure: their means carry no information in score tests.", "sem",
  paste0(three, "\nvisual ~ ageyr + sex\ntextual ~ ageyr + sex\nspeed ~ ageyr\nx2 ~ sex"), list(meanstructure = TRUE),
  data = pupils[c("ageyr", "sex", paste0("x", 1:9))], source = pupils_source)
case("path_means_observed", "Paths among observed variables with means, fixed covariates and observed information.", "sem",
  "x1 ~ x2 + x3\nx4 ~ x1\nx5 ~ x4 + x2\nx6 ~ x5", list(meanstructure = TRUE, information = "observed"),
  data = pupils[paste0("x", 1:6)], source = pupils_source)
case("path_nonrecursive_random", "A loop of two observed variables with random covariates and correlated disturbances.", "sem",
  "x1 ~ x4 + x2\nx4 ~ x1 + x5\nx1 ~~ x4", list(fixed.x = FALSE, meanstructure = TRUE),
  data = pupils[paste0("x", 1:6)], source = pupils_source)
case("growth_quadratic", "A growth factor without variance: what is standardized by it is 0 or does not exist.", "growth",
  paste0(line, "\nq =~ 0*t1 + 1*t2 + 4*t3 + 9*t4\nq ~~ 0*q + 0*i + 0*s\ni ~ x1 + x2\ns ~ x1 + x2"),
  data = Demo.growth, source = growth_source)
case("growth_time_varying", "Growth with covariates of factors and of occasions.", "growth",
  paste0(line, "\ni ~ x1 + x2\ns ~ x1 + x2\nt1 ~ c1\nt2 ~ c2\nt3 ~ c3\nt4 ~ c4"), data = Demo.growth, source = growth_source)
case("growth_wishart", "Growth under the Wishart likelihood.", "growth", paste0(line, "\ni ~ x1"), list(likelihood = "wishart"),
  data = Demo.growth, source = growth_source)
case("large_fixed_covariance", "A fixed covariance beyond what the usual start variances allow.", "cfa",
  paste0(three, "\nvisual ~~ 0*textual\nspeed ~~ 0.5*visual"), data = pupils[paste0("x", 1:9)], source = pupils_source)
case("switch_without_effect", "sem() overwrites auto.cov.y: the outcomes covary whatever the option says.", "sem", democracy,
  list(auto.cov.y = FALSE), data = PoliticalDemocracy, source = "lavaan::PoliticalDemocracy (Bollen 1989)")
case("labels_and_equations", "Equal labels, a linear equation and definitions together; the equation comes first.", "sem",
  "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3\nh =~ c1 + c2 + c3\ng ~ p*f\nh ~ p*g + q*f\nq == 0.5*p\nind := p*p\ntot := ind + q",
  data = simulated(3, 300), source = simulated_source)
case("intercept_zero", "An intercept left out as in a formula of R; the mean of the construct takes its place.", "sem",
  "f =~ a1 + a2 + a3\nf ~ 1\na1 ~ 0\nb1 ~ f\nb1 ~ 1", data = simulated(3, 300), source = simulated_source)
case("functions", "Definitions with functions and with other definitions.", "sem",
  paste0("m =~ x1 + x2 + x3\nx7 ~ c*ageyr + b*m\nm ~ a*ageyr\nind := a*b\ntot := c + ind\nprop := ind/tot\n",
    "root := sqrt(a^2 + b^2)\nlogit := log(b/(1 - b))\nex := exp(-a)"),
  data = pupils[c("ageyr", paste0("x", c(1:3, 7)))], source = pupils_source)
# lavaan lets a path double the weight of a composite, which spoils all of its modification indices, so they are left out.
case("composite", "A composite without residual that causes two constructs, and one beside a construct.", "sem",
  paste0("visual =~ x1 + x2 + x3\nwords <~ 1*x4 + x5 + x6\nvisual ~ words\nspeed =~ x7 + x8 + x9\nspeed ~ words"),
  data = pupils[paste0("x", 1:9)], mi = FALSE, source = pupils_source)
case("composite_random", "The same with random parts and means.", "sem",
  paste0("words <~ 1*x4 + x5 + x6\nvisual =~ x1 + x2 + x3\nspeed =~ x7 + x8 + x9\nspeed ~ words\nvisual ~ words"),
  list(fixed.x = FALSE, meanstructure = TRUE), data = pupils[paste0("x", 1:9)], mi = FALSE, source = pupils_source)
case("lavaan_call", "No defaults but those asked for: lavaan() with some switches on.", "lavaan", three,
  list(auto.var = TRUE, std.lv = TRUE, meanstructure = TRUE, int.ov.free = TRUE),
  data = pupils[paste0("x", 1:9)], source = pupils_source)
case("covariances_alone", "Variances and covariances without any path.", "lavaan",
  "x1 ~~ x1 + x2\nx2 ~~ x2\nx3 ~~ x3 + 0.2*x1", data = pupils[paste0("x", 1:3)], source = pupils_source)
case("moments_with_means", "Published covariances and means under the Wishart likelihood.", "cfa", three,
  list(likelihood = "wishart", meanstructure = TRUE), cov = cov(pupils[paste0("x", 1:9)]), mean = colMeans(pupils[paste0("x", 1:9)]),
  nobs = 301L, source = pupils_source)
case("moments_not_rescaled", "Published covariances taken as having divisor N.", "cfa", three, list(sample.cov.rescale = FALSE),
  cov = cov(pupils[paste0("x", 1:9)]), nobs = 301L, source = pupils_source)
case("construct_and_item", "A construct of higher order, measured by constructs and an item.", "cfa",
  "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3\nk =~ f + g + c1", data = simulated(3, 300), source = simulated_source)
case("constructs_and_variables", "Constructs and observed variables as causes of each other, covariates random.", "sem",
  "f =~ a1 + a2 + a3\nb1 ~ f\ng =~ b2 + b3 + c1\ng ~ b1\nc2 ~ g + b1 + c3", list(fixed.x = FALSE, meanstructure = TRUE),
  data = simulated(5, 400), source = simulated_source)
case("missing_listwise", "Missing values in used and unused columns; rows are dropped for used ones only.", "cfa",
  "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3", data = simulated(9, 120, function(d) {
    d$a1[c(3, 9)] <- NA; d$b3[50:60] <- NA; d$c1[1:90] <- NA; d }), source = simulated_source)
case("negative_construct", paste("A construct whose minimum lies at a negative variance, where no path from a positive one",
  "leads. The model is worse than the baseline by degree of freedom, for which lavaan prints an RFI of 1."), "cfa",
  "f =~ x1 + l2*x2 + l3*x3\nx1 ~ i*1\nx2 ~ i*1\nx3 ~ j*1\nf ~ 1\ni == j\nl2 == l3", data = pupils[paste0("x", 1:3)],
  source = pupils_source)

# ---- Other estimators, groups, missing values, ordered items, exploration; found by a comparison of some 230 models ----

school <- pupils[c("school", paste0("x", 1:9))]
tests <- pupils[paste0("x", 1:9)]
bands <- cbind(tests, band = c("p", "q", "r", "p", "p", "q")[pupils$id %% 6 + 1])
by_school <- split(tests, factor(pupils$school, unique(pupils$school)))
two <- "visual =~ x1 + x2 + x3\nspeed =~ x7 + x8 + x9"
skewed <- function(seed, n) simulated(seed, n, function(d) { for (v in c("a1", "b2", "c3")) d[[v]] <- round(exp(d[[v]] / 2), 4); d$z <- round(0.4 * d$a2 + rnorm(n), 4); d })
with_gaps <- function(d, seed, share, columns = names(d)) { set.seed(seed); for (v in columns) d[[v]][runif(nrow(d)) < share] <- NA; d }
categories <- function(v, shares) as.integer(cut(v, c(-Inf, quantile(v, shares), Inf)))
items <- function(seed, n, shares) as.data.frame(lapply(simulated(seed, n), categories, shares))
structural <- "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3\nh =~ c1 + c2 + c3\ng ~ f + z\nh ~ f + g"

case("effect_coding_groups", "The scale of constructs set by averages over their indicators, in two groups.", "cfa", three,
  list(effect.coding = TRUE, group = "school"), data = school, source = pupils_source)
case("standardized_observed", "Observed variables standardized before.", "cfa", three, list(std.ov = TRUE), data = tests, source = pupils_source)
case("groups_gls", "GLS in two groups: parameters of one group have no place in the other.", "cfa", two,
  list(estimator = "GLS", group = "school", group.equal = "loadings"), data = school, source = pupils_source)
case("groups_uls", "ULS in two groups: groups add up by cases less one, information by cases.", "cfa", two,
  list(estimator = "ULS", group = "school", group.equal = "loadings"), data = school, source = pupils_source)
case("groups_wls", "WLS in two groups of unequal size.", "cfa", "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3",
  list(estimator = "WLS", group = "u", group.equal = "loadings"),
  data = cbind(simulated(30, 600), u = rep(c("A", "B", "B"), length.out = 600)), source = simulated_source)
case("groups_mlf", "First-order errors in two groups.", "cfa", two, list(estimator = "MLF", group = "school", group.equal = "loadings"),
  data = school, source = pupils_source)
case("groups_all_equal", "Three groups of unequal size, everything equal.", "cfa", paste0(three, "\nx1 ~~ x4"),
  list(group = "band", group.equal = c("loadings", "intercepts", "means", "residuals", "residual.covariances", "lv.variances", "lv.covariances")),
  data = bands, source = pupils_source)
case("groups_moments", "Published covariances and means of two groups.", "cfa", three, list(group.equal = c("loadings", "intercepts")),
  cov = unname(lapply(by_school, cov)), mean = unname(lapply(by_school, colMeans)), nobs = unname(sapply(by_school, nrow)),
  labels = names(by_school), source = pupils_source)
case("groups_labels", "Labels and fixed values by group, a mean held equal.", "cfa",
  "visual =~ x1 + c(a, b)*x2 + c(0.8, NA)*x3\ntextual =~ x4 + c(k, k)*x5 + x6\nvisual ~~ c(cv, cv)*textual\nx1 ~ c(m, m)*1\nd := a - b",
  list(group = "school"), data = school, source = pupils_source)
case("groups_partial_unit_variance", "Partial invariance with unit variances.", "cfa", three,
  list(group = "school", group.equal = c("loadings", "intercepts", "residuals"), group.partial = c("visual=~x2", "x7~1", "x3~~x3"), std.lv = TRUE),
  data = school, source = pupils_source)
case("dwls_covariates", "DWLS of continuous data with fixed covariates.", "sem", structural, list(estimator = "DWLS"), data = skewed(3, 400), source = simulated_source)
case("mlr_covariates", "Robust inference with fixed covariates.", "sem", structural, list(estimator = "MLR"), data = skewed(4, 250), source = simulated_source)
case("first_order_errors", "Standard errors from products of casewise scores.", "cfa", three, list(se = "first.order"), data = tests, source = pupils_source)
case("missing_covariates", "Missing outcomes and missing fixed covariates.", "sem", structural, list(missing = "ml"),
  data = with_gaps(skewed(5, 250), 45, .08), source = simulated_source)
case("missing_robust", "Robust inference from incomplete data.", "sem", democracy, list(missing = "ml", estimator = "MLR"),
  data = with_gaps(PoliticalDemocracy, 42, .08), source = "lavaan::PoliticalDemocracy (Bollen 1989), values left out at random")
case("missing_growth", "Growth with values that drop out.", "growth", paste0(line, "\ni + s ~ x1 + x2"), list(missing = "ml"),
  data = with_gaps(Demo.growth, 33, .15, paste0("t", 2:4)), source = growth_source)
case("ordered_groups", "Equal loadings and thresholds of ordered items in two groups.", "cfa", "f =~ a1 + a2 + a3 + a4\ng =~ b1 + b2 + b3",
  list(ordered = TRUE, group = "u", group.equal = c("loadings", "thresholds")),
  data = cbind(items(61, 400, c(.2, .5, .8)), u = rep(c("A", "B"), c(160, 240))), source = simulated_source)
case("ordered_mixed", "Ordered, binary and continuous items, a path between constructs.", "sem", "f =~ a1 + a2 + a3 + a4\nh =~ b1 + c2 + c3\nh ~ f",
  list(ordered = c("a1", "a2", "b1")), data = simulated(62, 400, function(d) { for (v in c("a1", "a2")) d[[v]] <- categories(d[[v]], c(.2, .5, .8)); d$b1 <- categories(d$b1, .4); d }),
  source = simulated_source)
case("ordered_wls", "WLS of ordered items.", "cfa", "f =~ a1 + a2 + a3 + a4", list(ordered = TRUE, estimator = "WLS"),
  data = items(63, 500, c(.15, .4, .7))[paste0("a", 1:4)], source = simulated_source)
case("difference_groups", "Scaled differences of scalar and metric models.", "cfa", two, list(estimator = "MLM", group = "school", group.equal = "loadings"),
  data = school, source = pupils_source, models = list(h0 = list(opts = list(estimator = "MLM", group = "school", group.equal = c("loadings", "intercepts")))),
  lrts = list(default = list(models = c("main", "h0"), args = list()), satorra_bentler_2010 = list(models = c("main", "h0"), args = list(method = "satorra.bentler.2010")),
    satorra_2000_exact = list(models = c("main", "h0"), args = list(method = "satorra.2000", A.method = "exact", scaled.shifted = FALSE))))
case("score_robust", "Score tests of labels under robust inference.", "cfa", "visual =~ x1 + a*x2 + a*x3\ntextual =~ x4 + b*x5 + b*x6\nspeed =~ x7 + d*x8 + d*x9",
  list(estimator = "MLR"), data = tests, source = pupils_source)
case("nonlinear_loadings", "A nonlinear equation of loadings.", "cfa", "f =~ a1 + l2*a2 + l3*a3 + l4*a4\ng =~ b1 + b2 + b3\nl2*l3 == l4^2",
  data = simulated(17, 300), source = simulated_source)
case("reliability_cross_loading", "Reliability and scores with a cross loading and a residual covariance.", "cfa", paste0(three, " + x1\nx4 ~~ x5"),
  data = tests, source = pupils_source, reliability = TRUE, scores = TRUE)
set.seed(22)
case("resamples", "Fits to resamples whose rows are given.", "cfa", "f =~ x1 + x2 + x3\ng =~ x4 + x5 + x6", data = tests[1:6], source = pupils_source, boot = 12)
if (grepl(names_asked, "exploration"))
  write_efa(folder, "extra_exploration", 2, data = tests, note = "Two factors of nine tests, rotated in ten ways.", source = pupils_source)

# ---- Ordered variables given fixed covariates ----

covariates <- function(seed, n) {
  set.seed(seed)
  cut_at <- function(x, at) as.integer(cut(x, c(-Inf, at, Inf)))
  z1 <- round(rnorm(n), 3); z2 <- round(.3 * z1 + rnorm(n), 3); z3 <- rbinom(n, 1, .4)
  f <- .5 * z1 + .2 * z2 + rnorm(n); g <- .4 * f + .4 * z3 + rnorm(n)
  e <- function() rnorm(n)
  data.frame(school = rep(c("east", "west"), length.out = n), z1, z2, z3, o1 = cut_at(.8 * f + e(), c(-1, 0, 1)),
    o2 = cut_at(.7 * f + e(), c(-.5, .6)), o3 = cut_at(.6 * f + e(), c(-.2, .5)), c1 = round(2 + .8 * f + e(), 3),
    c2 = round(.7 * g + e(), 3), b1 = cut_at(.8 * g + e(), .2), b2 = cut_at(.7 * g + e(), -.3),
    b3 = cut_at(.7 * g + .3 * z2 + e(), .4))
}
given_source <- "simulated in releng/reference/extra-cases.R"
case("ordinal_covariates", "Ordered and continuous indicators given covariates, one of which acts on an item too.", "sem",
  "f =~ o1 + o2 + o3 + c1\ng =~ b1 + b2 + b3 + c2\nf ~ z1 + z2\ng ~ f + z3\nb3 ~ z2",
  list(estimator = "WLSMV", ordered = c("o1", "o2", "o3", "b1", "b2", "b3")), data = covariates(5, 500), source = given_source)
case("ordinal_covariates_theta", "The same with residual variances as parameters.", "sem",
  "f =~ o1 + o2 + o3 + c1\ng =~ b1 + b2 + b3 + c2\nf ~ z1 + z2\ng ~ f + z3\nb3 ~ z2",
  list(estimator = "WLSMV", ordered = c("o1", "o2", "o3", "b1", "b2", "b3"), parameterization = "theta"),
  data = covariates(5, 500), source = given_source)
case("ordinal_covariates_groups", "Groups with equal loadings and thresholds given covariates.", "sem",
  "f =~ o1 + o2 + o3\nf ~ z1 + z2", list(estimator = "WLSMV", ordered = c("o1", "o2", "o3"), group = "school",
    group.equal = c("loadings", "thresholds")), data = covariates(5, 500), source = given_source)
case("ordinal_probit", "An ordered probit regression: saturated, and so is its baseline model.", "sem", "o1 ~ z1 + z3",
  list(estimator = "WLSMV", ordered = "o1"), data = covariates(5, 500), source = given_source)
