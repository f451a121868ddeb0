package org.sewall.dsl.ide.results;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;
import org.sewall.analysis.StudyAnalysis;
import org.sewall.analysis.StudyLocation;
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
                : analysis.fingerprints(file, location(resource));
    }

    /** Return where a resource of the server lies: in the folder that the client has opened. */
    static StudyLocation location(XtextResource resource) {
        var file = Path.of(resource.getURI().toFileString());
        var project = ProjectConfigAdapter.findInEmfObject(resource.getResourceSet());
        var root = project == null || project.getProjectConfig().getPath() == null
                ? file.getParent()
                : Path.of(project.getProjectConfig().getPath().toFileString());
        return StudyLocation.of(root, file);
    }
}
