package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Concept;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Item;
import org.sewall.model.ModelDeclaration;
import org.sewall.model.Named;
import org.sewall.model.SewallPackage;
import org.sewall.model.Sources;
import org.sewall.model.StandardParameterSet;
import org.sewall.model.StudyFile;
import org.sewall.model.Variable;

/** Names that must be unique. Constructs and items share their names, models and alternatives share theirs. */
public class NameChecks extends SemChecks {

    @Check
    public void namesAreUnique(StudyFile file) {
        Map<String, List<Named>> byKindAndName = new LinkedHashMap<>();
        for (Declaration declaration : file.getDeclarations()) {
            collect(byKindAndName, declaration);
            if (declaration instanceof Construct construct) {
                construct.getItems().forEach(item -> collect(byKindAndName, item));
            }
            if (declaration instanceof Sources sources) {
                sources.getSources().forEach(source -> collect(byKindAndName, source));
            }
        }
        byKindAndName.values().stream().filter(same -> same.size() > 1).forEach(this::report);
    }

    /** Look at the parts of a declaration, which are named within it only. */
    @Check
    public void partsAreUnique(Declaration declaration) {
        if (declaration instanceof ModelDeclaration
                || declaration instanceof Construct
                || declaration instanceof Sources) {
            return;
        }
        Map<String, List<Named>> byKindAndName = new LinkedHashMap<>();
        declaration.eContents().stream()
                .filter(part ->
                        part instanceof Named && !(part instanceof Variable || part instanceof StandardParameterSet))
                .forEach(part -> collect(byKindAndName, (Named) part));
        byKindAndName.values().stream().filter(same -> same.size() > 1).forEach(this::report);
    }

    private static void collect(Map<String, List<Named>> byKindAndName, Named element) {
        if (element.getName() != null) {
            byKindAndName
                    .computeIfAbsent(nameSpace(element) + '/' + element.getName(), key -> new ArrayList<>())
                    .add(element);
        }
    }

    private void report(List<Named> same) {
        for (Named element : same) {
            if (!(element instanceof Item item && reportOtherConstruct(item, same))) {
                report(
                        SemMessage.DUPLICATE_NAME,
                        element,
                        SewallPackage.Literals.NAMED__NAME,
                        kind(element),
                        element.getName());
            }
        }
    }

    private boolean reportOtherConstruct(Item item, List<Named> same) {
        Construct construct = (Construct) item.eContainer();
        for (Named other : same) {
            if (other instanceof Item && other.eContainer() != construct) {
                report(
                        SemMessage.ITEM_IN_TWO_CONSTRUCTS,
                        item,
                        SewallPackage.Literals.NAMED__NAME,
                        item.getName(),
                        construct.getName(),
                        ((Construct) other.eContainer()).getName());
                return true;
            }
        }
        return false;
    }

    /** Concepts and items share their names, models and alternatives theirs. */
    private static String nameSpace(Named element) {
        return element instanceof Item || element instanceof Concept ? "Concept" : kind(element);
    }

    private static String kind(Named element) {
        if (element instanceof DataSource) {
            return "Data";
        }
        return element instanceof ModelDeclaration
                ? "Model"
                : words(element.eClass().getName());
    }

    /** Write the name of a class as words. */
    private static String words(String className) {
        String[] parts = className.split("(?<=[a-z])(?=[A-Z])");
        return parts.length == 1 ? className : parts[0] + ' ' + parts[1].toLowerCase(Locale.ROOT);
    }
}
