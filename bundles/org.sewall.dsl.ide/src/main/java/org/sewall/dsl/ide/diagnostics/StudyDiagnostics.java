package org.sewall.dsl.ide.diagnostics;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.log4j.Logger;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.CheckType;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.validation.ResourceValidatorImpl;
import org.sewall.analysis.StudyLocation;
import org.sewall.analysis.check.StudyCheck;
import org.sewall.dsl.ide.results.Addresses;
import org.sewall.model.StudyFile;
import org.sewall.result.Problem;

/** Adds to what the validator of the language finds what the static analysis finds, with the arguments of its messages. */
@Singleton
public class StudyDiagnostics extends ResourceValidatorImpl {
    private static final Logger LOG = Logger.getLogger(StudyDiagnostics.class);

    private final StudyCheck check = new StudyCheck();

    @Inject
    private OperationCanceledManager cancellation;

    @Override
    public List<Issue> validate(Resource resource, CheckMode mode, CancelIndicator cancel) {
        List<Issue> issues = new ArrayList<>(super.validate(resource, mode, cancel));
        boolean wanted =
                mode.shouldCheck(CheckType.NORMAL) && !resource.getContents().isEmpty();
        if (wanted
                && resource instanceof XtextResource text
                && text.getContents().get(0) instanceof StudyFile study) {
            issues.addAll(found(study, text, cancel));
            cancellation.checkCanceled(cancel);
        }
        return issues;
    }

    /** Problems of a text have to reach its author even where the examination of its models has a fault of its own. */
    private List<Issue> found(StudyFile study, XtextResource text, CancelIndicator cancel) {
        try {
            StudyLocation location = location(text);
            return check.check(study, location, cancel::isCanceled).stream()
                    .filter(problem -> problem.file().equals(location.path()))
                    .map(problem -> issue(problem, text))
                    .toList();
        } catch (RuntimeException fault) {
            cancellation.propagateAsErrorIfCancelException(fault);
            LOG.error("The static analysis of " + text.getURI() + " failed.", fault);
            return List.of();
        }
    }

    private static Issue issue(Problem problem, XtextResource resource) {
        var issue = Issues.of(problem);
        issue.setType(CheckType.NORMAL);
        issue.setUriToProblem(resource.getURI());
        int offset = Math.max(0, problem.offset());
        issue.setOffset(offset);
        issue.setLength(problem.offset() < 0 ? 0 : problem.length());
        LineAndColumn end =
                NodeModelUtils.getLineAndColumn(resource.getParseResult().getRootNode(), offset + issue.getLength());
        issue.setLineNumberEnd(end.getLine());
        issue.setColumnEnd(end.getColumn());
        return issue;
    }

    /** Return where a text lies: in the folder that the client has opened; one without a file lies where no data are. */
    private static StudyLocation location(XtextResource resource) {
        return Addresses.location(resource).orElseGet(() -> {
            Path nowhere = Path.of("unsaved").toAbsolutePath();
            boolean bare = resource.getURI().toString().endsWith(".lav");
            return StudyLocation.of(nowhere, nowhere.resolve(bare ? "text.lav" : "text.sem"));
        });
    }
}
