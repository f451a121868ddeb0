package org.sewall.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.sewall.kernel.exploratory.ExtractionMethod;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.kernel.resample.BootstrapPlan;
import org.sewall.model.Exploratory;
import org.sewall.model.SewallPackage;
import org.sewall.result.ExplorationResult;
import org.sewall.result.ExploratoryResult;

/** Makes the exploratory factor analyses of a study. */
final class StudyExplorations {

    private static final String EIGENVALUE = "eigenvalue";
    private static final String PARALLEL = "parallel";

    private final StudyContext context;
    private final Optional<StudySettings> settings;

    StudyExplorations(StudyContext context, Optional<StudySettings> settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Make all analyses. */
    List<ExplorationResult> run() {
        return declared().stream().map(this::run).toList();
    }

    /** Return the fingerprints of the analyses by their names; an empty text for one that cannot be made. */
    Map<String, String> fingerprints() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Exploratory declaration : declared()) {
            boolean ready = request(declaration).isPresent() && prepare(declaration) instanceof ItemData.Prepared.Ready;
            found.put(declaration.getName(), ready ? fingerprint(declaration) : "");
        }
        return found;
    }

    private String fingerprint(Exploratory declaration) {
        return prepare(declaration) instanceof ItemData.Prepared.Ready ready
                ? Fingerprint.of(List.of(
                        EngineVersion.engine().version(),
                        ready.items().fingerprint(),
                        request(declaration).map(Object::toString).orElse("")))
                : "";
    }

    private List<Exploratory> declared() {
        return StudyScope.declared(context.study(), Exploratory.class).stream()
                .filter(declaration -> declaration.getName() != null)
                .toList();
    }

    private ItemData.Prepared prepare(Exploratory declaration) {
        ItemChoice choice = ItemChoice.of(declaration.getVariables(), context.study());
        return ItemData.of(context, declaration, declaration.getData(), choice);
    }

    private ExplorationResult run(Exploratory declaration) {
        String data =
                declaration.getData() == null ? "" : text(declaration.getData().getName());
        ItemData.Prepared prepared = prepare(declaration);
        if (prepared instanceof ItemData.Prepared.Refused refused) {
            return ExplorationResult.notPossible(declaration.getName(), data, "", refused.reason());
        }
        ItemData items = ((ItemData.Prepared.Ready) prepared).items();
        Optional<ExploratoryRequest> request = request(declaration);
        if (request.isEmpty()) {
            return ExplorationResult.notPossible(
                    declaration.getName(), data, "", context.problems().lastMessage());
        }
        String print = fingerprint(declaration);
        Optional<ExplorationResult> known = context.previous()
                .flatMap(previous -> previous.analyses().exploration(declaration.getName()))
                .filter(found ->
                        found.fingerprint().equals(print) && found.reason().isEmpty());
        if (known.isPresent() && !hasFindings(known.get())) {
            return known.get();
        }
        Place name = context.places().of(declaration, SewallPackage.Literals.NAMED__NAME);
        ExploratoryCase analysis = new ExploratoryCase(request.get(), context.problems(), name);
        Optional<ExploratoryResult> found = context.fits() && !context.cancel().isCancelled()
                ? analysis.run(items.data().data(), items.choice().columns(), items.recodings())
                : Optional.empty();
        String reason = found.isPresent() ? "" : reason();
        return new ExplorationResult(
                declaration.getName(),
                items.source(),
                print,
                analysis.criterion(),
                found.stream().toList(),
                reason);
    }

    /** Warnings have to be said again, with the place the analysis has now. */
    private static boolean hasFindings(ExplorationResult known) {
        return known.found().stream()
                .flatMap(found -> found.extraction().uniquenesses().values().stream())
                .anyMatch(uniqueness -> uniqueness < 0.05);
    }

    private String reason() {
        if (!context.fits()) {
            return "The analysis was not to be made.";
        }
        return context.cancel().isCancelled()
                ? "The analysis was cancelled."
                : context.problems().lastMessage();
    }

    /** Return what is asked for; nothing if a word is not known, which is then reported. */
    private Optional<ExploratoryRequest> request(Exploratory declaration) {
        String extraction = declaration.getExtraction() == null ? "ml" : declaration.getExtraction();
        String rotation = declaration.getRotation() == null ? "oblimin" : declaration.getRotation();
        ExtractionMethod method = ExploratoryRequest.EXTRACTIONS.get(extraction);
        if (method == null) {
            return refuse(
                    declaration,
                    SewallPackage.Literals.EXPLORATORY__EXTRACTION,
                    "method of extraction",
                    extraction,
                    String.join(", ", new TreeSet<>(ExploratoryRequest.EXTRACTIONS.keySet())));
        }
        NumberConvention convention = settings.map(StudySettings::convention).orElse(NumberConvention.LAVAAN);
        String variant = RotationChoice.inStudy(rotation, convention);
        if (!RotationChoice.isKnown(variant)) {
            return refuse(
                    declaration,
                    SewallPackage.Literals.EXPLORATORY__ROTATION,
                    "rotation",
                    rotation,
                    String.join(", ", RotationChoice.names()));
        }
        Optional<ExploratoryRequest.Count> count = count(declaration);
        return count.map(found ->
                new ExploratoryRequest(found, method, variant.equals("none") ? List.of() : List.of(variant), seed()));
    }

    private Optional<ExploratoryRequest.Count> count(Exploratory declaration) {
        if (declaration.getFactorCount() != null) {
            return Optional.of(new ExploratoryRequest.Count.Given(Math.max(1, declaration.getFactorCount())));
        }
        String criterion = declaration.getCriterion() == null ? EIGENVALUE : declaration.getCriterion();
        return switch (criterion) {
            case EIGENVALUE ->
                Optional.of(new ExploratoryRequest.Count.Eigenvalues(
                        declaration.getThreshold() == null ? 1 : declaration.getThreshold()));
            case PARALLEL -> Optional.of(new ExploratoryRequest.Count.Parallel());
            default -> {
                refuse(
                        declaration,
                        SewallPackage.Literals.EXPLORATORY__CRITERION,
                        "criterion for the number of factors",
                        criterion,
                        EIGENVALUE + ", " + PARALLEL + ", or a number");
                yield Optional.empty();
            }
        };
    }

    /** The seed is an option of the study, as for a bootstrap. */
    private long seed() {
        return settings.flatMap(found -> found.of("", List.of()))
                .map(found -> found.bootstrap().seed())
                .filter(seed -> seed != BootstrapPlan.DEFAULT.seed())
                .orElse(ExploratoryRequest.SEED);
    }

    private Optional<ExploratoryRequest> refuse(
            Exploratory declaration, EStructuralFeature feature, String what, String word, String admissible) {
        context.problems()
                .add(AnalysisMessage.UNKNOWN_CHOICE.at(
                        context.places().of(declaration, feature), what, word, admissible));
        return Optional.empty();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
