package org.sewall.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.scoping.IGlobalScopeProvider;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Named;
import org.sewall.model.StudyFile;

/** Names that several other files of the project declare, so that a reader cannot tell which is meant. */
public class AmbiguityChecks extends SemChecks {
    @Inject
    private IGlobalScopeProvider names;

    /** Report a name where it is used first. */
    @Check
    public void namesOfOtherFilesMeanOneThing(StudyFile file) {
        Set<String> seen = new HashSet<>();
        EcoreUtil.<EObject>getAllProperContents(file, false)
                .forEachRemaining(element -> element.eClass().getEAllReferences().stream()
                        .filter(reference -> !reference.isContainment() && !reference.isDerived())
                        .forEach(reference -> look(element, reference, seen)));
    }

    private void look(EObject element, EReference reference, Set<String> seen) {
        List<?> targets = reference.isMany() ? (List<?>) element.eGet(reference) : single(element, reference);
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) instanceof Named target
                    && !target.eIsProxy()
                    && target.eResource() != element.eResource()
                    && seen.add(reference.getEReferenceType().getName() + ' ' + target.getName())) {
                report(element, reference, reference.isMany() ? i : INSIGNIFICANT_INDEX, target.getName());
            }
        }
    }

    private static List<?> single(EObject element, EReference reference) {
        var target = element.eGet(reference);
        return target == null ? List.of() : List.of(target);
    }

    private void report(EObject element, EReference reference, int index, String name) {
        var declared = names.getScope(element.eResource(), reference, null).getElements(QualifiedName.create(name));
        var files = StreamSupport.stream(declared.spliterator(), false)
                .map(each -> each.getEObjectURI().trimFragment())
                .distinct()
                .map(address -> address.deresolve(element.eResource().getURI()).toString())
                .toList();
        if (files.size() > 1) {
            String together = files.stream().map(file -> '\'' + file + '\'').collect(Collectors.joining(" and "));
            reportAt(SemMessage.AMBIGUOUS_NAME, element, reference, index, name, together, files.get(0));
        }
    }
}
