package org.sewall.dsl.scoping;

import java.util.List;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;
import org.sewall.model.Invariance;

/** What a rung can name: a set of the comparison itself, one that is declared, or a standard one, in this order. */
final class ParameterSetScopes {

    /** Return the sets known in a comparison, given those that are declared. */
    IScope knownIn(Invariance invariance, IScope declared) {
        return new PriorityScope(List.of(
                Scopes.scopeFor(invariance.getParameters()), declared, Scopes.scopeFor(invariance.getStandardSets())));
    }
}
