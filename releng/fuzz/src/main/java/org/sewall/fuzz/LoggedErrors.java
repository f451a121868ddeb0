package org.sewall.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.spi.LoggingEvent;

/** Remembers errors that a framework logs instead of throwing them. */
final class LoggedErrors extends AppenderSkeleton {

    private final List<LoggingEvent> events = new ArrayList<>();

    private LoggedErrors() {}

    /** Listen from now on; nothing is printed any more. */
    static LoggedErrors listen() {
        LoggedErrors errors = new LoggedErrors();
        Logger.getRootLogger().removeAllAppenders();
        Logger.getRootLogger().setLevel(Level.ERROR);
        Logger.getRootLogger().addAppender(errors);
        return errors;
    }

    /** Throw what was logged since the last call. */
    synchronized void rethrow() {
        if (events.isEmpty()) {
            return;
        }
        LoggingEvent first = events.get(0);
        events.clear();
        Throwable cause = first.getThrowableInformation() == null
                ? null
                : first.getThrowableInformation().getThrowable();
        throw new IllegalStateException("An error was logged: " + first.getRenderedMessage(), cause);
    }

    @Override
    protected synchronized void append(LoggingEvent event) {
        events.add(event);
    }

    @Override
    public void close() {
        // holds nothing
    }

    @Override
    public boolean requiresLayout() {
        return false;
    }
}
