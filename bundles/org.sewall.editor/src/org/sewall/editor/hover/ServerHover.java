package org.sewall.editor.hover;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.editors.text.EditorsUI;
import org.sewall.editor.lifecycle.DocumentPositions;
import org.sewall.editor.lifecycle.DocumentSession;
import org.sewall.editor.lifecycle.DocumentSessions;
import org.sewall.editor.problems.ProblemAnnotation;

/**
 * What the server says about a place, after the problems there that have no marker yet.
 *
 * <p>The platform asks on a thread of its own while the mouse rests, so it may wait a little; for the hover that a key
 * opens it asks on the user interface thread, where the wait is short.
 */
public final class ServerHover implements ITextHover, ITextHoverExtension, ITextHoverExtension2 {
    private static final long PATIENCE_MILLISECONDS = 1500;
    private static final long PATIENCE_WITH_KEYBOARD = 300;

    @Override
    @Deprecated
    public String getHoverInfo(ITextViewer viewer, IRegion region) {
        return getHoverInfo2(viewer, region);
    }

    @Override
    public String getHoverInfo2(ITextViewer viewer, IRegion region) {
        return DocumentSessions.of(viewer.getDocument())
                .map(session -> problems(viewer, region.getOffset()) + markdown(session, viewer, region.getOffset()))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static String problems(ITextViewer viewer, int offset) {
        var text = new StringBuilder();
        if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
            var model = source.getAnnotationModel();
            model.getAnnotationIterator().forEachRemaining(annotation -> {
                var place = annotation instanceof ProblemAnnotation ? model.getPosition(annotation) : null;
                if (place != null && place.getOffset() <= offset && offset <= place.getOffset() + place.getLength()) {
                    text.append(Markdown.escape(annotation.getText())).append("\n\n");
                }
            });
        }
        return text.toString();
    }

    private static String markdown(DocumentSession session, ITextViewer viewer, int offset) {
        try {
            var position = DocumentPositions.position(viewer.getDocument(), offset);
            var hover = session.ask(server -> server.hover(new HoverParams(session.identifier(), position)))
                    .get(
                            Display.getCurrent() == null ? PATIENCE_MILLISECONDS : PATIENCE_WITH_KEYBOARD,
                            TimeUnit.MILLISECONDS);
            return text(hover);
        } catch (BadLocationException | CancellationException | TimeoutException overtaken) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof CancellationException)) {
                ILog.of(ServerHover.class).error("The hover failed.", failure.getCause());
            }
            return "";
        }
    }

    private static String text(Hover hover) {
        return hover == null
                        || hover.getContents() == null
                        || !hover.getContents().isRight()
                ? ""
                : hover.getContents().getRight().getValue();
    }

    @Override
    public IRegion getHoverRegion(ITextViewer viewer, int offset) {
        return new Region(offset, 0);
    }

    @Override
    public IInformationControlCreator getHoverControlCreator() {
        return new MarkdownControls(EditorsUI.getTooltipAffordanceString());
    }
}
