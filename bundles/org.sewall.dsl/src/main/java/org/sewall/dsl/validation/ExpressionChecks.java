package org.sewall.dsl.validation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.NearestName;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Definition;
import org.sewall.model.FunctionCall;
import org.sewall.model.ParameterReference;
import org.sewall.model.SewallPackage;

/** Expressions of defined parameters and constraints. */
public class ExpressionChecks extends SemChecks {

    /** The functions of R's that have a derivative, with the most arguments each takes. */
    private static final Map<String, Integer> FUNCTIONS = functions();

    private static final Set<String> OF_TWO = Set.of("atan2");

    private static Map<String, Integer> functions() {
        Map<String, Integer> most = new HashMap<>();
        List.of(
                        "exp log10 log2 log1p expm1 sqrt abs sign sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh plogis qlogis"
                                .split(" "))
                .forEach(name -> most.put(name, 1));
        List.of("log", "atan2").forEach(name -> most.put(name, 2));
        List.of("pnorm", "qnorm", "dnorm").forEach(name -> most.put(name, 3));
        List.of("sum", "prod", "min", "max").forEach(name -> most.put(name, Integer.MAX_VALUE));
        return Map.copyOf(most);
    }

    private static boolean takes(String function, int arguments) {
        int fewest = OF_TWO.contains(function) ? 2 : 1;
        return fewest <= arguments && arguments <= FUNCTIONS.get(function);
    }

    @Check
    public void functionIsKnown(FunctionCall call) {
        if (call.getFunction() == null || !FUNCTIONS.containsKey(call.getFunction())) {
            report(
                    SemMessage.UNKNOWN_FUNCTION,
                    call,
                    SewallPackage.Literals.FUNCTION_CALL__FUNCTION,
                    call.getFunction(),
                    NearestName.of(String.valueOf(call.getFunction()), FUNCTIONS.keySet())
                            .orElse(""));
        } else if (!takes(call.getFunction(), call.getArguments().size())) {
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
