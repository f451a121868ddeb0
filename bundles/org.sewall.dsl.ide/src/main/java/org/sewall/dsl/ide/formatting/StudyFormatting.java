package org.sewall.dsl.ide.formatting;

import java.util.List;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.formatting.FormattingService;
import org.eclipse.xtext.resource.XtextResource;
import org.sewall.dsl.ide.results.FindingsOf;

/** Formats texts that can be read: in others it is not known what is whose part. */
public final class StudyFormatting extends FormattingService {
    @Override
    public List<TextEdit> format(
            XtextResource resource, Document document, int offset, int length, FormattingOptions options) {
        return FindingsOf.isReadable(resource) ? super.format(resource, document, offset, length, options) : List.of();
    }
}
