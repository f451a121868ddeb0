package org.sewall.core;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;

/** Take results for past ones the moment a file is saved, not only when the builder comes to it. */
final class StudyWatch implements IResourceChangeListener {
    private final StudyResults results;

    StudyWatch(StudyResults someResults) {
        results = someResults;
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        try {
            event.getDelta().accept(this::visit);
        } catch (CoreException unexpected) {
            ILog.of(StudyWatch.class).warn(unexpected.getLocalizedMessage(), unexpected);
        }
    }

    private boolean visit(IResourceDelta delta) {
        var resource = delta.getResource();
        if (StudyFiles.isResultFolder(resource)) {
            return false;
        }
        if (delta.getKind() == IResourceDelta.REMOVED || (delta.getFlags() & IResourceDelta.OPEN) != 0) {
            StudyJob.cancelBelow(resource);
            results.forget(resource);
        } else if (resource instanceof IFile file && (delta.getFlags() & IResourceDelta.CONTENT) != 0) {
            changed(file);
        }
        return true;
    }

    private void changed(IFile file) {
        if (StudyFiles.isStudy(file)) {
            past(file);
        } else if (!willBuild()) {
            results.currentBelow(file.getProject()).forEach(this::past);
        }
    }

    private void past(IFile study) {
        if (!(results.state(study) instanceof ResultState.Current)) {
            return;
        }
        if (willBuild()) {
            results.started(study);
        } else {
            results.outdated(study);
        }
    }

    private static boolean willBuild() {
        return ResourcesPlugin.getWorkspace().isAutoBuilding() && SewallPreferences.fitsOnSave();
    }

    /** Return whether one resource is, or lies in, another. */
    static boolean isBelow(IResource inner, IResource outer) {
        return outer.getFullPath().isPrefixOf(inner.getFullPath());
    }
}
