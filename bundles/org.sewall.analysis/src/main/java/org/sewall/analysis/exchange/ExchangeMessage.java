package org.sewall.analysis.exchange;

import java.util.Locale;
import org.sewall.result.Problem;
import org.sewall.result.Severity;

/** List what is to be said when models are exchanged with other programs; {@code %s} are names in order. */
public enum ExchangeMessage {
    /** A part of a model that a program has no words for: program, what, part of the model. */
    CANNOT_SAY(
            "exchange.cannot-say",
            Severity.ERROR,
            "%s has no words for %s (%s), so nothing was written rather than another model. Take it out of the model, or"
                    + " choose another program."),
    /** A part that is left out because it changes nothing about the model: program, what. */
    LEFT_OUT(
            "exchange.left-out",
            Severity.WARNING,
            "%s has no words for %s, so it is left out; parameters and fit stay the same. Add it in that program."),
    /** An option that a program does not have: program, option, value, what is written. */
    OTHER_METHOD(
            "exchange.other-method",
            Severity.WARNING,
            "%s does not know %s = %s, so %s is written. Estimates, errors or tests may differ; choose the method there."),
    /** Names that had to change: program, how many. */
    RENAMED(
            "exchange.renamed",
            Severity.INFO,
            "%s cannot use %s of the names as they are; a table in the file says which name stands for which."),
    /** Data that a program does not get: program, why. */
    NO_DATA(
            "exchange.no-data",
            Severity.WARNING,
            "The file for %s names no data, because %s. Name them in it before it is run."),
    /** Covariates that a program estimates: program, names. */
    ESTIMATED_COVARIATES(
            "exchange.estimated-covariates",
            Severity.WARNING,
            "%s cannot take the moments of covariates as given, so those of %s are parameters in the file; estimates of"
                    + " the other parameters stay the same."),
    /** A statement that is not understood: statement, why. */
    NOT_UNDERSTOOD(
            "exchange.not-understood",
            Severity.ERROR,
            "'%s' cannot be read: %s. Nothing was imported rather than another model; write it in another way."),
    /** Something that other versions may read: what. */
    NOT_SUPPORTED(
            "exchange.not-supported",
            Severity.ERROR,
            "%s cannot be imported, so nothing was imported rather than another model. Take it out, or write the model"
                    + " by hand."),
    /** Something without effect on the model: what. */
    PASSED_OVER(
            "exchange.passed-over",
            Severity.WARNING,
            "%s was not imported; it does not change the model. Say it anew where it is needed."),
    /** Data without names: file, names in their order. */
    NO_NAMES(
            "exchange.no-names",
            Severity.WARNING,
            "The data file %s has no line of names, without which it cannot be read here. Write this line before its"
                    + " numbers: %s"),
    /** A file that is no file of its format: format, why. */
    NOT_THE_FORMAT(
            "exchange.not-the-format", Severity.ERROR, "The file is no model of %s: %s. Check which program wrote it.");

    private final String id;
    private final Severity severity;
    private final String template;

    ExchangeMessage(String id, Severity severity, String template) {
        this.id = id;
        this.severity = severity;
        this.template = template;
    }

    /** Return the id: marker id, help anchor and error code. */
    public String id() {
        return id;
    }

    /** Return the text with names filled in. */
    public String text(Object... arguments) {
        return String.format(Locale.ROOT, template, arguments);
    }

    /** Return the problem without a place. */
    public Problem problem(Object... arguments) {
        return Problem.of(id, severity, text(arguments));
    }
}
