package org.sewall.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.xtext.resource.DerivedStateAwareResourceDescriptionManager;
import org.eclipse.xtext.resource.DescriptionUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.sewall.model.SewallPackage;

/**
 * Tells which files have to be looked at again when others change.
 *
 * <p>What is wrong with an alternative depends on the model it starts from and so on the constructs of that model,
 * wherever they are declared: a file is affected not only by those that it names itself but also by those that they name.
 * And a hypothesis looks for its path in all models of the project, a path for its hypothesis, and both for the study,
 * without naming them.
 */
public final class DeclarationChanges extends DerivedStateAwareResourceDescriptionManager {
    private static final List<EClass> LOOK_FOR_EACH_OTHER = List.of(
            SewallPackage.Literals.MODEL_DECLARATION, SewallPackage.Literals.HYPOTHESIS, SewallPackage.Literals.STUDY);

    @Inject
    private DescriptionUtils descriptions;

    @Override
    public boolean isAffected(
            Collection<IResourceDescription.Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        return isLookedFor(deltas, candidate) || isNamed(deltas, candidate, context);
    }

    private static boolean isLookedFor(Collection<IResourceDescription.Delta> deltas, IResourceDescription candidate) {
        return !looking(candidate).isEmpty()
                && deltas.stream().anyMatch(delta -> !looking(delta.getOld()).equals(looking(delta.getNew())));
    }

    private static Set<List<String>> looking(IResourceDescription file) {
        Set<List<String>> found = new HashSet<>();
        if (file != null) {
            LOOK_FOR_EACH_OTHER.forEach(kind -> file.getExportedObjectsByType(kind)
                    .forEach(each -> found.add(List.of(
                            each.getName().toString(),
                            String.valueOf(each.getUserData(SemDescriptionStrategy.TEXT))))));
        }
        return found;
    }

    private boolean isNamed(
            Collection<IResourceDescription.Delta> deltas,
            IResourceDescription candidate,
            IResourceDescriptions context) {
        Map<URI, IResourceDescription> changed = new HashMap<>();
        deltas.forEach(delta -> changed.put(delta.getUri(), delta.getOld()));
        Deque<IResourceDescription> open = new ArrayDeque<>(Set.of(candidate));
        Set<URI> seen = new HashSet<>(Set.of(candidate.getURI()));
        while (!open.isEmpty()) {
            var each = open.pop();
            if (super.isAffected(deltas, each, context)) {
                return true;
            }
            for (URI named : descriptions.collectOutgoingReferences(each)) {
                // What is being built again is in the new index without the names that it uses.
                var next = changed.containsKey(named) ? changed.get(named) : context.getResourceDescription(named);
                if (next != null && seen.add(named)) {
                    open.push(next);
                }
            }
        }
        return false;
    }
}
