package org.sewall.dsl.scoping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sewall.model.Alternative;
import org.sewall.model.Model;
import org.sewall.model.ModelDeclaration;

/** The chain from an alternative down to the model it varies. */
public final class BaseModels {

    private BaseModels() {}

    /** Return the model and what it varies, the innermost base first; a cycle is followed once. */
    public static List<ModelDeclaration> fromBase(ModelDeclaration model) {
        Set<ModelDeclaration> chain = new LinkedHashSet<>();
        ModelDeclaration next = model;
        while (next != null && !next.eIsProxy() && chain.add(next)) {
            next = next instanceof Alternative alternative ? alternative.getBase() : null;
        }
        List<ModelDeclaration> models = new ArrayList<>(chain);
        Collections.reverse(models);
        return models;
    }

    /** Return the model an alternative goes back to, the model itself if it is none; nothing in a circle. */
    public static Optional<Model> root(ModelDeclaration model) {
        return fromBase(model).stream()
                .findFirst()
                .filter(Model.class::isInstance)
                .map(Model.class::cast);
    }
}
