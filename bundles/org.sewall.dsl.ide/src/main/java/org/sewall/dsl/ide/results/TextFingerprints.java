package org.sewall.dsl.ide.results;

import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;

/** Computes what a fit of the models in a text would depend on, without fitting. */
public interface TextFingerprints {
    /** Return the fingerprints of the models and steps of a text without errors, by their ids. */
    Map<String, String> of(XtextResource resource);
}
