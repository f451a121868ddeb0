package org.sewall.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.Alternative;
import org.sewall.model.ComputedModifier;
import org.sewall.model.Constraint;
import org.sewall.model.Construct;
import org.sewall.model.Definition;
import org.sewall.model.Formula;
import org.sewall.model.FunctionCall;
import org.sewall.model.GroupBlock;
import org.sewall.model.Item;
import org.sewall.model.LabelModifier;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Modifier;
import org.sewall.model.Named;
import org.sewall.model.OtherModifier;
import org.sewall.model.ParameterReference;
import org.sewall.model.PerGroupModifier;
import org.sewall.model.SameModifier;
import org.sewall.model.Statement;
import org.sewall.model.Term;

/**
 * Tells whether the text of a model is whole, so that it can be translated.
 *
 * <p>What exactly is wrong is said by parser, linker and validator; here it only matters that a model with a hole in it
 * is not fitted as if the hole were meant.
 */
public final class TextCheck {

    private static final Set<String> GROUP_BLOCKS = Set.of("group", "block");

    private static final String RANDOM_SLOPE = "rv";

    private TextCheck() {}

    /** Return the premultipliers of a model that come to no number, such as {@code sqrt(-1)}. */
    public static List<ComputedModifier> withoutValue(ModelDeclaration declaration) {
        return EcoreUtil2.getAllContentsOfType(declaration, ComputedModifier.class).stream()
                .filter(computed -> valueOf(computed).isPresent())
                .filter(computed -> !Double.isFinite(valueOf(computed).getAsDouble()))
                .toList();
    }

    /** Tell whether the file of an element could be parsed without an error. */
    static boolean isParsed(EObject element) {
        Resource resource = element.eResource();
        if (resource == null) {
            return true;
        }
        INode root = element.eResource().getContents().isEmpty()
                ? null
                : NodeModelUtils.getNode(element.eResource().getContents().get(0));
        if (root == null) {
            return true;
        }
        return isParsed(root.getRootNode());
    }

    private static boolean isParsed(INode node) {
        for (INode part : node.getAsTreeIterable()) {
            if (part.getSyntaxErrorMessage() != null) {
                return false;
            }
        }
        return true;
    }

    /** Tell whether a model itself and those it is built on could be parsed without an error, whatever stands around them. */
    static boolean isParsedItself(ModelDeclaration declaration) {
        return BaseModels.fromBase(declaration).stream()
                .map(NodeModelUtils::findActualNodeFor)
                .allMatch(node -> node == null || isParsed(node));
    }

    /** Tell whether a model, with all that it is built on, has no hole. */
    static boolean isWhole(ModelDeclaration declaration) {
        return BaseModels.root(declaration).isPresent()
                && BaseModels.fromBase(declaration).stream()
                        .allMatch(part -> isWholeItself(part)
                                && !(part instanceof Alternative alternative && isMissing(alternative.getBase())));
    }

    /** Return the first call of a function that the kernel does not know. */
    static Optional<FunctionCall> unknownFunction(ModelDeclaration declaration) {
        List<FunctionCall> calls = new ArrayList<>();
        declaration.eAllContents().forEachRemaining(element -> {
            if (element instanceof FunctionCall call && !ExpressionTranslation.isKnown(call)) {
                calls.add(call);
            }
        });
        return calls.stream().findFirst();
    }

    private static boolean isWholeItself(ModelDeclaration declaration) {
        if (declaration instanceof Model model
                && model.getMeasurement() != null
                && !model.getMeasurement().getConstructs().stream().allMatch(TextCheck::isWhole)) {
            return false;
        }
        return Translation.statements(declaration).stream().allMatch(TextCheck::isWhole);
    }

    private static boolean isWhole(Construct construct) {
        if (isMissing(construct)) {
            return false;
        }
        for (Item item : construct.getItems()) {
            if (isMissing(item)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWhole(Statement statement) {
        if (statement instanceof Formula formula) {
            return !formula.getLeft().isEmpty()
                    && formula.getBlocks().isEmpty()
                    && formula.getLeft().stream().noneMatch(TextCheck::isMissing)
                    && !formula.getTerms().isEmpty()
                    && formula.getTerms().stream().allMatch(TextCheck::isWhole);
        }
        if (statement instanceof Definition definition) {
            return definition.getName() != null && isWholeExpression(definition.getExpression());
        }
        if (statement instanceof Constraint constraint) {
            return isWholeExpression(constraint.getLeft()) && isWholeExpression(constraint.getRight());
        }
        return statement instanceof GroupBlock block && block.getLabel() != null && isOfGroups(block);
    }

    /** Levels and classes are read, and not fitted. */
    private static boolean isOfGroups(GroupBlock block) {
        return block.getKind() == null || GROUP_BLOCKS.contains(block.getKind().toLowerCase(Locale.ROOT));
    }

    private static boolean isWhole(Term term) {
        if (term.getInteraction() != null) {
            return false;
        }
        boolean named = term.getConstant() != null || isThreshold(term) || !isMissing(term.getVariable());
        return named && term.getModifiers().stream().allMatch(TextCheck::isWhole);
    }

    private static boolean isThreshold(Term term) {
        return term.getThreshold() != null && term.getThreshold().matches("t[1-9]\\d{0,3}");
    }

    private static boolean isWhole(Modifier modifier) {
        if (modifier instanceof LabelModifier label) {
            return !isMissing(label.getParameter());
        }
        if (modifier instanceof PerGroupModifier groups) {
            return !groups.getValues().isEmpty() && groups.getValues().stream().allMatch(TextCheck::isWhole);
        }
        if (modifier instanceof OtherModifier other) {
            return !RANDOM_SLOPE.equals(other.getFunction());
        }
        if (modifier instanceof ComputedModifier computed) {
            return Double.isFinite(valueOf(computed).orElse(Double.NaN));
        }
        return !(modifier instanceof SameModifier same) || !same.getTerms().isEmpty();
    }

    /** Return what a premultiplier comes to, if it rests on numbers and known functions alone. */
    static OptionalDouble valueOf(ComputedModifier computed) {
        boolean computable = isWholeExpression(computed.getExpression())
                && EcoreUtil2.eAllOfType(computed, ParameterReference.class).isEmpty()
                && EcoreUtil2.eAllOfType(computed, FunctionCall.class).stream()
                        .allMatch(ExpressionTranslation::isKnown);
        return computable
                ? OptionalDouble.of(ExpressionTranslation.value(computed.getExpression()))
                : OptionalDouble.empty();
    }

    private static boolean isWholeExpression(org.sewall.model.Expression expression) {
        if (expression == null) {
            return false;
        }
        if (expression instanceof ParameterReference reference) {
            return !isMissing(reference.getParameter());
        }
        return expression.eClass().getEAllContainments().stream()
                .allMatch(feature -> feature.isMany()
                        ? ((List<?>) expression.eGet(feature))
                                .stream().allMatch(part -> isWholeExpression((org.sewall.model.Expression) part))
                        : isWholeExpression((org.sewall.model.Expression) expression.eGet(feature)));
    }

    private static boolean isMissing(Named named) {
        return named == null || named.eIsProxy() || named.getName() == null && !(named instanceof Model);
    }
}
