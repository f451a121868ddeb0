package org.sewall.dsl.ide.rename;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.ide.server.Document;
import org.sewall.analysis.columns.DataColumn;
import org.sewall.analysis.columns.DataHeader;
import org.sewall.data.NameCell;
import org.sewall.dsl.ide.references.NameRules;
import org.sewall.dsl.ide.references.Occurrence;
import org.sewall.dsl.ide.references.Places;

/** Collects the edits that give a name to all places. */
final class RenameEdits {
    private final NameRules rules;
    private final String name;
    private final Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
    private final Map<URI, Document> documents = new HashMap<>();

    RenameEdits(NameRules rules, String name) {
        this.rules = rules;
        this.name = name;
    }

    void add(Occurrence occurrence) {
        var text = occurrence.text();
        var document = documents.computeIfAbsent(text.getURI(), uri -> Places.document(text));
        add(
                Places.uri(text),
                new TextEdit(Places.range(document, occurrence.region()), rules.written(name, occurrence.rule())));
    }

    void add(DataHeader header, DataColumn column) {
        for (NameCell cell : column.places()) {
            add(Places.uri(header), new TextEdit(Places.range(cell), cell.written(name)));
        }
    }

    private void add(String uri, TextEdit edit) {
        changes.computeIfAbsent(uri, key -> new ArrayList<>()).add(edit);
    }

    WorkspaceEdit asWorkspaceEdit() {
        return new WorkspaceEdit(changes);
    }
}
