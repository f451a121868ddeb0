package org.sewall.editor.references;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.ISearchResult;
import org.eclipse.search.ui.text.Match;
import org.sewall.editor.edit.FileChanges;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;

/** The search for all uses of one name. */
final class ReferenceQuery implements ISearchQuery {
    private static final long PATIENCE_SECONDS = 30;

    private final DocumentSession session;
    private final Position place;
    private final String name;
    private final ReferenceResult result;

    ReferenceQuery(DocumentSession session, Position place, String name) {
        this.session = session;
        this.place = place;
        this.name = name;
        this.result = new ReferenceResult(this);
    }

    @Override
    public IStatus run(IProgressMonitor monitor) {
        result.removeAll();
        try {
            var parameters = new ReferenceParams(session.identifier(), place, new ReferenceContext(true));
            var found = session.ask(server -> server.references(parameters)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<String, List<Location>> byFile = new LinkedHashMap<>();
            for (Location place : found) {
                byFile.computeIfAbsent(place.getUri(), file -> new ArrayList<>())
                        .add(place);
            }
            byFile.forEach(this::add);
            return Status.OK_STATUS;
        } catch (CancellationException | TimeoutException noAnswer) {
            return Status.warning("The text was changed while its names were looked for. Please search again.");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } catch (ExecutionException failure) {
            return Status.error("The uses of " + name + " could not be found.", failure.getCause());
        }
    }

    private void add(String uri, List<Location> places) {
        FileChanges.file(Path.of(URI.create(uri))).ifPresent(file -> add(file, places));
    }

    private void add(IFile file, List<Location> places) {
        try {
            var document = FileChanges.document(file);
            for (var place : places) {
                add(file, document, place.getRange());
            }
        } catch (BadLocationException | CoreException gone) {
            ILog.of(ReferenceQuery.class).warn("A place in " + file.getName() + " could not be shown.", gone);
        }
    }

    private void add(IFile file, IDocument document, Range range) throws BadLocationException {
        var region = DocumentPositions.region(document, range);
        if (region.isPresent()) {
            int line = range.getStart().getLine();
            var whole = document.getLineInformation(line);
            var element = new ReferenceLine(
                    file, line, whole.getOffset(), document.get(whole.getOffset(), whole.getLength()));
            result.addMatch(
                    new Match(element, region.get().getOffset(), region.get().getLength()));
        }
    }

    @Override
    public String getLabel() {
        return "Uses of " + name;
    }

    String label(int count) {
        return name + " – " + count + (count == 1 ? " place" : " places") + " in " + files() + " files";
    }

    private long files() {
        return List.of(result.getElements()).stream()
                .map(each -> ((ReferenceLine) each).file())
                .distinct()
                .count();
    }

    @Override
    public boolean canRerun() {
        return true;
    }

    @Override
    public boolean canRunInBackground() {
        return true;
    }

    @Override
    public ISearchResult getSearchResult() {
        return result;
    }
}
