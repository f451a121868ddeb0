package org.sewall.core;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;

/** Mark a project whose studies are fitted on save. */
public final class SewallNature implements IProjectNature {
    private IProject project;

    /** Return whether a project has the nature. */
    public static boolean isOn(IProject project) {
        try {
            return project.isAccessible() && project.hasNature(SewallCore.NATURE);
        } catch (CoreException closedMeanwhile) {
            return false;
        }
    }

    @Override
    public void configure() throws CoreException {
        var description = project.getDescription();
        var commands = description.getBuildSpec();
        if (Arrays.stream(commands).anyMatch(SewallNature::isOurs)) {
            return;
        }
        var ours = description.newCommand();
        ours.setBuilderName(SewallCore.BUILDER);
        description.setBuildSpec(
                Stream.concat(Arrays.stream(commands), Stream.of(ours)).toArray(ICommand[]::new));
        project.setDescription(description, null);
    }

    @Override
    public void deconfigure() throws CoreException {
        var description = project.getDescription();
        var others = Arrays.stream(description.getBuildSpec())
                .filter(command -> !isOurs(command))
                .toArray(ICommand[]::new);
        description.setBuildSpec(others);
        project.setDescription(description, null);
        StudyMarkers.clear(project);
        SewallCore.results().forget(project);
    }

    @Override
    public IProject getProject() {
        return project;
    }

    @Override
    public void setProject(IProject aProject) {
        project = aProject;
    }

    private static boolean isOurs(ICommand command) {
        return command.getBuilderName().equals(SewallCore.BUILDER);
    }
}
