package org.sewall.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sewall.core.SewallProjects;

/** Give the selected projects the nature, so that their studies are fitted on save. */
public final class FitOnSaveHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection) {
            for (var element : selection.toList()) {
                var resource = Adapters.adapt(element, IResource.class);
                if (resource != null && resource.getProject() != null) {
                    equip(resource);
                }
            }
        }
        return null;
    }

    private static void equip(IResource resource) {
        var job = new WorkspaceJob("Fit Studies on Save") {
            @Override
            public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
                SewallProjects.equip(resource.getProject(), monitor);
                return Status.OK_STATUS;
            }
        };
        job.setRule(resource.getWorkspace().getRoot());
        job.schedule();
    }
}
