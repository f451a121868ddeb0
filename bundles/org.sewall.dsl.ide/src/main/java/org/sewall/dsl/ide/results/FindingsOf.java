package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.model.StudyFile;

/** Brings together a text and what is known about it. */
@Singleton
public final class FindingsOf {
    private final CurrentResults results;
    private final TextFingerprints fingerprints;

    @Inject
    FindingsOf(CurrentResults results, TextFingerprints fingerprints) {
        this.results = results;
        this.fingerprints = fingerprints;
    }

    /** Return the findings that hold for the text of a resource. */
    public ModelFindings text(XtextResource resource) {
        var uri = resource.getURI();
        var file = Addresses.file(uri);
        if (file.isEmpty() || resource.getContents().isEmpty()) {
            return new ModelFindings(new ResultsKnown.Nothing(false), Map.of());
        }
        var known = results.of(file.get());
        boolean something = known.fitting() || known instanceof ResultsKnown.Findings;
        boolean readable =
                something && isReadable(resource) && resource.getContents().get(0) instanceof StudyFile;
        return new ModelFindings(known, readable ? fingerprints.of(resource) : Map.of());
    }

    /**
     * Return whether the text of a resource can be parsed. A name that cannot be resolved concerns only what uses it; the
     * fingerprint of a model says whether that is the model.
     */
    public static boolean isReadable(XtextResource resource) {
        return resource.getParseResult() != null && !resource.getParseResult().hasSyntaxErrors();
    }
}
