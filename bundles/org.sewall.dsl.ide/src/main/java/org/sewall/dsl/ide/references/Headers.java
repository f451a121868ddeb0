package org.sewall.dsl.ide.references;

import com.google.inject.Singleton;
import java.util.Optional;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.analysis.columns.DataColumns;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.model.DataSource;

/** The columns of the data that a study declares. */
@Singleton
public final class Headers {
    private final DataColumns columns = new DataColumns();

    /** Return the columns of declared data, if there is a readable file. */
    public Optional<DataHeader> of(DataSource source) {
        return source.eResource() instanceof XtextResource resource
                ? Addresses.location(resource).flatMap(location -> columns.of(source, location))
                : Optional.empty();
    }
}
