package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.xtext.validation.Check;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.Construct;
import org.sewall.model.DataSource;
import org.sewall.model.Declaration;
import org.sewall.model.Hypothesis;
import org.sewall.model.Item;
import org.sewall.model.Named;
import org.sewall.model.Scale;
import org.sewall.model.SewallPackage;
import org.sewall.model.StudyFile;

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
        }
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

    private static String nameSpace(Named element) {
        return element instanceof Item ? "Construct" : kind(element);
    }

    private static String kind(Named element) {
        if (element instanceof Construct) {
            return "Construct";
        }
        if (element instanceof Item) {
            return "Item";
        }
        if (element instanceof DataSource) {
            return "Data";
        }
        if (element instanceof Scale) {
            return "Scale";
        }
        return element instanceof Hypothesis ? "Hypothesis" : "Model";
    }
}
