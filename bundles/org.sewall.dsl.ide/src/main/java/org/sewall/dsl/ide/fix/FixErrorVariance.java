package org.sewall.dsl.ide.fix;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sewall.dsl.ide.results.FindingsOf;
import org.sewall.model.Alternative;
import org.sewall.model.Construct;
import org.sewall.model.FormulaOperator;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.result.GroupMoments;
import org.sewall.result.ModelResult;

/**
 * Says how much error is in the only item of a construct: its variance times what its reliability leaves (Bollen 1989,
 * Structural Equations with Latent Variables, chapter 5).
 *
 * <p>The variance is that of the last fit's sample. Without one, the residual variance is tied to the variance of the
 * construct, which says the same where no path explains the construct.
 */
final class FixErrorVariance implements QuickFix {

    private static final double RELIABILITY = 0.85;
    private static final int MOST = 5;

    private final FindingsOf findings;

    @Inject
    FixErrorVariance(FindingsOf findings) {
        this.findings = findings;
    }

    @Override
    public List<String> problems() {
        return List.of("single-item");
    }

    @Override
    public String effect() {
        return "Fix the residual variance of the item by a reliability of .85, to be replaced by the one you know.";
    }

    @Override
    public List<Repair> repairs(Occasion occasion) {
        String construct = occasion.argument(0);
        String item = occasion.argument(1);
        List<Repair> repairs = new ArrayList<>();
        occasion.source()
                .everywhere(ModelDeclaration.class)
                .filter(model -> !(model instanceof Alternative) && measures(model, construct, item))
                .limit(MOST)
                .forEach(model -> repair(model, construct, item).ifPresent(repairs::add));
        return repairs;
    }

    private Optional<Repair> repair(ModelDeclaration model, String construct, String item) {
        var statements = new Statements(model);
        if (!statements.terms(item, FormulaOperator.COVARIES_WITH, item).isEmpty()) {
            return Optional.empty();
        }
        StudySource source = StudySource.of(model);
        String name = source.inModel(item);
        String where = model.getName() == null ? "" : " in model " + model.getName();
        String title = "Fix the residual variance of " + item + " by a reliability" + where;
        OptionalDouble variance = variance(source, model, item);
        if (variance.isPresent()) {
            String value = number(variance.getAsDouble() * (1 - RELIABILITY));
            return Optional.of(Repair.of(
                    title,
                    statements.measurement(
                            "# reliability .85 of " + item + ": .15 of its variance " + number(variance.getAsDouble())
                                    + "; put in the one you know",
                            name + " ~~ " + value + "*" + name)));
        }
        return isExplained(statements, construct)
                ? Optional.empty()
                : Optional.of(Repair.of(title, tied(statements, source, construct, item)));
    }

    private static TextChange tied(Statements statements, StudySource source, String construct, String item) {
        String name = source.inModel(item);
        String latent = source.inModel(construct);
        String whole = Names.free(source, "v_" + item);
        String error = Names.free(source, "e_" + item);
        return statements.measurement(
                "# reliability .85 of " + item + "; put in the one you know",
                latent + " ~~ " + whole + "*" + latent,
                name + " ~~ " + error + "*" + name,
                error + " == " + whole + "*(1 - 0.85)/0.85");
    }

    private OptionalDouble variance(StudySource source, ModelDeclaration model, String item) {
        return findings.text(source.resource()).steps(model).stream()
                .flatMap(result -> result.stream())
                .map(result -> variance(result, item))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble variance(ModelResult result, String item) {
        List<GroupMoments> sample = result.sample();
        double variance = sample.size() == 1 ? sample.get(0).covariance().get(item, item) : Double.NaN;
        return Double.isFinite(variance) && variance > 0 ? OptionalDouble.of(variance) : OptionalDouble.empty();
    }

    private static boolean measures(ModelDeclaration model, String construct, String item) {
        boolean listed = model instanceof Model whole
                && whole.getMeasurement() != null
                && whole.getMeasurement().getConstructs().stream()
                        .map(Construct::getName)
                        .anyMatch(construct::equals);
        var statements = new Statements(model);
        return listed || statements.mentions(construct) || statements.mentions(item);
    }

    private static boolean isExplained(Statements statements, String construct) {
        return statements.formulas(FormulaOperator.REGRESSED_ON).stream()
                .flatMap(formula -> formula.getLeft().stream())
                .anyMatch(left -> construct.equals(left.getName()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
