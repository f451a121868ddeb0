package org.sewall.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sewall.kernel.exploratory.SingleFactor;
import org.sewall.kernel.spec.ModelDescription;
import org.sewall.kernel.spec.Operator;
import org.sewall.model.CommonMethod;
import org.sewall.model.CommonMethodTest;
import org.sewall.model.MeasurementBlock;
import org.sewall.model.Model;
import org.sewall.model.SewallFactory;
import org.sewall.model.SewallPackage;
import org.sewall.result.CommonMethodResult;
import org.sewall.result.ModelComparison;
import org.sewall.result.ModelResult;
import org.sewall.result.Parameter;
import org.sewall.result.Step;

/** Makes the tests of common-method variance that a study asks for. */
final class StudyCommonMethods {

    private static final String MEASUREMENT = "." + CommonMethodResult.MEASUREMENT;

    private final StudyContext context;
    private final Optional<StudySettings> settings;

    StudyCommonMethods(StudyContext context, Optional<StudySettings> settings) {
        this.context = context;
        this.settings = settings;
    }

    /**
     * Tests and their models.
     *
     * @param result what was found
     * @param models results of the models
     */
    record Found(CommonMethodResult result, List<ModelResult> models) {}

    /** Make all tests. */
    List<Found> run() {
        return declared().stream().map(this::run).toList();
    }

    /** Return the fingerprints by name; an empty text for what cannot be done. */
    Map<String, String> fingerprints() {
        Map<String, String> found = new LinkedHashMap<>();
        for (CommonMethod declaration : declared()) {
            String print = prepare(declaration) instanceof ItemData.Prepared.Ready ready
                    ? fingerprint(declaration, ready.items())
                    : "";
            found.put(declaration.getName(), print);
        }
        return found;
    }

    private List<CommonMethod> declared() {
        return StudyScope.declared(context.study(), CommonMethod.class).stream()
                .filter(declaration -> declaration.getName() != null)
                .toList();
    }

    private ItemData.Prepared prepare(CommonMethod declaration) {
        ItemChoice choice = ItemChoice.of(declaration.getVariables(), context.study());
        return ItemData.of(context, declaration, declaration.getData(), choice);
    }

    private String fingerprint(CommonMethod declaration, ItemData items) {
        return Fingerprint.of(List.of(
                EngineVersion.engine().version(),
                items.fingerprint(),
                declaration.getTests().toString(),
                byConstruct(items).toString(),
                fitSettings(items).map(Object::toString).orElse("")));
    }

    private Optional<FitSettings> fitSettings(ItemData items) {
        // published moments hold no categories
        boolean cases = items.data().data() instanceof CaseData.Cases;
        List<String> ordinal = cases ? Translation.ordinal(items.choice().items()) : List.of();
        return settings.flatMap(found -> found.of("", ordinal));
    }

    private static Map<String, List<String>> byConstruct(ItemData items) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        items.choice().byConstruct().forEach((construct, chosen) -> named.put(construct.getName(), chosen));
        return named;
    }

    private Found run(CommonMethod declaration) {
        ItemData.Prepared prepared = prepare(declaration);
        if (prepared instanceof ItemData.Prepared.Refused refused) {
            return new Found(
                    new CommonMethodResult(
                            declaration.getName(), "", "", List.of(), List.of(), List.of(), refused.reason()),
                    List.of());
        }
        ItemData items = ((ItemData.Prepared.Ready) prepared).items();
        String print = fingerprint(declaration, items);
        return known(declaration, print).orElseGet(() -> new Tests(declaration, items, print).found());
    }

    /** Take over what has the same fingerprint, unless there was something to say about it. */
    private Optional<Found> known(CommonMethod declaration, String print) {
        return context.previous().flatMap(previous -> previous.analyses()
                .commonMethod(declaration.getName())
                .filter(found ->
                        found.fingerprint().equals(print) && found.reason().isEmpty())
                .flatMap(found -> {
                    List<ModelResult> models = previous.models().stream()
                            .filter(model ->
                                    model.step() == Step.METHOD && model.base().equals(declaration.getName()))
                            .toList();
                    return models.stream().allMatch(model -> model.isFitted() && model.admissible())
                            ? Optional.of(new Found(found, models))
                            : Optional.empty();
                }));
    }

    /** The tests of one declaration. */
    private final class Tests {

        private final CommonMethod declaration;
        private final ItemData items;
        private final String print;
        private final Place name;
        private final Map<String, ModelResult> models = new LinkedHashMap<>();
        private final List<CommonMethodResult.Test> tests = new ArrayList<>();
        private final List<CommonMethodResult.Harman> harman = new ArrayList<>();
        private String reason = "";

        Tests(CommonMethod declaration, ItemData items, String print) {
            this.declaration = declaration;
            this.items = items;
            this.print = print;
            this.name = context.places().of(declaration, SewallPackage.Literals.NAMED__NAME);
        }

        Found found() {
            // without a word, Harman's test is meant
            List<CommonMethodTest> asked = declaration.getTests().isEmpty()
                    ? List.of(CommonMethodTest.HARMAN)
                    : declaration.getTests().stream().distinct().toList();
            for (CommonMethodTest test : asked) {
                switch (test) {
                    case HARMAN -> harman();
                    case ONE_FACTOR -> compare(CommonMethodResult.ONE_FACTOR);
                    case METHOD_FACTOR -> compare(CommonMethodResult.METHOD_FACTOR);
                }
            }
            return new Found(
                    new CommonMethodResult(
                            declaration.getName(),
                            items.source(),
                            print,
                            items.choice().columns(),
                            harman,
                            tests,
                            reason),
                    List.copyOf(models.values()));
        }

        private void harman() {
            if (!context.fits() || context.cancel().isCancelled()) {
                reason = "The test was not to be made.";
                return;
            }
            var analysis = new ExploratoryCase(ExploratoryRequest.NONE, context.problems(), name);
            Optional<SingleFactor> found = analysis.singleFactor(
                            items.data().data(), items.choice().columns(), items.recodings())
                    .map(solution -> solution.singleFactor());
            found.ifPresentOrElse(
                    factor -> harman.add(
                            new CommonMethodResult.Harman(factor.componentShare(), factor.likelihoodShare())),
                    () -> reason = context.problems().lastMessage());
        }

        private void compare(String kind) {
            Map<String, List<String>> constructs = byConstruct(items);
            Optional<FitSettings> fitted = fitSettings(items);
            if (!items.choice().withoutConstruct().isEmpty()) {
                refuse(
                        AnalysisMessage.ITEM_WITHOUT_CONSTRUCT,
                        declaration.getName(),
                        items.choice().withoutConstruct().get(0));
            } else if (constructs.size() < 2) {
                refuse(AnalysisMessage.ONE_CONSTRUCT, declaration.getName());
            } else if (fitted.isEmpty()) {
                refuse(AnalysisMessage.INCOMPLETE_TEXT, declaration.getName());
            } else {
                compare(kind, new MethodModels(constructs), fitted.get());
            }
        }

        private void refuse(AnalysisMessage message, Object... arguments) {
            context.problems().add(message.at(name, arguments));
            reason = message.text(arguments);
        }

        private void compare(String kind, MethodModels written, FitSettings fitted) {
            boolean one = kind.equals(CommonMethodResult.ONE_FACTOR);
            String factor = factor();
            ModelResult measurement = fit(MEASUREMENT, written.measurement(), fitted);
            ModelResult tested =
                    fit("." + kind, one ? written.oneFactor(factor) : written.methodFactor(factor), fitted);
            ModelComparison comparison =
                    one ? NestedComparison.of(measurement, tested) : NestedComparison.of(tested, measurement);
            tests.add(new CommonMethodResult.Test(
                    kind, tested.id(), comparison, one ? Double.NaN : share(tested, factor)));
            if (!tested.isFitted() || !measurement.isFitted()) {
                reason = tested.isFitted() ? measurement.error() : tested.error();
            }
        }

        /** The factor is called like the declaration, unless a construct has that name. */
        private String factor() {
            String factor = declaration.getName();
            while (byConstruct(items).containsKey(factor)
                    || items.choice().columns().contains(factor)) {
                factor += "_";
            }
            return factor;
        }

        private ModelResult fit(String suffix, ModelDescription description, FitSettings fitted) {
            String id = declaration.getName() + suffix;
            return models.computeIfAbsent(id, unknown -> {
                ModelTask task = new ModelTask(
                        id,
                        id,
                        Step.METHOD,
                        declaration.getName(),
                        source(),
                        description,
                        List.of(),
                        List.of(),
                        items.recodings(),
                        fitted);
                ProblemList found = new ProblemList();
                ModelFit fit = new ModelFit(task, print, context.places(), found);
                ModelResult result = context.fits()
                        ? fit.run(items.data().data(), context.progress(), context.cancel())
                        : fit.examine(items.data().data());
                found.sorted().stream()
                        .map(problem -> problem.line() == 0 ? name.mark(problem) : problem)
                        .forEach(context.problems()::add);
                return result;
            });
        }

        /** Return a model that has the constructs of the items, for the places of what is said of them. */
        private Model source() {
            MeasurementBlock block = SewallFactory.eINSTANCE.createMeasurementBlock();
            block.getConstructs().addAll(items.choice().byConstruct().keySet());
            Model model = SewallFactory.eINSTANCE.createModel();
            model.setName(declaration.getName());
            model.setMeasurement(block);
            return model;
        }

        /** Return the mean of the squared standardized loadings on the method factor. */
        private double share(ModelResult model, String factor) {
            if (!model.isFitted()) {
                return Double.NaN;
            }
            double sum = 0;
            for (String item : items.choice().columns()) {
                double loading = model.parameter(factor, Operator.MEASURED_BY.symbol(), item)
                        .map(Parameter::standardized)
                        .map(standardized -> standardized.all())
                        .orElse(Double.NaN);
                sum += loading * loading;
            }
            return sum / items.choice().columns().size();
        }
    }
}
