package org.sewall.dsl.ide.server;

import java.util.List;
import java.util.Set;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.MultiRootWorkspaceConfigFactory;
import org.eclipse.xtext.workspace.FileProjectConfig;
import org.eclipse.xtext.workspace.IWorkspaceConfig;
import org.eclipse.xtext.workspace.WorkspaceConfig;

/** Makes each folder that the client opens a project, known by its address: two folders may have the same name. */
final class FolderProjects extends MultiRootWorkspaceConfigFactory {
    @Override
    public IWorkspaceConfig getWorkspaceConfig(List<WorkspaceFolder> folders) {
        return super.getWorkspaceConfig(folders);
    }

    @Override
    protected void addProjectsForWorkspaceFolder(
            WorkspaceConfig workspace, WorkspaceFolder folder, Set<String> existingNames) {
        if (folder == null || folder.getUri() == null) {
            return;
        }
        var address = getUriExtensions().toUri(folder.getUri());
        if (address.isFile() && existingNames.add(folder.getUri())) {
            var project = new FileProjectConfig(address, folder.getUri(), workspace);
            project.addSourceFolder(".");
            workspace.addProject(project);
        }
    }
}
