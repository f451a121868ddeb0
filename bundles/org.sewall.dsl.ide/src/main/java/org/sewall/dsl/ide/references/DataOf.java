package org.sewall.dsl.ide.references;

import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.sewall.dsl.scoping.BaseModels;
import org.sewall.model.Alternative;
import org.sewall.model.CommonMethod;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Exploratory;
import org.sewall.model.Invariance;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.ParameterGroup;
import org.sewall.model.StudyFile;

/** Which data a declaration speaks of. */
public final class DataOf {
    private DataOf() {}

    /** Return the data behind a place in the text: those that its declaration names, else the only ones of its file. */
    public static Optional<DataSource> place(EObject place) {
        Declaration declaration = topmost(place);
        return declaration == null ? Optional.empty() : declaration(declaration);
    }

    private static Declaration topmost(EObject place) {
        Declaration found = null;
        for (EObject at = place; at != null; at = at.eContainer()) {
            found = at instanceof Declaration declaration ? declaration : found;
        }
        return found;
    }

    private static Optional<DataSource> declaration(Declaration declaration) {
        if (declaration instanceof Model model) {
            return named(model.getData(), model);
        }
        if (declaration instanceof Alternative alternative) {
            return BaseModels.root(alternative).flatMap(DataOf::declaration);
        }
        if (declaration instanceof Exploratory exploratory) {
            return named(exploratory.getData(), exploratory);
        }
        if (declaration instanceof CommonMethod test) {
            return named(test.getData(), test);
        }
        if (declaration instanceof Invariance invariance) {
            return ofModel(invariance.getModel());
        }
        return declaration instanceof ParameterGroup group ? ofModel(group.getModel()) : Optional.empty();
    }

    private static Optional<DataSource> ofModel(ModelDeclaration model) {
        return model == null || model.eIsProxy() ? Optional.empty() : declaration(model);
    }

    private static Optional<DataSource> named(DataSource source, EObject declaration) {
        if (source != null) {
            return source.eIsProxy() ? Optional.empty() : Optional.of(source);
        }
        var declared = declaredBeside(declaration);
        return declared.size() == 1 ? Optional.of(declared.get(0)) : Optional.empty();
    }

    /** Return the data that the file of an element declares. */
    public static List<DataSource> declaredBeside(EObject element) {
        var file = EcoreUtil2.getContainerOfType(element, StudyFile.class);
        return file == null
                ? List.of()
                : file.getDeclarations().stream()
                        .filter(DataSource.class::isInstance)
                        .map(DataSource.class::cast)
                        .toList();
    }
}
