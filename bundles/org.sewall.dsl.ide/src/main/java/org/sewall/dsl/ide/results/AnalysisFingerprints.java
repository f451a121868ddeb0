package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.model.StudyFile;

/** Fingerprints as the analysis computes them. */
@Singleton
public final class AnalysisFingerprints implements TextFingerprints {
    private final StudyAnalysis analysis = new StudyAnalysis();
    private final BareFingerprints bare;

    @Inject
    AnalysisFingerprints(BareFingerprints bare) {
        this.bare = bare;
    }

    @Override
    public Map<String, String> of(XtextResource resource) {
        if (!(resource.getContents().get(0) instanceof StudyFile file)) {
            return Map.of();
        }
        return "lav".equals(resource.getURI().fileExtension())
                ? bare.of(Path.of(resource.getURI().toFileString()), file)
                : Addresses.location(resource)
                        .map(location -> analysis.fingerprints(file, location))
                        .orElse(Map.of());
    }
}
