package org.sewall.dsl.validation;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Definition;
import org.sewall.model.FunctionCall;
import org.sewall.model.ParameterReference;
import org.sewall.model.SewallPackage;

/** Expressions of defined parameters and constraints. */
public class ExpressionChecks extends SemChecks {

    /** The functions of R's that have a derivative. */
    private static final Set<String> FUNCTIONS = Set.of(
            "exp", "log", "log10", "log2", "log1p", "expm1", "sqrt", "abs", "sin", "cos", "tan", "asin", "acos", "atan",
            "sinh", "cosh", "tanh", "atanh");

    @Check
    public void functionIsKnown(FunctionCall call) {
        if (call.getFunction() == null || !FUNCTIONS.contains(call.getFunction())) {
            report(
                    SemMessage.UNKNOWN_FUNCTION,
                    call,
                    SewallPackage.Literals.FUNCTION_CALL__FUNCTION,
                    call.getFunction());
        } else if (call.getArguments().size() != 1) {
            report(
                    SemMessage.FUNCTION_ARGUMENTS,
                    call,
                    SewallPackage.Literals.FUNCTION_CALL__FUNCTION,
                    call.getFunction());
        }
    }

    @Check
    public void definitionDoesNotNeedItself(Definition definition) {
        if (needs(definition, definition, new HashSet<>())) {
            report(SemMessage.DEFINITION_CYCLE, definition, SewallPackage.Literals.NAMED__NAME, definition.getName());
        }
    }

    private static boolean needs(Definition from, Definition sought, Set<Definition> seen) {
        if (!seen.add(from)) {
            return false;
        }
        for (ParameterReference reference : EcoreUtil2.getAllContentsOfType(from, ParameterReference.class)) {
            if (reference.getParameter() instanceof Definition next && (next == sought || needs(next, sought, seen))) {
                return true;
            }
        }
        return false;
    }
}
