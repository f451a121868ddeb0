package org.sewall.dsl.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Concept;
import org.sewall.model.Construct;
import org.sewall.model.Effect;
import org.sewall.model.Hypothesis;
import org.sewall.model.Proposition;
import org.sewall.model.SewallPackage;
import org.sewall.model.Sign;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/** Propositions, and the hypotheses that test them. */
public class PropositionChecks extends SemChecks {

    @Check
    public void endsDiffer(Proposition proposition) {
        if (resolved(proposition.getSource()) && proposition.getSource() == proposition.getTarget()) {
            report(
                    SemMessage.HYPOTHESIS_OF_ITSELF,
                    proposition,
                    SewallPackage.Literals.PROPOSITION__TARGET,
                    proposition.getName(),
                    proposition.getTarget().getName());
        }
    }

    @Check
    public void propositionsAgree(StudyFile file) {
        Map<List<Concept>, Proposition> known = new HashMap<>();
        for (Proposition proposition : EcoreUtil2.typeSelect(file.getDeclarations(), Proposition.class)) {
            if (resolved(proposition.getSource()) && resolved(proposition.getTarget())) {
                List<Concept> path = List.of(proposition.getSource(), proposition.getTarget());
                Proposition earlier = known.putIfAbsent(path, proposition);
                if (earlier != null && opposite(sign(earlier.getEffect()), sign(proposition.getEffect()))) {
                    report(
                            SemMessage.CONTRADICTORY_EFFECTS,
                            proposition,
                            SewallPackage.Literals.PROPOSITION__EFFECT,
                            proposition.getName(),
                            proposition.getEffect().getLiteral(),
                            earlier.getName(),
                            earlier.getEffect().getLiteral());
                }
            }
        }
    }

    @Check
    public void hypothesisTestsItsProposition(Hypothesis hypothesis) {
        Proposition proposition = hypothesis.getTests();
        if (!resolved(proposition) || !resolved(hypothesis.getSource()) || !resolved(hypothesis.getTarget())) {
            return;
        }
        if (!stands(hypothesis.getSource(), proposition.getSource())
                || !stands(hypothesis.getTarget(), proposition.getTarget())) {
            report(
                    SemMessage.TESTS_OTHER_PATH,
                    hypothesis,
                    SewallPackage.Literals.HYPOTHESIS__TESTS,
                    hypothesis.getName(),
                    proposition.getName());
        } else if (opposite(hypothesis.getSign(), sign(proposition.getEffect()))) {
            report(
                    SemMessage.CONTRADICTORY_EFFECTS,
                    hypothesis,
                    SewallPackage.Literals.HYPOTHESIS__SIGN,
                    hypothesis.getName(),
                    hypothesis.getSign().getLiteral(),
                    proposition.getName(),
                    proposition.getEffect().getLiteral());
        }
    }

    /** Tell whether a variable is a concept or measures it; an unresolved concept is reported elsewhere. */
    private static boolean stands(Variable variable, Concept concept) {
        return !resolved(concept)
                || variable == concept
                || variable instanceof Construct construct && construct.getOperationalises() == concept;
    }

    private static Sign sign(Effect effect) {
        return effect == Effect.POSITIVE ? Sign.POSITIVE : effect == Effect.NEGATIVE ? Sign.NEGATIVE : Sign.UNDIRECTED;
    }

    private static boolean opposite(Sign one, Sign other) {
        return one != other && one != Sign.UNDIRECTED && other != Sign.UNDIRECTED;
    }
}
