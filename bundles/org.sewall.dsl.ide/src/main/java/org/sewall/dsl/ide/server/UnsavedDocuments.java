package org.sewall.dsl.ide.server;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.impl.DefaultResourceServiceProvider;

/** The services of the language for documents that were never saved, whose address therefore does not end as files do. */
final class UnsavedDocuments extends DefaultResourceServiceProvider {
    /** How addresses of such documents begin. */
    static final String SCHEME = "untitled";

    @Override
    public boolean canHandle(URI uri) {
        return SCHEME.equals(uri.scheme());
    }
}
