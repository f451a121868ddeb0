package org.sewall.ui;

import java.text.MessageFormat;

/** All that this bundle tells a user in sentences. */
public enum UiMessage {
    NO_STUDY("Open a study (.sem) or a lavaan file (.lav) to see its results here."),
    NOT_IN_SEWALL_PROJECT(
            "{0} is not in a Sewall project, so it is not fitted. Right-click its project and choose \"Fit Studies on Save\"."),
    NOT_YET("{0} was not fitted yet. Save it to fit it."),
    RUNNING_FIRST("Fitting {0}."),
    RUNNING("Fitting {0}. The numbers below belong to the text before the change."),
    UNSAVED("{0} has unsaved changes. The numbers below belong to the saved text. Save it to fit again."),
    OUTDATED("{0} or its data changed and could not be fitted again. The numbers below belong to the text before the"
            + " change. See the Problems view for what to repair."),
    OUTDATED_NO_BUILD("{0} or its data changed since this fit. Turn on Project > Build Automatically to fit on save."),
    FAILED("{0} was not fitted because of errors in it. See the Problems view for what to repair."),
    NO_MODEL("{0} has no model, so there is nothing to fit. Write a model block, for example: model M on D '{ ... }'."),
    NO_HYPOTHESES("The study states no hypotheses."),
    NOT_FITTED("{0} was not fitted: {1}"),
    LADDER_NOT_FITTED("Not fitted. {0}"),
    STEP_NOT_FITTED("{0} was not fitted. {1}"),
    EXPLORATION_NOT_MADE("Not made. {0}"),
    METHOD_NOT_COMPLETE("Not complete. {0}"),
    CHANGE_TOO_LARGE("Changes by more than is usually accepted: {0}."),
    PROJECT_NOT_CREATED("The project {0} could not be created: {1}"),
    FOLDER_NOT_OPENED("The folder {0} could not be opened as a project: {1}"),
    NAME_TAKEN("A project named {0} exists already. Choose another name."),
    FOLDER_TAKEN("The workspace folder has a folder {0} already. Choose another name, or open that folder with"
            + " File > Open Projects from File System."),
    ENDING_MISSING("The name of a study ends in .sem.");

    private final String text;

    UiMessage(String aText) {
        text = aText;
    }

    /** Return the sentence with its arguments put in. */
    public String with(Object... arguments) {
        return MessageFormat.format(text, arguments);
    }
}
