package org.sewall.core;

import org.eclipse.core.runtime.IProgressMonitor;
import org.sewall.kernel.ProgressListener;

/** Show a fit's iterations in the monitor of its job. */
final class JobProgress implements ProgressListener {
    private final IProgressMonitor monitor;

    JobProgress(IProgressMonitor aMonitor) {
        monitor = aMonitor;
    }

    @Override
    public void iterated(String phase, int iteration, double decrement) {
        monitor.subTask(phase + ", " + iteration);
    }
}
