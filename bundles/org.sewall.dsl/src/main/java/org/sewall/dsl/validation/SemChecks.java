package org.sewall.dsl.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.sewall.dsl.message.SemMessage;
import org.sewall.model.StudyFile;

/** What all checks share: how a message of the catalogue is put at its place. */
public abstract class SemChecks extends AbstractDeclarativeValidator {

    private static final String STUDY = "sem";

    /** Leave the registration to the validator that these checks are part of. */
    @Override
    public void register(EValidatorRegistrar registrar) {
        // composed
    }

    /** Report at all values of a feature. */
    protected void report(SemMessage message, EObject place, EStructuralFeature feature, Object... names) {
        reportAt(message, place, feature, INSIGNIFICANT_INDEX, names);
    }

    /**
     * Report at one value of a feature that has several; the names are handed on to quick fixes. Something whose name is
     * missing is not reported, since the parser has.
     */
    protected void reportAt(SemMessage message, EObject place, EStructuralFeature feature, int index, Object... names) {
        if (Arrays.stream(names).anyMatch(Objects::isNull)) {
            return;
        }
        String text = message.text(names);
        String[] data = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            data[i] = String.valueOf(names[i]);
        }
        switch (message.severity()) {
            case ERROR -> error(text, place, feature, index, message.id(), data);
            case WARNING -> warning(text, place, feature, index, message.id(), data);
            case INFO -> info(text, place, feature, index, message.id(), data);
        }
    }

    /** Report every value after the first of a feature that can hold only one. */
    protected void reportIfRepeated(EObject place, EStructuralFeature feature, String keyword) {
        if (NodeModelUtils.findNodesForFeature(place, feature).size() > 1) {
            report(SemMessage.GIVEN_TWICE, place, feature, keyword);
        }
    }

    /** Return a study and the others that are read with it, which are those of its project. */
    protected static List<StudyFile> readWith(StudyFile own) {
        List<StudyFile> studies = new ArrayList<>(List.of(own));
        Resource resource = own.eResource();
        if (resource != null && resource.getResourceSet() != null) {
            for (Resource other : List.copyOf(resource.getResourceSet().getResources())) {
                if (other != resource && STUDY.equals(other.getURI().fileExtension())) {
                    studies.addAll(EcoreUtil2.typeSelect(other.getContents(), StudyFile.class));
                }
            }
        }
        return studies;
    }

    /** Tell whether a reference leads somewhere; one that does not is reported by the linker. */
    protected static boolean resolved(EObject target) {
        return target != null && !target.eIsProxy();
    }
}
