package org.sewall.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sewall.core.ResultState;
import org.sewall.kernel.fit.NumberConvention;
import org.sewall.result.ModelResult;
import org.sewall.result.Problem;
import org.sewall.result.ResultDocument;
import org.sewall.result.StudyResult;
import org.sewall.ui.UiMessage;
import org.sewall.ui.results.table.ModelLabels;

/**
 * What the results view shows, in plain values.
 *
 * @param headline what was fitted and how
 * @param notice why the numbers must not be taken as they are, empty if they may
 * @param dimmed whether the numbers are shown as past ones
 * @param reasons why there are no numbers, or not all
 * @param documents the document with the numbers, or nothing
 */
public record ResultsPage(
        String headline, String notice, boolean dimmed, List<String> reasons, List<ResultDocument> documents) {

    /** What surrounds a file: all that decides on how its results are shown. */
    public record Situation(
            String file, ResultState state, boolean unsaved, boolean inSewallProject, boolean autoBuild) {}

    /** Copy the lists. */
    public ResultsPage {
        reasons = List.copyOf(reasons);
        documents = List.copyOf(documents);
    }

    /** Return the page while no study is open. */
    public static ResultsPage empty() {
        return message(UiMessage.NO_STUDY.with());
    }

    /** Return the page of a file. */
    public static ResultsPage of(Situation situation) {
        var document = situation.state().lastKnown();
        if (document.isEmpty()) {
            return message(withoutNumbers(situation));
        }
        var notice = notice(situation);
        var reasons = new ArrayList<String>();
        var nothing = document.get().models().isEmpty() && !document.get().hasAnalyses();
        if (nothing && errors(document.get()).isEmpty()) {
            reasons.add(UiMessage.NO_MODEL.with(situation.file()));
        }
        reasons.addAll(notFitted(document.get()));
        return new ResultsPage(headline(document.get()), notice, !notice.isEmpty(), reasons, List.of(document.get()));
    }

    /** Return the document with the numbers. */
    public Optional<ResultDocument> document() {
        return documents.stream().findFirst();
    }

    /** Return whether there are numbers to show. */
    public boolean hasNumbers() {
        return hasModels() || document().stream().anyMatch(ResultDocument::hasAnalyses);
    }

    /** Return whether there are models with numbers to show. */
    public boolean hasModels() {
        return document().stream().flatMap(found -> found.models().stream()).anyMatch(ModelResult::isFitted);
    }

    private static ResultsPage message(String sentence) {
        return new ResultsPage("", sentence, false, List.of(), List.of());
    }

    private static String withoutNumbers(Situation situation) {
        if (!situation.inSewallProject()) {
            return UiMessage.NOT_IN_SEWALL_PROJECT.with(situation.file());
        }
        if (situation.state().isRunning()) {
            return UiMessage.RUNNING_FIRST.with(situation.file());
        }
        var failed = situation.state() instanceof ResultState.Failed;
        return (failed ? UiMessage.FAILED : UiMessage.NOT_YET).with(situation.file());
    }

    private static String notice(Situation situation) {
        if (situation.state().isRunning()) {
            return UiMessage.RUNNING.with(situation.file());
        }
        if (situation.state() instanceof ResultState.Outdated) {
            return (situation.autoBuild() ? UiMessage.OUTDATED : UiMessage.OUTDATED_NO_BUILD).with(situation.file());
        }
        return situation.unsaved() ? UiMessage.UNSAVED.with(situation.file()) : "";
    }

    private static List<String> notFitted(ResultDocument document) {
        var labels = ModelLabels.of(document);
        var reasons = new ArrayList<String>();
        for (var model : document.models()) {
            if (!model.isFitted()) {
                var why = model.error().isEmpty() ? model.status().key().replace('_', ' ') + "." : model.error();
                reasons.add(UiMessage.NOT_FITTED.with(labels.get(model.id()), why));
            }
        }
        if (document.models().stream().noneMatch(ModelResult::isFitted)) {
            errors(document).stream()
                    .filter(message -> reasons.stream().noneMatch(known -> known.endsWith(message)))
                    .forEach(reasons::add);
        }
        return reasons;
    }

    private static List<String> errors(ResultDocument document) {
        return document.problems().stream()
                .filter(Problem::isError)
                .map(Problem::message)
                .toList();
    }

    private static String headline(ResultDocument document) {
        var parts = new ArrayList<String>();
        if (document instanceof StudyResult study && !study.study().isEmpty()) {
            parts.add(study.study());
        }
        parts.add("convention " + convention(document.convention()));
        document.models().stream().filter(ModelResult::isFitted).findFirst().ifPresent(model -> {
            parts.add(model.options().getOrDefault("estimator", "ML"));
            parts.add("N = " + model.size().observations());
        });
        return String.join("  \u00b7  ", parts);
    }

    private static String convention(String key) {
        for (var convention : NumberConvention.values()) {
            if (convention.name().toLowerCase(Locale.ROOT).equals(key)) {
                return convention.label();
            }
        }
        return key;
    }
}
