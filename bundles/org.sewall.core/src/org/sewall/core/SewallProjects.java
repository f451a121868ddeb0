package org.sewall.core;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Make projects, and turn folders into projects. */
public final class SewallProjects {
    private SewallProjects() {}

    /** Create and open a project with the nature, in UTF-8, at the workspace's default place. */
    public static void create(IProject project, IProgressMonitor monitor) throws CoreException {
        var progress = SubMonitor.convert(monitor, 3);
        project.create(progress.split(1));
        project.open(progress.split(1));
        equip(project, progress.split(1));
    }

    /**
     * Make a folder of the disk a project of the workspace, where it lies.
     *
     * <p>A folder that is a project already is opened; its description is kept and gets the nature. A folder that is none
     * gets a description.
     *
     * @throws CoreException if the folder cannot be a project, for example because it is read-only
     */
    public static IProject open(Path folder, IProgressMonitor monitor) throws CoreException {
        var progress = SubMonitor.convert(monitor, 3);
        var location = IPath.fromPath(folder.toAbsolutePath().normalize());
        var project = known(location).orElse(null);
        if (project == null) {
            project = introduce(location, progress.split(1));
        }
        project.open(progress.split(1));
        equip(project, progress.split(1));
        return project;
    }

    /** Give a project the nature and UTF-8; one that has them stays as it is. */
    public static void equip(IProject project, IProgressMonitor monitor) throws CoreException {
        var progress = SubMonitor.convert(monitor, 2);
        if (!project.hasNature(SewallCore.NATURE)) {
            var description = project.getDescription();
            description.setNatureIds(
                    Stream.concat(Arrays.stream(description.getNatureIds()), Stream.of(SewallCore.NATURE))
                            .toArray(String[]::new));
            project.setDescription(description, progress.split(1));
        }
        if (project.getDefaultCharset(false) == null) {
            project.setDefaultCharset(StandardCharsets.UTF_8.name(), progress.split(1));
        }
    }

    private static Optional<IProject> known(IPath location) {
        return Arrays.stream(workspace().getRoot().getProjects())
                .filter(project -> location.equals(project.getLocation()))
                .findFirst();
    }

    private static IProject introduce(IPath location, IProgressMonitor monitor) throws CoreException {
        var file = location.append(".project");
        var described = file.toFile().isFile();
        var description = described
                ? workspace().loadProjectDescription(file)
                : workspace().newProjectDescription(freeName(location.lastSegment()));
        if (described) {
            description.setName(freeName(description.getName()));
        }
        var project = workspace().getRoot().getProject(description.getName());
        var usual = workspace().getRoot().getLocation().append(description.getName());
        description.setLocation(usual.equals(location) ? null : location);
        project.create(description, monitor);
        return project;
    }

    private static String freeName(String wanted) {
        var base = wanted == null ? "study" : wanted;
        var name = base;
        for (var number = 2; workspace().getRoot().getProject(name).exists(); number++) {
            name = base + " " + number;
        }
        return name;
    }

    private static IWorkspace workspace() {
        return ResourcesPlugin.getWorkspace();
    }
}
