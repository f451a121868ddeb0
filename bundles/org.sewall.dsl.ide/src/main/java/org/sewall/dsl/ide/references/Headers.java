package org.sewall.dsl.ide.references;

import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.workspace.ProjectConfigAdapter;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.columns.DataColumns;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.model.DataSource;

/** The columns of the data that a study declares. */
@Singleton
public final class Headers {
    private final DataColumns columns = new DataColumns();

    /** Return the columns of declared data, if there is a readable file. */
    public Optional<DataHeader> of(DataSource source) {
        return source.eResource() instanceof XtextResource resource
                        && resource.getURI().isFile()
                ? columns.of(source, location(resource))
                : Optional.empty();
    }

    /** Return where a text of the server lies: in the folder that the client has opened. */
    public static StudyLocation location(XtextResource resource) {
        var file = Path.of(resource.getURI().toFileString());
        var project = ProjectConfigAdapter.findInEmfObject(resource.getResourceSet());
        var root = project == null || project.getProjectConfig().getPath() == null
                ? file.getParent()
                : Path.of(project.getProjectConfig().getPath().toFileString());
        return StudyLocation.of(root, file);
    }
}
