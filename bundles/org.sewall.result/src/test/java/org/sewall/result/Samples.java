package org.sewall.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

/** Documents to test with: a small one with plain numbers, and random ones. */
final class Samples {

    private Samples() {}

    static StudyResult smallStudy() {
        var fit = new LinkedHashMap<String, Double>();
        fit.put("chisq", 4.5);
        fit.put("df", 1.0);
        fit.put("cfi", Double.NaN);
        var loading = new Parameter(
                "Support",
                "=~",
                "x5",
                1,
                "",
                ".p1.",
                0,
                1,
                false,
                Estimate.fixed(1),
                new Standardized(0.5, 0.643, 0.643, 0.05));
        var path = new Parameter(
                "Learning",
                "~",
                "Support",
                1,
                "b",
                ".p2.",
                1,
                1,
                false,
                new Estimate(0.355, 0.1, 3.55, 0.000385, 0.159, 0.551),
                Standardized.NONE);
        var model = ModelResult.builder("TwoStep")
                .step(Step.STRUCTURAL)
                .fingerprint("abc")
                .convergence(true, true, 12)
                .size(Size.ofOneGroup(2, 3, 173, 4))
                .names(new Names(List.of("x5"), List.of("Support", "Learning"), List.of()))
                .options(Map.of("estimator", "ML"))
                .fit(fit)
                .tests(List.of(TestResult.standard(4.5, 1, 0.0339)))
                .parameters(List.of(loading, path))
                .defined(List.of(new DefinedParameter("twice", "2*b", Estimate.NONE, Standardized.NONE)))
                .constraints(List.of(new Constraint(".p1.", "==", ".p2.", 2)))
                .rSquared(List.of(new GroupValues(1, Map.of("x5", 0.413))))
                .moments(List.of(new GroupMoments(1, "", matrix(), Map.of("x5", 4.25))), List.of())
                .latent(List.of(new GroupMatrix(1, matrix())), List.of())
                .parameterCovariance(matrix())
                .modificationIndices(List.of(new ModificationIndex("x5", "~~", "x6", 1, 10.5, 0.2, 0.2, 0.3, 0.3)))
                .build();
        return new StudyResult(
                new Engine("sewall", "0.1.0"),
                "Khavul2010",
                "Customer support",
                "amos",
                "def",
                List.of(model),
                List.of(new ModelComparison("vs", "TwoStep.measurement", "TwoStep", "standard", 4.81, 5, 0.44, "")),
                List.of(
                        new HypothesisResult(
                                "H3",
                                "Support",
                                "Learning",
                                Sign.POSITIVE,
                                "TwoStep",
                                path.estimate(),
                                0.355,
                                Verdict.SUPPORTED,
                                ""),
                        HypothesisResult.notTested("H9", "A", "B", Sign.ANY, "No model has the path A -> B.")),
                List.of(Problem.warning("fit.small-sample", "Few observations.")
                        .about("TwoStep", 173)
                        .at("a.sem", 3, 7)));
    }

    static CaseResult smallCase() {
        var model = smallStudy().models().get(0);
        var further = ModelResult.builder("cfa").status(Status.NOT_CONVERGED).build();
        return new CaseResult(
                new Engine("sewall", "0.1.0"),
                "lavaan",
                model,
                List.of(further),
                List.of(ModelComparison.notPossible("vs_cfa", "cfa", "TwoStep", "The model cfa did not converge.")),
                List.of());
    }

    private static NamedMatrix matrix() {
        return NamedMatrix.square(List.of("x5"), new double[][] {{0.6561}});
    }

    static ResultDocument random(long seed) {
        return new Samples.Randomizer(new Random(seed)).document();
    }

    /** Makes random documents; doubles are random bit patterns, infinities left out as the document has no word for them. */
    private record Randomizer(Random random) {

        ResultDocument document() {
            var engine = new Engine(text(), text());
            if (random.nextBoolean()) {
                return new StudyResult(
                        engine,
                        text(),
                        text(),
                        text(),
                        text(),
                        many(this::model),
                        many(this::comparison),
                        many(this::hypothesis),
                        random.nextBoolean() ? StudyAnalyses.NONE : analyses(),
                        many(this::problem));
            }
            if (random.nextInt(4) == 0) {
                ModelResult head = ModelResult.builder(text())
                        .status(one(Status.values()))
                        .error(text())
                        .build();
                return new CaseResult(
                        engine,
                        text(),
                        head,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(exploratory()),
                        many(this::problem));
            }
            var further = new ArrayList<ModelResult>();
            var comparisons = new ArrayList<ModelComparison>();
            for (int i = 0; i < random.nextInt(3); i++) {
                further.add(builder("m" + i).build());
                comparisons.add(comparison("c" + i));
            }
            return new CaseResult(
                    engine,
                    text(),
                    model(),
                    further,
                    comparisons,
                    random.nextBoolean() ? List.of() : List.of(table()),
                    random.nextBoolean() ? InvarianceTable.NONE : invariance(),
                    List.of(),
                    many(this::problem));
        }

        private StudyAnalyses analyses() {
            return new StudyAnalyses(
                    many(() -> new LadderResult(text(), text(), text(), text(), invariance())),
                    many(() -> new ExplorationResult(
                            text(),
                            text(),
                            text(),
                            text(),
                            random.nextBoolean() ? List.of() : List.of(exploratory()),
                            text())),
                    many(() -> new CommonMethodResult(
                            text(),
                            text(),
                            text(),
                            many(this::text),
                            random.nextBoolean()
                                    ? List.of()
                                    : List.of(new CommonMethodResult.Harman(number(), number())),
                            many(() -> new CommonMethodResult.Test(text(), text(), comparison("c"), number())),
                            text())),
                    many(() -> new SampleResult(
                            text(),
                            text(),
                            many(this::stage),
                            many(() -> new SampleResult.Group(text(), many(this::stage), number())))),
                    many(() -> new BorrowedModel(text(), text(), text())));
        }

        private SampleResult.Stage stage() {
            return new SampleResult.Stage(text(), random.nextInt(), number(), number());
        }

        private InvarianceTable invariance() {
            return new InvarianceTable(
                    many(() -> new InvarianceTable.Rung(
                            text(),
                            random.nextInt(),
                            number(),
                            number(),
                            number(),
                            number(),
                            number(),
                            number(),
                            change(),
                            text())),
                    many(() -> new InvarianceTable.Block(
                            text(),
                            many(() -> new InvarianceTable.Row(
                                    text(), number(), number(), number(), number(), number(), number(), number())))),
                    text());
        }

        private InvarianceTable.Change change() {
            return new InvarianceTable.Change(
                    text(),
                    text(),
                    number(),
                    number(),
                    number(),
                    number(),
                    number(),
                    number(),
                    text(),
                    many(this::text));
        }

        private MissingPatterns missing() {
            return new MissingPatterns(
                    random.nextInt(),
                    random.nextInt(),
                    many(() -> new MissingPatterns.Pattern(random.nextInt(), many(this::text))),
                    number(),
                    many(this::text));
        }

        private DifferenceTable table() {
            return new DifferenceTable(
                    text(),
                    many(this::text),
                    texts(),
                    many(() -> new DifferenceTable.Row(
                            text(), text(), number(), number(), number(), number(), number(), number(), number(),
                            number())),
                    text());
        }

        private BootstrapResult bootstrap() {
            return new BootstrapResult(
                    many(this::text),
                    List.of(many(this::number), many(this::number)),
                    many(this::number),
                    many(this::number),
                    many(this::number),
                    many(this::number),
                    many(this::number),
                    random.nextInt());
        }

        private ScoreTests scoreTests() {
            return random.nextBoolean()
                    ? ScoreTests.NONE
                    : new ScoreTests(
                            new ScoreTests.Release("", "", number(), 1, number()),
                            List.of(new ScoreTests.Release(text(), text(), number(), 1, number())));
        }

        private ModelResult model() {
            return builder(text()).build();
        }

        private ModelResultBuilder builder(String id) {
            return ModelResult.builder(id)
                    .step(one(Step.values()))
                    .base(text())
                    .fingerprint(text())
                    .status(one(Status.values()))
                    .error(text())
                    .warnings(many(this::text))
                    .convergence(random.nextBoolean(), random.nextBoolean(), random.nextInt())
                    .size(new Size(random.nextInt(), 3, 4, many(random::nextInt), 1))
                    .names(new Names(many(this::text), many(this::text), many(this::text)))
                    .options(texts())
                    .fit(numbers())
                    .tests(many(() -> new TestResult(
                            text(), number(), number(), number(), number(), number(), many(this::number))))
                    .parameters(many(this::parameter))
                    .defined(many(() -> new DefinedParameter(text(), text(), estimate(), standardized())))
                    .constraints(many(() -> new Constraint(text(), text(), text(), 1)))
                    .rSquared(many(() -> new GroupValues(1, numbers())))
                    .moments(many(this::moments), many(this::moments))
                    .latent(many(this::groupMatrix), many(this::groupMatrix))
                    .parameterCovariance(matrix())
                    .modificationIndices(many(() -> new ModificationIndex(
                            text(), text(), text(), 1, number(), number(), number(), number(), number())))
                    .scoreTests(scoreTests())
                    .resamples(
                            random.nextBoolean()
                                    ? Resamples.NONE
                                    : new Resamples(1 + random.nextInt(999), random.nextInt(9), random.nextInt(9)))
                    .bootstrap(random.nextBoolean() ? BootstrapResult.NONE : bootstrap())
                    .reliability(many(() -> new ConstructReliability(random.nextInt(), text(), text(), numbers())))
                    .factorScores(Map.of("regression", many(this::groupMatrix)))
                    .stability(many(this::number))
                    .missing(many(this::missing))
                    .validity(many(() ->
                            new ConstructValidity(random.nextInt(), matrix(), matrix(), matrix(), many(this::text))))
                    .reasons(texts());
        }

        private ExploratoryResult exploratory() {
            return new ExploratoryResult(
                    random.nextInt(),
                    random.nextInt(),
                    matrix(),
                    many(this::number),
                    numbers(),
                    new ExtractionResult(
                            text(),
                            Map.of("fmin", number()),
                            numbers(),
                            numbers(),
                            numbers(),
                            matrix(),
                            many(this::number),
                            many(this::number)),
                    Map.of(
                            "varimax",
                            new RotationResult(
                                    matrix(),
                                    matrix(),
                                    matrix(),
                                    number(),
                                    many(this::number),
                                    random.nextBoolean(),
                                    random.nextBoolean(),
                                    number(),
                                    many(this::number),
                                    many(random::nextInt))),
                    Map.of(
                            "geomin",
                            new RotatedModelResult(
                                    number(),
                                    random.nextInt(),
                                    many(() -> new RotatedModelResult.Row(
                                            text(), text(), text(), number(), number(), number(), number(),
                                            number())))));
        }

        private GroupMoments moments() {
            return new GroupMoments(random.nextInt(), text(), matrix(), numbers(), numbers());
        }

        private GroupMatrix groupMatrix() {
            return new GroupMatrix(random.nextInt(), matrix());
        }

        private Parameter parameter() {
            return new Parameter(
                    text(),
                    text(),
                    text(),
                    random.nextInt(),
                    text(),
                    text(),
                    random.nextInt(),
                    1,
                    random.nextBoolean(),
                    estimate(),
                    standardized());
        }

        private ModelComparison comparison() {
            return comparison(text());
        }

        private ModelComparison comparison(String id) {
            return new ModelComparison(id, text(), text(), text(), number(), number(), number(), text());
        }

        private HypothesisResult hypothesis() {
            return new HypothesisResult(
                    text(),
                    text(),
                    text(),
                    one(Sign.values()),
                    text(),
                    estimate(),
                    number(),
                    one(Verdict.values()),
                    text());
        }

        private Problem problem() {
            return new Problem(
                    text(),
                    one(Severity.values()),
                    text(),
                    text(),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextInt(),
                    random.nextInt(),
                    many(this::text));
        }

        private Estimate estimate() {
            return new Estimate(number(), number(), number(), number(), number(), number());
        }

        private Standardized standardized() {
            return new Standardized(number(), number(), number(), number());
        }

        private NamedMatrix matrix() {
            var rows = many(this::text);
            var columns = many(this::text);
            var values = new double[rows.size()][columns.size()];
            for (double[] row : values) {
                for (int j = 0; j < row.length; j++) {
                    row[j] = number();
                }
            }
            return NamedMatrix.of(rows, columns, values);
        }

        private Map<String, Double> numbers() {
            var map = new LinkedHashMap<String, Double>();
            many(this::text).forEach(key -> map.put(key, number()));
            return map;
        }

        private Map<String, String> texts() {
            var map = new LinkedHashMap<String, String>();
            many(this::text).forEach(key -> map.put(key, text()));
            return map;
        }

        private double number() {
            double value =
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextGaussian();
                        case 1 -> random.nextInt(100) / 100.0;
                        case 2 -> Double.NaN;
                        default -> Double.longBitsToDouble(random.nextLong());
                    };
            // One NaN only: records tell others apart by equals no more than this does.
            return Double.isFinite(value) ? value : Double.NaN;
        }

        private String text() {
            var text = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                int c = random.nextInt(8) == 0 ? random.nextInt(0x11000) : 'a' + random.nextInt(26);
                text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? '"' : c);
            }
            return text.toString();
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }

        private <T> List<T> many(Supplier<T> supplier) {
            var list = new ArrayList<T>();
            for (int i = random.nextInt(4); i > 0; i--) {
                list.add(supplier.get());
            }
            return list;
        }
    }
}
